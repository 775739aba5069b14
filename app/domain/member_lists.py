# SPDX-License-Identifier: EUPL-1.2
"""A list of members as it was read: what each says, and every finding by line and column."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from app.domain.failures import Value
from app.domain.member_columns import Header, MemberColumn, plain
from app.domain.members import DelegateRole, MemberKind, sort_key
from app.domain.sheets import Cell, CellNature, Sheet, SheetRow, read_day, read_whole_number

MOST_ROWS = 5_000
MOST_VOTES = 1_000_000
LONGEST_TEXT = 300

_KINDS: Mapping[MemberKind, str] = {
    MemberKind.TOWN: "stadt kreisfreiestadt kreisangehoerigestadt grossekreisstadt hansestadt "
    "landeshauptstadt town city",
    MemberKind.MUNICIPALITY: "gemeinde amtsfreiegemeinde amtsangehoerigegemeinde markt verbandsgemeinde "
    "samtgemeinde ortsgemeinde einheitsgemeinde municipality",
    MemberKind.AMT: "amt",
    MemberKind.COUNTY: "landkreis kreis county district",
    MemberKind.ASSOCIATION: "zweckverband verband wasserverband association",
    MemberKind.OTHER: "sonstige sonstiges andere sonstigejuristischeperson otherlegalperson other",
}
_KIND_WORDS = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_GROUP_WORDS: Mapping[str, str] = {
    **dict.fromkeys(("gruendungsmitglied", "gruendungsmitglieder", "gruender"), "founder"),
    **dict.fromkeys(("privatesmitglied", "privatemitglieder", "privat"), "private"),
    **dict.fromkeys(("kreisfreiestadt", "kreisfreiestaedte"), "independent_city"),
}
_GROUP = re.compile(r"[a-z0-9][a-z0-9._-]*")
_KEY = re.compile(r"[a-z0-9][a-z0-9._-]*")
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+")
_BROKEN: Mapping[CellNature, str] = {
    CellNature.UNCOMPUTED: "cell_uncomputed",
    CellNature.MERGED: "cell_merged",
    CellNature.FAULT: "cell_faulty",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a cell: a problem keeps the list from being applied, a note does not."""

    line: int
    column: str
    code: str
    values: Mapping[str, Value] = field(default_factory=dict)
    is_problem: bool = True


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """A person who represents a member; the office may be empty."""

    name: str
    office: str
    role: DelegateRole


@dataclass(frozen=True, slots=True)
class ListedMember:
    """What a list says of a member; None is what it does not say.

    ``line`` is where the member stands first.
    """

    line: int
    name: str
    key: str | None = None
    kind: MemberKind | None = None
    votes: int | None = None
    valid_from: date | None = None
    groups: tuple[str, ...] | None = None
    mailbox: str | None = None
    persons: tuple[ListedPerson, ...] = ()


@dataclass(frozen=True, slots=True)
class MemberList:
    """The members of a list in its order, with all findings in the order of their lines."""

    members: tuple[ListedMember, ...]
    findings: tuple[Finding, ...]


def read_members(sheet: Sheet, header: Header) -> MemberList:
    """Read every row below the header; what cannot be understood is a finding, never a guess."""
    if MemberColumn.NAME not in header.meaning:
        return MemberList((), (Finding(header.line, "", "list_without_names"),))
    rows = [row for row in sheet.filled if row.line > header.line]
    if not rows:
        return MemberList((), (Finding(header.line, "", "list_without_rows"),))
    if len(rows) > MOST_ROWS:
        return MemberList((), (Finding(rows[MOST_ROWS].line, "", "list_too_long", {"most": MOST_ROWS}),))
    read = [_Row(row, header) for row in rows]
    listed = [(each, each.member()) for each in read]
    members = _joined([(each, member) for each, member in listed if member is not None])
    return MemberList(members, tuple(finding for each in read for finding in each.findings))


