# SPDX-License-Identifier: EUPL-1.2
"""Whatever is changed in a book's file behind the program's back, verification names it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from app.domain.agenda import ItemKind, Part
from app.domain.entries.logs import PersonalDataErased
from app.domain.entries.preparation import AttachmentAdded, ItemAdded
from app.domain.failures import KnownError
from app.domain.identity import ItemId
from app.domain.journal import CHUNK_SIZE
from app.models.base import JOURNAL_METADATA
from app.storage.findings import fault
from app.storage.verify import Report, verify
from app.wording.book import FAULTS
from tests.storage.desk import Desk, mailbox, named, new_id

Tamper = Callable[..., None]
FILE = bytes(range(256)) * (CHUNK_SIZE // 256) + b"the rest"

# What verification says when a column is changed; a column without a line fails the test of all columns.
NAMED = {
    "log.association": "log_row",
    "log.log": "log_empty",
    "log.book": "entry_log_begun",
    "log.public_key": "entry_log_begun",
    "log.parent_log": "entry_log_begun",
    "log.parent_number": "entry_log_begun",
    "log.parent_hash": "entry_log_begun",
    "entry.association": "entry_association",
    "entry.log": "entry_log_missing",
    "entry.number": "entry_number",
    "entry.stream": "entry_stream",
    "entry.lamport": "entry_lamport",
    "entry.prev_number": "entry_prev_number",
    "entry.prev_hash": "entry_prev_hash",
    "entry.body_hash": "entry_body_hash",
    "entry.hash": "entry_hash",
    "entry.body": "entry_body_hash",
    "entry.signature": "entry_signature",
    "private_value.association": "private_association",
    "private_value.entry": "private_unasked",
    "private_value.field": "private_unasked",
    "private_value.salt": "private_differs",
    "private_value.value": "private_differs",
    "blob.association": "file_association",
    "blob.sha256": "file_unnamed",
    "blob.size": "file_size",
    "blob_chunk.association": "file_part_stray",
    "blob_chunk.sha256": "file_part_stray",
    "blob_chunk.number": "file_parts",
    "blob_chunk.data": "file_differs",
    "book.association": "log_row",
    "book.book": "own_log_of_other_book",
    "book.own_log": "own_log_missing",
    "central_head.log": "confirmed_entry_missing",
    "central_head.number": "confirmed_entry_missing",
    "central_head.hash": "confirmed_entry_differs",
}
# What no entry vouches for: the book's name on this machine, and typing that is no entry yet.
UNSIGNED = {"book.name", "draft.stream", "draft.place", "draft.text", "draft.at"}


@pytest.fixture
def full(desk: Desk) -> Desk:
    """A book with two logs, two streams, private values (one erased), a file in two parts, a central head."""
    meeting, item = new_id(), ItemId(new_id())
    first, _ = desk.record(named("Ada"), mailbox())
    desk.record(PersonalDataErased(first.id, "name", "Wunsch"))
    with desk.book.reading() as reading:
        desk.begin(reading.heads()[0])
    desk.record(named("Bob"))
    desk.record(
        ItemAdded(item, "3", "Satzung", Part.PUBLIC, ItemKind.RESOLUTION, "default", True, "", "", ""),
        stream=meeting,
    )
    with desk.book.unit() as unit:
        sha256 = unit.put_blob(FILE)
        unit.commit()
    desk.record(
        AttachmentAdded(item, "a.pdf", "Verzeichnis", "application/pdf", len(FILE), sha256), stream=meeting
    )
    with desk.book.unit() as unit:
        unit.confirm_central(unit.reading.heads()[0])
        unit.commit()
    desk.book.close()
    return desk


def codes(report: Report) -> set[str]:
    return {found.code for found in report.faults}


def changed(value: object) -> object:
    """Another value of the same kind."""
    if isinstance(value, bytes):
        return value[:-1] + bytes([value[-1] ^ 1])
    return value + 1000 if isinstance(value, int) else f"{value}x"


def change_one(path: Path, table: str, column: str, row: int) -> None:
    """Change one column of one row past triggers, keys and checks, and put the triggers back."""
    connection = sqlite.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints=ON")
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    (rowid, value) = connection.execute(f"SELECT rowid, {column} FROM {table}").fetchall()[row]
    new = (
        changed(value) if value is not None else {"prev_number": 7, "parent_number": 7}.get(column, b"x" * 16)
    )
    connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (new, rowid))
    for _, text in triggers:
        connection.execute(text)
    connection.close()


def row_count(path: Path, table: str) -> int:
    connection = sqlite.connect(str(path))
    (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    connection.close()
    return int(count)


def test_a_book_that_nobody_touched_is_sound(full: Desk) -> None:
    report = verify(full.book.path)
    assert report.faults == ()
    assert report.sound
    assert (report.logs, report.entries, report.files, report.unknown) == (2, 8, 1, 0)


def test_every_column_of_every_permanent_table_is_accounted_for() -> None:
    columns = {f"{table}.{c.name}" for table, t in JOURNAL_METADATA.tables.items() for c in t.columns}
    assert columns == NAMED.keys() | UNSIGNED


@pytest.mark.parametrize("place", NAMED)
def test_a_changed_column_is_named_in_every_row(full: Desk, tmp_path: Path, place: str) -> None:
    table, column = place.split(".")
    rows = row_count(full.book.path, table)
    assert rows
    for row in range(rows):
        copy = tmp_path / f"copy{row}.sitzung"
        shutil.copy(full.book.path, copy)
        change_one(copy, table, column, row)
        found = codes(verify(copy))
        # Where the first log has no parent, half a parent is a row that no log can have.
        assert NAMED[place] in found or (column.startswith("parent_") and "log_row" in found)


def test_a_fault_says_where_it_is(full: Desk, tamper: Tamper) -> None:
    with full.book.reading() as reading:
        log = reading.logs()[0].log
    tamper("UPDATE entry SET signature = zeroblob(64) WHERE number = 2 AND lamport = 2")
    assert verify(full.book.path).faults == (fault("entry_signature", log=str(log), number=2),)


def test_dropped_triggers_are_named(full: Desk) -> None:
    connection = sqlite.connect(str(full.book.path), isolation_level=None)
    connection.execute("DROP TRIGGER entry_no_update")
    connection.close()
    assert verify(full.book.path).faults == (fault("trigger_missing", name="entry_no_update"),)


def test_a_broken_check_of_the_database_is_named(full: Desk, tamper: Tamper) -> None:
    tamper("UPDATE entry SET prev_number = 9 WHERE number = 1")
    assert {"integrity", "entry_prev_number"} <= codes(verify(full.book.path))


def test_the_register_is_compared_when_the_journal_is_sound(full: Desk, tamper: Tamper) -> None:
    surplus = fault("register_surplus", table="item", row="7")
    assert verify(full.book.path, lambda _connection: iter([surplus])).faults == (surplus,)
    tamper("UPDATE entry SET signature = zeroblob(64)")
    assert "register_surplus" not in codes(verify(full.book.path, lambda _connection: iter([surplus])))


def test_a_book_is_verified_while_it_is_written(desk: Desk) -> None:
    with desk.book.unit() as unit:
        unit.put_blob(b"not committed")
        assert verify(desk.book.path).sound


@pytest.mark.parametrize("content", [b"", b"no book at all" * 1000])
def test_what_is_no_book_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.sitzung"
    path.write_bytes(content)
    with pytest.raises(KnownError) as refused:
        verify(path)
    assert refused.value.code == "not_a_book"


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as refused:
        verify(tmp_path / "x.sitzung")
    assert refused.value.code == "book_missing"


def test_pages_that_cannot_be_read_are_refused_or_named(full: Desk) -> None:
    content = bytearray(full.book.path.read_bytes())
    content[4096 * 30 :] = b"\xa5" * (len(content) - 4096 * 30)
    full.book.path.write_bytes(content)
    try:
        found = codes(verify(full.book.path))
    except KnownError as refused:
        found = {refused.code}
    assert found & {"integrity", "book_damaged"}


def test_every_fault_has_its_sentence_with_all_its_places(full: Desk, tmp_path: Path) -> None:
    for place in NAMED:
        copy = tmp_path / "copy.sitzung"
        shutil.copy(full.book.path, copy)
        change_one(copy, *place.split("."), row=0)
        for found in verify(copy).faults:
            assert FAULTS[found.code].say("de", found.values) != FAULTS[found.code].say("en", found.values)
