# SPDX-License-Identifier: EUPL-1.2
"""The profile check by keys and by what can be seen: every preset, a file, and what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.system.resources import resources_root
from app.ui.pages.profile_check.presenter import ProfileCheckPresenter
from app.ui.pages.profile_check.view import ProfileCheckView
from app.ui.theme.theme import Theme
from app.ui.widgets.buttons import KeyButton
from tests.domain.house import BEGINNING, profile, seated

PRESETS = tuple(sorted((resources_root() / "statutes").glob("*.toml")))
BRANDENBURG = resources_root() / "statutes" / "dikom-verbandsversammlung.toml"
DAY = date(2021, 3, 11)


class Page:
    """Somebody at the profile check."""

    def __init__(self, view: ProfileCheckView, presenter: ProfileCheckPresenter) -> None:
        self.view = view
        self.presenter = presenter

    def texts(self) -> list[str]:
        return [label.text() for label in self.view.findChildren(QLabel) if label.isVisible()]

    def says(self, text: str) -> bool:
        return any(text in shown for shown in self.texts())

    def field(self, name: str) -> QLineEdit:
        (field,) = (f for f in self.view.findChildren(QLineEdit) if f.accessibleName() == name)
        return field

    def type(self, name: str, text: str) -> None:
        field = self.field(name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)

    def vote(self, row: str, members: str, votes: str) -> None:
        self.type(f"{row}, Mitglieder", members)
        self.type(f"{row}, Stimmen", votes)

    def box(self, name: str) -> QComboBox:
        (box,) = (b for b in self.view.findChildren(QComboBox) if b.accessibleName() == name)
        return box

    def choose(self, name: str, text: str) -> None:
        """Choose by typing, as with the keyboard."""
        box = self.box(name)
        place = next(p for p in range(box.count()) if text in box.itemText(p))
        box.setCurrentIndex(place)
        box.activated.emit(place)


@pytest.fixture
def page(theme: Theme, on_screen: Callable[[QWidget], QWidget]) -> Page:
    view = ProfileCheckView(theme)
    presenter = ProfileCheckPresenter(view, lambda: PRESETS)
    view.resize(1366, 768)
    on_screen(view)
    presenter.enter(None, DAY)
    page = Page(view, presenter)
    view.file_picked.emit(str(BRANDENBURG))
    page.vote("satzungsmäßig", "37", "141")
    page.vote("anwesend", "27", "115")
    return page


def test_the_decision_follows_while_typing(page: Page) -> None:
    page.choose("Angelegenheit", "Satzungsänderung")
    page.vote("Ja", "20", "93")
    assert page.says("Nach jetzigem Stand: abgelehnt")
    assert page.says("94 von 141 satzungsmäßigen Stimmen · da: 93")
    page.type("Ja, Stimmen", "94")
    assert "Angenommen" in page.texts()
    assert page.says("Beschlussfähig · 27 von 37 Mitgliedern · 115 von 141 Stimmen")


def test_nobody_who_is_missing_can_change_a_certain_outcome(page: Page) -> None:
    page.vote("Ja", "14", "58")
    assert page.says("Noch nicht abgestimmt: 13 Mitglieder, 57 Stimmen. Das Ergebnis steht fest.")
    page.type("Ja, Stimmen", "57")
    assert page.says("Das Ergebnis steht noch nicht fest.")


def test_too_few_are_no_quorum(page: Page) -> None:
    page.vote("anwesend", "17", "70")
    assert "Nicht beschlussfähig" in page.texts()


def test_a_figure_that_cannot_be_is_said_at_its_row_and_nothing_is_decided(page: Page) -> None:
    page.vote("Nein", "28", "100")
    assert "Noch keine Entscheidung" in page.texts()
    assert page.field("Nein, Stimmen").accessibleDescription().startswith("Mehr als anwesend")


def test_a_profile_of_a_file_is_shown_before_it_is_used(page: Page) -> None:
    assert page.box("Satzungsprofil").currentText().startswith("Datei dikom-verbandsversammlung.toml")
    assert page.says("⅔ der satzungsmäßigen Stimmen (94 von 141)")


def test_a_faulty_file_is_refused_with_its_line_and_the_profile_before_stays(
    page: Page, tmp_path: Path
) -> None:
    faulty = tmp_path / "kaputt.toml"
    faulty.write_text(BRANDENBURG.read_text("utf-8").replace('"2/3"', '"3/2"', 1), "utf-8")
    before = page.box("Satzungsprofil").currentText()
    page.view.file_picked.emit(str(faulty))
    assert page.says("kaputt.toml wurde nicht übernommen")
    assert page.says("Zeile ")
    assert page.box("Satzungsprofil").currentText() == before
    page.view.notice_dismissed.emit()
    assert not page.says("kaputt.toml")


def test_every_profile_of_the_program_can_be_checked_in_every_matter(page: Page) -> None:
    for preset in PRESETS:
        page.view.profile_chosen.emit(f"preset:{preset.stem}")
        box = page.box("Angelegenheit")
        for place in range(box.count()):
            box.setCurrentIndex(place)
            box.activated.emit(place)
            assert page.says("sitzungspult evaluate") or page.says("Steht es fest?"), preset.stem


def test_a_rule_that_asks_for_certain_members_says_so(page: Page, tmp_path: Path) -> None:
    text = BRANDENBURG.read_text("utf-8")
    rule = '\n[majorities.founding]\ntitle = "Gründersache"\ncounted = "votes"\n'
    named = tmp_path / "gruppe.toml"
    named.write_text(
        f'{text}{rule}base = "statutory"\ncompare = ">="\nfraction = "1/2"\namong = "founder"\n', "utf-8"
    )
    page.view.file_picked.emit(str(named))
    page.choose("Angelegenheit", "Gründersache")
    assert page.says("sitzungspult evaluate")


@pytest.fixture
def at_home(page: Page) -> Page:
    """The page with the book of an association open whose members are Kyritz, Lebus and Nuthetal."""
    page.presenter.enter(seated().association, BEGINNING.date())
    return page


def naming(tmp_path: Path, member: str, group: str) -> Path:
    """The file of a profile that asks for the consent of a member and for votes of a group."""
    rules = {
        "exit": f'{{ consent = ["{member}"] }}',
        "founding": f'{{ counted = "votes", base = "statutory", compare = ">", fraction = "1/2", '
        f'among = "{group}" }}',
    }
    file = tmp_path / "satzung.toml"
    file.write_text(profile(majorities=rules), "utf-8")
    return file


def test_members_whose_consent_a_rule_asks_for_are_named(at_home: Page, tmp_path: Path) -> None:
    at_home.view.file_picked.emit(str(naming(tmp_path, "nuthetal", "private")))
    assert at_home.says("Zustimmung von Nuthetal")


def test_whom_a_profile_names_in_vain_is_said_with_the_remedy(at_home: Page, tmp_path: Path) -> None:
    at_home.view.file_picked.emit(str(naming(tmp_path, "nuthethal", "gründer")))
    assert at_home.says("Das Profil nennt „gründer“ und „nuthethal“; weder Mitglieder noch Gruppen")
    assert at_home.says("Prüfen Sie die Schreibweise im Profil")
    at_home.presenter.enter(seated().association, BEGINNING.date())
    assert at_home.says("Das Profil nennt „gründer“ und „nuthethal“")


def test_the_profile_in_force_is_held_against_its_roll(page: Page) -> None:
    statutes = profile(majorities={"exit": '{ consent = ["nuthethal"] }'})
    page.presenter.enter(seated(statutes=statutes).association, BEGINNING.date())
    page.view.profile_chosen.emit("body:assembly")
    assert page.says("Das Profil nennt „nuthethal“; kein Mitglied und keine Gruppe dieses Verbandes heißt so")


def test_without_a_book_nobody_is_unknown(page: Page, tmp_path: Path) -> None:
    page.view.file_picked.emit(str(naming(tmp_path, "nuthethal", "gründer")))
    assert not page.says("Das Profil nennt")


def test_everything_has_a_name_and_is_reached_by_the_keyboard(page: Page) -> None:
    controls = [
        *page.view.findChildren(QComboBox),
        *page.view.findChildren(QLineEdit),
        *page.view.findChildren(KeyButton),
    ]
    seen = [control for control in controls if control.isVisible()]
    assert len(seen) >= 15
    assert all(control.accessibleName() for control in seen)
    start = page.field("Ja, Mitglieder")
    start.setFocus()
    reached = {start}
    while (widget := page.view.focusWidget()) is not None:
        QTest.keyClick(widget, "\t")
        if page.view.focusWidget() in reached:
            break
        reached.add(page.view.focusWidget())
    assert set(seen) <= reached


def test_esc_leaves_the_page(page: Page, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.presenter.left):
        QTest.keySequence(page.field("Ja, Mitglieder"), "Esc")
