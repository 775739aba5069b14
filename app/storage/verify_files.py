# SPDX-License-Identifier: EUPL-1.2
"""Verification of ``blob`` and ``blob_chunk`` against their digests and the entries that name them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from sqlalchemy import Connection

from app.domain.journal import CHUNK_SIZE
from app.storage.findings import Fault, Findings, Raw, fault, raw_rows, shown


def file_faults(connection: Connection, findings: Findings) -> Iterator[Fault]:
    """A file that is not what its digest says, is named and not there, or is there and not named."""
    association = connection.exec_driver_sql("SELECT association FROM book").scalar()
    present: set[str] = set()
    for row in raw_rows(connection, "blob", "sha256"):
        findings.files += 1
        present.add(shown(row["sha256"]))
        yield from _blob_faults(connection, row, association, findings)
    for stray in _strays(connection):
        yield fault("file_part_stray", sha256=stray)
    for sha256, (log, number) in findings.named.items():
        if sha256 not in present:
            yield fault("file_absent", sha256=sha256, log=str(log), number=number)


def _blob_faults(
    connection: Connection, row: Raw, association: object, findings: Findings
) -> Iterator[Fault]:
    sha256 = shown(row["sha256"])
    if row["association"] != association:
        yield fault("file_association", sha256=sha256)
    if sha256 not in findings.named:
        yield fault("file_unnamed", sha256=sha256)
    digest, sizes, numbers = _content(connection, row)
    if numbers != list(range(len(numbers))) or any(size != CHUNK_SIZE for size in sizes[:-1]):
        yield fault("file_parts", sha256=sha256)
    if sum(sizes) != row["size"]:
        yield fault("file_size", sha256=sha256)
    if digest != row["sha256"]:
        yield fault("file_differs", sha256=sha256)


def _content(connection: Connection, row: Raw) -> tuple[bytes, list[int], list[int]]:
    running = hashlib.sha256()
    sizes: list[int] = []
    numbers: list[int] = []
    parts = connection.exec_driver_sql(
        "SELECT number, data FROM blob_chunk WHERE association = ? AND sha256 = ? ORDER BY number",
        (row["association"], row["sha256"]),
    )
    for number, data in parts.yield_per(4):
        running.update(data)
        sizes.append(len(data))
        numbers.append(number)
    return running.digest(), sizes, numbers


def _strays(connection: Connection) -> Iterator[str]:
    found = connection.exec_driver_sql(
        "SELECT DISTINCT c.sha256 FROM blob_chunk c LEFT JOIN blob b"
        " ON b.association = c.association AND b.sha256 = c.sha256 WHERE b.sha256 IS NULL"
    )
    yield from map(shown, found.scalars())
