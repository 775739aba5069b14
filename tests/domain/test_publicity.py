# SPDX-License-Identifier: EUPL-1.2
"""What is dealt with in the non-public part never reaches the public one, whatever happened there."""

from uuid import UUID

import pytest

from app.domain.agenda import ItemKind, ItemOutcome, Part, ReleaseScope
from app.domain.commands.aftermath import IssueDocument
from app.domain.commands.elections import (
    AcceptElection,
    AnnounceRound,
    CallElection,
    CountElectionPapers,
    NominateCandidate,
    OpenRound,
)
from app.domain.commands.motions import SubmitMotion
from app.domain.commands.preparation import AddItem, AttachBlob, ChangeItem
from app.domain.commands.proceedings import (
    AdmitUrgentItem,
    ExcludePublic,
    HandOverChair,
    RecordOwnVote,
    ReleaseFromSecrecy,
    RestorePublic,
)
from app.domain.commands.sitting import (
    AbortBallot,
    AnnounceResult,
    BeginRecess,
    CallItem,
    CheckIn,
    CheckOut,
    CloseMeeting,
    ConcludeItem,
    DeclareConflict,
    EndRecess,
    EstablishQuorum,
    NoteGuest,
    OpenBallot,
    ReannounceResult,
    RecordRemaining,
    RecordVotes,
    WriteParagraph,
)
from app.domain.entries.aftermath import DocumentKind
from app.domain.meeting import Meeting
from app.domain.motions import MotionKind
from app.domain.procedure import ProceduralKind
from app.domain.publicity import part_of
from app.domain.tally import Tally
from tests.domain.house import NO, YES, House, seated

SECRET = "GEHEIM"
ITEMS = [
    AddItem("1", "Bericht", ItemKind.REPORT),
    AddItem("9.7", SECRET, ItemKind.RESOLUTION, Part.NON_PUBLIC, "ordinary", True, SECRET, SECRET, SECRET),
]


def document(name: str, part: Part, item: str = "") -> IssueDocument:
    kind = DocumentKind.EXTRACT if item else DocumentKind.MINUTES
    return IssueDocument(kind, part, name, name, 1, "ab" * 32, UUID(int=5).hex, 7, "cd" * 32, item)


def sitting() -> House:
    """A sitting with one public item, and much that happened at the non-public one."""
    return seated(items=ITEMS, absent=["nuthetal"]).do(
        WriteParagraph("Öffentlich beraten."),
        CallItem("9.7"),
        AttachBlob("9.7", f"{SECRET}.pdf", SECRET, "application/pdf", 1, "ab" * 32),
        CheckIn("nuthetal"),
        NoteGuest(SECRET, SECRET, "9.7"),
        EstablishQuorum(),
        DeclareConflict("lebus", reason=SECRET),
        WriteParagraph(SECRET),
        BeginRecess(SECRET),
        EndRecess(),
        OpenBallot(SECRET),
        AbortBallot(SECRET),
        OpenBallot(SECRET),
        RecordRemaining(YES),
        AnnounceResult(),
        ReannounceResult(SECRET),
        CheckOut("lebus"),
    )


@pytest.fixture
def closed() -> House:
    return sitting().do(
        CloseMeeting(),
        document("öffentlich.pdf", Part.PUBLIC),
        document(f"{SECRET}.pdf", Part.NON_PUBLIC),
        document(f"{SECRET}-auszug.pdf", Part.NON_PUBLIC, "9.7"),
    )


def public(house: House) -> Meeting:
    return part_of(house.meeting, Part.PUBLIC)


def test_nothing_of_a_non_public_item_is_in_the_public_part(closed: House) -> None:
    for meeting in (public(closed), public(sitting())):
        assert SECRET not in repr(meeting)
        assert "9.7" not in repr(meeting)
        assert (meeting.resolutions(), meeting.open_ballot, meeting.in_hand) == ((), None, None)


def test_an_open_non_public_ballot_is_not_in_the_public_part() -> None:
    house = seated(items=ITEMS[1:], call="9.7").do(OpenBallot(SECRET))
    assert house.meeting.ballot_in_hand is not None
    assert public(house).ballot_in_hand is None


def test_the_public_part_keeps_what_is_public(closed: House) -> None:
    meeting = public(closed)
    assert [item.number for item in meeting.items.values()] == ["1"]
    assert meeting.item("1").paragraphs[0].text == "Öffentlich beraten."
    assert [each.name for each in meeting.documents.values()] == ["öffentlich.pdf"]
    assert meeting.statutory == Tally(3, 10)


def test_attendance_belongs_to_the_whole_meeting(closed: House) -> None:
    meeting = public(closed)
    late = meeting.attendance[meeting.member("nuthetal").member].intervals[0]
    early = meeting.attendance[meeting.member("lebus").member].intervals[0]
    assert (late.since_item, late.since is not None) == ("", True)
    assert (early.until_item, early.until is not None) == ("", True)


