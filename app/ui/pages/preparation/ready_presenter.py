# SPDX-License-Identifier: EUPL-1.2
"""Asks the computer whether everything is ready, and keeps what was confirmed by hand beside the meeting."""

from __future__ import annotations

import shutil
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from app.domain.identity import StreamId
from app.domain.meeting import Meeting, MeetingState
from app.services.desk import Desk
from app.services.ports import Clock
from app.services.synchronising import waiting_entries
from app.ui.pages.preparation.agenda_shown import Plan
from app.ui.pages.preparation.ready_part import ReadyPart
from app.ui.pages.preparation.ready_shown import (
    BACKUP,
    PAPER,
    WEIGHTS,
    Surroundings,
    ready_shown,
    weights_fingerprint,
)
from app.ui.pages.preparation.shown import ReadyShown
from app.ui.projector.screens import facts_of, free_screens
from app.wording.language import Language
from app.wording.preparation import words

CENTRAL = "postgresql"
_PREFIX = "ready:"


class ReadyPresenter(QObject):
    """Checks the meeting that is prepared.

    Signals:
        told: None, since the checks themselves say what there is to say.
        changed: the part shows something else.
    """

    told = Signal(object)
    changed = Signal()

    def __init__(
        self, part: ReadyPart, clock: Clock, language: Language, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._language: Language = language
        self._desk: Desk | None = None
        part.confirmed.connect(self._confirm)
        part.look_again.connect(self.changed)

    def enter(self, desk: Desk) -> None:
        """Begin with a book; the agenda's part has taken the meeting in hand."""
        self._desk = desk

    def shown(self) -> ReadyShown:
        """The checks as they stand now."""
        desk = self._desk
        meeting = desk.meeting if desk else None
        if desk is None or meeting is None or meeting.state is not MeetingState.PLANNED:
            return ReadyShown(closed=words("agenda_closed", self._language))
        return ready_shown(self._plan(desk, meeting), self._around(desk, meeting))

    def _plan(self, desk: Desk, meeting: Meeting) -> Plan:
        return Plan(desk.association, meeting, {}, self._clock.now().date(), self._language)

    def _around(self, desk: Desk, meeting: Meeting) -> Surroundings:
        path = desk.book.path
        central = desk.association.central == CENTRAL
        return Surroundings(
            now=self._clock.now(),
            last_entry=_last_entry(desk, meeting),
            free_mb=shutil.disk_usage(path.parent).free // 1_000_000,
            screens=_second_screens(),
            head=desk.head.number,
            file=path.name,
            waiting=waiting_entries(desk) if central else None,
            aside=desk.aside,
            confirmed={
                draft.place.removeprefix(_PREFIX): draft.text
                for draft in desk.drafts()
                if draft.place.startswith(_PREFIX)
            },
        )

    def _confirm(self, key: str) -> None:
        desk = self._desk
        meeting = desk.meeting if desk else None
        if desk is None or meeting is None:
            return
        kept = {
            WEIGHTS: weights_fingerprint(self._plan(desk, meeting)),
            PAPER: self._clock.now().date().isoformat(),
            BACKUP: str(desk.head.number),
        }
        desk.keep_draft(f"{_PREFIX}{key}", kept[key])
        self.changed.emit()


def _last_entry(desk: Desk, meeting: Meeting) -> datetime:
    with desk.book.reading() as reading:
        return reading.stream(StreamId(meeting.convened.meeting)).entries[-1].at


def _second_screens() -> tuple[str, ...]:
    """The screens beside the primary one, with their sizes."""
    screens = [facts_of(screen) for screen in QGuiApplication.screens()]
    primary = next((screen.place for screen in screens if screen.is_primary), None)
    free = free_screens(screens, primary)
    return tuple(f"{screen.name}, {screen.place.width}×{screen.place.height}" for screen in free)
