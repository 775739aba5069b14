# SPDX-License-Identifier: EUPL-1.2
"""Counting: what members did becomes counts by class, in heads and votes, whole and by group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from app.domain.identity import MemberId
from app.domain.tally import NOBODY, Choice, Counts, Tally


@dataclass(frozen=True, slots=True)
class VotePart:
    """A part of a member's votes that was cast one way, where its votes were split."""

    choice: Choice
    votes: int


@dataclass(frozen=True, slots=True)
class VoteCast:
    """What one member did in a ballot, with the votes that it held at the opening.

    Where its votes were split and the profile counts them so, ``parts`` holds them (their votes are
    the member's), and ``choice`` is where its head stands.
    """

    member: MemberId
    votes: int
    choice: Choice
    parts: tuple[VotePart, ...] = ()


def count(votes: Iterable[VoteCast], outside: Counts) -> Counts:
    """The counts of those who were entitled, beside those who were not (``outside``)."""
    heads = dict.fromkeys(Choice, 0)
    held = dict.fromkeys(Choice, 0)
    for vote in votes:
        heads[vote.choice] += 1
        if vote.parts:
            for part in vote.parts:
                held[part.choice] += part.votes
        else:
            held[vote.choice] += vote.votes
    return replace(
        outside,
        yes=Tally(heads[Choice.YES], held[Choice.YES]),
        no=Tally(heads[Choice.NO], held[Choice.NO]),
        abstain=Tally(heads[Choice.ABSTAIN], held[Choice.ABSTAIN]),
        invalid=Tally(heads[Choice.INVALID], held[Choice.INVALID]),
        not_voting=Tally(heads[Choice.NOT_VOTING], held[Choice.NOT_VOTING]),
    )


def outside(
    conflicted: Tally = NOBODY, absent: Tally = NOBODY, barred: Tally = NOBODY, transferred: Tally = NOBODY
) -> Counts:
    """Counts of those alone who do not vote, to which those who do are added."""
    return Counts(NOBODY, NOBODY, NOBODY, NOBODY, NOBODY, conflicted, absent, barred, transferred=transferred)


def head_of_split(parts: Mapping[Choice, int]) -> Choice:
    """Where the head of a member stands whose votes were split: with most of them.

    Between equals it stands where it helps the motion least: No before abstention before Yes, so that
    a split never turns a rejection by heads into an adoption.
    """
    order = (Choice.NO, Choice.ABSTAIN, Choice.INVALID, Choice.NOT_VOTING, Choice.YES)
    return max(order, key=lambda choice: (parts.get(choice, 0), -order.index(choice)))
