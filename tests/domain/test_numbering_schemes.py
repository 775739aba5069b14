# SPDX-License-Identifier: EUPL-1.2
"""Schemes in real use, each as a profile through whole meetings; when one goes on and when one begins."""

import pytest

from app.domain.agenda import ItemKind, ItemOutcome, Part
from app.domain.commands.association import AdoptStatutes, EstablishBody
from app.domain.commands.sitting import (
    AnnounceResult,
    CallItem,
    CheckIn,
    CloseMeeting,
    ConcludeItem,
    OpenBallot,
    RecordRemaining,
)
from tests.domain.house import YES
from tests.domain.numbered import OPEN, body, held, numbered, numbering, planned

KINDS = 'kinds = { resolution = "BV", election = "WA" }'
PARTS = 'parts = { public = "Ö", non_public = "NÖ" }'
BOTH_PARTS = [numbered("1"), numbered("2", part=Part.NON_PUBLIC)]
BOTH_KINDS = [numbered("1"), numbered("2", ItemKind.ELECTION), numbered("3")]


class TestRealSchemes:
    """The schemes that associations and councils were found to use."""

    def test_body_year_and_three_digits_anew_each_year(self) -> None:
        house = body(numbering("VV {year}/{seq:03}"))
        assert held(house, "2016-11-09", 8)[-1] == "VV 2016/008"
        assert held(house, "2019-11-06", 6)[-1] == "VV 2019/006"
        assert held(house, "2024-09-25", 11)[-1] == "VV 2024/011"

    def test_three_digits_over_both_sessions_of_a_year(self) -> None:
        house = body(numbering("{seq:03}/{year}"))
        assert held(house, "2022-03-03", 7)[0] == "001/2022"
        assert held(house, "2022-10-06", 3) == ["008/2022", "009/2022", "010/2022"]

    def test_two_digits(self) -> None:
        house = body(numbering("{seq:02}/{year}"))
        held(house, "2016-01-14", 5)
        assert held(house, "2016-02-04", 5) == [f"{place:02}/2016" for place in range(6, 11)]

    def test_two_digits_of_the_year_body_and_four_digits(self) -> None:
        house = body(numbering("{yy}/{body}/{seq:04}", "year", "start = 537"), "SVV")
        assert held(house, "2017-07-05", 2) == ["17/SVV/0537", "17/SVV/0538"]

    def test_a_series_for_each_kind(self) -> None:
        scheme = numbering("{kind}: {body}/{seq:03}/{year}", "year", "start = 67", "by_kind = true", KINDS)
        house = body(scheme, "GT")
        assert held(house, "2007-05-22", BOTH_KINDS) == [
            "BV: GT/067/2007",
            "WA: GT/067/2007",
            "BV: GT/068/2007",
        ]
        assert held(house, "2007-09-11", BOTH_KINDS) == [
            "BV: GT/069/2007",
            "WA: GT/068/2007",
            "BV: GT/070/2007",
        ]

    def test_one_office_changes_its_scheme(self) -> None:
        terms = "terms = [2014-05-25, 2019-05-26]"
        house = body(numbering("LI-{seq:03}/{year} IV", "term", "start = 45", terms), "OD")
        assert held(house, "2018-03-01", 2) == ["LI-045/2018 IV", "LI-046/2018 IV"]
        assert held(house, "2018-12-01") == ["LI-047/2018 IV"]
        house.do(AdoptStatutes("assembly", numbering("{body}-{year}-{seq:03}", "year", "start = 46")))
        assert held(house, "2024-06-20") == ["OD-2024-046"]

    def test_a_suffix_says_whether_the_item_was_public(self) -> None:
        house = body(numbering("{seq}/{year} {part}", "year", "start = 12", PARTS))
        assert held(house, "2021-06-29", BOTH_PARTS) == ["12/2021 Ö", "13/2021 NÖ"]

    def test_number_and_year(self) -> None:
        assert held(body(numbering("{seq}/{year}", "year", "start = 16")), "2009-03-19") == ["16/2009"]

    def test_each_body_counts_for_itself(self) -> None:
        house = body(numbering("{seq}/{year}", "year", "start = 23"))
        house.do(EstablishBody("board", "Vorstand", "VS"))
        assert held(house, "2012-03-19") == ["23/2012"]
        (key,) = house.association.series
        assert key.body == house.association.body("assembly").id

    def test_the_day_and_the_item(self) -> None:
        house = body(numbering("{date}/{item}"))
        assert held(house, "2021-03-11", 3) == ["2021-03-11/1", "2021-03-11/2", "2021-03-11/3"]
        assert house.meeting.series.next == 4


