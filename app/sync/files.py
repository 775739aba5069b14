# SPDX-License-Identifier: EUPL-1.2
"""Sends and fetches files in their parts; what an interruption left out follows the next time."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256 as digest_of

from app.domain.failures import KnownError
from app.domain.journal import CHUNK_SIZE, StoredBlob
from app.services.ports import CancelToken, Progress, ReportProgress
from app.sync import wire
from app.sync.connection import CentralConnection
from app.sync.flow import Flow, under_way
from app.sync.ports import LocalJournal, Step

PARTS_IN_FLIGHT = 4

_FILES = """
SELECT b.sha256, b.size, (SELECT count(*) FROM sitzungspult.blob_chunk c
    WHERE c.association = b.association AND c.sha256 = b.sha256)
FROM sitzungspult.blob b WHERE b.association = %s ORDER BY b.sha256
"""
_PARTS = """
SELECT sha256, number, sha256(data) FROM sitzungspult.blob_chunk WHERE association = %s AND sha256 = ANY(%s)
"""
_INSERT_FILE = b"""
INSERT INTO sitzungspult.blob (association, sha256, size) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
"""
_INSERT_PART = b"""
INSERT INTO sitzungspult.blob_chunk (association, sha256, number, data) VALUES ($1, $2, $3, $4)
ON CONFLICT DO NOTHING
"""
_PART = b"SELECT data FROM sitzungspult.blob_chunk WHERE association = $1 AND sha256 = $2 AND number = $3"


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a file, by its number."""

    file: StoredBlob
    number: int


def push_files(
    connection: CentralConnection, journal: LocalJournal, report: ReportProgress, token: CancelToken
) -> int:
    """Send the parts of complete files that the central database lacks; returns how many."""
    parts = list(_parts_to_send(connection, journal))
    report(Progress(Step.PUSH_FILES, 0, len(parts)))
    if parts:
        with Flow(connection) as flow:
            for done, _ in enumerate(
                under_way(parts, partial(_send, flow, journal), PARTS_IN_FLIGHT), start=1
            ):
                flow.answers(2)
                token.check()
                report(Progress(Step.PUSH_FILES, done, len(parts)))
    return len(parts)


def pull_files(
    connection: CentralConnection,
    journal: LocalJournal,
    report: ReportProgress,
    token: CancelToken,
    wanted: Container[bytes] | None = None,
) -> int:
    """Fetch the missing parts of the files with these digests, or of all; returns how many.

    Files that another book has not sent whole yet are left for the next time.
    """
    parts = list(_parts_to_fetch(connection, journal, wanted))
    report(Progress(Step.PULL_FILES, 0, len(parts)))
    if parts:
        with Flow(connection) as flow:
            for done, part in enumerate(under_way(parts, partial(_ask, flow), PARTS_IN_FLIGHT), start=1):
                (answer,) = flow.answers(1)
                token.check()
                _keep(journal, part, [data for (data,) in wire.rows(answer)])
                report(Progress(Step.PULL_FILES, done, len(parts)))
    return len(parts)


def _parts_to_send(connection: CentralConnection, journal: LocalJournal) -> Iterator[_Part]:
    there = _central_files(connection, journal)
    lacking = [
        file
        for file in journal.files()
        if there.get(file, 0) < _count(file) and not journal.missing_chunks(file)
    ]
    known = _central_parts(connection, journal, lacking)
    for file in lacking:
        for number in range(_count(file)):
            part = _Part(file, number)
            if part not in known:
                yield part
            elif known[part] != digest_of(journal.chunk(file, number)).digest():
                raise KnownError("central_file_differs", sha256=file.sha256.hex())


def _parts_to_fetch(
    connection: CentralConnection, journal: LocalJournal, wanted: Container[bytes] | None
) -> Iterator[_Part]:
    for file, parts in _central_files(connection, journal).items():
        if parts == _count(file) and (wanted is None or file.sha256 in wanted):
            yield from (_Part(file, number) for number in journal.missing_chunks(file))


def _central_files(connection: CentralConnection, journal: LocalJournal) -> dict[StoredBlob, int]:
    rows = connection.execute(_FILES, (journal.association,), binary=True).fetchall()
    return {StoredBlob(journal.association, digest, size): parts for digest, size, parts in rows}


def _central_parts(
    connection: CentralConnection, journal: LocalJournal, files: list[StoredBlob]
) -> dict[_Part, bytes]:
    by_digest = {file.sha256: file for file in files}
    if not by_digest:
        return {}
    rows = connection.execute(_PARTS, (journal.association, list(by_digest)), binary=True).fetchall()
    return {_Part(by_digest[digest], number): content for digest, number, content in rows}


def _send(flow: Flow, journal: LocalJournal, part: _Part) -> None:
    file = part.file
    key = (wire.uuid(file.association), wire.binary(file.sha256))
    flow.send(_INSERT_FILE, *key, wire.integer(file.size))
    flow.send(_INSERT_PART, *key, wire.integer(part.number), wire.binary(journal.chunk(file, part.number)))
    flow.commit()


def _ask(flow: Flow, part: _Part) -> None:
    file = part.file
    flow.send(_PART, wire.uuid(file.association), wire.binary(file.sha256), wire.integer(part.number))
    flow.commit()


def _keep(journal: LocalJournal, part: _Part, found: list[bytes]) -> None:
    if not found:
        raise KnownError("central_file_differs", sha256=part.file.sha256.hex())
    journal.accept_chunk(part.file, part.number, found[0])


def _count(file: StoredBlob) -> int:
    return -(-file.size // CHUNK_SIZE)
