# SPDX-License-Identifier: EUPL-1.2
"""File names that every system takes, Windows with its reserved names included."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from pathlib import PurePath

BYTES = 100
_SUFFIX_BYTES = 12
_FORBIDDEN = str.maketrans(dict.fromkeys('<>:"/\\|?*', "-"))
_INVISIBLE = {"Cc", "Cf", "Cn", "Co", "Cs"}
_DEVICES = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
    port + digit for port in ("COM", "LPT") for digit in "0123456789¹²³"
}


def safe_file_name(name: str) -> str:
    """Return the name as near to itself as a file may bear it: never empty, a path, hidden or a device."""
    text = unicodedata.normalize("NFC", name).translate(_FORBIDDEN)
    text = " ".join("".join(map(_visible, text)).split())
    stem, suffix = _split(text.strip(". "))
    text = (_shortened(stem, BYTES - len(suffix.encode())) + suffix) or "_"
    return f"_{text}" if text.partition(".")[0].rstrip().upper() in _DEVICES else text


def unused_file_name(name: str, taken: Collection[str]) -> str:
    """Return the safe name, numbered where one that differs at most in its case is taken."""
    safe = safe_file_name(name)
    used = {other.casefold() for other in taken}
    stem, suffix = _split(safe)
    candidate, number = safe, 1
    while candidate.casefold() in used:
        number += 1
        candidate = f"{stem} ({number}){suffix}"
    return candidate


def _visible(character: str) -> str:
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) in _INVISIBLE else character


def _split(text: str) -> tuple[str, str]:
    path = PurePath(text)
    if len(path.suffix.encode()) > _SUFFIX_BYTES:
        return text, ""
    return path.stem, path.suffix


def _shortened(text: str, limit: int) -> str:
    return text.encode()[:limit].decode(errors="ignore").rstrip(". ")
