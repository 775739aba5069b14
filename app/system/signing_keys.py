# SPDX-License-Identifier: EUPL-1.2
"""The Ed25519 key that signs a log's entries; it is kept among the secrets and nowhere else."""

from __future__ import annotations

import binascii
from base64 import b64decode, b64encode
from typing import Self
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.domain.failures import KnownError
from app.services.ports import Secrets

SERVICE = "signing-key"


class SigningKey:
    """Signs with one private key, which never shows in its representation."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key
        self._public = key.public_key().public_bytes_raw()

    @classmethod
    def generate(cls) -> Self:
        """Make a new key."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def from_secret(cls, secret: str) -> Self:
        """Read a key back from the text that was kept; raise ValueError where it is none."""
        try:
            return cls(Ed25519PrivateKey.from_private_bytes(b64decode(secret, validate=True)))
        except binascii.Error as error:
            raise ValueError("not a signing key") from error

    def to_secret(self) -> str:
        """Return the text to keep among the secrets: the 32 private bytes in base64."""
        return b64encode(self._key.private_bytes_raw()).decode()

    @property
    def public_key(self) -> bytes:
        """The 32 bytes that anyone may check a signature with."""
        return self._public

    def sign(self, message: bytes) -> bytes:
        """Return the 64 bytes of the signature."""
        return self._key.sign(message)


def keep_signing_key(secrets: Secrets, log_id: UUID, key: SigningKey) -> None:
    """Keep the log's key among the secrets."""
    secrets.put(SERVICE, str(log_id), key.to_secret())


def find_signing_key(secrets: Secrets, log_id: UUID) -> SigningKey | None:
    """Return the log's key, or None where this computer has none: then the book begins a new log."""
    secret = secrets.get(SERVICE, str(log_id))
    if secret is None:
        return None
    try:
        return SigningKey.from_secret(secret)
    except ValueError as error:
        raise KnownError("signing_key_unreadable", log=str(log_id)) from error
