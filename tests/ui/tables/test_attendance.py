# SPDX-License-Identifier: EUPL-1.2
"""Members at the door are said in words and drawn with a symbol each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from app.ui.tables.attendance import AttendanceDelegate, AttendanceModel, DelegateDelegate, DelegateModel
from app.ui.tables.row_view import RowView
from app.ui.tables.rows import AttendanceRow, DelegateRow, Presence
from app.ui.theme.theme import Theme

ROW = AttendanceRow(
    "alt", "Altlandsberg", "1", "Bgm. · seit 10:00", "3 St.", Presence.PRESENT, "anwesend", True
)


@pytest.fixture
def model(tested: Callable[[QAbstractItemModel], None]) -> AttendanceModel:
    made = AttendanceModel()
    tested(made)
    made.show((ROW,))
    return made


def test_a_member_is_read_aloud(model: AttendanceModel) -> None:
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Altlandsberg, anwesend, Bgm. · seit 10:00, 3 St."


def test_no_two_presences_look_alike(
    theme: Theme, model: AttendanceModel, on_screen: Callable[[QWidget], QWidget]
) -> None:
    view = RowView(theme, "Anwesenheit", model, AttendanceDelegate(theme))
    view.resize(300, 60)
    on_screen(view)
    view.clearFocus()
    pictures: list[QImage] = []
    for presence in Presence:
        model.show((replace(ROW, presence=presence),))
        pictures.append(view.grab().toImage())
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])


def test_a_person_is_read_aloud_and_marked_when_it_represents(
    theme: Theme, tested: Callable[[QAbstractItemModel], None], on_screen: Callable[[QWidget], QWidget]
) -> None:
    persons = DelegateModel()
    tested(persons)
    view = RowView(theme, "Vertretung", persons, DelegateDelegate(theme))
    on_screen(view)
    view.clearFocus()
    persons.show((DelegateRow("d1", "Bürgermeisterin", "gesetzliche Vertretung"),))
    assert persons.index(0).data() == "Bürgermeisterin, gesetzliche Vertretung"
    before = view.grab().toImage()
    persons.show((DelegateRow("d1", "Bürgermeisterin", "gesetzliche Vertretung", True),))
    assert view.grab().toImage() != before
