# SPDX-License-Identifier: EUPL-1.2
"""Only keyrings that encrypt are trusted; what every store of secrets does stands in test_secrets.py."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import SecretService
from keyring.backends.chainer import ChainerBackend
from keyring.backends.fail import Keyring as FailingKeyring
from keyring.backends.null import Keyring as NullKeyring

from app.domain.failures import KnownError
from app.system.keyring_store import KeyringSecrets, trusted_keyrings

ROOT = Path(__file__).parents[2]
OPEN = """
import json
from app.domain.failures import KnownError
from app.system.keyring_store import KeyringSecrets
try:
    KeyringSecrets.open()
except KnownError as refusal:
    print(json.dumps([refusal.code, refusal.values]))
else:
    print(json.dumps(["opened", {}]))
"""


class PlainFile(KeyringBackend):
    """A backend as packages bring it along: most eager of all, and it keeps plain text."""

    priority = 1000
    kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class Eager(NullKeyring):
    """A backend that swallows every secret."""

    priority = 1000


class Forgetful(PlainFile):
    """A backend that gives something else back."""

    def get_password(self, service: str, username: str) -> str | None:
        return "else"


class Broken(PlainFile):
    """A backend with errors of its own kind."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise LookupError("the daemon is gone")


def refusal_of(*trusted: type[KeyringBackend]) -> KnownError:
    with pytest.raises(KnownError) as refusal:
        KeyringSecrets.open(trusted)
    return refusal.value


def test_a_backend_that_is_not_trusted_is_not_taken_however_eager_it_is(
    secret_service: KeyringBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{__name__}.PlainFile")
    KeyringSecrets.open().put("mail", "trusted", "geheim")
    assert PlainFile.kept == {}
    assert KeyringSecrets(secret_service).get("mail", "trusted") == "geheim"


def test_no_keyring_that_falls_through_to_others_or_swallows_secrets_is_trusted() -> None:
    trusted = trusted_keyrings()
    assert SecretService.Keyring in trusted
    assert not {ChainerBackend, NullKeyring, FailingKeyring, PlainFile} & set(trusted)
    assert all(kind.__module__.startswith("keyring.backends.") for kind in trusted)


def test_without_a_trusted_keyring_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    with pytest.raises(KnownError) as refusal:
        KeyringSecrets.open()
    assert refusal.value.code == "no_keyring"


@pytest.mark.parametrize("kind", [Eager, Forgetful, Broken])
def test_a_keyring_that_does_not_keep_a_test_secret_is_refused(kind: type[KeyringBackend]) -> None:
    assert refusal_of(kind).code == "keyring_failed"


def test_what_a_keyring_raises_becomes_the_reason() -> None:
    assert refusal_of(Broken).values == {"reason": "the daemon is gone"}


def test_the_test_leaves_nothing_behind() -> None:
    PlainFile.kept.clear()
    KeyringSecrets.open([PlainFile])
    assert PlainFile.kept == {}


def test_a_locked_keyring_is_told_from_a_missing_one(secret_service: KeyringBackend) -> None:
    script = ROOT / "tests" / "servers" / "secretservice.sh"
    command = ["sh", str(script), "--locked", sys.executable, "-c", OPEN]
    output = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert json.loads(output) == ["keyring_locked", {}]
