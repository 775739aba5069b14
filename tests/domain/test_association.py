# SPDX-License-Identifier: EUPL-1.2
"""The association's stream folds from several books; where two contradict, a person decides."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from app.domain.accession import AccessionKind, Approval, Effective
from app.domain.association import Association, apply, fold
from app.domain.commands.association import AdoptStatutes, EnrolBook, SetVotes
from app.domain.decisions import decide
from app.domain.entries.accession import (
    AccedingMember,
    AccessionApprovalDecided,
    AccessionPublished,
    AccessionResolved,
    AccessionStep,
)
from app.domain.entries.association import (
    AssociationChanged,
    BookEnrolled,
    ConflictDecided,
    DelegateRemoved,
    GroupsSet,
    MailboxSet,
    MemberChanged,
    SeriesCheckedOut,
    SeriesReturned,
    StatutesAdopted,
    VotesSet,
)
from app.domain.entries.logs import LogBegun
from app.domain.facts import Entry, Fact, UnknownFact
from app.domain.failures import RuleError
from app.domain.identity import AccessionId, BodyId, BookId, DelegateId, MeetingId, MemberId, StreamId
from app.domain.members import MemberKind
from tests.domain.house import BEGINNING, DAY, FOUNDED, House, founded, profile

NOBODY = MemberId(UUID(int=0xDEAD))
NOWHERE = BodyId(UUID(int=0xDEAF))
NEVER = AccessionId(UUID(int=0xDEED))


@pytest.fixture
def house() -> House:
    return founded()


def written(house: House, fact: Fact) -> Entry:
    """An entry of another book that is taken in now."""
    entry = house.entry(fact, StreamId(house.association.id))
    house.association = apply(house.association, entry)
    return entry


def test_folding_the_stream_anew_gives_the_same_state(house: House) -> None:
    assert fold(house.lines[StreamId(house.association.id)]) == house.association


def test_folding_goes_on_from_a_state(house: House) -> None:
    line = house.lines[StreamId(house.association.id)]
    assert fold(line[4:], fold(line[:4])) == house.association


class TestConflict:
    """Each change names the value that it replaces; where that value no longer stands, it waits."""

    def test_the_second_of_two_changes_of_one_value_waits(self, house: House) -> None:
        written(house, AssociationChanged("seat", "", "Cottbus"))
        second = written(house, AssociationChanged("seat", "", "Potsdam"))
        assert house.association.seat == "Cottbus"
        assert house.association.conflicts == {second.id: second}

    def test_it_is_accepted(self, house: House) -> None:
        written(house, AssociationChanged("seat", "", "Cottbus"))
        second = written(house, AssociationChanged("seat", "", "Potsdam"))
        written(house, ConflictDecided(second.id, True, "Satzung § 1"))
        assert (house.association.seat, house.association.conflicts) == ("Potsdam", {})

    def test_it_is_dismissed(self, house: House) -> None:
        written(house, AssociationChanged("seat", "", "Cottbus"))
        second = written(house, AssociationChanged("seat", "", "Potsdam"))
        written(house, ConflictDecided(second.id, False, "Satzung § 1"))
        assert (house.association.seat, house.association.conflicts) == ("Cottbus", {})

    def test_a_member_s_name(self, house: House) -> None:
        member = house.association.member("kyritz").id
        written(house, MemberChanged(member, "name", "Kyritz", "Stadt Kyritz"))
        second = written(house, MemberChanged(member, "name", "Kyritz", "Kyritz an der Knatter"))
        assert house.association.member("kyritz").name == "Stadt Kyritz"
        written(house, ConflictDecided(second.id, True, ""))
        assert house.association.member("kyritz").name == "Kyritz an der Knatter"

    def test_a_member_s_votes(self, house: House) -> None:
        member, body = house.association.member("kyritz").id, house.association.body("assembly").id
        written(house, VotesSet(body, member, 5, 6, DAY, "Umsatz"))
        second = written(house, VotesSet(body, member, 5, 7, DAY, "Einwohner"))
        assert house.association.members[member].votes_on(body, DAY) == 6
        written(house, ConflictDecided(second.id, True, ""))
        assert house.association.members[member].votes_on(body, DAY) == 7
        assert house.association.conflicts == {}

    def test_a_member_s_groups(self, house: House) -> None:
        member = house.association.member("kyritz").id
        written(house, GroupsSet(member, (), ("founder",)))
        second = written(house, GroupsSet(member, (), ("private",)))
        assert house.association.members[member].groups == ("founder",)
        assert house.association.conflicts == {second.id: second}
        written(house, ConflictDecided(second.id, True, ""))
        assert house.association.members[member].groups == ("private",)
        assert house.association.conflicts == {}

    def test_changes_of_different_fields_do_not_meet(self, house: House) -> None:
        written(house, AssociationChanged("seat", "", "Cottbus"))
        written(house, AssociationChanged("contact", "", "Geschäftsstelle"))
        assert house.association.conflicts == {}

    def test_a_decision_on_nothing_changes_nothing(self, house: House) -> None:
        before = house.association
        decision = ConflictDecided(house.entry(AssociationChanged("seat", "", "")).id, True, "")
        written(house, decision)
        assert house.association == before


class TestDatedVotes:
    """Votes are valid from a day on and are corrected for that day only."""

    def test_a_roll_holds_the_votes_of_its_day_in_the_order_of_names(self, house: House) -> None:
        house.do(SetVotes("assembly", "kyritz", 9, date(2022, 1, 1), "Umsatz 2021"))
        body = house.association.body("assembly").id
        assert [(m.key, m.votes) for m in house.association.roll_on(body, DAY)] == [
            ("kyritz", 5),
            ("lebus", 3),
            ("nuthetal", 2),
        ]
        assert house.association.roll_on(body, date(2022, 1, 1))[0].votes == 9
        assert house.association.roll_on(body, date(2020, 4, 8)) == ()

    def test_votes_set_again_for_the_same_day_replace_the_former(self, house: House) -> None:
        house.do(SetVotes("assembly", "kyritz", 6, FOUNDED), SetVotes("assembly", "kyritz", 4, FOUNDED))
        member, body = house.association.member("kyritz"), house.association.body("assembly").id
        assert [dated.votes for dated in member.votes[body]] == [4]

    def test_votes_set_for_an_earlier_day_leave_the_later_ones(self, house: House) -> None:
        house.do(SetVotes("assembly", "kyritz", 9, date(2022, 1, 1)), SetVotes("assembly", "kyritz", 7, DAY))
        member, body = house.association.member("kyritz"), house.association.body("assembly").id
        assert [member.votes_on(body, day) for day in (FOUNDED, DAY, date(2022, 1, 1))] == [5, 7, 9]


class TestProfiles:
    """A profile applies by the day of the meeting."""

    def test_the_latest_profile_that_is_valid_applies(self, house: House) -> None:
        house.do(AdoptStatutes("assembly", profile(valid_from=date(2022, 1, 1), version="2")))
        body = house.association.body("assembly")
        assert body.statutes_on(DAY)[0].version == "1"
        assert body.statutes_on(date(2022, 1, 1))[0].version == "2"

    def test_a_corrected_profile_of_the_same_day_replaces_the_former(self, house: House) -> None:
        house.do(AdoptStatutes("assembly", profile(version="1, berichtigt")))
        assert house.association.body("assembly").statutes_on(DAY)[0].version == "1, berichtigt"

    def test_the_text_of_the_profile_comes_with_it(self, house: House) -> None:
        assert house.association.body("assembly").statutes_on(DAY)[1] == profile()

    def test_before_the_first_profile_there_is_none(self, house: House) -> None:
        with pytest.raises(RuleError) as refused:
            house.association.body("assembly").statutes_on(date(2020, 4, 8))
        assert refused.value.code == "statutes_missing"
        assert refused.value.values == {"body": "Verbandsversammlung", "day": "2020-04-08"}


def test_a_series_is_held_and_given_back_by_a_meeting(house: House) -> None:
    body, meeting = house.association.body("assembly").id, MeetingId(UUID(int=9))
    written(house, SeriesCheckedOut(body, "2021", "", 1, meeting))
    assert house.association.series[body, "", "", "2021", ""].holder == meeting
    written(house, SeriesReturned(body, "2021", "", 4, meeting))
    assert (
        house.association.series[body, "", "", "2021", ""].holder,
        house.association.series[body, "", "", "2021", ""].next,
    ) == (
        None,
        4,
    )


UNHEARD_OF: list[Fact] = [
    UnknownFact("MembersMerged", 3),
    LogBegun(BookId(UUID(int=1)), "00", None, "1.0"),
    AssociationChanged("motto", "", "Gemeinsam"),
    MemberChanged(NOBODY, "name", "", "Niemand"),
    VotesSet(NOWHERE, NOBODY, 0, 3, DAY, ""),
    GroupsSet(NOBODY, (), ("founder",)),
    AccessionResolved(
        NEVER,
        NOWHERE,
        AccessionKind.ACCESSION,
        Effective.ON_RESOLUTION,
        (AccedingMember(NOBODY, 3),),
        "VV 01/2021",
        DAY,
        None,
        DAY,
    ),
    AccessionApprovalDecided((AccessionStep(NEVER, NOBODY, DAY),), Approval.FULLY, DAY),
    AccessionPublished((AccessionStep(NEVER, NOBODY, DAY),), DAY, ""),
    MailboxSet(NOBODY, None),
    DelegateRemoved(NOBODY, DelegateId(UUID(int=2))),
    StatutesAdopted(NOWHERE, "Satzung", "1", FOUNDED, profile()),
]


@pytest.mark.parametrize("fact", UNHEARD_OF, ids=lambda fact: type(fact).__name__)
def test_an_entry_that_concerns_nothing_here_changes_nothing(house: House, fact: Fact) -> None:
    before = house.association
    written(house, fact)
    assert house.association == before


def test_a_kind_of_member_that_a_newer_program_knows_changes_nothing(house: House) -> None:
    before = house.association
    written(house, MemberChanged(before.member("kyritz").id, "kind", "town", "metropolis"))
    assert house.association.member("kyritz").kind is MemberKind.TOWN


def test_any_entry_may_come_first() -> None:
    house = founded()
    for entry in house.lines[StreamId(house.association.id)]:
        assert isinstance(apply(Association(), entry), Association)
        assert isinstance(apply(Association(), replace(entry, at=BEGINNING)), Association)


def test_what_is_unknown_is_refused_by_its_key(house: House) -> None:
    for lookup, code in (
        (house.association.member, "member_unknown"),
        (house.association.body, "body_unknown"),
        (house.association.meeting, "meeting_unknown"),
    ):
        with pytest.raises(RuleError) as refused:
            lookup("nirgends")
        assert refused.value.code == code


class TestSeriesOfTwoBooks:
    """Two books never hold one series; where they did, a person is told."""

    def test_a_series_that_is_out_already_is_in_conflict(self, house: House) -> None:
        body = next(iter(house.association.bodies))
        first = SeriesCheckedOut(body, "2021", "", 1, MeetingId(UUID(int=1)))
        state = apply(house.association, written(house, first))
        again = written(house, replace(first, meeting=MeetingId(UUID(int=2))))
        assert again.id in apply(state, again).conflicts

    def test_a_series_never_goes_back(self, house: House) -> None:
        body = next(iter(house.association.bodies))
        state = house.association
        for following in (4, 2):
            returned = SeriesReturned(body, "2021", "", following, MeetingId(UUID(int=1)))
            state = apply(state, written(house, returned))
        assert state.series[body, "", "", "2021", ""].next == 4

    def test_the_conflict_ends_with_a_decision(self, house: House) -> None:
        body = next(iter(house.association.bodies))
        first = SeriesCheckedOut(body, "2021", "", 1, MeetingId(UUID(int=1)))
        state = apply(house.association, written(house, first))
        again = written(house, replace(first, meeting=MeetingId(UUID(int=2))))
        decided = written(house, ConflictDecided(again.id, accepted=True, reason="beide bleiben"))
        assert not apply(apply(state, again), decided).conflicts


def test_only_a_second_enrolled_book_marks_its_numbers(house: House) -> None:
    one, two, never = (BookId(UUID(int=number)) for number in (1, 2, 3))
    assert house.association.tag_of(one) == ""
    state = house.association
    for book, tag in ((one, "A"), (two, "B")):
        state = apply(state, written(house, BookEnrolled(book, tag)))
    assert [state.tag_of(book) for book in (one, two, never)] == ["", "B", ""]


def test_enrolling_a_book_again_writes_nothing(house: House) -> None:
    command = EnrolBook(str(UUID(int=1)), "A")
    assert len(decide(house.situation, command, house.act())) == 1
    assert decide(house.do(command).situation, command, house.act()) == ()
