# SPDX-License-Identifier: EUPL-1.2
"""Numbered resolutions, whoever made them: a ballot, an election, or the chair in the assembly's place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from app.domain.agenda import Item
from app.domain.ballots import Ballot, BallotState
from app.domain.chair_decisions import ChairDecision
from app.domain.election_numbers import bound_as, outcome_of
from app.domain.election_rounds import Election
from app.domain.identity import BallotId, ElectionId, ItemId
from app.domain.numbering import ResolutionNumber

Deciding = tuple[Mapping[BallotId, Ballot], Mapping[ElectionId, Election], Mapping[ItemId, ChairDecision]]
"""All that may make a resolution in a meeting."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """A numbered resolution: its item, and the ballot, election or decision of the chair that made it."""

    number: ResolutionNumber
    item: Item
    made_by: Ballot | Election | ChairDecision

    @property
    def ballot(self) -> Ballot | None:
        """The ballot that made it, if one did."""
        return self.made_by if isinstance(self.made_by, Ballot) else None

    @property
    def wording(self) -> str:
        """What was decided; of an election, which post it filled."""
        if isinstance(self.made_by, Ballot):
            return self.made_by.question
        return self.made_by.post if isinstance(self.made_by, Election) else self.made_by.record.wording

    @property
    def outcome(self) -> str | None:
        """What was announced, as it counts now: of an election whether it elects somebody still."""
        if isinstance(self.made_by, Election):
            return outcome_of(self.made_by, bound_as(self.made_by, self.number))
        if isinstance(self.made_by, ChairDecision):
            return self.made_by.record.outcome
        return self.made_by.record.announced if self.made_by.record else None


def resolutions_among(items: Mapping[ItemId, Item], deciding: Deciding) -> tuple[Resolution, ...]:
    """The numbered resolutions in the order of their numbers; of a repeated ballot the repetition."""
    found = [Resolution(number, items[made_by.item], made_by) for number, made_by in _numbered(deciding)]
    return tuple(sorted(found, key=lambda found: found.number.place))


def numbers_bound(deciding: Deciding) -> tuple[ResolutionNumber, ...]:
    """Every number that was bound, in the order of the ballots; kept ones again."""
    ballots, elections, decided = deciding
    of_ballots = (told.record.number for ballot in ballots.values() for told in ballot.announcements)
    of_chair = (told.record.number for each in decided.values() for told in each.announcements)
    of_elections = (each.number for election in elections.values() for each in election.numbers)
    return tuple(number for number in chain(of_ballots, of_chair, of_elections) if number)


def _numbered(deciding: Deciding) -> Iterator[tuple[ResolutionNumber, Ballot | Election | ChairDecision]]:
    ballots, elections, decided = deciding
    for ballot in ballots.values():
        if ballot.state is BallotState.ANNOUNCED and ballot.record and ballot.record.number:
            yield ballot.record.number, ballot
    for election in elections.values():
        yield from ((each.number, election) for each in election.numbers)
    for each in decided.values():
        if each.record.number:
            yield each.record.number, each
