# SPDX-License-Identifier: EUPL-1.2
"""The check-in desk by keyboard alone: how many keys sixty members take, and one who comes late."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from app.bootstrap import Program
from app.domain.agenda import ItemKind
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
from app.domain.members import MemberKind
from tests.domain.house import profile
from tests.ui.conftest import MORNING
from tests.ui.secretary import Secretary, words_of

NAMES = (
    "Altlandsberg", "Angermünde", "Bad Belzig", "Bad Freienwalde", "Bad Liebenwerda", "Beelitz", "Beeskow",
    "Bernau bei Berlin", "Birkenwerder", "Brandenburg an der Havel", "Brieselang", "Calau", "Cottbus",
    "Dahme/Mark, Amt", "Doberlug-Kirchhain", "Eberswalde", "Eichwalde", "Eisenhüttenstadt", "Elsterwerda",
    "Erkner", "Falkensee", "Fehrbellin", "Finsterwalde", "Forst (Lausitz)", "Frankfurt (Oder)",
    "Fürstenwalde", "Glienicke/Nordbahn", "Gransee, Amt", "Guben", "Hennigsdorf", "Herzberg (Elster)",
    "Hohen Neuendorf", "Jüterbog", "Ketzin/Havel", "Kleinmachnow", "Königs Wusterhausen", "Kyritz",
    "Lauchhammer", "Lebus, Amt", "Luckau", "Luckenwalde", "Lübben (Spreewald)", "Lübbenau/Spreewald",
    "Ludwigsfelde", "Nauen", "Neuruppin", "Neuzelle, Amt", "Niemegk, Amt", "Nuthetal", "Oranienburg",
    "Panketal", "Perleberg", "Potsdam", "Premnitz", "Prenzlau", "Pritzwalk", "Rathenow", "Schwedt/Oder",
    "Senftenberg", "Zossen",
)  # fmt: skip


def key_of(name: str) -> str:
    return f"m{NAMES.index(name):02}"


@pytest.fixture
def door(program: Program, open_window: Callable[[], Secretary]) -> Secretary:
    """Sixty members, a meeting that was opened, and nobody there yet."""
    path = program.book_folder / "sechzig.sitzungsbuch"
    opened = program.opening.create(path, path.stem)
    day = date(2020, 4, 9)
    opened.desk.execute_all(
        [
            FoundAssociation("verband", "Zweckverband", "ZV"),
            EstablishBody("assembly", "Verbandsversammlung", "VV"),
            AdoptStatutes("assembly", profile()),
            *(RegisterMember(key_of(name), name, MemberKind.TOWN) for name in NAMES),
            *(SetVotes("assembly", key_of(name), 2, day) for name in NAMES),
            *(NameDelegate(key_of(name), "bgm", "Bürgermeisterin") for name in NAMES),
            ConveneMeeting("vv-1", "assembly", "4. Verbandsversammlung", MORNING),
        ]
    )
    opened.desk.take_in_hand("vv-1")
    opened.desk.execute(AddItem("1", "Haushalt", ItemKind.RESOLUTION, numbered=True, wording="Ja?"))
    opened.close()
    program.remember_book(path)
    secretary = open_window()
    secretary.press("Return")
    secretary.open_meeting("Vorsitzende", "Schriftführung")
    return secretary


def keys_of(secretary: Secretary, act: Callable[[], None]) -> int:
    before = secretary.keys
    act()
    assert not secretary.refusals()
    return secretary.keys - before


def totals(secretary: Secretary) -> str:
    """The quorum as the header tells it, in heads and votes."""
    return next(words_of(button) for button in secretary.buttons() if "eschlussfähig" in words_of(button))


def letters_for(secretary: Secretary, name: str) -> None:
    """The first letters of a name until one member is left."""
    rows = secretary.list_named("Anwesenheit").model()
    for letter in name:
        secretary.type(letter)
        if rows.rowCount() == 1:
            return


def test_sixty_members_take_less_than_four_keys_each(door: Secretary) -> None:
    def everybody() -> None:
        for name in NAMES:
            letters_for(door, name)
            door.press("Return")

    assert keys_of(door, everybody) == 233  # not quite four a member
    assert (door.meeting.present.members, door.meeting.present.votes) == (60, 120)
    assert totals(door) == "Beschlussfähig · 60 von 60 Mitgliedern · 120 von 120 Stimmen"


def test_a_late_arrival_with_a_deputy_who_is_not_on_the_list_is_typed_in_place(door: Secretary) -> None:
    def late() -> None:
        door.press("F4")
        letters_for(door, "Kyritz")
        door.press("Alt+A")
        assert door.focus_name().startswith("Person")
        door.type("Kämmerin")
        door.press("Return")

    assert keys_of(door, late) == 13  # F4, two letters, Alt+A, the eight of the office, Enter
    current = door.meeting.attendance[door.meeting.member(key_of("Kyritz")).member].current
    assert current is not None
    assert current.attendee.office == "Kämmerin"
    assert door.focus_name() == "Mitglied in der Anwesenheit suchen"


def test_during_a_ballot_members_come_and_go_and_the_totals_follow(door: Secretary) -> None:
    for name in NAMES[:40]:
        letters_for(door, name)
        door.press("Return")
    door.press("F9", "F8")
    assert door.meeting.ballot_in_hand is not None
    assert totals(door) == "Beschlussfähig · 40 von 60 Mitgliedern · 80 von 120 Stimmen"
    door.check_in(key_of("Zossen"))
    door.check_out(key_of("Beelitz"))
    door.check_out(key_of("Beeskow"))
    assert totals(door) == "Beschlussfähig · 39 von 60 Mitgliedern · 78 von 120 Stimmen"
    ballot = door.meeting.ballot_in_hand
    assert ballot is not None
    assert len(ballot.entitled) == 40


def test_a_member_is_found_by_its_number_and_by_the_middle_of_its_name(door: Secretary) -> None:
    number = list(door.meeting.roll.values()).index(door.meeting.member(key_of("Zossen"))) + 1
    door.type(str(number))
    door.press("Return")
    assert door.meeting.present.members == 1
    door.type("nwalde")
    names = [row.split(",")[0] for row in door.rows("Anwesenheit")]
    assert names == ["Bad Freienwalde", "Fürstenwalde", "Luckenwalde"]
