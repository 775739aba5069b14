# SPDX-License-Identifier: EUPL-1.2
"""What a person has chosen on this computer, in a file that never holds a secret.

Passwords and keys are among the secrets of the keyring; the position of windows is the window's own matter.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Self, TypeVar
from urllib.parse import urlsplit
from uuid import UUID

from app.domain.failures import KnownError
from app.system.durable_file import replace_durably
from app.wording import Language

T = TypeVar("T")
VERSION = 1
RECENT = 12


@dataclass(frozen=True, slots=True)
class MailSettings:
    """The mail server that an association sends by, without the password."""

    host: str
    port: int
    user: str
    sender_address: str
    sender_name: str = ""
    ca_file: str = ""
    unknown: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AssociationSettings:
    """How this computer reaches the world for one association.

    ``central`` is the database's address without a password; one with a password raises ValueError.
    """

    central: str = ""
    mail: MailSettings | None = None
    unknown: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if _has_password(self.central):
            raise ValueError("settings hold no address with a password")


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices; here as below ``unknown`` carries what another version of the program wrote."""

    language: Language = "de"
    recent_books: tuple[str, ...] = ()
    associations: Mapping[UUID, AssociationSettings] = field(default_factory=dict)
    unknown: Mapping[str, Any] = field(default_factory=dict)

    def of(self, association: UUID) -> AssociationSettings:
        """Return the association's settings, empty ones where there are none."""
        return self.associations.get(association, AssociationSettings())

    def with_association(self, association: UUID, settings: AssociationSettings) -> Self:
        """Return these settings with those of one association put in place."""
        return replace(self, associations={**self.associations, association: settings})

    def with_recent_book(self, book: str) -> Self:
        """Return these settings with the book at the head of the recent ones."""
        others = (other for other in self.recent_books if other != book)
        return replace(self, recent_books=(book, *others)[:RECENT])


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """The settings, and the notice to show where the file could not be understood."""

    settings: Settings
    notice: KnownError | None = None


class SettingsFile:
    """Reads and replaces the file of the settings."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> LoadedSettings:
        """Return the settings; a file that is damaged is set aside and its place taken by the defaults."""
        try:
            return LoadedSettings(_settings(json.loads(self._path.read_bytes())))
        except FileNotFoundError:
            return LoadedSettings(Settings())
        except OSError as error:
            reason = error.strerror or str(error)
            raise KnownError("file_not_read", path=str(self._path), reason=reason) from error
        except (ValueError, KeyError, TypeError, AttributeError):
            return LoadedSettings(Settings(), self._set_aside())

    def save(self, settings: Settings) -> None:
        """Replace the file by these settings."""
        text = json.dumps(_content(settings), ensure_ascii=False, indent=2) + "\n"
        replace_durably(self._path, text.encode())

    def _set_aside(self) -> KnownError:
        kept = self._path.with_name(self._path.name + ".damaged")
        try:
            self._path.replace(kept)
        except OSError:
            kept = self._path
        return KnownError("settings_damaged", path=str(self._path), kept=str(kept))


def _settings(content: dict[str, Any]) -> Settings:
    known, unknown = _split(content, "version", "language", "recent_books", "associations")
    language = known.get("language", "de")
    associations = _typed(dict, known.get("associations", {}))
    return Settings(
        "en" if language == "en" else "de",
        tuple(_typed(str, book) for book in _typed(list, known.get("recent_books", []))),
        {UUID(key): _association(value) for key, value in associations.items()},
        unknown,
    )


def _association(content: dict[str, Any]) -> AssociationSettings:
    known, unknown = _split(content, "central", "mail")
    mail = known.get("mail")
    central = _typed(str, known.get("central", ""))
    return AssociationSettings(central, None if mail is None else _mail(mail), unknown)


def _mail(content: dict[str, Any]) -> MailSettings:
    known, unknown = _split(content, "host", "port", "user", "sender_address", "sender_name", "ca_file")
    port = _typed(int, known.pop("port"))
    texts = {name: _typed(str, value) for name, value in known.items()}
    return MailSettings(port=port, unknown=unknown, **texts)


def _split(content: dict[str, Any], *names: str) -> tuple[dict[str, Any], dict[str, Any]]:
    known = {name: value for name, value in content.items() if name in names}
    return known, {name: value for name, value in content.items() if name not in names}


def _typed(kind: type[T], value: object) -> T:
    if not isinstance(value, kind):
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value


def _content(settings: Settings) -> dict[str, Any]:
    associations = {str(key): _association_content(value) for key, value in settings.associations.items()}
    return {
        **settings.unknown,
        "version": VERSION,
        "language": settings.language,
        "recent_books": list(settings.recent_books),
        "associations": associations,
    }


def _association_content(settings: AssociationSettings) -> dict[str, Any]:
    mail = None if settings.mail is None else _flat(settings.mail)
    return {**settings.unknown, "central": settings.central, "mail": mail}


def _flat(mail: MailSettings) -> dict[str, Any]:
    names = (each.name for each in fields(mail) if each.name != "unknown")
    return {**mail.unknown, **{name: getattr(mail, name) for name in names}}


def _has_password(address: str) -> bool:
    return "password=" in address or ("://" in address and urlsplit(address).password is not None)
