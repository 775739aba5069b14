# SPDX-License-Identifier: EUPL-1.2
"""What must be decided before a result: a tie, those who do not vote, a wording older than a motion."""

from __future__ import annotations

import pytest

from app.domain.balloting import BallotMethod
from app.domain.commands.ballots import CountVotes
from app.domain.commands.sitting import AnnounceResult, OpenBallot, RecordRemaining, RecordVotes
from app.domain.failures import RuleError
from app.domain.results import Outcome
from app.domain.tally import Choice, Tally
from app.ui.pages.cockpit.ballot_questions import as_it_stands_question, tie_question, unchanged_question
from app.ui.pages.cockpit.ballot_shown import vote_shown
from app.ui.pages.cockpit.questions import Asked
from app.ui.pages.cockpit.shown import VoteShown
from app.ui.pages.cockpit.sight import Sight
from app.ui.theme.tones import Tone
from tests.domain.house import NO, NOT_VOTING, YES, House, profile, resolution, seated

CONSENT = '{ all = [{ counted = "votes", base = "yes_no", compare = ">", fraction = "1/2" }, '
CONSENT += '{ consent = ["nuthetal"] }] }'


def house_with(tie: str) -> House:
    return seated(statutes=profile(extra=f'[ballots]\ntie = "{tie}"')).do(OpenBallot())


def tied(tie: str) -> House:
    return house_with(tie).do(RecordVotes({"kyritz": YES, "lebus": NO, "nuthetal": NO}))


def voting(house: House) -> VoteShown:
    meeting = house.meeting
    assert meeting is not None
    assert meeting.ballot_in_hand is not None
    return vote_shown(Sight(house.association, meeting), meeting.ballot_in_hand)


def asked_about_tie(house: House) -> Asked:
    assert house.meeting is not None
    asked = tie_question(house.meeting, "de")
    assert asked is not None
    return asked


def asked_as_it_stands(house: House) -> Asked:
    assert house.meeting is not None
    asked = as_it_stands_question(house.meeting, "de")
    assert asked is not None
    return asked


class TestTie:
    """Equality that the statutes leave to the chair or the lot."""

    @pytest.mark.parametrize(
        ("tie", "button", "who"),
        [
            ("chair", "Entscheid der Sitzungsleitung eintragen …", "die Stimme der Sitzungsleitung"),
            ("lot", "Losentscheid eintragen …", "das Los"),
        ],
    )
    def test_nothing_is_announced_before_it_is_decided(self, tie: str, button: str, who: str) -> None:
        shown = voting(tied(tie))
        assert (shown.announce, shown.deviate) == (button, "")
        assert f"Stimmengleichheit. Es entscheidet {who}." in shown.sentence
        assert "Tragen Sie zuerst ein, wie entschieden wurde" in shown.sentence
        assert "abgelehnt" not in shown.sentence
        assert shown.sentence_tone is Tone.INK

    def test_where_nobody_is_named_it_is_said_too(self) -> None:
        house = seated(statutes=profile(extra='[ballots]\ntie = "chair"'))
        house.do(OpenBallot(method=BallotMethod.COUNTED), CountVotes(no=Tally(2, 5)))
        shown = voting(house)
        assert shown.announce == "Entscheid der Sitzungsleitung eintragen …"
        assert shown.sentence.startswith("Ausgezählt: Stimmengleichheit. Es entscheidet")

    def test_the_question_names_the_figures_and_the_number_of_each_outcome(self) -> None:
        shown = asked_about_tie(tied("chair")).shown
        assert shown.sentence.startswith("Stimmengleichheit, 5 zu 5. Nach der Satzung entscheidet")
        assert [option.label for option in shown.options] == ["angenommen → VV 01/2021", "abgelehnt"]
        assert (shown.chosen, shown.by_announcement_key) == ("", True)

    def test_the_answer_announces_what_the_chair_decided(self) -> None:
        house = tied("chair")
        house.do(asked_about_tie(house).command("adopted", ""))
        assert (house.record().announced, house.numbers()) == (Outcome.ADOPTED, ["VV 01/2021"])

    def test_the_course_of_the_lot_goes_into_the_record(self) -> None:
        house = tied("lot")
        command = asked_about_tie(house).command("rejected", "Los gezogen von der Schriftführung")
        assert command == AnnounceResult(
            tie_break=Outcome.REJECTED, tie_course="Los gezogen von der Schriftführung"
        )
        assert house.do(command).record().tie_course == "Los gezogen von der Schriftführung"

    def test_an_answer_without_an_outcome_decides_nothing(self) -> None:
        house = tied("chair")
        assert house.refuses(asked_about_tie(house).command("", "")) == "tie_undecided"

    def test_while_somebody_is_missing_or_where_equality_rejects_there_is_nothing_to_decide(self) -> None:
        halfway = house_with("chair").do(RecordVotes({"kyritz": YES, "lebus": NO}))
        for house in (halfway, tied("rejected"), seated()):
            assert house.meeting is not None
            assert tie_question(house.meeting, "de") is None


