# SPDX-License-Identifier: EUPL-1.2
"""Commands after the sitting: make the documents, set the mail server, deliver."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from app import bootstrap
from app.cli.passwords import add_password_option, read_password
from app.domain.failures import KnownError
from app.services.ports import Delivered, Progress, Receipt
from app.sync.connection import NeverCancelled
from app.system.settings import MailSettings
from app.wording.failures import sentence_of


def add_to(commands: Any) -> None:
    """Add these commands to the parser."""
    documents = commands.add_parser("documents", help="erzeugt die Dokumente einer geschlossenen Sitzung")
    documents.add_argument("--out", type=Path, metavar="ORDNER", help="schreibt sie auch in diesen Ordner")
    documents.set_defaults(run=issue_documents)
    deliver = commands.add_parser("deliver", help="stellt den Mitgliedern die öffentlichen Dokumente zu")
    add_password_option(deliver)
    deliver.set_defaults(run=deliver_documents)
    for parser in (documents, deliver):
        parser.add_argument("--book", type=Path, required=True, metavar="BUCH")
        parser.add_argument("--meeting", required=True, metavar="SITZUNG")
    _add_mail(commands)


def _add_mail(commands: Any) -> None:
    mail = commands.add_parser(
        "mail", help="merkt sich den Mailserver; das Kennwort kommt in den Schlüsselbund"
    )
    mail.add_argument("--book", type=Path, required=True, metavar="BUCH")
    mail.add_argument("--host", required=True)
    mail.add_argument("--port", type=int, default=587)
    mail.add_argument("--user", required=True)
    mail.add_argument("--sender-address", required=True)
    mail.add_argument("--sender-name", default="")
    mail.add_argument("--ca-file", default="")
    add_password_option(mail)
    mail.set_defaults(run=set_mail)


def issue_documents(arguments: argparse.Namespace) -> int:
    """Make the documents of a closed meeting and keep them in the book."""
    program = bootstrap.build()
    open_book = program.opening.open(arguments.book)
    try:
        open_book.desk.take_in_hand(arguments.meeting)
        issuing = program.issuing(open_book.desk)
        issued = issuing.render(issuing.orders(), _quiet, NeverCancelled())
        issuing.record(issued)
    finally:
        open_book.close()
    for made in issued:
        print(made.document.name)
        if arguments.out:
            arguments.out.mkdir(parents=True, exist_ok=True)
            (arguments.out / made.document.name).write_bytes(made.document.data)
    return 0


def set_mail(arguments: argparse.Namespace) -> int:
    """Keep the mail server in the settings and its password in the keyring."""
    program = bootstrap.build()
    if not program.has_keyring:
        raise KnownError("no_keyring")
    password = read_password(arguments, "Kennwort des Postfachs: ")
    open_book = program.opening.open(arguments.book)
    association = open_book.desk.book.identity.association
    open_book.close()
    names = ("host", "port", "user", "sender_address", "sender_name", "ca_file")
    settings = MailSettings(**{name: getattr(arguments, name) for name in names})
    program.keep_mail(association, settings, password)
    print("Der Mailserver ist gemerkt.")
    return 0


def deliver_documents(arguments: argparse.Namespace) -> int:
    """Send each member its documents; what failed can be repeated without sending the others again."""
    program = bootstrap.build()
    open_book = program.opening.open(arguments.book)
    receipts: list[Receipt] = []
    try:
        desk = open_book.desk
        desk.take_in_hand(arguments.meeting)
        if arguments.password_stdin:
            secret = read_password(arguments, "")
            program = replace(program, secrets=program.mail_secrets_with(desk, secret))
        delivering = program.delivering(desk)
        postman = program.postman(desk)
        letters = delivering.prepare()

        def record(receipt: Receipt) -> None:
            delivering.record(receipt)
            receipts.append(receipt)

        delivering.send(letters, postman, record, _quiet, NeverCancelled())
        missing = delivering.without_mailbox()
    finally:
        open_book.close()
    failed = [r for r in receipts if not isinstance(r.outcome, Delivered)]
    for receipt in failed:
        _tell_failure(receipt)
    for member in missing:
        print(f"{member.name}: kein Postfach; die Dokumente gehen auf anderem Weg.")
    print(f"Zugestellt: {len(receipts) - len(failed)} von {len(receipts)}.")
    return 1 if failed else 0


def _tell_failure(receipt: Receipt) -> None:
    if not isinstance(receipt.outcome, Delivered):
        print(sentence_of(receipt.outcome.reason(receipt.letter)))


def _quiet(progress: Progress) -> None:
    """Say nothing while it works."""
