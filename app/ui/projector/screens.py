# SPDX-License-Identifier: EUPL-1.2
"""Which screen the hall looks at, while screens come and go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

SETTLING_MS = 300
"""Plugging a cable makes several changes in a row; only the last one counts."""


@dataclass(frozen=True)
class ScreenPlace:
    """Where a screen lies on the desktop, in logical pixels."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class ScreenFacts:
    """What is known of a screen, and worth remembering until the next sitting."""

    name: str
    place: ScreenPlace
    is_primary: bool = False


def choose_screen(
    screens: Sequence[ScreenFacts], cockpit: ScreenPlace | None, wanted: ScreenFacts | None
) -> ScreenFacts | None:
    """Return the screen for the hall, or None where there is none but the cockpit's.

    The cockpit's screen, and one that mirrors it, is never taken. Of the others the first that matches:
    the wanted screen by its place, by its name, by its size; a screen that is not the primary one; the
    largest; the one furthest left, then furthest up. Before there is a cockpit the primary screen is its.
    """
    if cockpit is None:
        cockpit = next((screen.place for screen in screens if screen.is_primary), None)
    free = free_screens(screens, cockpit)
    return min(free, key=lambda screen: _distance(screen, wanted), default=None)


def free_screens(screens: Sequence[ScreenFacts], cockpit: ScreenPlace | None) -> list[ScreenFacts]:
    """Return the screens but the cockpit's and those that mirror it, from left to right."""
    free = [screen for screen in screens if cockpit is None or not _mirrors(screen.place, cockpit)]
    return sorted(free, key=lambda screen: (screen.place.x, screen.place.y))


def facts_of(screen: QScreen) -> ScreenFacts:
    """Return what is known of a screen."""
    place = screen.geometry()
    return ScreenFacts(
        screen.name(),
        ScreenPlace(place.x(), place.y(), place.width(), place.height()),
        screen == QGuiApplication.primaryScreen(),
    )


class ScreenWatch(QObject):
    """Watches screens come, go and change.

    Signals:
        lost: the ``QScreen`` that was just unplugged, at once.
        settled: the screens have changed and have kept still for a moment.
    """

    lost = Signal(object)
    settled = Signal()

    def __init__(
        self, application: QGuiApplication, parent: QObject | None = None, *, settling_ms: int = SETTLING_MS
    ) -> None:
        super().__init__(parent)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(settling_ms)
        self._settling.timeout.connect(self.settled)
        application.screenAdded.connect(self._come)
        application.screenRemoved.connect(self._gone)
        application.primaryScreenChanged.connect(self._changed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._changed)

    def screens(self) -> tuple[ScreenFacts, ...]:
        """Return all screens that are plugged in; Qt invents an empty one while there is none."""
        screens = (facts_of(screen) for screen in QGuiApplication.screens())
        return tuple(screen for screen in screens if screen.place.width and screen.place.height)

    def screen_of(self, facts: ScreenFacts) -> QScreen | None:
        """Return the screen with exactly these facts, if it is still there."""
        return next((screen for screen in QGuiApplication.screens() if facts_of(screen) == facts), None)

    def _come(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._changed)
        self._settling.start()

    def _gone(self, screen: QScreen) -> None:
        self.lost.emit(screen)
        self._settling.start()

    def _changed(self, _change: object) -> None:
        self._settling.start()


def _mirrors(one: ScreenPlace, other: ScreenPlace) -> bool:
    """Return whether two screens show the same part of the desktop."""
    return (one.x, one.y) == (other.x, other.y)


def _distance(
    screen: ScreenFacts, wanted: ScreenFacts | None
) -> tuple[bool, bool, bool, bool, int, int, int]:
    """Return how far a screen is from what is wished for; less is better."""
    place = screen.place
    return (
        wanted is None or place != wanted.place,
        wanted is None or screen.name != wanted.name,
        wanted is None or (place.width, place.height) != (wanted.place.width, wanted.place.height),
        screen.is_primary,
        -place.width * place.height,
        place.x,
        place.y,
    )
