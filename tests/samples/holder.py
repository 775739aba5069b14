# SPDX-License-Identifier: EUPL-1.2
"""A second process that has a book open until its standard input ends."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.samples.computers import Computer


def main(root: str, book: str) -> None:
    """Open the book, say so, and wait."""
    with Computer(Path(root)).at_desk(Path(book)):
        print("open", flush=True)
        sys.stdin.read()


def type_and_wait(root: str, book: str, meeting: str, place: str, text: str) -> None:
    """Keep a draft, say so, and wait for the end."""
    with Computer(Path(root)).at_desk(Path(book), meeting) as opened:
        opened.desk.keep_draft(place, text)
        print("kept", flush=True)
        sys.stdin.read()
