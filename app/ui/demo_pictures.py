# SPDX-License-Identifier: EUPL-1.2
"""Pictures of cockpit and projector at chosen moments of a meeting, made without a screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from app.domain.entries import sitting
from app.domain.meeting import Meeting, MeetingState
from app.services.retelling import Moment, retold
from app.ui.pages.cockpit.cockpit_shown import cockpit_shown
from app.ui.pages.cockpit.sight import Sight
from app.ui.pages.cockpit.surround_shown import header_shown, status_shown
from app.ui.pages.cockpit.view import CockpitView
from app.ui.projector.canvas import FrameCanvas
from app.ui.projector.hall import HallWish, frame_of
from app.ui.projector.palettes import DARK
from app.ui.projector.presenter import ProjectorState
from app.ui.projector_words import projector_words
from app.ui.theme.theme import Theme
from app.ui.theme.tones import Appearance
from app.ui.window import MainWindow

WINDOW = QSize(1440, 900)
HALL = QSize(1920, 1080)


def write_pictures(book: Path, meeting: str, out: Path) -> list[Path]:
    """Write the pictures of a meeting into a folder; returns their paths in the order of the meeting."""
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qt = QApplication.instance() or QApplication(["sitzungspult"])
    assert isinstance(qt, QApplication)
    studio = _Studio(qt)
    written: list[Path] = []
    for place, (name, moment) in enumerate(_chosen(retold(book, meeting)), 1):
        cockpit = out / f"bild-{place:02}-{name}-pult.png"
        hall = out / f"bild-{place:02}-{name}-leinwand.png"
        studio.cockpit(moment, cockpit)
        studio.hall(moment.meeting, hall)
        written += [cockpit, hall]
    studio.close()
    return written


class _Studio:
    """One window and one canvas that are shown each moment in turn."""

    def __init__(self, qt: QApplication) -> None:
        self._qt = qt
        self._theme = Theme(Appearance.LIGHT)
        self._theme.apply(qt)
        self._window = MainWindow(self._theme, "Sitzungspult")
        self._view = CockpitView(self._theme)
        self._window.add_page("cockpit", self._view)
        self._window.resize(WINDOW)
        self._canvas = FrameCanvas(DARK)
        self._canvas.resize(HALL)

    def cockpit(self, moment: Moment, path: Path) -> None:
        """Grab the window at a moment."""
        meeting, at = moment.meeting, moment.entry.at
        state = ProjectorState(is_on=True)
        shown = projector_words(state, frame_of(meeting, HallWish()), meeting, "de")
        self._window.show_header(header_shown(meeting, at, shown, "de"))
        self._window.show_status(status_shown(moment.entry.number, "", "", meeting, "de"))
        self._view.show_cockpit(cockpit_shown(Sight(moment.association, meeting, kept_at=at)))
        self._window.show()
        for _ in range(4):
            self._qt.processEvents()
        self._window.grab().save(str(path))

    def hall(self, meeting: Meeting, path: Path) -> None:
        """Grab what the hall sees of a meeting."""
        self._canvas.show_frame(frame_of(meeting, HallWish()))
        self._canvas.grab().save(str(path))

    def close(self) -> None:
        """Close the window."""
        self._window.close()
        self._window.deleteLater()
        self._canvas.deleteLater()
        self._qt.processEvents()


def _chosen(moments: Iterator[Moment]) -> Iterator[tuple[str, Moment]]:
    """The moments that are worth a picture: opening, attendance, item, recess, vote, result, end."""
    before: Moment | None = None
    for moment in moments:
        fact = moment.entry.fact
        if isinstance(fact, sitting.ResultAnnounced) and before is not None and fact.record.number:
            if fact.record.number.sequence == 2:
                yield "abstimmung", before
                yield "ergebnis", moment
        elif isinstance(fact, sitting.QuorumEstablished):
            yield "eroeffnung", moment
        elif (
            isinstance(fact, sitting.BallotOpened) and before is not None and len(moment.meeting.ballots) == 3
        ):
            yield "beratung", before
        elif isinstance(fact, sitting.RecessBegun):
            yield "unterbrechung", moment
        elif moment.meeting.state is MeetingState.CLOSED and isinstance(fact, sitting.MeetingClosed):
            yield "schluss", moment
        before = moment
