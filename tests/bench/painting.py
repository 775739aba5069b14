# SPDX-License-Identifier: EUPL-1.2
"""A window and a canvas that are shown every state of a meeting in turn, and painted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from app.services.retelling import Moment, retold
from app.ui.pages.cockpit.cockpit_shown import cockpit_shown
from app.ui.pages.cockpit.sight import Sight
from app.ui.pages.cockpit.surround_shown import header_shown, status_shown
from app.ui.pages.cockpit.view import CockpitView
from app.ui.projector.canvas import FrameCanvas
from app.ui.projector.hall import HallWish, frame_of
from app.ui.theme.theme import Theme
from app.ui.window import MainWindow

WINDOW = QSize(1440, 900)
HALL = QSize(1920, 1080)


class Painting:
    """Shows one state after the other; what is painted is what changed."""

    def __init__(self, book: Path, meeting: str) -> None:
        self._qt = QApplication.instance() or QApplication(["bench"])
        self._moments = list(retold(book, meeting))
        self._theme = Theme()
        self._window = MainWindow(self._theme, "bench")
        self._view = CockpitView(self._theme)
        self._canvas = FrameCanvas()
        self._moment: Moment = self._moments[0]

    def __enter__(self) -> Painting:
        assert isinstance(self._qt, QApplication)
        self._theme.apply(self._qt)
        self._window.add_page("cockpit", self._view)
        for widget, size in ((self._window, WINDOW), (self._canvas, HALL)):
            widget.resize(size)
            widget.show()
        self.show_cockpit()
        self.show_hall()
        return self

    def __exit__(self, *_: object) -> None:
        for widget in (self._window, self._canvas):
            widget.close()
            widget.deleteLater()
        self._qt.processEvents()

    def moments(self) -> Iterator[Moment]:
        """Go through the states; the one that was given last is the one that is shown."""
        for moment in self._moments:
            self._moment = moment
            yield moment

    def show_cockpit(self) -> None:
        """Show and paint the state at the cockpit."""
        meeting, at = self._moment.meeting, self._moment.entry.at
        self._window.show_header(header_shown(meeting, at, "Leinwand", "de"))
        self._window.show_status(status_shown(self._moment.entry.number, "", "", meeting, "de"))
        self._view.show_cockpit(cockpit_shown(Sight(self._moment.association, meeting, kept_at=at)))
        self._qt.processEvents()

    def show_hall(self) -> None:
        """Show and paint the state at the projector."""
        self._canvas.show_frame(frame_of(self._moment.meeting, HallWish()))
        self._qt.processEvents()
