# SPDX-License-Identifier: EUPL-1.2
"""Who spoke: the member named before the first colon of a speech or a motion."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.members import RollEntry


def split_speaker(text: str, roll: Iterable[RollEntry]) -> tuple[str, str]:
    """The key of the member that ``Name: text`` names, and the text after it.

    The name may be shortened as far as one member is left; where none or several are left, the
    text stays whole and nobody is named.
    """
    head, colon, rest = text.partition(":")
    typed = head.strip().casefold()
    if not colon or not typed or not rest.strip():
        return "", text.strip()
    found = [entry for entry in roll if entry.name.casefold().startswith(typed)]
    exact = [entry for entry in found if entry.name.casefold() == typed]
    if len(exact or found) != 1:
        return "", text.strip()
    return (exact or found)[0].key, rest.strip()
