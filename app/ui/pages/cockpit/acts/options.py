# SPDX-License-Identifier: EUPL-1.2
"""What a field offers at this moment of the sitting: members, items, motions, persons, words of the law."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from app.domain.agenda import Item, ItemState, Part
from app.domain.association import Association
from app.domain.meeting import Meeting
from app.domain.members import RollEntry
from app.domain.motions import Motion
from app.domain.representation import most_persons_for
from app.ui.pages.cockpit.acts.fields import FieldKind, FieldSpec
from app.ui.pages.cockpit.acts.specs import ActSpec, Source
from app.wording.acts_fields import choice_words, votes_of
from app.wording.language import Language
from app.wording.terms import matter, term


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that a field can be: its key, what is typed for it, its number, and what it is besides."""

    key: str
    name: str
    number: str = ""
    detail: str = ""


def offers_of(
    spec: ActSpec,
    field: FieldSpec,
    meeting: Meeting,
    association: Association,
    filled: Mapping[str, str],
    language: Language,
) -> tuple[Offer, ...]:
    """What a field of an act offers; ``filled`` are the keys that its other fields have already."""
    source = spec.sources.get(field.name, Source.ALL)
    if field.kind in {FieldKind.MEMBER, FieldKind.MEMBERS}:
        return _members(source, meeting, association, language)
    if field.kind in {FieldKind.ITEM, FieldKind.ITEMS}:
        return tuple(
            Offer(item.number, item.number, item.number, item.title) for item in _items(source, meeting)
        )
    if field.kind is FieldKind.PERSON:
        return _persons(
            meeting, filled.get("member", ""), only_there=_only_there(spec, field), language=language
        )
    return _listed(spec, field, meeting, language)


def _listed(spec: ActSpec, field: FieldSpec, meeting: Meeting, language: Language) -> tuple[Offer, ...]:
    if field.kind in {FieldKind.MOTION, FieldKind.MOTIONS}:
        return _motions(meeting, language)
    if field.kind is FieldKind.PARAGRAPH:
        return _paragraphs(meeting)
    if field.kind in {FieldKind.CANDIDATE, FieldKind.CANDIDATES} and spec.key != "nominate":
        return _candidates(meeting)
    if spec.fixed.get("field") == "matter" and field.name == "value":
        return _matters(meeting, language)
    if spec.fixed.get("field") == "part" and field.name == "value":
        return tuple(Offer(part.value, term(part, language)) for part in Part)
    if field.terms is not None:
        return tuple(Offer(word, term(field.terms(word), language)) for word in field.options)
    return tuple(Offer(word, choice_words(field.name, word, language)) for word in field.options)


_Test = Callable[[Meeting, RollEntry], bool]


def _is_present(meeting: Meeting, entry: RollEntry) -> bool:
    return meeting.attendance[entry.member].is_present


def _may_come(meeting: Meeting, entry: RollEntry) -> bool:
    there = len(meeting.attendance[entry.member].those_there)
    return there < most_persons_for(meeting.statutes.representation, entry.votes)


def _is_conflicted(meeting: Meeting, entry: RollEntry) -> bool:
    return any(item.conflicts and entry.member in item.conflicted for item in meeting.items.values())


def _is_recorded(meeting: Meeting, entry: RollEntry) -> bool:
    ballot = meeting.ballot_in_hand
    return ballot is not None and entry.member in ballot.choices


def _is_remote(meeting: Meeting, entry: RollEntry) -> bool:
    return any(each.attendee.remote for each in meeting.attendance[entry.member].those_there)


def _has_voted(meeting: Meeting, entry: RollEntry) -> bool:
    records = (ballot.record for ballot in meeting.ballots.values() if ballot.record)
    return any(vote.member == entry.member for record in records for vote in record.votes)


_TESTS: Mapping[Source, _Test] = {
    Source.PRESENT: _is_present,
    Source.PRESENT_OR_SEVERAL: _may_come,
    Source.ABSENT: lambda meeting, entry: not _is_present(meeting, entry),
    Source.EXCUSED: lambda meeting, entry: meeting.attendance[entry.member].excused,
    Source.SEVERAL: lambda meeting, entry: len(meeting.attendance[entry.member].those_there) > 1,
    Source.TRANSFERRED: lambda meeting, entry: entry.member in meeting.transfers,
    Source.REMOTE: _is_remote,
    Source.CONFLICTED: _is_conflicted,
    Source.NOT_CONFLICTED: lambda meeting, entry: (
        _is_present(meeting, entry) and not meeting.is_conflicted(entry.member)
    ),
    Source.RECORDED: _is_recorded,
    Source.VOTED: _has_voted,
}


