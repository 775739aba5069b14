# SPDX-License-Identifier: EUPL-1.2
"""A connection is always verified, and neither hangs nor follows libpq's own settings."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import trustme

from app.domain.failures import KnownError
from app.sync.central import CentralAddress, parse_address
from app.sync.connection import connected
from tests.servers.postgresql import ADMIN, PostgresServer
from tests.sync.proxy import Manner, Proxy


class Cancelled(Exception):  # noqa: N818 - an outcome, as the window's own
    """What the token raises."""


class Token:
    """A token that ends the work when it is asked for the second time."""

    def __init__(self) -> None:
        self.asked = 0

    def check(self) -> None:
        self.asked += 1
        if self.asked > 1:
            raise Cancelled


@pytest.fixture
def admin(postgres: PostgresServer) -> CentralAddress:
    """The administrator's address of a database that nobody changes."""
    database = postgres.database(ADMIN)
    return parse_address(database.admin_url, database.ca_file)


@pytest.fixture
def password(postgres: PostgresServer) -> str:
    return postgres.admin_password


def _code_of(address: CentralAddress, password: str) -> str:
    with pytest.raises(KnownError) as refused, connected(address, password):
        pytest.fail("connected")
    assert password not in str(refused.value)
    return refused.value.code


def test_the_connection_is_encrypted_and_the_server_known(admin: CentralAddress, password: str) -> None:
    with connected(admin, password) as connection:
        (version,) = connection.execute(
            "SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        ).fetchone() or (None,)
        assert version == "TLSv1.3"
    assert connection.closed


def test_a_wrong_password_is_named_as_such(admin: CentralAddress) -> None:
    assert _code_of(admin, "falsch") == "central_login_refused"


def test_a_login_that_does_not_exist_is_a_wrong_login(admin: CentralAddress, password: str) -> None:
    assert _code_of(admin.for_user("niemand"), password) == "central_login_refused"


def test_no_password_is_asked_for_before_anything_is_sent(admin: CentralAddress) -> None:
    with pytest.raises(KnownError) as refused, connected(admin, ""):
        pytest.fail("connected")
    assert refused.value.code == "central_password_missing"


def test_a_database_that_does_not_exist(admin: CentralAddress, password: str) -> None:
    assert _code_of(replace(admin, database="nirgends"), password) == "central_database_missing"


def test_a_server_that_another_authority_vouches_for(
    admin: CentralAddress, password: str, tmp_path: Path
) -> None:
    other = tmp_path / "other.pem"
    trustme.CA().cert_pem.write_to_path(str(other))
    assert _code_of(replace(admin, ca_file=other), password) == "central_wrong_authority"


def test_an_authority_of_the_tests_is_none_of_this_computer(admin: CentralAddress, password: str) -> None:
    assert _code_of(replace(admin, ca_file=None), password) in {"central_wrong_authority", "no_authorities"}


@pytest.mark.parametrize("content", [None, b"", b"no certificate"])
def test_a_file_that_holds_no_authority(
    admin: CentralAddress, password: str, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "ca.pem"
    if content is not None:
        file.write_bytes(content)
    assert _code_of(replace(admin, ca_file=file), password) == "ca_file_not_read"


def test_a_server_whose_certificate_is_for_another_name(admin: CentralAddress, password: str) -> None:
    with Proxy(admin.port) as proxy:
        address = replace(admin, host="127.0.0.1", port=proxy.port)
        assert _code_of(address, password) == "central_wrong_host_name"


def test_a_server_that_speaks_no_tls(admin: CentralAddress, password: str, plain_port: int) -> None:
    assert _code_of(replace(admin, port=plain_port), password) == "central_without_tls"


def test_nobody_listens_at_the_port(admin: CentralAddress, password: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    assert _code_of(replace(admin, port=port), password) == "central_unreachable"


def test_a_host_that_nobody_knows(admin: CentralAddress, password: str) -> None:
    assert _code_of(replace(admin, host="nirgends.invalid"), password) == "central_unknown_host"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PGHOST", "other.invalid"),
        ("PGHOSTADDR", "192.0.2.1"),
        ("PGPORT", "1"),
        ("PGDATABASE", "other"),
        ("PGUSER", "other"),
        ("PGPASSWORD", "other"),
        ("PGSERVICE", "other"),
        ("PGSSLMODE", "disable"),
        ("PGSSLROOTCERT", "other.pem"),
        ("PGSSLCERT", "other.pem"),
        ("PGOPTIONS", "-c search_path=other"),
        ("PGREQUIREAUTH", "none"),
        ("PGSSLNEGOTIATION", "direct"),
        ("PGTARGETSESSIONATTRS", "standby"),
        ("PGCLIENTENCODING", "SQL_ASCII"),
        ("PGTZ", "Asia/Tokyo"),
    ],
)
def test_the_environment_of_libpq_has_no_say(
    admin: CentralAddress, password: str, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with connected(admin, password) as connection:
        found = connection.execute("SELECT current_setting('TimeZone'), current_setting('search_path')")
        assert found.fetchone() == ("UTC", '"$user", public')
    assert os.environ[name] == value


def test_the_file_of_passwords_has_no_say(
    admin: CentralAddress, password: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for file in (home / ".pgpass", home / "elsewhere"):
        file.write_text(f"*:*:*:*:{password}\n")
        file.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(home / "elsewhere"))
    assert _code_of(admin, "falsch") == "central_login_refused"


def test_silence_ends_the_wait(admin: CentralAddress, password: str) -> None:
    with Proxy(admin.port) as proxy:
        # The hand-shake needs more than 3,000 bytes and less than this.
        proxy.room, proxy.manner = 20_000, Manner.SILENCE
        address = replace(admin, port=proxy.port)
        with (
            pytest.raises(KnownError) as ended,
            connected(address, password, patience=0.2) as connection,
        ):
            connection.execute("SELECT repeat('x', 100000)")
    assert ended.value.code == "central_silent"


def test_the_token_ends_the_wait(admin: CentralAddress, password: str) -> None:
    token = Token()
    with pytest.raises(Cancelled), connected(admin, password, token) as connection:
        connection.execute("SELECT pg_sleep(60)")
    assert connection.closed


@pytest.fixture
def plain_port() -> Iterator[int]:
    """A server that answers the question for TLS with no."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(8)
                connection.sendall(b"N")
                connection.recv(1)

        thread = threading.Thread(target=answer)
        thread.start()
        yield listener.getsockname()[1]
        thread.join()
