# SPDX-License-Identifier: EUPL-1.2
"""The preparation as it is drawn; it decides nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.pages.preparation.agenda_part import AgendaPart
from app.ui.pages.preparation.import_part import ImportPart
from app.ui.pages.preparation.members_part import MembersPart
from app.ui.pages.preparation.ready_part import ReadyPart
from app.ui.pages.preparation.section_panel import SectionPanel
from app.ui.pages.preparation.shown import PreparationShown
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole
from app.ui.widgets.labels import ElidedLabel
from app.ui.widgets.notice import NoticeBar

NARROW = 1100


class PreparationView(QWidget):
    """The parts at the left, the one in hand at the right.

    Signals:
        section_chosen: value of the part.
        back_wanted: back to the start page.
        notice_acted, notice_dismissed: the notice.
    """

    section_chosen = Signal(str)
    back_wanted = Signal()
    notice_acted = Signal()
    notice_dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel = SectionPanel(theme)
        self._title = ElidedLabel(theme, TextRole.TITLE)
        self._notice = NoticeBar(theme)
        self.list_import = ImportPart(theme)
        self.members = MembersPart(theme)
        self.agenda = AgendaPart(theme)
        self.ready = ReadyPart(theme)
        self._lay_out()
        self._panel.chosen.connect(self.section_chosen)
        self._panel.back_wanted.connect(self._go_back)
        self._notice.acted.connect(self.notice_acted)
        self._notice.dismissed.connect(self.notice_dismissed)

    def show_preparation(self, shown: PreparationShown) -> None:
        """Show the record."""
        self._panel.show_sections(shown.sections, shown.section)
        self._title.show_text(shown.title)
        self._notice.show_notice(shown.notice)
        self.list_import.setVisible(shown.list_import is not None)
        if shown.list_import is not None:
            self.list_import.show_import(shown.list_import)

        self.members.setVisible(shown.members is not None)
        if shown.members is not None:
            self.members.show_members(shown.members)
        self.agenda.setVisible(shown.agenda is not None)
        if shown.agenda is not None:
            self.agenda.show_agenda(shown.agenda)
        self.ready.setVisible(shown.ready is not None)
        if shown.ready is not None:
            self.ready.show_ready(shown.ready)

    def take_first(self) -> None:
        """Put the keyboard on what comes first."""
        for part in (self.list_import, self.members, self.agenda, self.ready):
            if not part.isHidden():
                part.take_keyboard()

    def _go_back(self) -> None:
        """Esc empties a search first."""
        if not self.members.isHidden() and self.members.empty_search():
            return
        self.back_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less air where the window is narrow."""
        super().resizeEvent(event)
        edge = 32 if self.width() > NARROW else 16
        self._column.setContentsMargins(edge, 22, edge, 16)

    def _lay_out(self) -> None:
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setSpacing(12)
        self._column.addWidget(self._title)
        self._column.addWidget(self._notice)
        for part in (self.list_import, self.members, self.agenda, self.ready):
            self._column.addWidget(part, 1000)
        self._column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._panel)
        row.addWidget(page, 1)
