# SPDX-License-Identifier: EUPL-1.2
"""Arguments of the command line, explained in German."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from app.bootstrap import Program

Command = Callable[[Program, argparse.Namespace], int]

_USAGE = "Aufruf: "
_TROUBLE = (
    (r"the following arguments are required: (.*)", r"es fehlt: \1"),
    (r"unrecognized arguments: (.*)", r"unbekannt: \1"),
    (r"argument (.*?): expected one argument", r"\1 braucht eine Angabe"),
    (r"argument (.*?): expected at least one argument", r"\1 braucht mindestens eine Angabe"),
    (r"argument (.*?): ignored explicit argument (.*)", r"\1 nimmt keine Angabe: \2"),
    (r"argument (.*?): invalid choice: (.*) \(choose from (.*)\)", r"\1 kennt \2 nicht, nur \3"),
    (r"argument (.*?): invalid int value: (.*)", r"\1 braucht eine ganze Zahl, nicht \2"),
    (r"ambiguous option: (.*) could match (.*)", r"\1 ist mehrdeutig: \2"),
)


class GermanParser(argparse.ArgumentParser):
    """A parser whose help and refusals are German; sub-commands get one of the same kind."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_GermanHelp, **options)
        self._positionals.title = "Angaben"
        self._optionals.title = "Schalter"
        self.add_argument("-h", "--help", action="help", help="zeigt diese Hilfe")

    def error(self, message: str) -> NoReturn:
        """Say what was not understood and how the command is called; exit code 2."""
        self.exit(2, f"{self.format_usage()}{self.prog}: {trouble(message)}\n")


def trouble(message: str) -> str:
    """What argparse has to say, in German; unknown sentences stay as they are."""
    for english, german in _TROUBLE:
        if re.fullmatch(english, message, re.DOTALL):
            return re.sub(english, german, message, flags=re.DOTALL)
    return message


def add_command(commands: Any, name: str, sentence: str, run: Command) -> argparse.ArgumentParser:
    """Add a command that runs a function; the sentence stands in the list of commands and in its help."""
    description = f"{sentence[0].upper()}{sentence[1:]}."
    parser: argparse.ArgumentParser = commands.add_parser(name, help=sentence, description=description)
    parser.set_defaults(run=run)
    return parser


def add_book(parser: argparse.ArgumentParser) -> None:
    """Add ``--book`` to a command."""
    parser.add_argument("--book", type=Path, required=True, metavar="BUCH", help="Datei des Buches")


def add_meeting(parser: argparse.ArgumentParser) -> None:
    """Add ``--meeting`` to a command."""
    parser.add_argument(
        "--meeting", required=True, metavar="SITZUNG", help="Schlüssel der Sitzung, etwa vv-2021-03-11"
    )


class _GermanHelp(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Head the usage with a German word."""
        super().add_usage(usage, actions, groups, _USAGE if prefix is None else prefix)
