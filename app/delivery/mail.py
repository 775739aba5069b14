# SPDX-License-Identifier: EUPL-1.2
"""Letters by mail: one message to each member, many over one connection."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from contextlib import closing
from email.headerregistry import Address

from app.delivery.mail_address import plain_address
from app.delivery.message import compose, one_line
from app.delivery.smtp_connection import ConnectionDroppedError, Reply, SmtpAccount, SmtpConnection, Step
from app.domain.failures import KnownError
from app.services.ports import CancelToken, Delivered, Failed, Letter, Receipt

TIMEOUT = 30.0
ATTEMPTS = 2
_TOO_LARGE = 552
_LOG = logging.getLogger(__name__)


class SmtpPostman:
    """Sends letters from one account; made anew, with the password, for each round."""

    def __init__(self, account: SmtpAccount, password: str, *, timeout: float = TIMEOUT) -> None:
        self._account = account
        self._password = password
        self._timeout = timeout

    def deliver(
        self, letters: Sequence[Letter], report: Callable[[Receipt], None], token: CancelToken
    ) -> None:
        """Send every letter once, in order, and report each receipt as soon as the server has answered.

        A letter whose connection drops is sent again at once under the same message id: it may arrive twice,
        but is never lost, and its recipient's mail program recognises the double.
        """
        with closing(_Round(self._account, self._password, self._timeout)) as round_:
            for letter in letters:
                token.check()
                receipt = Receipt(letter, round_.send(letter))
                _LOG.info("%s: %s", letter.message_id, type(receipt.outcome).__name__)
                report(receipt)


class _Round:
    """One connection for many letters, made when it is needed and again when the server drops it."""

    def __init__(self, account: SmtpAccount, password: str, timeout: float) -> None:
        self._account = account
        self._password = password
        self._timeout = timeout
        self._sender = _sender(account)
        self._connection: SmtpConnection | None = None

    def send(self, letter: Letter) -> Delivered | Failed:
        """Send one letter, or say why it could not be."""
        try:
            recipient = plain_address(letter.to)
        except ValueError:
            return Failed(None, "", permanent=True)
        data = compose(letter, self._sender, recipient).as_bytes()
        reason = ""
        for _ in range(ATTEMPTS):
            try:
                reply = self._connected().carry(self._sender.addr_spec, recipient, data)
            except ConnectionDroppedError as dropped:
                reason = str(dropped)
                self.close()
            else:
                return self._outcome(reply)
        return Failed(None, reason, permanent=False)

    def close(self) -> None:
        """End the connection, if there is one."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _connected(self) -> SmtpConnection:
        if self._connection is None:
            self._connection = SmtpConnection(self._account, self._password, self._timeout)
        return self._connection

    def _outcome(self, reply: Reply) -> Delivered | Failed:
        if reply.accepted:
            return Delivered(f"{reply.code} {reply.text}")
        permanent = reply.code >= 500
        if permanent and reply.step is Step.SENDER and reply.code != _TOO_LARGE:
            # It would be refused for every letter.
            address = self._account.sender_address
            raise KnownError("smtp_sender_refused", address=address, reply=f"{reply.code} {reply.text}")
        return Failed(reply.code, reply.text, permanent)


def _sender(account: SmtpAccount) -> Address:
    try:
        return Address(one_line(account.sender_name), addr_spec=plain_address(account.sender_address))
    except ValueError as error:
        raise KnownError("smtp_sender_unusable", address=account.sender_address) from error
