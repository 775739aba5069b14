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
from app.ui.pages.cockpit.sight import Sight
from app.ui.theme.tones import Tone
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


def test_the_item_says_that_the_ballot_will_be_secret() -> None:
    house = ordered(KEEPING)
    assert house.meeting is not None
    item = cockpit_shown(Sight(house.association, house.meeting)).item
    assert item is not None
    assert ("geheime Abstimmung", Tone.ABSTAIN) in [(chip.text, chip.tone) for chip in item.chips]


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
