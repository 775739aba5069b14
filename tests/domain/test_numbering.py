# SPDX-License-Identifier: EUPL-1.2
"""Resolution numbers: written by the template, drawn in order, tagged without the lease."""

from datetime import date
from uuid import UUID

import pytest

from app.domain.agenda import ItemKind
from app.domain.failures import RuleError
from app.domain.identity import BodyId, MeetingId
from app.domain.numbering import (
    Claim,
    NumberingRule,
    Occasion,
    Reset,
    ResolutionNumber,
    Series,
    SeriesKey,
    SeriesState,
    claims_of,
    could_coincide,
    draw,
    gets_number,
    is_ambiguous,
    kind_text,
    kinds_apart,
    part_text,
    period_of,
    scheme_of,
    tokens_of,
)

BODY, OTHER_BODY = BodyId(UUID(int=1)), BodyId(UUID(int=2))
HOLDER = MeetingId(UUID(int=3))
DAY = date(2021, 3, 11)
FOURTH = Occasion(DAY, "VV", 4)
SIX = dict(zip(ItemKind, "abcdef", strict=True))


def series(template: str, following: int, tag: str = "", period: str = "2021") -> SeriesState:
    return SeriesState(BODY, period, template, tag, following)


def rule(template: str = "VV {seq}/{year}", reset: Reset = Reset.YEAR, **further: object) -> NumberingRule:
    return NumberingRule(template, reset, **further)


def claim(template: str = "VV {seq}/{year}", tag: str = "", day: date = DAY, **further: object) -> Claim:
    (only,) = claims_of(rule(template, **further), BODY, tag, Occasion(day, "VV", 4))
    return only


class TestWriting:
    """The tokens of a template."""

    @pytest.mark.parametrize(
        ("template", "following", "day", "text"),
        [
            ("VV {seq:02}/{year}", 1, DAY, "VV 01/2021"),
            ("{seq:10}/{yy}", 7, DAY, "0000000007/21"),
            ("{seq:" + "0" * 5000 + "3}/{yy}", 7, DAY, "007/21"),
            ("VV {year}/{seq:03}", 11, date(2024, 9, 25), "VV 2024/011"),
            ("{yy}/{body}/{seq:04}", 537, date(2017, 5, 3), "17/VV/0537"),
            ("{yy}-{seq}", 1, date(2004, 5, 3), "04-1"),
            ("{meeting}-{seq}", 12, DAY, "4-12"),
            ("{meeting:03}-{seq}", 12, DAY, "004-12"),
            ("{seq}/{month:02}-{yy}", 3, date(2009, 7, 1), "3/07-09"),
            ("{seq}/{day}.{month}.{year}", 3, date(2009, 7, 1), "3/1.7.2009"),
            ("{date} {seq}", 3, date(2009, 7, 1), "2009-07-01 3"),
            ("{seq:02}/{year}", 100, DAY, "100/2021"),
            ("{kind} {seq} {part} {item}", 7, DAY, "BV 7 NÖ 6.2"),
            ("{date}/{item}", 7, DAY, "2021-03-11/6.2"),
        ],
    )
    def test_each_token_is_written(self, template: str, following: int, day: date, text: str) -> None:
        occasion = Occasion(day, "VV", 4, "6.2", "BV", "NÖ")
        assert draw(series(template, following), occasion).text == text

    def test_a_text_is_written_as_it_is_whatever_width_the_template_gives(self) -> None:
        assert draw(series("{body:05} {seq}", 7), FOURTH).text == "VV 7"

    def test_a_meeting_without_an_ordinal_writes_0(self) -> None:
        assert draw(series("{meeting}-{seq}", 1), Occasion(DAY, "VV", None)).text == "0-1"

    def test_a_number_keeps_its_place_in_the_series(self) -> None:
        state = SeriesState(BODY, "2021", "{kind} {seq:02}/{year}", "B", 7, "{kind} {seq}/{year}", "BV")
        number = draw(state, Occasion(DAY, "VV", 4, kind="BV"))
        assert number == ResolutionNumber("2021", "B", 7, "BV B-07/2021", "{kind} {seq}/{year}", "BV")
        assert number.series == state.key[1:] == ("{kind} {seq}/{year}", "BV", "2021", "B")

    def test_a_book_without_the_lease_puts_its_tag_before_the_sequence(self) -> None:
        number = draw(series("VV {seq:02}/{year}", 3, tag="2B"), FOURTH)
        assert (number.text, number.tag) == ("VV 2B-03/2021", "2B")

    def test_a_series_goes_on_by_one(self) -> None:
        assert series("{seq}", 7).advanced() == series("{seq}", 8)

    def test_a_text_that_is_taken_is_told_apart_by_the_sequence(self) -> None:
        occasion = Occasion(DAY, "VV", 4, "3")
        assert draw(series("{date}/{item}", 7), occasion, {"2021-03-11/3"}).text == "2021-03-11/3-7"
        assert draw(series("{date}/{item}", 7), occasion, {"2021-03-11/4"}).text == "2021-03-11/3"

    def test_a_token_that_does_not_exist_is_refused(self) -> None:
        with pytest.raises(RuleError) as refused:
            draw(series("VV {nummer:02}", 1), FOURTH)
        assert refused.value.code == "numbering_token_unknown"
        assert refused.value.values == {"token": "nummer", "template": "VV {nummer:02}"}


