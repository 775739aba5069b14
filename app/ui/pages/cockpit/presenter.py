# SPDX-License-Identifier: EUPL-1.2
"""Decides what the cockpit does: from what the secretary wants to commands, from states to records."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.agenda import ItemOutcome
from app.domain.commands import Command
from app.domain.commands import sitting as commands
from app.domain.failures import KnownError
from app.domain.meeting import Meeting, MeetingState
from app.domain.results import Outcome
from app.domain.tally import Choice
from app.services.desk import Desk, Published
from app.services.ports import Clock
from app.ui.pages.cockpit.cockpit_shown import NEXT, cockpit_shown, next_item
from app.ui.pages.cockpit.minutes import MinutesHand
from app.ui.pages.cockpit.questions import ABORT, DEVIATION, REANNOUNCE, question_of
from app.ui.pages.cockpit.sight import Sight
from app.ui.pages.cockpit.view import CockpitView
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import NoticeShown, QuestionShown, TaskShown
from app.wording.acts import taken_back
from app.wording.cockpit import words
from app.wording.failures import sentence_of
from app.wording.language import Language
from app.wording.majorities import quorum_in_words

CHAIR = "Vorsitz der Verbandsversammlung"
SECRETARY = "Schriftführung"


class CockpitPresenter(QObject):
    """Runs one meeting at the cockpit.

    Signals:
        shown: something changed; header, status bar and projector are to follow.
        attachment_wanted: a file is to be picked for the item in hand.
    """

    shown = Signal()
    attachment_wanted = Signal()

    def __init__(
        self, view: CockpitView, desk: Desk, clock: Clock, language: Language, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._desk = desk
        self._clock = clock
        self._language: Language = language
        self._notice: NoticeShown | None = None
        self._question: QuestionShown | None = None
        self._tasks: tuple[TaskShown, ...] = ()
        self._minutes = MinutesHand(desk)
        self._met_before: bool | None = None
        self._connect_meeting()
        self._connect_ballot()
        self._connect_attendance()
        desk.listen(self._follow)

    @property
    def meeting(self) -> Meeting:
        """The meeting that is run here."""
        meeting = self._desk.meeting
        assert meeting is not None, "the cockpit is shown only with a meeting in hand"
        return meeting

    def enter(self) -> None:
        """Show the meeting in hand, with what was being typed when it was left."""
        self._notice = None
        self._question = None
        self._minutes.restore()
        self._met_before = None
        self.show()
        QTimer.singleShot(0, self._view.take_first)

    def leave(self) -> None:
        """Keep what is being typed, and forget the desk."""
        self._view.settle_minutes()
        self._desk.forget(self._follow)

    def take_back(self) -> None:
        """Take back the last act of the running item."""
        fact = self._desk.last_revocable()
        if self.do(commands.TakeBack()) and fact is not None:
            said = taken_back(fact, self.meeting, self._language)
            self.tell(NoticeShown(said, "", Tone.ACCENT, "undo"))

    def do(self, command: Command) -> bool:
        """Execute a command; a refusal is shown in place with its remedy."""
        self._notice = None
        try:
            self._desk.execute(command)
        except KnownError as error:
            self.refuse(error)
            return False
        return True

    def refuse(self, error: KnownError) -> None:
        """Show why something could not be done, and what to do."""
        self.tell(NoticeShown(sentence_of(error, self._language), "", Tone.NO, "warning"))

    def tell(self, notice: NoticeShown | None) -> None:
        """Show a notice."""
        self._notice = notice
        self.show()

    def show_tasks(self, tasks: tuple[TaskShown, ...]) -> None:
        """Show the tasks after the sitting."""
        if tasks != self._tasks:
            self._tasks = tasks
            self.show()

    def show(self) -> None:
        """Show everything as it is now; what did not change is not touched."""
        self._view.show_cockpit(cockpit_shown(self._sight()))
        self.shown.emit()

    def _sight(self) -> Sight:
        return Sight(
            self._desk.association,
            self.meeting,
            self._language,
            self._minutes.draft,
            self._minutes.drafts,
            self._minutes.kept_at,
            self._notice,
            self._question,
            self._tasks,
        )

    def _follow(self, published: Published) -> None:
        if published.entries:
            self._minutes.kept_at = published.entries[-1].at
        self._warn_of_quorum()
        self.show()

    def _warn_of_quorum(self) -> None:
        meeting = self.meeting
        if meeting.state is not MeetingState.OPEN:
            return
        quorum = meeting.quorum()
        if self._met_before and not quorum.met:
            said = words("quorum_lost", self._language, quorum=quorum_in_words(quorum, self._language))
            self._notice = NoticeShown(said, "", Tone.NO, "warning")
        self._met_before = quorum.met

    # the meeting

    def _open(self) -> None:
        if self.do(commands.OpenMeeting(CHAIR, SECRETARY)):
            self._view.take_attendance()

    def _call(self, number: str) -> None:
        self._view.settle_minutes()
        if self.do(commands.CallItem(number)):
            self._minutes.restore()
            self.show()
            self._view.take_minutes()

    def _call_previous(self) -> None:
        items = list(self.meeting.items.values())
        place = next((i for i, item in enumerate(items) if item.id == self.meeting.in_hand), len(items))
        if place > 0:
            self._call(items[place - 1].number)

    def _end(self, way: str) -> None:
        self._view.settle_minutes()
        following = next_item(self.meeting)
        if way == NEXT and following is not None:
            self._call(following.number)
        elif self.do(commands.ConcludeItem(outcome=None if way == NEXT else ItemOutcome(way))):
            self._view.take_first()

    def _close(self) -> None:
        self._view.settle_minutes()
        if self.do(commands.CloseMeeting()):
            self._view.take_first()

    def _recess(self) -> None:
        self._view.settle_minutes()
        self.do(commands.BeginRecess())

    def _resume(self) -> None:
        if self.do(commands.EndRecess()):
            self._view.take_minutes()

    def _establish_quorum(self) -> None:
        self.do(commands.EstablishQuorum())

    def _how_to_declare_conflict(self) -> None:
        self.tell(NoticeShown(words("conflict_how", self._language)))
        self._view.take_attendance()

    def _dismiss(self) -> None:
        self.tell(None)

    # minutes

    def _typed(self, key: str, text: str) -> None:
        self._minutes.keep(key, text)

    def _left(self, key: str, text: str) -> None:
        command = self._minutes.command_for(key, text)
        if command is None or self.do(command):
            self._minutes.settled(key)
            self.show()

    def _speech(self) -> None:
        self._begin_paragraph(self._minutes.begin_speech)

    def _motion(self) -> None:
        self._begin_paragraph(self._minutes.begin_motion)

    def _begin_paragraph(self, begin: Callable[[], None]) -> None:
        self._view.settle_minutes()
        begin()
        self.show()
        self._view.take_minutes()

    # the ballot

    def _open_ballot(self) -> None:
        self._view.settle_minutes()
        if self.do(commands.OpenBallot()):
            self._view.take_vote()

    def _repeat_ballot(self) -> None:
        self._view.settle_minutes()
        if self.do(commands.OpenBallot(repeat=True)):
            self._view.take_vote()

    def _vote(self, member: str, choice: str) -> None:
        ballot = self.meeting.ballot_in_hand
        entry = next((e for e in self.meeting.roll.values() if e.key == member), None)
        recorded = ballot.choices.get(entry.member) if ballot and entry else None
        wanted = Choice(choice)
        if recorded is None:
            self.do(commands.RecordVotes({member: wanted}))
        elif recorded is not wanted:
            self.do(commands.CorrectVote(member, wanted))

    def _rest_yes(self) -> None:
        self.do(commands.RecordRemaining(Choice.YES))

    def _announce(self) -> None:
        if self.do(commands.AnnounceResult()):
            self._view.take_minutes()

    def _ask(self, key: str) -> None:
        self._question = question_of(key, self.meeting, self._language)
        self.show()

    def _ask_abort(self) -> None:
        self._ask(ABORT)

    def _ask_deviation(self) -> None:
        self._ask(DEVIATION)

    def _ask_reannounce(self) -> None:
        self._ask(REANNOUNCE)

    def _answer(self, question: str, option: str, reason: str) -> None:
        outcome = Outcome(option) if option else None
        command: Command = commands.AbortBallot(reason)
        if question == DEVIATION:
            command = commands.AnnounceResult(outcome, reason)
        elif question == REANNOUNCE:
            command = commands.ReannounceResult(reason, outcome=outcome)
        if self.do(command):
            self._decline(question)

    def _decline(self, question: str) -> None:
        self._question = None
        self.show()

    # attendance

    def _check_in(self, member: str, person: str) -> None:
        self.do(commands.CheckIn(member, person))

    def _check_out(self, member: str) -> None:
        self.do(commands.CheckOut(member))

    def _swap(self, member: str, person: str) -> None:
        self.do(commands.SwapDelegate(member, person))

    def _excuse(self, member: str) -> None:
        attendance = self.meeting.attendance[self.meeting.member(member).member]
        self.do(commands.ExcuseMember(member, excused=not attendance.excused))

    def _toggle_conflict(self, member: str) -> None:
        item = self.meeting.item_in_hand
        declared = item is not None and self.meeting.member(member).member in item.conflicted
        self.do(commands.LiftConflict(member) if declared else commands.DeclareConflict(member))

    def _connect_meeting(self) -> None:
        view = self._view
        view.opening_wanted.connect(self._open)
        view.closing_wanted.connect(self._close)
        view.item_called.connect(self._call)
        view.previous_item_wanted.connect(self._call_previous)
        view.item_ended.connect(self._end)
        view.paragraph_typed.connect(self._typed)
        view.paragraph_left.connect(self._left)
        view.speech_wanted.connect(self._speech)
        view.motion_wanted.connect(self._motion)
        view.recess_wanted.connect(self._recess)
        view.resume_wanted.connect(self._resume)
        view.attachment_wanted.connect(self.attachment_wanted)
        view.conflict_wanted.connect(self._how_to_declare_conflict)
        view.quorum_wanted.connect(self._establish_quorum)
        view.notice_dismissed.connect(self._dismiss)
        view.answered.connect(self._answer)
        view.declined.connect(self._decline)

    def _connect_ballot(self) -> None:
        view = self._view
        view.ballot_wanted.connect(self._open_ballot)
        view.vote_given.connect(self._vote)
        view.remaining_yes_wanted.connect(self._rest_yes)
        view.announce_wanted.connect(self._announce)
        view.deviation_wanted.connect(self._ask_deviation)
        view.abort_wanted.connect(self._ask_abort)
        view.reannounce_wanted.connect(self._ask_reannounce)
        view.repeat_wanted.connect(self._repeat_ballot)

    def _connect_attendance(self) -> None:
        view = self._view
        view.checked_in.connect(self._check_in)
        view.checked_out.connect(self._check_out)
        view.delegate_swapped.connect(self._swap)
        view.excused.connect(self._excuse)
        view.conflict_toggled.connect(self._toggle_conflict)
