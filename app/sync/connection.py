# SPDX-License-Identifier: EUPL-1.2
"""A connection to the central database: always verified, ended by silence or by its token."""

from __future__ import annotations

import os
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any, TypeVar

import psycopg
from psycopg.abc import PQGen
from psycopg.pq import Conninfo

from app.domain.failures import KnownError
from app.services.ports import CancelToken
from app.sync.central import CentralAddress
from app.sync.faults import known_faults
from app.sync.trust import authorities_file

CONNECT_SECONDS = 10
PATIENCE_SECONDS = 60.0
_POLL_SECONDS = 0.1

_OTHER_VARIABLES = {"PGSERVICEFILE", "PGSYSCONFDIR", "PGLOCALEDIR", "PGTZ", "PGDATESTYLE", "PGGEQO"}
_environment = threading.Lock()

Result = TypeVar("Result")


class NeverCancelled:
    """The token of work that nobody can end."""

    def check(self) -> None:
        """Let the work go on."""


class CentralConnection(psycopg.Connection[Any]):
    """A connection that gives up after a silence and that a person can end while it waits.

    A dead tunnel or proxy keeps a TCP connection alive for ever, so silence is measured here: seconds
    in which no byte went either way. A slow line therefore never fails, and a dead one always does.
    """

    token: CancelToken = NeverCancelled()
    patience: float = PATIENCE_SECONDS

    def wait(
        self, gen: PQGen[Result], interval: float = _POLL_SECONDS, timeout: float | None = None
    ) -> Result:
        """Run a step of the driver to its end, unless silence or the token end it first."""
        return super().wait(self._watched(gen), interval, timeout)

    def _watched(self, gen: PQGen[Result]) -> PQGen[Result]:
        last_byte = monotonic()
        try:
            wanted = next(gen)
            while True:
                ready = yield wanted
                if ready:
                    last_byte = monotonic()
                    wanted = gen.send(ready)
                else:
                    self._go_on_since(last_byte)
        except StopIteration as done:
            result: Result = done.value
            return result

    def _go_on_since(self, last_byte: float) -> None:
        self.token.check()
        if monotonic() - last_byte > self.patience:
            raise KnownError("central_silent", host=self.info.host, port=self.info.port)


@contextmanager
def connected(
    address: CentralAddress,
    password: str,
    token: CancelToken | None = None,
    patience: float = PATIENCE_SECONDS,
) -> Iterator[CentralConnection]:
    """A connection in autocommit mode for the length of the block; its failures become known errors.

    Whatever the block leaves open, the server rolls back.
    """
    with known_faults(address):
        connection = _connect(address, password)
        connection.token, connection.patience = token or NeverCancelled(), patience
        try:
            yield connection
        finally:
            connection.close()


def _connect(address: CentralAddress, password: str) -> CentralConnection:
    if not password:
        raise KnownError("central_password_missing")
    with authorities_file(address.ca_file) as authorities, _no_libpq_environment():
        return CentralConnection.connect(
            host=address.host,
            port=address.port,
            dbname=address.database,
            user=address.user,
            password=password,
            sslmode="verify-full",
            sslrootcert=str(authorities),
            ssl_min_protocol_version="TLSv1.3",
            channel_binding="require",
            require_auth="scram-sha-256",
            sslcertmode="disable",
            gssencmode="disable",
            application_name="sitzungspult",
            connect_timeout=CONNECT_SECONDS,
            autocommit=True,
        )


@contextmanager
def _no_libpq_environment() -> Generator[None]:
    """Hide the variables by which libpq would connect to another place, in another way, as another."""
    hidden = {option.envvar.decode() for option in Conninfo.get_defaults() if option.envvar}
    with _environment:
        kept = {name: os.environ.pop(name) for name in hidden | _OTHER_VARIABLES if name in os.environ}
        try:
            yield
        finally:
            os.environ.update(kept)
