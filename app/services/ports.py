# SPDX-License-Identifier: EUPL-1.2
"""What the use cases need from the world: each port is a Protocol that bootstrap fills.

The records that cross a border stand beside their port.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias
from uuid import UUID

from app.domain.failures import KnownError

if TYPE_CHECKING:  # only named here; whoever runs the program's window must not wait for them
    from app.domain.records import DocumentOrder, RenderedDocument
    from app.storage.book import Book, Unit


CENTRAL_PASSWORD = "central"  # noqa: S105 - the name of a place in the keyring


class Clock(Protocol):
    """Tells the wall clock's time."""

    def now(self) -> datetime:
        """Return the present time with its zone."""
        ...


class Identifiers(Protocol):
    """Makes identities without asking anyone."""

    def new(self) -> UUID:
        """Return an identity that nobody has used before."""
        ...


class Secrets(Protocol):
    """Keeps passwords and private keys: service and name together say which one."""

    def get(self, service: str, name: str) -> str | None:
        """Return the secret, or None where none is kept."""
        ...

    def put(self, service: str, name: str, secret: str) -> None:
        """Keep the secret in place of any earlier one."""
        ...

    def forget(self, service: str, name: str) -> None:
        """Delete the secret; one that is not kept is forgotten already."""
        ...


class Signer(Protocol):
    """Signs the entries of one log with its Ed25519 key."""

    @property
    def public_key(self) -> bytes:
        """The 32 bytes that anyone may check a signature with."""
        ...

    def sign(self, message: bytes) -> bytes:
        """Return the 64 bytes of the signature."""
        ...


class CancelToken(Protocol):
    """Lets a person end long work between two of its steps."""

    def check(self) -> None:
        """Raise once the work was cancelled; the exception is to pass through untouched."""
        ...


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that goes with a letter."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Letter:
    """One message to one member; its message id is fixed before anything is sent.

    ``to`` is a bare mail address and may be empty where the letter goes into a folder.
    """

    message_id: str
    to: str
    subject: str
    body: str
    date: datetime
    attachments: tuple[Enclosure, ...] = ()
    to_name: str = ""


@dataclass(frozen=True, slots=True)
class Delivered:
    """The other side took the letter over; ``reply`` is its own word for it."""

    reply: str


@dataclass(frozen=True, slots=True)
class Failed:
    """The letter was not taken over; sending it again is worth while unless ``permanent``.

    ``code`` is the mail server's, None where no server was asked or none answered.
    """

    code: int | None
    reply: str
    permanent: bool

    def reason(self, letter: Letter) -> KnownError:
        """Return the code and values of the sentence about this failure."""
        if self.code is None:
            code = "letter_address_unusable" if self.permanent else "letter_interrupted"
        else:
            code = "letter_refused" if self.permanent else "letter_postponed"
        return KnownError(code, to=letter.to or letter.to_name, reply=self.reply)


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of one letter."""

    letter: Letter
    outcome: Delivered | Failed


class Postman(Protocol):
    """Delivers letters one by one, by mail or into a folder."""

    def deliver(
        self, letters: Sequence[Letter], report: Callable[[Receipt], None], token: CancelToken
    ) -> None:
        """Try every letter once and report each receipt as soon as it is known.

        One letter's failure never stops the others. A KnownError (nobody can be reached, the password is
        wrong) or a cancelled token ends the round: letters without a receipt were not delivered.
        """
        ...


class Keys(Protocol):
    """Keeps the signing key of each log that this computer writes."""

    def find(self, log: UUID) -> Signer | None:
        """Return the log's signer, or None where this computer has no key for it."""
        ...

    def make(self) -> Signer:
        """Return a new signer that is not kept yet."""
        ...

    def keep(self, log: UUID, signer: Signer) -> None:
        """Keep the signer of a log, as long as this computer can."""
        ...


@dataclass(frozen=True, slots=True)
class RememberedHead:
    """Where a log stood when this computer last closed it, and whether its file is another one now."""

    number: int
    hash: str
    another_file: bool


class Witnesses(Protocol):
    """This computer's own memory of where logs ended, apart from the books."""

    def recall(self, log: UUID, book: Path) -> RememberedHead | None:
        """Return what is remembered of a log, seen from a book's file; None where nothing is."""
        ...

    def remember(self, log: UUID, number: int, digest: str, book: Path) -> None:
        """Remember where a log of a book's file stands (``digest``: 64 hexadecimal digits)."""
        ...


class Lock(Protocol):
    """Keeps other processes from writing a book."""

    def acquire(self) -> None:
        """Take the book at once, or refuse with ``book_in_use``."""
        ...

    def release(self) -> None:
        """Let others write."""
        ...


@dataclass(frozen=True, slots=True)
class Progress:
    """How far long work has come: the word of its step, and parts done of a total (0: not known)."""

    step: str
    done: int = 0
    total: int = 0


ReportProgress = Callable[[Progress], None]


class Renderer(Protocol):
    """Makes documents from records; pure, and called on any thread."""

    def render(self, order: DocumentOrder) -> RenderedDocument:
        """Return the document; a letter that no font has is refused before anything is drawn."""
        ...


@dataclass(frozen=True, slots=True)
class SyncSummary:
    """What a synchronisation sent and received: entries, and parts of files."""

    entries_sent: int
    entries_received: int
    parts_sent: int
    parts_received: int


WriteUnit: TypeAlias = "Callable[[Callable[[Unit], None]], None]"
"""Runs work in a unit of the book on the thread of its writer, and commits it before it returns."""


class Central(Protocol):
    """The association's central database, as one book reaches it."""

    def synchronise(
        self, book: Book, password: str, write: WriteUnit, report: ReportProgress, token: CancelToken
    ) -> SyncSummary:
        """Send what the central database lacks, fetch what the book lacks; repeatable and resumable.

        ``write`` runs work in a unit of the book, on the thread of its writer, and commits it.
        """
        ...
