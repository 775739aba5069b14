# SPDX-License-Identifier: EUPL-1.2
"""Entry of the program ``sitzungspult``."""

from __future__ import annotations

import sys

from app.cli import run
from app.cli.console import prepare_streams


def main() -> int:
    """Run the program with the arguments of the command line; returns the exit code."""
    prepare_streams()
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
