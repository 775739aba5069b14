# SPDX-License-Identifier: EUPL-1.2
"""Figures that were typed become a case of nameless members, or the faults that keep them from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.domain.entitlement import Case, Cast, Seat
from app.domain.tally import NOBODY, Choice, Tally
from app.ui.pages.profile_check.shown import ROWS, CheckFilled, Typed
from app.wording.language import Language
from app.wording.profile_check import words

MOST_MEMBERS = 5_000
_SPACES = re.compile(r"[.\s]")
_VOTED = {"yes": Choice.YES, "no": Choice.NO, "abstain": Choice.ABSTAIN}
Faults = dict[str, str]


def read_figures(filled: CheckFilled, language: Language) -> tuple[Mapping[str, Tally], Faults]:
    """Heads and votes of each row, and a sentence to each row that cannot stay as it is."""
    tallies = dict.fromkeys(ROWS, NOBODY)
    faults: Faults = {}
    for name in ROWS:
        typed = filled.figures.get(name, Typed())
        members, votes = _number(typed.members), _number(typed.votes)
        if members is None or votes is None:
            faults[name] = words("no_number", language)
            continue
        tallies[name] = Tally(members, votes)
        fault = _fault(tallies[name], language)
        if fault:
            faults[name] = fault
    return tallies, faults or _sums(tallies, language)


def case_of(filled: CheckFilled, tallies: Mapping[str, Tally]) -> Case:
    """A case of nameless members with these sums; who is present and said nothing has not voted yet."""
    roll: list[Seat] = []
    choices: dict[str, Cast] = {}
    silent = _rest(tallies)
    for name, tally in (*((name, tallies[name]) for name in _VOTED), ("silent", silent)):
        for seat in _seats(name, tally):
            roll.append(seat)
            if name in _VOTED:
                choices[seat.key] = _VOTED[name]
    present = frozenset(seat.key for seat in roll)
    roll += _seats("absent", tallies["statutory"] - tallies["present"])
    return Case(roll, present, choices, filled.matter, second=filled.second)


def _number(typed: str) -> int | None:
    """A whole number as it is typed, with or without thousands; nothing is 0."""
    digits = _SPACES.sub("", typed)
    if not digits:
        return 0
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 12 else None


def _fault(tally: Tally, language: Language) -> str:
    if tally.members > MOST_MEMBERS:
        return words("too_many_members", language)
    if tally.votes and not tally.members:
        return words("votes_of_nobody", language)
    return words("fewer_votes", language) if tally.votes < tally.members else ""


def _sums(tallies: Mapping[str, Tally], language: Language) -> Faults:
    """Those present are some of the roll, and those who voted some of those present."""
    absent = tallies["statutory"] - tallies["present"]
    if absent.members < 0 or absent.votes < 0:
        return {"present": words("more_than_statutory", language)}
    if not _is_possible(absent):
        return {"present": words("rest_impossible", language, members=absent.members, votes=absent.votes)}
    silent, present = _rest(tallies), tallies["present"]
    last = next((name for name in reversed(list(_VOTED)) if tallies[name].members), "yes")
    if silent.members < 0 or silent.votes < 0:
        return {last: words("more_than_present", language, members=present.members, votes=present.votes)}
    if not _is_possible(silent):
        return {last: words("rest_impossible", language, members=silent.members, votes=silent.votes)}
    return {}


def _rest(tallies: Mapping[str, Tally]) -> Tally:
    """Those present who have said nothing."""
    return tallies["present"] - tallies["yes"] - tallies["no"] - tallies["abstain"]


def _is_possible(tally: Tally) -> bool:
    """Whether so many members can hold so many votes, each at least one."""
    return tally.votes >= tally.members and (tally.members > 0 or tally.votes == 0)


def _seats(name: str, tally: Tally) -> Iterator[Seat]:
    """Nameless members who hold so many votes together; the first holds what is over."""
    for place in range(tally.members):
        over = tally.votes - tally.members if place == 0 else 0
        yield Seat(f"{name}-{place}", 1 + over)
