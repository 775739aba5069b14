# SPDX-License-Identifier: EUPL-1.2
"""Numbered resolutions in the register of a real book, whoever made them: ballots, elections, the chair."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.domain.agenda import ItemKind
from app.domain.commands.elections import (
    AnnounceRound,
    CallElection,
    NominateCandidate,
    OpenRound,
    ReannounceRound,
    RecordElectionVotes,
)
from app.domain.commands.preparation import AddItem
from app.domain.commands.sitting import AnnounceResult, CallItem, CheckOut, OpenBallot, RecordRemaining
from app.domain.commands.video import EndVideoFailure, RecordVideoFailure
from app.domain.elections import Verdict
from app.domain.identity import BookId
from app.domain.video import FailureConsequence, Responsibility
from app.models.register import ResolutionRow
from app.storage.book import Book
from app.storage.register import DERIVED_TABLES
from app.storage.resolution_rows import ballot_resolution_rows
from app.storage.verify_register import register_faults
from tests.domain.convened_again import REJECTED, decided, second
from tests.domain.house import NO, YES, House, profile, resolution, seated
from tests.storage.desk import Desk, new_id
from tests.storage.replaying import replay

EVERY_RESOLUTION = """SELECT r.number, r.sequence, i.number, r.wording, r.outcome, r.ballot = b.ballot,
r.election = e.election, r.decision = i.item FROM resolution r JOIN agenda_item i USING (item)
LEFT JOIN ballot b ON b.ballot = r.ballot LEFT JOIN election e ON e.election = r.election
ORDER BY r.sequence"""
AGENDA = (AddItem("1", "Wahl", ItemKind.ELECTION, numbered=True), resolution("2"))
FAILURE = RecordVideoFailure("Tonausfall", Responsibility.BODY, FailureConsequence.INTERRUPTED)


def electing() -> tuple[Any, ...]:
    """The commands of an election that draws a number."""
    candidates = (NominateCandidate("a"), NominateCandidate("b"))
    return (CallElection(), *candidates, OpenRound(), RecordElectionVotes(remaining=("a",)), AnnounceRound())


def convened_again() -> House:
    """A second convening: an election, a ballot that is repeated, then the chair alone decides."""
    house = second("kyritz", "lebus", "nuthetal", remote="nuthetal", call="3").do(*electing())
    house.do(CallItem("1"), FAILURE, EndVideoFailure())
    house.do(OpenBallot(), RecordRemaining(YES), AnnounceResult())
    house.do(OpenBallot(repeat=True), RecordRemaining(YES), AnnounceResult())
    house.do(CheckOut("nuthetal"), CallItem("2"), decided("kyritz", "lebus"), CallItem("4"))
    return house.do(decided("kyritz", "lebus"), decided(item="2", outcome=REJECTED, correction="Irrtum"))


def kept(house: House, path: Path) -> Book:
    """The sitting written into a book, act by act."""
    desk = Desk(Book.create(path, house.association.id, BookId(new_id()), "verband", new_id=new_id))
    desk.begin()
    replay(house, desk.book, desk.key)
    return desk.book


def rows(book: Book, query: str) -> list[tuple[Any, ...]]:
    with book._readers.connect() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


def everything(book: Book) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables."""
    return {
        table.name: sorted(rows(book, f"SELECT * FROM {table.name}"), key=repr) for table in DERIVED_TABLES
    }


def numbered_by_post() -> House:
    """An election of two, each with a number, of which one was announced anew."""
    text = profile(extra="[elections]\nsecret = false\nseveral_posts = true")
    text = text.replace("[minutes]", 'elections = "post"\n[minutes]')
    house = seated({"kyritz": 5, "lebus": 3}, text, AGENDA).do(CallElection(seats=2))
    house.do(*map(NominateCandidate, "abc"), OpenRound(), RecordElectionVotes(remaining=("a", "b")))
    return house.do(AnnounceRound(), ReannounceRound("Verhört", elected=("b",)))


