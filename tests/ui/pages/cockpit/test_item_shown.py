# SPDX-License-Identifier: EUPL-1.2
"""The head of the item in hand: what it is, what it needs by vote and beside it, what became of it."""

from __future__ import annotations

from app.domain.agenda import ItemKind, ItemOutcome
from app.domain.commands.ballots import OpenBallot, RecordRemaining
from app.domain.commands.motions import SubmitMotion
from app.domain.commands.preparation import AddItem
from app.domain.commands.proceedings import AdmitUrgentItem, ExcludePublic, MergeItems, RestorePublic
from app.domain.commands.sitting import AnnounceResult, CallItem, ConcludeItem
from app.domain.motions import MotionKind
from app.domain.procedure import ProceduralKind
from app.ui.pages.cockpit.agenda_shown import agenda_shown
from app.ui.pages.cockpit.cockpit_shown import cockpit_shown
from app.ui.pages.cockpit.shown import CockpitShown, ItemShown
from app.ui.pages.cockpit.sight import Sight
from app.ui.tables.rows import AgendaRow, ItemState
from app.ui.theme.tones import Tone
from tests.domain.house import NO, TWO_THIRDS, YES, House, profile, resolution, seated

FURTHER = profile(
    majorities={
        "expansion": '{ title = "Erweiterung", counted = "votes", base = "statutory", compare = ">=", '
        'fraction = "1/2", further = ["Zustimmung der Gemeinderäte", "Genehmigung"] }',
        "everything": f"{{ all = [{TWO_THIRDS}, "
        '{ counted = "members", base = "statutory", compare = ">", fraction = "1/2" }, '
        '{ counted = "members", base = "present", compare = ">", fraction = "1/2" }] }',
    }
)
NEEDED = "Außerdem erforderlich: Zustimmung der Gemeinderäte; Genehmigung"
EVERYBODY = {"kyritz": YES, "lebus": YES, "nuthetal": YES}


def cockpit(house: House) -> CockpitShown:
    assert house.meeting is not None
    return cockpit_shown(Sight(house.association, house.meeting))


def item(house: House) -> ItemShown:
    shown = cockpit(house).item
    assert shown is not None
    return shown


def chips(house: House) -> list[str]:
    return [chip.text for chip in item(house).chips]


def row(house: House, number: str) -> AgendaRow:
    assert house.meeting is not None
    rows = agenda_shown(Sight(house.association, house.meeting)).rows
    return next(row for row in rows if isinstance(row, AgendaRow) and row.number == number)


def test_a_matter_bears_the_name_that_the_profile_gives_it() -> None:
    house = seated(statutes=FURTHER, items=[resolution("1", "expansion")])
    assert "Erweiterung" in chips(house)
    assert row(house, "1").detail == "Erweiterung · mindestens die Hälfte der satzungsmäßigen Stimmen"


def test_what_is_needed_beside_the_vote_is_said_before_in_and_after_it() -> None:
    house = seated(statutes=FURTHER, items=[resolution("1", "expansion")])
    assert item(house).further == NEEDED
    assert item(house.do(OpenBallot())).further == NEEDED
    shown = cockpit(house.do(RecordRemaining(YES), AnnounceResult()))
    assert shown.item is not None
    assert shown.result is not None
    assert (shown.item.further, shown.result.further) == ("", NEEDED)


def test_nothing_more_is_needed_for_what_was_rejected() -> None:
    house = seated(statutes=FURTHER, items=[resolution("1", "expansion")])
    shown = cockpit(house.do(OpenBallot(), RecordRemaining(NO), AnnounceResult()))
    assert shown.result is not None
    assert shown.result.further == ""


def test_a_majority_of_many_conditions_has_a_line_of_its_own() -> None:
    house = seated(statutes=FURTHER, items=[resolution("1", "everything")])
    assert item(house).required.startswith("Erforderlich: ⅔ der satzungsmäßigen Stimmen (7 von 10) und ")
    assert not [chip for chip in chips(house) if "⅔" in chip]
    assert row(house, "1").detail.endswith("⅔ der satzungsmäßigen Stimmen und 2 weitere Bedingungen")


