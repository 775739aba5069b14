# SPDX-License-Identifier: EUPL-1.2
"""The window that the hall looks at: over a whole screen, or small beside the cockpit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QScreen

from app.ui.projector.canvas import FrameCanvas
from app.ui.projector.palettes import DARK, HallPalette
from app.ui.projector.second_window import SecondWindow

_BEFORE_IT_IS_SHOWN = QSize(1280, 720)


class ProjectorWindow(SecondWindow):
    """Holds the canvas."""

    def __init__(self, palette: HallPalette = DARK) -> None:
        super().__init__()
        self.canvas = FrameCanvas(palette, self)
        self.hold(self.canvas)
        self.resize(_BEFORE_IT_IS_SHOWN)
        self.canvas.resize(_BEFORE_IT_IS_SHOWN)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setWindowTitle(self.tr("Sitzungspult – Leinwand"))

    def fill(self, screen: QScreen) -> None:
        """Cover a whole screen, without a pointer."""
        self.setCursor(Qt.CursorShape.BlankCursor)
        super().fill(screen)

    def float_on(self, screen: QScreen) -> None:
        """Be a small window on a screen."""
        self.unsetCursor()
        super().float_on(screen)
