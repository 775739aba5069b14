# SPDX-License-Identifier: EUPL-1.2
import pytest

from app.documents.tagging import styles
from app.documents.tagging.styles import A4, HEADINGS, TYPE, Colour, Style


def _luminance(colour: Colour) -> float:
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


@pytest.mark.parametrize("colour", [styles.INK, styles.MUTED, styles.ACCENT])
def test_every_colour_of_text_stands_out_from_paper(colour: Colour) -> None:
    assert 1.05 / (_luminance(colour) + 0.05) >= 4.5


def test_every_kind_of_paragraph_has_a_look() -> None:
    assert set(TYPE) == set(Style)


def test_there_are_two_sizes_of_heading_above_the_text() -> None:
    body = TYPE[Style.BODY].size
    assert body == 10.5
    assert len({heading.size for heading in HEADINGS.values() if heading.size > body}) == 2


def test_the_text_leaves_room_for_header_and_footer() -> None:
    assert A4.header < A4.top
    assert A4.footer < A4.bottom
