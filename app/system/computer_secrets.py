# SPDX-License-Identifier: EUPL-1.2
"""The secrets that this computer offers, and a password that was given for one run."""

from __future__ import annotations

import threading
from functools import cached_property

from app.domain.failures import KnownError
from app.services.ports import Secrets
from app.system.memory_secrets import MemorySecrets


class ComputerSecrets:
    """The secrets of this computer: its keyring, or the memory of this run where there is none.

    The keyring is looked for when the first secret is wanted.
    """

    def __init__(self) -> None:
        self._one_search = threading.Lock()

    @property
    def last(self) -> bool:
        """Whether what is put in is still there in the next run."""
        return not isinstance(self._found(), MemorySecrets)

    def get(self, service: str, name: str) -> str | None:
        """Return the secret, or None where none is kept."""
        return self._found().get(service, name)

    def put(self, service: str, name: str, secret: str) -> None:
        """Keep the secret in place of any earlier one."""
        self._found().put(service, name, secret)

    def forget(self, service: str, name: str) -> None:
        """Delete the secret; one that is not kept is forgotten already."""
        self._found().forget(service, name)

    def _found(self) -> Secrets:
        with self._one_search:
            return self._store

    @cached_property
    def _store(self) -> Secrets:
        from app.system.keyring_store import KeyringSecrets

        try:
            return KeyringSecrets.open()
        except KnownError:
            return MemorySecrets()


class GivenPassword:
    """Answers with a password that was given for this run alone, and hands everything else through."""

    def __init__(self, secrets: Secrets, service: str, name: str, password: str) -> None:
        self._secrets = secrets
        self._place = (service, name)
        self._password = password

    def get(self, service: str, name: str) -> str | None:
        """Return the given password, or the secret that is kept elsewhere."""
        return self._password if (service, name) == self._place else self._secrets.get(service, name)

    def put(self, service: str, name: str, secret: str) -> None:
        """Keep the secret in place of any earlier one."""
        self._secrets.put(service, name, secret)

    def forget(self, service: str, name: str) -> None:
        """Delete the secret; one that is not kept is forgotten already."""
        self._secrets.forget(service, name)
