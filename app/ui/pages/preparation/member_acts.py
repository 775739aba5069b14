# SPDX-License-Identifier: EUPL-1.2
"""A member's form becomes commands: only what differs from the book, in one transaction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.domain.association import Association
from app.domain.commands import Command
from app.domain.commands import association as commands
from app.domain.member_plans import free_key
from app.domain.members import Delegate, DelegateRole, Member, MemberKind
from app.domain.sheets import read_whole_number
from app.ui.pages.preparation.shown import MemberFilled, PersonRow
from app.wording.language import Language
from app.wording.terms import term


def commands_for(
    member: Member | None, filled: MemberFilled, association: Association, language: Language
) -> tuple[Command, ...]:
    """What has to be done so that the book says what the form says; votes must be readable."""
    key = member.key if member else _new_key(filled.name, association)
    return tuple(_commands(key, member, filled, association, language))


def has_readable_votes(filled: MemberFilled) -> bool:
    """Whether the votes are a whole number, or nothing."""
    return not filled.votes or read_whole_number(filled.votes) is not None


def groups_of(text: str) -> tuple[str, ...]:
    """The keys of groups in a text, each once."""
    return tuple(sorted({group for group in re.split(r"[,;\s]+", text) if group}))


def _commands(
    key: str, member: Member | None, filled: MemberFilled, association: Association, language: Language
) -> Iterator[Command]:
    yield from _identity(key, member, filled)
    groups = groups_of(filled.groups)
    if groups != (member.groups if member else ()):
        yield commands.SetGroups(key, groups)
    yield from _votes(key, member, filled, association)
    yield from _persons(key, member.delegates if member else (), filled.persons, language)
    if filled.mailbox != (str(member.mailbox or "") if member else ""):
        yield commands.SetMailbox(key, filled.mailbox)


def _identity(key: str, member: Member | None, filled: MemberFilled) -> Iterator[Command]:
    if member is None:
        yield commands.RegisterMember(key, filled.name, MemberKind(filled.kind))
        return
    if filled.name != member.name:
        yield commands.ChangeMember(key, "name", filled.name)
    if filled.kind != member.kind.value:
        yield commands.ChangeMember(key, "kind", filled.kind)


def _votes(
    key: str, member: Member | None, filled: MemberFilled, association: Association
) -> Iterator[Command]:
    votes = read_whole_number(filled.votes)
    if votes is None or not filled.body:
        return
    body = association.body(filled.body)
    if votes != (member.votes_on(body.id, filled.valid_from) if member else 0):
        yield commands.SetVotes(body.key, key, votes, filled.valid_from, filled.basis)


def _persons(
    key: str, before: tuple[Delegate, ...], persons: tuple[PersonRow, ...], language: Language
) -> Iterator[Command]:
    """Who is no longer there is removed first; who is called otherwise keeps the key."""
    wanted = {person.key: person for person in persons if person.key}
    same = [delegate.key for delegate in before if wanted.get(delegate.key) == person_row(delegate)]
    for delegate in before:
        if delegate.key not in same:
            yield commands.RemoveDelegate(key, delegate.key)
    taken = {delegate.key for delegate in before}
    for person in persons:
        if person.key not in same:
            role = DelegateRole(person.role)
            office = person.office or term(role, language)
            place = person.key or free_key(office, taken)
            taken.add(place)
            yield commands.NameDelegate(key, place, office, role, person.name)


def person_row(delegate: Delegate) -> PersonRow:
    """A person as the form has it."""
    return PersonRow(delegate.key, delegate.office, str(delegate.name or ""), delegate.role.value)


def _new_key(name: str, association: Association) -> str:
    return free_key(name, {member.key for member in association.members.values()})
