# SPDX-License-Identifier: EUPL-1.2
"""A secretary's computer: folders and secrets of its own, on which the program is started again and again."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app import bootstrap
from app.bootstrap import Program
from app.cli import run
from app.services.opening import OpenBook
from app.services.playing import Played, Player, read_script
from app.services.ports import Secrets
from app.system.memory_secrets import MemorySecrets
from app.system.paths import ProgramPaths

HERE = Path(__file__).parent
SMALL_ASSOCIATION = HERE / "kleiner-verband.jsonl"
SMALL_MEETING = HERE / "kleine-sitzung.jsonl"
SAMPLES = HERE.parents[1] / "resources" / "samples"
SAMPLE_SCRIPTS = (SAMPLES / "1-verband.jsonl", SAMPLES / "2-versammlung.jsonl")


@dataclass(frozen=True)
class Ended:
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The output read as JSON."""
        return json.loads(self.out)


@dataclass(frozen=True)
class Computer:
    """A folder that is one person's computer; its secrets outlast each run, as in a keyring."""

    root: Path
    secrets: Secrets = field(default_factory=MemorySecrets)

    def program(self) -> Program:
        """The program as a new process would build it."""
        return bootstrap.build(ProgramPaths.under(self.root), secrets=self.secrets)

    def run(self, *arguments: str | Path, stdin: str = "") -> Ended:
        """Run a command as if it were typed here."""
        return ended(self.program(), *arguments, stdin=stdin)

    def play(self, book: Path, *scripts: Path) -> None:
        """Play scripts into a book; all their lines must be accepted."""
        done = self.run("play", *scripts, "--book", book)
        assert (done.code, done.err) == (0, ""), done

    def show(self, book: Path) -> dict[str, Any]:
        """The state of a book."""
        done = self.run("show", "--book", book, "--json")
        assert (done.code, done.err) == (0, ""), done
        shown: dict[str, Any] = done.json
        return shown

    @contextmanager
    def at_desk(self, book: Path, meeting: str = "") -> Iterator[OpenBook]:
        """A book that is open here, made if it is absent, with a meeting in hand."""
        opening = self.program().opening
        opened = opening.open(book) if book.exists() else opening.create(book, book.stem)
        try:
            if meeting:
                opened.desk.take_in_hand(meeting)
            yield opened
        finally:
            opened.close()


def ended(program: Program, *arguments: str | Path, stdin: str = "") -> Ended:
    """Run a command in this process and keep what it wrote."""
    out, err, before = io.StringIO(), io.StringIO(), sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = run([str(argument) for argument in arguments], program)
    except SystemExit as usage:
        code = int(usage.code or 0)
    finally:
        sys.stdin = before
    return Ended(code, out.getvalue(), err.getvalue())


def script(path: Path, *lines: Mapping[str, object] | str) -> Path:
    """Write a script; a line that is a text stands there as it is."""
    texts = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
    path.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8", newline="\n")
    return path


def play(opened: OpenBook, path: Path) -> Played:
    """Play a script at an open desk."""
    return Player(opened.desk, path.parent).play(read_script(path))
