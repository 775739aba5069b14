# SPDX-License-Identifier: EUPL-1.2
"""Setting up a central database, and refusing one that is something else."""

from __future__ import annotations

import psycopg
import pytest

from app.domain.failures import KnownError
from app.sync.central import CentralAddress
from app.sync.schema import SCHEMA_VERSION, initialise
from tests.servers.postgresql import CentralDatabase
from tests.sync.offices import Office


def _structure(owner: psycopg.Connection) -> list[object]:
    tables = "SELECT table_name, column_name, data_type FROM information_schema.columns"
    queries = (
        f"{tables} WHERE table_schema = 'sitzungspult' ORDER BY 1, 2",
        "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint"
        " WHERE connamespace = 'sitzungspult'::regnamespace ORDER BY 1",
        "SELECT tablename, policyname, cmd, qual, with_check FROM pg_policies ORDER BY 1, 2",
        "SELECT version, oldest_client, installed_at FROM sitzungspult.schema_version",
    )
    return [owner.execute(query).fetchall() for query in queries]


def test_setting_up_twice_changes_nothing(
    admin: CentralAddress, central_database: CentralDatabase, owner: psycopg.Connection
) -> None:
    assert initialise(admin, central_database.admin_password) == SCHEMA_VERSION
    before = _structure(owner)
    assert initialise(admin, central_database.admin_password) == SCHEMA_VERSION
    assert _structure(owner) == before


def test_every_table_bears_row_level_security_or_nothing_of_an_association(
    admin: CentralAddress, central_database: CentralDatabase, owner: psycopg.Connection
) -> None:
    initialise(admin, central_database.admin_password)
    bare = owner.execute(
        "SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'sitzungspult'::regnamespace"
        " AND c.relkind = 'r' AND NOT c.relrowsecurity ORDER BY 1"
    ).fetchall()
    assert bare == [("register_shape",), ("schema_version",)]


@pytest.mark.parametrize("table", ["public.customer", "sitzungspult.customer"])
def test_a_database_of_another_program_is_refused_and_left_alone(
    admin: CentralAddress, central_database: CentralDatabase, owner: psycopg.Connection, table: str
) -> None:
    owner.execute("CREATE SCHEMA sitzungspult")
    owner.execute(f"CREATE TABLE {table} (name text)")

    with pytest.raises(KnownError) as refused:
        initialise(admin, central_database.admin_password)

    assert (refused.value.code, refused.value.values["table"]) == ("central_database_in_use", table)
    tables = owner.execute(
        "SELECT table_name FROM information_schema.tables WHERE table_schema IN ('public', 'sitzungspult')"
    ).fetchall()
    assert tables == [("customer",)]


def test_a_failure_in_the_middle_leaves_nothing(
    admin: CentralAddress, central_database: CentralDatabase, owner: psycopg.Connection
) -> None:
    owner.execute("CREATE SCHEMA sitzungspult")
    owner.execute("CREATE FUNCTION sitzungspult.register_state() RETURNS int LANGUAGE sql AS 'SELECT 1'")
    owner.execute("CREATE TYPE sitzungspult.blob AS (x int)")
    with pytest.raises(psycopg.Error):
        initialise(admin, central_database.admin_password)
    assert owner.execute("SELECT to_regclass('sitzungspult.log')").fetchone() == (None,)


def test_a_newer_database_is_refused_and_left_alone(
    admin: CentralAddress, central_database: CentralDatabase, owner: psycopg.Connection
) -> None:
    initialise(admin, central_database.admin_password)
    owner.execute("INSERT INTO sitzungspult.schema_version (version, oldest_client) VALUES (99, 99)")
    before = _structure(owner)

    with pytest.raises(KnownError) as refused:
        initialise(admin, central_database.admin_password)

    assert refused.value.code == "central_schema_newer"
    assert refused.value.values == {"found": 99, "needed": SCHEMA_VERSION}
    assert _structure(owner) == before


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (
            "INSERT INTO sitzungspult.schema_version (version, oldest_client) VALUES (99, 99)",
            "central_schema_newer",
        ),
        ("UPDATE sitzungspult.schema_version SET version = 0", "central_not_set_up"),
        ("DELETE FROM sitzungspult.schema_version", "central_not_set_up"),
        ("DROP SCHEMA sitzungspult CASCADE", "central_not_set_up"),
    ],
)
def test_a_book_does_not_synchronise_with_a_database_it_does_not_know(
    office: Office, owner: psycopg.Connection, change: str, code: str
) -> None:
    owner.execute(change)
    with pytest.raises(KnownError) as refused:
        office.synchronise()
    assert refused.value.code == code


def test_a_book_goes_on_with_a_newer_database_that_still_knows_it(
    office: Office, owner: psycopg.Connection
) -> None:
    owner.execute("INSERT INTO sitzungspult.schema_version (version, oldest_client) VALUES (99, 1)")
    assert office.synchronise().entries_sent == 1
