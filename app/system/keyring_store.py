# SPDX-License-Identifier: EUPL-1.2
"""Secrets in the operating system's own keyring, and in no other."""

from __future__ import annotations

import secrets as random_secrets
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Self

from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked

from app.domain.failures import KnownError

PROGRAM = "sitzungspult"


def trusted_keyrings() -> tuple[type[KeyringBackend], ...]:
    """Return the kinds of keyring that may hold secrets on this operating system.

    They are chosen by class and never by configuration or entry points: keyring itself would take a backend
    that writes plain text, or one that swallows secrets, as soon as such a package is installed.
    """
    if sys.platform == "win32":
        from keyring.backends import Windows

        return (Windows.WinVaultKeyring,)
    if sys.platform == "darwin":
        from keyring.backends import macOS

        return (macOS.Keyring,)
    from keyring.backends import SecretService, kwallet, libsecret

    return (
        SecretService.Keyring,
        libsecret.Keyring,
        kwallet.DBusKeyring,
        kwallet.DBusKeyringKWallet4,
    )


class KeyringSecrets:
    """Keeps secrets in one keyring that is known to encrypt them."""

    def __init__(self, backend: KeyringBackend) -> None:
        self._backend = backend

    @classmethod
    def open(cls, trusted: Sequence[type[KeyringBackend]] | None = None) -> Self:
        """Return the best of the trusted keyrings here, once it has kept and given back a test secret."""
        candidates = trusted_keyrings() if trusted is None else trusted
        viable = [backend for backend in candidates if backend.viable]
        if not viable:
            raise KnownError("no_keyring")
        opened = cls(max(viable, key=lambda backend: backend.priority)())
        opened._test()
        return opened

    def get(self, service: str, name: str) -> str | None:
        """Return the secret, or None where none is kept."""
        with _known_failures():
            return self._backend.get_password(_entry(service, name), name)

    def put(self, service: str, name: str, secret: str) -> None:
        """Keep the secret in place of any earlier one."""
        with _known_failures():
            self._backend.set_password(_entry(service, name), name, secret)

    def forget(self, service: str, name: str) -> None:
        """Delete the secret; one that is not kept is forgotten already."""
        if self.get(service, name) is not None:
            with _known_failures():
                self._backend.delete_password(_entry(service, name), name)

    def _test(self) -> None:
        secret = "ß–" + random_secrets.token_urlsafe(8)
        name = random_secrets.token_urlsafe(8)
        self.put("test", name, secret)
        found = self.get("test", name)
        self.forget("test", name)
        if found != secret or self.get("test", name) is not None:
            raise KnownError("keyring_failed", reason=type(self._backend).__module__)


def _entry(service: str, name: str) -> str:
    """Return a heading of its own for each secret: Windows keeps one secret under each heading."""
    return f"{PROGRAM} {service} {name}"


@contextmanager
def _known_failures() -> Iterator[None]:
    """Turn whatever a keyring raises into a sentence: each backend has errors of its own."""
    try:
        yield
    except (KeyringLocked, InitError) as error:
        raise KnownError("keyring_locked") from error
    except Exception as error:
        raise KnownError("keyring_failed", reason=str(error)) from error
