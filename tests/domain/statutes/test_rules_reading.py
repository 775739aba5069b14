# SPDX-License-Identifier: EUPL-1.2
"""Rules as they are written: conditions, combinations, short forms, and what no rule can say."""

from fractions import Fraction

import pytest

from app.domain.failures import RuleError
from app.domain.rules import Base, Cap, Combination, Compare, Condition, Counted, Rule
from app.domain.statutes import parse_statutes
from app.domain.statutes.rules_reading import SHORT_FORMS
from tests.domain.house import profile

VOTES, MEMBERS = Counted.VOTES, Counted.MEMBERS
AT_LEAST, MORE_THAN = Compare.AT_LEAST, Compare.MORE_THAN
WHOLE, HALF, TWO_THIRDS = Fraction(1), Fraction(1, 2), Fraction(2, 3)
LINE = 12  # of the rule for a resolution to exit


def majority(rule: str) -> Rule:
    return parse_statutes(profile(majorities={"exit": rule})).majority("exit")


def quorum(rule: str) -> Rule:
    return parse_statutes(profile(quorum=rule)).quorum.rule


def fault(text: str) -> tuple[int, str, str]:
    with pytest.raises(RuleError) as refused:
        parse_statutes(text)
    values = refused.value.values
    return (
        values["line"],
        values["key"],
        values.get("fault") or refused.value.code.removeprefix("statutes_"),
    )


def majority_fault(rule: str) -> tuple[int, str, str]:
    return fault(profile(majorities={"exit": rule}))


def quorum_fault(rule: str) -> tuple[int, str, str]:
    return fault(profile(quorum=rule))


def condition(rest: str = "", base: str = "statutory", compare: str = ">=", fraction: str = "2/3") -> str:
    end = f", {rest}" if rest else ""
    return f'{{ counted = "votes", base = "{base}", compare = "{compare}", fraction = "{fraction}"{end} }}'


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("simple_majority = true", Condition(VOTES, Base.YES_NO, MORE_THAN, HALF)),
        ("nobody_against = true", Condition(VOTES, Base.YES_NO, AT_LEAST, WHOLE)),
        ('unanimous = "present"', Condition(VOTES, Base.PRESENT, AT_LEAST, WHOLE)),
        ('unanimous = "represented"', Condition(VOTES, Base.REPRESENTED, AT_LEAST, WHOLE)),
        ('unanimous = "statutory"', Condition(VOTES, Base.STATUTORY, AT_LEAST, WHOLE)),
        ('consent = ["a", "b"]', Condition(MEMBERS, Base.NAMED, AT_LEAST, WHOLE, named=("a", "b"))),
        (
            'consent_of_group = "founder"',
            Condition(MEMBERS, Base.STATUTORY, AT_LEAST, WHOLE, among="founder"),
        ),
    ],
)
def test_a_short_form_is_a_condition(written: str, read: Condition) -> None:
    assert majority(f"{{ {written} }}") == read
    noted = majority(f'{{ {written}, source = "§ 1", confirmed = false }}')
    assert isinstance(noted, Condition)
    assert (noted.source, noted.confirmed) == ("§ 1", False)


@pytest.mark.parametrize("form", SHORT_FORMS)
def test_a_short_form_stands_alone(form: str) -> None:
    written = {"consent": '["a"]', "consent_of_group": '"a"', "unanimous": '"present"'}.get(form, "true")
    assert majority_fault(f'{{ {form} = {written}, base = "cast" }}') == (LINE, "base", "key_unknown")
    wrong = {"consent": "names", "unanimous": "text", "consent_of_group": "text"}.get(form, "only_true")
    false = "[]" if form == "consent" else "false"
    assert majority_fault(f"{{ {form} = {false} }}") == (LINE, form, wrong)


@pytest.mark.parametrize(("names", "reason"), [('["a", "a"]', "twice"), ('["a", " "]', "names")])
def test_consent_names_each_member_once(names: str, reason: str) -> None:
    assert majority_fault(f"{{ consent = {names} }}") == (LINE, "consent", reason)


@pytest.mark.parametrize("base", [base for base in Base if base is not Base.NAMED])
@pytest.mark.parametrize("counted", Counted)
@pytest.mark.parametrize("compare", [AT_LEAST, MORE_THAN])
def test_a_condition_is_read_as_it_stands(base: Base, counted: Counted, compare: Compare) -> None:
    written = f'{{ counted = "{counted}", base = "{base}", compare = "{compare}", fraction = "2/3" }}'
    assert majority(written) == Condition(counted, base, compare, TWO_THIRDS)


