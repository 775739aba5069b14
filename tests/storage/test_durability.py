# SPDX-License-Identifier: EUPL-1.2
"""What was confirmed stays, however the process ends and whatever the disk does."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.domain.failures import KnownError
from app.storage.book import Book
from app.storage.verify import verify
from tests.storage.desk import Desk, named, new_id

ROOT = Path(__file__).parents[2]
PYTHON = (sys.executable, "-X", "utf8", "-W", "error", "-m", "tests.storage.appender")
MOUNTED = ("unshare", "--mount", "--propagation", "private")


@contextmanager
def appending(*command: str) -> Iterator[subprocess.Popen[str]]:
    """A child that writes; it is killed at the latest when the block ends."""
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    with child:
        try:
            yield child
        finally:
            child.kill()


def own_head(path: Path) -> int:
    with Book.read(path) as book, book.reading() as reading:
        assert book.identity.own_log
        return reading.head(book.identity.own_log).number


def killed_after(path: Path, acts: int) -> tuple[int, int]:
    """Kill a child right after it confirmed some acts; what it confirmed, and what is in the book."""
    with appending(*PYTHON, "endless", str(path)) as child:
        assert child.stdout
        confirmed = [int(child.stdout.readline()) for _ in range(acts)]
        child.kill()
        rest, _ = child.communicate()
    whole = [int(line) for line in rest.splitlines(keepends=True) if line.endswith("\n")]
    return max(confirmed + whole), own_head(path)


def refute_loss(desk: Desk, rounds: int) -> None:
    desk.book.close()
    chance = random.Random(rounds)
    for _ in range(rounds):
        confirmed, found = killed_after(desk.book.path, chance.randint(1, 40))
        assert found >= confirmed
        assert verify(desk.book.path).faults == ()


def test_a_killed_process_loses_nothing_confirmed(desk: Desk) -> None:
    refute_loss(desk, 3)


@pytest.mark.torture
def test_a_process_killed_again_and_again_loses_nothing_confirmed(desk: Desk) -> None:
    refute_loss(desk, 100)


def test_after_a_full_database_the_book_is_as_before_and_goes_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.record(named())
    desk.book.close()
    with monkeypatch.context() as narrow:
        narrow.setattr("app.storage.engine._WRITER_PRAGMAS", ("journal_mode=WAL", "max_page_count=1"))
        with pytest.raises(KnownError) as refused:
            desk.record(*[named("x" * 1000) for _ in range(50)])
    assert (refused.value.code, refused.value.values) == ("disk_full", {"file": "verband.sitzung"})
    assert desk.record(named())[0].number == 3
    assert verify(desk.book.path).faults == ()


def confirmed_around_failure(lines: list[str]) -> tuple[int, str, list[int]]:
    """The last number before the failure, its code, and the numbers after it."""
    (place,) = (place for place, line in enumerate(lines) if not line.isdigit())
    return int(lines[place - 1]), lines[place], [int(line) for line in lines[place + 1 :]]


@pytest.mark.skipif(sys.platform == "win32", reason="only POSIX limits the size of a process's files")
def test_a_write_that_the_system_refuses_loses_nothing_confirmed(desk: Desk) -> None:
    desk.book.close()
    with appending(*PYTHON, "limited", str(desk.book.path)) as child:
        output, _ = child.communicate()
    before, code, after = confirmed_around_failure(output.splitlines())
    assert child.returncode == 0
    assert code == "book_io"
    assert after[0] == before + 1
    assert own_head(desk.book.path) == after[-1]
    assert verify(desk.book.path).faults == ()


def can_mount() -> bool:
    """Whether this user may mount a small file system of its own."""
    if shutil.which("unshare") is None:
        return False
    probe = subprocess.run([*MOUNTED, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True)
    return probe.returncode == 0


@pytest.mark.skipif(not can_mount(), reason="a full disk needs the right to mount one (Linux, root)")
def test_a_full_disk_loses_nothing_confirmed_and_room_lets_the_process_go_on(
    desk: Desk, tmp_path: Path
) -> None:
    desk.book.close()
    disk, kept = tmp_path / "disk", tmp_path / "kept"
    disk.mkdir()
    kept.mkdir()
    script = (
        'mount -t tmpfs -o size=2m tmpfs "$1" && cp "$2" "$1/book.sitzung" && shift 3 '
        '&& "$@" ballast "$DISK/book.sitzung"; code=$?; cp "$DISK"/book.* "$KEPT"; exit $code'
    )
    command = [*MOUNTED, "env", f"DISK={disk}", f"KEPT={kept}", "sh", "-c", script, "sh"]
    with appending(*command, str(disk), str(desk.book.path), "--", *PYTHON) as child:
        output, _ = child.communicate()
    before, code, after = confirmed_around_failure(output.splitlines())
    assert child.returncode == 0
    assert code == "disk_full"
    assert after[0] == before + 1
    assert own_head(kept / "book.sitzung") == after[-1]
    assert verify(kept / "book.sitzung").faults == ()


def test_a_book_that_was_not_closed_is_opened_with_everything(desk: Desk, tmp_path: Path) -> None:
    entries = desk.record(named(), named())
    copies = [shutil.copy(file, tmp_path / f"copy{file.name[7:]}") for file in sorted(
        desk.book.path.parent.glob("verband.sitzung*"))]  # fmt: skip
    assert any(Path(copy).name.endswith("-wal") for copy in copies)
    with Book.open(tmp_path / "copy.sitzung", new_id=new_id) as copy, copy.reading() as reading:
        assert reading.heads()[0].number == entries[-1].number
