# SPDX-License-Identifier: EUPL-1.2
"""The keyring is looked for once, when it is needed; a password that was given for one run is not kept."""

from __future__ import annotations

import threading

import pytest
from keyring.backend import KeyringBackend

from app.system.computer_secrets import ComputerSecrets, GivenPassword
from app.system.keyring_store import KeyringSecrets
from app.system.memory_secrets import MemorySecrets

PLACE = ("central", "book")


def test_the_keyring_of_the_computer_is_used(
    secret_service: KeyringBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.system.keyring_store.trusted_keyrings", lambda: (type(secret_service),))
    secrets = ComputerSecrets()
    secrets.put(*PLACE, "geheim")
    assert secrets.last
    assert KeyringSecrets(secret_service).get(*PLACE) == ComputerSecrets().get(*PLACE) == "geheim"
    secrets.forget(*PLACE)
    assert secrets.get(*PLACE) is None


def test_without_a_keyring_secrets_last_for_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.system.keyring_store.trusted_keyrings", lambda: ())
    secrets = ComputerSecrets()
    secrets.put(*PLACE, "geheim")
    assert (secrets.get(*PLACE), secrets.last) == ("geheim", False)
    assert ComputerSecrets().get(*PLACE) is None


def test_several_threads_look_for_the_keyring_once(monkeypatch: pytest.MonkeyPatch) -> None:
    searches: list[int] = []

    def search() -> tuple[type[KeyringBackend], ...]:
        searches.append(threading.get_ident())
        return ()

    monkeypatch.setattr("app.system.keyring_store.trusted_keyrings", search)
    secrets = ComputerSecrets()
    threads = [threading.Thread(target=secrets.get, args=PLACE) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(searches) == 1


def test_a_given_password_answers_for_its_place_alone() -> None:
    below = MemorySecrets()
    below.put("signing-key", "log", "key")
    secrets = GivenPassword(below, *PLACE, "gegeben")
    assert (secrets.get(*PLACE), secrets.get("signing-key", "log")) == ("gegeben", "key")
    assert below.get(*PLACE) is None


def test_what_is_kept_beside_a_given_password_is_kept_below() -> None:
    below = MemorySecrets()
    secrets = GivenPassword(below, *PLACE, "gegeben")
    secrets.put("signing-key", "log", "key")
    assert below.get("signing-key", "log") == "key"
    secrets.forget("signing-key", "log")
    assert below.get("signing-key", "log") is None