def test_a_condition_may_concern_a_group() -> None:
    plain = Condition(VOTES, Base.STATUTORY, AT_LEAST, TWO_THIRDS)
    among = majority(condition('among = "founder"'))
    held_by = majority(condition('held_by = "town"'))
    capped = majority(condition('cap = { group = "private", share = "2/5" }'))
    assert isinstance(plain, Condition)
    assert among == Condition(*positional(plain), among="founder")
    assert held_by == Condition(*positional(plain), held_by="town")
    assert capped == Condition(*positional(plain), cap=Cap("private", Fraction(2, 5)))


def test_a_condition_may_ask_for_a_number_instead_of_a_share() -> None:
    three = Condition(MEMBERS, Base.STATUTORY, AT_LEAST, Fraction(0), number=3)
    assert majority('{ counted = "members", number = 3 }') == three
    assert quorum('{ counted = "members", number = 3 }') == three
    of_group = majority('{ counted = "votes", number = 40, among = "founder", source = "§ 1" }')
    assert of_group == Condition(
        VOTES, Base.STATUTORY, AT_LEAST, Fraction(0), "§ 1", among="founder", number=40
    )


@pytest.mark.parametrize(
    ("rest", "key", "reason"),
    [
        ('base = "statutory"', "base", "number_and_share"),
        ('compare = ">="', "compare", "number_and_share"),
        ('fraction = "1/2"', "fraction", "number_and_share"),
        ('held_by = "a"', "held_by", "number_and_share"),
        ('cap = { group = "b", share = "1/2" }', "cap", "number_and_share"),
        ('among = ""', "among", "text"),
        ("nummer = 3", "nummer", "key_misspelt"),
    ],
)
def test_a_number_and_a_share_exclude_each_other(rest: str, key: str, reason: str) -> None:
    assert majority_fault(f'{{ counted = "members", number = 3, {rest} }}') == (LINE, key, reason)


@pytest.mark.parametrize("number", ["0", '"3"', "1.5"])
def test_a_number_is_whole_and_not_nothing(number: str) -> None:
    assert majority_fault(f'{{ counted = "members", number = {number} }}') == (LINE, "number", "count")


def test_a_number_says_what_is_counted() -> None:
    assert majority_fault("{ number = 3 }") == (LINE, "counted", "missing")


def positional(plain: Condition) -> tuple[object, ...]:
    return plain.counted, plain.base, plain.compare, plain.fraction


@pytest.mark.parametrize(
    ("rest", "key", "reason"),
    [
        ('among = "a", held_by = "b"', "held_by", "two_groups"),
        ('among = "a", cap = { group = "b", share = "1/2" }', "cap", "two_groups"),
        ('held_by = "a", cap = { group = "b", share = "1/2" }', "cap", "two_groups"),
        ('cap = { group = "b", share = "1" }', "share", "share"),
        ('cap = { group = "b", share = "0 %" }', "share", "share"),
        ('cap = { share = "1/2" }', "group", "missing"),
        ('cap = { group = "b" }', "share", "missing"),
        ('cap = { group = "b", share = "1/2", grup = 1 }', "grup", "key_misspelt"),
        ('cap = "2/5"', "cap", "table"),
        ('among = ""', "among", "text"),
        ('amung = "a"', "amung", "key_misspelt"),
        ("confirmed = 1", "confirmed", "truth"),
        ("source = 39", "source", "text"),
        ('named = ["a"]', "named", "key_unknown"),
    ],
)
def test_what_a_condition_cannot_say_is_refused(rest: str, key: str, reason: str) -> None:
    assert majority_fault(condition(rest)) == (LINE, key, reason)


@pytest.mark.parametrize("missing", ["counted", "base", "compare", "fraction"])
def test_each_part_of_a_condition_must_be_there(missing: str) -> None:
    parts = {"counted": "votes", "base": "cast", "compare": ">", "fraction": "1/2"}
    rule = ", ".join(f'{key} = "{value}"' for key, value in parts.items() if key != missing)
    assert majority_fault(f"{{ {rule} }}") == (LINE, missing, "missing")


def test_the_named_cannot_be_written_as_a_base() -> None:
    assert majority_fault(condition(base="named")) == (LINE, "base", "word_unknown")


@pytest.mark.parametrize("compare", ["<", "<="])
def test_a_majority_has_no_limit_for_one_more_yes_could_lose_it(compare: str) -> None:
    limit = condition('held_by = "private"', compare=compare)
    assert majority_fault(limit) == (LINE, "compare", "limit_in_majority")
    assert majority_fault(f"{{ any = [{{ nobody_against = true }}, {limit}] }}")[1:] == (
        "compare",
        "limit_in_majority",
    )


