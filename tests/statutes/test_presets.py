# SPDX-License-Identifier: EUPL-1.2
"""The presets are read whole, say where each figure comes from, and what nobody has read in the law."""

import tomllib
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from app.domain.matters import ELECTION, ORDINARY, PROCEDURAL
from app.domain.procedure import DemandRight
from app.domain.rules import conditions_in
from app.domain.statutes import Statutes, parse_statutes
from app.domain.weights import CapMethod, VoteCap

PRESETS = Path(__file__).parents[2] / "resources/statutes"
NAMES = sorted(path.stem for path in PRESETS.glob("*.toml"))
OWN = [name for name in NAMES if not name.startswith("dikom-")]
LAENDER = {name for name in NAMES if name.startswith("land-")}

_SECOND_ROUND = "elections.rounds.2"
_ROUNDS = frozenset({"elections.rounds.1", _SECOND_ROUND})


def majorities(words: str) -> set[str]:
    return {f"majorities.{word}" for word in words.split()}


# What rests on a paragraph that could not be read, or on no paragraph at all: a number scheme is never law.
UNCONFIRMED: Mapping[str, set[str]] = {
    "land-brandenburg": {
        "quorum",
        "quorum.rule",
        "second_convening",
        "representation",
        *_ROUNDS,
        "accession",
        "convocation",
        *majorities("statutes_amendment accession exit dissolution change_of_tasks non_public_treatment"),
        "numbers",
    },
    "land-nordrhein-westfalen": {
        "quorum.rule",
        "second_convening",
        "weights.caps.1",
        "representation",
        "ballots",
        "elections",
        *_ROUNDS,
        "minutes",
        *majorities("ordinary procedural urgency non_public_treatment exit dissolution change_of_tasks"),
        "numbers",
    },
    "land-bayern": {
        "weights.caps.1",
        "elections",
        _SECOND_ROUND,
        "accession",
        "minutes",
        *majorities("urgency non_public_treatment statutes_amendment accession exit dissolution"),
        *majorities("change_of_tasks"),
        "numbers",
    },
    "land-sachsen": {
        "weights.caps.1",
        "elections",
        _SECOND_ROUND,
        "accession",
        "objection",
        "objection.rule",
        *majorities("urgency non_public_treatment change_of_tasks"),
        "numbers",
    },
    "land-baden-wuerttemberg": {
        "weights.caps.1",
        "elections",
        _SECOND_ROUND,
        "accession",
        *majorities("urgency non_public_treatment change_of_tasks"),
        "numbers",
    },
    "land-hessen": {
        "quorum.rule",
        "second_convening",
        "representation",
        "ballots",
        "elections",
        *_ROUNDS,
        "accession",
        "minutes",
        *majorities("ordinary procedural urgency non_public_treatment"),
        "numbers",
    },
    "land-thueringen": {
        "quorum.rule",
        "second_convening",
        "representation",
        "ballots",
        "elections",
        *_ROUNDS,
        "accession",
        "minutes",
        *majorities("ordinary procedural urgency non_public_treatment"),
        "numbers",
    },
    "land-sachsen-anhalt": {
        "quorum.rule.all.1",
        "quorum.rule.all.2",
        "second_convening",
        "ballots",
        "elections",
        *_ROUNDS,
        "accession",
        "minutes",
        "written_procedure",
        *majorities("ordinary procedural urgency non_public_treatment"),
        *majorities("statutes_amendment accession exit dissolution change_of_tasks"),
        "numbers",
    },
    "land-rheinland-pfalz": {
        "ballots",
        "elections",
        *_ROUNDS,
        "accession",
        "minutes",
        *majorities("ordinary procedural urgency non_public_treatment"),
        *majorities("statutes_amendment accession exit dissolution change_of_tasks compulsory_use"),
        "numbers",
    },
    "r01-heiningen": {_SECOND_ROUND, "numbers"},
    "r02-talhausen": {_SECOND_ROUND, "numbers"},
    "r03-voralb": {_SECOND_ROUND, "numbers"},
    "r04-goeppingen-voralb": {"representation", _SECOND_ROUND, "numbers"},
    "r05-waengen": {"representation", _SECOND_ROUND, "numbers"},
    "r06-duernau-gammelshausen": {_SECOND_ROUND, "numbers"},
    "r07-bad-boll": {_SECOND_ROUND, "numbers"},
    "r08-schwieberdingen-hemmingen": {"representation", _SECOND_ROUND, "numbers"},
    "r09-westliche-voralb": {_SECOND_ROUND, "numbers"},
    "r10-kisa": {"weights", "accession", _SECOND_ROUND},
    "r11-kivbf": {"weights", _SECOND_ROUND, "numbers"},
    "r12-seelow": {
        "quorum.rule",
        "representation",
        *_ROUNDS,
        *majorities("statutes_amendment accession exit"),
        "numbers",
    },
    "r13-planungsverband": {
        "weights.caps.1",
        "representation",
        _SECOND_ROUND,
        "minutes",
        "majorities.ordinary.all.2",
        *majorities("statutes_amendment"),
        "numbers",
    },
    "r14-gstb-rheinland-pfalz": {*_ROUNDS, "numbers"},
    "r15-nrw": {"representation", *majorities("change_of_tasks"), "numbers"},
}


