# SPDX-License-Identifier: EUPL-1.2
"""Real mail servers that differ from a sound one."""

from __future__ import annotations

from collections.abc import Callable

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP

from tests.servers.smtp import SmtpServer

StartServer = Callable[..., SmtpServer]


class OddController(Controller):
    """Runs a server with the options given, on whatever port is free."""

    def factory(self) -> SMTP:
        assert isinstance(self.handler, SmtpServer)
        return SMTP(self.handler, authenticator=self.handler.authenticate, **self.SMTP_kwargs)

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()
