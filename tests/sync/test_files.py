# SPDX-License-Identifier: EUPL-1.2
"""Files travel in parts, whole or later."""

from __future__ import annotations

import psycopg
import pytest

from app.domain.failures import KnownError
from app.services.ports import Progress
from app.sync.ports import Step
from tests.sync.offices import Office
from tests.sync.proxy import Proxy

LONG = bytes(range(250)) * 14_000  # three parts and a half


def has(office: Office, sha256: str) -> bool:
    with office.book.reading() as reading:
        return reading.has_blob(sha256)


def test_a_file_arrives_as_it_was(office: Office, other_office: Office) -> None:
    sha256 = office.keep_file(LONG)
    assert office.synchronise().parts_sent == 4
    assert other_office.synchronise().parts_received == 4
    with other_office.book.reading() as reading:
        assert reading.blob(sha256) == LONG


def test_the_same_file_of_two_books_is_kept_once(
    office: Office, other_office: Office, owner: psycopg.Connection
) -> None:
    for one in (office, other_office):
        one.keep_file(b"Anlage")
        one.synchronise()
    assert owner.execute("SELECT count(*) FROM sitzungspult.blob_chunk").fetchone() == (1,)


def test_sending_goes_on_with_the_parts_that_are_missing(office: Office, owner: psycopg.Connection) -> None:
    office.keep_file(LONG)
    with Proxy(office.enrolment.address.port) as proxy:
        proxy.room = 2_600_000
        with pytest.raises(KnownError):
            office.synchronise(proxy.port)
    office.wait_until_gone(owner)
    (arrived,) = owner.execute("SELECT count(*) FROM sitzungspult.blob_chunk").fetchone() or (0,)
    assert 0 < arrived < 4
    assert office.synchronise().parts_sent == 4 - arrived


def test_fetching_goes_on_with_the_parts_that_are_missing(office: Office, other_office: Office) -> None:
    sha256 = office.keep_file(LONG)
    office.synchronise()

    def interrupt(progress: Progress) -> None:
        if progress.step is Step.PULL_FILES and progress.done == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        other_office.synchronise(report=interrupt)
    assert not has(other_office, sha256)
    assert other_office.synchronise().parts_received == 2
    assert has(other_office, sha256)


def test_a_file_that_was_not_sent_whole_waits(
    office: Office, other_office: Office, owner: psycopg.Connection
) -> None:
    sha256 = office.keep_file(LONG)
    office.synchronise()
    owner.execute("DELETE FROM sitzungspult.blob_chunk WHERE number = 2")
    assert other_office.synchronise().parts_received == 0
    assert office.synchronise().parts_sent == 1
    assert other_office.synchronise().parts_received == 4
    assert has(other_office, sha256)


def test_a_file_that_is_not_what_its_digest_says_is_thrown_away(
    office: Office, other_office: Office, owner: psycopg.Connection
) -> None:
    sha256 = office.keep_file(LONG)
    office.synchronise()
    owner.execute("UPDATE sitzungspult.blob_chunk SET data = set_byte(data, 0, 255) WHERE number = 1")
    with pytest.raises(KnownError) as refused:
        other_office.synchronise()
    assert (refused.value.code, refused.value.values) == ("central_file_broken", {"sha256": sha256})
    assert not has(other_office, sha256)
    with other_office.book.reading() as reading:
        assert reading.blobs() == ()


def test_a_false_part_of_an_unfinished_file_is_named(office: Office, owner: psycopg.Connection) -> None:
    office.keep_file(LONG)
    office.synchronise()
    owner.execute("UPDATE sitzungspult.blob_chunk SET data = 'x' WHERE number = 1")
    owner.execute("DELETE FROM sitzungspult.blob_chunk WHERE number = 2")
    with pytest.raises(KnownError) as refused:
        office.synchronise()
    assert refused.value.code == "central_file_differs"
