# SPDX-License-Identifier: EUPL-1.2
"""A sitting of sixty members in the program's own window, at an item that is to be voted on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

import pytest

from app.bootstrap import Program
from app.domain.agenda import ItemKind
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
from app.domain.commands.sitting import CallItem, CheckIn, OpenMeeting
from app.domain.members import MemberKind
from tests.domain.house import FOUNDED, profile
from tests.ui.conftest import MORNING
from tests.ui.secretary import Secretary

HEADS = ("Alt", "Berg", "Dahme", "Eich", "Falken", "Grün", "Havel", "Klein", "Linden", "Neu", "Ober", "Wald")
TAILS = ("dorf", "hausen", "see", "stedt", "walde")
SIXTY = tuple(f"{head}{tail}" for head, tail in product(HEADS, TAILS))
ITEMS = (
    AddItem("1", "Haushalt", ItemKind.RESOLUTION, numbered=True, wording="Der Haushalt wird beschlossen."),
    AddItem("2", "Stellenplan", ItemKind.RESOLUTION, numbered=True, wording="Der Stellenplan gilt."),
    AddItem("3", "Prüfung", ItemKind.RESOLUTION, numbered=True, wording="Die Prüfung wird vergeben."),
)
ELECTION = (AddItem("1", "Wahl des Vorsitzes", ItemKind.ELECTION),)
RULES = """[ballots]
papers = [1, 5]
[ballots.secret]
members = 2
[ballots.roll_call]
members = 1
"""

Begin = Callable[..., Secretary]


@pytest.fixture
def begin(program: Program, open_window: Callable[[], Secretary]) -> Begin:
    """Opens the window with everybody there and the first item called."""

    def begin_with(
        extra: str = RULES, items: Sequence[AddItem] = ITEMS, votes: Sequence[int] = (1, 2, 3, 4, 5)
    ) -> Secretary:
        book = program.book_folder / "verband.sitzungsbuch"
        opened = program.opening.create(book, "Verband")
        for command in _beginning(profile(extra=extra), items, votes):
            opened.desk.execute(command)
        opened.close()
        program.remember_book(book)
        secretary = open_window()
        secretary.press("Return")
        assert secretary.item_in_hand() == "1"
        return secretary

    return begin_with


def _beginning(statutes: str, items: Sequence[AddItem], votes: Sequence[int]) -> list[Command]:
    keys = [f"m{place:02}" for place, _ in enumerate(SIXTY)]
    return [
        FoundAssociation("verband", "Zweckverband", "ZV"),
        EstablishBody("assembly", "Verbandsversammlung", "VV"),
        AdoptStatutes("assembly", statutes),
        *(RegisterMember(key, name, MemberKind.TOWN) for key, name in zip(keys, SIXTY, strict=True)),
        *(NameDelegate(key, "bgm", "Bürgermeisterin") for key in keys),
        *(SetVotes("assembly", key, votes[place % len(votes)], FOUNDED) for place, key in enumerate(keys)),
        ConveneMeeting("vv-1", "assembly", "4. Verbandsversammlung", MORNING, ordinal=4),
        *items,
        OpenMeeting("Vorsitzende", "Schriftführung"),
        *(CheckIn(key) for key in keys),
        CallItem("1"),
    ]
