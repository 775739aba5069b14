# SPDX-License-Identifier: EUPL-1.2
"""The command that makes the documents of a closed meeting, and where they are written to."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from app.bootstrap import Program
from app.cli.arguments import add_book, add_command, add_meeting
from app.cli.progress import Uncancelled, quietly
from app.delivery.file_names import unused_file_name
from app.domain.failures import KnownError
from app.domain.meeting import MeetingState
from app.domain.records import RenderedDocument
from app.services.desk import Desk


def add_to(commands: Any) -> None:
    """Add this command to the parser."""
    sentence = "erzeugt die Dokumente einer geschlossenen Sitzung und hält sie im Buch fest"
    documents = add_command(commands, "documents", sentence, issue_documents)
    add_book(documents)
    add_meeting(documents)
    documents.add_argument("--out", type=Path, metavar="ORDNER", help="schreibt sie auch in diesen Ordner")


def issue_documents(program: Program, arguments: argparse.Namespace) -> int:
    """Make what documents a closed meeting lacks, keep them in the book, and write them out if asked to."""
    open_book = program.opening.open(arguments.book)
    try:
        documents = issued(program, open_book.desk, arguments.meeting)
    finally:
        open_book.close()
    if arguments.out:
        write_files(arguments.out, documents)
    for document in documents:
        print(document.name)
    return 0


def issued(program: Program, desk: Desk, meeting: str) -> tuple[RenderedDocument, ...]:
    """The documents of a closed meeting; those that are missing or outdated are made first."""
    desk.take_in_hand(meeting)
    issuing = program.issuing(desk)
    issuing.record(issuing.render(issuing.due(), quietly, Uncancelled()))
    return issuing.documents()


def write_closed_meetings(program: Program, desk: Desk, folder: Path) -> list[Path]:
    """Write the documents of every closed meeting of a book into a folder; returns what was written."""
    closed = [meeting for meeting in desk.meetings() if meeting.state is MeetingState.CLOSED]
    documents = [made for meeting in closed for made in issued(program, desk, meeting.convened.key)]
    return write_files(folder, documents)


def write_files(folder: Path, documents: Iterable[RenderedDocument]) -> list[Path]:
    """Write documents into a folder under their own names, numbered where two are alike."""
    written: list[Path] = []
    for document in documents:
        path = folder / unused_file_name(document.name, [other.name for other in written])
        _write(path, document.data)
        written.append(path)
    return written


def _write(path: Path, data: bytes) -> None:
    """Put a file in its place when it is whole, readable for whom the folder is meant for."""
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        reason = error.strerror or str(error)
        raise KnownError("file_not_written", path=str(path), reason=reason) from error