@pytest.mark.parametrize("base", ["yes_no", "valid", "cast"])
def test_a_majority_of_a_group_is_asked_over_what_no_vote_moves(base: str) -> None:
    assert majority_fault(condition('held_by = "town"', base=base)) == (LINE, "base", "held_by_of_votes")


@pytest.mark.parametrize("compare", list(Compare))
def test_a_quorum_may_limit_what_a_group_has(compare: Compare) -> None:
    for base in ("statutory", "present"):
        limit = quorum(condition('held_by = "private"', base=base, compare=compare))
        assert limit == Condition(VOTES, Base(base), compare, TWO_THIRDS, held_by="private")


@pytest.mark.parametrize(
    ("rule", "key", "reason"),
    [
        (condition(base="present"), "base", "quorum_base"),
        (condition('among = "a"', base="present"), "base", "quorum_base"),
        (condition('held_by = "a"', base="cast"), "base", "quorum_base"),
        (condition(fraction="0"), "fraction", "quorum_fraction"),
        (condition(fraction="0 %"), "fraction", "quorum_fraction"),
        (condition(compare="<="), "compare", "limit_of_nobody"),
        (condition('among = "a"', compare="<"), "compare", "limit_of_nobody"),
        ("{ simple_majority = true }", "simple_majority", "quorum_base"),
        ("{ nobody_against = true }", "nobody_against", "quorum_base"),
        ('{ unanimous = "present" }', "unanimous", "quorum_base"),
        ('{ consent = ["a"] }', "consent", "quorum_base"),
        (f"{{ all = [{condition()}, {condition(base='cast')}] }}", "base", "quorum_base"),
    ],
)
def test_a_quorum_is_measured_over_the_whole_roll(rule: str, key: str, reason: str) -> None:
    assert quorum_fault(rule) == (6, key, reason)


def test_a_quorum_may_ask_for_everybody_and_for_a_group() -> None:
    assert quorum('{ unanimous = "statutory" }') == Condition(VOTES, Base.STATUTORY, AT_LEAST, WHOLE)
    founders = Condition(MEMBERS, Base.STATUTORY, AT_LEAST, WHOLE, among="founder")
    assert quorum('{ consent_of_group = "founder" }') == founders


def test_all_and_any_hold_rules_of_every_form() -> None:
    inner_rule = f"{{ any = [{{ simple_majority = true }}, {{ all = [{condition()}] }}] }}"
    read = majority(f"{{ all = [{condition()}, {inner_rule}] }}")
    two_thirds = Condition(VOTES, Base.STATUTORY, AT_LEAST, TWO_THIRDS)
    simple = Condition(VOTES, Base.YES_NO, MORE_THAN, HALF)
    inner = Combination(False, (simple, Combination(True, (two_thirds,))))
    assert read == Combination(True, (two_thirds, inner))


def test_a_combination_passes_on_its_source_to_the_parts_that_have_none() -> None:
    own = condition('source = "§ 2"')
    read = majority(f'{{ all = [{own}, {condition()}], source = "§ 1", confirmed = false }}')
    assert isinstance(read, Combination)
    first, second = read.parts
    assert isinstance(first, Condition)
    assert isinstance(second, Condition)
    assert (first.source, second.source) == ("§ 2", "§ 1")
    assert (first.confirmed, second.confirmed) == (False, False)


def test_a_part_may_be_unconfirmed_in_a_combination_that_says_nothing_of_it() -> None:
    read = majority(f"{{ any = [{condition('confirmed = false')}, {condition()}] }}")
    assert isinstance(read, Combination)
    assert [part.confirmed for part in read.parts if isinstance(part, Condition)] == [False, True]


def nested(depth: int) -> str:
    rule = "{ nobody_against = true }"
    for _ in range(depth):
        rule = f"{{ all = [{rule}] }}"
    return rule


def test_rules_nest_eight_levels_deep() -> None:
    assert isinstance(majority(nested(8)), Combination)
    assert majority_fault(nested(9)) == (LINE, "all", "deep")


@pytest.mark.parametrize("rule", ["{ all = [] }", '{ all = ["two thirds"] }', "{ all = true }"])
def test_a_combination_without_rules_is_refused(rule: str) -> None:
    assert majority_fault(rule) == (LINE, "all", "rules")


def test_a_combination_is_all_or_any() -> None:
    rule = "{ any = [{ simple_majority = true }], all = [{ simple_majority = true }] }"
    assert majority_fault(rule) == (LINE, "any", "key_unknown")
    assert majority_fault("{ all = [{ simple_majority = true }], confirmed = 1 }")[1:] == (
        "confirmed",
        "truth",
    )


def test_a_rule_that_is_no_table_is_refused() -> None:
    assert majority_fault('"two thirds"') == (LINE, "exit", "table")
    assert quorum_fault("true") == (6, "rule", "table")
