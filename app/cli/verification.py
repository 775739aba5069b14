# SPDX-License-Identifier: EUPL-1.2
"""The command that checks a book: exit 0 sound, 1 faults named, 2 unreadable."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app.services.verifying import verify_book
from app.wording.faults import fault_sentence, remedy, soundness


def add_to(commands: Any) -> None:
    """Add this command to the parser."""
    verify = commands.add_parser("verify", help="prüft, ob ein Buch unverändert ist")
    verify.add_argument("book", type=Path, metavar="BUCH")
    verify.set_defaults(run=verify_path)


def verify_path(arguments: argparse.Namespace) -> int:
    """Check a book and name every fault."""
    report = verify_book(arguments.book)
    for found in report.faults:
        print(f"{found.code}: {fault_sentence(found.code, found.values)}")
    if report.faults:
        print(remedy())
        return 1
    print(soundness(report.logs, report.entries, report.files))
    return 0
