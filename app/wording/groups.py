# SPDX-License-Identifier: EUPL-1.2
"""Groups of members in words: those that the law knows by a name, others by their key."""

from __future__ import annotations

from collections.abc import Mapping

from app.wording.sentences import Sentence

# After "unter den", "bei den": the founders, the private members.
_KNOWN: Mapping[str, tuple[Sentence, Sentence]] = {
    "founder": (
        Sentence("Gründungsmitglieder", "founding members"),
        Sentence("den Gründungsmitgliedern", "the founding members"),
    ),
    "private": (
        Sentence("private Mitglieder", "private members"),
        Sentence("den privaten Mitgliedern", "the private members"),
    ),
}


def group_name(group: str) -> Sentence:
    """``private Mitglieder``, or ``die Gruppe „stadt“`` where the law has no name for it."""
    return _KNOWN[group][0] if group in _KNOWN else Sentence(f"die Gruppe „{group}“", f"the group “{group}”")


def group_among(group: str) -> Sentence:
    """A group as it stands after ``unter``, ``bei`` or ``von``: ``den privaten Mitgliedern``."""
    return _KNOWN[group][1] if group in _KNOWN else Sentence(f"der Gruppe „{group}“", f"the group “{group}”")
