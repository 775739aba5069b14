# SPDX-License-Identifier: EUPL-1.2
"""Where the files lie that belong to the program, in a source tree as in a packaged one."""

from __future__ import annotations

import sys
from pathlib import Path


def resources_root() -> Path:
    """The folder ``resources``: beside the package, or inside a packaged program."""
    packaged = getattr(sys, "_MEIPASS", None)
    return (Path(packaged) if packaged else Path(__file__).resolve().parents[2]) / "resources"
