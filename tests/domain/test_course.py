# SPDX-License-Identifier: EUPL-1.2
"""The course of a meeting: folded from its line, total over any facts, exact when an act is taken back."""

from copy import deepcopy
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import association as association_fold
from app.domain import course
from app.domain.agenda import ItemOutcome
from app.domain.commands import Command
from app.domain.commands.preparation import AttachBlob, ChangeItem, ChangeMeeting, RecordConvocation
from app.domain.commands.sitting import (
    AbortBallot,
    AnnounceResult,
    BeginRecess,
    CallItem,
    CheckIn,
    CheckOut,
    CloseMeeting,
    ConcludeItem,
    CorrectRoll,
    CorrectVote,
    DeclareConflict,
    EndRecess,
    EstablishQuorum,
    ExcuseMember,
    LiftConflict,
    NoteGuest,
    OpenBallot,
    ReannounceResult,
    RecordRemaining,
    RecordVotes,
    RemoveParagraph,
    SwapDelegate,
    TakeBack,
    WriteParagraph,
)
from app.domain.decisions import decide
from app.domain.entries import ENTRY_TYPES
from app.domain.facts import Entry, Fact, UnknownFact
from app.domain.failures import RuleError
from app.domain.meeting import Meeting, MeetingState
from tests.domain.drawn import Pool, built, identities
from tests.domain.house import DAY, NO, YES, House
from tests.domain.sittings import ANY_COMMAND, SITTINGS, STATUTES, after, held, house


@settings(max_examples=60, deadline=None)
@given(SITTINGS)
def test_the_state_is_always_that_of_folding_the_whole_line(commands: list[Command]) -> None:
    for sitting in held(commands):
        assert course.fold(sitting.line) == sitting.meeting


@settings(max_examples=60, deadline=None)
@given(SITTINGS, ANY_COMMAND)
def test_deciding_never_changes_what_it_looks_at(commands: list[Command], command: Command) -> None:
    sitting = after(commands)
    situation = sitting.situation
    before = deepcopy(situation)
    first = _decided(sitting, command)
    assert situation == before
    assert _decided(sitting, command) == first


def _decided(sitting: House, command: Command) -> object:
    """What is decided, with the same circumstances each time."""
    twin = deepcopy(sitting)
    try:
        return decide(sitting.situation, command, twin.act())
    except RuleError as refused:
        return refused.code, refused.values


@settings(max_examples=60, deadline=None)
@given(SITTINGS, ANY_COMMAND)
def test_an_act_that_is_taken_back_never_happened(commands: list[Command], command: Command) -> None:
    sitting = after(commands)
    before, known = deepcopy(sitting.meeting), {entry.id for entry in sitting.line}
    try:
        sitting.do(command)
    except RuleError:
        return
    written = {entry.id for entry in sitting.line} - known
    last = [{act.entry, *act.more} for act in sitting.meeting.revocable[-1:]]
    if last == [written] and sitting.meeting.state is MeetingState.OPEN:
        assert sitting.do(TakeBack()).meeting == before


@settings(max_examples=60, deadline=None)
@given(SITTINGS)
def test_every_member_of_the_roll_stands_in_one_class_of_each_result(commands: list[Command]) -> None:
    for sitting in held(commands):
        for ballot in sitting.meeting.ballots.values():
            for told in ballot.announcements:
                assert told.record.counts.statutory == told.record.statutory


def everything(first_id: int = 1) -> list[Entry]:
    """The line of a sitting in which everything happened that can happen."""
    sitting = house(first_id).do(
        RecordConvocation(DAY),
        ChangeMeeting("place", "Cottbus"),
        AttachBlob("1", "a.pdf", "A", "application/pdf", 1, "ab" * 32),
        ChangeItem("1", "wording", "Anders?"),
        ExcuseMember("oranienburg"),
        CheckIn("oranienburg"),
        SwapDelegate("oranienburg", office="Kämmerer"),
        NoteGuest("Presse"),
        EstablishQuorum(),
        CorrectRoll("oranienburg", 6, "Schreibfehler"),
        DeclareConflict("lebus"),
        LiftConflict("lebus"),
        DeclareConflict("lebus"),
        BeginRecess("Pause"),
        EndRecess(),
        OpenBallot(),
        RecordVotes({"kyritz": YES}),
        CorrectVote("kyritz", NO),
        AbortBallot("Unruhe"),
        OpenBallot(),
        RecordRemaining(YES),
        AnnounceResult(),
        ReannounceResult("Verhört", corrections={"nuthetal": NO}),
        OpenBallot(repeat=True),
        RecordRemaining(YES),
        AnnounceResult(),
        WriteParagraph("Eins."),
        WriteParagraph("Zwei."),
        RemoveParagraph(1),
        TakeBack(),
        CheckOut("lebus"),
        CallItem("3"),
        ConcludeItem("2", ItemOutcome.REMOVED),
        ConcludeItem("4", ItemOutcome.POSTPONED),
        CloseMeeting(),
    )
    return list(sitting.line)


