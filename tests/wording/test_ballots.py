# SPDX-License-Identifier: EUPL-1.2
"""How documents tell in which way a ballot was taken."""

from app.domain.balloting import BallotMethod
from app.domain.commands.ballots import CountPapers, OpenBallot
from app.domain.commands.motions import RankMotions, SubmitMotion, WithdrawMotion
from app.domain.motions import Motion, MotionKind
from app.domain.procedure import ProceduralKind
from app.wording.ballots import (
    called_from,
    counted_sentence,
    demanded,
    motion_dropped,
    motion_name,
    motion_submitted,
    on_motion,
    papers_sentence,
    split_sentence,
    taken_together,
    transferred_votes,
    voting_order,
)
from tests.domain.house import House, profile, seated


def first_motion(house: House) -> Motion:
    return next(iter(house.meeting.motions.values()))


def test_a_motion_is_named_by_its_place_its_kind_and_its_mover() -> None:
    motion = first_motion(seated().do(SubmitMotion(MotionKind.AMENDMENT, "Kürzer", mover="lebus")))
    assert motion_name(motion, "Lebus") == "Antrag 1 (Änderungsantrag) von Lebus"
    assert motion_name(motion, "", "en") == "Motion 1 (amendment)"
    assert motion_submitted(motion, "Lebus") == "Antrag 1 (Änderungsantrag) von Lebus: Kürzer"
    assert on_motion(motion) == "Abgestimmt wird über Antrag 1 (Änderungsantrag)."
    assert motion_dropped(motion) == ""


def test_a_motion_of_procedure_is_named_by_what_it_wants() -> None:
    wants = SubmitMotion(MotionKind.PROCEDURAL, "Vertagen", procedural=ProceduralKind.POSTPONEMENT)
    assert motion_name(first_motion(seated().do(wants))) == "Antrag 1 (Vertagung)"


def test_what_became_of_a_motion_that_was_not_voted_on() -> None:
    house = seated().do(SubmitMotion(MotionKind.AMENDMENT, "Kürzer"), WithdrawMotion(1))
    assert motion_dropped(first_motion(house)) == "Antrag 1 (Änderungsantrag) ist zurückgezogen."
    house = seated().do(SubmitMotion(MotionKind.AMENDMENT, "Kürzer"))
    house.do(WithdrawMotion(1, how="lapsed", reason="Durch Antrag 2 erfüllt."))
    assert motion_dropped(first_motion(house)) == (
        "Antrag 1 (Änderungsantrag) ist erledigt. Durch Antrag 2 erfüllt."
    )


def test_papers_and_who_demanded_them() -> None:
    statutes = profile(extra="[ballots]\npapers = [1, 5]\n[ballots.secret]\nmembers = 1")
    house = seated(statutes=statutes)
    house.do(OpenBallot(method=BallotMethod.SECRET, demanded_by=("lebus",)))
    house.do(CountPapers({5: 1, 1: 4}, unreturned={1: 1}))
    assert papers_sentence(house.ballot()) == (
        "Stimmzettel: 6 ausgegeben, 5 abgegeben (1 zu 5 Stimmen und 5 zu 1 Stimme)."
    )
    assert demanded(house.ballot(), ["Lebus", "Kyritz"]) == (
        "Geheime Abstimmung, verlangt von Lebus und Kyritz."
    )


def test_with_what_a_ballot_was_taken_together() -> None:
    assert taken_together(["2", "3"]) == "Abgestimmt wird gemeinsam mit TOP 2 und 3."


def test_votes_that_were_split_against_the_rule() -> None:
    assert split_sentence("Lebus") == (
        "Die Stimmen von Lebus wurden nicht einheitlich abgegeben und sind ungültig."
    )


def test_competing_motions_are_named_in_the_order_of_voting() -> None:
    amendments = [SubmitMotion(MotionKind.AMENDMENT, text) for text in ("1 %", "4 %", "2 %")]
    house = seated().do(*amendments, RankMotions((2, 3, 1)))
    told = voting_order(tuple(house.meeting.motions.values()))
    assert told == "Reihenfolge der Abstimmung, der weitestgehende Antrag zuerst: Antrag 2, 3 und 1."


def test_how_votes_were_counted_and_called() -> None:
    assert "alle übrigen Stimmberechtigten zählen als Ja" in counted_sentence()
    assert called_from("Märkische Heide") == "Der Aufruf begann mit Märkische Heide."


def test_transferred_votes_name_both_members() -> None:
    assert transferred_votes("Lindow", 2, "Neuzelle") == "Lindow\u00a02 (auf Neuzelle)"
