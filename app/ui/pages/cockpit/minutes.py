# SPDX-License-Identifier: EUPL-1.2
"""The minutes in the secretary's hand: what is being typed, and the command that it becomes.

Typing goes into a durable draft at each pause; one entry is written when the paragraph is left.
"""

from __future__ import annotations

from datetime import datetime

from app.domain.agenda import Item, ParagraphKind
from app.domain.commands import Command
from app.domain.commands.sitting import RemoveParagraph, WriteParagraph
from app.services.desk import Desk
from app.ui.pages.cockpit.sight import DraftInHand
from app.ui.pages.cockpit.speakers import split_speaker

NEW = ""


class MinutesHand:
    """Keeps drafts and turns left paragraphs into commands."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._serial = 0
        self.draft = DraftInHand()
        self.drafts: tuple[tuple[int, str], ...] = ()
        self.kept_at: datetime | None = None

    def restore(self) -> None:
        """Take up what was being typed at the item in hand and is no entry yet."""
        item = self._item()
        self._serial += 1
        found = {draft.place: draft.text for draft in self._desk.drafts()}
        kind, text = ParagraphKind.TEXT, ""
        for each in ParagraphKind:
            kept = found.get(_place(item, each.value)) if item else None
            if kept:
                kind, text = each, kept
        self.draft = DraftInHand(self._serial, kind, text)
        places = range(1, len(item.paragraphs) + 1) if item else range(0)
        kept_texts = [(place, found.get(_place(item, str(place)), "")) for place in places]
        self.drafts = tuple((place, kept) for place, kept in kept_texts if kept)

    def begin_speech(self) -> None:
        """The new paragraph becomes a speech."""
        self._begin(ParagraphKind.SPEECH)

    def begin_motion(self) -> None:
        """The new paragraph becomes a motion."""
        self._begin(ParagraphKind.MOTION)

    def keep(self, key: str, text: str) -> None:
        """Keep what was typed up to this pause durably."""
        item = self._item()
        if item is not None:
            self._desk.keep_draft(self._place(item, key), text)

    def command_for(self, key: str, text: str) -> Command | None:
        """The command that a left paragraph becomes, or nothing where nothing has changed."""
        item = self._item()
        if item is None:
            return None
        if key == NEW:
            return self._new_paragraph(item, text)
        ordinal = int(key)
        if not text.strip():
            return RemoveParagraph(ordinal, item.number)
        paragraph = item.paragraphs[ordinal - 1]
        if text.strip() == paragraph.text:
            return None
        speaker = self._key_of(paragraph.speaker) if paragraph.speaker else ""
        return WriteParagraph(text, item.number, paragraph.kind, speaker, ordinal)

    def settled(self, key: str) -> None:
        """Forget the draft of a paragraph that is an entry now, or that nothing came of."""
        item = self._item()
        if item is None:
            return
        place = self._place(item, key)
        if any(draft.place == place for draft in self._desk.drafts()):
            self._desk.drop_draft(place)
        if key == NEW:
            self._serial += 1
            self.draft = DraftInHand(self._serial)
        else:
            self.drafts = tuple(d for d in self.drafts if str(d[0]) != key)

    def hold(self, key: str, text: str) -> None:
        """Keep a left paragraph in hand that could not be recorded, to be recorded when it is left again."""
        if key == NEW:
            self._serial += 1
            self.draft = DraftInHand(self._serial, self.draft.kind, text)
        else:
            others = tuple(draft for draft in self.drafts if str(draft[0]) != key)
            self.drafts = (*others, (int(key), text))

    def _begin(self, kind: ParagraphKind) -> None:
        self._serial += 1
        self.draft = DraftInHand(self._serial, kind)

    def _new_paragraph(self, item: Item, text: str) -> Command | None:
        if not text.strip():
            return None
        meeting = self._desk.meeting
        roll = meeting.roll.values() if meeting else ()
        speaker, said = "", text.strip()
        if self.draft.kind is not ParagraphKind.TEXT:
            speaker, said = split_speaker(text, roll)
        return WriteParagraph(said, item.number, self.draft.kind, speaker)

    def _item(self) -> Item | None:
        meeting = self._desk.meeting
        return meeting.item_in_hand if meeting else None

    def _place(self, item: Item, key: str) -> str:
        return _place(item, key or self.draft.kind.value)

    def _key_of(self, member: object) -> str:
        meeting = self._desk.meeting
        roll = meeting.roll.values() if meeting else ()
        return next((entry.key for entry in roll if entry.member == member), "")


def _place(item: Item | None, key: str) -> str:
    return f"{item.number}:{key}" if item else key
