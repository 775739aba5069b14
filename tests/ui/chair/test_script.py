# SPDX-License-Identifier: EUPL-1.2
"""What the chair says and observes, from before the opening to the end."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.agenda import ItemKind, Part
from app.domain.balloting import BallotMethod
from app.domain.commands.ballots import CountVotes
from app.domain.commands.preparation import AddItem
from app.domain.commands.sitting import (
    BeginRecess,
    CallItem,
    CloseMeeting,
    ConcludeItem,
    DeclareConflict,
    OpenBallot,
    RecordVotes,
    WriteParagraph,
)
from app.domain.speakers import Request, SpeakersList, Speech
from app.domain.tally import Tally
from app.ui.chair.chair_shown import chair_shown
from app.ui.chair.shown import ChairShown
from app.ui.theme.tones import Tone
from app.wording.language import Language
from tests.domain.house import NO, YES, House, convened, opened, profile, resolution, seated

SECRET = AddItem("2", "Vertrag", ItemKind.RESOLUTION, Part.NON_PUBLIC, wording="Der Vertrag gilt.")
AGENDA = (resolution("1"), SECRET, AddItem("3", "Bericht", ItemKind.REPORT))
NOBODY = SpeakersList()


def chair(house: House, speakers: SpeakersList = NOBODY, language: Language = "de") -> ChairShown:
    assert house.meeting is not None
    return chair_shown(house.meeting, speakers, house.now, "Leinwand: TOP 1", language)


def law(shown: ChairShown) -> list[str]:
    return [line.text for line in shown.law]


class TestScript:
    """The words to say follow the course of the sitting."""

    def test_before_the_opening_the_chair_opens(self) -> None:
        shown = chair(convened())
        assert shown.say[0] == "Ich eröffne die Sitzung „4. Verbandsversammlung“ und begrüße Sie."
        assert (shown.quorum, shown.law) == ("", ())

    def test_then_the_quorum_is_established_and_the_first_item_called(self) -> None:
        shown = chair(opened())
        assert shown.say[0].endswith("Die Beschlussfähigkeit ist nicht gegeben.")
        assert shown.say[-1] == "Ich rufe TOP 1 auf: Vorlage 1."
        assert shown.following == "TOP 1: Vorlage 1"
        assert law(shown) == ["Nicht beschlussfähig: Es darf nicht abgestimmt werden."]
        assert shown.quorum_tone is Tone.NO

    def test_an_item_is_debated_and_then_voted_on(self) -> None:
        shown = chair(seated())
        assert shown.say == (
            "Ich rufe TOP 1 auf: Vorlage 1.",
            "Wird das Wort gewünscht?",
            "Gibt es weitere Wortmeldungen? – Dann lasse ich abstimmen.",
        )
        assert (shown.place, shown.title, shown.wording) == (
            "TOP 1 · öffentlich · Beschluss",
            "Vorlage 1",
            "Ja?",
        )
        assert shown.following == "Abstimmung über TOP 1"

    def test_whoever_waits_is_given_the_floor(self) -> None:
        waiting = SpeakersList((Request("Kyritz"), Request("Lebus")))
        shown = chair(seated().do(WriteParagraph("Der Vorsteher erläutert.")), waiting)
        assert shown.say[0] == "Das Wort hat Kyritz."
        assert shown.floor.waiting == ("Kyritz", "Lebus")

    @pytest.mark.parametrize(
        ("method", "asked"),
        [
            (BallotMethod.OPEN, "Wer stimmt dafür?"),
            (BallotMethod.ROLL_CALL, "Die Abstimmung ist namentlich."),
            (BallotMethod.COUNTED, "Es werden die Nein-Stimmen und die Enthaltungen gezählt."),
        ],
    )
    def test_the_question_is_put_as_the_vote_is_taken(self, method: BallotMethod, asked: str) -> None:
        shown = chair(seated().do(OpenBallot(method=method)))
        assert any(sentence.startswith(asked) for sentence in shown.say)
        assert shown.following == "Feststellung des Ergebnisses"

    def test_when_all_have_voted_the_result_is_there_to_be_announced(self) -> None:
        house = seated().do(OpenBallot(), RecordVotes({"kyritz": YES, "lebus": NO, "nuthetal": NO}))
        assert chair(house).say == (
            "Ich stelle fest: 5 Ja-Stimmen, 5 Nein-Stimmen, 0 Enthaltungen.",
            "Der Antrag ist damit abgelehnt.",
        )

    def test_hands_that_were_counted_are_announced_too(self) -> None:
        house = seated().do(OpenBallot(method=BallotMethod.COUNTED), CountVotes(Tally(1, 2), Tally(0, 0)))
        assert chair(house).say[0] == "Ich stelle fest: 8 Ja-Stimmen, 2 Nein-Stimmen, 0 Enthaltungen."

    def test_after_the_announcement_its_number_is_said_and_the_next_item_called(self) -> None:
        shown = chair(seated(items=AGENDA).vote(kyritz=YES, lebus=YES, nuthetal=YES))
        assert shown.say == (
            "Der Antrag ist einstimmig angenommen.",
            "Er trägt die Nummer VV 01/2021.",
            "Damit ist TOP 1 erledigt.",
            "Der nächste Punkt ist nicht öffentlich. Ich bitte die Zuhörenden, den Saal zu verlassen.",
            "Ich rufe TOP 2 auf: Vertrag.",
        )

    def test_the_audience_comes_in_again(self) -> None:
        house = seated(items=AGENDA).vote(kyritz=YES, lebus=YES, nuthetal=YES).do(CallItem("2"))
        house.vote(kyritz=YES, lebus=YES, nuthetal=YES).do(ConcludeItem())
        assert chair(house).say[-2].startswith("Der nächste Punkt ist wieder öffentlich.")

    def test_a_recess_says_until_when(self) -> None:
        house = seated()
        end = house.now.replace(hour=11, minute=30)
        assert chair(house.do(BeginRecess("Pause", planned_until=end))).say == (
            "Die Sitzung ist unterbrochen und geht um 11:30 Uhr weiter.",
        )

    def test_after_the_last_item_the_chair_closes(self) -> None:
        house = seated(items=[resolution("1")]).vote(kyritz=YES, lebus=YES, nuthetal=YES).do(ConcludeItem())
        shown = chair(house)
        assert shown.say[-1].startswith("Die Tagesordnung ist erledigt. Ich schließe die Sitzung um ")
        assert shown.following == "Schließen der Sitzung"
        assert chair(house.do(CloseMeeting())).say == ("Die Sitzung ist geschlossen.",)

    def test_everything_is_said_in_english_too(self) -> None:
        shown = chair(seated(), language="en")
        assert shown.say[1] == "Does anybody wish to speak?"
        assert shown.place == "Item 1 · public · resolution"


class TestLaw:
    """What the law demands is in sight before anybody asks."""

    def test_the_majority_is_named(self) -> None:
        required, *_ = chair(seated()).law
        assert required.text == "Erforderlich – einfache Mehrheit: mehr Ja als Nein"

    def test_who_may_not_vote_is_named(self) -> None:
        house = seated().do(DeclareConflict("lebus", "1", "Auftragnehmer"))
        told = next(line for line in chair(house).law if "Lebus" in line.text)
        assert told.text.startswith("Befangen, ohne Mitwirkung: Lebus.")
        assert told.tone is Tone.ABSTAIN

    def test_where_another_delegate_votes_that_is_said(self) -> None:
        statutes = profile(extra='[conflicts]\neffect = "deputy_votes"')
        house = seated(statutes=statutes).do(DeclareConflict("lebus", "1", "Auftragnehmer"))
        assert [line for line in law(chair(house)) if "Lebus" in line]

    def test_who_is_missing_and_what_is_certain_already(self) -> None:
        house = seated().do(OpenBallot(), RecordVotes({"kyritz": YES, "lebus": YES}))
        shown = law(chair(house))
        assert "Es fehlt noch 1 Mitglied mit 2 Stimmen." in shown
        assert "Das Ergebnis steht schon fest: angenommen." in shown

    def test_at_a_non_public_item_nobody_may_listen(self) -> None:
        house = seated(items=AGENDA, call="2")
        assert law(chair(house))[0].startswith("Nicht öffentlich: Zuhörende dürfen nicht im Saal sein")

    def test_a_closed_list_takes_points_of_order_only(self) -> None:
        shown = chair(seated(), SpeakersList(closed=True))
        assert "Die Rednerliste ist geschlossen: Nur noch zur Geschäftsordnung." in law(shown)


class TestFloor:
    """Who speaks, and whether the time is up, is told in words."""

    @pytest.mark.parametrize(
        ("minutes", "limit", "time", "tone"),
        [
            (1, 3, "Redezeit noch 2:00", Tone.INK),
            (2, 3, "Redezeit noch 1:00", Tone.ABSTAIN),
            (4, 3, "Redezeit um 1:00 überschritten", Tone.NO),
            (4, None, "spricht seit 4:00", Tone.INK),
        ],
    )
    def test_the_time(self, minutes: int, limit: int | None, time: str, tone: Tone) -> None:
        house = seated()
        most = timedelta(minutes=limit) if limit else None
        speech = Speech(Request("Kyritz"), house.now - timedelta(minutes=minutes), most)
        floor = chair(house, SpeakersList((), speech)).floor
        assert (floor.speaker, floor.time, floor.tone) == ("Kyritz", time, tone)
