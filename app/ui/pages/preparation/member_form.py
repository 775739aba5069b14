# SPDX-License-Identifier: EUPL-1.2
"""The form of a member: name, kind, votes from a day, groups, mailbox, and who represents it."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QFrame, QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.ui.pages.preparation.shown import MemberFilled, MemberFormShown, PersonRow
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import CONTROL_HEIGHT
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.action_layout import ActionLayout
from app.ui.widgets.buttons import ButtonKind, KeyButton
from app.ui.widgets.form import Field, OptionBox
from app.ui.widgets.labels import ElidedLabel, TextLabel
from app.ui.widgets.shown import OptionShown

SPARE = 2  # empty rows for persons that are new
WIDTH = 476
ROLE_WIDTH = 152


class PersonFields:
    """Office, name and role of one person."""

    def __init__(self, theme: Theme, place: int, names: tuple[str, str, str]) -> None:
        self.key = ""
        self.office, self.name, self.role = QLineEdit(), QLineEdit(), OptionBox()
        for widget, name in zip(self.widgets, names, strict=True):
            widget.setFont(theme.font(TextRole.BODY))
            widget.setFixedHeight(CONTROL_HEIGHT)
            widget.setAccessibleName(f"{name} {place + 1}")
        self.role.setFixedWidth(ROLE_WIDTH)
        self.office.setPlaceholderText(names[0])
        self.name.setPlaceholderText(names[1])

    @property
    def widgets(self) -> tuple[QWidget, QWidget, QWidget]:
        """The three fields from left to right."""
        return self.office, self.name, self.role

    def show_person(self, person: PersonRow, roles: tuple[OptionShown, ...]) -> None:
        """Fill the fields."""
        self.key = person.key
        _put(self.office, person.office)
        _put(self.name, person.name)
        self.role.show_options(roles, person.role)

    def filled(self) -> PersonRow | None:
        """The person, or None where nothing stands in the row."""
        office, name = self.office.text().strip(), self.name.text().strip()
        return PersonRow(self.key, office, name, self.role.chosen()) if office or name else None


class MemberForm(QFrame):
    """A member to be changed, or a new one; Ctrl+Enter applies, Ctrl+R discards.

    Signals:
        filled: a MemberFilled that is to be applied.
        discarded: the fields are to be filled from the book again.
    """

    filled = Signal(object)
    discarded = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("face", "card")
        self._theme = theme
        self._form = ""
        self._before: MemberFilled | None = None
        self._title = ElidedLabel(theme, TextRole.TITLE)
        self._name, self._votes, self._basis = QLineEdit(), QLineEdit(), QLineEdit()
        self._groups, self._mailbox = QLineEdit(), QLineEdit()
        self._kind, self._body = OptionBox(), OptionBox()
        self._from = QDateEdit()
        self._from.setCalendarPopup(True)
        self._from.setDisplayFormat("dd.MM.yyyy")
        self._history = TextLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._history.setWordWrap(True)
        self._persons: list[PersonFields] = []
        self._confirm = KeyButton(theme, "", "Ctrl+Return", ButtonKind.PRIMARY)
        self._discard = KeyButton(theme, self.tr("Verwerfen"), "Ctrl+R")
        self._lay_out(theme)
        self._confirm.clicked.connect(self._tell)
        self._discard.clicked.connect(self.discarded)
        self._body.activated.connect(self._begin_other_body)

    def show_form(self, shown: MemberFormShown) -> None:
        """Fill the form once for each member; what is typed later stays."""
        self._title.show_text(shown.title)
        self._confirm.show_text(shown.confirm)
        self._history.show_text(shown.history)
        if shown.form == self._form:
            return
        self._form = shown.form
        _put(self._name, shown.name)
        self._kind.show_options(shown.kinds, shown.kind)
        self._body.show_options(shown.bodies, shown.body)
        self._votes.setText(shown.votes)
        day = shown.valid_from
        self._from.setDate(QDate(day.year, day.month, day.day))
        self._basis.setText(shown.basis)
        self._groups.setText(shown.groups)
        _put(self._mailbox, shown.mailbox)
        self._show_persons(shown)
        self._before = self.typed()

    def typed(self) -> MemberFilled:
        """What stands in the form."""
        day = self._from.date()
        persons = (fields.filled() for fields in self._persons)
        return MemberFilled(
            name=self._name.text().strip(),
            kind=self._kind.chosen(),
            body=self._body.chosen(),
            votes=self._votes.text().strip(),
            valid_from=datetime.date(day.year(), day.month(), day.day()),
            basis=self._basis.text().strip(),
            groups=self._groups.text().strip(),
            mailbox=self._mailbox.text().strip(),
            persons=tuple(person for person in persons if person is not None),
        )

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that is not applied yet."""
        return self._before is not None and self.typed() != self._before

    def take_keyboard(self) -> None:
        """Put the keyboard into the name."""
        self._name.setFocus()
        self._name.selectAll()

    def _begin_other_body(self) -> None:
        """The votes in the field were those in another body."""
        self._votes.setText("")
        self._votes.setFocus()

    def _tell(self) -> None:
        self.filled.emit(self.typed())

    def _show_persons(self, shown: MemberFormShown) -> None:
        wanted = len(shown.persons) + SPARE
        while len(self._persons) < wanted:
            self._add_person()
        blank = PersonRow("", "", "", shown.roles[0].key)
        deputy = PersonRow("", "", "", shown.roles[-1].key)
        for place, fields in enumerate(self._persons):
            known = place < len(shown.persons)
            spare = deputy if shown.persons or place else blank
            fields.show_person(shown.persons[place] if known else spare, shown.roles)
            for widget in fields.widgets:
                widget.setVisible(place < wanted)

    def _add_person(self) -> None:
        place = len(self._persons)
        names = (self.tr("Amt"), self.tr("Person"), self.tr("Rolle"))
        fields = PersonFields(self._theme, place, names)
        self._persons.append(fields)
        for column, widget in enumerate(fields.widgets):
            self._person_grid.addWidget(widget, place, column)

    def _lay_out(self, theme: Theme) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.addWidget(Field(theme, self.tr("Name"), self._name), 0, 0, 1, 2)
        grid.addWidget(Field(theme, self.tr("Art"), self._kind), 1, 0)
        grid.addWidget(Field(theme, self.tr("Gruppen im Satzungsprofil"), self._groups), 1, 1)
        grid.addWidget(Field(theme, self.tr("Stimmen"), self._votes), 2, 0)
        grid.addWidget(Field(theme, self.tr("gültig ab"), self._from), 2, 1)
        grid.addWidget(Field(theme, self.tr("Gremium"), self._body), 3, 0)
        grid.addWidget(Field(theme, self.tr("Bemessungsgrundlage"), self._basis), 3, 1)
        grid.addWidget(self._history, 4, 0, 1, 2)
        grid.addWidget(Field(theme, self.tr("E-Mail für Dokumente"), self._mailbox), 5, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        heading = TextLabel(theme, TextRole.SMALL_BOLD, Tone.MUTED)
        heading.setText(self.tr("Wer es vertritt (leere Zeile: die Person entfällt)"))
        self._person_grid = QGridLayout()
        self._person_grid.setSpacing(6)
        for place in (0, 1):
            self._person_grid.setColumnStretch(place, 1)
        inner = QWidget()
        inner.setProperty("face", "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(10)
        column.addLayout(grid)
        column.addWidget(heading)
        column.addLayout(self._person_grid)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = ActionLayout()
        buttons.addWidget(self._confirm)
        buttons.addWidget(self._discard)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 10, 16)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        layout.addWidget(area, 1)
        layout.addLayout(buttons)
        self.setFixedWidth(WIDTH)


def _put(field: QLineEdit, text: str) -> None:
    """Fill a field, with its beginning in sight."""
    field.setText(text)
    field.setCursorPosition(0)
