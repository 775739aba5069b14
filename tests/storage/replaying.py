# SPDX-License-Identifier: EUPL-1.2
"""A sitting that was held in memory, written into a book with its register as acts are written."""

from __future__ import annotations

from dataclasses import replace

from app.domain import association as association_fold
from app.domain import course
from app.domain.association import Association
from app.domain.balloting import BallotMethod
from app.domain.commands.association import ChangeMember, SetGroups, SetVotes
from app.domain.commands.ballots import (
    AbortBallot,
    AnnounceResult,
    CountPapers,
    CountVotes,
    OpenBallot,
    RecordRemaining,
    RecordVotes,
)
from app.domain.commands.elections import (
    AcceptElection,
    AnnounceRound,
    CallElection,
    DrawLot,
    NominateCandidate,
    OpenRound,
    RecordElectionVotes,
    WithdrawCandidate,
)
from app.domain.commands.motions import SubmitMotion, WithdrawMotion
from app.domain.commands.representation import TransferVotes
from app.domain.commands.sitting import CallItem, CheckIn, CheckOut, EstablishQuorum, TakeBack
from app.domain.entries import Entry
from app.domain.entries.sitting import ActTakenBack
from app.domain.facts import Proposed
from app.domain.identity import EntryId, StreamId
from app.domain.meeting import Meeting
from app.domain.motions import MotionKind
from app.domain.procedure import ProceduralKind
from app.domain.tally import Tally
from app.storage.book import Book, Unit
from app.storage.journal import Signer, Stamp
from tests.domain import sittings
from tests.domain.house import DAY, FOUNDED, NO, YES, House


def full_house() -> House:
    """A sitting after which every table of the register that a sitting fills has a row."""
    house = sittings.house()
    meeting, house.in_hand = house.in_hand, None
    house.do(
        SetGroups("kyritz", ("founder", "town")),
        SetGroups("lebus", ("founder",)),
        SetVotes("assembly", "oranienburg", 4, DAY, "26.405 Einwohner", FOUNDED, "Amt für Statistik"),
        ChangeMember("lebus", "name", "Amt Lebus"),
    )
    house.in_hand = meeting
    house.do(
        EstablishQuorum(),
        CheckOut("nuthetal"),
        CheckOut("kyritz"),
        CheckIn("kyritz", office="Beigeordnete", name="Ada Beispiel"),
        TransferVotes("nuthetal", "kyritz"),
        SubmitMotion(MotionKind.AMENDMENT, "Kürzer", mover="lebus"),
        SubmitMotion(MotionKind.PROCEDURAL, "Vertagen", procedural=ProceduralKind.POSTPONEMENT),
        WithdrawMotion(2),
        OpenBallot(motion=1),
        RecordVotes({"kyritz": {YES: 3, NO: 1}}),
        RecordRemaining(NO),
        AnnounceResult(),
        OpenBallot(),
        RecordRemaining(NO),
        AbortBallot("Unruhe"),
        OpenBallot(),
        RecordRemaining(YES),
        AnnounceResult(),
        CallItem("2"),
        OpenBallot(method=BallotMethod.COUNTED),
        CountVotes(no=Tally(1, 3)),
        AnnounceResult(),
        OpenBallot(repeat=True, method=BallotMethod.SECRET, demanded_by=("lebus",)),
        CountPapers(yes={1: 7}, no={1: 1}, invalid={1: 1}),
        AnnounceResult(),
        CheckIn("oranienburg"),
        TakeBack(),
        CheckIn("oranienburg"),
        CallItem("4"),
        CallElection(),
        NominateCandidate("a", "Ada Beispiel", "kyritz"),
        NominateCandidate("b", "Bob Muster"),
        NominateCandidate("c"),
        WithdrawCandidate("c"),
        OpenRound(),
        RecordElectionVotes({"kyritz": ("a",)}, remaining=("abstain",)),
        AnnounceRound(),
        OpenRound(),
        RecordElectionVotes({"kyritz": ("a",), "oranienburg": ("b",)}, remaining=("abstain",)),
        AnnounceRound(),
        DrawLot(("a",), "Die Schriftführung zog."),
        AcceptElection("a"),
    )
    return house


def replay(house: House, book: Book, signer: Signer) -> dict[EntryId, EntryId]:
    """Write the entries of a house, each as an act with its register rows; returns their identities here."""
    return Replay(book, signer).write(house)


class Replay:
    """Folds what it writes, as a desk does."""

    def __init__(self, book: Book, signer: Signer) -> None:
        self._book = book
        self._signer = signer
        self._association = Association()
        self._lines: dict[StreamId, tuple[Entry, ...]] = {}
        self._meetings: dict[StreamId, Meeting | None] = {}
        self._names: dict[EntryId, EntryId] = {}

    def write(self, house: House) -> dict[EntryId, EntryId]:
        """Write all entries in their order."""
        for entry in sorted((e for line in house.lines.values() for e in line), key=lambda e: e.number):
            self._keep(entry)
        return self._names

    def _keep(self, entry: Entry) -> None:
        fact = entry.fact
        if isinstance(fact, ActTakenBack):
            fact = replace(fact, entry=self._names[fact.entry])
        with self._book.unit() as unit:
            stamp = Stamp(entry.at, entry.actor, entry.epoch)
            (written,) = unit.append([Proposed(entry.stream, fact)], stamp, self._signer)
            self._names[entry.id] = written.id
            if entry.stream == self._book.identity.association:
                self._project_association(unit, written)
            else:
                self._project_meeting(unit, written)
            unit.commit()

    def _project_association(self, unit: Unit, entry: Entry) -> None:
        before, self._association = self._association, association_fold.apply(self._association, entry)
        unit.project(before, self._association)

    def _project_meeting(self, unit: Unit, entry: Entry) -> None:
        line = self._lines[entry.stream] = (*self._lines.get(entry.stream, ()), entry)
        before = self._meetings.get(entry.stream)
        taken_back = isinstance(entry.fact, ActTakenBack)
        after = self._meetings[entry.stream] = (
            course.fold(line) if taken_back else course.apply(before, entry)
        )
        unit.project_meeting(before, after)
