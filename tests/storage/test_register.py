# SPDX-License-Identifier: EUPL-1.2
"""The register is written with the journal, says what it says, and lets other people's SQL find it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.domain.entries.elections import CandidateNominated
from app.domain.entries.logs import PersonalDataErased
from app.domain.entries.sitting import DelegateArrived
from app.domain.facts import Fact
from app.domain.identity import BookId, EntryId
from app.storage.book import Book
from app.storage.findings import Fault
from app.storage.register import DERIVED_TABLES
from app.storage.verify_register import register_faults
from tests.domain.house import House
from tests.storage.desk import Desk, new_id
from tests.storage.replaying import full_house, replay

COUNTS = """
SELECT b.ordinal, v.choice, sum(v.members), sum(v.votes) FROM ballot b JOIN vote v USING (ballot)
GROUP BY b.ordinal, v.choice ORDER BY 1, 2
"""


@dataclass
class Kept:
    """A sitting in a book, and what its entries are called there."""

    house: House
    desk: Desk
    names: dict[EntryId, EntryId]

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """What other people's SQL finds."""
        with self.desk.book._readers.connect() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(sql)]

    def faults(self) -> list[Fault]:
        """What the register says otherwise than the journal."""
        with self.desk.book._readers.connect() as connection:
            return list(register_faults(connection))

    def everything(self) -> dict[str, list[tuple[Any, ...]]]:
        """All rows of all tables."""
        return {
            table.name: sorted(self.rows(f"SELECT * FROM {table.name}"), key=repr) for table in DERIVED_TABLES
        }

    def entry(self, kind: type[Fact], text: str) -> EntryId:
        """What the first entry of a kind is called in the book in which a text stands."""
        entries = [entry for line in self.house.lines.values() for entry in line]
        return next(self.names[e.id] for e in entries if isinstance(e.fact, kind) and text in str(e.fact))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """A full sitting, written act by act, in a book that is closed."""
    house = full_house()
    path = tmp_path_factory.mktemp("written") / "b.sitzung"
    desk = Desk(Book.create(path, house.association.id, BookId(new_id()), "verband", new_id=new_id))
    desk.begin()
    names = replay(house, desk.book, desk.key)
    desk.book.close()
    return Kept(house, desk, names)


@pytest.fixture
def kept(written: Kept, tmp_path: Path) -> Iterator[Kept]:
    """A copy of that book, which is open."""
    path = tmp_path / "b.sitzung"
    shutil.copy(written.desk.book.path, path)
    with Book.open(path, new_id=new_id) as book:
        yield Kept(written.house, Desk(book, written.desk.key), written.names)


def test_it_says_what_the_journal_says(kept: Kept) -> None:
    assert kept.faults() == []


def test_made_anew_it_says_the_same(kept: Kept) -> None:
    before = kept.everything()
    with kept.desk.book._writer.connect() as connection:
        connection.exec_driver_sql("UPDATE register_state SET projection_version = 0")
        connection.commit()
    path = kept.desk.book.path
    kept.desk.book.close()
    with Book.open(path, new_id=new_id) as book:
        kept.desk.book = book
        assert kept.everything() == before


def test_groups_and_what_votes_rest_on_are_found(kept: Kept) -> None:
    groups = "SELECT m.key, g.name FROM member m JOIN member_group g USING (member) ORDER BY 1, 2"
    assert kept.rows(groups) == [("kyritz", "founder"), ("kyritz", "town"), ("lebus", "founder")]
    weights = "SELECT basis, reference_date, source FROM vote_weight WHERE source <> ''"
    assert kept.rows(weights) == [("26.405 Einwohner", "2020-04-09", "Amt für Statistik")]


def test_motions_are_found(kept: Kept) -> None:
    motions = """SELECT i.number, o.kind, o.procedural, m.key, o.text, o.state FROM motion o
    JOIN agenda_item i USING (item) LEFT JOIN member m ON m.member = o.mover ORDER BY o.ordinal"""
    assert kept.rows(motions) == [
        ("1", "amendment", None, "lebus", "Kürzer", "rejected"),
        ("1", "procedural", "postponement", None, "Vertagen", "withdrawn"),
    ]


def test_changes_of_the_quorum_and_transfers_are_found(kept: Kept) -> None:
    changes = "SELECT position, item, met, cause, present_votes FROM quorum_change ORDER BY 1"
    assert kept.rows(changes) == [
        (1, "", 1, "DelegateArrived", 7),
        (2, "1", 0, "DelegateLeft", 3),
        (3, "1", 1, "DelegateArrived", 7),
    ]
    transfers = """SELECT a.key, b.key, t.until FROM vote_transfer t JOIN member a USING (member)
    JOIN member b ON b.member = t.cast_by"""
    assert kept.rows(transfers) == [("nuthetal", "kyritz", None)]


