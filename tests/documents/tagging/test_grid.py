# SPDX-License-Identifier: EUPL-1.2
import pytest

from app.documents.tagging.blocks import Cell
from app.documents.tagging.grid import place


def test_cells_take_the_free_columns_of_their_row() -> None:
    rows = [[Cell("a", rows=2), Cell("b", columns=2)], ["c", "d"]]
    assert [[at.column for at in row] for row in place(rows, 3)] == [[0, 1], [1, 2]]


def test_a_cell_knows_the_last_row_that_it_covers() -> None:
    ((at,), _) = place([[Cell("a", rows=2)], []], 1)
    assert at.last_row == 1


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([["a"]], "do not fill"),
        ([["a", "b", "c"]], "too many cells in row 1"),
        ([["a", Cell("b", columns=2)]], "too many cells in row 1"),
        ([[Cell("a", rows=2), "b"]], "do not fill"),
        ([["a", Cell("b", rows=2)], ["c", "d"]], "too many cells in row 2"),
    ],
)
def test_a_table_with_holes_or_overlaps_is_refused(rows: list[list[Cell | str]], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        place(rows, 2)
