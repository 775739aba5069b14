# SPDX-License-Identifier: EUPL-1.2
"""Commands that describe the program itself: the schema of its commands."""

from __future__ import annotations

import argparse
import json
from typing import Any

from app.services.catalogue import schema


def add_to(commands: Any) -> None:
    """Add these commands to the parser."""
    described = commands.add_parser("commands", help="JSON Schema aller Befehle eines Skripts")
    described.set_defaults(run=print_schema)


def print_schema(arguments: argparse.Namespace) -> int:
    """Print the JSON Schema of every command, with a sentence on each field."""
    print(json.dumps(schema(), ensure_ascii=False, indent=2))
    return 0
