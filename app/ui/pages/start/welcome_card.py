# SPDX-License-Identifier: EUPL-1.2
"""The way in where there is no book yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.pages.start.shown import WelcomeShown
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.action_layout import ActionLayout
from app.ui.widgets.buttons import ButtonKind, KeyButton
from app.ui.widgets.labels import TextLabel


class WelcomeCard(QFrame):
    """A sentence and three ways in.

    Signals:
        sample_wanted, open_wanted, new_wanted: which book.
        check_wanted: a statutes profile is to be checked.
    """

    sample_wanted = Signal()
    open_wanted = Signal()
    new_wanted = Signal()
    check_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("face", "card")
        self.setMaximumWidth(720)
        self._title = TextLabel(theme, TextRole.TITLE)
        self._title.setWordWrap(True)
        self._sentence = TextLabel(theme, TextRole.READING, Tone.MUTED)
        self._sentence.setWordWrap(True)
        self._sample = KeyButton(
            theme, self.tr("Beispielverband öffnen"), kind=ButtonKind.PRIMARY, icon="sample"
        )
        self._open = KeyButton(theme, self.tr("Buch öffnen …"), "Ctrl+O", icon="folder")
        self._new = KeyButton(theme, self.tr("Neues Buch …"), icon="plus")
        self._check = KeyButton(theme, self.tr("Satzungsprofil prüfen …"), icon="document")
        self._lay_out()
        self._sample.clicked.connect(self.sample_wanted)
        self._open.clicked.connect(self.open_wanted)
        self._new.clicked.connect(self.new_wanted)
        self._check.clicked.connect(self.check_wanted)

    def show_welcome(self, shown: WelcomeShown) -> None:
        """Show the sentence."""
        self._title.show_text(shown.title)
        self._sentence.show_text(shown.sentence)

    def take_keyboard(self) -> None:
        """Put the keyboard on the first way."""
        self._sample.setFocus()

    def _lay_out(self) -> None:
        buttons = ActionLayout()
        for button in (self._sample, self._open, self._new, self._check):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 28, 32, 32)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        layout.addWidget(self._sentence)
        layout.addSpacing(8)
        layout.addLayout(buttons)
