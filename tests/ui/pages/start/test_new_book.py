# SPDX-License-Identifier: EUPL-1.2
"""The form of a new book."""

from __future__ import annotations

from pathlib import Path

from app.domain.commands.association import EstablishBody, FoundAssociation
from app.ui.pages.start.new_book import book_faults, founding, place_of, unused_place
from app.ui.pages.start.shown import BookFilled


def test_a_file_that_is_not_there_yet_is_proposed(tmp_path: Path) -> None:
    assert unused_place(tmp_path, "sitzungen", ".buch").name == "sitzungen.buch"
    (tmp_path / "sitzungen.buch").touch()
    (tmp_path / "sitzungen-2.buch").touch()
    assert unused_place(tmp_path, "sitzungen", ".buch").name == "sitzungen-3.buch"


def test_a_bare_name_means_the_usual_folder_and_ending(tmp_path: Path) -> None:
    assert place_of("dikom", tmp_path, ".buch") == tmp_path / "dikom.buch"
    other = tmp_path / "else" / "dikom.book"
    assert place_of(str(other), tmp_path, ".buch") == other


def test_name_and_file_are_needed() -> None:
    assert [fault.field for fault in book_faults(BookFilled("", ""), "de")] == ["name", "path"]
    assert book_faults(BookFilled("Zweckverband", "a"), "de") == ()


def test_an_association_is_founded_with_its_assembly() -> None:
    founded, established = founding("Zweckverband Müll & Wasser")
    assert founded == FoundAssociation(
        "zweckverband-muell-wasser", "Zweckverband Müll & Wasser", "Zweckverband Müll & Wasser"
    )
    assert established == EstablishBody("vv", "Verbandsversammlung", "VV")
    assert isinstance(founding("???")[0], FoundAssociation)
