# SPDX-License-Identifier: EUPL-1.2
"""The forms of the start page: a new meeting, a new book; both in the page."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDateEdit,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui.pages.start.shown import BookFilled, BookFormShown, FieldFault, MeetingFilled, MeetingFormShown
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole
from app.ui.widgets.action_layout import ActionLayout
from app.ui.widgets.buttons import ButtonKind, KeyButton
from app.ui.widgets.form import Field, OptionBox
from app.ui.widgets.labels import TextLabel

FORM_WIDTH = 720


class FormCard(QFrame):
    """A card with fields and two buttons; Ctrl+Enter confirms, Esc declines.

    Signals:
        declined: the form is put away.
    """

    declined = Signal()

    def __init__(self, theme: Theme, title: str, confirm: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("face", "card")
        self.setMaximumWidth(FORM_WIDTH)
        self._fields: dict[str, Field] = {}
        self._key = ""
        self._title = TextLabel(theme, TextRole.TITLE)
        self._title.setText(title)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(14)
        self.confirm = KeyButton(theme, confirm, "Ctrl+Return", ButtonKind.PRIMARY)
        self._decline = KeyButton(theme, self.tr("Abbrechen"), "Esc")
        self._lay_out()
        self._decline.clicked.connect(self.declined)

    def add_field(self, name: str, field: Field, row: int, column: int, span: int = 1) -> None:
        """Put a field into the grid."""
        self._fields[name] = field
        self.grid.addWidget(field, row, column, 1, span, Qt.AlignmentFlag.AlignTop)

    def is_new(self, key: str) -> bool:
        """Whether the form has not been filled under this key; from now on it has."""
        fresh, self._key = key != self._key, key
        return fresh

    def show_faults(self, faults: tuple[FieldFault, ...]) -> None:
        """Say at each field what is wrong with it."""
        sentences: Mapping[str, str] = {fault.field: fault.sentence for fault in faults}
        for name, field in self._fields.items():
            field.show_fault(sentences.get(name, ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the form away."""
        if event.key() == Qt.Key.Key_Escape:
            self.declined.emit()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        buttons = ActionLayout()
        buttons.addWidget(self.confirm)
        buttons.addWidget(self._decline)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 24)
        layout.setSpacing(18)
        layout.addWidget(self._title)
        layout.addLayout(self.grid)
        layout.addLayout(buttons)


class MeetingForm(FormCard):
    """A new meeting.

    Signals:
        filled: a :class:`MeetingFilled`.
    """

    filled = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Neue Sitzung"), self.tr("Sitzung anlegen"), parent)
        self._name = QLineEdit()
        self._body = OptionBox()
        self._kind = OptionBox()
        self._on = QDateEdit()
        self._on.setCalendarPopup(True)
        self._on.setDisplayFormat("dd.MM.yyyy")
        self._at = QTimeEdit()
        self._at.setDisplayFormat("HH:mm")
        self._at.lineEdit().setTextMargins(10, 0, 0, 0)
        self._place = QLineEdit()
        self.add_field("title", Field(theme, self.tr("Bezeichnung"), self._name), 0, 0, 2)
        self.add_field("body", Field(theme, self.tr("Gremium"), self._body), 1, 0)
        self.add_field("kind", Field(theme, self.tr("Art der Sitzung"), self._kind), 1, 1)
        self.add_field("on", Field(theme, self.tr("Datum"), self._on), 2, 0)
        self.add_field("at", Field(theme, self.tr("Beginn"), self._at), 2, 1)
        self.add_field("place", Field(theme, self.tr("Ort"), self._place), 3, 0, 2)
        self.confirm.clicked.connect(self._fill)

    def show_form(self, shown: MeetingFormShown) -> None:
        """Propose a meeting once; say what is wrong each time."""
        if self.is_new(shown.key):
            self._propose(shown)
        self.show_faults(shown.faults)

    def take_keyboard(self) -> None:
        """Put the keyboard into the first field."""
        self._name.setFocus()
        self._name.selectAll()

    def _propose(self, shown: MeetingFormShown) -> None:
        self._name.setText(shown.title)
        self._body.show_options(shown.bodies, shown.body)
        self._kind.show_options(shown.kinds, shown.kind)
        self._on.setDate(QDate(shown.on.year, shown.on.month, shown.on.day))
        self._at.setTime(QTime(shown.at.hour, shown.at.minute))
        self._place.setText(shown.place)

    def _fill(self) -> None:
        on, at = self._on.date(), self._at.time()
        filled = MeetingFilled(
            title=self._name.text().strip(),
            body=self._body.chosen(),
            on=datetime.date(on.year(), on.month(), on.day()),
            at=datetime.time(at.hour(), at.minute()),
            place=self._place.text().strip(),
            kind=self._kind.chosen(),
        )
        self.filled.emit(filled)


class BookForm(FormCard):
    """A new book.

    Signals:
        filled: a :class:`BookFilled`.
        path_wanted: the place of the file is to be chosen; the path proposed so far.
    """

    filled = Signal(object)
    path_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Neues Buch"), self.tr("Buch anlegen"), parent)
        self._name = QLineEdit()
        self._path = QLineEdit()
        choose = KeyButton(theme, self.tr("Ort wählen …"), icon="folder")
        self.add_field("name", Field(theme, self.tr("Name des Verbandes"), self._name), 0, 0)
        self.add_field("path", Field(theme, self.tr("Datei des Buches"), self._path), 1, 0)
        row = QHBoxLayout()
        row.addWidget(choose)
        row.addStretch(1)
        self.grid.addLayout(row, 2, 0)
        choose.clicked.connect(self._ask_path)
        self.confirm.clicked.connect(self._fill)

    def show_form(self, shown: BookFormShown) -> None:
        """Propose a book once; say what is wrong each time."""
        if self.is_new(shown.key):
            self._name.setText(shown.name)
            self._path.setText(shown.path)
        self.show_faults(shown.faults)

    def show_path(self, path: str) -> None:
        """Put the chosen path into its field."""
        self._path.setText(path)

    def take_keyboard(self) -> None:
        """Put the keyboard into the first field."""
        self._name.setFocus()

    def _ask_path(self) -> None:
        self.path_wanted.emit(self._path.text().strip())

    def _fill(self) -> None:
        self.filled.emit(BookFilled(self._name.text().strip(), self._path.text().strip()))
