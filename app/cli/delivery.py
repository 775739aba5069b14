# SPDX-License-Identifier: EUPL-1.2
"""Commands about mail: set the mail server, deliver the documents of a meeting."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from app.bootstrap import Program
from app.cli.arguments import add_book, add_command, add_meeting
from app.cli.passwords import add_password_option, is_asked, read_password
from app.cli.progress import Uncancelled, quietly
from app.domain.members import Member
from app.services.delivering import Delivering
from app.services.ports import Delivered, Postman, Receipt
from app.system.settings import MailSettings
from app.wording.failures import sentence_of
from app.wording.program import delivered, mail_kept, without_mailbox

PROMPT = "Passwort des Postfachs: "
SENT = 0
NOT_ALL_SENT = 1


def add_to(commands: Any) -> None:
    """Add these commands to the parser."""
    sentence = "stellt den Mitgliedern die öffentlichen Dokumente einer Sitzung zu"
    deliver = add_command(commands, "deliver", sentence, deliver_documents)
    add_book(deliver)
    add_meeting(deliver)
    add_password_option(deliver)
    sentence = "merkt sich den Postausgang; das Passwort kommt in den Schlüsselbund"
    mail = add_command(commands, "mail", sentence, set_mail)
    add_book(mail)
    mail.add_argument("--host", required=True, metavar="SERVER", help="Name des Servers")
    mail.add_argument("--port", type=int, default=587, metavar="PORT", help="Port (587)")
    mail.add_argument("--user", required=True, metavar="NAME", help="Benutzername des Postfachs")
    mail.add_argument("--sender-address", required=True, metavar="ADRESSE", help="Absenderadresse")
    mail.add_argument("--sender-name", default="", metavar="NAME", help="Name des Absenders")
    mail.add_argument(
        "--ca-file", type=Path, metavar="DATEI", help="Zertifikat der ausstellenden Stelle (PEM)"
    )
    add_password_option(mail)


def set_mail(program: Program, arguments: argparse.Namespace) -> int:
    """Keep the mail server in the settings and its password in the keyring, if there is one."""
    password = read_password(program, arguments, PROMPT) if program.has_keyring else None
    open_book = program.opening.open(arguments.book)
    association = open_book.desk.book.identity.association
    open_book.close()
    settings = MailSettings(
        arguments.host,
        arguments.port,
        arguments.user,
        arguments.sender_address,
        arguments.sender_name,
        str(arguments.ca_file.resolve()) if arguments.ca_file else "",
    )
    program.keep_mail(association, settings, password)
    print(mail_kept(with_password=password is not None))
    return SENT


def deliver_documents(program: Program, arguments: argparse.Namespace) -> int:
    """Send each member its documents; what failed can be repeated without sending the others again."""
    open_book = program.opening.open(arguments.book)
    try:
        desk = open_book.desk
        desk.take_in_hand(arguments.meeting)
        if is_asked(arguments, known=program.knows_mail_password(desk)):
            program = program.with_mail_password(desk, read_password(program, arguments, PROMPT))
        delivering = program.delivering(desk)
        receipts = deliver(delivering, program.postman(desk))
        missing = delivering.without_mailbox()
    finally:
        open_book.close()
    return _tell(receipts, missing)


def deliver(delivering: Delivering, postman: Postman) -> list[Receipt]:
    """Send every letter that was not sent yet, and record what became of it."""
    receipts: list[Receipt] = []

    def record(receipt: Receipt) -> None:
        delivering.record(receipt)
        receipts.append(receipt)

    delivering.send(delivering.prepare(), postman, record, quietly, Uncancelled())
    return receipts


def _tell(receipts: list[Receipt], missing: tuple[Member, ...]) -> int:
    failed = 0
    for receipt in receipts:
        if not isinstance(receipt.outcome, Delivered):
            failed += 1
            print(sentence_of(receipt.outcome.reason(receipt.letter)), file=sys.stderr)
    for member in missing:
        print(without_mailbox(member.name))
    print(delivered(len(receipts) - failed, len(receipts)))
    return NOT_ALL_SENT if failed else SENT
