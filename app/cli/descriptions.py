# SPDX-License-Identifier: EUPL-1.2
"""Commands that describe the program itself: its commands, the entries of its journal, its law."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from typing import Any

from app.bootstrap import Program
from app.cli.arguments import add_command
from app.cli.law import law_page, law_rules
from app.cli.reference import commands_page, entries_page
from app.services.catalogue import schema


def add_to(commands: Any) -> None:
    """Add these commands to the parser."""
    described = add_command(commands, "commands", "beschreibt alle Befehle eines Skripts", print_commands)
    described.add_argument("--markdown", action="store_true", help="zum Lesen statt als JSON Schema")
    add_command(commands, "entries", "beschreibt alle Arten von Einträgen des Journals", print_entries)
    law = add_command(commands, "law", "nennt zu jeder Angabe der Satzung ihre Regel und Norm", print_law)
    law.add_argument("--markdown", action="store_true", help="zum Lesen statt als JSON")


def print_commands(program: Program, arguments: argparse.Namespace) -> int:
    """Print the JSON Schema of every command, with a sentence on each field, or the page about them."""
    if arguments.markdown:
        print(commands_page(), end="")
    else:
        print(json.dumps(schema(), ensure_ascii=False, indent=2))
    return 0


def print_entries(program: Program, arguments: argparse.Namespace) -> int:
    """Print the page about the entry types of the journal."""
    print(entries_page(), end="")
    return 0


def print_law(program: Program, arguments: argparse.Namespace) -> int:
    """Print which function obeys which parameter of a profile, and by which law."""
    if arguments.markdown:
        print(law_page(), end="")
    else:
        print(json.dumps([asdict(rule) for rule in law_rules()], ensure_ascii=False, indent=2))
    return 0
