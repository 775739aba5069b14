# SPDX-License-Identifier: EUPL-1.2
"""The passive picture of one frame: it is handed a frame and paints nothing but prepared pictures."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.projector.frames import BlankFrame, Frame, is_same_text
from app.ui.projector.layout import Layout, lay_out
from app.ui.projector.painting import picture_of
from app.ui.projector.palettes import DARK, HallPalette
from app.ui.projector.recent import Recent
from app.ui.projector.sheet import Sheet
from app.ui.theme.fonts import install_fonts

_LAYOUTS_KEPT = 8
_PICTURES_KEPT = 4
"""The one that is shown, its neighbours, and the frame that comes next."""


@dataclass(frozen=True)
class _Look:
    """Everything that a picture depends on, but for its page."""

    frame: Frame
    palette: HallPalette
    width: int
    height: int
    ratio: float


class FrameCanvas(QWidget):
    """Shows a page of a frame.

    Signals:
        page_changed: the page that is shown, counted from 0, and how many there are.
        repainted: the picture is another one.
    """

    page_changed = Signal(int, int)
    repainted = Signal()

    def __init__(self, palette: HallPalette = DARK, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install_fonts()
        self._frame: Frame = BlankFrame()
        self._palette = palette
        self._page = 0
        self._told = (0, 1)
        self._layouts: Recent[tuple[Frame, int, int], Layout] = Recent(_LAYOUTS_KEPT)
        self._pictures: Recent[tuple[_Look, int], QPixmap] = Recent(_PICTURES_KEPT)
        self._coming: Frame | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._prepare_neighbours)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setMinimumSize(320, 180)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def frame(self) -> Frame:
        """The frame that is shown."""
        return self._frame

    @property
    def page(self) -> int:
        """The page that is shown, counted from 0."""
        return min(self._page, self.pages - 1)

    @property
    def pages(self) -> int:
        """How many pages the frame has at this size."""
        return len(self._layout_of(self._frame).pages)

    def show_frame(self, frame: Frame) -> None:
        """Show a frame in one repaint; a text that is still being read keeps its page."""
        if not is_same_text(frame, self._frame):
            self._page = self._layout_of(frame).opening
        self._frame = frame
        self._refresh()

    def prepare(self, frame: Frame) -> None:
        """Make the picture of the frame that will probably come next, as soon as there is time."""
        self._coming = frame
        self._idle.start()

    def turn_page(self, by: int) -> bool:
        """Turn to another page; the first and the last are the ends. Whether there was one."""
        page = max(0, min(self.page + by, self.pages - 1))
        if page == self.page:
            return False
        self._page = page
        self._refresh()
        return True

    def set_hall_palette(self, palette: HallPalette) -> None:
        """Paint in other colours."""
        self._palette = palette
        self._refresh()

    def picture(self) -> QPixmap:
        """Return the picture that is shown, for a small copy in another window."""
        return self._picture(self._look(self._frame), self.page)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture of the frame; at a new size it is made at once, so nothing old is ever seen."""
        painter = QPainter(self)
        painter.drawPixmap(QPoint(0, 0), self.picture())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell how many pages there are at the new size."""
        super().resizeEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        self.picture()
        self.update()
        self.repainted.emit()
        self._idle.start()
        if self._told != (self.page, self.pages):
            self._told = (self.page, self.pages)
            self.page_changed.emit(*self._told)

    def _prepare_neighbours(self) -> None:
        look = self._look(self._frame)
        if self.page + 1 < self.pages:
            self._picture(look, self.page + 1)
        if self._coming is not None:
            self._picture(self._look(self._coming), self._layout_of(self._coming).opening)
        self._picture(look, self.page)

    def _look(self, frame: Frame) -> _Look:
        return _Look(frame, self._palette, self.width(), self.height(), self.devicePixelRatioF())

    def _layout_of(self, frame: Frame) -> Layout:
        width, height = self.width(), self.height()
        return self._layouts.get((frame, width, height), lambda: lay_out(frame, Sheet(width, height)))

    def _picture(self, look: _Look, page: int) -> QPixmap:
        size = QSizeF(look.width, look.height)
        return self._pictures.get(
            (look, page),
            lambda: picture_of(self._layout_of(look.frame).pages[page], look.palette, size, look.ratio),
        )
