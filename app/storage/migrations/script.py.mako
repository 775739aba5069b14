# SPDX-License-Identifier: EUPL-1.2
"""${message}."""

from __future__ import annotations

from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables to this revision."""
    ${upgrades if upgrades else 'op.execute("")'}


def downgrade() -> None:
    """Bring the tables back to the revision before."""
    ${downgrades if downgrades else 'op.execute("")'}
