# SPDX-License-Identifier: EUPL-1.2
"""Which log a book goes on with: its own only where nobody else can be writing it too."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.domain.failures import KnownError
from app.domain.identity import AssociationId
from app.domain.journal import Head, StoredLog
from app.storage.book import Book
from tests.samples.books import PlayedBook
from tests.samples.computers import SMALL_ASSOCIATION, SMALL_MEETING, Computer, script

REGISTER = {"at": "2024-03-01T09:00:00+01:00", "do": "register_member", "name": "Neu", "kind": "town"}


def logs(path: Path) -> list[StoredLog]:
    """The logs of a book, each after its parent."""
    with Book.read(path) as book, book.reading() as reading:
        return list(reading.logs())


def own_head(path: Path) -> Head:
    """Where the log stands that the book writes."""
    with Book.read(path) as book, book.reading() as reading:
        assert book.identity.own_log
        return reading.head(book.identity.own_log)


def write(book: PlayedBook, path: Path, key: str) -> None:
    """Write one act into the book at a path."""
    book.computer.play(path, script(path.with_suffix(".jsonl"), {**REGISTER, "key": key}))


def test_a_book_opened_again_goes_on_with_its_log(small: PlayedBook) -> None:
    before = own_head(small.path)
    write(small, small.path, "a")
    write(small, small.path, "b")
    after = own_head(small.path)
    assert (after.log, after.number) == (before.log, before.number + 2)
    assert len(logs(small.path)) == 1


def test_a_copied_book_begins_a_log_that_names_its_parent(small: PlayedBook, tmp_path: Path) -> None:
    copy = tmp_path / "kopie.sitzungsbuch"
    shutil.copy(small.path, copy)
    parent = own_head(small.path)
    write(small, copy, "a")
    first, second = logs(copy)
    assert (first.log, second.parent) == (parent.log, parent)
    assert own_head(copy) == Head(second.log, 2, own_head(copy).hash)


def test_the_original_of_a_copy_goes_on_with_its_log(small: PlayedBook, tmp_path: Path) -> None:
    copy = tmp_path / "kopie.sitzungsbuch"
    shutil.copy(small.path, copy)
    write(small, copy, "a")
    write(small, small.path, "b")
    assert len(logs(small.path)) == 1


def test_a_restored_older_copy_begins_a_log_where_the_copy_ends(small: PlayedBook, tmp_path: Path) -> None:
    backup = tmp_path / "sicherung"
    shutil.copy(small.path, backup)
    head = own_head(backup)
    write(small, small.path, "verloren")
    shutil.copy(backup, small.path)
    write(small, small.path, "b")
    assert logs(small.path)[1].parent == head
    assert own_head(small.path).log != head.log
    keys = [member["key"] for member in small.computer.show(small.path)["association"]["members"]]
    assert "verloren" not in keys


def test_a_moved_book_goes_on_with_its_log(small: PlayedBook, tmp_path: Path) -> None:
    moved = tmp_path / "archiv" / "umbenannt.sitzungsbuch"
    moved.parent.mkdir()
    small.path.rename(moved)
    write(small, moved, "a")
    assert len(logs(moved)) == 1
    write(small, moved, "b")
    assert len(logs(moved)) == 1


def test_a_book_that_was_not_closed_goes_on_with_its_log(small: PlayedBook) -> None:
    opened = small.computer.program().opening.open(small.path)
    assert opened.desk.book.path == small.path
    opened.desk.book.close()
    opened._lock.release()  # as the system does when the process dies
    write(small, small.path, "a")
    assert len(logs(small.path)) == 1


def test_a_book_that_was_damaged_while_it_was_open_is_let_go_of(small: PlayedBook, tmp_path: Path) -> None:
    backup = tmp_path / "sicherung"
    shutil.copy(small.path, backup)
    opened = small.computer.program().opening.open(small.path)
    small.path.write_bytes(b"x" * 8192)
    with pytest.raises(KnownError) as failed:
        opened.close()
    assert failed.value.code in {"not_a_book", "book_damaged"}
    shutil.copy(backup, small.path)
    small.computer.program().opening.open(small.path).close()


def test_a_run_without_the_key_begins_a_log(small: PlayedBook) -> None:
    keyless = Computer(small.computer.root)
    keyless.play(small.path, script(small.path.with_suffix(".jsonl"), {**REGISTER, "key": "a"}))
    assert [log.parent is None for log in logs(small.path)] == [True, False]


def test_another_computer_begins_a_log(small: PlayedBook, tmp_path: Path) -> None:
    other = Computer(tmp_path / "other")
    other.play(small.path, script(small.path.with_suffix(".jsonl"), {**REGISTER, "key": "a"}))
    assert len(logs(small.path)) == 2


def test_a_sitting_across_three_logs_is_shown_like_one(
    small: PlayedBook, closed: PlayedBook, tmp_path: Path
) -> None:
    lines = SMALL_MEETING.read_text("utf-8").splitlines()
    path = tmp_path / "in-teilen.sitzungsbuch"
    parts = (lines[:6], lines[6:11], lines[11:])
    Computer(tmp_path / "0").play(path, SMALL_ASSOCIATION)
    for number, part in enumerate(parts, 1):
        part[0] = part[0].replace("{", '{"meeting": "vv-1", ', 1) if "meeting" not in part[0] else part[0]
        Computer(tmp_path / str(number)).play(path, script(tmp_path / f"{number}.jsonl", *part))
    assert len(logs(path)) == 4
    assert closed.computer.show(path) == closed.computer.show(closed.path)
    assert closed.computer.run("verify", path).code == 0


def test_a_second_book_of_an_association_bears_its_identity(small: PlayedBook, tmp_path: Path) -> None:
    with Book.read(small.path) as book:
        association = book.identity.association
    opening = small.computer.program().opening
    opened = opening.create_copy(tmp_path / "zweites.sitzungsbuch", AssociationId(association), "Zweites")
    assert opened.desk.book.identity.association == association
    assert opened.desk.association.id is None
    opened.close()


class TestRefused:
    def test_a_book_that_is_open_already(self, small: PlayedBook) -> None:
        with small.computer.at_desk(small.path), pytest.raises(KnownError) as refused:
            small.computer.program().opening.open(small.path)
        assert refused.value.code == "book_in_use"

    def test_a_book_that_is_not_there_is_left_unlocked(self, computer: Computer, tmp_path: Path) -> None:
        path = tmp_path / "neu.sitzungsbuch"
        with pytest.raises(KnownError) as refused:
            computer.program().opening.open(path)
        assert refused.value.code == "book_missing"
        computer.program().opening.create(path, "Neu").close()

    def test_a_file_in_place_of_a_new_book(self, computer: Computer, tmp_path: Path) -> None:
        (tmp_path / "brief").write_bytes(b"mine")
        with pytest.raises(KnownError) as refused:
            computer.program().opening.create(tmp_path / "brief", "Neu")
        assert refused.value.code == "book_exists"
        assert (tmp_path / "brief").read_bytes() == b"mine"
