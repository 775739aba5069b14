# SPDX-License-Identifier: EUPL-1.2
"""Scripts as they come from outside: whatever is wrong with a line, it is refused with its number."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.domain.failures import KnownError
from app.services.playing import read_script
from tests.samples.books import PlayedBook
from tests.samples.computers import SMALL_MEETING, play, script

AT = '"at": "2024-02-01T09:50:00+01:00"'
MEMBER = f'{{{AT}, "do": "register_member", "key": "neu", "name": "Neustadt", "kind": "town"}}'


def refused(book: PlayedBook, path: Path) -> KnownError:
    """The refusal of a script of one line, after which the book is shown as before."""
    before = book.computer.show(book.path)
    with book.computer.at_desk(book.path, "vv-1") as opened:
        played = play(opened, path)
    (line,) = played.refused
    assert (line.line, played.lines, played.entries) == (1, 0, 0)
    assert book.computer.show(book.path) == before
    return line.error


@pytest.mark.parametrize(
    ("line", "code", "values"),
    [
        ("check_in kyritz", "line_not_json", {"column": 1}),
        ('{"do": "end_recess"', "line_not_json", {"column": 20}),
        ('["check_in", "kyritz"]', "line_not_object", {}),
        ("3", "line_not_object", {}),
        ("[" * 100_000, "line_not_json", {"column": 1}),
        (f'{{{AT}, "do": "check_in", "votes": {"9" * 5000}}}', "line_not_json", {"column": 1}),
        (f"{{{AT}}}", "command_missing", {}),
        (f'{{{AT}, "do": 3}}', "command_missing", {}),
        (f'{{{AT}, "do": "check_inn"}}', "command_unknown", {"command": "check_inn"}),
        (f'{{{AT}, "do": "issue_document"}}', "command_unknown", {"command": "issue_document"}),
        (f'{{{AT}, "do": "check_in", "membr": "kyritz"}}', "command_field_unknown", {"field": "membr"}),
        (f'{{{AT}, "do": "check_in"}}', "command_field_missing", {"field": "member"}),
        (f'{{{AT}, "do": "check_in", "member": 7}}', "command_text_expected", {"field": "member"}),
        (f'{{{AT}, "do": "end_recess", "actor": 7}}', "command_text_expected", {"field": "actor"}),
        (f'{{{AT}, "do": "end_recess", "meeting": ["vv-1"]}}', "command_text_expected", {"field": "meeting"}),
        (f'{{{AT}, "do": "end_recess", "meeting": "vv-9"}}', "meeting_unknown", {"meeting": "vv-9"}),
        ('{"at": "11.03.2021 10:02", "do": "end_recess"}', "time_malformed", {"time": "11.03.2021 10:02"}),
        ('{"at": "2024-02-01T10:00:00", "do": "end_recess"}', "time_without_zone", {}),
        ('{"at": "0001-01-01T00:00:00+14:00", "do": "end_recess"}', "time_malformed", {}),
        ('{"format": "sitzungspult.script", "version": 2}', "script_newer", {"found": "2", "known": 1}),
        ('{"format": "sitzungspult.script", "version": true}', "script_newer", {"found": "True"}),
        ('{"format": "sitzungspult.script"}', "script_newer", {"found": "None"}),
        ('{"format": "other", "version": 1}', "script_format_unknown", {"format": "other"}),
        (MEMBER.replace('"kind"', '"key": "alt", "kind"'), "line_key_twice", {"key": "key"}),
        (MEMBER.replace("Neustadt", r"Neu\ud800"), "text_unusable", {"field": "name"}),
        (MEMBER.replace("Neustadt", r"Neu\u0000"), "text_unusable", {"field": "name"}),
        (MEMBER.replace("town", "city"), "command_choice_unknown", {"field": "kind"}),
        (
            f'{{{AT}, "do": "record_votes", "votes": {{"kyritz": "yes", "kyritz": "no"}}}}',
            "line_key_twice",
            {"key": "kyritz"},
        ),
        (f'{{{AT}, "do": "attach_file", "item": "2", "file": "x", "title": "X"}}', "file_not_read", {}),
    ],
)
def test_a_line_that_cannot_be_read_is_refused(
    small: PlayedBook, tmp_path: Path, line: str, code: str, values: dict[str, Any]
) -> None:
    error = refused(small, script(tmp_path / "a.jsonl", line))
    assert error.code == code
    assert values.items() <= error.values.items()


@pytest.mark.parametrize("planned", ["2024-01-01", "2024-01-01T10:00", "0001-01-01T00:00:00+14:00", 5])
def test_a_meeting_needs_a_time_with_its_zone(small: PlayedBook, tmp_path: Path, planned: object) -> None:
    line = {"do": "convene_meeting", "key": "vv-2", "body": "vv", "title": "2.", "planned_at": planned}
    error = refused(small, script(tmp_path / "a.jsonl", line))
    assert error.code in {"command_time_expected", "time_without_zone"}


def test_a_byte_order_mark_and_line_ends_of_windows_do_no_harm(small: PlayedBook, tmp_path: Path) -> None:
    path = tmp_path / "windows.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + MEMBER.encode() + b"\r\n\r\n" + MEMBER.replace("neu", "n2").encode())
    with small.computer.at_desk(small.path) as opened:
        played = play(opened, path)
        assert (played.lines, played.refused) == (2, [])
        assert opened.desk.association.member("n2").name == "Neustadt"


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85"])
def test_a_line_separator_inside_a_text_ends_no_line(
    small: PlayedBook, tmp_path: Path, separator: str
) -> None:
    name = f"Neu{separator}stadt"
    path = tmp_path / "a.jsonl"
    path.write_text(MEMBER.replace("Neustadt", name), encoding="utf-8")
    with small.computer.at_desk(small.path) as opened:
        played = play(opened, path)
        if separator == "\x85":
            assert [line.error.code for line in played.refused] == ["text_unusable"]
        else:
            assert opened.desk.association.member("neu").name == name


def test_a_script_in_another_encoding_is_refused_whole(small: PlayedBook, tmp_path: Path) -> None:
    path = tmp_path / "alt.jsonl"
    path.write_bytes(MEMBER.replace("Neustadt", "Märkische Heide").encode("cp1252"))
    with pytest.raises(KnownError) as error:
        read_script(path)
    assert (error.value.code, error.value.values["path"]) == ("script_not_utf8", "alt.jsonl")


def test_a_script_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as error:
        read_script(tmp_path / "nichts.jsonl")
    assert error.value.code == "file_not_read"


def test_time_meeting_and_actor_are_those_of_the_line_before(small: PlayedBook) -> None:
    with small.computer.at_desk(small.path) as opened:
        heard: list[tuple[str, str]] = []
        opened.desk.listen(
            lambda published: heard.extend((e.at.isoformat(), e.actor) for e in published.entries)
        )
        play(opened, SMALL_MEETING)
    assert heard[0] == heard[1] == ("2024-02-01T09:50:00+01:00", "Schriftführung")
    assert {actor for _, actor in heard} == {"Schriftführung"}


def test_an_attached_file_lies_beside_the_script(small: PlayedBook, tmp_path: Path) -> None:
    folder = tmp_path / "vorlagen"
    folder.mkdir()
    (folder / "haushalt.pdf").write_bytes(b"%PDF-1.7 Haushalt")
    attach = {"at": "2024-01-12T09:00:00+01:00", "meeting": "vv-1", "do": "attach_file"}
    lines = script(folder / "a.jsonl", {**attach, "item": "2", "file": "haushalt.pdf", "title": "Haushalt"})
    with small.computer.at_desk(small.path) as opened:
        assert play(opened, lines).refused == []
        meeting = opened.desk.meeting
        assert meeting is not None
        (attachment,) = meeting.item("2").attachments
        assert (attachment.name, attachment.media_type) == ("haushalt.pdf", "application/pdf")
        with opened.desk.book.reading() as reading:
            assert reading.blob(attachment.sha256) == b"%PDF-1.7 Haushalt"


def test_a_file_that_is_too_large_is_refused(
    small: PlayedBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.services.playing.LARGEST_BLOB", 500)
    (tmp_path / "groß.pdf").write_bytes(b"%PDF" * 200)
    line = {"do": "attach_file", "item": "2", "file": "groß.pdf", "title": "Groß"}
    error = refused(small, script(tmp_path / "a.jsonl", line))
    assert (error.code, error.values) == ("file_too_large", {"size": 800, "largest": 500})
