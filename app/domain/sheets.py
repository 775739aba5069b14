# SPDX-License-Identifier: EUPL-1.2
"""Rows of a list that came from elsewhere, and how their cells are read: exactly, or not at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class CellNature(StrEnum):
    """What stood in a cell before it became text."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    FORMULA = "formula"
    UNCOMPUTED = "uncomputed"
    MERGED = "merged"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell without blanks at its ends, and what it was."""

    text: str = ""
    nature: CellNature = CellNature.TEXT


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row with the number by which people find it in their file."""

    line: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        """The cell in a column; an empty one where the row is shorter."""
        return self.cells[column] if column < len(self.cells) else Cell()

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in the row."""
        return not any(cell.text or cell.nature is CellNature.UNCOMPUTED for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a list in their order; empty ones are there too."""

    rows: tuple[SheetRow, ...]

    @property
    def filled(self) -> tuple[SheetRow, ...]:
        """The rows in which something stands."""
        return tuple(row for row in self.rows if not row.is_empty)


_BLANKS = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
_GROUPED = re.compile(r"-?\d{1,3}(?:(?P<mark>[.,'’ ])\d{3})(?:(?P=mark)\d{3})*")
_WITH_ZEROS = re.compile(r"(-?\d+)[.,]0{1,2}")


def read_whole_number(text: str) -> int | None:
    """A whole number as it is written here or in English, with thousands apart; None for anything else.

    Groups of three figures after one kind of mark are thousands; ``12,0`` and ``12.00`` are twelve.
    """
    plain = _BLANKS.sub(" ", text.strip()).replace("−", "-")
    if re.fullmatch(r"-?[0-9]+", plain):
        return int(plain)
    if _GROUPED.fullmatch(plain):
        return int(re.sub(r"[^0-9-]", "", plain))
    zeros = _WITH_ZEROS.fullmatch(plain)
    return int(zeros.group(1)) if zeros else None


def read_day(text: str) -> date | None:
    """A day written as 31.12.2026 or 2026-12-31; None for anything else."""
    plain = _BLANKS.sub("", text)
    german = re.fullmatch(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})", plain)
    iso = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", plain)
    parts = german.groups()[::-1] if german else iso.groups() if iso else None
    if parts is None:
        return None
    try:
        return date(*(int(part) for part in parts))
    except ValueError:
        return None
