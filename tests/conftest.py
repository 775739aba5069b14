# SPDX-License-Identifier: EUPL-1.2
"""What every test stands on: real servers, no network, a home of its own, nothing left behind unseen."""

from __future__ import annotations

import itertools
import os
import socket
from pathlib import Path

import pytest
import pytest_socket

if "SITZUNGSPULT_TEST_DISPLAY" not in os.environ:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

pytest_plugins = (
    "tests.servers.certificates",
    "tests.servers.postgresql",
    "tests.servers.secret_service",
    "tests.servers.smtp",
    "tests.unasserted",
)

# Of the test networks that reach nobody (RFC 5737).
NOBODY = ("192.0.2.1", 25)
_numbers = itertools.count()


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home directory, so that no test meets the settings and books of whoever runs it."""
    home = tmp_path_factory.getbasetemp() / "homes" / str(next(_numbers))
    home.mkdir(parents=True)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    return home


@pytest.fixture
def no_network() -> None:
    """Says in a signature what holds for every test: no socket reaches beyond this machine."""
    with socket.socket() as probe, pytest.raises(pytest_socket.SocketConnectBlockedError):
        probe.connect(NOBODY)
