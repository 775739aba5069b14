# SPDX-License-Identifier: EUPL-1.2
"""The grammar of results: what a chair announces and the minutes record, from the record alone."""

from dataclasses import replace
from fractions import Fraction

import pytest

from app.domain.balloting import BallotMethod
from app.domain.quorum import QuorumRecord
from app.domain.results import Outcome, ResultRecord, TieBreak, majority_result
from app.domain.rules import Base, Compare, Condition, Counted, Rule
from app.domain.tally import Counts, Sheet, Tally
from app.wording.results import (
    VoteLine,
    counts_in_words,
    remarks,
    result_in_words,
    result_sentence,
    total_lines,
    verdict,
    vote_lines,
)

SIMPLE = Condition(Counted.VOTES, Base.YES_NO, Compare.MORE_THAN, Fraction(1, 2))
TWO_THIRDS = Condition(Counted.VOTES, Base.STATUTORY, Compare.AT_LEAST, Fraction(2, 3))
NOBODY = Tally()


def record(
    yes: tuple[int, int] = (0, 0),
    no: tuple[int, int] = (0, 0),
    abstain: tuple[int, int] = (0, 0),
    *,
    rule: Rule = SIMPLE,
    announced: Outcome | None = None,
    **others: Tally,
) -> ResultRecord:
    """A record whose classes are given as (members, votes)."""
    classes = {"invalid": NOBODY, "not_voting": NOBODY, "conflicted": NOBODY, "absent": NOBODY, **others}
    counts = Counts(Tally(*yes), Tally(*no), Tally(*abstain), **classes)
    majority, computed = majority_result(rule, Sheet(counts))
    statutory = counts.statutory
    quorum = QuorumRecord(counts.entitled, statutory, majority, True)
    told = announced or computed
    return ResultRecord(
        "ordinary", counts, statutory, quorum, majority, computed, told, "Vorsitzende", "", None, "S", "1", ()
    )


@pytest.mark.parametrize(
    ("result", "german", "english"),
    [
        (record((24, 98)), "einstimmig", "unanimously"),
        (
            record((24, 98), abstain=(2, 2)),
            "einstimmig bei 2 Enthaltungen",
            "unanimously with 2 abstentions",
        ),
        (
            record((24, 98), abstain=(1, 6)),
            "einstimmig bei 6 Enthaltungen (1 Mitglied)",
            "unanimously with 6 abstentions (1 member)",
        ),
        (record((24, 98), abstain=(1, 1)), "einstimmig bei 1 Enthaltung", "unanimously with 1 abstention"),
        (
            record((24, 98), (2, 11), (1, 6)),
            "mit 98 Ja-Stimmen (24 Mitglieder) gegen 11 Nein-Stimmen (2 Mitglieder) "
            "bei 6 Enthaltungen (1 Mitglied) angenommen",
            "adopted by 98 Yes votes (24 members) to 11 No votes (2 members) with 6 abstentions (1 member)",
        ),
        (
            record((12, 12), (1, 1)),
            "mit 12 Ja-Stimmen gegen 1 Nein-Stimme angenommen",
            "adopted by 12 Yes votes to 1 No vote",
        ),
        (
            record((2, 11), (24, 98)),
            "mit 11 Ja-Stimmen (2 Mitglieder) gegen 98 Nein-Stimmen (24 Mitglieder) abgelehnt",
            "rejected by 11 Yes votes (2 members) to 98 No votes (24 members)",
        ),
        (
            record((12, 55), (14, 55)),
            "bei Stimmengleichheit mit 55 Ja-Stimmen (12 Mitglieder) gegen 55 Nein-Stimmen (14 Mitglieder) "
            "abgelehnt",
            "rejected on a tie of 55 Yes votes (12 members) to 55 No votes (14 members)",
        ),
        (record(no=(24, 98)), "einstimmig abgelehnt", "rejected unanimously"),
        (
            record(no=(24, 98), abstain=(3, 9)),
            "einstimmig bei 9 Enthaltungen (3 Mitglieder) abgelehnt",
            "rejected unanimously with 9 abstentions (3 members)",
        ),
        (
            record(abstain=(3, 9)),
            "ohne Ja- und Nein-Stimmen bei 9 Enthaltungen (3 Mitglieder) abgelehnt",
            "rejected without Yes and No votes with 9 abstentions (3 members)",
        ),
        (
            record((20, 90), (2, 11), rule=TWO_THIRDS, absent=Tally(15, 40)),
            "mit 90 Ja-Stimmen (20 Mitglieder) gegen 11 Nein-Stimmen (2 Mitglieder) abgelehnt; "
            "erforderlich: 94 von 141 satzungsmäßigen Stimmen",
            "rejected by 90 Yes votes (20 members) to 11 No votes (2 members); "
            "required: 94 of 141 statutory votes",
        ),
        (
            record((20, 90), rule=TWO_THIRDS, absent=Tally(17, 51)),
            "mit 90 Ja-Stimmen (20 Mitglieder) ohne Gegenstimme abgelehnt; "
            "erforderlich: 94 von 141 satzungsmäßigen Stimmen",
            "rejected by 90 Yes votes (20 members) with nobody against; required: 94 of 141 statutory votes",
        ),
        (
            record((24, 98), (2, 11), (1, 6), invalid=Tally(1, 3)),
            "mit 98 Ja-Stimmen (24 Mitglieder) gegen 11 Nein-Stimmen (2 Mitglieder) "
            "bei 6 Enthaltungen (1 Mitglied) und 3 ungültigen Stimmen (1 Mitglied) angenommen",
            "adopted by 98 Yes votes (24 members) to 11 No votes (2 members) "
            "with 6 abstentions (1 member) and 3 invalid votes (1 member)",
        ),
        (
            record((275, 2423), (30, 690)),
            "mit 2.423 Ja-Stimmen (275 Mitglieder) gegen 690 Nein-Stimmen (30 Mitglieder) angenommen",
            "adopted by 2,423 Yes votes (275 members) to 690 No votes (30 members)",
        ),
    ],
)
def test_how_it_was_decided(result: ResultRecord, german: str, english: str) -> None:
    assert result_in_words(result) == german
    assert result_in_words(result, "en") == english


