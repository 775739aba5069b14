# SPDX-License-Identifier: EUPL-1.2
"""At the door: a person takes over where one may be there, and comes or goes where several may."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from app.domain.commands import Command
from app.domain.commands.association import NameDelegate
from app.domain.commands.sitting import CheckIn, CheckOut, OpenMeeting, SwapDelegate
from app.domain.meeting import Meeting
from app.domain.members import DelegateRole
from app.ui.pages.cockpit.attendance_acts import AttendanceActs
from app.ui.pages.cockpit.view import CockpitView
from tests.domain.house import founded, plan, profile


def chosen(cockpit: CockpitView, delegates: int, person: str) -> Command:
    """The command for a person who is chosen while the usual one is there."""
    house = founded(statutes=profile(extra=f"[representation]\ndelegates = {delegates}"))
    house.do(NameDelegate("lebus", "stv", "Kämmerer", role=DelegateRole.DEPUTY))
    plan(house, "vv-1").do(OpenMeeting("Vorsitzende", "Schriftführung"), CheckIn("lebus"))

    def meeting() -> Meeting:
        assert house.meeting is not None
        return house.meeting

    def do(command: Command) -> bool:
        house.do(command)
        done.append(command)
        return True

    done: list[Command] = []
    owner = QObject()
    acts = AttendanceActs(cockpit, meeting, do, lambda asked: None, "de", owner)
    cockpit.delegate_swapped.emit("lebus", person)
    cockpit.disconnect(acts)
    (command,) = done
    return command


@pytest.mark.parametrize(
    ("delegates", "person", "command"),
    [
        (1, "stv", SwapDelegate("lebus", "stv")),
        (2, "stv", CheckIn("lebus", "stv")),
        (2, "bgm", CheckOut("lebus", "bgm")),
    ],
)
def test_a_person_that_is_chosen_takes_over_comes_or_goes(
    cockpit: CockpitView, delegates: int, person: str, command: Command
) -> None:
    assert chosen(cockpit, delegates, person) == command
