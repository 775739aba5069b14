# SPDX-License-Identifier: EUPL-1.2
"""Text tables are read whatever their encoding and separator, or refused with a remedy."""

from __future__ import annotations

import codecs

import pytest

from app.domain.failures import KnownError
from app.services.importing_tables import read_text_table

HEADER = ("Gemeinde", "Stimmen", "Vertretung")
ROW = ("Lübbenau/Lubnjow", "4", "Möller, Jürgen")


def text(separator: str) -> str:
    quoted = [[f'"{cell}"' if separator in cell else cell for cell in row] for row in (HEADER, ROW)]
    return "\r\n".join(separator.join(row) for row in quoted) + "\r\n"


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encoding_and_separator_are_found(separator: str, encoding: str) -> None:
    table = read_text_table(text(separator).encode(encoding))
    assert (table.encoding, table.separator) == (encoding, separator)
    assert [cell.text for cell in table.sheet.rows[1].cells] == list(ROW)


def test_what_is_said_by_hand_is_used() -> None:
    table = read_text_table("Gemeinde;Stimmen\nß;1".encode("cp1252"), encoding="cp1252", separator=",")
    assert [cell.text for cell in table.sheet.rows[0].cells] == ["Gemeinde;Stimmen"]


def test_a_cell_may_hold_lines_and_the_next_row_keeps_its_number() -> None:
    table = read_text_table(b'Gemeinde;Anmerkung\nA;"eins\nzwei ""drei"""\nB;\n')
    assert [row.line for row in table.sheet.rows] == [1, 2, 4]
    assert table.sheet.rows[1].cells[1].text == 'eins\nzwei "drei"'


def test_the_line_of_a_spreadsheet_about_the_separator_is_obeyed() -> None:
    table = read_text_table(b"sep=,\nGemeinde,Stimmen\nA,1\n")
    assert table.separator == ","
    assert table.sheet.filled[0].line == 2


def test_open_quotes_are_refused_with_their_line() -> None:
    with pytest.raises(KnownError) as refused:
        read_text_table(b'Gemeinde;Stimmen\nA;1\n"B;2\nC;3\n')
    assert (refused.value.code, refused.value.values) == ("list_quotes_broken", {"line": 3})


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"Gemeinde;Stimmen\nL\x81bbenau;1\n", "list_encoding_unknown"),
        (b"Gemeinde\0;Stimmen\n", "list_not_text"),
        (codecs.BOM_UTF8 + b"Gemeinde;\xff\n", "list_encoding_unknown"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(KnownError) as refused:
        read_text_table(data)
    assert refused.value.code == code
