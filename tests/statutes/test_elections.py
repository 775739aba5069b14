# SPDX-License-Identifier: EUPL-1.2
"""The rounds of each preset: the first round at, one below and one above its majority, and what follows.

Eight members hold 36 votes; 30 are present, 4 of them abstain and 2 cast invalid papers: more than half of
the valid votes (28) are 15, of those present (30) 16, of the statutory votes (36) 19.
"""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import pytest

from app.domain.counting import outside
from app.domain.elections import ElectionVote, RoundCount, Verdict, count_round, decide_round
from app.domain.statutes import Statutes, parse_statutes
from app.domain.tally import Choice, Tally

PRESETS = Path(__file__).parents[2] / "resources/statutes"

VALID, PRESENT, STATUTORY = 15, 16, 19
REQUIRED: Mapping[str, int] = {
    "land-brandenburg": STATUTORY,
    "land-nordrhein-westfalen": VALID,
    "land-bayern": VALID,
    "land-sachsen": PRESENT,
    "land-baden-wuerttemberg": PRESENT,
    "land-hessen": VALID,
    "land-sachsen-anhalt": VALID,
    "land-rheinland-pfalz": VALID,
    "land-thueringen": VALID,
    "r01-heiningen": PRESENT,
    "r02-talhausen": PRESENT,
    "r03-voralb": PRESENT,
    "r04-goeppingen-voralb": PRESENT,
    "r05-waengen": PRESENT,
    "r06-duernau-gammelshausen": PRESENT,
    "r07-bad-boll": PRESENT,
    "r08-schwieberdingen-hemmingen": PRESENT,
    "r09-westliche-voralb": PRESENT,
    "r10-kisa": PRESENT,
    "r11-kivbf": PRESENT,
    "r12-seelow": STATUTORY,
    "r13-planungsverband": VALID,
    "r14-gstb-rheinland-pfalz": PRESENT,
    "r15-nrw": VALID,
}
SINGLE_AGAIN_ABSOLUTE = [name for name in REQUIRED if name.startswith(("land-baden", "r01", "r02", "r03"))]
SINGLE_MORE_YES_THAN_NO = ["land-brandenburg", "land-sachsen", "r10-kisa"]


def statutes(preset: str) -> Statutes:
    return parse_statutes((PRESETS / f"{preset}.toml").read_text("utf-8"))


def voted(no: int = 0, abstain: int = 4, invalid: int = 2, absent: int = 6, **votes: int) -> RoundCount:
    """A round in which each candidate has so many votes."""
    cast = [ElectionVote(held, Choice.YES, (name,)) for name, held in votes.items() if held]
    others = {Choice.NO: no, Choice.ABSTAIN: abstain, Choice.INVALID: invalid}
    cast += [ElectionVote(held, choice) for choice, held in others.items() if held]
    return count_round(cast, votes, outside(absent=Tally(1, absent)))


@pytest.mark.parametrize(("preset", "required"), REQUIRED.items())
@pytest.mark.parametrize("step", [-1, 0, 1], ids=["one below", "at", "one above"])
def test_the_first_round(preset: str, required: int, step: int) -> None:
    first = required + step
    record = decide_round(statutes(preset).elections, 1, voted(anna=first, berta=24 - first))
    assert record.required == required
    assert record.elected == (("anna",) if step >= 0 else ())
    assert record.verdict is (Verdict.ELECTED if step >= 0 else Verdict.RUNOFF)


@pytest.mark.parametrize("preset", REQUIRED)
def test_the_run_off_is_between_the_two_with_the_most_votes(preset: str) -> None:
    record = decide_round(statutes(preset).elections, 1, voted(anna=9, berta=8, clara=7))
    assert (record.verdict, record.standing) == (Verdict.RUNOFF, ("anna", "berta"))


@pytest.mark.parametrize("preset", REQUIRED)
def test_in_the_run_off_the_most_votes_elect_and_a_tie_is_decided_by_lot(preset: str) -> None:
    rule = statutes(preset).elections
    assert decide_round(rule, 2, voted(anna=11, berta=10)).elected == ("anna",)
    level = decide_round(rule, 2, voted(anna=10, berta=10))
    assert (level.verdict, level.elected) == (Verdict.LOT, ())
    assert level.lot is not None
    assert level.lot.among == ("anna", "berta")


@pytest.mark.parametrize("preset", SINGLE_AGAIN_ABSOLUTE)
@pytest.mark.parametrize(("votes", "elected"), [(15, False), (16, True), (17, True)])
def test_a_single_candidate_needs_the_same_again_a_week_later(preset: str, votes: int, elected: bool) -> None:
    rule = statutes(preset).elections
    record = decide_round(rule, 2, voted(anna=votes, no=24 - votes))
    assert (record.required, record.elected) == (16, ("anna",) if elected else ())
    assert rule.rounds[1].single_days_later == 7


@pytest.mark.parametrize("preset", SINGLE_MORE_YES_THAN_NO)
@pytest.mark.parametrize(("votes", "elected"), [(11, False), (12, False), (13, True)])
def test_a_single_candidate_needs_more_yes_than_no_in_the_second_round(
    preset: str, votes: int, elected: bool
) -> None:
    record = decide_round(statutes(preset).elections, 2, voted(anna=votes, no=24 - votes))
    assert record.elected == (("anna",) if elected else ())


@pytest.mark.parametrize("preset", REQUIRED)
def test_elections_are_secret_and_a_majority_is_more_than_half(preset: str) -> None:
    rule = statutes(preset).elections
    assert rule.secret
    assert (rule.rounds[0].fraction, rule.rounds[0].compare) == (Fraction(1, 2), ">")
