# SPDX-License-Identifier: EUPL-1.2
"""A line to search in, with its icon and its key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole
from app.ui.widgets.face import CAP_HEIGHT, cap_width, paint_cap
from app.ui.widgets.keys import is_enter, key_text

LEFT = 34


def belongs_to_window(event: QKeyEvent, undo_left: bool) -> bool:
    """Whether a key pressed in a text belongs to the window instead.

    Text undoes itself first; when nothing of it is left, Ctrl+Z takes back the last act.
    """
    if event.matches(QKeySequence.StandardKey.Undo):
        return not undo_left
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return control and event.key() in {Qt.Key.Key_K, Qt.Key.Key_J, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class LineField(QLineEdit):
    """A line of text in a window with keys of its own: Enter is Enter, Ctrl+Enter is not.

    Signals:
        entered: Enter was pressed.
    """

    entered = Signal()

    def event(self, event: QEvent) -> bool:
        """Leave the window's keys to the window."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and belongs_to_window(event, self.isUndoAvailable())
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter, and of no combination with it."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif is_enter(event):
            self.entered.emit()
        else:
            event.ignore()


class SearchField(LineField):
    """A search line; Esc clears it, Down leaves it for the list below.

    Signals:
        left_downwards: Down was pressed.
        escaped: Esc was pressed, and there was nothing to clear.
    """

    left_downwards = Signal()
    escaped = Signal()

    def __init__(
        self, theme: Theme, name: str, placeholder: str, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cap = key_text(key)
        self.setFont(theme.font(TextRole.BODY))
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTextMargins(LEFT - 12, 0, cap_width(theme, self._cap) + 4 if key else 0, 0)
        if key:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(self.take_keyboard)
        theme.changed.connect(self.update)

    def take_keyboard(self) -> None:
        """Put the keyboard here, with what stands in it ready to be overwritten."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Down have a meaning of their own."""
        if event.key() == Qt.Key.Key_Escape and not self.text():
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.setText("")
        elif event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon and key cap over the line."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        colours = self._theme.colours
        self._theme.paint_icon(painter, "search", QRectF(11, middle - 8, 16, 16), colours.muted)
        if self._cap and not self.text():
            width = cap_width(self._theme, self._cap)
            rect = QRectF(self.width() - width - 9, middle - CAP_HEIGHT / 2, width, CAP_HEIGHT)
            paint_cap(painter, self._theme, rect, self._cap, colours.muted)
