# SPDX-License-Identifier: EUPL-1.2
"""Rules, requirements and the quorum in words that a chair can read aloud."""

from fractions import Fraction

import pytest

from app.domain.quorum import QuorumRecord
from app.domain.rules import Base, Combination, Compare, Condition, Counted, evaluate
from app.domain.tally import Tally
from app.wording.majorities import (
    quorum_established,
    quorum_in_words,
    requirement,
    requirements,
    rule_in_words,
    short_rule,
)

VOTES, MEMBERS = Counted.VOTES, Counted.MEMBERS
MORE, LEAST = Compare.MORE_THAN, Compare.AT_LEAST
SIMPLE = Condition(VOTES, Base.YES_NO, MORE, Fraction(1, 2), "§ 39 Abs. 2 BbgKVerf")
TWO_THIRDS = Condition(VOTES, Base.STATUTORY, LEAST, Fraction(2, 3))
ROLL = Tally(37, 141)


@pytest.mark.parametrize(
    ("rule", "german", "english"),
    [
        (SIMPLE, "einfache Mehrheit: mehr Ja als Nein", "simple majority: more Yes than No"),
        (TWO_THIRDS, "⅔ der satzungsmäßigen Stimmen", "⅔ of the statutory votes"),
        (
            Condition(VOTES, Base.STATUTORY, MORE, Fraction(1, 2)),
            "mehr als die Hälfte der satzungsmäßigen Stimmen",
            "more than half of the statutory votes",
        ),
        (
            Condition(MEMBERS, Base.STATUTORY, LEAST, Fraction(1, 2)),
            "mindestens die Hälfte der Mitglieder",
            "at least half of the members",
        ),
        (
            Condition(MEMBERS, Base.PRESENT, MORE, Fraction(2, 3)),
            "mehr als ⅔ der anwesenden Mitglieder",
            "more than ⅔ of the members present",
        ),
        (
            Condition(VOTES, Base.YES_NO, LEAST, Fraction(1)),
            "einstimmig: ohne Gegenstimme",
            "unanimous: nobody against",
        ),
        (Condition(MEMBERS, Base.STATUTORY, LEAST, Fraction(1)), "alle Mitglieder", "all members"),
        (
            Condition(VOTES, Base.REPRESENTED, LEAST, Fraction(7, 12)),
            "7/12 der vertretenen Stimmen",
            "7/12 of the votes represented",
        ),
    ],
)
def test_a_condition(rule: Condition, german: str, english: str) -> None:
    assert rule_in_words(rule) == german
    assert rule_in_words(rule, language="en") == english


def test_a_rule_over_the_whole_roll_says_its_figures() -> None:
    assert rule_in_words(TWO_THIRDS, ROLL) == "⅔ der satzungsmäßigen Stimmen (94 von 141)"
    assert rule_in_words(TWO_THIRDS, ROLL, "en") == "⅔ of the statutory votes (94 of 141)"
    heads = Condition(MEMBERS, Base.STATUTORY, MORE, Fraction(1, 2))
    assert rule_in_words(heads, ROLL) == "mehr als die Hälfte der Mitglieder (19 von 37)"


def test_a_rule_over_the_votes_cast_has_no_figures_before_they_are_cast() -> None:
    assert rule_in_words(SIMPLE, ROLL) == "einfache Mehrheit: mehr Ja als Nein"


def test_a_combination_names_its_parts() -> None:
    heads = Condition(MEMBERS, Base.STATUTORY, MORE, Fraction(1, 2))
    both = Combination(True, (heads, TWO_THIRDS))
    assert rule_in_words(both) == "mehr als die Hälfte der Mitglieder und ⅔ der satzungsmäßigen Stimmen"
    nested = Combination(False, (SIMPLE, both))
    assert rule_in_words(nested, language="en") == (
        "simple majority: more Yes than No or (more than half of the members and ⅔ of the statutory votes)"
    )


def test_the_short_form_of_the_usual_rule() -> None:
    assert short_rule(SIMPLE) == "einfache Mehrheit"
    assert short_rule(TWO_THIRDS) == "⅔ der satzungsmäßigen Stimmen"


@pytest.mark.parametrize("counted", Counted)
@pytest.mark.parametrize("base", Base)
def test_every_base_has_its_words(counted: Counted, base: Base) -> None:
    rule = Condition(counted, base, LEAST, Fraction(3, 4))
    assert rule_in_words(rule).startswith("¾ der ")
    assert rule_in_words(rule, language="en").startswith("¾ of the ")


def test_what_is_required_names_its_base_in_full() -> None:
    bases = {Base.YES_NO: Tally(26, 109), Base.STATUTORY: ROLL, Base.PRESENT: Tally(1, 1)}
    assert requirement(evaluate(SIMPLE, bases, Tally(24, 98))) == "55 von 109 Ja- und Nein-Stimmen"
    assert requirement(evaluate(TWO_THIRDS, bases, Tally())) == "94 von 141 satzungsmäßigen Stimmen"
    heads = Condition(MEMBERS, Base.STATUTORY, MORE, Fraction(1, 2))
    assert requirement(evaluate(heads, bases, Tally())) == "19 von 37 Mitgliedern"
    alone = Condition(VOTES, Base.PRESENT, MORE, Fraction(1, 2))
    assert requirement(evaluate(alone, bases, Tally())) == "1 von 1 anwesenden Stimme"
    assert requirement(evaluate(SIMPLE, bases, Tally()), "en") == "55 of 109 Yes and No votes"


def test_what_a_combination_requires() -> None:
    rule = Combination(
        True,
        (
            Condition(MEMBERS, Base.STATUTORY, MORE, Fraction(1, 2)),
            Combination(False, (SIMPLE, TWO_THIRDS)),
        ),
    )
    result = evaluate(rule, {Base.YES_NO: Tally(2, 9), Base.STATUTORY: Tally(3, 12)}, Tally())
    assert requirements(result) == (
        "2 von 3 Mitgliedern und (5 von 9 Ja- und Nein-Stimmen oder 8 von 12 satzungsmäßigen Stimmen)"
    )


def quorum(present: Tally, statutory: Tally = ROLL) -> QuorumRecord:
    rule = Condition(VOTES, Base.STATUTORY, MORE, Fraction(1, 2))
    result = evaluate(rule, {Base.STATUTORY: statutory}, present)
    return QuorumRecord(present, statutory, result, result.met)


def test_the_quorum_in_heads_and_votes() -> None:
    assert quorum_in_words(quorum(Tally(27, 115))) == (
        "Beschlussfähig · 27 von 37 Mitgliedern · 115 von 141 Stimmen"
    )
    assert quorum_in_words(quorum(Tally(1, 20))) == (
        "Nicht beschlussfähig · 1 von 37 Mitgliedern · 20 von 141 Stimmen"
    )
    assert quorum_in_words(quorum(Tally(1, 1), Tally(1, 1)), "en") == "Quorum · 1 of 1 member · 1 of 1 vote"


def test_the_quorum_as_the_minutes_record_it() -> None:
    assert quorum_established(quorum(Tally(27, 115))) == (
        "Von 37 Mitgliedern mit 141 Stimmen sind 27 Mitglieder mit 115 Stimmen anwesend. "
        "Die Beschlussfähigkeit wird festgestellt."
    )
    assert quorum_established(quorum(Tally(1, 20))) == (
        "Von 37 Mitgliedern mit 141 Stimmen ist 1 Mitglied mit 20 Stimmen anwesend. "
        "Die Beschlussfähigkeit ist nicht gegeben."
    )
