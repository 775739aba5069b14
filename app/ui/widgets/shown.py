# SPDX-License-Identifier: EUPL-1.2
"""What the controls are given to show: worded, exact, frozen, and without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from app.ui.theme.tones import Tone


@dataclass(frozen=True, slots=True)
class PillShown:
    """One pill of the header; ``short`` replaces ``text`` where the window is narrow."""

    key: str
    text: str
    short: str
    tone: Tone = Tone.INK
    icon: str = ""
    shortcut: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class HeaderShown:
    """Title, second line, the mark of sample data, and the pills from left to right."""

    title: str
    subtitle: str
    mark: str = ""
    pills: tuple[PillShown, ...] = ()


@dataclass(frozen=True, slots=True)
class StatusShown:
    """The status bar: what is on the disk, what the central database has, who writes."""

    saved: str
    saved_tone: Tone = Tone.MUTED
    saved_icon: str = "check"
    sync: str = ""
    sync_tone: Tone = Tone.MUTED
    sync_icon: str = "offline"
    undo: str = ""
    secretary: str = ""


@dataclass(frozen=True, slots=True)
class NoticeShown:
    """A sentence and its remedy; ``act`` is the text of a button, or nothing."""

    sentence: str
    remedy: str = ""
    tone: Tone = Tone.ACCENT
    icon: str = "info"
    act: str = ""


@dataclass(frozen=True, slots=True)
class OptionShown:
    """One of several answers or values to choose from."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class QuestionShown:
    """A question asked in place; a reason is asked for where ``reason`` names the field.

    ``by_announcement_key`` lets Ctrl+Enter give the answer, as with a result that the
    chair announces otherwise than computed.
    """

    key: str
    sentence: str
    confirm: str
    decline: str
    options: tuple[OptionShown, ...] = ()
    chosen: str = ""
    reason: str = ""
    by_announcement_key: bool = False


@dataclass(frozen=True, slots=True)
class ChipShown:
    """A small framed word; another tone than MUTED calls for attention."""

    text: str
    tone: Tone = Tone.MUTED


@dataclass(frozen=True, slots=True)
class TotalShown:
    """One of the big figures over a ballot, with the heads beside it."""

    caption: str
    figure: str
    detail: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class BarSegment:
    """A stretch of the bar, in votes."""

    length: int
    tone: Tone


@dataclass(frozen=True, slots=True)
class BarShown:
    """The bar of a ballot, in votes: ``length`` is its base, ``mark`` the threshold on it.

    What does not belong to the base stands in ``apart``, drawn to the same scale. Without a
    mark (nothing is required yet) none is drawn.
    """

    length: int
    segments: tuple[BarSegment, ...]
    mark: Fraction | None
    sentence: str
    apart: tuple[BarSegment, ...] = ()


@dataclass(frozen=True, slots=True)
class ChoiceShown:
    """A way to vote: its letter on the keyboard and on the tile."""

    key: str
    letter: str
    label: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class NamedMember:
    """A member as the search fields know it."""

    key: str
    name: str
    number: str


@dataclass(frozen=True, slots=True)
class TaskShown:
    """A longer piece of work with its button; ``percent`` is None while nothing runs.

    A run whose length is not known shows -1.
    """

    key: str
    label: str
    detail: str
    start: str
    icon: str = "document"
    percent: int | None = None
    done: bool = False
    enabled: bool = True
    cancel: str = ""
