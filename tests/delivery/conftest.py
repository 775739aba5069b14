# SPDX-License-Identifier: EUPL-1.2
"""Letters, accounts, odd mail servers and a cable that can be cut."""

from __future__ import annotations

import logging
import secrets
import selectors
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP

from app.delivery.smtp_connection import SmtpAccount
from app.services.ports import Enclosure, Failed, Letter, Receipt
from tests.servers.certificates import Certificates
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


@pytest.fixture
def book() -> Book:
    """Receipts of this test."""
    return Book()


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


class _Controller(Controller):
    def factory(self) -> SMTP:
        assert isinstance(self.handler, SmtpServer)
        return SMTP(self.handler, authenticator=self.handler.authenticate, **self.SMTP_kwargs)

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


StartServer = Callable[..., SmtpServer]


@pytest.fixture
def start_server(certificates: Certificates, monkeypatch: pytest.MonkeyPatch) -> Iterator[StartServer]:
    """Starts real mail servers that differ from a sound one by the options named."""
    # What goes wrong here is the client's doing, and its test looks at the answers.
    monkeypatch.setattr(logging.getLogger("mail.log"), "disabled", True)
    with ExitStack() as stack:

        def start(**options: Any) -> SmtpServer:
            password = secrets.token_urlsafe(16)
            server = SmtpServer("localhost", 0, "geschaeftsstelle", password, certificates.ca_file)
            sound = {"tls_context": certificates.server_context(), "auth_require_tls": False}
            controller = _Controller(server, hostname="127.0.0.1", port=0, **{**sound, **options})
            controller.start()
            stack.callback(controller.stop)
            server.port = controller.port
            return server

        yield start


class Cable:
    """Carries connections to a server and is cut once for each of the given numbers of bytes sent."""

    def __init__(self, target: int, cuts: list[int]) -> None:
        self.connections = 0
        self.sent = bytearray()
        self._target = target
        self._cuts = cuts
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def remove(self) -> None:
        """Take no further connection; the one under way is carried to its end."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def close(self) -> None:
        """Take no further connection and wait for the end of the last."""
        self.remove()
        self._thread.join()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                self.connections += 1
                server = socket.create_connection(("127.0.0.1", self._target))
                with client, server:
                    self._carry(client, server, self._cuts.pop(0) if self._cuts else None)

    def _carry(self, client: socket.socket, server: socket.socket, cut: int | None) -> None:
        begin = len(self.sent)
        with selectors.DefaultSelector() as ready, suppress(ConnectionError):
            ready.register(client, selectors.EVENT_READ, server)
            ready.register(server, selectors.EVENT_READ, client)
            while cut is None or len(self.sent) - begin < cut:
                for key, _ in ready.select():
                    data = key.fileobj.recv(65536)  # type: ignore[union-attr]
                    if not data:
                        return
                    key.data.sendall(data)
                    self.sent += data if key.data is server else b""


LayCable = Callable[..., Cable]


@pytest.fixture
def lay_cable() -> Iterator[LayCable]:
    """Lays cables to servers."""
    with ExitStack() as stack:

        def lay(server: SmtpServer, *cuts: int) -> Cable:
            cable = Cable(server.port, list(cuts))
            stack.callback(cable.close)
            return cable

        yield lay
