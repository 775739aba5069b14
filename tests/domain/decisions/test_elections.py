# SPDX-License-Identifier: EUPL-1.2
"""Elections: when one may be called, who stands, whether the elected accept."""

from __future__ import annotations

import pytest

from app.domain.agenda import ItemKind, ItemOutcome
from app.domain.commands.elections import (
    AbortElection,
    AcceptElection,
    AnnounceRound,
    CallElection,
    NominateCandidate,
    OpenRound,
    RecordElectionVotes,
    WithdrawCandidate,
)
from app.domain.commands.preparation import AddItem
from app.domain.commands.representation import ChallengeQuorum
from app.domain.commands.sitting import (
    BeginRecess,
    CallItem,
    CloseMeeting,
    ConcludeItem,
    CorrectRoll,
    DeclareConflict,
    OpenBallot,
    TakeBack,
)
from app.domain.election_rounds import Election, ElectionKind
from tests.domain.house import House, opened, profile, resolution, seated

VOTES = {"kyritz": 5, "lebus": 3, "nuthetal": 2}
CHAIR = AddItem("1", "Wahl des Vorsitzes", ItemKind.ELECTION)
ITEMS = (CHAIR, resolution("2"))
ALWAYS_OPEN = "secret = false"


def rules(*lines: str) -> str:
    """A profile with these lines in its table of elections."""
    return "\n".join([profile(), "[elections]", *lines])


def electing(*lines: str) -> House:
    """A meeting of three members with the item of an election in hand."""
    return seated(VOTES, rules(*(lines or (ALWAYS_OPEN,))), ITEMS)


def called(*lines: str, candidates: tuple[str, ...] = ("a", "b")) -> House:
    """An open election with candidates."""
    house = electing(*lines).do(CallElection(secret=False))
    return house.do(*(NominateCandidate(key) for key in candidates))


def elected() -> House:
    """An election that kyritz and lebus decided for a, against nuthetal."""
    return called().do(
        OpenRound(), RecordElectionVotes({"nuthetal": ("b",)}, remaining=("a",)), AnnounceRound()
    )


def election(house: House) -> Election:
    """The election that was called last."""
    return list(house.meeting.elections.values())[-1]


