# SPDX-License-Identifier: EUPL-1.2
"""``import-members``: a preview that writes nothing, and the whole list with --apply."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.samples.books import PlayedBook
from tests.samples.computers import Ended


@pytest.fixture
def run(small: PlayedBook, tmp_path: Path):  # type: ignore[no-untyped-def]
    """Runs the command on a list with this text."""

    def command(text: str, *arguments: str) -> Ended:
        path = tmp_path / "liste.csv"
        path.write_text(text, "utf-8")
        return small.computer.run("import-members", path, "--book", small.path, *arguments)

    return command


def members(small: PlayedBook) -> dict[str, dict[str, object]]:
    return {member["key"]: member for member in small.computer.show(small.path)["association"]["members"]}


LIST = "Ort;Stimmen\nNeu-Zauche;2\nKyritz;7\n"


def test_the_preview_tells_everything_and_writes_nothing(run, small: PlayedBook) -> None:  # type: ignore[no-untyped-def]
    before = small.computer.show(small.path)
    done = run(LIST, "--column", "Ort=name", "--from", "1.1.2027")
    assert (done.code, done.err) == (0, "")
    assert "neu: Neu-Zauche: Art: Gemeinde · Stimmen: 2" in done.out
    assert "geändert: Kyritz: Stimmen: 5 → 7" in done.out
    assert done.out.endswith("1 neues Mitglied, 1 geändertes, 0 unveränderte\n")
    assert small.computer.show(small.path) == before


def test_apply_takes_the_list_over(run, small: PlayedBook) -> None:  # type: ignore[no-untyped-def]
    assert run(LIST, "--column", "Ort=name", "--apply").code == 0
    assert "neu-zauche" in members(small)


def test_a_problem_is_told_with_its_place_and_nothing_is_applied(run, small: PlayedBook) -> None:  # type: ignore[no-untyped-def]
    before = members(small)
    done = run("Gemeinde;Stimmen\nNeu-Zauche;zwei\nLübben;1\n", "--apply")
    assert done.code == 1
    assert done.err == (
        "Zeile 2, Spalte „Stimmen“: „zwei“ ist keine ganze Zahl. Tragen Sie die Stimmen als ganze Zahl ein.\n"
    )
    assert members(small) == before


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--column", "Ort"), "list_meaning_unknown"),
        (("--column", "Ort=stadt"), "list_meaning_unknown"),
        (("--column", "Wort=name"), "list_column_unknown"),
        (("--from", "bald"), "list_day_unreadable"),
        (("--body", "rat"), "body_unknown"),
    ],
)
def test_what_is_not_understood_is_refused(run, arguments: tuple[str, ...], code: str) -> None:  # type: ignore[no-untyped-def]
    done = run(LIST, *arguments)
    assert done.code == 1
    assert done.err.startswith(f"{code}: ")
