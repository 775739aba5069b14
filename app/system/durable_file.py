# SPDX-License-Identifier: EUPL-1.2
"""Files that are either as before or whole, whatever happens in between."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from app.domain.failures import KnownError


def replace_durably(path: Path, data: bytes) -> None:
    """Put the data in the file's place and on the disk, or refuse and leave the file as it was."""
    try:
        _replace(path, data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise KnownError("file_not_written", path=str(path), reason=reason) from error
    _flush_folder(path.parent)


def _replace(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _flush_folder(folder: Path) -> None:
    """Put the new name on the disk too, on systems where a folder can be opened for that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
