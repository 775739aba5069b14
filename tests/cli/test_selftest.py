# SPDX-License-Identifier: EUPL-1.2
"""The self-test tries everything that an installed program needs, and says what fails."""

from __future__ import annotations

from pathlib import Path

import pytest
from keyring.backend import KeyringBackend

from app import bootstrap
from app.system.keyring_store import KeyringSecrets
from app.system.paths import ProgramPaths
from tests.samples.computers import SMALL_ASSOCIATION, SMALL_MEETING, Computer, ended


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plays a small sitting instead of the sample."""
    monkeypatch.setattr("app.bootstrap.Program.samples", (SMALL_ASSOCIATION, SMALL_MEETING))


@pytest.fixture(autouse=True)
def without_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leaves the pictures out: they have their own tests."""
    monkeypatch.setattr("app.cli.selftest.write_pictures", lambda _book, _folder: [])


def test_it_prints_one_line_for_each_thing_that_works(tmp_path: Path, secret_service: KeyringBackend) -> None:
    program = bootstrap.build(ProgramPaths.under(tmp_path), secrets=KeyringSecrets(secret_service))
    done = ended(program, "selftest")
    assert (done.code, done.err) == (0, "")
    assert [line.partition(":")[0] for line in done.out.splitlines()] == [
        "Schlüsselbund",
        "Beispiel",
        "Prüfung",
        "Fenster",
    ]
    assert "12 Dokumente" in done.out
    assert "Das Buch ist unverändert" in done.out


def test_without_a_keyring_it_says_so_and_tries_the_rest(
    quick: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.system.keyring_store.trusted_keyrings", lambda: ())
    done = ended(bootstrap.build(ProgramPaths.under(tmp_path)), "selftest")
    assert done.code == 1
    assert done.err.startswith("Schlüsselbund: no_keyring: Auf diesem Rechner ist kein sicherer")
    assert len(done.out.splitlines()) == 3


def test_a_keyring_that_forgets_is_named(
    quick: None, computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.system.memory_secrets.MemorySecrets.put", lambda *_: None)
    done = computer.run("selftest")
    assert done.code == 1
    assert "Schlüsselbund: keyring_failed: " in done.err