def statutes(preset: str) -> Statutes:
    return parse_statutes(text(preset))


def text(preset: str) -> str:
    return (PRESETS / f"{preset}.toml").read_text("utf-8")


def test_nine_laender_and_fifteen_associations_have_a_preset() -> None:
    assert {
        "land-baden-wuerttemberg",
        "land-bayern",
        "land-brandenburg",
        "land-hessen",
        "land-nordrhein-westfalen",
        "land-rheinland-pfalz",
        "land-sachsen",
        "land-sachsen-anhalt",
        "land-thueringen",
    } == LAENDER
    assert [name[:3] for name in NAMES if name[0] == "r"] == [f"r{number:02}" for number in range(1, 16)]


@pytest.mark.parametrize("preset", NAMES)
def test_a_preset_is_read_whole(preset: str) -> None:
    read = statutes(preset)
    assert read.name
    assert read.source
    assert date(2000, 1, 1) <= read.valid_from <= date(2024, 6, 9)
    assert {ORDINARY, PROCEDURAL} <= set(read.majorities)


def test_no_two_presets_bear_the_same_name() -> None:
    assert len({statutes(name).name for name in NAMES}) == len(NAMES)


@pytest.mark.parametrize("preset", OWN)
def test_a_preset_says_what_nobody_has_read_in_the_law(preset: str) -> None:
    assert set(statutes(preset).unconfirmed) == UNCONFIRMED[preset]


@pytest.mark.parametrize("preset", OWN)
def test_every_rule_names_its_source(preset: str) -> None:
    read = statutes(preset)
    rules = [read.quorum.rule, *read.majorities.values()]
    conditions = [condition for rule in rules for condition in conditions_in(rule)]
    assert all(condition.source for condition in conditions)
    assert all(each.source for each in read.elections.rounds if "[elections]" in text(preset))


@pytest.mark.parametrize("preset", OWN)
def test_every_table_names_its_source_or_is_unconfirmed(preset: str) -> None:
    tables = {key: value for key, value in tomllib.loads(text(preset)).items() if isinstance(value, dict)}
    del tables["majorities"]  # each rule names its own
    bare = [key for key, table in tables.items() if "source" not in table and table.get("confirmed", True)]
    assert not bare


@pytest.mark.parametrize("preset", sorted(LAENDER))
def test_a_land_has_a_rule_for_every_usual_matter(preset: str) -> None:
    assert {
        "ordinary",
        "procedural",
        "urgency",
        "non_public_treatment",
        "statutes_amendment",
        "accession",
        "exit",
        "dissolution",
        "change_of_tasks",
    } <= set(statutes(preset).majorities)


