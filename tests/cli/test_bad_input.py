# SPDX-License-Identifier: EUPL-1.2
"""Acts that law or world refuse: a code, a German sentence with the remedy, and an unchanged book."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.samples.books import PlayedBook
from tests.samples.computers import SMALL_ASSOCIATION, SMALL_MEETING, Computer, Ended, script

AT = {"at": "2024-02-01T12:00:00+01:00", "meeting": "vv-1"}
UNTIL_BALLOT = 9  # lines of the small meeting up to the open ballot, Kyritz, Lebus and Nuthetal present
HOLDER = "import sys; from tests.samples.holder import main; main(sys.argv[1], sys.argv[2])"
ROOT = Path(__file__).parents[2]


def opening_lines(count: int) -> list[str]:
    return SMALL_MEETING.read_text("utf-8").splitlines()[:count]


@pytest.fixture
def voting(small: PlayedBook, tmp_path: Path) -> PlayedBook:
    """The small meeting with a ballot open on item 2; Lebus has voted, Nuthetal has not come."""
    lines = [line for line in opening_lines(UNTIL_BALLOT + 1) if "nuthetal" not in line]
    small.computer.play(small.path, script(tmp_path / "bis-zur-abstimmung.jsonl", *lines))
    return small


def refusal(book: PlayedBook, folder: Path, *lines: dict[str, object]) -> Ended:
    """Play lines of which the last is refused; the book is shown as it was."""
    path = script(folder / "falsch.jsonl", *({**AT, **line} for line in lines))
    before = book.computer.show(book.path)
    done = book.computer.run("play", path, "--book", book.path)
    assert book.computer.show(book.path) == before
    return done


def require_refused(done: Ended, code: str, *words: str, line: int = 1) -> None:
    """Exit code 1; line, code, and a sentence of two parts with these words, all on standard error."""
    start = f"falsch.jsonl, Zeile {line}: {code}: "
    assert done.code == 1, done
    assert done.err.startswith(start), done.err
    sentence = done.err.removeprefix(start).rstrip("\n")
    assert "\n" not in sentence
    assert sentence.count(". ") >= 1
    assert sentence.endswith((".", ")."))
    for word in words:
        assert word in sentence


def test_an_unknown_command(small: PlayedBook, tmp_path: Path) -> None:
    done = refusal(small, tmp_path, {"do": "vote_yes"})
    require_refused(done, "command_unknown", "„vote_yes“", "sitzungspult commands")


def test_the_vote_of_an_absent_member(voting: PlayedBook, tmp_path: Path) -> None:
    done = refusal(voting, tmp_path, {"do": "record_votes", "votes": {"nuthetal": "yes"}})
    require_refused(done, "member_not_entitled", "Nuthetal")


def test_the_vote_of_a_member_that_nobody_knows(voting: PlayedBook, tmp_path: Path) -> None:
    done = refusal(voting, tmp_path, {"do": "record_votes", "votes": {"berlin": "yes"}})
    require_refused(done, "member_not_on_roll", "„berlin“")


def test_a_second_vote_of_a_member(voting: PlayedBook, tmp_path: Path) -> None:
    done = refusal(voting, tmp_path, {"do": "record_votes", "votes": {"kyritz": "yes", "lebus": "yes"}})
    require_refused(done, "voted_already", "Lebus, Amt")


def test_a_second_opening(voting: PlayedBook, tmp_path: Path) -> None:
    done = refusal(voting, tmp_path, {"do": "open_meeting", "chair": "Vorsitz", "secretary": "Büro"})
    require_refused(done, "meeting_opened_already", "1. Verbandsversammlung")


def test_a_second_ballot_while_one_is_open(voting: PlayedBook, tmp_path: Path) -> None:
    require_refused(refusal(voting, tmp_path, {"do": "open_ballot"}), "ballot_open", "2")


def test_an_item_that_does_not_exist(voting: PlayedBook, tmp_path: Path) -> None:
    done = refusal(voting, tmp_path, {"do": "call_item", "item": "12"})
    require_refused(done, "item_unknown", "12")


def test_an_announcement_without_a_ballot(small: PlayedBook, tmp_path: Path) -> None:
    small.computer.play(small.path, script(tmp_path / "anfang.jsonl", *opening_lines(7)))
    require_refused(refusal(small, tmp_path, {"do": "announce_result"}), "no_open_ballot")


def test_an_announcement_before_everybody_has_voted(voting: PlayedBook, tmp_path: Path) -> None:
    done = refusal(voting, tmp_path, {"do": "announce_result"})
    require_refused(done, "ballot_incomplete", "1 Mitglied (Kyritz)")


@pytest.mark.parametrize("votes", ["3", 3.5, 3.0, True, None, [3], 10**30])
def test_votes_that_are_no_whole_number(small: PlayedBook, tmp_path: Path, votes: object) -> None:
    line = {"do": "set_votes", "body": "vv", "member": "kyritz", "votes": votes, "valid_from": "2024-01-01"}
    code = "command_number_too_large" if votes == 10**30 else "command_number_expected"
    require_refused(refusal(small, tmp_path, line), code, "„votes“")


def test_votes_below_nothing(small: PlayedBook, tmp_path: Path) -> None:
    line = {"do": "set_votes", "body": "vv", "member": "kyritz", "votes": -1, "valid_from": "2024-01-01"}
    require_refused(refusal(small, tmp_path, line), "votes_not_positive", "Kyritz")


@pytest.mark.parametrize("votes", [0, -1])
def test_a_member_of_the_sitting_without_votes(small: PlayedBook, tmp_path: Path, votes: int) -> None:
    small.computer.play(small.path, script(tmp_path / "anfang.jsonl", *opening_lines(3)))
    line = {"do": "correct_roll", "member": "kyritz", "votes": votes, "reason": "Zählfehler"}
    require_refused(refusal(small, tmp_path, line), "votes_not_positive", "Kyritz")


def test_the_book_keeps_everything_before_the_refused_line(small: PlayedBook, tmp_path: Path) -> None:
    register = {**AT, "do": "register_member", "key": "neu", "name": "Neustadt", "kind": "town"}
    path = script(tmp_path / "falsch.jsonl", register, {"do": "no_such_act"}, {**register, "key": "n2"})
    done = small.computer.run("play", path, "--book", small.path)
    require_refused(done, "command_unknown", line=2)
    assert done.out == "falsch.jsonl: eine Zeile ausgeführt, ein Eintrag geschrieben.\n"
    members = [member["key"] for member in small.computer.show(small.path)["association"]["members"]]
    assert members == ["kyritz", "lebus", "nuthetal", "neu"]
    assert small.computer.run("verify", small.path).code == 0


def test_keep_going_names_every_refused_line(small: PlayedBook, tmp_path: Path) -> None:
    register = {**AT, "do": "register_member", "key": "neu", "name": "Neustadt", "kind": "town"}
    lines = [{"do": "no_such_act"}, register, {**AT, "do": "call_item", "item": "1"}, "kein JSON"]
    path = script(tmp_path / "falsch.jsonl", *lines)
    done = small.computer.run("play", path, "--book", small.path, "--keep-going")
    assert done.code == 1
    starts = [line.split(": ")[:2] for line in done.err.splitlines()]
    assert starts == [
        ["falsch.jsonl, Zeile 1", "command_unknown"],
        ["falsch.jsonl, Zeile 3", "meeting_not_open"],
        ["falsch.jsonl, Zeile 4", "line_not_json"],
    ]
    assert done.out == "falsch.jsonl: eine Zeile ausgeführt, ein Eintrag geschrieben.\n"


def test_a_refused_script_keeps_the_next_one_from_being_played(small: PlayedBook, tmp_path: Path) -> None:
    wrong = script(tmp_path / "falsch.jsonl", {"do": "no_such_act"})
    done = small.computer.run("play", wrong, SMALL_MEETING, "--book", small.path)
    assert (done.code, SMALL_MEETING.name in done.out) == (1, False)


@contextmanager
def held_by_another_process(book: PlayedBook) -> Iterator[None]:
    """The book is open in a second real process for the length of the block."""
    command = [sys.executable, "-c", HOLDER, str(book.computer.root), str(book.path)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout
        assert holder.stdin
        assert holder.stdout.readline() == "open\n"
        yield
        holder.stdin.close()


def test_two_windows_on_one_book(small: PlayedBook) -> None:
    with held_by_another_process(small):
        before = small.computer.show(small.path)
        done = small.computer.run("play", SMALL_MEETING, "--book", small.path)
        assert (done.code, done.out) == (1, "")
        assert done.err.startswith(f"book_in_use: Das Buch {small.path} ist schon")
        assert small.computer.show(small.path) == before
    small.computer.play(small.path, SMALL_MEETING)


def test_a_disk_that_is_full_at_a_commit(
    small: PlayedBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = small.computer.show(small.path)
    long = {**AT, "do": "change_meeting", "field": "place", "value": "Saal " * 20_000}
    path = script(tmp_path / "falsch.jsonl", long)
    with monkeypatch.context() as narrow:
        narrow.setattr("app.storage.engine._WRITER_PRAGMAS", ("journal_mode=WAL", "max_page_count=1"))
        done = small.computer.run("play", path, "--book", small.path)
    require_refused(done, "disk_full", small.path.name, "voll")
    assert small.computer.show(small.path) == before
    small.computer.play(small.path, SMALL_MEETING)


def test_a_script_that_is_not_there_makes_no_book(computer: Computer, tmp_path: Path) -> None:
    done = computer.run("play", tmp_path / "fehlt.jsonl", "--book", tmp_path / "b.sitzungsbuch")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("file_not_read: ")
    assert not (tmp_path / "b.sitzungsbuch").exists()


def test_a_file_that_is_no_book_stays_as_it_is(computer: Computer, tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_bytes(b"Sehr geehrte Damen und Herren" * 400)
    before = hashlib.sha256(path.read_bytes()).digest()
    for done in (
        computer.run("play", SMALL_ASSOCIATION, "--book", path),
        computer.run("show", "--book", path),
        computer.run("verify", path),
    ):
        assert (done.code, done.out, done.err.split(":")[0]) == (2, "", "not_a_book")
    assert hashlib.sha256(path.read_bytes()).digest() == before


def test_a_real_process_ends_with_the_code_and_no_traceback(small: PlayedBook, tmp_path: Path) -> None:
    path = script(tmp_path / "falsch.jsonl", {**AT, "do": "call_item", "item": "1"})
    before = small.computer.show(small.path)
    run = [sys.executable, "-m", "app", "play", path, "--book", small.path]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("falsch.jsonl, Zeile 1: meeting_not_open: ")
    assert "Traceback" not in done.stderr
    assert small.computer.show(small.path) == before
