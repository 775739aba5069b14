# SPDX-License-Identifier: EUPL-1.2
"""The program's window: it stands at once, and loads what a meeting needs while it is looked at."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.domain.failures import KnownError
from app.ui.crash_watch import CrashReporter, CrashWatch, crash_notice, log_qt_messages
from app.ui.help_sheet import HelpShown
from app.ui.jobs.cancelling import CancelToken
from app.ui.jobs.runner import JobRunner, Report
from app.ui.pages.start.presenter import StartPresenter
from app.ui.pages.start.view import StartView
from app.ui.program import WindowProgram
from app.ui.theme.theme import Theme
from app.ui.widgets.shown import HeaderShown, StatusShown
from app.ui.window import MainWindow
from app.wording.cockpit import words
from app.wording.help_here import help_lines, help_text, help_title
from app.wording.language import Language

if TYPE_CHECKING:
    from app.services.opening import OpenBook
    from app.ui.pages.preparation.presenter import PreparationPresenter
    from app.ui.pages.profile_check.presenter import ProfileCheckPresenter
    from app.ui.sitting import Sitting

START = "start"
CHECK = "profile_check"
PREPARATION = "preparation"
TITLE = "Sitzungspult"
_NEEDED_SOON = ("app.services.opening", "app.ui.pages.start.book_acts", "app.ui.sitting")
_FIRST_LOOK_MS = 50
_CLOCK_MS = 10_000
_ENDING_MS = 5000


class Application(QObject):
    """The open window with everything that belongs to it."""

    def __init__(self, program: WindowProgram, language: Language = "de") -> None:
        super().__init__()
        self._program = program
        self._language: Language = language
        self._theme = Theme()
        self.window = MainWindow(self._theme, TITLE)
        self._start_view = StartView(self._theme)
        self.window.add_page(START, self._start_view)
        self.runner = JobRunner(self)
        self.start = StartPresenter(self._start_view, program, language, self)
        self.is_ready = False
        self._sitting: Sitting | None = None
        self._check: ProfileCheckPresenter | None = None
        self._preparation: PreparationPresenter | None = None
        self._before_check = START
        self._loading = QTimer(self, singleShot=True, interval=_FIRST_LOOK_MS)
        self._wanted: Path | None = None
        self._sample = False
        self._crashes = CrashWatch(self)
        self._reports: CrashReporter | None = None
        self._connect()

    @property
    def sitting(self) -> Sitting:
        """The part that runs meetings; made when the first one is opened."""
        if self._sitting is None:
            from app.ui.sitting import Sitting

            self._sitting = Sitting(
                self.window, self._theme, self._program, self.runner, self._language, self
            )
            self._sitting.left.connect(self._show_start)
        return self._sitting

    @property
    def profile_check(self) -> ProfileCheckPresenter:
        """The page on which statutes profiles are tried; made when it is first wanted."""
        if self._check is None:
            from app.ui.pages.profile_check.presenter import ProfileCheckPresenter
            from app.ui.pages.profile_check.view import ProfileCheckView

            view = ProfileCheckView(self._theme)
            self.window.add_page(CHECK, view)
            presets = self._program.statutes_presets
            self._check = ProfileCheckPresenter(view, presets, self._language, self)
            self._check.left.connect(self._leave_check)
        return self._check

    @property
    def preparation(self) -> PreparationPresenter:
        """The page on which sittings are prepared; made when it is first wanted."""
        if self._preparation is None:
            from app.ui.pages.preparation.presenter import PreparationPresenter
            from app.ui.pages.preparation.view import PreparationView

            view = PreparationView(self._theme)
            self.window.add_page(PREPARATION, view)
            self._preparation = PreparationPresenter(view, self._program.clock, self._language, self)
            self._preparation.left.connect(self._show_start)
            self._preparation.shown.connect(self._surround)
        return self._preparation

    def show(self) -> None:
        """Show the window with the start page."""
        application = QApplication.instance()
        assert isinstance(application, QApplication), "the window needs its application"
        self._theme.apply(application)
        self.window.resize(1440, 900)
        self._show_start()
        self.window.show()

    def begin_with(self, book: Path | None = None, *, sample: bool = False) -> None:
        """Open the sample, or a book, as soon as the window stands: the named one, else the last one."""
        self._wanted, self._sample = book, sample
        self._loading.start()

    def watch_for_bugs(self) -> CrashReporter:
        """From now on a bug is reported beside the book in hand, and told quietly where one works."""
        self._crashes.reported.connect(self._tell_of_bug)
        self._reports = self._program.crash_reports(self._crashes.announce)
        self._reports.install()
        return self._reports

    def shut_down(self) -> None:
        """Keep what is being typed, stop what runs, close the book."""
        self._clock_timer.stop()
        self._loading.stop()
        stopped = self._sitting.end() if self._sitting else True
        self.runner.shut_down(_ENDING_MS if stopped else 0)
        self.start.close()

    def _load(self) -> None:
        """Load what takes long while the window is looked at; then go on."""
        job = self.runner.prepare()
        job.succeeded.connect(self._begin)
        self.runner.start(job, _load_modules)

    def _begin(self, _: object) -> None:
        if self.start.open_book is not None:
            pass  # somebody was faster
        elif self._sample:
            self.start.open_sample()
        else:
            last = (path for path in self._program.recent_books() if path.exists())
            wanted = self._wanted or next(last, None)
            if wanted is not None:
                self.start.open(wanted)
        self.is_ready = True

    def _connect(self) -> None:
        self._loading.timeout.connect(self._load)
        self._clock_timer = QTimer(self)
        self._clock_timer.setInterval(_CLOCK_MS)
        self._clock_timer.timeout.connect(self._tick)
        self._clock_timer.start()
        self._start_view.check_wanted.connect(self._check_profile)
        self.window.check_wanted.connect(self._check_profile)
        self._start_view.members_wanted.connect(self._prepare_members)
        self._start_view.prepare_wanted.connect(self._prepare_meeting)
        self.start.meeting_chosen.connect(self._open_meeting)
        self.start.book_opened.connect(self._forget_meeting)
        self.start.shown.connect(self._surround)
        self.window.undo_wanted.connect(self._take_back)
        self.window.help_wanted.connect(self._help)
        self.window.pill_pressed.connect(self._press_pill)
        self.window.closing.connect(self.shut_down)

    def _open_meeting(self, key: str) -> None:
        opened = self.start.open_book
        if opened is None:
            return
        try:
            opened.desk.take_in_hand(key)
        except KnownError as error:
            self.start.refuse(error)
            return
        self.sitting.enter(opened.desk)

    def _show_start(self) -> None:
        self.window.show_page(START)
        self.start.show()
        self._start_view.take_first()

    def _check_profile(self) -> None:
        """Bring the profile check to the front, wherever somebody is."""
        if self.window.page() == CHECK:
            return
        self._before_check = self.window.page()
        opened = self.start.open_book
        check = self.profile_check
        self.window.show_page(CHECK)
        check.enter(opened.desk.association if opened else None, self._program.clock.now().date())

    def _prepare_members(self) -> None:
        """Show the members of the open book."""
        self._prepare("")

    def _prepare_meeting(self, key: str) -> None:
        """Show the agenda of a meeting of the open book."""
        self._prepare(key)

    def _prepare(self, meeting: str) -> None:
        opened = self.start.open_book
        if opened is None:
            return
        preparation = self.preparation
        self.window.show_page(PREPARATION)
        preparation.enter(opened.desk, meeting)

    def _leave_check(self) -> None:
        """Go back to where the profile check was called from."""
        if self._before_check == START:
            self._show_start()
        else:
            self.window.show_page(self._before_check)

    def _tell_of_bug(self, path: object) -> None:
        notice = crash_notice(path if isinstance(path, Path) else None, self._language)
        if self._sitting is not None and self.window.page() != START:
            self._sitting.tell(notice)
        else:
            self.start.tell(notice)

    def _forget_meeting(self, opened: OpenBook) -> None:
        if self._reports is not None:
            self._reports.write_beside(opened.desk.book.path.parent)
        if self._sitting is not None:
            self._sitting.leave()
        self.window.show_page(START)

    def _surround(self) -> None:
        """Header and status bar of the start page."""
        opened = self.start.open_book
        association = opened.desk.association if opened else None
        title = association.name if association and association.name else TITLE
        self.window.show_header(HeaderShown(title, association.notice if association else ""))
        number = opened.desk.head.number if opened else 0
        self.window.show_status(StatusShown(words("saved", self._language, number=number) if opened else ""))

    def _tick(self) -> None:
        if self._sitting is not None:
            self._sitting.surround()

    def _take_back(self) -> None:
        if self._sitting is not None:
            self._sitting.take_back()

    def _help(self) -> None:
        """Say what can be done where the keyboard is."""
        place, language = self.window.place(), self._language
        lines = help_lines(place, language)
        self.window.show_help(HelpShown(help_title(place, language), help_text(place, language), lines))

    def _press_pill(self, key: str) -> None:
        if self._sitting is not None:
            self._sitting.press_pill(key)


def _load_modules(report: Report, token: CancelToken) -> object:
    """Load what takes long, beside the window."""
    for name in _NEEDED_SOON:
        token.check()
        import_module(name)
    return None


def run_window(program: WindowProgram, book: Path | None, *, sample: bool) -> int:
    """Open the window and run it until it is closed; returns the exit code."""
    log_qt_messages()
    qt = QApplication.instance() or QApplication(sys.argv[:1])
    qt.setApplicationName(TITLE)
    application = Application(program)
    reports = application.watch_for_bugs()
    try:
        application.show()
        application.begin_with(book, sample=sample)
        return QApplication.exec()
    finally:
        reports.remove()
