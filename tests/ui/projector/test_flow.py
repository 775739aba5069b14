# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.ui.projector.flow import Block, Line, fits, height_of, paginate


def block(*heights: float, before: float = 0, whole: bool = False, leads: bool = False) -> Block:
    return Block(tuple(Line(height) for height in heights), before, whole, leads)


def heights(pages: tuple[tuple[object, ...], ...]) -> list[int]:
    return [len(page) for page in pages]


BLOCKS = st.lists(
    st.builds(
        block,
        *[st.sampled_from([10.0, 12.5, 40.0])] * 1,
        before=st.sampled_from([0.0, 5.0]),
        whole=st.booleans(),
        leads=st.booleans(),
    )
    | st.builds(
        lambda count, before, whole: block(*[10.0] * count, before=before, whole=whole),
        st.integers(1, 30),
        st.sampled_from([0.0, 7.0]),
        st.booleans(),
    ),
    min_size=1,
    max_size=12,
)


@given(BLOCKS, st.sampled_from([45.0, 100.0]), st.sampled_from([41.0, 80.0]))
def test_every_line_is_placed_once_in_order_and_within_its_page(
    blocks: list[Block], first: float, later: float
) -> None:
    pages = paginate(blocks, first, later)
    placed = [line.line for page in pages for line in page]
    assert [id(line) for line in placed] == [id(line) for block in blocks for line in block.lines]
    for number, page in enumerate(pages):
        assert page
        assert page[0].top == 0
        for above, below in pairwise(page):
            assert below.top >= above.top + above.line.height
        assert page[-1].top + page[-1].line.height <= (later if number else first) + 0.5


@given(BLOCKS, st.sampled_from([45.0, 100.0, 1000.0]))
def test_what_fits_is_one_page(blocks: list[Block], room: float) -> None:
    assert (len(paginate(blocks, room, room)) == 1) == fits(blocks, room)


def test_the_space_before_a_block_is_left_out_at_the_top_of_a_page() -> None:
    blocks = [block(10, before=99), block(10, before=5), block(10, before=5)]
    assert height_of(blocks) == 40
    pages = paginate(blocks, 25, 25)
    assert [[line.top for line in page] for page in pages] == [[0, 15], [0]]


def test_a_line_higher_than_the_page_has_a_page_for_itself() -> None:
    assert heights(paginate([block(10), block(99), block(10)], 20, 20)) == [1, 1, 1]


def test_a_whole_block_is_not_divided_where_a_page_can_hold_it() -> None:
    assert heights(paginate([block(10, 10), block(10, 10, whole=True)], 30, 30)) == [2, 2]
    assert heights(paginate([block(*[10] * 5, whole=True)], 30, 30)) == [3, 2]


def test_no_single_line_of_a_paragraph_is_left_behind_or_sent_ahead() -> None:
    assert heights(paginate([block(10, 10), block(*[10] * 4)], 30, 40)) == [2, 4]
    assert heights(paginate([block(*[10] * 5)], 40, 40)) == [3, 2]


def test_a_heading_goes_with_what_it_heads() -> None:
    heading = block(10, leads=True)
    assert heights(paginate([block(10, 10), heading, block(10, 10, 10, 10)], 40, 60)) == [2, 5]
    assert heights(paginate([block(10), heading, block(10, 10, 10, 10)], 40, 60)) == [4, 2]
    assert heights(paginate([block(10, 10), heading], 30, 30)) == [3]


def test_a_block_that_turns_begins_a_page() -> None:
    turning = Block((Line(10),), turns=True)
    assert heights(paginate([block(10), turning, block(10)], 100, 100)) == [1, 2]
    assert heights(paginate([turning, block(10)], 100, 100)) == [2]
    assert not fits([block(10), turning], 100)
