# SPDX-License-Identifier: EUPL-1.2
"""Notices the moment at which the quorum is lost, presumed or reached, and what it is to be told of."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.entries.representation import QuorumChallenged
from app.domain.entries.sitting import ItemCalled
from app.domain.facts import Entry
from app.domain.meeting import Meeting, MeetingState
from app.domain.steps.quorum import ChangingFact
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import NoticeShown
from app.wording.language import Language
from app.wording.quorum_told import quorum_told, state_of

TONES = {"met": Tone.YES, "presumed": Tone.ABSTAIN, "lost": Tone.NO}
ICONS = {"met": "quorum", "presumed": "warning", "lost": "warning"}


class QuorumWatch:
    """Remembers how the quorum stood after the last act."""

    def __init__(self, language: Language) -> None:
        self._language: Language = language
        self._state = ""

    def look(self, meeting: Meeting) -> None:
        """Remember how the quorum stands."""
        self._state = _standing(meeting)

    def notice(self, meeting: Meeting, entries: Iterable[Entry]) -> NoticeShown | None:
        """What is to be said after these entries; nothing while the quorum stands as it stood."""
        before = self._state
        self.look(meeting)
        if not before or not self._state or before == self._state:
            return None
        quorum = meeting.quorum()
        cause, member, item = _cause(meeting, entries)
        sentence, remedy = quorum_told(quorum, cause, member, item, self._language)
        state = state_of(quorum)
        return NoticeShown(sentence, remedy, TONES[state], ICONS[state])


def _standing(meeting: Meeting) -> str:
    """How the quorum stands; empty outside the sitting, when nobody asks for it."""
    if meeting.state is not MeetingState.OPEN or meeting.adjournment is not None:
        return ""
    return state_of(meeting.quorum())


def _cause(meeting: Meeting, entries: Iterable[Entry]) -> tuple[str, str, str]:
    """The name of the last fact that bears on the quorum, its member's name, its item's number."""
    found = ("", "", "")
    for entry in entries:
        fact = entry.fact
        if isinstance(fact, ChangingFact | QuorumChallenged):
            known = None if isinstance(fact, ItemCalled) else meeting.roll.get(fact.member)
            item = meeting.item_in_hand
            found = (type(fact).__name__, known.name if known else "", item.number if item else "")
    return found
