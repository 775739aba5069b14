# SPDX-License-Identifier: EUPL-1.2
"""A real book in a real file, with a key of its own and a log begun."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from app.domain.identity import AssociationId, BookId
from app.storage.book import Book
from tests.storage.desk import Desk, new_id


@pytest.fixture
def association() -> AssociationId:
    return AssociationId(new_id())


@pytest.fixture
def make_desk(tmp_path: Path, association: AssociationId) -> Iterator[Callable[[str], Desk]]:
    """Makes books of the same association, each with a log begun."""
    opened: list[Desk] = []

    def make(name: str) -> Desk:
        path = tmp_path / f"{name}.sitzung"
        desk = Desk(Book.create(path, association, BookId(new_id()), name, new_id=new_id))
        opened.append(desk)
        desk.begin()
        return desk

    yield make
    for desk in opened:
        desk.book.close()


@pytest.fixture
def desk(make_desk: Callable[[str], Desk]) -> Desk:
    return make_desk("verband")


@pytest.fixture
def tamper(desk: Desk) -> Callable[..., None]:
    """Changes the desk's file behind the program's back, past triggers, foreign keys and checks."""

    def change(*statements: str) -> None:
        desk.book.close()
        connection = sqlite.connect(str(desk.book.path), isolation_level=None)
        for pragma in ("foreign_keys=OFF", "ignore_check_constraints=ON"):
            connection.execute(f"PRAGMA {pragma}")
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            assert connection.execute(statement).rowcount != 0, statement
        for _, text in triggers:
            connection.execute(text)
        connection.close()

    return change
