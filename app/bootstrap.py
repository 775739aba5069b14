# SPDX-License-Identifier: EUPL-1.2
"""The composition root: every object is built here once, from what this computer offers.

Building does nothing: folders, keyring and log file are touched when they are first needed. What takes
long to load (the book's engine, keyring, PDF, PostgreSQL) is loaded then too, so that a window stands
at once.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote
from uuid import UUID

from app.domain.failures import KnownError
from app.services.ports import (
    CENTRAL_PASSWORD,
    Central,
    Clock,
    Identifiers,
    Postman,
    RememberedHead,
    Secrets,
    Signer,
)
from app.system.clock import SystemClock
from app.system.computer_secrets import ComputerSecrets, GivenPassword
from app.system.crash_reports import CrashReports
from app.system.identifiers import TimeOrderedIdentifiers
from app.system.logs import LogFile
from app.system.paths import ProgramPaths
from app.system.redaction import RedactedSecrets, Redaction
from app.system.resources import resources_root
from app.system.settings import AssociationSettings, LoadedSettings, MailSettings, Settings, SettingsFile
from app.system.witness import Witness, WitnessFolder, is_continuation
from app.wording.language import Language

if TYPE_CHECKING:
    from app.domain.entries.aftermath import DocumentIssued
    from app.domain.meeting import Meeting
    from app.services.delivering import Delivering, LetterText
    from app.services.desk import Desk
    from app.services.issuing import Issuing
    from app.services.opening import Opening
    from app.services.synchronising import Synchronising
    from app.storage.book import BookIdentity
    from app.sync.central import CentralAddress

MAIL_PASSWORD = "mail"  # noqa: S105 - the name of a place in the keyring
NO_DOMAIN = "sitzungspult.invalid"


class ReportedBugError(Exception):
    """A bug ended what ran; ``path`` is its report, or None where the disk took none."""

    def __init__(self, path: Path | None) -> None:
        super().__init__(path)
        self.path = path


def version_number() -> str:
    """The version of the installed program, such as ``0.1.0``; empty where it is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("sitzungspult")
    except PackageNotFoundError:
        return ""


def program_version() -> str:
    """The program's name and version as they are written into logs and documents."""
    return f"Sitzungspult {version_number()}".strip()


