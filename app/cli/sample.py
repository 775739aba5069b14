# SPDX-License-Identifier: EUPL-1.2
"""The sample association, played into a book of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app import bootstrap
from app.bootstrap import Program
from app.services.opening import OpenBook
from app.services.playing import Player, read_script
from app.system.memory_secrets import MemorySecrets
from app.system.paths import ProgramPaths

BOOK = "beispielverband.sitzungsbuch"
MEETING = "vv-2021-03-11"


def detached(folder: Path) -> Program:
    """A program that keeps everything in a folder and nothing on this computer, neither keys nor settings."""
    return bootstrap.build(ProgramPaths.under(folder), secrets=MemorySecrets())


@contextmanager
def sample_book(program: Program, path: Path) -> Iterator[OpenBook]:
    """A new book in which the whole sample was played; a line that is refused is raised."""
    open_book = program.opening.create(path, path.stem)
    try:
        for script in program.samples:
            played = Player(open_book.desk, script.parent).play(read_script(script))
            if played.refused:
                raise played.refused[0].error
        yield open_book
    finally:
        open_book.close()
