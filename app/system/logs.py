# SPDX-License-Identifier: EUPL-1.2
"""The log file: what the program did, without secrets, in a few files that replace each other."""

from __future__ import annotations

import logging
import os
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from app.domain.failures import KnownError
from app.system.redaction import RedactedFormatter, Redaction

LAYOUT = "%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"
BYTES = 1_000_000
OLDER_FILES = 4


class LogFile:
    """Writes the records of the whole program into a folder from start to stop."""

    def __init__(self, folder: Path, redaction: Redaction, *, limit: int = BYTES) -> None:
        self.path = folder / "sitzungspult.log"
        self._redaction = redaction
        self._limit = limit
        self._handler: RotatingFileHandler | None = None

    def start(self, level: int = logging.INFO) -> None:
        """Begin to write records of this level and above."""
        self._handler = _open(self.path, self._limit)
        self._handler.setFormatter(RedactedFormatter(self._redaction, LAYOUT))
        root = logging.getLogger()
        root.addHandler(self._handler)
        root.setLevel(level)

    def stop(self) -> None:
        """Close the file."""
        if self._handler is not None:
            logging.getLogger().removeHandler(self._handler)
            self._handler.close()
            self._handler = None


def _open(path: Path, limit: int) -> RotatingFileHandler:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=limit, backupCount=OLDER_FILES, encoding="utf-8")
    except OSError as error:
        reason = error.strerror or str(error)
        raise KnownError("file_not_written", path=str(path), reason=reason) from error
    handler.rotator = _move_where_possible
    return handler


def _move_where_possible(source: str, target: str) -> None:
    """Move the file; a second window may hold it open, and then it simply grows on."""
    with suppress(OSError):
        os.replace(source, target)  # noqa: PTH105 - the handler hands over plain names
