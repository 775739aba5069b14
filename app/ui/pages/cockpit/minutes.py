# SPDX-License-Identifier: EUPL-1.2
"""The minutes in the secretary's hand: what is being typed, and the commands that it becomes.

Typing goes into a durable draft at each pause; one entry is written when the paragraph is left.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from app.domain.agenda import Item, Paragraph, ParagraphKind
from app.domain.commands import Command
from app.domain.commands.sitting import MoveParagraph, RemoveParagraph, WriteParagraph
from app.domain.failures import RuleError
from app.services.desk import Desk
from app.ui.pages.cockpit.minutes_order import Standing, blocks_of, moved, standing_after
from app.ui.pages.cockpit.sight import DraftInHand
from app.ui.pages.cockpit.speakers import split_speaker

NEW = ""

Commands = tuple[Command, ...]


class MinutesHand:
    """Keeps drafts and turns left paragraphs into commands; a paragraph's key is its identity."""

    def __init__(self, desk: Desk, now: Callable[[], datetime]) -> None:
        self._desk = desk
        self._now = now
        self._serial = 0
        self.draft = DraftInHand()
        self.drafts: tuple[tuple[str, str], ...] = ()
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
        keys = [str(paragraph.id) for paragraph in item.paragraphs] if item else []
        kept_texts = [(key, found.get(_place(item, key), "")) for key in keys]
        self.drafts = tuple((key, kept) for key, kept in kept_texts if kept)

    def begin(self, kind: ParagraphKind, text: str = "", after: str = "") -> None:
        """The new paragraph becomes one of a kind, begun with a text, after a block or at the end."""
        self._serial += 1
        self.draft = DraftInHand(self._serial, kind, text, after)

    def begin_after(self, key: str) -> None:
        """A new paragraph is begun right after the one with a key."""
        self.begin(ParagraphKind.TEXT, after=key)

    def keep(self, key: str, text: str) -> None:
        """Keep what was typed up to this pause durably."""
        item = self._item()
        if item is not None:
            self._desk.keep_draft(self._place(item, key), text)

    def commands_for(self, key: str, text: str) -> Commands:
        """The commands that a left paragraph becomes; none where nothing has changed."""
        item = self._item()
        if item is None:
            return ()
        if key == NEW:
            return self._new_paragraph(item, text)
        ordinal, paragraph = self._found(item, key)
        if not text.strip():
            return (RemoveParagraph(ordinal, item.number),)
        if text.strip() == paragraph.text:
            return ()
        return (self._written(item, ordinal, paragraph.kind, self._key_of(paragraph), text),)

    def commands_for_kind(self, key: str, text: str, kind: ParagraphKind) -> Commands:
        """The commands that make a paragraph one of another kind."""
        item = self._item()
        if item is None or key == NEW:
            return ()
        ordinal, paragraph = self._found(item, key)
        speaker, said = self._key_of(paragraph), text
        if not speaker and kind is not ParagraphKind.TEXT:
            speaker, said = self._split(text)
        return (self._written(item, ordinal, kind, speaker, said),) if said.strip() else ()

    def commands_for_removal(self, key: str) -> Commands:
        """The commands that remove a recorded paragraph."""
        item = self._item()
        if item is None or key == NEW:
            return ()
        return (RemoveParagraph(self._found(item, key)[0], item.number),)

    def commands_for_move(self, key: str, step: int) -> Commands:
        """The commands that move a paragraph one block up (-1) or down (1); none where it cannot move."""
        item, meeting = self._item(), self._desk.meeting
        if item is None or meeting is None or key == NEW:
            return ()
        standing = moved(blocks_of(meeting, item, "de"), key, step, self._now())
        return (_move(item, self._found(item, key)[0], standing),) if standing else ()

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
            self.drafts = tuple(d for d in self.drafts if d[0] != key)

    def hold(self, key: str, text: str) -> None:
        """Keep a left paragraph in hand that could not be recorded, to be recorded when it is left again."""
        if key == NEW:
            self._serial += 1
            self.draft = DraftInHand(self._serial, self.draft.kind, text, self.draft.after)
        else:
            others = tuple(draft for draft in self.drafts if draft[0] != key)
            self.drafts = (*others, (key, text))

    def _new_paragraph(self, item: Item, text: str) -> Commands:
        if not text.strip():
            return ()
        speaker, said = "", text.strip()
        if self.draft.kind is not ParagraphKind.TEXT:
            speaker, said = self._split(text)
        written = WriteParagraph(said, item.number, self.draft.kind, speaker)
        standing = self._standing(item)
        if standing is None:
            return (written,)
        return (written, _move(item, len(item.paragraphs) + 1, standing))

    def _standing(self, item: Item) -> Standing | None:
        """Where the new paragraph stands, where that is not the end."""
        meeting = self._desk.meeting
        if meeting is None or not self.draft.after:
            return None
        return standing_after(blocks_of(meeting, item, "de"), self.draft.after, self._now())

    def _written(self, item: Item, ordinal: int, kind: ParagraphKind, speaker: str, text: str) -> Command:
        return WriteParagraph(text, item.number, kind, speaker, ordinal)

    def _split(self, text: str) -> tuple[str, str]:
        meeting = self._desk.meeting
        return split_speaker(text, meeting.roll.values() if meeting else ())

    def _found(self, item: Item, key: str) -> tuple[int, Paragraph]:
        """The paragraph with a key, and its ordinal from 1."""
        for ordinal, paragraph in enumerate(item.paragraphs, 1):
            if str(paragraph.id) == key:
                return ordinal, paragraph
        raise RuleError("paragraph_unknown", item=item.number, paragraph=0)

    def _item(self) -> Item | None:
        meeting = self._desk.meeting
        return meeting.item_in_hand if meeting else None

    def _place(self, item: Item, key: str) -> str:
        return _place(item, key or self.draft.kind.value)

    def _key_of(self, paragraph: Paragraph) -> str:
        meeting = self._desk.meeting
        roll = meeting.roll.values() if meeting and paragraph.speaker else ()
        return next((entry.key for entry in roll if entry.member == paragraph.speaker), "")


def _move(item: Item, ordinal: int, standing: Standing) -> Command:
    return MoveParagraph(ordinal, item.number, standing.before, standing.at)


def _place(item: Item | None, key: str) -> str:
    return f"{item.number}:{key}" if item else key
