# SPDX-License-Identifier: EUPL-1.2
"""Decides what the cockpit does: from what the secretary wants to commands, from states to records."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.agenda import ItemOutcome, ParagraphKind
from app.domain.commands import Command
from app.domain.commands import sitting as commands
from app.domain.commands.proceedings import ResumeSitting
from app.domain.failures import KnownError, RuleError
from app.domain.identity import BallotId, ElectionId, ItemId
from app.domain.meeting import Meeting, MeetingState
from app.domain.speakers import SpeakersList
from app.services.desk import Desk, Published
from app.services.own_texts import OwnTexts
from app.services.ports import Clock
from app.services.speaking import Speaking
from app.ui.pages.cockpit.attendance_acts import AttendanceActs
from app.ui.pages.cockpit.ballot_acts import BallotActs
from app.ui.pages.cockpit.ballot_questions import tie_question, unchanged_question
from app.ui.pages.cockpit.bench import CockpitBench
from app.ui.pages.cockpit.cockpit_shown import NEXT, cockpit_shown, next_item, unadmitted
from app.ui.pages.cockpit.minutes import MinutesHand
from app.ui.pages.cockpit.minutes_acts import MinutesActs
from app.ui.pages.cockpit.named_acts import NamedActs
from app.ui.pages.cockpit.questions import (
    CONFLICT,
    GUEST,
    WITHOUT_CENTRAL,
    Asked,
    recess_question,
    without_central_question,
)
from app.ui.pages.cockpit.quorum_watch import QuorumWatch
from app.ui.pages.cockpit.sight import Sight
from app.ui.pages.cockpit.speaking_acts import SpeakingActs
from app.ui.pages.cockpit.view import CockpitView
from app.ui.pages.cockpit.voting.rounds import open_round
from app.ui.pages.cockpit.voting.showing import form_shown
from app.ui.pages.cockpit.voting.ways import WAYS, has_to_choose
from app.ui.pages.cockpit.voting_hand import VotingHand
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import NoticeShown, TaskShown
from app.wording.acts import taken_back
from app.wording.cockpit import words
from app.wording.failures import sentence_of
from app.wording.language import Language


class CockpitPresenter(QObject):
    """Runs one meeting at the cockpit.

    Signals:
        shown: something changed; header, status bar and projector are to follow.
        attachment_wanted: a file is to be picked for the item in hand.
        some_acts_wanted: a source of commands; these acts are to be listed by name.
        delivery_wanted: the documents are to be delivered, as no central database is to be waited for.
    """

    shown = Signal()
    attachment_wanted = Signal()
    delivery_wanted = Signal()
    some_acts_wanted = Signal(object)

    def __init__(
        self, view: CockpitView, desk: Desk, clock: Clock, language: Language, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._desk = desk
        self._clock = clock
        self._language: Language = language
        self._notice: NoticeShown | None = None
        self._asked: Asked | None = None
        self._tasks: tuple[TaskShown, ...] = ()
        self._minutes = MinutesHand(desk, clock.now)
        self._editor = MinutesActs(view, self, self._minutes, OwnTexts(desk, clock), language)
        self._floor = SpeakingActs(view, self, Speaking(desk, clock), self._editor, clock, language)
        self._place: _Place | None = None
        self._quorum = QuorumWatch(language)
        self._attendance = AttendanceActs(view, self._current, self.do, self.ask, language, self)
        self._voting = VotingHand(view, self._sight, self.do, self._settled, self.show, self._go_on, self)
        self._ballot = BallotActs(
            view,
            self._current,
            self.do,
            self.ask,
            self._voting.open_form,
            self.take_back,
            language,
            self,
        )
        bench = CockpitBench(desk, clock, self._settled, self.tell, self.refuse, self.show, self._go_on)
        self._named = NamedActs(view, bench, self.take_back, self.some_acts_wanted.emit, language, self)
        self.acts = self._named.acts
        self._connect_meeting()
        self._connect_item()
        desk.listen(self._follow)

    @property
    def meeting(self) -> Meeting:
        """The meeting that is run here."""
        meeting = self._desk.meeting
        assert meeting is not None, "the cockpit is shown only with a meeting in hand"
        return meeting

    @property
    def speakers(self) -> SpeakersList:
        """Who speaks and who waits at the item in hand."""
        return self._floor.speakers

    def enter(self) -> None:
        """Show the meeting in hand, with what was being typed when it was left."""
        self._note_place()
        self._quorum.look(self.meeting)
        self._restore()
        if self._desk.aside:
            said = words("aside", self._language, count=self._desk.aside)
            self._notice = NoticeShown(said, "", Tone.NO, "warning")
        self.show()
        QTimer.singleShot(0, self._go_on)

    def leave(self) -> None:
        """Keep what is being typed, and hear no more of view and desk."""
        self._view.settle_minutes()
        self._desk.forget(self._follow)
        for listener in (self, self._attendance, self._ballot, self._voting, self._named):
            self._view.disconnect(listener)
        self._editor.leave()
        self._floor.leave()

    def take_back(self) -> None:
        """Take back the last act of the running item."""
        before = self._place
        fact = self._desk.last_revocable()
        if not self.do(commands.TakeBack()) or fact is None:
            return
        self._restore()
        said = taken_back(fact, self.meeting, self._language)
        quorum = self._notice
        if quorum is None:
            self.tell(NoticeShown(said, "", Tone.ACCENT, "undo"))
        else:
            remedy = f"{quorum.sentence} {quorum.remedy}"
            self.tell(NoticeShown(said, remedy, quorum.tone, quorum.icon))
        if before != self._place:
            self._go_on()

    def do(self, *commands: Command) -> bool:
        """Execute commands, all or none; a refusal is shown in place with its remedy."""
        self._notice = None
        try:
            self._desk.execute_all(commands)
        except KnownError as error:
            self.refuse(error)
            return False
        return True

    def ask(self, asked: Asked | None) -> None:
        """Ask a question in place, or nothing where it has no place now."""
        self._asked = asked
        self._notice = None
        self.show()

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

    def ask_without_central(self) -> None:
        """Ask whether the association has no central database at all."""
        self.ask(without_central_question(self._language))

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
            self._asked.shown if self._asked else None,
            self._tasks,
            self._voting.wish,
            self._clock.now(),
            act=self.acts.shown(),
            speakers=self._floor.shown(),
        )

    def _current(self) -> Meeting:
        return self.meeting

    def _follow(self, published: Published) -> None:
        """What was done is on the disk: show it, and drop a question that was about something else."""
        if published.entries:
            self._minutes.kept_at = published.entries[-1].at
        before = self._place
        self._note_place()
        here = before is not None and self._place is not None and before.item == self._place.item
        if here and self._place is not None and (self._place.taken or self._place.pauses):
            self._floor.end()
        if before != self._place:
            self._asked = None
            self.acts.drop()
            self._voting.put_away()
        self._notice = self._quorum.notice(self.meeting, published.entries) or self._notice
        self.show()

    def _note_place(self) -> None:
        meeting = self.meeting
        pauses = meeting.recess is not None or meeting.adjournment is not None
        taken = meeting.open_ballot or meeting.open_election
        self._place = _Place(meeting.state, meeting.in_hand, taken, pauses)

    def _go_on(self) -> None:
        """Put the keyboard where the work goes on."""
        meeting = self.meeting
        found = open_round(meeting)
        if meeting.ballot_in_hand is not None and meeting.ballot_in_hand.order:
            self._view.take_tiles()
        elif form_shown(self._sight()) is not None:
            self._view.take_form()
        elif meeting.open_ballot is not None or found is not None:
            self._view.take_vote()
        elif meeting.in_hand is not None:
            self._view.take_minutes()
        elif meeting.state is MeetingState.OPEN and meeting.pending_items():
            self._view.take_attendance()
        else:
            self._view.take_first()

    # the meeting

    def _open(self, chair: str, secretary: str) -> None:
        if self.do(commands.OpenMeeting(chair, secretary)):
            self._go_on()

    def _call(self, number: str) -> None:
        if self._settled() and self.do(commands.CallItem(number)):
            self._restore()
            self.show()
            self._go_on()

    def _call_previous(self) -> None:
        items = list(self.meeting.items.values())
        place = next((i for i, item in enumerate(items) if item.id == self.meeting.in_hand), len(items))
        if place > 0:
            self._call(items[place - 1].number)

    def _end(self, way: str) -> None:
        following = next_item(self.meeting)
        outcome = None if way == NEXT else ItemOutcome(way)
        if way == NEXT and following is not None:
            self._call(following.number)
        elif self._settled() and self.do(commands.ConcludeItem(self._to_be_ended(), outcome)):
            self._go_on()

    def _to_be_ended(self) -> str:
        """The number of an item that was never called because it was not admitted, else the one in hand."""
        waiting = None if self.meeting.in_hand else unadmitted(self.meeting)
        return waiting.number if waiting else ""

    def _close(self) -> None:
        if self._settled() and self.do(commands.CloseMeeting()):
            self._go_on()

    def _recess(self) -> None:
        if self._settled():
            self.ask(recess_question(self._clock.now, self._language))

    def _resume(self) -> None:
        adjourned = self.meeting.adjournment is not None
        if self.do(ResumeSitting() if adjourned else commands.EndRecess()):
            self._go_on()

    def _establish_quorum(self) -> None:
        self.do(commands.EstablishQuorum())

    def _how_to_declare_conflict(self) -> None:
        self.tell(NoticeShown(words("conflict_how", self._language)))
        self._view.take_attendance()

    def _dismiss(self) -> None:
        self.tell(None)

    # questions

    def _answer(self, question: str, option: str, reason: str) -> None:
        asked = self._asked
        if asked is None or not self.do(asked.command(option, reason)):
            return
        self._asked = None
        self.show()
        self._after(asked.key)

    def _after(self, question: str) -> None:
        if question in {GUEST, CONFLICT}:
            self._view.clear_attendance()
        if question == GUEST:
            self._view.take_attendance()
            return
        self._go_on()
        if question == WITHOUT_CENTRAL:
            self.delivery_wanted.emit()

    def _decline(self, question: str) -> None:
        self._asked = None
        self.show()
        if question in {GUEST, CONFLICT}:
            self._view.take_attendance()
        else:
            self._go_on()

    # minutes

    def _restore(self) -> None:
        """Take up what was typed at the item in hand, and who waits to speak there."""
        self._editor.restore()
        self._floor.restore()

    def _settled(self) -> bool:
        """Record what is being typed; whether nothing of it was refused."""
        return self._editor.settled()

    def _speech(self) -> None:
        self._floor.speak()

    def _motion(self) -> None:
        self._editor.begin(ParagraphKind.MOTION)

    # the ballot

    def _open_ballot(self) -> None:
        """Open a ballot at once, or let it be chosen on what where motions are still to be voted on."""
        item = self.meeting.item_in_hand
        if item is not None and has_to_choose(self.meeting, item):
            self._voting.open_form(WAYS)
            return
        self._begin_ballot(commands.OpenBallot())

    def _repeat_ballot(self) -> None:
        self._begin_ballot(commands.OpenBallot(repeat=True))

    def _begin_ballot(self, opening: commands.OpenBallot) -> None:
        """Open a ballot; where the wording is older than an adopted motion, ask whether it stays."""
        if not self._settled():
            return
        self._notice = None
        try:
            self._desk.execute(opening)
        except RuleError as error:
            if error.code == "wording_not_amended":
                self.ask(unchanged_question(error, opening, self._language))
            else:
                self.refuse(error)
            return
        self._go_on()

    def _announce(self) -> None:
        """Announce the result; where the chair or the lot has yet to decide a tie, ask how they did."""
        told = self._ballot.announce_round()
        if told is not None:
            if told:
                self._go_on()
            return
        asked = tie_question(self.meeting, self._language)
        if asked is not None:
            self.ask(asked)
        elif self.do(commands.AnnounceResult()):
            self._go_on()

    def _connect_meeting(self) -> None:
        view = self._view
        view.opening_wanted.connect(self._open)
        view.closing_wanted.connect(self._close)
        view.item_called.connect(self._call)
        view.previous_item_wanted.connect(self._call_previous)
        view.item_ended.connect(self._end)
        view.recess_wanted.connect(self._recess)
        view.resume_wanted.connect(self._resume)
        view.conflict_wanted.connect(self._how_to_declare_conflict)
        view.quorum_wanted.connect(self._establish_quorum)
        view.notice_dismissed.connect(self._dismiss)
        view.answered.connect(self._answer)
        view.declined.connect(self._decline)
        view.attendance_left.connect(self._go_on)

    def _connect_item(self) -> None:
        view = self._view
        view.speech_wanted.connect(self._speech)
        view.motion_wanted.connect(self._motion)
        view.attachment_wanted.connect(self.attachment_wanted)
        view.ballot_wanted.connect(self._open_ballot)
        view.repeat_wanted.connect(self._repeat_ballot)
        view.announce_wanted.connect(self._announce)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the meeting is; a question that was asked at another place is about something else."""

    state: MeetingState
    item: ItemId | None
    taken: BallotId | ElectionId | None
    pauses: bool
