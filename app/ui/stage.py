# SPDX-License-Identifier: EUPL-1.2
"""Everything that others than the secretary look at: the projector, its search, and the chair's view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from app.domain.association import Association
from app.domain.meeting import Meeting
from app.domain.speakers import SpeakersList
from app.services.desk import Desk
from app.services.ports import Clock
from app.services.viewing import read_file, read_meetings
from app.ui.chair.chair_shown import chair_shown
from app.ui.chair.presenter import ChairDesk
from app.ui.chair.window import ChairWindow
from app.ui.jobs.runner import JobRunner
from app.ui.projector.actions import ProjectorActions, checkable_action, plain_action
from app.ui.projector.directing import Director
from app.ui.projector.exhibiting import Exhibitor, HallSources
from app.ui.projector.presenter import Projector
from app.ui.projector.preview import HallPreview
from app.ui.projector.screens import ScreenWatch
from app.ui.projector.search import HallSearch
from app.ui.projector.window import ProjectorWindow
from app.ui.projector_words import projector_words
from app.ui.theme.theme import Theme
from app.ui.window import MainWindow
from app.wording.chair_view import chair_words
from app.wording.hall import search_words
from app.wording.language import Language


class Stage(QObject):
    """The projector and the chair's view of the meeting in hand, put together once."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        clock: Clock,
        runner: JobRunner,
        language: Language,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        application = QApplication.instance()
        assert isinstance(application, QApplication), "the window needs its application"
        self._clock = clock
        self._language: Language = language
        self._desk: Desk | None = None
        self.projector_window = ProjectorWindow()
        self._theme = theme
        watch = ScreenWatch(application, self)
        self.projector = Projector(self.projector_window, watch, self)
        self.director = Director(self.projector, clock.now, language, self)
        self.chair = ChairDesk(self._make_chair_window, watch, self.projector, self)
        name, placeholder = (search_words(code, language) for code in ("name", "placeholder"))
        search = HallSearch(theme, window, name, placeholder)
        self._exhibitor = Exhibitor(search, self.director, self.projector, runner, language, self)
        self.preview = HallPreview(theme, self.projector)
        self._add_actions(window)
        for part in (self.projector, self.chair):
            part.set_cockpit(window)
        self.director.ticked.connect(self._show_chair)
        self.chair.switched.connect(self._show_chair)

    def enter(self, desk: Desk) -> None:
        """Follow the meeting that this desk has in hand."""
        self._desk = desk

    def follow(self, association: Association, meeting: Meeting, speakers: SpeakersList) -> str:
        """Show hall and chair what they may see now; returns what the hall sees, in words."""
        self.director.follow_speakers(speakers)
        self.director.follow(association, meeting)
        self._show_chair()
        return self._hall_words(meeting)

    def leave(self) -> None:
        """Have no meeting any more; the hall sees nothing."""
        self._desk = None
        self._exhibitor.close()
        self.director.forget()
        self.chair.turn_off()

    def end(self) -> None:
        """Put both windows away for good."""
        self.projector.turn_off()
        self.chair.end()

    def _make_chair_window(self) -> ChairWindow:
        return ChairWindow(self._theme, self._language)

    def _add_actions(self, window: MainWindow) -> None:
        self._actions = ProjectorActions(self.projector, self)
        find = plain_action(self, search_words("action", self._language), "Ctrl+F5")
        find.triggered.connect(self._search)
        self._chair_action = checkable_action(self, chair_words("action", self._language), "Ctrl+F6")
        self._chair_action.toggled.connect(self._switch_chair)
        self.chair.switched.connect(self._chair_action.setChecked)
        every: list[QAction] = [*self._actions.all(), find, self._chair_action]
        for action in every:
            window.addAction(action)

    def _switch_chair(self, on: bool) -> None:
        """Only a meeting has something for the chair."""
        self.chair.set_on(on and self._desk is not None)
        self._chair_action.setChecked(self.chair.is_on)

    def _show_chair(self) -> None:
        meeting = self._desk.meeting if self._desk else None
        if meeting is None:
            return
        hall = self._hall_words(meeting)
        self.preview.show_words(hall)
        if self.chair.is_on:
            now, speakers = self._clock.now(), self.director.speakers
            self.chair.show_chair(chair_shown(meeting, speakers, now, hall, self._language))

    def _hall_words(self, meeting: Meeting) -> str:
        return projector_words(self.projector.state, self.projector.frame, meeting, self._language)

    def _search(self) -> None:
        desk = self._desk
        if desk is not None and desk.meeting is not None:
            self._exhibitor.open_search(_Sources(desk).of_meeting(desk.meeting))


class _Sources:
    """Reads the book beside its writer, on whatever thread asks."""

    def __init__(self, desk: Desk) -> None:
        self._path: Path = desk.book.path
        others = desk.association.meetings.values()
        self._known = tuple(reversed([meeting.key for meeting in others]))

    def of_meeting(self, meeting: Meeting) -> HallSources:
        """The meeting in hand, and how the others are read, the last one first."""
        earlier = tuple(key for key in self._known if key != meeting.convened.key)
        return HallSources(meeting, earlier, self._read_meetings, self._read_file)

    def _read_meetings(self, keys: Iterable[str]) -> Iterator[Meeting]:
        return read_meetings(self._path, keys)

    def _read_file(self, sha256: str) -> bytes:
        return read_file(self._path, sha256)
