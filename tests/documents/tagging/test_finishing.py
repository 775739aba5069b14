# SPDX-License-Identifier: EUPL-1.2
"""What no validator looks at, read with pikepdf from the finished file."""

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from tests.documents.story import attachment
from tests.documents.structure import Structure


@pytest.fixture
def pdf(whole_pdf: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(whole_pdf)) as pdf:
        yield pdf


@pytest.fixture
def carrying(whole_pdf_with_attachment: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(whole_pdf_with_attachment)) as pdf:
        yield pdf


def test_every_annotation_is_in_the_tree_and_leads_back_to_it(pdf: pikepdf.Pdf, whole: Structure) -> None:
    annotations = [annotation for page in pdf.pages for annotation in page.obj.get("/Annots", [])]
    links = whole.root.find("Link")
    assert len(annotations) == sum(link.annotations for link in links) == 3
    assert all(link.annotations for link in links)
    back = dict(zip(*[iter(pdf.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
    for annotation in annotations:
        element = back[int(annotation.StructParent)]
        assert str(element.S) == "/Link"
        kids = [kid for kid in element.K if isinstance(kid, pikepdf.Dictionary)]
        assert annotation.objgen in {kid.Obj.objgen for kid in kids}


def test_links_say_where_they_lead(pdf: pikepdf.Pdf) -> None:
    outward, continued, inward = pdf.pages[0].obj.Annots
    assert str(outward.Contents).endswith("(https://example.org/ä)")
    assert str(outward.A.URI) == str(continued.A.URI) == "https://example.org/%C3%A4"
    assert str(inward.Contents) == "oben"


def test_every_mark_of_a_page_leads_back_to_its_element(pdf: pikepdf.Pdf) -> None:
    back = dict(zip(*[iter(pdf.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
    for number, page in enumerate(pdf.pages):
        assert page.obj.StructParents == number
        assert all(element.Type == pikepdf.Name.StructElem for element in back[number])


def test_figures_have_words_and_a_place_on_the_page(pdf: pikepdf.Pdf, whole: Structure) -> None:
    (figure,) = whole.root.find("Figure")
    assert figure.alt == "QR-Code mit Buch, Eintrag und Prüfsumme"
    left, bottom, right, top = (float(edge) for edge in figure.attributes["BBox"])
    width, height = (float(edge) for edge in pdf.pages[0].mediabox[2:])
    assert 0 < left < right < width
    assert 0 < bottom < top < height


def test_only_embedded_fonts_are_listed(pdf: pikepdf.Pdf) -> None:
    fonts = [font for page in pdf.pages for font in page.obj.Resources.Font.values()]
    assert fonts
    assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_readers_are_told_language_title_and_order(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.Root.Lang) == "de-DE"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert all(page.obj.Tabs == pikepdf.Name.S for page in pdf.pages)


def test_headings_are_bookmarks(pdf: pikepdf.Pdf, whole: Structure) -> None:
    with pdf.open_outline() as outline:
        (title,) = outline.root
        titles = [item.title for item in title.children]
    assert title.title == "Niederschrift"
    assert titles == [heading.text for heading in whole.root.find("H2")]


def test_without_attachments_the_file_names_none(pdf: pikepdf.Pdf) -> None:
    assert "/AF" not in pdf.Root
    assert not pdf.attachments


def test_an_attachment_is_carried_as_it_is(carrying: pikepdf.Pdf) -> None:
    (name,) = carrying.attachments
    assert name == attachment().name
    assert carrying.attachments[name].get_file().read_bytes() == attachment().content
    (spec,) = carrying.Root.AF
    assert spec.AFRelationship == pikepdf.Name.Data
    assert str(spec.Desc) == "Beschlüsse als Daten"


def test_the_colour_profile_is_the_one_that_lies_in_the_resources(pdf: pikepdf.Pdf, resources: Path) -> None:
    (intent,) = pdf.Root.OutputIntents
    assert intent.DestOutputProfile.read_bytes() == (resources / "icc" / "sRGB2014.icc").read_bytes()
