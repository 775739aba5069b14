# SPDX-License-Identifier: EUPL-1.2
"""The whole cockpit as one record: which parts there are at each moment, and which acts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.agenda import ItemKind, ItemOutcome, ParagraphKind
from app.domain.commands.preparation import AddItem, RecordConvocation
from app.domain.commands.proceedings import AdjournSitting, CancelMeeting, ResumeSitting
from app.domain.commands.sitting import (
    BeginRecess,
    CallItem,
    CloseMeeting,
    ConcludeItem,
    OpenBallot,
    RemoveParagraph,
    WriteParagraph,
)
from app.services.retelling import Moment
from app.ui.pages.cockpit.cockpit_shown import NEXT, cockpit_shown, next_item
from app.ui.pages.cockpit.shown import CockpitShown, ItemAct, MinutesShown, ParagraphShown
from app.ui.pages.cockpit.sight import DraftInHand, Sight
from app.ui.theme.tones import Tone
from app.wording.language import Language
from tests.domain.house import BEGINNING, DAY, YES, House, convened, opened, plan, seated
from tests.domain.house import founded as without_meeting

REPORT = AddItem("1", "Bericht", ItemKind.REPORT)
FORMALITY = AddItem("1", "Eröffnung", ItemKind.FORMALITY)
PARTS = ("opening", "item", "minutes", "acts", "vote", "result", "closing")


def sight_of(house: House, language: Language = "de", **more: object) -> Sight:
    meeting = house.meeting
    assert meeting is not None
    return replace(Sight(house.association, meeting, language), **more)


def cockpit(house: House, language: Language = "de", **more: object) -> CockpitShown:
    return cockpit_shown(sight_of(house, language, **more))


def parts(shown: CockpitShown) -> set[str]:
    return {name for name in PARTS if getattr(shown, name) is not None}


class TestParts:
    """Only what has a place now is shown."""

    def test_before_the_opening_there_is_the_opening(self) -> None:
        assert parts(cockpit(convened())) == {"opening"}

    def test_between_items_there_is_a_word_and_one_act(self) -> None:
        shown = cockpit(opened())
        assert parts(shown) == {"closing", "acts"}
        assert shown.closing is not None
        assert shown.closing.title == "Die Sitzung ist geöffnet"
        assert shown.acts is not None
        assert (shown.acts.acts, shown.acts.end and shown.acts.end.label) == (frozenset(), "TOP 1 aufrufen")

    def test_at_an_item_there_are_its_minutes_and_acts(self) -> None:
        assert parts(cockpit(seated())) == {"item", "minutes", "acts"}

    def test_a_ballot_takes_the_place_of_minutes_and_acts(self) -> None:
        assert parts(cockpit(seated().do(OpenBallot()))) == {"item", "vote"}

    def test_a_result_stands_beside_the_minutes_and_the_wording_makes_room(self) -> None:
        house = seated()
        before = cockpit(house)
        assert before.item is not None
        assert before.item.wording == "Ja?"
        shown = cockpit(house.vote(kyritz=YES, lebus=YES, nuthetal=YES))
        assert parts(shown) == {"item", "minutes", "acts", "result"}
        assert shown.item is not None
        assert shown.item.wording == ""

    def test_after_the_last_item_there_is_the_closing(self) -> None:
        house = seated(items=[REPORT]).do(ConcludeItem())
        shown = cockpit(house)
        assert parts(shown) == {"closing"}
        assert shown.closing is not None
        assert shown.closing.close == "Sitzung schließen"
        closed = cockpit(house.do(CloseMeeting()))
        assert parts(closed) == {"closing"}
        assert closed.closing is not None
        assert (closed.closing.title, closed.closing.close) == ("Die Sitzung ist geschlossen", "")

    @pytest.mark.parametrize("language", ["de", "en"])
    def test_every_moment_of_the_sample_can_be_shown(
        self, sample_moments: Sequence[Moment], language: Language
    ) -> None:
        for moment in sample_moments:
            shown = cockpit_shown(Sight(moment.association, moment.meeting, language))
            assert parts(shown)
            assert len(shown.attendance.rows) == 37


class TestOpening:
    """What is ready before the opening, and what is not."""

    def lines(self, house: House) -> list[tuple[str, Tone]]:
        shown = cockpit(house)
        assert shown.opening is not None
        return [(line.text, line.tone) for line in shown.opening.lines]

    def test_roll_rules_and_invitation_are_said(self) -> None:
        assert self.lines(convened().do(RecordConvocation(DAY, "Post"))) == [
            ("3 Mitglieder, 10 Stimmen", Tone.YES),
            ("Regeln: Satzung, Stand 1", Tone.YES),
            ("Einladung versandt am 11.03.2021", Tone.YES),
        ]

    def test_an_invitation_that_is_not_recorded_is_said(self) -> None:
        assert self.lines(convened())[-1] == ("Der Versand der Einladung ist nicht vermerkt", Tone.ABSTAIN)

    def test_without_statutes_the_way_out_is_said(self) -> None:
        house = without_meeting(statutes="").do()
        bodies = {key: replace(body, profiles=()) for key, body in house.association.bodies.items()}
        house = plan(house, "vv-1", [AddItem("1", "Bericht", ItemKind.REPORT)])
        house.association = replace(house.association, bodies=bodies)
        text, tone = self.lines(house)[1]
        assert tone is Tone.NO
        assert "Satzungsprofil" in text

    def test_offices_are_proposed(self) -> None:
        shown = cockpit(convened())
        assert shown.opening is not None
        offices = (shown.opening.chair, shown.opening.secretary)
        assert offices == ("Vorsitz der Verbandsversammlung", "Schriftführung")


class TestActs:
    """The acts that have a place at an item, and how it ends."""

    def acts(self, house: House) -> frozenset[ItemAct]:
        shown = cockpit(house).acts
        assert shown is not None
        return shown.acts

    def test_a_resolution_can_be_voted_on_until_it_is_announced(self) -> None:
        house = seated()
        assert ItemAct.OPEN_BALLOT in self.acts(house)
        assert ItemAct.OPEN_BALLOT not in self.acts(house.vote(kyritz=YES, lebus=YES, nuthetal=YES))

    def test_a_report_cannot_be_voted_on(self) -> None:
        assert ItemAct.OPEN_BALLOT not in self.acts(seated(items=[REPORT]))

    def test_the_quorum_is_established_at_a_formality(self) -> None:
        assert ItemAct.ESTABLISH_QUORUM in self.acts(seated(items=[FORMALITY]))
        assert ItemAct.ESTABLISH_QUORUM not in self.acts(seated())

    def test_a_recess_leaves_one_act(self) -> None:
        house = seated().do(BeginRecess())
        shown = cockpit(house).acts
        assert shown is not None
        assert (shown.acts, shown.end) == (frozenset({ItemAct.RESUME}), None)

    def test_the_usual_end_names_the_next_item_that_is_left(self) -> None:
        house = seated()
        shown = cockpit(house).acts
        assert shown is not None
        assert shown.end is not None
        assert (shown.end.key, shown.end.label) == (NEXT, "Weiter zu TOP 2")
        house.do(ConcludeItem(outcome=ItemOutcome.POSTPONED), CallItem("3"), CallItem("2"))
        assert house.meeting is not None
        assert next_item(house.meeting) is None
        last = cockpit(house).acts
        assert last is not None
        assert last.end is not None
        assert last.end.label == "Punkt abschließen"


class TestNotAdmitted:
    """An item that was not admitted is never called; in the end it is concluded as what it is."""

    def house(self) -> House:
        urgent = AddItem("4", "Eilig", ItemKind.RESOLUTION, wording="Ja?", urgency="Hochwasser")
        return seated(items=[REPORT]).do(urgent)

    def test_the_way_on_leads_past_it(self) -> None:
        shown = cockpit(self.house()).acts
        assert shown is not None
        assert shown.end is not None
        assert shown.end.label == "Punkt abschließen"

    def test_it_is_ended_when_all_others_are(self) -> None:
        house = self.house().do(ConcludeItem())
        shown = cockpit(house)
        assert shown.acts is not None
        assert shown.acts.end is not None
        assert (shown.acts.end.key, shown.acts.end.label) == (
            "not_admitted",
            "TOP 4 als nicht zugelassen abschließen",
        )
        assert shown.closing is not None
        assert shown.closing.sentence.startswith("TOP 4 wurde nicht als dringlich zugelassen.")
        done = cockpit(house.do(ConcludeItem("4", ItemOutcome.NOT_ADMITTED))).closing
        assert done is not None
        assert done.close == "Sitzung schließen"


class TestDays:
    """A sitting that was cancelled, or broken off until another day."""

    def test_a_cancelled_meeting_says_so_and_why(self) -> None:
        shown = cockpit(convened().do(CancelMeeting("Hochwasser")))
        assert parts(shown) == {"closing"}
        assert shown.closing is not None
        assert (shown.closing.title, shown.closing.sentence) == (
            "Die Sitzung ist abgesagt",
            "Grund: Hochwasser",
        )
        assert shown.closing.close == ""

    def test_an_adjourned_sitting_says_when_it_goes_on_and_leaves_one_act(self) -> None:
        house = seated()
        shown = cockpit(house.do(AdjournSitting(BEGINNING + timedelta(days=1), "Rathaus")))
        assert shown.closing is not None
        assert "am Freitag, 12. März 2021 um 10:00 Uhr fortgesetzt (Rathaus)" in shown.closing.sentence
        assert shown.closing.sentence.endswith(" Offen sind noch die TOP 1, 2 und 3.")
        assert shown.acts is not None
        assert shown.acts.acts == {ItemAct.RESUME}
        resumed = cockpit(house.do(ResumeSitting()))
        assert resumed.closing is None

    def test_a_sitting_that_ended_for_lack_of_a_quorum_says_so(self) -> None:
        house = seated(absent=["kyritz"]).do(CloseMeeting(for_lack_of_quorum=True))
        shown = cockpit(house).closing
        assert shown is not None
        assert shown.sentence.startswith("Mangels Beschlussfähigkeit geschlossen. ")


def typed_in(minutes: MinutesShown) -> list[ParagraphShown]:
    return [block for block in minutes.blocks if isinstance(block, ParagraphShown)]


class TestMinutes:
    """Paragraphs as they were recorded, and what is being typed."""

    def test_a_speech_names_its_speaker(self) -> None:
        house = seated().do(WriteParagraph("fragt nach.", kind=ParagraphKind.SPEECH, speaker="lebus"))
        minutes = cockpit(house).minutes
        assert minutes is not None
        (paragraph,) = typed_in(minutes)
        assert (paragraph.text, paragraph.kind) == ("fragt nach.", "Wortmeldung · Lebus")

    def test_what_was_typed_and_never_left_is_beside_what_is_recorded(self) -> None:
        house = seated().do(WriteParagraph("Es wird beraten."))
        key = str(house.item("1").paragraphs[0].id)
        minutes = cockpit(house, drafts=((key, "Es wird lange"),)).minutes
        assert minutes is not None
        (paragraph,) = typed_in(minutes)
        assert (paragraph.text, paragraph.typed) == ("Es wird beraten.", "Es wird lange")

    def test_a_removed_paragraph_is_gone(self) -> None:
        house = seated().do(WriteParagraph("Es wird beraten."), RemoveParagraph(1))
        minutes = cockpit(house).minutes
        assert minutes is not None
        assert typed_in(minutes) == []

    def test_a_new_paragraph_of_each_kind_asks_for_what_belongs_into_it(self) -> None:
        asked = {}
        for serial, kind in enumerate((ParagraphKind.TEXT, ParagraphKind.SPEECH, ParagraphKind.MOTION)):
            minutes = cockpit(seated(), draft=DraftInHand(serial, kind)).minutes
            assert minutes is not None
            asked[kind.value] = (minutes.draft.key, minutes.draft.placeholder)
        assert asked == {
            "text": ("1:0", "Neuer Absatz …  / Bausteine   @ Namen"),
            "speech": ("1:1", "Mitglied: was gesagt wurde …"),
            "motion": ("1:2", "Mitglied: was beantragt wird …"),
        }