class TestAsItStands:
    """Members who are there and do not vote."""

    def test_it_is_offered_while_somebody_is_missing(self) -> None:
        house = seated().do(OpenBallot(), RecordVotes({"kyritz": YES}))
        assert voting(house).as_it_stands == "Übrige ohne Stimme …"
        assert voting(house.do(RecordRemaining(Choice.NO))).as_it_stands == ""

    def test_it_names_them_and_what_it_means_and_what_comes_of_it(self) -> None:
        house = seated().do(OpenBallot(), RecordVotes({"kyritz": YES}))
        assert asked_as_it_stands(house).shown.sentence == (
            "2 Mitglieder haben nicht abgestimmt (5 Stimmen): Lebus und Nuthetal. Nehmen sie nicht teil, "
            "zählen sie weder als Ja noch als Nein. Nach jetzigem Stand: angenommen; ihre Stimmen könnten "
            "daran noch etwas ändern."
        )

    def test_where_the_majority_is_of_the_whole_roll_it_works_like_a_no(self) -> None:
        house = seated(items=[resolution("1", "statutes_amendment")])
        house.do(OpenBallot(), RecordVotes({"kyritz": YES, "lebus": NO}))
        said = asked_as_it_stands(house).shown.sentence
        assert said.startswith("1 Mitglied hat nicht abgestimmt (2 Stimmen): Nuthetal.")
        assert "wirkt das bei dieser Mehrheit wie ein Nein" in said
        assert "abgelehnt; ihre Stimmen könnten daran noch etwas ändern" in said

    def test_a_consent_that_is_asked_for_is_missing(self) -> None:
        house = seated(statutes=profile(majorities={"ordinary": CONSENT}))
        house.do(OpenBallot(), RecordVotes({"kyritz": YES, "lebus": YES}))
        said = asked_as_it_stands(house).shown.sentence
        assert "Nuthetal. Nehmen sie nicht teil, fehlt damit eine Zustimmung" in said

    def test_what_would_be_a_tie_is_said_to_be_one(self) -> None:
        house = seated({"kyritz": 5, "lebus": 5, "nuthetal": 2}, profile(extra='[ballots]\ntie = "lot"'))
        house.do(OpenBallot(), RecordVotes({"kyritz": YES, "lebus": NO}))
        assert "Nach jetzigem Stand: Stimmengleichheit, das Los entscheidet" in (
            asked_as_it_stands(house).shown.sentence
        )

    def test_the_answer_records_that_they_took_no_part_and_then_the_result_can_be_announced(self) -> None:
        house = seated().do(OpenBallot(), RecordVotes({"kyritz": YES}))
        house.do(asked_as_it_stands(house).command("", ""), AnnounceResult())
        assert {vote.choice for vote in house.record().votes} == {YES, NOT_VOTING}
        assert house.record().announced is Outcome.ADOPTED

    def test_where_nobody_is_missing_there_is_nothing_to_ask(self) -> None:
        complete = seated().do(OpenBallot(), RecordRemaining(Choice.YES))
        for house in (seated(), complete):
            assert house.meeting is not None
            assert as_it_stands_question(house.meeting, "de") is None


def test_a_wording_older_than_an_adopted_motion_can_be_voted_on_unchanged() -> None:
    error = RuleError("wording_not_amended", item="4", motion=1, text="Nr. 2 entfällt")
    asked = unchanged_question(error, OpenBallot(repeat=True), "de")
    assert asked.shown.sentence.startswith("Zu TOP 4 ist Antrag 1 angenommen („Nr. 2 entfällt“)")
    assert asked.command("", "") == OpenBallot(repeat=True, as_it_stands=True)
