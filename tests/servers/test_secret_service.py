# SPDX-License-Identifier: EUPL-1.2
"""The Secret Service of the tests is real, private and reached through the keyring library."""

import os
import subprocess
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import SecretService

SESSION = Path(__file__).with_name("secretservice.sh")


def test_a_secret_is_kept_given_back_and_deleted(secret_service: KeyringBackend) -> None:
    secret_service.set_password("sitzungspult tests", "central", "geheim-äöü")
    assert secret_service.get_password("sitzungspult tests", "central") == "geheim-äöü"
    secret_service.delete_password("sitzungspult tests", "central")
    assert secret_service.get_password("sitzungspult tests", "central") is None


def test_it_is_what_the_keyring_library_chooses(secret_service: KeyringBackend) -> None:
    assert isinstance(keyring.get_keyring(), SecretService.Keyring)


def test_no_secret_stands_readable_on_the_disk(secret_service: KeyringBackend) -> None:
    secret_service.set_password("sitzungspult tests", "on disk", "seven-sealed")
    files = list(Path(os.environ["SITZUNGSPULT_PRIVATE_HOME"]).rglob("*.keyring"))
    assert files
    assert not [path for path in files if b"seven-sealed" in path.read_bytes()]


@pytest.mark.usefixtures("secret_service")
def test_a_session_leaves_nothing_behind_and_hands_on_the_exit_code() -> None:
    show = 'echo "$SITZUNGSPULT_PRIVATE_HOME"; exit 7'
    done = subprocess.run([SESSION, "sh", "-c", show], capture_output=True, text=True, check=False)
    home = Path(done.stdout.strip())
    assert done.returncode == 7
    assert not home.exists()
    assert not [process for process in Path("/proc").glob("[0-9]*") if _lives_in(process, home)]


def _lives_in(process: Path, home: Path) -> bool:
    """Whether a process still has the environment of a session; what ended meanwhile has none."""
    try:
        return str(home).encode() in (process / "environ").read_bytes()
    except OSError:
        return False
