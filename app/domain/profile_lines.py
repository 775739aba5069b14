# SPDX-License-Identifier: EUPL-1.2
"""On which line of a statutes profile something stands: TOML itself does not tell."""

from __future__ import annotations

import re
from itertools import takewhile

KeyPath = tuple[str | int, ...]

_HEADER = re.compile(r"\s*(\[\[?)([^\[\]{}=]+)\]")
_ENTRY = re.compile(r"\s*([\w.\"'-]+)\s*=")


def line_of(text: str, path: KeyPath) -> int:
    """The line of the key at the end of a path, or of the nearest table around it."""
    lines = text.splitlines()
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
    return int(found[1]) if found else max(1, len(text.splitlines()))


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
    inline = "\n".join([*lines[:1], *takewhile(lambda line: not _HEADER.match(line), lines[1:])])
    place = 0
    for part in path:
        found = _inline(inline, part, place)
        if found is None:
            break
        place = found
    return inline.count("\n", 0, place)


def _inline(text: str, part: str | int, place: int) -> int | None:
    pattern = r"\{" if isinstance(part, int) else rf"\b{re.escape(part)}\s*="
    found = list(re.finditer(pattern, text[place:]))
    wanted = part if isinstance(part, int) else 0
    return place + found[wanted].start() if wanted < len(found) else None
