# SPDX-License-Identifier: EUPL-1.2
"""``verify`` by its exit codes: 0 sound, 1 for any changed column of any table, 2 for what cannot be read."""

from __future__ import annotations

import json
import shutil
from hashlib import sha256
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from app.domain.agenda import Part
from app.domain.commands.aftermath import ConfirmDelivery, FailDelivery, IssueDocument, PrepareDelivery
from app.domain.entries.aftermath import DocumentKind
from app.models.base import JOURNAL_METADATA, REGISTER_METADATA
from tests.samples.books import PlayedBook
from tests.samples.computers import SMALL_ASSOCIATION, SMALL_MEETING, Computer, Ended, script

# What no entry vouches for: the book's name on this machine, and typing that is no entry yet.
UNSIGNED = {"book.name", "draft.stream", "draft.place", "draft.text", "draft.at"}
JOURNAL = [
    f"{table.name}.{column.name}"
    for table in JOURNAL_METADATA.sorted_tables
    for column in table.columns
    if f"{table.name}.{column.name}" not in UNSIGNED
]
REGISTER = [
    f"{table.name}.{column.name}" for table in REGISTER_METADATA.sorted_tables for column in table.columns
]
PDF = b"%PDF-1.7 Niederschrift"
FURTHER_RULES = """
[representation]
transfer = true
[elections]
secret = false
"""
PREPARED = (
    {"do": "set_groups", "member": "kyritz", "groups": ["founder"]},
    {"meeting": "vv-1", "do": "add_item", "number": "4", "title": "Wahl", "kind": "election"},
)
MORE = (
    {"at": "2024-02-01T09:53:00+01:00", "do": "note_guest", "office": "Presse"},
    {"do": "excuse_member", "member": "nuthetal"},
    {"do": "submit_motion", "item": "2", "kind": "amendment", "text": "Kürzer", "mover": "lebus"},
    {"do": "withdraw_motion", "item": "2", "motion": 1},
)
BEFORE_THE_END = (
    {"at": "2024-02-01T10:26:00+01:00", "do": "transfer_votes", "member": "kyritz", "to": "lebus"},
    {"do": "call_item", "item": "4"},
    {"do": "call_election"},
    {"do": "nominate_candidate", "candidate": "a", "name": "Ada Beispiel", "member": "lebus"},
    {"do": "nominate_candidate", "candidate": "b"},
    {"do": "open_round"},
    {"do": "record_election_votes", "remaining": ["a"]},
    {"do": "announce_round"},
    {"do": "accept_election", "candidate": "a"},
)


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> PlayedBook:
    """A book that has a row in every table: two logs, a file, private values, documents, deliveries."""
    folder = tmp_path_factory.mktemp("rich")
    computer, path = Computer(folder / "computer"), folder / "klein.sitzungsbuch"
    meeting = SMALL_MEETING.read_text("utf-8").splitlines()
    (folder / "haushalt.txt").write_text("Haushalt", encoding="utf-8")
    attach = {"at": "2024-01-12T09:00:00+01:00", "meeting": "vv-1", "do": "attach_file"}
    attached = {**attach, "item": "2", "file": "haushalt.txt", "title": "Plan"}
    prepared = script(folder / "a.jsonl", further_statutes(), attached, *PREPARED)
    computer.play(path, SMALL_ASSOCIATION, prepared)
    course = (*meeting[:4], *MORE, *meeting[4:-1], *BEFORE_THE_END, meeting[-1])
    computer.play(path, script(folder / "b.jsonl", *course))
    other = Computer(folder / "other")
    with other.at_desk(path, "vv-1") as opened:
        desk = opened.desk
        digest, head = sha256(PDF).hexdigest(), desk.head
        minutes = (DocumentKind.MINUTES, Part.PUBLIC, "n.pdf", "Niederschrift", len(PDF), digest)
        issued = IssueDocument(*minutes, str(head.log), head.number, head.hash.hex(), program="Sitzungspult")
        desk.execute(issued, blobs=[PDF])
        for member in ("kyritz", "lebus"):
            desk.execute(PrepareDelivery(member, f"<{member}@klein.example>", (digest,), confirmed=True))
        desk.execute(ConfirmDelivery("<kyritz@klein.example>", "250 OK"))
        desk.execute(FailDelivery("<lebus@klein.example>", 550, "no such mailbox", permanent=True))
        with desk.book.unit() as unit:
            unit.confirm_central(desk.head)
            unit.commit()
    return PlayedBook(computer, path)


def further_statutes() -> dict[str, object]:
    """The statutes of the association with more rules, valid from a later day."""
    lines = [json.loads(line) for line in SMALL_ASSOCIATION.read_text("utf-8").splitlines()]
    (first,) = [line for line in lines if line.get("do") == "adopt_statutes"]
    text = first["text"].replace("2020-01-01", "2023-01-01") + FURTHER_RULES
    text = text.replace("[majorities]", "transferred_count = true\n[majorities]")
    return {**first, "at": "2024-01-11T09:00:00+01:00", "text": text}


def verified(book: PlayedBook, path: Path) -> Ended:
    return book.computer.run("verify", path)


def change(path: Path, place: str) -> None:
    """Change one column of the last row past triggers, keys and checks, and put the triggers back."""
    table, column = place.split(".")
    connection = sqlite.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints=ON")
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    found = connection.execute(f"SELECT rowid, {column} FROM {table} ORDER BY rowid").fetchall()
    rowid, value = next(((r, v) for r, v in reversed(found) if v is not None), found[-1])
    kind = next(row[2] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] == column)
    connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (another(value, kind), rowid))
    for _, text in triggers:
        connection.execute(text)
    connection.close()


