# SPDX-License-Identifier: EUPL-1.2
"""The quorum in a sitting: noticed when lost, challenged, presumed, and the second convening."""

from datetime import timedelta

import pytest

from app.domain.agenda import ItemKind, ItemOutcome
from app.domain.commands.association import ConveneMeeting
from app.domain.commands.preparation import AddItem, ChangeItem, RecordConvocation
from app.domain.commands.proceedings import AdjournSitting, ResumeSitting
from app.domain.commands.representation import ChallengeQuorum
from app.domain.commands.sitting import (
    CallItem,
    CheckIn,
    CheckOut,
    CloseMeeting,
    ConcludeItem,
    DeclareConflict,
    EstablishQuorum,
    OpenBallot,
    OpenMeeting,
    TakeBack,
    WriteParagraph,
)
from app.domain.quorum import QuorumBasis
from app.domain.tally import Tally
from tests.domain.house import BEGINNING, DAY, House, convened, opened, profile, resolution, seated

PRESUMED = profile(
    quorum='{ counted = "votes", base = "statutory", compare = ">", fraction = "1/2" }\n'
    'presumption = "until_challenged"'
)
FLOOR = profile(
    quorum='{ counted = "votes", base = "statutory", compare = ">", fraction = "1/2" }\n'
    'presumption = "until_challenged"\n'
    'hard_floor = { counted = "votes", base = "statutory", compare = ">=", fraction = "1/3" }'
)
CONFLICTED_DO_NOT_COUNT = profile(conflicted_count=False)
SECOND = profile(extra="[second_convening]\nallowed = true\nwithin_days = 28\n")


class TestLoss:
    def test_is_noticed_by_the_act_that_causes_it(self) -> None:
        house = seated().do(CheckOut("lebus"))
        assert [change.record.met for change in house.meeting.quorum_changes] == [True]
        house.do(CheckOut("kyritz"))
        _, change = house.meeting.quorum_changes
        assert (change.cause, change.item) == ("DelegateLeft", "1")
        assert change.member == house.meeting.member("kyritz").member
        assert (change.record.met, change.record.present) == (False, Tally(1, 2))

    def test_its_return_too(self) -> None:
        house = seated().do(CheckOut("lebus"), CheckOut("kyritz"), CheckIn("kyritz"))
        assert [change.record.met for change in house.meeting.quorum_changes] == [True, False, True]

    def test_those_who_come_before_an_adjourned_sitting_goes_on_lose_and_reach_nothing(self) -> None:
        house = seated().do(AdjournSitting(BEGINNING + timedelta(days=1)))
        house.do(CheckIn("lebus"), CheckIn("kyritz"), CheckIn("nuthetal"), ResumeSitting())
        assert [change.record.met for change in house.meeting.quorum_changes] == [True]
        house.do(CheckOut("lebus"), CheckOut("kyritz"))
        assert [change.record.met for change in house.meeting.quorum_changes] == [True, False]

    def test_it_is_one_entry_and_taken_back_with_the_act(self) -> None:
        house = seated().do(CheckOut("lebus"))
        before = len(house.line)
        house.do(CheckOut("kyritz"))
        assert len(house.line) == before + 1
        assert len(house.do(TakeBack()).meeting.quorum_changes) == 1

    def test_it_stops_further_ballots(self) -> None:
        house = seated().do(CheckOut("lebus"), CheckOut("kyritz"))
        assert house.refuses(OpenBallot()) == "not_quorate"

    def test_a_conflict_of_interest_can_cause_it(self) -> None:
        house = seated(statutes=CONFLICTED_DO_NOT_COUNT).do(CheckOut("lebus"), DeclareConflict("kyritz"))
        assert house.meeting.quorum_changes[-1].cause == "ConflictDeclared"
        assert house.refuses(OpenBallot()) == "not_quorate"

    def test_the_next_item_without_that_conflict_brings_it_back(self) -> None:
        items = [AddItem("1", "Bericht", ItemKind.REPORT), resolution("2")]
        house = seated(statutes=CONFLICTED_DO_NOT_COUNT, items=items)
        house.do(CheckOut("lebus"), DeclareConflict("kyritz"), CallItem("2"))
        causes = [change.cause for change in house.meeting.quorum_changes]
        assert causes == ["DelegateArrived", "ConflictDeclared", "ItemCalled"]

    def test_before_the_first_half_has_come_nothing_is_lost(self) -> None:
        house = opened().do(CheckIn("nuthetal"))
        assert house.meeting.quorum_changes == ()
        assert house.do(CheckIn("kyritz")).meeting.quorum_changes[-1].record.met


