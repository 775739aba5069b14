# SPDX-License-Identifier: EUPL-1.2
"""What the hall may see at one moment: records of worded strings and exact numbers.

A frame holds no rule and no arithmetic; whoever makes it has decided what the hall may see and has
worded it. Texts may be of any length: painting pages them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction
from typing import Self

from app.ui.projector.rasters import Raster
from app.ui.theme.tones import Tone


class LineState(Enum):
    """Where an item of the agenda stands."""

    PENDING = "pending"
    CURRENT = "current"
    DONE = "done"


@dataclass(frozen=True)
class BlankFrame:
    """Nothing: a non-public item, or the secretary's wish."""


@dataclass(frozen=True, kw_only=True)
class LitFrame:
    """What every frame that shows something may bear around its text.

    ``clock`` stands in the upper corner, ``left`` and ``right`` in the footer, ``notice`` below them
    ("Beispieldaten · Stimmzahlen erfunden"). ``page_label`` words the page of a long text.
    """

    clock: str = ""
    left: str = ""
    right: str = ""
    notice: str = ""
    page_label: str = "Seite {page} von {pages}"

    def reading(self) -> Self:
        """Return the frame without what changes while the hall is still reading the same text."""
        return replace(self, clock="", left="", right="", notice="")

    def amid(self, *, clock: str, left: str, right: str, notice: str, page_label: str) -> Self:
        """Return the frame with other words around its text."""
        return replace(self, clock=clock, left=left, right=right, notice=notice, page_label=page_label)


@dataclass(frozen=True)
class WelcomeFrame(LitFrame):
    """Before the opening: which meeting it is, when and where."""

    title: str
    date: str
    place: str


@dataclass(frozen=True)
class AgendaLine:
    """An item of the agenda; ``note`` words what became of it."""

    number: str
    title: str
    state: LineState = LineState.PENDING
    note: str = ""


@dataclass(frozen=True)
class AgendaFrame(LitFrame):
    """The agenda, with the item in hand."""

    title: str
    lines: tuple[AgendaLine, ...]


@dataclass(frozen=True)
class ItemFrame(LitFrame):
    """An item that is debated: ``label`` says what the wording is ("TOP 4 · Beschlussvorschlag").

    ``former`` is the wording before it was changed, struck through below the one that is debated now.
    """

    label: str
    title: str
    wording: str = ""
    former: str = ""
    former_label: str = ""


@dataclass(frozen=True)
class ChoiceColumn:
    """The votes for one choice; ``members`` words the heads ("24 Mitglieder").

    ``figure`` words the votes where digits alone would not do ("2.423").
    """

    name: str
    votes: int
    members: str
    tone: Tone
    figure: str = ""

    @property
    def figure_shown(self) -> str:
        """The votes as the hall reads them."""
        return self.figure or str(self.votes)


@dataclass(frozen=True)
class BarSegment:
    """A part of the bar, as long as its votes, with the letter of its choice."""

    letter: str
    votes: int
    tone: Tone


@dataclass(frozen=True)
class Bar:
    """The votes of the base as one length.

    ``length`` is the base in votes; where the segments do not fill it, the rest is shown empty.
    ``apart`` stands behind it in the same scale: what does not belong to the base. ``mark`` is the
    threshold as a part of the length.
    """

    length: int
    segments: tuple[BarSegment, ...]
    apart: tuple[BarSegment, ...] = ()
    mark: Fraction | None = None
    mark_label: str = ""


@dataclass(frozen=True)
class VoteOpenFrame(LitFrame):
    """A ballot under way; ``columns`` only where the association wants a running tally shown."""

    label: str
    title: str
    question: str
    requirement: str
    columns: tuple[ChoiceColumn, ...] = ()

    def reading(self) -> Self:
        """Leave the running tally out too: it changes with every vote."""
        return replace(super().reading(), columns=())


@dataclass(frozen=True)
class ResultFrame(LitFrame):
    """An announced result; all its figures are those of the stored record."""

    label: str
    number: str
    title: str
    verdict: str
    tone: Tone
    columns: tuple[ChoiceColumn, ...]
    bar: Bar | None
    requirement: str
    quorum: str


@dataclass(frozen=True)
class CandidateLine:
    """Somebody who stands; ``counted`` is as long as the bar, ``note`` says what became of it."""

    name: str
    figure: str = ""
    members: str = ""
    counted: int = 0
    tone: Tone = Tone.INK
    note: str = ""


@dataclass(frozen=True)
class ElectionFrame(LitFrame):
    """An election: who stands, or once announced who has how many votes of the base ``length``.

    ``mark`` is the threshold as a part of the length; ``verdict`` words what was decided.
    """

    label: str
    title: str
    intro: str = ""
    verdict: str = ""
    tone: Tone = Tone.INK
    candidates: tuple[CandidateLine, ...] = ()
    length: int = 0
    mark: Fraction | None = None
    requirement: str = ""
    quorum: str = ""


@dataclass(frozen=True)
class RecessFrame(LitFrame):
    """The sitting is interrupted; ``until`` words when it goes on, ``further`` what is left for then.

    ``countdown`` is how long it still lasts.
    """

    title: str
    until: str = ""
    further: str = ""
    countdown: str = ""

    def reading(self) -> Self:
        """Leave the countdown out too: it changes every second."""
        return replace(super().reading(), countdown="")


@dataclass(frozen=True)
class SpeakersFrame(LitFrame):
    """Who speaks and who follows.

    ``time`` is what is left of the speaking time, or by how much it was exceeded; ``time_label`` words
    which of them, ``tone`` tells it too. ``waiting`` are the next ones in their order.
    """

    label: str
    speaker: str
    time: str = ""
    time_label: str = ""
    tone: Tone = Tone.INK
    waiting_label: str = ""
    waiting: tuple[str, ...] = ()

    def reading(self) -> Self:
        """Leave the countdown out too: it changes every second."""
        return replace(super().reading(), time="", time_label="", tone=Tone.INK)


@dataclass(frozen=True)
class PictureFrame(LitFrame):
    """A page of a file; ``page`` is counted from 0, ``pages`` is how many the file has."""

    label: str
    raster: Raster
    page: int = 0
    pages: int = 1


@dataclass(frozen=True)
class ClosedFrame(LitFrame):
    """The sitting is closed."""

    title: str
    sentence: str = ""


Frame = (
    BlankFrame
    | WelcomeFrame
    | AgendaFrame
    | ItemFrame
    | VoteOpenFrame
    | ResultFrame
    | ElectionFrame
    | RecessFrame
    | SpeakersFrame
    | PictureFrame
    | ClosedFrame
)


def is_same_text(one: Frame, other: Frame) -> bool:
    """Return whether the hall is still reading the same text, so that its page must not change."""
    if isinstance(one, BlankFrame) or isinstance(other, BlankFrame):
        return one == other
    return one.reading() == other.reading()
