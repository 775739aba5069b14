# SPDX-License-Identifier: EUPL-1.2
"""Draws one page of a file as pixels; knows no window and runs on any thread."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from threading import Lock
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader, QPainter

from app.domain.agenda import Attachment
from app.domain.failures import KnownError
from app.ui.projector.exhibits import PDF
from app.ui.projector.rasters import Raster

MOST_PIXELS = 24_000_000
"""What a page may take, about three screens of the largest kind; a longer one is drawn coarser."""

_PDFIUM = Lock()
"""The PDF library works for one thread at a time."""


@dataclass(frozen=True)
class FilePage:
    """A page of a file; ``page`` is counted from 0."""

    file: Attachment
    page: int
    pages: int
    raster: Raster


def page_of(file: Attachment, data: bytes, page: int, width: int) -> FilePage:
    """Draw a page of a PDF or an image as wide as the hall's text; refused where that cannot be."""
    image, pages = (_pdf_page if file.media_type == PDF else _image)(file, data, page, width)
    return FilePage(file, page, pages, Raster(f"{file.sha256}:{page}:{width}", image))


def _pdf_page(file: Attachment, data: bytes, page: int, width: int) -> tuple[QImage, int]:
    library = _library()
    try:
        with _PDFIUM, library.PdfDocument(data) as document:
            pages = len(document)
            if not 0 <= page < pages:
                raise KnownError("hall_page_missing", name=file.title or file.name, page=page + 1)
            return _drawn(document[page], width), pages
    except library.PdfiumError as error:
        raise KnownError("hall_file_unreadable", name=file.title or file.name) from error


def _library() -> Any:
    try:
        return import_module("pypdfium2")
    except ModuleNotFoundError as error:
        raise KnownError("hall_no_pdf") from error


def _drawn(page: Any, width: int) -> QImage:
    wide, tall = page.get_size()
    scale = min(width / wide, (MOST_PIXELS / (wide * tall)) ** 0.5)
    bitmap = page.render(scale=scale, prefer_bgrx=True)
    size, stride = (bitmap.width, bitmap.height), bitmap.stride
    return QImage(bytes(bitmap.buffer), *size, stride, QImage.Format.Format_RGB32).copy()


def _image(file: Attachment, data: bytes, page: int, width: int) -> tuple[QImage, int]:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = _reduced(reader.size(), width)
    if size.isValid():
        reader.setScaledSize(size)
    image = reader.read()
    if image.isNull():
        raise KnownError("hall_file_unreadable", name=file.title or file.name)
    return _on_white(image), 1


def _reduced(size: QSize, width: int) -> QSize:
    """The size in which an image is read: never larger than it is."""
    if size.isEmpty():
        return QSize()
    pixels = size.width() * size.height()
    part = min(1.0, width / size.width(), (MOST_PIXELS / pixels) ** 0.5)
    return QSize(max(1, round(size.width() * part)), max(1, round(size.height() * part)))


def _on_white(image: QImage) -> QImage:
    """What is transparent was meant for paper."""
    if not image.hasAlphaChannel():
        return image.convertToFormat(QImage.Format.Format_RGB32)
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper
