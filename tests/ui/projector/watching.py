# SPDX-License-Identifier: EUPL-1.2
"""Somebody in the hall: looks at a part of the real screen as often as possible, and tells what it saw.

``python -m tests.ui.projector.watching X Y WIDTH HEIGHT`` says ``ready``, looks until its input is closed,
and ends with one line of JSON.
"""

from __future__ import annotations

import json
import select
import sys

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from tests.ui.projector.plugging import digest


def main() -> None:
    """Look until told to stop."""
    application = QGuiApplication([])
    place = QRect(*(int(part) for part in sys.argv[1:5]))
    screen = QGuiApplication.screenAt(place.center())
    local = place.translated(-screen.geometry().topLeft())
    seen: list[str] = []
    looks = 0
    while True:
        picture = digest(screen.grabWindow(0, *local.getRect()).toImage())
        looks += 1
        if not seen:
            print("ready", flush=True)
        if not seen or seen[-1] != picture:
            seen.append(picture)
        if select.select([sys.stdin], [], [], 0)[0]:
            break
    print(json.dumps({"seen": seen, "looks": looks}), flush=True)
    del application


if __name__ == "__main__":
    main()
