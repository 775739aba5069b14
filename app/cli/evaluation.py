# SPDX-License-Identifier: EUPL-1.2
"""The command that judges cases by a statutes profile, without any book."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from app.bootstrap import Program
from app.cli.arguments import add_command
from app.domain.failures import KnownError, RuleError
from app.domain.statutes import Statutes, parse_statutes
from app.services.evaluating import evaluate, evaluate_all, in_words, read_profile
from app.wording.evaluation import standard_input
from app.wording.failures import sentence_of
from app.wording.program import refused_line

FINE = 0
REFUSED = 1
STANDARD_INPUT = "-"


def add_to(commands: Any) -> None:
    """Add this command to the parser."""
    sentence = "beurteilt einen Fall (JSON von der Standardeingabe) nach einem Satzungsprofil"
    evaluate = add_command(commands, "evaluate", sentence, evaluate_cases)
    evaluate.add_argument(
        "--statutes", type=Path, required=True, metavar="PROFIL", help="Satzungsprofil (TOML)"
    )
    evaluate.add_argument("--json", action="store_true", help="die Entscheidung als JSON statt zum Lesen")
    evaluate.add_argument(
        "--cases",
        type=Path,
        metavar="DATEI",
        help="viele Fälle (JSON Lines), eine Entscheidung je Zeile als JSON; - ist die Standardeingabe",
    )


def evaluate_cases(program: Program, arguments: argparse.Namespace) -> int:
    """Judge one case, or each line of a file of cases."""
    try:
        profile = parse_statutes(read_profile(arguments.statutes))
    except RuleError as error:
        line = error.values.get("line")
        where = f"{arguments.statutes.name}, Zeile {line}" if line else arguments.statutes.name
        print(f"{where}: {error.code}: {sentence_of(error)}", file=sys.stderr)
        return REFUSED
    if arguments.cases is not None:
        return _judge_all(profile, arguments.cases)
    case = sys.stdin.buffer.read()
    if arguments.json:
        print(json.dumps(evaluate(profile, case), ensure_ascii=False, indent=2))
    else:
        print(in_words(profile, case))
    return FINE


def _judge_all(profile: Statutes, cases: Path) -> int:
    """Print one decision a line; faulty lines are named on standard error too, and the others judged."""
    name = standard_input() if str(cases) == STANDARD_INPUT else cases.name
    code = FINE
    with _lines(cases) as lines:
        for judged in evaluate_all(profile, lines):
            print(json.dumps(judged.data, ensure_ascii=False))
            if judged.error is not None:
                code = REFUSED
                error = judged.error
                told = refused_line(name, judged.line, error.code, sentence_of(error))
                print(told, file=sys.stderr)
    return code


@contextmanager
def _lines(cases: Path) -> Iterator[IO[bytes]]:
    """The lines of a file of cases, or of standard input."""
    if str(cases) == STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    try:
        lines = cases.open("rb")
    except OSError as error:
        raise KnownError("file_not_read", path=str(cases), reason=error.strerror or str(error)) from error
    with lines:
        yield lines
