# SPDX-License-Identifier: EUPL-1.2
"""Two books of one association become equal through the central database."""

from __future__ import annotations

import psycopg

from app.sync.ports import RegisterOutcome, Step
from app.sync.remote import CentralSummary
from tests.sync.offices import Association, Office, entries, private_values


def test_two_books_become_equal(office: Office, other_office: Office) -> None:
    office.write_many(30)
    office.set_mailbox("amt@gemeinde.example")
    other_office.write_many(20)
    sha256 = office.keep_file(b"%PDF" * 600_000)

    for one in (office, other_office, office):
        one.synchronise()

    assert entries(office.book) == entries(other_office.book)
    assert len(entries(office.book)) == 30 + 1 + 20 + 2
    assert private_values(office.book) == private_values(other_office.book) != set()
    with other_office.book.reading() as reading:
        assert reading.blob(sha256) == b"%PDF" * 600_000


def test_synchronising_twice_changes_nothing(office: Office, owner: psycopg.Connection) -> None:
    office.write_many(2500)
    office.set_mailbox("amt@gemeinde.example")
    office.keep_file(b"x" * 2_500_000)
    assert office.synchronise() == CentralSummary(2502, 0, 3, 0, RegisterOutcome.WRITTEN)
    before = _content(owner)

    assert office.synchronise() == CentralSummary(0, 0, 0, 0, RegisterOutcome.UNCHANGED)

    assert _content(owner) == before


def test_only_what_is_new_is_sent(office: Office) -> None:
    office.synchronise()
    office.write_many(3)
    assert office.synchronise().entries_sent == 3


def test_the_steps_are_reported_in_their_order(office: Office) -> None:
    office.write_many(10)
    office.synchronise()
    steps = list(dict.fromkeys(progress.step for progress in office.told))
    assert steps == list(Step)
    assert [(told.done, told.total) for told in office.told if told.step is Step.PUSH_ENTRIES] == [
        (0, 11),
        (11, 11),
    ]


def test_a_third_book_gets_everything_from_an_empty_start(
    association: Association, office: Office, other_office: Office
) -> None:
    office.write_many(1200)
    for one in (office, other_office):
        one.synchronise()
    third = association.open_office()

    third.synchronise()

    office.synchronise()
    assert entries(third.book) == entries(office.book)


def _content(owner: psycopg.Connection) -> list[object]:
    tables = ("register_head", "log", "entry", "private_value", "blob", "blob_chunk")
    return [
        owner.execute(f"SELECT * FROM sitzungspult.{table} ORDER BY 1, 2, 3").fetchall() for table in tables
    ]
