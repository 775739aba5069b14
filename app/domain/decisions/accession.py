# SPDX-License-Identifier: EUPL-1.2
"""Who joins and who leaves: the steps to an effective accession or exit, and the votes that follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from app.domain.accession import (
    Accession,
    AccessionKind,
    AccessionState,
    Effective,
    applicable_moment,
    effective_from,
    may_join_today,
)
from app.domain.association import Association, Body
from app.domain.commands import accession as commands
from app.domain.decisions.base import Act, Facts, Situation, needed
from app.domain.decisions.open_ballots import no_open_ballot
from app.domain.entries import accession as facts
from app.domain.entries.association import VotesSet
from app.domain.facts import Proposed
from app.domain.failures import RuleError
from app.domain.identity import AccessionId
from app.domain.meeting import Meeting
from app.domain.members import Member
from app.domain.results import Outcome
from app.domain.weights import refuse_too_many


def resolve_accession(situation: Situation, command: commands.ResolveAccession, act: Act) -> Facts:
    """Members join or leave by one resolution; where its day is known, their votes follow at once."""
    association = situation.association
    body = association.body(command.body)
    members = _members(association, command.members)
    _refuse_votes_that_do_not_fit(command)
    for member in members:
        _may_be_resolved(association, body, member, command)
    rule = body.statutes_on(command.resolved_on)[0].accession
    takes_effect = applicable_moment(rule, command.kind)
    resolved = [_resolved(AccessionId(act.new_id), member, body, takes_effect, command) for member in members]
    fact = facts.AccessionResolved(
        AccessionId(act.new_id),
        body.id,
        command.kind,
        takes_effect,
        tuple(facts.AccedingMember(each.member, each.votes) for each in resolved),
        needed(command.resolution, "resolution"),
        command.resolved_on,
        command.effective_on,
        effective_from(resolved[0]),
    )
    return (situation.about_association(fact), *_votes_that_follow(situation, resolved))


def record_approval(situation: Situation, command: commands.RecordApproval, act: Act) -> Facts:
    """The authority decided; a decision for good stands, what was deferred may be decided later."""
    awaiting = _awaiting(situation.association, command.body, command.members)
    for accession, member in awaiting:
        if accession.state is AccessionState.APPROVED:
            raise RuleError("accession_approved_already", member=member.name)
        _in_order(member, accession.decided_on or accession.resolved_on, command.decided_on)
    decided = [
        replace(accession, approval=command.decision, decided_on=command.decided_on)
        for accession, _ in awaiting
    ]
    fact = facts.AccessionApprovalDecided(_steps(decided), command.decision, command.decided_on)
    return (situation.about_association(fact), *_votes_that_follow(situation, decided))


def record_publication(situation: Situation, command: commands.RecordPublication, act: Act) -> Facts:
    """What was approved is published; nothing else can be."""
    awaiting = _awaiting(situation.association, command.body, command.members)
    unapproved = [m.name for accession, m in awaiting if accession.state is not AccessionState.APPROVED]
    if unapproved:
        raise RuleError("accession_not_approved", members=", ".join(unapproved))
    for accession, member in awaiting:
        _in_order(member, accession.decided_on or accession.resolved_on, command.published_on)
    published = [
        replace(accession, published_on=command.published_on, gazette=command.gazette)
        for accession, _ in awaiting
    ]
    fact = facts.AccessionPublished(_steps(published), command.published_on, command.gazette)
    return (situation.about_association(fact), *_votes_that_follow(situation, published))


def seat_member(situation: Situation, command: commands.SeatMember, act: Act) -> Facts:
    """A member joins the roll of the sitting that admitted it; the roll is frozen for all others."""
    meeting = situation.open_meeting()
    member = situation.association.member(command.member)
    if member.id in meeting.roll:
        raise RuleError("member_on_roll_already", member=member.name)
    no_open_ballot(meeting)
    body, day = meeting.convened.body, meeting.planned_at.date()
    accession = situation.association.accession_of(member.id, body)
    if accession is None or not may_join_today(meeting.statutes.accession, accession, day):
        raise RuleError("roll_frozen", member=member.name)
    if not _is_resolved(meeting, accession.resolution):
        raise RuleError("accession_not_resolved_here", member=member.name, resolution=accession.resolution)
    roll = situation.association.roll_on(body, accession.resolved_on)
    for entry in roll:
        if entry.member == member.id:
            return (situation.about_meeting(facts.MemberSeated(entry)),)
    raise RuleError("roll_frozen", member=member.name)


def _is_resolved(meeting: Meeting, number: str) -> bool:
    """Whether a resolution of this number was adopted in the meeting itself."""
    return any(
        resolution.number.text == number and resolution.outcome is Outcome.ADOPTED
        for resolution in meeting.resolutions()
    )


def _members(association: Association, keys: Iterable[str]) -> tuple[Member, ...]:
    members = tuple(association.member(key) for key in dict.fromkeys(keys))
    if not members:
        raise RuleError("accession_without_members")
    return members


def _refuse_votes_that_do_not_fit(command: commands.ResolveAccession) -> None:
    """Each member that joins needs its votes, and nobody else has any."""
    expected = set(command.members) if command.kind is AccessionKind.ACCESSION else set()
    missing, surplus = expected - set(command.votes), set(command.votes) - expected
    if missing or surplus:
        raise RuleError(
            "accession_votes_do_not_fit",
            missing=", ".join(sorted(missing)),
            surplus=", ".join(sorted(surplus)),
        )


def _may_be_resolved(
    association: Association, body: Body, member: Member, command: commands.ResolveAccession
) -> None:
    day = command.resolved_on
    known = association.accession_of(member.id, body.id)
    if known and known.awaits_a_step and not known.is_effective_on(day):
        raise RuleError("accession_pending", member=member.name)
    held = member.votes_on(body.id, day)
    if command.kind is AccessionKind.EXIT and not held:
        raise RuleError("exit_of_no_member", member=member.name, body=body.name)
    if command.kind is AccessionKind.ACCESSION and held:
        raise RuleError("accession_of_a_member", member=member.name, body=body.name)
    votes = command.votes.get(member.key, 1)
    if votes < 1:
        raise RuleError("votes_not_positive", member=member.name, votes=votes)
    refuse_too_many(member.name, votes)


def _resolved(
    accession: AccessionId,
    member: Member,
    body: Body,
    takes_effect: Effective,
    command: commands.ResolveAccession,
) -> Accession:
    fixed = command.effective_on
    if takes_effect is Effective.FIXED_DATE and fixed is None:
        raise RuleError("effective_date_missing")
    if takes_effect is not Effective.FIXED_DATE and fixed is not None:
        raise RuleError("effective_date_by_statutes")
    _in_order(member, command.resolved_on, fixed or command.resolved_on)
    resolved = Accession(
        accession,
        member.id,
        body.id,
        command.kind,
        takes_effect,
        command.votes.get(member.key, 0),
        command.resolution.strip(),
        command.resolved_on,
        fixed,
    )
    return replace(resolved, effective_from=effective_from(resolved))


def _awaiting(
    association: Association, body_key: str, keys: Iterable[str]
) -> tuple[tuple[Accession, Member], ...]:
    body = association.body(body_key)
    found = []
    for member in _members(association, keys):
        accession = association.accession_of(member.id, body.id)
        if accession is None or not accession.awaits_a_step:
            raise RuleError("accession_unknown", member=member.name, body=body.name)
        found.append((accession, member))
    return tuple(found)


def _in_order(member: Member, earlier: date, day: date) -> None:
    if day < earlier:
        raise RuleError(
            "accession_out_of_order", member=member.name, day=day.isoformat(), earlier=earlier.isoformat()
        )


def _steps(accessions: Iterable[Accession]) -> tuple[facts.AccessionStep, ...]:
    return tuple(facts.AccessionStep(each.id, each.member, effective_from(each)) for each in accessions)


def _votes_that_follow(situation: Situation, accessions: Iterable[Accession]) -> tuple[Proposed, ...]:
    """The votes as they are where the effective day has become known, or is none any more."""
    return tuple(
        situation.about_association(fact)
        for accession in accessions
        for fact in _votes_set(situation.association, accession)
        if fact.old != fact.new
    )


def _votes_set(association: Association, accession: Accession) -> Iterator[VotesSet]:
    member = association.members[accession.member]
    known = association.accessions.get((accession.id, accession.member))
    before, now = known.effective_from if known else None, effective_from(accession)
    if before == now:
        return
    if before is not None:
        yield _set(member, accession, before, member.votes_before(accession.body, before))
    if now is not None:
        yield _set(member, accession, now, accession.votes)
        yield from _later_votes_ended(member, accession, now)


def _later_votes_ended(member: Member, accession: Accession, day: date) -> Iterator[VotesSet]:
    """Votes that were set for a day after an exit end with it."""
    if accession.kind is AccessionKind.EXIT:
        for dated in member.votes.get(accession.body, ()):
            if dated.valid_from > day:
                yield _set(member, accession, dated.valid_from, 0)


def _set(member: Member, accession: Accession, day: date, votes: int) -> VotesSet:
    old = member.votes_on(accession.body, day)
    return VotesSet(accession.body, member.id, old, votes, day, accession.resolution, None, accession.gazette)
