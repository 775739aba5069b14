# SPDX-License-Identifier: EUPL-1.2
"""What the presenter makes of the secretary's wishes at a real desk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from app.bootstrap import Program
from app.domain.agenda import ItemKind, ItemOutcome
from app.domain.commands.association import ConveneMeeting
from app.domain.commands.preparation import AddItem
from app.domain.commands.proceedings import AdjournSitting
from app.domain.commands.sitting import CallItem, CheckIn, ConcludeItem, OpenMeeting
from app.services.desk import Desk
from app.services.playing import Player
from app.ui.pages.cockpit.presenter import CockpitPresenter
from app.ui.pages.cockpit.view import CockpitView
from tests.ui.conftest import MORNING
from tests.ui.secretary import SAMPLES


@pytest.fixture
def desk(program: Program) -> Iterator[Desk]:
    """The sample association with an open meeting of one item that is in hand, and one urgent item."""
    opened = program.opening.create(program.book_folder / "verband.sitzungsbuch", "Verband")
    desk = opened.desk
    assert not Player(desk, SAMPLES).play((SAMPLES / "1-verband.jsonl").read_text("utf-8")).refused
    for command in (
        ConveneMeeting("neu", "vv", "9. Verbandsversammlung", MORNING, ordinal=9),
        AddItem("1", "Bericht", ItemKind.REPORT),
        OpenMeeting("Vorsitzende", "Schriftführung"),
        CheckIn("potsdam"),
        CallItem("1"),
        AddItem("2", "Eilig", ItemKind.RESOLUTION, wording="Ja?", urgency="Hochwasser"),
    ):
        desk.execute(command)
    yield desk
    opened.close()


@pytest.fixture
def presenter(cockpit: CockpitView, desk: Desk, program: Program) -> Iterator[CockpitPresenter]:
    """The cockpit at this meeting."""
    made = CockpitPresenter(cockpit, desk, program.clock, "de")
    made.enter()
    yield made
    made.leave()


def test_an_item_that_was_not_admitted_is_concluded_as_such_when_it_is_the_last(
    presenter: CockpitPresenter, cockpit: CockpitView, desk: Desk
) -> None:
    desk.execute(ConcludeItem())
    cockpit.item_ended.emit("not_admitted")
    assert presenter.meeting.item("2").outcome is ItemOutcome.NOT_ADMITTED


def test_an_adjourned_sitting_goes_on_with_the_key_that_ends_a_recess(
    presenter: CockpitPresenter, cockpit: CockpitView, desk: Desk
) -> None:
    desk.execute(AdjournSitting(MORNING + timedelta(days=1)))
    assert presenter.meeting.adjournment is not None
    cockpit.resume_wanted.emit()
    assert presenter.meeting.adjournment is None
