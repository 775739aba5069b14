# SPDX-License-Identifier: EUPL-1.2
"""The central register says what the register of the book says, and only what has arrived."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import psycopg
import pytest
from psycopg import errors, sql
from sqlalchemy import Table

from app.domain.entries.elections import CandidateNominated
from app.domain.entries.logs import PersonalDataErased
from app.models.register import PROJECTION_VERSION, CandidateRow
from app.services.playing import Player, read_script
from app.services.ports import Progress
from app.storage.register import DERIVED_TABLES
from app.sync.book_register import BookRegister
from app.sync.central import CentralAddress
from app.sync.ports import RegisterOutcome, Step
from app.sync.register_schema import DIGEST
from app.sync.schema import initialise
from tests.samples.second_convening import RESOLUTIONS, SCRIPT
from tests.servers.postgresql import CentralDatabase
from tests.storage.replaying import full_house, replay
from tests.sync.offices import Association, Office

CANDIDATE = cast(Table, CandidateRow.__table__)
DAMAGES = (
    "DELETE FROM sitzungspult.vote",
    "DELETE FROM sitzungspult.meeting",
    "UPDATE sitzungspult.resolution SET number = number || ' falsch', row_digest = 1",
    "INSERT INTO sitzungspult.member SELECT association, gen_random_uuid(), key, name, kind, invented, 1"
    " FROM sitzungspult.member LIMIT 1",
    "UPDATE sitzungspult.agenda_item SET meeting = gen_random_uuid()",
)


def central_rows(owner: psycopg.Connection, office: Office, table: Table) -> list[dict[str, Any]]:
    names = [column.name for column in table.columns]
    query = sql.SQL("SELECT {} FROM {} WHERE association = %s").format(
        sql.SQL(", ").join(map(sql.Identifier, names)), sql.Identifier("sitzungspult", table.name)
    )
    rows = owner.execute(query, (office.book.identity.association,)).fetchall()
    return _sorted(dict(zip(names, row, strict=True)) for row in rows)


def book_rows(office: Office, table: Table) -> list[dict[str, Any]]:
    with BookRegister(office.book).snapshot() as snapshot:
        return _sorted(dict(row) for row in snapshot.rows(table.name, None))


def _sorted(rows: Any) -> list[dict[str, Any]]:
    return sorted(rows, key=repr)


def stale(owner: psycopg.Connection) -> bool:
    found = owner.execute("SELECT stale FROM sitzungspult.register_status").fetchone()
    assert found is not None
    return bool(found[0])


def assert_equal(owner: psycopg.Connection, office: Office) -> None:
    for table in DERIVED_TABLES:
        assert central_rows(owner, office, table) == book_rows(office, table), table.name


def test_the_register_of_a_played_assembly_is_equal(office: Office, owner: psycopg.Connection) -> None:
    office.play_the_sample()
    assert office.synchronise().register is RegisterOutcome.WRITTEN
    assert_equal(owner, office)
    filled = {table.name for table in DERIVED_TABLES if central_rows(owner, office, table)}
    assert filled >= {"member", "meeting", "agenda_item", "ballot", "vote", "resolution", "paragraph"}
    assert not stale(owner)


def test_resolutions_of_ballots_elections_and_the_chair_arrive_under_their_numbers(
    office: Office, owner: psycopg.Connection
) -> None:
    played = Player(office.desk(), SCRIPT.parent).play(read_script(SCRIPT))
    assert not played.refused
    assert office.synchronise().register is RegisterOutcome.WRITTEN
    assert_equal(owner, office)
    made_by = owner.execute(
        "SELECT item.number, resolution.number, resolution.outcome, election IS NOT NULL, ballot IS NOT NULL,"
        " decision IS NOT NULL FROM sitzungspult.resolution JOIN sitzungspult.agenda_item item"
        " USING (association, meeting, item) ORDER BY sequence"
    ).fetchall()
    kinds = ("election", "ballot", "decision")
    assert made_by == [
        (item, number, outcome, *(kind == made for kind in kinds))
        for item, made, number, outcome in RESOLUTIONS
    ]


def test_a_number_stands_once_in_a_meeting_of_the_central_register(
    office: Office, owner: psycopg.Connection
) -> None:
    assert not Player(office.desk(), SCRIPT.parent).play(read_script(SCRIPT)).refused
    office.synchronise()
    with pytest.raises(errors.UniqueViolation):
        owner.execute("UPDATE sitzungspult.resolution SET number = 'VV 01/2024' WHERE sequence = 2")
    owner.rollback()
    same = "UPDATE sitzungspult.resolution SET ballot = NULL, election = NULL, decision = NULL"
    assert owner.execute(same).rowcount == len(RESOLUTIONS)
    owner.execute("UPDATE sitzungspult.register_head SET projection_version = 0")
    owner.execute("UPDATE sitzungspult.resolution SET row_digest = 0")
    assert office.synchronise().register is RegisterOutcome.WRITTEN
    assert_equal(owner, office)


def test_the_register_of_a_sitting_with_everything_is_equal(
    central_database: CentralDatabase, admin: CentralAddress, tmp_path: Path, owner: psycopg.Connection
) -> None:
    initialise(admin, central_database.admin_password)
    house = full_house()
    association = Association(admin, central_database.admin_password, tmp_path, house.association.id)
    office = association.open_office()
    names = replay(house, office.book, office.key)
    assert office.synchronise().register is RegisterOutcome.WRITTEN
    assert_equal(owner, office)
    empty = {table.name for table in DERIVED_TABLES if not central_rows(owner, office, table)}
    assert empty == {"paragraph", "document", "delivery"}

    nominated = next(e for e in house.line if isinstance(e.fact, CandidateNominated))
    office.write(PersonalDataErased(names[nominated.id], "name", "Antrag"))
    assert office.synchronise().register is RegisterOutcome.WRITTEN

    assert_equal(owner, office)
    candidates = owner.execute("SELECT name FROM sitzungspult.candidate ORDER BY candidate").fetchall()
    assert candidates == [(None,), ("Bob Muster",), (None,)]
    association.close()


def test_a_name_that_another_book_erased_leaves_both_registers(
    central_database: CentralDatabase, admin: CentralAddress, tmp_path: Path, owner: psycopg.Connection
) -> None:
    initialise(admin, central_database.admin_password)
    house = full_house()
    association = Association(admin, central_database.admin_password, tmp_path, house.association.id)
    office, other = association.open_office(), association.open_office()
    names = replay(house, office.book, office.key)
    for each in (office, other):
        each.synchronise()
    nominated = next(e for e in house.line if isinstance(e.fact, CandidateNominated))
    other.write(PersonalDataErased(names[nominated.id], "name", "Antrag"))
    for each in (other, office):
        each.synchronise()
        assert "Ada Beispiel" not in {row["name"] for row in book_rows(each, CANDIDATE)}
        assert_equal(owner, each)
        assert each.register_faults() == []
    association.close()


def test_both_books_would_write_the_same(
    office: Office, other_office: Office, owner: psycopg.Connection
) -> None:
    office.play_the_sample()
    office.synchronise()
    before = [central_rows(owner, office, table) for table in DERIVED_TABLES]
    other_office.synchronise()
    assert [central_rows(owner, office, table) for table in DERIVED_TABLES] == before
    assert_equal(owner, other_office)


def test_only_what_differs_is_written(office: Office, owner: psycopg.Connection) -> None:
    office.play_the_sample()
    office.synchronise()
    versions = "SELECT xmin, ctid, member FROM sitzungspult.member ORDER BY 3"
    before = owner.execute(versions).fetchall()
    owner.execute("UPDATE sitzungspult.vote SET row_digest = 0 WHERE ctid = '(0,1)'")
    owner.execute("UPDATE sitzungspult.register_head SET heads = '{}'")
    office.told.clear()

    assert office.synchronise().register is RegisterOutcome.WRITTEN

    rows = [told.done for told in office.told if told.step is Step.REGISTER]
    assert rows[-1] == 1
    assert_equal(owner, office)
    assert owner.execute(versions).fetchall() == before


def test_a_damaged_register_is_mended_when_it_is_compared_from_the_beginning(
    office: Office, owner: psycopg.Connection
) -> None:
    office.play_the_sample()
    office.synchronise()
    for damage in DAMAGES:
        assert owner.execute(damage.encode()).rowcount > 0
        owner.execute("UPDATE sitzungspult.register_head SET projection_version = 0")
        assert office.synchronise().register is RegisterOutcome.WRITTEN
        assert_equal(owner, office)


def test_a_register_made_from_entries_that_are_gone_is_compared_from_the_beginning(
    office: Office, owner: psycopg.Connection
) -> None:
    office.play_the_sample()
    office.synchronise()
    owner.execute("DELETE FROM sitzungspult.vote")
    owner.execute(
        "UPDATE sitzungspult.register_head SET heads ="
        " (SELECT jsonb_object_agg(key, jsonb_set(value, '{number}', '9999')) FROM jsonb_each(heads))"
    )
    assert office.synchronise().register is RegisterOutcome.WRITTEN
    assert_equal(owner, office)


def test_entries_that_the_register_was_not_made_from_make_it_stale(
    office: Office, owner: psycopg.Connection
) -> None:
    office.synchronise()
    assert not stale(owner)
    office.write_many(1)

    def interrupt(progress: Progress) -> None:
        if progress.step is Step.REGISTER:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        office.synchronise(report=interrupt)
    assert stale(owner)
    office.synchronise()
    assert not stale(owner)


def test_a_book_that_lacks_entries_fetches_them_before_it_writes(
    office: Office, other_office: Office, owner: psycopg.Connection
) -> None:
    office.synchronise()
    once = []

    def meanwhile(progress: Progress) -> None:
        if progress.step is Step.REGISTER and not once:
            once.append(True)
            other_office.play_the_sample()
            other_office.synchronise()

    summary = office.synchronise(report=meanwhile)

    assert summary.register in {RegisterOutcome.UNCHANGED, RegisterOutcome.WRITTEN}
    assert summary.entries_received > 100
    assert_equal(owner, office)
    assert not stale(owner)


def test_an_act_during_the_synchronisation_is_sent_before_the_register_tells_of_it(
    office: Office, owner: psycopg.Connection
) -> None:
    office.play_the_sample()
    once = []

    def meanwhile(progress: Progress) -> None:
        if progress.step is Step.REGISTER and not once:
            once.append(office.set_mailbox("amt@gemeinde.example"))

    summary = office.synchronise(report=meanwhile)

    assert summary.register is RegisterOutcome.WRITTEN
    assert owner.execute("SELECT count(*) FROM sitzungspult.entry").fetchone() == (summary.entries_sent,)
    assert summary.entries_sent == office.journal.head(office.book.identity.own_log).number
    assert_equal(owner, office)


def test_a_book_that_others_keep_ahead_of_leaves_the_register_to_the_next_time(
    office: Office, other_office: Office, owner: psycopg.Connection
) -> None:
    def meanwhile(progress: Progress) -> None:
        if progress.step is Step.REGISTER:
            other_office.write_many(1)
            other_office.synchronise()

    assert office.synchronise(report=meanwhile).register is RegisterOutcome.BEHIND
    assert office.synchronise().register is RegisterOutcome.WRITTEN or not stale(owner)


@pytest.mark.parametrize(
    ("shape", "outcome"),
    [
        (PROJECTION_VERSION + 1, RegisterOutcome.CENTRAL_NEWER),
        (PROJECTION_VERSION - 1, RegisterOutcome.CENTRAL_OLDER),
    ],
)
def test_a_register_of_another_program_is_left_alone(
    office: Office, owner: psycopg.Connection, shape: int, outcome: RegisterOutcome
) -> None:
    owner.execute("UPDATE sitzungspult.register_shape SET projection_version = %s", (shape,))
    summary = office.synchronise()
    assert (summary.entries_sent, summary.register) == (1, outcome)
    assert owner.execute("SELECT count(*) FROM sitzungspult.register_head").fetchone() == (0,)


def test_setting_up_again_makes_the_tables_of_a_newer_projection(
    office: Office, owner: psycopg.Connection, admin: CentralAddress, central_database: CentralDatabase
) -> None:
    office.play_the_sample()
    office.synchronise()
    owner.execute("UPDATE sitzungspult.register_shape SET projection_version = 0")
    owner.execute("ALTER TABLE sitzungspult.member DROP COLUMN name")
    owner.execute(f"CREATE TABLE sitzungspult.former ({DIGEST} bigint)".encode())

    initialise(admin, central_database.admin_password)

    assert owner.execute("SELECT to_regclass('sitzungspult.former')").fetchone() == (None,)
    assert office.synchronise().register is RegisterOutcome.WRITTEN
    assert_equal(owner, office)


def test_the_central_tables_have_the_columns_of_the_book(
    association: Association, owner: psycopg.Connection
) -> None:
    for table in DERIVED_TABLES:
        found = owner.execute(
            "SELECT column_name FROM information_schema.columns"
            " WHERE table_schema = 'sitzungspult' AND table_name = %s ORDER BY ordinal_position",
            (table.name,),
        ).fetchall()
        assert [name for (name,) in found] == [column.name for column in table.columns] + [DIGEST]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO sitzungspult.vote_weight"
        " VALUES (%s, gen_random_uuid(), gen_random_uuid(), now(), 1, '', NULL, '', 1)",
        "INSERT INTO sitzungspult.register_head VALUES (%s, 1, '{}')",
    ],
)
def test_the_register_of_another_association_cannot_be_written(
    open_association: Callable[[], Association], office: Office, statement: str
) -> None:
    stranger = open_association().open_office()
    foreign = stranger.book.identity.association
    with office.connect() as connection, pytest.raises(errors.InsufficientPrivilege):
        connection.execute(statement.encode(), (foreign,))


def test_the_register_of_another_association_is_invisible(
    open_association: Callable[[], Association], office: Office, owner: psycopg.Connection
) -> None:
    stranger = open_association().open_office()
    stranger.play_the_sample()
    stranger.synchronise()
    with office.connect() as connection:
        for table in DERIVED_TABLES:
            name = sql.Identifier("sitzungspult", table.name)
            assert connection.execute(sql.SQL("SELECT * FROM {}").format(name)).fetchall() == []
            assert connection.execute(sql.SQL("DELETE FROM {}").format(name)).rowcount == 0
    assert_equal(owner, stranger)
