# SPDX-License-Identifier: EUPL-1.2
"""The chair's view is read at arm's length: large where there is room, and whole where there is little."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from app.ui.chair.shown import ChairShown, FloorShown, LawLine
from app.ui.chair.view import ChairView, ScaledLabel
from app.ui.chair.window import ChairWindow
from app.ui.theme.theme import Theme
from app.ui.theme.tones import Tone

SHOWN = ChairShown(
    place="TOP 4 · öffentlich · Beschluss",
    title="Vergabe Betrieb neues Rechenzentrum ab 2022",
    clock="11:12",
    since="Sitzung läuft 1:12 Std.",
    quorum="Beschlussfähig · 27 von 30 Mitgliedern · 115 von 123 Stimmen",
    quorum_tone=Tone.YES,
    hall="Leinwand: TOP 4",
    say=("Wird das Wort gewünscht?", "Dann lasse ich abstimmen."),
    wording="Die Verbandsversammlung beschließt die Vergabe.",
    law=(LawLine("Erforderlich – einfache Mehrheit", Tone.ACCENT),),
    following="Abstimmung über TOP 4",
    floor=FloorShown("Nuthetal", "Redezeit noch 2:47", Tone.INK, ("Potsdam", "Kyritz")),
)
LONG = "Niederer-Fläming-und-Umland-der-Kleinen-Elster " * 3


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ChairView:
    window = ChairWindow(theme, "de")
    qtbot.addWidget(window, before_close_func=lambda _: window.hide())
    window.resize(1366, 768)
    window.show()
    return window.view


def texts(view: ChairView) -> list[str]:
    return [label.text() for label in view.findChildren(ScaledLabel) if label.isVisible()]


def sizes(view: ChairView) -> list[int]:
    return [label.font().pixelSize() for label in view.findChildren(ScaledLabel) if label.isVisible()]


def scrolls(view: ChairView) -> bool:
    QApplication.processEvents()
    return any(area.verticalScrollBar().maximum() > 0 for area in view.findChildren(QScrollArea))


def test_everything_of_the_record_stands_there(view: ChairView) -> None:
    view.show_chair(SHOWN)
    shown = texts(view)
    told = (SHOWN.place, SHOWN.title, SHOWN.clock, SHOWN.quorum, SHOWN.hall, SHOWN.wording, SHOWN.following)
    assert set(told) | set(SHOWN.say) | {"1. Potsdam", "2. Kyritz"} <= set(shown)
    assert not scrolls(view)


def test_what_there_is_not_takes_no_room(view: ChairView) -> None:
    view.show_chair(SHOWN)
    view.show_chair(replace(SHOWN, wording="", law=(), following="", floor=FloorShown()))
    shown = texts(view)
    assert "Beschlussvorschlag" not in shown
    assert "Als Nächstes" not in shown
    assert {"Nichts Besonderes.", "Niemand wartet."} <= set(shown)


def test_text_is_large_where_there_is_room_and_shrinks_before_anything_is_cut(view: ChairView) -> None:
    view.show_chair(SHOWN)
    usual = max(sizes(view))
    assert usual >= 40
    asked = ("Ich verlese, worüber abgestimmt wird.", "Wer stimmt dafür?", "Wer stimmt dagegen?")
    law = tuple(LawLine("Befangen, ohne Mitwirkung: Cottbus. Nicht im Beratungsraum.") for _ in range(3))
    view.show_chair(replace(SHOWN, say=(*asked, "Wer enthält sich?"), law=law))
    assert max(sizes(view)) >= 36
    view.show_chair(replace(SHOWN, wording="Die Verbandsversammlung beschließt die Vergabe. " * 25))
    assert 18 <= max(sizes(view)) < usual
    assert not scrolls(view)


def test_what_is_longer_than_any_window_can_be_scrolled_and_nobody_is_dropped(view: ChairView) -> None:
    waiting = tuple(f"{LONG}{number}" for number in range(40))
    view.show_chair(replace(SHOWN, wording=LONG * 200, floor=replace(SHOWN.floor, waiting=waiting)))
    assert scrolls(view)
    assert f"40. {LONG}39" in "\n".join(texts(view))
    assert min(sizes(view)) >= 13


def test_a_running_countdown_changes_nothing_else(view: ChairView) -> None:
    view.show_chair(SHOWN)
    before = sizes(view)
    view.show_chair(replace(SHOWN, floor=replace(SHOWN.floor, time="Redezeit noch 2:46")))
    assert "Redezeit noch 2:46" in texts(view)
    assert sizes(view) == before
