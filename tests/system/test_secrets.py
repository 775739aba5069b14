# SPDX-License-Identifier: EUPL-1.2
"""What every store of secrets does, the real keyring and those in memory alike."""

import pytest

from app.services.ports import Secrets
from app.system.keyring_store import KeyringSecrets
from app.system.memory_secrets import MemorySecrets
from app.system.redaction import RedactedSecrets, Redaction


@pytest.fixture(params=["keyring", "memory", "redacted"])
def secrets(request: pytest.FixtureRequest) -> Secrets:
    if request.param == "keyring":
        request.getfixturevalue("secret_service")
        return KeyringSecrets.open()
    return MemorySecrets() if request.param == "memory" else RedactedSecrets(MemorySecrets(), Redaction())


@pytest.mark.parametrize("secret", ["geheim-äöü-ß-–-🗝", "a", "A" * 44, " mit Leerzeichen ", "zwei\nZeilen"])
def test_a_secret_comes_back_as_it_was(secrets: Secrets, secret: str) -> None:
    secrets.put("mail", "büro@verband.example", secret)
    assert secrets.get("mail", "büro@verband.example") == secret


def test_what_was_never_kept_is_none(secrets: Secrets) -> None:
    assert secrets.get("mail", "nobody") is None


def test_the_later_secret_takes_the_place_of_the_earlier(secrets: Secrets) -> None:
    secrets.put("mail", "changed", "old")
    secrets.put("mail", "changed", "new")
    assert secrets.get("mail", "changed") == "new"


def test_secrets_are_apart_by_service_and_by_name(secrets: Secrets) -> None:
    secrets.put("mail", "apart", "1")
    secrets.put("central", "apart", "2")
    secrets.put("mail", "apart too", "3")
    kept = [("mail", "apart"), ("central", "apart"), ("mail", "apart too")]
    assert [secrets.get(*each) for each in kept] == ["1", "2", "3"]


def test_a_forgotten_secret_is_gone_and_no_other(secrets: Secrets) -> None:
    secrets.put("mail", "forgotten", "1")
    secrets.put("central", "forgotten", "2")
    secrets.forget("mail", "forgotten")
    assert secrets.get("mail", "forgotten") is None
    assert secrets.get("central", "forgotten") == "2"


def test_forgetting_what_is_not_kept_is_no_fault(secrets: Secrets) -> None:
    secrets.forget("mail", "nobody")
