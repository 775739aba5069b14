# SPDX-License-Identifier: EUPL-1.2
"""A second convening to which so few came that the chair decides in the assembly's place."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain.agenda import ItemKind, Part
from app.domain.chair_decisions import ChairDecision
from app.domain.commands.association import ConveneMeeting
from app.domain.commands.chair import DecideInPlace
from app.domain.commands.preparation import AddItem, RecordConvocation
from app.domain.commands.sitting import CallItem, CheckIn, CloseMeeting, OpenMeeting
from app.domain.results import Outcome
from tests.domain.house import BEGINNING, House, opened, profile, resolution

ADOPTED, REJECTED = Outcome.ADOPTED, Outcome.REJECTED
SECOND = profile(
    conflicted_count=False,
    extra="[second_convening]\nallowed = true\nminimum = 3\nchair_decides_below = 3\n"
    'within_days = 28\nsource = "§ 37 Abs. 3 GemO"\n'
    "[elections]\nsecret = false\n[remote]\nallowed = true",
).replace("[minutes]", 'elections = "election"\n[minutes]')
AGENDA = [
    resolution("1"),
    resolution("2"),
    AddItem("3", "Wahl", ItemKind.ELECTION, numbered=True),
    AddItem("4", "Personal", ItemKind.RESOLUTION, part=Part.NON_PUBLIC, numbered=True, wording="Geheim?"),
    AddItem("5", "Anhörung", ItemKind.RESOLUTION),
]


def second(*present: str, remote: str = "", call: str = "1", statutes: str = SECOND) -> House:
    """A second convening, after a first one that nobody came to, with an item called."""
    house = opened(statutes=statutes, items=AGENDA).do(CloseMeeting(for_lack_of_quorum=True))
    again = BEGINNING + timedelta(days=7)
    house.do(ConveneMeeting("vv-2", "assembly", "5. Verbandsversammlung", again, ordinal=5, repeats="vv-1"))
    house.do(*AGENDA, RecordConvocation(date(2021, 3, 12), notice=True))
    house.now = again
    house.do(OpenMeeting("Vorsitzende", "Schriftführung"))
    return house.do(*(CheckIn(member, remote=member == remote) for member in present), CallItem(call))


def decided(
    *heard: str, outcome: Outcome = ADOPTED, reason: str = "Eilbedürftig", **more: str
) -> DecideInPlace:
    """The command with which the chair decides."""
    return DecideInPlace(outcome, reason, heard, **more)


def decision_at(house: House, item: str) -> ChairDecision:
    """What the chair decided at an item."""
    return house.meeting.chair_decisions[house.item(item).id]
