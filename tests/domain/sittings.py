# SPDX-License-Identifier: EUPL-1.2
"""Sittings in which anything happens: commands of every kind, whole ballots and elections in between."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import chain

from hypothesis import strategies as st

from app.domain.agenda import ItemKind, ItemOutcome
from app.domain.balloting import BallotMethod
from app.domain.commands import Command
from app.domain.commands.association import ConveneMeeting
from app.domain.commands.ballots import AcceptByAcclamation, CountPapers, CountVotes
from app.domain.commands.chair import DecideInPlace
from app.domain.commands.elections import (
    AcceptElection,
    AnnounceRound,
    CallElection,
    CountElectionPapers,
    DrawLot,
    NominateCandidate,
    OpenRound,
    RecordElectionVotes,
)
from app.domain.commands.motions import SubmitMotion
from app.domain.commands.preparation import AddItem, RecordConvocation
from app.domain.commands.representation import ChallengeQuorum, TransferVotes
from app.domain.commands.sitting import (
    AnnounceResult,
    CallItem,
    CheckIn,
    CheckOut,
    CloseMeeting,
    ConcludeItem,
    EndRecess,
    EstablishQuorum,
    OpenBallot,
    OpenMeeting,
    ReannounceResult,
    RecordRemaining,
    RecordVotes,
    TakeBack,
)
from app.domain.commands.video import EndVideoFailure, RecordVideoFailure
from app.domain.decisions import DECISIONS
from app.domain.failures import RuleError
from app.domain.matters import PROCEDURAL
from app.domain.motions import MotionKind
from app.domain.results import Outcome
from app.domain.tally import Tally
from app.domain.video import FailureConsequence, Responsibility
from tests.domain.drawn import FOREIGN, Pool, built
from tests.domain.house import BEGINNING, NO, YES, House, profile, resolution, seated

VOTES = {"kyritz": 4, "lebus": 3, "nuthetal": 2, "oranienburg": 4}
# A profile under which as much as possible may happen.
STATUTES = profile(
    extra="""[representation]
