# SPDX-License-Identifier: EUPL-1.2
"""Pages of files become pixels: as wide as the hall's text, on white, and refused where they cannot."""

from __future__ import annotations

import io

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from reportlab.pdfgen.canvas import Canvas

from app.domain.agenda import Attachment
from app.domain.failures import KnownError
from app.ui.projector import file_pages
from app.ui.projector.file_pages import MOST_PIXELS, page_of
from app.wording.failures import sentence_of

pytestmark = pytest.mark.usefixtures("qapp")


def file(media_type: str = "application/pdf") -> Attachment:
    return Attachment("preise.pdf", "Preisliste", media_type, 1, "a" * 64)


def pdf(*sizes: tuple[float, float], password: str = "") -> bytes:
    """A PDF with a black bar in the upper half of each page."""
    written = io.BytesIO()
    canvas = Canvas(written, encrypt=password or None)
    for width, height in sizes:
        canvas.setPageSize((width, height))
        canvas.rect(0, height * 0.75, width, height * 0.2, fill=1)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def png(width: int, height: int, colour: QColor) -> bytes:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(colour)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def refusal(media_type: str, data: bytes, page: int = 0) -> KnownError:
    with pytest.raises(KnownError) as refused:
        page_of(file(media_type), data, page, 640)
    return refused.value


def test_a_page_of_a_pdf_is_as_wide_as_asked_for() -> None:
    drawn = page_of(file(), pdf((595, 842), (842, 595)), 1, 1000)
    assert (drawn.page, drawn.pages) == (1, 2)
    assert (drawn.raster.width, drawn.raster.height) == (1000, 707)
    assert drawn.raster.image.pixelColor(500, 100).name() == "#000000"
    assert drawn.raster.image.pixelColor(500, 500).name() == "#ffffff"


def test_a_page_of_miles_is_drawn_coarser() -> None:
    image = page_of(file(), pdf((100, 14_000)), 0, 2000).raster.image
    assert image.width() * image.height() <= MOST_PIXELS * 1.01


def test_what_is_transparent_in_an_image_is_white() -> None:
    drawn = page_of(file("image/png"), png(50, 30, QColor(0, 0, 0, 0)), 0, 1000)
    assert (drawn.pages, drawn.raster.width, drawn.raster.height) == (1, 50, 30)
    assert drawn.raster.image.pixelColor(3, 3).name() == "#ffffff"


def test_a_large_image_is_read_small() -> None:
    drawn = page_of(file("image/png"), png(3000, 1500, QColor("red")), 0, 640)
    assert (drawn.raster.width, drawn.raster.height) == (640, 320)


@pytest.mark.parametrize("media_type", ["application/pdf", "image/png"])
def test_what_cannot_be_read_is_refused_with_a_remedy(media_type: str) -> None:
    error = refusal(media_type, b"no file of any kind")
    assert error.code == "hall_file_unreadable"
    assert "Hängen Sie die Datei noch einmal an." in sentence_of(error)


def test_a_locked_pdf_is_refused() -> None:
    assert refusal("application/pdf", pdf((595, 842), password="geheim")).code == "hall_file_unreadable"


def test_a_page_that_is_not_there_is_refused() -> None:
    assert refusal("application/pdf", pdf((595, 842)), page=1).code == "hall_page_missing"


def test_a_program_without_the_pdf_library_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(file_pages, "import_module", missing)
    assert refusal("application/pdf", pdf((595, 842))).code == "hall_no_pdf"
