# SPDX-License-Identifier: EUPL-1.2
"""What the driver and the server report, as known errors; what remains is a fault of the program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import errors

from app.domain.failures import KnownError
from app.sync.central import CentralAddress

_BY_STATE = {
    "28P01": "central_login_refused",
    "28000": "central_login_refused",
    "3D000": "central_database_missing",
    "3F000": "central_not_set_up",
    "42P01": "central_not_set_up",
    "42501": "central_not_permitted",
    "42704": "central_not_enrolled",
    "23502": "central_refused_row",
    "23503": "central_refused_row",
    "23505": "central_refused_row",
    "23514": "central_refused_row",
    "25006": "central_read_only",
    "40001": "central_busy",
    "40P01": "central_busy",
    "53100": "central_disk_full",
    "53200": "central_busy",
    "53300": "central_busy",
    "55P03": "central_busy",
    "57014": "central_busy",
    "57P01": "central_restarting",
    "57P02": "central_restarting",
    "57P03": "central_restarting",
}
# A failure to connect has no state. libpq's own words are English; those of the server may be German
# (they follow its lc_messages). The first that fits counts: several addresses of one host are tried,
# and the failure of the one that answered says more than that of the one that did not.
_BY_WORDS = (
    (r"password authentication failed|Passwort-Authentifizierung", "central_login_refused"),
    (r"role \".*\" (does not exist|is not permitted)|Rolle ».*« (existiert|hat)", "central_login_refused"),
    (r"database \".*\" does not exist|Datenbank ».*« existiert nicht", "central_database_missing"),
    (r"too many (connections|clients)|zu viele (Verbindungen|Clients)", "central_busy"),
    (r"database system is|Datenbanksystem", "central_restarting"),
    (r"does not match host name|doesn't match", "central_wrong_host_name"),
    (r"certificate verify failed|self.signed certificate", "central_wrong_authority"),
    (r"server does not support SSL|no encryption|keine Verschlüsselung", "central_without_tls"),
    (r"unsupported protocol|protocol version", "central_tls_too_old"),
    (r"channel binding|authentication method requirement", "central_insecure_login"),
    (r"timeout expired|timed out", "central_silent"),
    (r"failed to resolve host|could not translate host name", "central_unknown_host"),
    (r"Connection refused|could not connect|No route|unreachable|0x0000274D", "central_unreachable"),
)


@contextmanager
def known_faults(address: CentralAddress) -> Iterator[None]:
    """Turn what the network, the server or its rules did into a known error with the address's values."""
    try:
        yield
    except psycopg.Error as error:
        code = fault_code(error)
        if code is None:
            raise
        raise KnownError(
            code,
            host=address.host,
            port=address.port,
            database=address.database,
            user=address.user,
            detail=_detail(error),
        ) from error


def fault_code(error: psycopg.Error) -> str | None:
    """The code for a failure of the central database, or None for a fault of the program."""
    if error.sqlstate:
        return _BY_STATE.get(error.sqlstate) or _by_class(error.sqlstate)
    if isinstance(error, errors.ConnectionTimeout):
        return "central_silent"
    if not isinstance(error, psycopg.OperationalError):
        return None
    for words, code in _BY_WORDS:
        if re.search(words, str(error)):
            return code
    return "central_connection_lost"


def _by_class(state: str) -> str | None:
    return "central_connection_lost" if state.startswith(("08", "57P")) else None


def _detail(error: psycopg.Error) -> str:
    return error.diag.constraint_name or error.diag.message_primary or _first_line(error)


def _first_line(error: psycopg.Error) -> str:
    return next(iter(str(error).splitlines()), "")
