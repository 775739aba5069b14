# SPDX-License-Identifier: EUPL-1.2
"""A body is canonical bytes with the prescribed keys, and nothing else is one."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from uuid import UUID

import pytest

from app.domain.identity import EntryId, StreamId
from app.storage.envelope import Envelope, UnreadableBodyError, body_bytes, is_canonical, read_body

ENVELOPE = Envelope(
    version=1,
    id=EntryId(UUID("01a205f0-6827-7389-adb0-7bbef20d6866")),
    type="DelegateLeft",
    type_version=1,
    stream=StreamId(UUID("01a205f0-6804-77b1-b950-15d97603eea7")),
    lamport=7,
    at=datetime(2021, 3, 11, 10, 2, tzinfo=timezone(timedelta(hours=1))),
    actor="Schriftführung",
    epoch=0,
    data={"member": "01a205f0-8c16-71a5-a562-ffa50e069ad4"},
)
BODY = (
    '{"actor":"Schriftführung","at":"2021-03-11T10:02:00.000000+01:00",'
    '"data":{"member":"01a205f0-8c16-71a5-a562-ffa50e069ad4"},"epoch":0,'
    '"id":"01a205f0-6827-7389-adb0-7bbef20d6866","lamport":7,'
    '"stream":"01a205f0-6804-77b1-b950-15d97603eea7","tv":1,"type":"DelegateLeft","v":1}'
).encode()


def test_the_bytes_are_those_of_the_format() -> None:
    assert body_bytes(ENVELOPE) == BODY


def test_a_body_is_taken_apart_again() -> None:
    assert read_body(BODY) == ENVELOPE


@pytest.mark.parametrize("key", sorted(json.loads(BODY)))
def test_a_body_without_one_of_its_keys_is_none(key: str) -> None:
    found = json.loads(BODY)
    del found[key]
    with pytest.raises(UnreadableBodyError):
        read_body(json.dumps(found).encode())


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("lamport", "7"),
        ("lamport", True),
        ("lamport", 7.0),
        ("id", "no identity"),
        ("at", "2021-03-11T10:02:00"),
        ("at", "gestern"),
        ("data", []),
        ("actor", None),
    ],
)
def test_a_body_with_a_value_of_another_kind_is_none(key: str, value: object) -> None:
    with pytest.raises(UnreadableBodyError):
        read_body(json.dumps(json.loads(BODY) | {key: value}).encode())


@pytest.mark.parametrize("body", [b"", b"\xff", b"[]", b"null", b"{", b"[" * 100_000])
def test_other_bytes_are_no_body(body: bytes) -> None:
    with pytest.raises(UnreadableBodyError):
        read_body(body)


def test_a_key_that_a_newer_program_adds_is_passed_over() -> None:
    assert read_body(json.dumps(json.loads(BODY) | {"new": 1}).encode()) == ENVELOPE


@pytest.mark.parametrize(
    "body",
    [
        BODY.replace(b":7", b": 7"),
        BODY.replace(b'"tv":1,', b'"tv":1,"tv":1,'),
        BODY.replace("ü".encode(), b"\\u00fc"),
        BODY.replace(b":7", b":7.0"),
        BODY[:-1],
    ],
)
def test_bytes_that_could_be_written_otherwise_are_not_canonical(body: bytes) -> None:
    assert not is_canonical(body)


def test_what_the_program_writes_is_canonical() -> None:
    assert is_canonical(body_bytes(replace(ENVELOPE, actor='"\\\n\u2028')))
