# SPDX-License-Identifier: EUPL-1.2
"""The profile check is reached from the start page and by name from everywhere, and leads back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox

from app.bootstrap import Program
from tests.ui.secretary import BOOK, Line, Secretary, play_until

Sitting = Callable[[Callable[[Line], bool]], Secretary]
CHECK = "Satzungsprofil prüfen …"


def test_without_a_book_the_profiles_of_the_program_are_offered(
    open_window: Callable[[], Secretary],
) -> None:
    secretary = open_window()
    secretary.click(CHECK)
    assert secretary.says("Die Entscheidung folgt beim Tippen")
    secretary.type("12")
    secretary.press("Tab")
    secretary.type("40")
    assert secretary.says("Angenommen")
    secretary.press("Esc")
    assert secretary.has_button("Beispielverband öffnen")


def test_with_a_book_the_profile_of_its_body_comes_first_with_its_roll(
    program: Program, open_window: Callable[[], Secretary]
) -> None:
    play_until(program, program.book_folder / BOOK, lambda line: line.get("do") == "open_meeting")
    program.remember_book(program.book_folder / BOOK)
    secretary = open_window()
    secretary.click(CHECK)
    box = next(
        box
        for box in secretary.window.findChildren(QComboBox)
        if box.isVisible() and box.accessibleName() == "Satzungsprofil"
    )
    assert box.currentText().startswith("Verbandsversammlung: ")
    assert secretary.says("37 von 37 Mitgliedern")


def test_from_the_midst_of_a_meeting_it_leads_back_there(sitting: Sitting) -> None:
    secretary = sitting(lambda line: line.get("do") == "declare_conflict")
    before = secretary.application.window.page()
    secretary.press("Ctrl+K")
    secretary.type("satzungsprofil")
    secretary.press("Return")
    assert secretary.says("Die Entscheidung folgt beim Tippen")
    secretary.press("Esc")
    assert secretary.application.window.page() == before
