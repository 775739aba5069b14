# SPDX-License-Identifier: EUPL-1.2
"""Workbooks are read with what each cell is: formulas, merged cells, dates, faults."""

from __future__ import annotations

import io
from datetime import date
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from app.domain.failures import KnownError
from app.domain.sheets import Cell, CellNature
from app.services import importing_workbooks
from app.services.importing_workbooks import read_workbook


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_result(data: bytes, place: str, result: str) -> bytes:
    """The workbook as a spreadsheet saves it: with the result of a formula beside it."""
    source, target = io.BytesIO(data), io.BytesIO()
    with ZipFile(source) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename.endswith("sheet1.xml"):
                start = content.index(f'r="{place}"'.encode())
                rest = content[start:].replace(b"<v></v>", f"<v>{result}</v>".encode(), 1)
                rest = rest.replace(b"<v />", f"<v>{result}</v>".encode(), 1)
                content = content[:start] + rest
            new.writestr(part, content)
    return target.getvalue()


def rows(*rows: tuple[object, ...]) -> Workbook:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    return book


def test_values_are_read_as_a_person_would_write_them() -> None:
    data = saved(rows(("Gemeinde", "Stimmen", "ab"), ("  Lübben ", 4.0, date(2027, 1, 1)), (None, 1.5, True)))
    table = read_workbook(data)
    assert table.sheet.rows[1].cells == (
        Cell("Lübben"),
        Cell("4", CellNature.NUMBER),
        Cell("2027-01-01", CellNature.DATE),
    )
    assert table.sheet.rows[2].cells == (Cell(""), Cell("1.5", CellNature.NUMBER), Cell("True"))


def test_a_number_that_is_formatted_as_a_date_is_told_apart() -> None:
    book = rows(("Gemeinde", "Stimmen"), ("A", 3))
    book.active["B2"].number_format = "dd.mm.yyyy"
    assert read_workbook(saved(book)).sheet.rows[1].cells[1].nature is CellNature.DATE


def test_a_formula_counts_with_the_result_that_was_saved() -> None:
    data = saved(rows(("Gemeinde", "Stimmen"), ("A", "=1+2")))
    assert read_workbook(data).sheet.rows[1].cells[1] == Cell("", CellNature.UNCOMPUTED)
    told = read_workbook(with_result(data, "B2", "3")).sheet.rows[1].cells[1]
    assert told == Cell("3", CellNature.FORMULA)


def test_an_error_is_none_of_the_values() -> None:
    book = rows(("Gemeinde", "Stimmen"), ("A", "#REF!"))
    assert read_workbook(saved(book)).sheet.rows[1].cells[1] == Cell("#REF!", CellNature.FAULT)


def test_the_cells_that_a_merged_one_covers_are_marked() -> None:
    book = rows(("Gemeinde", "Stimmen"), ("A", 1), ("B", 2))
    book.active.merge_cells("A2:A3")
    table = read_workbook(saved(book))
    assert [row.cells[0].nature for row in table.sheet.rows[1:]] == [CellNature.TEXT, CellNature.MERGED]


def test_the_sheet_with_the_best_known_header_is_taken_or_the_named_one() -> None:
    book = rows(("Hinweise",), ("nichts",))
    second = book.create_sheet("Mitglieder")
    second.append(("Gemeinde", "Stimmen"))
    hidden = book.create_sheet("Alt")
    hidden.append(("Gemeinde", "Stimmen", "E-Mail"))
    hidden.sheet_state = "hidden"
    table = read_workbook(saved(book))
    assert (table.name, table.names) == ("Mitglieder", ("Sheet", "Mitglieder"))
    assert read_workbook(saved(book), "Sheet").sheet.rows[0].cells[0] == Cell("Hinweise")


def test_what_is_no_workbook_is_refused() -> None:
    stream = io.BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("content.xml", "<a/>")
    for data in (stream.getvalue(), b"PK\x03\x04 broken"):
        with pytest.raises(KnownError) as refused:
            read_workbook(data)
        assert refused.value.code == "list_workbook_broken"


def test_what_would_unpack_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = saved(rows(("Gemeinde", "Stimmen"), ("A", 1)))
    monkeypatch.setattr(importing_workbooks, "MOST_UNPACKED", 1000)
    with pytest.raises(KnownError, match="list_too_large"):
        read_workbook(data)


def test_a_sheet_that_is_formatted_to_its_last_row_is_refused() -> None:
    book = rows(("Gemeinde", "Stimmen"), ("A", 1))
    book.active["A1048576"] = "x"
    with pytest.raises(KnownError, match="list_too_large"):
        read_workbook(saved(book))
