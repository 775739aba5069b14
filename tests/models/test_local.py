# SPDX-License-Identifier: EUPL-1.2
"""The book's own tables stay in the book."""

from __future__ import annotations

from app.models.base import JOURNAL_METADATA
from app.models.journal import JOURNAL_TABLES
from app.models.local import BookRow, CentralHeadRow, DraftRow


def test_beside_the_journal_a_book_has_three_tables() -> None:
    local = {row.__table__ for row in (BookRow, DraftRow, CentralHeadRow)}
    assert set(JOURNAL_METADATA.tables.values()) == local | set(JOURNAL_TABLES)
