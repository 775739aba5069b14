# SPDX-License-Identifier: EUPL-1.2
"""The commands as the outside sees them: read from JSON, and described by a JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config
from pydantic_core import ErrorDetails

from app.domain.commands import COMMANDS, INTERNAL, Command
from app.domain.failures import RuleError

SCRIPT_FORMAT = "sitzungspult.script"
SCRIPT_VERSION = 1
_FAULTS = {
    "command_field_missing": ("missing",),
    "command_number_expected": ("int_",),
    "command_text_expected": ("string_",),
    "command_truth_expected": ("bool_",),
    "command_date_expected": ("date_",),
    "command_time_expected": ("datetime_", "timezone_"),
}
LARGEST_NUMBER = 1_000_000_000
ENVELOPE = ("do", "at", "meeting", "actor")


def read_command(word: str, values: Mapping[str, object]) -> Command:
    """The command that a script's line means; refused with the field and the reason."""
    command = COMMANDS.get(word)
    if command is None or word in INTERNAL:
        raise RuleError("command_unknown", command=word)
    known = {field.name for field in fields(command)}  # type: ignore[arg-type]
    unknown = sorted(set(values) - known)
    if unknown:
        raise RuleError("command_field_unknown", command=word, field=unknown[0])
    try:
        read = _adapter(word).validate_json(_as_json(values))
    except ValidationError as error:
        raise _refusal(word, error.errors()[0]) from error
    for name in known:
        _require_storable(word, name, getattr(read, name))
    return read


def is_storable(moment: datetime) -> bool:
    """Whether a time exists in UTC too: at the ends of the calendar it may not."""
    try:
        moment.astimezone(UTC)
    except OverflowError:
        return False
    return True


def _require_storable(word: str, name: str, value: object) -> None:
    if isinstance(value, int) and abs(value) > LARGEST_NUMBER:
        raise RuleError("command_number_too_large", command=word, field=name, largest=LARGEST_NUMBER)
    if isinstance(value, datetime) and value.tzinfo and not is_storable(value):
        raise RuleError("command_time_expected", command=word, field=name)


def _refusal(word: str, fault: ErrorDetails) -> RuleError:
    # Brackets mark the alternatives of a type, which are no part of the line.
    field = ".".join(str(part) for part in fault["loc"] if "[" not in str(part)) or "?"
    kind = fault["type"]
    if kind == "enum" or kind == "literal_error":
        expected = str(fault.get("ctx", {}).get("expected", ""))
        return RuleError("command_choice_unknown", command=word, field=field, expected=expected)
    for code, kinds in _FAULTS.items():
        if kind.startswith(kinds):
            return RuleError(code, command=word, field=field)
    return RuleError("command_malformed", command=word, field=field, reason=fault["msg"])


def schema() -> dict[str, Any]:
    """The JSON Schema of a script's line: one alternative for each command."""
    lines = [line_schema(word) for word in COMMANDS if word not in INTERNAL]
    definitions = {name: value for line in lines for name, value in line.pop("$defs", {}).items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{SCRIPT_FORMAT}/{SCRIPT_VERSION}",
        "description": "One line of a script: the command's word, its time, its fields.",
        "version": SCRIPT_VERSION,
        "oneOf": lines,
        "$defs": definitions,
    }


def line_schema(word: str) -> dict[str, Any]:
    """The JSON Schema of one command's line, with a sentence on each field."""
    command = COMMANDS[word]
    described = _adapter(word).json_schema()
    properties: dict[str, Any] = dict(described.get("properties", {}))
    for name, sentence in sentences(command).items():
        properties[name] = {**properties[name], "description": sentence}
    return {
        "title": word,
        "description": first_sentence(command),
        "type": "object",
        "properties": {**_envelope(word), **properties},
        "required": ["do", *described.get("required", [])],
        "additionalProperties": False,
        **({"$defs": described["$defs"]} if "$defs" in described else {}),
    }


def sentences(command: type[Command]) -> dict[str, str]:
    """The sentence on each field of a command, from its annotations."""
    hints = get_type_hints(command, include_extras=True)
    names: list[str] = [field.name for field in fields(command)] if is_dataclass(command) else []
    return {name: str(get_args(hints[name])[1]) for name in names if get_origin(hints[name]) is Annotated}


def first_sentence(command: type[Command]) -> str:
    """What a command does, from its docstring."""
    return " ".join((command.__doc__ or "").split())


def _envelope(word: str) -> dict[str, Any]:
    return {
        "do": {"const": word, "description": "The command."},
        "at": {
            "type": "string",
            "format": "date-time",
            "description": "When it happened, with time zone; empty for the time of the line before.",
        },
        "meeting": {"type": "string", "description": "Key of the meeting; empty for the one before."},
        "actor": {"type": "string", "description": "Office of who records it; empty for the one before."},
    }


@cache
def _adapter(word: str) -> TypeAdapter[Command]:
    strict = with_config(ConfigDict(strict=True, extra="forbid"))
    return TypeAdapter(strict(COMMANDS[word]))


def _as_json(values: Mapping[str, object]) -> bytes:
    return json.dumps(values, ensure_ascii=False).encode("utf-8")
