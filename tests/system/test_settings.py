# SPDX-License-Identifier: EUPL-1.2
"""What a person has chosen survives the program, other versions of it, and a damaged file."""

import json
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.failures import KnownError
from app.system.settings import RECENT, AssociationSettings, MailSettings, Settings, SettingsFile

DIKOM = UUID("01780000-0000-7000-8000-000000000001")
OTHER = UUID("01780000-0000-7000-8000-000000000002")
MAIL = MailSettings("mail.verband.example", 587, "büro", "info@verband.example", "Geschäftsstelle")
CHOSEN = Settings("en", ("C:\\Bücher\\a.book",)).with_association(
    DIKOM, AssociationSettings("postgresql://geschaeftsstelle@db.verband.example/dikom", MAIL)
)


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "config" / "settings.json")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "config" / "settings.json"
    path.parent.mkdir()
    return path


def test_without_a_file_the_defaults_hold(file: SettingsFile) -> None:
    loaded = file.load()
    assert loaded.settings == Settings()
    assert loaded.settings.language == "de"
    assert loaded.notice is None


def test_what_was_saved_is_loaded(file: SettingsFile) -> None:
    file.save(CHOSEN)
    assert file.load().settings == CHOSEN


def test_an_association_without_settings_has_empty_ones() -> None:
    assert CHOSEN.of(DIKOM).mail == MAIL
    assert CHOSEN.of(OTHER) == AssociationSettings()


def test_the_recent_books_are_few_and_the_last_one_is_first() -> None:
    settings = Settings()
    for number in range(RECENT + 5):
        settings = settings.with_recent_book(f"{number}.book")
    settings = settings.with_recent_book("10.book")
    assert settings.recent_books[:2] == ("10.book", f"{RECENT + 4}.book")
    assert len(settings.recent_books) == len(set(settings.recent_books)) == RECENT


def test_what_another_version_wrote_is_kept_at_every_level(file: SettingsFile, path: Path) -> None:
    file.save(CHOSEN)
    content = json.loads(path.read_bytes())
    content["theme"] = "dark"
    content["associations"][str(DIKOM)]["paper"] = {"size": "A4"}
    content["associations"][str(DIKOM)]["mail"]["reply_to"] = "rat@verband.example"
    path.write_text(json.dumps(content), "utf-8")
    file.save(replace(file.load().settings, language="de"))
    assert json.loads(path.read_bytes()) == {**content, "language": "de"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '"de"',
        "\x00\x00",
        '{"recent_books": "a.book"}',
        '{"recent_books": [1]}',
        '{"associations": {"x": {}}}',
        '{"associations": {"01780000-0000-7000-8000-000000000001": {"mail": {"port": "587"}}}}',
        '{"associations": {"01780000-0000-7000-8000-000000000001": {"mail": {"port": 587}}}}',
        '{"associations": {"01780000-0000-7000-8000-000000000001": []}}',
    ],
)
def test_a_damaged_file_is_set_aside_with_a_notice(file: SettingsFile, path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    loaded = file.load()
    assert loaded.settings == Settings()
    assert loaded.notice is not None
    kept = Path(str(loaded.notice.values["kept"]))
    assert (loaded.notice.code, kept.read_text("utf-8")) == ("settings_damaged", text)
    assert file.load().notice is None


def test_a_file_that_may_not_be_read_is_no_damaged_one(file: SettingsFile, path: Path) -> None:
    path.mkdir()
    with pytest.raises(KnownError) as refusal:
        file.load()
    assert refusal.value.code == "file_not_read"
    assert path.is_dir()


@pytest.mark.parametrize(
    "address", ["postgresql://büro:geheim@db.example/dikom", "host=db.example password=geheim"]
)
def test_an_address_with_a_password_never_gets_in(address: str) -> None:
    with pytest.raises(ValueError, match="no address with a password") as refusal:
        AssociationSettings(central=address)
    assert "geheim" not in str(refusal.value)