def test_the_non_public_part_holds_the_rest(closed: House) -> None:
    meeting = part_of(closed.meeting, Part.NON_PUBLIC)
    assert [item.number for item in meeting.items.values()] == ["9.7"]
    assert len(meeting.ballots) == 2
    assert [resolution.number.text for resolution in meeting.resolutions()] == ["VV 01/2021"]
    assert len(meeting.documents) == 2


def test_an_election_of_a_non_public_item_is_not_in_the_public_part() -> None:
    house = seated(items=ITEMS).do(CallItem("9.7"), CallElection(SECRET), NominateCandidate(SECRET))
    house.do(OpenRound())
    assert (public(house).elections, public(house).open_election) == ({}, None)
    hidden = part_of(house.meeting, Part.NON_PUBLIC)
    assert (hidden.elections, hidden.open_election) == (house.meeting.elections, house.meeting.open_election)


def test_an_election_of_a_public_item_is_in_the_public_part_alone() -> None:
    house = seated(items=ITEMS).do(CallElection(), NominateCandidate("a"), OpenRound())
    assert public(house).elections == house.meeting.elections
    assert part_of(house.meeting, Part.NON_PUBLIC).elections == {}


DEBATED = "DEBATTE"
PRIVATE = [
    AddItem("1", "Bericht", ItemKind.REPORT),
    AddItem(
        "2",
        "Vergabe",
        ItemKind.RESOLUTION,
        Part.NON_PUBLIC,
        numbered=True,
        wording="Zuschlag an A",
        reasons=DEBATED,
    ),
]


def decided_in_private() -> House:
    """A non-public item with all that a debate leaves behind, decided and concluded."""
    house = seated(items=PRIVATE, call="2").do(
        AttachBlob("2", f"{DEBATED}.pdf", DEBATED, "application/pdf", 1, "ab" * 32),
        NoteGuest(DEBATED, DEBATED, "2"),
        DeclareConflict("nuthetal", reason=DEBATED),
        WriteParagraph(DEBATED),
        SubmitMotion(MotionKind.AMENDMENT, DEBATED, mover="lebus"),
        OpenBallot(motion=1),
        RecordRemaining(YES),
        AnnounceResult(),
        HandOverChair("Stellvertretung", DEBATED),
        OpenBallot(as_it_stands=True),
        RecordVotes({"kyritz": YES, "lebus": NO}),
        AnnounceResult(),
        RecordOwnVote("lebus"),
        ConcludeItem(note=DEBATED),
        CallItem("1"),
    )
    assert DEBATED in repr(part_of(house.meeting, Part.NON_PUBLIC))
    return house


def test_what_a_non_public_debate_leaves_behind_is_not_in_the_public_part() -> None:
    public = part_of(decided_in_private().meeting, Part.PUBLIC)
    assert DEBATED not in repr(public)
    assert "Zuschlag" not in repr(public)
    assert [item.number for item in public.items.values()] == ["1"]


def test_a_released_result_is_public_and_its_debate_is_not() -> None:
    house = decided_in_private().do(ReleaseFromSecrecy("2", "Beschluss"))
    public = part_of(house.meeting, Part.PUBLIC)
    assert DEBATED not in repr(public)
    (ballot,) = public.ballots.values()
    assert ballot.question == "Zuschlag an A"
    assert (ballot.record.counts.yes.votes, ballot.record.counts.no.votes) == (5, 3)
    assert (ballot.record.votes, ballot.conflicted) == ((), {})
    assert public.motions == {}
    assert public.own_votes == ()
    assert [item.number for item in public.items.values()] == ["1", "2"]


def test_a_whole_item_can_be_released() -> None:
    house = decided_in_private().do(ReleaseFromSecrecy("2", "Beschluss", ReleaseScope.ITEM))
    assert part_of(house.meeting, Part.PUBLIC).item("2").paragraphs[0].text == DEBATED


def test_what_was_released_stays_in_the_non_public_part_whole() -> None:
    house = decided_in_private().do(ReleaseFromSecrecy("2", "Beschluss"))
    assert part_of(house.meeting, Part.NON_PUBLIC).item("2").paragraphs[0].text == DEBATED


def test_of_a_released_election_nobody_is_told_but_the_elected() -> None:
    house = seated(items=ITEMS).do(CallItem("9.7"), CallElection("Leitung"))
    house.do(NominateCandidate("a", "Berta Probe"), NominateCandidate("b", SECRET), OpenRound())
    house.do(CountElectionPapers({"a": 7, "b": 3}), AnnounceRound(), AcceptElection("a"))
    house.do(ConcludeItem(), CallItem("1"), ReleaseFromSecrecy("9.7", "Beschluss"))
    (election,) = public(house).elections.values()
    assert (election.elected, [*election.candidates]) == (("a",), ["a"])
    assert election.rounds[-1].record.candidates[0].tally.votes == 7
    assert SECRET not in repr(election)
    (whole,) = part_of(house.meeting, Part.NON_PUBLIC).elections.values()
    assert [*whole.candidates] == ["a", "b"]


