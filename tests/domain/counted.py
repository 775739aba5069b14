# SPDX-License-Identifier: EUPL-1.2
"""Short words for what the law is asked about: rules, votes, and sheets of a small assembly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from fractions import Fraction
from typing import Any
from uuid import UUID

from app.domain.ballots import Ballot
from app.domain.counting import VoteCast, VotePart, count, head_of_split, outside
from app.domain.identity import BallotId, ItemId, MemberId
from app.domain.members import MemberKind, RollEntry
from app.domain.quorum import ANY_NUMBER, QuorumRecord
from app.domain.rules import Base, Cap, Compare, Condition, ConditionResult, Counted, Rule, evaluate
from app.domain.tally import NOBODY, Choice, Counts, Sheet, Tally, tally

VOTES, MEMBERS = Counted.VOTES, Counted.MEMBERS


def rule(
    compare: str,
    share: str,
    base: Base = Base.YES_NO,
    counted: Counted = VOTES,
    *,
    among: str = "",
    held_by: str = "",
    cap: tuple[str, str] | None = None,
) -> Condition:
    """A condition as the law reads: ``rule(">=", "2/3", Base.STATUTORY)``."""
    limit = Cap(cap[0], Fraction(cap[1])) if cap else None
    return Condition(counted, base, Compare(compare), Fraction(share), "", among, held_by, (), limit)


def consent(*members: str) -> Condition:
    """The consent of members that are named one by one."""
    return Condition(MEMBERS, Base.NAMED, Compare.AT_LEAST, Fraction(1), named=members)


SIMPLE = rule(">", "1/2")
PRIVATE = frozenset({"private"})
FOUNDER = frozenset({"founder"})


def voted(yes: Tally, no: Tally) -> Counts:
    """A ballot in which everybody says Yes or No."""
    return Counts(yes, no, NOBODY, NOBODY, NOBODY, NOBODY, NOBODY)


def counts(
    yes: int = 0, no: int = 0, abstain: int = 0, invalid: int = 0, not_voting: int = 0,
    conflicted: int = 0, absent: int = 0, barred: int = 0,
) -> Counts:  # fmt: skip
    """Counts in which each vote is a member of its own."""
    classes = (yes, no, abstain, invalid, not_voting, conflicted, absent, barred)
    return Counts(*(Tally(number, number) for number in classes))


def sheet(yes: int = 0, no: int = 0, abstain: int = 0, **others: int) -> Sheet:
    """A sheet in which each vote is a member of its own."""
    return Sheet(counts(yes, no, abstain, **others))


@dataclass(frozen=True, slots=True)
class Voter:
    """A member of a small assembly: its votes, and what it did.

    ``beside`` says why it may not vote: ``absent``, ``conflicted`` or ``barred``; without it and without a
    choice it is missing (in a sheet: absent).
    """

    votes: int
    choice: Choice | None = None
    groups: frozenset[str] = frozenset()
    parts: tuple[tuple[Choice, int], ...] = ()
    transferred: bool = False
    beside: str = ""

    @property
    def is_entitled(self) -> bool:
        """Whether the member may vote."""
        return not self.beside

    @property
    def head(self) -> Choice | None:
        """Where the member's head stands."""
        return head_of_split(dict(self.parts)) if self.parts else self.choice


def sheet_of(voters: Mapping[str, Voter], groups: Iterable[str] = ()) -> Sheet:
    """The sheet of an assembly, whole and by group."""
    named = frozenset(groups) or frozenset(group for voter in voters.values() for group in voter.groups)
    agreeing = frozenset(
        key
        for key, voter in voters.items()
        if voter.choice is Choice.YES and all(choice is Choice.YES for choice, _ in voter.parts)
    )
    return Sheet(
        _counted(voters.values()),
        {group: _counted(v for v in voters.values() if group in v.groups) for group in named},
        agreeing,
    )


def ballot_of(voters: Mapping[str, Voter], **changes: Any) -> Ballot:
    """The open ballot of an assembly; who is there and has no choice yet is missing."""
    held = {member(place): (key, voter) for place, (key, voter) in enumerate(voters.items())}
    there = {place: voter for place, (_, voter) in held.items() if voter.is_entitled}
    nobody = QuorumRecord(Tally(), Tally(), evaluate(ANY_NUMBER, Sheet(counts())), met=True)
    ballot = Ballot(
        BallotId(UUID(int=1)),
        1,
        ItemId(UUID(int=2)),
        "ordinary",
        True,
        "Ja?",
        {place: voter.votes for place, voter in there.items()},
        {place: voter.votes for place, (_, voter) in held.items() if voter.beside == "conflicted"},
        nobody,
        None,
        datetime(2021, 3, 11, 10, 0, tzinfo=UTC),
        choices={place: voter.head for place, voter in there.items() if voter.head is not None},
        barred={place: voter.votes for place, (_, voter) in held.items() if voter.beside == "barred"},
        transferred=frozenset(place for place, voter in there.items() if voter.transferred),
        parts={place: _parts(voter) for place, voter in there.items() if voter.parts},
        roll={place: _entry(place, key, voter) for place, (key, voter) in held.items()},
    )
    return replace(ballot, **changes)


def judged(majority: Rule, asked: Sheet | Counts) -> ConditionResult:
    """The result of a rule that is one condition."""
    result = evaluate(majority, Sheet(asked) if isinstance(asked, Counts) else asked)
    assert isinstance(result, ConditionResult)
    return result


def member(place: int) -> MemberId:
    """The identity of a member by its place."""
    return MemberId(UUID(int=place + 1))


def _parts(voter: Voter) -> tuple[VotePart, ...]:
    return tuple(VotePart(*part) for part in voter.parts)


def _entry(place: MemberId, key: str, voter: Voter) -> RollEntry:
    return RollEntry(place, key, key.title(), MemberKind.TOWN, voter.votes, (), groups=tuple(voter.groups))


def _counted(voters: Iterable[Voter]) -> Counts:
    held = tuple(enumerate(voters))
    votes = [
        VoteCast(member(place), voter.votes, voter.head, _parts(voter))
        for place, voter in held
        if voter.head is not None
    ]
    away = frozenset(member(place) for place, voter in held if voter.transferred)
    beside = {
        name: tally(
            voter.votes for _, voter in held if voter.head is None and (voter.beside or "absent") == name
        )
        for name in ("conflicted", "absent", "barred")
    }
    transferred = tally(voter.votes for _, voter in held if voter.transferred and voter.head is not None)
    return count(votes, outside(**beside, transferred=transferred), away)
