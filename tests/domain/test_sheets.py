# SPDX-License-Identifier: EUPL-1.2
"""Cells are read exactly or not at all."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.sheets import Cell, CellNature, Sheet, SheetRow, read_day, read_whole_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("12", 12),
        (" 12 ", 12),
        ("1.234", 1234),
        ("1,234", 1234),
        ("1 234", 1234),
        ("1\u00a0234", 1234),
        ("1\u202f234\u202f567", 1234567),
        ("1'234", 1234),
        ("12.345.678", 12345678),
        ("12,0", 12),
        ("12.00", 12),
        ("-3", -3),
        ("−3", -3),
    ],
)
def test_a_whole_number_is_read_with_its_thousands(text: str, number: int) -> None:
    assert read_whole_number(text) == number


@pytest.mark.parametrize(
    "text", ["", "drei", "1,5", "1.5", "12.34", "1.23.456", "1.234,567", "1e3", "12 Stimmen", "1..000", "٣"]
)
def test_anything_else_is_no_number(text: str) -> None:
    assert read_whole_number(text) is None


@pytest.mark.parametrize("text", ["1.2.2027", "01.02.2027", " 01.02.2027", "2027-02-01"])
def test_a_day_is_read_in_both_writings(text: str) -> None:
    assert read_day(text) == date(2027, 2, 1)


@pytest.mark.parametrize("text", ["", "31.02.2027", "1.2.27", "02/01/2027", "46419", "2027-02-01 10:00:00"])
def test_anything_else_is_no_day(text: str) -> None:
    assert read_day(text) is None


def test_a_row_with_an_uncomputed_formula_is_not_empty() -> None:
    empty, formula = SheetRow(1, (Cell(), Cell())), SheetRow(2, (Cell("", CellNature.UNCOMPUTED),))
    assert Sheet((empty, formula)).filled == (formula,)
    assert empty.cell(7) == Cell()
