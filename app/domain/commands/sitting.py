# SPDX-License-Identifier: EUPL-1.2
"""Commands of the sitting itself, from the opening to the end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from app.domain.agenda import ItemOutcome, MinutesForm, ParagraphKind
from app.domain.commands.ballots import AbortBallot as AbortBallot
from app.domain.commands.ballots import AnnounceResult as AnnounceResult
from app.domain.commands.ballots import CorrectVote as CorrectVote
from app.domain.commands.ballots import OpenBallot as OpenBallot
from app.domain.commands.ballots import ReannounceResult as ReannounceResult
from app.domain.commands.ballots import RecordRemaining as RecordRemaining
from app.domain.commands.ballots import RecordVotes as RecordVotes
from app.domain.commands.base import Command, ItemNumber, MemberKey
from app.domain.members import DelegateRole


@dataclass(frozen=True, slots=True)
class OpenMeeting(Command):
    """Open the meeting: roll, statutes and number series are frozen; members can be checked in."""

    chair: Annotated[str, "Office of who chairs, such as 'Vorsitzende der Verbandsversammlung'."]
    secretary: Annotated[str, "Office of who takes the minutes."]
    chair_name: Annotated[str, "Name of the chair; erasable; may be empty."] = ""
    secretary_name: Annotated[str, "Name of the secretary; erasable; may be empty."] = ""
    convening: Annotated[
        Literal["first", "repeat"], "First convening, or repeat convening on the same items."
    ] = "first"
    chair_remote: Annotated[bool, "Whether the chair takes part by video."] = False


@dataclass(frozen=True, slots=True)
class CorrectRoll(Command):
    """Correct a wrong weight on the frozen roll; it touches later ballots only."""

    member: MemberKey
    votes: Annotated[int, "The right number of votes, a positive whole number."]
    reason: Annotated[str, "Why; it goes into the minutes."]


@dataclass(frozen=True, slots=True)
class CheckIn(Command):
    """Check a member in: somebody, or somebody more, is there for it."""

    member: MemberKey
    delegate: Annotated[str, "Key of the person; empty for the member's delegate."] = ""
    office: Annotated[str, "Office of somebody who is not on the list."] = ""
    name: Annotated[str, "Name of somebody who is not on the list; erasable."] = ""
    role: Annotated[DelegateRole, "Role of somebody who is not on the list."] = DelegateRole.DEPUTY
    remote: Annotated[bool, "Whether the person takes part by video, where the statutes allow it."] = False
    namesake: Annotated[bool, "That this is another person of the same name as one there already."] = False


@dataclass(frozen=True, slots=True)
class SwapDelegate(Command):
    """Let another person take over for a member, with no gap in its votes."""

    member: MemberKey
    delegate: Annotated[str, "Key of the person who takes over; empty for one who is not on the list."] = ""
    office: Annotated[str, "Office of somebody who is not on the list."] = ""
    name: Annotated[str, "Name of somebody who is not on the list; erasable."] = ""
    role: Annotated[DelegateRole, "Role of somebody who is not on the list."] = DelegateRole.DEPUTY
    remote: Annotated[bool, "Whether the person takes part by video, where the statutes allow it."] = False
    namesake: Annotated[bool, "That this is another person of the same name as one there already."] = False
    replaces: Annotated[str, "Key or office of who goes, where several are there; empty for all."] = ""
    until: Annotated[
        datetime | None, "The end of a substitution that is given for a time only, with time zone."
    ] = None


@dataclass(frozen=True, slots=True)
class CheckOut(Command):
    """Check a member out: a person who was there left."""

    member: MemberKey
    delegate: Annotated[str, "Key or office of who leaves, where several are there; empty for all."] = ""


@dataclass(frozen=True, slots=True)
class ExcuseMember(Command):
    """Note that a member let itself be excused, or that it no longer does."""

    member: MemberKey
    excused: Annotated[bool, "False takes the excuse away."] = True


@dataclass(frozen=True, slots=True)
class NoteGuest(Command):
    """Note somebody who takes part without a vote."""

    office: Annotated[str, "Office or function."]
    name: Annotated[str, "Name; erasable; may be empty."] = ""
    item: Annotated[str, "Number of the item; empty for the whole meeting."] = ""


@dataclass(frozen=True, slots=True)
class EstablishQuorum(Command):
    """Record that the chair established whether there is a quorum, with the figures of this moment."""


@dataclass(frozen=True, slots=True)
class CallItem(Command):
    """Call an item; an item in hand whose outcome is clear is concluded first."""

    item: Annotated[str, "Number of the agenda item, such as '3'."]


@dataclass(frozen=True, slots=True)
class ConcludeItem(Command):
    """Conclude an item."""

    item: ItemNumber = ""
    outcome: Annotated[
        ItemOutcome | None, "How it ended; empty where the ballot or the kind of item says it."
    ] = None
    note: Annotated[
        str, "Until when it is postponed, to whom referred, at which office's wish withdrawn; no names."
    ] = ""
    consent: Annotated[bool, "Whether whoever asked for the item consents to its removal."] = False


@dataclass(frozen=True, slots=True)
class DeclareConflict(Command):
    """Declare that a member's delegate may take no part in an item (§ 22 BbgKVerf)."""

    member: MemberKey
    item: ItemNumber = ""
    reason: Annotated[str, "The reason, as far as it is to be recorded."] = ""
    delegate: Annotated[str, "Key or office of whom it concerns; empty for who casts the votes."] = ""
    concerns_member: Annotated[bool, "Whether it concerns the member as such, not the person."] = False


