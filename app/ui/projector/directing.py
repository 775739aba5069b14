# SPDX-License-Identifier: EUPL-1.2
"""Directs the projector: the state, the wish and the time make its frame; the next one is made ready."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.association import Association
from app.domain.meeting import Meeting
from app.domain.speakers import SpeakersList
from app.ui.projector.coming import coming_frame
from app.ui.projector.frames import BlankFrame, Frame, RecessFrame, SpeakersFrame
from app.ui.projector.hall import NO_WISH, NOBODY_SPEAKS, HallWish, Moment, frame_of
from app.ui.projector.presenter import Projector
from app.wording.language import Language

SECOND_MS = 1000
SOON_MS = 200
"""Foreseeing costs a few milliseconds; it waits until the hands rest."""


class Director(QObject):
    """Hands the projector its frames.

    A wish holds only where the meeting is: the next item, a ballot, a result or a recess ends it, so
    that nothing stale stays before the hall.

    Signals:
        wish_changed: the new ``HallWish``.
        ticked: a second has passed while something counts down.
    """

    wish_changed = Signal(object)
    ticked = Signal()

    def __init__(
        self,
        projector: Projector,
        clock: Callable[[], datetime],
        language: Language,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._projector = projector
        self._clock = clock
        self._language: Language = language
        self._association: Association | None = None
        self._meeting: Meeting | None = None
        self._place: object = None
        self._wish = NO_WISH
        self._speakers = NOBODY_SPEAKS
        self._seconds = QTimer(self, interval=SECOND_MS)
        self._seconds.timeout.connect(self._tick)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._prepare)

    @property
    def wish(self) -> HallWish:
        """What the secretary wants the hall to see."""
        return self._wish

    @property
    def speakers(self) -> SpeakersList:
        """Who speaks and who waits."""
        return self._speakers

    def follow(self, association: Association, meeting: Meeting) -> None:
        """Show what the hall may see of this state."""
        place = _place_of(meeting)
        changed = self._meeting is not meeting
        if place != self._place:
            self._place = place
            self._set_wish(NO_WISH)
        self._association, self._meeting = association, meeting
        self._show()
        if changed:
            self._soon.start()

    def forget(self) -> None:
        """Have no meeting any more, and show nothing."""
        self._meeting = self._association = self._place = None
        self._speakers = NOBODY_SPEAKS
        self._soon.stop()
        self._seconds.stop()
        self._set_wish(NO_WISH)
        self._projector.show_frame(BlankFrame())

    def want(self, wish: HallWish) -> None:
        """Show something else while the meeting stays where it is."""
        self._set_wish(wish)
        self._show()

    def follow_speakers(self, speakers: SpeakersList) -> None:
        """Follow the speakers' list."""
        self._speakers = speakers
        self._show()

    def _show(self) -> None:
        if self._meeting is None:
            return
        moment = Moment(self._clock(), self._speakers)
        frame = frame_of(self._meeting, self._wish, self._language, moment)
        self._projector.show_frame(frame)
        self._keep_time(frame)

    def _keep_time(self, frame: Frame) -> None:
        """Wake up each second while something is counted, and never else."""
        counts = isinstance(frame, RecessFrame | SpeakersFrame) or self._speakers.speech is not None
        if not counts:
            self._seconds.stop()
        elif not self._seconds.isActive():
            self._seconds.start()

    def _tick(self) -> None:
        self._show()
        self.ticked.emit()

    def _prepare(self) -> None:
        if self._meeting is None or self._association is None:
            return
        coming = coming_frame(self._association, self._meeting, self._clock(), self._language)
        if coming is not None:
            self._projector.prepare(coming)

    def _set_wish(self, wish: HallWish) -> None:
        if wish != self._wish:
            self._wish = wish
            self.wish_changed.emit(wish)


def _place_of(meeting: Meeting) -> object:
    """Where the meeting is; a wish was about what could be seen there."""
    item = meeting.in_hand
    result = meeting.result_at(item) if item else None
    told = len(result.announcements) if result else 0
    paused = (meeting.recess is not None, meeting.adjournment is not None)
    return (
        meeting.convened.meeting,
        meeting.state,
        item,
        meeting.open_ballot,
        meeting.open_election,
        told,
        paused,
    )
