# SPDX-License-Identifier: EUPL-1.2
"""Commands on a book: play a script, show the state, verify."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from app import bootstrap
from app.services.opening import OpenBook
from app.services.playing import Played, Player, read_script
from app.services.showing import shown
from app.services.viewing import read_book
from app.wording.failures import sentence_of

SOUND = 0
FAULTY = 1


def add_to(commands: Any) -> None:
    """Add these commands to the parser."""
    play = commands.add_parser("play", help="spielt ein Skript (JSON Lines) in ein Buch")
    play.add_argument("scripts", type=Path, nargs="+", metavar="SKRIPT")
    play.add_argument("--book", type=Path, required=True, metavar="BUCH")
    play.add_argument("--keep-going", action="store_true", help="nennt alle abgelehnten Zeilen")
    play.set_defaults(run=play_script)
    show = commands.add_parser("show", help="zeigt den Stand eines Buches")
    show.add_argument("--book", type=Path, required=True, metavar="BUCH")
    show.add_argument("--meeting", default="", metavar="SITZUNG", help="nur diese Sitzung")
    show.add_argument("--json", action="store_true", help="als JSON (die einzige Form)")
    show.set_defaults(run=show_book)


def play_script(arguments: argparse.Namespace) -> int:
    """Play scripts one after the other; the book keeps everything before a refused line."""
    texts = [(script, read_script(script)) for script in arguments.scripts]
    open_book = open_or_create(arguments.book)
    worst = SOUND
    try:
        for script, text in texts:
            played = Player(open_book.desk, script.parent).play(text, keep_going=arguments.keep_going)
            worst = max(worst, report(script, played))
            if worst and not arguments.keep_going:
                break
    finally:
        open_book.close()
    return worst


def open_or_create(path: Path) -> OpenBook:
    """The book at a path, made if it is absent."""
    opening = bootstrap.build().opening
    return opening.open(path) if path.exists() else opening.create(path, path.stem)


def report(script: Path, played: Played) -> int:
    """Say how far the script came, and each refused line with code and sentence."""
    for refused in played.refused:
        print(
            f"{script.name}, Zeile {refused.line}: {refused.error.code}: {sentence_of(refused.error)}",
            file=sys.stderr,
        )
    print(f"{script.name}: {played.lines} Zeilen ausgeführt, {played.entries} Einträge geschrieben.")
    return FAULTY if played.refused else SOUND


def show_book(arguments: argparse.Namespace) -> int:
    """Print the state of a book, or of one of its meetings."""
    association, meetings = read_book(arguments.book, arguments.meeting)
    print(json.dumps(shown(association, meetings), ensure_ascii=False, indent=2))
    return SOUND
