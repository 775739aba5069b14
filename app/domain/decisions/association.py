# SPDX-License-Identifier: EUPL-1.2
"""What the association may decide about itself: members, votes, bodies, statutes, meetings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from uuid import UUID

from app.domain.association import Association, Body
from app.domain.commands import association as commands
from app.domain.convening import is_within_window, may_be_convened_again
from app.domain.decisions.base import Act, Facts, Situation, needed, personal
from app.domain.decisions.demands import demanding
from app.domain.entries import association as facts
from app.domain.entries.preparation import MeetingConvened
from app.domain.facts import Proposed
from app.domain.failures import RuleError
from app.domain.identity import AssociationId, BodyId, BookId, DelegateId, MeetingId, MemberId, StreamId
from app.domain.members import MemberKind
from app.domain.numbering import is_ambiguous
from app.domain.statutes import parse_statutes

_KEY = re.compile(r"[a-z0-9][a-z0-9._-]*")


def found_association(situation: Situation, command: commands.FoundAssociation, act: Act) -> Facts:
    """Found the association; a book keeps exactly one."""
    if situation.association.id is not None:
        raise RuleError("association_founded_already", association=situation.association.name)
    association = AssociationId(act.new_id)
    fact = facts.AssociationFounded(
        association,
        _key(command.key, ()),
        needed(command.name, "name"),
        needed(command.short, "short"),
        command.seat,
        command.notice,
    )
    return (Proposed(StreamId(association), fact),)


def change_association(situation: Situation, command: commands.ChangeAssociation, act: Act) -> Facts:
    """Change one field, with its old and its new value."""
    if command.field == "central" and command.value not in {"postgresql", "none"}:
        raise RuleError("central_unknown", value=command.value)
    situation.association_id  # noqa: B018 - refuses before the association is founded
    old = str(getattr(situation.association, command.field))
    value = needed(command.value, command.field) if command.field in {"name", "short"} else command.value
    return (situation.about_association(facts.AssociationChanged(command.field, old, value)),)


def establish_body(situation: Situation, command: commands.EstablishBody, act: Act) -> Facts:
    """Establish a body under a key of its own."""
    key = _key(command.key, (body.key for body in situation.association.bodies.values()))
    fact = facts.BodyEstablished(
        BodyId(act.new_id), key, needed(command.name, "name"), needed(command.short, "short")
    )
    return (situation.about_association(fact),)


def adopt_statutes(situation: Situation, command: commands.AdoptStatutes, act: Act) -> Facts:
    """Adopt a profile; one that cannot be read is refused whole, with line and reason."""
    body = situation.association.body(command.body)
    statutes = parse_statutes(command.text)
    if is_ambiguous(statutes.numbering):
        raise RuleError("numbering_ambiguous", template=statutes.numbering.template)
    fact = facts.StatutesAdopted(body.id, statutes.name, statutes.version, statutes.valid_from, command.text)
    return (situation.about_association(fact),)


def register_member(situation: Situation, command: commands.RegisterMember, act: Act) -> Facts:
    """Register a member under a key of its own."""
    key = _key(command.key, (member.key for member in situation.association.members.values()))
    fact = facts.MemberRegistered(
        MemberId(act.new_id), key, needed(command.name, "name"), command.kind, command.invented
    )
    return (situation.about_association(fact),)


def change_member(situation: Situation, command: commands.ChangeMember, act: Act) -> Facts:
    """Change one field of a member, with its old and its new value."""
    member = situation.association.member(command.member)
    value = needed(command.value, command.field)
    if command.field == "kind" and value not in set(MemberKind):
        raise RuleError("member_kind_unknown", value=value)
    old = str(getattr(member, command.field))
    return (situation.about_association(facts.MemberChanged(member.id, command.field, old, value)),)


def set_votes(situation: Situation, command: commands.SetVotes, act: Act) -> Facts:
    """Set votes from a day on; they are positive whole numbers, 0 ends the entitlement."""
    member = situation.association.member(command.member)
    body = situation.association.body(command.body)
    old = member.votes_on(body.id, command.valid_from)
    if command.votes < 0 or (command.votes == 0 and old == 0):
        raise RuleError("votes_not_positive", member=member.name, votes=command.votes)
    fact = facts.VotesSet(
        body.id,
        member.id,
        old,
        command.votes,
        command.valid_from,
        command.basis,
        command.reference_date,
        command.source,
    )
    return (situation.about_association(fact),)


def set_groups(situation: Situation, command: commands.SetGroups, act: Act) -> Facts:
    """Set the groups of a member, in the order of the alphabet and each once."""
    member = situation.association.member(command.member)
    groups = tuple(sorted({_well_formed(group) for group in command.groups}))
    if groups == member.groups:
        raise RuleError("groups_unchanged", member=member.name)
    return (situation.about_association(facts.GroupsSet(member.id, member.groups, groups)),)


def name_delegate(situation: Situation, command: commands.NameDelegate, act: Act) -> Facts:
    """Name a person under a key of its own at the member."""
    member = situation.association.member(command.member)
    key = _key(command.key, (delegate.key for delegate in member.delegates))
    fact = facts.DelegateNamed(
        member.id,
        DelegateId(act.new_id),
        key,
        needed(command.office, "office"),
        personal(command.name),
        command.role,
    )
    return (situation.about_association(fact),)


def remove_delegate(situation: Situation, command: commands.RemoveDelegate, act: Act) -> Facts:
    """Remove a person from a member."""
    member = situation.association.member(command.member)
    for delegate in member.delegates:
        if delegate.key == command.key:
            return (situation.about_association(facts.DelegateRemoved(member.id, delegate.id)),)
    raise RuleError("delegate_unknown", member=member.name, delegate=command.key)


def set_mailbox(situation: Situation, command: commands.SetMailbox, act: Act) -> Facts:
    """Set a member's mailbox, or take it away."""
    member = situation.association.member(command.member)
    mailbox = personal(command.mailbox)
    if mailbox and not re.fullmatch(r"[^@\s]+@[^@\s]+", str(mailbox)):
        raise RuleError("mailbox_malformed", member=member.name, mailbox=str(mailbox))
    return (situation.about_association(facts.MailboxSet(member.id, mailbox)),)


