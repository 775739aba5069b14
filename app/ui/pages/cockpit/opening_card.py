# SPDX-License-Identifier: EUPL-1.2
"""Before the opening: what is ready, what is not, and the one button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.ui.pages.cockpit.panel import Card
from app.ui.pages.cockpit.shown import CheckLine, OpeningShown
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole
from app.ui.widgets.action_layout import ActionLayout
from app.ui.widgets.buttons import ButtonKind, KeyButton
from app.ui.widgets.form import Field
from app.ui.widgets.labels import IconLabel, TextLabel
from app.ui.widgets.search_field import LineField

FIELD_WIDTH = 420


class CheckLabel(QWidget):
    """One line with its symbol."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(theme, 18)
        self._text = TextLabel(theme, TextRole.READING)
        self._text.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)

    def show_line(self, shown: CheckLine) -> None:
        """Show the line."""
        self._icon.show_icon(shown.icon, shown.tone)
        self._text.show_text(shown.text)


class OpeningCard(Card):
    """Title, what is ready, the two offices, and "Sitzung eröffnen".

    Signals:
        opening_wanted: the meeting is to be opened; the office of the chair, of the secretary.
    """

    opening_wanted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._lines: list[CheckLabel] = []
        self._title = TextLabel(theme, TextRole.TITLE)
        self._title.setWordWrap(True)
        self._sentence = TextLabel(theme, TextRole.READING)
        self._sentence.setWordWrap(True)
        self._given = ("", "")
        self._chair = LineField()
        self._secretary = LineField()
        self._open = KeyButton(theme, self.tr("Sitzung eröffnen"), "F8", ButtonKind.PRIMARY)
        self.body.setContentsMargins(24, 22, 24, 22)
        self.body.addWidget(self._title)
        self.body.addWidget(self._sentence)
        self.body.addSpacing(8)
        buttons = ActionLayout()
        buttons.addWidget(self._open)
        self.body.addSpacing(8)
        self.body.addLayout(self._offices(theme))
        self.body.addSpacing(12)
        self.body.addLayout(buttons)
        self._first_line = 3
        self._chair.entered.connect(self._secretary.setFocus)
        self._secretary.entered.connect(self._open.setFocus)
        self._open.clicked.connect(self._want_opening)

    def show_opening(self, shown: OpeningShown) -> None:
        """Show what is ready."""
        self._title.show_text(shown.title)
        self._sentence.show_text(shown.sentence)
        if self._given != (shown.chair, shown.secretary):
            self._given = (shown.chair, shown.secretary)
            self._chair.setText(shown.chair)
            self._secretary.setText(shown.secretary)
        while len(self._lines) < len(shown.lines):
            self._lines.append(CheckLabel(self._theme))
            self.body.insertWidget(self._first_line + len(self._lines) - 1, self._lines[-1])
        for index, label in enumerate(self._lines):
            label.setVisible(index < len(shown.lines))
        for label, line in zip(self._lines, shown.lines, strict=False):
            label.show_line(line)

    def take_keyboard(self) -> None:
        """Put the keyboard into the first field, ready to be overwritten."""
        self._chair.setFocus()
        self._chair.selectAll()

    def _want_opening(self) -> None:
        self.opening_wanted.emit(self._chair.text(), self._secretary.text())

    def _offices(self, theme: Theme) -> QGridLayout:
        offices = QGridLayout()
        offices.setHorizontalSpacing(16)
        fields = ((self.tr("Vorsitz"), self._chair), (self.tr("Schriftführung"), self._secretary))
        for column, (name, line) in enumerate(fields):
            line.setMaximumWidth(FIELD_WIDTH)
            offices.addWidget(Field(theme, name, line), 0, column)
        return offices
