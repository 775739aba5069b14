# SPDX-License-Identifier: EUPL-1.2
"""Short words for what the law is asked about: rules, votes, and sheets of a small assembly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from uuid import UUID

from app.domain.counting import VoteCast, VotePart, count, head_of_split, outside
from app.domain.identity import MemberId
from app.domain.rules import Base, Cap, Compare, Condition, ConditionResult, Counted, Rule, evaluate
from app.domain.tally import Choice, Counts, Sheet, Tally, tally

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
    """A member of a small assembly: its votes, and what it did or why it did not."""

    votes: int
    choice: Choice | None = None
    groups: frozenset[str] = frozenset()
    parts: tuple[tuple[Choice, int], ...] = ()
    transferred: bool = False
    beside: str = "absent"

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


def judged(majority: Rule, asked: Sheet | Counts) -> ConditionResult:
    """The result of a rule that is one condition."""
    result = evaluate(majority, Sheet(asked) if isinstance(asked, Counts) else asked)
    assert isinstance(result, ConditionResult)
    return result


def member(place: int) -> MemberId:
    """The identity of a member by its place."""
    return MemberId(UUID(int=place + 1))


def _counted(voters: Iterable[Voter]) -> Counts:
    held = tuple(enumerate(voters))
    votes = [
        VoteCast(member(place), voter.votes, voter.head, tuple(VotePart(*part) for part in voter.parts))
        for place, voter in held
        if voter.head is not None
    ]
    away = frozenset(member(place) for place, voter in held if voter.transferred)
    beside = {
        name: tally(voter.votes for _, voter in held if voter.head is None and voter.beside == name)
        for name in ("conflicted", "absent", "barred")
    }
    transferred = tally(voter.votes for _, voter in held if voter.transferred and voter.head is not None)
    return count(votes, outside(**beside, transferred=transferred), away)
