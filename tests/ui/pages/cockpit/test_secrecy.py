# SPDX-License-Identifier: EUPL-1.2
"""Papers that would give away who voted how are seen before a secret ballot is opened."""

from __future__ import annotations

from app.domain.agenda import ItemKind
from app.domain.balloting import BallotMethod
from app.domain.commands.motions import SubmitMotion
from app.domain.commands.preparation import AddItem
from app.domain.commands.sitting import AnnounceResult, OpenBallot, RecordRemaining
from app.domain.motions import MotionKind
from app.domain.procedure import ProceduralKind
from app.domain.tally import Choice
from app.ui.pages.cockpit.cockpit_shown import cockpit_shown
from app.ui.pages.cockpit.secrecy import revealing
from app.ui.pages.cockpit.sight import Sight
from tests.domain.house import House, convened, profile, seated

REVEALING = profile(extra="[ballots]\npapers = [1, 5]\n[ballots.secret]\nby_resolution = true")
KEEPING = profile(extra="[ballots]\npapers = [1]\n[ballots.secret]\nby_resolution = true")
SAID = "An den Stimmzetteln wäre Kyritz zu erkennen"
REMEDY = "nur Stimmzettel zu 1 Stimme"


def ordered(statutes: str) -> House:
    """A sitting that has resolved to vote secretly on the item in hand."""
    motion = SubmitMotion(
        MotionKind.PROCEDURAL, "Es wird geheim abgestimmt.", procedural=ProceduralKind.SECRET_BALLOT
    )
    house = seated(statutes=statutes).do(motion, OpenBallot(motion=1))
    return house.do(RecordRemaining(Choice.YES), AnnounceResult())


def remarks(house: House) -> str:
    meeting = house.meeting
    assert meeting is not None
    item = cockpit_shown(Sight(house.association, meeting)).item
    assert item is not None
    return item.remarks


def test_it_is_said_once_the_sitting_has_resolved_to_vote_secretly() -> None:
    said = remarks(ordered(REVEALING))
    assert SAID in said
    assert REMEDY in said


def test_it_stays_while_the_papers_are_out() -> None:
    house = ordered(REVEALING).do(OpenBallot())
    assert house.ballot().method is BallotMethod.SECRET
    assert SAID in remarks(house)


def test_papers_of_one_vote_give_nobody_away() -> None:
    assert remarks(ordered(KEEPING)) == ""


def test_nothing_is_said_where_votes_are_open() -> None:
    assert remarks(seated(statutes=REVEALING)) == ""
    assert remarks(seated(statutes=REVEALING).do(OpenBallot())) == ""


def test_it_is_said_before_the_opening_while_the_profile_can_still_be_changed() -> None:
    house = convened(statutes=REVEALING, items=[AddItem("1", "Bericht", ItemKind.REPORT)])
    assert house.meeting is not None
    opening = cockpit_shown(Sight(house.association, house.meeting)).opening
    assert opening is not None
    (line,) = (line for line in opening.lines if "Stimmzettel" in line.text)
    assert SAID in line.text
    assert line.icon == "warning"


def test_many_members_are_not_all_named() -> None:
    names = [f"Mitglied {number}" for number in range(1, 8)]
    assert "wären Mitglied 1, Mitglied 2, Mitglied 3, Mitglied 4, Mitglied 5 … zu erkennen" in (
        revealing(names, "de")
    )
    assert revealing([], "de") == ""