class TestCalling:
    def test_the_item_names_the_post_and_the_statutes_the_secrecy(self) -> None:
        called_ = election(electing("secret = true").do(CallElection()))
        assert (called_.post, called_.seats, called_.secret) == ("Wahl des Vorsitzes", 1, True)
        assert (called_.kind, called_.first_round, called_.ordinal) == (ElectionKind.PERSONS, 1, 1)

    def test_a_post_can_be_named(self) -> None:
        assert election(electing().do(CallElection("  Stellvertretung "))).post == "Stellvertretung"

    def test_where_elections_are_open_one_may_be_secret(self) -> None:
        house = electing()
        assert not election(house.do(CallElection())).secret
        assert election(electing().do(CallElection(secret=True))).secret

    @pytest.mark.parametrize(
        ("waiver", "agreed", "against", "allowed"),
        [
            ("unanimous", 3, 0, True),
            ("unanimous", 2, 1, False),
            ("unanimous", 0, 0, False),
            ("nobody_objects", 0, 0, True),
            ("nobody_objects", 0, 1, False),
            ("never", 3, 0, False),
            ("always", 0, 3, True),
        ],
    )
    def test_secrecy_is_waived_as_the_statutes_say(
        self, waiver: str, agreed: int, against: int, allowed: bool
    ) -> None:
        house = electing(f'waiver = "{waiver}"')
        command = CallElection(secret=False, waiver_for=agreed, waiver_against=against)
        if allowed:
            called_ = election(house.do(command))
            assert (called_.waiver_for, called_.waiver_against) == (agreed, against)
        else:
            refused = house.refusal(command)
            assert refused.code == "secrecy_not_waived"
            assert refused.values == {"waiver": waiver, "agreed": agreed, "against": against}

    def test_unanimous_is_a_waiver_of_all_who_are_present_and_entitled(self) -> None:
        waiver = "waiver = 'unanimous'"
        refused = electing(waiver).refusal(CallElection(secret=False, waiver_for=1))
        assert refused.code == "waiver_not_by_all"
        assert refused.values == {"told": 1, "present": 3, "difference": 2}
        called_ = CallElection(secret=False, waiver_for=1, waiver_abstained=2)
        assert election(electing(waiver).do(called_)).waiver_abstained == 2
        nobody = CallElection(secret=False, waiver_abstained=3)
        assert electing(waiver).refuses(nobody) == "secrecy_not_waived"
        without = electing(waiver).do(DeclareConflict("lebus"))
        assert not election(without.do(CallElection(secret=False, waiver_for=2))).secret

    @pytest.mark.parametrize(("agreed", "against"), [(3, 1), (-1, 0), (0, -1), (4, 0)])
    def test_no_more_can_agree_than_are_present(self, agreed: int, against: int) -> None:
        command = CallElection(secret=False, waiver_for=agreed, waiver_against=against)
        assert electing().refuses(command) == "waiver_too_many"

    def test_a_post_at_least_is_filled(self) -> None:
        assert electing().refuses(CallElection(seats=0)) == "seats_malformed"

    def test_several_posts_in_one_ballot_need_the_statutes(self) -> None:
        assert electing().refuses(CallElection(seats=2)) == "several_posts_not_allowed"
        assert election(electing("several_posts = true").do(CallElection(seats=2))).seats == 2

    def test_several_posts_are_filled_one_by_one_where_too_many_votes_object(self) -> None:
        block = ("several_posts = true", 'several_posts_objection = "3/10"', ALWAYS_OPEN)
        refused = electing(*block).refusal(CallElection(seats=2, objected_by=("kyritz", "kyritz")))
        assert (refused.code, refused.values) == (
            "several_posts_objected",
            {"votes": 5, "statutory": 10, "seats": 2},
        )
        allowed = electing(*block).do(CallElection(seats=2, objected_by=("lebus", "lebus")))
        assert [allowed.meeting.roll[member].key for member in election(allowed).objected_by] == ["lebus"]

    def test_an_objection_is_one_of_somebody_there_to_several_posts(self) -> None:
        block = rules("several_posts = true", ALWAYS_OPEN)
        house = seated(VOTES, block, ITEMS, absent=("nuthetal",))
        assert house.refuses(CallElection(seats=2, objected_by=("nuthetal",))) == "member_absent"
        assert house.refuses(CallElection(objected_by=("lebus",))) == "objection_needless"
        lists = CallElection(seats=2, kind=ElectionKind.LISTS, objected_by=("lebus",))
        assert house.refuses(lists) == "objection_needless"

    def test_lists_share_several_seats(self) -> None:
        assert election(electing().do(CallElection(seats=5, kind=ElectionKind.LISTS))).seats == 5

    @pytest.mark.parametrize("number", [0, 3])
    def test_it_begins_with_a_round_of_the_statutes(self, number: int) -> None:
        refused = electing().refusal(CallElection(first_round=number))
        assert (refused.code, refused.values) == ("round_unknown", {"round": number, "rounds": 2})
        assert election(electing().do(CallElection(first_round=2))).first_round == 2

    def test_lists_have_one_round(self) -> None:
        command = CallElection(first_round=2, kind=ElectionKind.LISTS)
        assert electing().refuses(command) == "round_unknown"

    def test_one_election_runs_at_an_item(self) -> None:
        assert called().refuses(CallElection()) == "election_runs"
        assert len(elected().do(CallElection()).meeting.elections) == 2
        aborted = called().do(AbortElection("Verfahrensfehler"))
        assert len(aborted.do(CallElection()).meeting.elections) == 2

    def test_it_needs_an_item_and_a_sitting_that_goes_on(self) -> None:
        assert seated(VOTES, rules(), ITEMS, call="").refuses(CallElection()) == "no_item_in_hand"
        assert electing().do(BeginRecess()).refuses(CallElection()) == "recess_lasts"

    def test_it_waits_for_an_open_ballot(self) -> None:
        house = electing().do(OpenBallot("Wer ist dafür?", "ordinary"))
        assert house.refuses(CallElection()) == "ballot_open"


