# SPDX-License-Identifier: EUPL-1.2
"""What is read out of a message is what was put into it."""

from dataclasses import replace
from email import message_from_bytes
from email.header import decode_header, make_header
from email.headerregistry import Address
from email.message import EmailMessage, Message
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.delivery.message import compose
from app.services.ports import Enclosure, Letter
from tests.delivery.letters import PDF, letter_to

SENDER = Address("Zweckverband „Größe“, Geschäftsstelle", "info", "verband.example")
LETTER = letter_to(1)
SHORT = replace(LETTER, attachments=())
# Letters that a title may have; other white space is put into order, and control characters are no text.
TITLES = st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "), max_size=120)


def wire(letter: Letter = LETTER, sender: Address = SENDER) -> bytes:
    return compose(letter, sender, "post@mitglied.example").as_bytes()


def parsed(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def shown(message: Message, header: str) -> str:
    """The header as a mail program shows it."""
    return str(make_header(decode_header(message[header])))


def ordered(text: str) -> str:
    return " ".join(text.split())


def test_header_and_text_are_those_of_the_letter() -> None:
    message = parsed(wire())
    text = message.get_body()
    assert text is not None
    assert message["Subject"] == LETTER.subject
    assert message["Date"].datetime == LETTER.date
    assert message["Date"] == "Fri, 12 Mar 2021 08:30:00 +0100"
    assert message["Message-ID"] == LETTER.message_id
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["To"].addresses[0] == Address("Mitglied 1", "post", "mitglied.example")
    assert text.get_content().replace("\r\n", "\n") == LETTER.body
    assert message.defects == []


def test_the_attachments_are_those_of_the_letter_byte_by_byte() -> None:
    other = Enclosure("Übersicht.txt", "text/plain", "Größe\r\n".encode())
    found = parsed(wire(replace(LETTER, attachments=(PDF, other)))).iter_attachments()
    assert [
        Enclosure(str(part.get_filename()), part.get_content_type(), part.get_payload(decode=True))
        for part in found
    ] == [PDF, other]


def test_umlauts_travel_in_their_standard_forms() -> None:
    data = wire()
    assert data.isascii()
    assert b"From: =?utf-8?b?" in data
    assert b"filename*0*=utf-8''Niederschrift" in data or b"filename*=utf-8''Niederschrift" in data


def test_no_line_is_longer_than_servers_take_and_each_ends_alike() -> None:
    data = wire(replace(LETTER, body="ä" * 5000 + "\n", subject="ü" * 900))
    assert max(map(len, data.split(b"\r\n"))) <= 998
    assert data.count(b"\n") == data.count(b"\r\n")


def test_a_message_id_longer_than_a_line_stays_whole() -> None:
    long = f"<{'0195a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b.' * 3}1@geschaeftsstelle.verband.example>"
    assert parsed(wire(replace(LETTER, message_id=long)))["Message-ID"] == long


@given(name=TITLES.map(ordered))
def test_a_sender_has_any_name(name: str) -> None:
    message = message_from_bytes(wire(SHORT, Address(name, "info", "verband.example")))
    assert shown(message, "From").endswith("info@verband.example>" if name else "info@verband.example")
    assert unquoted(shown(message, "From")) == name


def unquoted(header: str) -> str:
    """The display name of a shown address, which is in quotes where it had to be."""
    name = header.rpartition("<")[0].removesuffix(" ")
    if name.startswith('"') and name.endswith('"') and len(name) > 1:
        return name[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    return name


@given(subject=TITLES)
def test_a_subject_is_any_text_in_one_line(subject: str) -> None:
    message = message_from_bytes(wire(replace(SHORT, subject=f" {subject}\r\nBcc: x@y.example\n")))
    assert shown(message, "Subject") == ordered(f"{subject} Bcc: x@y.example")
    assert message["Bcc"] is None


@given(name=TITLES.filter(str.strip))
def test_an_attachment_has_any_name(name: str) -> None:
    (part,) = parsed(
        wire(replace(LETTER, attachments=(Enclosure(name, "application/pdf", b"%PDF"),)))
    ).iter_attachments()
    assert part.get_filename() == ordered(name)


@pytest.mark.parametrize(
    "to_name", ["", "Amt „Kleine Elster“ (Niederlausitz), Sorno/Žarnow", "A <b@c.example>, D"]
)
def test_the_recipient_is_one_address_whatever_its_name(to_name: str) -> None:
    data = wire(replace(LETTER, to_name=to_name))
    (address,) = parsed(data)["To"].addresses
    assert address.addr_spec == "post@mitglied.example"
    assert unquoted(shown(message_from_bytes(data), "To")) == to_name
