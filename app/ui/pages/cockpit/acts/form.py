# SPDX-License-Identifier: EUPL-1.2
"""The form of an act, in place: fields by the keyboard, faults at the fields, Esc puts it away."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from app.ui.pages.cockpit.acts.field_box import FieldBox
from app.ui.pages.cockpit.acts.shown import ActFormShown, Control
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.action_layout import ActionLayout
from app.ui.widgets.buttons import ButtonKind, KeyButton
from app.ui.widgets.labels import TextLabel

NARROW = 560
EDGE = 14


class ActForm(QFrame):
    """What an act asks for; Enter goes to the next field that must be filled, and then confirms.

    Signals:
        typed: name of the field, its text.
        confirmed: the act is to be carried out as it stands.
        put_away: the act is left.
    """

    typed = Signal(str, str)
    confirmed = Signal()
    put_away = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: ActFormShown | None = None
        self._boxes: dict[str, FieldBox] = {}
        self._columns = 0
        self.setProperty("face", "question")
        self._title = TextLabel(theme, TextRole.BODY_BOLD)
        self._title.setWordWrap(True)
        self._what = TextLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._what.setWordWrap(True)
        self._fault = TextLabel(theme, TextRole.SMALL_BOLD, Tone.NO)
        self._fault.setWordWrap(True)
        self._confirm = KeyButton(theme, kind=ButtonKind.PRIMARY)
        self._back = KeyButton(theme, key="")
        self._lay_out()
        self.hide()
        self._confirm.clicked.connect(self.confirmed)
        self._back.clicked.connect(self.put_away)

    def show_form(self, shown: ActFormShown | None) -> None:
        """Show the form, or none; a new one takes the keyboard."""
        before, self._shown = self._shown, shown
        if shown is None:
            self.hide()
            return
        fresh = before is None or before.key != shown.key
        if fresh:
            self._begin(shown)
        if fresh or before != shown:
            self._paint(shown)
        self.show()
        if fresh:
            self.take_keyboard(shown.first)
        elif before is not None and self._has_new_fault(before, shown):
            self.take_keyboard(next((each.name for each in shown.fields if each.fault), ""))

    def take_keyboard(self, field: str = "") -> None:
        """Put the keyboard into a field, or on the button where there is none of this name."""
        box = self._boxes.get(field)
        (box.control if box else self._confirm).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the form away; nothing else is closed by it."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A choice that has the keyboard lets Enter go on."""
        enter = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in enter:
            self._go_on_from(watched)
            return True
        return super().eventFilter(watched, event)

    @staticmethod
    def _has_new_fault(before: ActFormShown, shown: ActFormShown) -> bool:
        faults = [each.fault for each in shown.fields]
        return any(faults) and faults != [each.fault for each in before.fields]

    def _begin(self, shown: ActFormShown) -> None:
        for box in self._boxes.values():
            self._grid.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = {}
        for each in shown.fields:
            box = FieldBox(self._theme, each, self)
            box.typed.connect(self.typed)
            box.entered.connect(self._enter)
            box.escaped.connect(self.put_away)
            if each.control in {Control.CHOICE, Control.FLAG}:
                box.control.installEventFilter(self)
            self._boxes[each.name] = box
        self._columns = 0
        self._arrange()
        chain = [*(box.control for box in self._boxes.values()), self._confirm, self._back]
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)

    def _paint(self, shown: ActFormShown) -> None:
        self.setAccessibleName(shown.title)
        self._title.show_text(shown.title)
        self._what.show_text(shown.what)
        self._fault.show_text(shown.fault)
        self._confirm.show_text(shown.confirm)
        self._back.show_text(shown.back)
        for each in shown.fields:
            self._boxes[each.name].show_field(each)

    def _arrange(self) -> None:
        columns = 1 if self.width() < NARROW else 2
        if columns == self._columns:
            return
        self._columns = columns
        row = column = 0
        for box in self._boxes.values():
            wide = box.is_wide or columns == 1
            if wide and column:
                row, column = row + 1, 0
            self._grid.addWidget(box, row, column, 1, columns if wide else 1, Qt.AlignmentFlag.AlignTop)
            box.show()
            column = 0 if wide or column else 1
            row += 1 if column == 0 else 0

    def _enter(self, field: str) -> None:
        self._go_on_from(self._boxes[field].control)

    def _go_on_from(self, control: QObject) -> None:
        """To the next field that is empty and must not be; where there is none it confirms."""
        names = list(self._boxes)
        place = next((i for i, box in enumerate(self._boxes.values()) if box.control is control), len(names))
        later = [name for name in names[place + 1 :] if self._boxes[name].is_lacking]
        if later:
            self.take_keyboard(later[0])
        else:
            self.confirmed.emit()

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        buttons = ActionLayout()
        buttons.addWidget(self._confirm)
        buttons.addWidget(self._back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, 10, EDGE, 12)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._what)
        layout.addLayout(self._grid)
        layout.addWidget(self._fault)
        layout.addLayout(buttons)