def repeated_and_lost() -> House:
    """A resolution whose repeated ballot rejects it: the number stays."""
    house = seated(items=[resolution("1")]).do(OpenBallot(), RecordRemaining(YES), AnnounceResult())
    return house.do(OpenBallot(repeat=True), RecordRemaining(NO), AnnounceResult())


def told_otherwise() -> House:
    """An election announced anew as one in which nobody is elected."""
    text = profile(extra="[elections]\nsecret = false")
    text = text.replace("[minutes]", 'elections = "election"\n[minutes]')
    house = seated(statutes=text, items=AGENDA).do(*electing())
    return house.do(ReannounceRound("Verhört", verdict=Verdict.NOT_ELECTED))


def test_each_resolution_says_who_made_it_and_leaves_the_others_empty(tmp_path: Path) -> None:
    with kept(convened_again(), tmp_path / "b.sitzung") as book:
        assert rows(book, EVERY_RESOLUTION) == [
            ("VV 01/2021", 1, "3", "Wahl", "elected", None, 1, None),
            ("VV 02/2021", 2, "1", "Ja?", "adopted", 1, None, None),
            ("VV 03/2021", 3, "2", "Ja?", "rejected", None, None, 1),
            ("VV 04/2021", 4, "4", "Geheim?", "adopted", None, None, 1),
        ]
        named = "SELECT count(ballot), count(election), count(decision) FROM resolution"
        assert rows(book, named) == [(1, 1, 2)]


def test_a_ballot_whose_result_counts_no_more_has_no_row() -> None:
    first, second_one = convened_again().meeting.ballots.values()
    assert list(ballot_resolution_rows({}, first)) == []
    (row,) = ballot_resolution_rows({}, second_one)
    assert row.values["number"] == "VV 02/2021"


def test_a_number_stands_once_in_a_meeting(tmp_path: Path) -> None:
    assert [column.name for column in ResolutionRow.__table__.primary_key] == [
        "association",
        "meeting",
        "number",
    ]
    with kept(convened_again(), tmp_path / "b.sitzung") as book:
        repeated = "SELECT ordinal, state FROM ballot ORDER BY 1"
        assert rows(book, repeated) == [(1, "superseded"), (2, "announced")]
        of_item = "SELECT count(*) FROM resolution JOIN agenda_item i USING (item) WHERE i.number = '1'"
        assert rows(book, of_item) == [(1,)]


def test_the_elected_have_a_row_each_also_who_is_elected_no_more(tmp_path: Path) -> None:
    with kept(numbered_by_post(), tmp_path / "b.sitzung") as book:
        assert rows(book, EVERY_RESOLUTION) == [
            ("VV 01/2021", 1, "1", "Wahl", "not_elected", None, 1, None),
            ("VV 02/2021", 2, "1", "Wahl", "elected", None, 1, None),
        ]


@pytest.mark.parametrize(
    ("held", "outcome"), [(repeated_and_lost, "rejected"), (told_otherwise, "not_elected")]
)
def test_the_outcome_is_the_one_that_counts_now(held: Any, outcome: str, tmp_path: Path) -> None:
    with kept(held(), tmp_path / "b.sitzung") as book:
        assert rows(book, "SELECT number, outcome FROM resolution") == [("VV 01/2021", outcome)]


@pytest.mark.parametrize("held", [convened_again, numbered_by_post, repeated_and_lost, told_otherwise])
def test_written_act_by_act_it_says_what_it_says_made_anew(held: Any, tmp_path: Path) -> None:
    path = tmp_path / "b.sitzung"
    with kept(held(), path) as book:
        with book._readers.connect() as connection:
            assert list(register_faults(connection)) == []
        before = everything(book)
        with book._writer.connect() as connection:
            connection.exec_driver_sql("UPDATE register_state SET projection_version = 0")
            connection.commit()
    with Book.open(path, new_id=new_id) as book:
        assert everything(book) == before
        assert before["resolution"]
