# SPDX-License-Identifier: EUPL-1.2
"""A bad line to a server: far away, cut after some bytes, or silent."""

from __future__ import annotations

import contextlib
import queue
import socket
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from types import TracebackType
from typing import Self

_RESET = struct.pack("ii", 1, 0)


class Manner(Enum):
    """How a line ends once its bytes are used up."""

    CLOSE = "close"
    RESET = "reset"
    SILENCE = "silence"


@dataclass(eq=False)
class _Line:
    """One connection through the proxy: both its sockets and the bytes it may still carry."""

    client: socket.socket
    server: socket.socket
    room: int | None
    manner: Manner
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, wanted: int) -> int:
        """How many of the bytes still pass."""
        with self.lock:
            if self.room is None:
                return wanted
            passing = min(wanted, self.room)
            self.room -= passing
            return passing

    @property
    def used_up(self) -> bool:
        """Whether no byte passes any more."""
        return self.room == 0

    def end(self, manner: Manner) -> None:
        """Close both ends; a reset is what a router sends that has forgotten the line."""
        for end in (self.client, self.server):
            with contextlib.suppress(OSError):
                if manner is Manner.RESET:
                    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
                end.shutdown(socket.SHUT_RDWR)
            end.close()


class Proxy:
    """Carries connections to a port of this machine as badly as it is told."""

    def __init__(self, port: int, *, host: str = "localhost", one_way_seconds: float = 0.0) -> None:
        self._target = port
        self._delay = one_way_seconds
        self._listener = socket.create_server(("127.0.0.1" if host == "localhost" else host, 0))
        self._lines: list[_Line] = []
        self._threads: list[threading.Thread] = []
        self.port = int(self._listener.getsockname()[1])
        self.room: int | None = None
        self.manner = Manner.CLOSE
        self.carried = 0
        self.used_up = threading.Event()

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for line in self._lines:
            line.end(Manner.CLOSE)
        for thread in self._threads:
            thread.join()

    def _start(self, work: Callable[..., None], *arguments: object) -> threading.Thread:
        thread = threading.Thread(target=work, args=arguments)
        self._threads.append(thread)
        thread.start()
        return thread

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            server = socket.create_connection(("localhost", self._target))
            for end in (client, server):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            line = _Line(client, server, self.room, self.manner)
            self._lines.append(line)
            self._start(self._carry, line, client, server)
            self._start(self._carry, line, server, client)

    def _carry(self, line: _Line, source: socket.socket, goal: socket.socket) -> None:
        outgoing: queue.SimpleQueue[tuple[float, bytes]] = queue.SimpleQueue()
        deliverer = self._start(self._deliver, outgoing, goal)
        while data := _received(source):
            passing = line.take(len(data))
            self.carried += passing
            if passing:
                outgoing.put((time.monotonic() + self._delay, data[:passing]))
            if passing < len(data):
                self.used_up.set()
                break
        outgoing.put((0.0, b""))
        deliverer.join()
        if line.used_up and line.manner is not Manner.SILENCE:
            line.end(line.manner)

    def _deliver(self, outgoing: queue.SimpleQueue[tuple[float, bytes]], goal: socket.socket) -> None:
        while True:
            due, data = outgoing.get()
            if not data:
                return
            if (rest := due - time.monotonic()) > 0:
                time.sleep(rest)
            with contextlib.suppress(OSError):
                goal.sendall(data)


def _received(source: socket.socket) -> bytes:
    try:
        return source.recv(65536)
    except OSError:
        return b""
