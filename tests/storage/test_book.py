# SPDX-License-Identifier: EUPL-1.2
"""A book is made, opened and read; a unit of work is kept whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from app.domain.entries import Proposed
from app.domain.failures import KnownError, RuleError
from app.domain.identity import AssociationId, BookId, StreamId
from app.storage.book import Book
from app.storage.engine import writing_engine
from tests.storage.desk import STAMP, Desk, named, new_id


def refusal(act: Callable[[], object]) -> KnownError:
    with pytest.raises(KnownError) as refused:
        act()
    return refused.value


def names(desk: Desk) -> list[str]:
    with desk.book.reading() as reading:
        return [type(e.fact).__name__ for e in reading.stream(StreamId(desk.association)).entries]


def opened(path: Path) -> Book:
    return Book.open(path, new_id=new_id)


class TestFiles:
    def test_a_new_book_knows_who_it_is(self, tmp_path: Path) -> None:
        association, book = AssociationId(new_id()), BookId(new_id())
        path = tmp_path / "Zweckverband Łužyca 100%.sitzung"
        with Book.create(path, association, book, "Laptop", new_id=new_id) as made:
            identity = made.identity
        assert (identity.association, identity.book, identity.name) == (association, book, "Laptop")
        assert identity.own_log is None
        with opened(path) as again, Book.read(path) as read:
            assert again.identity == read.identity == identity

    def test_a_closed_book_is_one_file(self, desk: Desk) -> None:
        desk.record(named())
        desk.book.close()
        assert [file.name for file in desk.book.path.parent.iterdir()] == ["verband.sitzung"]

    def test_a_book_is_never_made_over_another_file(self, desk: Desk) -> None:
        before = desk.book.path.read_bytes()
        refused = refusal(
            lambda: Book.create(desk.book.path, desk.association, BookId(new_id()), "x", new_id=new_id)
        )
        assert (refused.code, refused.values) == ("book_exists", {"file": "verband.sitzung"})
        assert desk.book.path.read_bytes() == before

    def test_a_book_that_could_not_be_made_leaves_no_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_args: object) -> None:
            raise KnownError("disk_full", file="x")

        monkeypatch.setattr("app.storage.book._insert_identity", full)
        path = tmp_path / "x.sitzung"
        refusal(lambda: Book.create(path, AssociationId(new_id()), BookId(new_id()), "x", new_id=new_id))
        assert list(tmp_path.iterdir()) == []

    def test_a_folder_that_is_not_there_is_named(self, tmp_path: Path) -> None:
        path = tmp_path / "no" / "x.sitzung"
        refused = refusal(
            lambda: Book.create(path, AssociationId(new_id()), BookId(new_id()), "x", new_id=new_id)
        )
        assert refused.code == "book_not_opened"

    @pytest.mark.parametrize("way", [opened, Book.read])
    def test_a_file_that_is_not_there_is_missing(self, tmp_path: Path, way: Callable[[Path], Book]) -> None:
        assert refusal(lambda: way(tmp_path / "x.sitzung")).code == "book_missing"
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("way", [opened, Book.read])
    @pytest.mark.parametrize("content", [b"", b"%PDF-1.7 " * 1000, b"SQLite format 3\0" + b"\xff" * 5000])
    def test_another_file_is_no_book_and_stays_as_it_is(
        self, tmp_path: Path, way: Callable[[Path], Book], content: bytes
    ) -> None:
        path = tmp_path / "letter.pdf"
        path.write_bytes(content)
        assert refusal(lambda: way(path)).code == "not_a_book"
        assert path.read_bytes() == content

    @pytest.mark.parametrize("way", [opened, Book.read])
    def test_another_programs_database_is_no_book_and_stays_as_it_is(
        self, tmp_path: Path, way: Callable[[Path], Book]
    ) -> None:
        path = tmp_path / "other.db"
        connection = sqlite.connect(str(path))
        connection.execute("CREATE TABLE alembic_version (version_num)")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
        connection.commit()
        connection.close()
        before = path.read_bytes()
        assert refusal(lambda: way(path)).code == "not_a_book"
        assert path.read_bytes() == before

    def test_a_book_whose_pages_are_overwritten_is_damaged(self, desk: Desk) -> None:
        desk.record(*[named() for _ in range(50)])
        desk.book.close()
        content = bytearray(desk.book.path.read_bytes())
        content[4096:] = b"\xa5" * (len(content) - 4096)
        desk.book.path.write_bytes(content)
        assert refusal(lambda: opened(desk.book.path)).code == "book_damaged"

    def test_a_book_without_its_row_is_damaged(self, desk: Desk, tamper: Callable[[str], None]) -> None:
        tamper("DELETE FROM book")
        assert refusal(lambda: opened(desk.book.path)).code == "book_damaged"

    def test_a_book_can_be_renamed(self, desk: Desk) -> None:
        with desk.book.unit() as unit:
            unit.rename("Ersatzgerät")
            unit.commit()
        assert desk.book.identity.name == "Ersatzgerät"


class TestUnits:
    def test_leaving_without_commit_undoes_everything(self, desk: Desk) -> None:
        with desk.book.unit() as unit:
            unit.append([Proposed(StreamId(desk.association), named())], STAMP, desk.key)
            sha256 = unit.put_blob(b"file")
        assert names(desk) == ["LogBegun"]
        with desk.book.reading() as reading:
            assert not reading.has_blob(sha256)

    def test_an_error_undoes_everything_and_the_book_goes_on(self, desk: Desk) -> None:
        def refused_act() -> None:
            with desk.book.unit() as unit:
                unit.append([Proposed(StreamId(desk.association), named())], STAMP, desk.key)
                raise RuleError("no_quorum")

        assert refusal(refused_act).code == "no_quorum"
        assert names(desk) == ["LogBegun"]
        (entry,) = desk.record(named())
        assert (entry.number, entry.lamport) == (2, 2)

    def test_what_was_committed_stays_whatever_comes_after(self, desk: Desk) -> None:
        def half_kept() -> None:
            with desk.book.unit() as unit:
                unit.append([Proposed(StreamId(desk.association), named())], STAMP, desk.key)
                unit.commit()
                unit.append([Proposed(StreamId(desk.association), named())], STAMP, desk.key)
                raise RuleError("no_quorum")

        refusal(half_kept)
        assert names(desk) == ["LogBegun", "DelegateNamed"]
        assert desk.record(named())[0].number == 3

    def test_a_unit_sees_what_it_wrote(self, desk: Desk) -> None:
        with desk.book.unit() as unit:
            (entry,) = unit.append([Proposed(StreamId(desk.association), named("Ada"))], STAMP, desk.key)
            assert unit.reading.stream(StreamId(desk.association)).entries[-1] == entry

    def test_acts_of_one_unit_continue_each_other(self, desk: Desk) -> None:
        with desk.book.unit() as unit:
            for number in (2, 3):
                (entry,) = unit.append([Proposed(StreamId(desk.association), named())], STAMP, desk.key)
                assert entry.number == number
            unit.commit()

    def test_before_its_first_log_a_book_takes_no_act(self, tmp_path: Path) -> None:
        path = tmp_path / "x.sitzung"
        book = Book.create(path, AssociationId(new_id()), BookId(new_id()), "x", new_id=new_id)
        with book, pytest.raises(ValueError, match="no log"):
            Desk(book).record(named())


class TestTwoAtOnce:
    def test_a_reader_looks_on_while_the_book_is_written(self, desk: Desk) -> None:
        with Book.read(desk.book.path) as reader:
            desk.record(named())
            with reader.reading() as reading:
                assert len(reading.stream(StreamId(desk.association)).entries) == 2

    def test_a_reader_opens_nothing_for_writing(self, desk: Desk) -> None:
        with Book.read(desk.book.path) as reader:
            assert refusal(lambda: Desk(reader, desk.key).record(named())).code == "book_read_only"

    def test_two_writers_take_turns_and_keep_one_chain(self, desk: Desk) -> None:
        def write(count: int) -> None:
            with opened(desk.book.path) as book:
                for _ in range(count):
                    Desk(book, desk.key).record(named())

        with ThreadPoolExecutor() as writers:
            list(writers.map(write, [20, 20]))
        assert names(desk).count("DelegateNamed") == 40

    def test_a_book_that_another_program_holds_is_busy(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("app.storage.engine._PRAGMAS", ("busy_timeout=0",))
        desk.book.close()
        other = writing_engine(desk.book.path)
        with other.connect() as connection:
            connection.exec_driver_sql("SELECT 1")
            refused = refusal(lambda: desk.record(named()))
        other.dispose()
        assert (refused.code, refused.values) == ("book_busy", {"file": "verband.sitzung"})
        assert desk.record(named())[0].number == 2

    def test_the_journal_can_be_read_from_another_thread(self, desk: Desk) -> None:
        def count() -> int:
            with desk.book.reading() as reading:
                return len(reading.stream(StreamId(desk.association)).entries)

        with ThreadPoolExecutor() as readers:
            assert readers.submit(count).result() == count() == 1
