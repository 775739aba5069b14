# SPDX-License-Identifier: EUPL-1.2
"""The yearly run: all votes of a body computed from figures, or none."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from app.domain.accession import AccessionKind, Approval
from app.domain.commands.accession import RecordApproval, ResolveAccession
from app.domain.commands.association import (
    AdoptStatutes,
    ApplyWeights,
    RegisterMember,
    SetGroups,
    SetVotes,
)
from app.domain.entries.association import VotesSet
from app.domain.identity import StreamId
from app.domain.members import MemberKind, VotesFrom
from tests.domain.house import DAY, FOUNDED, House, founded, profile

JULY, YEAR_END = date(2021, 7, 1), date(2020, 12, 31)
PER_THOUSAND = """
[weights]
scheme = "per_started"
unit = 1000
factors = { city = "2" }
basis = "Einwohner"
"""
FIGURES = {"kyritz": "9040", "lebus": "3000", "nuthetal": "1000.01"}
RUN = ApplyWeights("assembly", JULY, YEAR_END, "Amt für Statistik", FIGURES)


def measured(weights: str = PER_THOUSAND) -> House:
    return founded(statutes=f"{profile()}\n{weights}")


def written(house: House) -> list[VotesSet]:
    """The facts of the last act."""
    line = house.lines[StreamId(house.association.id)]
    return [entry.fact for entry in line if isinstance(entry.fact, VotesSet) and entry.at == line[-1].at]


def held(house: House, day: date = JULY) -> dict[str, int]:
    body = house.association.body("assembly").id
    return {entry.key: entry.votes for entry in house.association.roll_on(body, day)}


def test_the_votes_follow_from_the_figures_by_the_profile_of_the_day() -> None:
    house = measured().do(RUN)
    assert held(house) == {"kyritz": 10, "lebus": 3, "nuthetal": 2}
    assert held(house, DAY) == {"kyritz": 5, "lebus": 3, "nuthetal": 2}


def test_each_member_s_votes_say_what_they_rest_on() -> None:
    house = measured().do(RUN)
    body = house.association.body("assembly").id
    assert house.association.member("kyritz").votes[body][-1] == VotesFrom(
        10, JULY, "9040 Einwohner", YEAR_END, "Amt für Statistik"
    )
    assert house.association.member("nuthetal").votes[body][-1].basis == "1000.01 Einwohner"


def test_one_fact_for_each_member_whose_votes_or_their_basis_changed() -> None:
    house = measured().do(RUN)
    assert [(fact.old, fact.new) for fact in written(house)] == [(5, 10), (3, 3), (2, 2)]
    house.do(replace(RUN, figures={**FIGURES, "lebus": "3001"}))
    assert [(fact.old, fact.new) for fact in written(house)] == [(3, 4)]
    refused = house.refusal(replace(RUN, figures={**FIGURES, "lebus": "3001"}))
    assert (refused.code, refused.values) == (
        "weights_unchanged",
        {"body": "Verbandsversammlung", "day": "2021-07-01"},
    )


def test_the_groups_of_a_member_count() -> None:
    house = measured().do(SetGroups("kyritz", ("city",)), RUN)
    assert held(house)["kyritz"] == 19


def test_it_is_refused_whole_with_everybody_named_who_does_not_fit() -> None:
    refused = measured().refusal(replace(RUN, figures={"lebus": "1", "potsdam": "1", "berlin": "2"}))
    assert refused.code == "figures_do_not_fit"
    assert refused.values == {"missing": "Kyritz, Nuthetal", "unknown": "berlin, potsdam"}


@pytest.mark.parametrize(
    "figures", [{**FIGURES, "potsdam": "1"}, {"kyritz": "1", "lebus": "1"}], ids=["unknown", "missing"]
)
def test_one_that_does_not_fit_is_enough(figures: Mapping[str, str]) -> None:
    assert measured().refuses(replace(RUN, figures=figures)) == "figures_do_not_fit"


def test_an_amount_that_is_none_is_refused() -> None:
    assert measured().refuses(replace(RUN, figures={**FIGURES, "lebus": "3.000,5"})) == "amount_malformed"


def test_who_has_no_votes_on_the_day_needs_no_figure() -> None:
    house = measured().do(
        SetVotes("assembly", "lebus", 0, JULY), RegisterMember("peitz", "Peitz", MemberKind.AMT)
    )
    house.do(replace(RUN, figures={"kyritz": "1", "nuthetal": "1"}))
    assert held(house) == {"kyritz": 1, "nuthetal": 1}


def test_a_first_run_gives_votes_to_whom_the_figures_name() -> None:
    house = measured().do(RegisterMember("peitz", "Peitz", MemberKind.AMT))
    assert held(house.do(replace(RUN, figures={**FIGURES, "peitz": "2001"})))["peitz"] == 3


def test_the_profile_of_the_day_applies() -> None:
    later = PER_THOUSAND.replace("1000", "500")
    house = measured().do(AdoptStatutes("assembly", profile(valid_from=JULY, version="2") + later), RUN)
    assert held(house)["lebus"] == 6
    house.do(replace(RUN, valid_from=date(2021, 6, 30)))
    assert held(house, date(2021, 6, 30))["lebus"] == 3
    assert house.refuses(replace(RUN, valid_from=date(2020, 4, 8))) == "statutes_missing"
    assert house.refuses(replace(RUN, body="committee")) == "body_unknown"


class TestAccession:
    """Who is about to join has no votes before, and who has left has none any more."""

    FIXED = PER_THOUSAND + '[accession]\naccession = "fixed_date"\nexit = "fixed_date"\n'

    def test_a_resolved_accession_gives_no_votes_before_its_day(self) -> None:
        house = measured(self.FIXED).do(
            RegisterMember("peitz", "Peitz", MemberKind.AMT),
            ResolveAccession(
                "assembly", ("peitz",), "VV 1", DAY, votes={"peitz": 4}, effective_on=date(2022, 1, 1)
            ),
        )
        with_peitz = replace(RUN, figures={**FIGURES, "peitz": "2001"})
        refused = house.refusal(with_peitz)
        assert (refused.code, refused.values) == ("figures_without_entitlement", {"members": "Peitz"})
        house.do(replace(with_peitz, valid_from=date(2022, 1, 1)))
        assert held(house, date(2022, 1, 1))["peitz"] == 3

    def test_a_deferred_one_gives_none_either(self) -> None:
        house = measured(self.FIXED).do(
            RegisterMember("peitz", "Peitz", MemberKind.AMT),
            ResolveAccession("assembly", ("peitz",), "VV 1", DAY, votes={"peitz": 4}, effective_on=DAY),
            RecordApproval("assembly", ("peitz",), Approval.DEFERRED, DAY),
        )
        with_peitz = replace(RUN, figures={**FIGURES, "peitz": "2001"})
        assert house.refuses(with_peitz) == "figures_without_entitlement"

    def test_who_has_left_gets_none(self) -> None:
        house = measured(self.FIXED).do(
            ResolveAccession("assembly", ("lebus",), "VV 1", DAY, AccessionKind.EXIT, effective_on=JULY)
        )
        assert house.refuses(RUN) == "figures_without_entitlement"
        stays = {key: figure for key, figure in FIGURES.items() if key != "lebus"}
        assert "lebus" not in held(house.do(replace(RUN, figures=stays)))
        # Until its exit it is a member like the others.
        assert held(house.do(replace(RUN, valid_from=DAY)), DAY)["lebus"] == 3


class TestWithoutFigures:
    """Equal votes and a table of the statutes need no figures."""

    def test_equal_votes(self) -> None:
        house = measured('[weights]\nscheme = "equal"\nvotes = 3\n').do(ApplyWeights("assembly", JULY))
        assert held(house) == {"kyritz": 3, "lebus": 3, "nuthetal": 3}
        body = house.association.body("assembly").id
        assert house.association.member("kyritz").votes[body][-1] == VotesFrom(3, JULY, "")

    def test_a_table_names_its_members(self) -> None:
        table = '[weights]\nscheme = "fixed"\nfixed = { kyritz = 7, lebus = 4, nuthetal = 3, peitz = 2 }\n'
        house = measured(table)
        refused = house.refusal(ApplyWeights("assembly", JULY))
        assert (refused.code, refused.values) == ("figures_do_not_fit", {"missing": "", "unknown": "peitz"})
        house.do(RegisterMember("peitz", "Peitz", MemberKind.AMT), ApplyWeights("assembly", JULY))
        assert held(house) == {"kyritz": 7, "lebus": 4, "nuthetal": 3, "peitz": 2}

    def test_whom_the_table_leaves_out_is_named(self) -> None:
        house = measured('[weights]\nscheme = "fixed"\nfixed = { kyritz = 7 }\n')
        refused = house.refusal(ApplyWeights("assembly", JULY))
        assert (refused.code, refused.values) == ("weights_not_in_table", {"members": "lebus, nuthetal"})

    def test_a_table_of_another_scheme_names_nobody(self) -> None:
        house = measured('[weights]\nscheme = "equal"\nfixed = { peitz = 7 }\n')
        assert set(held(house.do(ApplyWeights("assembly", JULY)))) == {"kyritz", "lebus", "nuthetal"}


def test_votes_of_a_day_may_be_computed_anew() -> None:
    house = measured().do(replace(RUN, valid_from=FOUNDED), RUN, replace(RUN, reference_date=None))
    assert [
        dated.valid_from
        for dated in house.association.member("kyritz").votes[house.association.body("assembly").id]
    ] == [FOUNDED, JULY]
