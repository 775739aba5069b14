# SPDX-License-Identifier: EUPL-1.2
"""Typed figures become a case whose sums are theirs, or a sentence to the row that cannot stay."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.domain.tally import Choice, Tally, tally
from app.ui.pages.profile_check.figures import case_of, read_figures
from app.ui.pages.profile_check.shown import CheckFilled, Typed

Figures = Mapping[str, tuple[str, str]]
HALL = {"statutory": ("37", "141"), "present": ("27", "115")}


def filled(figures: Figures) -> CheckFilled:
    return CheckFilled("ordinary", False, {name: Typed(*numbers) for name, numbers in figures.items()})


def faults(figures: Figures) -> dict[str, str]:
    return read_figures(filled({**HALL, **figures}), "de")[1]


def sums(figures: Figures) -> dict[str, Tally]:
    form = filled(figures)
    tallies, found = read_figures(form, "de")
    assert not found
    case = case_of(form, tallies)
    votes = {seat.key: seat.votes for seat in case.roll}
    said = {choice: [votes[key] for key, cast in case.choices.items() if cast is choice] for choice in Choice}
    return {
        "statutory": tally(votes.values()),
        "present": tally(votes[key] for key in case.present),
        **{choice.value: tally(held) for choice, held in said.items()},
    }


def test_a_case_has_the_sums_that_were_typed() -> None:
    found = sums({**HALL, "yes": ("20", "80"), "no": ("4", "20"), "abstain": ("2", "8")})
    assert (found["statutory"], found["present"]) == (Tally(37, 141), Tally(27, 115))
    assert (found["yes"], found["no"], found["abstain"]) == (Tally(20, 80), Tally(4, 20), Tally(2, 8))


def test_thousands_may_be_typed_with_points_and_spaces() -> None:
    assert sums({"statutory": ("275", "3.113"), "present": ("275", "3 113")})["present"] == Tally(275, 3113)


@given(some.lists(some.integers(1, 9), max_size=9), some.lists(some.integers(1, 9), max_size=9))
def test_whatever_was_possible_is_possible_as_a_case(voted: list[int], silent: list[int]) -> None:
    hall = (str(len(voted) + len(silent)), str(sum(voted) + sum(silent)))
    found = sums({"statutory": hall, "present": hall, "yes": (str(len(voted)), str(sum(voted)))})
    assert found["yes"] == tally(voted)
    assert found["present"] == tally([*voted, *silent])


@pytest.mark.parametrize(
    ("figures", "row"),
    [
        ({"yes": ("x", "1")}, "yes"),
        ({"yes": ("1", "1,5")}, "yes"),
        ({"no": ("-1", "1")}, "no"),
        ({"yes": ("", "5")}, "yes"),
        ({"abstain": ("3", "2")}, "abstain"),
        ({"statutory": ("5001", "9000")}, "statutory"),
        ({"present": ("38", "141")}, "present"),
        ({"present": ("37", "140")}, "present"),
        ({"present": ("30", "140")}, "present"),
        ({"yes": ("20", "80"), "no": ("8", "20")}, "no"),
        ({"yes": ("20", "116")}, "yes"),
        ({"yes": ("26", "115")}, "yes"),
    ],
)
def test_a_figure_that_cannot_be_is_named_at_its_row(figures: Figures, row: str) -> None:
    found = faults(figures)
    assert list(found) == [row]
    assert found[row].endswith(".")
