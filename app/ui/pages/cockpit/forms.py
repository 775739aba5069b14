# SPDX-License-Identifier: EUPL-1.2
"""What a form of the cockpit is given to show: worded parts, exact figures, acts with their keys.

A form is a pure function of the meeting and of what was typed so far; the card that draws it decides
nothing. ``Values`` holds what was typed or chosen by the key of the part.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from app.ui.theme.tones import Tone

Values = Mapping[str, str]
NOTHING: Values = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class FormWish:
    """Which form the secretary opened, and what was typed in it; ``serial`` is new where it begins anew."""

    name: str = ""
    values: Values = field(default_factory=lambda: NOTHING)
    serial: int = 0


NO_WISH = FormWish()


@dataclass(frozen=True, slots=True)
class FormOption:
    """One of several things to choose; ``note`` explains it, or says why it is not allowed."""

    key: str
    label: str
    note: str = ""
    tone: Tone = Tone.MUTED


@dataclass(frozen=True, slots=True)
class ChoicePart:
    """Options of which one is chosen, or ``several``; one below the other where they bear notes."""

    key: str
    caption: str
    options: tuple[FormOption, ...]
    chosen: tuple[str, ...] = ()
    several: bool = False

    @property
    def shape(self) -> object:
        """What the controls are built from."""
        named = tuple((option.key, option.label, bool(option.note)) for option in self.options)
        return self.key, self.caption, named, self.several


@dataclass(frozen=True, slots=True)
class TextPart:
    """A line to type in; ``text`` stands in it at first, ``told`` says what was understood."""

    key: str
    caption: str
    hint: str = ""
    text: str = ""
    told: str = ""
    tone: Tone = Tone.MUTED

    @property
    def shape(self) -> object:
        """What the controls are built from."""
        return self.key, self.caption, self.hint


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure in a grid: to be typed where it has a ``key``, otherwise computed."""

    key: str = ""
    text: str = ""
    tone: Tone = Tone.INK


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of figures under the same columns."""

    caption: str
    cells: tuple[Cell, ...]
    tone: Tone = Tone.INK


@dataclass(frozen=True, slots=True)
class GridPart:
    """Figures in rows and columns."""

    key: str
    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]

    @property
    def shape(self) -> object:
        """What the controls are built from."""
        rows = tuple((row.caption, tuple(cell.key for cell in row.cells)) for row in self.rows)
        return self.key, self.columns, rows


@dataclass(frozen=True, slots=True)
class FormLine:
    """A line of what is so already, with its symbol."""

    text: str
    tone: Tone = Tone.MUTED
    icon: str = "check"


@dataclass(frozen=True, slots=True)
class LinesPart:
    """What is so already, one line below the other."""

    key: str
    lines: tuple[FormLine, ...]

    @property
    def shape(self) -> object:
        """What the controls are built from."""
        return self.key, len(self.lines)


Part = ChoicePart | TextPart | GridPart | LinesPart


@dataclass(frozen=True, slots=True)
class FormAct:
    """A button of a form with its key."""

    key: str
    label: str
    shortcut: str = ""
    primary: bool = False


@dataclass(frozen=True, slots=True)
class FormShown:
    """A form: a new ``key`` empties it. ``told`` says what adds up and what does not.

    ``enter`` is the act that Enter in the last field does; ``leave`` names the button that puts the form
    away, empty where it stays. ``first`` is the part that is typed first where that is not the topmost one.
    """

    key: str
    title: str
    sentence: str = ""
    parts: tuple[Part, ...] = ()
    told: str = ""
    tone: Tone = Tone.INK
    acts: tuple[FormAct, ...] = ()
    enter: str = ""
    leave: str = ""
    first: str = ""


def chosen_in(values: Values, key: str) -> tuple[str, ...]:
    """The keys of the options that were chosen in a part."""
    return tuple(each for each in values.get(key, "").split("\n") if each)


def figure_in(values: Values, key: str, before: int = 0) -> int:
    """The figure that was typed in a cell; nothing typed is what was there before, or 0."""
    typed = values.get(key)
    if typed is None:
        return before
    digits = "".join(letter for letter in typed if letter.isdecimal())
    return int(digits) if digits else 0
