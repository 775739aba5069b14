# SPDX-License-Identifier: EUPL-1.2
"""The state of an association: the fold of its stream."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from app.domain.accession import Accession
from app.domain.entries import accession as accession_facts
from app.domain.entries import association as facts
from app.domain.facts import Entry
from app.domain.failures import RuleError
from app.domain.identity import AccessionId, AssociationId, BodyId, BookId, EntryId, MeetingId, MemberId
from app.domain.members import Delegate, Member, MemberKind, RollEntry, VotesFrom, sort_key
from app.domain.numbering import Series, SeriesKey
from app.domain.statutes import Statutes, parse_statutes

AccessionKey = tuple[AccessionId, MemberId]


@dataclass(frozen=True, slots=True)
class Body:
    """A body that meets, with its statutes profiles (TOML) in the order of their adoption."""

    id: BodyId
    key: str
    name: str
    short: str
    profiles: tuple[tuple[date, str], ...] = ()

    def statutes_on(self, day: date) -> tuple[Statutes, str]:
        """The profile that applies on a day, read and as text; refused where none does.

        Of two that are valid from the same day, the one adopted later applies.

        Law: §§ 13, 14 GKGBbg (unconfirmed; statutes apply from the day on which they come into force).
        Profile: valid_from.
        """
        valid = [dated for dated in self.profiles if dated[0] <= day]
        if not valid:
            raise RuleError("statutes_missing", body=self.name, day=day.isoformat())
        text = max(reversed(valid), key=lambda dated: dated[0])[1]
        return parse_statutes(text), text


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """A meeting that has a stream of its own."""

    id: MeetingId
    key: str
    body: BodyId


@dataclass(frozen=True, slots=True)
class Association:
    """The association with its members, bodies, meetings and series.

    ``central`` is ``"postgresql"`` or ``"none"`` once the association has said which; ``conflicts``
    holds the entries whose old value no longer matched, until a person decides; ``accessions`` holds
    each member's part in each resolution on accession or exit, in their order.
    """

    id: AssociationId | None = None
    key: str = ""
    name: str = ""
    short: str = ""
    seat: str = ""
    notice: str = ""
    central: str = ""
    contact: str = ""
    bodies: Mapping[BodyId, Body] = field(default_factory=dict)
    members: Mapping[MemberId, Member] = field(default_factory=dict)
    meetings: Mapping[MeetingId, PlannedMeeting] = field(default_factory=dict)
    series: Mapping[SeriesKey, Series] = field(default_factory=dict)
    books: Mapping[BookId, str] = field(default_factory=dict)
    conflicts: Mapping[EntryId, Entry] = field(default_factory=dict)
    accessions: Mapping[AccessionKey, Accession] = field(default_factory=dict)
    inquorate: Mapping[MeetingId, facts.MeetingInquorate] = field(default_factory=dict)

    def tag_of(self, book: BookId) -> str:
        """What marks a book's numbers: nothing for the first enrolled book, or where there is none."""
        first = next(iter(self.books), book)
        return "" if book == first else self.books.get(book, "")

    def member(self, key: str) -> Member:
        """The member with this key; refused where there is none."""
        for member in self.members.values():
            if member.key == key:
                return member
        raise RuleError("member_unknown", member=key)

    def body(self, key: str) -> Body:
        """The body with this key; refused where there is none."""
        for body in self.bodies.values():
            if body.key == key:
                return body
        raise RuleError("body_unknown", body=key)

    def meeting(self, key: str) -> PlannedMeeting:
        """The meeting with this key; refused where there is none."""
        for meeting in self.meetings.values():
            if meeting.key == key:
                return meeting
        raise RuleError("meeting_unknown", meeting=key)

    def accession_of(self, member: MemberId, body: BodyId) -> Accession | None:
        """The last accession of a member to a body, or its last exit from it."""
        found = [a for a in self.accessions.values() if (a.member, a.body) == (member, body)]
        return found[-1] if found else None

    def roll_on(self, body: BodyId, day: date) -> tuple[RollEntry, ...]:
        """The members who have votes in a body on a day, by name: what a meeting freezes."""
        entitled = [(member, member.votes_on(body, day)) for member in self.members.values()]
        roll = [
            RollEntry(m.id, m.key, m.name, m.kind, votes, m.delegates, m.invented, m.groups)
            for m, votes in entitled
            if votes > 0
        ]
        return tuple(sorted(roll, key=lambda entry: sort_key(entry.name)))


def fold(entries: Iterable[Entry], start: Association | None = None) -> Association:
    """Fold entries, in their order, into the state."""
    state = start or Association()
    for entry in entries:
        state = apply(state, entry)
    return state


def apply(state: Association, entry: Entry) -> Association:
    """The state after an entry; total: an entry that concerns nothing here changes nothing."""
    step = _STEPS.get(type(entry.fact))
    return step(state, entry, entry.fact) if step else state


