# SPDX-License-Identifier: EUPL-1.2
"""A child process that writes a book until something stops it, and says what is confirmed.

Each line on its output is one confirmed act: the number of the last entry. A line with a word is the
code of a failure.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from app.domain.failures import KnownError
from app.storage.book import Book
from tests.storage.desk import Desk, named, new_id


def say(what: object) -> None:
    print(what, flush=True)


def acts(desk: Desk, count: int) -> Iterator[int]:
    """Append acts of one to three entries with private values; the last number of each."""
    for act in range(count):
        yield desk.record(*[named(f"Person {act}") for _ in range(1 + act % 3)])[-1].number


def endless(desk: Desk) -> None:
    for number in acts(desk, sys.maxsize):
        say(number)


def until_full(desk: Desk) -> None:
    """Write until the disk is full."""
    try:
        endless(desk)
    except KnownError as failure:
        say(failure.code)


def limited(desk: Desk) -> None:
    """Write up to a limit of the file's size, then without it, in the same process."""
    import resource

    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, hard))
    until_full(desk)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    for number in acts(desk, 10):
        say(number)


def ballast(desk: Desk) -> None:
    """Write until the disk is full, make room, and go on in the same process."""
    reserve = desk.book.path.with_name("ballast")
    reserve.write_bytes(bytes(600_000))
    until_full(desk)
    reserve.unlink()
    for number in acts(desk, 10):
        say(number)


def main(way: str, path: Path) -> None:
    with Book.open(path, new_id=new_id) as book:
        desk = Desk(book)
        with book.reading() as reading:
            parent = reading.head(book.identity.own_log) if book.identity.own_log else None
        desk.begin(parent)
        {"endless": endless, "limited": limited, "ballast": ballast}[way](desk)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
