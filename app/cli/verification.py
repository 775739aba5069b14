# SPDX-License-Identifier: EUPL-1.2
"""The command that checks a book: exit 0 sound, 1 faults named, 2 unreadable."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from app.bootstrap import Program
from app.cli.arguments import add_command
from app.domain.failures import KnownError
from app.services.verifying import verify_book
from app.wording.failures import sentence_of
from app.wording.faults import fault_sentence, remedy, soundness

SOUND = 0
FAULTY = 1
UNREADABLE = 2


def add_to(commands: Any) -> None:
    """Add this command to the parser."""
    verify = add_command(commands, "verify", "prüft, ob ein Buch unverändert ist", verify_path)
    verify.add_argument("book", type=Path, metavar="BUCH", help="Datei des Buches")


def verify_path(program: Program, arguments: argparse.Namespace) -> int:
    """Check a book and name every fault; whatever keeps it from being read is no fault."""
    try:
        report = verify_book(arguments.book, program.witnesses)
    except KnownError as error:
        print(f"{error.code}: {sentence_of(error)}", file=sys.stderr)
        return UNREADABLE
    for found in report.faults:
        print(f"{found.code}: {fault_sentence(found.code, found.values)}")
    if report.faults:
        print(remedy())
        return FAULTY
    print(soundness(report.logs, report.entries, report.files))
    return SOUND
