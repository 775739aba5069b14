# SPDX-License-Identifier: EUPL-1.2
"""Roll call: in alphabetical order, from a letter on and then round."""

from uuid import UUID

import pytest

from app.domain.identity import MemberId
from app.domain.roll_call import order_of_call

NAMES = {MemberId(UUID(int=n)): name for n, name in enumerate(["Zossen", "Ögeln", "Amt Lebus", "Kyritz"])}


@pytest.mark.parametrize(
    ("letter", "called"),
    [
        ("", ["Amt Lebus", "Kyritz", "Ögeln", "Zossen"]),
        ("K", ["Kyritz", "Ögeln", "Zossen", "Amt Lebus"]),
        ("l", ["Ögeln", "Zossen", "Amt Lebus", "Kyritz"]),
        ("Ö", ["Ögeln", "Zossen", "Amt Lebus", "Kyritz"]),
        ("z", ["Zossen", "Amt Lebus", "Kyritz", "Ögeln"]),
    ],
)
def test_members_are_called_from_the_letter_on(letter: str, called: list[str]) -> None:
    assert [NAMES[member] for member in order_of_call(NAMES, letter)] == called


def test_everybody_is_called_once_whatever_the_letter() -> None:
    for letter in "abcdefghijklmnopqrstuvwxyzäöüß":
        assert sorted(order_of_call(NAMES, letter)) == sorted(NAMES)
