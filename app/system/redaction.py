# SPDX-License-Identifier: EUPL-1.2
"""Keeps what is secret out of everything that is written down."""

from __future__ import annotations

import json
import logging
import threading
from base64 import b64encode
from urllib.parse import quote, quote_plus

from app.services.ports import Secrets

MARK = "•••"


class Redaction:
    """Knows the secrets of this run and strikes them out of any text."""

    def __init__(self) -> None:
        self._spellings: set[str] = set()
        self._lock = threading.Lock()

    def hide(self, secret: str) -> None:
        """Strike the secret out from now on, in the spellings that programs give it too."""
        with self._lock:
            self._spellings = self._spellings | _spellings(secret)

    def clean(self, text: str) -> str:
        """Return the text without any secret."""
        for spelling in sorted(self._spellings, key=len, reverse=True):
            text = text.replace(spelling, MARK)
        return text


class RedactedFormatter(logging.Formatter):
    """Formats a record whole, traceback and all, and strikes the secrets out of that."""

    def __init__(self, redaction: Redaction, layout: str) -> None:
        super().__init__(layout)
        self._redaction = redaction

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's text without any secret."""
        return self._redaction.clean(super().format(record))


class RedactedSecrets:
    """Hands secrets through from another store and has each of them struck out of logs and reports."""

    def __init__(self, secrets: Secrets, redaction: Redaction) -> None:
        self._secrets = secrets
        self._redaction = redaction

    def get(self, service: str, name: str) -> str | None:
        """Return the secret, or None where none is kept."""
        secret = self._secrets.get(service, name)
        if secret is not None:
            self._redaction.hide(secret)
        return secret

    def put(self, service: str, name: str, secret: str) -> None:
        """Keep the secret in place of any earlier one."""
        self._redaction.hide(secret)
        self._secrets.put(service, name, secret)

    def forget(self, service: str, name: str) -> None:
        """Delete the secret; it stays struck out."""
        self._secrets.forget(service, name)


def _spellings(secret: str) -> set[str]:
    """Return the secret as it stands in plain text, addresses, JSON, representations and base64."""
    encoded = secret.encode()
    return {
        secret,
        quote(secret),
        quote(secret, safe=""),
        quote_plus(secret),
        json.dumps(secret)[1:-1],
        json.dumps(secret, ensure_ascii=False)[1:-1],
        repr(secret)[1:-1],
        repr(encoded)[2:-1],
        b64encode(encoded).decode(),
    } - {""}
