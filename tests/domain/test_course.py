# SPDX-License-Identifier: EUPL-1.2
"""The course of a meeting: folded from its line, total over any facts, exact when an act is taken back."""

from collections.abc import Iterator
from copy import deepcopy
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import course
from app.domain.agenda import ItemKind, ItemOutcome
from app.domain.commands import Command
from app.domain.commands.preparation import AddItem, AttachBlob, ChangeItem, ChangeMeeting, RecordConvocation
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
from app.domain.entries.sitting import ActTakenBack
from app.domain.facts import Entry, UnknownFact
from app.domain.failures import RuleError
from app.domain.meeting import Meeting, MeetingState
from app.domain.rules import Base
from app.domain.matters import PROCEDURAL
from app.domain.tally import Choice
from tests.domain.house import DAY, NO, YES, House, resolution, seated

KEYS = st.sampled_from(["kyritz", "lebus", "nuthetal", "oranienburg", "potsdam"])
VOTES = {"kyritz": 5, "lebus": 3, "nuthetal": 2, "oranienburg": 4}
ITEMS = st.sampled_from(["", "1", "2", "3", "9"])
CHOICES = st.sampled_from(Choice)
ANY_COMMAND = st.one_of(
    st.builds(CheckIn, KEYS),
    st.builds(CheckOut, KEYS),
    st.builds(SwapDelegate, KEYS, office=st.sampled_from(["", "Kämmerer"])),
    st.builds(ExcuseMember, KEYS, st.booleans()),
    st.builds(CorrectRoll, KEYS, st.integers(0, 9), st.just("Schreibfehler")),
    st.builds(CallItem, ITEMS),
    st.builds(ConcludeItem, ITEMS, st.sampled_from([None, *ItemOutcome])),
    st.builds(DeclareConflict, KEYS, ITEMS),
    st.builds(LiftConflict, KEYS, ITEMS),
    st.builds(OpenBallot, st.just(""), st.sampled_from(["", PROCEDURAL]), st.booleans()),
    st.builds(RecordVotes, st.dictionaries(KEYS, CHOICES, max_size=3)),
    st.builds(RecordRemaining, CHOICES),
    st.builds(CorrectVote, KEYS, CHOICES),
    st.builds(
        ReannounceResult, st.just("Verhört"), ITEMS, corrections=st.dictionaries(KEYS, CHOICES, max_size=1)
    ),
    st.builds(WriteParagraph, st.just("Es wird beraten."), ITEMS),
    st.builds(RemoveParagraph, st.integers(0, 2), ITEMS),
    st.builds(ChangeItem, ITEMS, st.sampled_from(["title", "wording"]), st.just("Neu")),
    st.sampled_from(
        [
            AbortBallot("Unruhe"),
            AnnounceResult(),
            BeginRecess(),
            EndRecess(),
            EstablishQuorum(),
            NoteGuest("Presse"),
            CloseMeeting(),
        ]
    ),
)
ON_THE_WAY = (EndRecess(), CheckIn("kyritz"), CheckIn("lebus"))
WHOLE_BALLOT = st.sampled_from(
    [
        (*ON_THE_WAY, CallItem("1"), OpenBallot(), RecordRemaining(YES), AnnounceResult()),
        (*ON_THE_WAY, CallItem("2"), OpenBallot(), RecordRemaining(YES), AnnounceResult()),
        (OpenBallot(), RecordVotes({"kyritz": NO}), RecordRemaining(NO), AnnounceResult()),
        (OpenBallot(repeat=True), RecordVotes({"kyritz": NO}), RecordRemaining(YES), AnnounceResult()),
        (OpenBallot("Vertagen?", PROCEDURAL), RecordRemaining(YES), AnnounceResult()),
        (OpenBallot("Mit Zusatz?"), RecordRemaining(YES), AnnounceResult()),
        (ReannounceResult("Verhört", "1"), ReannounceResult("Verhört", "2", corrections={"kyritz": NO})),
        (ConcludeItem("1", ItemOutcome.REFERRED), ConcludeItem("2"), ConcludeItem("3"), CloseMeeting()),
    ]
)


@st.composite
def sittings(draw: st.DrawFn) -> list[Command]:
    """What people do in a sitting: single commands, whole ballots in between, now and then a step back."""
    ways = draw(st.lists(st.sampled_from("cccbbt"), min_size=5, max_size=25))
    drawn = {"c": ANY_COMMAND, "b": WHOLE_BALLOT, "t": st.just(TakeBack())}
    scripts = [draw(drawn[way]) for way in ways]
    return [command for script in scripts for command in (script if isinstance(script, tuple) else (script,))]


SITTINGS = sittings()


def house(first_id: int = 1) -> House:
    """A sitting with two resolutions, the first called, and one member still absent."""
    items = [resolution("1"), resolution("2", "statutes_amendment"), AddItem("3", "Bericht", ItemKind.REPORT)]
    return seated(VOTES, items=items, absent=["oranienburg"], first_id=first_id)


def held(commands: list[Command]) -> Iterator[House]:
    """The house after each command that was not refused."""
    sitting = house()
    for command in commands:
        try:
            sitting.do(command)
        except RuleError:
            continue
        yield sitting


def after(commands: list[Command]) -> House:
    """The house after all commands that were not refused."""
    *_, sitting = chain([house()], held(commands))
    return sitting


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
    before, length = deepcopy(sitting.meeting), len(sitting.line)
    try:
        sitting.do(command)
    except RuleError:
        return
    one_act = len(sitting.line) == length + 1 and not isinstance(sitting.last.fact, ActTakenBack)
    revocable = sitting.meeting.revocable and sitting.meeting.revocable[-1].entry == sitting.last.id
    if one_act and revocable and sitting.meeting.state is MeetingState.OPEN:
        assert sitting.do(TakeBack()).meeting == before


@settings(max_examples=60, deadline=None)
@given(SITTINGS)
def test_numbers_have_no_gap_and_no_duplicate(commands: list[Command]) -> None:
    for sitting in held(commands):
        ballots = sitting.meeting.ballots.values()
        announced = [told.record.number for ballot in ballots for told in ballot.announcements]
        issued = {number.sequence for number in announced if number}
        assert issued == set(range(1, sitting.meeting.series.next))
        counting = [resolution.number.sequence for resolution in sitting.meeting.resolutions()]
        assert len(counting) == len(set(counting))


@settings(max_examples=60, deadline=None)
@given(SITTINGS)
def test_every_member_of_the_roll_stands_in_one_class_of_each_result(commands: list[Command]) -> None:
    for sitting in held(commands):
        for ballot in sitting.meeting.ballots.values():
            for told in ballot.announcements:
                assert told.record.counts.bases()[Base.STATUTORY] == told.record.statutory


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
        CloseMeeting(),
    )
    return list(sitting.line)


WHOLE_LINE = everything()
FOREIGN_LINE = everything(first_id=10_000)


def looked_at(meeting: Meeting | None) -> None:
    """Ask a state everything that can be asked without a name."""
    if meeting is None:
        return
    assert meeting.present.votes <= meeting.statutory.votes
    assert meeting.item_in_hand is None or meeting.item_in_hand in meeting.items.values()
    assert meeting.ballot_in_hand is None or meeting.ballot_in_hand in meeting.ballots.values()
    assert len(meeting.resolutions()) <= len(meeting.ballots)
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


def test_the_line_of_everything_has_every_type_that_moves_a_sitting() -> None:
    types = {type(entry.fact) for entry in WHOLE_LINE}
    aftermath = {kind for kind in course.STEPS if kind.__module__.endswith("aftermath")}
    assert set(course.STEPS) - types == aftermath


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
