# SPDX-License-Identifier: EUPL-1.2
"""Decides what becomes of a list of members: read, assigned by hand, taken over whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.failures import KnownError
from app.domain.member_columns import MemberColumn
from app.domain.member_plans import ListPlan, ListTerms
from app.domain.members import DelegateRole, MemberKind
from app.services.desk import Desk
from app.services.importing import ListFile, apply_plan, open_list, plan_import, read_again
from app.services.ports import Clock
from app.ui.pages.preparation.import_part import ImportPart
from app.ui.pages.preparation.import_shown import LEFT_OUT, empty_import, import_shown, plan_summary
from app.ui.pages.preparation.shown import ImportShown, TermsFilled
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import NoticeShown
from app.wording.failures import sentence_of
from app.wording.language import Language
from app.wording.preparation import words
from app.wording.terms import term


class ImportPresenter(QObject):
    """Keeps the list in hand with the terms on which it is read.

    Signals:
        told: a NoticeShown, or None where there is nothing to say any more.
        changed: the part shows something else.
    """

    told = Signal(object)
    changed = Signal()

    def __init__(
        self, part: ImportPart, clock: Clock, language: Language, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._language: Language = language
        self._desk: Desk | None = None
        self._file: ListFile | None = None
        self._terms: ListTerms | None = None
        part.file_picked.connect(self.pick)
        part.terms_filled.connect(self._fill)
        part.meaning_chosen.connect(self._assign)
        part.applied.connect(self._apply)

    def enter(self, desk: Desk) -> None:
        """Begin with a book; a list that was read for another one is put away."""
        if desk is not self._desk:
            self._file = self._terms = None
        self._desk = desk

    def shown(self) -> ImportShown:
        """The part as it is to be shown now."""
        desk, file, terms = self._desk, self._file, self._terms
        if desk is None or file is None or terms is None:
            return empty_import(self._language)
        return import_shown(file, self._plan(desk, file, terms), desk.association, terms, self._language)

    def pick(self, path: str) -> None:
        """Read a file in place of the one in hand; what cannot be read changes nothing."""
        desk = self._desk
        if desk is None:
            return
        bodies = list(desk.association.bodies.values())
        if not bodies:
            self._refuse(words("no_body", self._language))
            return
        try:
            self._file = open_list(Path(path))
        except KnownError as error:
            self._refuse(sentence_of(error, self._language))
            return
        if self._terms is None:
            offices = {role: term(role, self._language) for role in DelegateRole}
            today = self._clock.now().date()
            self._terms = ListTerms(bodies[0].key, today, MemberKind.MUNICIPALITY, offices)
        self._terms = replace(self._terms, source=self._file.name)
        self._tell(None)

    def _plan(self, desk: Desk, file: ListFile, terms: ListTerms) -> ListPlan:
        return plan_import(file, desk.association, terms)

    def _fill(self, filled: TermsFilled) -> None:
        file, terms = self._file, self._terms
        if file is None or terms is None:
            return
        self._terms = replace(
            terms, body=filled.body, valid_from=filled.valid_from, kind=MemberKind(filled.kind)
        )
        try:
            self._file = self._read_otherwise(file, filled)
        except KnownError as error:
            self._refuse(sentence_of(error, self._language))
            return
        self._tell(None)

    @staticmethod
    def _read_otherwise(file: ListFile, filled: TermsFilled) -> ListFile:
        """The file read anew only where something about its reading was said; assignments stay else."""
        before = (file.encoding, file.separator, file.sheet_name)
        wanted = (filled.encoding, filled.separator, filled.sheet)
        if before == wanted:
            return file
        return read_again(file, encoding=wanted[0], separator=wanted[1], sheet=wanted[2])

    def _assign(self, place: int, meaning: str) -> None:
        if self._file is not None:
            column = None if meaning == LEFT_OUT else MemberColumn(meaning)
            self._file = self._file.meaning(place, column)
            self._tell(None)

    def _apply(self) -> None:
        desk, file, terms = self._desk, self._file, self._terms
        if desk is None or file is None or terms is None:
            return
        plan = self._plan(desk, file, terms)
        try:
            apply_plan(desk, plan)
        except KnownError as error:
            self._refuse(sentence_of(error, self._language))
            return
        said = words("imported", self._language, summary=plan_summary(plan, self._language))
        self._tell(NoticeShown(said, "", Tone.YES, "check"))

    def _refuse(self, why: str) -> None:
        self._tell(NoticeShown(words("refused", self._language), why, Tone.NO, "warning"))

    def _tell(self, notice: NoticeShown | None) -> None:
        self.told.emit(notice)
        self.changed.emit()
