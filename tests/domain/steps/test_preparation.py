# SPDX-License-Identifier: EUPL-1.2
"""What was on the table is still known when the sitting has changed the wording."""

from app.domain.commands.preparation import ChangeItem
from tests.domain.house import convened, seated


def test_a_wording_that_the_sitting_changes_is_kept_as_it_was_tabled() -> None:
    house = seated()
    tabled = house.item("1").wording
    house.do(ChangeItem("1", "wording", "Anders."), ChangeItem("1", "wording", "Ganz anders."))
    assert (house.item("1").tabled, house.item("1").wording) == (tabled, "Ganz anders.")


def test_a_wording_that_is_changed_before_the_sitting_was_never_tabled() -> None:
    house = convened().do(ChangeItem("1", "wording", "Anders."))
    assert (house.item("1").tabled, house.item("1").wording) == (None, "Anders.")


def test_other_fields_leave_it_alone() -> None:
    house = seated().do(ChangeItem("1", "title", "Anders"))
    assert (house.item("1").tabled, house.item("1").title) == (None, "Anders")
