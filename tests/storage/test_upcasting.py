# SPDX-License-Identifier: EUPL-1.2
"""Entries of earlier versions are read as they were written then, and go on."""

from __future__ import annotations

import json
from dataclasses import replace
from uuid import UUID

import pytest

from app.domain import course
from app.domain.agenda import ItemKind
from app.domain.commands.elections import (
    CallElection,
    DrawLot,
    NominateCandidate,
    OpenRound,
    ReannounceRound,
    WithdrawCandidate,
)
from app.domain.commands.preparation import AddItem
from app.domain.commands.sitting import (
    AnnounceResult,
    CallItem,
    CheckIn,
    CloseMeeting,
    OpenBallot,
    RecordRemaining,
)
from app.domain.entries import ENTRY_TYPES, Fact
from app.domain.entries.association import SeriesCheckedOut, SeriesReturned
from app.domain.entries.elections import LotDrawn, LotLapsed, RoundAnnounced, RoundReannounced
from app.domain.entries.sitting import MeetingOpened
from app.domain.facts import Proposed
from app.domain.identity import BodyId, MeetingId, StreamId
from app.domain.numbering import SeriesKey, SeriesState
from app.domain.tally import Choice
from app.storage.codec import decode_strictly, encode
from app.storage.upcasting import UPCASTERS, grown
from tests.domain.house import House, profile, resolution, seated
from tests.domain.numbered import OPEN, adopting, body, held, numbering, planned
from tests.domain.polling import voted

KINDS = 'kinds = { resolution = "BV", election = "WA" }'
BODY, MEETING = "00000000-0000-7000-8000-000000000001", "00000000-0000-7000-8000-000000000002"
CHECKED_OUT = """{"body": "BODY", "period": "2021", "tag": "", "next": 1, "meeting": "MEETING"}"""
RETURNED = """{"body": "BODY", "period": "2021", "tag": "", "next": 5, "meeting": "MEETING"}"""
OPENED = """{
    "roll": [{
        "member": "00000000-0000-7000-8000-000000000003", "key": "kyritz", "name": "Kyritz", "kind": "town",
        "votes": 5, "delegates": [], "invented": false
    }],
    "statutes": "STATUTES",
    "series": {
        "body": "BODY", "period": "2021", "template": "VV {seq:02}/{year}", "tag": "", "next": 5
    },
    "chair": {"office": "Vorsitzende", "name": null},
    "secretary": {"office": "Schriftführung", "name": null},
    "convening": "first"
}"""


def first_version(type_name: str, text: str, body_id: object = BODY, meeting: object = MEETING) -> Fact:
    """A fact from the data of its first version."""
    literal = text.replace("BODY", str(body_id)).replace("MEETING", str(meeting))
    return decode_strictly(type_name, 1, json.loads(literal), {})


def written(house: House, stream: UUID, fact: Fact) -> None:
    house.write(Proposed(StreamId(stream), fact))


def used_before(statutes: str, *, given_back: bool = True) -> House:
    """A house whose journal was begun when series knew neither scheme nor kind."""
    house = body(statutes)
    body_id = house.association.body("assembly").id
    written(house, house.association.id, first_version("SeriesCheckedOut", CHECKED_OUT, body_id))
    if given_back:
        written(house, house.association.id, first_version("SeriesReturned", RETURNED, body_id))
    return house


@pytest.mark.parametrize("name", sorted(ENTRY_TYPES))
def test_each_earlier_version_of_a_type_has_its_step(name: str) -> None:
    earlier = range(1, ENTRY_TYPES[name].VERSION)
    assert {version for known, version in UPCASTERS if known == name} == set(earlier)


def test_what_only_grew_is_left_as_it_is() -> None:
    data: dict[str, object] = {"period": "2021"}
    assert grown(data) == {"period": "2021"}


