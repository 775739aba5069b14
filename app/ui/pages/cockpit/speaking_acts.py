# SPDX-License-Identifier: EUPL-1.2
"""What is done with the speakers' list: names are taken, the next one gets the floor, time runs."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer

from app.domain.agenda import ParagraphKind
from app.domain.failures import KnownError
from app.domain.meeting import Meeting
from app.domain.members import RollEntry
from app.domain.speakers import Request, SpeakersList
from app.services.ports import Clock
from app.services.speaking import Speaking
from app.ui.pages.cockpit.minutes_acts import Cockpit, MinutesActs
from app.ui.pages.cockpit.shown import SpeakersShown
from app.ui.pages.cockpit.speakers_shown import is_closed, speakers_shown, time_shown
from app.ui.pages.cockpit.view import CockpitView
from app.ui.theme.tones import Tone
from app.ui.widgets.matching import left
from app.ui.widgets.shown import NamedMember, NoticeShown
from app.wording.language import Language
from app.wording.minutes_editor import editor_words

SECOND_MS = 1000
_LIMIT = re.compile(r"(\d{1,3})\s*min", re.IGNORECASE)


class SpeakingActs(QObject):
    """Runs the speakers' list of the item in hand."""

    def __init__(
        self,
        view: CockpitView,
        cockpit: Cockpit,
        speaking: Speaking,
        editor: MinutesActs,
        clock: Clock,
        language: Language,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._cockpit = cockpit
        self._speaking = speaking
        self._editor = editor
        self._clock = clock
        self._language: Language = language
        self._is_open = False
        self._ticking = QTimer(self, interval=SECOND_MS)
        self._connect()

    @property
    def speakers(self) -> SpeakersList:
        """Who speaks and who waits at the item in hand."""
        return self._speaking.list

    def shown(self) -> SpeakersShown | None:
        """The strip as it is now; time runs while there is one to run."""
        meeting = self._cockpit.meeting
        runs = meeting.recess is not None or self.speakers.speech is not None
        if runs != self._ticking.isActive():
            (self._ticking.start if runs else self._ticking.stop)()
        self._tick()
        return speakers_shown(meeting, self.speakers, self._language, is_open=self._is_open)

    def restore(self) -> None:
        """Take up the list of the item in hand."""
        self._put_away_field()
        self._speaking.restore()

    def leave(self) -> None:
        """Hear no more of the view."""
        self._ticking.stop()
        self._view.minutes.disconnect(self)
        self._view.minutes.strip.disconnect(self)
        self._put_away_field()
        self.deleteLater()

    def speak(self) -> None:
        """The next one on the list gets the floor, and a paragraph; with nobody waiting a speech is begun."""
        if not self._editor.settled():
            return
        if self.speakers.following is None:
            self._end()
            self._editor.begin(ParagraphKind.SPEECH)
            return
        try:
            request = self._speaking.call_next()
        except KnownError as error:
            self._cockpit.refuse(error)
            return
        self._put_away_field()
        kind = ParagraphKind.MOTION if request.point_of_order else ParagraphKind.SPEECH
        self._editor.begin(kind, f"{request.name}: ")

    def end(self) -> None:
        """Nobody has the floor any more: a ballot or another item begins."""
        self._end()
        self._put_away_field()

    def _end(self) -> None:
        try:
            self._speaking.end()
        except KnownError as error:
            self._cockpit.refuse(error)

    def _open(self) -> None:
        if self._editor.settled():
            self._is_open = True
            self._cockpit.show()
            self._view.minutes.strip.open_field()

    def _put_away(self) -> None:
        self._put_away_field()
        self._cockpit.show()
        self._view.take_minutes()

    def _put_away_field(self) -> None:
        self._is_open = False
        self._view.minutes.strip.close_field()

    def _type(self, text: str) -> None:
        self._view.minutes.strip.show_hint(self._hint(text))

    def _hint(self, text: str) -> str:
        if not text.strip() or _LIMIT.fullmatch(text.strip().rstrip(".")):
            return editor_words("ask_speaker", self._language)
        found = self._found(text)
        if not found:
            return editor_words("speaker_no_member", self._language, name=text.strip())
        more = editor_words("more_speakers", self._language, count=len(found) - 1) if found[1:] else ""
        return editor_words("speaker_found", self._language, name=f"{found[0].name} {more}".strip())

    def _name(self, text: str, point_of_order: bool) -> None:
        limit = _LIMIT.match(text.strip())
        try:
            if limit:
                self._limit(int(limit[1]))
            else:
                found = self._found(text)
                name, key = (found[0].name, found[0].key) if found else (text.strip(), "")
                self._close_where_decided()
                self._speaking.ask(Request(name, key, point_of_order))
        except KnownError as error:
            self._cockpit.refuse(error)
            return
        self._view.minutes.strip.clear_field()
        self._cockpit.show()

    def _close_where_decided(self) -> None:
        item = self._cockpit.meeting.item_in_hand
        if item is not None:
            self._speaking.close(closed=is_closed(self._cockpit.meeting, item))

    def _limit(self, minutes: int) -> None:
        self._speaking.limit(timedelta(minutes=minutes) if minutes else None)
        code = "limit_set" if minutes else "limit_none"
        said = editor_words(code, self._language, minutes=minutes)
        self._cockpit.tell(NoticeShown(said, "", Tone.YES, "clock"))

    def _remove(self, key: str) -> None:
        self._change(key, self._speaking.give_up)

    def _forward(self, key: str) -> None:
        self._change(key, self._speaking.put_forward)

    def _change(self, key: str, change: Callable[[int], None]) -> None:
        try:
            change(int(key))
        except KnownError as error:
            self._cockpit.refuse(error)
        self._cockpit.show()

    def _found(self, text: str) -> tuple[RollEntry, ...]:
        """The members that the letters leave; of several those who are there."""
        meeting = self._cockpit.meeting
        named = tuple(NamedMember(entry.key, entry.name, "") for entry in meeting.roll.values())
        entries = [meeting.member(each.key) for each in left(named, text)]
        present = set(_present(meeting))
        there = [entry for entry in entries if entry.key in present]
        return tuple(there or entries)

    def _tick(self) -> None:
        told = time_shown(self._cockpit.meeting, self.speakers, self._clock.now(), self._language)
        self._view.minutes.strip.show_time(told)

    def _connect(self) -> None:
        self._ticking.timeout.connect(self._tick)
        self._view.minutes.speakers_wanted.connect(self._open)
        strip = self._view.minutes.strip
        strip.typed.connect(self._type)
        strip.named.connect(self._name)
        strip.removed.connect(self._remove)
        strip.forwarded.connect(self._forward)
        strip.put_away.connect(self._put_away)


def _present(meeting: Meeting) -> list[str]:
    return [meeting.roll[member].key for member in meeting.present_members]