class TestGoingOnAndBeginningAnew:
    """A series goes on where the scheme is the same, and never writes a text twice."""

    def test_a_change_of_padding_goes_on(self) -> None:
        house = body(numbering("VV {seq:02}/{year}"))
        held(house, "2021-03-11", 2)
        house.do(AdoptStatutes("assembly", numbering("VV {seq:03}/{year}")))
        assert held(house, "2021-06-10") == ["VV 003/2021"]

    def test_another_scheme_begins_anew_and_nothing_is_renumbered(self) -> None:
        house = body(numbering("VV {seq:02}/{year}"))
        before = held(house, "2021-03-11", 2)
        first = house.in_hand
        house.do(AdoptStatutes("assembly", numbering("B {seq:02}/{year}")))
        assert held(house, "2021-06-10") == ["B 01/2021"]
        assert [number.text for number in house.meetings[first].numbers] == before

    def test_the_old_scheme_goes_on_where_it_was_left(self) -> None:
        house = body(numbering("VV {seq:02}/{year}"))
        held(house, "2021-03-11", 2)
        house.do(AdoptStatutes("assembly", numbering("B {seq:02}/{year}")))
        held(house, "2021-06-10", 4)
        house.do(AdoptStatutes("assembly", numbering("VV {seq:02}/{year}")))
        assert held(house, "2021-09-09") == ["VV 03/2021"]

    @pytest.mark.parametrize(
        ("first", "second", "text"),
        [
            (("20{yy}/{seq}", "year"), ("{year}/{seq}", "year"), "2021/3"),
            (("2021/{seq}", "never"), ("{year}/{seq}", "year"), "2021/3"),
            (("VV {seq}/{year}", "year"), ("VV {seq}/{year}", "never"), "VV 3/2021"),
            (("VV {seq}/{year}", "never"), ("VV {seq}/{year}", "year"), "VV 3/2021"),
            (("VV {seq}/{year}", "year"), ("{body} {seq}/{year}", "year"), "VV 3/2021"),
        ],
    )
    def test_two_templates_that_write_the_same_never_do(
        self, first: tuple[str, str], second: tuple[str, str], text: str
    ) -> None:
        house = body(numbering(*first))
        held(house, "2021-03-11", 2)
        house.do(AdoptStatutes("assembly", numbering(*second)))
        assert held(house, "2021-06-10") == [text]

    def test_a_kind_that_gets_a_series_of_its_own_goes_on_behind_the_common_one(self) -> None:
        house = body(numbering("{kind} {seq}/{year}", "year", KINDS))
        assert held(house, "2021-03-11", BOTH_KINDS) == ["BV 1/2021", "WA 2/2021", "BV 3/2021"]
        house.do(AdoptStatutes("assembly", numbering("{kind} {seq}/{year}", "year", "by_kind = true", KINDS)))
        assert held(house, "2021-06-10", BOTH_KINDS) == ["BV 4/2021", "WA 4/2021", "BV 5/2021"]
        assert held(house, "2022-06-10", BOTH_KINDS) == ["BV 1/2022", "WA 1/2022", "BV 2/2022"]

    def test_kinds_that_are_written_alike_share_a_series(self) -> None:
        alike = 'kinds = { resolution = "B", election = "B" }'
        house = body(numbering("{kind} {seq}/{year}", "year", "by_kind = true", alike))
        assert held(house, "2021-03-11", BOTH_KINDS) == ["B 1/2021", "B 2/2021", "B 3/2021"]

    def test_kinds_whose_texts_run_into_the_rest_share_a_series(self) -> None:
        alike = 'kinds = { resolution = "B", election = "BX" }'
        scheme = numbering(
            "{kind}{part} {seq}/{year}", "year", "by_kind = true", alike, 'parts = { public = "X" }'
        )
        assert held(body(scheme), "2021-03-11", BOTH_KINDS) == ["BX 1/2021", "BXX 2/2021", "BX 3/2021"]

    def test_a_series_runs_over_a_term(self) -> None:
        terms = "terms = [2014-05-25, 2019-05-26]"
        house = body(numbering("{seq}/{year}", "term", terms))
        assert held(house, "2015-03-11", 2) == ["1/2015", "2/2015"]
        assert held(house, "2019-05-25") == ["3/2019"]
        assert held(house, "2020-03-11") == ["1/2020"]

    def test_a_term_that_begins_within_a_year_goes_on_until_its_numbers_are_free(self) -> None:
        terms = "terms = [2014-05-25, 2019-05-26]"
        house = body(numbering("{seq}/{year}", "term", terms))
        held(house, "2019-05-25", 2)
        assert held(house, "2019-05-26") == ["3/2019"]

    def test_before_the_first_term_no_meeting_is_opened(self) -> None:
        house = body(numbering("{seq}/{year}", "term", "terms = [2019-05-26]"))
        refused = planned(house, "2019-05-25").refusal(OPEN)
        assert (refused.code, refused.values) == ("term_missing", {"day": "2019-05-25"})

    def test_a_series_for_each_meeting(self) -> None:
        house = body(numbering("{meeting}-{seq}", "meeting"))
        assert held(house, "2021-03-11", 2, 4) == ["4-1", "4-2"]
        assert held(house, "2021-06-10", 1, 5) == ["5-1"]
        # Ordinals began anew with the new term.
        assert held(house, "2026-06-11", 1, 4) == ["4-3"]

    def test_where_two_meetings_of_a_day_write_the_same_the_sequence_follows(self) -> None:
        house = body(numbering("{date}/{item}"))
        assert held(house, "2021-03-11", 2) == ["2021-03-11/1", "2021-03-11/2"]
        assert held(house, "2021-03-11", 2) == ["2021-03-11/1-3", "2021-03-11/2-4"]
        assert held(house, "2021-03-12") == ["2021-03-12/1"]

    def test_a_further_question_at_an_item_bears_no_number(self) -> None:
        house = planned(body(numbering("{date}/{item}")), "2021-03-11")
        house.do(OPEN, CheckIn("kyritz"), CallItem("1"))
        for question in ("", "Mit Zusatz?"):
            house.do(OpenBallot(question), RecordRemaining(YES), AnnounceResult())
        assert house.numbers() == ["2021-03-11/1"]

    def test_a_meeting_that_wrote_nothing_leaves_no_trace(self) -> None:
        house = body(numbering("VV {seq}/{year}", "never"))
        held(house, "2020-03-11", 3)
        planned(house, "2021-03-11").do(OPEN, ConcludeItem("1", ItemOutcome.POSTPONED), CloseMeeting())
        house.do(AdoptStatutes("assembly", numbering("VV {seq}/{year}")))
        assert held(house, "2021-06-10") == ["VV 1/2021"]


