# SPDX-License-Identifier: EUPL-1.2
"""Elections in a small house: called, opened, voted in one line each."""

from __future__ import annotations

from typing import Any

from app.domain.agenda import ItemKind
from app.domain.commands.elections import (
    AnnounceRound,
    CallElection,
    NominateCandidate,
    OpenRound,
    RecordElectionVotes,
)
from app.domain.commands.preparation import AddItem
from app.domain.election_rounds import Election, Round
from app.domain.elections import RoundRecord
from tests.domain.house import House, profile, resolution, seated

VOTES = {"kyritz": 5, "lebus": 3, "nuthetal": 2}
EQUAL = {"kyritz": 2, "lebus": 2, "nuthetal": 2, "oranienburg": 2}
ITEMS = (AddItem("1", "Wahl des Vorsitzes", ItemKind.ELECTION), resolution("2"))
OPEN = "secret = false"


def calling(*lines: str, votes: dict[str, int] = VOTES, absent: tuple[str, ...] = (), **call: Any) -> House:
    """A meeting with an election called under these lines of the profile."""
    text = "\n".join([profile(), "[elections]", *(lines or (OPEN,))])
    return seated(votes, text, ITEMS, absent).do(CallElection(**call))


def standing(*lines: str, candidates: str = "ab", **more: Any) -> House:
    """An election with candidates."""
    return calling(*lines, **more).do(*(NominateCandidate(key) for key in candidates))


def opened(*lines: str, **more: Any) -> House:
    """An election whose first round is open."""
    return standing(*lines, **more).do(OpenRound())


def voted(house: House, *remaining: str, **votes: str) -> House:
    """The open round recorded and announced."""
    choices = {member: tuple(did.split("_")) for member, did in votes.items()}
    return house.do(RecordElectionVotes(choices, remaining), AnnounceRound())


def election(house: House) -> Election:
    """The election that was called last."""
    return list(house.meeting.elections.values())[-1]


def last(house: House) -> Round:
    """Its last round."""
    return election(house).rounds[-1]


def record(house: House) -> RoundRecord:
    """What its last round decided."""
    found = last(house).record
    assert found is not None
    return found


def secret(**more: Any) -> House:
    """A secret round of two candidates, which is open."""
    return opened("secret = true", **more)


def secret_of_two() -> House:
    """A secret round for two posts, which is open."""
    return opened("secret = true", "several_posts = true", candidates="abc", seats=2)
