# SPDX-License-Identifier: EUPL-1.2
"""What others wrote is checked before it is kept, and the register follows it."""

from __future__ import annotations

from itertools import pairwise

import psycopg
import pytest

from app.domain.failures import KnownError
from app.services.ports import Progress
from app.sync.ports import Step
from tests.sync.offices import Association, Office, entries, private_values
from tests.sync.proxy import Proxy


class InterruptedHereError(Exception):
    """Ends a synchronisation at a chosen point."""


def foreign(office: Office) -> list[object]:
    own = office.book.identity.own_log
    return [entry for entry in entries(office.book) if entry.log != own]


def written_by(office: Office) -> list[object]:
    own = office.book.identity.own_log
    return [entry for entry in entries(office.book) if entry.log == own]


def test_a_played_assembly_arrives_whole(office: Office, other_office: Office) -> None:
    office.play_the_sample()
    office.synchronise()

    other_office.synchronise()

    assert foreign(other_office) == written_by(office)
    assert private_values(other_office.book) == private_values(office.book) != set()
    assert other_office.faults() == ()
    assert [m.state for m in other_office.desk().meetings()] == [m.state for m in office.desk().meetings()]


def test_more_than_one_page_arrives_in_small_slices(office: Office, other_office: Office) -> None:
    office.write_many(2300)
    office.synchronise()
    other_office.synchronise()
    assert foreign(other_office) == written_by(office)
    done = [told.done for told in other_office.told if told.step is Step.PULL_ENTRIES]
    assert done[-1] == 2301
    assert max(after - before for before, after in pairwise(done)) == 50


def test_an_interrupted_pull_keeps_what_it_has_and_goes_on(office: Office, other_office: Office) -> None:
    office.play_the_sample()
    office.synchronise()

    def interrupt(progress: Progress) -> None:
        if progress.step is Step.PULL_ENTRIES and progress.done >= 100:
            raise InterruptedHereError

    with pytest.raises(InterruptedHereError):
        other_office.synchronise(report=interrupt)
    assert foreign(other_office) == written_by(office)[:100]
    assert other_office.register_faults() == []

    other_office.synchronise()
    assert foreign(other_office) == written_by(office)
    assert other_office.faults() == ()


def test_a_register_that_a_killed_pull_left_behind_is_mended_by_the_next(
    office: Office, other_office: Office
) -> None:
    office.play_the_sample()
    office.synchronise()
    (log,) = [log for log in office.journal.logs() if log.book == office.book.identity.book]
    # As if the process had ended between the last slice and the register.
    other_office.journal.accept(log, written_by(office), sorted(private_values(office.book), key=repr))
    assert other_office.register_faults() != []

    other_office.synchronise()

    assert other_office.register_faults() == []
    assert other_office.faults() == ()


@pytest.mark.parametrize("point", [12_000, 60_000, 300_000])
def test_a_cut_pull_goes_on(office: Office, other_office: Office, point: int) -> None:
    office.write_many(2000)
    office.synchronise()
    with Proxy(other_office.enrolment.address.port) as proxy:
        proxy.room = point
        with pytest.raises(KnownError) as cut:
            other_office.synchronise(proxy.port)
    assert cut.value.code == "central_connection_lost"
    kept = foreign(other_office)
    assert kept == written_by(office)[: len(kept)]
    other_office.synchronise()
    assert foreign(other_office) == written_by(office)


FORGERIES = {
    "body": "body = set_byte(body, 100, 120)",
    "signature": "signature = decode(repeat('00', 64), 'hex')",
    "stream": "stream = gen_random_uuid()",
    "lamport": "lamport = lamport + 1000",
    "body_hash": "body_hash = decode(repeat('00', 32), 'hex')",
}


@pytest.mark.parametrize("column", FORGERIES)
def test_an_entry_that_was_altered_centrally_is_not_taken(
    office: Office, other_office: Office, owner: psycopg.Connection, column: str
) -> None:
    office.play_the_sample()
    office.synchronise()
    own = office.book.identity.own_log
    for name in ("ck_entry_hash", "ck_entry_body_hash"):
        owner.execute(f"ALTER TABLE sitzungspult.entry DROP CONSTRAINT {name}".encode())
    changed = owner.execute(
        f"UPDATE sitzungspult.entry SET {FORGERIES[column]} WHERE log = %s AND number = 2".encode(), (own,)
    )
    assert changed.rowcount == 1

    with pytest.raises(KnownError) as refused:
        other_office.synchronise()

    assert refused.value.code == "log_broken"
    assert refused.value.values == {"log": str(own), "number": 2}
    assert foreign(other_office) == []
    assert other_office.faults() == ()


@pytest.mark.parametrize(
    "change", ["value = 'anders'", "salt = decode(repeat('00', 16), 'hex')"], ids=["value", "salt"]
)
def test_a_private_value_that_was_altered_centrally_is_not_taken(
    office: Office, other_office: Office, owner: psycopg.Connection, change: str
) -> None:
    office.set_mailbox("amt@gemeinde.example")
    office.synchronise()
    owner.execute(f"UPDATE sitzungspult.private_value SET {change}".encode())
    with pytest.raises(KnownError) as refused:
        other_office.synchronise()
    assert refused.value.code == "log_broken"
    assert private_values(other_office.book) == set()


def test_a_private_value_that_nobody_asked_for_is_passed_over(
    office: Office, other_office: Office, owner: psycopg.Connection
) -> None:
    entry = office.set_mailbox("amt@gemeinde.example")
    office.synchronise()
    with office.connect() as connection:
        connection.execute(
            "INSERT INTO sitzungspult.private_value VALUES (%s, %s, 'telefon', %s, '0815')",
            (office.book.identity.association, entry, bytes(16)),
        )
    other_office.synchronise()
    assert private_values(other_office.book) == private_values(office.book)


def test_own_entries_arrive_although_those_of_others_are_broken(
    office: Office, other_office: Office, owner: psycopg.Connection
) -> None:
    office.write_many(2)
    office.synchronise()
    owner.execute("ALTER TABLE sitzungspult.entry DROP CONSTRAINT ck_entry_hash")
    owner.execute("UPDATE sitzungspult.entry SET signature = decode(repeat('00', 64), 'hex')")
    other_office.write_many(2)
    with pytest.raises(KnownError):
        other_office.synchronise()
    confirmed = other_office.journal.confirmed()[other_office.book.identity.own_log]
    assert confirmed == other_office.journal.head(other_office.book.identity.own_log)


def test_entries_of_another_association_are_never_asked_for(
    open_association: object, association: Association, office: Office
) -> None:
    stranger = open_association().open_office()  # type: ignore[operator]
    stranger.write_many(5)
    stranger.synchronise()
    assert office.synchronise().entries_received == 0
