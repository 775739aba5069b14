# SPDX-License-Identifier: EUPL-1.2
"""A letter as an Internet message, in seven-bit form, so that any server may carry it."""

from __future__ import annotations

from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from typing import Any

from app.services.ports import Enclosure, Letter


class _MailPolicy(EmailPolicy):
    """Writes a mailbox's name as one run of encoded words.

    Python's own way mixes them with plain ones and loses a blank where it breaks the line.
    """

    def fold_binary(self, name: str, value: Any) -> bytes:
        """Return the header's lines."""
        if name not in {"From", "To"}:
            return super().fold_binary(name, value)
        return f"{name}: {_mailbox(value.addresses[0])}\r\n".encode("ascii")


_POLICY = _MailPolicy(linesep="\r\n", cte_type="7bit")


def compose(letter: Letter, sender: Address, recipient: str) -> EmailMessage:
    """Return the message to the recipient's plain address; nothing in it comes from clock or computer."""
    message = EmailMessage(policy=_POLICY)
    message["From"] = sender
    message["To"] = Address(display_name=one_line(letter.to_name), addr_spec=recipient)
    message["Subject"] = one_line(letter.subject)
    message["Date"] = letter.date
    message["Message-ID"] = letter.message_id
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.body, charset="utf-8")
    for enclosure in letter.attachments:
        _attach(message, enclosure)
    return message


def one_line(text: str) -> str:
    """Return the text without line breaks, which would begin another header."""
    return " ".join(text.split())


def _attach(message: EmailMessage, enclosure: Enclosure) -> None:
    main_type, _, sub_type = enclosure.media_type.partition("/")
    message.add_attachment(
        enclosure.data, maintype=main_type, subtype=sub_type, filename=one_line(enclosure.name)
    )


def _mailbox(address: Address) -> str:
    if address.display_name.isascii():
        return str(address)
    words = Header(address.display_name, "utf-8", maxlinelen=75, header_name="From").encode(linesep="\r\n")
    return f"{words}\r\n <{address.addr_spec}>"