class TestPresumption:
    def presumed(self, statutes: str = PRESUMED) -> House:
        return seated(statutes=statutes).do(EstablishQuorum(), CheckOut("kyritz"))

    def test_an_established_quorum_is_deemed_to_continue(self) -> None:
        house = self.presumed()
        assert (house.meeting.quorum().met, house.meeting.quorum().presumed) == (False, True)
        assert house.do(OpenBallot()).ballot().quorum.presumed

    def test_not_before_it_was_established(self) -> None:
        house = seated(statutes=PRESUMED).do(CheckOut("kyritz"))
        assert house.refuses(OpenBallot()) == "not_quorate"

    def test_a_challenge_counts_and_ends_it(self) -> None:
        house = self.presumed().do(ChallengeQuorum("lebus"))
        counted = house.meeting.quorums[-1]
        assert (counted.record.met, counted.record.presumed) == (False, False)
        assert counted.challenged_by == house.meeting.member("lebus").member
        assert house.refuses(OpenBallot()) == "not_quorate"

    def test_a_challenge_that_finds_enough_ends_nothing(self) -> None:
        house = seated(statutes=PRESUMED).do(EstablishQuorum(), ChallengeQuorum("lebus"), CheckOut("kyritz"))
        assert house.meeting.quorum().presumed

    def test_only_a_member_that_is_there_can_challenge(self) -> None:
        assert self.presumed().refuses(ChallengeQuorum("kyritz")) == "member_absent"

    def test_not_while_a_ballot_is_open(self) -> None:
        assert seated().do(OpenBallot()).refuses(ChallengeQuorum("lebus")) == "ballot_open"

    def test_below_the_floor_nothing_is_presumed(self) -> None:
        house = self.presumed(FLOOR)
        assert house.meeting.quorum().presumed
        house.do(CheckOut("lebus"))
        assert not house.meeting.quorum().presumed
        assert house.refuses(OpenBallot()) == "not_quorate"

    def test_on_another_day_nothing_is_presumed(self) -> None:
        house = self.presumed()
        house.do(AdjournSitting(house.now + timedelta(days=1)), ResumeSitting(), CheckIn("lebus"))
        assert not house.meeting.quorum().presumed
        assert house.refuses(OpenBallot()) == "not_quorate"

    def test_established_anew_it_holds_again(self) -> None:
        house = self.presumed().do(ChallengeQuorum("lebus"), CheckIn("kyritz"), EstablishQuorum())
        assert house.do(CheckOut("kyritz")).meeting.quorum().presumed


