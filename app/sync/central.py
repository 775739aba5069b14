# SPDX-License-Identifier: EUPL-1.2
"""Where an association's central database is, and what a URL may say about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit

from app.domain.failures import KnownError

DEFAULT_PORT = 5432
_SCHEMES = ("postgresql", "postgres")
_SECRET_OPTIONS = {"password", "passfile", "sslpassword", "sslkey"}


@dataclass(frozen=True, slots=True)
class CentralAddress:
    """A database of a server, a login, and the authority that the server's certificate must come from.

    Without ``ca_file`` the authorities count that this computer trusts. There is no password here.
    """

    host: str
    port: int
    database: str
    user: str
    ca_file: Path | None

    def for_user(self, user: str) -> CentralAddress:
        """The same database for another login."""
        return replace(self, user=user)

    def url(self) -> str:
        """The address as a URL, to be kept in settings and shown to people."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"postgresql://{quote(self.user, safe='')}@{host}:{self.port}/{quote(self.database, safe='')}"


def parse_address(url: str, ca_file: Path | None = None) -> CentralAddress:
    """Read ``postgresql://user@host:port/database?sslrootcert=file``.

    No part of a URL that is refused is repeated in the failure: it may be a password.
    """
    parts, port = _split(url)
    if parts.password is not None:
        raise KnownError("password_in_url")
    database = unquote(parts.path.removeprefix("/"))
    if not parts.username or not parts.hostname or not database:
        raise KnownError("central_url_incomplete")
    # A password with a slash or an at sign in it shifts the borders between the parts.
    if parts.fragment or set("/@") & set(database) or set("@,") & set(parts.hostname):
        raise KnownError("central_url_unreadable")
    return CentralAddress(
        parts.hostname, port or DEFAULT_PORT, database, unquote(parts.username), _authority(parts) or ca_file
    )


def _split(url: str) -> tuple[SplitResult, int | None]:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise KnownError("central_url_unreadable") from None
    if parts.scheme not in _SCHEMES:
        raise KnownError("central_url_unreadable")
    return parts, port


def _authority(parts: SplitResult) -> Path | None:
    found: Path | None = None
    for option, value in parse_qsl(parts.query, keep_blank_values=True):
        if option in _SECRET_OPTIONS:
            raise KnownError("password_in_url")
        if option == "sslrootcert" and value:
            found = Path(value)
        elif (option, value) != ("sslmode", "verify-full"):
            raise KnownError("central_url_option")
    return found