def test_an_election_in_which_nobody_was_elected_is_not_released_with_its_result() -> None:
    house = seated(items=ITEMS).do(CallItem("9.7"), CallElection(SECRET), NominateCandidate("a", SECRET))
    house.do(OpenRound(), CountElectionPapers({"a": 3}, no=7), AnnounceRound())
    house.do(ConcludeItem(outcome=ItemOutcome.DONE), CallItem("1"), ReleaseFromSecrecy("9.7", "Beschluss"))
    assert public(house).elections == {}


def test_of_a_released_result_neither_paper_nor_urgency_nor_the_first_wording_is_told() -> None:
    house = seated(items=ITEMS).do(
        AddItem(
            "3", "Kauf", ItemKind.RESOLUTION, Part.NON_PUBLIC, wording=SECRET, paper=SECRET, urgency=SECRET
        ),
        SubmitMotion(MotionKind.PROCEDURAL, "Dringlich", procedural=ProceduralKind.URGENCY, concerns="3"),
        OpenBallot(motion=1),
        RecordRemaining(YES),
        AnnounceResult(),
        AdmitUrgentItem("3"),
        CallItem("3"),
        ChangeItem("3", "wording", "Das Haus wird gekauft."),
        OpenBallot(as_it_stands=True),
        RecordRemaining(YES),
        AnnounceResult(),
        CallItem("1"),
        ReleaseFromSecrecy("3", "Beschluss"),
    )
    assert house.meeting.item("3").tabled == SECRET
    assert SECRET not in repr(public(house))


def excluding() -> list[object]:
    """The motion to exclude the public, and its adoption."""
    return [
        SubmitMotion(MotionKind.PROCEDURAL, "Ausschluss", procedural=ProceduralKind.EXCLUSION_OF_PUBLIC),
        OpenBallot(motion=1),
        RecordRemaining(YES),
        AnnounceResult(),
    ]


MATTERS = {"a": "statutes_amendment", "b": "ordinary", "c": "statutes_amendment"}


def phase(word: str, *, motion: int, name: str) -> list[object]:
    """Everything that can be said and done at an item, each with a word of its own."""
    return [
        WriteParagraph(f"{word} Absatz"),
        ChangeItem("1", "reasons", f"{word} Begründung"),
        ChangeItem("1", "paper", f"{word} Drucksache"),
        ChangeItem("1", "wording", f"{word} Wortlaut"),
        ChangeItem("1", "title", f"{word} Titel"),
        ChangeItem("1", "matter", MATTERS[name], f"{word} Mehrheitsgrund"),
        AttachBlob("1", f"{name}.pdf", f"{word} Anlage", "application/pdf", 1, "ab" * 32),
        NoteGuest(f"{word} Gast", f"{word} Rolle", "1"),
        BeginRecess(f"{word} Pause"),
        EndRecess(),
        HandOverChair(f"Vorsitz {name}", f"{word} Vorsitzgrund"),
        SubmitMotion(MotionKind.AMENDMENT, f"{word} Antrag", mover="lebus"),
        OpenBallot(f"{word} Frage", motion=motion),
        AbortBallot(f"{word} Abbruch"),
        OpenBallot(f"{word} Frage", motion=motion),
        RecordRemaining(NO),
        AnnounceResult(),
        EstablishQuorum(),
        CallElection(f"{word} Amt"),
        NominateCandidate(name, f"{word} Person"),
        OpenRound(),
        CountElectionPapers({name: 10}),
        AnnounceRound(),
        AcceptElection(name),
    ]


def divided(*, restored: bool) -> House:
    """An item of three phases: public, without the public, and public again where it was restored."""
    house = seated().do(*phase("VORHER", motion=1, name="a"))
    house.do(
        SubmitMotion(MotionKind.PROCEDURAL, "Ausschluss", procedural=ProceduralKind.EXCLUSION_OF_PUBLIC),
        OpenBallot(motion=2),
        RecordRemaining(YES),
        AnnounceResult(),
        ExcludePublic(reason=f"{SECRET} Grund"),
        *phase(SECRET, motion=3, name="b"),
    )
    if restored:
        house.do(RestorePublic(), *phase("NACHHER", motion=4, name="c"))
    return house


