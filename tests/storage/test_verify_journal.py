# SPDX-License-Identifier: EUPL-1.2
"""Entries that were swapped, deleted, inserted, cut off or forged are named."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

import pytest

from app.domain.entries import ENTRY_TYPES, Fact
from app.domain.journal import canonical
from app.storage import codec
from app.storage.book import Book
from app.storage.findings import fault
from app.storage.verify import verify
from tests.storage.desk import Desk, insert, named, new_id, sealed

Tamper = Callable[..., None]


@pytest.fixture
def log(desk: Desk) -> str:
    """Five entries after the beginning of the log, the log's name."""
    desk.record(*[named(None) for _ in range(5)])
    return str(desk.book.identity.own_log)


def found(desk: Desk) -> dict[int, set[str]]:
    """The codes by the number of the entry."""
    faults: dict[int, set[str]] = {}
    for one in verify(desk.book.path).faults:
        faults.setdefault(int(one.values.get("number") or 0), set()).add(one.code)
    return faults


def body(desk: Desk, **changes: object) -> bytes:
    """The canonical body of a new entry with some keys changed."""
    with desk.book.reading() as reading:
        last = reading.stored_entries(reading.logs()[0].log)[-1]
    whole = json.loads(last.body) | {"id": str(new_id()), "lamport": last.lamport + 1}
    return canonical(whole | changes)


def swap(column: str) -> str:
    """Exchange a column between the entries 3 and 4."""
    other = f"(SELECT other.{column} FROM entry other WHERE other.number = 7 - entry.number)"
    return f"UPDATE entry SET {column} = {other} WHERE number IN (3, 4)"


def test_a_sound_chain_has_no_faults(desk: Desk, log: str) -> None:
    insert(desk, sealed(desk, body(desk)))
    assert found(desk) == {}


def test_swapped_entries_are_named(desk: Desk, log: str, tamper: Tamper) -> None:
    tamper(
        "UPDATE entry SET number = number + 100 WHERE number IN (3, 4)",
        "UPDATE entry SET number = 107 - number, prev_number = 106 - number WHERE number > 100",
    )
    assert {3, 4, 5} <= found(desk).keys()
    assert "entry_hash" in found(desk)[3]


def test_swapped_bodies_are_named(desk: Desk, log: str, tamper: Tamper) -> None:
    tamper(
        "CREATE TABLE kept AS SELECT number, body, lamport FROM entry WHERE number IN (3, 4)",
        "UPDATE entry SET body = (SELECT body FROM kept WHERE kept.number = 7 - entry.number)"
        " WHERE number IN (3, 4)",
        "DROP TABLE kept",
    )
    assert found(desk) == {number: {"entry_body_hash", "entry_lamport"} for number in (3, 4)}


@pytest.mark.parametrize("number", [2, 3, 5])
def test_a_deleted_entry_is_named_by_the_one_after_it(
    desk: Desk, log: str, tamper: Tamper, number: int
) -> None:
    tamper(f"DELETE FROM entry WHERE number = {number}")
    assert {"entry_number", "entry_prev_hash"} <= found(desk)[number + 1]
    assert found(desk).keys() <= {0, number + 1}


def test_a_piece_cut_out_of_the_middle_is_named(desk: Desk, log: str, tamper: Tamper) -> None:
    tamper("DELETE FROM entry WHERE number BETWEEN 2 AND 4")
    assert {"entry_number", "entry_prev_hash"} <= found(desk)[5]


def test_a_piece_cut_out_and_closed_up_again_is_named(desk: Desk, log: str, tamper: Tamper) -> None:
    tamper(
        "DELETE FROM entry WHERE number = 3",
        "UPDATE entry SET number = 3, prev_number = 2,"
        " prev_hash = (SELECT hash FROM entry WHERE number = 2) WHERE number = 4",
    )
    assert "entry_hash" in found(desk)[3]


def test_a_missing_beginning_is_named(desk: Desk, log: str, tamper: Tamper) -> None:
    tamper("DELETE FROM entry WHERE number = 1")
    assert {"entry_number", "entry_prev_hash"} <= found(desk)[2]


def test_a_log_without_entries_is_named(desk: Desk, log: str, tamper: Tamper) -> None:
    tamper("DELETE FROM entry")
    assert fault("log_empty", log=log) in verify(desk.book.path).faults


def test_entries_without_their_log_are_named(desk: Desk, log: str, tamper: Tamper) -> None:
    tamper("DELETE FROM log")
    assert "entry_log_missing" in found(desk)[6]


def test_an_inserted_entry_without_the_key_is_named(desk: Desk, log: str) -> None:
    insert(desk, sealed(desk, body(desk), signature=b"s" * 64))
    assert found(desk) == {7: {"entry_signature"}}


def test_an_inserted_entry_with_another_number_is_named(desk: Desk, log: str, tamper: Tamper) -> None:
    insert(desk, sealed(desk, body(desk)))
    tamper("UPDATE entry SET number = 9, prev_number = 8 WHERE number = 7")
    assert {"entry_number", "entry_hash"} <= found(desk)[9]


