# SPDX-License-Identifier: EUPL-1.2
"""Members without a mailbox get the same letters as files that prove themselves."""

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from app.delivery.folder import FolderPostman
from app.domain.failures import KnownError
from app.services.ports import Delivered, Enclosure, Failed, Letter
from app.system.durable_file import replace_durably
from tests.delivery.letters import PDF, Book, Cancelled, CancelledAfter, NeverCancelled, letter_to

POTSDAM = replace(letter_to(1, ""), to_name="Landeshauptstadt Potsdam")
COTTBUS = replace(letter_to(2, ""), to_name="Stadt Cottbus/Chóśebuz")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Versand" / "2021-03-11"


def deliver(folder: Path, letters: list[Letter], book: Book) -> None:
    FolderPostman(folder, replace_durably).deliver(letters, book, NeverCancelled())


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_each_member_has_a_folder_with_text_attachments_and_manifest(folder: Path, book: Book) -> None:
    deliver(folder, [POTSDAM, COTTBUS], book)
    found = tree(folder)
    assert sorted(found) == sorted(
        f"{member}/{name}"
        for member in ("Landeshauptstadt Potsdam", "Stadt Cottbus-Chóśebuz")
        for name in ("Anschreiben.txt", "Niederschrift – öffentlicher Teil.pdf", "manifest.json")
    )
    assert found["Landeshauptstadt Potsdam/Niederschrift – öffentlicher Teil.pdf"] == PDF.data


def test_the_text_is_subject_and_body(folder: Path, book: Book) -> None:
    deliver(folder, [POTSDAM], book)
    text = tree(folder)["Landeshauptstadt Potsdam/Anschreiben.txt"].decode()
    assert text == f"{POTSDAM.subject}\n\n{POTSDAM.body}"


def test_the_manifest_proves_every_file_and_the_receipt_the_manifest(folder: Path, book: Book) -> None:
    deliver(folder, [POTSDAM], book)
    (place,) = folder.iterdir()
    manifest = (place / "manifest.json").read_bytes()
    content = json.loads(manifest)
    assert content["message_id"] == POTSDAM.message_id
    assert content["to"] == "Landeshauptstadt Potsdam"
    assert content["date"] == "2021-03-12T08:30:00+01:00"
    assert content["files"] == {
        path.name: sha256(path.read_bytes()).hexdigest()
        for path in place.iterdir()
        if path.name != "manifest.json"
    }
    (receipt,) = book.receipts
    assert receipt.letter is POTSDAM
    proof = sha256(manifest).hexdigest()
    assert receipt.outcome == Delivered(f"Landeshauptstadt Potsdam: sha256 {proof}")


def test_a_letter_delivered_again_lies_in_its_own_place(folder: Path, book: Book) -> None:
    deliver(folder, [POTSDAM, COTTBUS], book)
    before = tree(folder)
    again = Book()
    deliver(folder, [COTTBUS], again)
    assert tree(folder) == before
    assert again.receipts == book.receipts[1:]


def test_an_interrupted_letter_is_made_whole_by_the_next_round(folder: Path, book: Book) -> None:
    written: list[Path] = []

    def write_two_files(path: Path, data: bytes) -> None:
        if len(written) == 2:
            raise KeyboardInterrupt
        replace_durably(path, data)
        written.append(path)

    with pytest.raises(KeyboardInterrupt):
        FolderPostman(folder, write_two_files).deliver([POTSDAM], book, NeverCancelled())
    assert book.receipts == []
    deliver(folder, [POTSDAM], book)
    assert len(tree(folder)) == 3
    assert book.delivered == [""]


def test_two_members_whose_names_meet_do_not_share_a_folder(folder: Path, book: Book) -> None:
    letters = [
        replace(letter_to(n, ""), to_name=name) for n, name in enumerate(("Amt A/B", "Amt A:B", "AMT a?b"))
    ]
    deliver(folder, letters, book)
    assert sorted(path.name for path in folder.iterdir()) == ["AMT a-b (3)", "Amt A-B", "Amt A-B (2)"]


def test_what_others_put_into_the_folder_is_left_alone(folder: Path, book: Book) -> None:
    (folder / "Landeshauptstadt Potsdam").mkdir(parents=True)
    (folder / "Landeshauptstadt Potsdam" / "manifest.json").write_text("[]")
    (folder / "Liste.xlsx").write_bytes(b"list")
    deliver(folder, [POTSDAM], book)
    found = tree(folder)
    assert found["Landeshauptstadt Potsdam/manifest.json"] == b"[]"
    assert found["Liste.xlsx"] == b"list"
    assert "Landeshauptstadt Potsdam (2)/manifest.json" in found


def test_attachments_of_one_name_are_kept_apart(folder: Path, book: Book) -> None:
    names = ("Anlage.pdf", "anlage.PDF", "manifest.json", "Anschreiben.txt")
    attachments = tuple(
        Enclosure(name, "application/pdf", bytes([number])) for number, name in enumerate(names)
    )
    deliver(folder, [replace(POTSDAM, attachments=attachments)], book)
    (place,) = folder.iterdir()
    found = {name: (place / name).read_bytes() for name in ("Anlage.pdf", "anlage (2).PDF")}
    assert found == {"Anlage.pdf": b"\x00", "anlage (2).PDF": b"\x01"}
    assert (place / "manifest (2).json").read_bytes() == b"\x02"
    assert (place / "Anschreiben (2).txt").read_bytes() == b"\x03"


def test_a_letter_without_a_name_lies_under_its_address(folder: Path, book: Book) -> None:
    deliver(folder, [replace(letter_to(1), to_name="")], book)
    assert [path.name for path in folder.iterdir()] == ["member1@mitglied.example"]


def test_a_disk_that_is_full_for_one_letter_stops_no_other(folder: Path, book: Book) -> None:
    def write(path: Path, data: bytes) -> None:
        if "Potsdam" in str(path):
            raise KnownError("file_not_written", path=str(path), reason="No space left on device")
        replace_durably(path, data)

    FolderPostman(folder, write).deliver([POTSDAM, COTTBUS], book, NeverCancelled())
    outcomes = [receipt.outcome for receipt in book.receipts]
    assert outcomes[0] == Failed(None, "No space left on device", permanent=False)
    assert isinstance(outcomes[1], Delivered)


def test_a_place_that_is_no_folder_ends_the_round(folder: Path, book: Book) -> None:
    folder.parent.mkdir()
    folder.touch()
    with pytest.raises(KnownError) as refusal:
        deliver(folder, [POTSDAM], book)
    assert refusal.value.code == "folder_not_made"
    assert book.receipts == []


def test_cancelling_ends_the_round_between_two_letters(folder: Path, book: Book) -> None:
    with pytest.raises(Cancelled):
        FolderPostman(folder, replace_durably).deliver([POTSDAM, COTTBUS], book, CancelledAfter(1))
    assert [receipt.letter for receipt in book.receipts] == [POTSDAM]
