# SPDX-License-Identifier: EUPL-1.2
"""Prints every measured ratio against its limit; asserts nothing, for a time is no test."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench import acts, crowd, evaluate, pdfs, push, start
from tests.bench.line import Line

PARTS: dict[str, Callable[[], list[Line]]] = {
    "acts": acts.measure,
    "crowd": crowd.measure,
    "evaluate": evaluate.measure,
    "start": start.measure,
    "pdfs": pdfs.measure,
    "sample": push.measure_sample,
    "push": push.measure,
}


def main() -> None:
    """Measure the parts that are named, or all."""
    for name in sys.argv[1:] or list(PARTS):
        for line in PARTS[name]():
            verdict = "ok" if line.measured_ratio <= line.limit else "OVER"
            print(f"{verdict:4} {line.measured_ratio:7.2f} of {line.limit:5.2f}  {line.name}: {line.detail}")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