@pytest.mark.parametrize("restored", [False, True])
def test_what_was_said_without_the_public_never_becomes_public(restored: bool) -> None:
    house = divided(restored=restored)
    told = repr(public(house))
    assert SECRET not in told
    assert "VORHER" in told
    assert ("NACHHER" in told) is restored
    assert SECRET in repr(part_of(house.meeting, Part.NON_PUBLIC))


@pytest.mark.parametrize(
    "what",
    ["Absatz", "Anlage", "Gast", "Pause", "Vorsitzgrund", "Antrag", "Frage", "Abbruch", "Amt", "Person"],
)
def test_what_was_said_in_public_stays_public(what: str) -> None:
    meeting = public(divided(restored=True))
    assert f"VORHER {what}" in repr(meeting)
    assert f"NACHHER {what}" in repr(meeting)


def test_each_part_keeps_the_ballots_of_its_time_and_the_vote_on_the_exclusion_is_public() -> None:
    house = divided(restored=True)
    told = public(house)
    hidden = part_of(house.meeting, Part.NON_PUBLIC)
    assert len(told.ballots) + len(hidden.ballots) == len(house.meeting.ballots)
    assert {motion.text for motion in told.motions.values()} >= {"Ausschluss"}
    assert {motion.text for motion in hidden.motions.values()} == {f"{SECRET} Antrag"}
    assert hidden.item("1").excluded_because == f"{SECRET} Grund"
    assert [paragraph.text for paragraph in hidden.item("1").paragraphs] == [f"{SECRET} Absatz"]


def test_a_text_that_was_changed_without_the_public_is_told_as_it_was_before() -> None:
    item = public(divided(restored=False)).item("1")
    texts = (item.title, item.wording, item.reasons, item.paper)
    assert texts == ("VORHER Titel", "VORHER Wortlaut", "VORHER Begründung", "VORHER Drucksache")
    hidden = seated().do(*excluding(), ExcludePublic(reason="x"), ChangeItem("1", "reasons", SECRET))
    hidden.do(RestorePublic(), ChangeItem("1", "paper", "Drucksache"))
    assert (public(hidden).item("1").reasons, public(hidden).item("1").paper) == ("", "Drucksache")


def test_how_an_item_ended_without_the_public_is_not_public() -> None:
    house = seated().do(*excluding(), ExcludePublic(reason="x"))
    house.do(OpenBallot(), RecordRemaining(YES), AnnounceResult(), ConcludeItem(note=SECRET))
    told = public(house).item("1")
    assert (told.outcome, told.note) == (None, "")
    assert told.calls[-1].until == house.meeting.item("1").part_changes[0].at
    assert part_of(house.meeting, Part.NON_PUBLIC).item("1").outcome is ItemOutcome.ADOPTED


def test_a_result_decided_without_the_public_is_told_once_it_is_released() -> None:
    house = seated().do(*excluding(), ExcludePublic(reason="x"), WriteParagraph(SECRET))
    house.do(OpenBallot(), RecordRemaining(YES), AnnounceResult(), ConcludeItem())
    assert len(public(house).ballots) == 1
    house.do(ReleaseFromSecrecy("1", "Beschluss"))
    told = public(house)
    assert (len(told.ballots), told.item("1").outcome) == (2, ItemOutcome.ADOPTED)
    assert SECRET not in repr(told)


def test_a_paragraph_rewritten_without_the_public_stays_non_public() -> None:
    house = seated().do(WriteParagraph("öffentlich"))
    house.do(*excluding(), ExcludePublic(reason="x"), WriteParagraph(SECRET, paragraph=1))
    house.do(RestorePublic())
    assert public(house).item("1").paragraphs == ()


def test_what_happened_in_the_very_moment_of_a_change_is_non_public() -> None:
    house = seated().do(*excluding(), ExcludePublic(reason="x"), RestorePublic())
    excluded, restored = (change.at for change in house.item("1").part_changes)
    item = house.item("1")
    assert {item.part_at(at) for at in (excluded, restored, None)} == {Part.NON_PUBLIC}
    assert item.part_at(restored + (restored - excluded)) is Part.PUBLIC


def test_a_conflict_belongs_to_the_time_in_which_it_was_declared() -> None:
    house = seated().do(DeclareConflict("lebus"), *excluding(), ExcludePublic(reason="x"))
    house.do(DeclareConflict("nuthetal"), RestorePublic())
    told = [conflict.member for conflict in public(house).item("1").conflicts]
    assert told == [house.meeting.member("lebus").member]
    assert len(part_of(house.meeting, Part.NON_PUBLIC).item("1").conflicts) == 2


def test_the_part_of_an_item_that_was_called_changes_by_resolution_alone() -> None:
    house = seated()
    assert house.refuses(ChangeItem("1", "part", "non_public")) == "part_fixed"
    house.do(ChangeItem("2", "part", "non_public"))
    assert house.item("2").part is Part.NON_PUBLIC
