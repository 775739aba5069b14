# SPDX-License-Identifier: EUPL-1.2
"""Rules, requirements and the quorum in words that a chair can read aloud."""

from dataclasses import replace
from fractions import Fraction

import pytest

from app.domain.quorum import ANY_NUMBER, QuorumBasis, QuorumRecord
from app.domain.rules import Base, Combination, Compare, Condition, ConditionResult, Counted, Rule, evaluate
from app.domain.tally import Choice, Counts, Sheet, Tally
from app.wording.majorities import (
    condition_in_words,
    quorum_established,
    quorum_in_words,
    requirement,
    requirements,
    rule_in_words,
    short_rule,
)
from tests.domain.counted import Voter, consent, judged, rule, sheet_of

VOTES, MEMBERS = Counted.VOTES, Counted.MEMBERS
MORE, LEAST = Compare.MORE_THAN, Compare.AT_LEAST
SIMPLE = Condition(VOTES, Base.YES_NO, MORE, Fraction(1, 2), "§ 39 Abs. 2 BbgKVerf")
TWO_THIRDS = Condition(VOTES, Base.STATUTORY, LEAST, Fraction(2, 3))
ROLL = Tally(37, 141)
NOBODY = Tally()
PRIVATE, FOUNDER = frozenset({"private"}), frozenset({"founder"})


def at_least(number: int, counted: Counted = MEMBERS, among: str = "") -> Condition:
    return Condition(counted, Base.STATUTORY, LEAST, Fraction(0), among=among, number=number)


def sheet(yes: Tally = NOBODY, no: Tally = NOBODY, absent: Tally = NOBODY) -> Sheet:
    return Sheet(Counts(yes, no, NOBODY, NOBODY, NOBODY, NOBODY, absent))


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


def test_a_rule_that_nobody_has_read_in_the_law_is_worded_alike() -> None:
    assert short_rule(replace(SIMPLE, confirmed=False)) == "einfache Mehrheit"


@pytest.mark.parametrize("counted", Counted)
@pytest.mark.parametrize("base", Base)
def test_every_base_has_its_words(counted: Counted, base: Base) -> None:
    share = Condition(counted, base, LEAST, Fraction(3, 4))
    if base is Base.NAMED:
        assert rule_in_words(share).startswith("Zustimmung von ")
        return
    assert rule_in_words(share).startswith("¾ der ")
    assert rule_in_words(share, language="en").startswith("¾ of the ")


@pytest.mark.parametrize(
    ("asked", "german", "english"),
    [
        (
            rule(">", "1/2", among="founder"),
            "mehr als die Hälfte der Ja- und Nein-Stimmen unter den Gründungsmitgliedern",
            "more than half of the Yes and No votes among the founding members",
        ),
        (
            rule(">=", "2/3", Base.PRESENT, MEMBERS, among="stadt"),
            "⅔ der anwesenden Mitglieder unter der Gruppe „stadt“",
            "⅔ of the members present among the group “stadt”",
        ),
        (
            rule(">=", "1", Base.STATUTORY, MEMBERS, among="founder"),
            "Zustimmung aller Mitglieder unter den Gründungsmitgliedern",
            "consent of all members among the founding members",
        ),
        (
            rule("<=", "1/2", Base.PRESENT, held_by="private"),
            "höchstens die Hälfte der anwesenden Stimmen bei den privaten Mitgliedern",
            "at most half of the votes present held by the private members",
        ),
        (
            rule("<", "2/5", Base.PRESENT, held_by="private"),
            "weniger als ⅖ der anwesenden Stimmen bei den privaten Mitgliedern",
            "less than ⅖ of the votes present held by the private members",
        ),
        (
            rule("<=", "0", Base.PRESENT, held_by="private"),
            "keine der anwesenden Stimmen bei den privaten Mitgliedern",
            "none of the votes present held by the private members",
        ),
        (
            rule(">", "1/2", cap=("private", "2/5")),
            "mehr als die Hälfte der Ja- und Nein-Stimmen, private Mitglieder höchstens mit ⅖ gezählt",
            "more than half of the Yes and No votes, private members counted as ⅖ at most",
        ),
        (
            rule(">", "1/2", cap=("x", "1/2")),
            "mehr als die Hälfte der Ja- und Nein-Stimmen, die Gruppe „x“ höchstens mit der Hälfte gezählt",
            "more than half of the Yes and No votes, the group “x” counted as half at most",
        ),
        (consent("kyritz"), "Zustimmung von kyritz", "consent of kyritz"),
        (consent("kyritz", "lebus"), "Zustimmung von kyritz und lebus", "consent of kyritz and lebus"),
        (
            rule(">", "0", Base.VALID),
            "mindestens 1 der gültigen Stimmen",
            "at least 1 of the valid votes",
        ),
        (at_least(3), "mindestens 3 Mitglieder", "at least 3 members"),
        (at_least(1, VOTES), "mindestens 1 Stimme", "at least 1 vote"),
        (
            at_least(2, among="founder"),
            "mindestens 2 Mitglieder unter den Gründungsmitgliedern",
            "at least 2 members among the founding members",
        ),
        (ANY_NUMBER, "beliebig viele Mitglieder", "any number of members"),
    ],
)
def test_whose_votes_are_counted(asked: Rule, german: str, english: str) -> None:
    assert rule_in_words(asked) == german
    assert rule_in_words(asked, language="en") == english