class _Row:
    """Reads one row of a list, and keeps what it found."""

    def __init__(self, row: SheetRow, header: Header) -> None:
        self._row = row
        self._header = header
        self.findings: list[Finding] = []

    def member(self) -> ListedMember | None:
        """The member of this row, or None where not even a name can be read."""
        name = self.text(MemberColumn.NAME)
        others = ListedMember(
            self._row.line,
            name or "",
            self._key(),
            self._kind(),
            self._votes(),
            self._day(),
            self._groups(),
            self._mailbox(),
            self._persons(),
        )
        if name is None and not self.findings:
            self.find("name_missing", MemberColumn.NAME)
        return others if name else None

    def find(self, code: str, column: MemberColumn, *, problem: bool = True, **values: Value) -> None:
        """Keep a finding about a column."""
        title = self._header.title_of(column)
        self.findings.append(Finding(self._row.line, title, code, values, problem))

    def text(self, column: MemberColumn) -> str | None:
        """The text of a column; None where the list has no such column or nothing stands there."""
        cell = self._cell(column)
        if cell.nature is CellNature.DATE and column is not MemberColumn.VALID_FROM:
            self.find("cell_is_date", column, text=cell.text)
            return None
        if len(cell.text) > LONGEST_TEXT:
            self.find("cell_too_long", column, most=LONGEST_TEXT)
            return None
        return " ".join(cell.text.split()) or None

    def _cell(self, column: MemberColumn) -> Cell:
        if column not in self._header.meaning:
            return Cell()
        cell = self._row.cell(self._header.meaning.index(column))
        if cell.nature in _BROKEN:
            self.find(_BROKEN[cell.nature], column, text=cell.text)
            return Cell()
        if cell.nature is CellNature.FORMULA:
            self.find("cell_computed", column, problem=False, text=cell.text)
        return cell

    def _key(self) -> str | None:
        key = self.text(MemberColumn.KEY)
        if key is not None and not _KEY.fullmatch(key):
            self.find("list_key_malformed", MemberColumn.KEY, text=key)
            return None
        return key

    def _kind(self) -> MemberKind | None:
        text = self.text(MemberColumn.KIND)
        if text is None:
            return None
        kind = _KIND_WORDS.get(plain(text))
        if kind is None:
            self.find("list_kind_unknown", MemberColumn.KIND, text=text)
        return kind

    def _votes(self) -> int | None:
        text = self.text(MemberColumn.VOTES)
        if text is None:
            return None
        votes = read_whole_number(text)
        if votes is None:
            self.find("votes_unreadable", MemberColumn.VOTES, text=text)
        elif votes < 0:
            self.find("votes_negative", MemberColumn.VOTES, text=text)
        elif votes > MOST_VOTES:
            self.find("votes_too_many", MemberColumn.VOTES, text=text)
        else:
            if str(votes) != text:
                self.find("votes_read_as", MemberColumn.VOTES, problem=False, text=text, votes=votes)
            return votes
        return None

    def _day(self) -> date | None:
        text = self.text(MemberColumn.VALID_FROM)
        if text is None:
            return None
        day = read_day(text)
        if day is None:
            code = "day_as_number" if text.isdigit() else "day_unreadable"
            self.find(code, MemberColumn.VALID_FROM, text=text)
        return day

    def _groups(self) -> tuple[str, ...] | None:
        text = self.text(MemberColumn.GROUPS)
        if text is None:
            return None
        words = [word.strip() for word in re.split(r"[,;|/]", text) if word.strip()]
        groups = {_GROUP_WORDS.get(plain(word), word) for word in words}
        for group in sorted(group for group in groups if not _GROUP.fullmatch(group)):
            self.find("list_group_malformed", MemberColumn.GROUPS, text=group)
        return tuple(sorted(group for group in groups if _GROUP.fullmatch(group)))

    def _mailbox(self) -> str | None:
        mailbox = self.text(MemberColumn.MAILBOX)
        if mailbox is not None and not _ADDRESS.fullmatch(mailbox):
            self.find("list_mailbox_malformed", MemberColumn.MAILBOX, text=mailbox)
            return None
        return mailbox

    def _persons(self) -> tuple[ListedPerson, ...]:
        parts = (MemberColumn.TITLE, MemberColumn.FIRST_NAME, MemberColumn.LAST_NAME)
        name = self.text(MemberColumn.DELEGATE) or " ".join(filter(None, map(self.text, parts)))
        office = self.text(MemberColumn.OFFICE) or ""
        deputy = self.text(MemberColumn.DEPUTY) or ""
        deputy_office = self.text(MemberColumn.DEPUTY_OFFICE) or ""
        persons = (
            ListedPerson(name, office, DelegateRole.DELEGATE),
            ListedPerson(deputy, deputy_office, DelegateRole.DEPUTY),
        )
        return tuple(person for person in persons if person.name or person.office)


def _joined(rows: list[tuple[_Row, ListedMember]]) -> tuple[ListedMember, ...]:
    """Members that stand in several rows as one, where a row adds a person; else a finding."""
    joined: dict[str, ListedMember] = {}
    keys: dict[str, int] = {}
    for row, member in rows:
        name = sort_key(member.name)
        before = joined.get(name)
        taken = keys.get(member.key or "")
        if before is None and taken is not None:
            row.find("key_listed_twice", MemberColumn.KEY, text=member.key, first=taken)
            continue
        joined[name] = member if before is None else _added(row, before, member)
        if member.key is not None:
            keys.setdefault(member.key, member.line)
    return tuple(joined.values())


_ONCE: Mapping[MemberColumn, str] = {
    column: column.value
    for column in (
        MemberColumn.KEY,
        MemberColumn.KIND,
        MemberColumn.VOTES,
        MemberColumn.VALID_FROM,
        MemberColumn.GROUPS,
        MemberColumn.MAILBOX,
    )
}


def _added(row: _Row, before: ListedMember, member: ListedMember) -> ListedMember:
    """A member with the persons of a further row; a second delegate is a deputy."""
    known = {(person.name, person.office) for person in before.persons}
    new = [person for person in member.persons if (person.name, person.office) not in known]
    if not new:
        row.find("listed_twice", MemberColumn.NAME, text=member.name, first=before.line)
        return before
    changes: dict[str, Any] = {}
    for column, name in _ONCE.items():
        old, said = getattr(before, name), getattr(member, name)
        if old is None:
            changes[name] = said
        elif said is not None and said != old:
            row.find("listed_otherwise", column, text=member.name, first=before.line)
    deputies = tuple(replace(person, role=DelegateRole.DEPUTY) for person in new)
    row.find("further_person", MemberColumn.NAME, problem=False, text=member.name, first=before.line)
    return replace(before, persons=(*before.persons, *deputies), **changes)
