# SPDX-License-Identifier: EUPL-1.2
"""A small house in memory: commands go through ``decide`` and ``apply``, with a clock and identities of
its own, so that a test says only what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from datetime import date, datetime, timedelta, timezone
from itertools import count
from uuid import UUID

import pytest

from app.domain import association as association_fold
from app.domain import course
from app.domain.agenda import Item, ItemKind
from app.domain.association import Association
from app.domain.ballots import Ballot
from app.domain.commands import Command
from app.domain.commands.association import (
    AdoptStatutes,
    ConveneMeeting,
    EstablishBody,
    FoundAssociation,
    NameDelegate,
    RegisterMember,
    SetVotes,
)
from app.domain.commands.preparation import AddItem
from app.domain.commands.sitting import (
    AnnounceResult,
    CallItem,
    CheckIn,
    OpenBallot,
    OpenMeeting,
    RecordVotes,
)
from app.domain.decisions import Act, Situation, decide
from app.domain.entries.sitting import ActTakenBack
from app.domain.facts import Entry, Fact, Proposed
from app.domain.failures import RuleError
from app.domain.identity import EntryId, LogId, MeetingId, StreamId
from app.domain.meeting import Meeting
from app.domain.members import MemberKind
from app.domain.results import ResultRecord
from app.domain.tally import Choice

CENTRAL_EUROPEAN = timezone(timedelta(hours=1))
BEGINNING = datetime(2021, 3, 11, 10, 0, tzinfo=CENTRAL_EUROPEAN)
DAY = BEGINNING.date()
FOUNDED = date(2020, 4, 9)
LOG = LogId(UUID(int=0xB00C))
YES, NO, ABSTAIN = Choice.YES, Choice.NO, Choice.ABSTAIN
INVALID, NOT_VOTING = Choice.INVALID, Choice.NOT_VOTING

# Three members of ten votes: the smallest assembly in which heads and votes differ.
VOTES = {"kyritz": 5, "lebus": 3, "nuthetal": 2}
SIMPLE = '{ counted = "votes", base = "yes_no", compare = ">", fraction = "1/2" }'
TWO_THIRDS = '{ counted = "votes", base = "statutory", compare = ">=", fraction = "2/3" }'


def profile(
    *,
    quorum: str = '{ counted = "votes", base = "statutory", compare = ">", fraction = "1/2" }',
    conflicted_count: bool = True,
    majorities: Mapping[str, str] | None = None,
    template: str = "VV {seq:02}/{year}",
    reset: str = "year",
    outcomes: Iterable[str] = ("adopted",),
    valid_from: date = FOUNDED,
    version: str = "1",
    extra: str = "",
) -> str:
    """A statutes profile of format 1; each rule as an inline table, and more tables as they are."""
    rules = {"ordinary": SIMPLE, "procedural": SIMPLE, "statutes_amendment": TWO_THIRDS, **(majorities or {})}
    return "\n".join(
        [
            "format = 1",
            'name = "Satzung"',
            f'version = "{version}"',
            f"valid_from = {valid_from.isoformat()}",
            "[quorum]",
            f"rule = {quorum}",
            f"conflicted_count = {str(conflicted_count).lower()}",
            "[majorities]",
            *(f"{matter} = {rule}" for matter, rule in rules.items()),
            "[numbers]",
            f'template = "{template}"',
            f'reset = "{reset}"',
            f"outcomes = [{', '.join(repr(outcome) for outcome in outcomes)}]",
            "[minutes]",
            'signed_by = ["chair"]',
            extra,
        ]
    )


class House:
    """An association with its meetings, folded as a book would fold them."""

    def __init__(self, first_id: int = 1) -> None:
        self.association = Association()
        self.lines: dict[StreamId, list[Entry]] = {}
        self.meetings: dict[MeetingId, Meeting] = {}
        self.in_hand: MeetingId | None = None
        self.now = BEGINNING
        self.tag = ""
        self._numbers = count(first_id)
        self._places = count(first_id)

    @property
    def meeting(self) -> Meeting | None:
        """The meeting in hand."""
        return self.meetings.get(self.in_hand) if self.in_hand else None

    @property
    def situation(self) -> Situation:
        """What a decision looks at."""
        return Situation(self.association, self.meeting)

    @property
    def line(self) -> list[Entry]:
        """The entries of the meeting in hand."""
        return self.lines[StreamId(self.in_hand)]

    @property
    def last(self) -> Entry:
        """The last entry of the meeting in hand."""
        return self.line[-1]

    def act(self) -> Act:
        """The circumstances of the next act."""
        return Act(self.now, self._new_id(), self.tag)

    def do(self, *commands: Command) -> House:
        """Execute commands, one minute apart."""
        for command in commands:
            self.at_once(command)
        return self

    def at_once(self, *commands: Command) -> House:
        """Execute commands at one moment, as a script may give them."""
        for command in commands:
            facts = decide(self.situation, command, self.act())
            self._is_taken_back_whole({self.write(proposed).id for proposed in facts})
        self.now += timedelta(minutes=1)
        return self

    def _is_taken_back_whole(self, written: set[EntryId]) -> None:
        """What one command wrote is taken back together, or none of it."""
        for act in self.meeting.revocable if self.meeting else ():
            entries = {act.entry, *act.more}
            assert not entries & written or entries == written, f"{act.type} is half an act"

    def refusal(self, command: Command) -> RuleError:
        """The refusal of a command, after which nothing has changed."""
        before = deepcopy((self.association, self.meetings))
        with pytest.raises(RuleError) as refused:
            self.do(command)
        assert (self.association, self.meetings) == before
        return refused.value

    def refuses(self, command: Command) -> str:
        """The code with which a command is refused, after which nothing has changed."""
        return self.refusal(command).code

    def write(self, proposed: Proposed) -> Entry:
        """Append a fact to its stream and fold it."""
        entry = self.entry(proposed.fact, proposed.stream)
        line = self.lines.setdefault(proposed.stream, [])
        line.append(entry)
        founding = self.association.id is None
        if founding or proposed.stream == self.association.id:
            self.association = association_fold.apply(self.association, entry)
            return entry
        meeting = MeetingId(proposed.stream)
        if isinstance(entry.fact, ActTakenBack):
            folded = course.fold(line)
        else:
            folded = course.apply(self.meetings.get(meeting), entry)
        assert folded is not None
        self.meetings[meeting], self.in_hand = folded, meeting
        return entry

    def entry(self, fact: Fact, stream: StreamId | None = None) -> Entry:
        """An entry of this house's log, which is not written; entries follow one another without a gap."""
        number, place = next(self._numbers), next(self._places)
        at = stream or StreamId(self.in_hand)
        return Entry(
            EntryId(UUID(int=number << 32)), LOG, place, at, place, self.now, "Schriftführung", 0, fact
        )

    def item(self, number: str) -> Item:
        """An item of the meeting in hand."""
        return self.meeting.item(number)

    def ballot(self, ordinal: int = -1) -> Ballot:
        """A ballot of the meeting in hand: the last, or by its ordinal."""
        ballots = tuple(self.meeting.ballots.values())
        return ballots[ordinal if ordinal < 0 else ordinal - 1]

    def record(self, ordinal: int = -1) -> ResultRecord:
        """The result record of a ballot."""
        record = self.ballot(ordinal).record
        assert record is not None
        return record

    def vote(self, **choices: Choice) -> House:
        """Open a ballot on the item in hand, record these choices and announce the result."""
        return self.do(OpenBallot(), RecordVotes(choices), AnnounceResult())

    def numbers(self) -> list[str]:
        """The numbers of the resolutions."""
        return [resolution.number.text for resolution in self.meeting.resolutions()]

    def _new_id(self) -> UUID:
        return UUID(int=next(self._numbers))


