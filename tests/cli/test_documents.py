# SPDX-License-Identifier: EUPL-1.2
"""Documents of closed meetings: made once, kept in the book, written where they are wanted."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli.documents import write_files
from app.domain.failures import KnownError
from app.domain.records import RenderedDocument
from tests.samples.books import PlayedBook
from tests.samples.computers import SMALL_ASSOCIATION, SMALL_MEETING, Computer, Ended, script


def documents(book: PlayedBook, *options: str | Path) -> Ended:
    return book.computer.run("documents", "--book", book.path, "--meeting", "vv-1", *options)


def issued(book: PlayedBook) -> list[str]:
    (meeting,) = book.computer.show(book.path)["meetings"]
    return [document["name"] for document in meeting["documents"]]


def test_the_documents_are_in_the_book_and_in_the_folder(closed: PlayedBook, tmp_path: Path) -> None:
    done = documents(closed, "--out", tmp_path / "out")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == issued(closed)
    written = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert written.keys() == set(issued(closed))
    assert all(data.startswith(b"%PDF-") for data in written.values())
    assert closed.computer.run("verify", closed.path).code == 0


def test_made_again_without_a_reason_they_stay_the_same(closed: PlayedBook, tmp_path: Path) -> None:
    documents(closed, "--out", tmp_path / "one")
    first = issued(closed)
    documents(closed, "--out", tmp_path / "two")
    assert issued(closed) == first
    for path in (tmp_path / "one").iterdir():
        assert (tmp_path / "two" / path.name).read_bytes() == path.read_bytes()


def test_what_is_written_into_the_minutes_afterwards_makes_new_ones(
    closed: PlayedBook, tmp_path: Path
) -> None:
    documents(closed, "--out", tmp_path / "one")
    line = {"at": "2024-02-02T09:00:00+01:00", "meeting": "vv-1", "do": "write_paragraph", "item": "2"}
    closed.computer.play(closed.path, script(tmp_path / "a.jsonl", {**line, "text": "Nachtrag."}))
    first = issued(closed)
    assert len(documents(closed, "--out", tmp_path / "two").out.splitlines()) == len(first)
    assert len(issued(closed)) == 2 * len(first)
    names = {path.name for path in (tmp_path / "two").iterdir()}
    assert names == {path.name for path in (tmp_path / "one").iterdir()} == set(first)


def test_a_meeting_that_is_not_closed_has_no_documents(small: PlayedBook, tmp_path: Path) -> None:
    done = documents(small, "--out", tmp_path / "out")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("meeting_not_closed: ")
    assert not (tmp_path / "out").exists()


def test_play_writes_the_documents_of_closed_meetings(computer: Computer, tmp_path: Path) -> None:
    book, out = tmp_path / "b.sitzungsbuch", tmp_path / "out"
    scripts = (SMALL_ASSOCIATION, SMALL_MEETING)
    done = computer.run("play", *scripts, "--book", book, "--out", out)
    assert (done.code, done.err) == (0, "")
    assert {path.name for path in out.iterdir()} == set(issued(PlayedBook(computer, book)))


def test_play_writes_nothing_where_no_meeting_is_closed(computer: Computer, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = computer.run("play", SMALL_ASSOCIATION, "--book", tmp_path / "b.sitzungsbuch", "--out", out)
    assert (done.code, out.exists()) == (0, False)


def test_two_documents_of_one_name_are_numbered(tmp_path: Path) -> None:
    twins = [RenderedDocument("Niederschrift.pdf", "", data) for data in (b"1", b"2")]
    written = write_files(tmp_path, twins)
    assert [path.name for path in written] == ["Niederschrift.pdf", "Niederschrift (2).pdf"]
    assert [path.read_bytes() for path in written] == [b"1", b"2"]


def test_a_folder_that_takes_nothing_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"in the way")
    with pytest.raises(KnownError) as refused:
        write_files(tmp_path / "out", [RenderedDocument("a.pdf", "", b"1")])
    assert refused.value.code == "file_not_written"
