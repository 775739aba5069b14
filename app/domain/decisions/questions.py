# SPDX-License-Identifier: EUPL-1.2
"""What a ballot is about: the item, a motion at it, a question of its own, or several items at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.agenda import Item, ItemState
from app.domain.balloting import BallotMethod
from app.domain.ballots import Ballot, BallotState
from app.domain.chair_decisions import is_decided_in_place
from app.domain.commands.ballots import OpenBallot
from app.domain.decisions.preparation import item_of
from app.domain.failures import RuleError
from app.domain.meeting import Meeting
from app.domain.motions import (
    Motion,
    MotionState,
    first_before,
    matter_of,
    ordered_method,
    ordered_outcome,
)


@dataclass(frozen=True, slots=True)
class Question:
    """What is put to the vote: on which item, on which motion of it, by which kind of matter.

    ``together`` holds the other items that are voted on with it; ``is_main`` says whether the item
    itself is decided.
    """

    item: Item
    motion: Motion | None
    matter: str
    text: str
    repeated: Ballot | None
    together: tuple[Item, ...] = ()
    is_main: bool = True

    @property
    def is_procedural(self) -> bool:
        """Whether it is about how to go on."""
        return self.motion.is_procedural if self.motion else self.item.is_motion(self.matter)


def question_of(meeting: Meeting, command: OpenBallot) -> Question:
    """What a ballot would be about; refused where it is not its turn, or decided already."""
    item = item_of(meeting, "")
    motion = motion_at(meeting, item, command.motion) if command.motion else None
    repeated = repeated_ballot(meeting, item, command)
    if repeated and repeated.motion and motion is None:
        motion = meeting.motions.get(repeated.motion)
    matter = _matter(meeting, item, motion, repeated, command.matter)
    asked = command.question.strip() or (repeated.question if repeated else _own_text(item, motion))
    together = together_with(meeting, item, command)
    is_main = motion is None and decides_the_item(meeting, item, matter, repeated)
    question = Question(item, motion, matter, asked, repeated, together, is_main)
    if repeated is None:
        _is_its_turn(meeting, question, command)
    return question


def decides_the_item(meeting: Meeting, item: Item, matter: str, repeated: Ballot | None) -> bool:
    """Whether a ballot decides the item itself: the first one of the item's own matter, and its repetition.

    A question of another matter, or a further one after the result, is voted on beside it: it bears no
    number and leaves the result as it is.

    Law: § 39 (2) BbgKVerf (the majority that the matter needs); rules of procedure (a decided question is
        voted on again by repetition only).
    Profile: majorities.<matter>.
    """
    decided = meeting.result_at(item.id)
    return matter == item.ballot_matter and decided == repeated


def _matter(meeting: Meeting, item: Item, motion: Motion | None, repeated: Ballot | None, wanted: str) -> str:
    """The kind of matter of a ballot; no other word weakens that of a repetition or a motion."""
    if repeated is not None:
        if wanted not in {"", repeated.matter}:
            raise RuleError("repeat_other_matter", item=item.number, ballot=repeated.ordinal)
        return repeated.matter
    if motion is None:
        return wanted or item.ballot_matter
    own = matter_of(motion, item.ballot_matter, meeting.statutes.majorities)
    allowed = {"", own} if motion.is_procedural else {"", own, item.ballot_matter}
    if wanted not in allowed:
        raise RuleError("motion_other_matter", item=item.number, motion=motion.ordinal)
    return wanted or own


def motion_at(meeting: Meeting, item: Item, ordinal: int) -> Motion:
    """A motion of an item by its place, from 1; refused where there is none."""
    motions = meeting.motions_at(item.id)
    if not 1 <= ordinal <= len(motions):
        raise RuleError("motion_unknown", item=item.number, motion=ordinal)
    return motions[ordinal - 1]


def announced_ballot(meeting: Meeting, item: Item, motion: int, ordinal: int) -> Ballot:
    """The ballot at an item whose result counts: on the item, on a motion, or by its ordinal."""
    ballot = meeting.result_at(item.id)
    if motion:
        ballot = meeting.decided_on(motion_at(meeting, item, motion).id)
    if ordinal:
        ballots = [known for known in meeting.ballots_at(item.id) if known.ordinal == ordinal]
        ballot = next((known for known in ballots if known.state is BallotState.ANNOUNCED), None)
    if ballot is None:
        raise RuleError("no_result", item=item.number)
    return ballot


def repeated_ballot(meeting: Meeting, item: Item, command: OpenBallot) -> Ballot | None:
    """The announced ballot that is to be repeated, or nothing."""
    if not (command.repeat or command.ballot):
        return None
    if item.is_motion(command.matter) and not command.motion and not command.ballot:
        ballot = meeting.motion_at(item.id)
        if ballot is None:
            raise RuleError("no_result", item=item.number)
        return ballot
    return announced_ballot(meeting, item, command.motion, command.ballot)


def together_with(meeting: Meeting, item: Item, command: OpenBallot) -> tuple[Item, ...]:
    """The other items of a common ballot (en bloc): each as fit for it as the item in hand.

    Law: § 15 (2) statutes of the GStB Rheinland-Pfalz (unless somebody objects).
    Profile: ballots.en_bloc.
    """
    if not command.items:
        return ()
    items = tuple(meeting.item(number) for number in dict.fromkeys(command.items))
    if item not in items or len(items) < 2:
        raise RuleError("bloc_without_item_in_hand", item=item.number)
    if command.repeat or command.ballot or command.motion or command.matter or command.question.strip():
        raise RuleError("bloc_of_items_only")
    if command.objected_by:
        names = ", ".join(meeting.member(key).name for key in command.objected_by)
        raise RuleError("bloc_objected", members=names)
    for other in items:
        _fits_into_bloc(meeting, item, other, command)
    return tuple(other for other in items if other != item)


def _fits_into_bloc(meeting: Meeting, item: Item, other: Item, command: OpenBallot) -> None:
    statutes = meeting.statutes
    if other.state is ItemState.CONCLUDED:
        raise RuleError("item_concluded_already", item=other.number)
    if meeting.result_at(other.id) is not None:
        raise RuleError("announced_already", item=other.number)
    not_decided_by_chair(meeting, other)
    if other.ballot_matter not in statutes.ballots.en_bloc:
        raise RuleError("bloc_matter", item=other.number, statutes=statutes.name)
    alike = (
        statutes.majority(other.ballot_matter) == statutes.majority(item.ballot_matter)
        and other.part is item.part
        and set(other.conflicts) == set(item.conflicts)
        and other.admitted
        and _ordered_method(meeting, other) is _ordered_method(meeting, item)
    )
    if not alike:
        raise RuleError("bloc_differs", item=other.number, other=item.number)
    if other != item:
        _nothing_before(meeting, Question(other, None, other.ballot_matter, "", None))
        _wording_follows(meeting, other, command)


def _ordered_method(meeting: Meeting, item: Item) -> BallotMethod | None:
    return ordered_method(meeting.motions_in_force(item.id))


def _own_text(item: Item, motion: Motion | None) -> str:
    return motion.text if motion else item.wording or item.title


def _is_its_turn(meeting: Meeting, question: Question, command: OpenBallot) -> None:
    item, motion = question.item, question.motion
    if motion is not None and motion.state is not MotionState.PENDING:
        raise RuleError("motion_decided", item=item.number, motion=motion.ordinal, state=motion.state.value)
    if motion is None and question.matter == item.ballot_matter:
        not_decided_by_chair(meeting, item)
    another = command.matter not in {"", item.ballot_matter}
    if motion is None and another and not question.is_procedural and not command.question.strip():
        raise RuleError("matter_without_question", item=item.number, matter=command.matter)
    before = meeting.motion_at(item.id) if question.is_procedural else meeting.result_at(item.id)
    if motion is None and before is not None and not command.question.strip():
        raise RuleError("announced_already", item=item.number)
    _nothing_before(meeting, question)
    if question.is_main:
        _wording_follows(meeting, item, command)


def not_decided_by_chair(meeting: Meeting, item: Item) -> None:
    """Refuse to vote on an item, or to elect at it, that the chair decided in the assembly's place."""
    if is_decided_in_place(meeting.chair_decisions, item.id):
        raise RuleError("chair_decided_already", item=item.number)