def _members(
    source: Source, meeting: Meeting, association: Association, language: Language
) -> tuple[Offer, ...]:
    places = {entry.member: str(place) for place, entry in enumerate(meeting.roll.values(), 1)}
    if source is Source.NEWCOMERS:
        new = (known for known in association.members.values() if known.id not in meeting.roll)
        return tuple(Offer(known.key, known.name) for known in new)
    test = _TESTS.get(source)
    found: Iterable[RollEntry] = meeting.roll.values()
    if test is not None:
        found = [entry for entry in found if test(meeting, entry)]
    return tuple(
        Offer(entry.key, entry.name, places[entry.member], votes_of(entry.votes, language)) for entry in found
    )


_ITEMS: Mapping[Source, Callable[[Item], bool]] = {
    Source.UNFINISHED: lambda item: item.state is not ItemState.CONCLUDED,
    Source.PENDING: lambda item: item.state is ItemState.PENDING,
    Source.UNADMITTED: lambda item: not item.admitted,
    Source.PUBLIC: lambda item: item.is_public and item.state is not ItemState.CONCLUDED,
    Source.EXCLUDED: lambda item: bool(item.excluded_because),
    Source.NON_PUBLIC: lambda item: (
        item.state is ItemState.CONCLUDED and (not item.is_public or bool(item.part_changes))
    ),
    Source.CALLABLE: lambda item: item.admitted and item.state is not ItemState.RUNNING,
}


def _items(source: Source, meeting: Meeting) -> tuple[Item, ...]:
    test = _ITEMS.get(source)
    items = meeting.items.values()
    return tuple(items if test is None else [item for item in items if test(item)])


_THERE = frozenset({"check_out", "vote_leader", "declare_conflict"})


def _only_there(spec: ActSpec, field: FieldSpec) -> bool:
    return field.name == "replaces" or spec.key in _THERE


def _persons(meeting: Meeting, member: str, *, only_there: bool, language: Language) -> tuple[Offer, ...]:
    """The persons on a member's list, or those who are there for it."""
    entry = next((known for known in meeting.roll.values() if known.key == member), None)
    if entry is None:
        return ()
    there = [each.attendee for each in meeting.attendance[entry.member].those_there]
    listed = {known.id: known for known in entry.delegates}
    if only_there:
        keys = [(each, listed.get(each.delegate) if each.delegate else None) for each in there]
        return tuple(
            Offer(known.key if known else each.office, each.office, "", term(each.role, language))
            for each, known in keys
        )
    present = {each.delegate for each in there}
    return tuple(
        Offer(known.key, known.office, "", term(known.role, language))
        for known in entry.delegates
        if known.id not in present
    )


def _motions(meeting: Meeting, language: Language) -> tuple[Offer, ...]:
    if meeting.in_hand is None:
        return ()
    pending = [motion for motion in meeting.motions_at(meeting.in_hand) if motion.is_pending]
    return tuple(
        Offer(
            str(motion.ordinal),
            str(motion.ordinal),
            str(motion.ordinal),
            f"{_kind(motion, language)}: {motion.text}",
        )
        for motion in pending
    )


def _kind(motion: Motion, language: Language) -> str:
    return term(motion.procedural or motion.kind, language)


def _paragraphs(meeting: Meeting) -> tuple[Offer, ...]:
    item = meeting.item_in_hand
    if item is None:
        return ()
    return tuple(
        Offer(str(place), str(place), str(place), paragraph.text)
        for place, paragraph in enumerate(item.paragraphs, 1)
    )


def _candidates(meeting: Meeting) -> tuple[Offer, ...]:
    if meeting.in_hand is None or not meeting.elections_at(meeting.in_hand):
        return ()
    candidates = meeting.elections_at(meeting.in_hand)[-1].candidates.values()
    named = ((each, each.name.text if each.name else "") for each in candidates if not each.withdrawn)
    return tuple(Offer(each.key, name or each.key, each.key, "") for each, name in named)


def _matters(meeting: Meeting, language: Language) -> tuple[Offer, ...]:
    if not meeting.statutes_text:
        return ()
    statutes = meeting.statutes
    return tuple(Offer(known, matter(known, language, statutes.titles)) for known in statutes.majorities)
