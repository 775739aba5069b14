# SPDX-License-Identifier: EUPL-1.2
"""Decides which part of the preparation is in hand; each part has a presenter of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.services.desk import Desk
from app.services.ports import Clock
from app.ui.pages.preparation.agenda_presenter import AgendaPresenter
from app.ui.pages.preparation.import_presenter import ImportPresenter
from app.ui.pages.preparation.members_presenter import MembersPresenter
from app.ui.pages.preparation.ready_presenter import ReadyPresenter
from app.ui.pages.preparation.shown import PreparationShown, Section, SectionShown
from app.ui.pages.preparation.view import PreparationView
from app.ui.widgets.shown import NoticeShown
from app.wording.language import Language
from app.wording.preparation import words


class PreparationPresenter(QObject):
    """Prepares the association and its meetings.

    Signals:
        left: back to the start page.
        shown: the page shows something else; header and status bar are to follow.
    """

    left = Signal()
    shown = Signal()

    def __init__(
        self, view: PreparationView, clock: Clock, language: Language, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._language: Language = language
        self._desk: Desk | None = None
        self._section = Section.MEMBERS
        self._notice: NoticeShown | None = None
        self._import = ImportPresenter(view.list_import, clock, language, self)
        self._members = MembersPresenter(view.members, clock, language, self)
        self._agenda = AgendaPresenter(view.agenda, clock, language, self)
        self._ready = ReadyPresenter(view.ready, clock, language, self)
        view.section_chosen.connect(self._go_to)
        view.back_wanted.connect(self._leave)
        view.notice_acted.connect(self._act)
        view.notice_dismissed.connect(self._dismiss)
        for part in (self._import, self._members, self._agenda, self._ready):
            part.told.connect(self._take_notice)
            part.changed.connect(self.show)

    def enter(self, desk: Desk, meeting: str = "") -> None:
        """Begin with a book: with the agenda of a meeting, or with the members."""
        self._desk = desk
        self._notice = None
        self._import.enter(desk)
        self._members.enter(desk)
        self._agenda.enter(desk, meeting)
        self._ready.enter(desk)
        self._choose((Section.AGENDA if meeting else Section.MEMBERS).value)

    def show(self) -> None:
        """Show the part in hand."""
        if self._desk is None:
            return
        language, section = self._language, self._section
        self._view.show_preparation(
            PreparationShown(
                section=section,
                sections=self._sections(self._desk),
                title=words(section.value, language),
                notice=self._notice,
                list_import=self._import.shown() if section is Section.IMPORT else None,
                members=self._members.shown() if section is Section.MEMBERS else None,
                agenda=self._agenda.shown() if section is Section.AGENDA else None,
                ready=self._ready.shown() if section is Section.READY else None,
            )
        )
        self.shown.emit()

    def _sections(self, desk: Desk) -> tuple[SectionShown, ...]:
        meeting = self._agenda.meeting
        counts = {
            Section.MEMBERS: str(len(desk.association.members)),
            Section.AGENDA: str(len(meeting.items)) if meeting else "",
        }
        return tuple(
            SectionShown(section, words(section.value, self._language), counts.get(section, ""))
            for section in Section
        )

    def _holds_back(self) -> bool:
        """Whether something typed in the part in hand is not applied yet; then the part says so."""
        if self._section is Section.MEMBERS:
            return self._members.holds_back()
        return self._section is Section.AGENDA and self._agenda.holds_back()

    def _leave(self) -> None:
        if not self._holds_back():
            self.left.emit()

    def _go_to(self, value: str) -> None:
        if self._holds_back():
            self.show()
        else:
            self._choose(value)

    def _choose(self, value: str) -> None:
        self._section = Section(value)
        self._notice = None
        self.show()
        self._view.take_first()

    def _take_notice(self, notice: NoticeShown | None) -> None:
        self._notice = notice

    def _act(self) -> None:
        """What the button of a notice offers: the item that was removed comes back."""
        self._notice = None
        self._agenda.undo_removal()
        self.show()

    def _dismiss(self) -> None:
        self._notice = None
        self.show()
