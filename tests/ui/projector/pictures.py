# SPDX-License-Identifier: EUPL-1.2
"""Grabs every frame at three sizes, dark and light, into build/pictures/projector, to be looked at.

``python -m tests.ui.projector.pictures [NAME ...]``
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from app.ui.projector.canvas import FrameCanvas
from app.ui.projector.palettes import PALETTES
from tests.ui.projector.samples import FRAMES

SIZES = ((1920, 1080), (1366, 768), (1024, 768))


def grab_all(names: list[str], folder: Path) -> int:
    """Write the pictures of the named frames, or of all, and return how many there are."""
    count = 0
    for appearance, palette in PALETTES.items():
        canvas = FrameCanvas(palette)
        for width, height in SIZES:
            canvas.resize(width, height)
            for name in names or FRAMES:
                canvas.show_frame(FRAMES[name])
                canvas.turn_page(-canvas.pages)
                for page in range(canvas.pages):
                    path = folder / f"{name}_{page + 1}_{width}x{height}_{appearance.value}.png"
                    canvas.grab().save(str(path))
                    canvas.turn_page(1)
                    count += 1
    return count


def main() -> None:
    """Run from the command line, with the names of frames or without."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--out", type=Path, default=Path("build/pictures/projector"))
    arguments = parser.parse_args()
    QApplication([])
    arguments.out.mkdir(parents=True, exist_ok=True)
    print(grab_all(arguments.names, arguments.out), "pictures in", arguments.out)


if __name__ == "__main__":
    main()
