# SPDX-License-Identifier: EUPL-1.2
"""Meetings that only draw numbers: a body of one member, which adopts whatever is called."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from app.domain.agenda import ItemKind, Part
from app.domain.commands import Command
from app.domain.commands.association import (
    AdoptStatutes,
    ConveneMeeting,
    EstablishBody,
    FoundAssociation,
    NameDelegate,
    RegisterMember,
    SetVotes,
)
from app.domain.commands.preparation import AddItem
from app.domain.commands.sitting import (
    AnnounceResult,
    CallItem,
    CheckIn,
    CloseMeeting,
    OpenBallot,
    OpenMeeting,
    RecordRemaining,
)
from app.domain.members import MemberKind
from tests.domain.house import CENTRAL_EUROPEAN, YES, House, profile

LONG_AGO = date(2000, 1, 1)
OPEN = OpenMeeting("Vorsitzende", "Schriftführung")


def numbering(template: str, reset: str = "year", *further: str, version: str = "1") -> str:
    """A profile with these numbers; further lines go into its table."""
    text = profile(template=template, reset=reset, valid_from=LONG_AGO, version=version)
    return text.replace("[minutes]", "\n".join([*further, "[minutes]"]))


def body(statutes: str, short: str = "VV") -> House:
    """A body with one member."""
    return House().do(
        FoundAssociation("verband", "Zweckverband", "ZV"),
        EstablishBody("assembly", "Verbandsversammlung", short),
        AdoptStatutes("assembly", statutes),
        RegisterMember("kyritz", "Kyritz", MemberKind.TOWN),
        SetVotes("assembly", "kyritz", 5, LONG_AGO),
        NameDelegate("kyritz", "bgm", "Bürgermeisterin"),
    )


def items(count: int) -> list[AddItem]:
    """Numbered resolutions from 1 on."""
    return [numbered(str(place)) for place in range(1, count + 1)]


def numbered(number: str, kind: ItemKind = ItemKind.RESOLUTION, part: Part = Part.PUBLIC) -> AddItem:
    """A numbered item of a kind, in a part."""
    return AddItem(number, f"Vorlage {number}", kind, part=part, numbered=True, wording="Ja?")


def planned(house: House, day: str, agenda: Iterable[AddItem] | int = 1, ordinal: int | None = None) -> House:
    """A meeting on a day with an agenda, or with so many resolutions."""
    on = datetime.fromisoformat(day).replace(hour=10, tzinfo=CENTRAL_EUROPEAN)
    key = f"vv-{len(house.meetings) + 1}"
    house.do(ConveneMeeting(key, "assembly", "Versammlung", on, ordinal=ordinal))
    return house.do(*(items(agenda) if isinstance(agenda, int) else agenda))


def adopting(item: str) -> tuple[Command, ...]:
    """The commands with which an item is called and adopted."""
    return (CallItem(item), OpenBallot(), RecordRemaining(YES), AnnounceResult())


def held(
    house: House, day: str, agenda: Iterable[AddItem] | int = 1, ordinal: int | None = None
) -> list[str]:
    """Hold a meeting that adopts its whole agenda, and return the numbers in their order."""
    planned(house, day, agenda, ordinal).do(OPEN, CheckIn("kyritz"))
    for item in list(house.meeting.items.values()):
        house.do(*adopting(item.number))
    house.do(CloseMeeting())
    return [number.text for number in house.meeting.numbers]
