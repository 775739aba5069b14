# SPDX-License-Identifier: EUPL-1.2
"""The meeting that is prepared: its data, its invitation, a copy of it, and its cancelling."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QFrame,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui.pages.preparation.shown import MeetingPlanFilled, MeetingPlanShown
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole
from app.ui.widgets.action_layout import ActionLayout
from app.ui.widgets.buttons import ButtonKind, KeyButton
from app.ui.widgets.form import Field, OptionBox
from app.ui.widgets.labels import ElidedLabel, TextLabel


class MeetingPlanForm(QFrame):
    """The meeting's own fields above, what can be done with it below.

    Signals:
        filled: a MeetingPlanFilled.
        invited: the day on which the invitation went out.
        copied: the meeting is to be planned again with its agenda.
        taken_from: key of the meeting whose agenda is to be taken over.
        cancelled: the reason.
    """

    filled = Signal(object)
    invited = Signal(object)
    copied = Signal()
    taken_from = Signal(str)
    cancelled = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("face", "card")
        self._form = ""
        self._heading = ElidedLabel(theme, TextRole.TITLE)
        self._title, self._place, self._reason = QLineEdit(), QLineEdit(), QLineEdit()
        self._on, self._sent_on = _day(), _day()
        self._at = QTimeEdit()
        self._at.setDisplayFormat("HH:mm")
        self._at.lineEdit().setTextMargins(10, 0, 0, 0)
        self._others = OptionBox()
        self._others.setMinimumContentsLength(8)
        self._others.setSizeAdjustPolicy(OptionBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._invitation = TextLabel(theme, TextRole.BODY_BOLD)
        self._invitation.setWordWrap(True)
        self._confirm = KeyButton(theme, self.tr("Änderungen übernehmen"), "Ctrl+Return", ButtonKind.PRIMARY)
        self._invite = KeyButton(theme, self.tr("Ladung vermerken"), icon="mail")
        self._copy = KeyButton(theme, self.tr("Sitzung duplizieren"), icon="plus")
        self._take = KeyButton(theme, self.tr("Tagesordnung übernehmen"))
        self._cancel = KeyButton(theme, self.tr("Sitzung absagen"), kind=ButtonKind.DANGER)
        self._lay_out(theme)
        self._connect()

    def show_form(self, shown: MeetingPlanShown) -> None:
        """Fill the form once; what is typed later stays."""
        self._heading.show_text(shown.heading)
        self._invitation.show_text(shown.invitation, shown.invitation_tone)
        if shown.form == self._form:
            return
        self._form = shown.form
        self._title.setText(shown.title)
        self._place.setText(shown.place)
        self._on.setDate(QDate(shown.on.year, shown.on.month, shown.on.day))
        self._at.setTime(QTime(shown.at.hour, shown.at.minute))
        self._sent_on.setDate(QDate(shown.sent_on.year, shown.sent_on.month, shown.sent_on.day))
        self._others.show_options(shown.others, "")
        self._reason.setText("")

    def _tell(self) -> None:
        at = self._at.time()
        self.filled.emit(
            MeetingPlanFilled(
                self._title.text().strip(),
                self._place.text().strip(),
                _read(self._on),
                datetime.time(at.hour(), at.minute()),
            )
        )

    def _tell_invited(self) -> None:
        self.invited.emit(_read(self._sent_on))

    def _tell_cancelled(self) -> None:
        self.cancelled.emit(self._reason.text().strip())

    def _tell_taken(self) -> None:
        self.taken_from.emit(self._others.chosen())

    def _connect(self) -> None:
        self._confirm.clicked.connect(self._tell)
        self._invite.clicked.connect(self._tell_invited)
        self._copy.clicked.connect(self.copied)
        self._take.clicked.connect(self._tell_taken)
        self._cancel.clicked.connect(self._tell_cancelled)

    def _lay_out(self, theme: Theme) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.addWidget(Field(theme, self.tr("Bezeichnung"), self._title), 0, 0, 1, 2)
        grid.addWidget(Field(theme, self.tr("Datum"), self._on), 1, 0)
        grid.addWidget(Field(theme, self.tr("Beginn"), self._at), 1, 1)
        grid.addWidget(Field(theme, self.tr("Ort"), self._place), 2, 0, 1, 2)
        change = ActionLayout()
        change.addWidget(self._confirm)
        grid.addLayout(change, 3, 0, 1, 2)
        grid.addWidget(self._invitation, 4, 0, 1, 2)
        pairs: tuple[tuple[str, QWidget, KeyButton], ...] = (
            (self.tr("Ladung versandt am"), self._sent_on, self._invite),
            (self.tr("Punkte einer anderen Sitzung"), self._others, self._take),
            (self.tr("Grund der Absage"), self._reason, self._cancel),
        )
        for row, (name, control, button) in enumerate(pairs, 5):
            side = QVBoxLayout()
            side.addStretch(1)
            side.addWidget(button)
            grid.addWidget(Field(theme, name, control), row, 0)
            grid.addLayout(side, row, 1)
        for place in (0, 1):
            grid.setColumnStretch(place, 1)
        copy = ActionLayout()
        copy.addWidget(self._copy)
        inner = QWidget()
        inner.setProperty("face", "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(12)
        column.addLayout(grid)
        column.addLayout(copy)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 10, 16)
        layout.setSpacing(12)
        layout.addWidget(self._heading)
        layout.addWidget(area, 1)


def _day() -> QDateEdit:
    field = QDateEdit()
    field.setCalendarPopup(True)
    field.setDisplayFormat("dd.MM.yyyy")
    return field


def _read(field: QDateEdit) -> datetime.date:
    day = field.date()
    return datetime.date(day.year(), day.month(), day.day())
