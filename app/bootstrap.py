# SPDX-License-Identifier: EUPL-1.2
"""The composition root: every object is built here once, from what this computer offers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from uuid import UUID

from app.domain.failures import KnownError
from app.services.opening import Opening
from app.services.ports import Clock, Identifiers, RememberedHead, Secrets, Signer
from app.system.clock import SystemClock
from app.system.identifiers import TimeOrderedIdentifiers
from app.system.keyring_store import KeyringSecrets
from app.system.lock import BookLock
from app.system.memory_secrets import MemorySecrets
from app.system.paths import ProgramPaths
from app.system.signing_keys import SigningKey, find_signing_key, keep_signing_key
from app.system.witness import Witness, WitnessFolder, is_continuation


def program_version() -> str:
    """The program's name and version as they are written into logs and documents."""
    try:
        return f"Sitzungspult {version('sitzungspult')}"
    except PackageNotFoundError:
        return "Sitzungspult"


class KeyCupboard:
    """Keeps signing keys among the secrets of this computer."""

    def __init__(self, secrets: Secrets) -> None:
        self._secrets = secrets

    def find(self, log: UUID) -> Signer | None:
        """The log's signer, or None where this computer has no key for it."""
        return find_signing_key(self._secrets, log)

    def make(self) -> Signer:
        """A new signer that is not kept yet."""
        return SigningKey.generate()

    def keep(self, log: UUID, signer: Signer) -> None:
        """Keep a signer that this cupboard made."""
        if not isinstance(signer, SigningKey):
            raise TypeError("only a key of this cupboard can be kept")
        keep_signing_key(self._secrets, log, signer)


class HeadMemory:
    """Remembers where logs ended, in the folder of the program's data."""

    def __init__(self, folder: WitnessFolder) -> None:
        self._folder = folder

    def recall(self, log: UUID, book: Path) -> RememberedHead | None:
        """What is remembered of a log, seen from a book's file."""
        witness = self._folder.read(log)
        if witness is None:
            return None
        same = is_continuation(
            witness,
            book.resolve(),
            witness.number,
            witness.hash,
            other_exists=Path(witness.book).exists(),
        )
        return RememberedHead(witness.number, witness.hash, not same)

    def remember(self, log: UUID, number: int, digest: str, book: Path) -> None:
        """Remember where a log of a book's file stands."""
        self._folder.record(Witness(log, number, digest, str(book.resolve())))


@dataclass(frozen=True)
class Program:
    """Everything that the window and the command line use; built once and handed down."""

    paths: ProgramPaths
    clock: Clock
    identifiers: Identifiers
    secrets: Secrets
    has_keyring: bool

    @cached_property
    def opening(self) -> Opening:
        """Opens and makes books with this computer's clock, keys and locks."""
        return Opening(
            self.clock,
            self.identifiers,
            KeyCupboard(self.secrets),
            HeadMemory(WitnessFolder(self.paths.witnesses)),
            BookLock,
            program_version(),
        )


def build(paths: ProgramPaths | None = None, clock: Clock | None = None) -> Program:
    """Build the program; without a trusted keyring, secrets last for this run only."""
    used = paths or ProgramPaths.of_user()
    used.create()
    secrets, has_keyring = _secrets()
    return Program(used, clock or SystemClock(), TimeOrderedIdentifiers(), secrets, has_keyring)


def _secrets() -> tuple[Secrets, bool]:
    try:
        return KeyringSecrets.open(), True
    except KnownError:
        return MemorySecrets(), False
