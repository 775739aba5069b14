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
