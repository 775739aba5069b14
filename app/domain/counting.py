# SPDX-License-Identifier: EUPL-1.2
"""Counting: what members did becomes counts by class, in heads and votes, whole and by group."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace

from app.domain.identity import MemberId
from app.domain.tally import NOBODY, Choice, Counts, Tally

_NONE = dict.fromkeys(Choice, 0)
_LEAST_HELPFUL_FIRST = (Choice.NO, Choice.ABSTAIN, Choice.INVALID, Choice.NOT_VOTING)


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


def count(votes: Iterable[VoteCast], outside: Counts, transferred: Container[MemberId] = ()) -> Counts:
    """The counts of those who were entitled, beside those who were not (``outside``).

    ``transferred`` holds those of the entitled who are absent and represented by another member.
    """
    heads, held = _NONE.copy(), _NONE.copy()
    away = NOBODY
    for vote in votes:
        heads[vote.choice] += 1
        if vote.parts:
            for part in vote.parts:
                held[part.choice] += part.votes
        else:
            held[vote.choice] += vote.votes
        if transferred and vote.member in transferred:
            away += _yes(vote)
    return replace(
        outside,
        yes=Tally(heads[Choice.YES], held[Choice.YES]),
        no=Tally(heads[Choice.NO], held[Choice.NO]),
        abstain=Tally(heads[Choice.ABSTAIN], held[Choice.ABSTAIN]),
        invalid=Tally(heads[Choice.INVALID], held[Choice.INVALID]),
        not_voting=Tally(heads[Choice.NOT_VOTING], held[Choice.NOT_VOTING]),
        transferred_yes=away,
    )


def _parts(vote: VoteCast) -> Iterable[tuple[Choice, int]]:
    """How many votes a member cast which way."""
    return ((part.choice, part.votes) for part in vote.parts) if vote.parts else ((vote.choice, vote.votes),)


def _yes(vote: VoteCast) -> Tally:
    """What a member adds to the Yes, in heads and votes."""
    votes = sum(number for choice, number in _parts(vote) if choice is Choice.YES)
    return Tally(int(vote.choice is Choice.YES), votes)


def outside(
    conflicted: Tally = NOBODY, absent: Tally = NOBODY, barred: Tally = NOBODY, transferred: Tally = NOBODY
) -> Counts:
    """Counts of those alone who do not vote, to which those who do are added."""
    return Counts(NOBODY, NOBODY, NOBODY, NOBODY, NOBODY, conflicted, absent, barred, transferred=transferred)


def head_of_split(parts: Mapping[Choice, int]) -> Choice:
    """Where the head of a member stands whose votes were split.

    With Yes where more votes were cast so than in each other way; otherwise where it helps the motion
    least of the ways that were used: No, abstention, invalid, not voting. So a split never turns a
    rejection by heads into an adoption, and one more Yes never moves a head to where it helps less.

    Law: § 8 (3) ZwVG RP (votes may be split; it is silent on heads).
    Profile: representation.uniform.
    """
    others = [choice for choice in _LEAST_HELPFUL_FIRST if parts.get(choice)]
    if parts.get(Choice.YES, 0) > max((parts[choice] for choice in others), default=0):
        return Choice.YES
    return next(iter(others), Choice.NOT_VOTING)