class TestPeriods:
    """When the sequence begins anew."""

    @pytest.mark.parametrize(
        ("reset", "ordinal", "period"),
        [
            (Reset.YEAR, 4, "2021"),
            (Reset.MEETING, 4, "2021-4"),
            (Reset.MEETING, None, "2021-0"),
            (Reset.NEVER, 4, ""),
        ],
    )
    def test_by_year_by_meeting_or_never(self, reset: Reset, ordinal: int | None, period: str) -> None:
        assert period_of(rule(reset=reset), DAY, ordinal) == period

    @pytest.mark.parametrize(
        ("day", "period"),
        [
            (date(2014, 5, 25), "2014-05-25"),
            (date(2019, 5, 25), "2014-05-25"),
            (date(2019, 5, 26), "2019-05-26"),
            (date(2099, 1, 1), "2019-05-26"),
        ],
    )
    def test_a_term_begins_on_its_day(self, day: date, period: str) -> None:
        terms = (date(2019, 5, 26), date(2014, 5, 25))
        assert period_of(rule(reset=Reset.TERM, terms=terms), day, 4) == period

    @pytest.mark.parametrize("terms", [(), (date(2021, 3, 12),)])
    def test_before_the_first_term_there_is_none(self, terms: tuple[date, ...]) -> None:
        with pytest.raises(RuleError) as refused:
            period_of(rule(reset=Reset.TERM, terms=terms), DAY, 4)
        assert (refused.value.code, refused.value.values) == ("term_missing", {"day": "2021-03-11"})


class TestTheRule:
    """What a profile says about its numbers."""

    @pytest.mark.parametrize(
        ("template", "scheme"),
        [
            ("VV {seq:02}/{year}", "VV {seq}/{year}"),
            ("VV {seq}/20{yy}", "VV {seq}/{year}"),
            ("VV {seq}/{yy}", "VV {seq}/{yy}"),
            ("{month:02}-{seq:003}", "{month}-{seq}"),
        ],
    )
    def test_a_scheme_is_the_template_without_padding(self, template: str, scheme: str) -> None:
        assert scheme_of(template) == scheme

    def test_only_the_named_outcomes_get_a_number(self) -> None:
        assert gets_number(rule(), "adopted")
        assert not gets_number(rule(), "rejected")
        assert gets_number(rule(outcomes=frozenset({"adopted", "rejected"})), "rejected")

    def test_kinds_and_parts_are_written_as_the_profile_says(self) -> None:
        written = rule(kinds={"resolution": "BV"}, parts={"public": "Ö"})
        assert (kind_text(written, "resolution"), kind_text(written, "election")) == ("BV", "")
        assert (part_text(written, "public"), part_text(written, "non_public")) == ("Ö", "")

    def test_kinds_have_series_of_their_own_where_the_profile_says_so(self) -> None:
        kinds = {"resolution": "BV", "election": "WA", "report": "BV"}
        assert kinds_apart(rule("{kind} {seq}", kinds=kinds)) == ("",)
        assert kinds_apart(rule("{kind} {seq}", kinds=kinds, by_kind=True)) == ("BV", "WA", "")
        assert kinds_apart(rule("VV {seq}", kinds=kinds, by_kind=True)) == ("",)

    def test_where_every_kind_is_written_there_is_none_without_a_text(self) -> None:
        assert kinds_apart(rule("{kind} {seq}", by_kind=True, kinds=SIX)) == tuple("abcdef")
        assert kinds_apart(rule("{kind} {seq}", by_kind=True, kinds={"resolution": "a"})) == ("a", "")

    def test_tokens_are_named(self) -> None:
        assert tokens_of("VV {seq:02}/{year}") == {"seq", "year"}

    @pytest.mark.parametrize(
        "template",
        [
            "VV",
            "{item}",
            "{date}",
            "{meeting}{seq}",
            "{seq}{meeting}",
            "{seq}{item}",
            "{item}{seq:03}",
            "{month}{seq}",
            "{seq}{day:1}",
            "{kind}{seq}",
            "{seq}{part}",
            "{seq}{seq}",
        ],
    )
    def test_ambiguous_templates(self, template: str) -> None:
        assert is_ambiguous(rule(template, kinds={"resolution": "V2"}, parts={"public": "1b"}))

    @pytest.mark.parametrize(
        "template",
        [
            "{date}/{item}",
            "{meeting}.{item}",
            "{year}{seq:03}",
            "{seq}{yy}",
            "{month:02}{seq}",
            "{seq}{kind}",
            "{part}{seq}",
            "20{seq}",
            "{seq}0",
            "{meeting} {seq}",
        ],
    )
    def test_clear_templates(self, template: str) -> None:
        assert not is_ambiguous(rule(template, kinds={"resolution": "V2"}, parts={"public": "1b"}))

    @pytest.mark.parametrize("template", ["{seq}{kind}{month}", "{seq}{part}{month}"])
    def test_what_the_profile_does_not_write_leaves_figures_side_by_side(self, template: str) -> None:
        """A report has no text here: the 1st in November and the 11th in January would be one."""
        assert is_ambiguous(rule(template, kinds={"resolution": "-V-"}, parts={"public": "-P-"}))

    @pytest.mark.parametrize("text", ["{seq}", "{", "}"])
    def test_a_text_bears_no_brackets(self, text: str) -> None:
        assert is_ambiguous(rule("{kind} {seq}", kinds={"resolution": text}))
        assert is_ambiguous(rule("{part} {seq}", parts={"public": text}))


