# SPDX-License-Identifier: EUPL-1.2
"""QR codes, drawn as one shape of black squares with the words that stand for them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from app.documents.tagging.blocks import Figure
from app.documents.tagging.pens import Pen, Rect
from app.documents.tagging.styles import BLACK, MM

Matrix = tuple[tuple[bool, ...], ...]

MOST_BYTES = 500  # more makes modules that a telephone cannot tell apart on paper
QUIET_ZONE = 4  # modules of white that the standard wants around the code


def qr_matrix(text: str) -> Matrix:
    """The modules of the code of ``text``, true where it is dark, at error correction level M."""
    if len(text.encode()) > MOST_BYTES:
        raise ValueError(f"a QR code on paper holds {MOST_BYTES} bytes at most")
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    return tuple(tuple(bool(module) for module in row) for row in code.modules)


def qr_figure(text: str, alt: str, size: float = 24 * MM) -> Figure:
    """The code of ``text`` as a figure of ``size`` points, its quiet zone included."""
    matrix = qr_matrix(text)

    def draw(pen: Pen) -> None:
        pen.rectangles(list(_squares(matrix, size)), BLACK)

    return Figure(alt, size, size, draw)


def _squares(matrix: Matrix, size: float) -> Iterator[Rect]:
    """Neighbouring dark modules of a row as one rectangle."""
    module = size / (len(matrix) + 2 * QUIET_ZONE)
    for number, row in enumerate(matrix):
        y = size - (number + QUIET_ZONE + 1) * module
        start = QUIET_ZONE
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                yield start * module, y, length * module, module
            start += length