def founded(votes: Mapping[str, int] = VOTES, statutes: str = "", first_id: int = 1) -> House:
    """An association with a body, its profile and members with votes."""
    house = House(first_id).do(
        FoundAssociation("verband", "Zweckverband", "ZV"),
        EstablishBody("assembly", "Verbandsversammlung", "VV"),
        AdoptStatutes("assembly", statutes or profile()),
    )
    for member, held in votes.items():
        house.do(
            RegisterMember(member, member.title(), MemberKind.TOWN),
            SetVotes("assembly", member, held, FOUNDED),
            NameDelegate(member, "bgm", "Bürgermeisterin"),
        )
    return house


def convened(
    votes: Mapping[str, int] = VOTES, statutes: str = "", items: Iterable[AddItem] = (), first_id: int = 1
) -> House:
    """A planned meeting with an agenda."""
    return plan(founded(votes, statutes, first_id), "vv-1", items)


def plan(house: House, key: str, items: Iterable[AddItem] = (), on: datetime = BEGINNING) -> House:
    """Plan a meeting, by default with two numbered resolutions and a report."""
    house.do(ConveneMeeting(key, "assembly", "4. Verbandsversammlung", on, ordinal=4))
    return house.do(*(items or (resolution("1"), resolution("2"), AddItem("3", "Bericht", ItemKind.REPORT))))


def resolution(number: str, matter: str = "ordinary") -> AddItem:
    """A numbered resolution for the agenda."""
    return AddItem(
        number, f"Vorlage {number}", ItemKind.RESOLUTION, matter=matter, numbered=True, wording="Ja?"
    )


def opened(
    votes: Mapping[str, int] = VOTES, statutes: str = "", items: Iterable[AddItem] = (), first_id: int = 1
) -> House:
    """An open meeting at which nobody has arrived yet."""
    return convened(votes, statutes, items, first_id).do(OpenMeeting("Vorsitzende", "Schriftführung"))


def seated(
    votes: Mapping[str, int] = VOTES,
    statutes: str = "",
    items: Iterable[AddItem] = (),
    absent: Iterable[str] = (),
    call: str = "1",
    first_id: int = 1,
) -> House:
    """An open meeting with everybody there but the absent, and an item called."""
    house = opened(votes, statutes, items, first_id)
    house.do(*(CheckIn(member) for member in votes if member not in set(absent)))
    return house.do(CallItem(call)) if call else house
