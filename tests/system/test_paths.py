# SPDX-License-Identifier: EUPL-1.2
"""The program's own files have their places."""

from pathlib import Path

import pytest

from app.domain.failures import KnownError
from app.system.paths import ProgramPaths


def test_the_users_places_are_below_home(home: Path) -> None:
    paths = ProgramPaths.of_user()
    for place in (paths.data, paths.config, paths.logs):
        assert place.is_relative_to(home)
        assert "sitzungspult" in place.parts


def test_all_places_may_lie_below_one_folder(tmp_path: Path) -> None:
    paths = ProgramPaths.under(tmp_path)
    paths.create()
    assert all(place.is_dir() for place in (paths.data, paths.config, paths.logs, paths.witnesses))
    assert paths.settings_file.parent == paths.config
    assert {path.relative_to(tmp_path).parts[0] for path in tmp_path.rglob("*")} == {"data", "config", "logs"}


def test_making_them_twice_is_making_them_once(tmp_path: Path) -> None:
    paths = ProgramPaths.under(tmp_path)
    paths.create()
    paths.create()
    assert paths.data.is_dir()


def test_a_folder_that_cannot_be_made_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    with pytest.raises(KnownError) as refusal:
        ProgramPaths.under(tmp_path).create()
    assert refusal.value.code == "folder_not_made"
    assert refusal.value.values["path"] == str(tmp_path / "data")


def test_books_are_put_among_the_documents(home: Path) -> None:
    folder = ProgramPaths.of_user().book_folder()
    assert folder.is_dir()
    assert folder.is_relative_to(home)


def test_a_folder_for_books_that_cannot_be_made_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "books").touch()
    with pytest.raises(KnownError) as refusal:
        ProgramPaths.under(tmp_path).book_folder()
    assert refusal.value.values["path"] == str(tmp_path / "books")
