# SPDX-License-Identifier: EUPL-1.2
"""A file is as before or whole."""

import os
from pathlib import Path

import pytest

from app.domain.failures import KnownError
from app.system.durable_file import replace_durably


def test_a_file_is_made_with_its_folder_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "new" / "datei-ä.json"
    replace_durably(path, b"one")
    replace_durably(path, b"two")
    assert path.read_bytes() == b"two"
    assert [each.name for each in path.parent.iterdir()] == ["datei-ä.json"]


def test_the_data_is_on_the_disk_before_it_takes_the_files_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, seen = tmp_path / "file", []
    flush = os.fsync

    def watch(descriptor: int) -> None:
        seen.append(path.exists())
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", watch)
    replace_durably(path, b"data")
    assert seen[0] is False


def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KnownError) as refusal:
        replace_durably(path, b"new")
    assert refusal.value.code == "file_not_written"
    assert refusal.value.values == {"path": str(path), "reason": "No space left on device"}
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_is_no_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(KnownError) as refusal:
        replace_durably(tmp_path / "file" / "below", b"")
    assert refusal.value.code == "file_not_written"
