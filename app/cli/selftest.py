# SPDX-License-Identifier: EUPL-1.2
"""The command with which an installed program tries itself out: one line for each thing that must work."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from app.bootstrap import Program
from app.cli.arguments import add_command
from app.cli.demo import write_pictures
from app.cli.documents import write_closed_meetings
from app.cli.sample import BOOK, detached, sample_book
from app.domain.failures import KnownError
from app.services.verifying import verify_book
from app.wording.failures import sentence_of
from app.wording.faults import fault_sentence, soundness

WORKS = 0
FAILS = 1
PLACE = ("selftest", "selftest")
SECRET = "Prüfung – ß"  # noqa: S105 - no secret: it is read back and deleted

Check = Callable[[Program, Path], str]


def add_to(commands: Any) -> None:
    """Add this command to the parser."""
    add_command(commands, "selftest", "probiert aus, ob das installierte Programm hier läuft", try_everything)


def try_everything(program: Program, arguments: argparse.Namespace) -> int:
    """Try keyring, book, verification, documents and windows; a failure does not stop the others."""
    checks: dict[str, Check] = {
        "Schlüsselbund": _keyring,
        "Beispiel": _sample,
        "Prüfung": _verified,
        "Fenster": _windows,
    }
    with TemporaryDirectory() as place:
        results = [_told(name, check, program, Path(place)) for name, check in checks.items()]
    return WORKS if all(results) else FAILS


def _told(name: str, check: Check, program: Program, folder: Path) -> bool:
    try:
        print(f"{name}: {check(program, folder)}")
    except KnownError as error:
        print(f"{name}: {error.code}: {sentence_of(error)}", file=sys.stderr)
        return False
    return True


def _keyring(program: Program, folder: Path) -> str:
    if not program.has_keyring:
        raise KnownError("no_keyring")
    secrets = program.secrets
    secrets.put(*PLACE, SECRET)
    found = secrets.get(*PLACE)
    secrets.forget(*PLACE)
    if found != SECRET or secrets.get(*PLACE) is not None:
        raise KnownError("keyring_failed", reason="selftest")
    return "in Ordnung"


def _sample(program: Program, folder: Path) -> str:
    used = detached(folder / "program")
    with sample_book(used, folder / BOOK) as open_book:
        documents = write_closed_meetings(used, open_book.desk, folder / "documents")
        return f"{open_book.desk.head.number} Einträge, {len(documents)} Dokumente"


def _verified(program: Program, folder: Path) -> str:
    report = verify_book(folder / BOOK)
    if report.faults:
        first = report.faults[0]
        raise KnownError("selftest_faulty", fault=fault_sentence(first.code, first.values).rstrip("."))
    return soundness(report.logs, report.entries, report.files)


def _windows(program: Program, folder: Path) -> str:
    return f"{len(write_pictures(folder / BOOK, folder / 'pictures'))} Bilder"
