# SPDX-License-Identifier: EUPL-1.2
"""The program's start to its first usable window against a bare PySide6 window, in fresh processes.

Each says a word once its window is shown and its first events are done; the time runs until that word.
The modules are compiled beforehand, as those of an installed program are.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.bench.line import Line

ROUNDS = 9
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1440, 900)
window.show()
application.processEvents()
print("shown", flush=True)
"""
PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication
from app.__main__ import main

def first_round():
    QApplication.processEvents()
    print("shown", flush=True)
    return 0

QApplication.exec = first_round
sys.exit(main())
"""


def measure() -> list[Line]:
    """Median of some starts of each, taken in turn."""
    ours, bare = [], []
    with tempfile.TemporaryDirectory() as home:
        for script in (BARE, PROGRAM):
            seconds_of(script, home)
        for _ in range(ROUNDS):
            bare.append(seconds_of(BARE, home))
            ours.append(seconds_of(PROGRAM, home))
    detail = f"{median(ours):.2f} s against {median(bare):.2f} s"
    return [
        Line(
            "start to the first usable window, against a bare PySide6 window",
            median(ours) / median(bare),
            2.0,
            detail,
        )
    ]


def seconds_of(script: str, home: str) -> float:
    """How long a fresh process takes to its window; it begins with an empty home."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": home,
        "USERPROFILE": home,
        "PYTHONPYCACHEPREFIX": str(Path(home) / "compiled"),
        **{f"XDG_{name}_HOME": str(Path(home) / name) for name in ("DATA", "CONFIG", "CACHE", "STATE")},
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = perf_counter()
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, env=environment) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"shown\n"
        return perf_counter() - begun