def _founded(state: Association, entry: Entry, fact: facts.AssociationFounded) -> Association:
    return replace(
        state,
        id=fact.association,
        key=fact.key,
        name=fact.name,
        short=fact.short,
        seat=fact.seat,
        notice=fact.notice,
    )


def _changed(state: Association, entry: Entry, fact: facts.AssociationChanged) -> Association:
    if fact.field not in {"name", "short", "seat", "notice", "central", "contact"}:
        return state
    if getattr(state, fact.field) != fact.old:
        return _in_conflict(state, entry)
    changes: dict[str, Any] = {fact.field: fact.new}
    return replace(state, **changes)


def _in_conflict(state: Association, entry: Entry) -> Association:
    return replace(state, conflicts={**state.conflicts, entry.id: entry})


def _conflict_decided(state: Association, entry: Entry, fact: facts.ConflictDecided) -> Association:
    disputed = state.conflicts.get(fact.entry)
    if disputed is None:
        return state
    rest = {key: value for key, value in state.conflicts.items() if key != fact.entry}
    settled = replace(state, conflicts=rest)
    if isinstance(disputed.fact, facts.SeriesCheckedOut):
        return settled
    return apply(settled, _on_present_value(settled, disputed)) if fact.accepted else settled


def _on_present_value(state: Association, entry: Entry) -> Entry:
    """The disputed entry as if it had been made on the value that stands now."""
    fact = entry.fact
    if isinstance(fact, facts.AssociationChanged):
        return replace(entry, fact=replace(fact, old=str(getattr(state, fact.field))))
    if isinstance(fact, facts.MemberChanged):
        return replace(entry, fact=replace(fact, old=str(getattr(state.members[fact.member], fact.field))))
    if isinstance(fact, facts.GroupsSet):
        return replace(entry, fact=replace(fact, old=state.members[fact.member].groups))
    if isinstance(fact, facts.VotesSet):
        now = state.members[fact.member].votes_on(fact.body, fact.valid_from)
        return replace(entry, fact=replace(fact, old=now))
    return entry


def _body_established(state: Association, entry: Entry, fact: facts.BodyEstablished) -> Association:
    body = Body(fact.body, fact.key, fact.name, fact.short)
    return replace(state, bodies={**state.bodies, fact.body: body})


def _statutes_adopted(state: Association, entry: Entry, fact: facts.StatutesAdopted) -> Association:
    body = state.bodies.get(fact.body)
    if body is None:
        return state
    changed = replace(body, profiles=(*body.profiles, (fact.valid_from, fact.text)))
    return replace(state, bodies={**state.bodies, fact.body: changed})


def _member_registered(state: Association, entry: Entry, fact: facts.MemberRegistered) -> Association:
    member = Member(fact.member, fact.key, fact.name, fact.kind, fact.invented)
    return replace(state, members={**state.members, fact.member: member})


def _with_member(state: Association, member: MemberId, **changes: Any) -> Association:
    known = state.members.get(member)
    if known is None:
        return state
    return replace(state, members={**state.members, member: replace(known, **changes)})


def _member_changed(state: Association, entry: Entry, fact: facts.MemberChanged) -> Association:
    member = state.members.get(fact.member)
    if member is None or fact.field not in {"name", "kind"}:
        return state
    if fact.field == "kind" and fact.new not in set(MemberKind):
        return state
    if str(getattr(member, fact.field)) != fact.old:
        return _in_conflict(state, entry)
    value = MemberKind(fact.new) if fact.field == "kind" else fact.new
    return _with_member(state, fact.member, **{fact.field: value})


def _groups_set(state: Association, entry: Entry, fact: facts.GroupsSet) -> Association:
    member = state.members.get(fact.member)
    if member is None:
        return state
    if member.groups != fact.old:
        return _in_conflict(state, entry)
    return _with_member(state, fact.member, groups=fact.new)


def _votes_set(state: Association, entry: Entry, fact: facts.VotesSet) -> Association:
    member = state.members.get(fact.member)
    if member is None:
        return state
    if member.votes_on(fact.body, fact.valid_from) != fact.old:
        return _in_conflict(state, entry)
    others = [dated for dated in member.votes.get(fact.body, ()) if dated.valid_from != fact.valid_from]
    new = VotesFrom(fact.new, fact.valid_from, fact.basis, fact.reference_date, fact.source)
    dated = sorted([*others, new], key=lambda d: d.valid_from)
    return _with_member(state, fact.member, votes={**member.votes, fact.body: tuple(dated)})


