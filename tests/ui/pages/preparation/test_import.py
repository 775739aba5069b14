# SPDX-License-Identifier: EUPL-1.2
"""A list is looked at, assigned and taken over in the window, by keys; wrong ones change nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget

from app.services.desk import Desk
from app.ui.pages.preparation.presenter import PreparationPresenter
from app.ui.pages.preparation.view import PreparationView
from app.ui.tables.texts import TextTable

Nameless = Callable[[QWidget], list[str]]


@pytest.fixture
def take(view: PreparationView, presenter: PreparationPresenter, tmp_path: Path) -> Callable[[str], None]:
    """Goes to the import by its key and picks a file with this text."""

    def pick(text: str) -> None:
        QTest.keyClick(view, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        path = tmp_path / "liste.csv"
        path.write_text(text, "utf-8")
        view.list_import.file_picked.emit(str(path))
        QApplication.processEvents()

    return pick


def rows(view: PreparationView, name: str) -> list[tuple[str, ...]]:
    table = next(each for each in view.findChildren(TextTable) if each.accessibleName() == name)
    model = table.model()
    columns = range(model.columnCount())
    return [tuple(model.index(row, column).data() for column in columns) for row in range(model.rowCount())]


def says(view: PreparationView, words: str) -> bool:
    return any(words in label.text() for label in view.findChildren(QLabel) if label.isVisible())


def apply_by_key(view: PreparationView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def test_before_a_file_only_the_way_to_one_is_shown(
    view: PreparationView, presenter: PreparationPresenter
) -> None:
    QTest.keyClick(view, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert says(view, "übernommen wird die ganze Liste oder nichts")
    assert QApplication.focusWidget().accessibleName() == "Datei wählen …"


def test_a_list_is_taken_over_whole_by_one_key(
    take: Callable[[str], None], view: PreparationView, desk: Desk
) -> None:
    before = len(desk.association.members)
    take("Gemeinde;Stimmen\nNeu-Dorf;4\nAlt-Dorf;1\n")
    assert rows(view, "Was sich ändert")[0] == ("neu", "2", "Neu-Dorf", "Art: Gemeinde · Stimmen: 4")
    apply_by_key(view)
    assert len(desk.association.members) == before + 2
    assert says(view, "Die Liste ist übernommen: 2 neue Mitglieder")


def test_a_problem_is_shown_first_and_nothing_is_written(
    take: Callable[[str], None], view: PreparationView, desk: Desk
) -> None:
    before = desk.head
    take("Gemeinde;Stimmen\nNeu-Dorf;vier\nAlt-Dorf;1\n")
    assert rows(view, "Fehler und Hinweise")[0][:3] == ("Fehler", "2", "Stimmen")
    apply_by_key(view)
    assert says(view, "Es ist noch 1 Fehler zu beheben")
    assert desk.head == before


def test_an_unknown_column_is_assigned_by_hand(
    take: Callable[[str], None], view: PreparationView, desk: Desk
) -> None:
    take("Ort der Handlung;Stimmen\nNeu-Dorf;4\n")
    assert rows(view, "Fehler und Hinweise")[0][3].startswith("Keine Spalte nennt das Mitglied.")
    box = next(box for box in view.findChildren(QComboBox) if box.accessibleName() == "Ort der Handlung")
    assert box.currentText() == "– weglassen –"
    box.setFocus()
    QTest.keyClicks(box, "Mitglied")
    box.activated.emit(box.currentIndex())
    QApplication.processEvents()
    apply_by_key(view)
    assert desk.association.member("neu-dorf").name == "Neu-Dorf"


def test_a_file_that_cannot_be_read_leaves_the_one_in_hand(
    take: Callable[[str], None], view: PreparationView, tmp_path: Path
) -> None:
    take("Gemeinde;Stimmen\nNeu-Dorf;4\n")
    broken = tmp_path / "alt.xls"
    broken.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"x")
    view.list_import.file_picked.emit(str(broken))
    QApplication.processEvents()
    assert says(view, "Speichern Sie sie ohne Kennwort als .xlsx oder als CSV")
    assert says(view, "liste.csv")


def test_every_control_has_a_name(
    take: Callable[[str], None], view: PreparationView, nameless: Nameless
) -> None:
    take("Gemeinde;Stimmen\nNeu-Dorf;vier\n")
    assert nameless(view) == []
