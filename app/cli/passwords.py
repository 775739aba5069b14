# SPDX-License-Identifier: EUPL-1.2
"""Where a command gets a password: from standard input if asked to, else from the terminal.

Never from an argument, which other users of the computer could read.
"""

from __future__ import annotations

import argparse
import getpass
import sys

from app.domain.failures import KnownError


def add_password_option(parser: argparse.ArgumentParser) -> None:
    """Add ``--password-stdin`` to a command."""
    parser.add_argument(
        "--password-stdin", action="store_true", help="liest das Kennwort von der Standardeingabe"
    )


def read_password(arguments: argparse.Namespace, prompt: str) -> str:
    """The password; refused where none is given and nobody can be asked."""
    if arguments.password_stdin:
        password = sys.stdin.readline().rstrip("\r\n")
    elif sys.stdin.isatty():
        password = getpass.getpass(prompt)
    else:
        raise KnownError("password_not_asked")
    if not password:
        raise KnownError("password_empty")
    return password
