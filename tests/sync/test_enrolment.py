# SPDX-License-Identifier: EUPL-1.2
"""Enrolling a book: a login of its own, a tag, and a password that is nowhere but here."""

from __future__ import annotations

import psycopg
import pytest

from app.domain.failures import KnownError
from app.sync.enrolment import login_of, tag_of
from tests.sync.offices import Association, Office, new_identity


def test_each_book_gets_the_next_tag(association: Association) -> None:
    enrolled = [association.enrol(new_identity()) for _ in range(3)]
    assert [one.tag for one in enrolled] == ["A", "B", "C"]
    assert len({one.password for one in enrolled}) == 3


def test_tags_go_on_after_z() -> None:
    assert [tag_of(position) for position in (0, 25, 26, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


def test_enrolling_again_gives_a_new_password_and_keeps_the_tag(
    association: Association, office: Office, owner: psycopg.Connection
) -> None:
    office.synchronise()
    old = office.enrolment

    office.enrolment = association.enrol(office.book.identity.book)

    assert (office.enrolment.tag, office.enrolment.address) == (old.tag, old.address)
    assert office.enrolment.password != old.password
    office.write_many(1)
    assert office.synchronise().entries_sent == 1
    office.enrolment = old
    with pytest.raises(KnownError) as refused:
        office.synchronise()
    assert refused.value.code == "central_login_refused"
    assert owner.execute("SELECT count(*) FROM sitzungspult.enrolled_book").fetchone() == (1,)


def test_the_password_is_kept_as_a_verifier_only(office: Office, owner: psycopg.Connection) -> None:
    kept = owner.execute(
        "SELECT rolpassword FROM pg_authid WHERE rolname = %s", (login_of(office.book.identity.book),)
    ).fetchone()
    assert kept is not None
    assert kept[0].startswith("SCRAM-SHA-256$")
    assert office.enrolment.password not in repr(office.enrolment)


def test_a_login_is_limited(office: Office) -> None:
    names = (
        "statement_timeout",
        "lock_timeout",
        "idle_in_transaction_session_timeout",
        "idle_session_timeout",
    )
    with office.connect() as connection:
        limits = [connection.execute(f"SHOW {name}").fetchone() for name in names]
    assert limits == [("2min",), ("15s",), ("2min",), ("10min",)]


def test_a_login_without_its_book_is_told_so(
    association: Association, office: Office, owner: psycopg.Connection
) -> None:
    office.enrolment = association.enrol(new_identity())
    with pytest.raises(KnownError) as refused:
        office.synchronise()
    assert refused.value.code == "central_not_enrolled"


def test_a_login_whose_association_was_taken_away_is_told_so(
    office: Office, owner: psycopg.Connection
) -> None:
    identity = office.book.identity
    owner.execute(f"REVOKE w_{identity.association.hex} FROM b_{identity.book.hex}")
    with pytest.raises(KnownError) as refused:
        office.synchronise()
    assert refused.value.code == "central_not_enrolled"
