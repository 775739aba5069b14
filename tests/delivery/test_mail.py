# SPDX-License-Identifier: EUPL-1.2
"""Each member gets one message; what failed for one is told and stops nobody else."""

import logging
from base64 import b64encode
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from app.delivery.mail import SmtpPostman
from app.delivery.smtp_connection import SmtpAccount
from app.domain.failures import KnownError
from app.services.ports import Delivered, Failed, Letter, Receipt
from app.system.logs import LogFile
from app.system.redaction import Redaction
from tests.delivery.cable import LayCable
from tests.delivery.letters import Book, Cancelled, CancelledAfter, NeverCancelled, account_at, letter_to
from tests.delivery.odd_servers import StartServer
from tests.servers.smtp import SmtpServer

LETTERS = [letter_to(number) for number in range(1, 6)]
ALL = [letter.to for letter in LETTERS]


def deliver(server: SmtpServer, letters: list[Letter], book: Book, **changes: Any) -> None:
    SmtpPostman(account_at(server, **changes), server.password, timeout=10).deliver(
        letters, book, NeverCancelled()
    )


def recipients(server: SmtpServer) -> list[str]:
    return [delivered.recipient for delivered in server.messages]


def test_every_member_gets_one_message_over_one_connection(
    smtp_server: SmtpServer, book: Book, lay_cable: LayCable
) -> None:
    cable = lay_cable(smtp_server)
    deliver(smtp_server, LETTERS, book, port=cable.port)
    assert book.delivered == recipients(smtp_server) == ALL
    assert [
        each["To"].addresses[0].addr_spec for each in (one.message for one in smtp_server.messages)
    ] == ALL
    assert cable.connections == 1


def test_a_receipt_bears_the_servers_own_word(smtp_server: SmtpServer, book: Book) -> None:
    deliver(smtp_server, LETTERS[:1], book)
    (receipt,) = book.receipts
    assert receipt.letter is LETTERS[0]
    assert receipt.outcome == Delivered("250 OK")


def test_the_message_id_is_the_one_fixed_beforehand(smtp_server: SmtpServer, book: Book) -> None:
    deliver(smtp_server, LETTERS[:1], book)
    assert smtp_server.messages[0].message["Message-ID"] == "<letter-1@verband.example>"


def test_each_receipt_comes_before_the_next_letter_goes(smtp_server: SmtpServer) -> None:
    sent_by_then: list[int] = []
    SmtpPostman(account_at(smtp_server), smtp_server.password).deliver(
        LETTERS, lambda _receipt: sent_by_then.append(len(smtp_server.messages)), NeverCancelled()
    )
    assert sent_by_then == [1, 2, 3, 4, 5]


def test_the_sender_is_named_in_one_line(smtp_server: SmtpServer, book: Book) -> None:
    deliver(smtp_server, LETTERS[:1], book, sender_name=" Zweckverband\nGeschäftsstelle ")
    (sender,) = smtp_server.messages[0].message["From"].addresses
    assert (sender.display_name, sender.addr_spec) == ("Zweckverband Geschäftsstelle", "info@verband.example")


def test_without_letters_nobody_is_asked(book: Book) -> None:
    account = SmtpAccount("nowhere.example", 1, "user", "info@verband.example", "")
    SmtpPostman(account, "").deliver([], book, NeverCancelled())
    assert book.receipts == []


def test_a_password_may_have_umlauts(smtp_server: SmtpServer, book: Book) -> None:
    smtp_server.password = "Grüße-ß-–"
    deliver(smtp_server, LETTERS[:1], book)
    assert book.delivered == ALL[:1]


# One recipient fails


def test_a_mailbox_that_does_not_exist_fails_for_good_and_stops_nobody(
    smtp_server: SmtpServer, book: Book
) -> None:
    smtp_server.reject = {ALL[1]}
    deliver(smtp_server, LETTERS, book)
    assert book.failed == {ALL[1]: Failed(550, "5.1.1 No such mailbox", permanent=True)}
    assert book.delivered == recipients(smtp_server) == [*ALL[:1], *ALL[2:]]