def another(value: object, kind: str) -> object:
    """Another value of the same kind."""
    if isinstance(value, bytes):
        return value[:-1] + bytes([value[-1] ^ 1])
    if isinstance(value, int):
        return value + 1000
    if isinstance(value, str):
        return f"{value[:-1]}{'1' if value[-1:] == '0' else '0'}"
    return {"INTEGER": 7, "BLOB": b"x" * 16}.get(kind, "x")


def test_a_sound_book_ends_with_0_and_says_how_much_was_looked_at(rich: PlayedBook) -> None:
    done = verified(rich, rich.path)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Das Buch ist unverändert: ")
    assert "2 Folgen, 2 Dateien" in done.out


def test_the_book_of_this_test_has_a_row_in_every_table(rich: PlayedBook) -> None:
    connection = sqlite.connect(str(rich.path))
    empty = [
        table
        for table in {place.split(".")[0] for place in (*JOURNAL, *REGISTER)}
        if not connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    ]
    connection.close()
    assert empty == []


@pytest.mark.parametrize("place", [*JOURNAL, *REGISTER])
def test_any_changed_column_ends_with_1_and_is_named(rich: PlayedBook, tmp_path: Path, place: str) -> None:
    copy = tmp_path / rich.path.name
    shutil.copy(rich.path, copy)
    change(copy, place)
    done = verified(rich, copy)
    assert done.code == 1, done
    *faults, remedy = done.out.splitlines()
    assert remedy.startswith("Bewahren Sie das Buch unverändert auf")
    assert all(": " in fault for fault in faults)
    table = place.split(".")[0]
    if place in REGISTER:
        assert any(fault.startswith("register_") and table in fault for fault in faults) or (
            table == "register_state"
        )


def test_a_row_more_in_the_register_is_named(rich: PlayedBook, tmp_path: Path) -> None:
    copy = tmp_path / rich.path.name
    shutil.copy(rich.path, copy)
    connection = sqlite.connect(str(copy), isolation_level=None)
    connection.execute(
        "INSERT INTO vote SELECT association, meeting, ballot, zeroblob(16), 'yes', 1, 5, 0 FROM vote LIMIT 1"
    )
    connection.close()
    done = verified(rich, copy)
    assert (done.code, done.out.split(":")[0]) == (1, "register_surplus")


def test_a_row_less_in_the_register_is_named(rich: PlayedBook, tmp_path: Path) -> None:
    copy = tmp_path / rich.path.name
    shutil.copy(rich.path, copy)
    connection = sqlite.connect(str(copy), isolation_level=None)
    connection.execute("DELETE FROM resolution")
    connection.close()
    done = verified(rich, copy)
    assert (done.code, done.out.split(":")[0]) == (1, "register_missing")


def test_a_file_that_differs_is_named(rich: PlayedBook, tmp_path: Path) -> None:
    copy = tmp_path / rich.path.name
    shutil.copy(rich.path, copy)
    connection = sqlite.connect(str(copy), isolation_level=None)
    connection.execute("UPDATE blob_chunk SET data = ? WHERE data = ?", (PDF.lower(), PDF))
    connection.close()
    done = verified(rich, copy)
    assert (done.code, done.out.split(":")[0]) == (1, "file_differs")
    assert sha256(PDF).hexdigest() in done.out


def test_a_journal_whose_end_was_cut_off_is_named_by_the_computer_that_knew_it(
    small: PlayedBook, tmp_path: Path
) -> None:
    backup = tmp_path / "sicherung"
    shutil.copy(small.path, backup)
    small.computer.play(small.path, SMALL_MEETING)
    shutil.copy(backup, small.path)
    done = verified(small, small.path)
    assert (done.code, done.out.split(":")[0]) == (1, "log_shorter_than_remembered")
    elsewhere = verified(PlayedBook(Computer(tmp_path / "other"), small.path), small.path)
    assert elsewhere.code == 0


def test_a_document_that_bears_a_head_of_another_journal_is_named(closed: PlayedBook) -> None:
    with closed.computer.at_desk(closed.path, "vv-1") as opened:
        desk, digest = opened.desk, sha256(PDF).hexdigest()
        minutes = (DocumentKind.MINUTES, Part.PUBLIC, "n.pdf", "Niederschrift", len(PDF), digest)
        foreign = IssueDocument(*minutes, str(desk.head.log), desk.head.number, "0" * 64, program="")
        desk.execute(foreign, blobs=[PDF])
    done = verified(closed, closed.path)
    assert (done.code, done.out.split(":")[0]) == (1, "document_head")
    assert "n.pdf" in done.out


@pytest.mark.parametrize(
    ("content", "code"), [(None, "book_missing"), (b"", "not_a_book"), (b"no book" * 999, "not_a_book")]
)
def test_what_cannot_be_read_ends_with_2(
    computer: Computer, tmp_path: Path, content: bytes | None, code: str
) -> None:
    path = tmp_path / "b.sitzungsbuch"
    if content is not None:
        path.write_bytes(content)
    done = computer.run("verify", path)
    assert (done.code, done.out, done.err.split(":")[0]) == (2, "", code)


def test_a_book_is_verified_while_it_is_written(small: PlayedBook) -> None:
    with small.computer.at_desk(small.path):
        assert small.computer.run("verify", small.path).code == 0
