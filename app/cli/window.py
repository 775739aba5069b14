# SPDX-License-Identifier: EUPL-1.2
"""The command that opens the window; it is also what happens without a command."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app.bootstrap import Program
from app.cli.arguments import add_command


def add_to(commands: Any) -> None:
    """Add this command to the parser."""
    window = add_command(commands, "open", "öffnet das Fenster", open_window)
    window.add_argument("book", type=Path, nargs="?", metavar="BUCH", help="dieses Buch")
    window.add_argument("--sample", action="store_true", help="mit dem Beispielverband")


def open_window(program: Program, arguments: argparse.Namespace) -> int:
    """Open the window, on a book or the sample if one is named; returns when it is closed."""
    from app.ui.application import run_window

    reports = program.crash_reports()
    reports.install()
    try:
        return run_window(program, arguments.book, sample=arguments.sample)
    finally:
        reports.remove()
