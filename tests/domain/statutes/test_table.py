# SPDX-License-Identifier: EUPL-1.2
"""Values are read exactly: a fraction is what it says, and floating point has no place."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.failures import RuleError
from app.domain.statutes.table import Table


def table(value: object, key: str = "share") -> Table:
    return Table({key: value}, ("quorum",), f"\n[quorum]\n{key} = …")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", Fraction(0)),
        ("1", Fraction(1)),
        ("2/3", Fraction(2, 3)),
        ("4/6", Fraction(2, 3)),
        ("0/5", Fraction(0)),
        ("40 %", Fraction(2, 5)),
        ("40%", Fraction(2, 5)),
        ("40\N{NO-BREAK SPACE}%", Fraction(2, 5)),
        ("12,5 %", Fraction(1, 8)),
        ("12.5 %", Fraction(1, 8)),
        ("66.67 %", Fraction(6667, 10000)),
        ("100 %", Fraction(1)),
        ("0 %", Fraction(0)),
    ],
)
def test_a_fraction_is_exact(text: str, value: Fraction) -> None:
    assert table(text).fraction("share") == value


@pytest.mark.parametrize(
    "text",
    ["", "-1/2", "1/0", "1/-2", "3/2", "101 %", "100,1 %", "0.5", "0,5", "1 / 2", " 1/2", "1/2/3", "½",
     "²/3", "%", ",5 %", "2/3 %", "two thirds", "1" * 101, 1, True, None, ["1/2"]],
)  # fmt: skip
def test_what_is_no_fraction_from_0_to_1_is_refused(text: object) -> None:
    assert fault(lambda: table(text).fraction("share")) == {"line": 3, "key": "share", "fault": "fraction"}


def test_a_floating_point_number_is_refused_with_a_reason_of_its_own() -> None:
    assert fault(lambda: table(0.5).fraction("share"))["fault"] == "float"


@given(st.integers(0, 10**30), st.integers(1, 10**30))
def test_a_written_fraction_keeps_its_value(above: int, below: int) -> None:
    assert table(f"{above}/{below}").factor("share") == Fraction(above, below)


@given(st.decimals(0, 100, allow_nan=False, places=6))
def test_a_written_percentage_keeps_its_value(percent: object) -> None:
    assert table(f"{percent} %").fraction("share") == Fraction(str(percent)) / 100


def test_an_unknown_key_names_the_nearest_one() -> None:
    with pytest.raises(RuleError) as refused:
        table(1, "conflicted_cuont").only(("rule", "conflicted_count", "conflicted_in_base"))
    assert refused.value.code == "statutes_key_misspelt"
    assert refused.value.values == {"line": 3, "key": "conflicted_cuont", "near": "conflicted_count"}


def test_an_unknown_key_like_no_other_names_all_that_can_stand_there() -> None:
    with pytest.raises(RuleError) as refused:
        table(1, "xyz").only(("rule", "source"))
    assert refused.value.code == "statutes_key_unknown"
    assert refused.value.values == {"line": 3, "key": "xyz", "known": "rule, source"}


def fault(read: object) -> dict[str, object]:
    assert callable(read)
    with pytest.raises(RuleError) as refused:
        read()
    return refused.value.values