def test_a_short_majority_is_a_chip() -> None:
    assert chips(seated())[-1] == "einfache Mehrheit: mehr Ja als Nein"
    assert item(seated()).required == ""


def test_an_urgent_item_is_called_so_and_until_it_is_admitted_says_that() -> None:
    house = seated().do(AddItem("4", "Eilig", ItemKind.RESOLUTION, wording="Ja?", urgency="Hochwasser"))
    assert row(house, "4").detail == "Dringlichkeit, nicht zugelassen · Beschluss · einfache Mehrheit"
    urgent = SubmitMotion(MotionKind.PROCEDURAL, "TOP 4", procedural=ProceduralKind.URGENCY, concerns="4")
    house.do(urgent, OpenBallot(motion=1), RecordRemaining(YES), AnnounceResult(), AdmitUrgentItem("4"))
    assert row(house, "4").detail == "Dringlichkeit · Beschluss · einfache Mehrheit"
    house.do(ConcludeItem(outcome=ItemOutcome.POSTPONED), CallItem("4"))
    assert "Dringlichkeit" in chips(house)


def test_an_item_that_was_not_admitted_stays_as_such() -> None:
    house = seated().do(AddItem("4", "Eilig", ItemKind.RESOLUTION, wording="Ja?", urgency="Hochwasser"))
    house.do(ConcludeItem("4", ItemOutcome.NOT_ADMITTED))
    assert (row(house, "4").state, row(house, "4").state_text) == (ItemState.REMOVED, "nicht zugelassen")
    assert row(house, "4").detail.startswith("nicht zugelassen · ")


def test_items_dealt_with_together_name_each_other() -> None:
    house = seated().do(MergeItems("1", ("2",)))
    assert "gemeinsam mit TOP 2" in chips(house)
    assert row(house, "2").detail == "mit TOP 1 behandelt · Beschluss · einfache Mehrheit"


def test_an_item_without_the_public_says_why_and_stays_in_its_place() -> None:
    exclude = SubmitMotion(
        MotionKind.PROCEDURAL, "Ohne Öffentlichkeit", procedural=ProceduralKind.EXCLUSION_OF_PUBLIC
    )
    house = seated().do(exclude, OpenBallot(motion=1), RecordRemaining(YES), AnnounceResult())
    house.do(ExcludePublic("Personalsache"))
    assert item(house).remarks == "Öffentlichkeit ausgeschlossen: Personalsache"
    (part,) = [chip for chip in item(house).chips if chip.text == "nicht öffentlich"]
    assert part.tone is Tone.ABSTAIN
    assert row(house, "1").detail.startswith("Öffentlichkeit ausgeschlossen · ")
    assert house.meeting is not None
    assert len(agenda_shown(Sight(house.association, house.meeting)).rows) == 4
    assert item(house.do(RestorePublic())).remarks == ""


def test_a_ballot_on_a_motion_names_it_and_its_result_is_shown_until_the_item_has_its_own() -> None:
    house = seated().do(SubmitMotion(MotionKind.AMENDMENT, "Kürzer"), OpenBallot(motion=1))
    assert "Antrag 1 (Änderungsantrag)" in chips(house)
    shown = cockpit(house.do(RecordRemaining(NO), AnnounceResult()))
    assert shown.result is not None
    assert shown.result.outcome == "Antrag 1 (Änderungsantrag): abgelehnt"
    assert (shown.result.can_repeat, shown.result.can_announce_anew) == (False, False)
    own = cockpit(house.vote(**EVERYBODY)).result
    assert own is not None
    assert (own.outcome, own.can_repeat) == ("Angenommen", True)


def test_items_voted_on_together_are_named() -> None:
    house = seated().do(OpenBallot(items=("1", "2")))
    assert "gemeinsam mit TOP 2" in chips(house)