def identities_in(entries: list[Entry]) -> Pool:
    """The identities that a line knows, by their type."""
    met: dict[object, list[object]] = {}
    for entry in entries:
        for kind, known in identities(entry.fact).items():
            met[kind] = [*met.get(kind, []), *known]
    return met


WHOLE_LINE = everything()
FOREIGN_LINE = everything(first_id=10_000)
# Facts of every type, of what the line knows and of what it does not.
FACTS = [*ENTRY_TYPES.values(), UnknownFact]
KNOWN: Pool = {**identities_in(WHOLE_LINE), "statutes": (STATUTES, ""), "name": ("LotDrawn",)}


def looked_at(meeting: Meeting | None) -> None:
    """Ask a state everything that can be asked without a name."""
    if meeting is None:
        return
    assert meeting.present.members <= meeting.statutory.members
    assert meeting.item_in_hand is None or meeting.item_in_hand in meeting.items.values()
    assert meeting.ballot_in_hand is None or meeting.ballot_in_hand in meeting.ballots.values()
    assert len(meeting.resolutions()) <= len(meeting.numbers)
    assert meeting.recess is None or meeting.recess in meeting.recesses
    assert len(meeting.pending_items()) <= len(meeting.items)


@pytest.mark.parametrize("length", range(len(WHOLE_LINE) + 1))
def test_any_prefix_of_a_line_folds(length: int) -> None:
    looked_at(course.fold(WHOLE_LINE[:length]))


@settings(max_examples=100, deadline=None)
@given(st.permutations(WHOLE_LINE))
def test_any_order_of_the_facts_folds(entries: list[Entry]) -> None:
    looked_at(course.fold(entries))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(WHOLE_LINE[1:] + FOREIGN_LINE[1:]), max_size=60))
def test_any_facts_fold_however_often_they_come(entries: list[Entry]) -> None:
    looked_at(course.fold([WHOLE_LINE[0], *entries]))


@settings(max_examples=60, deadline=None)
@given(SITTINGS, st.randoms(use_true_random=False), st.data())
def test_what_is_left_of_a_sitting_folds_in_any_order(
    commands: list[Command], chance: Random, data: st.DataObject
) -> None:
    """Lines of which entries were lost or turned round, with some of another meeting among them."""
    line = list(after(commands).line)
    kept = chance.sample(line, data.draw(st.integers(0, len(line))))
    strange = chance.sample(FOREIGN_LINE, 5)
    looked_at(course.fold([line[0], *chance.sample(kept + strange, len(kept) + 5)]))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(FACTS).flatmap(lambda kind: built(kind, KNOWN)), max_size=12), st.data())
def test_any_fact_of_any_type_folds(facts: list[Fact], data: st.DataObject) -> None:
    """Facts of every type, with anything in their fields, after a sitting as far as it has come."""
    come = WHOLE_LINE[: data.draw(st.integers(0, len(WHOLE_LINE)))]
    sitting = house()
    looked_at(course.fold([*come, *(sitting.entry(fact) for fact in facts)]))
    association = sitting.association
    for fact in facts:
        association = association_fold.apply(association, sitting.entry(fact))


def test_a_line_that_does_not_begin_with_the_convening_is_no_meeting() -> None:
    assert course.fold([]) is None
    assert course.fold([entry for entry in WHOLE_LINE if entry is not WHOLE_LINE[0]]) is None


def test_a_fact_of_a_newer_program_changes_nothing() -> None:
    sitting = house()
    assert course.apply(sitting.meeting, sitting.entry(UnknownFact("LotDrawn", 1))) == sitting.meeting


def test_what_was_taken_back_and_the_taking_back_stand_no_longer() -> None:
    sitting = house().do(CheckOut("lebus"), TakeBack())
    left, taken_back = sitting.line[-2:]
    standing = course.without_taken_back(sitting.line)
    assert left not in standing
    assert taken_back not in standing
    assert len(standing) == len(sitting.line) - 2