def _wording_follows(meeting: Meeting, item: Item, command: OpenBallot) -> None:
    """The final vote is on the wording as adopted motions changed it, unless the chair says otherwise.

    Law: § 20 (3) GO Konstanz (final vote on the whole as it was amended).
    Profile: agenda.most_far_reaching_first.
    """
    if command.as_it_stands:
        return
    for motion in meeting.motions_at(item.id):
        adopted = meeting.adopted_since(motion.id) if motion.changes_wording else None
        if adopted and (item.reworded_at is None or item.reworded_at < adopted):
            raise RuleError("wording_not_amended", item=item.number, motion=motion.ordinal, text=motion.text)


def _nothing_before(meeting: Meeting, question: Question) -> None:
    """Motions of procedure come before what they are about, amendments and parts before the item itself."""
    item = question.item
    if not question.is_procedural:
        outcome = ordered_outcome(meeting.motions_in_force(item.id))
        if outcome is not None:
            raise RuleError("item_set_aside", item=item.number, outcome=outcome.value)
    if question.motion is None and not question.is_main:
        return
    motions: Sequence[Motion] = meeting.motions_at(item.id)
    first = first_before(meeting.statutes.agenda, motions, question.motion)
    if first is not None and first != question.motion:
        raise RuleError("motion_first", item=item.number, motion=first.ordinal, text=first.text)
