# SPDX-License-Identifier: EUPL-1.2
"""What the preparation is given to show, and what its forms give back."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import Enum

from app.ui.tables.texts import TextRow
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import NoticeShown, OptionShown


class Section(Enum):
    """The parts of the preparation, in the order in which they stand at the left."""

    MEMBERS = "members"
    IMPORT = "import"
    AGENDA = "agenda"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class SectionShown:
    """A part at the left with what it counts; why it is closed where ``closed`` says so."""

    section: Section
    label: str
    count: str = ""
    closed: str = ""


@dataclass(frozen=True, slots=True)
class ColumnShown:
    """A column of the list: its title, what stands in it first, and what it is taken to say."""

    place: int
    title: str
    example: str
    meaning: str


@dataclass(frozen=True, slots=True)
class ImportShown:
    """A list that is about to be imported; before a file was chosen ``file`` is empty."""

    explained: str
    file: str = ""
    facts: str = ""
    encodings: tuple[OptionShown, ...] = ()
    encoding: str = ""
    separators: tuple[OptionShown, ...] = ()
    separator: str = ""
    sheets: tuple[OptionShown, ...] = ()
    sheet: str = ""
    bodies: tuple[OptionShown, ...] = ()
    body: str = ""
    valid_from: datetime.date = datetime.date.min
    kinds: tuple[OptionShown, ...] = ()
    kind: str = ""
    columns: tuple[ColumnShown, ...] = ()
    meanings: tuple[OptionShown, ...] = ()
    summary: str = ""
    summary_tone: Tone = Tone.INK
    summary_icon: str = ""
    findings: tuple[TextRow, ...] = ()
    findings_label: str = ""
    plans: tuple[TextRow, ...] = ()
    plans_label: str = ""
    unlisted: str = ""
    problems: int = 0


@dataclass(frozen=True, slots=True)
class TermsFilled:
    """How the list is to be read, and what it does not say by itself."""

    encoding: str
    separator: str
    sheet: str
    body: str
    valid_from: datetime.date
    kind: str


@dataclass(frozen=True, slots=True)
class PreparationShown:
    """The whole page: the parts at the left, and the one in hand."""

    section: Section
    sections: tuple[SectionShown, ...]
    title: str
    notice: NoticeShown | None = None
    list_import: ImportShown | None = None
