# SPDX-License-Identifier: EUPL-1.2
"""Many statements under way at once: a distance of 100 ms costs once, not once a statement."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import TypeVar

from psycopg.errors import error_from_result
from psycopg.generators import fetch_many, send
from psycopg.pq import ExecStatus, Format
from psycopg.pq.abc import PGresult

from app.sync.connection import CentralConnection
from app.sync.wire import Wire

Item = TypeVar("Item")

_GOOD = (ExecStatus.COMMAND_OK, ExecStatus.TUPLES_OK)


class Flow:
    """Transactions in flight on one connection; their answers come in the order of sending.

    The driver's own pipeline can only wait for everything that is under way. This one waits for
    the oldest answer alone, so that the line stays full. A block that ends by an exception leaves
    the connection unusable.
    """

    def __init__(self, connection: CentralConnection) -> None:
        self._connection = connection
        self._pgconn = connection.pgconn

    def __enter__(self) -> Flow:
        self._pgconn.enter_pipeline_mode()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self._pgconn.exit_pipeline_mode()

    def send(self, statement: bytes, *values: Wire) -> None:
        """Queue a statement of the transaction being sent."""
        self._pgconn.send_query_params(
            statement,
            [value.data for value in values],
            param_types=[value.oid for value in values],
            param_formats=[Format.BINARY] * len(values),
            result_format=Format.BINARY,
        )

    def commit(self) -> None:
        """End the transaction being sent and give it to the network."""
        self._pgconn.pipeline_sync()
        self._connection.wait(send(self._pgconn))

    def answers(self, statements: int) -> list[PGresult]:
        """Wait until the oldest transaction under way is committed; returns its statements' results."""
        results = [self._next(_GOOD) for _ in range(statements)]
        self._next((ExecStatus.PIPELINE_SYNC,))
        return results

    def _next(self, expected: tuple[ExecStatus, ...]) -> PGresult:
        results: list[PGresult] = self._connection.wait(fetch_many(self._pgconn))
        if results[0].status not in expected:
            raise error_from_result(results[0], encoding=self._connection.info.encoding)
        return results[0]


def under_way(items: Iterable[Item], send: Callable[[Item], None], limit: int) -> Iterator[Item]:
    """Send items ahead, up to a limit, and yield each in turn when its answers are the next to be read."""
    waiting: deque[Item] = deque()
    for item in items:
        send(item)
        waiting.append(item)
        if len(waiting) >= limit:
            yield waiting.popleft()
    yield from waiting