class TestSeriesOfTheFirstVersion:
    """A series that was opened without a scheme goes on."""

    def test_the_entries_are_read(self) -> None:
        body_id, meeting = BodyId(UUID(BODY)), MeetingId(UUID(MEETING))
        assert first_version("SeriesCheckedOut", CHECKED_OUT) == SeriesCheckedOut(
            body_id, "2021", "", 1, meeting
        )
        assert first_version("SeriesReturned", RETURNED) == SeriesReturned(body_id, "2021", "", 5, meeting)
        opened = first_version("MeetingOpened", OPENED)
        assert isinstance(opened, MeetingOpened)
        assert opened.series == SeriesState(body_id, "2021", "VV {seq:02}/{year}", "", 5)
        assert (opened.series.scheme, opened.series.kind, opened.more_series) == ("", "", ())

    def test_a_series_goes_on_where_it_was_given_back(self) -> None:
        house = used_before(numbering("VV {seq:02}/{year}"))
        assert held(house, "2021-03-11", 2) == ["VV 05/2021", "VV 06/2021"]
        assert held(house, "2021-06-10") == ["VV 07/2021"]
        assert held(house, "2022-03-10") == ["VV 01/2022"]

    def test_it_goes_on_as_the_series_that_took_it_over_and_no_longer_beside_it(self) -> None:
        house = used_before(numbering("VV {seq:02}/{year}"))
        held(house, "2021-03-11", 2)
        (key,) = house.association.series
        assert (key.scheme, house.association.series[key].next) == ("VV {seq}/{year}", 7)

    def test_no_kind_begins_beside_it(self) -> None:
        house = used_before(numbering("{kind} {seq}/{year}", "year", "by_kind = true", KINDS))
        assert held(house, "2021-03-11") == ["BV 5/2021"]
        assert {series.next for series in house.association.series.values()} == {5, 6}

    def test_while_it_is_held_no_other_meeting_is_opened(self) -> None:
        house = used_before(numbering("VV {seq:02}/{year}"), given_back=False)
        assert planned(house, "2021-03-11").refuses(OPEN) == "series_checked_out"

    def test_a_meeting_that_was_open_goes_on_and_gives_its_series_back(self) -> None:
        statutes = numbering("VV {seq:02}/{year}")
        house = planned(used_before(statutes), "2021-03-11")
        body_id = house.association.body("assembly").id
        kyritz = next(iter(house.association.members))
        text = OPENED.replace("00000000-0000-7000-8000-000000000003", str(kyritz))
        text = text.replace('"STATUTES"', json.dumps(statutes))
        written(
            house, house.association.id, first_version("SeriesCheckedOut", RETURNED, body_id, house.in_hand)
        )
        written(house, house.in_hand, first_version("MeetingOpened", text, body_id))
        house.do(CheckIn("kyritz", office="Amtsdirektor"), *adopting("1"), CloseMeeting())
        assert house.numbers() == ["VV 05/2021"]
        series = house.association.series[SeriesKey(body_id, "", "", "2021", "")]
        assert (series.next, series.holder) == (6, None)
        assert held(house, "2021-06-10") == ["VV 06/2021"]


class TestElectionsThatKnewNoNumbers:
    """An election that was held when elections drew no numbers is read and folds; numbers go on after it."""

    @staticmethod
    def numbering_elections(votes: dict[str, int]) -> House:
        text = profile(extra="[elections]\nsecret = false").replace(
            "[minutes]", 'elections = "election"\n[minutes]'
        )
        agenda = (AddItem("1", "Wahl", ItemKind.ELECTION, numbered=True), resolution("2"))
        house = seated(votes, text, agenda).do(CallElection())
        return house.do(NominateCandidate("a"), NominateCandidate("b"), OpenRound())

    def announced_anew(self) -> House:
        house = voted(self.numbering_elections({"kyritz": 5, "lebus": 3}), "a")
        return house.do(ReannounceRound("Verhört", elected=("b",)))

    def at_the_lot(self) -> House:
        house = voted(self.numbering_elections({"kyritz": 2, "lebus": 2}), "b", kyritz="a")
        return voted(house.do(OpenRound()), "b", kyritz="a")

    def drawn(self) -> House:
        return self.at_the_lot().do(DrawLot(("b",), "Frau Sommer zog"))

    def lapsed(self) -> House:
        return self.at_the_lot().do(WithdrawCandidate("a"))

    @staticmethod
    def as_written(fact: Fact, version: int) -> Fact:
        """What is read of a fact that was written without numbers, in an earlier version."""
        encoded = encode(fact, lambda: b"salt" * 4)
        data = {name: value for name, value in encoded.data.items() if name != "numbers"}
        return decode_strictly(encoded.type, version, data, {text.field: text for text in encoded.private})

    @pytest.mark.parametrize("version", [1, 2])
    @pytest.mark.parametrize("held", ["announced_anew", "drawn", "lapsed"])
    def test_it_is_read_and_folds_without_numbers(self, held: str, version: int) -> None:
        house: House = getattr(self, held)()
        deciding = (RoundAnnounced, RoundReannounced, LotDrawn, LotLapsed)
        line = [
            replace(entry, fact=self.as_written(entry.fact, version))
            if isinstance(entry.fact, deciding)
            else entry
            for entry in house.line
        ]
        assert sum(old is not new for old, new in zip(line, house.line, strict=True)) >= 2
        folded = course.fold(line)
        assert folded is not None
        (before,), (now,) = folded.elections.values(), house.meeting.elections.values()
        assert (before.elected, before.verdict) == (now.elected, now.verdict)
        assert (before.numbers, folded.numbers, folded.series.next) == ((), (), 1)
        assert (len(now.numbers), house.meeting.series.next) == (1, 2)

    def test_the_next_resolution_takes_the_number_that_the_election_did_not(self) -> None:
        house = self.drawn()
        line = [*house.line[:-1], replace(house.last, fact=self.as_written(house.last.fact, 1))]
        house.meetings[house.in_hand] = course.fold(line)
        house.do(CallItem("2"), OpenBallot(), RecordRemaining(Choice.YES), AnnounceResult())
        assert house.numbers() == ["VV 01/2021"]
