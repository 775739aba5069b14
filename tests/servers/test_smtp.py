# SPDX-License-Identifier: EUPL-1.2
"""The mail server of the tests is real and as strict as one in production."""

import smtplib
import ssl
from collections.abc import Iterator
from email.message import EmailMessage

import pytest

from tests.servers.certificates import Certificates
from tests.servers.smtp import SmtpServer


@pytest.fixture
def client(smtp_server: SmtpServer) -> Iterator[smtplib.SMTP]:
    with smtplib.SMTP(smtp_server.host, smtp_server.port, timeout=10) as connection:
        yield connection


@pytest.fixture
def logged_in(client: smtplib.SMTP, smtp_server: SmtpServer, certificates: Certificates) -> smtplib.SMTP:
    client.starttls(context=certificates.client_context())
    client.login(smtp_server.user, smtp_server.password)
    return client


def letter(recipient: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Geschäftsstelle <verband@zweckverband.example>"
    message["To"] = recipient
    message["Subject"] = "Niederschrift – öffentlicher Teil"
    message.set_content("Anbei die Niederschrift.")
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="niederschrift.pdf")
    return message


def test_a_message_arrives_with_its_subject_and_attachment(
    logged_in: smtplib.SMTP, smtp_server: SmtpServer
) -> None:
    logged_in.send_message(letter("potsdam@mitglied.example"))
    (message,) = smtp_server.of("potsdam@mitglied.example")
    (attachment,) = message.iter_attachments()
    assert message["Subject"] == "Niederschrift – öffentlicher Teil"
    assert (attachment.get_filename(), attachment.get_content()) == ("niederschrift.pdf", b"%PDF-1.7")


def test_nothing_is_taken_without_encryption(client: smtplib.SMTP, smtp_server: SmtpServer) -> None:
    client.ehlo()
    assert client.mail("verband@zweckverband.example")[0] == 530
    assert smtp_server.messages == []


def test_nothing_is_taken_without_a_login(client: smtplib.SMTP, certificates: Certificates) -> None:
    client.starttls(context=certificates.client_context())
    with pytest.raises(smtplib.SMTPSenderRefused) as refusal:
        client.send_message(letter("potsdam@mitglied.example"))
    assert refusal.value.smtp_code == 530


def test_a_wrong_password_is_refused(
    client: smtplib.SMTP, smtp_server: SmtpServer, certificates: Certificates
) -> None:
    client.starttls(context=certificates.client_context())
    with pytest.raises(smtplib.SMTPAuthenticationError):
        client.login(smtp_server.user, "wrong")


def test_its_certificate_is_not_trusted_by_default(client: smtplib.SMTP) -> None:
    with pytest.raises(ssl.SSLCertVerificationError):
        client.starttls(context=ssl.create_default_context())


def test_an_address_can_be_rejected_for_good(logged_in: smtplib.SMTP, smtp_server: SmtpServer) -> None:
    smtp_server.reject.add("potsdam@mitglied.example")
    for _ in range(2):
        with pytest.raises(smtplib.SMTPRecipientsRefused) as refusal:
            logged_in.send_message(letter("potsdam@mitglied.example"))
        assert refusal.value.recipients["potsdam@mitglied.example"][0] == 550
    assert smtp_server.messages == []


def test_an_address_can_fail_once_and_then_work(logged_in: smtplib.SMTP, smtp_server: SmtpServer) -> None:
    smtp_server.fail_once.add("potsdam@mitglied.example")
    with pytest.raises(smtplib.SMTPRecipientsRefused) as refusal:
        logged_in.send_message(letter("potsdam@mitglied.example"))
    assert refusal.value.recipients["potsdam@mitglied.example"][0] == 451
    logged_in.send_message(letter("potsdam@mitglied.example"))
    assert len(smtp_server.of("potsdam@mitglied.example")) == 1
