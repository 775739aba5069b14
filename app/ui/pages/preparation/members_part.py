# SPDX-License-Identifier: EUPL-1.2
"""The members of the association: found by a few letters, changed beside the list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.pages.preparation.member_form import MemberForm
from app.ui.pages.preparation.shown import MembersShown
from app.ui.tables.texts import TextColumn, TextTable
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.buttons import KeyButton
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.search_field import SearchField


class MembersPart(QWidget):
    """The list at the left, the form at the right.

    Signals:
        searched: what is looked for.
        member_chosen: key of the member in hand.
        new_wanted: the form of a new member.
        filled: a MemberFilled that is to be applied.
        discarded: what was typed is to be forgotten.
    """

    searched = Signal(str)
    member_chosen = Signal(str)
    new_wanted = Signal()
    filled = Signal(object)
    discarded = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary = TextLabel(theme, TextRole.BODY, Tone.MUTED)
        self._search = SearchField(theme, self.tr("Mitglied suchen"), self.tr("Name, Person, Gruppe"), "F4")
        self._new = KeyButton(theme, self.tr("Neues Mitglied"), "Ins", icon="plus")
        self._table = TextTable(
            theme,
            self.tr("Mitglieder"),
            (
                TextColumn(self.tr("Mitglied"), bold=True),
                TextColumn(self.tr("Art"), 130, needed=False),
                TextColumn(self.tr("Stimmen"), 90, right=True),
                TextColumn(self.tr("Vertreten durch"), 210),
                TextColumn(self.tr("E-Mail"), 220, needed=False),
            ),
        )
        self._empty = TextLabel(theme, TextRole.BODY, Tone.MUTED)
        self._empty.setWordWrap(True)
        self.form = MemberForm(theme)
        self._lay_out()
        self._connect()

    def show_members(self, shown: MembersShown) -> None:
        """Show the list and the form."""
        self._summary.show_text(shown.summary)
        self._table.show_rows(shown.rows)
        self._table.setVisible(bool(shown.rows))
        self._empty.show_text(shown.empty)
        self._table.make_current(shown.current)
        self.form.setVisible(shown.form is not None)
        if shown.form is not None:
            self.form.show_form(shown.form)

    def take_keyboard(self) -> None:
        """Put the keyboard into the search."""
        self._search.take_keyboard()

    def empty_search(self) -> bool:
        """Empty the search where the keyboard is in it; whether there was something to empty."""
        if not self._search.hasFocus() or not self._search.text():
            return False
        self._search.setText("")
        return True

    def _to_list(self) -> None:
        self._table.setFocus()

    def _connect(self) -> None:
        self._search.textChanged.connect(self.searched)
        self._search.left_downwards.connect(self._to_list)
        self._search.entered.connect(self._to_list)
        self._table.moved_to.connect(self.member_chosen)
        self._table.opened.connect(self._edit)
        self._new.clicked.connect(self.new_wanted)
        self.form.filled.connect(self.filled)
        self.form.discarded.connect(self.discarded)

    def _edit(self, key: str) -> None:
        self.member_chosen.emit(key)
        self.form.take_keyboard()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._search, 1)
        top.addWidget(self._new)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._summary)
        left.addLayout(top)
        left.addWidget(self._empty)
        left.addWidget(self._table, 1000)
        left.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(left, 1)
        layout.addWidget(self.form)
