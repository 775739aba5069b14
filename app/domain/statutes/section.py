# SPDX-License-Identifier: EUPL-1.2
"""The schema of a profile: which keys a table has, how each is read, and what is made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields
from enum import StrEnum
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from app.domain.statutes.table import Table

NOTES = ("source", "confirmed")
TEN_YEARS = 3650


class Parameters(Protocol):
    """A dataclass that holds the parameters of a table."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


_Made = TypeVar("_Made", bound=Parameters)
Reader = Callable[[Table, str], object]


@dataclass(frozen=True, slots=True)
class Section(Generic[_Made]):
    """A table of the format.

    ``make`` is the class of its parameters, ``keys`` says how the value of each field is read; a
    field without a default must be there. ``check`` refuses what does not fit together.
    """

    make: type[_Made]
    keys: Mapping[str, Reader | Section[Any] | Sections]
    check: Callable[[Table, _Made], None] | None = None

    def read(self, table: Table) -> _Made:
        """Read a table; refused where a key is unknown, missing or says what it cannot say."""
        table.only(dict.fromkeys((*self.keys, *NOTES)))
        read_notes(table)
        made = self.make(**dict(self._values(table)))
        if self.check is not None:
            self.check(table, made)
        return made

    def _values(self, table: Table) -> Iterator[tuple[str, object]]:
        for key, reader in self.keys.items():
            if key in table or key in self.needed:
                yield key, read_key(reader, table, key)

    @property
    def needed(self) -> frozenset[str]:
        """The keys that must be there."""
        return frozenset(
            each.name
            for each in fields(self.make)
            if each.default is MISSING and each.default_factory is MISSING
        )

    def parameters(self) -> Iterator[str]:
        """The dotted path of each key."""
        for key, reader in self.keys.items():
            if key in NOTES:
                continue
            yield key
            if not callable(reader):
                yield from (f"{key}.{inner}" for inner in reader.parameters())


@dataclass(frozen=True, slots=True)
class Sections:
    """A key that holds a list of tables of one kind, ``least`` at least."""

    section: Section[Any]
    least: int = 1

    def parameters(self) -> Iterator[str]:
        """The dotted path of each key of such a table."""
        return self.section.parameters()


def read_key(reader: Reader | Section[Any] | Sections, table: Table, key: str) -> object:
    """What stands under a key: a value, a table, or a list of tables."""
    if isinstance(reader, Section):
        return reader.read(table.table(key))
    if isinstance(reader, Sections):
        return tuple(reader.section.read(part) for part in table.tables(key, least=reader.least))
    return reader(table, key)


def read_notes(table: Table) -> None:
    """Refuse a source that is no text and a confirmation that is neither true nor false."""
    table.note("source")
    if "confirmed" in table:
        table.truth("confirmed")


def word(words: Iterable[StrEnum]) -> Reader:
    """A reader of one of these words."""
    allowed = tuple(words)
    return lambda table, key: table.word(key, allowed)


def words(allowed: Iterable[StrEnum]) -> Reader:
    """A reader of a list of these words."""
    known = tuple(allowed)
    return lambda table, key: table.words(key, known)


def name_set(table: Table, key: str) -> frozenset[str]:
    """A list of texts of which the order means nothing."""
    return frozenset(table.texts(key))


def count(table: Table, key: str) -> int:
    """A whole number from 1."""
    return table.number(key, 1)


def amount(table: Table, key: str) -> int:
    """A whole number from 0."""
    return table.number(key, 0)


def days(table: Table, key: str) -> int:
    """A number of days, ten years at most."""
    number = table.number(key, 0)
    if number > TEN_YEARS:
        raise table.fault(key, "days")
    return number


def counts(table: Table, key: str) -> Mapping[str, int]:
    """A table of names with a whole number from 1 each."""
    return table.each(key, count)


def labels(table: Table, key: str) -> Mapping[str, str]:
    """A table of names with a text each."""
    return table.each(key, Table.text)
