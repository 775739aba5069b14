# SPDX-License-Identifier: EUPL-1.2
"""Elections by list: how the seats of a committee go to lists in proportion to their votes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from math import floor

from app.domain.elections import (
    CandidateResult,
    DecidedBy,
    ElectionRule,
    Lot,
    LotFor,
    RoundCount,
    RoundRecord,
    SeatMethod,
    Verdict,
    first_places,
)
from app.domain.rules import Base, Compare, Counted, base_of


@dataclass(frozen=True, slots=True)
class Distribution:
    """Seats by list; lists that are level for the last ``places`` of them draw lots."""

    seats: Mapping[str, int]
    level: tuple[str, ...] = ()
    places: int = 0


def distribute(method: SeatMethod, votes: Mapping[str, int], seats: int) -> Distribution:
    """Seats for lists in proportion to their votes; none where nobody has a vote.

    Law: § 41 BbgKVerf (unconfirmed).
    Profile: elections.seats.
    """
    if not any(votes.values()):
        return Distribution(dict.fromkeys(votes, 0))
    if method is SeatMethod.HARE_NIEMEYER:
        return largest_remainders(votes, seats)
    return highest_averages(votes, seats, 1 if method is SeatMethod.D_HONDT else 2)


def largest_remainders(votes: Mapping[str, int], seats: int) -> Distribution:
    """Seats by quota, the rest in the order of the remainders (Hare-Niemeyer); the lot between equals.

    Law: § 41 (2) BbgKVerf (unconfirmed).
    Profile: elections.seats.
    """
    total = sum(votes.values())
    quotas = {name: Fraction(seats * held, total) for name, held in votes.items()}
    whole = {name: floor(quota) for name, quota in quotas.items()}
    remainders = {name: quotas[name] - whole[name] for name in votes}
    rest = seats - sum(whole.values())
    best = first_places(remainders, rest)
    given = {name: number + (name in best.certain) for name, number in whole.items()}
    return Distribution(given, best.level, best.places)


def highest_averages(votes: Mapping[str, int], seats: int, step: int) -> Distribution:
    """Seats in the order of votes / 1, 1 + step, 1 + 2 · step, …: d'Hondt by step 1, Sainte-Laguë by 2.

    Law: statutes that name d'Hondt or Sainte-Laguë/Schepers.
    Profile: elections.seats.
    """
    taken = dict.fromkeys(votes, 0)
    while True:
        averages = {name: Fraction(held, 1 + step * taken[name]) for name, held in votes.items()}
        highest = max(averages.values())
        leaders = tuple(sorted(name for name in votes if averages[name] == highest))
        left = seats - sum(taken.values())
        if len(leaders) > left:
            return Distribution(taken, leaders if left else (), left)
        taken = {name: number + (name in leaders) for name, number in taken.items()}


def decide_list_round(rule: ElectionRule, count: RoundCount, seats: int) -> RoundRecord:
    """What an election by list decides: the seats of each list, and between whom a lot decides.

    Law: § 41 BbgKVerf (unconfirmed).
    Profile: elections.seats.
    """
    votes = {name: tally.votes for name, tally in count.candidates.items()}
    found = distribute(rule.seats, votes, seats)
    lot = Lot(found.level, found.places, LotFor.POST) if found.level else None
    elected = tuple(name for name in _in_order(votes) if found.seats[name])
    verdict = Verdict.LOT if lot else Verdict.ELECTED if elected else Verdict.NOT_ELECTED
    return RoundRecord(
        1,
        seats,
        tuple(CandidateResult(name, held, found.seats[name]) for name, held in count.candidates.items()),
        count.counts,
        DecidedBy.SEATS,
        Counted.VOTES,
        Base.VALID,
        base_of(count.counts, Base.VALID).votes,
        Compare.MORE_THAN,
        Fraction(0),
        None,
        None,
        verdict,
        elected,
        lot=lot,
    )


def after_list_lot(record: RoundRecord, drawn: tuple[str, ...]) -> RoundRecord:
    """The election by list once the lot has given the last seats to the drawn lists.

    Law: § 41 BbgKVerf (unconfirmed).
    Profile: elections.seats.
    """
    candidates = tuple(
        replace(result, seats=result.seats + (result.candidate in drawn)) for result in record.candidates
    )
    votes = {result.candidate: result.tally.votes for result in candidates if result.seats}
    return replace(
        record, candidates=candidates, elected=_in_order(votes), drawn=drawn, verdict=Verdict.ELECTED
    )


def _in_order(votes: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(votes, key=lambda name: (-votes[name], name)))
