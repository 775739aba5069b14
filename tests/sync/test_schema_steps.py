# SPDX-License-Identifier: EUPL-1.2
"""The database itself refuses what no honest client would send."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

import psycopg
import pytest
from psycopg import errors

from app.domain.journal import StoredEntry, body_hash, entry_hash
from app.models.journal import JOURNAL_TABLES
from app.sync.central import parse_address
from app.sync.schema import initialise
from app.sync.schema_steps import steps
from tests.servers.postgresql import ADMIN, CentralDatabase, PostgresServer
from tests.sync.offices import Association, Office, entries, new_identity

ENTRY = """
INSERT INTO sitzungspult.entry (association, log, book, number, stream, lamport,
    prev_number, prev_hash, body_hash, hash, body, signature)
VALUES (%(association)s, %(log)s, %(book)s, %(number)s, %(stream)s, %(lamport)s,
    %(prev_number)s, %(prev_hash)s, %(body_hash)s, %(hash)s, %(body)s, %(signature)s)
"""
LOG = """
INSERT INTO sitzungspult.log (association, log, book, public_key)
VALUES (%(association)s, %(log)s, %(book)s, %(public_key)s)
"""

Values = dict[str, Any]


@dataclass(frozen=True)
class Scene:
    """Two associations in one database, and two offices in the first; all have synchronised."""

    office: Office
    colleague: Office
    stranger: Office

    def next_entry(self, **changes: object) -> Values:
        """The entry that the office could write next, with some fields changed before it is sealed."""
        return _sealed(_next_after(_own_entries(self.office)[-1]), self.office, **changes)


@pytest.fixture(scope="module")
def database(postgres: PostgresServer) -> Iterator[CentralDatabase]:
    """One central database for all attacks: not one of them may change it."""
    name = f"attacked_{secrets.token_hex(6)}"
    with postgres.database(ADMIN).connect() as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    yield postgres.database(name)
    with postgres.database(ADMIN).connect() as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@pytest.fixture(scope="module")
def scene(database: CentralDatabase, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    admin = parse_address(database.admin_url, database.ca_file)
    initialise(admin, database.admin_password)
    folder = tmp_path_factory.mktemp("books")
    association, other = (Association(admin, database.admin_password, folder) for _ in range(2))
    scene = Scene(association.open_office(), association.open_office(), other.open_office())
    for office in (scene.office, scene.colleague, scene.stranger):
        office.write_many(3)
        office.set_mailbox("amt@gemeinde.example")
        office.keep_file(b"Anlage")
        office.synchronise()
    yield scene
    association.close()
    other.close()


@pytest.fixture
def owner(database: CentralDatabase) -> Iterator[psycopg.Connection]:
    with database.connect() as connection:
        yield connection


def _own_entries(office: Office) -> list[StoredEntry]:
    own = office.book.identity.own_log
    return [entry for entry in entries(office.book) if entry.log == own]


def _next_after(last: StoredEntry) -> StoredEntry:
    return replace(last, number=last.number + 1, lamport=last.lamport + 1, prev_hash=last.hash)


def _sealed(entry: StoredEntry, office: Office, **changes: Any) -> Values:
    """An entry as values, its hashes made after the changes; a change of a hash itself is kept."""
    entry = replace(entry, **{name: value for name, value in changes.items() if hasattr(entry, name)})
    digest = changes.get("body_hash", body_hash(entry.body))
    sealed = entry_hash(entry.log, entry.number, entry.prev_hash, digest)
    values: Values = {name: getattr(entry, name) for name in StoredEntry.__slots__}
    made = {"book": office.book.identity.book, "prev_number": entry.number - 1 or None}
    return values | made | {"body_hash": digest, "hash": sealed} | changes


def _try(office: Office, statement: str, values: Values | None = None) -> None:
    with office.connect() as connection:
        connection.execute(statement.encode(), values or {})


def _everything(owner: psycopg.Connection) -> list[object]:
    tables = ("log", "entry", "private_value", "blob", "blob_chunk", "enrolled_book", "association")
    return [owner.execute(f"SELECT * FROM sitzungspult.{name} ORDER BY 1, 2").fetchall() for name in tables]


def test_an_honest_entry_would_be_taken(scene: Scene) -> None:
    with scene.office.connect() as connection, connection.transaction(force_rollback=True):
        assert connection.execute(ENTRY, scene.next_entry()).rowcount == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE sitzungspult.entry SET body = body",
        "DELETE FROM sitzungspult.entry",
        "TRUNCATE sitzungspult.entry CASCADE",
        "UPDATE sitzungspult.log SET public_key = public_key",
        "DELETE FROM sitzungspult.log",
        "UPDATE sitzungspult.blob SET size = 1",
        "DELETE FROM sitzungspult.blob",
        "UPDATE sitzungspult.blob_chunk SET data = ''",
        "DELETE FROM sitzungspult.blob_chunk",
        "UPDATE sitzungspult.private_value SET value = ''",
        "UPDATE sitzungspult.association SET name = 'Mein Verband'",
        "DELETE FROM sitzungspult.enrolled_book",
        "INSERT INTO sitzungspult.schema_version VALUES (99, 99)",
        "INSERT INTO sitzungspult.register_shape VALUES (99)",
        "ALTER TABLE sitzungspult.entry DROP CONSTRAINT ck_entry_hash",
        "ALTER TABLE sitzungspult.entry DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE sitzungspult.entry DISABLE TRIGGER ALL",
        "DROP POLICY inserts ON sitzungspult.entry",
        "DROP TABLE sitzungspult.entry",
        "CREATE TABLE sitzungspult.mine ()",
        "CREATE TABLE public.mine ()",
        "SET session_replication_role = replica",
        "SET ROLE postgres",
        "CREATE ROLE mine",
        "SET row_security = off; SELECT * FROM sitzungspult.entry",
    ],
)
def test_a_client_may_not_change_what_was_written(
    scene: Scene, owner: psycopg.Connection, statement: str
) -> None:
    before = _everything(owner)
    with pytest.raises(errors.InsufficientPrivilege):
        _try(scene.office, statement)
    assert _everything(owner) == before


Forger = Callable[[Scene], Values]

FORGED: dict[str, tuple[Forger, type[psycopg.Error]]] = {
    "a byte of the body altered": (
        lambda scene: scene.next_entry() | {"body": b"{}"},
        errors.CheckViolation,
    ),
    "a body with its own digest under the old hash": (
        lambda scene: scene.next_entry() | {"body": b"{}", "body_hash": sha256(b"{}").digest()},
        errors.CheckViolation,
    ),
    "a digest that is not the body's": (
        lambda scene: scene.next_entry(body_hash=bytes(32)),
        errors.CheckViolation,
    ),
    "the hash of another number": (
        lambda scene: scene.next_entry() | {"hash": scene.next_entry(number=99)["hash"]},
        errors.CheckViolation,
    ),
    "a signature that is too short": (
        lambda scene: scene.next_entry(signature=bytes(63)),
        errors.CheckViolation,
    ),
    "a number below one": (
        lambda scene: scene.next_entry(number=0, prev_number=None),
        errors.CheckViolation,
    ),
    "a first entry that continues something": (
        lambda scene: scene.next_entry(number=1, prev_number=None),
        errors.CheckViolation,
    ),
    "no predecessor in mid-log": (
        lambda scene: scene.next_entry(prev_number=None),
        errors.CheckViolation,
    ),
    "a gap": (
        lambda scene: scene.next_entry(number=99),
        errors.ForeignKeyViolation,
    ),
    "a predecessor that is not there": (
        lambda scene: scene.next_entry(prev_hash=bytes(31) + b"x"),
        errors.ForeignKeyViolation,
    ),
    "the number after next on the last hash": (
        lambda scene: scene.next_entry(number=_own_entries(scene.office)[-1].number + 2),
        errors.ForeignKeyViolation,
    ),
    "another entry in the last one's place": (
        lambda scene: _sealed(replace(_own_entries(scene.office)[-1], body=b"{}"), scene.office),
        errors.UniqueViolation,
    ),
    "another entry in mid-log": (
        lambda scene: _sealed(replace(_own_entries(scene.office)[1], body=b"{}"), scene.office),
        errors.UniqueViolation,
    ),
    "a second beginning of the log": (
        lambda scene: _sealed(replace(_own_entries(scene.office)[0], body=b"{}"), scene.office),
        errors.UniqueViolation,
    ),
    "the log of a colleague, in her name": (
        lambda scene: _sealed(_next_after(_own_entries(scene.colleague)[-1]), scene.colleague),
        errors.InsufficientPrivilege,
    ),
    "the log of a colleague, in one's own name": (
        lambda scene: _sealed(_next_after(_own_entries(scene.colleague)[-1]), scene.office),
        errors.ForeignKeyViolation,
    ),
    "the log of another association": (
        lambda scene: _sealed(_next_after(_own_entries(scene.stranger)[-1]), scene.stranger),
        errors.InsufficientPrivilege,
    ),
    "one's own log under another association": (
        lambda scene: scene.next_entry(association=scene.stranger.book.identity.association),
        errors.InsufficientPrivilege,
    ),
    "a log that nobody has begun": (
        lambda scene: scene.next_entry(log=new_identity(), number=1, prev_hash=bytes(32)),
        errors.ForeignKeyViolation,
    ),
}


@pytest.mark.parametrize("name", FORGED)
def test_a_forged_entry_is_refused(scene: Scene, owner: psycopg.Connection, name: str) -> None:
    forge, refusal = FORGED[name]
    before = _everything(owner)
    with pytest.raises(refusal):
        _try(scene.office, ENTRY, forge(scene))
    assert _everything(owner) == before


def test_a_time_of_receipt_is_not_for_the_client_to_say(scene: Scene, owner: psycopg.Connection) -> None:
    earlier = ENTRY.replace("signature)\nVALUES", "signature, received_at)\nVALUES").replace(
        "%(signature)s)", "%(signature)s, now() - interval '1 day')"
    )
    before = _everything(owner)
    with pytest.raises(errors.InsufficientPrivilege):
        _try(scene.office, earlier, scene.next_entry())
    assert _everything(owner) == before


@pytest.mark.parametrize("whose", ["colleague", "stranger"])
def test_nobody_begins_a_log_in_the_name_of_another(
    scene: Scene, owner: psycopg.Connection, whose: str
) -> None:
    other = getattr(scene, whose).book.identity
    values = {
        "association": other.association,
        "log": new_identity(),
        "book": other.book,
        "public_key": bytes(32),
    }
    before = _everything(owner)
    with pytest.raises(errors.InsufficientPrivilege):
        _try(scene.office, LOG, values)
    assert _everything(owner) == before


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO sitzungspult.private_value"
        " VALUES (%(association)s, %(association)s, 'name', %(salt)s, 'x')",
        "INSERT INTO sitzungspult.blob VALUES (%(association)s, %(digest)s, 1)",
        "INSERT INTO sitzungspult.blob_chunk VALUES (%(association)s, %(digest)s, 1, 'x')",
        "INSERT INTO sitzungspult.register_head VALUES (%(association)s, 1, '{}')",
    ],
)
def test_nothing_is_put_under_another_association(
    scene: Scene, owner: psycopg.Connection, statement: str
) -> None:
    foreign = scene.stranger.book.identity.association
    before = _everything(owner)
    with pytest.raises(errors.InsufficientPrivilege):
        _try(scene.office, statement, {"association": foreign, "salt": bytes(16), "digest": bytes(32)})
    assert _everything(owner) == before


@pytest.mark.parametrize("table", [table.name for table in JOURNAL_TABLES] + ["association", "enrolled_book"])
def test_another_association_is_invisible(scene: Scene, table: str) -> None:
    with scene.office.connect() as connection:
        seen = connection.execute(f"SELECT DISTINCT association FROM sitzungspult.{table}").fetchall()
    assert seen == [(scene.office.book.identity.association,)]


def test_private_values_of_another_association_cannot_be_erased(
    scene: Scene, owner: psycopg.Connection
) -> None:
    foreign = scene.stranger.book.identity.association
    with scene.office.connect() as connection:
        connection.execute("DELETE FROM sitzungspult.private_value WHERE association = %s", (foreign,))
    left = owner.execute(
        "SELECT count(*) FROM sitzungspult.private_value WHERE association = %s", (foreign,)
    ).fetchone()
    assert left == (1,)


@pytest.mark.parametrize("table", JOURNAL_TABLES, ids=lambda table: table.name)
def test_the_journal_has_the_columns_of_the_book(scene: Scene, owner: psycopg.Connection, table: Any) -> None:
    found = dict(
        owner.execute(
            "SELECT column_name, data_type FROM information_schema.columns"
            " WHERE table_schema = 'sitzungspult' AND table_name = %s",
            (table.name,),
        ).fetchall()
    )
    types = {"UuidBytes": "uuid", "BigInteger": "bigint", "Text": "text", "LargeBinary": "bytea"}
    wanted = {column.name: types[type(column.type).__name__] for column in table.columns}
    assert found.items() >= wanted.items()
    assert set(found) - set(wanted) <= {"received_at", "book"}


@pytest.mark.parametrize(
    "word",
    [
        "SERIAL",
        "IDENTITY",
        "SEQUENCE",
        "TRIGGER",
        "FUNCTION",
        "DEFERRABLE",
        "GENERATED",
        "LISTEN",
        "LOCK TABLE",
    ],
)
def test_the_schema_avoids_what_a_distributed_database_lacks(word: str) -> None:
    assert not [statement for statement in steps(1) if word in statement.upper()]
