# SPDX-License-Identifier: EUPL-1.2
"""Letters, an account, and who asks for their delivery."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any

from app.delivery.smtp_connection import SmtpAccount
from app.services.ports import Enclosure, Failed, Letter, Receipt
from tests.servers.smtp import SmtpServer

DATE = datetime(2021, 3, 12, 8, 30, tzinfo=timezone(timedelta(hours=1)))
PDF = Enclosure(
    "Niederschrift – öffentlicher Teil.pdf", "application/pdf", b"%PDF-1.7\n" + bytes(range(256)) * 400
)


def letter_to(number: int, to: str | None = None) -> Letter:
    """The letter to one of the members, of about 140 kB on the wire."""
    return Letter(
        message_id=f"<letter-{number}@verband.example>",
        to=f"member{number}@mitglied.example" if to is None else to,
        subject="Niederschrift der Verbandsversammlung – öffentlicher Teil",
        body="Sehr geehrte Damen und Herren,\n\nanbei die Niederschrift.\n",
        date=DATE,
        attachments=(PDF,),
        to_name=f"Mitglied {number}",
    )


class NeverCancelled:
    """The token of work that nobody cancels."""

    def check(self) -> None:
        """Let the work go on."""


@dataclass
class Cancelled(Exception):  # noqa: N818 - an outcome, not an error
    """What a token raises here."""


@dataclass
class CancelledAfter:
    """The token of work that is cancelled after so many steps."""

    steps: int

    def check(self) -> None:
        """Let so many steps pass."""
        if self.steps == 0:
            raise Cancelled
        self.steps -= 1


@dataclass
class Book:
    """Keeps receipts as they come, as a use case does."""

    receipts: list[Receipt] = field(default_factory=list)

    def __call__(self, receipt: Receipt) -> None:
        self.receipts.append(receipt)

    @property
    def delivered(self) -> list[str]:
        """Whom a letter was delivered to, in order."""
        return [each.letter.to for each in self.receipts if not isinstance(each.outcome, Failed)]

    @property
    def failed(self) -> dict[str, Failed]:
        """Whom no letter was delivered to, and why."""
        return {each.letter.to: each.outcome for each in self.receipts if isinstance(each.outcome, Failed)}


def account_at(server: SmtpServer, **changes: Any) -> SmtpAccount:
    """The account of the association's office on a server."""
    values: dict[str, Any] = {
        "host": server.host,
        "port": server.port,
        "user": server.user,
        "sender_address": "info@verband.example",
        "sender_name": "Zweckverband „Größe“, Geschäftsstelle",
        "ca_file": server.ca_file,
    }
    return SmtpAccount(**{**values, **changes})
