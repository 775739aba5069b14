# SPDX-License-Identifier: EUPL-1.2
"""Commands of ballots, from the opening to the announcement of the result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from app.domain.balloting import BallotMethod
from app.domain.commands.base import Command, ItemNumber, MemberKey
from app.domain.results import Outcome
from app.domain.tally import NOBODY, Choice, Tally

Cast = Choice | Mapping[Choice, int]
Denominations = Mapping[int, int]

QuestionText = Annotated[
    str, "What is voted on; empty for the item's wording or title, the motion's text, or as repeated."
]
MotionOrdinal = Annotated[int, "Which motion of the item (from 1) is voted on; 0 for the item itself."]
AsItStands = Annotated[
    bool, "Whether the wording is voted on unchanged although a motion that changes it was adopted."
]
CountOf = Annotated[Tally, "Members and votes that were counted so."]
PapersOf = Annotated[Denominations, "Number of papers by the votes that each stands for."]


@dataclass(frozen=True, slots=True)
class OpenBallot(Command):
    """Open a ballot on the item in hand among those present and entitled now."""

    question: QuestionText = ""
    matter: Annotated[str, "Kind of matter; empty for the item's, the motion's, or the repeated one's."] = ""
    repeat: Annotated[bool, "Whether it repeats an announced ballot on the same."] = False
    method: Annotated[
        BallotMethod | None, "How votes are taken; empty for what was ordered, as repeated, or open."
    ] = None
    motion: MotionOrdinal = 0
    ballot: Annotated[int, "Ordinal of the ballot that is repeated; 0 for the one whose result counts."] = 0
    items: Annotated[
        tuple[str, ...], "Numbers of all items that are voted on together (en bloc), the one in hand too."
    ] = ()
    objected_by: Annotated[tuple[str, ...], "Keys of members who object to voting on them together."] = ()
    demanded_by: Annotated[tuple[str, ...], "Keys of the members who demand this way of voting."] = ()
    starting_letter: Annotated[str, "Letter at which a roll call begins; empty for the first name."] = ""
    as_it_stands: AsItStands = False


@dataclass(frozen=True, slots=True)
class AcceptByAcclamation(Command):
    """Adopt what is put to the vote without a formal vote, because nobody objects; announced at once."""

    question: QuestionText = ""
    motion: MotionOrdinal = 0
    items: Annotated[
        tuple[str, ...], "Numbers of all items that are adopted together (en bloc), the one in hand too."
    ] = ()
    objected_by: Annotated[tuple[str, ...], "Keys of members who object: then a vote is taken."] = ()
    as_it_stands: AsItStands = False


@dataclass(frozen=True, slots=True)
class RecordVotes(Command):
    """Record the choices of members who have none yet."""

    votes: Annotated[
        Mapping[str, Cast], "Choice by key of the member; where its votes are split, votes by choice."
    ] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RecordRemaining(Command):
    """Record one choice for all entitled members who have none yet."""

    choice: Annotated[Choice, "The choice of all who remain."]


@dataclass(frozen=True, slots=True)
class CorrectVote(Command):
    """Correct a recorded choice until the announcement, or take the vote leader's word after a split."""

    member: MemberKey
    choice: Annotated[Cast, "The right choice; where the votes are split, votes by choice."]


@dataclass(frozen=True, slots=True)
class CountVotes(Command):
    """Enter what was counted in a ballot in which No and abstentions are counted: Yes follows."""

    no: CountOf = NOBODY
    abstain: CountOf = NOBODY
    invalid: CountOf = NOBODY


@dataclass(frozen=True, slots=True)
class CountPapers(Command):
    """Enter the papers of a secret ballot by what is written on them: as many as were handed out."""

    yes: PapersOf = field(default_factory=dict)
    no: PapersOf = field(default_factory=dict)
    abstain: PapersOf = field(default_factory=dict)
    invalid: PapersOf = field(default_factory=dict)
    unreturned: PapersOf = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AbortBallot(Command):
    """Abort the open ballot without a result."""

    reason: Annotated[str, "Why; it goes into the minutes."]


@dataclass(frozen=True, slots=True)
class AnnounceResult(Command):
    """Announce the result of the open ballot; its number is bound now."""

    outcome: Annotated[Outcome | None, "What the chair announced; empty for what was computed."] = None
    reason: Annotated[str, "Required where the announced outcome differs from the computed one."] = ""
    tie_break: Annotated[
        Outcome | None, "What the chair or the lot decided where Yes and No are equal and the profile asks."
    ] = None
    tie_course: Annotated[str, "How it was decided, no names; required for the lot."] = ""


@dataclass(frozen=True, slots=True)
class ReannounceResult(Command):
    """Announce a wrongly recorded result anew; both stay visible and the number stays."""

    reason: Annotated[str, "Why; it goes into the minutes."]
    item: ItemNumber = ""
    outcome: Annotated[Outcome | None, "What the chair announces; empty for what is computed."] = None
    corrections: Annotated[Mapping[str, Cast], "Wrongly recorded choices by key of the member."] = field(
        default_factory=dict
    )
    motion: MotionOrdinal = 0
    ballot: Annotated[int, "Ordinal of the ballot; 0 for the one whose result counts."] = 0
    counted: Annotated[CountVotes | None, "The right figures of a ballot that was counted."] = None
    papers: Annotated[CountPapers | None, "The right figures of a secret ballot."] = None
    tie_break: Annotated[Outcome | None, "What the chair or the lot decided where Yes and No are equal."] = (
        None
    )
    tie_course: Annotated[str, "How it was decided, no names; required for the lot."] = ""
