# SPDX-License-Identifier: EUPL-1.2
"""Workbooks (XLSX): the values that were saved, with what each cell is."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from app.domain.failures import KnownError
from app.domain.member_columns import find_header
from app.domain.sheets import Cell, CellNature, Sheet, SheetRow

MOST_UNPACKED = 200_000_000
MOST_CELLS = 500_000


@dataclass(frozen=True, slots=True)
class WorkbookTable:
    """A sheet of a workbook, its name, and the names of all that have anything in them."""

    sheet: Sheet
    name: str
    names: tuple[str, ...]


def read_workbook(data: bytes, name: str = "") -> WorkbookTable:
    """Read the sheet of a name, or the one whose header is known best."""
    _require_reasonable(data)
    formulas, values = _load(data, values=False), _load(data, values=True)
    sheets = {
        each.title: _sheet(each, values[each.title])
        for each in formulas.worksheets
        if each.sheet_state == "visible" and (not name or each.title == name)
    }
    names = tuple(each.title for each in formulas.worksheets if each.sheet_state == "visible")
    if not sheets:
        raise KnownError("list_empty")
    best = max(sheets, key=lambda title: _fitness(sheets[title]))
    return WorkbookTable(sheets[best], best, names)


def _require_reasonable(data: bytes) -> None:
    """Refuse what would unpack to more than a list can be."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
    except BadZipFile as error:
        raise KnownError("list_workbook_broken") from error
    if unpacked > MOST_UNPACKED:
        raise KnownError("list_too_large")


def _load(data: bytes, *, values: bool) -> Any:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    broken = (InvalidFileException, BadZipFile, ParseError, KeyError, ValueError, TypeError, EOFError)
    try:
        return load_workbook(io.BytesIO(data), data_only=values)
    except broken as error:
        raise KnownError("list_workbook_broken") from error


def _sheet(formulas: Any, values: Any) -> Sheet:
    if formulas.max_row * formulas.max_column > MOST_CELLS:
        raise KnownError("list_too_large")
    covered = {
        place
        for merged in formulas.merged_cells.ranges
        for place in _covered(merged.min_row, merged.min_col, merged.max_row, merged.max_col)
    }
    rows = zip(formulas.iter_rows(), values.iter_rows(), strict=True)
    return Sheet(tuple(_row(line, *row, covered) for line, row in enumerate(rows, 1)))


def _row(line: int, formulas: Any, values: Any, covered: set[tuple[int, int]]) -> SheetRow:
    pairs = zip(formulas, values, strict=True)
    return SheetRow(line, tuple(_cell(cell, value.value, covered) for cell, value in pairs))


def _covered(top: int, left: int, bottom: int, right: int) -> set[tuple[int, int]]:
    """The cells that a merged one hides: all but its first."""
    cells = {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)}
    return cells - {(top, left)}


def _cell(cell: Any, value: object, covered: set[tuple[int, int]]) -> Cell:
    if (cell.row, cell.column) in covered:
        return Cell("", CellNature.MERGED)
    if cell.data_type == "f":
        text, nature = _text(value)
        if value is None:
            return Cell("", CellNature.UNCOMPUTED)
        broken = isinstance(value, str) and value.startswith("#")
        return Cell(text, CellNature.FAULT if broken else _computed(nature))
    if cell.data_type == "e":
        return Cell(str(value), CellNature.FAULT)
    return Cell(*_text(value))


def _computed(nature: CellNature) -> CellNature:
    return CellNature.DATE if nature is CellNature.DATE else CellNature.FORMULA


def _text(value: object) -> tuple[str, CellNature]:
    """A value as a person would write it; whole numbers without a point."""
    if value is None:
        return "", CellNature.TEXT
    if isinstance(value, datetime):
        plain = value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ")
        return plain, CellNature.DATE
    if isinstance(value, date | time):
        return value.isoformat(), CellNature.DATE
    if isinstance(value, float) and value.is_integer():
        return str(int(value)), CellNature.NUMBER
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value), CellNature.NUMBER
    return str(value).strip(), CellNature.TEXT


def _fitness(sheet: Sheet) -> tuple[int, int]:
    header = find_header(sheet)
    known = sum(meaning is not None for meaning in header.meaning) if header else 0
    return known, len(sheet.filled)
