# SPDX-License-Identifier: EUPL-1.2
"""A real book in a real file, with a key of its own and a log begun."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

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
