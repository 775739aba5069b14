# SPDX-License-Identifier: EUPL-1.2
import sys
from pathlib import Path

import pytest

from app.documents.fonts import FontSet, load_fonts, resources_root
from app.domain.failures import KnownError

CUTS = [(False, False), (True, False), (False, True), (True, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Cottbus/Chóśebuz, Spremberg/Grodk, Peitz/Picnjo, Wětošow/Błota, Baršć, Zły Komorow",
        "ěšžćńŕśźłó ĚŠŽĆŃŔŚŹŁÓ",
        "äöüß ÄÖÜẞ „Zitat“ ‚einfach‘ – — … § € ° ² ³",
        "≥ ≤ − × → ½ ⅔ ⅓ ¼ ¾",
        "☐ ☑ ☒ ✓",
        "a\u00a0b\u202fc\u2011d\u2009e\u00adf",
    ],
)
@pytest.mark.parametrize(("bold", "italic"), CUTS)
def test_every_letter_of_the_field_is_in_a_face(fonts: FontSet, text: str, bold: bool, italic: bool) -> None:
    runs = fonts.split(text, bold=bold, italic=italic)
    assert "".join(letters for _, letters in runs) == text
    assert all(face.letters.issuperset(letters) for face, letters in runs)


def test_each_cut_is_a_face_of_its_own(fonts: FontSet) -> None:
    faces = {fonts.split("Ja", bold=bold, italic=italic)[0][0] for bold, italic in CUTS}
    assert faces == {fonts.regular, fonts.bold, fonts.italic, fonts.bold_italic}


def test_only_the_letters_that_the_text_face_lacks_are_lent(fonts: FontSet) -> None:
    assert fonts.split("ja ☒ nein") == [
        (fonts.regular, "ja "),
        (fonts.fallback, "☒"),
        (fonts.regular, " nein"),
    ]
    assert fonts.split("☒", bold=True)[0][0] is fonts.fallback_bold


def test_empty_and_ticked_boxes_look_alike(fonts: FontSet) -> None:
    assert {face for face, _ in fonts.split("☐☑☒")} == {fonts.fallback}


def test_a_letter_that_no_face_has_is_refused_with_its_place(fonts: FontSet) -> None:
    with pytest.raises(KnownError) as caught:
        fonts.split("Die Verbandsversammlung beschließt 👍 einstimmig.")
    assert caught.value.code == "letter_without_glyph"
    assert caught.value.values["letter"] == "👍"
    assert caught.value.values["text"] == "sversammlung beschließt 👍 einstimmig."


@pytest.mark.parametrize(
    ("sign", "shown"),
    [("\x00", "U+0000"), ("\x07", "U+0007"), ("\ufffe", "U+FFFE"), ("漢", "漢"), ("ش", "ش")],
)
def test_control_signs_and_foreign_scripts_are_refused(fonts: FontSet, sign: str, shown: str) -> None:
    with pytest.raises(KnownError, match="letter_without_glyph") as caught:
        fonts.split(f"vor{sign}nach")
    assert caught.value.values["letter"] == shown


def test_figures_stand_under_each_other(fonts: FontSet) -> None:
    for face in (fonts.regular, fonts.bold):
        assert len({face.width(figure, 10) for figure in "0123456789"}) == 1


def test_a_no_break_space_is_as_wide_as_it_is_drawn(fonts: FontSet) -> None:
    assert fonts.regular.width("\u00a0", 10) == fonts.regular.width(" ", 10)


def test_the_licences_lie_beside_the_fonts(resources: Path) -> None:
    assert "SIL OPEN FONT LICENSE" in (resources / "fonts" / "SourceSans3-LICENSE.txt").read_text("utf-8")
    assert "Bitstream Vera" in (resources / "fonts" / "DejaVuSans-LICENSE.txt").read_text("utf-8")


def test_a_frozen_program_finds_its_resources_in_its_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", "/frozen", raising=False)
    assert resources_root() == Path("/frozen/resources")


def test_fonts_are_read_once(resources: Path, fonts: FontSet) -> None:
    assert load_fonts(resources) is fonts
