# SPDX-License-Identifier: EUPL-1.2
"""Letters are fixed before they are sent; a folder takes them here (tests/cli has the mail server)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.delivery.folder import FolderPostman
from app.domain.agenda import Part
from app.domain.commands.association import ChangeAssociation, SetMailbox
from app.domain.failures import KnownError, RuleError
from app.services.delivering import Delivering
from app.services.desk import Desk
from app.services.ports import Letter, Progress, Receipt
from app.system.durable_file import replace_durably
from tests.samples.books import PlayedBook


class Token:
    """Nobody cancels."""

    def check(self) -> None:
        """Go on."""


@pytest.fixture
def desk(closed: PlayedBook) -> Iterator[Desk]:
    """A desk with a closed meeting in hand whose documents are issued."""
    with closed.computer.at_desk(closed.path, "vv-1") as opened:
        issuing = closed.computer.program().issuing(opened.desk)
        issuing.record(issuing.render(issuing.due(), lambda _: None, Token()))
        yield opened.desk


@pytest.fixture
def delivering(closed: PlayedBook, desk: Desk) -> Delivering:
    """What the program delivers with."""
    return closed.computer.program().delivering(desk)


def send(delivering: Delivering, letters: tuple[Letter, ...], postman: FolderPostman) -> list[Progress]:
    told: list[Progress] = []
    delivering.send(letters, postman, delivering.record, told.append, Token())
    return told


def test_each_member_gets_a_letter_with_the_public_documents(desk: Desk, delivering: Delivering) -> None:
    letters = delivering.prepare()
    assert [(letter.to, letter.to_name) for letter in letters] == [
        ("post@kyritz.example", "Kyritz"),
        ("post@lebus.example", "Lebus, Amt"),
        ("post@nuthetal.example", "Nuthetal"),
    ]
    assert desk.meeting is not None
    public = {d.name for d in desk.meeting.documents.values() if d.part is Part.PUBLIC}
    for letter in letters:
        assert {enclosure.name for enclosure in letter.attachments} == public
        assert all(enclosure.data.startswith(b"%PDF-") for enclosure in letter.attachments)


def test_a_letter_keeps_its_identity_however_often_it_is_prepared(delivering: Delivering) -> None:
    identities = [letter.message_id for letter in delivering.prepare()]
    assert [letter.message_id for letter in delivering.prepare()] == identities
    assert len(set(identities)) == 3


def test_what_was_taken_over_is_not_prepared_again(delivering: Delivering, tmp_path: Path) -> None:
    letters = delivering.prepare()
    told = send(delivering, letters[:2], FolderPostman(tmp_path / "out", replace_durably))
    assert [(progress.done, progress.total) for progress in told] == [(0, 2), (1, 2), (2, 2)]
    assert [letter.message_id for letter in delivering.prepare()] == [letters[2].message_id]


def test_what_failed_is_recorded_and_prepared_again(
    desk: Desk, delivering: Delivering, tmp_path: Path
) -> None:
    def refuse(path: Path, _data: bytes) -> None:
        raise KnownError("file_not_written", path=str(path), reason="kein Platz")

    letters = delivering.prepare()
    send(delivering, letters[:1], FolderPostman(tmp_path / "out", refuse))
    assert desk.meeting is not None
    first = next(iter(desk.meeting.deliveries.values()))
    assert first.failed is not None
    assert (str(first.failed.reply), first.sent) == ("kein Platz", None)
    assert [letter.message_id for letter in delivering.prepare()] == [each.message_id for each in letters]


def test_a_receipt_is_recorded_as_soon_as_it_is_there(
    desk: Desk, delivering: Delivering, tmp_path: Path
) -> None:
    sent: list[int] = []

    def record(receipt: Receipt) -> None:
        delivering.record(receipt)
        assert desk.meeting is not None
        sent.append(sum(1 for each in desk.meeting.deliveries.values() if each.sent))

    postman = FolderPostman(tmp_path / "out", replace_durably)
    delivering.send(delivering.prepare(), postman, record, lambda _: None, Token())
    assert sent == [1, 2, 3]


def test_an_unconfirmed_head_is_refused_and_nothing_is_prepared(desk: Desk, delivering: Delivering) -> None:
    desk.execute(ChangeAssociation("central", "postgresql"))
    with pytest.raises(RuleError) as refused:
        delivering.prepare()
    assert refused.value.code == "head_not_confirmed"
    assert desk.meeting is not None
    assert desk.meeting.deliveries == {}


def test_a_confirmed_head_is_delivered(desk: Desk, delivering: Delivering) -> None:
    desk.execute(ChangeAssociation("central", "postgresql"))
    with desk.book.unit() as unit:
        unit.confirm_central(desk.head)
        unit.commit()
    assert len(delivering.prepare()) == 3
    assert len(delivering.prepare()) == 3


def test_a_member_without_a_mailbox_is_told_apart(desk: Desk, delivering: Delivering) -> None:
    desk.execute(SetMailbox("lebus", ""))
    assert [member.key for member in delivering.without_mailbox()] == ["lebus"]
    assert [letter.to_name for letter in delivering.prepare()] == ["Kyritz", "Nuthetal"]
