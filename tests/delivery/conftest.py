# SPDX-License-Identifier: EUPL-1.2
"""Receipts, odd mail servers, and cables to them."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from tests.delivery.cable import Cable, LayCable
from tests.delivery.letters import Book
from tests.delivery.odd_servers import OddController, StartServer
from tests.servers.certificates import Certificates
from tests.servers.smtp import SmtpServer


@pytest.fixture
def book() -> Book:
    """Receipts of this test."""
    return Book()


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
            controller = OddController(server, hostname="127.0.0.1", port=0, **{**sound, **options})
            controller.start()
            stack.callback(controller.stop)
            server.port = controller.port
            return server

        yield start


@pytest.fixture
def lay_cable() -> Iterator[LayCable]:
    """Lays cables to servers."""
    with ExitStack() as stack:

        def lay(server: SmtpServer, *cuts: int) -> Cable:
            cable = Cable(server.port, list(cuts))
            stack.callback(cable.close)
            return cable

        yield lay