def test_what_failed_for_the_moment_can_be_sent_again_alone(smtp_server: SmtpServer, book: Book) -> None:
    smtp_server.fail_once = {ALL[3]}
    deliver(smtp_server, LETTERS, book)
    assert book.failed == {ALL[3]: Failed(451, "4.3.0 Try again later", permanent=False)}
    again = [each.letter for each in book.receipts if each.letter.to in book.failed]
    later = Book()
    deliver(smtp_server, again, later)
    assert later.delivered == [ALL[3]]
    assert sorted(recipients(smtp_server)) == ALL


@pytest.mark.parametrize(
    "address", ["", "Bürgermeisterin", "bürger@stadt.example", "a@straße.example", "a@b\nc"]
)
def test_an_unusable_address_fails_without_asking_the_server(
    smtp_server: SmtpServer, book: Book, address: str
) -> None:
    deliver(smtp_server, [letter_to(0, address), *LETTERS[:1]], book)
    assert book.failed == {address: Failed(None, "", permanent=True)}
    assert recipients(smtp_server) == ALL[:1]


def test_a_domain_with_umlauts_is_reached_by_its_ascii_form(smtp_server: SmtpServer, book: Book) -> None:
    deliver(smtp_server, [letter_to(1, "post@lübbenau.example")], book)
    assert book.delivered == ["post@lübbenau.example"]
    assert recipients(smtp_server) == ["post@xn--lbbenau-n2a.example"]


def test_a_letter_that_is_too_large_fails_alone(start_server: StartServer, book: Book) -> None:
    server = start_server(data_size_limit=50_000)
    small = replace(LETTERS[0], attachments=())
    deliver(server, [*LETTERS[1:3], small], book)
    assert {address: failed.code for address, failed in book.failed.items()} == {ALL[1]: 552, ALL[2]: 552}
    assert all(failed.permanent for failed in book.failed.values())
    assert recipients(server) == ALL[:1]


def test_a_message_refused_for_its_contents_fails_alone(smtp_server: SmtpServer, book: Book) -> None:
    answers(smtp_server, "DATA", "554 5.7.1 Attachment not allowed")
    deliver(smtp_server, LETTERS[:2], book)
    assert book.failed == {ALL[0]: Failed(554, "5.7.1 Attachment not allowed", permanent=True)}
    assert recipients(smtp_server) == ALL[1:2]


# The whole round fails


def refusal(server: SmtpServer, book: Book, **changes: Any) -> KnownError:
    with pytest.raises(KnownError) as refused:
        deliver(server, LETTERS, book, **changes)
    assert book.receipts == []
    assert server.messages == []
    return refused.value


def test_what_keeps_the_connection_from_being_made_ends_the_round_without_receipts(
    smtp_server: SmtpServer, book: Book
) -> None:
    assert refusal(smtp_server, book, ca_file=None).code == "smtp_certificate"


def test_a_sender_that_the_account_may_not_use(smtp_server: SmtpServer, book: Book) -> None:
    answers(smtp_server, "MAIL", "553 5.7.1 Not owned by user")
    failure = refusal(smtp_server, book)
    assert failure.code == "smtp_sender_refused"
    assert failure.values == {"address": "info@verband.example", "reply": "553 5.7.1 Not owned by user"}


def test_a_sender_that_is_no_address(smtp_server: SmtpServer, book: Book) -> None:
    failure = refusal(smtp_server, book, sender_address="Geschäftsstelle")
    assert failure.code == "smtp_sender_unusable"


# The connection drops


def test_a_connection_dropped_in_the_middle_is_made_again(
    smtp_server: SmtpServer, book: Book, lay_cable: LayCable
) -> None:
    cable = lay_cable(smtp_server, 350_000)
    deliver(smtp_server, LETTERS, book, port=cable.port)
    assert book.delivered == recipients(smtp_server) == ALL
    assert cable.connections == 2


