# SPDX-License-Identifier: EUPL-1.2
"""The numbers of resolutions in documents: a repealed one says so."""

from __future__ import annotations

from app.domain.commands.sitting import ReannounceResult
from app.domain.resolution_register import issued_at
from app.domain.results import Outcome
from app.wording.resolution_numbers import numbers_told
from tests.domain.house import YES, seated


def test_they_stand_in_their_order_and_a_repealed_one_is_marked() -> None:
    house = seated().vote(kyritz=YES, lebus=YES, nuthetal=YES)
    item = house.item("1").id
    assert numbers_told(issued_at(house.meeting, item)) == "VV 01/2021"
    house.do(ReannounceResult("Verhört", "1", Outcome.REJECTED))
    assert numbers_told(issued_at(house.meeting, item)) == "VV 01/2021 (aufgehoben)"
    assert numbers_told(issued_at(house.meeting, item), "en") == "VV 01/2021 (repealed)"


def test_an_item_without_a_resolution_has_none() -> None:
    house = seated()
    assert numbers_told(issued_at(house.meeting, house.item("2").id)) == ""