def _accession_resolved(
    state: Association, entry: Entry, fact: accession_facts.AccessionResolved
) -> Association:
    resolved = {
        (fact.accession, each.member): Accession(
            fact.accession,
            each.member,
            fact.body,
            fact.kind,
            fact.takes_effect,
            each.votes,
            fact.resolution,
            fact.resolved_on,
            fact.fixed_on,
            effective_from=fact.effective_from,
        )
        for each in fact.members
        if each.member in state.members and fact.body in state.bodies
    }
    return replace(state, accessions={**state.accessions, **resolved}) if resolved else state


def _approval_decided(
    state: Association, entry: Entry, fact: accession_facts.AccessionApprovalDecided
) -> Association:
    return _with_steps(state, fact.steps, approval=fact.decision, decided_on=fact.decided_on)


def _accession_published(
    state: Association, entry: Entry, fact: accession_facts.AccessionPublished
) -> Association:
    return _with_steps(state, fact.steps, published_on=fact.published_on, gazette=fact.gazette)


def _with_steps(
    state: Association, steps: Iterable[accession_facts.AccessionStep], **changes: Any
) -> Association:
    taken = {
        (s.accession, s.member): replace(
            state.accessions[s.accession, s.member], effective_from=s.effective_from, **changes
        )
        for s in steps
        if (s.accession, s.member) in state.accessions
    }
    return replace(state, accessions={**state.accessions, **taken}) if taken else state


def _delegate_named(state: Association, entry: Entry, fact: facts.DelegateNamed) -> Association:
    member = state.members.get(fact.member)
    if member is None:
        return state
    delegate = Delegate(fact.delegate, fact.key, fact.office, fact.name, fact.role)
    return _with_member(state, fact.member, delegates=(*member.delegates, delegate))


def _delegate_removed(state: Association, entry: Entry, fact: facts.DelegateRemoved) -> Association:
    member = state.members.get(fact.member)
    if member is None:
        return state
    kept = tuple(d for d in member.delegates if d.id != fact.delegate)
    return _with_member(state, fact.member, delegates=kept)


def _mailbox_set(state: Association, entry: Entry, fact: facts.MailboxSet) -> Association:
    return _with_member(state, fact.member, mailbox=fact.mailbox)


def _meeting_planned(state: Association, entry: Entry, fact: facts.MeetingPlanned) -> Association:
    planned = PlannedMeeting(fact.meeting, fact.key, fact.body)
    return replace(state, meetings={**state.meetings, fact.meeting: planned})


def _series_out(state: Association, entry: Entry, fact: facts.SeriesCheckedOut) -> Association:
    key = SeriesKey(fact.body, fact.scheme, fact.kind, fact.period, fact.tag)
    older = SeriesKey(fact.body, "", "", fact.period, fact.tag)
    known, opened_before = state.series.get(key), state.series.get(older)
    earlier = [series for series in (known, opened_before) if series is not None]
    if any(series.holder is not None or fact.next < series.next for series in earlier):
        return _in_conflict(state, entry)
    # One that knows no scheme goes on as the first that takes it over.
    others = {each: series for each, series in state.series.items() if each != older}
    held = Series(fact.next, fact.meeting, fact.pattern, known.written if known else {})
    return replace(state, series={**others, key: held})


def _meeting_inquorate(state: Association, entry: Entry, fact: facts.MeetingInquorate) -> Association:
    return replace(state, inquorate={**state.inquorate, fact.meeting: fact})


def _book_enrolled(state: Association, entry: Entry, fact: facts.BookEnrolled) -> Association:
    return replace(state, books={**state.books, fact.book: fact.tag})


def _series_returned(state: Association, entry: Entry, fact: facts.SeriesReturned) -> Association:
    key = SeriesKey(fact.body, fact.scheme, fact.kind, fact.period, fact.tag)
    returned = state.series.get(key, Series(fact.next, None)).returned(fact.next)
    return replace(state, series={**state.series, key: returned})


_STEPS: Mapping[type, Callable[[Association, Entry, Any], Association]] = {
    facts.AssociationFounded: _founded,
    facts.AssociationChanged: _changed,
    facts.BodyEstablished: _body_established,
    facts.StatutesAdopted: _statutes_adopted,
    facts.MemberRegistered: _member_registered,
    facts.MemberChanged: _member_changed,
    facts.GroupsSet: _groups_set,
    facts.VotesSet: _votes_set,
    facts.DelegateNamed: _delegate_named,
    facts.DelegateRemoved: _delegate_removed,
    facts.MailboxSet: _mailbox_set,
    facts.MeetingPlanned: _meeting_planned,
    facts.MeetingInquorate: _meeting_inquorate,
    facts.BookEnrolled: _book_enrolled,
    facts.SeriesCheckedOut: _series_out,
    facts.SeriesReturned: _series_returned,
    facts.ConflictDecided: _conflict_decided,
    accession_facts.AccessionResolved: _accession_resolved,
    accession_facts.AccessionApprovalDecided: _approval_decided,
    accession_facts.AccessionPublished: _accession_published,
}
