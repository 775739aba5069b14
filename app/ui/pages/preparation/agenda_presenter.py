# SPDX-License-Identifier: EUPL-1.2
"""Decides what becomes of the planned agenda: items, their order, the meeting, its invitation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from app.domain.agenda import Item, ItemKind, Part
from app.domain.agenda_numbers import next_number
from app.domain.commands import Command
from app.domain.commands.preparation import RecordConvocation, RemoveItem
from app.domain.commands.proceedings import CancelMeeting
from app.domain.failures import KnownError
from app.domain.identity import ItemId
from app.domain.meeting import Meeting, MeetingState
from app.domain.sheets import read_whole_number
from app.services.desk import Desk
from app.services.ports import Clock
from app.ui.pages.preparation import agenda_acts as acts
from app.ui.pages.preparation.agenda_moves import (
    Places,
    commands_for,
    dropped,
    indented,
    places_of,
    shifted,
)
from app.ui.pages.preparation.agenda_part import AgendaPart
from app.ui.pages.preparation.agenda_shown import MEETING, NEW, Beside, Plan, agenda_shown, required
from app.ui.pages.preparation.shown import AgendaShown, ItemFilled, MeetingPlanFilled
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import NoticeShown, OptionShown
from app.wording.dates import short_date
from app.wording.failures import sentence_of
from app.wording.language import Language
from app.wording.preparation import words


class AgendaPresenter(QObject):
    """Keeps the meeting that is prepared, and which line of its agenda is in hand.

    Signals:
        told: a NoticeShown, or None where there is nothing to say any more.
        changed: the part shows something else.
    """

    told = Signal(object)
    changed = Signal()

    def __init__(
        self, part: AgendaPart, clock: Clock, language: Language, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._part = part
        self._clock = clock
        self._language: Language = language
        self._desk: Desk | None = None
        self._current = MEETING
        self._part_of_new = Part.PUBLIC
        self._version = 0
        self._again: tuple[Command, ...] = ()
        self._connect()

    @property
    def meeting(self) -> Meeting | None:
        """The planned meeting in hand."""
        meeting = self._desk.meeting if self._desk else None
        return meeting if meeting is not None and meeting.state is MeetingState.PLANNED else None

    def enter(self, desk: Desk, key: str) -> None:
        """Begin with a meeting of a book; with the next planned one where none is named."""
        self._desk = desk
        self._current, self._again = MEETING, ()
        self._version += 1
        planned = [meeting for meeting in desk.meetings() if meeting.state is MeetingState.PLANNED]
        following = min(planned, key=lambda meeting: meeting.planned_at, default=None)
        wanted = key or (following.convened.key if following else "")
        if wanted:
            desk.take_in_hand(wanted)
        else:
            desk.put_away()

    def shown(self) -> AgendaShown:
        """The part as it is to be shown now."""
        desk, meeting = self._desk, self.meeting
        if desk is None or meeting is None:
            return AgendaShown(closed=words("agenda_closed", self._language))
        others = tuple(
            OptionShown(
                each.convened.key, f"{each.title}, {short_date(each.planned_at.date(), self._language)}"
            )
            for each in desk.meetings()
            if each.convened.meeting != meeting.convened.meeting
        )
        return agenda_shown(
            self._plan(desk, meeting), self._current, self._version, others, self._part_of_new
        )

    def undo_removal(self) -> None:
        """Add the item that was removed last again."""
        again, self._again = self._again, ()
        self._do(again)

    def _plan(self, desk: Desk, meeting: Meeting) -> Plan:
        return Plan(desk.association, meeting, self._beside(desk), self._clock.now().date(), self._language)

    @staticmethod
    def _beside(desk: Desk) -> dict[ItemId, Beside]:
        """What is kept beside the items on this computer."""
        texts = {draft.place: draft.text for draft in desk.drafts()}
        items = desk.meeting.items if desk.meeting else {}
        return {
            item: Beside(texts.get(f"minutes:{item}", ""), texts.get(f"notes:{item}", "")) for item in items
        }

    def _item(self) -> Item | None:
        items = self.meeting.items.values() if self.meeting else ()
        return next((item for item in items if item.number == self._current), None)

    def _places(self) -> Places:
        return places_of(tuple(self.meeting.items.values()) if self.meeting else ())

    def _choose(self, key: str) -> None:
        if not key or key == self._current:
            return
        if self.holds_back():
            return
        self._current = key
        self._tell(None)

    def _begin_new(self) -> None:
        if self.meeting is None or self.holds_back():
            return
        item = self._item()
        self._part_of_new = item.part if item else Part.PUBLIC
        self._current = NEW
        self._version += 1
        self._tell(None)
        self._part.item.take_keyboard()

    def holds_back(self) -> bool:
        """Whether something typed is not applied yet: it is neither lost nor kept without being asked."""
        form = self._part.item
        if self._current == MEETING or not form.is_changed:
            return False
        name = form.typed().title or words("item_new", self._language)
        self._tell(NoticeShown(words("unsaved", self._language, name=name), "", Tone.ABSTAIN, "warning"))
        return True

    def _discard(self) -> None:
        self._version += 1
        if self._current == NEW:
            self._current = MEETING
        self._tell(None)
        self._part.take_keyboard()

    def _fill(self, filled: ItemFilled) -> None:
        desk, meeting = self._desk, self.meeting
        if desk is None or meeting is None:
            return
        minutes = read_whole_number(filled.minutes) if filled.minutes else 0
        if minutes is None or minutes < 0:
            self._refuse(words("minutes_not_whole", self._language, text=filled.minutes))
            return
        filled = replace(filled, minutes=str(minutes) if minutes else "")
        item = self._item()
        number = item.number if item else next_number(each.number for each in meeting.items.values())
        commands = acts.changing(item, filled) if item else (acts.adding(filled, number),)
        if not self._do(commands, settle=not meeting.convocation):
            return
        kept = item.id if item else list(desk.meeting.items)[-1] if desk.meeting else None
        self._keep_beside(desk, kept, filled, is_new=item is None)
        after = next((each for each in self._items() if each.id == kept), None)
        self._current = after.number if after else MEETING
        self._version += 1
        said = words("item_kept", self._language, number=self._current)
        self._tell(NoticeShown(said, "", Tone.YES, "check"))

    def _items(self) -> Sequence[Item]:
        return tuple(self.meeting.items.values()) if self.meeting else ()

    def _keep_beside(self, desk: Desk, item: ItemId | None, filled: ItemFilled, *, is_new: bool) -> None:
        for name, text in (("minutes", filled.minutes), ("notes", filled.notes)):
            if text:
                desk.keep_draft(f"{name}:{item}", text)
            elif not is_new:
                desk.drop_draft(f"{name}:{item}")

    def _show_required(self, kind: str, matter: str) -> None:
        if self._desk is not None and self.meeting is not None:
            rule = required(self._plan(self._desk, self.meeting), ItemKind(kind), matter)
            self._part.item.show_required(words("needs", self._language, rule=rule))

    def _shift(self, number: str, step: int) -> None:
        self._move(number, shifted(self._places(), number, step) if number != MEETING else ())

    def _indent(self, number: str, step: int) -> None:
        self._move(number, indented(self._places(), number, step) if number != MEETING else ())

    def _drop(self, number: str, before: str, level: int, part: str) -> None:
        self._move(number, dropped(self._places(), number, before, level, Part(part or Part.PUBLIC)))

    def _move(self, number: str, after: Places) -> None:
        """Arrange the agenda; the item stays in hand under its new number."""
        if not after or self.holds_back():
            return
        moved = next((item.id for item in self._items() if item.number == number), None)
        if self._do(commands_for(self._places(), after)):
            self._current = next((item.number for item in self._items() if item.id == moved), MEETING)
            self._version += 1
            self._tell(None)

    def _remove(self, number: str) -> None:
        item = next((each for each in self._items() if each.number == number), None)
        if item is None or not self._do((RemoveItem(number),), settle=True):
            return
        free = next_number(each.number for each in self._items())
        self._again = (acts.adding_again(item, free),)
        self._current = MEETING
        said = words("item_removed", self._language, number=number, title=item.title)
        again = words("item_again", self._language)
        self._tell(NoticeShown(said, "", Tone.ACCENT, "info", again))

    def _fill_meeting(self, filled: MeetingPlanFilled) -> None:
        if self.meeting is not None and self._do(acts.changing_meeting(self.meeting, filled)):
            self._version += 1
            self._tell(NoticeShown(words("meeting_kept", self._language), "", Tone.YES, "check"))

    def _invite(self, sent_on: date) -> None:
        repeats = self.meeting is not None and self.meeting.convened.repeats is not None
        if self._do((RecordConvocation(sent_on, notice=repeats),)):
            self._tell(NoticeShown(words("invited", self._language), "", Tone.YES, "check"))

    def _cancel(self, reason: str) -> None:
        if self._do((CancelMeeting(reason),)):
            self._tell(NoticeShown(words("cancelled", self._language), "", Tone.YES, "check"))

    def _copy(self) -> None:
        """Plan the meeting again with its agenda; the new one is in hand then."""
        desk, meeting = self._desk, self.meeting
        if desk is None or meeting is None:
            return
        convening = acts.convening_again(meeting, desk.association, self._clock.now().date())
        items = acts.copied_items(tuple(meeting.items.values()))
        if self._do((convening, *items)):
            self.enter(desk, convening.key)
            said = words("duplicated", self._language, title=meeting.title, items=len(items))
            self._tell(NoticeShown(said, "", Tone.YES, "check"))

    def _take_from(self, key: str) -> None:
        """Take the items of another meeting over, behind those that are there."""
        desk, meeting = self._desk, self.meeting
        if desk is None or meeting is None or not key:
            return
        other = next(each for each in desk.meetings() if each.convened.key == key)
        taken = tuple(item.number for item in meeting.items.values())
        items = acts.copied_items(tuple(other.items.values()), taken)
        if self._do(items, settle=not meeting.convocation):
            self._version += 1
            said = words("taken_over", self._language, items=len(items))
            self._tell(NoticeShown(said, "", Tone.YES, "check"))

    def _do(self, commands: Sequence[Command], *, settle: bool = False) -> bool:
        """Do all of it in one transaction, or say why not; then number the agenda anew where it may be."""
        if self._desk is None:
            return False
        try:
            self._desk.execute_all(commands)
            if settle and self._items():
                places = self._places()
                self._desk.execute_all(commands_for(places, places))
        except KnownError as error:
            self._refuse(sentence_of(error, self._language))
            return False
        self.changed.emit()
        return True

    def _refuse(self, why: str) -> None:
        self._tell(NoticeShown(words("refused", self._language), why, Tone.NO, "warning"))

    def _tell(self, notice: NoticeShown | None) -> None:
        self.told.emit(notice)
        self.changed.emit()

    def _connect(self) -> None:
        part = self._part
        part.line_chosen.connect(self._choose)
        part.new_wanted.connect(self._begin_new)
        part.item.filled.connect(self._fill)
        part.item.discarded.connect(self._discard)
        part.item.decisive_chosen.connect(self._show_required)
        part.plan.shift_wanted.connect(self._shift)
        part.plan.indent_wanted.connect(self._indent)
        part.plan.removal_wanted.connect(self._remove)
        part.plan.dropped.connect(self._drop)
        part.meeting.filled.connect(self._fill_meeting)
        part.meeting.invited.connect(self._invite)
        part.meeting.copied.connect(self._copy)
        part.meeting.taken_from.connect(self._take_from)
        part.meeting.cancelled.connect(self._cancel)
