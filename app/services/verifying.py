# SPDX-License-Identifier: EUPL-1.2
"""Checking a book: the journal against its signatures, everything derived against the journal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from app.domain.entries.aftermath import DocumentIssued
from app.services.ports import Witnesses
from app.storage.book import Book
from app.storage.findings import Fault
from app.storage.reading import Reading
from app.storage.verify import Report, verify
from app.storage.verify_register import register_faults


def verify_book(path: Path, witnesses: Witnesses | None = None) -> Report:
    """Check everything that a book stores; a file that cannot be read raises a ``KnownError``.

    ``witnesses`` is this computer's own memory: a chain alone does not show that its tail was cut off.
    It is asked, and documents are compared with the heads that they bear, where nothing else is wrong.
    """
    report = verify(path, register_faults)
    if report.faults:
        return report
    remembered = _remembered_faults(path, witnesses) if witnesses else ()
    return replace(report, faults=(*_head_faults(path), *remembered))


def _head_faults(path: Path) -> Iterator[Fault]:
    """Name each issued document that bears a head which the journal does not have."""
    with Book.read(path) as book, book.reading() as reading:
        for stream in reading.streams():
            for entry in reading.stream(stream).entries:
                fact = entry.fact
                if isinstance(fact, DocumentIssued) and not _has_head(reading, fact):
                    yield Fault("document_head", {"name": fact.name, "number": fact.head_number})


def _has_head(reading: Reading, fact: DocumentIssued) -> bool:
    found = reading.stored_entries(fact.log, fact.head_number - 1, 1)
    return bool(found) and found[0].hash.hex() == fact.head_hash


def _remembered_faults(path: Path, witnesses: Witnesses) -> Iterator[Fault]:
    """Name each log that is shorter than, or other than, this computer remembers it in this file."""
    with Book.read(path) as book, book.reading() as reading:
        for log in reading.logs():
            known = witnesses.recall(log.log, path)
            if known is None or known.another_file:
                continue
            found = reading.stored_entries(log.log, known.number - 1, 1)
            if not found or found[0].hash.hex() != known.hash:
                yield Fault("log_shorter_than_remembered", {"log": str(log.log), "number": known.number})
