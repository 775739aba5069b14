# SPDX-License-Identifier: EUPL-1.2
"""Makes a database the central one of associations, brings it up to date, and checks what it bears."""

from __future__ import annotations

from psycopg import sql

from app.domain.failures import KnownError
from app.domain.identity import AssociationId, BookId
from app.sync.central import CentralAddress
from app.sync.connection import CentralConnection, connected
from app.sync.register_schema import shape_register
from app.sync.schema_steps import CLIENT_ROLE, steps

SCHEMA_VERSION = 1
OLDEST_CLIENT = 1
OLDEST_POSTGRES = 15

_OTHER_CONTENT = """
SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname <> 'information_schema'
  AND n.nspname NOT LIKE 'pg\\_%%' AND NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY 1 LIMIT 1
"""


def initialise(admin: CentralAddress, password: str) -> int:
    """Create schema and register, or bring them up to date; returns the version. Twice changes nothing."""
    with connected(admin, password) as connection:
        _require_postgres(connection)
        connection.execute("BEGIN")
        found = _installed(connection)
        if found == 0:
            _require_empty(connection)
            _make_client_role(connection)
        for version in range(found + 1, SCHEMA_VERSION + 1):
            _install(connection, version)
        shape_register(connection)
        connection.execute("COMMIT")
    return max(found, SCHEMA_VERSION)


def require_schema(connection: CentralConnection) -> None:
    """Refuse a database that was not set up, or with a version that this program cannot work with."""
    version, oldest_client = connection.execute(
        "SELECT version, oldest_client FROM sitzungspult.schema_version ORDER BY version DESC LIMIT 1"
    ).fetchone() or (0, 0)
    if version == 0:
        raise KnownError("central_not_set_up", database=connection.info.dbname, host=connection.info.host)
    if version < SCHEMA_VERSION:
        raise KnownError("central_schema_older", found=version, needed=SCHEMA_VERSION)
    if oldest_client > SCHEMA_VERSION:
        raise KnownError("central_schema_newer", found=version, needed=SCHEMA_VERSION)


def require_enrolled(connection: CentralConnection, association: AssociationId, book: BookId) -> None:
    """Refuse a login that the association's central database does not know as that of this book."""
    known = connection.execute(
        "SELECT login = session_user FROM sitzungspult.enrolled_book WHERE association = %s AND book = %s",
        (association, book),
    ).fetchone()
    if known != (True,):
        raise KnownError("central_not_enrolled", user=connection.info.user)


def _require_postgres(connection: CentralConnection) -> None:
    found = connection.info.server_version // 10000
    if found < OLDEST_POSTGRES:
        raise KnownError("central_postgres_too_old", found=found, needed=OLDEST_POSTGRES)


def _installed(connection: CentralConnection) -> int:
    (table,) = connection.execute("SELECT to_regclass('sitzungspult.schema_version')").fetchone() or (None,)
    if table is None:
        return 0
    found = int(
        (connection.execute("SELECT max(version) FROM sitzungspult.schema_version").fetchone() or (0,))[0]
    )
    if found > SCHEMA_VERSION:
        raise KnownError("central_schema_newer", found=found, needed=SCHEMA_VERSION)
    return found


def _require_empty(connection: CentralConnection) -> None:
    other = connection.execute(_OTHER_CONTENT, ()).fetchone()
    if other is not None:
        raise KnownError("central_database_in_use", database=connection.info.dbname, table=other[0])


def _make_client_role(connection: CentralConnection) -> None:
    role = sql.Identifier(CLIENT_ROLE)
    if not connection.execute("SELECT FROM pg_roles WHERE rolname = %s", (CLIENT_ROLE,)).rowcount:
        connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(role))
    connection.execute(
        sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(sql.Identifier(connection.info.dbname), role)
    )


def _install(connection: CentralConnection, version: int) -> None:
    for statement in steps(version):
        connection.execute(statement.encode())
    connection.execute(
        "INSERT INTO sitzungspult.schema_version (version, oldest_client) VALUES (%s, %s)",
        (version, OLDEST_CLIENT),
    )
