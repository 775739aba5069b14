# SPDX-License-Identifier: EUPL-1.2
"""Decides what the projector's window shows and where it stands."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QPixmap, QScreen
from PySide6.QtWidgets import QWidget

from app.ui.projector.frames import Frame, PictureFrame
from app.ui.projector.holding import Holding
from app.ui.projector.palettes import PALETTES
from app.ui.projector.screens import (
    ScreenFacts,
    ScreenPlace,
    ScreenWatch,
    choose_screen,
    facts_of,
    free_screens,
)
from app.ui.projector.sheet import Sheet
from app.ui.projector.window import ProjectorWindow
from app.ui.theme.tones import Appearance


@dataclass(frozen=True)
class ProjectorState:
    """What the cockpit tells of the projector; ``screen`` is None while it is a window or off.

    ``page`` is counted from 0; ``goes_on`` and ``goes_back`` say whether there is another one, of this
    text or of the file that is shown.
    """

    is_on: bool = False
    is_blanked: bool = False
    is_frozen: bool = False
    page: int = 0
    pages: int = 1
    screen: ScreenFacts | None = None
    goes_on: bool = False
    goes_back: bool = False
    is_light: bool = False


class Projector(QObject):
    """The projector as the cockpit handles it.

    Signals:
        changed: the new ``ProjectorState``.
        page_beyond: how many pages beyond those that are set another page of a file is wanted.
        repainted: the picture of the hall is another one.
    """

    changed = Signal(object)
    page_beyond = Signal(int)
    repainted = Signal()

    def __init__(self, window: ProjectorWindow, watch: ScreenWatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._watch = watch
        self._cockpit: QWidget | None = None
        self._wanted: ScreenFacts | None = None
        self._holding = Holding()
        self._state = ProjectorState()
        window.closed.connect(self.turn_off)
        window.canvas.page_changed.connect(self._tell_page)
        window.canvas.repainted.connect(self.repainted)
        watch.lost.connect(self._step_aside)
        watch.settled.connect(self._settle)

    @property
    def state(self) -> ProjectorState:
        """How the projector stands."""
        return self._state

    @property
    def frame(self) -> Frame:
        """The frame that the hall sees, or would see if the projector were on."""
        return self._holding.shown

    @property
    def text_width(self) -> int:
        """How many pixels wide the hall's text is."""
        canvas = self._window.canvas
        return math.ceil(Sheet(canvas.width(), canvas.height()).measure * canvas.devicePixelRatioF())

    def picture(self) -> QPixmap:
        """The picture that the hall sees, or would see if the projector were on."""
        return self._window.canvas.picture()

    def set_light(self, is_light: bool) -> None:
        """Paint for a hall in daylight, or for a darkened one."""
        appearance = Appearance.LIGHT if is_light else Appearance.DARK
        self._window.canvas.set_hall_palette(PALETTES[appearance])
        self._tell(replace(self._state, is_light=is_light))

    def set_cockpit(self, cockpit: QWidget) -> None:
        """Keep off the screen of this window."""
        self._cockpit = cockpit

    def want_screen(self, screen: ScreenFacts | None) -> None:
        """Prefer a screen: one that was remembered from the last sitting, or one that was chosen now."""
        self._wanted = screen
        self._settle()

    def next_screen(self) -> None:
        """Go to the next screen but the cockpit's, from left to right and round again."""
        cockpit = _place_of(self._cockpit.screen() if self._cockpit else None)
        free = free_screens(self._watch.screens(), cockpit)
        if len(free) > 1:
            place = free.index(self._state.screen) + 1 if self._state.screen in free else 0
            self.want_screen(free[place % len(free)])

    def show_frame(self, frame: Frame) -> None:
        """Show a frame, unless it is held back."""
        self._hold(self._holding.with_latest(frame))

    def prepare(self, frame: Frame) -> None:
        """Make ready the frame that will probably come next."""
        self._window.canvas.prepare(frame)

    def set_blanked(self, is_blanked: bool) -> None:
        """Show nothing, at once, or show what is to be seen."""
        self._hold(self._holding.with_blank(is_blanked))
        self._window.canvas.repaint()

    def set_frozen(self, is_frozen: bool) -> None:
        """Keep what is shown, or catch up."""
        self._hold(self._holding.with_freeze(is_frozen))

    def turn_on(self) -> None:
        """Open the window on the hall's screen, or beside the cockpit where there is none."""
        if not self._state.is_on:
            self._place(self._chosen())

    def turn_off(self) -> None:
        """Put the window away."""
        self._window.hide()
        self._tell(replace(self._state, is_on=False, screen=None))

    def set_on(self, is_on: bool) -> None:
        """Turn the projector on or off."""
        if is_on:
            self.turn_on()
        else:
            self.turn_off()

    def next_page(self) -> None:
        """Turn to the next page of a long text or of a file."""
        self._turn(1)

    def previous_page(self) -> None:
        """Turn back."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        if not self._window.canvas.turn_page(by):
            self.page_beyond.emit(by)

    def _hold(self, holding: Holding) -> None:
        self._holding = holding
        self._window.canvas.show_frame(holding.shown)
        held = replace(self._state, is_blanked=holding.is_blanked, is_frozen=holding.is_frozen)
        self._tell(self._with_pages(held, held.page, held.pages))

    def _chosen(self) -> ScreenFacts | None:
        cockpit = self._cockpit.screen() if self._cockpit else None
        return choose_screen(self._watch.screens(), _place_of(cockpit), self._wanted)

    def _place(self, facts: ScreenFacts | None) -> None:
        screen = self._watch.screen_of(facts) if facts else None
        if screen is not None:
            self._window.fill(screen)
            self._wanted = self._wanted or facts
        else:
            self._window.float_on(
                self._cockpit.screen() if self._cockpit else QGuiApplication.primaryScreen()
            )
        self._tell(replace(self._state, is_on=True, screen=facts if screen else None))

    def _settle(self) -> None:
        """Move to where the window belongs now that the screens have changed."""
        if self._state.is_on:
            chosen = self._chosen()
            if chosen != self._state.screen or not self._window.isVisible():
                self._place(chosen)

    def _step_aside(self, lost: QScreen) -> None:
        """Leave an unplugged screen at once: Qt would lay the whole picture over the cockpit."""
        if self._state.screen is None or self._state.screen.name != lost.name():
            return
        left = next((screen for screen in QGuiApplication.screens() if screen != lost), None)
        if left is None:
            self._window.hide()
        else:
            self._window.float_on(left)
        self._tell(replace(self._state, screen=None))

    def _tell_page(self, page: int, pages: int) -> None:
        self._tell(self._with_pages(self._state, page, pages))

    def _with_pages(self, state: ProjectorState, page: int, pages: int) -> ProjectorState:
        frame = self._holding.shown
        before = after = 0
        if isinstance(frame, PictureFrame):
            before, after = frame.page, frame.pages - frame.page - 1
        goes_on, goes_back = page + 1 < pages or after > 0, page > 0 or before > 0
        return replace(state, page=page, pages=pages, goes_on=goes_on, goes_back=goes_back)

    def _tell(self, state: ProjectorState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit(state)


def _place_of(screen: QScreen | None) -> ScreenPlace | None:
    return facts_of(screen).place if screen is not None else None