class TestOneHolder:
    """No two meetings hold a series, nor two series that could write the same."""

    @pytest.mark.parametrize("template", ["VV {seq:03}/{year}", "{body} {seq}/20{yy}", "VV {seq}/2021"])
    def test_what_could_write_the_same_is_held_too(self, template: str) -> None:
        house = planned(body(numbering("VV {seq:02}/{year}")), "2021-03-11").do(OPEN)
        reset = "year" if "y" in template else "never"
        house.do(AdoptStatutes("assembly", numbering(template, reset)))
        refused = planned(house, "2021-06-10").refusal(OPEN)
        assert (refused.code, refused.values) == ("series_checked_out", {"meeting": "vv-1"})

    def test_another_scheme_is_free(self) -> None:
        house = planned(body(numbering("VV {seq:02}/{year}")), "2021-03-11").do(OPEN)
        house.do(AdoptStatutes("assembly", numbering("B {seq:02}/{year}")))
        assert held(house, "2021-06-10") == ["B 01/2021"]

    def test_each_kind_is_held_and_given_back(self) -> None:
        scheme = numbering("{kind} {seq}/{year}", "year", "by_kind = true", KINDS)
        house = planned(body(scheme), "2021-03-11", [numbered("1", ItemKind.ELECTION)]).do(OPEN)
        assert {key.kind for key, series in house.association.series.items() if series.holder} == {
            "BV",
            "WA",
            "",
        }
        house.do(CheckIn("kyritz"), CallItem("1"), OpenBallot(), RecordRemaining(YES), AnnounceResult())
        house.do(CloseMeeting())
        following = {key.kind: series.next for key, series in house.association.series.items()}
        assert following == {"BV": 1, "WA": 2, "": 1}
        assert not any(series.holder for series in house.association.series.values())


class TestWithoutTheLease:
    """A book without the lease marks what it numbers."""

    @pytest.mark.parametrize(
        ("template", "text"),
        [("VV {seq:02}/{year}", "VV B-01/2021"), ("{date}/{item}", "2021-03-11/B-1")],
    )
    def test_its_tag_stands_in_each_number(self, template: str, text: str) -> None:
        house = planned(body(numbering(template)), "2021-03-11").do(OPEN)
        house.tag = "B"
        assert held(house, "2021-03-11") == [text]


class TestAmbiguousTemplates:
    """A template whose numbers could not be told apart is refused on adoption, or at the opening."""

    @pytest.mark.parametrize(
        "template", ["{meeting}{seq}/{year}", "{seq}{month}/{year}", "{year}/{seq}{seq}"]
    )
    def test_the_sequence_stands_apart_from_uneven_figures(self, template: str) -> None:
        refused = body(numbering("VV {seq}/{year}")).refusal(AdoptStatutes("assembly", numbering(template)))
        assert (refused.code, refused.values) == ("numbering_ambiguous", {"template": template})

    @pytest.mark.parametrize("template", ["{year}{seq:03}", "{yy}{seq:04}", "{seq}{month:02}.{year}"])
    def test_beside_even_figures_it_is_clear(self, template: str) -> None:
        assert len(held(body(numbering(template)), "2021-03-11", 2)) == 2

    def test_a_scheme_that_runs_into_an_earlier_one_is_refused(self) -> None:
        house = body(numbering("{year}{seq}"))
        held(house, "2021-03-11")
        house.do(AdoptStatutes("assembly", numbering("{seq}", "never")))
        assert planned(house, "2021-06-10").refuses(OPEN) == "numbering_ambiguous"
