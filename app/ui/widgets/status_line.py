# SPDX-License-Identifier: EUPL-1.2
"""The status bar: it says that everything is kept, because nothing needs to be saved."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.buttons import ButtonKind, KeyButton
from app.ui.widgets.labels import ElidedLabel, IconLabel
from app.ui.widgets.shown import StatusShown

HEIGHT = 34


class Fact(QWidget):
    """A symbol and a short sentence."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(theme, 14)
        self._text = ElidedLabel(theme, TextRole.SMALL, Tone.MUTED)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._icon)
        layout.addWidget(self._text)

    def show_fact(self, icon: str, text: str, tone: Tone) -> None:
        """Show it, and nothing where there is no text."""
        self._icon.show_icon(icon, tone)
        self._text.show_text(text, tone)
        self.setVisible(bool(text))


class StatusButton(KeyButton):
    """A flat button as low as the status bar."""

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__(theme, key=key, kind=ButtonKind.QUIET)
        self.setFont(theme.font(TextRole.SMALL))
        self.setFixedHeight(HEIGHT - 6)

    def sizeHint(self) -> QSize:
        """Narrower than a button that stands free."""
        return QSize(self._content_width() + 16, self.height())


class StatusLine(QFrame):
    """What is on the disk, what the central database has, undo, and who writes.

    Signals:
        undo_wanted: the last act is to be taken back.
    """

    undo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("face", "status")
        self.setFixedHeight(HEIGHT)
        self._saved = Fact(theme)
        self._sync = Fact(theme)
        self._undo = StatusButton(theme, "Ctrl+Z")
        self._undo.hide()
        self._secretary = ElidedLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._secretary.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._secretary.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 1, 20, 0)
        layout.setSpacing(20)
        layout.addWidget(self._saved)
        layout.addWidget(self._sync)
        layout.addStretch(1)
        layout.addWidget(self._undo)
        layout.addWidget(self._secretary)
        self._undo.clicked.connect(self.undo_wanted)

    def show_status(self, shown: StatusShown) -> None:
        """Show every fact of the record."""
        self._saved.show_fact(shown.saved_icon, shown.saved, shown.saved_tone)
        self._sync.show_fact(shown.sync_icon, shown.sync, shown.sync_tone)
        self._undo.show_text(shown.undo)
        self._undo.setVisible(bool(shown.undo))
        self._secretary.show_text(shown.secretary)
