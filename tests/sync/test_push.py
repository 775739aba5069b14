# SPDX-License-Identifier: EUPL-1.2
"""What is sent arrives once and whole, whatever happens on the way."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import psycopg
import pytest

from app.domain.failures import KnownError
from app.services.ports import Progress
from app.storage.book import Book
from app.sync.ports import Step
from app.sync.push import LostEntries
from tests.sync.offices import Association, Key, Office, begin_log, entries, private_values
from tests.sync.proxy import Manner, Proxy

CUT = {"central_connection_lost", "central_restarting"}
# Bytes: within the hand-shake, the questions, and the batches of some 500,000 each.
POINTS = [500, 5_000, 12_000, 700_000, 300_000, 700_000, 12_000, 1_300_000]


def central_entries(owner: psycopg.Connection) -> list[tuple[object, ...]]:
    return owner.execute(
        "SELECT association, log, number, stream, lamport, prev_hash, body_hash, hash, body, signature"
        " FROM sitzungspult.entry ORDER BY log, number"
    ).fetchall()


def book_entries(office: Office) -> list[tuple[object, ...]]:
    return [tuple(getattr(entry, name) for name in entry.__slots__) for entry in entries(office.book)]


def confirmed(office: Office) -> int:
    return max((head.number for head in office.journal.confirmed().values()), default=0)


def kill_while_pushing(office: Office, after_bytes: int) -> None:
    """Kill a process that synchronises the book once so many bytes have passed."""
    address = office.enrolment.address
    office.book.close()
    with Proxy(address.port) as proxy:
        proxy.room, proxy.manner = after_bytes, Manner.SILENCE
        place = [address.host, proxy.port, address.database, address.user, address.ca_file]
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.sync.pusher", *map(str, [office.book.path, *place])],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
        )
        assert child.stdin is not None
        child.stdin.write(f"{office.enrolment.password}\n".encode())
        child.stdin.close()
        assert proxy.used_up.wait(60)
        child.kill()
        child.wait()
    office.book = Book.open(office.book.path, new_id=office.new_id)


@pytest.fixture
def busy_office(office: Office) -> Office:
    office.write_many(3000, size=100)
    office.set_mailbox("amt@gemeinde.example")
    return office


def push_killed_at(office: Office, owner: psycopg.Connection, points: list[int]) -> None:
    written = book_entries(office)
    for point in points:
        kill_while_pushing(office, point)
        office.wait_until_gone(owner)
        arrived = central_entries(owner)
        assert arrived == written[: len(arrived)]
        assert confirmed(office) <= len(arrived)
    assert 0 < len(arrived) < len(written)
    office.synchronise()
    assert central_entries(owner) == written
    assert confirmed(office) == len(written)


def test_a_killed_push_is_gone_on_with(busy_office: Office, owner: psycopg.Connection) -> None:
    push_killed_at(busy_office, owner, [12_000, 700_000, 700_000])


@pytest.mark.torture
def test_a_push_killed_at_very_many_points_is_gone_on_with(
    busy_office: Office, owner: psycopg.Connection
) -> None:
    busy_office.write_many(4000, size=100)
    push_killed_at(busy_office, owner, [*range(1_000, 12_000, 1_500), *range(50_000, 900_000, 50_000)])


@pytest.mark.parametrize("manner", [Manner.CLOSE, Manner.RESET])
def test_a_cut_push_is_gone_on_with(busy_office: Office, owner: psycopg.Connection, manner: Manner) -> None:
    numbers = []
    for point in POINTS:
        busy_office.write_many(400)
        written = book_entries(busy_office)
        with Proxy(busy_office.enrolment.address.port) as proxy:
            proxy.room, proxy.manner = point, manner
            with pytest.raises(KnownError) as cut:
                busy_office.synchronise(proxy.port)
        assert cut.value.code in CUT
        busy_office.wait_until_gone(owner)
        arrived = central_entries(owner)
        assert arrived == written[: len(arrived)]
        assert confirmed(busy_office) <= len(arrived)
        numbers.append(len(arrived))
    busy_office.synchronise()
    assert central_entries(owner) == written
    assert owner.execute("SELECT count(*) FROM sitzungspult.private_value").fetchone() == (1,)
    assert len(set(numbers)) > 1


def test_a_silent_line_ends_the_push(busy_office: Office, owner: psycopg.Connection) -> None:
    with Proxy(busy_office.enrolment.address.port) as proxy:
        proxy.room, proxy.manner = 500_000, Manner.SILENCE
        with pytest.raises(KnownError) as ended:
            busy_office.synchronise(proxy.port, patience=0.3)
    assert ended.value.code == "central_silent"
    busy_office.synchronise()
    assert central_entries(owner) == book_entries(busy_office)


def test_a_server_that_ends_the_connection_is_named_as_restarting(
    busy_office: Office, owner: psycopg.Connection
) -> None:
    def end(progress: Progress) -> None:
        if progress.step is Step.PUSH_FILES:
            owner.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s",
                (busy_office.enrolment.address.user,),
            )

    with pytest.raises(KnownError) as ended:
        busy_office.synchronise(report=end)
    assert ended.value.code in CUT
    busy_office.synchronise()
    assert central_entries(owner) == book_entries(busy_office)


class CancelledError(Exception):
    """What a cancelled token raises."""


def test_a_cancelled_push_keeps_what_arrived(busy_office: Office, owner: psycopg.Connection) -> None:
    def cancel(progress: Progress) -> None:
        if progress.done:
            raise CancelledError

    with pytest.raises(CancelledError):
        busy_office.synchronise(report=cancel)
    assert 0 < confirmed(busy_office) <= len(central_entries(owner))
    busy_office.synchronise()
    assert central_entries(owner) == book_entries(busy_office)


def test_a_confirmation_that_never_arrived_is_found_again(association: Association, office: Office) -> None:
    office.write_many(3)
    unaware = association.copy_office(office)
    office.synchronise()
    assert confirmed(unaware) == 0
    assert unaware.synchronise().entries_sent == 0
    assert confirmed(unaware) == 4


def test_two_offices_push_at_once(office: Office, other_office: Office, owner: psycopg.Connection) -> None:
    for one in (office, other_office):
        one.write_many(2000)
    workers = [threading.Thread(target=one.synchronise) for one in (office, other_office)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    for one in (office, other_office, office):
        one.synchronise()
    assert central_entries(owner) == book_entries(office) == book_entries(other_office)


def test_a_large_entry_travels_in_a_batch_of_its_own(office: Office) -> None:
    office.write_many(3, size=700_000)
    office.synchronise()
    steps = [told.done for told in office.told if told.step is Step.PUSH_ENTRIES]
    assert steps == [0, 2, 3, 4]


def test_a_private_value_travels_with_its_entry(
    office: Office, other_office: Office, owner: psycopg.Connection
) -> None:
    office.set_mailbox("amt@gemeinde.example")
    office.synchronise()
    values = owner.execute("SELECT field, value FROM sitzungspult.private_value").fetchall()
    assert values == [("mailbox", "amt@gemeinde.example")]
    other_office.synchronise()
    assert private_values(other_office.book) == private_values(office.book)


def test_an_erasure_reaches_every_copy(
    office: Office, other_office: Office, owner: psycopg.Connection
) -> None:
    entry = office.set_mailbox("amt@gemeinde.example")
    office.set_mailbox("bleibt@gemeinde.example")
    for one in (office, other_office):
        one.synchronise()

    other_office.erase(entry)
    for one in (other_office, office):
        one.synchronise()

    left = owner.execute("SELECT value FROM sitzungspult.private_value").fetchall()
    assert left == [("bleibt@gemeinde.example",)]
    assert [value.value for value in private_values(office.book)] == ["bleibt@gemeinde.example"]
    assert private_values(office.book) == private_values(other_office.book)
    assert not [fault for fault in office.faults() if fault.code.startswith("private")]


def test_a_value_erased_before_its_entry_was_sent_never_leaves_the_book(
    office: Office, owner: psycopg.Connection
) -> None:
    office.erase(office.set_mailbox("amt@gemeinde.example"))
    office.synchronise()
    assert owner.execute("SELECT count(*) FROM sitzungspult.private_value").fetchone() == (0,)


def test_losses_of_the_central_database_are_an_alarm(office: Office, owner: psycopg.Connection) -> None:
    office.write_many(10)
    office.synchronise()
    owner.execute("DELETE FROM sitzungspult.entry WHERE number > 5")

    with pytest.raises(KnownError) as alarm:
        office.synchronise()

    assert alarm.value.code == "central_lost_entries"
    assert (alarm.value.values["confirmed"], alarm.value.values["found"]) == (11, 5)
    assert len(central_entries(owner)) == 5


def test_what_was_lost_is_sent_again_when_a_person_says_so(office: Office, owner: psycopg.Connection) -> None:
    office.write_many(10)
    office.synchronise()
    owner.execute("DELETE FROM sitzungspult.entry")
    owner.execute("DELETE FROM sitzungspult.log")

    office.synchronise(lost=LostEntries.SEND_AGAIN)

    assert central_entries(owner) == book_entries(office)
    office.synchronise()


def test_two_copies_that_go_on_with_one_log_are_found_out(
    association: Association, office: Office, owner: psycopg.Connection
) -> None:
    office.write_many(3)
    copy = association.copy_office(office)
    office.write_many(2, size=1)
    copy.write_many(2, size=2)
    office.synchronise()
    before = central_entries(owner)

    with pytest.raises(KnownError) as found:
        copy.synchronise()

    assert found.value.code == "log_forked"
    assert central_entries(owner) == before == book_entries(office)


def test_two_copies_that_push_at_once_cannot_mix_their_entries(
    association: Association, office: Office, owner: psycopg.Connection
) -> None:
    copy = association.copy_office(office)
    office.write_many(3, size=1)
    copy.write_many(3, size=2)
    pushed_meanwhile = []

    def meanwhile(progress: Progress) -> None:
        if progress.step is Step.PUSH_ENTRIES and not pushed_meanwhile:
            pushed_meanwhile.append(office.synchronise())

    with pytest.raises(KnownError) as found:
        copy.synchronise(report=meanwhile)

    assert found.value.code in {"log_forked", "central_refused_row"}
    assert central_entries(owner) == book_entries(office)


def test_an_older_copy_is_told_that_its_log_went_on_elsewhere(
    association: Association, office: Office
) -> None:
    copy = association.copy_office(office)
    office.write_many(3)
    office.synchronise()
    with pytest.raises(KnownError) as found:
        copy.synchronise()
    assert found.value.code == "own_log_ahead"


def test_an_older_copy_begins_a_new_log_and_gets_the_rest_of_the_old_one(
    association: Association, office: Office
) -> None:
    copy = association.copy_office(office)
    office.write_many(3)
    office.synchronise()

    copy.key = Key()
    begin_log(copy)
    copy.write_many(2)
    copy.synchronise()
    office.synchronise()

    assert entries(copy.book) == entries(office.book)
    assert len(entries(copy.book)) == 1 + 3 + 1 + 2
