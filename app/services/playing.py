# SPDX-License-Identifier: EUPL-1.2
"""Playing a script: a JSON Lines file with one command a line, executed in its order.

Lines are ``{"at": …, "do": …, …fields}``; ``at``, ``meeting`` and ``actor`` are taken from the line
before where they are empty. An optional first line names the format and its version.
"""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from unicodedata import category

from app.domain.commands.preparation import AttachBlob, AttachFile
from app.domain.failures import KnownError, RuleError
from app.domain.journal import LARGEST_BLOB
from app.services.catalogue import ENVELOPE, SCRIPT_FORMAT, SCRIPT_VERSION, is_storable, read_command
from app.services.desk import DEFAULT_ACTOR, Desk


@dataclass(frozen=True, slots=True)
class LineRefused:
    """A line that was refused: its number (from 1) and why."""

    line: int
    error: KnownError


@dataclass(slots=True)
class Played:
    """How far a script came: executed lines, written entries, refused lines."""

    lines: int = 0
    entries: int = 0
    refused: list[LineRefused] = field(default_factory=list)


class Player:
    """Executes the lines of a script at a desk."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self._desk = desk
        self._folder = folder
        self._at: datetime | None = None
        self._actor = DEFAULT_ACTOR

    def play(self, text: str, *, keep_going: bool = False) -> Played:
        """Execute a script; it stops at the first refused line unless it is to keep going.

        The book keeps everything before a refused line.
        """
        played = Played()
        for number, line in _numbered(text):
            try:
                played.entries += self._play_line(number, line)
                played.lines += 1
            except KnownError as error:
                played.refused.append(LineRefused(number, error))
                if not keep_going:
                    break
        return played

    def _play_line(self, number: int, line: str) -> int:
        values = _object(line)
        if "format" in values:
            _check_format(values)
            return 0
        self._set_circumstances(values)
        word = values.get("do")
        if not isinstance(word, str):
            raise RuleError("command_missing")
        fields = {key: value for key, value in values.items() if key not in ENVELOPE}
        command = read_command(word, fields)
        if isinstance(command, AttachFile):
            return self._attach(command)
        return len(self._desk.execute(command, at=self._at, actor=self._actor).entries)

    def _set_circumstances(self, values: dict[str, object]) -> None:
        if values.get("at"):
            self._at = _moment(values["at"])
        self._actor = _text(values, "actor") or self._actor
        meeting = _text(values, "meeting")
        if meeting:
            self._desk.put_away()  # an unknown key leaves none in hand: later lines never hit another meeting
            self._desk.take_in_hand(meeting)

    def _attach(self, command: AttachFile) -> int:
        path = self._folder / command.file
        data = read_file(path)
        blob = attachment(command.item, path.name, command.title, data)
        return len(self._desk.execute(blob, at=self._at, actor=self._actor, blobs=[data]).entries)


def attachment(item: str, name: str, title: str, data: bytes) -> AttachBlob:
    """The command that attaches a file whose bytes are given."""
    media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return AttachBlob(item, name, title, media_type, len(data), sha256(data).hexdigest())


def read_file(path: Path) -> bytes:
    """The bytes of a file from outside; refused with the path and the reason, or where it is too large."""
    try:
        if path.stat().st_size > LARGEST_BLOB:
            raise KnownError("file_too_large", size=path.stat().st_size, largest=LARGEST_BLOB)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise KnownError("file_not_read", path=str(path), reason=reason) from error


def read_script(path: Path) -> str:
    """The text of a script; refused where it is no UTF-8."""
    try:
        return read_file(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise KnownError("script_not_utf8", path=path.name, position=error.start) from error


def _numbered(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line


def _object(line: str) -> dict[str, object]:
    try:
        values = json.loads(line, object_pairs_hook=_each_key_once)
    except json.JSONDecodeError as error:
        raise RuleError("line_not_json", reason=error.msg, column=error.colno) from error
    except (ValueError, RecursionError) as error:
        # A number of thousands of digits, or brackets without end.
        raise RuleError("line_not_json", reason=str(error), column=1) from error
    if not isinstance(values, dict):
        raise RuleError("line_not_object")
    return values


def _each_key_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A second value under a key would silently replace the first: a vote, for example."""
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise RuleError("line_key_twice", key=key)
        if not all(map(_is_usable, (key, value))):
            raise KnownError("text_unusable", field=key if _is_usable(key) else "?")
        found[key] = value
    return found


def _is_usable(value: object) -> bool:
    """Whether a text can be stored and shown; other values are judged elsewhere."""
    if not isinstance(value, str):
        return True
    return not any(category(letter) in {"Cc", "Cs"} and letter not in "\n\t\r" for letter in value)


def _text(values: dict[str, object], name: str) -> str:
    value = values.get(name) or ""
    if not isinstance(value, str):
        raise RuleError("command_text_expected", command=str(values.get("do", "")), field=name)
    return value


def _check_format(values: dict[str, object]) -> None:
    if values.get("format") != SCRIPT_FORMAT:
        raise RuleError("script_format_unknown", format=str(values.get("format")))
    version = values.get("version")
    if type(version) is not int or not 1 <= version <= SCRIPT_VERSION:
        raise RuleError("script_newer", found=str(version), known=SCRIPT_VERSION)


def _moment(text: object) -> datetime:
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError as error:
        raise RuleError("time_malformed", time=str(text)) from error
    if moment.tzinfo is None:
        raise RuleError("time_without_zone", time=str(text))
    if not is_storable(moment):
        raise RuleError("time_malformed", time=str(text))
    return moment
