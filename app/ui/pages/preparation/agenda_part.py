# SPDX-License-Identifier: EUPL-1.2
"""The planned agenda at the left, the form of the line in hand at the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.ui.pages.preparation.agenda_list import PlanList
from app.ui.pages.preparation.item_form import ItemForm
from app.ui.pages.preparation.meeting_form import MeetingPlanForm
from app.ui.pages.preparation.shown import AgendaShown
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.action_layout import ActionLayout
from app.ui.widgets.buttons import KeyButton
from app.ui.widgets.labels import TextLabel

LEAST, MOST = 440, 600


class AgendaPart(QWidget):
    """List and form.

    Signals:
        line_chosen: key of the line in hand.
        new_wanted: the form of a new item.
    """

    line_chosen = Signal(str)
    new_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary = TextLabel(theme, TextRole.BODY, Tone.MUTED)
        self._new = KeyButton(theme, self.tr("Punkt"), "Ins", icon="plus")
        self._keys = TextLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._keys.setText(self.tr("Strg mit Pfeil oder Ziehen: verschieben, einrücken · Entf: streichen"))
        self._keys.setWordWrap(True)
        self._closed = TextLabel(theme, TextRole.BODY, Tone.MUTED)
        self._closed.setWordWrap(True)
        self.plan = PlanList(theme, self.tr("Tagesordnung"))
        self.item = ItemForm(theme)
        self.meeting = MeetingPlanForm(theme)
        self._lay_out()
        self.plan.current_key.connect(self.line_chosen)
        self.plan.entered_key.connect(self._edit)
        self._new.clicked.connect(self.new_wanted)

    def show_agenda(self, shown: AgendaShown) -> None:
        """Show the agenda with the line in hand."""
        self._closed.show_text(shown.closed)
        self._whole.setVisible(not shown.closed)
        self._summary.show_text(shown.summary)
        self.plan.show_rows(shown.rows, shown.current)
        if shown.item is not None:
            self.item.show_form(shown.item)
            self._forms.setCurrentWidget(self.item)
        elif shown.meeting is not None:
            self.meeting.show_form(shown.meeting)
            self._forms.setCurrentWidget(self.meeting)

    def take_keyboard(self) -> None:
        """Put the keyboard into the list."""
        self.plan.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The form takes two fifths of the width, within limits."""
        super().resizeEvent(event)
        self._forms.setFixedWidth(min(MOST, max(LEAST, self.width() * 2 // 5)))

    def _edit(self, key: str) -> None:
        if self._forms.currentWidget() is self.item:
            self.item.take_keyboard()

    def _lay_out(self) -> None:
        top = ActionLayout()
        top.addWidget(self._summary)
        top.add_last(self._new)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(top)
        left.addWidget(self.plan, 1)
        left.addWidget(self._keys)
        self._forms = QStackedWidget()
        self._forms.addWidget(self.meeting)
        self._forms.addWidget(self.item)
        self._whole = QWidget()
        row = QHBoxLayout(self._whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self._forms)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._closed)
        layout.addWidget(self._whole, 1000)
        layout.addStretch(1)
