# SPDX-License-Identifier: EUPL-1.2
"""A window beside the cockpit: over a whole screen of its own, or small on the cockpit's."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

_FLAGS = Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus
_MARGIN = 24


class SecondWindow(QWidget):
    """Holds one widget over all of itself; it never takes the keyboard away from the cockpit.

    Signals:
        closed: the person closed the window by its own button.
    """

    closed = Signal()

    def __init__(self, *, on_the_right: bool = True) -> None:
        super().__init__(None, _FLAGS)
        self._content: QWidget | None = None
        self._on_the_right = on_the_right
        self._floating = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)

    def hold(self, content: QWidget) -> None:
        """Give all there is to this widget."""
        self._content = content
        self.setMinimumSize(content.minimumSize())

    def fill(self, screen: QScreen) -> None:
        """Cover a whole screen."""
        self._remember_floating()
        self._go(screen, screen.geometry())
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.setVisible(True)  # showFullScreen would activate the window
        self.raise_()

    def float_on(self, screen: QScreen) -> None:
        """Be a small window on a screen: where it was last, or in a lower corner."""
        self._remember_floating()
        area = screen.availableGeometry() & screen.geometry()  # X knows one work area for all screens
        known = area.contains(self._floating)
        self._go(screen, self._floating if known else self._corner_of(area))
        self.setVisible(True)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave it to the presenter to put the window away."""
        event.ignore()
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the content all there is."""
        super().resizeEvent(event)
        if self._content is not None:
            self._content.setGeometry(self.rect())

    def _go(self, screen: QScreen, place: QRect) -> None:
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setScreen(screen)
        self.setGeometry(place)

    def _remember_floating(self) -> None:
        if self.isVisible() and not self.isFullScreen():
            self._floating = self.geometry()

    def _corner_of(self, area: QRect) -> QRect:
        """Return the place of a window of 16 : 9 in a lower corner."""
        width = area.width() * 2 // 5
        place = QRect(0, 0, width, width * 9 // 16)
        if self._on_the_right:
            place.moveBottomRight(area.bottomRight() - QPoint(_MARGIN, _MARGIN))
        else:
            place.moveBottomLeft(area.bottomLeft() + QPoint(_MARGIN, -_MARGIN))
        return place
