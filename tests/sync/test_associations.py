# SPDX-License-Identifier: EUPL-1.2
"""Which association a new book is to join."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.domain.failures import KnownError
from app.sync.associations import find_association, known_associations
from app.sync.central import CentralAddress
from app.sync.enrolment import enrol
from tests.servers.postgresql import CentralDatabase
from tests.sync.offices import Association, new_identity


@pytest.fixture
def password(central_database: CentralDatabase) -> str:
    return central_database.admin_password


def test_the_only_association_needs_no_name(
    association: Association, admin: CentralAddress, password: str
) -> None:
    association.enrol(new_identity())
    found = find_association(admin, password)
    assert (found.id, found.name) == (association.id, "Zweckverband")


def test_a_database_without_associations_is_told_apart(
    association: Association, admin: CentralAddress, password: str
) -> None:
    with pytest.raises(KnownError) as refused:
        find_association(admin, password)
    assert refused.value.code == "association_absent"


def test_of_several_one_is_named(
    open_association: Callable[[], Association], admin: CentralAddress, password: str
) -> None:
    for name in ("Abwasserverband", "Zweckverband"):
        enrol(admin, password, open_association().id, name, new_identity())
    assert [known.name for known in known_associations(admin, password)] == [
        "Abwasserverband",
        "Zweckverband",
    ]
    assert find_association(admin, password, "Zweckverband").name == "Zweckverband"
    for name in ("", "Wegeverband"):
        with pytest.raises(KnownError) as refused:
            find_association(admin, password, name)
        assert refused.value.code == "association_unclear"
        assert refused.value.values == {"names": "Abwasserverband, Zweckverband"}
