# SPDX-License-Identifier: EUPL-1.2
"""A real SMTP server for the tests that insists on TLS and on a login."""

from __future__ import annotations

import email
import email.policy
import logging
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.servers.certificates import Certificates


@dataclass(frozen=True)
class Delivered:
    """A message that the server took, and for whom."""

    recipient: str
    message: EmailMessage


@dataclass
class SmtpServer:
    """What a client needs to send through the server, and what the server got."""

    host: str
    port: int
    user: str
    password: str
    ca_file: Path
    messages: list[Delivered] = field(default_factory=list)
    reject: set[str] = field(default_factory=set)
    """Addresses that are refused for good (550)."""
    fail_once: set[str] = field(default_factory=set)
    """Addresses that are refused the first time only (451)."""

    def of(self, recipient: str) -> list[EmailMessage]:
        """The messages that one address got, oldest first."""
        return [delivered.message for delivered in self.messages if delivered.recipient == recipient]

    async def handle_RCPT(  # noqa: N802 -- the name that aiosmtpd looks for
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Takes or refuses one recipient."""
        if address in self.reject:
            return "550 5.1.1 No such mailbox"
        if address in self.fail_once:
            self.fail_once.remove(address)
            return "451 4.3.0 Try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Keeps the message once for each recipient."""
        assert isinstance(envelope.content, bytes)
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        assert isinstance(message, EmailMessage)
        self.messages += [Delivered(recipient, message) for recipient in envelope.rcpt_tos]
        return "250 OK"

    def authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, login: object
    ) -> AuthResult:
        """Lets in whoever knows name and password."""
        known = LoginPassword(self.user.encode(), self.password.encode())
        return AuthResult(success=login == known, handled=False)


class _StrictController(Controller):
    def factory(self) -> SMTP:
        assert isinstance(self.handler, SmtpServer)
        return SMTP(self.handler, authenticator=self.handler.authenticate, **self.SMTP_kwargs)

    def _trigger_server(self) -> None:
        # Bound to port 0: which one it became is known only now, and the first connection needs it.
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@pytest.fixture
def smtp_server(certificates: Certificates, monkeypatch: pytest.MonkeyPatch) -> Iterator[SmtpServer]:
    """A mail server on `localhost` that takes nothing before STARTTLS and a login."""
    server = SmtpServer("localhost", 0, "geschaeftsstelle", secrets.token_urlsafe(16), certificates.ca_file)
    controller = _StrictController(
        server,
        hostname="127.0.0.1",
        port=0,
        tls_context=certificates.server_context(),
        require_starttls=True,
        auth_required=True,
        auth_require_tls=True,
        data_size_limit=60_000_000,
        enable_SMTPUTF8=True,
    )
    # What goes wrong here is the client's doing, and its test looks at the answers.
    monkeypatch.setattr(logging.getLogger("mail.log"), "disabled", True)
    controller.start()
    server.port = controller.port
    yield server
    controller.stop()
