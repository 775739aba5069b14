# SPDX-License-Identifier: EUPL-1.2
"""What a command asks for, field by field, from its own annotations."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields
from datetime import date, datetime
from enum import Enum, StrEnum
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from app.domain.commands import COMMANDS, Command


class FieldKind(Enum):
    """How a field is filled in."""

    TEXT = "text"
    LONG = "long"
    NUMBER = "number"
    MEMBER = "member"
    MEMBERS = "members"
    PERSON = "person"
    ITEM = "item"
    ITEMS = "items"
    MOTION = "motion"
    MOTIONS = "motions"
    PARAGRAPH = "paragraph"
    CANDIDATE = "candidate"
    CANDIDATES = "candidates"
    CHOICE = "choice"
    TIME = "time"
    DAY = "day"
    FLAG = "flag"


_BY_NAME = {
    "member": FieldKind.MEMBER,
    "to": FieldKind.MEMBER,
    "mover": FieldKind.MEMBER,
    "speaker": FieldKind.MEMBER,
    "members": FieldKind.MEMBERS,
    "heard": FieldKind.MEMBERS,
    "demanded_by": FieldKind.MEMBERS,
    "objected_by": FieldKind.MEMBERS,
    "delegate": FieldKind.PERSON,
    "replaces": FieldKind.PERSON,
    "item": FieldKind.ITEM,
    "into": FieldKind.ITEM,
    "concerns": FieldKind.ITEM,
    "items": FieldKind.ITEMS,
    "order": FieldKind.ITEMS,
    "motion": FieldKind.MOTION,
    "paragraph": FieldKind.PARAGRAPH,
    "candidate": FieldKind.CANDIDATE,
    "drawn": FieldKind.CANDIDATES,
    "text": FieldKind.LONG,
    "value": FieldKind.LONG,
    "wording": FieldKind.LONG,
}
_BY_TYPE = {bool: FieldKind.FLAG, int: FieldKind.NUMBER, datetime: FieldKind.TIME, date: FieldKind.DAY}


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of a command: how it is filled in, what it may be, and whether it must be."""

    name: str
    kind: FieldKind
    options: tuple[str, ...] = ()
    terms: type[StrEnum] | None = None
    required: bool = False


def fields_of(command: type[Command]) -> dict[str, FieldSpec]:
    """The fields of a command by name, in their order."""
    return _fields_by_word(command.word())


@cache
def _fields_by_word(word: str) -> dict[str, FieldSpec]:
    command = COMMANDS[word]
    hints = get_type_hints(command)
    return {
        field.name: _spec(field.name, hints[field.name], required=field.default is MISSING)
        for field in fields(command)  # type: ignore[arg-type]  # every command is a dataclass
        if field.default_factory is MISSING
    }


def _spec(name: str, hint: Any, *, required: bool) -> FieldSpec:
    kind = _without_none(hint)
    if get_origin(kind) is Literal:
        return FieldSpec(name, FieldKind.CHOICE, get_args(kind), None, required)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return FieldSpec(name, FieldKind.CHOICE, tuple(each.value for each in kind), kind, required)
    if get_args(kind)[:1] == (int,) and get_origin(kind) is tuple:
        return FieldSpec(name, FieldKind.MOTIONS, required=required)
    known = _BY_NAME.get(name) or _BY_TYPE.get(kind, FieldKind.TEXT)
    return FieldSpec(name, known, required=required)


def _without_none(hint: Any) -> Any:
    if get_origin(hint) not in {Union, UnionType}:
        return hint
    return next(kind for kind in get_args(hint) if kind is not type(None))
