# SPDX-License-Identifier: EUPL-1.2
"""Commands about the central database: set it up, enrol a book, synchronise."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from app import bootstrap
from app.cli.passwords import add_password_option, read_password
from app.domain.commands.association import ChangeAssociation
from app.domain.failures import KnownError
from app.services.ports import Progress
from app.services.synchronising import CENTRAL_PASSWORD
from app.sync.central import parse_address
from app.sync.connection import NeverCancelled
from app.sync.enrolment import enrol
from app.sync.schema import initialise
from app.wording.central import step_name


def add_to(commands: Any) -> None:
    """Add these commands to the parser."""
    central = commands.add_parser("central", help="richtet die zentrale Datenbank ein")
    actions = central.add_subparsers(required=True, metavar="AKTION")
    init = actions.add_parser("init", help="legt Tabellen, Rollen und Regeln an")
    init.set_defaults(run=init_central)
    enrolment = actions.add_parser("enrol", help="meldet ein Buch an der zentralen Datenbank an")
    enrolment.add_argument("--book", type=Path, required=True, metavar="BUCH")
    enrolment.set_defaults(run=enrol_book)
    for parser in (init, enrolment):
        parser.add_argument("url", metavar="URL", help="postgresql://verwalter@server:5432/datenbank")
        parser.add_argument("--ca-file", type=Path, help="Zertifikat der ausstellenden Stelle")
        add_password_option(parser)
    sync = commands.add_parser("sync", help="gleicht ein Buch mit der zentralen Datenbank ab")
    sync.add_argument("--book", type=Path, required=True, metavar="BUCH")
    add_password_option(sync)
    sync.set_defaults(run=sync_book)


def init_central(arguments: argparse.Namespace) -> int:
    """Set the central database up; twice changes nothing."""
    address = parse_address(arguments.url, arguments.ca_file)
    version = initialise(address, read_password(arguments, "Kennwort des Verwalters: "))
    print(f"Die zentrale Datenbank ist eingerichtet (Stand {version}).")
    return 0


def enrol_book(arguments: argparse.Namespace) -> int:
    """Enrol a book: its address goes into the settings, its password into the keyring."""
    program = bootstrap.build()
    if not program.has_keyring:
        raise KnownError("no_keyring")
    admin = parse_address(arguments.url, arguments.ca_file)
    password = read_password(arguments, "Kennwort des Verwalters: ")
    open_book = program.opening.open(arguments.book)
    try:
        desk = open_book.desk
        association = desk.association
        identity = desk.book.identity
        enrolment = enrol(admin, password, identity.association, association.name, identity.book)
        program.secrets.put(CENTRAL_PASSWORD, str(identity.book), enrolment.password)
        if association.central != "postgresql" and association.id is not None:
            desk.execute(ChangeAssociation("central", "postgresql"))
        program.keep_central(identity.association, enrolment.address)
    finally:
        open_book.close()
    print(f"Das Buch ist angemeldet (Kennbuchstabe {enrolment.tag}).")
    return 0


def sync_book(arguments: argparse.Namespace) -> int:
    """Synchronise a book; may be interrupted and begun again."""
    program = bootstrap.build()
    open_book = program.opening.open(arguments.book)
    try:
        desk = open_book.desk
        if arguments.password_stdin:
            secret = read_password(arguments, "")
            program = replace(program, secrets=program.secrets_with(desk, secret))
        synchronising = program.synchronising(desk)
        summary = synchronising.run(synchronising.write_here, _tell, NeverCancelled())
        synchronising.finished()
    finally:
        open_book.close()
    print(
        f"Abgeglichen: {summary.entries_sent} Einträge gesendet, {summary.entries_received} empfangen, "
        f"{summary.parts_sent} Dateiteile gesendet, {summary.parts_received} empfangen."
    )
    return 0


def _tell(progress: Progress) -> None:
    total = f" von {progress.total}" if progress.total else ""
    print(f"{step_name(progress.step)}: {progress.done}{total}")
