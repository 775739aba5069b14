# SPDX-License-Identifier: EUPL-1.2
"""No gap and no duplicate under any history of meetings, schemes, elections, repetitions and corrections."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.domain.agenda import ItemKind, ItemOutcome, Part
from app.domain.commands import Command
from app.domain.commands.association import AdoptStatutes
from app.domain.commands.elections import (
    AbortElection,
    AcceptElection,
    AnnounceRound,
    CallElection,
    NominateCandidate,
    OpenRound,
    ReannounceRound,
    RecordElectionVotes,
)
from app.domain.commands.sitting import (
    AbortBallot,
    AnnounceResult,
    CallItem,
    CheckIn,
    CloseMeeting,
    ConcludeItem,
    OpenBallot,
    ReannounceResult,
    RecordRemaining,
)
from app.domain.elections import Verdict
from app.domain.failures import RuleError
from app.domain.numbering import ResolutionNumber, SeriesKey
from app.domain.resolution_register import issued_numbers
from app.domain.results import Outcome
from tests.domain.house import NO, YES, House
from tests.domain.numbered import OPEN, body, numbered, numbering, planned

KINDS = 'kinds = { resolution = "BV", election = "WA" }'
SWAPPED = 'kinds = { resolution = "WA", election = "BV" }'
PARTS = 'parts = { public = "Ö", non_public = "NÖ" }'
BY_KIND = "by_kind = true"
EACH_ELECTION = 'elections = "election"'
EACH_POST = 'elections = "post"'
HELD_OPENLY = "[elections]\nsecret = false\nseveral_posts = true\n"

# No two of these could write the same text.
APART = [
    numbering("VV {seq:02}/{year}", "year", EACH_ELECTION),
    numbering("VV {seq:03}/{year}", "year", EACH_POST),
    numbering("B {seq}/{year}", "year", "outcomes = ['adopted', 'rejected']").replace(
        "outcomes = ['adopted']", ""
    ),
    numbering("{kind}-{year}-{seq:03}", "year", BY_KIND, KINDS, EACH_POST),
    numbering("{kind}-{year}-{seq:03}", "year", BY_KIND, SWAPPED),
    numbering("LI-{seq:03}", "never", PARTS),
    numbering("{seq}/{meeting}.{month}.{year} {part}", "year", PARTS),
]
# These are alike, in whole or in part.
ALIKE = [
    numbering("VV {seq:02}/{year}", "year", EACH_POST),
    numbering("VV {seq:02}/{year}", "never", EACH_ELECTION),
    numbering("VV {seq}/20{yy}", "never"),
    numbering("VV {seq}/2021", "never"),
    numbering("{kind} {seq}/{year}", "year", 'kinds = { resolution = "VV", election = "W" }'),
    numbering("{kind} {seq}/{year}", "year", BY_KIND, 'kinds = { resolution = "VV", election = "W" }'),
    numbering("{kind} {seq}/{year}", "year", BY_KIND, 'kinds = { resolution = "W", election = "VV" }'),
    numbering("VV {seq}/{year}", "term", "terms = [2000-01-01, 2021-04-01]"),
    numbering("VV {meeting}/{seq}", "meeting"),
    numbering("{date}/{item}", "year"),
    numbering("{meeting}/{item}", "never", EACH_POST),
    numbering("{date}/{seq}", "meeting"),
]
DAYS = ["2021-03-11", "2021-03-11", "2021-06-10", "2022-03-10", "2121-03-11"]
AGENDA = [
    numbered("1"),
    numbered("2", ItemKind.ELECTION),
    numbered("3", part=Part.NON_PUBLIC),
]
LOST = Verdict.NOT_ELECTED
STANDING = [*map(NominateCandidate, "abc"), OpenRound()]
ELECTION = [CallElection(), *STANDING]
ELECTION_OF_TWO = [CallElection(seats=2), *STANDING]
ELECTIONS = {"elect", "elect_two", "elect_nobody", "another", "nobody", "as_voted", "elect_again", "decline"}
BALLOT: dict[str, list[Command]] = {
    "adopt": [OpenBallot(), RecordRemaining(YES), AnnounceResult()],
    "reject": [OpenBallot(), RecordRemaining(NO), AnnounceResult()],
    "deviate": [OpenBallot(), RecordRemaining(NO), AnnounceResult(Outcome.ADOPTED, "So verkündet")],
    "add": [OpenBallot("Mit Zusatz?"), RecordRemaining(YES), AnnounceResult()],
    "abort": [OpenBallot(), AbortBallot("Unruhe")],
    "repeat": [OpenBallot(repeat=True), RecordRemaining(YES), AnnounceResult()],
    "repeal": [OpenBallot(repeat=True), RecordRemaining(NO), AnnounceResult()],
    "abort_repeat": [OpenBallot(repeat=True), AbortBallot("Unruhe")],
    "fall": [ReannounceResult("Verhört", outcome=Outcome.REJECTED)],
    "rise": [ReannounceResult("Verhört", outcome=Outcome.ADOPTED)],
    "elect": [*ELECTION, RecordElectionVotes(remaining=("a",)), AnnounceRound()],
    "elect_two": [*ELECTION_OF_TWO, RecordElectionVotes(remaining=("a", "b")), AnnounceRound()],
    "elect_nobody": [*ELECTION, RecordElectionVotes(remaining=("a",)), AnnounceRound(LOST, reason="Verhört")],
    "another": [ReannounceRound("Verhört", elected=("c",))],
    "nobody": [ReannounceRound("Verhört", verdict=LOST)],
    "as_voted": [ReannounceRound("Richtig gehört")],
    "elect_again": [
        OpenRound(repeat=True, reason="Zettel"),
        RecordElectionVotes(remaining=("b",)),
        AnnounceRound(),
    ],
    "decline": [
        AcceptElection("a", accepted=False),
        OpenRound(),
        RecordElectionVotes(remaining=("c",)),
        AnnounceRound(),
    ],
    "postpone": [ConcludeItem(outcome=ItemOutcome.POSTPONED)],
}


@dataclass(frozen=True)
class Held:
    """A meeting of a history: its profile, day and ordinal, and what happens at which item."""

    statutes: int
    day: str
    ordinal: int | None
    tag: str
    acts: tuple[tuple[str, str], ...]
    closed: bool


def histories(schemes: int) -> st.SearchStrategy[list[Held]]:
    acts = st.one_of(st.just("adopt"), st.sampled_from(sorted(BALLOT)))
    elections = st.one_of(st.just("elect"), st.sampled_from(sorted(ELECTIONS)))
    act = st.one_of(st.tuples(st.sampled_from("1123"), acts), st.tuples(st.just("2"), elections))
    meeting = st.builds(
        Held,
        st.integers(0, schemes - 1),
        st.sampled_from(DAYS),
        st.sampled_from([None, 1, 1, 2, 11]),
        st.sampled_from(["", "", "", "B"]),
        st.lists(act, min_size=1, max_size=6).map(tuple),
        st.sampled_from([True, True, True, False]),
    )
    return st.lists(meeting, min_size=2, max_size=5)


def after(history: list[Held], schemes: list[str]) -> House:
    """The house after a history; what is refused did not happen."""
    house = body(schemes[0])
    for meeting in history:
        house.do(AdoptStatutes("assembly", schemes[meeting.statutes] + HELD_OPENLY))
        house.tag = meeting.tag
        planned(house, meeting.day, AGENDA, meeting.ordinal)
        if not tried(house, OPEN, CheckIn("kyritz")):
            continue
        for item, act in meeting.acts:
            tried(house, CallItem(item))
            tried(house, *BALLOT[act])
        if meeting.closed:
            tried(house, AbortElection("Ende"))
            for item in "123":
                tried(house, ConcludeItem(item)) or tried(house, ConcludeItem(item, ItemOutcome.POSTPONED))
            house.do(CloseMeeting())
    return house


def tried(house: House, *commands: Command) -> bool:
    try:
        house.do(*commands)
    except RuleError:
        return False
    return True


BY_ITEM = ALIKE.index(numbering("{date}/{item}"))
ONE_RESOLUTION = Held(BY_ITEM, DAYS[0], None, "", (("1", "adopt"),), closed=True)
TWO_AT_AN_ITEM = Held(BY_ITEM, DAYS[0], None, "", (("1", "adopt"), ("1", "add")), closed=True)


@settings(max_examples=60, deadline=None)
@given(histories(len(ALIKE)))
@example([ONE_RESOLUTION, ONE_RESOLUTION])
@example([TWO_AT_AN_ITEM])
def test_no_text_is_written_twice(history: list[Held]) -> None:
    house = after(history, ALIKE)
    texts = [
        issued.number.text for series in issued_numbers(house.meetings.values()).values() for issued in series
    ]
    assert len(texts) == len(set(texts))


@settings(max_examples=60, deadline=None)
@given(histories(len(APART)))
def test_each_series_is_issued_from_its_start_without_a_gap(history: list[Held]) -> None:
    for series in issued_numbers(after(history, APART).meetings.values()).values():
        assert [issued.number.sequence for issued in series] == list(range(1, len(series) + 1))


@settings(max_examples=40, deadline=None)
@given(histories(len(ALIKE)))
def test_every_number_that_was_bound_is_listed_and_unchanged(history: list[Held]) -> None:
    house = after(history, ALIKE)
    bound = {number for meeting in house.meetings.values() for number in meeting.numbers}
    series = issued_numbers(house.meetings.values())
    assert {issued.number for numbers in series.values() for issued in numbers} == bound


@settings(max_examples=40, deadline=None)
@given(histories(len(ALIKE)))
def test_a_ballot_keeps_its_first_number(history: list[Held]) -> None:
    for meeting in after(history, ALIKE).meetings.values():
        for ballot in meeting.ballots.values():
            numbers = [told.record.number for told in ballot.announcements]
            first = next((number for number in numbers if number), None)
            assert [number for number in numbers if number] == [first] * (len(numbers) - numbers.count(None))
            assert numbers == sorted(numbers, key=lambda number: number is not None)


@settings(max_examples=40, deadline=None)
@given(histories(len(ALIKE)))
@example([Held(0, DAYS[0], None, "", (("2", "elect_two"), ("2", "another"), ("2", "nobody")), closed=True)])
@example([Held(0, DAYS[0], None, "", (("2", "elect"), ("2", "decline"), ("2", "elect_again")), closed=True)])
def test_an_election_never_loses_a_number(history: list[Held]) -> None:
    house = after(history, ALIKE)
    for line in house.lines.values():
        borne: dict[object, list[ResolutionNumber]] = defaultdict(list)
        for entry in line:
            numbers = [each.number for each in getattr(entry.fact, "numbers", ())]
            if numbers:
                known = borne[entry.fact.election]
                assert numbers[: len(known)] == known
                borne[entry.fact.election] = numbers


@settings(max_examples=40, deadline=None)
@given(histories(len(ALIKE)))
def test_the_association_knows_what_follows_each_series(history: list[Held]) -> None:
    house = after(history, ALIKE)
    highest: dict[SeriesKey, int] = defaultdict(int)
    for key, numbers in issued_numbers(house.meetings.values()).items():
        highest[key] = numbers[-1].number.sequence
    for key, series in house.association.series.items():
        assert series.holder or series.next > highest[key]
