# SPDX-License-Identifier: EUPL-1.2
"""What is remarked of a meeting and refuses nothing: the notice period, when the minutes are due, names
in the profile that nobody bears."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from app.domain.election_procedure import holds_post
from app.domain.election_rounds import Election
from app.domain.meeting import Meeting
from app.domain.members import RollEntry
from app.domain.procedure import (
    defect_of_convocation_heals,
    may_object_until,
    minutes_are_due_on,
    notice_period_is_kept,
)
from app.domain.rules import Rule, conditions_in, groups_in
from app.domain.statutes import Statutes


@dataclass(frozen=True, slots=True)
class NoticePeriod:
    """The notice period that a meeting needs in days, whether it was kept, and whether a defect may heal."""

    days: int
    kept: bool
    heals: bool


def notice_period_of(meeting: Meeting) -> NoticePeriod | None:
    """The notice period of an opened meeting; nothing where none is demanded, or no convocation recorded.

    A meeting that was convened with an emergency as its reason needs the shortened one. A defect heals
    for whoever attends and does not object before the agenda begins.
    """
    if not meeting.statutes_text or meeting.convocation is None:
        return None
    rule = meeting.statutes.convocation
    urgent = bool(meeting.convened.emergency)
    demanded = rule.urgent_days if urgent else rule.notice_days
    if not demanded:
        return None
    sent_on = date.fromisoformat(meeting.convocation[0])
    kept = notice_period_is_kept(rule, sent_on, meeting.planned_at.date(), urgent=urgent)
    heals = not kept and defect_of_convocation_heals(rule, attended=True, objected=False)
    return NoticePeriod(demanded, kept, heals)


def minutes_due_on(meeting: Meeting) -> date | None:
    """The day by which the minutes of a closed meeting must be ready; nothing: at the next meeting."""
    if meeting.closed_at is None or not meeting.statutes_text:
        return None
    return minutes_are_due_on(meeting.statutes.minutes, meeting.closed_at.date(), None)


def objection_until(meeting: Meeting) -> date | None:
    """The last day on which a member may object to a resolution of a closed meeting."""
    if meeting.closed_at is None or not meeting.statutes_text:
        return None
    return may_object_until(meeting.statutes.objection, meeting.closed_at.date())


def holders_of(meeting: Meeting, election: Election) -> tuple[str, ...]:
    """The elected who hold their post: they accepted it, or need not."""
    rule = meeting.statutes.elections
    elected = election.elected
    return tuple(key for key in elected if holds_post(rule, election.candidates[key].accepted))


def unknown_names(statutes: Statutes, roll: Iterable[RollEntry]) -> tuple[str, ...]:
    """The groups and members that a profile names and nobody on the roll bears: most often a slip.

    Law: § 21 GKZ (consent of single members); Art. 33 (1) KommZG (groups of members).
    Profile: <rule>.among, <rule>.held_by, <rule>.cap, <rule>.consent.
    """
    known = tuple(roll)
    groups = {group for entry in known for group in entry.groups}
    keys = {entry.key for entry in known}
    rules = tuple(_rules_of(statutes))
    named = {group for rule in rules for group in groups_in(rule)} - groups
    named |= {cap.group for cap in statutes.weights.caps if cap.group} - groups
    members = {name for rule in rules for condition in conditions_in(rule) for name in condition.named}
    return tuple(sorted(named | (members - keys)))


def _rules_of(statutes: Statutes) -> Iterator[Rule]:
    yield from statutes.majorities.values()
    yield statutes.quorum.rule
    if statutes.quorum.hard_floor is not None:
        yield statutes.quorum.hard_floor
