# SPDX-License-Identifier: EUPL-1.2
"""A copied or restored book is recognised by what this computer remembers."""

from pathlib import Path
from uuid import UUID

import pytest

from app.domain.failures import KnownError
from app.system.witness import Witness, WitnessFolder, is_continuation

LOG = UUID("01780000-0000-7000-8000-000000000001")
OTHER = UUID("01780000-0000-7000-8000-000000000002")
BOOK = Path("/books/a.book").absolute()
COPY = Path("/stick/a.book").absolute()
WITNESS = Witness(LOG, 120, "ab" * 32, str(BOOK))


def test_the_book_in_its_place_goes_on() -> None:
    assert is_continuation(WITNESS, BOOK, 120, "ab" * 32, other_exists=True)


def test_a_moved_book_goes_on() -> None:
    assert is_continuation(WITNESS, COPY, 120, "ab" * 32, other_exists=False)


def test_a_copy_beside_its_original_does_not_go_on() -> None:
    assert not is_continuation(WITNESS, COPY, 120, "ab" * 32, other_exists=True)


def test_a_book_restored_from_an_older_backup_does_not_go_on() -> None:
    assert not is_continuation(WITNESS, BOOK, 119, "cd" * 32, other_exists=True)


def test_a_book_that_went_another_way_does_not_go_on() -> None:
    assert not is_continuation(WITNESS, BOOK, 120, "cd" * 32, other_exists=True)


def test_a_book_that_nobody_here_knows_does_not_go_on() -> None:
    assert not is_continuation(None, BOOK, 120, "ab" * 32, other_exists=False)


@pytest.fixture
def folder(tmp_path: Path) -> WitnessFolder:
    return WitnessFolder(tmp_path / "witnesses")


def test_the_last_head_recorded_is_remembered(folder: WitnessFolder) -> None:
    folder.record(WITNESS)
    later = Witness(LOG, 121, "cd" * 32, str(BOOK.with_name("Bücher.book")))
    folder.record(later)
    assert folder.read(LOG) == later


def test_each_log_has_its_own_witness(folder: WitnessFolder) -> None:
    folder.record(WITNESS)
    assert folder.read(OTHER) is None


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"number": "1", "hash": "ab", "book": "a"}'])
def test_a_damaged_file_vouches_for_nothing(folder: WitnessFolder, tmp_path: Path, text: str) -> None:
    folder.record(WITNESS)
    (tmp_path / "witnesses" / f"{LOG}.json").write_text(text)
    assert folder.read(LOG) is None


def test_a_file_that_cannot_be_read_now_is_no_missing_one(folder: WitnessFolder, tmp_path: Path) -> None:
    (tmp_path / "witnesses" / f"{LOG}.json").mkdir(parents=True)
    with pytest.raises(KnownError) as refusal:
        folder.read(LOG)
    assert refusal.value.code == "file_not_read"
