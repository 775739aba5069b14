# SPDX-License-Identifier: EUPL-1.2
"""A member's votes are dated: each day has exactly one number of them."""

from datetime import date
from uuid import UUID

import pytest

from app.domain.identity import BodyId, MemberId
from app.domain.members import Member, MemberKind, VotesFrom, sort_key

ASSEMBLY, COMMITTEE = BodyId(UUID(int=1)), BodyId(UUID(int=2))
DATED = (
    VotesFrom(3, date(2020, 4, 9), "Umsatz 2019"),
    VotesFrom(5, date(2021, 1, 1), "Umsatz 2020"),
    VotesFrom(0, date(2022, 1, 1), "ausgeschieden"),
)


@pytest.mark.parametrize(
    ("day", "votes"),
    [
        (date(2020, 4, 8), 0),
        (date(2020, 4, 9), 3),
        (date(2020, 12, 31), 3),
        (date(2021, 1, 1), 5),
        (date(2022, 1, 1), 0),
    ],
)
@pytest.mark.parametrize("order", [DATED, DATED[::-1]], ids=["in order", "in any order"])
def test_the_latest_votes_that_are_valid_count(order: tuple[VotesFrom, ...], day: date, votes: int) -> None:
    member = Member(
        MemberId(UUID(int=3)), "kyritz", "Kyritz", MemberKind.TOWN, False, votes={ASSEMBLY: order}
    )
    assert member.votes_on(ASSEMBLY, day) == votes
    assert member.votes_on(COMMITTEE, day) == 0


def test_names_stand_in_the_order_of_a_german_list() -> None:
    names = ["Zossen", "Österlingen", "Oranienburg", "Straße", "Strasburg", "Łagow", "lebus", "Chóśebuz"]
    assert sorted(names, key=sort_key) == [
        "Chóśebuz",
        "Łagow",
        "lebus",
        "Oranienburg",
        "Österlingen",
        "Strasburg",
        "Straße",
        "Zossen",
    ]