class KeyCupboard:
    """Keeps signing keys among the secrets of this computer."""

    def __init__(self, secrets: Secrets) -> None:
        self._secrets = secrets

    def find(self, log: UUID) -> Signer | None:
        """The log's signer, or None where this computer has no key for it."""
        from app.system.signing_keys import find_signing_key

        return find_signing_key(self._secrets, log)

    def make(self) -> Signer:
        """A new signer that is not kept yet."""
        from app.system.signing_keys import SigningKey

        return SigningKey.generate()

    def keep(self, log: UUID, signer: Signer) -> None:
        """Keep a signer that this cupboard made."""
        from app.system.signing_keys import SigningKey, keep_signing_key

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
    secrets_last: Callable[[], bool]
    redaction: Redaction

    @property
    def has_keyring(self) -> bool:
        """Whether passwords and keys outlast this run."""
        return self.secrets_last()

    @property
    def witnesses(self) -> HeadMemory:
        """This computer's own memory of where logs ended."""
        return HeadMemory(WitnessFolder(self.paths.witnesses))

    @cached_property
    def opening(self) -> Opening:
        """Opens and makes books with this computer's clock, keys and locks."""
        from app.services.opening import Opening
        from app.system.lock import BookLock

        self.paths.create()
        return Opening(
            self.clock,
            self.identifiers,
            KeyCupboard(self.secrets),
            self.witnesses,
            BookLock,
            program_version(),
        )

    @cached_property
    def book_folder(self) -> Path:
        """Where books are put if nobody says otherwise; made if it is missing."""
        return self.paths.book_folder()

    @property
    def samples(self) -> tuple[Path, ...]:
        """The scripts of the sample association in the order in which they are played."""
        return tuple(sorted((resources_root() / "samples").glob("*.jsonl")))

    def spelling_command(self, language: Language) -> tuple[str, ...]:
        """How the process is started that knows words: this very program, packaged or not."""
        own = (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "app")
        return (*own, "spelling", "--language", language)

    def sample_script(self) -> Path:
        """The script that sets the sample association up, before its assembly."""
        return self.samples[0]

    def statutes_presets(self) -> tuple[Path, ...]:
        """The statutes profiles that come with the program, by their names."""
        return tuple(sorted((resources_root() / "statutes").glob("*.toml")))

    def issuing(self, desk: Desk) -> Issuing:
        """Makes the documents of the meeting in hand; they carry its attachments."""
        from app.documents.rendering import PdfRenderer
        from app.services.issuing import Issuing

        def read_file(digest: str) -> bytes | None:
            with suppress(KnownError), desk.book.reading() as reading:
                return reading.blob(digest)
            return None

        return Issuing(desk, PdfRenderer(resources_root(), read_file=read_file), program_version())

    def synchronising(self, desk: Desk) -> Synchronising:
        """Synchronises the book at a desk with its association's central database."""
        from app.services.synchronising import Synchronising

        def find() -> Central | None:
            return self._central(desk.book.identity)

        return Synchronising(desk, find, self.secrets)

    def delivering(self, desk: Desk) -> Delivering:
        """Prepares and records the letters about the meeting in hand."""
        from app.services.delivering import Delivering

        def domain() -> str:
            mail = self.settings_of(desk.book.identity.association).mail
            return (mail.sender_address.rpartition("@")[2] if mail else "") or NO_DOMAIN

        return Delivering(desk, self.clock, self.identifiers, _words, domain)

    def postman(self, desk: Desk) -> Postman:
        """Carries letters by the association's mail server; refused where none is set or no password kept."""
        from app.delivery.mail import SmtpPostman
        from app.delivery.smtp_connection import SmtpAccount

        association = desk.book.identity.association
        mail = self.settings_of(association).mail
        if mail is None:
            raise KnownError("mail_not_set")
        password = self.secrets.get(MAIL_PASSWORD, str(association))
        if password is None:
            raise KnownError("mail_password_missing", user=mail.user)
        account = SmtpAccount(
            mail.host,
            mail.port,
            mail.user,
            mail.sender_address,
            mail.sender_name,
            Path(mail.ca_file) if mail.ca_file else None,
        )
        return SmtpPostman(account, password)

    def keep_central(self, association: UUID, address: CentralAddress) -> None:
        """Keep where the central database is; its password is kept apart, in the keyring."""
        central = settings_address(address)

        def change(settings: Settings) -> Settings:
            return settings.with_association(association, replace(settings.of(association), central=central))

        self.change_settings(change)

    def keep_central_password(self, book: UUID, password: str) -> None:
        """Keep the password of a book's login at the central database in the keyring."""
        self.secrets.put(CENTRAL_PASSWORD, str(book), password)

    def keep_mail(self, association: UUID, mail: MailSettings, password: str | None) -> None:
        """Keep the mail server in the settings, and its password, if one is given, in the keyring."""
        if password is not None:
            self.secrets.put(MAIL_PASSWORD, str(association), password)

        def change(settings: Settings) -> Settings:
            return settings.with_association(association, replace(settings.of(association), mail=mail))

        self.change_settings(change)

    def knows_central_password(self, desk: Desk) -> bool:
        """Whether the password of the book's login is known."""
        return self.secrets.get(CENTRAL_PASSWORD, str(desk.book.identity.book)) is not None

    def knows_mail_password(self, desk: Desk) -> bool:
        """Whether the password of the association's mail account is known."""
        return self.secrets.get(MAIL_PASSWORD, str(desk.book.identity.association)) is not None

    def with_central_password(self, desk: Desk, password: str) -> Program:
        """This program with a password for the central database that holds for this run."""
        return self._with_password(CENTRAL_PASSWORD, str(desk.book.identity.book), password)

    def with_mail_password(self, desk: Desk, password: str) -> Program:
        """This program with a password for the mail server that holds for this run."""
        return self._with_password(MAIL_PASSWORD, str(desk.book.identity.association), password)

    def load_settings(self) -> LoadedSettings:
        """What the person has chosen, and a notice where the file was damaged."""
        return self._settings_file.load()

    def settings_of(self, association: UUID) -> AssociationSettings:
        """How this computer reaches the world for an association; refused where the file was damaged."""
        loaded = self.load_settings()
        if loaded.notice is not None:
            raise loaded.notice
        return loaded.settings.of(association)

    def change_settings(self, change: Callable[[Settings], Settings]) -> None:
        """Replace the settings by what a change makes of those that are in the file now."""
        self._settings_file.save(change(self.load_settings().settings))

    def recent_books(self) -> tuple[Path, ...]:
        """The books that were opened last, the latest first."""
        return tuple(map(Path, self.load_settings().settings.recent_books))

    def remember_book(self, book: Path) -> None:
        """Put a book at the head of the recent ones."""
        path = str(book.resolve())
        self.change_settings(lambda settings: settings.with_recent_book(path))

    def crash_reports(self, announce: Callable[[Path | None], None] | None = None) -> CrashReports:
        """Writes reports of bugs; ``install`` takes over the hooks for those that nobody caught."""
        return CrashReports(self.paths.logs, self.clock, self.redaction, version_number, announce)

    @contextmanager
    def running(self) -> Iterator[None]:
        """Keep the log during the block; a bug in it is written down and becomes ``ReportedBugError``.

        Where no log can be written the program goes on without.
        """
        log = LogFile(self.paths.logs, self.redaction)
        with suppress(KnownError):
            self.paths.create()
            log.start()
        try:
            yield
        except (KnownError, BrokenPipeError):
            raise
        except Exception as error:
            raise ReportedBugError(self.crash_reports().write(error)) from error
        finally:
            log.stop()

    @property
    def _settings_file(self) -> SettingsFile:
        return SettingsFile(self.paths.settings_file)

    def _central(self, book: BookIdentity) -> Central | None:
        central = self.settings_of(book.association).central
        if not central:
            return None
        from app.sync.central import parse_address
        from app.sync.enrolment import login_of
        from app.sync.remote import CentralDatabase

        return CentralDatabase(parse_address(central).for_user(login_of(book.book)))

    def _with_password(self, service: str, name: str, password: str) -> Program:
        self.redaction.hide(password)
        return replace(self, secrets=GivenPassword(self.secrets, service, name, password))


def build(
    paths: ProgramPaths | None = None, clock: Clock | None = None, secrets: Secrets | None = None
) -> Program:
    """Build the program; without a keyring, and without ``secrets``, secrets hold for this run only."""
    redaction = Redaction()
    computer = ComputerSecrets()
    return Program(
        paths or ProgramPaths.of_user(),
        clock or SystemClock(),
        TimeOrderedIdentifiers(),
        RedactedSecrets(secrets or computer, redaction),
        (lambda: True) if secrets else (lambda: computer.last),
        redaction,
    )


def settings_address(address: CentralAddress) -> str:
    """The address as it is kept: without a password, and with the file of the authority to trust."""
    url = address.url()
    if address.ca_file is None or "?" in url:
        return url
    return f"{url}?sslrootcert={quote(str(address.ca_file.resolve()), safe='')}"


def _words(meeting: Meeting, documents: tuple[DocumentIssued, ...]) -> LetterText:
    from app.services.delivering import LetterText
    from app.wording import letters

    return LetterText(letters.subject(meeting), letters.body(meeting, documents))
