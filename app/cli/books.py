# SPDX-License-Identifier: EUPL-1.2
"""Commands on a book: play a script, show the state."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from app.bootstrap import Program
from app.cli.arguments import add_book, add_command
from app.cli.documents import write_closed_meetings
from app.services.opening import OpenBook
from app.services.playing import Played, Player, read_script
from app.services.showing import shown
from app.services.viewing import read_book
from app.wording.failures import sentence_of
from app.wording.program import played, refused_line

FINE = 0
REFUSED = 1


def add_to(commands: Any) -> None:
    """Add these commands to the parser."""
    play = add_command(commands, "play", "spielt Skripte (JSON Lines) in ein Buch", play_scripts)
    play.add_argument("scripts", type=Path, nargs="+", metavar="SKRIPT", help="ein Befehl je Zeile")
    play.add_argument(
        "--book", type=Path, required=True, metavar="BUCH", help="Datei des Buches; fehlt sie, entsteht sie"
    )
    play.add_argument(
        "--out", type=Path, metavar="ORDNER", help="schreibt danach die Dokumente geschlossener Sitzungen"
    )
    play.add_argument(
        "--keep-going", action="store_true", help="hört nicht auf und nennt alle abgelehnten Zeilen"
    )
    show = add_command(commands, "show", "zeigt den Stand eines Buches", show_book)
    add_book(show)
    show.add_argument("--meeting", default="", metavar="SITZUNG", help="nur diese Sitzung")
    show.add_argument("--json", action="store_true", help="als JSON (die einzige Form)")


def play_scripts(program: Program, arguments: argparse.Namespace) -> int:
    """Play scripts one after the other; the book keeps everything before a refused line."""
    texts = [(script, read_script(script)) for script in arguments.scripts]
    open_book = open_or_create(program, arguments.book)
    try:
        code = _play(open_book, texts, keep_going=arguments.keep_going)
        if arguments.out and (code == FINE or arguments.keep_going):
            write_closed_meetings(program, open_book.desk, arguments.out)
    finally:
        open_book.close()
    return code


def open_or_create(program: Program, path: Path) -> OpenBook:
    """The book at a path, made if it is absent."""
    return program.opening.open(path) if path.exists() else program.opening.create(path, path.stem)


def report(script: Path, done: Played) -> None:
    """Say how far the script came, and each refused line with code and sentence."""
    for refused in done.refused:
        error = refused.error
        print(refused_line(script.name, refused.line, error.code, sentence_of(error)), file=sys.stderr)
    print(played(script.name, done.lines, done.entries))


def show_book(program: Program, arguments: argparse.Namespace) -> int:
    """Print the state of a book, or of one of its meetings."""
    association, meetings = read_book(arguments.book, arguments.meeting)
    print(json.dumps(shown(association, meetings), ensure_ascii=False, indent=2))
    return FINE


def _play(open_book: OpenBook, texts: list[tuple[Path, str]], *, keep_going: bool) -> int:
    code = FINE
    for script, text in texts:
        done = Player(open_book.desk, script.parent).play(text, keep_going=keep_going)
        report(script, done)
        if done.refused:
            code = REFUSED
            if not keep_going:
                break
    return code
