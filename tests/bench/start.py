# SPDX-License-Identifier: EUPL-1.2
"""The program's start to its first usable window against a bare PySide6 window, in fresh processes."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.bench.line import Line

ROUNDS = 5
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1440, 900)
window.show()
application.processEvents()
"""
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from app import bootstrap
from app.system.paths import ProgramPaths
from app.ui.application import Application
application = QApplication(sys.argv)
window = Application(bootstrap.build(ProgramPaths.under(Path(sys.argv[1]))))
window.show()
application.processEvents()
window.window.close()
"""


def measure() -> list[Line]:
    """Median of some starts of each, taken in turn."""
    ours, bare = [], []
    with tempfile.TemporaryDirectory() as home:
        for _ in range(ROUNDS):
            bare.append(seconds_of(BARE, home))
            ours.append(seconds_of(PROGRAM, home))
    detail = f"{median(ours):.2f} s against {median(bare):.2f} s"
    return [Line("start / bare PySide6 window", median(ours) / median(bare), 2.0, detail)]


def seconds_of(script: str, home: str) -> float:
    """How long a fresh process takes to its window and out again."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    begun = perf_counter()
    subprocess.run([sys.executable, "-c", script, home], check=True, env=environment, cwd=Path.cwd())
    return perf_counter() - begun
