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
class PersonRow:
    """A person who represents a member; ``key`` is empty for one that is new."""

    key: str
    office: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class MemberFormShown:
    """A member to be changed, or a new one; another ``form`` fills the fields anew."""

    form: str
    title: str
    name: str
    kinds: tuple[OptionShown, ...]
    kind: str
    bodies: tuple[OptionShown, ...]
    body: str
    votes: str
    valid_from: datetime.date
    basis: str
    groups: str
    mailbox: str
    persons: tuple[PersonRow, ...]
    roles: tuple[OptionShown, ...]
    history: str = ""
    confirm: str = ""


@dataclass(frozen=True, slots=True)
class MemberFilled:
    """A member as it was filled in; the words are stripped, rows without words are left out."""

    name: str
    kind: str
    body: str
    votes: str
    valid_from: datetime.date
    basis: str
    groups: str
    mailbox: str
    persons: tuple[PersonRow, ...]


@dataclass(frozen=True, slots=True)
class MembersShown:
    """All members that the search leaves, with the one in hand."""

    summary: str
    rows: tuple[TextRow, ...]
    current: str
    form: MemberFormShown | None
    empty: str = ""


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A line of the planned agenda: the meeting itself, a part, or an item (``level`` 1 to 3).

    ``key`` is the item's number; ``part`` what the line belongs to.
    """

    key: str
    number: str
    title: str
    detail: str = ""
    level: int = 0
    part: str = ""
    needed: str = ""
    minutes: str = ""


@dataclass(frozen=True, slots=True)
class ItemFormShown:
    """An agenda item to be changed, or a new one; another ``form`` fills the fields anew."""

    form: str
    heading: str
    title: str
    kinds: tuple[OptionShown, ...]
    kind: str
    matters: tuple[OptionShown, ...]
    matter: str
    parts: tuple[OptionShown, ...]
    part: str
    numbered: str
    answers: tuple[OptionShown, ...]
    wording: str
    reasons: str
    paper: str
    minutes: str
    notes: str
    required: str
    confirm: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class ItemFilled:
    """An agenda item as it was filled in; the words are stripped."""

    title: str
    kind: str
    matter: str
    part: str
    numbered: str
    wording: str
    reasons: str
    paper: str
    minutes: str
    notes: str


@dataclass(frozen=True, slots=True)
class MeetingPlanShown:
    """The meeting that is prepared; another ``form`` fills the fields anew."""

    form: str
    heading: str
    title: str
    place: str
    on: datetime.date
    at: datetime.time
    sent_on: datetime.date
    invitation: str
    invitation_tone: Tone
    others: tuple[OptionShown, ...]


@dataclass(frozen=True, slots=True)
class MeetingPlanFilled:
    """The meeting as it was filled in."""

    title: str
    place: str
    on: datetime.date
    at: datetime.time


@dataclass(frozen=True, slots=True)
class AgendaShown:
    """The planned agenda with the line in hand and its form; ``closed`` says why there is none."""

    rows: tuple[PlanRow, ...] = ()
    current: str = ""
    summary: str = ""
    item: ItemFormShown | None = None
    meeting: MeetingPlanShown | None = None
    closed: str = ""


@dataclass(frozen=True, slots=True)
class ReadyLine:
    """One check before the meeting: how it stands, what to do, and the button that confirms by hand."""

    key: str
    title: str
    detail: str
    tone: Tone
    icon: str
    act: str = ""


@dataclass(frozen=True, slots=True)
class ReadyShown:
    """All checks, and how many are open in one sentence; ``closed`` says why there are none."""

    lines: tuple[ReadyLine, ...] = ()
    sentence: str = ""
    tone: Tone = Tone.INK
    icon: str = ""
    closed: str = ""


@dataclass(frozen=True, slots=True)
class PreparationShown:
    """The whole page: the parts at the left, and the one in hand."""

    section: Section
    sections: tuple[SectionShown, ...]
    title: str
    notice: NoticeShown | None = None
    list_import: ImportShown | None = None
    members: MembersShown | None = None
    agenda: AgendaShown | None = None
    ready: ReadyShown | None = None
