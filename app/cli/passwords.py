# SPDX-License-Identifier: EUPL-1.2
"""Where a command gets a password: from standard input if asked to, else from the terminal.

Never from an argument, which other users of the computer could read.
"""

from __future__ import annotations

import argparse
import getpass
import sys

from app.bootstrap import Program
from app.domain.failures import KnownError


def add_password_option(parser: argparse.ArgumentParser) -> None:
    """Add ``--password-stdin`` to a command."""
    parser.add_argument(
        "--password-stdin", action="store_true", help="liest das Passwort von der Standardeingabe"
    )


def is_asked(arguments: argparse.Namespace, *, known: bool) -> bool:
    """Whether a password is to be read: it was announced, or it is not known and somebody can type it."""
    return bool(arguments.password_stdin) or (not known and sys.stdin.isatty())


def read_password(program: Program, arguments: argparse.Namespace, prompt: str) -> str:
    """The password, struck out of everything that is written down; refused where nobody can be asked."""
    if arguments.password_stdin:
        password = _from_standard_input()
    elif sys.stdin.isatty():
        password = getpass.getpass(prompt)
    else:
        raise KnownError("password_not_asked")
    if not password:
        raise KnownError("password_empty")
    program.redaction.hide(password)
    return password


def _from_standard_input() -> str:
    try:
        return sys.stdin.buffer.readline().decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise KnownError("password_not_utf8") from error
