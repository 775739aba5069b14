# SPDX-License-Identifier: EUPL-1.2
"""Importing members: a file becomes a sheet, the sheet a plan, the plan one transaction or nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.association import Association
from app.domain.failures import KnownError
from app.domain.member_columns import Header, MemberColumn, find_header, with_meaning
from app.domain.member_lists import read_members
from app.domain.member_plans import ListPlan, ListTerms, plan_list
from app.domain.sheets import Sheet
from app.services.desk import Desk, Published
from app.services.importing_tables import read_text_table
from app.services.playing import read_file

MOST_BYTES = 20_000_000
_WORKBOOK = b"PK\x03\x04"
_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")


@dataclass(frozen=True, slots=True)
class ListFile:
    """A file with a list of members, read; what was found in it can be said otherwise.

    ``encoding`` and ``separator`` are empty for a workbook, ``sheet_name`` for a text.
    """

    name: str
    data: bytes
    sheet: Sheet
    header: Header
    encoding: str = ""
    separator: str = ""
    sheet_name: str = ""
    sheet_names: tuple[str, ...] = ()

    @property
    def is_workbook(self) -> bool:
        """Whether it is a workbook with sheets, and not a text."""
        return bool(self.sheet_names)

    def meaning(self, place: int, column: MemberColumn | None) -> ListFile:
        """The same file with another meaning of a column."""
        return replace(self, header=with_meaning(self.header, place, column))


def open_list(path: Path) -> ListFile:
    """Read a file with a list of members."""
    return read_list(path.name, read_file(path))


def read_list(
    name: str, data: bytes, *, encoding: str = "", separator: str = "", sheet: str = ""
) -> ListFile:
    """Read a list; what is not said is found."""
    if len(data) > MOST_BYTES:
        raise KnownError("list_too_large")
    if data.startswith(_OLD_OFFICE):
        raise KnownError("list_old_workbook", name=name)
    if data.startswith(_WORKBOOK):
        from app.services.importing_workbooks import read_workbook

        book = read_workbook(data, sheet)
        return ListFile(
            name, data, book.sheet, _header(book.sheet), sheet_name=book.name, sheet_names=book.names
        )
    table = read_text_table(data, encoding, separator)
    return ListFile(name, data, table.sheet, _header(table.sheet), table.encoding, table.separator)


def read_again(file: ListFile, *, encoding: str = "", separator: str = "", sheet: str = "") -> ListFile:
    """The same file read otherwise; what is not said stays as it was."""
    return read_list(
        file.name,
        file.data,
        encoding=encoding or file.encoding,
        separator=separator or file.separator,
        sheet=sheet or file.sheet_name,
    )


def plan_import(file: ListFile, association: Association, terms: ListTerms) -> ListPlan:
    """What the list would change, and every finding in it."""
    return plan_list(read_members(file.sheet, file.header), association, terms)


def apply_plan(desk: Desk, plan: ListPlan) -> Published:
    """Apply a whole plan in one transaction; refused while it has a problem or changes nothing."""
    if plan.problems:
        raise KnownError("list_has_problems", problems=len(plan.problems))
    if not plan.commands:
        raise KnownError("list_changes_nothing")
    return desk.execute_all(plan.commands)


def _header(sheet: Sheet) -> Header:
    header = find_header(sheet)
    if header is None:
        raise KnownError("list_empty")
    return header
