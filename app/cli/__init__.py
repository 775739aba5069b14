# SPDX-License-Identifier: EUPL-1.2
"""The command line: play, show, verify and the rest; with no command the window opens.

Exit codes: 0 fine; 1 refused, or faults found; 2 unreadable, or not understood; 70 a bug of the
program; 130 interrupted.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from types import ModuleType

from app import bootstrap
from app.bootstrap import Program, ReportedBugError
from app.cli import window
from app.cli.arguments import GermanParser
from app.domain.failures import KnownError

REFUSED = 1
UNREADABLE = 2
BUG = 70
INTERRUPTED = 130
PIPE_CLOSED = 141

# What cannot be read at all, in contrast to what is refused.
UNREADABLE_CODES = frozenset(
    {
        "book_missing",
        "book_damaged",
        "book_newer",
        "book_older",
        "book_not_opened",
        "not_a_book",
        "file_not_read",
        "script_not_utf8",
    }
)


def run(arguments: Sequence[str], program: Program | None = None) -> int:
    """Run one command; an expected failure becomes one sentence and an exit code."""
    parsed = parser(window_only=opens_window(arguments)).parse_args(arguments)
    used = program or bootstrap.build()
    try:
        with used.running():
            code: int = parsed.run(used, parsed)
            sys.stdout.flush()
    except KnownError as error:
        _say(error)
        return UNREADABLE if error.code in UNREADABLE_CODES else REFUSED
    except ReportedBugError as error:
        _say(error)
        return BUG
    except BrokenPipeError:
        _give_up_output()
        return PIPE_CLOSED
    except KeyboardInterrupt as error:
        _say(error)
        return INTERRUPTED
    return code


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether these arguments open the window and nothing else."""
    return not arguments or arguments[0] == "open"


def parser(*, window_only: bool = False) -> argparse.ArgumentParser:
    """All commands with their arguments, or the one that opens the window, which must not wait for them."""
    program = GermanParser(
        prog="sitzungspult", description="Führt die ganze Sitzung einer Verbandsversammlung."
    )
    if not window_only:
        version = bootstrap.program_version()
        program.add_argument("--version", action="version", version=version, help="zeigt die Version")
    program.set_defaults(run=window.open_window, book=None, sample=False)
    commands = program.add_subparsers(metavar="BEFEHL", title="Befehle")
    for module in (window, *(() if window_only else _others())):
        module.add_to(commands)
    return program


def _others() -> Iterator[ModuleType]:
    from app.cli import (
        books,
        central,
        delivery,
        demo,
        descriptions,
        documents,
        evaluation,
        members,
        selftest,
        spelling,
        verification,
    )

    yield from (
        books,
        members,
        documents,
        verification,
        evaluation,
        central,
        delivery,
        demo,
        selftest,
        spelling,
        descriptions,
    )


def _say(error: BaseException) -> None:
    from app.wording.failures import sentence_of
    from app.wording.program import bug, interrupted

    if isinstance(error, KnownError):
        sentence = f"{error.code}: {sentence_of(error)}"
    else:
        sentence = bug(error.path) if isinstance(error, ReportedBugError) else interrupted()
    print(sentence, file=sys.stderr)


def _give_up_output() -> None:
    """Write what is still buffered to nowhere: who read the output has gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