class TestCandidates:
    def test_who_is_nominated_stands(self) -> None:
        house = electing().do(
            CallElection(), NominateCandidate("a", " Ada Lovelace ", "kyritz"), NominateCandidate("b")
        )
        ada, other = election(house).candidates.values()
        assert (ada.key, str(ada.name), ada.member) == (
            "a",
            "Ada Lovelace",
            house.meeting.member("kyritz").member,
        )
        assert (other.name, other.member, other.withdrawn, other.accepted) == (None, None, False, None)

    @pytest.mark.parametrize(
        ("command", "code"),
        [
            (NominateCandidate("a"), "candidate_known"),
            (NominateCandidate("no"), "candidate_key_taken"),
            (NominateCandidate(" "), "text_missing"),
            (NominateCandidate("c", member="potsdam"), "member_not_on_roll"),
            (WithdrawCandidate("c"), "candidate_unknown"),
        ],
    )
    def test_what_names_nobody_is_refused(self, command: NominateCandidate, code: str) -> None:
        assert called().refuses(command) == code

    def test_a_refusal_names_who_is_known(self) -> None:
        assert called().refusal(WithdrawCandidate("c")).values == {"candidate": "c", "known": "a, b"}

    def test_without_an_election_nobody_stands(self) -> None:
        assert electing().refuses(NominateCandidate("a")) == "no_election"

    def test_who_withdraws_stands_no_longer(self) -> None:
        house = called().do(WithdrawCandidate("a"))
        assert election(house).available == ("b",)
        assert house.refuses(WithdrawCandidate("a")) == "candidate_not_available"

    def test_during_a_round_nobody_joins_or_leaves(self) -> None:
        house = called().do(OpenRound())
        assert house.refuses(NominateCandidate("c")) == "round_open"
        assert house.refuses(WithdrawCandidate("a")) == "round_open"

    def test_nobody_joins_before_a_runoff(self) -> None:
        house = called(candidates=("a", "b")).do(
            OpenRound(), RecordElectionVotes(remaining=("abstain",)), AnnounceRound()
        )
        assert house.refuses(NominateCandidate("c")) == "nominations_closed"

    def test_before_a_round_that_is_open_to_all_somebody_may_join(self) -> None:
        rounds = "rounds = [{ base = 'valid' }, { base = 'valid' }, { standing = 'top', plurality = true }]"
        house = called(ALWAYS_OPEN, rounds).do(
            OpenRound(), RecordElectionVotes(remaining=("abstain",)), AnnounceRound(), NominateCandidate("c")
        )
        assert election(house.do(OpenRound())).round_in_hand.standing == ("a", "b", "c")
        last = house.do(RecordElectionVotes(remaining=("abstain",)), AnnounceRound())
        assert last.refuses(NominateCandidate("d")) == "nominations_closed"

    def test_after_the_end_nobody_joins(self) -> None:
        assert elected().refuses(NominateCandidate("c")) == "election_decided"

    def test_a_nomination_can_be_taken_back(self) -> None:
        house = called().do(NominateCandidate("c"), TakeBack())
        assert tuple(election(house).candidates) == ("a", "b")


