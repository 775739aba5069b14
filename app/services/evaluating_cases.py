# SPDX-License-Identifier: EUPL-1.2
"""Reading a case: JSON becomes exact values; what cannot be meant is refused with what to write instead."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeVar, cast

from app.domain.balloting import BallotMethod
from app.domain.counting import VotePart
from app.domain.entitlement import Case, Cast, Seat
from app.domain.failures import KnownError
from app.domain.matters import ELECTION
from app.domain.tally import Choice

LONGEST_NUMBER = 30  # digits
BOM = b"\xef\xbb\xbf"
CASE_KEYS = (
    "members",
    "present",
    "remote",
    "excluded",
    "transferred",
    "matter",
    "convening",
    "established",
    "constituent",
    "emergency",
    "method",
    "choices",
)
WRITTEN = "written"  # no way of voting in a meeting
MEMBER_KEYS = frozenset({"id", "votes", "groups"})
# The words of a convening, and whether each is a repeat.
CONVENINGS: Mapping[str, bool] = {"first": False, "second": True, "repeat": True}
_CHOICES: Mapping[str, Choice] = {choice.value: choice for choice in Choice}
_Word = TypeVar("_Word", bound=StrEnum)


def read_object(text: bytes | str) -> dict[str, object]:
    """The JSON object of a case; refused where it is none, or names a key twice."""
    try:
        decoded = text.removeprefix(BOM).decode("utf-8") if isinstance(text, bytes) else text
        values = _decoded(decoded.removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        raise KnownError("case_not_utf8", position=error.start + 1) from error
    except json.JSONDecodeError as error:
        raise KnownError("case_not_json", row=error.lineno, column=error.colno) from error
    except (ValueError, RecursionError) as error:
        raise KnownError("case_too_large") from error
    if not isinstance(values, dict):
        raise KnownError("case_not_object")
    return values


def read_case(values: Mapping[str, object], *further: str) -> Case:
    """The case that an object describes; ``further`` are the keys of an election, which needs no matter."""
    written = values.get("method") == WRITTEN and not further
    known_keys(values, (*CASE_KEYS, "objected") if written else (*CASE_KEYS, *further))
    needed(values, "present")
    roll = _roll(values)
    keys = {seat.key: seat for seat in roll}
    return Case(
        roll,
        _members(values, "present", keys),
        _choices(values.get("choices"), keys),
        _matter(values, needed=not further),
        _members(values, "remote", keys),
        _members(values, "excluded", keys),
        _transferred(values, keys),
        word_of(values, "method", BallotMethod) if "method" in values and not written else BallotMethod.OPEN,
        _second(values),
        truth_of(values, "established"),
        truth_of(values, "constituent"),
        truth_of(values, "emergency"),
        written,
        _members(values, "objected", keys),
    )


def known_keys(values: Mapping[str, object], known: Collection[str]) -> None:
    """Refuse a key that means nothing."""
    for key in values:
        if key not in known:
            raise KnownError("case_key_unknown", key=key, known=", ".join(sorted(known)))


def needed(values: Mapping[str, object], key: str) -> object:
    """The value under a key; refused where there is none."""
    if key not in values:
        raise KnownError("case_key_missing", key=key)
    return values[key]


def text_of(value: object, key: str) -> str:
    """A text that is not empty."""
    if not isinstance(value, str) or not value:
        raise KnownError("case_text_expected", key=key)
    return value


def list_of(value: object, key: str) -> list[object]:
    """A list."""
    if not isinstance(value, list):
        raise KnownError("case_list_expected", key=key)
    return value


def object_of(value: object, key: str) -> dict[str, object]:
    """An object."""
    if not isinstance(value, dict):
        raise KnownError("case_object_expected", key=key)
    return value


def word_of(values: Mapping[str, object], key: str, words: type[_Word]) -> _Word:
    """One of the words that are allowed under a key."""
    value = values[key]
    if not isinstance(value, str) or value not in set(words):
        raise KnownError("case_word_unknown", key=key, word=shown(value), known=", ".join(words))
    return words(value)


def truth_of(values: Mapping[str, object], key: str) -> bool:
    """True or false; a key that is left out is false."""
    value = values.get(key, False)
    if not isinstance(value, bool):
        raise KnownError("case_truth_expected", key=key)
    return value


def number_of(value: object, key: str, *, least: int = 1) -> int:
    """A whole number of votes, written as a text of digits or as a JSON number without a point."""
    text = str(value) if type(value) is int else value
    if (
        not isinstance(text, str)
        or not (text.isascii() and text.isdigit())
        or (text[0] == "0" and text != "0")
    ):
        raise KnownError("case_number_expected", key=key, value=shown(value))
    if len(text) > LONGEST_NUMBER:
        raise KnownError("case_number_too_long", key=key, digits=len(text))
    number = int(text)
    if number < least:
        raise KnownError("case_number_expected", key=key, value=shown(value))
    return number


def member_of(value: object, key: str, known: Collection[str]) -> str:
    """The id of a member of the case."""
    if not isinstance(value, str) or value not in known:
        raise KnownError("case_member_unknown", key=key, member=shown(value))
    return value


def shown(value: object) -> str:
    """A value as the JSON that it came from, cut where it is long."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 else f"{text[:39]}…"


