# SPDX-License-Identifier: EUPL-1.2
"""Every fact comes back from its data as it was; what cannot be read becomes an unknown fact."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from fractions import Fraction
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.entries import ENTRY_TYPES, Fact, Personal, UnknownFact
from app.domain.failures import KnownError
from app.domain.identity import MemberId
from app.domain.journal import canonical, private_hash
from app.storage import codec
from app.storage.codec import (
    PrivateText,
    UnreadableDataError,
    decode,
    decode_strictly,
    encode,
    named_blobs,
    private_hashes,
)
from tests.storage.desk import mailbox, named, new_id

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
STORABLE = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
st.register_type_strategy(datetime, st.datetimes(timezones=ZONES))
st.register_type_strategy(Personal, st.builds(Personal, st.none() | STORABLE))


def salt() -> bytes:
    return bytes(range(16))


def through_the_bytes(encoded: codec.EncodedFact) -> Any:
    return json.loads(canonical(encoded.data))


def texts(encoded: codec.EncodedFact) -> dict[str, PrivateText]:
    return {text.field: text for text in encoded.private}


class Colour(Enum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Person:
    name: Personal
    mailbox: Personal | None


@dataclass(frozen=True, slots=True)
class Painted(Fact):
    """A fact with a value of every kind that the format knows."""

    member: MemberId
    day: date
    at: datetime
    share: Fraction
    colour: Colour
    shown: bool
    votes: int
    nothing: str | None
    people: tuple[Person, ...]
    by_member: Mapping[MemberId, Person]


@pytest.fixture(autouse=True)
def painted(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(ENTRY_TYPES, "Painted", Painted)
    codec._adapter.cache_clear()
    yield
    codec._adapter.cache_clear()


MEMBER = MemberId(new_id())
PAINTED = Painted(
    member=MEMBER,
    day=date(2021, 3, 11),
    at=datetime(2021, 3, 11, 10, 2, tzinfo=timezone(timedelta(hours=1))),
    share=Fraction(4, 6),
    colour=Colour.RED,
    shown=True,
    votes=141,
    nothing=None,
    people=(Person(Personal("Ada"), None), Person(Personal("Bob"), Personal("bob@x.example"))),
    by_member={MEMBER: Person(Personal("Eva"), None)},
)


@pytest.mark.parametrize("name", sorted(ENTRY_TYPES))
def test_every_entry_type_comes_back_as_it_was(name: str) -> None:
    @settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
    @given(st.from_type(ENTRY_TYPES[name]))
    def comes_back(fact: Fact) -> None:
        encoded = encode(fact, salt)
        assert decode(name, fact.VERSION, through_the_bytes(encoded), texts(encoded)) == fact

    comes_back()


def test_each_kind_of_value_has_its_form() -> None:
    data = encode(PAINTED, salt).data
    assert data["member"] == str(MEMBER)
    assert data["day"] == "2021-03-11"
    assert data["at"] == "2021-03-11T10:02:00.000000+01:00"
    assert data["share"] == "2/3"
    assert data["colour"] == "red"
    assert data["shown"] is True
    assert data["votes"] == 141
    assert data["nothing"] is None
    assert isinstance(data["people"], list)


def test_a_whole_number_that_is_a_fraction_stays_one() -> None:
    assert encode(replace(PAINTED, share=Fraction(2)), salt).data["share"] == "2/1"


def test_a_person_stands_in_the_data_as_salted_hash_only() -> None:
    encoded = encode(mailbox("post@wriezen.example"), salt)
    assert encoded.data["mailbox"] == {"private": private_hash(salt(), "post@wriezen.example")}
    assert encoded.private == (PrivateText("mailbox", salt(), "post@wriezen.example"),)
    assert b"wriezen" not in canonical(encoded.data)


def test_a_private_field_is_known_by_its_path() -> None:
    encoded = encode(PAINTED, salt)
    assert [text.field for text in encoded.private] == [
        "people.0.name",
        "people.1.name",
        "people.1.mailbox",
        f"by_member.{MEMBER}.name",
    ]
    assert set(private_hashes(through_the_bytes(encoded))) == {text.field for text in encoded.private}


def test_each_private_field_has_a_salt_of_its_own() -> None:
    salts = iter(bytes([n]) * 16 for n in range(10))
    encoded = encode(PAINTED, lambda: next(salts))
    assert len({text.salt for text in encoded.private}) == 4


def test_an_erased_text_is_none_and_the_rest_is_there() -> None:
    encoded = encode(PAINTED, salt)
    kept = texts(encoded)
    del kept["people.1.name"]
    fact = decode("Painted", 1, through_the_bytes(encoded), kept)
    assert isinstance(fact, Painted)
    assert fact.people[1] == Person(Personal(None), Personal("bob@x.example"))


def test_a_text_that_does_not_match_its_hash_is_not_shown() -> None:
    encoded = encode(mailbox("post@wriezen.example"), salt)
    false = {"mailbox": PrivateText("mailbox", salt(), "someone@else.example")}
    fact = decode("MailboxSet", 1, encoded.data, false)
    assert fact.mailbox == Personal(None)  # type: ignore[attr-defined]


def test_an_erased_name_can_be_copied_into_another_fact() -> None:
    encoded = encode(named("x"), salt)
    erased = decode("DelegateNamed", 1, encoded.data, {})
    again = encode(erased, salt)
    assert again.data["name"] == {"private": None}
    assert again.private == ()
    assert decode("DelegateNamed", 1, again.data, {}) == erased


def test_a_private_text_that_no_database_keeps_is_refused() -> None:
    with pytest.raises(KnownError) as refused:
        encode(mailbox("post\0@wriezen.example"), salt)
    assert (refused.value.code, refused.value.values) == ("text_unusable", {"field": "mailbox"})


@pytest.mark.parametrize("votes", [1.5, "141", [141]])
def test_a_value_that_would_not_come_back_is_not_written(votes: Any) -> None:
    with pytest.raises((TypeError, UnreadableDataError)):
        encode(replace(PAINTED, votes=votes), salt)


def test_the_word_of_the_format_is_no_key_of_a_mapping() -> None:
    with pytest.raises(TypeError, match="private"):
        encode(replace(PAINTED, by_member={"private": PAINTED.people[0]}), salt)  # type: ignore[dict-item]


def test_an_unknown_type_is_kept_as_unknown() -> None:
    assert decode("SomethingDone", 3, {"x": 1}, {}) == UnknownFact("SomethingDone", 3)


def test_a_higher_version_is_kept_as_unknown() -> None:
    assert decode("MailboxSet", 2, {}, {}) == UnknownFact("MailboxSet", 2)


@pytest.mark.parametrize(
    "change",
    [
        {"day": "11.03.2021"},
        {"votes": "141"},
        {"votes": True},
        {"colour": "blue"},
        {"member": 7},
        {"people": {}},
    ],
)
def test_data_that_does_not_fit_is_unknown_and_named_when_asked_strictly(change: dict[str, object]) -> None:
    data = through_the_bytes(encode(PAINTED, salt)) | change
    assert decode("Painted", 1, data, {}) == UnknownFact("Painted", 1)
    with pytest.raises(UnreadableDataError):
        decode_strictly("Painted", 1, data, {})


def test_data_without_a_field_does_not_fit() -> None:
    data = through_the_bytes(encode(PAINTED, salt))
    del data["votes"]
    assert decode("Painted", 1, data, {}) == UnknownFact("Painted", 1)


def test_a_field_that_a_newer_program_adds_is_passed_over() -> None:
    encoded = encode(PAINTED, salt)
    data = through_the_bytes(encoded) | {"new": {"anything": 1}}
    assert decode("Painted", 1, data, texts(encoded)) == PAINTED


@dataclass(frozen=True, slots=True)
class PaintedAnew(Fact):
    """The third form of a fact."""

    VERSION: ClassVar[int] = 3

    people: tuple[Person, ...]
    tint: str


def test_older_data_is_brought_up_to_date_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ENTRY_TYPES, "Painted", PaintedAnew)
    monkeypatch.setitem(codec.UPCASTERS, ("Painted", 1), lambda data: data | {"colour": data["shade"]})
    monkeypatch.setitem(codec.UPCASTERS, ("Painted", 2), lambda data: data | {"tint": data["colour"]})
    text = PrivateText("people.0.name", salt(), "Ada")
    data = {
        "shade": "red",
        "people": [{"name": {"private": private_hash(text.salt, text.text)}, "mailbox": None}],
    }
    fact = decode("Painted", 1, data, {text.field: text})
    assert fact == PaintedAnew((Person(Personal("Ada"), None),), "red")


def test_the_files_that_data_names_are_found_at_any_depth() -> None:
    data = {"sha256": "aa", "list": [{"inner": {"sha256": "bb"}}, {"sha256": None}], "sha": "cc"}
    assert named_blobs(data) == {"aa", "bb"}
