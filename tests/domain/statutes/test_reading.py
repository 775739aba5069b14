# SPDX-License-Identifier: EUPL-1.2
"""The statutes profile is data: read exactly, and refused whole with the line of its fault."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from app.domain.failures import RuleError
from app.domain.numbering import NumberingRule, Reset
from app.domain.procedure import MinutesRule
from app.domain.quorum import QuorumRule
from app.domain.rules import Base, Combination, Compare, Condition, Counted
from app.domain.statutes import parameters, parse_statutes

PROFILE = """\
format = 1
name = "Verbandssatzung"
version = "2020-04-09"
valid_from = 2020-04-09
source = "Amtsblatt 2020"
unconfirmed = ["quorum"]

[quorum]
rule = { counted = "votes", base = "statutory", compare = ">", fraction = "1/2" }
conflicted_count = false

[majorities.ordinary]
counted = "votes"
base = "yes_no"
compare = ">"
fraction = "1/2"
source = "§ 39 Abs. 2 BbgKVerf"

[majorities.procedural]
counted = "members"
base = "present"
compare = ">="
fraction = "1"

[majorities.accession]
all = [
    { counted = "votes", base = "statutory", compare = ">=", fraction = "2/3" },
    { any = [{ counted = "members", base = "cast", compare = ">", fraction = "0" }] },
]

[numbers]
template = "VV {seq:02}/{year}"
reset = "year"
start = 7
outcomes = ["adopted", "rejected"]

