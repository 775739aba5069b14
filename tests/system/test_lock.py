# SPDX-License-Identifier: EUPL-1.2
"""One process writes a book."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.domain.failures import KnownError
from app.system.lock import BookLock

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from pathlib import Path
from app.system.lock import BookLock
with BookLock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "Verbandsversammlung.book"
    path.touch()
    return path


@contextmanager
def another_process_holding(book: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(book)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def refusal_of(book: Path) -> KnownError:
    with pytest.raises(KnownError) as refusal:
        BookLock(book).acquire()
    return refusal.value


def test_a_book_that_another_process_writes_is_refused_at_once_by_name(book: Path) -> None:
    with another_process_holding(book):
        refusal = refusal_of(book)
    assert refusal.code == "book_in_use"
    assert refusal.values == {"path": str(book)}


def test_the_lock_of_a_killed_process_is_free(book: Path) -> None:
    with another_process_holding(book) as process:
        process.kill()
        process.wait()
        with BookLock(book):
            pass


def test_a_second_window_of_the_same_process_is_refused_too(book: Path) -> None:
    with BookLock(book):
        assert refusal_of(book).code == "book_in_use"


def test_a_lock_is_not_taken_twice(book: Path) -> None:
    with BookLock(book) as lock, pytest.raises(KnownError):
        lock.acquire()


def test_what_was_released_can_be_taken(book: Path) -> None:
    lock = BookLock(book)
    for _ in range(2):
        lock.acquire()
        lock.release()
    lock.release()
    with BookLock(book):
        assert refusal_of(book).code == "book_in_use"


def test_two_books_do_not_hinder_each_other(book: Path) -> None:
    with BookLock(book), BookLock(book.with_name("other.book")):
        pass


def test_a_book_is_the_same_by_whatever_way_it_is_reached(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(book.parent)
    with BookLock(book):
        assert refusal_of(Path(book.name)).code == "book_in_use"


def test_a_book_in_a_folder_that_is_not_there_cannot_be_locked(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert refusal_of(tmp_path / "file" / "a.book").code == "book_not_lockable"
