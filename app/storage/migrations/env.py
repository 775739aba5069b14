# SPDX-License-Identifier: EUPL-1.2
"""Runs the revisions on the connection that the program hands over, inside its transaction."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
