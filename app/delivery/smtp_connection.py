# SPDX-License-Identifier: EUPL-1.2
"""One connection to a mail server: encrypted with a verified certificate, and logged in."""

from __future__ import annotations

import smtplib
import ssl
from base64 import b64encode
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from app.domain.failures import KnownError

# Servers behind a login do not judge by this name; the computer's own is nobody's business and asks the DNS.
_GREETING_NAME = "[127.0.0.1]"
_CLOSING = 421


@dataclass(frozen=True, slots=True)
class SmtpAccount:
    """Where and as whom letters are sent; the password is handed over apart from it.

    With a ``ca_file`` the authorities in it are trusted and no others.
    """

    host: str
    port: int
    user: str
    sender_address: str
    sender_name: str
    ca_file: Path | None = None


class ConnectionDroppedError(Exception):
    """The server closed the connection or stopped answering: what became of the message is unknown."""


class Step(Enum):
    """What the server was asked to take."""

    SENDER = auto()
    RECIPIENT = auto()
    MESSAGE = auto()


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server answered to one step."""

    step: Step
    code: int
    text: str

    @property
    def accepted(self) -> bool:
        """Whether the server took it."""
        return 200 <= self.code < 300


class SmtpConnection:
    """Carries messages until it is closed or dropped."""

    def __init__(self, account: SmtpAccount, password: str, timeout: float) -> None:
        """Connect, encrypt and log in, or raise the KnownError that says what is missing."""
        context = _trusting_context(account)
        self._client = _connect(account, timeout)
        self._message_begun = False
        try:
            _encrypt(self._client, account, context)
            _log_in(self._client, account, password)
        except (smtplib.SMTPException, OSError) as error:
            self._client.close()
            raise _unreachable(account, error) from error
        except BaseException:
            self._client.close()
            raise

    def carry(self, sender: str, recipient: str, data: bytes) -> Reply:
        """Hand one message over; return the answer to the step that was refused, or to the last."""
        try:
            reply = self._carry(sender, recipient, data)
        except (smtplib.SMTPServerDisconnected, OSError) as error:
            raise ConnectionDroppedError(str(error)) from error
        if reply.code == _CLOSING:
            raise ConnectionDroppedError(f"{reply.code} {reply.text}")
        return reply

    def close(self) -> None:
        """Take leave of the server, if it still listens."""
        try:
            self._client.quit()
        except (smtplib.SMTPException, OSError):
            self._client.close()

    def _carry(self, sender: str, recipient: str, data: bytes) -> Reply:
        if self._message_begun:
            self._client.rset()
        self._message_begun = True
        size = [f"SIZE={len(data)}"] if self._client.has_extn("size") else []
        reply = _reply(Step.SENDER, self._client.mail(sender, size))
        if reply.accepted:
            reply = _reply(Step.RECIPIENT, self._client.rcpt(recipient))
        if reply.accepted:
            reply = _reply(Step.MESSAGE, self._hand_over(data))
        self._message_begun = not reply.accepted
        return reply

    def _hand_over(self, data: bytes) -> tuple[int, bytes]:
        try:
            return self._client.data(data)
        except smtplib.SMTPDataError as refusal:
            return refusal.smtp_code, _bytes(refusal.smtp_error)


def _trusting_context(account: SmtpAccount) -> ssl.SSLContext:
    try:
        context = ssl.create_default_context(cafile=account.ca_file)
    except OSError as error:
        raise KnownError("smtp_ca_file", path=str(account.ca_file), reason=_reason(error)) from error
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _connect(account: SmtpAccount, timeout: float) -> smtplib.SMTP:
    try:
        return smtplib.SMTP(account.host, account.port, local_hostname=_GREETING_NAME, timeout=timeout)
    except (smtplib.SMTPException, OSError, UnicodeError, OverflowError) as error:
        raise _unreachable(account, error) from error


def _encrypt(client: smtplib.SMTP, account: SmtpAccount, context: ssl.SSLContext) -> None:
    client.ehlo()
    if not client.has_extn("starttls"):
        raise KnownError("smtp_no_starttls", host=account.host, port=account.port)
    try:
        client.starttls(context=context)
    except ssl.SSLCertVerificationError as error:
        raise KnownError("smtp_certificate", host=account.host, reason=error.verify_message) from error
    except (ssl.SSLError, smtplib.SMTPResponseException) as error:
        raise KnownError("smtp_encryption", host=account.host, reason=_reason(error)) from error


def _log_in(client: smtplib.SMTP, account: SmtpAccount, password: str) -> None:
    """Log in by PLAIN or LOGIN, in UTF-8: smtplib's own login takes no umlaut in a password."""
    client.ehlo()
    methods = client.esmtp_features.get("auth", "").upper().split()
    if "PLAIN" in methods:
        code, reply = client.docmd("AUTH", "PLAIN " + _base64(f"\0{account.user}\0{password}"))
    elif "LOGIN" in methods:
        code, reply = client.docmd("AUTH", "LOGIN " + _base64(account.user))
        if code == 334:
            code, reply = client.docmd(_base64(password))
    else:
        raise KnownError("smtp_no_login", host=account.host)
    if code != 235:
        raise KnownError("smtp_login_refused", host=account.host, user=account.user, reply=_text(code, reply))


def _unreachable(account: SmtpAccount, error: Exception) -> KnownError:
    return KnownError("smtp_unreachable", host=account.host, port=account.port, reason=_reason(error))


def _reply(step: Step, answer: tuple[int, bytes]) -> Reply:
    code, text = answer
    return Reply(step, code, _one_line(text))


def _text(code: int, reply: bytes) -> str:
    return f"{code} {_one_line(reply)}"


def _one_line(reply: bytes) -> str:
    return " ".join(reply.decode(errors="replace").split())


def _bytes(text: bytes | str) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


def _reason(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        return _text(error.smtp_code, _bytes(error.smtp_error))
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def _base64(text: str) -> str:
    return b64encode(text.encode()).decode()
