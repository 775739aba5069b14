# SPDX-License-Identifier: EUPL-1.2
"""The window that the hall looks at: over a whole screen, or small beside the cockpit."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

from app.ui.projector.canvas import FrameCanvas
from app.ui.projector.palettes import DARK, HallPalette

_FLAGS = Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus


class ProjectorWindow(QWidget):
    """Holds the canvas; it never takes the keyboard away from the cockpit.

    Signals:
        closed: the person closed the window by its own button.
    """

    closed = Signal()

    def __init__(self, palette: HallPalette = DARK) -> None:
        super().__init__(None, _FLAGS)
        self.canvas = FrameCanvas(palette, self)
        self._floating = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setMinimumSize(self.canvas.minimumSize())
        self.setWindowTitle(self.tr("Sitzungspult – Leinwand"))

    def fill(self, screen: QScreen) -> None:
        """Cover a whole screen, without a pointer."""
        self._remember_floating()
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._go(screen, screen.geometry())
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.setVisible(True)  # showFullScreen would activate the window
        self.raise_()

    def float_on(self, screen: QScreen) -> None:
        """Be a small window on a screen: where it was last, or in the lower right corner."""
        self._remember_floating()
        self.unsetCursor()
        area = screen.availableGeometry() & screen.geometry()  # X knows one work area for all screens
        known = area.contains(self._floating)
        self._go(screen, self._floating if known else _corner_of(area))
        self.setVisible(True)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave it to the presenter to turn the projector off."""
        event.ignore()
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the canvas all there is."""
        super().resizeEvent(event)
        self.canvas.setGeometry(self.rect())

    def _go(self, screen: QScreen, place: QRect) -> None:
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setScreen(screen)
        self.setGeometry(place)

    def _remember_floating(self) -> None:
        if self.isVisible() and not self.isFullScreen():
            self._floating = self.geometry()


def _corner_of(area: QRect) -> QRect:
    """Return the place of a window of 16 : 9 in the lower right corner."""
    width = area.width() * 2 // 5
    place = QRect(0, 0, width, width * 9 // 16)
    place.moveBottomRight(area.bottomRight() - QPoint(24, 24))
    return place