@dataclass(frozen=True, slots=True)
class LiftConflict(Command):
    """Let a member's delegate take part in an item again."""

    member: MemberKey
    item: ItemNumber = ""


@dataclass(frozen=True, slots=True)
class WriteParagraph(Command):
    """Write a paragraph of the minutes, or write one anew."""

    text: Annotated[str, "The text."]
    item: ItemNumber = ""
    kind: Annotated[ParagraphKind, "What the paragraph is."] = ParagraphKind.TEXT
    speaker: Annotated[str, "Key of the member who spoke or moved; empty for none."] = ""
    paragraph: Annotated[int | None, "Which paragraph of the item (from 1) is replaced; empty adds one."] = (
        None
    )


@dataclass(frozen=True, slots=True)
class RemoveParagraph(Command):
    """Remove a paragraph of the minutes."""

    paragraph: Annotated[int, "Which paragraph of the item, from 1."]
    item: ItemNumber = ""


@dataclass(frozen=True, slots=True)
class MoveParagraph(Command):
    """Put a paragraph of the minutes at another place: among the paragraphs, and between the facts."""

    paragraph: Annotated[int, "Which paragraph of the item, from 1."]
    item: ItemNumber = ""
    before: Annotated[int, "Before which paragraph of the item, from 1; 0 puts it after all others."] = 0
    at: Annotated[
        datetime | None,
        "The moment among the facts at which it stands, with time zone; empty for that of the paragraph "
        "that follows, or for now.",
    ] = None


@dataclass(frozen=True, slots=True)
class ChooseMinutesForm(Command):
    """Choose how the minutes of one item are kept."""

    form: Annotated[
        MinutesForm | None, "Results alone, the course, or the words spoken; empty for what the profile says."
    ]
    item: ItemNumber = ""


@dataclass(frozen=True, slots=True)
class BeginRecess(Command):
    """Interrupt the sitting."""

    reason: Annotated[str, "Why, or until when."] = ""
    planned_until: Annotated[datetime | None, "When it shall go on, with time zone; empty for unsaid."] = None


@dataclass(frozen=True, slots=True)
class EndRecess(Command):
    """Go on after an interruption."""


@dataclass(frozen=True, slots=True)
class TakeBack(Command):
    """Take back the last act of the running item on which no announcement rests."""


@dataclass(frozen=True, slots=True)
class CloseMeeting(Command):
    """Close the meeting; every item must have an outcome, unless there is no quorum any more."""

    for_lack_of_quorum: Annotated[
        bool, "Whether it ends because there is no quorum; what is left over can be convened again."
    ] = False
