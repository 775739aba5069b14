# SPDX-License-Identifier: EUPL-1.2
"""From a table to its rows: widths, heights, and what each cell is to those who cannot see the lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from app.documents.fonts import FontSet
from app.documents.tagging.blocks import Row, Table, plain_text
from app.documents.tagging.boxes import TextArea
from app.documents.tagging.grid import Place, place
from app.documents.tagging.lines import break_lines
from app.documents.tagging.nodes import Attributes, AttributeValue, Node
from app.documents.tagging.styles import CELL, CELL_BOLD, CELL_HEAD, FACT, FACT_NAME, TypeStyle
from app.documents.tagging.tables import OPEN, RULED, TableBox, TableCell, TableRow

GUTTER = 9.0

Grid = Sequence[Sequence[Place]]


class TableLayout:
    """Sets the cells of one table."""

    def __init__(self, table: Table, node: Node, fonts: FontSet, measure: float, depth: float) -> None:
        self.table = table
        self.node = node
        self.fonts = fonts
        self.measure = measure
        self.depth = depth
        self.padding = RULED if table.ruled else OPEN
        shares = [column.share for column in table.columns]
        scale = (measure + GUTTER) / sum(shares)
        self.edges = [0.0, *accumulate(share * scale for share in shares)]

    def box(self, indent: float) -> TableBox:
        """The table as one box."""
        head = self._head_rows()
        head_node, body_node = self.node, self.node
        if head:
            head_node, body_node = Node("THead", self.node), Node("TBody", self.node)
        return TableBox(
            self._rows(head, head_node, in_head=True),
            self._rows(self.table.rows, body_node, in_head=False),
            self.measure,
            self.depth,
            x=indent,
            ruled=self.table.ruled,
        )

    def _head_rows(self) -> Sequence[Row]:
        titles = [column.title for column in self.table.columns]
        return self.table.head or ([titles] if any(plain_text(title) for title in titles) else [])

    def _rows(self, rows: Sequence[Row], parent: Node, *, in_head: bool) -> list[TableRow]:
        first_total = len(rows) - (0 if in_head else self.table.totals)
        grid = place(rows, len(self.table.columns))
        made = []
        for number, places in enumerate(grid):
            node, total = Node("TR", parent), number >= first_total
            cells = [self._cell(at, node, in_head=in_head, total=total) for at in places]
            made.append(TableRow(cells, self.padding, self._height(places, cells), node, total=total))
        return self._spanned(made, grid)

    def _height(self, places: Sequence[Place], cells: Sequence[TableCell]) -> float:
        texts = [cell.text.height for cell, at in zip(cells, places, strict=True) if at.cell.rows == 1]
        return sum(self.padding) + max(texts, default=CELL.leading)

    def _spanned(self, rows: list[TableRow], grid: Grid) -> list[TableRow]:
        """Give rows that a cell reaches through the height that it needs, and tie them together."""
        reaching = [
            (at, cell)
            for places, row in zip(grid, rows, strict=True)
            for at, cell in zip(places, row.cells, strict=True)
            if at.cell.rows > 1
        ]
        whole = [(0.0, self.measure)]
        rows = [replace(row, beneath=whole) for row in rows]
        for at, cell in reaching:
            missing = cell.text.height + sum(self.padding)
            missing -= sum(row.height for row in rows[at.row : at.last_row + 1])
            last = rows[at.last_row]
            rows[at.last_row] = replace(last, height=last.height + max(0.0, missing))
        for number in {row for at, _ in reaching for row in range(at.row, at.last_row)}:
            crossing = [at for at, _ in reaching if at.row <= number < at.last_row]
            rows[number] = replace(rows[number], tied=True, beneath=self._beneath(crossing))
        return rows

    def _beneath(self, crossing: Sequence[Place]) -> list[tuple[float, float]]:
        """The columns that no cell crosses into the next row."""
        closed = {at.column + step for at in crossing for step in range(at.cell.columns)}
        return [
            (self.edges[column], min(self.edges[column + 1], self.measure))
            for column in range(len(self.table.columns))
            if column not in closed
        ]

    def _cell(self, at: Place, row: Node, *, in_head: bool, total: bool) -> TableCell:
        names_row = at.column < self.table.row_headers
        attributes = _attributes(at, "Column" if in_head else "Row" if names_row else "")
        node = Node("TH" if in_head or names_row else "TD", row, attributes)
        style = self._style(in_head=in_head, names_row=names_row, total=total)
        left, right = self.edges[at.column], self.edges[at.column + at.cell.columns] - GUTTER
        lines = break_lines(at.cell.content, style, right - left, self.fonts, node)
        align = at.cell.align or self.table.columns[at.column].align
        return TableCell(TextArea(lines, style, right - left, align), node, left)

    def _style(self, *, in_head: bool, names_row: bool, total: bool) -> TypeStyle:
        if in_head:
            return CELL_HEAD
        if not self.table.ruled:
            return FACT_NAME if names_row else FACT
        return CELL_BOLD if total else CELL


def _attributes(at: Place, scope: str) -> Attributes | None:
    values: dict[str, AttributeValue] = {"Scope": scope} if scope else {}
    if at.cell.columns > 1:
        values["ColSpan"] = at.cell.columns
    if at.cell.rows > 1:
        values["RowSpan"] = at.cell.rows
    return Attributes("Table", values) if values else None