def test_a_letter_whose_answer_is_lost_may_arrive_twice_under_one_message_id(
    smtp_server: SmtpServer, book: Book
) -> None:
    drops_after_the_first_message(smtp_server)
    deliver(smtp_server, LETTERS[:2], book)
    assert book.delivered == ALL[:2]
    ids = [delivered.message["Message-ID"] for delivered in smtp_server.messages]
    assert ids == [f"<letter-{number}@verband.example>" for number in (1, 1, 2)]


def test_a_letter_that_always_breaks_the_connection_fails_alone(
    smtp_server: SmtpServer, book: Book, lay_cable: LayCable
) -> None:
    cable = lay_cable(smtp_server, 60_000, 60_000)
    deliver(smtp_server, LETTERS, book, port=cable.port)
    (failed,) = book.failed.values()
    assert (failed.code, failed.permanent) == (None, False)
    assert book.delivered == recipients(smtp_server) == ALL[1:]


def test_a_server_that_closes_the_channel_is_asked_again(smtp_server: SmtpServer, book: Book) -> None:
    answers(smtp_server, "RCPT", "421 4.7.0 Too many messages on this connection")
    deliver(smtp_server, LETTERS, book)
    assert book.delivered == recipients(smtp_server) == ALL


def test_a_server_that_is_gone_ends_the_round_and_the_receipts_so_far_stand(
    smtp_server: SmtpServer, book: Book, lay_cable: LayCable
) -> None:
    cable = lay_cable(smtp_server, 350_000)

    def keep(receipt: Receipt) -> None:
        book(receipt)
        cable.remove()

    with pytest.raises(KnownError) as refused:
        SmtpPostman(account_at(smtp_server, port=cable.port), smtp_server.password).deliver(
            LETTERS, keep, NeverCancelled()
        )
    assert refused.value.code == "smtp_unreachable"
    assert book.delivered == recipients(smtp_server) == ALL[:2]


def test_cancelling_ends_the_round_between_two_letters(smtp_server: SmtpServer, book: Book) -> None:
    with pytest.raises(Cancelled):
        SmtpPostman(account_at(smtp_server), smtp_server.password).deliver(LETTERS, book, CancelledAfter(2))
    assert book.delivered == recipients(smtp_server) == ALL[:2]


# Nothing is given away


@pytest.mark.parametrize("password", ["right", "wrong"])
def test_the_log_has_neither_password_nor_mailbox(
    smtp_server: SmtpServer, tmp_path: Path, book: Book, password: str
) -> None:
    log_file = LogFile(tmp_path, Redaction())
    log_file.start(logging.DEBUG)
    given = smtp_server.password if password == "right" else "wrong-password"
    with suppress(KnownError):
        SmtpPostman(account_at(smtp_server), given).deliver(LETTERS, book, NeverCancelled())
    log_file.stop()
    text = log_file.path.read_text("utf-8")
    assert given not in text
    assert b64encode(f"\0{smtp_server.user}\0{given}".encode()).decode() not in text
    assert "mitglied.example" not in text
    assert ("letter-5@verband.example" in text) == (password == "right")


def test_the_postman_does_not_show_the_password(smtp_server: SmtpServer) -> None:
    assert smtp_server.password not in repr(SmtpPostman(account_at(smtp_server), smtp_server.password))


def answers(server: SmtpServer, command: str, once: str) -> None:
    """Have the server answer a command once in its own way."""
    usual = getattr(server, f"handle_{command}", None)

    async def handle(smtp: SMTP, session: Session, envelope: Envelope, *details: Any) -> str:
        if usual is None:
            delattr(server, f"handle_{command}")
        else:
            setattr(server, f"handle_{command}", usual)
        smtp._handle_hooks[command] = usual
        return once

    setattr(server, f"handle_{command}", handle)


def drops_after_the_first_message(server: SmtpServer) -> None:
    """Have the server lose the connection between taking the first message and saying so."""
    usual = server.handle_DATA

    async def handle(smtp: SMTP, session: Session, envelope: Envelope) -> str:
        answer = await usual(smtp, session, envelope)
        server.handle_DATA = usual  # type: ignore[method-assign]
        assert smtp.transport is not None
        smtp.transport.abort()
        return answer

    server.handle_DATA = handle  # type: ignore[method-assign]
