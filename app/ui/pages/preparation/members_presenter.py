# SPDX-License-Identifier: EUPL-1.2
"""Decides what becomes of the members' forms: each is applied in one transaction, or not at all."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.failures import KnownError
from app.domain.members import Member
from app.services.desk import Desk
from app.services.ports import Clock
from app.ui.pages.preparation.member_acts import commands_for, has_readable_votes
from app.ui.pages.preparation.members_part import MembersPart
from app.ui.pages.preparation.members_shown import form_of, members_shown
from app.ui.pages.preparation.shown import MemberFilled, MembersShown
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import NoticeShown
from app.wording.failures import sentence_of
from app.wording.language import Language
from app.wording.preparation import words


class MembersPresenter(QObject):
    """Keeps which member is in hand, or that a new one is written.

    Signals:
        told: a NoticeShown, or None where there is nothing to say any more.
        changed: the part shows something else.
    """

    told = Signal(object)
    changed = Signal()

    def __init__(
        self, part: MembersPart, clock: Clock, language: Language, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._part = part
        self._clock = clock
        self._language: Language = language
        self._desk: Desk | None = None
        self._search = ""
        self._current = ""
        self._is_new = False
        self._version = 0
        part.searched.connect(self._look)
        part.member_chosen.connect(self._choose)
        part.new_wanted.connect(self._begin_new)
        part.filled.connect(self._fill)
        part.discarded.connect(self._discard)

    def enter(self, desk: Desk) -> None:
        """Begin with a book."""
        if desk is not self._desk:
            self._current, self._is_new = "", False
        self._desk = desk
        self._version += 1

    def shown(self) -> MembersShown:
        """The part as it is to be shown now."""
        assert self._desk is not None, "the part is shown with a book in hand"
        association, day = self._desk.association, self._clock.now().date()
        form = None
        if self._is_new or self._member() is not None:
            form = form_of(association, self._member(), "", day, self._version, self._language)
        return members_shown(association, self._search, form, self._current, day, self._language)

    def _member(self) -> Member | None:
        if self._desk is None or self._is_new:
            return None
        members = self._desk.association.members.values()
        return next((member for member in members if member.key == self._current), None)

    def _look(self, search: str) -> None:
        self._search = search
        self.changed.emit()

    def _choose(self, key: str) -> None:
        if key == self._current and not self._is_new:
            return
        if self.holds_back():
            return
        self._current, self._is_new = key, False
        self._tell(None)

    def _begin_new(self) -> None:
        if self.holds_back():
            return
        self._is_new, self._current = True, ""
        self._version += 1
        self._tell(None)
        self._part.form.take_keyboard()

    def _discard(self) -> None:
        self._version += 1
        self._is_new = False
        self._tell(None)

    def holds_back(self) -> bool:
        """Whether something typed is not applied yet: it is neither lost nor kept without being asked."""
        form = self._part.form
        if form.isHidden() or not form.is_changed:
            return False
        name = form.typed().name or words("member_new", self._language)
        said = words("unsaved", self._language, name=name)
        self._tell(NoticeShown(said, "", Tone.ABSTAIN, "warning"))
        return True

    def _fill(self, filled: MemberFilled) -> None:
        if self._desk is None:
            return
        if not has_readable_votes(filled):
            self._refuse(words("votes_not_whole", self._language, text=filled.votes))
            return
        try:
            commands = commands_for(self._member(), filled, self._desk.association, self._language)
            if not commands:
                self._tell(NoticeShown(words("member_unchanged", self._language)))
                return
            self._desk.execute_all(commands)
        except KnownError as error:
            self._refuse(sentence_of(error, self._language))
            return
        if self._is_new:
            self._current = list(self._desk.association.members.values())[-1].key
        self._is_new = False
        self._version += 1
        said = words("member_kept", self._language, name=filled.name)
        self._tell(NoticeShown(said, "", Tone.YES, "check"))

    def _refuse(self, why: str) -> None:
        self._tell(NoticeShown(words("refused", self._language), why, Tone.NO, "warning"))

    def _tell(self, notice: NoticeShown | None) -> None:
        self.told.emit(notice)
        self.changed.emit()
