# SPDX-License-Identifier: EUPL-1.2
"""Every number that was issued is listed with its resolution, or as repealed with the reason."""

from app.domain.commands.sitting import (
    AbortBallot,
    AnnounceResult,
    CallItem,
    OpenBallot,
    ReannounceResult,
    RecordRemaining,
)
from app.domain.numbering import SeriesKey
from app.domain.resolution_register import IssuedNumber, issued_numbers
from app.domain.results import Outcome
from tests.domain.house import NO, YES, House, profile, seated


def listed(house: House) -> tuple[IssuedNumber, ...]:
    (numbers,) = issued_numbers(house.meetings.values()).values()
    return numbers


def adopted(statutes: str = "") -> House:
    return seated(statutes=statutes).vote(kyritz=YES, lebus=YES, nuthetal=YES)


def test_nothing_was_issued_before_the_first_announcement() -> None:
    assert issued_numbers(seated().meetings.values()) == {}


def test_a_number_is_listed_with_its_resolution() -> None:
    house = adopted().do(CallItem("2")).vote(kyritz=YES, lebus=YES, nuthetal=YES)
    first, second = listed(house)
    assert (first.number.text, first.resolution.item.number) == ("VV 01/2021", "1")
    assert (second.number.text, second.resolution.item.number) == ("VV 02/2021", "2")
    assert (first.repealed, second.repealed, first.reason) == (False, False, "")
    assert first.meeting is house.meeting


def test_numbers_are_listed_by_the_series_from_which_they_were_drawn() -> None:
    house = adopted()
    drawn = house.meeting.resolutions()[0].number
    assert list(issued_numbers(house.meetings.values())) == [
        SeriesKey(house.meeting.convened.body, *drawn.series)
    ]


def test_a_repetition_that_the_chair_announced_otherwise_is_repealed_with_the_reason() -> None:
    house = adopted().do(OpenBallot(repeat=True), RecordRemaining(YES))
    house.do(AnnounceResult(outcome=Outcome.REJECTED, reason="Satzung verlangt mehr"))
    (only,) = listed(house)
    assert (only.repealed, only.by_repetition, only.reason) == (True, True, "Satzung verlangt mehr")


def test_what_was_announced_anew_as_rejected_is_repealed_with_the_reason() -> None:
    house = adopted().do(ReannounceResult("Verhört", outcome=Outcome.REJECTED))
    (only,) = listed(house)
    assert (only.number.text, only.repealed, only.by_repetition, only.reason) == (
        "VV 01/2021",
        True,
        False,
        "Verhört",
    )


def test_what_was_repeated_and_rejected_is_repealed_by_the_repetition() -> None:
    house = adopted().do(OpenBallot(repeat=True), RecordRemaining(NO), AnnounceResult())
    (only,) = listed(house)
    assert (only.number.text, only.repealed, only.by_repetition, only.reason) == (
        "VV 01/2021",
        True,
        True,
        "",
    )


def test_what_was_repeated_and_adopted_is_not_repealed() -> None:
    house = adopted().do(OpenBallot(repeat=True), RecordRemaining(YES), AnnounceResult())
    (only,) = listed(house)
    assert (only.repealed, only.by_repetition) == (False, False)


def test_an_aborted_repetition_repeals_nothing() -> None:
    (only,) = listed(adopted().do(OpenBallot(repeat=True), AbortBallot("Unruhe")))
    assert not only.repealed


def test_the_reason_is_that_of_the_announcement_which_counts() -> None:
    house = adopted().do(OpenBallot(repeat=True), RecordRemaining(YES), AnnounceResult())
    house.do(ReannounceResult("Verzählt", outcome=Outcome.REJECTED))
    (only,) = listed(house)
    assert (only.repealed, only.by_repetition, only.reason) == (True, False, "Verzählt")


def test_where_rejected_ones_are_numbered_too_none_is_repealed() -> None:
    house = adopted(profile(outcomes=["adopted", "rejected"]))
    house.do(ReannounceResult("Verhört", outcome=Outcome.REJECTED))
    (only,) = listed(house)
    assert (only.repealed, only.reason) == (False, "")
