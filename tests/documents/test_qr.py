# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable, Iterator

import pypdfium2
import pytest

from app.documents.qr import QUIET_ZONE, Matrix, qr_figure, qr_matrix
from app.documents.tagging import Heading
from tests.documents.story import QR_TEXT
from tests.documents.structure import Structure

MASKS: list[Callable[[int, int], bool]] = [
    lambda y, x: (y + x) % 2 == 0,
    lambda y, _: y % 2 == 0,
    lambda _, x: x % 3 == 0,
    lambda y, x: (y + x) % 3 == 0,
    lambda y, x: (y // 2 + x // 3) % 2 == 0,
    lambda y, x: y * x % 2 + y * x % 3 == 0,
    lambda y, x: (y * x % 2 + y * x % 3) % 2 == 0,
    lambda y, x: ((y + x) % 2 + y * x % 3) % 2 == 0,
]


def _is_data(y: int, x: int, size: int) -> bool:
    """Whether a module of a code of version 2 or 3 bears data: no pattern and no format stands there."""
    corners = (y < 9 and x < 9) or (y < 9 and x >= size - 8) or (y >= size - 8 and x < 9)
    alignment = abs(y - (size - 7)) <= 2 and abs(x - (size - 7)) <= 2
    return not (corners or alignment or 6 in (y, x))


def _bits(matrix: Matrix) -> Iterator[bool]:
    size = len(matrix)
    mask = MASKS[int("".join(str(int(matrix[8][x])) for x in (2, 3, 4)), 2) ^ 0b101]
    columns = [*range(size - 1, 6, -2), *range(5, 0, -2)]
    for turn, right in enumerate(columns):
        for y in range(size) if turn % 2 else reversed(range(size)):
            for x in (right, right - 1):
                if _is_data(y, x, size):
                    yield matrix[y][x] ^ mask(y, x)


def _decode(matrix: Matrix) -> str:
    """Reads a code of version 2 or 3 at level M: one block, so that its bytes stand in order."""
    bits = "".join(str(int(bit)) for bit in _bits(matrix))
    mode, length = bits[:4], int(bits[4:12], 2)
    assert mode == "0100"
    return bytes(int(bits[12 + 8 * n : 20 + 8 * n], 2) for n in range(length)).decode()


@pytest.mark.parametrize("text", ["sitzungspult:0192f3a1/412", "Cottbus/Chóśebuz, 118 Stimmen"])
def test_the_code_says_what_was_put_in(text: str) -> None:
    assert _decode(qr_matrix(text)) == text


def test_the_page_shows_the_modules_of_the_code(whole_pdf: bytes, whole: Structure) -> None:
    (figure,) = whole.root.find("Figure")
    left, bottom, right, _ = (float(edge) for edge in figure.attributes["BBox"])
    matrix = qr_matrix(QR_TEXT)
    module = (right - left) / (len(matrix) + 2 * QUIET_ZONE)
    scale = 8 / module
    with pypdfium2.PdfDocument(whole_pdf) as pdf:
        image = pdf[len(pdf) - 1].render(scale=scale).to_pil().convert("L")

    def dark(row: int, column: int) -> bool:
        x = left + (column + QUIET_ZONE + 0.5) * module
        y = bottom + (len(matrix) - row + QUIET_ZONE - 0.5) * module
        return image.getpixel((int(x * scale), int(image.height - y * scale))) < 128

    shown = tuple(tuple(dark(row, column) for column in range(len(matrix))) for row in range(len(matrix)))
    assert shown == matrix


def test_the_quiet_zone_is_white(whole_pdf: bytes, whole: Structure) -> None:
    (figure,) = whole.root.find("Figure")
    left, bottom, right, top = (float(edge) for edge in figure.attributes["BBox"])
    zone = (right - left) * QUIET_ZONE / (len(qr_matrix(QR_TEXT)) + 2 * QUIET_ZONE)
    with pypdfium2.PdfDocument(whole_pdf) as pdf:
        image = pdf[len(pdf) - 1].render(scale=4).to_pil().convert("L")
    area = image.crop((left * 4, image.height - top * 4, right * 4, image.height - bottom * 4))
    dark = area.point(lambda value: 255 * (value < 255)).getbbox()
    edge = int(zone * 4) - 1
    assert dark[0] >= edge <= dark[1]
    assert dark[2] <= area.width - edge
    assert dark[3] <= area.height - edge


def test_the_code_is_a_figure_with_words(read_blocks: Callable[..., Structure]) -> None:
    structure = read_blocks(Heading(1, "Code"), qr_figure("412", "Nummer des Eintrags"))
    (figure,) = structure.root.find("Figure")
    assert figure.alt == "Nummer des Eintrags"
    assert [float(edge) for edge in figure.attributes["BBox"]][2:] > [0, 0]


def test_more_than_paper_can_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="500 bytes"):
        qr_matrix("ä" * 251)
