# SPDX-License-Identifier: EUPL-1.2
"""What the start page is given to show, and what its forms give back."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from app.ui.tables.rows import BookRow, MeetingRow
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import NoticeShown, OptionShown, QuestionShown


@dataclass(frozen=True, slots=True)
class NextMeetingShown:
    """The next meeting as a card; ``ready`` is one word, ``ready_detail`` the reasons."""

    key: str
    chip: str
    title: str
    facts: str
    ready: str
    ready_detail: str
    ready_tone: Tone
    ready_icon: str
    primary: str


@dataclass(frozen=True, slots=True)
class FieldFault:
    """A field of a form that cannot stay as it is, and the sentence to it."""

    field: str
    sentence: str


@dataclass(frozen=True, slots=True)
class MeetingFormShown:
    """A new meeting as proposed; a new ``key`` fills the form anew.

    Fields by name, for faults: title, body, on, at, place, kind.
    """

    key: str
    title: str
    bodies: tuple[OptionShown, ...]
    body: str
    on: datetime.date
    at: datetime.time
    place: str
    kinds: tuple[OptionShown, ...]
    kind: str
    faults: tuple[FieldFault, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingFilled:
    """A new meeting as it was filled in; the words are stripped."""

    title: str
    body: str
    on: datetime.date
    at: datetime.time
    place: str
    kind: str


@dataclass(frozen=True, slots=True)
class BookFormShown:
    """A new book as proposed; a new ``key`` fills the form anew. Fields: name, path."""

    key: str
    name: str
    path: str
    faults: tuple[FieldFault, ...] = ()


@dataclass(frozen=True, slots=True)
class BookFilled:
    """A new book as it was filled in."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class WelcomeShown:
    """The way in where there is no book yet."""

    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class MeetingsShown:
    """The meetings of the open book: the next one as a card, all others in a table.

    ``empty`` stands in place of the table while it has no rows.
    """

    title: str
    sentence: str
    next_meeting: NextMeetingShown | None
    rows: tuple[MeetingRow, ...]
    empty: str = ""


@dataclass(frozen=True, slots=True)
class StartShown:
    """Everything between the header and the status bar; one of the four parts is shown."""

    books: tuple[BookRow, ...] = ()
    welcome: WelcomeShown | None = None
    meetings: MeetingsShown | None = None
    meeting_form: MeetingFormShown | None = None
    book_form: BookFormShown | None = None
    notice: NoticeShown | None = None
    question: QuestionShown | None = None
