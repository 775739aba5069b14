# SPDX-License-Identifier: EUPL-1.2
"""An open ballot and a result as the cockpit shows them."""

from __future__ import annotations

from fractions import Fraction

from app.domain.balloting import BallotMethod
from app.domain.commands.ballots import CountPapers, CountVotes
from app.domain.commands.sitting import (
    AnnounceResult,
    CheckIn,
    DeclareConflict,
    OpenBallot,
    ReannounceResult,
    RecordRemaining,
    RecordVotes,
)
from app.domain.results import Outcome
from app.domain.tally import Choice, Tally
from app.ui.pages.cockpit.ballot_shown import result_shown, vote_shown
from app.ui.pages.cockpit.questions import abort_question, deviation_question
from app.ui.pages.cockpit.shown import ResultShown, VoteShown
from app.ui.pages.cockpit.sight import Sight
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import QuestionShown
from app.wording.language import Language
from tests.domain.house import ABSTAIN, NO, NOT_VOTING, SIMPLE, YES, House, profile, resolution, seated


def voting(house: House, language: Language = "de", question: QuestionShown | None = None) -> VoteShown:
    meeting = house.meeting
    assert meeting is not None
    assert meeting.ballot_in_hand is not None
    sight = Sight(house.association, meeting, language, question=question)
    return vote_shown(sight, meeting.ballot_in_hand)


def result(house: House, language: Language = "de") -> ResultShown:
    meeting = house.meeting
    assert meeting is not None
    shown = result_shown(Sight(house.association, meeting, language), house.ballot())
    assert shown is not None
    return shown


def test_before_the_first_vote_it_says_what_the_rule_demands() -> None:
    required = voting(seated().do(OpenBallot())).totals[-1]
    assert (required.caption, required.figure, required.detail) == ("Erforderlich", "–", "mehr Ja als Nein")
    english = voting(seated().do(OpenBallot()), "en").totals[-1]
    assert (english.caption, english.detail) == ("Required", "more Yes than No")


def test_members_whose_consent_is_asked_for_are_named() -> None:
    consent = profile(majorities={"ordinary": f"{{ all = [{SIMPLE}, {{ consent = ['nuthetal'] }}] }}"})
    required = voting(seated(statutes=consent).do(OpenBallot())).totals[-1]
    assert required.detail == "mehr Ja als Nein und Zustimmung von Nuthetal"


def test_what_is_required_of_the_whole_roll_is_known_from_the_start() -> None:
    house = seated(items=[resolution("1", "statutes_amendment")]).do(OpenBallot())
    shown = voting(house)
    assert (shown.totals[-1].figure, shown.totals[-1].detail) == ("7", "von 10 satzungsmäßigen Stimmen")
    assert (shown.bar.length, shown.bar.mark) == (10, Fraction(7))


def test_heads_and_votes_stand_side_by_side() -> None:
    shown = voting(seated().do(OpenBallot(), RecordVotes({"kyritz": YES, "lebus": NO})))
    assert [(total.caption, total.figure, total.detail) for total in shown.totals] == [
        ("Ja", "5", "1 Mitglied"),
        ("Nein", "3", "1 Mitglied"),
        ("Enthaltung", "0", "0 Mitglieder"),
        ("Erforderlich", "5", "von 8 Ja- und Nein-Stimmen"),
    ]
    assert shown.open_count == "2 von 3 abgegeben"


def test_members_who_take_no_part_are_counted_apart() -> None:
    shown = voting(seated().do(OpenBallot(), RecordVotes({"kyritz": NOT_VOTING})))
    assert [total.caption for total in shown.totals][3] == "nicht teilgenommen"


def test_the_sentence_says_who_is_missing_and_what_is_certain() -> None:
    house = seated().do(OpenBallot(), RecordVotes({"kyritz": YES}))
    assert voting(house).sentence == "Es fehlen noch 2 Mitglieder (5 Stimmen)."
    house.do(RecordVotes({"lebus": YES}))
    shown = voting(house)
    assert shown.sentence == "Es fehlt noch 1 Mitglied (2 Stimmen). Die Annahme steht bereits fest."
    assert shown.sentence_tone is Tone.INK
    complete = voting(house.do(RecordRemaining(Choice.NO)))
    assert complete.sentence.startswith("Alle haben abgestimmt: angenommen.")
    assert complete.sentence_tone is Tone.YES


def test_every_member_of_the_roll_has_a_tile_and_those_present_may_vote() -> None:
    house = seated(absent=["nuthetal"]).do(
        DeclareConflict("lebus"), OpenBallot(), RecordVotes({"kyritz": NO})
    )
    tiles = voting(house).tiles
    assert [(tile.key, tile.letter, tile.votable, tile.state_text) for tile in tiles] == [
        ("kyritz", "N", True, "Nein"),
        ("lebus", "B", False, "befangen"),
        ("nuthetal", "–", False, "nicht anwesend"),
    ]
    assert tiles[0].tone is Tone.NO


def test_the_announcement_names_its_number_once_the_result_would_draw_one() -> None:
    house = seated().do(OpenBallot(), RecordVotes({"kyritz": YES, "lebus": NO}))
    assert voting(house).announce == "Ergebnis feststellen → VV 01/2021"
    rejected = seated().do(OpenBallot(), RecordVotes({"kyritz": NO, "lebus": NO}))
    assert voting(rejected).announce == "Ergebnis feststellen"


def test_a_repeated_ballot_keeps_the_number_of_the_first() -> None:
    house = seated().vote(kyritz=YES, lebus=YES, nuthetal=YES).do(OpenBallot(repeat=True))
    assert voting(house).announce == "Ergebnis feststellen → VV 01/2021"


