# SPDX-License-Identifier: EUPL-1.2
"""Text files with separated values: encoding and separator are found, and can be said by hand."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.failures import KnownError
from app.domain.member_columns import find_header
from app.domain.sheets import Cell, Sheet, SheetRow

SEPARATORS = (";", ",", "\t")
ENCODINGS = ("utf-8", "cp1252")
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table read from text, with the encoding and the separator by which it was read."""

    sheet: Sheet
    encoding: str
    separator: str


def read_text_table(data: bytes, encoding: str = "", separator: str = "") -> TextTable:
    """Read a table; an encoding or separator that is not said is found."""
    used, text = _decoded(data, encoding)
    if "\0" in text:
        raise KnownError("list_not_text")
    if not text.strip("".join(SEPARATORS) + '\r\n" '):
        raise KnownError("list_empty")
    told = _told_separator(text)
    candidates = (separator,) if separator else (told,) if told else SEPARATORS
    rough = {each: Sheet(tuple(_rows(text, each, strict=False))) for each in candidates}
    best = max(candidates, key=lambda each: _fitness(rough[each]))
    return TextTable(Sheet(tuple(_rows(text, best, strict=True))), used, best)


def _decoded(data: bytes, encoding: str) -> tuple[str, str]:
    """The text and how it was encoded: its mark, else UTF-8, else what Windows writes here."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    wanted = (marked,) if marked else (encoding,) if encoding else ENCODINGS
    for name in wanted:
        try:
            return name, data.decode(name)
        except UnicodeDecodeError as error:
            broken = data[: error.start].count(b"\n") + 1
    raise KnownError("list_encoding_unknown", line=broken)


def _told_separator(text: str) -> str:
    """The separator that spreadsheets write into the first line, as ``sep=;``."""
    first = text.split("\n", 1)[0].strip()
    return first[4] if len(first) == 5 and first.lower().startswith("sep=") else ""


def _rows(text: str, separator: str, *, strict: bool) -> Iterator[SheetRow]:
    """Each row with the line of the file on which it begins; a cell may hold several lines."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=strict)
    line = 1
    try:
        for cells in reader:
            told = line == 1 and _told_separator(text)
            yield SheetRow(line, () if told else tuple(Cell(cell.strip()) for cell in cells))
            line = reader.line_num + 1
    except csv.Error as error:
        raise KnownError("list_quotes_broken", line=line) from error


def _fitness(sheet: Sheet) -> tuple[int, int]:
    """How much a separator makes of a text: columns that are known, then columns at all."""
    header = find_header(sheet)
    if header is None:
        return 0, 0
    return sum(meaning is not None for meaning in header.meaning), len(header.titles)
