# SPDX-License-Identifier: EUPL-1.2
"""The command behind the window's spell checking: words come in, what is known of them goes out."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from app.bootstrap import Program
from app.cli.arguments import add_command


def add_to(commands: Any) -> None:
    """Add this command to the parser."""
    spelling = add_command(commands, "spelling", "prüft Wörter, Zeile für Zeile (JSON)", answer)
    spelling.add_argument("--language", choices=("de", "en"), default="de", help="Sprache der Niederschrift")


def answer(program: Program, arguments: argparse.Namespace) -> int:
    """Answer on the standard output what is asked on the standard input, until that ends."""
    from app.system.resources import resources_root
    from app.system.spelling import Speller, answer_lines

    speller = Speller(resources_root() / "dictionaries", arguments.language)
    answer_lines(speller, sys.stdin, sys.stdout)
    return 0
