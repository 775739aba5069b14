# SPDX-License-Identifier: EUPL-1.2
"""Attendance as a record."""

from __future__ import annotations

from dataclasses import replace

from app.domain.agenda import ItemKind, Part
from app.domain.commands.association import NameDelegate
from app.domain.commands.preparation import AddItem
from app.domain.commands.representation import NameVoteLeader, TransferVotes
from app.domain.commands.sitting import (
    CallItem,
    CheckIn,
    CheckOut,
    CloseMeeting,
    DeclareConflict,
    ExcuseMember,
    OpenBallot,
    OpenMeeting,
)
from app.domain.members import DelegateRole
from app.ui.pages.cockpit.attendance_shown import attendance_shown
from app.ui.pages.cockpit.sight import Sight
from app.ui.tables.rows import AttendanceRow, Presence
from app.wording.language import Language
from tests.domain.house import House, convened, founded, opened, plan, profile, seated

SECRET = AddItem("2", "Vertrag", ItemKind.REPORT, Part.NON_PUBLIC)


def sight(house: House, language: Language = "de") -> Sight:
    assert house.meeting is not None
    return Sight(house.association, house.meeting, language)


def attendance(house: House) -> dict[str, AttendanceRow]:
    return {row.key: row for row in attendance_shown(sight(house)).rows}


def test_before_the_opening_everybody_on_the_roll_is_listed_and_nobody_can_come() -> None:
    shown = attendance_shown(sight(convened()))
    assert shown.count == "0 / 3"
    assert [row.in_session for row in shown.rows] == [False] * 3


def test_a_member_says_who_is_there_for_it_since_when() -> None:
    rows = attendance(seated(absent=["lebus"]))
    assert (rows["kyritz"].presence, rows["kyritz"].in_room) == (Presence.PRESENT, True)
    assert rows["kyritz"].detail.startswith("Bürgermeisterin · seit ")
    assert (rows["lebus"].presence, rows["lebus"].detail) == (Presence.ABSENT, "noch nicht da")
    assert rows["kyritz"].votes == "5 St."


def test_who_left_says_when_and_who_is_excused_says_so() -> None:
    rows = attendance(seated(absent=["lebus"]).do(CheckOut("kyritz"), ExcuseMember("lebus")))
    assert rows["kyritz"].detail.startswith("gegangen um ")
    assert (rows["lebus"].presence, rows["lebus"].detail) == (Presence.EXCUSED, "entschuldigt")


def test_a_deputy_is_marked_and_each_person_has_a_key() -> None:
    house = founded().do(NameDelegate("lebus", "stv", "Kämmerer", role=DelegateRole.DEPUTY))
    plan(house, "vv-1").do(OpenMeeting("Vorsitzende", "Schriftführung"), CheckIn("lebus", "stv"))
    row = attendance(house)["lebus"]
    assert row.presence is Presence.DEPUTY
    assert [(d.label, d.current, d.shortcut) for d in row.delegates] == [
        ("Bürgermeisterin", False, "Alt+1"),
        ("Kämmerer", True, "Alt+2"),
    ]


def test_conflicts_are_declared_at_an_item_and_not_while_it_is_voted_on() -> None:
    assert not attendance(opened())["kyritz"].can_be_conflicted
    house = seated().do(DeclareConflict("kyritz"))
    row = attendance(house)["kyritz"]
    assert (row.presence, row.conflicted, row.can_be_conflicted) == (Presence.CONFLICTED, True, True)
    assert not attendance(house.do(OpenBallot()))["kyritz"].can_be_conflicted


def test_after_the_end_nothing_can_be_done_at_the_door() -> None:
    house = seated(items=[AddItem("1", "Bericht", ItemKind.REPORT)]).do(CloseMeeting())
    assert [row.in_session for row in attendance(house).values()] == [False] * 3


def test_invented_members_are_marked() -> None:
    house = seated()
    assert house.meeting is not None
    roll = {key: replace(entry, invented=True) for key, entry in house.meeting.roll.items()}
    shown = attendance_shown(Sight(house.association, replace(house.meeting, roll=roll)))
    assert shown.rows[0].name == "Kyritz (erfunden)"


def test_who_is_searched_for_in_vain_may_be_a_guest_only_during_the_session() -> None:
    assert "Gast" not in attendance_shown(sight(convened())).unknown
    assert "Gast" in attendance_shown(sight(opened())).unknown


class TestRepresentation:
    """Whoever is there is named, and who casts whose votes."""

    SEVERAL = profile(
        extra="[representation]\ndelegates = 2\ntransfer = true\n[remote]\nallowed = true\n"
        "[conflicts]\neffect = 'deputy_votes'"
    )

    def house(self) -> House:
        house = founded(statutes=self.SEVERAL)
        house.do(NameDelegate("lebus", "stv", "Kämmerer", role=DelegateRole.DEPUTY))
        plan(house, "vv-1")
        return house.do(OpenMeeting("Vorsitzende", "Schriftführung"))

    def test_several_persons_are_named_and_marked_with_the_one_who_leads(self) -> None:
        house = self.house().do(CheckIn("lebus"), CheckIn("lebus", "stv"))
        assert attendance(house)["lebus"].detail.startswith("Bürgermeisterin und Kämmerer · seit ")
        assert [person.current for person in attendance(house)["lebus"].delegates] == [True, True]
        row = attendance(house.do(NameVoteLeader("lebus", "stv")))["lebus"]
        assert row.detail.startswith("Bürgermeisterin und Kämmerer (Stimmführung: Kämmerer) · seit ")
        assert [person.detail for person in row.delegates] == [
            "Vertretungsperson",
            "Stellvertretung · Stimmführung",
        ]
        assert row.presence is Presence.DEPUTY

    def test_who_takes_part_by_video_is_marked(self) -> None:
        row = attendance(self.house().do(CheckIn("lebus", remote=True)))["lebus"]
        assert (row.presence, row.presence_text) == (Presence.REMOTE, "per Video anwesend")
        assert row.detail.startswith("per Video · ")

    def test_transferred_votes_are_said_at_both_members_and_in_the_totals(self) -> None:
        house = self.house().do(CheckIn("kyritz"))
        assert attendance_shown(sight(house)).represented == ""
        house.do(TransferVotes("nuthetal", "kyritz"))
        shown, rows = attendance_shown(sight(house)), attendance(house)
        assert shown.count == "1 / 3"
        assert shown.represented == ("Anwesend: 1 Mitglied (5 Stimmen) · vertreten: 2 Mitglieder (7 Stimmen)")
        assert (rows["nuthetal"].presence, rows["nuthetal"].in_room) == (Presence.TRANSFERRED, False)
        assert rows["nuthetal"].detail == "Stimmen übertragen auf Kyritz"
        assert rows["kyritz"].detail.endswith(" · auch für Nuthetal")
        gone = attendance(house.do(CheckOut("kyritz")))
        assert gone["nuthetal"].detail == "noch nicht da"

    def test_a_conflict_of_the_one_leaves_the_votes_to_the_other(self) -> None:
        house = self.house().do(CheckIn("kyritz"), CheckIn("lebus"), CheckIn("lebus", "stv"), CallItem("1"))
        row = attendance(house.do(DeclareConflict("lebus")))["lebus"]
        assert row.conflicted
        assert row.presence is not Presence.CONFLICTED
        assert row.presence_text.endswith("befangen bei TOP 1: Bürgermeisterin")