class TestSecondConvening:
    def inquorate(self, statutes: str = SECOND) -> House:
        house = opened(statutes=statutes).do(CheckIn("lebus"))
        return house.do(CloseMeeting(for_lack_of_quorum=True))

    def again(self, house: House, days: int = 14, titles: tuple[str, ...] = ("Vorlage 1",)) -> House:
        on = BEGINNING + timedelta(days=days)
        house.do(ConveneMeeting("vv-1b", "assembly", "4. Verbandsversammlung", on, repeats="vv-1"))
        for number, title in enumerate(titles, start=1):
            house.do(AddItem(str(number), title, ItemKind.RESOLUTION, numbered=True, wording="Ja?"))
        return house

    def test_what_is_left_over_is_kept_with_the_reason(self) -> None:
        house = self.inquorate()
        assert house.meeting.for_lack_of_quorum
        assert house.item("1").outcome is ItemOutcome.CARRIED_OVER
        (ended,) = house.association.inquorate.values()
        assert (ended.items, ended.through_conflict) == (("Vorlage 1", "Vorlage 2", "Bericht"), False)

    def test_a_meeting_with_a_quorum_does_not_end_for_lack_of_it(self) -> None:
        assert seated().refuses(CloseMeeting(for_lack_of_quorum=True)) == "quorum_is_met"

    def test_is_quorate_with_anybody(self) -> None:
        house = self.again(self.inquorate()).do(
            RecordConvocation(DAY, notice=True), OpenMeeting("Vorsitzende", "Schriftführung")
        )
        house.do(CheckIn("nuthetal"), CallItem("1"), OpenBallot())
        assert house.ballot().quorum.basis is QuorumBasis.SECOND_CONVENING
        assert house.ballot().quorum.met

    def test_below_three_members_the_chair_decides_and_the_minutes_say_what(self) -> None:
        """§ 37 (3) GemO BW: after hearing those who came; no ballot is held."""
        three = "[second_convening]\nallowed = true\nminimum = 3\nchair_decides_below = 3\n"
        house = self.again(self.inquorate(profile(extra=three))).do(
            RecordConvocation(DAY, notice=True), OpenMeeting("Vorsitzende", "Schriftführung")
        )
        house.do(CheckIn("nuthetal"), CheckIn("lebus"), CallItem("1"), EstablishQuorum())
        assert house.meeting.quorums[-1].record.basis is QuorumBasis.CHAIR_DECIDES
        refused = house.refusal(OpenBallot())
        assert (refused.code, refused.values) == ("chair_decides", {"members": 2, "below": 3})
        house.do(WriteParagraph("Die Vorsitzende hört die Anwesenden an und entscheidet: Ja."))
        house.do(ConcludeItem(outcome=ItemOutcome.DONE), CloseMeeting())
        assert house.item("1").outcome is ItemOutcome.DONE

    def test_with_three_members_the_assembly_decides_itself(self) -> None:
        three = "[second_convening]\nallowed = true\nminimum = 3\nchair_decides_below = 3\n"
        house = self.again(self.inquorate(profile(extra=three))).do(
            RecordConvocation(DAY, notice=True), OpenMeeting("Vorsitzende", "Schriftführung")
        )
        house.do(*map(CheckIn, ("nuthetal", "lebus", "kyritz")), CallItem("1"), OpenBallot())
        assert house.ballot().quorum.basis is QuorumBasis.SECOND_CONVENING

    def test_the_invitation_must_say_so(self) -> None:
        house = self.again(self.inquorate()).do(RecordConvocation(DAY))
        assert (
            house.refuses(OpenMeeting("Vorsitzende", "Schriftführung")) == "second_convening_without_notice"
        )

    def test_only_of_a_meeting_that_had_no_quorum(self) -> None:
        """A first meeting cannot be opened as a repeat: then anybody would be a quorum."""
        house = convened(statutes=SECOND).do(RecordConvocation(DAY, notice=True))
        opening = OpenMeeting("Vorsitzende", "Schriftführung", convening="repeat")
        assert house.refuses(opening) == "second_convening_of_nothing"

    def test_what_was_not_left_over_needs_the_ordinary_quorum(self) -> None:
        house = self.again(self.inquorate()).do(
            AddItem("7", "Geschäftsbericht", ItemKind.REPORT, wording="Ja?")
        )
        house.do(RecordConvocation(DAY, notice=True), OpenMeeting("Vorsitzende", "Schriftführung"))
        house.do(CheckIn("nuthetal"), CallItem("7"))
        assert house.refuses(OpenBallot()) == "not_quorate"

    def test_only_the_same_items(self) -> None:
        house = self.again(self.inquorate())
        assert house.refuses(resolution("9")) == "item_not_left_over"
        assert house.refuses(ChangeItem("1", "title", "Verkauf des Rechenzentrums")) == "item_not_left_over"
        house.do(AddItem("8", "Sachstand", ItemKind.REPORT))
        assert house.refuses(ChangeItem("8", "kind", "resolution")) == "item_not_left_over"
        assert house.do(AddItem("9", "Eröffnung", ItemKind.FORMALITY)).item("9")

    @pytest.mark.parametrize(
        ("days", "code"), [(29, "second_convening_too_late"), (0, "second_convening_too_late")]
    )
    def test_within_the_window(self, days: int, code: str) -> None:
        on = BEGINNING + timedelta(days=days)
        again = ConveneMeeting("vv-1b", "assembly", "4. Verbandsversammlung", on, repeats="vv-1")
        assert self.inquorate().refuses(again) == code

    def test_not_where_the_statutes_do_not_know_it(self) -> None:
        on = BEGINNING + timedelta(days=7)
        again = ConveneMeeting("vv-1b", "assembly", "4. Verbandsversammlung", on, repeats="vv-1")
        assert self.inquorate(profile()).refuses(again) == "second_convening_not_allowed"
        assert seated(statutes=SECOND).refuses(again) == "meeting_not_inquorate"

    def test_a_conflict_that_was_not_the_cause_does_not_hinder_it(self) -> None:
        house = seated(statutes=SECOND).do(CheckOut("kyritz"), CheckOut("lebus"), DeclareConflict("nuthetal"))
        house.do(CloseMeeting(for_lack_of_quorum=True))
        (ended,) = house.association.inquorate.values()
        assert not ended.through_conflict

    def test_not_where_conflicts_of_interest_were_the_cause(self) -> None:
        statutes = profile(conflicted_count=False, extra="[second_convening]\nallowed = true\n")
        house = seated(statutes=statutes).do(CheckOut("lebus"), DeclareConflict("kyritz"))
        house.do(CloseMeeting(for_lack_of_quorum=True))
        on = BEGINNING + timedelta(days=7)
        again = ConveneMeeting("vv-1b", "assembly", "4. Verbandsversammlung", on, repeats="vv-1")
        assert house.refuses(again) == "second_convening_after_conflict"
