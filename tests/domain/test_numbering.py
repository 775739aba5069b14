# SPDX-License-Identifier: EUPL-1.2
"""Resolution numbers: written by the template, drawn in order, tagged without the lease."""

from datetime import date
from uuid import UUID

import pytest

from app.domain.failures import RuleError
from app.domain.identity import BodyId
from app.domain.numbering import ResolutionNumber, SeriesState, draw, period_of
from app.domain.numbering import NumberingRule

BODY = BodyId(UUID(int=1))


def series(template: str, following: int, tag: str = "", period: str = "2021") -> SeriesState:
    return SeriesState(BODY, period, template, tag, following)


@pytest.mark.parametrize(
    ("template", "following", "day", "text"),
    [
        ("VV {seq:02}/{year}", 1, date(2021, 3, 11), "VV 01/2021"),
        ("VV {year}/{seq:03}", 11, date(2024, 9, 25), "VV 2024/011"),
        ("{seq:03}/{year}", 1, date(2022, 3, 3), "001/2022"),
        ("{seq:02}/{year}", 6, date(2016, 2, 1), "06/2016"),
        ("{yy}/{body}/{seq:04}", 537, date(2017, 5, 3), "17/VV/0537"),
        ("BV: {body}/{seq:03}/{year}", 67, date(2007, 1, 9), "BV: VV/067/2007"),
        ("{body}-{year}-{seq:03}", 46, date(2024, 6, 9), "VV-2024-046"),
        ("{meeting}-{seq}", 12, date(2021, 3, 11), "4-12"),
        ("{seq}/{month:02}-{yy}", 3, date(2009, 7, 1), "3/07-09"),
        ("{seq:02}/{year}", 100, date(2021, 3, 11), "100/2021"),
    ],
)
def test_real_schemes(template: str, following: int, day: date, text: str) -> None:
    assert draw(series(template, following), day, "VV", 4).text == text


def test_a_number_keeps_its_place_in_the_series() -> None:
    number = draw(series("VV {seq:02}/{year}", 7), date(2021, 3, 11), "VV", 4)
    assert number == ResolutionNumber("2021", "", 7, "VV 07/2021")


def test_a_book_without_the_lease_puts_its_tag_before_the_sequence() -> None:
    number = draw(series("VV {seq:02}/{year}", 3, tag="2B"), date(2021, 3, 11), "VV", 4)
    assert (number.text, number.tag) == ("VV 2B-03/2021", "2B")


def test_a_series_goes_on_by_one() -> None:
    following = series("{seq}", 7).advanced()
    assert following == series("{seq}", 8)


def test_a_token_that_does_not_exist_is_refused() -> None:
    with pytest.raises(RuleError) as refused:
        draw(series("VV {nummer:02}", 1), date(2021, 3, 11), "VV", 4)
    assert refused.value.code == "numbering_token_unknown"
    assert refused.value.values == {"token": "nummer", "template": "VV {nummer:02}"}


@pytest.mark.parametrize(
    ("reset", "ordinal", "period"),
    [("year", 4, "2021"), ("meeting", 4, "2021-4"), ("meeting", None, "2021-0"), ("never", 4, "")],
)
def test_when_the_sequence_begins_anew(reset: str, ordinal: int | None, period: str) -> None:
    rule = NumberingRule("{seq}", reset, 1, frozenset({"adopted"}))
    assert period_of(rule, date(2021, 3, 11), ordinal) == period
