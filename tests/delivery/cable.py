# SPDX-License-Identifier: EUPL-1.2
"""A cable to a server that can be cut, and that shows what went over it."""

from __future__ import annotations

import selectors
import socket
import threading
from collections.abc import Callable
from contextlib import suppress


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
