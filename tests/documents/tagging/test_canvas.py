# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Sequence

import pytest

from app.documents.fonts import FontSet
from app.documents.tagging.canvas import Artifact, TaggedCanvas, UntaggedContent
from app.documents.tagging.lines import Fragment, break_lines
from app.documents.tagging.nodes import Node
from app.documents.tagging.styles import A4, INK, TYPE, Style


@pytest.fixture
def canvas(fonts: FontSet) -> TaggedCanvas:
    canvas = TaggedCanvas(A4, fonts.regular, "de-DE")
    canvas.begin_page()
    return canvas


@pytest.fixture
def words(fonts: FontSet) -> Sequence[Fragment]:
    (line,) = break_lines("Beschluss", TYPE[Style.BODY], 500, fonts)
    return line.fragments


def test_text_outside_of_any_tag_is_refused(canvas: TaggedCanvas, words: Sequence[Fragment]) -> None:
    with pytest.raises(UntaggedContent, match="Beschluss"):
        canvas.write(50, 50, words)


def test_text_behind_a_tag_is_outside_of_it(canvas: TaggedCanvas, words: Sequence[Fragment]) -> None:
    with canvas.tagged(Node("P")):
        canvas.write(50, 50, words)
    with pytest.raises(UntaggedContent):
        canvas.write(50, 50, words)


def test_tags_do_not_nest(canvas: TaggedCanvas) -> None:
    with canvas.tagged(Node("P")), pytest.raises(UntaggedContent, match="H1 inside"):
        canvas.tagged(Node("H1")).__enter__()


def test_a_page_does_not_end_within_a_tag(canvas: TaggedCanvas) -> None:
    with canvas.tagged(Node("P")), pytest.raises(UntaggedContent, match="page ends"):
        canvas.end_page()


def test_lines_and_fills_are_furniture_by_themselves(canvas: TaggedCanvas) -> None:
    canvas.lines([(0, 0, 9, 9)], INK)
    canvas.rectangles([(0, 0, 9, 9)], INK)
    canvas.end_page()
    assert canvas.save().count(Artifact.LAYOUT.value.encode()) == 2


def test_lines_within_a_tag_belong_to_it(canvas: TaggedCanvas) -> None:
    with canvas.tagged(Node("Figure")):
        canvas.lines([(0, 0, 9, 9)], INK)
    canvas.end_page()
    assert b"/Artifact" not in canvas.save()
