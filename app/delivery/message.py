# SPDX-License-Identifier: EUPL-1.2
"""A letter as an Internet message, in seven-bit form, so that any server may carry it."""

from __future__ import annotations

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from app.services.ports import Enclosure, Letter

_POLICY = SMTP.clone(cte_type="7bit")


def compose(letter: Letter, sender: Address, recipient: str) -> EmailMessage:
    """Return the message to the recipient's plain address; nothing in it comes from clock or computer."""
    message = EmailMessage(policy=_POLICY)
    message["From"] = sender
    message["To"] = Address(display_name=_one_line(letter.to_name), addr_spec=recipient)
    message["Subject"] = _one_line(letter.subject)
    message["Date"] = letter.date
    message["Message-ID"] = letter.message_id
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.body, charset="utf-8")
    for enclosure in letter.attachments:
        _attach(message, enclosure)
    return message


def _attach(message: EmailMessage, enclosure: Enclosure) -> None:
    main_type, _, sub_type = enclosure.media_type.partition("/")
    message.add_attachment(
        enclosure.data, maintype=main_type, subtype=sub_type, filename=_one_line(enclosure.name)
    )


def _one_line(text: str) -> str:
    """Return the text without line breaks, which would begin another header."""
    return " ".join(text.split())
