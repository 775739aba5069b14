# SPDX-License-Identifier: EUPL-1.2
"""Lets a book take part: its association, the roles that say who may read and write, and its login."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from uuid import UUID

from psycopg import sql

from app.domain.identity import AssociationId, BookId
from app.sync.central import CentralAddress
from app.sync.connection import CentralConnection, connected
from app.sync.schema import require_schema
from app.sync.schema_steps import CLIENT_ROLE

CONNECTION_LIMIT = 20
# Without limits, half-dead connections of a bad line use up the login's number of connections. All are longer
# than a book may be busy with keeping what it was sent: meanwhile the server waits for it.
_LIMITS = {
    "statement_timeout": "2min",
    "lock_timeout": "15s",
    "idle_in_transaction_session_timeout": "2min",
    "idle_session_timeout": "10min",
    "tcp_user_timeout": "2min",
    "tcp_keepalives_idle": "30",
    "tcp_keepalives_interval": "10",
    "tcp_keepalives_count": "3",
    "client_connection_check_interval": "2s",
}


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What a book connects with from now on, and the letter of the series that it draws from off-line.

    The password exists only here: PostgreSQL has but its SCRAM verifier. Keep it in the keyring.
    """

    association: AssociationId
    book: BookId
    tag: str
    address: CentralAddress
    password: str = field(repr=False)


def login_of(book: BookId) -> str:
    """The name of the book's login in PostgreSQL."""
    return f"b_{book.hex}"


def enrol(
    admin: CentralAddress, password: str, association: AssociationId, name: str, book: BookId
) -> Enrolment:
    """Enrol a book of an association, which is made if it is not there; again gives a new password."""
    secret = secrets.token_urlsafe(32)
    with connected(admin, password) as connection:
        require_schema(connection)
        connection.execute("BEGIN")
        _keep_association(connection, association, name)
        _make_roles(connection, association)
        _make_login(connection, association, book, secret)
        tag = _keep_book(connection, association, book)
        connection.execute("COMMIT")
    return Enrolment(association, book, tag, admin.for_user(login_of(book)), secret)


def tag_of(position: int) -> str:
    """The tag of the book that was enrolled at this position, from 0: A to Z, AA, AB and on."""
    rest, letter = divmod(position, 26)
    return (tag_of(rest - 1) if rest else "") + chr(ord("A") + letter)


def _keep_association(connection: CentralConnection, association: AssociationId, name: str) -> None:
    # The row's lock also lets one enrolment after the other choose a tag.
    connection.execute(
        "INSERT INTO sitzungspult.association (association, name) VALUES (%s, %s)"
        " ON CONFLICT (association) DO UPDATE SET name = excluded.name",
        (association, name),
    )


def _make_roles(connection: CentralConnection, association: AssociationId) -> None:
    readers, writers = _role("r_", association), _role("w_", association)
    if not _exists(connection, f"r_{association.hex}"):
        connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(readers))
    if not _exists(connection, f"w_{association.hex}"):
        connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN IN ROLE {}").format(writers, readers))


def _make_login(connection: CentralConnection, association: AssociationId, book: BookId, secret: str) -> None:
    login = _role("b_", book)
    if not _exists(connection, login_of(book)):
        connection.execute(sql.SQL("CREATE ROLE {}").format(login))
    # Hashed here, so that the server's statement log never sees the password.
    verifier = connection.pgconn.encrypt_password(
        secret.encode(), login_of(book).encode(), b"scram-sha-256"
    ).decode()
    connection.execute(
        sql.SQL("ALTER ROLE {} LOGIN CONNECTION LIMIT {} PASSWORD {}").format(
            login, sql.Literal(CONNECTION_LIMIT), sql.Literal(verifier)
        )
    )
    for role in (sql.Identifier(CLIENT_ROLE), _role("w_", association)):
        connection.execute(sql.SQL("GRANT {} TO {}").format(role, login))
    for setting, limit in _LIMITS.items():
        connection.execute(
            sql.SQL("ALTER ROLE {} SET {} = {}").format(login, sql.Identifier(setting), sql.Literal(limit))
        )


def _keep_book(connection: CentralConnection, association: AssociationId, book: BookId) -> str:
    tags = dict(
        connection.execute(
            "SELECT book, tag FROM sitzungspult.enrolled_book WHERE association = %s", (association,)
        ).fetchall()
    )
    if book not in tags:
        taken = set(tags.values())
        tags[book] = next(tag for tag in map(tag_of, range(len(taken) + 1)) if tag not in taken)
        connection.execute(
            "INSERT INTO sitzungspult.enrolled_book (association, book, tag, login) VALUES (%s, %s, %s, %s)",
            (association, book, tags[book], login_of(book)),
        )
    return str(tags[book])


def _exists(connection: CentralConnection, role: str) -> bool:
    return connection.execute("SELECT FROM pg_roles WHERE rolname = %s", (role,)).rowcount > 0


def _role(prefix: str, identity: UUID) -> sql.Identifier:
    return sql.Identifier(prefix + identity.hex)
