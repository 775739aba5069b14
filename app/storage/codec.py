# SPDX-License-Identifier: EUPL-1.2
"""Facts as JSON data and back (docs/journal-format.md, sections 4 and 5).

Writing follows the value: one form for each kind. Reading follows the type, strictly, and is total:
what this program does not know becomes an ``UnknownFact``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from functools import cache
from uuid import UUID

from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_json

from app.domain.entries import ENTRY_TYPES, Fact, Personal, UnknownFact
from app.domain.failures import KnownError
from app.domain.journal import private_hash
from app.storage.upcasting import UPCASTERS

PRIVATE = "private"
PRIVATE_MARK = b'{"private":'
SALT_SIZE = 16

Data = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class PrivateText:
    """The erasable text of one field of a fact: its path, its salt, the text itself."""

    field: str
    salt: bytes
    text: str


@dataclass(frozen=True, slots=True)
class EncodedFact:
    """A fact as it goes into a body, and the private texts that stay outside of it."""

    type: str
    version: int
    data: Data
    private: tuple[PrivateText, ...]


class UnreadableDataError(ValueError):
    """Data that does not fit the known type it claims to be of."""


def encode(fact: Fact, new_salt: Callable[[], bytes]) -> EncodedFact:
    """The data of a fact, which this program is certain to read back as the same fact."""
    private: list[PrivateText] = []
    data = _Writer(new_salt, private).fields(fact)
    encoded = EncodedFact(type(fact).__name__, fact.VERSION, data, tuple(private))
    texts = {text.field: text for text in private}
    if decode_strictly(encoded.type, encoded.version, data, texts) != fact:
        raise TypeError(f"{encoded.type} would not be read back as it was written")
    return encoded


def decode(type_name: str, version: int, data: Data, texts: Mapping[str, PrivateText]) -> Fact:
    """The fact behind some data; an ``UnknownFact`` for everything that this program cannot read."""
    try:
        return decode_strictly(type_name, version, data, texts)
    except UnreadableDataError:
        return UnknownFact(type_name, version)


def decode_strictly(type_name: str, version: int, data: Data, texts: Mapping[str, PrivateText]) -> Fact:
    """Like ``decode``, but raises ``UnreadableDataError`` where a known type's data does not fit."""
    known = ENTRY_TYPES.get(type_name)
    if known is None or version > known.VERSION:
        return UnknownFact(type_name, version)
    try:
        return _adapter(type_name).validate_json(
            _readable(type_name, version, known, data, texts), strict=True
        )
    except (ValidationError, KeyError, TypeError, ValueError) as error:
        raise UnreadableDataError(str(error)) from error


def _readable(
    type_name: str, version: int, known: type[Fact], data: Data, texts: Mapping[str, PrivateText]
) -> bytes:
    """The data as JSON in the type's present form, with its private texts in place of their hashes."""
    plain = to_json(data)
    if version == known.VERSION and PRIVATE_MARK not in plain:
        return plain
    return to_json(_upcast(type_name, version, known.VERSION, _reveal(data, "", texts)))


def private_hashes(data: Data) -> dict[str, str | None]:
    """The hash of each private field by its path; ``None`` where none was known when it was written."""
    return dict(_private_fields(data, ""))


def named_blobs(data: object) -> set[str]:
    """The digests of the files that some data names: each value under a key ``sha256``."""
    found: set[str] = set()
    if isinstance(data, Mapping):
        for key, value in data.items():
            found |= {value} if key == "sha256" and isinstance(value, str) else named_blobs(value)
    elif isinstance(data, list | tuple):
        for value in data:
            found |= named_blobs(value)
    return found


class _Writer:
    """Turns values into JSON and sets private texts aside."""

    def __init__(self, new_salt: Callable[[], bytes], private: list[PrivateText]) -> None:
        self._new_salt = new_salt
        self._private = private

    def fields(self, value: object, path: str = "") -> dict[str, object]:
        """The fields of a frozen record as a JSON object."""
        record: type = type(value)
        return {name: self.plain(getattr(value, name), _join(path, name)) for name in _field_names(record)}

    def plain(self, value: object, path: str) -> object:
        """The one form in which a value stands in JSON."""
        if type(value) in _AS_THEY_ARE:
            return value
        if isinstance(value, Personal):
            return {PRIVATE: self._set_aside(value.text, path)}
        if is_dataclass(value):
            return self.fields(value, path)
        if isinstance(value, Mapping):
            return self._mapping(value, path)
        if isinstance(value, tuple):
            return [self.plain(inner, f"{path}.{place}") for place, inner in enumerate(value)]
        return _scalar(value)

    def _mapping(self, value: Mapping[object, object], path: str) -> dict[str, object]:
        keys = {str(_scalar(key)): inner for key, inner in value.items()}
        if PRIVATE in keys:
            raise TypeError(f"the key {PRIVATE} is taken by the format")
        return {key: self.plain(inner, f"{path}.{key}") for key, inner in keys.items()}

    def _set_aside(self, text: str | None, path: str) -> str | None:
        if text is None:
            return None
        if "\0" in text:
            raise KnownError("text_unusable", field=path)
        salt = self._new_salt()
        self._private.append(PrivateText(path, salt, text))
        return private_hash(salt, text)


_AS_THEY_ARE = frozenset({str, int, bool, type(None)})


def _scalar(value: object) -> str | int | None:
    if isinstance(value, Enum):
        return _scalar(value.value)
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    raise TypeError(f"a {type(value).__name__} has no form in the journal")


def _reveal(value: object, path: str, texts: Mapping[str, PrivateText]) -> object:
    if isinstance(value, Mapping):
        if set(value) == {PRIVATE}:
            return {"text": _text(value[PRIVATE], texts.get(path))}
        return {key: _reveal(inner, _join(path, key), texts) for key, inner in value.items()}
    if isinstance(value, list):
        return [_reveal(inner, _join(path, str(place)), texts) for place, inner in enumerate(value)]
    return value


def _text(digest: object, kept: PrivateText | None) -> str | None:
    if kept is None or private_hash(kept.salt, kept.text) != digest:
        return None
    return kept.text


def _private_fields(value: object, path: str) -> Iterator[tuple[str, str | None]]:
    if isinstance(value, Mapping):
        if set(value) == {PRIVATE}:
            yield path, value[PRIVATE]
        else:
            for key, inner in value.items():
                yield from _private_fields(inner, _join(path, key))
    elif isinstance(value, list | tuple):
        for place, inner in enumerate(value):
            yield from _private_fields(inner, _join(path, str(place)))


def _join(path: str, step: str) -> str:
    return f"{path}.{step}" if path else step


def _upcast(type_name: str, version: int, current: int, data: object) -> object:
    while version < current and isinstance(data, dict):
        data = UPCASTERS[type_name, version](data)
        version += 1
    return data


@cache
def _field_names(record: type) -> tuple[str, ...]:
    if not is_dataclass(record):
        raise TypeError(f"a {record.__name__} is no record")
    return tuple(field.name for field in fields(record))


@cache
def _adapter(type_name: str) -> TypeAdapter[Fact]:
    return TypeAdapter(ENTRY_TYPES[type_name])
