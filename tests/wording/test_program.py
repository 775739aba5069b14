# SPDX-License-Identifier: EUPL-1.2
"""What the command line says, counted and in both languages."""

from __future__ import annotations

from pathlib import Path

from app.wording import program as words


def test_one_line_and_one_entry_are_not_many() -> None:
    assert words.played("a.jsonl", 1, 1) == "a.jsonl: eine Zeile ausgeführt, ein Eintrag geschrieben."
    assert words.played("a.jsonl", 3, 0) == "a.jsonl: 3 Zeilen ausgeführt, 0 Einträge geschrieben."
    assert words.played("a.jsonl", 1, 2, "en") == "a.jsonl: one line executed, 2 entries written."


def test_a_synchronisation_says_what_went_either_way() -> None:
    counts = {"sent": 1, "received": 20, "parts_sent": 0, "parts_received": 1}
    assert words.synchronised(counts) == (
        "Abgeglichen: ein Eintrag gesendet, 20 empfangen; 0 Dateiteile gesendet, einer empfangen."
    )
    assert words.synchronised(counts, "en") == (
        "Synchronised: one entry sent, 20 received; 0 parts of files sent, one received."
    )


def test_a_bug_is_told_with_its_report_or_without() -> None:
    assert "bericht.txt" in words.bug(Path("bericht.txt"))
    assert "ließ sich nicht schreiben" in words.bug(None)
    assert "could not be written" in words.bug(None, "en")


def test_without_a_keyring_the_password_is_asked_for_each_time() -> None:
    assert "Schlüsselbund" in words.mail_kept(with_password=True)
    assert "bei jedem Versand erfragt" in words.mail_kept(with_password=False)
