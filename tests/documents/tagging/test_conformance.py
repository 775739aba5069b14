# SPDX-License-Identifier: EUPL-1.2
"""Two validators judge the finished files, and are themselves put to the test with broken ones."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from tests.documents.verapdf import VeraPdf

Judge = Callable[[bytes, str], set[str]]


@pytest.mark.parametrize("flavour", ["ua1", "2a"])
def test_a_document_is_accessible_and_archivable(
    verapdf: VeraPdf, page_validation: Judge, whole_pdf: bytes, flavour: str
) -> None:
    assert verapdf.failures(whole_pdf, flavour) == {}
    assert page_validation(whole_pdf, flavour) == set()


@pytest.mark.parametrize("flavour", ["ua1", "3a"])
def test_a_document_with_an_attachment_is_too(
    verapdf: VeraPdf, page_validation: Judge, whole_pdf_with_attachment: bytes, flavour: str
) -> None:
    assert verapdf.failures(whole_pdf_with_attachment, flavour) == {}
    assert page_validation(whole_pdf_with_attachment, flavour) == set()


def _first(pdf: pikepdf.Pdf, tag: str) -> pikepdf.Object:
    return next(o for o in pdf.objects if isinstance(o, Dictionary) and o.get("/S") == Name("/" + tag))


def _content(pdf: pikepdf.Pdf, more: bytes) -> None:
    pdf.pages[0].contents_add(more)


def _untagged_text(pdf: pikepdf.Pdf) -> None:
    _content(pdf, b"BT /F1+0 9 Tf 1 0 0 1 50 50 Tm (x) Tj ET")


def _short_row(pdf: pikepdf.Pdf) -> None:
    row = _first(pdf, "TR")
    row.K = Array(list(row.K)[:-1])


def _unembedded(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].Resources.Font["/F1+0"].FontDescriptor["/FontFile2"]


def _wrong_widths(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Resources.Font["/F1+0"].Widths[101] = 999


def _script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("1"))


Breaker = Callable[[pikepdf.Pdf], object]
BROKEN: list[tuple[str, str, Breaker]] = [
    ("ua1", "7.1/3", _untagged_text),
    ("ua1", "7.1/10", lambda pdf: pdf.Root.__delitem__("/ViewerPreferences")),
    ("ua1", "7.2/34", lambda pdf: pdf.Root.__delitem__("/Lang")),
    ("ua1", "7.2/42", _short_row),
    ("ua1", "7.3/1", lambda pdf: _first(pdf, "Figure").__delitem__("/Alt")),
    ("ua1", "7.4.2/1", lambda pdf: setattr(_first(pdf, "H2"), "S", Name.H4)),
    ("ua1", "7.5/1", lambda pdf: _first(pdf, "TH").__delitem__("/A")),
    ("ua1", "7.18.5/2", lambda pdf: pdf.pages[0].Annots[0].__delitem__("/Contents")),
    ("2a", "6.2.4.3/2", lambda pdf: pdf.Root.__delitem__("/OutputIntents")),
    ("2a", "6.2.11.4.1/1", _unembedded),
    ("2a", "6.2.11.5/1", _wrong_widths),
    ("2a", "6.5.1/1", _script),
]


@pytest.mark.parametrize(("flavour", "rule", "damage"), BROKEN, ids=[rule for _, rule, _ in BROKEN])
def test_the_validator_names_what_is_broken(
    verapdf: VeraPdf, whole_pdf: bytes, flavour: str, rule: str, damage: Breaker
) -> None:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(whole_pdf)) as pdf:
        damage(pdf)
        pdf.save(buffer)
    assert rule in verapdf.failures(buffer.getvalue(), flavour)
