# SPDX-License-Identifier: EUPL-1.2
"""The command that shows everything without a display: the sample, its documents, pictures of the windows."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from app.bootstrap import Program
from app.cli.arguments import add_command
from app.cli.documents import write_closed_meetings
from app.cli.sample import BOOK, MEETING, detached, sample_book
from app.domain.failures import KnownError
from app.services.verifying import verify_book
from app.system.lock import BookLock
from app.wording.faults import fault_sentence, soundness

MANIFEST = "vorfuehrung.json"
FORMAT = "sitzungspult.demo"
FINE = 0
FAULTY = 1


def add_to(commands: Any) -> None:
    """Add this command to the parser."""
    sentence = "spielt das Beispiel und schreibt Buch, Dokumente und Bilder in einen Ordner"
    demo = add_command(commands, "demo", sentence, make_demo)
    demo.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="ORDNER",
        help="neu, leer oder von einem früheren Mal",
    )


def make_demo(program: Program, arguments: argparse.Namespace) -> int:
    """Play the sample, issue its documents, take pictures, verify the book, and list what was made."""
    target: Path = arguments.out.resolve()
    _require_replaceable(target)
    with _beside(target) as place:
        made = place / "made"
        made.mkdir()
        _fill(made, detached(place / "program"))
        files = _seal(made)
        report = verify_book(made / BOOK)
        _put_in_place(made, target, place / "before")
    for name in files:
        print(arguments.out / name)
    for found in report.faults:
        print(f"{found.code}: {fault_sentence(found.code, found.values)}")
    if report.faults:
        return FAULTY
    print(soundness(report.logs, report.entries, report.files))
    return FINE


def write_pictures(book: Path, folder: Path) -> list[Path]:
    """Draw cockpit and projector at chosen moments of the sample's assembly into a folder."""
    from app.ui.demo_pictures import write_pictures as draw

    folder.mkdir(exist_ok=True)
    return draw(book, MEETING, folder)


def _fill(folder: Path, program: Program) -> None:
    with sample_book(program, folder / BOOK) as open_book:
        write_closed_meetings(program, open_book.desk, folder)
    write_pictures(folder / BOOK, folder)


def _seal(folder: Path) -> list[str]:
    """Write down what a demonstration made, so that the next one knows what it may replace."""
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    content = {"format": FORMAT, "version": 1, "files": files}
    (folder / MANIFEST).write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return [name for name in files if not name.startswith(f"{BOOK}.")]


def _require_replaceable(target: Path) -> None:
    """Refuse a folder that holds anything else than a former demonstration that nobody has open."""
    if not target.exists():
        return
    if not target.is_dir():
        raise KnownError("demo_folder_taken", path=str(target), name=target.name)
    made = {MANIFEST, *_former_files(target)}
    for path in sorted(target.rglob("*")):
        name = path.relative_to(target).as_posix()
        if path.is_file() and name not in made and not _beside_the_book(name, made):
            raise KnownError("demo_folder_taken", path=str(target), name=name)
    if (target / BOOK).exists():
        with BookLock(target / BOOK):
            pass


def _former_files(target: Path) -> list[str]:
    try:
        content = json.loads((target / MANIFEST).read_bytes())
        return [str(name) for name in content["files"]] if content["format"] == FORMAT else []
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _beside_the_book(name: str, made: set[str]) -> bool:
    """Whether it is a file that an open book has beside it."""
    return BOOK in made and name in {f"{BOOK}{suffix}" for suffix in (".lock", "-wal", "-shm")}


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A folder on the same disk, gone after the block; what the disk refuses becomes a known error."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=target.parent, prefix=f".{target.name}-") as place:
            yield Path(place)
    except OSError as error:
        raise KnownError("folder_not_made", path=str(target), reason=error.strerror or str(error)) from error


def _put_in_place(made: Path, target: Path, before: Path) -> None:
    """Move the new folder to where it belongs; until then the former one stands."""
    if target.exists():
        target.rename(before)
    try:
        made.rename(target)
    except OSError:
        if before.exists():
            before.rename(target)
        raise
