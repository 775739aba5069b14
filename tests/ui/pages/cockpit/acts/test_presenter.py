# SPDX-License-Identifier: EUPL-1.2
"""Every special act of a sitting is carried out through its form, and refused where the law says no."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from app.domain.agenda import ItemKind, ItemOutcome, ParagraphKind, Part, ReleaseScope
from app.domain.commands.association import NameDelegate
from app.domain.commands.ballots import AnnounceResult, OpenBallot, RecordRemaining
from app.domain.commands.motions import SubmitMotion
from app.domain.commands.preparation import AddItem
from app.domain.commands.sitting import CallItem, CheckIn, OpenMeeting
from app.domain.meeting import MeetingState
from app.domain.motions import MotionKind
from app.domain.procedure import ProceduralKind
from app.domain.tally import Choice
from tests.domain.house import BEGINNING, House, founded, plan, profile, seated
from tests.ui.pages.cockpit.acts.clerk import Clerk

Clerks = Callable[[House], Clerk]
RESOLVED = "[agenda]\nurgency_by_resolution = true\n"


def adopted(house: House, motion: int) -> None:
    house.do(OpenBallot(motion=motion), RecordRemaining(Choice.YES), AnnounceResult())


def several() -> House:
    """A member of five votes may have two persons there."""
    rule = "[representation]\ndelegates = 2\n"
    house = founded(statutes=profile(extra=rule))
    house.do(NameDelegate("kyritz", "bg", "Beigeordneter"))
    plan(house, "vv-1").do(OpenMeeting("Vorsitzende", "Schriftführung"))
    return house.do(*(CheckIn(key) for key in ("kyritz", "lebus", "nuthetal")), CallItem("1"))


def test_an_urgent_item_comes_with_its_motion_where_the_statutes_ask_for_a_resolution(clerk: Clerks) -> None:
    house = seated(statutes=profile(extra=RESOLVED))
    done = clerk(house).do("urgent_item", title="Deichschau", urgency="Hochwasser")
    item = house.item("4")
    assert (item.title, item.admitted, item.urgency) == ("Deichschau", False, "Hochwasser")
    motion = house.meeting.motions_at(house.meeting.in_hand)[0]
    assert (motion.procedural, motion.concerns) == (ProceduralKind.URGENCY, item.id)
    assert "Über einen Antrag abstimmen" in done.bench.told[-1].remedy
    assert "nicht beschlossen" in done.reason("admit_urgent_item")
    adopted(house, motion.ordinal)
    done.do("admit_urgent_item")
    assert house.item("4").admitted


def test_the_order_is_typed_as_numbers(clerk: Clerks) -> None:
    house = seated()
    form = clerk(house).begin("reorder_agenda").fill(order="3, 2")
    assert form.field("order").echo == "3 · Bericht · 2 · Vorlage 2"
    form.acts.confirm()
    assert [item.number for item in house.meeting.items.values()] == ["1", "3", "2"]


def test_items_are_merged_postponed_referred_withdrawn_and_left_over(clerk: Clerks) -> None:
    more = [AddItem(str(n), f"Vorlage {n}", ItemKind.RESOLUTION, wording="Ja?") for n in range(1, 8)]
    house = seated(items=more)
    at = clerk(house)
    at.do("merge_items", into="1", items="2")
    at.do("postponed", item="2", note="nächste Sitzung")
    at.do("referred", item="3", note="Verbandsausschuss")
    at.do("withdrawn", item="4", note="Verbandsvorsteher")
    at.do("carried_over", item="5")
    at.do("removed", item="6")
    outcomes = [house.item(str(number)).outcome for number in range(2, 7)]
    assert outcomes == [
        ItemOutcome.POSTPONED,
        ItemOutcome.REFERRED,
        ItemOutcome.WITHDRAWN,
        ItemOutcome.CARRIED_OVER,
        ItemOutcome.REMOVED,
    ]
    assert house.item("3").note == "Verbandsausschuss"


def test_an_item_is_removed_only_with_the_consent_of_who_asked_for_it(clerk: Clerks) -> None:
    item = AddItem("1", "Brücke", ItemKind.RESOLUTION, wording="Ja?", requested_by="Amtsdirektor")
    house = seated(items=[item])
    at = clerk(house).begin("removed")
    at.acts.confirm()
    assert "Amtsdirektor" in at.field("item").fault
    at.fill(consent="true").acts.confirm()
    assert house.item("1").outcome is ItemOutcome.REMOVED


def test_a_recess_has_its_end_as_a_time_or_in_minutes(clerk: Clerks) -> None:
    house = seated()
    at = clerk(house).begin("recess").fill(planned_until="15")
    assert at.field("planned_until").echo == f"{house.now + timedelta(minutes=15):%H:%M}"
    at.fill(planned_until="12:30", reason="Mittagspause").acts.confirm()
    recess = house.meeting.recess
    assert recess is not None
    assert (f"{recess.planned_until:%H:%M}", recess.reason) == ("12:30", "Mittagspause")


def test_the_sitting_goes_on_on_a_second_day(clerk: Clerks) -> None:
    house = seated()
    at = clerk(house).begin("adjourn").fill(continues_at="10.03.2021 10:00")
    at.acts.confirm()
    assert "liegt nicht in der Zukunft" in at.field("continues_at").fault
    at.fill(continues_at="18.03.2021 10:00").acts.confirm()
    assert house.meeting.adjournment.continues_at == BEGINNING + timedelta(days=7)
    assert "nicht auf einen anderen Tag" not in at.reason("resume_sitting")


def test_the_public_is_excluded_and_restored_and_what_was_decided_released(clerk: Clerks) -> None:
    at = clerk(seated()).begin("exclude_public").fill(reason="Bieterangaben")
    at.acts.confirm()
    assert "ist nicht beschlossen" in at.field("item").fault
    house = seated(statutes=profile(extra="[agenda]\nexclusion_by_resolution = false\n"))
    at = clerk(house).do("exclude_public", reason="Bieterangaben")
    assert not house.item("1").is_public
    at.do("restore_public")
    assert house.item("1").is_public
    at.do("postponed")
    at.do("release_from_secrecy", reason="Beschluss", scope="item")
    assert house.item("1").released is ReleaseScope.ITEM


def test_a_conflict_is_declared_for_one_person_and_lifted(clerk: Clerks) -> None:
    house = several().do(CheckIn("kyritz", "bg"))
    at = clerk(house).begin("declare_conflict").fill(member="kyr")
    assert [offer.label for offer in at.field("delegate").offers] == ["Bürgermeisterin", "Beigeordneter"]
    at.fill(delegate="beig", reason="Angehörige").acts.confirm()
    (conflict,) = house.item("1").conflicts
    assert conflict.attendee.office == "Beigeordneter"
    at.do("lift_conflict", member="kyr")
    assert not house.item("1").conflicts


def test_the_quorum_is_challenged_and_counted_anew(clerk: Clerks) -> None:
    house = seated()
    clerk(house).do("challenge_quorum", member="leb")
    assert house.meeting.quorums[-1].challenged_by == house.meeting.member("lebus").member


def test_votes_are_transferred_where_the_statutes_allow_it(clerk: Clerks) -> None:
    house = seated(absent=["lebus"])
    assert "lässt keine Übertragung von Stimmen zu" in clerk(house).reason("transfer_votes")
    free = seated(
        statutes=profile(extra="[representation]\ntransfer = true\ntransfer_limit = 1\n"), absent=["lebus"]
    )
    at = clerk(free)
    at.do("transfer_votes", member="leb", to="kyr")
    assert free.meeting.transfers
    at.do("end_transfer", member="leb")
    assert not free.meeting.transfers


def test_a_substitute_takes_over_for_a_time_and_in_the_middle_of_an_item(clerk: Clerks) -> None:
    house = seated()
    at = clerk(house).do("swap_for_a_time", member="kyr", delegate="Kämmerin", until="11:00")
    current = house.meeting.attendance[house.meeting.member("kyritz").member].current
    assert (current.attendee.office, f"{current.attendee.until:%H:%M}") == ("Kämmerin", "11:00")
    at.do("swap_delegate", member="leb", delegate="Hauptamtsleiter")
    current = house.meeting.attendance[house.meeting.member("lebus").member].current
    assert (current.attendee.office, current.since_item) == ("Hauptamtsleiter", "1")


def test_of_several_delegates_one_leads(clerk: Clerks) -> None:
    house = several()
    at = clerk(house)
    assert "mehrere Personen" in at.reason("vote_leader")
    at.do("check_in", member="kyr", delegate="beig")
    at.do("vote_leader", member="kyr", delegate="beig")
    leader = house.meeting.attendance[house.meeting.member("kyritz").member].leader
    assert leader.office == "Beigeordneter"


def test_the_chair_is_handed_over(clerk: Clerks) -> None:
    house = seated()
    clerk(house).do("hand_over_chair", chair="Stellvertreter", reason="Befangenheit")
    assert house.meeting.chair.office == "Stellvertreter"


def test_statements_dissents_and_passages_go_into_the_minutes(clerk: Clerks) -> None:
    house = seated()
    at = clerk(house)
    at.do("statement", speaker="kyr", text="Wir bleiben dabei.")
    at.do("dissent", speaker="leb", text="Zu teuer.")
    at.do("verbatim", text="So nicht!")
    kinds = [paragraph.kind for paragraph in house.item("1").paragraphs]
    assert kinds == [ParagraphKind.STATEMENT, ParagraphKind.DISSENT, ParagraphKind.VERBATIM]


def test_a_member_has_its_own_vote_recorded(clerk: Clerks) -> None:
    house = seated().vote(kyritz=Choice.YES, lebus=Choice.NO, nuthetal=Choice.YES)
    clerk(house).do("own_vote", member="leb")
    assert house.meeting.own_votes[0].member == house.meeting.member("lebus").member


def test_the_roll_is_corrected_with_a_reason(clerk: Clerks) -> None:
    house = seated()
    at = clerk(house).begin("correct_roll").fill(member="leb", votes="vier")
    at.acts.confirm()
    assert at.field("votes").fault == "Schreiben Sie eine ganze Zahl."
    assert at.field("reason").fault == "Bitte ausfüllen."
    at.fill(votes="4", reason="Einwohnerzahl").acts.confirm()
    assert house.meeting.member("lebus").votes == 4


def test_the_connection_fails_and_holds_again(clerk: Clerks) -> None:
    remote = profile(extra="[remote]\nallowed = true\n")
    house = seated(statutes=remote, absent=["lebus"])
    at = clerk(house)
    assert "per Video" in at.reason("video_failure")
    at.do("check_in_remote", member="leb")
    at.do("video_failure", cause="Router", responsible="member", consequence="absent")
    assert house.meeting.video_failures
    at.do("end_video_failure", remedy="Neustart")
    assert "keine Störung" in at.reason("end_video_failure")


def test_the_chair_decides_in_the_assemblys_place_only_in_a_second_convening(clerk: Clerks) -> None:
    assert "zweiten Ladung" in clerk(seated()).reason("decide_in_place")


def test_the_wording_is_changed_from_the_one_that_stands_there(clerk: Clerks) -> None:
    house = seated()
    at = clerk(house).begin("change_wording")
    assert at.field("value").text == "Ja?"
    at.fill(value="Ja!").acts.confirm()
    assert (house.item("1").wording, house.item("1").tabled) == ("Ja!", "Ja?")


def test_motions_are_submitted_ranked_and_withdrawn(clerk: Clerks) -> None:
    house = seated()
    at = clerk(house)
    at.do("amendment", text="Nur bis 2030.", mover="leb")
    at.do("alternative", text="Gar nicht.")
    at.do("procedural", procedural="recess", text="Pause.")
    at.do("rank_motions", order="2, 1")
    at.do("withdraw_motion", motion="2")
    kinds = [motion.kind for motion in house.meeting.motions.values()]
    assert kinds == [MotionKind.AMENDMENT, MotionKind.ALTERNATIVE, MotionKind.PROCEDURAL]
    at.do("vote_on_motion", motion="3")
    assert house.meeting.ballot_in_hand.motion is not None


def test_the_meeting_is_closed_for_lack_of_a_quorum(clerk: Clerks) -> None:
    house = seated(absent=["kyritz"])
    at = clerk(house)
    at.acts.call("close_inquorate")
    assert house.meeting.state is MeetingState.CLOSED
    assert "geschlossen" in at.reason("recess")


def test_a_refusal_without_a_form_is_told_in_place(clerk: Clerks) -> None:
    at = clerk(seated())
    at.acts.call("close_inquorate")
    assert [error.code for error in at.bench.refused] == ["quorum_is_met"]


def test_a_refused_form_keeps_what_was_typed(clerk: Clerks) -> None:
    house = seated(absent=["lebus"])
    at = clerk(house).begin("challenge_quorum").fill(member="leb")
    at.acts.confirm()
    assert at.field("member").fault
    assert at.acts.shown() is not None
    assert house.meeting.quorums == ()


def test_nothing_happens_when_a_form_is_put_away(clerk: Clerks) -> None:
    house = seated()
    at = clerk(house).begin("hand_over_chair").fill(chair="Stellvertreter")
    at.acts.put_away()
    at.acts.confirm()
    assert at.acts.shown() is None
    assert house.meeting.chair.office == "Vorsitzende"


def test_a_part_of_the_agenda_is_chosen_by_its_name(clerk: Clerks) -> None:
    house = seated()
    at = clerk(house).begin("change_part").fill(item="2")
    assert [option.label for option in at.field("value").options] == ["öffentlich", "nicht öffentlich"]
    at.fill(value="non_public").acts.confirm()
    assert house.item("2").part is Part.NON_PUBLIC


def test_an_act_with_a_place_of_its_own_is_done_there(clerk: Clerks) -> None:
    at = clerk(seated())
    at.acts.call("open_ballot")
    assert at.intents == ["ballot_wanted"]


def test_a_motion_not_submitted_cannot_be_voted_on(clerk: Clerks) -> None:
    house = seated()
    assert clerk(house).reason("vote_on_motion") == "Zum aufgerufenen Punkt ist kein Antrag offen."
    house.do(SubmitMotion(MotionKind.PROCEDURAL, "Schluss.", procedural=ProceduralKind.CLOSURE_OF_DEBATE))
    assert clerk(house).reason("vote_on_motion") == ""
