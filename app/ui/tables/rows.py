# SPDX-License-Identifier: EUPL-1.2
"""The rows of every list: worded, frozen, and without Qt. Each has a key that stays."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from app.ui.theme.tones import Tone


class Keyed(Protocol):
    """A row that can be found again when the list is shown anew."""

    @property
    def key(self) -> str:
        """What names the row; no other row of the list has it."""
        ...


class ItemState(Enum):
    """Where an agenda item stands; the value is the name of its icon."""

    OPEN = ""
    CURRENT = "play"
    DONE = "check"
    POSTPONED = "postponed"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A heading between agenda items."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """An agenda item; ``number`` is what it is called by, and its key."""

    number: str
    title: str
    detail: str = ""
    state: ItemState = ItemState.OPEN
    state_text: str = ""
    resolution: str = ""

    @property
    def key(self) -> str:
        """The number."""
        return self.number


class Presence(Enum):
    """How a member is represented; the value is the name of its icon."""

    PRESENT = "present"
    DEPUTY = "deputy"
    ABSENT = "absent"
    EXCUSED = "excused"
    REMOTE = "remote"
    TRANSFERRED = "transferred"
    CONFLICTED = "conflicted"


@dataclass(frozen=True, slots=True)
class DelegateRow:
    """A person who may represent a member; ``current`` marks who does, ``shortcut`` chooses it."""

    key: str
    label: str
    detail: str = ""
    current: bool = False
    shortcut: str = ""


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """A member at the door. ``in_room`` decides what Enter does: out when true, else in.

    Only while the meeting is ``in_session`` anything can be done with it.
    """

    key: str
    name: str
    number: str
    detail: str
    votes: str
    presence: Presence
    presence_text: str
    in_room: bool
    delegates: tuple[DelegateRow, ...] = ()
    can_be_excused: bool = False
    can_be_conflicted: bool = False
    conflicted: bool = False
    in_session: bool = True


@dataclass(frozen=True, slots=True)
class VoteTile:
    """A member in a ballot: its letter, name and votes.

    ``tone`` is the tone of the choice, MUTED where none was made; only a ``votable`` tile takes
    a letter.
    """

    key: str
    name: str
    number: str
    votes: str
    letter: str = ""
    tone: Tone = Tone.MUTED
    votable: bool = True
    state_text: str = ""


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in the list of the book."""

    key: str
    title: str
    detail: str
    place: str
    attendance: str
    resolutions: str
    minutes: str
    minutes_tone: Tone = Tone.MUTED


@dataclass(frozen=True, slots=True)
class BookRow:
    """A book that was opened before, or a section of the book in hand."""

    key: str
    label: str
    detail: str = ""
    current: bool = False
    icon: str = "book"


@dataclass(frozen=True, slots=True)
class CommandRow:
    """A command that can be called by name, and the key that does the same.

    ``reason`` says why it is not possible now, ``also`` holds other words that find it.
    """

    key: str
    label: str
    shortcut: str = ""
    reason: str = ""
    also: str = ""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document of the meeting that can be opened."""

    key: str
    label: str
    detail: str = ""