[minutes]
signed_by = ["chair", "secretary"]
"""
SIMPLE = Condition(Counted.VOTES, Base.YES_NO, Compare.MORE_THAN, Fraction(1, 2), "§ 39 Abs. 2 BbgKVerf")


def test_a_profile_is_read_whole() -> None:
    statutes = parse_statutes(PROFILE)
    assert (statutes.name, statutes.version, statutes.source) == (
        "Verbandssatzung",
        "2020-04-09",
        "Amtsblatt 2020",
    )
    assert statutes.valid_from == date(2020, 4, 9)
    more_than_half = Condition(Counted.VOTES, Base.STATUTORY, Compare.MORE_THAN, Fraction(1, 2))
    assert statutes.quorum == QuorumRule(more_than_half, conflicted_count=False)
    assert statutes.majority("ordinary") == SIMPLE
    assert statutes.numbering == NumberingRule(
        "VV {seq:02}/{year}", Reset.YEAR, 7, frozenset({"adopted", "rejected"})
    )
    assert statutes.minutes.signed_by == ("chair", "secretary")


def test_rules_combine() -> None:
    accession = parse_statutes(PROFILE).majority("accession")
    two_thirds = Condition(Counted.VOTES, Base.STATUTORY, Compare.AT_LEAST, Fraction(2, 3))
    anybody = Condition(Counted.MEMBERS, Base.CAST, Compare.MORE_THAN, Fraction(0))
    assert accession == Combination(True, (two_thirds, Combination(False, (anybody,))))


def test_what_may_be_left_out_has_a_default() -> None:
    short = parse_statutes(
        without("source =", "unconfirmed", "conflicted_count", "start", "outcomes", "signed_by")
    )
    assert (short.source, short.unconfirmed, short.quorum.conflicted_count) == ("", (), True)
    assert (short.numbering.start, short.numbering.outcomes) == (1, frozenset({"adopted"}))
    assert short.minutes.signed_by == ("chair",)


def test_a_fraction_keeps_its_exact_value() -> None:
    exact = parse_statutes(PROFILE.replace('"2/3"', '"333333333333333333/500000000000000000"'))
    (first, _) = exact.majority("accession").parts
    assert first.fraction == Fraction(333333333333333333, 500000000000000000)


def without(*starts: str) -> str:
    """The profile without the lines that begin so."""
    return "\n".join(line for line in PROFILE.splitlines() if not line.startswith(starts))


def refusal(text: str) -> tuple[int, str, str]:
    """The line, the key and the fault of a refused profile."""
    with pytest.raises(RuleError) as refused:
        parse_statutes(text)
    code, values = refused.value.code, refused.value.values
    return values["line"], values.get("key", ""), values.get("fault") or code.removeprefix("statutes_")


@pytest.mark.parametrize(
    ("found", "put", "line", "key", "fault"),
    [
        ("format = 1", "format = 2", 1, "format", "format"),
        ("format = 1", "format = true", 1, "format", "format"),
        ('name = "Verbandssatzung"', 'name = "  "', 2, "name", "text"),
        ('version = "2020-04-09"', "version = 1", 3, "version", "text"),
        ("valid_from = 2020-04-09", 'valid_from = "2020-04-09"', 4, "valid_from", "date"),
        ("valid_from = 2020-04-09", "valid_from = 2020-04-09T00:00:00", 4, "valid_from", "date"),
        ('source = "Amtsblatt 2020"', "source = 2020", 5, "source", "text"),
        ('unconfirmed = ["quorum"]', 'unconfirmed = "quorum"', 6, "unconfirmed", "texts"),
        ('unconfirmed = ["quorum"]', "unconfirmed = [1]", 6, "unconfirmed", "texts"),
        ('unconfirmed = ["quorum"]', 'majority = "ordinary"', 6, "majority", "key_misspelt"),
        ("conflicted_count = false", 'conflicted_count = "no"', 10, "conflicted_count", "truth"),
        ("conflicted_count = false", "remote_counts = false", 10, "remote_counts", "key_misspelt"),
        ('rule = { counted = "votes"', 'rule = { counted = "heads"', 9, "counted", "word_unknown"),
        ('base = "yes_no"', 'base = "yes"', 14, "base", "word_unknown"),
        ('compare = ">="\nfraction = "1"', 'compare = "="\nfraction = "1"', 22, "compare", "word_unknown"),
        ('fraction = "1"\n', 'fraction = "3/2"\n', 23, "fraction", "fraction"),
        ('fraction = "1"\n', 'fraction = "1/0"\n', 23, "fraction", "fraction"),
        ('fraction = "1"\n', 'fraction = "-1/2"\n', 23, "fraction", "fraction"),
        ('fraction = "1"\n', 'fraction = "0.5"\n', 23, "fraction", "fraction"),
        ('fraction = "1"\n', "fraction = 0.5\n", 23, "fraction", "float"),
        ('fraction = "1"\n', 'share = "1"\nfraction = "1"\n', 23, "share", "key_unknown"),
        ('fraction = "2/3"', 'fraction = "two thirds"', 27, "fraction", "fraction"),
        ('fraction = "0"', 'fraction = "2"', 28, "fraction", "fraction"),
        ("{ any = [", "{ either = [", 28, "either", "key_unknown"),
        ('{ any = [{ counted = "members"', '{ any = [{ counted = "people"', 28, "counted", "word_unknown"),
        ('[majorities.accession]', '[majorities.accession]\nany = []', 26, "any", "key_unknown"),
        ("{ any = [{", '{ any = ["nobody against"], x = [{', 28, "x", "key_unknown"),
        ('reset = "year"', 'reset = "month"', 33, "reset", "word_unknown"),
        ("start = 7", "start = 0", 34, "start", "count"),
        ("start = 7", "start = true", 34, "start", "count"),
        ('"adopted", "rejected"]', '"adopted", "postponed"]', 35, "outcomes", "outcomes"),
        ("{seq:02}/{year}", "{seq:02}/{jahr}", 32, "template", "token"),
        ("{seq:02}/{year}", "{seq:02/{year}", 32, "template", "token"),
        ("{seq:02}/{year}", "{year}", 32, "template", "sequence"),
        ("{seq:02}/{year}", "{seq:02}", 32, "template", "period"),
        ('base = "statutory"', 'base = "present"', 9, "base", "quorum_base"),
        ('fraction = "1/2"', 'fraction = "0"', 9, "fraction", "quorum_fraction"),
        ('signed_by = ["chair", "secretary"]', 'signed_by = "chair"', 38, "signed_by", "texts"),
        ("signed_by =", "signers =", 38, "signers", "key_misspelt"),
    ],
)  # fmt: skip
def test_a_fault_is_refused_with_its_line(found: str, put: str, line: int, key: str, fault: str) -> None:
    assert found in PROFILE
    assert refusal(PROFILE.replace(found, put, 1)) == (line, key, fault)


@pytest.mark.parametrize(
    ("missing", "line", "key"),
    [
        ("name =", 1, "name"),
        ("version", 1, "version"),
        ("valid_from", 1, "valid_from"),
        ("rule =", 8, "rule"),
        ("template", 31, "template"),
        ("reset", 31, "reset"),
    ],
)
def test_what_is_missing_is_refused_at_the_table_that_needs_it(missing: str, line: int, key: str) -> None:
    assert refusal(without(missing)) == (line, key, "missing")


def test_an_empty_or_malformed_combination_is_refused() -> None:
    parts = PROFILE[PROFILE.index("all = [") : PROFILE.index("[numbers]")]
    assert refusal(PROFILE.replace(parts, "all = []\n\n")) == (26, "all", "rules")
    assert refusal(PROFILE.replace(parts, 'all = ["two thirds"]\n\n')) == (26, "all", "rules")


@pytest.mark.parametrize("matter", ["ordinary", "procedural"])
def test_the_usual_matters_always_have_a_rule(matter: str) -> None:
    other = PROFILE.replace(f"[majorities.{matter}]", "[majorities.special]")
    assert refusal(other)[1:] == (matter, "missing")


def test_a_table_that_is_missing_or_none_is_refused() -> None:
    bare = without("signed_by", "[minutes]")
    assert parse_statutes(bare).minutes == MinutesRule()
    assert refusal("minutes = 1\n" + bare) == (1, "minutes", "table")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (PROFILE.replace("[quorum]", "[quorum", 1), 8),
        (PROFILE.replace('compare = ">"\n', 'compare = ">\n', 1), 15),
        (PROFILE + '\n[majorities.ordinary]\ncounted = "votes"', 40),
        (PROFILE.replace('["chair", "secretary"]', '["chair"'), 38),
    ],
)
def test_what_is_no_toml_is_refused_with_its_line(text: str, line: int) -> None:
    assert refusal(text) == (line, "", "unreadable")


def test_two_rules_for_one_matter_are_refused() -> None:
    doubled = PROFILE.replace("[majorities.procedural]", "[majorities.ordinary]")
    assert refusal(doubled) == (19, "", "unreadable")


@pytest.mark.parametrize("path", sorted((Path(__file__).parents[3] / "resources/statutes").glob("*.toml")))
def test_every_profile_that_comes_with_the_program_is_sound(path: Path) -> None:
    assert parse_statutes(path.read_text("utf-8")).name


@pytest.mark.parametrize(
    "text",
    [
        "x = " + "9" * 5000,
        "x = " + "[" * 5000,
        "x = " + "{ a = " * 5000,
        ".".join(["quorum"] * 5000) + " = 1",
        PROFILE + "[quorum" + ".rule" * 5000 + "]",
        PROFILE + "[majorities.exit" + ".all" * 3000 + "]",
        PROFILE + "".join(f"[[majorities.exit{'.all' * depth}]]\n" for depth in range(1, 300)),
        PROFILE.replace('"1/2"', f'"{"1" * 5000}/2"'),
        PROFILE.replace("{seq:02}", "{seq:" + "9" * 5000 + "}"),
        PROFILE.replace("start = 7", "start = 9223372036854775807"),
    ],
    ids=lambda text: f"{text[:10]}…{text[-10:]}",
)
def test_what_is_too_large_is_refused_like_any_other_fault(text: str) -> None:
    refusal(text)


def test_a_number_that_toml_cannot_hold_is_on_a_line_of_the_profile() -> None:
    assert refusal("format = 1\nx = " + "9" * 5000) == (2, "", "unreadable")


UNCONFIRMED = """\
[majorities.exit]
any = [
    { simple_majority = true, confirmed = true },
    { all = [{ nobody_against = true }, { unanimous = "present", confirmed = false }], confirmed = false },
]

