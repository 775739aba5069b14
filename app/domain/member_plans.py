# SPDX-License-Identifier: EUPL-1.2
"""What a list of members would change in the association: new, changed, left alone, and the commands for it.

An empty cell and a member that the list does not name leave alone what the association has.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from app.domain.association import Association, Body
from app.domain.commands import Command
from app.domain.commands import association as commands
from app.domain.failures import Value
from app.domain.member_columns import MemberColumn
from app.domain.member_lists import Finding, ListedMember, ListedPerson, MemberList
from app.domain.members import Delegate, DelegateRole, Member, MemberKind, sort_key

MOST_ALIKE = 5
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


class PlanKind(StrEnum):
    """What becomes of a member of the list."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class ListTerms:
    """What the list does not say by itself.

    ``valid_from`` is the day from which votes are valid where no cell says another, ``basis`` what
    they rest on, ``kind`` what a new member is, ``offices`` what persons without an office are called.
    """

    body: str
    valid_from: date
    kind: MemberKind
    offices: Mapping[DelegateRole, str]
    basis: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A field with its old and its new value as text; a person is ``name (office)``."""

    column: MemberColumn
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class MemberPlan:
    """What becomes of one member, and the commands that bring it about."""

    line: int
    key: str
    name: str
    kind: PlanKind
    changes: tuple[Change, ...]
    commands: tuple[Command, ...]
    votes: int = 0


@dataclass(frozen=True, slots=True)
class ListPlan:
    """What becomes of every member of a list; ``unlisted`` are the names that the list leaves out."""

    members: tuple[MemberPlan, ...]
    unlisted: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def problems(self) -> tuple[Finding, ...]:
        """The findings that keep the list from being applied."""
        return tuple(finding for finding in self.findings if finding.is_problem)

    @property
    def commands(self) -> tuple[Command, ...]:
        """All commands in the order in which they are executed."""
        return tuple(command for member in self.members for command in member.commands)

    def of_kind(self, kind: PlanKind) -> tuple[MemberPlan, ...]:
        """The members of one kind."""
        return tuple(member for member in self.members if member.kind is kind)


def plan_list(listed: MemberList, association: Association, terms: ListTerms) -> ListPlan:
    """Compare a list with the association as it stands."""
    body = association.body(terms.body)
    keys = {member.key for member in association.members.values()}
    plans: list[MemberPlan] = []
    findings = list(listed.findings)
    met: dict[str, int] = {}
    known = _Known(association)
    for each in listed.members:
        member = known.meant_by(each)
        if member is not None and member.key in met:
            values: dict[str, Value] = {"text": member.name, "first": met[member.key]}
            findings.append(Finding(each.line, "", "same_member_twice", values))
            continue
        key = member.key if member else each.key or free_key(each.name, keys)
        keys.add(key)
        met[key] = each.line
        plans.append(_planned(each, member, key, body, terms))
        findings += _remarks(each, member, body, terms)
    unlisted = [m.name for m in association.members.values() if m.key not in met]
    findings = _gathered(findings)
    return ListPlan(tuple(plans), tuple(sorted(unlisted, key=sort_key)), tuple(findings))


def _gathered(findings: list[Finding]) -> list[Finding]:
    """The findings in the order of their lines; many members without votes are told once."""
    without = [finding for finding in findings if finding.code == "no_votes"]
    if len(without) > MOST_ALIKE:
        values: dict[str, Value] = {"count": len(without), "body": without[0].values["body"]}
        first = Finding(without[0].line, "", "many_without_votes", values, is_problem=False)
        findings = [*(finding for finding in findings if finding.code != "no_votes"), first]
    return sorted(findings, key=lambda finding: finding.line)


def free_key(name: str, taken: set[str]) -> str:
    """A key made of a name: "Fürstenberg/Havel" is "fuerstenberg-havel", numbered where that is taken."""
    folded = unicodedata.normalize("NFC", name).casefold().translate(_SPELLED)
    parts = unicodedata.normalize("NFKD", folded)
    plain = "".join(letter for letter in parts if not unicodedata.combining(letter))
    key = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60] or "mitglied"
    free, number = key, 2
    while free in taken:
        free, number = f"{key}-{number}", number + 1
    return free


class _Known:
    """The members of the association by key, by name, and by name with accents and capitals aside."""

    def __init__(self, association: Association) -> None:
        members = list(association.members.values())[::-1]  # of two alike the first one is meant
        self._by_key = {member.key: member for member in members}
        self._by_name = {member.name: member for member in members}
        self._alike = {sort_key(member.name): member for member in members}

    def meant_by(self, listed: ListedMember) -> Member | None:
        """The member that a row means, or None where it is new."""
        if listed.key in self._by_key:
            return self._by_key[listed.key]
        return self._by_name.get(listed.name) or self._alike.get(sort_key(listed.name))


def _planned(
    listed: ListedMember, member: Member | None, key: str, body: Body, terms: ListTerms
) -> MemberPlan:
    steps = list(_steps(listed, member, key, body, terms))
    changes = tuple(change for change, _ in steps)
    kind = PlanKind.NEW if member is None else PlanKind.CHANGED if steps else PlanKind.UNCHANGED
    day = listed.valid_from or terms.valid_from
    votes = listed.votes if listed.votes is not None else member.votes_on(body.id, day) if member else 0
    all_commands = tuple(command for _, made in steps for command in made)
    return MemberPlan(listed.line, key, listed.name, kind, changes, all_commands, votes)


_Step = tuple[Change, tuple[Command, ...]]


def _steps(
    listed: ListedMember, member: Member | None, key: str, body: Body, terms: ListTerms
) -> Iterator[_Step]:
    """Each change with its commands, in the order in which they can be executed."""
    yield from _identity(listed, member, key, terms)
    if listed.groups is not None and listed.groups != (member.groups if member else ()):
        old = ", ".join(member.groups) if member else ""
        change = Change(MemberColumn.GROUPS, old, ", ".join(listed.groups))
        yield change, (commands.SetGroups(key, listed.groups),)
    yield from _votes(listed, member, key, body, terms)
    yield from _persons(listed, member, key, terms)
    mailbox = str(member.mailbox or "") if member else ""
    if listed.mailbox is not None and listed.mailbox != mailbox:
        change = Change(MemberColumn.MAILBOX, mailbox, listed.mailbox)
        yield change, (commands.SetMailbox(key, listed.mailbox),)


def _identity(listed: ListedMember, member: Member | None, key: str, terms: ListTerms) -> Iterator[_Step]:
    if member is None:
        kind = listed.kind or terms.kind
        register = commands.RegisterMember(key, listed.name, kind)
        yield Change(MemberColumn.KIND, "", kind.value), (register,)
        return
    if listed.name != member.name:
        change = Change(MemberColumn.NAME, member.name, listed.name)
        yield change, (commands.ChangeMember(key, "name", listed.name),)
    if listed.kind is not None and listed.kind is not member.kind:
        change = Change(MemberColumn.KIND, member.kind.value, listed.kind.value)
        yield change, (commands.ChangeMember(key, "kind", listed.kind.value),)


def _votes(
    listed: ListedMember, member: Member | None, key: str, body: Body, terms: ListTerms
) -> Iterator[_Step]:
    day = listed.valid_from or terms.valid_from
    old = member.votes_on(body.id, day) if member else 0
    if listed.votes is None or listed.votes == old:
        return
    change = Change(MemberColumn.VOTES, str(old), str(listed.votes))
    yield (
        change,
        (commands.SetVotes(body.key, key, listed.votes, day, terms.basis, source=terms.source),),
    )


def _persons(listed: ListedMember, member: Member | None, key: str, terms: ListTerms) -> Iterator[_Step]:
    left = list(member.delegates) if member else []
    keys = {delegate.key for delegate in left}
    for person in listed.persons:
        before = _meant(person, left, alone=_count(listed, person.role) == 1)
        wanted = replace(
            person,
            name=person.name or str((before and before.name) or ""),
            office=person.office or (before.office if before else terms.offices[person.role]),
        )
        if before is not None:
            left.remove(before)
            if (str(before.name or ""), before.office) == (wanted.name, wanted.office):
                continue
            keys.discard(before.key)
        place = before.key if before else free_key(wanted.office, keys)
        keys.add(place)
        column = MemberColumn.DELEGATE if person.role is DelegateRole.DELEGATE else MemberColumn.DEPUTY
        old = _called(str(before.name or ""), before.office) if before else ""
        removal = (commands.RemoveDelegate(key, before.key),) if before else ()
        naming = commands.NameDelegate(key, place, wanted.office, person.role, wanted.name)
        yield Change(column, old, _called(wanted.name, wanted.office)), (*removal, naming)


def _count(listed: ListedMember, role: DelegateRole) -> int:
    return sum(person.role is role for person in listed.persons)


def _meant(person: ListedPerson, left: list[Delegate], *, alone: bool) -> Delegate | None:
    """Who a person of the list is at present: by name, else by office, else the only one in the role."""
    same = [delegate for delegate in left if delegate.role is person.role]
    named = [each for each in same if person.name and str(each.name or "") == person.name]
    holds = [each for each in same if person.office and each.office == person.office]
    only = same if alone and len(same) == 1 and person.role is DelegateRole.DELEGATE else []
    return next(iter(named or holds or only), None)


def _called(name: str, office: str) -> str:
    return f"{name} ({office})" if name else office


def _remarks(listed: ListedMember, member: Member | None, body: Body, terms: ListTerms) -> Iterator[Finding]:
    """What is worth a look and keeps nothing from being applied."""
    day = listed.valid_from or terms.valid_from
    if not listed.votes and (member is None or not member.votes_on(body.id, day)):
        yield Finding(listed.line, "", "no_votes", {"text": listed.name, "body": body.name}, is_problem=False)
    later = [dated for dated in (member.votes.get(body.id, ()) if member else ()) if dated.valid_from > day]
    if later and listed.votes is not None:
        values: dict[str, Value] = {
            "text": listed.name,
            "day": later[0].valid_from.isoformat(),
            "votes": later[0].votes,
        }
        yield Finding(listed.line, "", "later_votes", values, is_problem=False)
