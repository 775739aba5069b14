# SPDX-License-Identifier: EUPL-1.2
"""Values drawn by the type of a field, so that every command and every fact is drawn as soon as it exists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from types import NoneType, UnionType
from typing import Any, Literal, NewType, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from hypothesis import strategies as st

from app.domain.facts import Personal
from tests.domain.house import BEGINNING, DAY

# What names something: identities by their type, texts by the name of their field.
Pool = Mapping[object, Sequence[Any]]
FOREIGN = UUID(int=0xF0E1)
DEEPEST = 4

_TIMES = [BEGINNING + timedelta(minutes=minutes) for minutes in (-600, 0, 7, 90, 3000)]
_DAYS = [DAY + timedelta(days=days) for days in (-400, -1, 0, 1, 30)]
_PLAIN: Mapping[object, st.SearchStrategy[Any]] = {
    int: st.integers(0, 9) | st.just(-1),
    bool: st.booleans(),
    date: st.sampled_from(_DAYS),
    datetime: st.sampled_from(_TIMES),
    Fraction: st.sampled_from([Fraction(0), Fraction(1, 2), Fraction(1)]),
    Personal: st.just(Personal("Anna Berg")),
    NoneType: st.none(),
}


def built(kind: type, pool: Pool, depth: int = 0) -> st.SearchStrategy[Any]:
    """A record of a kind with any values in its fields."""
    hints = get_type_hints(kind)
    return st.builds(
        kind, **{field.name: value(hints[field.name], field.name, pool, depth) for field in fields(kind)}
    )


def value(hint: Any, name: str, pool: Pool, depth: int = 0) -> st.SearchStrategy[Any]:
    """Any value of a type; what ``pool`` holds under the type or the field's name is drawn from there."""
    origin, inner = get_origin(hint), get_args(hint)
    if hint in pool:
        return st.sampled_from([*pool[hint], FOREIGN])
    if hint is str or origin is Literal:
        return st.sampled_from(inner or pool.get(name, ["Text", ""]))
    if origin in {Union, UnionType}:
        return st.one_of(*(value(kind, name, pool, depth) for kind in inner))
    if origin is not None:
        return _collection(origin, inner, name, pool, depth)
    return _PLAIN[hint] if hint in _PLAIN else _made(hint, pool, depth)


def _made(hint: Any, pool: Pool, depth: int) -> st.SearchStrategy[Any]:
    if isinstance(hint, NewType):
        return st.just(FOREIGN)
    return st.sampled_from(hint) if issubclass(hint, StrEnum) else built(hint, pool, depth + 1)


def identities(record: object, met: dict[object, list[Any]] | None = None) -> dict[object, list[Any]]:
    """The identities that stand in records, by their type."""
    found = defaultdict(list) if met is None else met
    if not is_dataclass(record):
        return found
    hints = get_type_hints(type(record))
    for field in fields(record):
        held = getattr(record, field.name)
        for hint, each in _members(hints[field.name], held):
            if isinstance(hint, NewType) and isinstance(each, UUID) and each not in found[hint]:
                found[hint].append(each)
            identities(each, found)
    return found


def _collection(
    origin: Any, inner: tuple[Any, ...], name: str, pool: Pool, depth: int
) -> st.SearchStrategy[Any]:
    most = 2 if depth < DEEPEST else 0
    if origin is tuple:
        return (
            st.lists(value(inner[0], name, pool, depth + 1), max_size=most).map(tuple)
            if most
            else st.just(())
        )
    keys = value(inner[0], "member" if inner[0] is str else name, pool, depth + 1)
    return st.dictionaries(keys, value(inner[1], name, pool, depth + 1), max_size=2)


def _members(hint: Any, held: object) -> list[tuple[Any, object]]:
    """What stands in a field, each with its type."""
    kinds = [kind for kind in get_args(hint) if kind not in {NoneType, Ellipsis}]
    if isinstance(held, tuple):
        return [(kinds[0], each) for each in held]
    return [(kinds[0] if kinds else hint, held)]
