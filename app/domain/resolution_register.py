# SPDX-License-Identifier: EUPL-1.2
"""The register of resolutions (Beschlussbuch): every number that was issued, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.ballots import Ballot
from app.domain.chair_decisions import ChairDecision
from app.domain.election_numbers import bound_as, is_held, stands_for_nobody
from app.domain.election_rounds import Election
from app.domain.identity import ItemId
from app.domain.meeting import Meeting
from app.domain.numbering import ElectionNumber, NumberingRule, ResolutionNumber, SeriesKey, gets_number
from app.domain.resolutions import Resolution


@dataclass(frozen=True, slots=True)
class IssuedNumber:
    """A number that was issued, with the resolution that bears it.

    ``repealed`` says that what counts now would get no number any more (aufgehoben): the result was
    announced anew, with ``reason``, or the ballot was repeated (``by_repetition``) and ended otherwise.
    """

    number: ResolutionNumber
    meeting: Meeting
    resolution: Resolution
    repealed: bool
    by_repetition: bool
    reason: str


def issued_numbers(meetings: Iterable[Meeting]) -> Mapping[SeriesKey, tuple[IssuedNumber, ...]]:
    """All numbers of each series in their order; none is missing, and each keeps its resolution.

    A resolution that was announced anew as rejected keeps its number and is listed as repealed.

    Law: none; the custom of the body (unconfirmed).
    Profile: numbers.outcomes.
    """
    listed: dict[SeriesKey, list[IssuedNumber]] = {}
    for meeting in meetings:
        for resolution in meeting.resolutions():
            key = SeriesKey(meeting.convened.body, *resolution.number.series)
            listed.setdefault(key, []).append(_issued(meeting, resolution))
    return {
        key: tuple(sorted(numbers, key=lambda issued: issued.number.place)) for key, numbers in listed.items()
    }


def issued_at(meeting: Meeting, item: ItemId) -> tuple[IssuedNumber, ...]:
    """The numbers that were issued at an item, in their order."""
    return tuple(_issued(meeting, each) for each in meeting.resolutions() if each.item.id == item)


def _issued(meeting: Meeting, resolution: Resolution) -> IssuedNumber:
    made_by = resolution.made_by
    if isinstance(made_by, Election):
        fate = _of_election(made_by, resolution.number)
    else:
        fate = _of_decision(meeting.statutes.numbering, made_by)
    return IssuedNumber(resolution.number, meeting, resolution, *fate)


def _of_decision(rule: NumberingRule, made_by: Ballot | ChairDecision) -> tuple[bool, bool, str]:
    """Whether a number is repealed, whether by a repetition, and why."""
    if isinstance(made_by, Ballot):
        told = made_by.announcements[-1]
        outcome, reason = told.record.announced, told.reason or told.record.reason
        repeated = made_by.repeats is not None and len(made_by.announcements) == 1
    else:
        outcome, reason = made_by.record.outcome, made_by.announcements[-1].correction
        repeated = False
    repealed = not gets_number(rule, outcome.value)
    return repealed, repealed and repeated, reason if repealed else ""


def _of_election(election: Election, number: ResolutionNumber) -> tuple[bool, bool, str]:
    """As of a decision: a number with which nobody is elected any more is repealed."""
    bound = bound_as(election, number)
    if not stands_for_nobody(election, bound):
        return False, False, ""
    if not election.announced or _is_repealed_elsewhere(election, bound):
        return True, False, ""
    last = election.announced[-1]
    by_repetition = last.repeats and not last.earlier
    told = last.result.reason if last.result else ""
    return True, by_repetition, last.reason if by_repetition else told


def _is_repealed_elsewhere(election: Election, bound: ElectionNumber) -> bool:
    """Whether what repealed a number is not shown in this part of the meeting, so that it gives no reason."""
    if election.repealed is None:
        return False
    return is_held(election, bound) or election.rounds[-1] is not election.announced[-1]