class TestCoincidence:
    """Whether two patterns could write the same text."""

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("", ""),
            ("VV {seq}/2021", "VV {seq}/2021"),
            ("{kind} {seq}/2021", "VV {seq}/2021"),
            ("{seq}/2021{part}", "{seq}/2021 Ö"),
            ("{part}{seq}", "{kind}{seq}"),
            ("1{seq}", "{seq}"),
            ("{item}", "{seq}"),
            ("4{item}", "41{item}"),
            ("{part}", ""),
            ("{kind}/{part}", "A/B"),
        ],
    )
    def test_they_could(self, one: str, other: str) -> None:
        assert could_coincide(one, other)
        assert could_coincide(other, one)

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("", "a"),
            ("{seq}", ""),
            ("{seq}", "A"),
            ("{item}", "A"),
            ("VV {seq}/2021", "VV {seq}/2022"),
            ("VV {seq}/2021", "VV {seq}-2021"),
            ("VV {seq}/2021", "VV {seq}/2021 Ö"),
            ("BV {seq}", "WA {seq}"),
            ("{part}BV {seq}", "{part}WA {seq}"),
            ("1{seq}", "1"),
        ],
    )
    def test_they_could_not(self, one: str, other: str) -> None:
        assert not could_coincide(one, other)
        assert not could_coincide(other, one)


