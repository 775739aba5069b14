# SPDX-License-Identifier: EUPL-1.2
"""Secrets for one run, on a computer without a keyring; nothing is written to a disk."""

from __future__ import annotations


class MemorySecrets:
    """Keeps secrets for one run only, for a computer without a keyring.

    Passwords are asked for in each run, and a log signed with a key that is kept here ends with the run.
    """

    def __init__(self) -> None:
        self._secrets: dict[tuple[str, str], str] = {}

    def get(self, service: str, name: str) -> str | None:
        """Return the secret, or None where none is kept."""
        return self._secrets.get((service, name))

    def put(self, service: str, name: str, secret: str) -> None:
        """Keep the secret in place of any earlier one."""
        self._secrets[service, name] = secret

    def forget(self, service: str, name: str) -> None:
        """Delete the secret; one that is not kept is forgotten already."""
        self._secrets.pop((service, name), None)
