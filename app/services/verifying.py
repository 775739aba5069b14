# SPDX-License-Identifier: EUPL-1.2
"""Checking a book: the journal against its signatures, everything derived against the journal."""

from __future__ import annotations

from pathlib import Path

from app.storage.verify import Report, verify
from app.storage.verify_register import register_faults


def verify_book(path: Path) -> Report:
    """Check everything that a book stores; a file that cannot be read raises a ``KnownError``."""
    return verify(path, register_faults)
