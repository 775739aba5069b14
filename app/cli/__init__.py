# SPDX-License-Identifier: EUPL-1.2
"""The command line: play, show, verify and the rest; with no command the window opens."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from app.cli import books, descriptions, verification
from app.domain.failures import KnownError
from app.wording.failures import sentence_of

REFUSED = 1
UNREADABLE = 2

Run = Callable[[argparse.Namespace], int]


def run(arguments: Sequence[str]) -> int:
    """Run one command; an expected failure becomes one sentence and an exit code."""
    parsed = parser().parse_args(arguments)
    try:
        code: int = parsed.run(parsed)
    except KnownError as error:
        print(f"{error.code}: {sentence_of(error)}", file=sys.stderr)
        return UNREADABLE
    return code


def parser() -> argparse.ArgumentParser:
    """All commands with their arguments."""
    program = argparse.ArgumentParser(
        prog="sitzungspult", description="Führt die ganze Sitzung einer Verbandsversammlung."
    )
    commands = program.add_subparsers(required=True, metavar="BEFEHL")
    books.add_to(commands)
    verification.add_to(commands)
    descriptions.add_to(commands)
    return program
