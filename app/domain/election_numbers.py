# SPDX-License-Identifier: EUPL-1.2
"""The numbers of elections: drawn when somebody is elected, kept whatever is announced anew."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.election_rounds import Election, ElectionKind, Round
from app.domain.elections import Verdict
from app.domain.numbering import ElectionNumber, NumberedElections, NumberingRule, ResolutionNumber

Drawing = Callable[[tuple[ResolutionNumber, ...]], ResolutionNumber | None]


def numbered_by_election(rule: NumberingRule, election: Election) -> tuple[str, ...]:
    """For whom an election bears numbers as it stands: nobody, all who are elected (empty), or each.

    Lists get their seats by one decision, so their election bears one number. Where nobody is elected
    nothing was decided, and no number is drawn.

    Law: § 39 (1) BbgKVerf (resolutions are made by vote or by election); which elections are numbered
        is the custom of the body (unconfirmed).
    Profile: numbers.elections.
    """
    if rule.elections is NumberedElections.NONE or not election.elected:
        return ()
    each = rule.elections is NumberedElections.POST and election.kind is ElectionKind.PERSONS
    return election.elected if each else ("",)


def numbers_after(rule: NumberingRule, election: Election, draw: Drawing) -> tuple[ElectionNumber, ...]:
    """The numbers that an election bears after an announcement; ``draw`` gives the next of the series.

    None is ever taken away. Who is elected in the place of another, by an announcement anew or by a
    repeated round, takes over the number of that one; only for what is left new ones are drawn.

    Law: none; the custom of the body (unconfirmed).
    Profile: numbers.elections.
    """
    wanted = numbered_by_election(rule, election)
    known = {each.candidate for each in election.numbers}
    coming = [candidate for candidate in wanted if candidate not in known]
    numbers = []
    for each in election.numbers:
        taken_over = each.candidate not in wanted and coming
        numbers.append(ElectionNumber(each.number, coming.pop(0)) if taken_over else each)
    drawn: list[ResolutionNumber] = []
    for candidate in coming:
        number = draw(tuple(drawn))
        if number is not None:
            drawn.append(number)
            numbers.append(ElectionNumber(number, candidate))
    return tuple(numbers)


def rounds_of(election: Election, number: ElectionNumber) -> tuple[Round, ...]:
    """The rounds to which a number of an election belongs: what was decided with it was decided there.

    A number belongs to each round that drew it or passed it on to somebody else; that of a post to each
    that elected its candidate, as it was announced at any time, as well.

    Law: § 42 BbgKVerf (minutes of each part of the meeting).
    Profile: numbers.elections.
    """
    return tuple(
        each
        for each in election.rounds
        if number.number in each.bound or number.candidate in each.ever_elected
    )


def bound_as(election: Election, number: ResolutionNumber) -> ElectionNumber:
    """A number of an election with whom it stands for."""
    return next(each for each in election.numbers if each.number == number)


def outcome_of(election: Election, number: ElectionNumber) -> Verdict:
    """What was decided with a number: somebody is elected, or nobody any more; whatever comes after.

    Law: none; the custom of the body (unconfirmed).
    Profile: numbers.elections.
    """
    return Verdict.NOT_ELECTED if stands_for_nobody(election, number) else Verdict.ELECTED


def stands_for_nobody(election: Election, number: ElectionNumber) -> bool:
    """Whether nobody is elected any more with a number: judged on the whole election, not on a part of it.

    Law: none; the custom of the body (unconfirmed).
    Profile: numbers.elections.
    """
    if election.repealed is not None:
        return number.number in election.repealed
    return not is_held(election, number)


def repealed_numbers(election: Election) -> tuple[ResolutionNumber, ...]:
    """The numbers of an election with which nobody is elected any more."""
    return tuple(each.number for each in election.numbers if stands_for_nobody(election, each))


def is_held(election: Election, number: ElectionNumber) -> bool:
    """Whether by the rounds that are shown somebody is elected with a number."""
    return number.candidate in election.elected if number.candidate else bool(election.elected)
