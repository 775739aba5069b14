# SPDX-License-Identifier: EUPL-1.2
"""Decides where the chair's view stands: on a screen that neither the cockpit nor the hall needs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from app.ui.chair.shown import ChairShown
from app.ui.chair.window import ChairWindow
from app.ui.projector.presenter import Projector, ProjectorState
from app.ui.projector.screens import ScreenFacts, ScreenWatch, choose_screen, facts_of


class ChairDesk(QObject):
    """The chair's view as the cockpit handles it.

    The hall comes first: with two screens the view has the second one only while the projector is
    off, and is a small window on the cockpit's screen else.

    Signals:
        switched: whether the view is on.
        placed: the ``ScreenFacts`` of the screen that it fills, None where it is a small window.
    """

    switched = Signal(bool)
    placed = Signal(object)

    def __init__(
        self,
        make_window: Callable[[], ChairWindow],
        watch: ScreenWatch,
        projector: Projector,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_window = make_window
        self._made: ChairWindow | None = None
        self._watch = watch
        self._projector = projector
        self._cockpit: QWidget | None = None
        self._screen: ScreenFacts | None = None
        self._is_on = False
        watch.lost.connect(self._step_aside)
        watch.settled.connect(self._settle)
        projector.changed.connect(self._make_way)

    @property
    def is_on(self) -> bool:
        """Whether the view is open."""
        return self._is_on

    @property
    def window(self) -> ChairWindow:
        """The window of the view; made when it is first wanted."""
        if self._made is None:
            self._made = self._make_window()
            self._made.closed.connect(self.turn_off)
        return self._made

    @property
    def screen(self) -> ScreenFacts | None:
        """The screen that it fills; nothing while it is a small window or off."""
        return self._screen

    def set_cockpit(self, cockpit: QWidget) -> None:
        """Keep off the screen of this window."""
        self._cockpit = cockpit

    def show_chair(self, shown: ChairShown) -> None:
        """Show what the chair is to see."""
        self.window.view.show_chair(shown)

    def set_on(self, is_on: bool) -> None:
        """Open the view or put it away."""
        if is_on and not self._is_on:
            self._is_on = True
            self._place()
            self.switched.emit(True)
        elif not is_on:
            self.turn_off()

    def turn_off(self) -> None:
        """Put the view away."""
        if self._made is not None:
            self._made.hide()
        self._screen = None
        if self._is_on:
            self._is_on = False
            self.switched.emit(False)

    def end(self) -> None:
        """Put the view away for good."""
        self.turn_off()
        if self._made is not None:
            self._made.deleteLater()
            self._made = None

    def _chosen(self) -> ScreenFacts | None:
        taken = self._projector.state.screen if self._projector.state.is_on else None
        free = [screen for screen in self._watch.screens() if screen != taken]
        return choose_screen(free, facts_of(self._home()).place, None)

    def _home(self) -> QScreen:
        return self._cockpit.screen() if self._cockpit else QGuiApplication.primaryScreen()

    def _place(self) -> None:
        chosen = self._chosen()
        screen = self._watch.screen_of(chosen) if chosen else None
        self._screen = chosen if screen else None
        if screen is not None:
            self.window.fill(screen)
        else:
            self.window.float_on(self._home())
        self.placed.emit(self._screen)

    def _settle(self) -> None:
        if self._is_on and (self._chosen() != self._screen or not self.window.isVisible()):
            self._place()

    def _make_way(self, state: ProjectorState) -> None:
        """The hall's screen may just have been taken, or become free."""
        self._settle()

    def _step_aside(self, lost: QScreen) -> None:
        """Leave an unplugged screen at once: Qt would lay the whole view over the cockpit."""
        if self._screen is None or self._screen.name != lost.name():
            return
        self._screen = None
        left = next((screen for screen in QGuiApplication.screens() if screen != lost), None)
        if left is None:
            self.window.hide()
        else:
            self.window.float_on(left)
        self.placed.emit(None)
