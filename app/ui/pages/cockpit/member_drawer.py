# SPDX-License-Identifier: EUPL-1.2
"""What can be done with one member at the door: who represents it, excused, conflicted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.tables.attendance import DELEGATE_HEIGHT, DelegateDelegate, DelegateModel
from app.ui.tables.row_view import RowView
from app.ui.tables.rows import AttendanceRow
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.action_layout import ActionLayout
from app.ui.widgets.buttons import KeyButton
from app.ui.widgets.labels import ElidedLabel, TextLabel

MOST_SHOWN = 4
MOST_KEYS = 9


class PlaceKey(QShortcut):
    """The key of a place in a list.

    Signals:
        pressed: the place, from 0.
    """

    pressed = Signal(int)

    def __init__(self, place: int, parent: QWidget) -> None:
        super().__init__(QKeySequence(f"Alt+{place + 1}"), parent)
        self._place = place
        self.setAutoRepeat(False)
        self.activated.connect(self._press)

    def _press(self) -> None:
        self.pressed.emit(self._place)


class MemberDrawer(QFrame):
    """The member in hand, below the list.

    Signals:
        delegate_chosen: key of the member, key of the person.
        arrived: key of the member; it comes, represented as usual.
        left_wanted: key of the member; it leaves the room.
        excuse_wanted: key of the member.
        conflict_wanted: key of the member; begins or ends its conflict of interest.
        other_wanted: key of the member; somebody who is not on its list is there for it.
        further_wanted: key of the member; what else can be done with it.
    """

    delegate_chosen = Signal(str, str)
    arrived = Signal(str)
    left_wanted = Signal(str)
    excuse_wanted = Signal(str)
    conflict_wanted = Signal(str)
    other_wanted = Signal(str)
    further_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("face", "drawer")
        self._key = ""
        self._name = ElidedLabel(theme, TextRole.BODY_BOLD)
        self._detail = TextLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._detail.setWordWrap(True)
        self._model = DelegateModel()
        self._list = RowView(theme, self.tr("Vertretung wählen"), self._model, DelegateDelegate(theme))
        self._arrive = KeyButton(theme, self.tr("Kommt"), "Alt+K")
        self._leave = KeyButton(theme, self.tr("Geht"), "Alt+G")
        self._excuse = KeyButton(theme, self.tr("Entschuldigt"), "Alt+E")
        self._conflict = KeyButton(theme, self.tr("Befangen"), "Alt+B")
        self._conflict.setCheckable(True)
        self._other = KeyButton(theme, self.tr("Andere …"), "Alt+A")
        self._further = KeyButton(theme, self.tr("Mehr …"), "Alt+W")
        self._other.setAccessibleName(self.tr("Andere Person, die nicht auf der Liste steht"))
        self._further.setAccessibleName(self.tr("Weitere Handlungen für dieses Mitglied"))
        for button in (self._other, self._further):
            button.setToolTip(button.accessibleName())
        self._lay_out()
        self.hide()
        self._list.activated_key.connect(self._choose)
        for place in range(MOST_KEYS):
            PlaceKey(place, self).pressed.connect(self._choose_at)
        self._arrive.clicked.connect(self._enter_room)
        self._leave.clicked.connect(self._leave_room)
        self._excuse.clicked.connect(self._excuse_member)
        self._conflict.clicked.connect(self._toggle_conflict)
        self._other.clicked.connect(self._want_other)
        self._further.clicked.connect(self._want_further)

    def show_member(self, row: AttendanceRow | None) -> None:
        """Show what can be done with this member, or nothing."""
        self.setVisible(row is not None)
        self._key = row.key if row else ""
        if row is not None:
            self._paint(row)

    def take_keyboard(self) -> None:
        """Put the keyboard on the list of persons."""
        self._list.setFocus()

    def _paint(self, row: AttendanceRow) -> None:
        self._name.setText(row.name)
        self._detail.show_text(row.presence_text)
        self._model.show(row.delegates)
        self._list.setFixedHeight(min(MOST_SHOWN, len(row.delegates)) * DELEGATE_HEIGHT)
        self._list.setVisible(bool(row.delegates))
        self._arrive.setVisible(not row.in_room)
        self._leave.setVisible(row.in_room)
        self._excuse.setVisible(row.can_be_excused)
        self._conflict.setVisible(row.can_be_conflicted)
        self._conflict.setChecked(row.conflicted)

    def _choose(self, delegate: str) -> None:
        self.delegate_chosen.emit(self._key, delegate)

    def _choose_at(self, place: int) -> None:
        if place < self._model.rowCount():
            self._choose(self._model.row_at(place).key)

    def _enter_room(self) -> None:
        self.arrived.emit(self._key)

    def _leave_room(self) -> None:
        self.left_wanted.emit(self._key)

    def _excuse_member(self) -> None:
        self.excuse_wanted.emit(self._key)

    def _toggle_conflict(self) -> None:
        self.conflict_wanted.emit(self._key)

    def _want_other(self) -> None:
        self.other_wanted.emit(self._key)

    def _want_further(self) -> None:
        self.further_wanted.emit(self._key)

    def _lay_out(self) -> None:
        buttons = ActionLayout(spacing=6)
        buttons_shown = (
            self._arrive,
            self._leave,
            self._other,
            self._excuse,
            self._conflict,
            self._further,
        )
        for button in buttons_shown:
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(6)
        layout.addWidget(self._name)
        layout.addWidget(self._detail)
        layout.addWidget(self._list)
        layout.addLayout(buttons)
