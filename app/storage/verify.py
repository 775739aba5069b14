# SPDX-License-Identifier: EUPL-1.2
"""Whether a book is what was written into it: everything that is stored against what was signed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from app.domain.failures import KnownError
from app.storage.engine import known_failures, reading_engine
from app.storage.findings import Fault, Findings, fault
from app.storage.migration import HEAD_REVISION, schema_revision
from app.storage.verify_files import file_faults
from app.storage.verify_journal import book_faults, journal_faults
from app.storage.verify_private import private_faults

RegisterCheck = Callable[[Connection], Iterator[Fault]]

TRIGGERS = frozenset({"log_no_update", "log_no_delete", "entry_no_update", "entry_no_delete"})


@dataclass(frozen=True, slots=True)
class Report:
    """What was found: the faults, and how much was looked at.

    ``unknown`` counts entries that need a newer program; they are no fault.
    """

    faults: tuple[Fault, ...]
    logs: int
    entries: int
    files: int
    unknown: int

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.faults


def verify(path: Path, register: RegisterCheck | None = None) -> Report:
    """Check everything that a book stores; a file that cannot be read raises a known error.

    ``register`` compares the register's rows with those that the entries make.
    """
    if not path.is_file():
        raise KnownError("book_missing", file=path.name)
    with known_failures(path):
        if schema_revision(path) != HEAD_REVISION:
            raise KnownError("book_older", file=path.name)
        engine = reading_engine(path)
        try:
            with engine.connect() as connection:
                return _report(connection, register)
        finally:
            engine.dispose()


def _report(connection: Connection, register: RegisterCheck | None) -> Report:
    findings = Findings()
    faults = [*_database_faults(connection), *book_faults(connection)]
    faults += journal_faults(connection, findings)
    faults += private_faults(connection, findings)
    faults += file_faults(connection, findings)
    if register is not None and not faults:
        faults += register(connection)
    return Report(tuple(faults), findings.logs, findings.entries, findings.files, findings.unknown)


def _database_faults(connection: Connection) -> Iterator[Fault]:
    for (message,) in connection.exec_driver_sql("PRAGMA integrity_check").all():
        if message != "ok":
            yield fault("integrity", message=str(message))
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        yield fault("reference", table=str(row[0]), row=row[1], target=str(row[2]))
    triggers = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    for missing in sorted(TRIGGERS - set(triggers.scalars())):
        yield fault("trigger_missing", name=missing)
