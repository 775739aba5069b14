# SPDX-License-Identifier: EUPL-1.2
"""What the driver and the server say becomes a code, in whichever language they say it."""

from __future__ import annotations

import psycopg
import pytest
from psycopg import errors

from app.domain.failures import KnownError
from app.sync.central import CentralAddress
from app.sync.faults import fault_code, known_faults

ADDRESS = CentralAddress("db.land.example", 5432, "verbund", "b_1", None)


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ('FATAL:  password authentication failed for user "b_1"', "central_login_refused"),
        ("FATAL:  Passwort-Authentifizierung für Benutzer »b_1« fehlgeschlagen", "central_login_refused"),
        ('FATAL:  role "b_1" is not permitted to log in', "central_login_refused"),
        ("FATAL:  Rolle »b_1« hat keine Berechtigung zum Einloggen", "central_login_refused"),
        ('FATAL:  database "verbund" does not exist', "central_database_missing"),
        ("FATAL:  Datenbank »verbund« existiert nicht", "central_database_missing"),
        ("FATAL:  sorry, too many clients already", "central_busy"),
        ('FATAL:  too many connections for role "b_1"', "central_busy"),
        ("FATAL:  the database system is starting up", "central_restarting"),
        ("FATAL:  das Datenbanksystem startet", "central_restarting"),
        ('server certificate for "a" does not match host name "b"', "central_wrong_host_name"),
        ("SSL error: certificate verify failed", "central_wrong_authority"),
        ("FATAL:  das Datenbanksystem ist im Wiederherstellungsmodus", "central_restarting"),
        ("server does not support SSL, but SSL was required", "central_without_tls"),
        ("SSL error: tlsv1 alert protocol version", "central_tls_too_old"),
        ("channel binding required, but server authenticated without it", "central_insecure_login"),
        ("connection timeout expired", "central_silent"),
        ("failed to resolve host 'db': Name or service not known", "central_unknown_host"),
        ("connection to server failed: Connection refused", "central_unreachable"),
        ("connection to server failed: Network is unreachable", "central_unreachable"),
        ("server closed the connection unexpectedly", "central_connection_lost"),
        ("consuming input failed: SSL SYSCALL error: EOF detected", "central_connection_lost"),
    ],
)
def test_a_failure_without_a_state_is_known_by_its_words(message: str, code: str) -> None:
    assert fault_code(psycopg.OperationalError(message)) == code


def test_the_address_that_answered_says_more_than_the_one_that_did_not() -> None:
    message = (
        "multiple connection attempts failed. All failures were:\n"
        "- host: 'localhost', hostaddr: '::1': connection failed: Connection refused\n"
        "- host: 'localhost', hostaddr: '127.0.0.1': FATAL:  password authentication failed for user \"b\""
    )
    assert fault_code(psycopg.OperationalError(message)) == "central_login_refused"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.InvalidPassword, "central_login_refused"),
        (errors.InvalidCatalogName, "central_database_missing"),
        (errors.UndefinedTable, "central_not_set_up"),
        (errors.InsufficientPrivilege, "central_not_permitted"),
        (errors.UndefinedObject, "central_not_enrolled"),
        (errors.CheckViolation, "central_refused_row"),
        (errors.ForeignKeyViolation, "central_refused_row"),
        (errors.UniqueViolation, "central_refused_row"),
        (errors.ReadOnlySqlTransaction, "central_read_only"),
        (errors.SerializationFailure, "central_busy"),
        (errors.DeadlockDetected, "central_busy"),
        (errors.LockNotAvailable, "central_busy"),
        (errors.QueryCanceled, "central_busy"),
        (errors.TooManyConnections, "central_busy"),
        (errors.DiskFull, "central_disk_full"),
        (errors.AdminShutdown, "central_restarting"),
        (errors.CrashShutdown, "central_restarting"),
        (errors.CannotConnectNow, "central_restarting"),
        (errors.IdleSessionTimeout, "central_connection_lost"),
        (errors.ConnectionException, "central_connection_lost"),
        (errors.ConnectionTimeout, "central_silent"),
    ],
)
def test_a_failure_with_a_state_is_known_by_it(error: type[psycopg.Error], code: str) -> None:
    assert fault_code(error()) == code


@pytest.mark.parametrize(
    "error", [errors.SyntaxError, errors.UndefinedColumn, errors.DivisionByZero, psycopg.ProgrammingError]
)
def test_a_fault_of_the_program_stays_one(error: type[psycopg.Error]) -> None:
    with pytest.raises(error), known_faults(ADDRESS):
        raise error("a fault")


def test_a_known_failure_names_the_place() -> None:
    with pytest.raises(KnownError) as known, known_faults(ADDRESS):
        raise psycopg.OperationalError("connection refused\nConnection refused")
    assert known.value.values == {
        "host": "db.land.example",
        "port": 5432,
        "database": "verbund",
        "user": "b_1",
        "detail": "connection refused",
    }
