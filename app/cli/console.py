# SPDX-License-Identifier: EUPL-1.2
"""The streams of the command line: every letter can be printed, whatever the console's code page is."""

from __future__ import annotations

import io
import sys


def prepare_streams() -> None:
    """Write UTF-8 into files and pipes; on a terminal replace the letters that it does not have."""
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        if stream.isatty():
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors="replace")
