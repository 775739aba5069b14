# SPDX-License-Identifier: EUPL-1.2
"""Push of many entries: against a bare COPY of the same bytes, and from 100 ms away against no distance."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import psycopg
import trustme

from app import bootstrap
from app.domain.journal import StoredEntry
from app.services.opening import OpenBook
from app.services.playing import Player, read_script
from app.services.synchronising import Synchronising
from app.sync.central import parse_address
from app.sync.connection import NeverCancelled
from app.sync.enrolment import enrol
from app.sync.remote import CentralDatabase
from app.sync.schema import initialise
from app.system.memory_secrets import MemorySecrets
from app.system.paths import ProgramPaths
from tests.bench.line import Line
from tests.servers.certificates import Certificates
from tests.servers.postgresql import ADMIN, PostgresServer
from tests.sync.offices import Association, Office, entries

ENTRIES = 100_000
AT_ONCE = 2_000
ONE_WAY_SECONDS = 0.05
COPY_LIMIT = 5.0
DISTANCE_LIMIT = 1.3

_COLUMNS = StoredEntry.__slots__
_TYPES = ("uuid", "uuid", "int8", "uuid", "int8", *["bytea"] * 5)
_FAR = """
import sys
from tests.sync.proxy import Proxy
with Proxy(int(sys.argv[1]), one_way_seconds=float(sys.argv[2])) as proxy:
    print(proxy.port, flush=True)
    sys.stdin.read()
"""


def measure(count: int = ENTRIES) -> list[Line]:
    """Push so many entries to a server of its own, near and far."""
    with tempfile.TemporaryDirectory() as folder, _server(Path(folder)) as server:
        near_office = _written_office(server, Path(folder), count)
        far_office = _copied(server, near_office)
        near = _seconds_to_push(near_office)
        with _far_away(near_office.enrolment.address.port) as port:
            far = _seconds_to_push(far_office, port)
        copy = _seconds_to_copy(server, entries(near_office.book))
    return [
        Line(
            "push, against a bare COPY of the same bytes",
            near / copy,
            COPY_LIMIT,
            f"{count} entries in {near:.2f} s ({count / near:.0f} a second), COPY {copy:.2f} s",
        ),
        Line(
            "push from 100 ms away, against no distance",
            far / near,
            DISTANCE_LIMIT,
            f"{count} entries in {far:.2f} s, near {near:.2f} s",
        ),
    ]


def measure_sample() -> list[Line]:
    """The sample's whole synchronisation, connection included, against a COPY of its entries, likewise."""
    with tempfile.TemporaryDirectory() as name, _server(Path(name)) as server:
        opened = _played_sample(Path(name))
        book = opened.desk.book
        identity = book.identity
        admin = _association(server, "near", Path(name)).admin
        password = server.database("near").admin_password
        enrolled = enrol(admin, password, identity.association, "Beispielverband", identity.book)
        central = CentralDatabase(enrolled.address)
        write = Synchronising(opened.desk, lambda: central, MemorySecrets()).write_here
        begun = perf_counter()
        done = central.synchronise(book, enrolled.password, write, _silent, NeverCancelled())
        whole = perf_counter() - begun
        rows = entries(book)
        begun = perf_counter()
        _seconds_to_copy(server, rows)
        copy = perf_counter() - begun
        opened.close()
    detail = f"{done.entries_sent} entries, {done.parts_sent} files and the register in {whole:.2f} s"
    return [
        Line(
            "push of the sample, against connecting and COPY",
            whole / copy,
            COPY_LIMIT,
            f"{detail}, COPY {copy:.2f} s",
        )
    ]


def _played_sample(folder: Path) -> OpenBook:
    program = bootstrap.build(ProgramPaths.under(folder / "home"))
    opened = program.opening.create(folder / "sample.sitzungsbuch", "sample")
    for script in program.samples:
        assert not Player(opened.desk, script.parent).play(read_script(script)).refused
    return opened


def _silent(progress: object) -> None:
    """Progress is of no interest here."""


@contextmanager
def _server(folder: Path) -> Iterator[PostgresServer]:
    server = PostgresServer(_certificates(folder))
    try:
        server.start()
        yield server
    finally:
        server.stop()


def _certificates(folder: Path) -> Certificates:
    files = Certificates(folder / "ca.pem", folder / "server.pem", folder / "server.key")
    authority = trustme.CA()
    issued = authority.issue_cert("localhost")
    authority.cert_pem.write_to_path(str(files.ca_file))
    files.chain_file.write_bytes(b"".join(part.bytes() for part in issued.cert_chain_pems))
    issued.private_key_pem.write_to_path(str(files.key_file))
    return files


def _written_office(server: PostgresServer, folder: Path, count: int) -> Office:
    office = _association(server, "near", folder).open_office()
    for written in range(1, count, AT_ONCE):
        office.append_many(min(AT_ONCE, count - written))
    return office


def _copied(server: PostgresServer, office: Office) -> Office:
    """The same book, enrolled in another database of the server."""
    far = _association(server, "far", office.book.path.parent)
    far.id = office.book.identity.association
    copy = far.copy_office(office)
    copy.enrolment = far.enrol(office.book.identity.book)
    # The login is one for the whole server: both go on with the newer password.
    near = office.enrolment
    office.enrolment = replace(near, password=copy.enrolment.password)
    return copy


def _association(server: PostgresServer, name: str, folder: Path) -> Association:
    with server.database(ADMIN).connect() as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    database = server.database(name)
    admin = parse_address(database.admin_url, database.ca_file)
    initialise(admin, database.admin_password)
    return Association(admin, database.admin_password, folder)


@contextmanager
def _far_away(port: int) -> Iterator[int]:
    """A port that leads to the server from far away; in a process of its own, so that it costs us nothing."""
    command = [sys.executable, "-c", _FAR, str(port), str(ONE_WAY_SECONDS)]
    with subprocess.Popen(
        command, cwd=Path(__file__).parents[2], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        yield int(process.stdout.readline())
        process.stdin.close()


def _seconds_to_push(office: Office, port: int | None = None) -> float:
    begun = perf_counter()
    office.push(port)
    return perf_counter() - begun


def _seconds_to_copy(server: PostgresServer, rows: list[StoredEntry]) -> float:
    with server.database("near").connect() as connection:
        columns = ", ".join(f"{name} {kind}" for name, kind in zip(_COLUMNS, _TYPES, strict=True))
        connection.execute(f"CREATE TABLE public.bare ({columns})".encode())
        values = [tuple(getattr(row, name) for name in _COLUMNS) for row in rows]
        begun = perf_counter()
        _copy(connection, values)
        return perf_counter() - begun


def _copy(connection: psycopg.Connection, values: list[tuple[object, ...]]) -> None:
    with connection.cursor().copy("COPY public.bare FROM STDIN (FORMAT BINARY)") as copy:
        copy.set_types(_TYPES)
        for row in values:
            copy.write_row(row)


def main() -> None:
    """Print the figures."""
    for line in measure(int(sys.argv[1]) if len(sys.argv) > 1 else ENTRIES):
        print(f"{line.name}: {line.measured_ratio:.2f} of {line.limit} ({line.detail})")


if __name__ == "__main__":
    main()
