# SPDX-License-Identifier: EUPL-1.2
"""On which line of a statutes profile something stands: TOML itself does not tell."""

from __future__ import annotations

import re
from itertools import takewhile

KeyPath = tuple[str | int, ...]

_HEADER = re.compile(r"\s*(\[\[?)([^\[\]{}=]+)\]")
_ENTRY = re.compile(r"\s*([\w.\"'-]+)\s*=")
_MARK = re.compile(r"\"(?:\\.|[^\"\\\n])*\"|'[^'\n]*'|#[^\n]*|[\w.+-]+|[\[\]{},=]")


def line_of(text: str, path: KeyPath) -> int:
    """The line of the key at the end of a path, or of the nearest table around it."""
    lines = text.split("\n")
    best, known = 1, 0
    section: KeyPath = ()
    tables: dict[KeyPath, int] = {}
    for number, line in enumerate(lines, start=1):
        header, entry = _HEADER.match(line), _ENTRY.match(line)
        if header:
            section = _section(header, tables)
        elif not entry:
            continue
        here = section if header else (*section, *_keys(entry[1] if entry else ""))
        if known < len(here) and path[: len(here)] == here:
            best, known = number, len(here)
    return best + _lines_within(lines[best - 1 :], path[known:])


def line_of_syntax_error(text: str, message: str) -> int:
    """The line that the TOML reader's message names; the last one at the end of the text."""
    found = re.search(r"at line (\d+)", message)
    return int(found[1]) if found else max(1, text.count("\n") + (not text.endswith("\n")))


def _section(header: re.Match[str], tables: dict[KeyPath, int]) -> KeyPath:
    section: KeyPath = _keys(header[2])
    if header[1] == "[":
        return section
    tables[section] = tables.get(section, -1) + 1
    return (*section, tables[section])


def _keys(dotted: str) -> tuple[str, ...]:
    return tuple(key.strip().strip("\"'") for key in dotted.split("."))


def _lines_within(lines: list[str], path: KeyPath) -> int:
    """How many lines further the rest of a path stands, in lists and tables written inline."""
    if _HEADER.match(lines[0]):
        return 0
    inline = "\n".join([*lines[:1], *takewhile(lambda line: not _HEADER.match(line), lines[1:])])
    marks = list(_MARK.finditer(inline))
    texts = [match[0] for match in marks]
    place: int | None = max(0, texts.index("=") - 1) if "=" in texts else None
    found = 0
    for part in path:
        place = _inline(texts, part, place)
        if place is None:
            break
        found = marks[place].start()
    return inline.count("\n", 0, found)


def _inline(texts: list[str], part: str | int, place: int | None) -> int | None:
    """Where the table of this number, or the key of this name, stands in the value at a place."""
    depth, number = 0, 0
    for at in range(_beginning(texts, place), len(texts)):
        if texts[at] in "[{":
            depth += 1
            if texts[at] == "{" and depth == 2 and isinstance(part, int):
                if number == part:
                    return at
                number += 1
        elif texts[at] in "]}":
            depth -= 1
        elif depth == 1 and texts[at].strip("\"'") == part and texts[at + 1 : at + 2] == ["="]:
            return at
        if depth == 0:
            break
    return None


def _beginning(texts: list[str], place: int | None) -> int:
    """Where the value at a place begins: the bracket itself, or what follows the key."""
    if place is None:
        return len(texts)
    return place if texts[place] in "[{" else place + 2