def test_another_result_can_be_announced_once_all_have_voted() -> None:
    house = seated().do(OpenBallot())
    assert voting(house).deviate == ""
    assert voting(house.do(RecordRemaining(Choice.YES))).deviate == "Abweichend verkünden …"


def test_a_question_that_announces_takes_the_place_of_the_announcement() -> None:
    house = seated().do(OpenBallot(), RecordRemaining(Choice.YES))
    assert house.meeting is not None
    asked = deviation_question(house.meeting, "de")
    assert asked is not None
    shown = voting(house, question=asked.shown)
    assert (shown.announce, shown.deviate) == ("", "")
    assert voting(house, question=abort_question("de").shown).announce


def test_a_result_is_shown_from_its_record() -> None:
    shown = result(seated().vote(kyritz=YES, lebus=NO, nuthetal=ABSTAIN))
    assert (shown.outcome, shown.outcome_tone, shown.number) == ("Angenommen", Tone.YES, "VV 01/2021")
    assert [total.figure for total in shown.totals] == ["5", "3", "2", "5"]
    assert (shown.bar.length, shown.bar.mark) == (8, Fraction(5))
    assert [segment.length for segment in shown.bar.segments] == [5, 3]
    assert [segment.length for segment in shown.bar.apart] == [2]
    assert shown.sentence.endswith("erforderlich 5 von 8 Ja- und Nein-Stimmen")


def test_a_rejected_motion_says_so_and_has_no_number() -> None:
    shown = result(seated().vote(kyritz=NO, lebus=NO, nuthetal=NO), "en")
    assert (shown.outcome, shown.outcome_tone, shown.number) == ("Rejected", Tone.NO, "")


def test_what_was_announced_anew_is_what_is_shown() -> None:
    house = seated().vote(kyritz=YES, lebus=YES, nuthetal=YES)
    house.do(ReannounceResult("Falsch verlesen", corrections={"kyritz": NO}))
    assert [total.figure for total in result(house).totals[:2]] == ["5", "5"]


def test_an_announcement_against_the_count_shows_what_was_announced() -> None:
    votes = RecordRemaining(Choice.YES)
    house = seated().do(OpenBallot(), votes, AnnounceResult(Outcome.REJECTED, "Formfehler"))
    assert result(house).outcome == "Abgelehnt"


def test_a_ballot_without_a_record_has_no_result() -> None:
    house = seated().do(OpenBallot())
    assert house.meeting is not None
    assert result_shown(Sight(house.association, house.meeting), house.ballot()) is None


def test_a_ballot_that_is_counted_says_who_is_missing_until_it_was_counted() -> None:
    house = seated().do(OpenBallot(method=BallotMethod.COUNTED))
    before = voting(house)
    assert before.sentence.startswith("Nein-Stimmen und Enthaltungen werden ausgezählt; 3 Mitglieder")
    assert [total.figure for total in before.totals] == ["–", "–", "–", "–"]
    house.do(CountVotes(no=Tally(1, 3)))
    assert voting(house).totals[0].figure == "7"
    assert voting(house).sentence.startswith("Ausgezählt: angenommen.")


def test_a_secret_ballot_shows_votes_alone() -> None:
    house = seated(statutes=profile(extra="[ballots.secret]\nmembers = 1"))
    house.do(OpenBallot(method=BallotMethod.SECRET, demanded_by=("lebus",)))
    house.do(CountPapers({1: 6}, {1: 4}))
    assert [(total.figure, total.detail) for total in voting(house).totals[:2]] == [("6", ""), ("4", "")]
    assert result(house.do(AnnounceResult())).sentence.startswith("in geheimer Abstimmung mit 6 Ja-Stimmen")


def test_where_nobody_is_named_there_are_no_tiles_and_no_choices() -> None:
    house = seated(statutes=profile(extra="[ballots.secret]\nmembers = 1"))
    shown = voting(house.do(OpenBallot(method=BallotMethod.SECRET, demanded_by=("lebus",))))
    assert (shown.tiles, shown.choices, shown.open_count) == ((), (), "3 stimmberechtigt")
    assert shown.sentence.startswith("Geheime Abstimmung mit Stimmzettel; 3 Mitglieder sind stimmberechtigt")
    assert shown.course.startswith("Ausgegebene Stimmzettel: 10 zu 1 Stimme.")


def test_a_roll_call_goes_from_tile_to_tile_in_the_order_of_the_call() -> None:
    house = seated(absent=["lebus"]).do(OpenBallot(method=BallotMethod.ROLL_CALL))
    shown = voting(house)
    assert shown.advance
    assert [tile.key for tile in shown.tiles if tile.votable] in (
        ["kyritz", "nuthetal"],
        ["nuthetal", "kyritz"],
    )
    assert shown.tiles[-1].key == "lebus"


def test_votes_that_were_split_are_said_with_their_parts() -> None:
    house = seated(statutes=profile(extra='[representation]\nuniform = "split_allowed"'))
    house.do(OpenBallot(), RecordVotes({"kyritz": {YES: 3, NO: 2}}))
    tile = next(tile for tile in voting(house).tiles if tile.key == "kyritz")
    assert tile.letter.endswith("*")
    assert tile.state_text == "geteilt: 3 Ja, 2 Nein"


def test_who_takes_part_by_video_may_be_kept_from_voting() -> None:
    statutes = profile(extra='[remote]\nallowed = true\nbarred = ["ordinary"]')
    house = seated(statutes=statutes, absent=["lebus"]).do(CheckIn("lebus", remote=True), OpenBallot())
    tile = next(tile for tile in voting(house).tiles if tile.key == "lebus")
    assert (tile.votable, tile.state_text) == (False, "per Video, nicht stimmberechtigt")
