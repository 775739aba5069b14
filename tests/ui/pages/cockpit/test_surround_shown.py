# SPDX-License-Identifier: EUPL-1.2
"""Header and status bar of a meeting."""

from __future__ import annotations

from datetime import timedelta

from app.domain.agenda import ItemKind
from app.domain.commands.preparation import AddItem
from app.domain.commands.sitting import BeginRecess, CheckOut, CloseMeeting
from app.ui.pages.cockpit.surround_shown import header_shown, status_shown
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import HeaderShown, PillShown
from app.wording.language import Language
from tests.domain.house import House, convened, opened, seated


def header(house: House, minutes: int = 0, language: Language = "de") -> HeaderShown:
    assert house.meeting is not None
    return header_shown(house.meeting, house.now + timedelta(minutes=minutes), "Leinwand aus", language)


def pill(house: House, key: str, minutes: int = 0) -> PillShown | None:
    return next((pill for pill in header(house, minutes).pills if pill.key == key), None)


def test_the_title_says_which_meeting_it_is() -> None:
    shown = header(convened())
    assert (shown.title, shown.subtitle) == ("4. Verbandsversammlung · 11.03.2021", "Zweckverband")
    assert shown.mark == ""


def test_the_quorum_is_on_top_while_the_meeting_is_open() -> None:
    assert pill(convened(), "quorum") is None
    lacking = pill(opened(), "quorum")
    assert lacking is not None
    assert (lacking.tone, lacking.icon, lacking.short) == (Tone.NO, "warning", "0/3 · 0/10")
    met = pill(seated().do(CheckOut("nuthetal")), "quorum")
    assert met is not None
    assert (met.tone, met.text) == (Tone.YES, "Beschlussfähig · 2 von 3 Mitgliedern · 8 von 10 Stimmen")
    closed = seated(items=[AddItem("1", "Bericht", ItemKind.REPORT)]).do(CloseMeeting())
    assert pill(closed, "quorum") is None


def test_the_time_runs_from_the_first_item_on() -> None:
    texts = [
        pill(convened(), "time"),
        pill(opened(), "time"),
        pill(seated(), "time", 71),
        pill(seated().do(BeginRecess()), "time", 9),
        pill(seated(items=[AddItem("1", "Bericht", ItemKind.REPORT)]).do(CloseMeeting()), "time"),
    ]
    assert [text and text.text for text in texts] == [
        "Noch nicht eröffnet",
        "Die Sitzung ist geöffnet",
        "Sitzung läuft · 01:12",
        "Unterbrochen · 00:10",
        "Geschlossen",
    ]


def test_the_status_says_what_is_kept_and_who_writes() -> None:
    house = opened()
    assert house.meeting is not None
    shown = status_shown(1482, "alles abgeglichen", "Rückgängig: Ankunft von Lebus", house.meeting, "de")
    assert shown.saved == "Jede Eingabe dauerhaft gesichert · Eintrag 1.482"
    assert (shown.sync, shown.undo) == ("alles abgeglichen", "Rückgängig: Ankunft von Lebus")
    assert shown.secretary == "Schriftführung"