def test_a_consent_names_the_members_by_their_names_where_they_are_known() -> None:
    names = {"kyritz": "Stadt Kyritz"}
    both = Combination(True, (SIMPLE, Combination(False, (consent("kyritz", "lebus"), TWO_THIRDS))))
    assert rule_in_words(both, None, "de", names) == (
        "einfache Mehrheit: mehr Ja als Nein und "
        "(Zustimmung von Stadt Kyritz und lebus oder ⅔ der satzungsmäßigen Stimmen)"
    )


def test_the_roll_says_nothing_of_the_figures_of_a_group() -> None:
    founders = rule(">=", "2/3", Base.STATUTORY, among="founder")
    assert rule_in_words(founders, ROLL) == "⅔ der satzungsmäßigen Stimmen unter den Gründungsmitgliedern"
    capped = rule(">=", "2/3", Base.STATUTORY, cap=("private", "1/2"))
    assert rule_in_words(capped, ROLL).endswith("gezählt")


def test_a_limit_over_the_whole_roll_says_how_many_it_allows() -> None:
    limit = rule("<=", "2/5", Base.STATUTORY, held_by="private")
    assert rule_in_words(limit, ROLL).endswith("bei den privaten Mitgliedern (56 von 141)")


def test_what_is_required_names_its_base_in_full() -> None:
    cast = sheet(Tally(24, 98), Tally(2, 11), Tally(11, 32))
    assert requirement(judged(SIMPLE, cast)) == "55 von 109 Ja- und Nein-Stimmen"
    assert requirement(judged(TWO_THIRDS, cast)) == "94 von 141 satzungsmäßigen Stimmen"
    heads = Condition(MEMBERS, Base.STATUTORY, MORE, Fraction(1, 2))
    assert requirement(judged(heads, cast)) == "19 von 37 Mitgliedern"
    alone = Condition(VOTES, Base.PRESENT, MORE, Fraction(1, 2))
    assert requirement(judged(alone, sheet(no=Tally(1, 1)))) == "1 von 1 anwesenden Stimme"
    assert requirement(judged(SIMPLE, cast), "en") == "55 of 109 Yes and No votes"


def of_groups(asked: Condition) -> ConditionResult:
    room = {"kyritz": Voter(5, Choice.YES, FOUNDER), "stadtwerke": Voter(4, Choice.YES, PRIVATE)}
    return judged(asked, sheet_of(room, ["founder", "private"]))


@pytest.mark.parametrize(
    ("asked", "german", "english"),
    [
        (
            rule(">", "1/2", among="founder"),
            "3 von 5 Ja- und Nein-Stimmen unter den Gründungsmitgliedern",
            "3 of 5 Yes and No votes among the founding members",
        ),
        (
            rule("<=", "2/5", held_by="private"),
            "höchstens 3 von 9 Ja- und Nein-Stimmen bei den privaten Mitgliedern",
            "at most 3 of 9 Yes and No votes held by the private members",
        ),
        (
            rule(">", "1/2", cap=("private", "1/5")),
            "4 von 7 Ja- und Nein-Stimmen, private Mitglieder höchstens mit ⅕ gezählt",
            "4 of 7 Yes and No votes, private members counted as ⅕ at most",
        ),
        (consent("kyritz", "lebus"), "2 von 2 benannten Mitgliedern", "2 of 2 members named"),
        (consent("kyritz"), "1 von 1 benannten Mitglied", "1 of 1 member named"),
        (at_least(2), "2 von 2 Mitgliedern", "2 of 2 members"),
    ],
)
def test_what_is_required_of_a_group(asked: Condition, german: str, english: str) -> None:
    assert requirement(of_groups(asked)) == german
    assert requirement(of_groups(asked), "en") == english


