# SPDX-License-Identifier: EUPL-1.2
"""Elections in sentences, from what was announced alone."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.agenda import ItemKind
from app.domain.commands.elections import (
    AbortElection,
    AbortRound,
    AcceptElection,
    AnnounceRound,
    CallElection,
    CountElectionPapers,
    DrawLot,
    NominateCandidate,
    OpenRound,
    RecordElectionVotes,
    WithdrawCandidate,
)
from app.domain.commands.preparation import AddItem
from app.domain.election_rounds import Election, ElectionKind, Round
from app.domain.elections import Verdict
from app.wording.elections import (
    announced_by,
    answer_sentences,
    candidate_lines,
    candidate_name,
    class_lines,
    ending_sentence,
    lot_sentences,
    opening_sentences,
    outside_lines,
    required_in_words,
    result_sentences,
    round_heading,
    round_notes,
    seats_of,
)
from app.wording.results import VoteLine
from tests.domain.house import House, profile, seated

VOTES = {"kyritz": 70, "lebus": 30, "nuthetal": 9}
NAMES = {"a": "Ada", "b": "Berta", "c": "Cäcilie"}
OPEN = "waiver = 'always'"
LAST = "rounds = [{ plurality = true, single_plurality = true }]"
TWO = "rounds = [{ base = 'statutory' }, { base = 'statutory', standing = 'top', plurality = true }]"


def opened(*lines: str, candidates: str = "ab", votes: dict[str, int] = VOTES, **call: Any) -> House:
    """An open round of the election of a chair."""
    item = AddItem("1", "Vorsitz", ItemKind.ELECTION)
    house = seated(votes, "\n".join([profile(), "[elections]", *(lines or (OPEN,))]), (item,))
    house.do(CallElection(**{"secret": False, **call}))
    return house.do(*(NominateCandidate(key, NAMES[key]) for key in candidates), OpenRound())


def voted(house: House, *remaining: str, **votes: str) -> House:
    """The round with what members did, announced."""
    choices = {member: (did,) for member, did in votes.items()}
    return house.do(RecordElectionVotes(choices, remaining), AnnounceRound())


def election(house: House) -> Election:
    return list(house.meeting.elections.values())[-1]


def told(house: House, language: str = "de") -> tuple[str, ...]:
    """What is told of the last round."""
    return result_sentences(election(house), election(house).rounds[-1], language)


def lot(house: House, language: str = "de") -> tuple[str, ...]:
    return lot_sentences(election(house), election(house).rounds[-1], language)


def last(house: House) -> Round:
    return election(house).rounds[-1]


def test_who_is_elected_has_so_many_of_so_many_votes() -> None:
    house = voted(opened(), "b", kyritz="a")
    assert told(house) == ("Gewählt ist Ada mit 70 von 109 gültigen Stimmen.",)
    assert told(house, "en") == ("Ada with 70 of 109 valid votes is elected.",)


def test_a_runoff_names_who_stands_and_what_was_missed() -> None:
    house = voted(opened(TWO, OPEN, candidates="abc"), kyritz="abstain", lebus="a", nuthetal="b")
    short, runoff = told(house)
    assert short == "Die erforderliche Mehrheit (55 von 109 satzungsmäßigen Stimmen) hat niemand erreicht."
    assert runoff == "Stichwahl zwischen Ada und Berta."
    assert told(house, "en")[1] == "Run-off between Ada and Berta."


def test_the_lot_decides_between_equals_and_its_course_is_told() -> None:
    votes = {"kyritz": 10, "lebus": 10}
    house = voted(opened(OPEN, LAST, votes=votes), kyritz="a", lebus="b")
    assert told(house) == (
        "Stimmengleichheit zwischen Ada und Berta (je 10 Stimmen): Es entscheidet das Los.",
    )
    assert told(house, "en") == ("Tie between Ada and Berta (10 votes each): the lot decides.",)
    assert lot(house) == ()
    house.do(DrawLot(("b",), "gezogen von Kyritz"))
    assert lot(house) == (
        "Bei Stimmengleichheit entschied das Los: Gewählt ist Berta.",
        "Hergang der Losziehung: gezogen von Kyritz",
    )
    assert lot(house, "en")[0] == "On a tie the lot decided: Berta is elected."


def test_the_lot_decides_on_a_place_in_the_runoff() -> None:
    house = opened(candidates="abc", votes={"kyritz": 4, "lebus": 3, "nuthetal": 3})
    voted(house, kyritz="a", lebus="b", nuthetal="c")
    assert told(house)[1] == (
        "Stimmengleichheit zwischen Berta und Cäcilie (je 3 Stimmen): "
        "Das Los entscheidet über den Platz in der Stichwahl neben Ada."
    )
    assert told(house, "en")[1] == (
        "Tie between Berta and Cäcilie (3 votes each): "
        "the lot decides on the place in the run-off beside Ada."
    )
    house.do(DrawLot(("c",), "gezogen"))
    assert lot(house)[:2] == (
        "Bei Stimmengleichheit entschied das Los: In die Stichwahl kommt Cäcilie.",
        "Stichwahl zwischen Ada und Cäcilie.",
    )


def test_a_single_candidate_has_yes_and_no() -> None:
    house = voted(opened(OPEN, LAST, candidates="a"), "no", kyritz="yes")
    assert told(house) == ("Gewählt ist Ada mit 70 Ja-Stimmen gegen 39 Nein-Stimmen.",)
    assert told(house, "en") == ("Ada by 70 Yes votes to 39 No votes is elected.",)


@pytest.mark.parametrize(
    ("lines", "candidates", "expected"),
    [
        ((TWO,), "a", "Es findet ein weiterer Wahlgang statt; zur Wahl steht Ada."),
        ((LAST,), "ab", "Niemand ist gewählt."),
    ],
)
def test_nobody_may_be_elected(lines: tuple[str, ...], candidates: str, expected: str) -> None:
    assert told(voted(opened(OPEN, *lines, candidates=candidates), "abstain"))[-1] == expected


def test_equals_may_have_to_vote_again() -> None:
    lines = (OPEN, "rounds = [{ plurality = true, tie = 'repeat' }]")
    house = voted(opened(*lines, votes={"kyritz": 1, "lebus": 1}), kyritz="a", lebus="b")
    assert told(house) == ("Stimmengleichheit: Der Wahlgang wird zwischen Ada und Berta wiederholt.",)


def test_of_several_posts_each_elected_is_named_and_what_stays_vacant() -> None:
    lines = (OPEN, "several_posts = true", LAST)
    house = voted(opened(*lines, seats=3), "b", kyritz="a")
    assert told(house) == (
        "Gewählt sind Ada mit 70 von 109 gültigen Stimmen und Berta mit 39 von 109 gültigen Stimmen.",
        "1 Posten bleibt unbesetzt.",
    )


def test_who_objected_to_filling_posts_together_is_counted() -> None:
    house = opened(OPEN, "several_posts = true", seats=2, objected_by=("lebus",))
    manner = opening_sentences(election(house))[0]
    assert manner.endswith(" Der gemeinsamen Wahl der Posten widersprach 1 Mitglied.")


def test_a_majority_that_only_some_reached_is_told() -> None:
    house = opened(OPEN, "several_posts = true", candidates="abc", seats=2)
    house.do(RecordElectionVotes({"kyritz": ("a",), "lebus": ("b",), "nuthetal": ("c",)}), AnnounceRound())
    assert (
        told(house)[1]
        == "Die erforderliche Mehrheit (55 von 109 gültigen Stimmen) hat niemand sonst erreicht."
    )


def test_lists_have_seats() -> None:
    house = voted(opened(seats=3, kind=ElectionKind.LISTS), "b", kyritz="a")
    assert told(house) == ("Die Sitze verteilen sich auf: Ada 2 Sitze, Berta 1 Sitz.",)
    record = last(house).record
    assert record is not None
    assert seats_of(record) == ("2", "1")
    assert required_in_words(record) == "Sitze im Verhältnis der Stimmen"


def test_the_lot_gives_a_list_its_seat() -> None:
    house = opened(seats=1, kind=ElectionKind.LISTS, votes={"kyritz": 2, "lebus": 2})
    voted(house, kyritz="a", lebus="b").do(DrawLot(("b",), "gezogen"))
    assert lot(house)[:2] == (
        "Bei Stimmengleichheit entschied das Los: Je einen weiteren Sitz erhält Berta.",
        "Die Sitze verteilen sich auf: Berta 1 Sitz.",
    )


def test_an_announcement_that_differs_is_told_with_what_the_votes_give() -> None:
    house = opened().do(RecordElectionVotes(remaining=("a",)))
    house.do(AnnounceRound(Verdict.ELECTED, elected=("b",), reason="Ada verzichtet"))
    assert told(house) == (
        "Nach den Stimmen: Gewählt ist Ada mit 109 von 109 gültigen Stimmen.",
        "Festgestellt wurde etwas anderes (Vorsitzende): Gewählt ist Berta mit 0 von 109 gültigen Stimmen. "
        "Begründung: Ada verzichtet",
    )


def test_a_round_has_its_heading() -> None:
    house = opened()
    assert (
        round_heading(election(house), last(house))
        == "Vorsitz: 1. Wahlgang um 10:22 Uhr, offen: ohne Ergebnis"
    )
    voted(house, "a").do(OpenRound(repeat=True, reason="Zweifel"))
    assert round_heading(election(house), last(house)).endswith(", offen (Wiederholung): ohne Ergebnis")
    assert round_notes(last(house)) == ("Begründung: Zweifel",)
    voted(house, "b")
    first = election(house).rounds[0]
    assert round_heading(election(house), first).endswith(", offen: wiederholt")
    assert round_notes(first) == ("Dieser Wahlgang wurde wiederholt; es gilt das Ergebnis der Wiederholung.",)
    assert announced_by(last(house)).endswith("Uhr, Vorsitzende")


def test_a_round_that_was_aborted_says_why() -> None:
    house = opened().do(AbortRound("falsche Zettel"))
    assert round_notes(last(house)) == (
        "Der Wahlgang wurde ohne Ergebnis abgebrochen. Grund: falsche Zettel",
    )
    assert told(house) == ()
    assert announced_by(last(house)) == ""


def test_the_call_says_how_and_who() -> None:
    house = opened("waiver = 'unanimous'", waiver_for=3)
    assert opening_sentences(election(house)) == (
        "Vorsitz: Offen gewählt wird auf Grund des Verzichts auf die geheime Wahl "
        "(3 Mitglieder dafür, 0 dagegen, 0 Enthaltungen).",
        "Vorgeschlagen sind Ada und Berta.",
    )
    assert opening_sentences(election(opened(secret=True)), "en")[0] == "Vorsitz: The election is secret."
    assert opening_sentences(election(opened()))[0] == "Vorsitz: Es wird offen gewählt."
    withdrawn = voted(opened(), "a").do(
        CallElection(), NominateCandidate("c", "Cäcilie"), WithdrawCandidate("c")
    )
    assert opening_sentences(election(withdrawn))[-1] == "Nicht mehr zur Wahl steht Cäcilie."
    assert len(opening_sentences(election(voted(opened(), "a").do(CallElection())))) == 1


def test_the_elected_answer() -> None:
    house = voted(opened(), "a")
    assert answer_sentences(election(house)) == ()
    assert answer_sentences(election(house.do(AcceptElection("a")))) == ("Ada nimmt die Wahl an.",)
    declined = house.do(AcceptElection("a", accepted=False))
    assert answer_sentences(election(declined), "en") == (
        "Ada declines the election.",
        "So 1 post is not filled.",
    )


def test_an_aborted_election_says_why() -> None:
    assert ending_sentence(election(opened())) == ""
    assert ending_sentence(election(opened().do(AbortElection("Formfehler")))) == (
        "Die Wahl wurde ohne Ergebnis abgebrochen. Grund: Formfehler"
    )


def test_without_a_name_the_key_stands() -> None:
    house = opened().do(AbortRound("x"), NominateCandidate("z"))
    assert candidate_name(election(house), "z") == "z"
    assert candidate_name(election(house), "a") == "Ada"


def test_every_class_has_its_line() -> None:
    record = last(voted(opened(), kyritz="a", lebus="no", nuthetal="invalid")).record
    assert record is not None
    house = voted(opened(), kyritz="a", lebus="no", nuthetal="invalid")
    assert candidate_lines(election(house), record) == (VoteLine("Ada", 1, 70), VoteLine("Berta", 0, 0))
    assert class_lines(record) == (
        VoteLine("Nein", 1, 30),
        VoteLine("ungültig", 1, 9),
        VoteLine("stimmberechtigt anwesend", 3, 109),
    )
    assert outside_lines(record) == (VoteLine("abwesend", 0, 0), VoteLine("satzungsmäßig", 3, 109))
    assert seats_of(record) == ()
    assert required_in_words(record) == "51 von 100 gültigen Stimmen"


def test_papers_tell_votes_alone() -> None:
    house = opened(secret=True).do(CountElectionPapers({"a": 70, "b": 39}), AnnounceRound())
    assert told(house) == ("Gewählt ist Ada mit 70 von 109 gültigen Stimmen.",)
