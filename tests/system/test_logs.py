# SPDX-License-Identifier: EUPL-1.2
"""The log tells what the program did, never a secret, and does not fill the disk."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.failures import KnownError
from app.system.logs import OLDER_FILES, LogFile
from app.system.redaction import Redaction

LOG = logging.getLogger("app.test")


@pytest.fixture
def redaction() -> Redaction:
    return Redaction()


@pytest.fixture
def log_file(tmp_path: Path, redaction: Redaction) -> Iterator[LogFile]:
    level = logging.getLogger().level
    file = LogFile(tmp_path / "logs", redaction, limit=2000)
    file.start()
    yield file
    file.stop()
    logging.getLogger().setLevel(level)


def test_a_record_stands_in_the_file(log_file: LogFile) -> None:
    LOG.info("Buch geöffnet: %s", "a.book")
    assert log_file.path.read_text("utf-8").endswith(" INFO app.test: Buch geöffnet: a.book\n")


def test_what_is_less_than_the_level_is_left_out(log_file: LogFile) -> None:
    LOG.debug("detail")
    assert log_file.path.read_text("utf-8") == ""


def test_a_secret_never_stands_in_the_file(log_file: LogFile, redaction: Redaction) -> None:
    redaction.hide("geheim-äöü")
    LOG.info("login %s", {"password": "geheim-äöü"})
    assert "geheim" not in log_file.path.read_text("utf-8")


def test_the_files_replace_each_other(log_file: LogFile) -> None:
    for number in range(500):
        LOG.info("record %d", number)
    files = sorted(log_file.path.parent.iterdir())
    assert len(files) == 1 + OLDER_FILES
    assert all(file.stat().st_size <= 2000 for file in files)
    assert "record 499" in log_file.path.read_text("utf-8")


def test_a_file_that_another_window_holds_open_grows_on(
    log_file: LogFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_source: str, _target: str) -> None:
        raise PermissionError("used by another process")

    monkeypatch.setattr("app.system.logs.os.replace", refuse)
    for number in range(100):
        LOG.info("record %d", number)
    text = log_file.path.read_text("utf-8")
    assert all(f"record {number}\n" in text for number in range(100))


def test_after_stop_nothing_is_written_any_more(log_file: LogFile) -> None:
    log_file.stop()
    log_file.stop()
    LOG.info("late")
    assert log_file.path.read_text("utf-8") == ""


def test_a_place_that_takes_no_log_is_refused(tmp_path: Path, redaction: Redaction) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(KnownError) as refusal:
        LogFile(tmp_path / "file", redaction).start()
    assert refusal.value.code == "file_not_written"
