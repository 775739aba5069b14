# SPDX-License-Identifier: EUPL-1.2
"""No test reaches beyond this machine, and none meets the settings of whoever runs it."""

import asyncio
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import pytest_socket

OFFLINE = Path(__file__).with_name("offline.sh")
# Of the test networks that reach nobody (RFC 5737).
NOBODY = ("192.0.2.1", 25)
CONNECT = f"import socket; socket.create_connection({NOBODY}, timeout=5)"


def test_a_socket_to_another_machine_is_refused() -> None:
    with pytest.raises(pytest_socket.SocketConnectBlockedError):
        socket.create_connection(NOBODY)


def test_an_asynchronous_connection_to_another_machine_is_refused() -> None:
    with pytest.raises(pytest_socket.SocketConnectBlockedError):
        asyncio.run(asyncio.wait_for(asyncio.open_connection(*NOBODY), timeout=5))


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_this_machine_is_reached(address: str) -> None:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.create_server((address, 0), family=family) as server:
        socket.create_connection(server.getsockname()[:2]).close()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no network namespaces")
def test_a_child_process_has_no_network_either() -> None:
    run = [OFFLINE, sys.executable, "-c", CONNECT]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    if "no network namespace" in done.stderr:
        pytest.skip("this machine grants no network namespace")
    assert "Network is unreachable" in done.stderr


def test_the_home_directory_is_the_tests_own(home: Path) -> None:
    assert Path.home() == home
    assert Path(os.environ["XDG_CONFIG_HOME"]).is_relative_to(home)
