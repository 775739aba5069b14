# SPDX-License-Identifier: EUPL-1.2
"""Identities made on this computer."""

from __future__ import annotations

from uuid import UUID

from uuid_utils import compat


class TimeOrderedIdentifiers:
    """Makes UUIDs of version 7; nothing may be read from their order, since clocks jump."""

    def new(self) -> UUID:
        """Return an identity that nobody has used before."""
        identity: UUID = compat.uuid7()
        return identity
