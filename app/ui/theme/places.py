# SPDX-License-Identifier: EUPL-1.2
"""Where fonts and icons lie, in a source tree as in a packaged program."""

from __future__ import annotations

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """The path below ``resources``; it need not exist."""
    packaged = getattr(sys, "_MEIPASS", None)
    root = Path(packaged) if packaged else Path(__file__).resolve().parents[3]
    return root.joinpath("resources", *parts)
