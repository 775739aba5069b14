# SPDX-License-Identifier: EUPL-1.2
"""The demonstration fills a folder of its own, and touches nothing else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli.sample import BOOK, MEETING
from tests.samples.books import PlayedBook
from tests.samples.computers import SMALL_ASSOCIATION, SMALL_MEETING, Computer, Ended

ROOT = Path(__file__).parents[2]
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a real process makes."""
    out = tmp_path_factory.mktemp("demo") / "out"
    home = tmp_path_factory.mktemp("home")
    places = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "CACHE", "STATE")}
    done = subprocess.run(
        [sys.executable, "-m", "app", "demo", "--out", out],
        cwd=ROOT,
        env=os.environ | {"HOME": str(home), "USERPROFILE": str(home), **places},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done
    (out / "printed").write_text(done.stdout, encoding="utf-8")
    return out


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plays a small sitting and leaves the pictures out: here it is about the folder."""
    monkeypatch.setattr("app.bootstrap.Program.samples", (SMALL_ASSOCIATION, SMALL_MEETING))
    monkeypatch.setattr("app.cli.demo.write_pictures", lambda _book, _folder: [])


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def demo(computer: Computer, out: Path) -> Ended:
    return computer.run("demo", "--out", out)


def test_it_lists_everything_that_it_made(folder: Path) -> None:
    printed = (folder / "printed").read_text("utf-8").splitlines()
    listed = {Path(line).name for line in printed[:-1]}
    made = set(json.loads((folder / "vorfuehrung.json").read_text("utf-8"))["files"])
    assert listed == made - {f"{BOOK}.lock"}
    assert printed[-1].startswith("Das Buch ist unverändert: ")


def test_there_are_the_book_documents_and_pictures(folder: Path) -> None:
    kinds = [Path(name).suffix for name in files(folder)]
    assert kinds.count(".sitzungsbuch") == 1
    assert kinds.count(".pdf") == 12
    assert kinds.count(".png") >= 8


def test_the_documents_and_pictures_are_what_they_are_called(folder: Path) -> None:
    for name, data in files(folder).items():
        if name.endswith(".pdf"):
            assert data.startswith(b"%PDF-"), name
        if name.endswith(".png"):
            assert data.startswith(PNG), name


def test_the_book_is_that_of_the_sample_with_its_documents(
    folder: Path, computer: Computer, sample: PlayedBook
) -> None:
    shown, played = computer.show(folder / BOOK), sample.computer.show(sample.path)
    (assembly,) = [meeting for meeting in shown["meetings"] if meeting["key"] == MEETING]
    issued = {document["name"] for document in assembly["documents"]}
    assert issued <= set(files(folder))
    for meeting in shown["meetings"]:
        meeting["documents"] = []
    assert shown == played


def test_nothing_is_left_on_the_computer_but_the_log(quick: None, computer: Computer, tmp_path: Path) -> None:
    assert demo(computer, tmp_path / "out").code == 0
    left = {name.partition("/")[0] for name in files(computer.root)}
    assert left <= {"logs"}
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_former_demonstration_is_replaced(quick: None, computer: Computer, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    assert demo(computer, out).code == 0
    before = files(out)
    (out / f"{BOOK}-wal").write_bytes(b"")
    assert demo(computer, out).code == 0
    assert files(out).keys() == before.keys()
    assert files(out)[BOOK] != before[BOOK]


@pytest.mark.parametrize("foreign", ["brief.docx", "bilder/urlaub.png"])
def test_a_folder_with_anything_else_in_it_is_refused_and_untouched(
    quick: None, computer: Computer, tmp_path: Path, foreign: str
) -> None:
    out = tmp_path / "out"
    (out / foreign).parent.mkdir(parents=True)
    (out / foreign).write_bytes(b"mine")
    done = demo(computer, out)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(f"demo_folder_taken: In {out} liegt etwas")
    assert foreign in done.err
    assert files(out) == {foreign: b"mine"}


def test_a_foreign_file_beside_a_former_demonstration_is_kept(
    quick: None, computer: Computer, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert demo(computer, out).code == 0
    (out / "notizen.txt").write_bytes(b"mine")
    before = files(out)
    assert demo(computer, out).err.startswith("demo_folder_taken: ")
    assert files(out) == before


def test_a_file_in_place_of_the_folder_is_refused(computer: Computer, tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"mine")
    assert demo(computer, tmp_path / "out").err.startswith("demo_folder_taken: ")
    assert (tmp_path / "out").read_bytes() == b"mine"


def test_a_former_demonstration_that_is_open_is_refused(
    quick: None, computer: Computer, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert demo(computer, out).code == 0
    with computer.at_desk(out / BOOK):
        assert demo(computer, out).err.startswith("book_in_use: ")
        assert (out / BOOK).exists()