def test_the_result_as_a_sentence_of_the_minutes() -> None:
    assert result_sentence(record((24, 98))) == "Der Antrag ist einstimmig angenommen."
    assert result_sentence(record((2, 2), (3, 3))) == (
        "Der Antrag ist mit 2 Ja-Stimmen gegen 3 Nein-Stimmen abgelehnt."
    )
    assert result_sentence(record((24, 98)), "en") == "The motion is adopted unanimously."


def test_the_verdict_is_what_was_announced() -> None:
    assert verdict(record((1, 5))) == "Angenommen"
    assert verdict(record(no=(1, 5))) == "Abgelehnt"
    assert verdict(record((1, 5), announced=Outcome.REJECTED)) == "Abgelehnt"
    assert verdict(record((1, 5)), "en") == "Adopted"


def test_a_differing_announcement_is_remarked_with_its_reason() -> None:
    told = replace(record((2, 5), (1, 6), announced=Outcome.ADOPTED), reason="Zählfehler im Saal.")
    assert result_in_words(told).endswith(" angenommen")
    assert remarks(told) == (
        "Nach den Stimmen ist der Antrag abgelehnt; verkündet wurde: angenommen (Vorsitzende). "
        "Begründung: Zählfehler im Saal.",
    )


def test_an_announcement_against_every_vote_is_not_called_unanimous() -> None:
    told = record(no=(3, 3), announced=Outcome.ADOPTED)
    assert result_in_words(told) == "mit 0 Ja-Stimmen gegen 3 Nein-Stimmen angenommen"


def test_who_did_not_vote_is_remarked() -> None:
    told = record((2, 5), not_voting=Tally(1, 1), conflicted=Tally(2, 9))
    assert remarks(told) == (
        "1 Mitglied (1 Stimme) hat an der Abstimmung nicht teilgenommen.",
        "2 Mitglieder (9 Stimmen) haben wegen Mitwirkungsverbots nicht abgestimmt.",
    )
    assert remarks(told, "en")[1] == "2 members (9 votes) did not vote because of a conflict of interest."
    assert remarks(record((2, 5))) == ()


def test_the_vote_block_has_yes_no_and_abstentions_even_where_nobody_chose_them() -> None:
    assert vote_lines(record((24, 98))) == (
        VoteLine("Ja", 24, 98),
        VoteLine("Nein", 0, 0),
        VoteLine("Enthaltung", 0, 0),
    )


def test_the_vote_block_has_the_other_classes_where_there_are_any() -> None:
    told = record((24, 98), invalid=Tally(1, 2), not_voting=Tally(1, 3), conflicted=Tally(1, 20))
    assert vote_lines(told)[3:] == (
        VoteLine("ungültig", 1, 2),
        VoteLine("nicht teilgenommen", 1, 3),
        VoteLine("befangen", 1, 20, apart=True),
    )


def test_the_totals_stand_beside_the_votes() -> None:
    told = record((24, 98), (2, 11), (1, 6), absent=Tally(10, 26))
    assert total_lines(told) == (
        VoteLine("stimmberechtigt anwesend", 27, 115),
        VoteLine("abwesend", 10, 26),
        VoteLine("satzungsmäßig", 37, 141),
    )