def enrol_book(situation: Situation, command: commands.EnrolBook, act: Act) -> Facts:
    """Record a book's enrolment; the same one again changes nothing and writes nothing."""
    book, tag = BookId(UUID(command.book)), needed(command.tag, "tag")
    if situation.association.books.get(book) == tag:
        return ()
    return (situation.about_association(facts.BookEnrolled(book, tag)),)


def convene_meeting(situation: Situation, command: commands.ConveneMeeting, act: Act) -> Facts:
    """Plan a meeting: the association knows its key, the meeting's stream begins."""
    association = situation.association
    body = association.body(command.body)
    if command.planned_at.tzinfo is None:
        raise RuleError("time_without_zone", time=command.planned_at.isoformat())
    key = _key(command.key, (meeting.key for meeting in association.meetings.values()))
    prepares = association.meeting(command.prepares).id if command.prepares else None
    repeats = _repeated(association, body, command) if command.repeats else None
    meeting = MeetingId(act.new_id)
    convened = MeetingConvened(
        meeting,
        situation.association_id,
        association.name,
        association.notice,
        key,
        body.id,
        body.name,
        body.short,
        needed(command.title, "title"),
        command.ordinal,
        command.planned_at,
        command.place,
        command.session,
        prepares,
        repeats,
        association.inquorate[repeats].items if repeats else (),
        command.constituent,
        command.emergency.strip(),
        _demanding(association, body, command),
    )
    return (
        situation.about_association(facts.MeetingPlanned(meeting, key, body.id)),
        Proposed(StreamId(meeting), convened),
    )


def _demanding(
    association: Association, body: Body, command: commands.ConveneMeeting
) -> tuple[MemberId, ...]:
    """The members who demand a meeting; none where it is convened without a demand."""
    if not command.demanded_by:
        return ()
    day = command.planned_at.date()
    statutes, _ = body.statutes_on(day)
    right = statutes.convocation.demanded_by
    members = demanding(association, association.roll_on(body.id, day), command.demanded_by, right)
    return tuple(entry.member for entry in members)


def _repeated(association: Association, body: Body, command: commands.ConveneMeeting) -> MeetingId:
    """The meeting without quorum that a second convening repeats; refused where the law forbids it."""
    first = association.meeting(command.repeats)
    ended = association.inquorate.get(first.id)
    if ended is None or first.body != body.id:
        raise RuleError("meeting_not_inquorate", meeting=command.repeats)
    day = command.planned_at.date()
    statutes, _ = body.statutes_on(day)
    second = statutes.second_convening
    if not may_be_convened_again(second, through_conflict=ended.through_conflict):
        if not second.allowed:
            raise RuleError("second_convening_not_allowed", statutes=statutes.name)
        raise RuleError("second_convening_after_conflict", statutes=statutes.name)
    if not is_within_window(second, ended.day, day):
        raise RuleError("second_convening_too_late", day=ended.day.isoformat(), days=second.within_days)
    return first.id


def _key(key: str, taken: Iterable[str]) -> str:
    if _well_formed(key) in set(taken):
        raise RuleError("key_taken", key=key)
    return key


def _well_formed(key: str) -> str:
    if not _KEY.fullmatch(key):
        raise RuleError("key_malformed", key=key)
    return key
