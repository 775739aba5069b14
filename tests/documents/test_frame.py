# SPDX-License-Identifier: EUPL-1.2
"""Around every document: headers from page two, numbers of pages, the journal on the last page."""

import pytest

from app.documents.frame import closing
from app.documents.qr import qr_figure
from app.domain.agenda import Part
from app.domain.entries.aftermath import DocumentKind
from tests.documents.sittings import LONG_NAME, Held, Key

MINUTES = DocumentKind.MINUTES
KEYS: list[Key] = [
    (MINUTES, Part.PUBLIC, ""),
    (MINUTES, Part.NON_PUBLIC, ""),
    (DocumentKind.EXTRACT, Part.PUBLIC, "6"),
    (DocumentKind.ATTENDANCE_LIST, Part.PUBLIC, ""),
]


def test_the_header_stands_above_each_page_but_the_first(sample_sitting: Held) -> None:
    first, *others = sample_sitting.structure(MINUTES).artifacts("Header")
    assert first == ""
    heading = "Niederschrift über die 4. öffentliche Sitzung der Verbandsversammlung"
    assert set(others) == {f"{heading}11.03.2021 · öffentlich"}


def test_each_page_of_non_public_minutes_says_that_it_is_not_public(sample_sitting: Held) -> None:
    structure = sample_sitting.structure(MINUTES, Part.NON_PUBLIC)
    (first,) = [element for element in structure.root.find("P") if element.text.startswith("Nichtöffentlich")]
    assert first.pages == {0}
    others = structure.artifacts("Header")[1:]
    assert all(header.endswith("11.03.2021 · nichtöffentlich") for header in others)


def test_each_page_has_its_number(sample_sitting: Held) -> None:
    footers = sample_sitting.structure(MINUTES).artifacts("Footer")
    total = len(footers)
    assert total > 3
    ends = [f"Seite {number} von {total}" for number in range(1, total + 1)]
    assert all(footer.endswith(end) for footer, end in zip(footers, ends, strict=True))


@pytest.mark.parametrize("key", KEYS)
def test_the_last_page_bears_the_head_of_the_journal(sample_sitting: Held, key: Key) -> None:
    head = sample_sitting.orders[key].dossier.head
    structure = sample_sitting.structure(*key)
    lines = structure.text.splitlines()[-3:]
    assert lines[0] == f"Journal {head.log}, Eintrag {head.number}"
    groups = lines[1].removeprefix("Prüfsumme (SHA-256): ").split(" ")
    assert [len(group) for group in groups] == [8] * 8
    assert "".join(groups) == head.hash.hex()
    assert lines[2].startswith("Prüfen: Trägt der genannte Eintrag")
    (place,) = [element for element in structure.root.find("P") if element.text == lines[0]]
    assert place.pages == {len(structure.pages) - 1}


@pytest.mark.parametrize("key", KEYS)
def test_the_code_on_the_last_page_has_words_for_those_who_do_not_see_it(
    sample_sitting: Held, key: Key
) -> None:
    (figure,) = sample_sitting.structure(*key).root.find("Figure")
    assert figure.alt == "QR-Code mit Journal, Nummer und Prüfsumme des letzten Eintrags"


def test_what_is_too_long_for_a_band_ends_with_an_ellipsis_before_its_neighbour(
    crowded_sitting: Held,
) -> None:
    structure = crowded_sitting.structure(DocumentKind.EXTRACT, Part.PUBLIC, "4")
    headers, footers = structure.artifacts("Header")[1:], structure.artifacts("Footer")
    assert all("…11.03.2021 · öffentlich" in header for header in headers)
    assert all("…Seite" in footer for footer in footers)
    assert len(LONG_NAME) > 119


class Remembering:
    """A pen that remembers what it drew."""

    def __init__(self) -> None:
        self.drawn: list[object] = []

    def rectangles(self, boxes: object, _colour: object) -> None:
        self.drawn.append(boxes)


def test_the_code_holds_the_head(sample_sitting: Held) -> None:
    material = sample_sitting.material()
    code, wanted = Remembering(), Remembering()
    closing(material).figure.draw(code)
    qr_figure(material.dossier.head.as_uri(), "").draw(wanted)
    assert code.drawn == wanted.drawn != []
