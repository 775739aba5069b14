# SPDX-License-Identifier: EUPL-1.2
"""Hall and chair from the real window: what is put before the hall by keys, and what the chair reads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.commands.preparation import AttachFile
from app.services.playing import attachment
from app.ui.chair.view import ScaledLabel
from app.ui.projector.frames import AgendaFrame, BlankFrame, ItemFrame, PictureFrame, VoteOpenFrame
from app.ui.projector.preview import HallPreview
from app.ui.projector.search import HallSearch
from app.ui.stage import Stage
from tests.ui.projector.test_file_pages import pdf
from tests.ui.secretary import Line, Secretary

Sitting = Callable[[Callable[[Line], bool]], Secretary]
SEARCH = "Auf die Leinwand bringen"
A4 = (595.0, 842.0)


@pytest.fixture
def at_item_4(sitting: Sitting) -> Secretary:
    return sitting(lambda line: line.get("do") == "declare_conflict")


def stage(secretary: Secretary) -> Stage:
    return secretary.application.sitting._stage


def search(secretary: Secretary) -> HallSearch:
    return secretary.window.findChildren(HallSearch)[0]


def attach(secretary: Secretary, item: str, name: str, data: bytes) -> AttachFile:
    command = attachment(item, name, name.split(".")[0].title(), data)
    opened = secretary.application.start.open_book
    assert opened is not None
    opened.desk.execute(command, blobs=[data])
    return command


def give_keyboard_back(secretary: Secretary) -> None:
    """The off-screen platform activates each new window; real ones leave the keyboard where it is."""
    secretary.application.window.activateWindow()
    secretary.qtbot.waitUntil(secretary.application.window.isActiveWindow)


def test_a_resolution_of_this_sitting_takes_one_key_some_letters_and_enter(at_item_4: Secretary) -> None:
    minutes = at_item_4.focus_name()
    at_item_4.press("Ctrl+F5")
    assert at_item_4.focus_name() == SEARCH
    at_item_4.type("aufnahme 01/2021")
    at_item_4.press("Return")
    frame = at_item_4.frame
    assert isinstance(frame, ItemFrame)
    assert frame.label == "Beschluss VV 01/2021 · 11.03.2021 · angenommen"
    assert at_item_4.focus_name() == minutes
    at_item_4.press("F8")
    assert isinstance(at_item_4.frame, VoteOpenFrame)


def test_the_way_back_is_the_first_that_is_offered(at_item_4: Secretary) -> None:
    at_item_4.press("Ctrl+F5")
    at_item_4.type("tagesordnung")
    at_item_4.press("Return")
    assert isinstance(at_item_4.frame, AgendaFrame)
    at_item_4.press("Ctrl+F5", "Return")
    frame = at_item_4.frame
    assert isinstance(frame, ItemFrame)
    assert frame.label.startswith("TOP 4")


def test_esc_changes_nothing(at_item_4: Secretary) -> None:
    before, focus = at_item_4.frame, at_item_4.focus_name()
    at_item_4.press("Ctrl+F5", "Esc")
    assert not search(at_item_4).isVisible()
    assert (at_item_4.frame, at_item_4.focus_name()) == (before, focus)


def test_what_is_neither_pdf_nor_image_is_refused_in_place(at_item_4: Secretary) -> None:
    attach(at_item_4, "4", "preise.txt", b"Preise")
    before = at_item_4.frame
    at_item_4.press("Ctrl+F5")
    at_item_4.type("preise.txt")
    at_item_4.press("Return")
    assert search(at_item_4).isVisible()
    assert at_item_4.says("ist weder PDF noch Bild")
    assert at_item_4.frame == before


def test_pages_of_a_file_are_drawn_and_turned_by_key(qtbot: QtBot, at_item_4: Secretary) -> None:
    attach(at_item_4, "4", "preise.pdf", pdf(A4, (842.0, 595.0)))
    at_item_4.press("Ctrl+F5")
    at_item_4.type("preise.pdf")
    at_item_4.press("Return")
    qtbot.waitUntil(lambda: isinstance(at_item_4.frame, PictureFrame))
    state = stage(at_item_4).projector.state
    assert state.pages > 1
    assert (state.goes_on, state.goes_back) == (True, False)
    for _ in range(state.pages):
        at_item_4.press("Ctrl+PgDown")
    qtbot.waitUntil(lambda: getattr(at_item_4.frame, "page", 0) == 1)
    shown = at_item_4.frame
    assert isinstance(shown, PictureFrame)
    assert shown.label == "TOP 4 · Preise · Seite 2 von 2"
    state = stage(at_item_4).projector.state
    assert (state.goes_on, state.goes_back) == (False, True)
    at_item_4.press("Ctrl+PgUp")
    qtbot.waitUntil(lambda: getattr(at_item_4.frame, "page", 1) == 0)


def test_a_broken_file_is_refused_and_the_hall_sees_what_it_saw(qtbot: QtBot, at_item_4: Secretary) -> None:
    attach(at_item_4, "4", "preise.pdf", b"%PDF-1.7 broken")
    before = at_item_4.frame
    at_item_4.press("Ctrl+F5")
    at_item_4.type("preise.pdf")
    at_item_4.press("Return")
    qtbot.waitUntil(lambda: at_item_4.says("ist beschädigt oder durch ein Kennwort geschützt"))
    assert at_item_4.frame == before


def test_one_key_blanks_and_another_freezes_what_the_preview_shows_too(at_item_4: Secretary) -> None:
    preview = at_item_4.window.findChildren(HallPreview)[0]
    at_item_4.turn_projector_on()
    assert preview.accessibleName() == "Leinwand: TOP 4"
    at_item_4.press("Shift+F5")
    assert preview.accessibleName() == "Leinwand angehalten: TOP 4"
    at_item_4.press("Shift+F5", "Ctrl+.")
    assert at_item_4.frame == BlankFrame()
    assert preview.accessibleName() == "Leinwand dunkel"


def test_the_chair_reads_what_to_say_and_what_to_observe(at_item_4: Secretary) -> None:
    at_item_4.press("Ctrl+F6")
    chair = stage(at_item_4).chair
    assert chair.is_on
    give_keyboard_back(at_item_4)
    view = chair.window.view

    def read() -> list[str]:
        return [label.text() for label in view.findChildren(ScaledLabel) if not label.isHidden()]

    assert "Wird das Wort gewünscht?" in read()
    at_item_4.press("F8")
    assert {"Wer stimmt dafür?", "Wer stimmt dagegen?", "Wer enthält sich?"} <= set(read())
    at_item_4.press("Ctrl+J")
    assert "Der Antrag ist damit angenommen." in read()
    at_item_4.press("Ctrl+Return")
    assert "Er trägt die Nummer VV 02/2021." in read()
    at_item_4.press("Ctrl+F6")
    assert not chair.is_on


def test_resolutions_of_earlier_sittings_are_found(
    qtbot: QtBot, at_item_4: Secretary, tmp_path: Path
) -> None:
    opened = at_item_4.application.start.open_book
    assert opened is not None
    others = [each for each in opened.desk.association.meetings.values() if each.key != "vv-2021-03-11"]
    at_item_4.press("Ctrl+F5")
    exhibitor = stage(at_item_4)._exhibitor
    qtbot.waitUntil(lambda: exhibitor._reading is None)
    assert set(exhibitor._earlier) == {each.key for each in others}