@pytest.mark.parametrize(
    "asked",
    [
        SIMPLE,
        TWO_THIRDS,
        consent("kyritz", "lebus"),
        at_least(2, among="founder"),
        rule(">", "1/2", among="founder"),
        rule("<", "1/2", held_by="private"),
        rule(">", "1/2", cap=("private", "1/3")),
    ],
)
def test_a_condition_that_was_judged_reads_as_the_rule_it_comes_from(asked: Condition) -> None:
    assert condition_in_words(of_groups(asked)) == rule_in_words(asked)


def test_what_a_combination_requires() -> None:
    both = Combination(
        True,
        (
            Condition(MEMBERS, Base.STATUTORY, MORE, Fraction(1, 2)),
            Combination(False, (SIMPLE, TWO_THIRDS)),
        ),
    )
    result = evaluate(both, sheet(no=Tally(2, 9), absent=Tally(1, 3)))
    assert requirements(result) == (
        "2 von 3 Mitgliedern und (5 von 9 Ja- und Nein-Stimmen oder 8 von 12 satzungsmäßigen Stimmen)"
    )


def quorum(present: Tally, statutory: Tally = ROLL) -> QuorumRecord:
    half = Condition(VOTES, Base.STATUTORY, MORE, Fraction(1, 2))
    result = evaluate(half, sheet(present, absent=statutory - present))
    return QuorumRecord(present, statutory, result, result.met)


def test_the_quorum_in_heads_and_votes() -> None:
    assert quorum_in_words(quorum(Tally(27, 115))) == (
        "Beschlussfähig · 27 von 37 Mitgliedern · 115 von 141 Stimmen"
    )
    assert quorum_in_words(quorum(Tally(1, 20))) == (
        "Nicht beschlussfähig · 1 von 37 Mitgliedern · 20 von 141 Stimmen"
    )
    assert quorum_in_words(quorum(Tally(1, 1), Tally(1, 1)), "en") == "Quorum · 1 of 1 member · 1 of 1 vote"


def test_a_quorum_that_is_presumed_is_not_said_to_be_there() -> None:
    presumed = replace(quorum(Tally(1, 20)), presumed=True)
    assert quorum_in_words(presumed) == (
        "Gilt als beschlussfähig · 1 von 37 Mitgliedern · 20 von 141 Stimmen"
    )
    assert quorum_in_words(presumed, "en").startswith("Quorum deemed to continue · ")
    assert quorum_established(presumed).endswith("Die zuvor festgestellte Beschlussfähigkeit gilt fort.")
    assert quorum_established(presumed, "en").endswith("The quorum established before is deemed to continue.")


def test_a_quorum_says_by_which_rule_it_was_measured() -> None:
    second = replace(quorum(Tally(27, 115)), basis=QuorumBasis.SECOND_CONVENING)
    assert quorum_in_words(second).endswith("115 von 141 Stimmen · zweite Ladung")
    assert quorum_established(second).endswith(
        "anwesend. Zu denselben Gegenständen ist zum zweiten Mal geladen. "
        "Die Beschlussfähigkeit wird festgestellt."
    )
    alone = replace(quorum(Tally(1, 20)), basis=QuorumBasis.CHAIR_DECIDES)
    assert quorum_in_words(alone).endswith(" · zweite Ladung, der Vorsitz entscheidet")
    assert "entscheidet nach Anhörung der Anwesenden anstelle der Versammlung" in quorum_established(alone)
    reduced = replace(quorum(Tally(27, 115)), basis=QuorumBasis.REDUCED)
    assert quorum_in_words(reduced, "en").endswith(" · reduced by conflicts of interest")
    assert "Because of conflicts of interest the reduced number is enough." in quorum_established(
        reduced, "en"
    )


@pytest.mark.parametrize("basis", QuorumBasis)
def test_every_basis_has_its_words(basis: QuorumBasis) -> None:
    assert quorum_in_words(replace(quorum(Tally(27, 115)), basis=basis))


def test_the_quorum_as_the_minutes_record_it() -> None:
    assert quorum_established(quorum(Tally(27, 115))) == (
        "Von 37 Mitgliedern mit 141 Stimmen sind 27 Mitglieder mit 115 Stimmen anwesend. "
        "Die Beschlussfähigkeit wird festgestellt."
    )
    assert quorum_established(quorum(Tally(1, 20))) == (
        "Von 37 Mitgliedern mit 141 Stimmen ist 1 Mitglied mit 20 Stimmen anwesend. "
        "Die Beschlussfähigkeit ist nicht gegeben."
    )
