# SPDX-License-Identifier: EUPL-1.2
"""Each check before a meeting stands for itself: open with its remedy, or done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.agenda import ItemKind
from app.domain.commands.preparation import AddItem, RecordConvocation, RemoveItem
from app.ui.pages.preparation.agenda_shown import Plan
from app.ui.pages.preparation.ready_shown import Surroundings, ready_shown, weights_fingerprint
from app.ui.theme.tones import Tone
from tests.domain.house import BEGINNING, DAY, House, convened, profile

AROUND = Surroundings(
    now=BEGINNING - timedelta(hours=1),
    last_entry=BEGINNING - timedelta(days=1),
    free_mb=64_000,
    screens=("HDMI-1, 1920×1080",),
    head=120,
    file="verband.sitzungsbuch",
    waiting=None,
    aside=0,
    confirmed={"paper": "2021-03-10", "backup": "110"},
)


def plan(house: House) -> Plan:
    assert house.meeting is not None
    return Plan(house.association, house.meeting, {}, DAY, "de")


@pytest.fixture
def house() -> House:
    made = convened(statutes=profile(), items=[AddItem("1", "Bericht", ItemKind.REPORT)])
    return made.do(RecordConvocation(date(2021, 2, 1)))


@pytest.fixture
def around(house: House) -> Surroundings:
    confirmed = {**AROUND.confirmed, "weights": weights_fingerprint(plan(house))}
    return replace(AROUND, confirmed=confirmed)


def told(house: House, around: Surroundings, key: str) -> tuple[Tone, str]:
    line = next(line for line in ready_shown(plan(house), around).lines if line.key == key)
    return line.tone, line.detail


def test_everything_is_ready(house: House, around: Surroundings) -> None:
    shown = ready_shown(plan(house), around)
    assert (shown.sentence, shown.tone) == ("Alles bereit.", Tone.YES)
    assert all(line.tone is Tone.YES for line in shown.lines)


@pytest.mark.parametrize(
    ("change", "key", "tone", "words"),
    [
        ({"screens": ()}, "projector", Tone.ABSTAIN, "Anzeige erweitern"),
        ({"free_mb": 900}, "disk", Tone.ABSTAIN, "900 MB"),
        ({"free_mb": 100}, "disk", Tone.NO, "Löschen Sie"),
        ({"last_entry": BEGINNING + timedelta(days=1)}, "clock", Tone.NO, "Stellen Sie Datum"),
        ({"now": BEGINNING + timedelta(days=30)}, "clock", Tone.ABSTAIN, "verlegen Sie"),
        ({"aside": 3}, "device", Tone.NO, "Klären Sie"),
        ({"waiting": 4}, "backup", Tone.ABSTAIN, "4 Einträge warten"),
        ({"waiting": 0}, "backup", Tone.YES, "alle Einträge"),
        ({"head": 200}, "backup", Tone.ABSTAIN, "90 Einträge"),
        ({"confirmed": {}}, "backup", Tone.ABSTAIN, "verband.sitzungsbuch"),
        ({"confirmed": {}}, "paper", Tone.ABSTAIN, "Drucken Sie"),
        ({"confirmed": {"weights": "kyritz=9"}}, "weights", Tone.ABSTAIN, "bestätigen Sie sie"),
    ],
)
def test_an_open_check_says_what_to_do(
    house: House, around: Surroundings, change: dict[str, object], key: str, tone: Tone, words: str
) -> None:
    found, detail = told(house, replace(around, **change), key)
    assert found is tone
    assert words in detail


def test_an_agenda_is_open_until_it_has_items_and_was_sent(around: Surroundings) -> None:
    empty = convened().do(RemoveItem("1"), RemoveItem("2"), RemoveItem("3"))
    assert told(empty, around, "agenda")[0] is Tone.NO
    uninvited = convened(items=[AddItem("1", "Bericht", ItemKind.REPORT)])
    assert told(uninvited, around, "agenda")[0] is Tone.ABSTAIN


def test_a_profile_with_open_parts_names_them(around: Surroundings) -> None:
    text = profile().replace("format = 1", 'format = 1\nunconfirmed = ["quorum"]')
    tone, detail = told(convened(statutes=text), around, "profile")
    assert tone is Tone.ABSTAIN
    assert "quorum" in detail


def test_how_many_are_open_is_counted(house: House, around: Surroundings) -> None:
    shown = ready_shown(plan(house), replace(around, screens=(), aside=1))
    assert (shown.sentence, shown.tone) == ("2 Punkte sind noch offen.", Tone.NO)
