# SPDX-License-Identifier: EUPL-1.2
"""Verification knows what a chain alone cannot show: a cut tail, and heads that documents bear."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from app import bootstrap
from app.bootstrap import Program
from app.domain.commands.association import ChangeAssociation, FoundAssociation
from app.services.verifying import verify_book
from app.system.paths import ProgramPaths

TRIGGERS = ("log_no_update", "log_no_delete", "entry_no_update", "entry_no_delete")


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return bootstrap.build(ProgramPaths.under(tmp_path / "home"))


@pytest.fixture
def book(program: Program, tmp_path: Path) -> Path:
    path = tmp_path / "verband.sitzungsbuch"
    opened = program.opening.create(path, "Verband")
    opened.desk.execute(FoundAssociation("verband", "Verband", "V"))
    opened.desk.execute(ChangeAssociation("seat", "Kyritz"))
    opened.close()
    return path


def cut_tail(path: Path) -> None:
    """Delete the last entry, as somebody with the file and a tool would."""
    with sqlite3.connect(path) as connection:
        texts = [
            connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()[0]
            for name in TRIGGERS
        ]
        for name in TRIGGERS:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("DELETE FROM entry WHERE number = (SELECT max(number) FROM entry)")
        for text in texts:
            connection.execute(text)
    connection.close()


def test_a_book_that_was_closed_here_is_sound(program: Program, book: Path) -> None:
    assert verify_book(book, program.witnesses).sound


def test_a_tail_that_was_cut_off_is_named_where_this_computer_saw_it(program: Program, book: Path) -> None:
    cut_tail(book)
    report = verify_book(book, program.witnesses)
    assert "log_shorter_than_remembered" in {fault.code for fault in report.faults}


def test_without_a_witness_the_chain_alone_shows_no_cut(book: Path) -> None:
    """Why witnesses exist: the heads on documents, in central, and beside the book."""
    cut_tail(book)
    assert "log_shorter_than_remembered" not in {fault.code for fault in verify_book(book).faults}
