# SPDX-License-Identifier: EUPL-1.2
"""A process of its own that synchronises a book, so that a test can kill it.

Arguments: book, host, port, database, user, file of the authority. The password comes by standard input.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import uuid_utils.compat

from app.services.ports import Progress
from app.storage.book import Book, Unit
from app.sync.central import CentralAddress
from app.sync.connection import NeverCancelled
from app.sync.remote import CentralDatabase


def main() -> None:
    """Synchronise once."""
    path, host, port, database, user, ca_file = sys.argv[1:]
    address = CentralAddress(host, int(port), database, user, Path(ca_file))
    with Book.open(Path(path), new_id=uuid_utils.compat.uuid7) as book:

        def write(work: Callable[[Unit], None]) -> None:
            with book.unit() as unit:
                work(unit)
                unit.commit()

        CentralDatabase(address).synchronise(
            book, sys.stdin.readline().strip(), write, _ignore, NeverCancelled()
        )


def _ignore(progress: Progress) -> None:
    """Nobody watches."""


if __name__ == "__main__":
    main()
