# SPDX-License-Identifier: EUPL-1.2
"""Which associations a central database keeps: for a new book that is to join one."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.failures import KnownError
from app.domain.identity import AssociationId
from app.sync.central import CentralAddress
from app.sync.connection import connected
from app.sync.schema import require_schema


@dataclass(frozen=True, slots=True)
class KnownAssociation:
    """An association of a central database."""

    id: AssociationId
    name: str


def find_association(admin: CentralAddress, password: str, name: str = "") -> KnownAssociation:
    """The association with this name, or the only one; refused where it is not clear which."""
    found = known_associations(admin, password)
    if not found:
        raise KnownError("association_absent")
    matching = [association for association in found if not name or association.name == name]
    if len(matching) != 1:
        raise KnownError("association_unclear", names=", ".join(sorted(known.name for known in found)))
    return matching[0]


def known_associations(admin: CentralAddress, password: str) -> tuple[KnownAssociation, ...]:
    """All associations of a central database, as its administrator sees them."""
    with connected(admin, password) as connection:
        require_schema(connection)
        rows = connection.execute("SELECT association, name FROM sitzungspult.association ORDER BY name")
        return tuple(KnownAssociation(AssociationId(row[0]), row[1]) for row in rows)
