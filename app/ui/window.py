# SPDX-License-Identifier: EUPL-1.2
"""The main window: header, the page in hand, status bar, and the keys that hold everywhere."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.ui.commands import CommandList, CommandSource
from app.ui.help_sheet import HelpSheet, HelpShown
from app.ui.theme.theme import Theme
from app.ui.widgets.header import Header
from app.ui.widgets.shown import HeaderShown, StatusShown
from app.ui.widgets.status_line import StatusLine


class MainWindow(QMainWindow):
    """The shell around the pages.

    Signals:
        pill_pressed: key of the pill in the header.
        undo_wanted: the last act is to be taken back (Ctrl+Z).
        help_wanted: help for this place (F1).
        check_wanted: a statutes profile is to be checked.
        closing: the window is about to close; what is typed must be kept now.
    """

    pill_pressed = Signal(str)
    undo_wanted = Signal()
    help_wanted = Signal()
    check_wanted = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: dict[str, QWidget] = {}
        self._header = Header(theme)
        self._stack = QStackedWidget()
        self._status = StatusLine(theme)
        self.setWindowTitle(title)
        self.setMinimumSize(640, 360)
        self._lay_out()
        self._source: CommandSource | None = None
        self._commands = CommandList(theme, self)
        self._help = HelpSheet(theme, self)
        self._bind_keys()
        self._header.pill_pressed.connect(self.pill_pressed)
        self._status.undo_wanted.connect(self.undo_wanted)

    def add_page(self, name: str, page: QWidget) -> None:
        """Add a page under a name."""
        self._pages[name] = page
        self._stack.addWidget(page)

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        self._stack.setCurrentWidget(self._pages[name])

    def page(self) -> str:
        """The name of the page in front."""
        return next(name for name, page in self._pages.items() if page is self._stack.currentWidget())

    def show_header(self, shown: HeaderShown) -> None:
        """Show titles and pills."""
        self._header.show_header(shown)

    def show_status(self, shown: StatusShown) -> None:
        """Show what is kept, and by whom."""
        self._status.show_status(shown)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing needs to be saved; what is being typed is handed over first."""
        self.closing.emit()
        super().closeEvent(event)

    def name_commands(self, source: CommandSource | None) -> None:
        """From now on this source knows further commands by name, or none does."""
        self._source = source

    def show_commands(self) -> None:
        """Show every command by name."""
        self._commands.open_list(self._whole, self._source)

    def show_some_commands(self, source: CommandSource) -> None:
        """Show the commands of this source and no others."""
        self._commands.open_some(source)

    def place(self) -> str:
        """The place of the window where the keyboard is."""
        return self._help.place()

    def show_help(self, shown: HelpShown) -> None:
        """Show what can be done at a place; shown already, it is put away."""
        if self._help.isVisible():
            self._help.put_away()
        else:
            self._help.open_help(shown, self._whole)

    def _bind_keys(self) -> None:
        QShortcut(QKeySequence("Ctrl+K"), self).activated.connect(self.show_commands)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.help_wanted)
        check = QAction(self.tr("Satzungsprofil prüfen …"), self)
        check.triggered.connect(self.check_wanted)
        self.addAction(check)

    def _lay_out(self) -> None:
        self._whole = whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._status)
        self.setCentralWidget(whole)
