# SPDX-License-Identifier: EUPL-1.2
"""A new book finds the association that it is to join."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.domain.failures import KnownError
from app.sync.associations import find_association
from app.sync.central import CentralAddress
from app.sync.enrolment import enrol
from app.sync.schema import initialise
from tests.servers.postgresql import CentralDatabase
from tests.sync.offices import Association, new_identity


def enrolled(association: Association, name: str) -> None:
    enrol(association.admin, association.admin_password, association.id, name, new_identity())


def test_the_only_association_needs_no_name(association: Association) -> None:
    enrolled(association, "Zweckverband")
    found = find_association(association.admin, association.admin_password)
    assert (found.id, found.name) == (association.id, "Zweckverband")


def test_among_several_the_name_decides(open_association: Callable[[], Association]) -> None:
    first, second = open_association(), open_association()
    enrolled(first, "Nord")
    enrolled(second, "Süd")
    assert find_association(first.admin, first.admin_password, "Süd").id == second.id
    for name in ("", "West"):
        with pytest.raises(KnownError) as refused:
            find_association(first.admin, first.admin_password, name)
        assert (refused.value.code, refused.value.values) == ("association_unclear", {"names": "Nord, Süd"})


def test_an_empty_database_has_none(admin: CentralAddress, central_database: CentralDatabase) -> None:
    with pytest.raises(KnownError) as refused:
        find_association(admin, central_database.admin_password)
    assert refused.value.code == "central_not_set_up"
    initialise(admin, central_database.admin_password)
    with pytest.raises(KnownError) as refused:
        find_association(admin, central_database.admin_password)
    assert refused.value.code == "association_absent"
