# SPDX-License-Identifier: EUPL-1.2
"""Identities are made here and never twice."""

from uuid import UUID

from app.system.identifiers import TimeOrderedIdentifiers


def test_identities_are_uuids_of_version_7() -> None:
    identity = TimeOrderedIdentifiers().new()
    assert type(identity) is UUID
    assert identity.version == 7


def test_no_identity_comes_twice() -> None:
    identifiers = TimeOrderedIdentifiers()
    assert len({identifiers.new() for _ in range(1000)}) == 1000
