# SPDX-License-Identifier: EUPL-1.2
"""Attendance at the right: find a member by a few letters, let it in or out with Enter."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.pages.cockpit.member_drawer import MemberDrawer
from app.ui.pages.cockpit.panel import Heading
from app.ui.pages.cockpit.shown import AttendanceShown
from app.ui.tables.attendance import AttendanceDelegate, AttendanceModel
from app.ui.tables.row_view import RowView
from app.ui.tables.rows import AttendanceRow
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.matching import found
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.shown import NamedMember


class AttendancePanel(QFrame):
    """Every member of the roll, and a drawer for the one in hand.

    Signals:
        checked_in: key of the member, key of the person that represents it ("" for the usual one).
        checked_out: key of the member.
        delegate_swapped: key of the member, key of the person that takes over.
        excused: key of the member.
        conflict_toggled: key of the member.
        unknown_entered: what was typed and leaves no member, when Enter was pressed.
        put_down: the keyboard is no longer needed here.
        further_wanted: key of the member; what else can be done with it.
        other_person_wanted: key of the member; somebody who is not on its list is there for it.
    """

    checked_in = Signal(str, str)
    checked_out = Signal(str)
    delegate_swapped = Signal(str, str)
    excused = Signal(str)
    conflict_toggled = Signal(str)
    unknown_entered = Signal(str)
    put_down = Signal()
    further_wanted = Signal(str)
    other_person_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("face", "right")
        self._rows: dict[str, AttendanceRow] = {}
        self._names: tuple[NamedMember, ...] = ()
        self._heading = Heading(theme, self.tr("Anwesenheit"))
        self._search = SearchField(
            theme, self.tr("Mitglied in der Anwesenheit suchen"), self.tr("Mitglied suchen …"), "F4"
        )
        self._represented = TextLabel(theme, TextRole.SMALL)
        self._represented.setWordWrap(True)
        self._represented.setContentsMargins(10, 0, 10, 0)
        self._represented.hide()
        self._none = TextLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._none.setWordWrap(True)
        self._none.hide()
        self._model = AttendanceModel()
        self._view = RowView(theme, self.tr("Anwesenheit"), self._model, AttendanceDelegate(theme))
        self._view.expect_equal_rows()
        self._drawer = MemberDrawer(theme)
        self._lay_out()
        self._connect()

    def show_attendance(self, shown: AttendanceShown) -> None:
        """Show every member that the search leaves."""
        self._heading.show_count(shown.count)
        self._represented.show_text(shown.represented)
        self._none.setText(shown.unknown)
        self._rows = {row.key: row for row in shown.rows}
        self._names = tuple(NamedMember(row.key, row.name, row.number) for row in shown.rows)
        self._filter()

    def take_keyboard(self) -> None:
        """Put the keyboard into the search."""
        self._search.take_keyboard()

    def clear_search(self) -> None:
        """Forget what was typed in the search."""
        self._search.setText("")

    def choose_member(self, key: str) -> None:
        """Put this member in hand."""
        self._search.setText("")
        self._view.make_current(key)

    def _filter(self) -> None:
        typed = self._search.text()
        keys = [member.key for member in found(self._names, typed)] if typed.strip() else list(self._rows)
        self._model.show([self._rows[key] for key in keys])
        self._none.setVisible(not keys)
        if len(keys) == 1:
            self._view.make_current(keys[0])
        self._show_drawer()

    def _show_drawer(self) -> None:
        row = self._rows.get(self._view.current())
        self._drawer.show_member(row if row and row.in_session else None)

    def _enter(self) -> None:
        typed = self._search.text().strip()
        if typed and not self._model.rowCount():
            self.unknown_entered.emit(typed)
        elif typed and self._model.rowCount() == 1:
            key = self._model.row_at(0).key
            self._search.setText("")
            self._toggle(key)

    def _toggle(self, key: str) -> None:
        if self._rows[key].in_room:
            self.checked_out.emit(key)
        else:
            self.checked_in.emit(key, "")

    def _choose(self, key: str, delegate: str) -> None:
        if self._rows[key].in_room:
            self.delegate_swapped.emit(key, delegate)
        else:
            self.checked_in.emit(key, delegate)
        self._find_next()

    def _arrive(self, key: str) -> None:
        self.checked_in.emit(key, "")
        self._find_next()

    def _leave(self, key: str) -> None:
        self.checked_out.emit(key)
        self._find_next()

    def _excuse(self, key: str) -> None:
        self.excused.emit(key)
        self._find_next()

    def _find_next(self) -> None:
        """Whoever was searched for is dealt with: the search is ready for the next one."""
        if self._search.text():
            self._search.setText("")
            self._search.take_keyboard()

    def _put_down(self) -> None:
        self._view.drop_current()
        self._search.take_keyboard()

    def _connect(self) -> None:
        self._search.textChanged.connect(self._filter)
        self._search.entered.connect(self._enter)
        self._search.left_downwards.connect(self._view.setFocus)
        self._search.escaped.connect(self.put_down)
        self._view.escaped.connect(self._put_down)
        self._view.left_upwards.connect(self._search.take_keyboard)
        self._view.entered_key.connect(self._toggle)
        self._view.current_key.connect(self._show_drawer)
        self._drawer.delegate_chosen.connect(self._choose)
        self._drawer.arrived.connect(self._arrive)
        self._drawer.left_wanted.connect(self._leave)
        self._drawer.excuse_wanted.connect(self._excuse)
        self._drawer.conflict_wanted.connect(self.conflict_toggled)
        self._drawer.further_wanted.connect(self.further_wanted)
        self._drawer.other_wanted.connect(self.other_person_wanted)

    def _lay_out(self) -> None:
        self._heading.row.setContentsMargins(10, 0, 10, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 16, 10, 8)
        layout.setSpacing(8)
        layout.addWidget(self._heading)
        layout.addWidget(self._represented)
        layout.addWidget(self._search)
        layout.addWidget(self._none)
        layout.addWidget(self._view, 1)
        layout.addWidget(self._drawer)
