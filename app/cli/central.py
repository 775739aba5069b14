# SPDX-License-Identifier: EUPL-1.2
"""Commands about the central database: set it up, enrol a book or a new one, synchronise."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.bootstrap import Program
from app.cli.arguments import GermanParser, add_book, add_command
from app.cli.passwords import add_password_option, is_asked, read_password
from app.cli.progress import Uncancelled
from app.domain.commands.association import ChangeAssociation, EnrolBook
from app.domain.failures import KnownError, RuleError
from app.services.desk import Desk
from app.services.ports import Progress, SyncSummary
from app.wording.central import register_sentence, step_name
from app.wording.program import synchronised

if TYPE_CHECKING:
    from app.sync.central import CentralAddress

ADMIN_PROMPT = "Passwort des Verwalters: "


def add_to(commands: Any) -> None:
    """Add these commands to the parser."""
    central: GermanParser = commands.add_parser(
        "central",
        help="richtet die zentrale Datenbank ein",
        description="Richtet die zentrale Datenbank ein.",
    )
    actions = central.add_subparsers(required=True, metavar="AKTION", title="Aktionen")
    init = add_command(actions, "init", "legt Tabellen, Rollen und Regeln an", init_central)
    enrolment = add_command(actions, "enrol", "meldet ein Buch an der zentralen Datenbank an", enrol_book)
    add_book(enrolment)
    join = add_command(
        actions, "join", "legt ein weiteres Buch eines Verbandes an und holt, was zentral ist", join_central
    )
    join.add_argument("--book", type=Path, required=True, metavar="NEU", help="Datei des neuen Buches")
    join.add_argument(
        "--association", default="", metavar="NAME", help="Name des Verbandes, wenn es mehrere gibt"
    )
    for parser in (init, enrolment, join):
        parser.add_argument("url", metavar="URL", help="postgresql://verwalter@server:5432/datenbank")
        parser.add_argument(
            "--ca-file", type=Path, metavar="DATEI", help="Zertifikat der ausstellenden Stelle (PEM)"
        )
        add_password_option(parser)
    none = add_command(actions, "none", "hält fest, dass der Verband keine hat", do_without)
    add_book(none)
    sync = add_command(commands, "sync", "gleicht ein Buch mit der zentralen Datenbank ab", sync_book)
    add_book(sync)
    add_password_option(sync)


def init_central(program: Program, arguments: argparse.Namespace) -> int:
    """Set the central database up; twice changes nothing."""
    from app.sync.schema import initialise

    version = initialise(_admin(arguments), read_password(program, arguments, ADMIN_PROMPT))
    print(f"Die zentrale Datenbank ist eingerichtet (Stand {version}).")
    return 0


def enrol_book(program: Program, arguments: argparse.Namespace) -> int:
    """Enrol a book: its address goes into the settings, its password into the keyring."""
    _require_keyring(program)
    admin = _admin(arguments)
    password = read_password(program, arguments, ADMIN_PROMPT)
    open_book = program.opening.open(arguments.book)
    try:
        desk = open_book.desk
        if desk.association.id is None:
            raise RuleError("association_not_founded")
        tag = _enrol(program, desk, admin, password, desk.association.name)
        if desk.association.central != "postgresql":
            desk.execute(ChangeAssociation("central", "postgresql"))
        desk.execute(EnrolBook(str(desk.book.identity.book), tag))
    finally:
        open_book.close()
    print(f"Das Buch ist angemeldet (Kennbuchstabe {tag}).")
    return 0


def join_central(program: Program, arguments: argparse.Namespace) -> int:
    """Make a new book of an association that the central database keeps, and fetch everything."""
    from app.sync.associations import find_association

    _require_keyring(program)
    admin = _admin(arguments)
    password = read_password(program, arguments, ADMIN_PROMPT)
    association = find_association(admin, password, arguments.association)
    open_book = program.opening.create_copy(arguments.book, association.id, arguments.book.stem)
    try:
        tag = _enrol(program, open_book.desk, admin, password, association.name)
        print(f"Das Buch ist angelegt und angemeldet (Kennbuchstabe {tag}).")
        desk = open_book.desk
        summary = _synchronise(program, desk)
        if desk.association.id is not None:
            desk.execute(EnrolBook(str(desk.book.identity.book), tag))
            _synchronise(program, desk)
    finally:
        open_book.close()
    _tell_summary(summary)
    return 0


def do_without(program: Program, arguments: argparse.Namespace) -> int:
    """Record that the association has no central database: delivery then waits for none."""
    open_book = program.opening.open(arguments.book)
    try:
        open_book.desk.execute(ChangeAssociation("central", "none"))
    finally:
        open_book.close()
    print("Festgehalten: Der Verband hat keine zentrale Datenbank.")
    return 0


def sync_book(program: Program, arguments: argparse.Namespace) -> int:
    """Synchronise a book; may be interrupted and begun again."""
    open_book = program.opening.open(arguments.book)
    try:
        desk = open_book.desk
        if is_asked(arguments, known=program.knows_central_password(desk)):
            password = read_password(program, arguments, "Passwort des Buches: ")
            program = program.with_central_password(desk, password)
        summary = _synchronise(program, desk)
    finally:
        open_book.close()
    _tell_summary(summary)
    return 0


def _admin(arguments: argparse.Namespace) -> CentralAddress:
    from app.sync.central import parse_address

    return parse_address(arguments.url, arguments.ca_file)


def _enrol(program: Program, desk: Desk, admin: CentralAddress, password: str, name: str) -> str:
    from app.sync.enrolment import enrol

    identity = desk.book.identity
    enrolment = enrol(admin, password, identity.association, name, identity.book)
    program.keep_central_password(identity.book, enrolment.password)
    program.keep_central(identity.association, enrolment.address)
    return enrolment.tag


def _synchronise(program: Program, desk: Desk) -> SyncSummary:
    synchronising = program.synchronising(desk)
    summary = synchronising.run(synchronising.write_here, _tell, Uncancelled())
    synchronising.finished()
    return summary


def _require_keyring(program: Program) -> None:
    """Refuse where a new password could not be kept: it exists nowhere else."""
    if not program.has_keyring:
        raise KnownError("no_keyring")


def _tell(progress: Progress) -> None:
    total = f" von {progress.total}" if progress.total else ""
    print(f"{step_name(progress.step)}: {progress.done}{total}")


def _tell_summary(summary: SyncSummary) -> None:
    from app.sync.remote import CentralSummary

    counts = {
        "sent": summary.entries_sent,
        "received": summary.entries_received,
        "parts_sent": summary.parts_sent,
        "parts_received": summary.parts_received,
    }
    print(synchronised(counts))
    if isinstance(summary, CentralSummary):
        print(register_sentence(summary.register))