class TestClaims:
    """The series that a meeting needs, and where each goes on."""

    def test_a_claim_knows_its_series_and_its_pattern(self) -> None:
        only = claim("{body} {seq:02}/{year} {part}", "B")
        assert only.key == SeriesKey(BODY, "{body} {seq}/{year} {part}", "", "2021", "B")
        assert (only.template, only.pattern) == ("{body} {seq:02}/{year} {part}", "VV B-{seq}/2021 {part}")

    def test_a_new_series_begins_at_the_start(self) -> None:
        opened = claim().opened({}, 7)
        assert opened == SeriesState(BODY, "2021", "VV {seq}/{year}", "", 7, "VV {seq}/{year}")

    def test_a_known_series_goes_on_even_below_the_start(self) -> None:
        assert claim().opened({claim().key: Series(3, None)}, 7).next == 3

    def test_what_older_entries_opened_goes_on(self) -> None:
        older = {SeriesKey(BODY, "", "", "2021", ""): Series(5, None)}
        assert claim().opened(older, 1).next == 5
        assert claim(tag="B").opened(older, 1).next == 1
        assert claim(day=date(2022, 3, 11)).opened(older, 1).next == 1

    def test_a_kind_with_a_series_of_its_own_goes_on_behind_older_entries_too(self) -> None:
        older = {SeriesKey(BODY, "", "", "2021", ""): Series(5, None)}
        apart = claims_of(rule("{kind} {seq}/{year}", by_kind=True, kinds=SIX), BODY, "", FOURTH)
        assert [each.key.kind for each in apart] == ["a", "b", "c", "d", "e", "f"]
        assert [each.opened(older, 1).next for each in apart] == [5] * 6

    def test_a_tag_stands_in_the_pattern_of_each_kind(self) -> None:
        apart = claims_of(rule("{kind} {seq}/{year}", by_kind=True, kinds=SIX), BODY, "B", FOURTH)
        assert [each.pattern for each in apart][:2] == ["a B-{seq}/2021", "b B-{seq}/2021"]

    def test_kinds_that_could_write_the_same_share_a_series(self) -> None:
        """Item 'b1' of kind 'a', and item '1' of kind 'ab'."""
        two = {**dict.fromkeys(ItemKind, "ab"), ItemKind.RESOLUTION: "a"}
        (shared,) = claims_of(rule("{kind}{item}-{seq}/{year}", by_kind=True, kinds=two), BODY, "", FOURTH)
        assert (shared.key.kind, shared.pattern) == ("", "{kind}{item}-{seq}/2021")

    @pytest.mark.parametrize(("following", "start", "expected"), [(9, 1, 9), (9, 20, 20)])
    def test_it_goes_on_behind_what_it_could_write_again(
        self, following: int, start: int, expected: int
    ) -> None:
        written = {"VV {seq}/2021": following, "VV {seq}/2020": 99}
        alike = {SeriesKey(BODY, "VV {seq}/{year}", "", "", ""): Series(120, None, "", written)}
        assert claim().opened(alike, start).next == expected

    def test_another_body_writes_as_it_likes(self) -> None:
        alike = {
            SeriesKey(OTHER_BODY, "", "", "2021", ""): Series(
                9, HOLDER, "VV {seq}/2021", {"VV {seq}/2021": 9}
            )
        }
        assert claim().opened(alike, 1).next == 1
        assert claim().holder(alike) is None

    def test_who_holds_it(self) -> None:
        key = claim().key
        never = key._replace(period="")
        assert claim().holder({key: Series(1, HOLDER)}) == HOLDER
        assert claim().holder({key: Series(1, None)}) is None
        assert claim().holder({key._replace(scheme=""): Series(1, HOLDER)}) == HOLDER
        assert claim().holder({never: Series(1, HOLDER, "VV {seq}/2021")}) == HOLDER
        assert claim().holder({never: Series(1, HOLDER, "VV {seq}/2020")}) is None
        assert claim().holder({never: Series(1, HOLDER)}) is None

    def test_without_a_sequence_it_says_whether_others_wrote_the_same(self) -> None:
        alone = claim("{date}/{item}")
        wrote = {alone.key: Series(4, None, "", {"2021-03-11/{item}": 4})}
        assert not alone.opened({}, 1).crowded
        assert not alone.opened({alone.key: Series(4, None, "", {"2021-03-10/{item}": 4})}, 1).crowded
        assert alone.opened(wrote, 1).crowded
        assert draw(alone.opened(wrote, 1), Occasion(DAY, "VV", 4, "3")).text == "2021-03-11/3-4"
        with_sequence = claim()
        assert not with_sequence.opened(
            {with_sequence.key: Series(4, None, "", {"VV {seq}/2021": 4})}, 1
        ).crowded

    @pytest.mark.parametrize(("mine", "written"), [("{seq}", "2021{seq}"), ("{year}{seq}", "{seq}")])
    def test_a_scheme_that_runs_into_another_is_refused(self, mine: str, written: str) -> None:
        known = {SeriesKey(BODY, "x", "", "", ""): Series(4, None, "", {written: 4})}
        with pytest.raises(RuleError) as refused:
            claim(mine).opened(known, 1)
        assert (refused.value.code, refused.value.values) == ("numbering_ambiguous", {"template": mine})

    def test_a_template_that_runs_together_claims_no_series(self) -> None:
        with pytest.raises(RuleError) as refused:
            claim("VV {meeting}{seq}")
        assert refused.value.code == "numbering_ambiguous"
        assert refused.value.values == {"template": "VV {meeting}{seq}"}


class TestReturning:
    """What a series remembers when its holder gives it back."""

    def test_the_pattern_in_which_it_wrote(self) -> None:
        before = Series(3, HOLDER, "b", {"a": 3})
        assert before.returned(5) == Series(5, None, "", {"a": 3, "b": 5})

    def test_nothing_where_it_wrote_nothing(self) -> None:
        assert Series(3, HOLDER, "b", {"a": 3}).returned(3) == Series(3, None, "", {"a": 3})

    def test_it_never_goes_back(self) -> None:
        assert Series(3, HOLDER, "b").returned(2) == Series(3, None)

    def test_an_older_one_knows_no_pattern(self) -> None:
        assert Series(3, HOLDER).returned(5) == Series(5, None)