# Where the law or the statutes of the source say what a rule needs, by preset and matter or quorum.
TELLING: list[tuple[str, str, object]] = [
    ("land-brandenburg", "minutes.signed_by", ("chair",)),
    ("land-sachsen", "minutes.signed_by", ("chair", "member", "member", "secretary")),
    ("land-sachsen", "minutes.electronic_signature", False),
    ("land-sachsen", "objection.allowed", True),
    ("land-sachsen", "objection.days", 21),
    ("land-sachsen", "written_procedure.allowed", True),
    ("land-baden-wuerttemberg", "written_procedure.allowed", True),
    ("land-baden-wuerttemberg", "objection.allowed", False),
    ("land-sachsen-anhalt", "written_procedure.allowed", True),
    ("land-sachsen", "convocation.heals", True),
    ("land-sachsen", "second_convening.rule.number", 3),
    ("land-baden-wuerttemberg", "conflicts.member_exempt", True),
    ("land-baden-wuerttemberg", "remote.allowed", False),
    ("land-baden-wuerttemberg", "quorum.remote_count", True),
    ("land-baden-wuerttemberg", "second_convening.chair_decides_below", 3),
    ("land-sachsen", "second_convening.chair_decides_below", 0),
    ("land-brandenburg", "remote.barred_sessions", {"constituent"}),
    ("land-sachsen", "remote.only_in_emergencies", True),
    ("land-brandenburg", "agenda.items_demanded_by", DemandRight(share=Fraction(1, 10))),
    ("r01-heiningen", "convocation.demanded_by", DemandRight(1, Fraction(1, 3))),
    ("land-bayern", "second_convening.within_days", 28),
    ("land-bayern", "weights.caps", (VoteCap(Fraction(2, 5), CapMethod.OF_CAPPED, "private", True),)),
    ("land-rheinland-pfalz", "representation.uniform", "required"),
    ("land-rheinland-pfalz", "representation.split_matters", {"compulsory_use"}),
    ("r01-heiningen", "representation.delegates_by_votes", True),
    ("land-bayern", "second_convening.after_conflict", False),
    ("land-bayern", "representation.uniform", "optional"),
    ("land-hessen", "quorum.presumption", "until_challenged"),
    ("r01-heiningen", "convocation.notice_days", 7),
    ("r01-heiningen", "weights.fixed", {"heiningen": 6, "mitglied-b": 2, "mitglied-c": 2, "mitglied-d": 2}),
    ("r02-talhausen", "remote.allowed", True),
    ("r05-waengen", "ballots.secret.members", 1),
    ("r05-waengen", "minutes.signed_by", ("secretary", "chair", "Stellvertretung des Vorsitzes", "member")),
    ("r09-westliche-voralb", "minutes.deadline_days", 60),
    ("r10-kisa", "numbering.template", "VV {year}/{seq:03}"),
    ("r14-gstb-rheinland-pfalz", "representation.transfer", True),
    ("r14-gstb-rheinland-pfalz", "quorum.transferred_count", True),
    ("r14-gstb-rheinland-pfalz", "minutes.signed_by", ("chair", "director")),
    ("r15-nrw", "written_procedure.allowed", True),
]


@pytest.mark.parametrize(("preset", "path", "value"), TELLING)
def test_a_parameter_says_what_its_source_says(preset: str, path: str, value: object) -> None:
    found: object = statutes(preset)
    for name in path.split("."):
        found = getattr(found, name)
    assert found == value


def test_remote_participants_vote_in_no_election_where_the_law_bars_them() -> None:
    barred = {name: statutes(name).remote.barred for name in NAMES if statutes(name).remote.allowed}
    assert barred == {
        "dikom-verbandsversammlung": {ELECTION, "secret"},
        "land-brandenburg": {ELECTION, "secret"},
        "land-sachsen": {ELECTION, "secret", "budget"},
        "r02-talhausen": {ELECTION},
    }


FIXED_TOTALS = {
    "r01-heiningen": 12,
    "r02-talhausen": 22,
    "r04-goeppingen-voralb": 8,
    "r05-waengen": 12,
    # Only 268 of its 6,149 votes are known by member.
    "r11-kivbf": 268,
}


def test_tables_of_votes_have_the_total_of_the_statutes() -> None:
    tables = {name: statutes(name).weights.fixed for name in NAMES if statutes(name).weights.fixed}
    assert {name: sum(table.values()) for name, table in tables.items()} == FIXED_TOTALS


@pytest.mark.parametrize(
    ("preset", "votes"),
    [
        ("r03-voralb", 6),
        ("r06-duernau-gammelshausen", 11),
        ("r07-bad-boll", 3),
        ("r08-schwieberdingen-hemmingen", 7),
        ("r09-westliche-voralb", 3),
        ("r15-nrw", 1),
    ],
)
def test_equal_votes_are_those_of_the_statutes(preset: str, votes: int) -> None:
    assert (statutes(preset).weights.scheme, statutes(preset).weights.votes) == ("equal", votes)