def _decoded(text: str) -> object:
    """The JSON value of a text in which no key stands twice.

    As many colons as keys were kept: then no key was lost, and the quick way was enough.
    """
    values = json.loads(text)
    if isinstance(values, dict) and text.count(":") == _keys_in(values):
        return values
    return json.loads(text, object_pairs_hook=_unique)


def _keys_in(values: dict[str, object]) -> int:
    """The keys of an object and of the objects in it, down to those that a case has."""
    found = len(values)
    for value in values.values():
        if type(value) is list:
            found += sum([len(part) for part in value if type(part) is dict])
        elif type(value) is dict:
            found += len(value) + sum([len(part) for part in value.values() if type(part) is dict])
    return found


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values = dict(pairs)
    if len(values) < len(pairs):
        keys = [key for key, _ in pairs]
        raise KnownError("case_key_twice", key=next(key for key in keys if keys.count(key) > 1))
    return values


def _roll(values: Mapping[str, object]) -> list[Seat]:
    members = list_of(needed(values, "members"), "members")
    roll = _known_seats(members) or [_seat(member) for member in members]
    if len({seat.key for seat in roll}) < len(roll):
        raise KnownError("case_member_twice", key="members", member=_twice(seat.key for seat in roll))
    return roll


def _known_seats(members: Sequence[Any]) -> list[Seat]:
    """The seats of members that are all written with id, votes and groups; nothing where any is not so."""
    try:
        groups = [member["groups"] for member in members if len(member) == len(MEMBER_KEYS)]
        if len(groups) < len(members) or {*map(type, groups)} - {list}:
            return []
        return [
            _seat_of(each["id"], each["votes"], *named) for each, named in zip(members, groups, strict=True)
        ]
    except (KeyError, TypeError):
        return []  # something is missing, or cannot be looked up: each by itself is refused with its reason


def _seat(value: object) -> Seat:
    member = object_of(value, "members")
    known_keys(member, MEMBER_KEYS)
    groups = list_of(member.get("groups", []), "groups")
    return _new_seat(needed(member, "id"), needed(member, "votes"), *groups)


def _new_seat(key: object, votes: object, *groups: object) -> Seat:
    named = frozenset(text_of(group, "groups") for group in groups)
    return Seat(text_of(key, "id"), number_of(votes, "votes"), named)


# The same members stand in case after case.
_seat_of = lru_cache(maxsize=8192, typed=True)(_new_seat)


def _members(values: Mapping[str, object], key: str, known: Mapping[str, Seat]) -> frozenset[str]:
    """The members of a list, each named once; none where the list is left out."""
    given = list_of(values.get(key, []), key)
    try:
        members = frozenset(given)
    except TypeError:
        members = frozenset((None,))  # something that no id can be
    if not known.keys() >= members:
        unknown = (value for value in given if not isinstance(value, str) or value not in known)
        raise KnownError("case_member_unknown", key=key, member=shown(next(unknown)))
    if len(members) < len(given):
        raise KnownError("case_member_twice", key=key, member=_twice(map(str, given)))
    return cast(frozenset[str], members)


def _matter(values: Mapping[str, object], *, needed: bool) -> str:
    if "matter" not in values and needed:
        raise KnownError("case_key_missing", key="matter")
    return text_of(values.get("matter", ELECTION), "matter")


def _second(values: Mapping[str, object]) -> bool:
    word = values.get("convening", "first")
    if not isinstance(word, str) or word not in CONVENINGS:
        raise KnownError("case_word_unknown", key="convening", word=shown(word), known=", ".join(CONVENINGS))
    return CONVENINGS[word]


def _choices(value: object, known: Mapping[str, Seat]) -> Mapping[str, Cast]:
    if value is None:
        return {}
    choices: dict[str, Cast] = {}
    for key, word in object_of(value, "choices").items():
        if key not in known:
            raise KnownError("case_member_unknown", key="choices", member=shown(key))
        choice = _CHOICES.get(word) if type(word) is str else None
        choices[key] = choice or _split(word, known[key])
    return choices


def _split(value: object, seat: Seat) -> tuple[VotePart, ...]:
    """Split votes: each part with its number, together all the member's votes."""
    if not isinstance(value, dict):
        raise KnownError("case_word_unknown", key="choices", word=shown(value), known=", ".join(_CHOICES))
    known_keys(value, _CHOICES)
    parts = tuple(VotePart(Choice(word), number_of(votes, "choices")) for word, votes in value.items())
    held = sum(part.votes for part in parts)
    if held != seat.votes:
        raise KnownError("case_split_total", member=seat.key, held=seat.votes, given=held)
    return parts


def _transferred(values: Mapping[str, object], known: Collection[str]) -> Mapping[str, str]:
    """Whose votes are held by whom: of absent members, by others than themselves."""
    if "transferred" not in values:
        return {}
    held: dict[str, str] = {}
    present = {*list_of(values["present"], "present"), *list_of(values.get("remote", []), "remote")}
    for key, holder in object_of(values["transferred"], "transferred").items():
        member_of(key, "transferred", known)
        held[key] = member_of(holder, "transferred", known)
        if key in present:
            raise KnownError("case_transfer_of_present", member=key)
    return held


def _twice(keys: Iterable[str]) -> str:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            return key
        seen.add(key)
    return ""