class TestAcceptance:
    def test_the_elected_accepts(self) -> None:
        house = elected()
        assert election(house).candidates["a"].accepted is None
        house.do(AcceptElection("a"))
        assert election(house).candidates["a"].accepted is True
        assert house.refuses(AcceptElection("a")) == "candidate_answered"

    def test_the_elected_may_decline_and_a_new_election_be_called(self) -> None:
        house = elected().do(AcceptElection("a", accepted=False))
        assert election(house).candidates["a"].accepted is False
        assert len(house.do(CallElection()).meeting.elections) == 2

    def test_who_declined_leaves_the_post_open(self) -> None:
        house = elected().do(AcceptElection("a", accepted=False))
        held = election(house)
        assert (held.elected, held.chosen, held.declined, held.open_posts) == (("a",), (), ("a",), 1)
        assert house.refuses(ConcludeItem()) == "item_undecided"
        house.do(NominateCandidate("c"), OpenRound())
        assert election(house).rounds[-1].standing == ("b", "c")
        assert house.refuses(AcceptElection("a")) == "post_filled_anew"
        house.do(RecordElectionVotes(remaining=("c",)), AnnounceRound())
        held = election(house)
        assert (held.chosen, held.open_posts, held.is_over) == (("c",), 0, True)
        assert house.refuses(AcceptElection("a")) == "post_filled_anew"
        assert house.do(AcceptElection("c"), ConcludeItem()).item("1").outcome is ItemOutcome.DONE

    def test_who_declined_may_still_accept_while_the_post_is_open(self) -> None:
        house = elected().do(AcceptElection("a", accepted=False), AcceptElection("a"))
        assert election(house).chosen == ("a",)

    def test_a_post_filled_by_an_election_called_anew_is_filled(self) -> None:
        house = elected().do(AcceptElection("a", accepted=False), CallElection(), NominateCandidate("c"))
        house.do(OpenRound(), RecordElectionVotes(remaining=("yes",)), AnnounceRound(), ConcludeItem())
        assert house.item("1").outcome is ItemOutcome.DONE

    def test_an_election_of_several_at_an_item_is_named_by_post_or_ordinal(self) -> None:
        house = elected().do(CallElection("Stellvertretung"), NominateCandidate("c"))
        assert house.refuses(AcceptElection("a")) == "candidate_unknown"
        refused = house.refusal(AcceptElection("a", election="Kasse"))
        assert refused.code == "election_unknown"
        assert refused.values == {"election": "Kasse", "known": "1 Wahl des Vorsitzes, 2 Stellvertretung"}
        house.do(
            AcceptElection("a", accepted=False, election="1"),
            AcceptElection("a", election="Wahl des Vorsitzes"),
        )
        first, second = house.meeting.elections.values()
        assert (first.candidates["a"].accepted, second.rounds) == (True, ())
        assert house.refuses(OpenRound(election="1")) == "election_decided"
        assert len(election(house.do(OpenRound(election="Stellvertretung"))).rounds) == 1

    def test_only_the_elected_answer(self) -> None:
        assert elected().refuses(AcceptElection("b")) == "candidate_not_elected"
        assert elected().refuses(AcceptElection("z")) == "candidate_unknown"
        assert electing().refuses(AcceptElection("a")) == "no_election"


class TestEnding:
    def test_an_election_is_aborted_with_a_reason(self) -> None:
        assert called().refuses(AbortElection(" ")) == "text_missing"
        house = called().do(OpenRound(), AbortElection("Verfahrensfehler"))
        aborted = election(house)
        assert (aborted.aborted_reason, aborted.is_over, aborted.round_in_hand) == (
            "Verfahrensfehler",
            True,
            None,
        )
        assert house.meeting.open_election is None
        assert house.refuses(AbortElection("noch einmal")) == "election_decided"

    def test_a_decided_election_concludes_its_item(self) -> None:
        house = elected().do(ConcludeItem())
        assert house.item("1").outcome is ItemOutcome.DONE

    @pytest.mark.parametrize(
        "command",
        [
            ConcludeItem(),
            CallItem("2"),
            CloseMeeting(),
            BeginRecess(),
            DeclareConflict("kyritz"),
            ChallengeQuorum("kyritz"),
            CorrectRoll("kyritz", 4, "Zählfehler"),
        ],
    )
    def test_nothing_else_goes_on_while_a_round_is_open(self, command: ConcludeItem) -> None:
        assert called().do(OpenRound()).refuses(command) == "round_open"

    def test_an_undecided_election_concludes_nothing(self) -> None:
        assert called().refuses(ConcludeItem()) == "item_undecided"

    def test_a_meeting_must_be_open(self) -> None:
        house = opened(VOTES, rules(ALWAYS_OPEN), ITEMS)
        assert house.refuses(CallElection()) == "no_item_in_hand"
