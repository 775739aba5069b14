# SPDX-License-Identifier: EUPL-1.2
"""Every key of every table: what it reads, its default, and what it refuses with its line."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from enum import StrEnum
from fractions import Fraction

import pytest

from app.domain.accession import Effective
from app.domain.balloting import DemandRule, Tie
from app.domain.conflicts import ConflictEffect
from app.domain.elections import RoundRule, RoundTie, SeatMethod, Standing, Waiver
from app.domain.failures import RuleError
from app.domain.numbering import NumberedElections, Reset
from app.domain.procedure import Confirmation, DemandRight, MinutesForm, ProceduralKind
from app.domain.quorum import Presumption, ReducedQuorum
from app.domain.representation import SpecialSession, SplitPolicy, Uniformity
from app.domain.rules import Base, Compare, Condition, Counted
from app.domain.statutes import Statutes, parse_statutes
from app.domain.statutes.section import Section, Sections
from app.domain.statutes.sections import SECTIONS
from app.domain.weights import CapMethod, Rounding, VoteCap, WeightScheme

HEAD = """\
format = 1
name = "Satzung"
version = "1"
valid_from = 2020-04-09
majorities.ordinary.simple_majority = true
majorities.procedural.simple_majority = true
majorities.budget.simple_majority = true
"""
HALF = '{ counted = "votes", base = "statutory", compare = ">=", fraction = "1/2" }'
AT_LEAST_HALF = Condition(Counted.VOTES, Base.STATUTORY, Compare.AT_LEAST, Fraction(1, 2))
NEEDED = {"quorum": f"rule = {HALF}", "numbers": 'template = "{seq}/{year}"\nreset = "year"'}
LINE = 9  # of the first line after the header of the table that a test is about


def with_table(name: str, text: str) -> str:
    """A profile with this table first; the needed keys that it does not say follow behind."""
    said = {line.split(" = ")[0] for line in text.splitlines()}
    lines = [line for line in NEEDED.get(name, "").splitlines() if line.split(" = ")[0] not in said]
    others = [f"[{other}]\n{needed}" for other, needed in NEEDED.items() if other != name]
    return "\n".join([HEAD + f"[{name}]", text, *lines, *others])


def read(name: str, text: str) -> object:
    statutes = parse_statutes(with_table(name, text))
    return getattr(statutes, {"numbers": "numbering"}.get(name, name))


def refusal(name: str, text: str) -> tuple[int, str, str]:
    with pytest.raises(RuleError) as refused:
        parse_statutes(with_table(name, text))
    code, values = refused.value.code, refused.value.values
    return values["line"], values["key"], values.get("fault") or code.removeprefix("statutes_")


READ = [
    ("quorum", "rule", HALF, AT_LEAST_HALF),
    ("quorum", "conflicted_count", "false", False),
    ("quorum", "conflicted_in_base", "false\nconflicted_count = false", False),
    ("quorum", "remote_count", "false", False),
    ("quorum", "transferred_count", "true", True),
    ("quorum", "presumption", '"until_challenged"', Presumption.UNTIL_CHALLENGED),
    ("quorum", "hard_floor", HALF, AT_LEAST_HALF),
    (
        "quorum",
        "reduced",
        f'{{ more_than = "1/3", rule = {HALF} }}',
        ReducedQuorum(Fraction(1, 3), AT_LEAST_HALF),
    ),
    ("second_convening", "allowed", "true", True),
    ("second_convening", "rule", HALF, AT_LEAST_HALF),
    ("second_convening", "within_days", "28", 28),
    ("second_convening", "notice", "false", False),
    ("second_convening", "same_items", "false", False),
    ("second_convening", "after_conflict", "true", True),
    ("second_convening", "minimum", "3", 3),
    ("second_convening", "chair_decides_below", "3", 3),
    ("second_convening", "source", '"§ 37 (3) GemO BW"', "§ 37 (3) GemO BW"),
    ("weights", "scheme", '"per_started"', WeightScheme.PER_STARTED),
    ("weights", "votes", "2", 2),
    ("weights", "unit", "2000", 2000),
    ("weights", "units", "{ county = 4000 }", {"county": 4000}),
    ("weights", "total", "1000", 1000),
    ("weights", "rounding", '"largest_remainder"', Rounding.LARGEST_REMAINDER),
    (
        "weights",
        "factors",
        '{ city = "2", county = "3/2" }',
        {"city": Fraction(2), "county": Fraction(3, 2)},
    ),
    ("weights", "fixed", "{ kyritz = 6, lebus = 3 }", {"kyritz": 6, "lebus": 3}),
    ("weights", "minimum", "2", 2),
    (
        "weights",
        "caps",
        '[{ share = "40 %", method = "of_raw" }, { share = "2/5", method = "of_capped", group = "private", '
        "strict = true }]",
        (
            VoteCap(Fraction(2, 5), CapMethod.OF_RAW),
            VoteCap(Fraction(2, 5), CapMethod.OF_CAPPED, "private", strict=True),
        ),
    ),
    ("weights", "basis", '"Einwohner"', "Einwohner"),
    ("representation", "uniform", '"split_allowed"', Uniformity.SPLIT_ALLOWED),
    ("representation", "split", '"invalid"', SplitPolicy.INVALID),
    ("representation", "delegates", "3", 3),
    ("representation", "deputies", "false", False),
    ("representation", "transfer", "true", True),
    ("representation", "transfer_limit", "2", 2),
    ("representation", "transfer_for_sitting", "true", True),
    ("representation", "person_for_several", "true", True),
    ("representation", "delegates_by_votes", "true", True),
    ("representation", "split_matters", '["budget"]', frozenset({"budget"})),
    ("remote", "allowed", "true", True),
    ("remote", "chair_on_site", "false", False),
    ("remote", "barred", '["election", "secret", "budget"]', frozenset({"election", "secret", "budget"})),
    ("remote", "barred_sessions", '["constituent"]', frozenset({SpecialSession.CONSTITUENT})),
    ("remote", "only_in_emergencies", "true", True),
    ("remote", "failure_interrupts", "false", False),
    ("conflicts", "effect", '"deputy_votes"', ConflictEffect.DEPUTY_VOTES),
    ("conflicts", "member_exempt", "true", True),
    ("ballots", "roll_call", '{ members = 3, share = "1/5", by_resolution = false }',
     DemandRule(3, Fraction(1, 5), by_resolution=False)),
    ("ballots", "secret", "{ members = 1 }", DemandRule(1)),
    ("ballots", "acclamation", '["procedural"]', frozenset({"procedural"})),
    ("ballots", "en_bloc", '["budget"]', frozenset({"budget"})),
    ("ballots", "papers", "[1, 5, 10]", (1, 5, 10)),
    ("ballots", "tie", '"chair"', Tie.CHAIR),
    ("elections", "rounds",
     '[{ base = "present", compare = ">=", fraction = "2/3", counted = "members", days_later = 0, '
     'source = "§ 37", confirmed = false }, { standing = "top", top = 3, plurality = true, '
     'single_plurality = true, tie = "repeat", days_later = 7, single_days_later = 8 }]',
     (RoundRule(counted=Counted.MEMBERS, base=Base.PRESENT, compare=Compare.AT_LEAST,
                fraction=Fraction(2, 3), source="§ 37", confirmed=False),
      RoundRule(Standing.TOP, 3, plurality=True, single_plurality=True, tie=RoundTie.REPEAT,
                days_later=7, single_days_later=8))),
    ("elections", "secret", "false", False),
    ("elections", "waiver", '"nobody_objects"', Waiver.NOBODY_OBJECTS),
    ("elections", "acceptance", "false", False),
    ("elections", "several_posts", "true", True),
    ("elections", "several_posts_objection", '"5 %"\nseveral_posts = true', Fraction(1, 20)),
    ("elections", "seats", '"d_hondt"', SeatMethod.D_HONDT),
    ("accession", "accession", '"on_approval"', Effective.ON_APPROVAL),
    ("accession", "exit", '"fixed_date"', Effective.FIXED_DATE),
    ("accession", "joins_today", "true", True),
    ("convocation", "notice_days", "14", 14),
    ("convocation", "urgent_days", "3", 3),
    ("convocation", "heals", "true", True),
    ("convocation", "demanded_by", '{ members = 5, share = "1/3" }', DemandRight(5, Fraction(1, 3))),
    ("agenda", "items_demanded_by", '{ share = "1/10" }', DemandRight(share=Fraction(1, 10))),
    ("agenda", "urgency_by_resolution", "false", False),
    ("agenda", "exclusion_by_resolution", "false", False),
    ("agenda", "removal_needs_consent", "false", False),
    ("agenda", "order_by_resolution", "true", True),
    ("agenda", "most_far_reaching_first", "false", False),
    ("agenda", "procedural_order", '["recess", "other"]',
     (ProceduralKind.RECESS, ProceduralKind.OTHER,
      *(kind for kind in ProceduralKind if kind not in ("recess", "other")))),
    ("minutes", "signed_by", '["chair", "Bürgermeister"]', ("chair", "Bürgermeister")),
    ("minutes", "votes_by_name", "true", True),
    ("minutes", "form", '"results"', MinutesForm.RESULTS),
    ("minutes", "deadline_days", "30", 30),
    ("minutes", "confirmation", '"vote"', Confirmation.VOTE),
    ("minutes", "copies_of_non_public", "true", True),
    ("minutes", "electronic_signature", "true", True),
    ("written_procedure", "allowed", "true", True),
    ("written_procedure", "matters", '["budget", "procedural"]', frozenset({"budget", "procedural"})),
    ("objection", "allowed", "true", True),
    ("objection", "days", "14", 14),
    ("objection", "share", '"3/4"', Fraction(3, 4)),
    ("objection", "rule", HALF, AT_LEAST_HALF),
    ("numbers", "template", '"VV {seq}/{yy}"', "VV {seq}/{yy}"),
    ("numbers", "reset", '"never"', Reset.NEVER),
    ("numbers", "start", "537", 537),
    ("numbers", "outcomes", '["rejected"]', frozenset({"rejected"})),
    ("numbers", "by_kind", 'true\ntemplate = "{kind} {seq}/{year}"\nreset = "year"', True),
    ("numbers", "kinds", '{ resolution = "BV" }', {"resolution": "BV"}),
    ("numbers", "parts", '{ public = "", non_public = "NÖ" }', {"public": "", "non_public": "NÖ"}),
    ("numbers", "elections", '"post"', NumberedElections.POST),
    ("numbers", "terms", "[2019-06-01, 2024-06-09]", (date(2019, 6, 1), date(2024, 6, 9))),
]  # fmt: skip
NAMES = [f"{name}.{key}" for name, key, _, _ in READ]


@pytest.mark.parametrize(("name", "key", "text", "value"), READ, ids=NAMES)
def test_a_key_is_read(name: str, key: str, text: str, value: object) -> None:
    assert getattr(read(name, f"{key} = {text}"), key) == value


def every_key() -> Iterator[tuple[str, str]]:
    for name, section in SECTIONS.items():
        yield from ((name, key) for key in section.keys)


@pytest.mark.parametrize(("name", "key"), list(every_key()))
def test_no_key_is_left_out_here(name: str, key: str) -> None:
    assert f"{name}.{key}" in NAMES


def every_section() -> Iterator[tuple[str, Section]]:
    def within(name: str, section: Section) -> Iterator[tuple[str, Section]]:
        yield name, section
        for key, reader in section.keys.items():
            inner = reader.section if isinstance(reader, Sections) else reader
            if isinstance(inner, Section):
                yield from within(f"{name}.{key}", inner)

    for name, section in SECTIONS.items():
        yield from within(name, section)


@pytest.mark.parametrize(("name", "section"), list(every_section()))
def test_a_table_has_a_key_for_every_field_of_its_parameters(name: str, section: Section) -> None:
    assert set(section.keys) == {field.name for field in fields(section.make)}, name


@pytest.mark.parametrize("name", [name for name in SECTIONS if name not in NEEDED])
def test_a_table_that_is_left_out_or_empty_has_its_defaults(name: str) -> None:
    default = SECTIONS[name].make()
    assert read(name, "") == default
    assert getattr(parse_statutes(with_table("quorum", "")), name) == default


def test_what_else_is_left_out_of_the_quorum_and_the_numbers_has_its_default() -> None:
    statutes: Statutes = parse_statutes(with_table("quorum", ""))
    assert statutes.quorum == SECTIONS["quorum"].make(AT_LEAST_HALF)
    assert statutes.numbering == SECTIONS["numbers"].make("{seq}/{year}", Reset.YEAR)


TRUTHS = [(name, key) for name, key, text, _ in READ if text in ("true", "false")]
WORDS = [(name, key) for name, key, _, value in READ if isinstance(value, StrEnum)]
WHOLE = [(name, key) for name, key, _, value in READ if type(value) is int]
DAYS = [(name, key) for name, key in WHOLE if key.endswith("days")]
FROM_ZERO = {
    *DAYS,
    ("representation", "transfer_limit"),
    ("second_convening", "minimum"),
    ("second_convening", "chair_decides_below"),
}
MATTERS = [("ballots", "acclamation"), ("ballots", "en_bloc"), ("remote", "barred")]
MATTERS += [("written_procedure", "matters"), ("representation", "split_matters")]


@pytest.mark.parametrize(("name", "key"), TRUTHS)
@pytest.mark.parametrize("wrong", ['"true"', "1"])
def test_true_or_false_is_expected(name: str, key: str, wrong: str) -> None:
    assert refusal(name, f"{key} = {wrong}") == (LINE, key, "truth")


@pytest.mark.parametrize(("name", "key"), WORDS)
def test_a_known_word_is_expected(name: str, key: str) -> None:
    assert refusal(name, f'{key} = "anders"') == (LINE, key, "word_unknown")
    assert refusal(name, f"{key} = 1") == (LINE, key, "text")


@pytest.mark.parametrize(("name", "key"), WHOLE)
@pytest.mark.parametrize("wrong", ["-1", "1.0", "true", '"1"', "1_000_000_001"])
def test_a_whole_number_is_expected(name: str, key: str, wrong: str) -> None:
    fault = "amount" if (name, key) in FROM_ZERO else "count"
    assert refusal(name, f"{key} = {wrong}") == (LINE, key, fault)


@pytest.mark.parametrize(("name", "key"), [each for each in WHOLE if each not in FROM_ZERO])
def test_a_number_that_cannot_be_none_begins_with_1(name: str, key: str) -> None:
    assert refusal(name, f"{key} = 0") == (LINE, key, "count")
    assert getattr(read(name, f"{key} = 1"), key) == 1


@pytest.mark.parametrize(("name", "key"), DAYS)
def test_days_are_ten_years_at_most(name: str, key: str) -> None:
    assert getattr(read(name, f"{key} = 3650"), key) == 3650
    assert refusal(name, f"{key} = 3651") == (LINE, key, "days")


@pytest.mark.parametrize(("name", "key"), MATTERS)
def test_a_list_of_matters_knows_those_of_the_profile_and_four_words(name: str, key: str) -> None:
    known = ("ordinary", "procedural", "election", "secret", "budget")
    assert getattr(read(name, f"{key} = {list(known)}"), key) == frozenset(known)
    assert getattr(read(name, f"{key} = []"), key) == frozenset()
    assert refusal(name, f'{key} = ["ordinary", "exit"]') == (LINE, key, "word_unknown")
    assert refusal(name, f'{key} = "ordinary"') == (LINE, key, "texts")


def test_there_may_be_no_caps() -> None:
    assert parse_statutes(with_table("weights", "caps = []")).weights.caps == ()


@pytest.mark.parametrize("name", SECTIONS)
def test_an_unknown_key_is_refused_and_the_nearest_named(name: str) -> None:
    key = next(iter(SECTIONS[name].keys))
    assert refusal(name, "zzz = 1") == (LINE, "zzz", "key_unknown")
    with pytest.raises(RuleError) as refused:
        parse_statutes(with_table(name, f"{key}x = 1"))
    assert (refused.value.code, refused.value.values["near"]) == ("statutes_key_misspelt", key)


@pytest.mark.parametrize("name", SECTIONS)
def test_every_table_may_name_its_source_and_say_whether_it_is_confirmed(name: str) -> None:
    assert parse_statutes(with_table(name, 'source = "§ 1"\nconfirmed = false')).unconfirmed == (name,)
    assert parse_statutes(with_table(name, "confirmed = true")).confirmed
    assert refusal(name, "confirmed = 0") == (LINE, "confirmed", "truth")
    assert refusal(name, "source = 1") == (LINE, "source", "text")


@pytest.mark.parametrize("name", SECTIONS)
def test_what_is_no_table_is_refused(name: str) -> None:
    head = f"{HEAD}{name} = 1\n"
    others = [f"[{other}]\n{needed}" for other, needed in NEEDED.items() if other != name]
    with pytest.raises(RuleError) as refused:
        parse_statutes("\n".join([head, *others]))
    assert refused.value.values == {"line": 8, "key": name, "fault": "table"}


@pytest.mark.parametrize(
    ("name", "text", "line", "key", "fault"),
    [
        ("quorum", "conflicted_in_base = false", 9, "conflicted_in_base", "conflicted_base"),
        ("quorum", "reduced = {}", 9, "more_than", "missing"),
        ("quorum", 'reduced = { more_than = "1/2" }', 9, "rule", "missing"),
        ("quorum", f'reduced = {{ more_than = "2", rule = {HALF} }}', 9, "more_than", "fraction"),
        ("quorum", "hard_floor = { simple_majority = true }", 9, "simple_majority", "quorum_base"),
        ("second_convening", f"rule = {HALF}\nminimum = 3", 10, "minimum", "minimum"),
        ("weights", 'unit = 1\ncaps = [{ share = "1", method = "of_raw" }]', 10, "share", "share"),
        ("weights", 'caps = [\n{ share = "0", method = "of_raw" }]', 10, "share", "share"),
        ("weights", 'caps = [{ share = 0.4, method = "of_raw" }]', 9, "share", "float"),
        ("weights", 'caps = [{ share = "2/5" }]', 9, "method", "missing"),
        ("weights", 'caps = [{ method = "of_raw" }]', 9, "share", "missing"),
        ("weights", 'caps = [{ share = "2/5", method = "raw" }]', 9, "method", "word_unknown"),
        ("weights", 'caps = [{ share = "2/5", method = "of_raw", grup = "a" }]', 9, "grup", "key_misspelt"),
        ("weights", "caps = [1]", 9, "caps", "tables"),
        ("weights", 'caps = "40 %"', 9, "caps", "tables"),
        ("weights", "[weights.units]\ncounty = 0", 10, "county", "count"),
        ("weights", "fixed = 1", 9, "fixed", "table"),
        ("weights", '[weights.factors]\ncity = "1"\ncounty = 2', 11, "county", "factor"),
        ("weights", "[weights.factors]\ncity = 1.5", 10, "city", "float"),
        ("representation", "delegates = 2\ndelegates_by_votes = true", 10, "delegates_by_votes",
         "delegates_twice"),
        ("representation", 'uniform = "optional"\nsplit_matters = ["budget"]', 10, "split_matters",
         "split_matters"),
        ("elections", 'several_posts_objection = "5 %"', 9, "several_posts_objection", "posts_one_by_one"),
        ("remote", 'barred_sessions = ["budget"]', 9, "barred_sessions", "word_unknown"),
        ("weights", 'caps = [{ share = "2/5", method = "of_raw", strict = 1 }]', 9, "strict", "truth"),
        ("ballots", "papers = [2, 5]", 9, "papers", "papers"),
        ("ballots", "papers = []", 9, "papers", "papers"),
        ("ballots", "papers = [1, 1]", 9, "papers", "twice"),
        ("ballots", "papers = [1, 0]", 9, "papers", "count"),
        ("ballots", "papers = 1", 9, "papers", "numbers"),
        ("ballots", 'roll_call = { members = -1 }', 9, "members", "amount"),
        ("ballots", 'roll_call = { share = "6/5" }', 9, "share", "fraction"),
        ("ballots", 'secret = { by_resolution = 1 }', 9, "by_resolution", "truth"),
        ("ballots", "secret = true", 9, "secret", "table"),
        ("elections", "rounds = []", 9, "rounds", "tables"),
        ("elections", 'rounds = [{}, { standing = "best" }]', 9, "standing", "word_unknown"),
        ("elections", 'rounds = [\n{ standing = "top" }]', 10, "standing", "first_round"),
        ("elections", "rounds = [\n{},\n{ top = 0 }]", 11, "top", "count"),
        ("elections", '[[elections.rounds]]\nbase = "named"', 10, "base", "word_unknown"),
        ("elections", '[[elections.rounds]]\ncompare = "<"', 10, "compare", "word_unknown"),
        ("elections", '[[elections.rounds]]\nfraction = "2"', 10, "fraction", "fraction"),
        ("elections", '[[elections.rounds]]\n[[elections.rounds]]\ntie = "chair"', 11, "tie", "word_unknown"),
        ("elections", "[[elections.rounds]]\nconfirmed = 1", 10, "confirmed", "truth"),
        ("agenda", 'procedural_order = ["recess", "recess"]', 9, "procedural_order", "twice"),
        ("agenda", 'procedural_order = ["pause"]', 9, "procedural_order", "word_unknown"),
        ("minutes", 'signed_by = ["chair", 1]', 9, "signed_by", "texts"),
        ("objection", f'rule = {HALF}\nshare = "1/2"', 10, "share", "objection_share"),
        ("objection", "rule = { counted = 'votes' }", 9, "base", "missing"),
        ("objection", 'share = "101 %"', 9, "share", "fraction"),
        ("weights", 'basis = " "', 9, "basis", "text"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_its_line(
    name: str, text: str, line: int, key: str, fault: str
) -> None:
    assert refusal(name, text) == (line, key, fault)