def test_a_cut_off_end_is_known_to_the_central_database_only(desk: Desk, log: str, tamper: Tamper) -> None:
    with desk.book.reading() as reading:
        head = reading.heads()[0]
    tamper("DELETE FROM entry WHERE number > 4")
    assert found(desk) == {}
    with Book.open(desk.book.path, new_id=new_id) as book, book.unit() as unit:
        unit.confirm_central(head)
        unit.commit()
    assert verify(desk.book.path).faults == (fault("confirmed_entry_missing", log=log, number=6),)


def test_another_end_than_the_confirmed_one_is_named(desk: Desk, log: str) -> None:
    with desk.book.reading() as reading, desk.book.unit() as unit:
        head = reading.heads()[0]
        unit.confirm_central(type(head)(head.log, 4, b"x" * 32))
        unit.commit()
    assert verify(desk.book.path).faults == (fault("confirmed_entry_differs", log=log, number=4),)


def test_a_changed_parent_is_named(desk: Desk, log: str, tamper: Tamper) -> None:
    with desk.book.reading() as reading:
        desk.begin(reading.heads()[0])
    tamper("UPDATE log SET parent_number = 5, parent_hash = (SELECT hash FROM entry WHERE number = 5)"
           " WHERE parent_log IS NOT NULL")  # fmt: skip
    assert "entry_log_begun" in found(desk)[1]


def test_a_parent_that_is_not_here_is_named(desk: Desk, log: str, tamper: Tamper) -> None:
    with desk.book.reading() as reading:
        desk.begin(reading.heads()[0])
    tamper(f"DELETE FROM entry WHERE log = x'{UUID(log).hex}'")
    assert fault("reference", table="log", row=2, target="entry") in verify(desk.book.path).faults


class TestSignedByTheBookItself:
    """What the key signed and the program would never have written."""

    @pytest.mark.parametrize(
        ("changes", "code"),
        [
            ({"stream": str(new_id())}, "entry_stream"),
            ({"lamport": 99}, "entry_lamport"),
            ({"id": 7}, "entry_body"),
            ({"type": "LogBegun"}, "entry_log_begun"),
        ],
    )
    def test_a_body_that_contradicts_its_columns(
        self, desk: Desk, log: str, changes: dict[str, object], code: str
    ) -> None:
        insert(desk, sealed(desk, body(desk, **changes)))
        assert code in found(desk)[7]

    def test_bytes_that_are_not_canonical(self, desk: Desk, log: str) -> None:
        insert(desk, sealed(desk, body(desk) + b" "))
        assert found(desk) == {7: {"entry_body"}}

    def test_an_order_that_does_not_advance(self, desk: Desk, log: str) -> None:
        insert(desk, sealed(desk, body(desk, lamport=6), lamport=6))
        assert found(desk) == {7: {"entry_lamport_order"}}

    def test_an_identity_that_was_used_before(self, desk: Desk, log: str) -> None:
        with desk.book.reading() as reading:
            used = reading.entries(reading.logs()[0].log)[2].id
        insert(desk, sealed(desk, body(desk, id=str(used))))
        assert verify(desk.book.path).faults == (fault("entry_id_twice", log=log, number=7, other=log, at=3),)

    def test_data_that_does_not_fit_its_type(self, desk: Desk, log: str) -> None:
        insert(desk, sealed(desk, body(desk, type="RecessBegun", data={"reason": 7})))
        assert verify(desk.book.path).faults == (fault("entry_data", log=log, number=7, type="RecessBegun"),)


def test_an_entry_of_a_newer_program_is_no_fault_and_is_counted(
    desk: Desk, log: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    @dataclass(frozen=True)
    class SomethingDone(Fact):
        sha: str

    monkeypatch.setitem(ENTRY_TYPES, "SomethingDone", SomethingDone)
    desk.record(SomethingDone("x"))
    monkeypatch.delitem(ENTRY_TYPES, "SomethingDone")
    codec._adapter.cache_clear()
    report = verify(desk.book.path)
    assert (report.faults, report.unknown) == ((), 1)


@pytest.mark.parametrize("column", ["association", "book"])
def test_an_identity_of_the_book_that_is_none_is_named(desk: Desk, tamper: Tamper, column: str) -> None:
    tamper(f"UPDATE book SET {column} = x'00'")
    assert fault("book_column", column=column) in verify(desk.book.path).faults


def test_a_second_row_of_the_book_is_named(desk: Desk, tamper: Tamper) -> None:
    tamper("INSERT INTO book SELECT zeroblob(16), book, own_log, name FROM book")
    assert fault("book_rows", count=2) in verify(desk.book.path).faults


@pytest.mark.parametrize("column", ["association", "log", "stream"])
def test_an_identity_of_an_entry_that_is_none_is_named(desk: Desk, tamper: Tamper, column: str) -> None:
    tamper(f"UPDATE entry SET {column} = x'00'")
    assert "entry_columns" in found(desk)[1]
