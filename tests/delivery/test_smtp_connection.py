# SPDX-License-Identifier: EUPL-1.2
"""A connection is encrypted, verified and logged in, or a sentence says what is missing."""

import socket
import ssl
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from app.delivery.smtp_connection import Reply, SmtpConnection, Step
from app.domain.failures import KnownError
from tests.delivery.cable import LayCable
from tests.delivery.letters import account_at
from tests.delivery.odd_servers import StartServer
from tests.servers.certificates import Certificates
from tests.servers.smtp import SmtpServer

SENDER = "info@verband.example"
MEMBER = "post@mitglied.example"
MESSAGE = b"Subject: Niederschrift\r\n\r\nanbei\r\n.\r\n..\r\n"


def connect(server: SmtpServer, password: str | None = None, **changes: Any) -> SmtpConnection:
    given = server.password if password is None else password
    return SmtpConnection(account_at(server, **changes), given, timeout=10)


def refusal(server: SmtpServer, password: str | None = None, **changes: Any) -> KnownError:
    with pytest.raises(KnownError) as refused:
        connect(server, password, **changes)
    return refused.value


def test_a_message_is_carried_as_it_is(smtp_server: SmtpServer) -> None:
    connection = connect(smtp_server)
    assert connection.carry(SENDER, MEMBER, MESSAGE) == Reply(Step.MESSAGE, 250, "OK")
    connection.close()
    (message,) = smtp_server.of(MEMBER)
    assert message.get_content() == "anbei\r\n.\r\n..\r\n"


def test_a_refused_recipient_is_told_and_the_next_message_goes_over_the_same_connection(
    smtp_server: SmtpServer,
) -> None:
    smtp_server.reject = {MEMBER}
    connection = connect(smtp_server)
    assert connection.carry(SENDER, MEMBER, MESSAGE) == Reply(Step.RECIPIENT, 550, "5.1.1 No such mailbox")
    assert connection.carry(SENDER, "other@mitglied.example", MESSAGE).accepted
    connection.close()
    assert [each.recipient for each in smtp_server.messages] == ["other@mitglied.example"]


def test_a_server_that_nobody_can_reach(smtp_server: SmtpServer) -> None:
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))
        port = unheard.getsockname()[1]
        failure = refusal(smtp_server, port=port)
    assert failure.code == "smtp_unreachable"
    assert failure.values == {"host": "localhost", "port": port, "reason": "Connection refused"}


@pytest.mark.parametrize(("host", "port"), [("mail..example", 587), ("localhost", 70000), ("x" * 70, 587)])
def test_a_server_that_cannot_exist(smtp_server: SmtpServer, host: str, port: int) -> None:
    assert refusal(smtp_server, host=host, port=port).code == "smtp_unreachable"


def test_a_server_that_is_no_mail_server(smtp_server: SmtpServer) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        Thread(target=lambda: mute.accept()[0].close()).start()
        failure = refusal(smtp_server, port=mute.getsockname()[1])
    assert failure.code == "smtp_unreachable"


def test_a_certificate_of_an_authority_that_nobody_knows(smtp_server: SmtpServer) -> None:
    failure = refusal(smtp_server, ca_file=None)
    assert failure.code == "smtp_certificate"
    assert failure.values["host"] == "localhost"


def test_a_certificate_for_another_name(smtp_server: SmtpServer) -> None:
    failure = refusal(smtp_server, host="127.0.0.1")
    assert failure.code == "smtp_certificate"
    assert "127.0.0.1" in str(failure.values["reason"])


@pytest.mark.parametrize("content", [None, "no certificate"])
def test_a_file_of_the_authority_that_is_none(
    smtp_server: SmtpServer, tmp_path: Path, content: str | None
) -> None:
    path = tmp_path / "ca.pem"
    if content is not None:
        path.write_text(content)
    failure = refusal(smtp_server, ca_file=path)
    assert failure.code == "smtp_ca_file"
    assert failure.values["path"] == str(path)


def test_a_server_without_encryption_is_told_neither_name_nor_password(
    start_server: StartServer, lay_cable: LayCable
) -> None:
    server = start_server(tls_context=None)
    cable = lay_cable(server)
    assert refusal(server, port=cable.port).code == "smtp_no_starttls"
    assert b"AUTH" not in cable.sent


def test_nothing_but_the_wish_for_encryption_goes_in_the_clear(
    smtp_server: SmtpServer, lay_cable: LayCable
) -> None:
    cable = lay_cable(smtp_server)
    connect(smtp_server, port=cable.port).close()
    assert cable.sent.startswith(b"ehlo [127.0.0.1]\r\nSTARTTLS\r\n")
    assert b"AUTH" not in cable.sent


def test_a_server_that_cannot_agree_on_an_encryption(start_server: StartServer) -> None:
    server = start_server(tls_context=ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER))
    assert refusal(server).code == "smtp_encryption"


def test_a_server_that_offers_no_login(start_server: StartServer) -> None:
    server = start_server(auth_exclude_mechanism=["PLAIN", "LOGIN"])
    assert refusal(server).code == "smtp_no_login"


def test_a_server_that_speaks_only_outdated_encryption(
    start_server: StartServer, certificates: Certificates
) -> None:
    outdated = certificates.server_context()
    outdated.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1_1 is deprecated"):
        outdated.minimum_version = ssl.TLSVersion.TLSv1_1
    with pytest.warns(DeprecationWarning, match="TLSv1_1 is deprecated"):
        outdated.maximum_version = ssl.TLSVersion.TLSv1_1
    assert refusal(start_server(tls_context=outdated)).code == "smtp_encryption"


@pytest.mark.parametrize("unknown", ["PLAIN", "LOGIN"])
def test_either_of_the_two_logins_will_do(start_server: StartServer, unknown: str) -> None:
    server = start_server(auth_exclude_mechanism=[unknown])
    server.password = "geheim-äöü-ß"
    connect(server).close()
    assert refusal(server, "falsch").code == "smtp_login_refused"


def test_a_wrong_password_is_told_with_the_servers_answer(smtp_server: SmtpServer) -> None:
    failure = refusal(smtp_server, "falsch")
    assert failure.code == "smtp_login_refused"
    assert failure.values == {
        "host": "localhost",
        "user": "geschaeftsstelle",
        "reply": "535 5.7.8 Authentication credentials invalid",
    }
