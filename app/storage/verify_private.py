# SPDX-License-Identifier: EUPL-1.2
"""Verification of ``private_value`` against the hashes in the entries."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import Connection

from app.domain.failures import Value
from app.domain.journal import private_hash
from app.storage.findings import Fault, Findings, Raw, fault, raw_rows, shown, uuid_of


def private_faults(connection: Connection, findings: Findings) -> Iterator[Fault]:
    """A value that does not match its hash, that nobody asks for, that should be erased, or is missing."""
    association = connection.exec_driver_sql("SELECT association FROM book").scalar()
    present: set[tuple[UUID | None, object]] = set()
    for row in raw_rows(connection, "private_value", "entry, field"):
        key = (uuid_of(row["entry"]), row["field"])
        present.add(key)
        code = _fault_code(row, association, findings)
        if code:
            yield fault(code, **_place(row["entry"], row["field"]))
    for key, digest in findings.asked.items():
        if digest is not None and key not in present and key not in findings.erased:
            yield fault("private_missing", **_place(key[0].bytes, key[1]))


def _fault_code(row: Raw, association: object, findings: Findings) -> str | None:
    key = (uuid_of(row["entry"]), str(row["field"]))
    if row["association"] != association:
        return "private_association"
    if key in findings.erased:
        return "private_not_erased"
    if key[0] is None or findings.asked.get((key[0], key[1])) is None:
        return "private_unasked"
    if private_hash(row["salt"], row["value"]) != findings.asked[key[0], key[1]]:
        return "private_differs"
    return None


def _place(entry: object, field: object) -> dict[str, Value]:
    return {"entry": shown(entry), "field": str(field)}
