# SPDX-License-Identifier: EUPL-1.2
"""Without a keyring, secrets last for one run; what every store does stands in test_secrets.py."""

from pathlib import Path

from app.system.memory_secrets import MemorySecrets


def test_nothing_is_written_and_nothing_outlives_the_store(home: Path) -> None:
    MemorySecrets().put("mail", "info", "geheim")
    assert list(home.rglob("*")) == []
    assert MemorySecrets().get("mail", "info") is None


def test_it_does_not_show_its_secrets() -> None:
    secrets = MemorySecrets()
    secrets.put("mail", "info", "geheim")
    assert "geheim" not in repr(secrets)