class TestVotes:
    """Who voted how, as rows whose sums are the counts."""

    def test_a_split_vote_has_a_row_for_each_way_and_one_head(self, kept: Kept) -> None:
        split = """SELECT v.choice, v.members, v.votes, v.transferred FROM vote v JOIN ballot b USING (ballot)
        JOIN member m USING (member) WHERE b.ordinal = 1 AND m.key = 'kyritz' ORDER BY 1"""
        assert kept.rows(split) == [("no", 0, 1, 0), ("yes", 1, 3, 0)]

    def test_the_sums_by_choice_are_the_counts_of_the_ballot(self, kept: Kept) -> None:
        sums = {(ordinal, choice): (members, votes) for ordinal, choice, members, votes in kept.rows(COUNTS)}
        for name in ("yes", "no", "abstain", "invalid", "not_voting"):
            counts = f"""SELECT ordinal, {name}_members, {name}_votes FROM ballot
            WHERE ballot IN (SELECT ballot FROM vote)"""
            for ordinal, members, votes in kept.rows(counts):
                assert sums.get((ordinal, name), (0, 0)) == (members, votes)

    def test_transferred_votes_are_marked(self, kept: Kept) -> None:
        marked = "SELECT DISTINCT m.key FROM vote JOIN member m USING (member) WHERE transferred"
        assert kept.rows(marked) == [("nuthetal",)]

    def test_secret_and_counted_ballots_have_counts_and_no_votes(self, kept: Kept) -> None:
        counted = """SELECT method, yes_members, yes_votes, no_members, no_votes, invalid_votes,
        undisclosed_members, absent_members, (SELECT count(*) FROM vote v WHERE v.ballot = b.ballot)
        FROM ballot b WHERE method IN ('secret', 'counted') ORDER BY method DESC"""
        assert kept.rows(counted) == [
            ("secret", 0, 7, 0, 1, 1, 3, 1, 0),
            ("counted", 2, 6, 1, 3, 0, 0, 1, 0),
        ]

    def test_the_classes_of_each_announced_ballot_are_the_whole_roll(self, kept: Kept) -> None:
        classes = ("yes", "no", "abstain", "invalid", "not_voting", "conflicted", "barred", "absent")
        members = " + ".join(f"{name}_members" for name in classes)
        votes = " + ".join(f"{name}_votes" for name in classes)
        whole = f"""SELECT DISTINCT {members} + undisclosed_members, {votes} FROM ballot
        WHERE announced IS NOT NULL"""
        assert kept.rows(whole) == [(4, 13)]


def test_a_resolution_says_of_which_series_its_number_is(kept: Kept) -> None:
    series = "SELECT number, scheme, kind, period, tag, sequence FROM resolution ORDER BY sequence"
    assert kept.rows(series) == [("VV 01/2021", "VV {seq}/{year}", "", "2021", "", 1)]


class TestElections:
    """Elections with their candidates, rounds and results."""

    def test_the_election_is_found(self, kept: Kept) -> None:
        election = """SELECT i.number, post, seats, e.kind, secret, e.state, elected
        FROM election e JOIN agenda_item i USING (item)"""
        assert kept.rows(election) == [("4", "Wahl des Vorsitzes", 1, "persons", 0, "elected", 1)]

    def test_its_candidates_are_found(self, kept: Kept) -> None:
        candidates = """SELECT candidate, c.name, m.key, withdrawn, elected, accepted
        FROM candidate c LEFT JOIN member m USING (member) ORDER BY 1"""
        assert kept.rows(candidates) == [
            ("a", "Ada Beispiel", "kyritz", 0, 1, 1),
            ("b", "Bob Muster", None, 0, 0, None),
            ("c", None, None, 1, 0, None),
        ]

    def test_each_round_is_found_with_what_each_candidate_had(self, kept: Kept) -> None:
        rounds = """SELECT round, r.number, r.computed, r.announced, required, threshold, abstain_members,
        lot_course, candidate, c.members, c.votes, c.elected
        FROM election_round r JOIN candidate_result c USING (election, round) ORDER BY round, candidate"""
        drawn = "Die Schriftführung zog."
        assert kept.rows(rounds) == [
            (1, 1, "runoff", "runoff", 7, "13/2", 3, None, "a", 1, 4, 0),
            (1, 1, "runoff", "runoff", 7, "13/2", 3, None, "b", 0, 0, 0),
            (2, 2, "lot", "elected", None, None, 2, drawn, "a", 1, 4, 1),
            (2, 2, "lot", "elected", None, None, 2, drawn, "b", 1, 4, 0),
        ]


class TestErasure:
    """A name that was erased is gone from the register in the same transaction."""

    @pytest.mark.parametrize(
        ("kind", "field", "table"),
        [
            (CandidateNominated, "name", "candidate"),
            (DelegateArrived, "attendee.name", "attendance_interval"),
        ],
    )
    def test_the_name_is_gone(self, kept: Kept, kind: type[Fact], field: str, table: str) -> None:
        named = f"SELECT count(*) FROM {table} WHERE name = 'Ada Beispiel'"
        assert kept.rows(named) == [(1,)]
        kept.desk.record(PersonalDataErased(kept.entry(kind, "Ada Beispiel"), field, "Wunsch"))
        assert kept.rows(named) == [(0,)]
        assert kept.faults() == []

    def test_an_erasure_that_finds_no_text_changes_nothing(self, kept: Kept) -> None:
        before = kept.everything()
        kept.desk.record(PersonalDataErased(kept.entry(CandidateNominated, "Bob"), "none", "Wunsch"))
        assert kept.everything() == before
