# SPDX-License-Identifier: EUPL-1.2
"""Who joins and who leaves: each member by its own steps, and never on today's roll by itself."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.accession import AccessionKind, AccessionState, Approval
from app.domain.agenda import ItemOutcome
from app.domain.association import fold
from app.domain.commands import Command
from app.domain.commands.accession import RecordApproval, RecordPublication, ResolveAccession, SeatMember
from app.domain.commands.association import AdoptStatutes, NameDelegate, RegisterMember, SetVotes
from app.domain.commands.sitting import (
    CallItem,
    CheckIn,
    CloseMeeting,
    ConcludeItem,
    OpenBallot,
    OpenMeeting,
    TakeBack,
)
from app.domain.entries.accession import AccessionPublished, AccessionResolved
from app.domain.entries.association import VotesSet
from app.domain.facts import Fact
from app.domain.identity import StreamId
from app.domain.members import MemberKind, VotesFrom
from app.domain.tally import Tally
from tests.domain.house import (
    ABSTAIN,
    BEGINNING,
    DAY,
    FOUNDED,
    NO,
    YES,
    House,
    convened,
    founded,
    plan,
    profile,
    seated,
)

EXIT = AccessionKind.EXIT
DECIDED, PUBLISHED, IN_FORCE = date(2021, 5, 31), date(2021, 6, 22), date(2021, 6, 23)
NEW_YEAR = date(2022, 1, 1)
AMT, TOWN = ("peitz",), ("lebus",)
JOIN = ResolveAccession("assembly", AMT, "VV 02/2021", DAY, votes={"peitz": 4})
LEAVE = ResolveAccession("assembly", TOWN, "VV 03/2021", DAY, EXIT)
APPROVE = RecordApproval("assembly", AMT, Approval.FULLY, DECIDED)
PUBLISH = RecordPublication("assembly", AMT, PUBLISHED, "Amtsblatt Nr. 24 S. 562")


def statutes(rule: str = "") -> str:
    return f"{profile()}\n[accession]\n{rule}\n"


ON_RESOLUTION = statutes('accession = "on_resolution"\nexit = "on_resolution"')
ON_APPROVAL = statutes('accession = "on_approval"\nexit = "on_approval"')
FIXED_DATE = statutes('accession = "fixed_date"\nexit = "fixed_date"')
JOINS_TODAY = statutes('accession = "on_resolution"\njoins_today = true')


def house(profile_text: str = "") -> House:
    return founded(statutes=profile_text or statutes()).do(RegisterMember("peitz", "Peitz", MemberKind.AMT))


def held(of: House, day: date) -> dict[str, int]:
    body = of.association.body("assembly").id
    return {entry.key: entry.votes for entry in of.association.roll_on(body, day)}


def days_of(of: House, member: str) -> list[tuple[date, int]]:
    """From which days on a member has how many votes."""
    body = of.association.body("assembly").id
    return [(dated.valid_from, dated.votes) for dated in of.association.member(member).votes.get(body, ())]


def state(of: House, member: str = "peitz") -> AccessionState:
    found = of.association.accession_of(of.association.member(member).id, of.association.body("assembly").id)
    assert found is not None
    return found.state


def facts(of: House) -> list[Fact]:
    """What the last act wrote."""
    line = of.lines[StreamId(of.association.id)]
    return [entry.fact for entry in line if entry.at == line[-1].at]


class TestSteps:
    """Resolved, approved, published: effective on the day that the statutes say."""

    def test_on_the_day_after_publication(self) -> None:
        joining = house().do(JOIN)
        assert (state(joining), days_of(joining, "peitz")) == (AccessionState.RESOLVED, [])
        joining.do(APPROVE)
        assert (state(joining), days_of(joining, "peitz")) == (AccessionState.APPROVED, [])
        joining.do(PUBLISH)
        assert (state(joining), days_of(joining, "peitz")) == (AccessionState.PUBLISHED, [(IN_FORCE, 4)])
        assert held(joining, PUBLISHED) == {"kyritz": 5, "lebus": 3, "nuthetal": 2}
        assert held(joining, IN_FORCE)["peitz"] == 4

    def test_the_same_act_sets_the_votes_with_what_they_rest_on(self) -> None:
        joining = house().do(JOIN, APPROVE, PUBLISH)
        published, votes = facts(joining)
        assert isinstance(published, AccessionPublished)
        assert isinstance(votes, VotesSet)
        body = joining.association.body("assembly").id
        assert joining.association.member("peitz").votes[body] == (
            VotesFrom(4, IN_FORCE, "VV 02/2021", None, "Amtsblatt Nr. 24 S. 562"),
        )

    def test_on_the_resolution(self) -> None:
        joining = house(ON_RESOLUTION).do(JOIN)
        assert days_of(joining, "peitz") == [(DAY, 4)]
        joining.do(APPROVE, PUBLISH)
        assert days_of(joining, "peitz") == [(DAY, 4)]
        assert len(facts(joining)) == 1

    def test_on_the_approval(self) -> None:
        joining = house(ON_APPROVAL).do(JOIN)
        assert days_of(joining, "peitz") == []
        assert days_of(joining.do(APPROVE), "peitz") == [(DECIDED, 4)]

    def test_on_the_day_that_the_resolution_names(self) -> None:
        joining = house(FIXED_DATE).do(replace(JOIN, effective_on=NEW_YEAR))
        assert days_of(joining, "peitz") == [(NEW_YEAR, 4)]

    def test_a_change_of_the_statutes_takes_effect_when_the_accession_occurs(self) -> None:
        """§ 20 (4) GkG NRW."""
        amended = profile(valid_from=NEW_YEAR, version="2")
        joining = house(FIXED_DATE).do(
            replace(JOIN, effective_on=NEW_YEAR), AdoptStatutes("assembly", amended)
        )
        body = joining.association.body("assembly")
        for day, version, members in ((date(2021, 12, 31), "1", 3), (NEW_YEAR, "2", 4)):
            assert body.statutes_on(day)[0].version == version
            assert len(held(joining, day)) == members

    def test_an_approval_in_part_is_one(self) -> None:
        joining = house(ON_APPROVAL).do(JOIN, replace(APPROVE, decision=Approval.PARTLY))
        assert days_of(joining, "peitz") == [(DECIDED, 4)]

    def test_the_rule_of_the_day_of_the_resolution_stays(self) -> None:
        later = profile(valid_from=date(2021, 4, 1)) + '\n[accession]\naccession = "on_approval"\n'
        joining = house().do(JOIN, AdoptStatutes("assembly", later), APPROVE)
        assert days_of(joining, "peitz") == []

    def test_folding_the_stream_anew_gives_the_same_state(self) -> None:
        joining = house().do(JOIN, APPROVE, LEAVE, PUBLISH)
        assert fold(joining.lines[StreamId(joining.association.id)]) == joining.association

    def test_a_publication_on_the_last_day_of_the_calendar(self) -> None:
        joining = house().do(JOIN, APPROVE, replace(PUBLISH, published_on=date.max))
        assert days_of(joining, "peitz") == [(date.max, 4)]


class TestExit:
    """A member that leaves has no votes from its day on."""

    def test_from_its_day_on_it_has_none(self) -> None:
        leaving = house(FIXED_DATE).do(replace(LEAVE, effective_on=NEW_YEAR))
        assert days_of(leaving, "lebus") == [(FOUNDED, 3), (NEW_YEAR, 0)]
        assert "lebus" not in held(leaving, NEW_YEAR)

    def test_votes_set_for_later_end_with_it(self) -> None:
        later = date(2022, 7, 1)
        leaving = house(FIXED_DATE).do(
            SetVotes("assembly", "lebus", 4, later), replace(LEAVE, effective_on=NEW_YEAR)
        )
        assert days_of(leaving, "lebus") == [(FOUNDED, 3), (NEW_YEAR, 0), (later, 0)]

    def test_at_an_accession_they_stay(self) -> None:
        later = date(2022, 7, 1)
        joining = house(FIXED_DATE).do(
            SetVotes("assembly", "peitz", 5, later), replace(JOIN, effective_on=NEW_YEAR)
        )
        assert days_of(joining, "peitz") == [(NEW_YEAR, 4), (later, 5)]

    def test_who_has_left_may_join_again(self) -> None:
        again = ResolveAccession("assembly", TOWN, "VV 09/2021", date(2021, 9, 1), votes={"lebus": 1})
        left = house(ON_RESOLUTION).do(LEAVE)
        assert days_of(left.do(again), "lebus") == [(FOUNDED, 3), (DAY, 0), (date(2021, 9, 1), 1)]


class TestAuthority:
    """The authority decides member by member."""

    def test_of_twenty_one_members_fifteen_are_approved_and_six_deferred(self) -> None:
        """One resolution, many outcomes, as at KISA."""
        keys = tuple(f"m{number:02}" for number in range(21))
        approved, deferred = keys[:15], keys[15:]
        joining = house().do(*(RegisterMember(key, key.upper(), MemberKind.TOWN) for key in keys))
        joining.do(
            replace(JOIN, members=keys, votes=dict.fromkeys(keys, 1)),
            replace(APPROVE, members=approved),
            replace(APPROVE, members=deferred, decision=Approval.DEFERRED),
            replace(PUBLISH, members=approved),
        )
        assert set(held(joining, IN_FORCE)) == {"kyritz", "lebus", "nuthetal", *approved}
        assert {state(joining, key) for key in approved} == {AccessionState.PUBLISHED}
        assert {state(joining, key) for key in deferred} == {AccessionState.DEFERRED}
        assert len({accession for accession, _ in joining.association.accessions}) == 1
        refused = joining.refusal(replace(PUBLISH, members=keys[14:17]))
        assert (refused.code, refused.values) == (
            "accession_unknown",
            {"member": "M14", "body": "Verbandsversammlung"},
        )
        refused = joining.refusal(replace(PUBLISH, members=keys[15:17]))
        assert (refused.code, refused.values) == ("accession_not_approved", {"members": "M15, M16"})
        # A year later the authority approves one of the six.
        joining.do(
            replace(APPROVE, members=keys[15:16], decided_on=date(2022, 5, 1)),
            replace(PUBLISH, members=keys[15:16], published_on=date(2022, 6, 1)),
        )
        assert days_of(joining, "m15") == [(date(2022, 6, 2), 1)]
        assert days_of(joining, "m14") == [(IN_FORCE, 1)]

    def test_a_refusal_ends_it(self) -> None:
        joining = house().do(JOIN, replace(APPROVE, decision=Approval.REFUSED))
        assert state(joining) is AccessionState.REFUSED
        for step in (APPROVE, PUBLISH):
            assert joining.refuses(step) == "accession_unknown"
        assert days_of(joining.do(replace(JOIN, resolved_on=DECIDED)), "peitz") == []

    @pytest.mark.parametrize("decision", [Approval.DEFERRED, Approval.REFUSED])
    def test_votes_that_followed_already_are_taken_back(self, decision: Approval) -> None:
        named = date(2021, 7, 1)
        joining = house(FIXED_DATE).do(replace(JOIN, effective_on=named), replace(APPROVE, decision=decision))
        assert days_of(joining, "peitz") == [(named, 0)]
        leaving = house(FIXED_DATE).do(
            replace(LEAVE, effective_on=named), replace(APPROVE, members=TOWN, decision=decision)
        )
        assert days_of(leaving, "lebus") == [(FOUNDED, 3), (named, 3)]

    def test_and_given_again_when_it_approves_after_all(self) -> None:
        named = date(2021, 7, 1)
        joining = house(FIXED_DATE).do(
            replace(JOIN, effective_on=named), replace(APPROVE, decision=Approval.DEFERRED), APPROVE
        )
        assert days_of(joining, "peitz") == [(named, 4)]

    def test_it_decides_once(self) -> None:
        refused = house().do(JOIN, APPROVE).refusal(replace(APPROVE, decision=Approval.REFUSED))
        assert (refused.code, refused.values) == ("accession_approved_already", {"member": "Peitz"})

    def test_nothing_is_published_unapproved(self) -> None:
        assert house().do(JOIN).refuses(PUBLISH) == "accession_not_approved"

    @pytest.mark.parametrize(
        ("done", "command", "earlier"),
        [
            ((JOIN,), replace(APPROVE, decided_on=DAY - timedelta(days=1)), "2021-03-11"),
            ((JOIN, APPROVE), replace(PUBLISH, published_on=date(2021, 5, 30)), "2021-05-31"),
            (
                (JOIN, replace(APPROVE, decision=Approval.DEFERRED)),
                replace(APPROVE, decided_on=date(2021, 5, 30)),
                "2021-05-31",
            ),
        ],
    )
    def test_no_step_lies_before_the_former(
        self, done: tuple[Command, ...], command: Command, earlier: str
    ) -> None:
        refused = house().do(*done).refusal(command)
        assert (refused.code, refused.values["earlier"]) == ("accession_out_of_order", earlier)

    def test_all_steps_may_fall_on_one_day(self) -> None:
        joining = house().do(JOIN, replace(APPROVE, decided_on=DAY), replace(PUBLISH, published_on=DAY))
        assert days_of(joining, "peitz") == [(DAY + timedelta(days=1), 4)]


class TestResolution:
    """What can be resolved, and what cannot."""

    @pytest.mark.parametrize(
        ("command", "code"),
        [
            (replace(JOIN, members=()), "accession_without_members"),
            (replace(JOIN, members=("potsdam",), votes={"potsdam": 1}), "member_unknown"),
            (replace(JOIN, body="committee"), "body_unknown"),
            (replace(JOIN, resolution=" "), "text_missing"),
            (replace(JOIN, votes={"peitz": 0}), "votes_not_positive"),
            (replace(JOIN, votes={"peitz": 1_000_000_001}), "votes_too_many"),
            (replace(JOIN, members=("kyritz",), votes={"kyritz": 1}), "accession_of_a_member"),
            (replace(LEAVE, members=AMT), "exit_of_no_member"),
            (replace(JOIN, effective_on=NEW_YEAR), "effective_date_by_statutes"),
            (replace(JOIN, resolved_on=date(2020, 4, 8)), "statutes_missing"),
            (APPROVE, "accession_unknown"),
            (PUBLISH, "accession_unknown"),
            (replace(APPROVE, members=()), "accession_without_members"),
        ],
    )
    def test_is_refused(self, command: Command, code: str) -> None:
        assert house().refuses(command) == code

    def test_every_member_that_joins_needs_its_votes_and_nobody_else_has_any(self) -> None:
        refused = house().refusal(replace(JOIN, votes={"lebus": 1, "kyritz": 1}))
        assert (refused.code, refused.values) == (
            "accession_votes_do_not_fit",
            {"missing": "peitz", "surplus": "kyritz, lebus"},
        )
        refused = house().refusal(replace(LEAVE, votes={"lebus": 3}))
        assert refused.values == {"missing": "", "surplus": "lebus"}

    def test_a_fixed_date_is_named_and_does_not_lie_before(self) -> None:
        joining = house(FIXED_DATE)
        assert joining.refuses(JOIN) == "effective_date_missing"
        assert joining.refuses(replace(JOIN, effective_on=date(2021, 3, 10))) == "accession_out_of_order"
        assert days_of(joining.do(replace(JOIN, effective_on=DAY)), "peitz") == [(DAY, 4)]

    def test_the_next_waits_for_the_former(self) -> None:
        assert house().do(JOIN).refuses(JOIN) == "accession_pending"
        leaving = house(FIXED_DATE).do(replace(JOIN, effective_on=NEW_YEAR))
        exit_then = replace(LEAVE, members=AMT, effective_on=date(2022, 12, 31))
        assert leaving.refuses(replace(exit_then, resolved_on=date(2021, 12, 31))) == "accession_pending"
        leaving.do(replace(exit_then, resolved_on=NEW_YEAR))
        assert days_of(leaving, "peitz") == [(NEW_YEAR, 4), (date(2022, 12, 31), 0)]

    def test_a_member_named_twice_joins_once(self) -> None:
        joining = house(ON_RESOLUTION).do(replace(JOIN, members=("peitz", "peitz")))
        resolved = facts(joining)[0]
        assert isinstance(resolved, AccessionResolved)
        assert len(resolved.members) == 1
        assert days_of(joining, "peitz") == [(DAY, 4)]


class TestToday:
    """The roll of a sitting is frozen."""

    def sitting(self, profile_text: str) -> House:
        return seated(statutes=profile_text).do(
            RegisterMember("dahme", "Dahme", MemberKind.AMT), NameDelegate("dahme", "ad", "Amtsdirektorin")
        )

    def resolved(self, profile_text: str) -> House:
        """The sitting after the vote on the admission."""
        return self.sitting(profile_text).vote(kyritz=YES, lebus=YES, nuthetal=YES)

    def test_not_without_an_adopted_resolution_of_this_sitting(self) -> None:
        sitting = self.sitting(JOINS_TODAY).do(self.ADMIT)
        refused = sitting.refusal(SeatMember("dahme"))
        assert (refused.code, refused.values["resolution"]) == ("accession_not_resolved_here", "VV 01/2021")
        sitting.vote(kyritz=NO, lebus=NO, nuthetal=NO)
        assert sitting.refuses(SeatMember("dahme")) == "accession_not_resolved_here"

    ADMIT = ResolveAccession("assembly", ("dahme",), "VV 01/2021", DAY, votes={"dahme": 4})

    def test_who_is_admitted_at_one_item_has_no_vote_at_the_next(self) -> None:
        sitting = self.sitting(ON_RESOLUTION).vote(kyritz=YES, lebus=YES, nuthetal=YES)
        sitting.do(self.ADMIT, CallItem("2"), OpenBallot())
        assert held(sitting, DAY)["dahme"] == 4
        assert sitting.meeting.statutory == Tally(3, 10)
        assert len(sitting.ballot().entitled) == 3
        assert sitting.refuses(CheckIn("dahme")) == "member_not_on_roll"

    def test_where_the_statutes_say_so_it_joins_the_roll(self) -> None:
        sitting = self.sitting(JOINS_TODAY).vote(kyritz=YES, lebus=YES, nuthetal=YES)
        sitting.do(self.ADMIT, CallItem("2"), SeatMember("dahme"))
        assert [entry.key for entry in sitting.meeting.roll.values()] == [
            "dahme",
            "kyritz",
            "lebus",
            "nuthetal",
        ]
        assert list(sitting.meeting.attendance) == list(sitting.meeting.roll)
        assert (sitting.meeting.statutory, sitting.meeting.present) == (Tally(4, 14), Tally(3, 10))
        sitting.do(CheckIn("dahme"))
        sitting.vote(dahme=ABSTAIN, kyritz=YES, lebus=YES, nuthetal=YES)
        assert sitting.record().counts.abstain == Tally(1, 4)
        # The result of the item before stays what it was.
        assert sitting.record(1).statutory == Tally(3, 10)

    def test_the_quorum_that_the_larger_roll_loses_is_noticed_at_once(self) -> None:
        """6 of 10 votes are more than half; of 14 they are not."""
        votes = {"kyritz": 6, "lebus": 3, "nuthetal": 1}
        sitting = seated(votes, JOINS_TODAY, absent=("lebus", "nuthetal")).do(
            RegisterMember("dahme", "Dahme", MemberKind.AMT)
        )
        sitting.vote(kyritz=YES).do(self.ADMIT, CallItem("2"))
        assert sitting.meeting.quorum().met
        change = sitting.do(SeatMember("dahme")).meeting.quorum_changes[-1]
        assert (change.cause, change.member) == ("MemberSeated", sitting.association.member("dahme").id)
        assert (change.record.met, change.record.statutory) == (False, Tally(4, 14))
        assert sitting.refuses(OpenBallot()) == "not_quorate"

    def test_its_seat_can_be_taken_back(self) -> None:
        sitting = self.resolved(JOINS_TODAY).do(self.ADMIT, SeatMember("dahme"), TakeBack())
        assert sitting.meeting.statutory == Tally(3, 10)
        assert len(sitting.meeting.attendance) == 3

    @pytest.mark.parametrize("profile_text", [statutes(), ON_RESOLUTION, FIXED_DATE])
    def test_it_stays_frozen_where_they_do_not(self, profile_text: str) -> None:
        fixed = DAY if profile_text == FIXED_DATE else None
        sitting = self.sitting(profile_text).do(replace(self.ADMIT, effective_on=fixed))
        refused = sitting.refusal(SeatMember("dahme"))
        assert (refused.code, refused.values) == ("roll_frozen", {"member": "Dahme"})

    def test_it_stays_frozen_for_who_was_not_admitted_today(self) -> None:
        sitting = self.sitting(JOINS_TODAY)
        assert sitting.refuses(SeatMember("dahme")) == "roll_frozen"
        sitting.do(SetVotes("assembly", "dahme", 4, FOUNDED))
        assert sitting.refuses(SeatMember("dahme")) == "roll_frozen"

    def test_it_stays_frozen_for_whose_votes_are_gone_again(self) -> None:
        sitting = self.resolved(JOINS_TODAY).do(self.ADMIT, SetVotes("assembly", "dahme", 0, DAY))
        assert sitting.refuses(SeatMember("dahme")) == "roll_frozen"

    def test_a_member_has_one_seat(self) -> None:
        sitting = self.resolved(JOINS_TODAY)
        refused = sitting.refusal(SeatMember("kyritz"))
        assert (refused.code, refused.values) == ("member_on_roll_already", {"member": "Kyritz"})
        sitting.do(self.ADMIT, SeatMember("dahme"))
        assert sitting.refuses(SeatMember("dahme")) == "member_on_roll_already"
        assert sitting.refuses(SeatMember("potsdam")) == "member_unknown"

    def test_nobody_joins_a_running_ballot(self) -> None:
        sitting = self.sitting(JOINS_TODAY).do(self.ADMIT, OpenBallot())
        refused = sitting.refusal(SeatMember("dahme"))
        assert (refused.code, refused.values) == ("ballot_open", {"item": "1"})

    def test_a_meeting_that_is_not_open_seats_nobody(self) -> None:
        planned = convened(statutes=JOINS_TODAY)
        assert planned.refuses(SeatMember("kyritz")) == "meeting_not_open"
        assert self.closed().refuses(SeatMember("dahme")) == "meeting_closed"

    def test_on_the_roll_of_the_next_meeting_it_stands_by_itself(self) -> None:
        later = plan(self.closed(), "vv-2", on=BEGINNING + timedelta(days=90))
        later.do(OpenMeeting("Vorsitzende", "Schriftführung"))
        assert later.meeting.convened.key == "vv-2"
        assert later.meeting.statutory == Tally(4, 14)

    def closed(self) -> House:
        """A sitting that admitted a member and is over."""
        postponed = (ConcludeItem(item, ItemOutcome.POSTPONED) for item in "123")
        return self.sitting(JOINS_TODAY).do(self.ADMIT, *postponed, CloseMeeting())
