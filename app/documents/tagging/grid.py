# SPDX-License-Identifier: EUPL-1.2
"""Which columns and rows each cell of a table covers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents.tagging.blocks import Cell, Row


@dataclass(frozen=True)
class Place:
    """A cell and the corner of the table that it begins at."""

    cell: Cell
    row: int
    column: int

    @property
    def last_row(self) -> int:
        """The last row that the cell covers."""
        return self.row + self.cell.rows - 1


def place(rows: Sequence[Row], columns: int) -> list[list[Place]]:
    """Put the cells of each row in its free columns; every place must be covered exactly once."""
    taken: set[tuple[int, int]] = set()
    placed = [_place_row(row, number, columns, taken) for number, row in enumerate(rows)]
    if len(taken) != columns * len(rows):
        raise ValueError(f"cells do not fill {columns} columns by {len(rows)} rows")
    return placed


def _place_row(row: Row, number: int, columns: int, taken: set[tuple[int, int]]) -> list[Place]:
    places = []
    for content in row:
        cell = content if isinstance(content, Cell) else Cell(content)
        free = (column for column in range(columns) if (number, column) not in taken)
        at = Place(cell, number, next(free, columns))
        covered = _covered(at)
        if covered & taken or at.column + cell.columns > columns:
            raise ValueError(f"too many cells in row {number + 1}")
        taken |= covered
        places.append(at)
    return places


def _covered(at: Place) -> set[tuple[int, int]]:
    rows = range(at.row, at.row + at.cell.rows)
    return {(row, at.column + step) for row in rows for step in range(at.cell.columns)}
