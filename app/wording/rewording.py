# SPDX-License-Identifier: EUPL-1.2
"""What became of a wording: which of its words were struck, which are new, which stayed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

MOST_WORDS = 4000
LEAST_KEPT = 0.35
_WORDS = re.compile(r"\s+|[^\s]+")


class Change(Enum):
    """What became of a stretch of a wording."""

    KEPT = "kept"
    STRUCK = "struck"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a wording, and what became of it."""

    text: str
    change: Change


def reworded(former: str, now: str) -> tuple[Stretch, ...]:
    """The wording with what was struck from the former one beside what is new in its place.

    Where little stayed, or where there are too many words to compare, the former wording is struck whole.
    """
    before, after = _WORDS.findall(former), _WORDS.findall(now)
    if len(before) + len(after) > MOST_WORDS:
        return _whole(former, now)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < LEAST_KEPT:
        return _whole(former, now)
    stretches: list[Stretch] = []
    for code, i, j, k, m in matcher.get_opcodes():
        if code == "equal":
            stretches.append(Stretch("".join(before[i:j]), Change.KEPT))
            continue
        stretches += _changed("".join(before[i:j]), "".join(after[k:m]))
    return tuple(stretches)


def _changed(struck: str, new: str) -> list[Stretch]:
    gap = " " if struck and new and not struck[-1].isspace() and not new[0].isspace() else ""
    told = (Stretch(struck, Change.STRUCK), Stretch(gap, Change.KEPT), Stretch(new, Change.NEW))
    return [stretch for stretch in told if stretch.text]


def _whole(former: str, now: str) -> tuple[Stretch, ...]:
    parts = (Stretch(now, Change.NEW), Stretch("\n", Change.KEPT), Stretch(former, Change.STRUCK))
    return tuple(part for part in parts if part.text.strip() or part.change is Change.KEPT)
