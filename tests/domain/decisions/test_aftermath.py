# SPDX-License-Identifier: EUPL-1.2
"""What may follow a closed meeting: documents, and their delivery with proof."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.agenda import ItemKind, Part
from app.domain.commands import Command
from app.domain.commands.aftermath import ConfirmDelivery, FailDelivery, IssueDocument, PrepareDelivery
from app.domain.commands.association import ChangeAssociation, SetMailbox
from app.domain.commands.preparation import AddItem
from app.domain.commands.sitting import CallItem, CloseMeeting
from app.domain.entries.aftermath import DocumentKind
from app.domain.facts import Personal
from tests.domain.house import House, seated

MINUTES = IssueDocument(
    DocumentKind.MINUTES,
    Part.PUBLIC,
    "niederschrift.pdf",
    "Niederschrift",
    9,
    "ab" * 32,
    UUID(int=5).hex,
    7,
    "cd" * 32,
)
SECRET = replace(MINUTES, part=Part.NON_PUBLIC, name="nicht-öffentlich.pdf", sha256="ef" * 32)
PREPARED = PrepareDelivery("kyritz", "<1@verband.example>", ("ab" * 32,), confirmed=True)
SENT = ConfirmDelivery("<1@verband.example>", "250 OK")
FAILED = FailDelivery("<1@verband.example>", 450, "voll", permanent=False)


def closed() -> House:
    items = [
        AddItem("1", "Bericht", ItemKind.REPORT),
        AddItem("2", "Vertrag", ItemKind.REPORT, Part.NON_PUBLIC),
    ]
    return seated(items=items).do(CallItem("2"), CloseMeeting(), SetMailbox("kyritz", "post@kyritz.example"))


def issued() -> House:
    return closed().do(MINUTES, SECRET)


@pytest.mark.parametrize("command", [MINUTES, PREPARED, SENT, FAILED], ids=lambda command: command.word())
def test_nothing_is_issued_or_delivered_before_the_end(command: Command) -> None:
    refused = seated().refusal(command)
    assert (refused.code, refused.values) == ("meeting_not_closed", {"meeting": "4. Verbandsversammlung"})


def test_a_document_bears_the_head_that_it_was_made_from() -> None:
    (document, _) = issued().meeting.documents.values()
    assert (document.name, document.part, document.item) == ("niederschrift.pdf", Part.PUBLIC, None)
    assert (document.log, document.head_number, document.head_hash) == (UUID(int=5), 7, "cd" * 32)


def test_an_extract_belongs_to_its_item() -> None:
    house = closed()
    extract = replace(MINUTES, kind=DocumentKind.EXTRACT, item="1")
    (document,) = house.do(extract).meeting.documents.values()
    assert document.item == house.item("1").id
    assert house.refuses(replace(extract, item="9")) == "item_unknown"


def test_no_public_document_belongs_to_a_non_public_item() -> None:
    extract = replace(MINUTES, kind=DocumentKind.EXTRACT, item="2")
    refused = closed().refusal(extract)
    assert (refused.code, refused.values) == ("item_not_public", {"item": "2"})
    assert closed().do(replace(extract, part=Part.NON_PUBLIC)).meeting.documents


def test_a_message_is_prepared_with_its_identity_and_its_documents() -> None:
    house = issued().do(PREPARED)
    (delivery,) = house.meeting.deliveries.values()
    assert delivery.prepared.message_id == "<1@verband.example>"
    assert delivery.prepared.mailbox == Personal("post@kyritz.example")
    assert [house.meeting.documents[each].name for each in delivery.prepared.documents] == [
        "niederschrift.pdf"
    ]


def test_nothing_non_public_is_ever_delivered() -> None:
    refused = issued().refusal(replace(PREPARED, documents=("ab" * 32, "ef" * 32)))
    assert (refused.code, refused.values) == ("document_not_public", {"name": "nicht-öffentlich.pdf"})


def test_only_documents_of_the_meeting_are_delivered() -> None:
    assert issued().refuses(replace(PREPARED, documents=("00" * 32,))) == "document_unknown"
    assert issued().refuses(replace(PREPARED, documents=())) == "documents_missing"


def test_the_central_database_has_confirmed_the_meeting_before() -> None:
    refused = issued().refusal(replace(PREPARED, confirmed=False))
    assert (refused.code, refused.values) == ("head_not_confirmed", {"meeting": "4. Verbandsversammlung"})


def test_an_association_may_say_that_it_has_no_central_database() -> None:
    house = issued().do(ChangeAssociation("central", "none"), replace(PREPARED, confirmed=False))
    assert len(house.meeting.deliveries) == 1


def test_a_member_needs_a_mailbox() -> None:
    assert issued().refuses(replace(PREPARED, member="lebus")) == "mailbox_missing"
    assert issued().refuses(replace(PREPARED, member="potsdam")) == "member_unknown"


def test_an_erased_mailbox_is_none() -> None:
    house = issued()
    member = house.association.member("kyritz")
    erased = {**house.association.members, member.id: replace(member, mailbox=Personal(None))}
    house.association = replace(house.association, members=erased)
    assert house.refuses(PREPARED) == "mailbox_missing"


def test_a_message_that_failed_is_sent_again_and_one_that_arrived_is_not() -> None:
    house = issued().do(PREPARED, FAILED)
    (failed,) = house.meeting.deliveries.values()
    assert (failed.failed.code, failed.sent) == (450, None)
    (sent,) = house.do(SENT).meeting.deliveries.values()
    assert (sent.failed, sent.sent.reply) == (None, Personal("250 OK"))
    for command in (SENT, FAILED):
        refused = house.refusal(command)
        assert (refused.code, refused.values) == ("delivered_already", {"message_id": "<1@verband.example>"})


def test_only_a_prepared_message_is_recorded() -> None:
    assert issued().refuses(SENT) == "delivery_unknown"
    assert issued().refuses(FAILED) == "delivery_unknown"
