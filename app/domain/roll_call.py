# SPDX-License-Identifier: EUPL-1.2
"""Roll call (namentliche Abstimmung): in which order the members are called."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.identity import MemberId
from app.domain.members import sort_key


def order_of_call(names: Mapping[MemberId, str], starting_letter: str = "") -> tuple[MemberId, ...]:
    """The members by their names, beginning at a letter, and then from the beginning of the alphabet.

    Law: § 23 (3) GO Bad Boll (in alphabetical order; the starting letter changes).
    Profile: ballots.roll_call.members.
    """
    ordered = sorted(names, key=lambda member: sort_key(names[member]))
    letter = sort_key(starting_letter)
    behind = [member for member in ordered if sort_key(names[member]) >= letter]
    return (*behind, *(member for member in ordered if sort_key(names[member]) < letter))