[majorities.merger]
nobody_against = true
confirmed = false

[ballots]
confirmed = false
roll_call = { members = 1, confirmed = false }

[[elections.rounds]]
[[elections.rounds]]
confirmed = false
"""


def test_what_is_unconfirmed_is_listed_once_in_its_order() -> None:
    text = PROFILE.replace('unconfirmed = ["quorum"]', 'unconfirmed = ["weights", "ballots", "weights"]')
    assert parse_statutes(text + UNCONFIRMED).unconfirmed == (
        "weights",
        "ballots",
        "majorities.exit.any.2",
        "majorities.exit.any.2.all.2",
        "majorities.merger",
        "ballots.roll_call",
        "elections.rounds.2",
    )


def test_a_rule_may_have_a_title_and_name_what_the_law_requires_beside_the_vote() -> None:
    statutes = parse_statutes(
        PROFILE
        + """
[majorities.merger]
title = "Verschmelzung"
further = ["Genehmigung der Kommunalaufsicht"]
nobody_against = true
"""
    )
    assert statutes.titles == {"merger": "Verschmelzung"}
    assert statutes.further == {"merger": ("Genehmigung der Kommunalaufsicht",)}
    assert statutes.majority("merger") == Condition(Counted.VOTES, Base.YES_NO, Compare.AT_LEAST, Fraction(1))


@pytest.mark.parametrize(
    ("line", "key", "fault"),
    [
        ("title = 1", "title", "text"),
        ('title = ""', "title", "text"),
        ('titel = "Verschmelzung"', "titel", "key_misspelt"),
        ('further = "Genehmigung"', "further", "texts"),
        ("further = []", "further", "names"),
        ('further = [""]', "further", "names"),
    ],
)
def test_what_stands_beside_a_rule_is_read_exactly(line: str, key: str, fault: str) -> None:
    text = PROFILE + f"\n[majorities.merger]\nnobody_against = true\n{line}\n"
    assert refusal(text) == (42, key, fault)


def test_the_table_of_majorities_may_name_its_source() -> None:
    noted = PROFILE + '[majorities]\nsource = "§ 9"\nconfirmed = false'
    assert parse_statutes(noted).unconfirmed == ("quorum", "majorities")
    assert set(parse_statutes(noted).majorities) == {"ordinary", "procedural", "accession"}
    assert refusal(PROFILE + "[majorities]\nconfirmed = 1") == (40, "confirmed", "truth")


def test_the_parameters_are_the_dotted_keys_of_the_format() -> None:
    named = parameters()
    assert len(set(named)) == len(named)
    assert {
        "format",
        "valid_from",
        "majorities.ordinary",
        "majorities.<matter>.title",
        "quorum.rule",
        "quorum.reduced.more_than",
        "weights.caps.method",
        "ballots.roll_call.share",
        "elections.rounds.single_plurality",
        "numbers.terms",
        "<rule>.cap.share",
        "<table>.confirmed",
    } <= set(named)
