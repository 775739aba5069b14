# SPDX-License-Identifier: EUPL-1.2
"""What waits for the end of a ballot or a round: on any item, or on the item that it is about."""

from __future__ import annotations

import pytest

from app.domain.agenda import ItemKind
from app.domain.commands import Command
from app.domain.commands.accession import SeatMember
from app.domain.commands.association import RegisterMember
from app.domain.commands.ballots import AbortBallot, OpenBallot
from app.domain.commands.elections import CallElection, NominateCandidate, OpenRound
from app.domain.commands.motions import RankMotions, SubmitMotion, WithdrawMotion
from app.domain.commands.preparation import AddItem
from app.domain.commands.proceedings import AdjournSitting, ExcludePublic, RestorePublic
from app.domain.commands.representation import ChallengeQuorum, EndTransfer, NameVoteLeader, TransferVotes
from app.domain.commands.sitting import (
    BeginRecess,
    CallItem,
    CloseMeeting,
    ConcludeItem,
    CorrectRoll,
    DeclareConflict,
    LiftConflict,
)
from app.domain.members import MemberKind
from app.domain.motions import MotionKind
from tests.domain.house import BEGINNING, House, profile, resolution, seated

TOGETHER = '[ballots]\nen_bloc = ["ordinary"]\n'
ADMITTED = RegisterMember("dahme", "Dahme", MemberKind.AMT)
OPENLY = "[elections]\nsecret = false\n"

ANYWHERE: tuple[Command, ...] = (
    OpenBallot(),
    CallItem("2"),
    ConcludeItem("1"),
    BeginRecess("Pause"),
    AdjournSitting(BEGINNING.replace(day=28)),
    CloseMeeting(),
    CallElection("Vorsitz"),
    ExcludePublic(reason="§ 36"),
    RestorePublic(),
    CorrectRoll("lebus", 4, "Schreibfehler"),
    ChallengeQuorum("lebus"),
    NameVoteLeader("lebus", "bgm"),
    TransferVotes("lebus", "kyritz"),
    EndTransfer("lebus"),
    SeatMember("dahme"),
)
AT_THE_ITEM: tuple[Command, ...] = (
    DeclareConflict("kyritz", "1"),
    LiftConflict("kyritz", "1"),
    RankMotions((1,), "1"),
    WithdrawMotion(1, "1"),
)


def voting() -> House:
    """A ballot on the item in hand is open."""
    return seated().do(ADMITTED, OpenBallot())


def electing() -> House:
    """A round of an election at the item in hand is open."""
    items = [AddItem("1", "Wahl", ItemKind.ELECTION), resolution("2")]
    house = seated(statutes=profile(extra=OPENLY), items=items)
    return house.do(ADMITTED, CallElection("Vorsitz"), NominateCandidate("a"), OpenRound())


def voting_on_both() -> House:
    """A common ballot on two items is open; at the second one a motion was withdrawn."""
    house = seated(statutes=profile(extra=TOGETHER))
    house.do(SubmitMotion(MotionKind.AMENDMENT, "Kürzer", "2"), WithdrawMotion(1, "2"))
    return house.do(OpenBallot(items=("1", "2")))


@pytest.mark.parametrize("command", [*ANYWHERE, *AT_THE_ITEM], ids=lambda command: command.word())
def test_it_waits_for_the_end_of_a_ballot(command: Command) -> None:
    refused = voting().refusal(command)
    assert (refused.code, refused.values) == ("ballot_open", {"item": "1"})


@pytest.mark.parametrize("command", [*ANYWHERE, *AT_THE_ITEM], ids=lambda command: command.word())
def test_it_waits_for_the_end_of_a_round(command: Command) -> None:
    refused = electing().refusal(command)
    assert (refused.code, refused.values) == ("round_open", {"post": "Vorsitz"})


@pytest.mark.parametrize(
    "command",
    [DeclareConflict("kyritz", "2"), LiftConflict("kyritz", "2"), RankMotions((1,), "2")],
    ids=lambda command: command.word(),
)
def test_a_common_ballot_is_one_on_each_of_its_items(command: Command) -> None:
    refused = voting_on_both().refusal(command)
    assert (refused.code, refused.values) == ("ballot_open", {"item": "2"})


def test_after_it_a_conflict_is_declared_at_each_of_its_items() -> None:
    house = voting_on_both().do(AbortBallot("Unruhe"), DeclareConflict("kyritz", "2"))
    assert len(house.item("2").conflicts) == 1


def test_an_item_that_is_not_voted_on_is_free() -> None:
    house = voting().do(DeclareConflict("kyritz", "2"))
    assert len(house.item("2").conflicts) == 1
