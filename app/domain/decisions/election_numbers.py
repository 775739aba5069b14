# SPDX-License-Identifier: EUPL-1.2
"""What an election decided draws its number in the very act that decided it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from app.domain.decisions.base import Act, Facts, Situation
from app.domain.decisions.foresight import foreseen
from app.domain.election_numbers import numbers_after
from app.domain.entries.elections import LotDrawn, LotLapsed, RoundAnnounced, RoundReannounced
from app.domain.meeting import Meeting

DecidingFact = RoundAnnounced | RoundReannounced | LotDrawn | LotLapsed
"""The facts by which somebody may be elected; each bears the numbers of its election."""


def binding_numbers(situation: Situation, proposed: Facts, act: Act) -> Facts:
    """The facts, of which those that elect somebody bear the numbers of their election."""
    meeting = situation.meeting
    if meeting is None or not any(isinstance(each.fact, DecidingFact) for each in proposed):
        return proposed
    bound = []
    for each in proposed:
        if isinstance(each.fact, DecidingFact):
            each = replace(each, fact=_bearing(each.fact, foreseen(meeting, each.fact, act)))
        meeting = foreseen(meeting, each.fact, act)
        bound.append(each)
    return tuple(bound)


def _bearing(fact: DecidingFact, after: Meeting) -> DecidingFact:
    """The fact with all numbers of the election; an item that is not numbered draws none."""
    election = after.elections[fact.election]
    item = after.items[election.item]
    if not item.numbered:
        return fact
    draw = partial(after.drawn_number, item)
    return replace(fact, numbers=numbers_after(after.statutes.numbering, election, draw))