uniform = "split_allowed"
delegates = 2
transfer = true
[remote]
allowed = true
[ballots]
roll_call = { members = 1 }
secret = { members = 1 }
tie = "chair"
[elections]
secret = false
waiver = "always"
[second_convening]
allowed = true
minimum = 3
chair_decides_below = 3
"""
)
KEYS = (*VOTES, "potsdam", "")
ITEMS = ("1", "2", "3", "4", "9", "")
CANDIDATES = ("a", "b", "yes", "")
NAMES: Pool = {
    **dict.fromkeys(("member", "to", "mover", "speaker", "requested_by", "demanded_by", "objected_by"), KEYS),
    **dict.fromkeys(("item", "number", "items", "into", "concerns", "order"), ITEMS),
    **dict.fromkeys(("candidate", "vote", "votes", "remaining", "elected", "standing", "drawn"), CANDIDATES),
    "body": ("assembly", "board"),
    "book": (str(FOREIGN),),
    "key": ("vv-1", "vv-2", "bgm", "kyritz", ""),
    "delegate": ("bgm", "stv", ""),
    "matter": ("ordinary", PROCEDURAL, "statutes_amendment", "none", ""),
    "field": ("name", "title", "wording", "votes", "none"),
    "text": ("Text", STATUTES, ""),
    "sha256": ("ab" * 32,),
    "head_hash": ("cd" * 32,),
    "log": (str(FOREIGN),),
}

ON_THE_WAY = (EndRecess(), CheckIn("kyritz"), CheckIn("lebus"), CheckIn("nuthetal"))
BALLOT = (RecordVotes({"kyritz": NO}), RecordRemaining(YES), AnnounceResult())
CANDIDATES_NAMED = (NominateCandidate("a"), NominateCandidate("b"), OpenRound())
NEXT = (*ON_THE_WAY, ConcludeItem("", ItemOutcome.POSTPONED))
ELECTION = (*NEXT, CallItem("4"), CallElection(), *CANDIDATES_NAMED)
TO_THE_LOT = (AnnounceRound(), OpenRound(), RecordElectionVotes(remaining=("abstain",)), AnnounceRound())
SECRET = OpenBallot(method=BallotMethod.SECRET, demanded_by=("kyritz",))
BY_VIDEO = tuple(
    command
    for member in ("lebus", "nuthetal")
    for command in (CheckOut(member), CheckIn(member, remote=True))
)
INTERRUPTED, ABSENT = FailureConsequence.INTERRUPTED, FailureConsequence.ABSENT
CONTINUED = FailureConsequence.CONTINUED
AGENDA = (
    resolution("1"),
    resolution("2", "statutes_amendment"),
    AddItem("3", "Bericht", ItemKind.REPORT),
    AddItem("4", "Wahl des Vorsitzes", ItemKind.ELECTION),
)
WEEK_LATER = BEGINNING + timedelta(days=7)
# Too few came: the meeting is convened again, and the chair may decide.
AGAIN: tuple[Command, ...] = (
    EndVideoFailure(),
    EndRecess(),
    *(CheckOut(member) for member in VOTES),
    CloseMeeting(for_lack_of_quorum=True),
    ConveneMeeting("vv-2", "assembly", "Wiederholung", WEEK_LATER, ordinal=5, repeats="vv-1"),
    *AGENDA,
    RecordConvocation(WEEK_LATER.date(), notice=True),
    OpenMeeting("Vorsitzende", "Schriftführung", convening="repeat"),
    CheckIn("kyritz"),
    CallItem("1"),
)
SCRIPTS: list[tuple[Command, ...]] = [
    (*ON_THE_WAY, CallItem("1"), OpenBallot(), *BALLOT),
    (*NEXT, CallItem("2"), OpenBallot(), RecordRemaining(YES), AnnounceResult()),
    (OpenBallot(repeat=True), *BALLOT),
    (OpenBallot("Vertagen?", PROCEDURAL), *BALLOT),
    (
        OpenBallot("Mit Zusatz?"),
        RecordVotes({"kyritz": {YES: 3, NO: 1}}),
        RecordRemaining(NO),
        AnnounceResult(),
    ),
    (OpenBallot(method=BallotMethod.COUNTED), CountVotes(no=Tally(1, 3)), AnnounceResult()),
    (SECRET, CountPapers(yes={1: 5}, no={1: 4}), AnnounceResult()),
    (*ON_THE_WAY, CheckIn("oranienburg"), SECRET, CountPapers(yes={1: 13}), AnnounceResult()),
    (OpenBallot(method=BallotMethod.ROLL_CALL, demanded_by=("lebus",)), *BALLOT),
    (CallItem("1"), OpenBallot(), RecordVotes({"kyritz": YES, "oranienburg": NO}), RecordRemaining(NO)),
    (AcceptByAcclamation(),),
    (SubmitMotion(MotionKind.AMENDMENT, "Anders."), OpenBallot(motion=1), *BALLOT),
    (ReannounceResult("Verhört", "1"), ReannounceResult("Verhört", "2", corrections={"kyritz": NO})),
    (
        *ELECTION,
        RecordElectionVotes({"kyritz": ("a",)}, remaining=("b",)),
        AnnounceRound(),
        AcceptElection("b"),
    ),
    (
        *ELECTION,
        RecordElectionVotes({"kyritz": ("a",)}, remaining=("abstain",)),
        AnnounceRound(),
        OpenRound(),
    ),
    (*ELECTION, RecordElectionVotes(remaining=("abstain",)), *TO_THE_LOT),
    (*NEXT, CallItem("4"), CallElection(secret=True), *CANDIDATES_NAMED),
    (CountElectionPapers({"a": 5, "b": 4}), AnnounceRound(), AcceptElection("a")),
    (CheckOut("kyritz"), TransferVotes("kyritz", "lebus"), EstablishQuorum(), ChallengeQuorum("lebus")),
    tuple(ConcludeItem(item, ItemOutcome.WITHDRAWN) for item in ITEMS),
    (AnnounceResult(),),
    (DrawLot(("a",), "Gezogen."), AcceptElection("a", accepted=False)),
    (CloseMeeting(),),
]
SCRIPTS += [
    (*BY_VIDEO, RecordVideoFailure("Leitung", Responsibility.BODY, INTERRUPTED)),
    (*BY_VIDEO, RecordVideoFailure("Leitung", Responsibility.MEMBER, ABSENT), CheckIn("lebus", remote=True)),
    (RecordVideoFailure("Ton", Responsibility.MEMBER, CONTINUED, ("nuthetal",)), EndVideoFailure()),
    (EndVideoFailure("Neu verbunden", ("kyritz",)), EndRecess(), TakeBack()),
    AGAIN,
    (*AGAIN, DecideInPlace(Outcome.ADOPTED, "Eile", ("kyritz",)), CallItem("2")),
    (DecideInPlace(Outcome.REJECTED, "Eile", ("kyritz",)), CallItem("2"), TakeBack()),
    (DecideInPlace(Outcome.REJECTED, "Verlesen", item="1", correction="Verlesen"),),
]
KINDS = sorted(DECISIONS, key=lambda kind: kind.word())
ANY_COMMAND = st.sampled_from(KINDS).flatmap(lambda kind: built(kind, NAMES))


@st.composite
def sittings(draw: st.DrawFn) -> list[Command]:
    """What people do in a sitting: single commands, whole ballots in between, now and then a step back."""
    ways = draw(st.lists(st.sampled_from("cccssst"), min_size=5, max_size=25))
    drawn = {
        "c": ANY_COMMAND.map(lambda one: (one,)),
        "s": st.sampled_from(SCRIPTS),
        "t": st.just((TakeBack(),)),
    }
    return [command for way in ways for command in draw(drawn[way])]


SITTINGS = sittings()


def house(first_id: int = 1) -> House:
    """A sitting with resolutions and an election, the first item called, and one member still absent."""
    return seated(VOTES, STATUTES, AGENDA, absent=["oranienburg"], first_id=first_id)


def held(commands: list[Command]) -> Iterator[House]:
    """The house after each command that was not refused."""
    sitting = house()
    for command in commands:
        try:
            sitting.do(command)
        except RuleError:
            continue
        yield sitting


def after(commands: list[Command]) -> House:
    """The house after all commands that were not refused."""
    *_, sitting = chain([house()], held(commands))
    return sitting
