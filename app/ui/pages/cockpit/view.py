# SPDX-License-Identifier: EUPL-1.2
"""The cockpit as it is drawn: agenda, item in hand, attendance; it decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.pages.cockpit.acts.form import ActForm
from app.ui.pages.cockpit.agenda_panel import RAIL_WIDTH, AgendaPanel
from app.ui.pages.cockpit.attendance_panel import AttendancePanel
from app.ui.pages.cockpit.closing_card import ClosingCard
from app.ui.pages.cockpit.form_card import FormCard
from app.ui.pages.cockpit.item_acts import ItemActs
from app.ui.pages.cockpit.item_card import ItemCard
from app.ui.pages.cockpit.minutes_card import MinutesCard
from app.ui.pages.cockpit.opening_card import OpeningCard
from app.ui.pages.cockpit.result_card import ResultCard
from app.ui.pages.cockpit.shown import CockpitShown
from app.ui.pages.cockpit.vote_panel import VoteActs, VotePanel
from app.ui.theme.theme import Theme
from app.ui.widgets.notice import NoticeBar, QuestionStrip

NARROW = 1000
ALL = 1000  # of what is left; without such a part the cards keep their height


class CockpitView(QWidget):
    """The secretary's one screen.

    Signals:
        opening_wanted: office of the chair, office of the secretary; the meeting is to be opened.
        closing_wanted: the meeting is to be closed.
        item_called: number of the item.
        previous_item_wanted: the item before this one (Shift+F9).
        item_ended: key of the way in which the item ends.
        paragraph_typed: key of the paragraph ("" for the new one), text, at each pause.
        paragraph_left: key of the paragraph ("" for the new one), text, when it is left.
        speech_wanted, motion_wanted: the new paragraph becomes one of that kind.
        recess_wanted, resume_wanted, attachment_wanted, conflict_wanted, quorum_wanted,
        ballot_wanted: what the buttons under the item say.
        vote_given: key of the member, key of the choice.
        remaining_yes_wanted, as_it_stands_wanted, announce_wanted, deviation_wanted, abort_wanted: the
        open ballot.
        call_undone: the last member's vote of a roll call is taken back.
        reannounce_wanted, repeat_wanted: the announced result.
        ways_wanted: the way of voting is to be chosen.
        form_changed: what is typed in the form; form_acted: key of its act; form_left: it is put away.
        checked_in: key of the member, key of the person ("" for the usual one).
        checked_out, excused, conflict_toggled: key of the member.
        delegate_swapped: key of the member, key of the person.
        unknown_entered: what was entered in the attendance and names no member.
        attendance_left: the keyboard is no longer needed at the attendance.
        task_wanted, task_cancelled: key of the task.
        document_opened: key of the document.
        answered: key of the question, key of the option, reason.
        declined: key of the question.
        notice_acted, notice_dismissed: the notice.
        act_typed: name of the field, its text; act_confirmed, act_put_away: the form of an act by name.
        further_acts_wanted: the other acts at the item are to be listed.
        member_acts_wanted, other_person_wanted: key of the member.
    """

    opening_wanted = Signal(str, str)
    closing_wanted = Signal()
    item_called = Signal(str)
    previous_item_wanted = Signal()
    item_ended = Signal(str)
    paragraph_typed = Signal(str, str)
    paragraph_left = Signal(str, str)
    speech_wanted = Signal()
    motion_wanted = Signal()
    recess_wanted = Signal()
    resume_wanted = Signal()
    attachment_wanted = Signal()
    conflict_wanted = Signal()
    quorum_wanted = Signal()
    ballot_wanted = Signal()
    vote_given = Signal(str, str)
    remaining_yes_wanted = Signal()
    announce_wanted = Signal()
    as_it_stands_wanted = Signal()
    deviation_wanted = Signal()
    abort_wanted = Signal()
    reannounce_wanted = Signal()
    repeat_wanted = Signal()
    ways_wanted = Signal()
    call_undone = Signal()
    form_changed = Signal(object)
    form_acted = Signal(str)
    form_left = Signal()
    checked_in = Signal(str, str)
    checked_out = Signal(str)
    delegate_swapped = Signal(str, str)
    excused = Signal(str)
    conflict_toggled = Signal(str)
    unknown_entered = Signal(str)
    attendance_left = Signal()
    task_wanted = Signal(str)
    task_cancelled = Signal(str)
    document_opened = Signal(str)
    answered = Signal(str, str, str)
    declined = Signal(str)
    notice_acted = Signal()
    notice_dismissed = Signal()
    act_typed = Signal(str, str)
    act_confirmed = Signal()
    act_put_away = Signal()
    further_acts_wanted = Signal()
    member_acts_wanted = Signal(str)
    other_person_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: CockpitShown | None = None
        self._agenda = AgendaPanel(theme)
        self._attendance = AttendancePanel(theme)
        self._opening = OpeningCard(theme)
        self._item = ItemCard(theme)
        self._result = ResultCard(theme)
        self.minutes = MinutesCard(theme)
        self._vote = VotePanel(theme)
        self._form = FormCard(theme)
        self._closing = ClosingCard(theme)
        self._notice = NoticeBar(theme)
        self._question = QuestionStrip(theme)
        self._act = ActForm(theme)
        self._acts = ItemActs(theme)
        self._vote_acts = VoteActs(theme)
        self._parts: tuple[tuple[str, QWidget, Callable[[Any], None]], ...] = (
            ("agenda", self._agenda, self._agenda.show_agenda),
            ("attendance", self._attendance, self._attendance.show_attendance),
            ("opening", self._opening, self._opening.show_opening),
            ("item", self._item, self._item.show_item),
            ("result", self._result, self._result.show_result),
            ("vote", self._vote, self._vote.show_vote),
            ("vote", self._vote_acts, self._vote_acts.show_vote),
            ("form", self._form, self._form.show_form),
            ("minutes", self.minutes, self.minutes.show_minutes),
            ("closing", self._closing, self._closing.show_closing),
            ("acts", self._acts, self._acts.show_acts),
            ("act", self._act, self._act.show_form),
        )
        for place, widget, _ in self._parts:
            widget.setProperty("place", place)
        self._lay_out()
        self._connect_meeting()
        self._connect_ballot()
        self._connect_attendance()

    def show_cockpit(self, shown: CockpitShown) -> None:
        """Show the record; what did not change is not touched."""
        before, self._shown = self._shown, shown
        for name, widget, paint in self._parts:
            part = getattr(shown, name)
            if before is None or getattr(before, name) != part:
                if part is not None:
                    paint(part)
                widget.setVisible(part is not None)
        self._vote.setVisible(shown.vote is not None and (bool(shown.vote.tiles) or not shown.form))
        self._item.tally.show_vote(shown.vote)
        self._notice.show_notice(shown.notice)
        self._question.show_question(shown.question)
        if shown.question is not None and (before is None or before.question != shown.question):
            QTimer.singleShot(0, self._question, self._reveal_question)

        if shown.act is not None and (
            before is None or before.act is None or before.act.key != shown.act.key
        ):
            QTimer.singleShot(0, self._act, self._reveal_act)

    def take_minutes(self) -> None:
        """Put the keyboard into the new paragraph."""
        self.minutes.take_keyboard()
        self._reveal(self.minutes)

    def take_vote(self) -> None:
        """Put the keyboard into the name field of the ballot."""
        self._vote.clear_search()
        self._vote.take_keyboard()
        self._reveal(self._vote)

    def take_tiles(self) -> None:
        """Put the keyboard on the tiles, for a roll call."""
        self._vote.call_tiles()
        self._reveal(self._vote)

    def take_form(self) -> None:
        """Put the keyboard into the form."""
        self._form.take_keyboard()
        self._reveal(self._form)

    def take_attendance(self) -> None:
        """Put the keyboard into the search of the attendance."""
        self._attendance.take_keyboard()

    def clear_attendance(self) -> None:
        """Forget what was typed in the search of the attendance."""
        self._attendance.clear_search()

    def add_below_agenda(self, widget: QWidget) -> None:
        """Put something under the agenda: the picture of what the hall sees."""
        self._agenda.add_below(widget)

    def take_agenda(self) -> None:
        """Put the keyboard on the agenda."""
        self._agenda.take_keyboard()

    def take_first(self) -> None:
        """Put the keyboard on what comes first: opening, closing, or the minutes."""
        parts = (self._opening, self._closing, self.minutes)
        next((part for part in parts if not part.isHidden()), self._agenda).take_keyboard()

    def choose_member(self, key: str) -> None:
        """Put this member in hand at the attendance."""
        self._attendance.choose_member(key)

    def settle_minutes(self) -> None:
        """Report what was typed and not yet left, before an act that ends the item."""
        self.minutes.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The side panels take a part of the width, within limits."""
        super().resizeEvent(event)
        width = self.width()
        roomy = min(340, max(236, width * 20 // 100))
        self._agenda.setFixedWidth(roomy if width >= NARROW else RAIL_WIDTH)
        self._attendance.setFixedWidth(min(400, max(190, width * 22 // 100)))

    def _reveal_question(self) -> None:
        """What is asked is seen with its answers, once the layout has made room for it."""
        if self._question.isVisible():
            self._reveal(self._question)

    def _reveal_act(self) -> None:
        if self._act.isVisible():
            self._reveal(self._act)

    def _reveal(self, part: QWidget) -> None:
        self._area.ensureWidgetVisible(part, 0, 12)

    def _connect_meeting(self) -> None:
        back = QShortcut(QKeySequence("Shift+F9"), self)
        back.activated.connect(self.previous_item_wanted)
        self._opening.opening_wanted.connect(self.opening_wanted)
        self._agenda.item_called.connect(self.item_called)
        self.minutes.paragraph_typed.connect(self.paragraph_typed)
        self.minutes.paragraph_left.connect(self.paragraph_left)
        self._acts.speech_wanted.connect(self.speech_wanted)
        self._acts.motion_wanted.connect(self.motion_wanted)
        self._acts.recess_wanted.connect(self.recess_wanted)
        self._acts.resume_wanted.connect(self.resume_wanted)
        self._acts.attachment_wanted.connect(self.attachment_wanted)
        self._acts.conflict_wanted.connect(self.conflict_wanted)
        self._acts.quorum_wanted.connect(self.quorum_wanted)
        self._acts.ballot_wanted.connect(self.ballot_wanted)
        self._acts.ways_wanted.connect(self.ways_wanted)
        self._acts.item_ended.connect(self.item_ended)
        self._closing.closing_wanted.connect(self.closing_wanted)
        self._closing.task_wanted.connect(self.task_wanted)
        self._closing.task_cancelled.connect(self.task_cancelled)
        self._closing.document_opened.connect(self.document_opened)

    def _connect_ballot(self) -> None:
        self._vote.vote_given.connect(self.vote_given)
        self._vote.remaining_yes_wanted.connect(self.remaining_yes_wanted)
        self._vote.call_undone.connect(self.call_undone)
        self._form.changed.connect(self.form_changed)
        self._form.acted.connect(self.form_acted)
        self._form.left.connect(self.form_left)
        self._vote_acts.announce_wanted.connect(self.announce_wanted)
        self._vote_acts.deviation_wanted.connect(self.deviation_wanted)
        self._vote_acts.as_it_stands_wanted.connect(self.as_it_stands_wanted)
        self._vote_acts.abort_wanted.connect(self.abort_wanted)
        self._result.reannounce_wanted.connect(self.reannounce_wanted)
        self._result.repeat_wanted.connect(self.repeat_wanted)
        self._question.answered.connect(self.answered)
        self._question.declined.connect(self.declined)
        self._notice.acted.connect(self.notice_acted)
        self._act.typed.connect(self.act_typed)
        self._act.confirmed.connect(self.act_confirmed)
        self._act.put_away.connect(self.act_put_away)
        self._acts.further_wanted.connect(self.further_acts_wanted)
        self._notice.dismissed.connect(self.notice_dismissed)

    def _connect_attendance(self) -> None:
        self._attendance.checked_in.connect(self.checked_in)
        self._attendance.checked_out.connect(self.checked_out)
        self._attendance.delegate_swapped.connect(self.delegate_swapped)
        self._attendance.excused.connect(self.excused)
        self._attendance.conflict_toggled.connect(self.conflict_toggled)
        self._attendance.unknown_entered.connect(self.unknown_entered)
        self._attendance.put_down.connect(self.attendance_left)
        self._attendance.further_wanted.connect(self.member_acts_wanted)
        self._attendance.other_person_wanted.connect(self.other_person_wanted)

    def _lay_out(self) -> None:
        centre = QWidget()
        centre.setProperty("face", "clear")
        column = QVBoxLayout(centre)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(self._opening)
        column.addWidget(self._item)
        column.addWidget(self._result)
        column.addWidget(self._vote, ALL)
        column.addWidget(self._form)
        column.addWidget(self.minutes, ALL)
        column.addWidget(self._closing)
        for widget in (self._notice, self._question, self._act, self._acts, self._vote_acts):
            column.addWidget(widget)
        column.addStretch(1)
        self._area = area = QScrollArea()
        area.setWidget(centre)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._agenda)
        row.addWidget(area, 1)
        row.addWidget(self._attendance)
