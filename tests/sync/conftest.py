# SPDX-License-Identifier: EUPL-1.2
"""A central database that was set up, and associations whose offices synchronise with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from app.sync.central import CentralAddress, parse_address
from app.sync.schema import initialise
from tests.servers.postgresql import CentralDatabase
from tests.sync.offices import Association, Office


@pytest.fixture
def admin(central_database: CentralDatabase) -> CentralAddress:
    """The administrator's address of an empty database."""
    return parse_address(central_database.admin_url, central_database.ca_file)


@pytest.fixture
def open_association(
    central_database: CentralDatabase, admin: CentralAddress, tmp_path: Path
) -> Iterator[Callable[[], Association]]:
    """Founds associations in one central database."""
    initialise(admin, central_database.admin_password)
    founded: list[Association] = []

    def found() -> Association:
        founded.append(Association(admin, central_database.admin_password, tmp_path))
        return founded[-1]

    yield found
    for association in founded:
        association.close()


@pytest.fixture
def association(open_association: Callable[[], Association]) -> Association:
    """An association in a central database that was set up."""
    return open_association()


@pytest.fixture
def office(association: Association) -> Office:
    """The association's first office."""
    return association.open_office()


@pytest.fixture
def other_office(association: Association, office: Office) -> Office:
    """The association's second office."""
    return association.open_office()


@pytest.fixture
def owner(central_database: CentralDatabase) -> Iterator[psycopg.Connection]:
    """A connection of the database's owner, who sees everything."""
    with central_database.connect() as connection:
        yield connection