def test_all_figures_in_one_line() -> None:
    assert counts_in_words(record((24, 98), (2, 11), (1, 6))) == (
        "Ja: 24 Mitglieder, 98 Stimmen · Nein: 2 Mitglieder, 11 Stimmen · Enthaltung: 1 Mitglied, 6 Stimmen"
    )


def by(told: ResultRecord, method: BallotMethod) -> ResultRecord:
    return replace(told, method=method)


class TestWaysOfVoting:
    """The sentence says in which way it was voted, where that is not openly."""

    @pytest.mark.parametrize(
        ("method", "german", "english"),
        [
            (BallotMethod.OPEN, "einstimmig", "unanimously"),
            (BallotMethod.COUNTED, "einstimmig", "unanimously"),
            (BallotMethod.ROLL_CALL, "in namentlicher Abstimmung einstimmig", "in a roll call unanimously"),
            (BallotMethod.SECRET, "in geheimer Abstimmung einstimmig", "in a secret ballot unanimously"),
            (BallotMethod.ACCLAMATION, "ohne förmliche Abstimmung", "without a formal vote"),
        ],
    )
    def test_in_words(self, method: BallotMethod, german: str, english: str) -> None:
        told = by(record((24, 98)), method)
        assert (result_in_words(told), result_in_words(told, "en")) == (german, english)

    def test_as_a_sentence(self) -> None:
        told = by(record((24, 98), (2, 11)), BallotMethod.ROLL_CALL)
        assert result_sentence(told) == (
            "Der Antrag ist in namentlicher Abstimmung mit 98 Ja-Stimmen (24 Mitglieder) "
            "gegen 11 Nein-Stimmen (2 Mitglieder) angenommen."
        )

    def test_papers_tell_votes_alone(self) -> None:
        told = by(
            record((0, 98), (0, 11), (0, 6), not_voting=Tally(0, 3), undisclosed=Tally(28, 0)),
            BallotMethod.SECRET,
        )
        assert result_sentence(told) == (
            "Der Antrag ist in geheimer Abstimmung mit 98 Ja-Stimmen gegen 11 Nein-Stimmen "
            "bei 6 Enthaltungen angenommen."
        )
        assert vote_lines(told) == (
            VoteLine("Ja", None, 98),
            VoteLine("Nein", None, 11),
            VoteLine("Enthaltung", None, 6),
            VoteLine("nicht teilgenommen", None, 3),
        )
        assert total_lines(told)[0] == VoteLine("stimmberechtigt anwesend", 28, 118)
        assert counts_in_words(told).startswith("Ja: 98 Stimmen · Nein: 11 Stimmen")
        assert remarks(told) == ("Stimmzettel über 3 Stimmen wurden nicht abgegeben.",)

    def test_who_was_barred_and_whose_votes_were_transferred_is_told(self) -> None:
        told = record((24, 98), barred=Tally(1, 2), transferred=Tally(2, 5))
        assert vote_lines(told)[-1] == VoteLine("nicht stimmberechtigt (per Video)", 1, 2, apart=True)
        assert remarks(told) == (
            "1 Mitglied (2 Stimmen) hat per Video teilgenommen und durfte deshalb nicht mit abstimmen.",
            "2 Mitglieder haben ihre 5 Stimmen auf andere Mitglieder übertragen.",
        )
        assert remarks(record((24, 98), transferred=Tally(1, 2))) == (
            "1 Mitglied hat seine 2 Stimmen auf ein anderes Mitglied übertragen.",
        )
        assert remarks(record((24, 98), barred=Tally(2, 3)))[0] == (
            "2 Mitglieder (3 Stimmen) haben per Video teilgenommen und durften deshalb nicht mit abstimmen."
        )


class TestTies:
    """Who decided between equals is told, and how."""

    @pytest.mark.parametrize(
        ("tie_break", "course", "german"),
        [
            (
                TieBreak.CHAIR,
                "",
                "Bei Stimmengleichheit hat die Stimme der Sitzungsleitung entschieden: angenommen.",
            ),
            (
                TieBreak.LOT,
                "Lebus zog.",
                "Bei Stimmengleichheit hat das Los entschieden: angenommen. Lebus zog.",
            ),
        ],
    )
    def test_the_decision_is_told(self, tie_break: TieBreak, course: str, german: str) -> None:
        told = replace(
            record((2, 5), (1, 5)),
            computed=Outcome.ADOPTED,
            announced=Outcome.ADOPTED,
            tie_break=tie_break,
            tie_course=course,
        )
        assert remarks(told) == (german,)
        assert result_sentence(told) == (
            "Der Antrag ist bei Stimmengleichheit mit 5 Ja-Stimmen (2 Mitglieder) "
            "gegen 5 Nein-Stimmen (1 Mitglied) angenommen."
        )
