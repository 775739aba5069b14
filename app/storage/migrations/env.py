# SPDX-License-Identifier: EUPL-1.2
"""Runs the revisions on the connection that the program hands over, inside its transaction."""

from __future__ import annotations

from alembic import context

from app.models import journal, local
from app.models.base import JOURNAL_METADATA

TABLES = (journal.JOURNAL_TABLES, local.BookRow, local.DraftRow, local.CentralHeadRow)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=JOURNAL_METADATA,
    transactional_ddl=True,
)
context.run_migrations()
