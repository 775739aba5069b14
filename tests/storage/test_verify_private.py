# SPDX-License-Identifier: EUPL-1.2
"""Personal texts match their hashes, are there until they are erased, and then are gone."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.entries.logs import PersonalDataErased
from app.storage.findings import fault
from app.storage.verify import verify
from tests.storage.desk import Desk, named

Tamper = Callable[..., None]


def test_an_erased_text_is_no_fault(desk: Desk) -> None:
    (entry,) = desk.record(named("Ada"))
    desk.record(PersonalDataErased(entry.id, "name", "Wunsch"))
    assert verify(desk.book.path).faults == ()


def test_a_text_that_vanished_without_an_erasure_is_named(desk: Desk, tamper: Tamper) -> None:
    (entry,) = desk.record(named("Ada"))
    tamper("DELETE FROM private_value")
    assert verify(desk.book.path).faults == (fault("private_missing", entry=str(entry.id), field="name"),)


def test_a_changed_text_is_named(desk: Desk, tamper: Tamper) -> None:
    (entry,) = desk.record(named("Ada"))
    tamper("UPDATE private_value SET value = 'Eve'")
    assert verify(desk.book.path).faults == (fault("private_differs", entry=str(entry.id), field="name"),)


def test_a_text_that_came_back_after_its_erasure_is_named(desk: Desk, tamper: Tamper) -> None:
    (entry,) = desk.record(named("Ada"))
    tamper("CREATE TABLE kept AS SELECT * FROM private_value")
    desk.record(PersonalDataErased(entry.id, "name", "Wunsch"))
    tamper("INSERT INTO private_value SELECT * FROM kept", "DROP TABLE kept")
    assert verify(desk.book.path).faults == (fault("private_not_erased", entry=str(entry.id), field="name"),)


def test_a_text_that_no_entry_has_is_named(desk: Desk, tamper: Tamper) -> None:
    (entry,) = desk.record(named("Ada"))
    tamper("INSERT INTO private_value SELECT association, entry, 'office', salt, value FROM private_value")
    assert verify(desk.book.path).faults == (fault("private_unasked", entry=str(entry.id), field="office"),)


def test_a_text_of_another_association_is_named(desk: Desk, tamper: Tamper) -> None:
    desk.record(named("Ada"))
    tamper("UPDATE private_value SET association = zeroblob(16)")
    assert {one.code for one in verify(desk.book.path).faults} == {"private_association"}


def test_an_entry_identity_that_is_none_is_named(desk: Desk, tamper: Tamper) -> None:
    desk.record(named("Ada"))
    tamper("UPDATE private_value SET entry = x'00'")
    assert {one.code for one in verify(desk.book.path).faults} == {"private_unasked", "private_missing"}
