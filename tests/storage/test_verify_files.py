# SPDX-License-Identifier: EUPL-1.2
"""Files are what their digests say, and those that the entries name are there."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from app.domain.entries.preparation import AttachmentAdded
from app.domain.identity import ItemId
from app.domain.journal import CHUNK_SIZE
from app.storage.verify import verify
from tests.storage.desk import Desk, new_id

Tamper = Callable[..., None]
DATA = bytes(CHUNK_SIZE) + bytes(CHUNK_SIZE - 1) + b"z" + b"rest"
SHA256 = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def attached(desk: Desk) -> Desk:
    """A book with a file of three parts that an entry names."""
    with desk.book.unit() as unit:
        unit.put_blob(DATA)
        unit.commit()
    desk.record(AttachmentAdded(ItemId(new_id()), "a.pdf", "Anlage", "application/pdf", len(DATA), SHA256))
    assert verify(desk.book.path).faults == ()
    return desk


def found(desk: Desk) -> set[str]:
    faults = verify(desk.book.path).faults
    assert {one.values["sha256"] for one in faults if "sha256" in one.values} <= {SHA256}
    return {one.code for one in faults}


def test_a_file_that_is_gone_is_named(attached: Desk, tamper: Tamper) -> None:
    tamper("DELETE FROM blob_chunk", "DELETE FROM blob")
    assert found(attached) == {"file_absent"}


def test_parts_without_their_file_are_named(attached: Desk, tamper: Tamper) -> None:
    tamper("DELETE FROM blob")
    assert {"file_absent", "file_part_stray"} <= found(attached)


@pytest.mark.parametrize("number", [0, 1])
def test_a_missing_part_is_named(attached: Desk, tamper: Tamper, number: int) -> None:
    tamper(f"DELETE FROM blob_chunk WHERE number = {number}")
    assert found(attached) == {"file_parts", "file_size", "file_differs"}


def test_a_missing_last_part_is_named(attached: Desk, tamper: Tamper) -> None:
    tamper("DELETE FROM blob_chunk WHERE number = 2")
    assert found(attached) == {"file_size", "file_differs"}


def test_exchanged_parts_are_named(attached: Desk, tamper: Tamper) -> None:
    tamper("UPDATE blob_chunk SET number = 9 WHERE number = 0",
           "UPDATE blob_chunk SET number = 0 WHERE number = 1",
           "UPDATE blob_chunk SET number = 1 WHERE number = 9")  # fmt: skip
    assert found(attached) == {"file_differs"}


def test_parts_that_are_cut_differently_are_named(attached: Desk, tamper: Tamper) -> None:
    tamper(
        "UPDATE blob_chunk SET data = substr(data, 1, 999999) WHERE number = 1",
        "UPDATE blob_chunk SET data = CAST('zrest' AS BLOB) WHERE number = 2",
    )
    assert found(attached) == {"file_parts"}


def test_an_added_part_is_named(attached: Desk, tamper: Tamper) -> None:
    tamper("INSERT INTO blob_chunk SELECT association, sha256, 3, x'00' FROM blob")
    assert {"file_size", "file_differs"} <= found(attached)


def test_a_file_that_no_entry_names_is_named(desk: Desk) -> None:
    with desk.book.unit() as unit:
        unit.put_blob(DATA)
        unit.commit()
    assert found(desk) == {"file_unnamed"}


def test_a_file_that_has_not_come_yet_is_absent(desk: Desk) -> None:
    desk.record(AttachmentAdded(ItemId(new_id()), "a.pdf", "Anlage", "application/pdf", len(DATA), SHA256))
    assert found(desk) == {"file_absent"}
