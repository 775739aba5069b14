# SPDX-License-Identifier: EUPL-1.2
"""What is added to a public vote while the public is excluded: the result is told, the words are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.agenda import ItemKind, Part
from app.domain.commands.elections import (
    AbortElection,
    AcceptElection,
    AnnounceRound,
    CallElection,
    DrawLot,
    NominateCandidate,
    OpenRound,
    ReannounceRound,
    RecordElectionVotes,
)
from app.domain.commands.motions import SubmitMotion
from app.domain.commands.preparation import AddItem
from app.domain.commands.proceedings import ExcludePublic, ReleaseFromSecrecy, RestorePublic
from app.domain.commands.sitting import (
    AnnounceResult,
    ConcludeItem,
    OpenBallot,
    ReannounceResult,
    RecordRemaining,
)
from app.domain.election_rounds import Election
from app.domain.elections import Verdict
from app.domain.meeting import Meeting
from app.domain.motions import MotionKind
from app.domain.procedure import ProceduralKind
from app.domain.publicity import part_of
from app.domain.resolution_register import IssuedNumber, issued_numbers
from app.domain.results import Outcome
from app.wording.elections import lot_sentences, result_sentences
from app.wording.resolution_numbers import number_sentences
from app.wording.results import remarks
from tests.domain.house import YES, House, profile, seated
from tests.domain.polling import EQUAL, VOTES, voted

SECRET = "GEHEIM"
ELECTING = (AddItem("1", "Wahl des Vorsitzes", ItemKind.ELECTION, numbered=True),)


def excluded(house: House) -> House:
    """From now on the item in hand is dealt with without the public."""
    asked = SubmitMotion(
        MotionKind.PROCEDURAL, "Ausschluss", procedural=ProceduralKind.EXCLUSION_OF_PUBLIC, item="1"
    )
    motion = len(house.meeting.motions) + 1
    house.do(asked, OpenBallot(motion=motion), RecordRemaining(YES), AnnounceResult())
    return house.do(ExcludePublic(reason="Personal"))


def standing(votes: dict[str, int] = VOTES, elections: str = "none") -> House:
    """An election of two candidates, called in public, under a profile that says which are numbered."""
    text = profile(extra="[elections]\nsecret = false")
    house = seated(votes, text.replace("[minutes]", f'elections = "{elections}"\n[minutes]'), ELECTING)
    return house.do(CallElection(), *map(NominateCandidate, "ab"))


def drawing() -> House:
    """A run-off held in public, in which both have as many votes: a lot is due."""
    house = standing(EQUAL)
    for _ in range(2):
        house.do(OpenRound(), RecordElectionVotes({"kyritz": ("a",), "lebus": ("a",)}, ("b",)))
        house.do(AnnounceRound())
    return house


def elected_apart() -> House:
    """A non-public item at which two are elected, each with a number."""
    text = profile(extra="[elections]\nsecret = false\nseveral_posts = true")
    apart = [replace(ELECTING[0], part=Part.NON_PUBLIC)]
    house = seated(VOTES, text.replace("[minutes]", 'elections = "post"\n[minutes]'), apart)
    return voted(house.do(CallElection(seats=2), *map(NominateCandidate, "ab"), OpenRound()), "a", "b")


def public(house: House) -> Meeting:
    """What the public may see of the meeting."""
    return part_of(house.meeting, Part.PUBLIC)


def election_in(house: House, part: Part) -> Election:
    """The election as a part shows it."""
    (seen,) = part_of(house.meeting, part).elections.values()
    return seen


def told_in(house: House, part: Part) -> tuple[str, ...]:
    """What a part says of the numbers of the election."""
    return number_sentences(election_in(house, part))


def issued_in(house: House, part: Part | None) -> tuple[IssuedNumber, ...]:
    """The register of a part, or of the whole meeting."""
    meeting = part_of(house.meeting, part) if part else house.meeting
    (issued,) = issued_numbers([meeting]).values()
    return issued


class TestElections:
    """A round belongs to the part in which it was opened; what came later to that of its moment."""

    def test_why_a_public_round_was_announced_anew_without_the_public_is_not_public(self) -> None:
        house = excluded(voted(standing().do(OpenRound()), "a"))
        house.do(ReannounceRound(SECRET, elected=("b",)))
        seen = election_in(house, Part.PUBLIC)
        assert seen.elected == ("b",)
        assert SECRET not in repr(public(house))
        _, told = result_sentences(seen, seen.rounds[-1])
        assert not told.endswith("Begründung: ")
        assert "Das Ergebnis wurde neu festgestellt. Gewählt ist b" in told

    def test_nor_is_it_once_it_was_announced_anew_in_public_again(self) -> None:
        house = excluded(voted(standing().do(OpenRound()), "a"))
        house.do(ReannounceRound(SECRET, elected=("b",)), RestorePublic())
        house.do(ReannounceRound("Zurück", elected=("a",)))
        (round_,) = election_in(house, Part.PUBLIC).rounds
        assert [told.result.reason for told in round_.earlier] == ["", ""]
        assert round_.result is not None
        assert round_.result.reason == "Zurück"
        assert SECRET not in repr(public(house))

    def test_the_reasons_given_in_public_stay(self) -> None:
        house = standing().do(OpenRound(), RecordElectionVotes(remaining=("a",)))
        house.do(AnnounceRound(Verdict.NOT_ELECTED, reason="Verhört"))
        house.do(ReannounceRound("Richtig gehört"), ReannounceRound("Noch einmal"))
        before = election_in(house, Part.PUBLIC).rounds
        assert election_in(excluded(house), Part.PUBLIC).rounds == before

    def test_what_was_announced_without_the_public_keeps_its_reason_there(self) -> None:
        house = voted(excluded(standing()).do(OpenRound()), "a").do(ReannounceRound(SECRET, elected=("b",)))
        (round_,) = election_in(house, Part.NON_PUBLIC).rounds
        assert round_.result is not None
        assert round_.result.reason == SECRET

    def test_the_course_of_a_lot_drawn_without_the_public_is_not_public(self) -> None:
        house = excluded(drawing()).do(DrawLot(("a",), SECRET))
        seen = election_in(house, Part.PUBLIC)
        assert SECRET not in repr(public(house))
        assert lot_sentences(seen, seen.rounds[-1]) == (
            "Bei Stimmengleichheit entschied das Los: Gewählt ist a.",
        )

    def test_that_of_a_lot_drawn_in_public_is(self) -> None:
        house = excluded(drawing().do(DrawLot(("a",), "Frau Sommer zog")))
        seen = election_in(house, Part.PUBLIC)
        assert lot_sentences(seen, seen.rounds[-1])[-1] == "Hergang der Losziehung: Frau Sommer zog"


class TestNumbersOfElections:
    """Whether a number stands is judged on the whole election; each part knows the numbers bound in it."""

    @staticmethod
    def repeated_in_private(elections: str, after: str = "b") -> House:
        """In public a is elected; without the public the round is repeated, and another one is."""
        house = voted(standing(elections=elections).do(OpenRound()), "a")
        house = excluded(house).do(OpenRound(repeat=True, reason=SECRET))
        return voted(house, after)

    def test_one_that_stands_is_not_repealed_in_the_part_that_lost_its_round(self) -> None:
        house = self.repeated_in_private("election")
        assert told_in(house, Part.PUBLIC) == ("Beschluss VV 01/2021: Wahl (Wahl des Vorsitzes).",)
        assert [each.repealed for each in issued_in(house, Part.PUBLIC)] == [False]
        assert [each.outcome for each in public(house).resolutions()] == [Verdict.ELECTED]

    def test_one_that_was_repealed_without_the_public_is_so_in_public_without_the_reason(self) -> None:
        house = standing(elections="election").do(
            OpenRound(), RecordElectionVotes({"kyritz": ("a",)}, ("b",))
        )
        house.do(AnnounceRound(Verdict.RUNOFF, standing=("a", "b"), reason="Öffentlich"))
        house = excluded(voted(house.do(OpenRound()), "a")).do(OpenRound(repeat=True, reason=SECRET))
        house.do(RecordElectionVotes(remaining=("a",)), AnnounceRound(Verdict.NOT_ELECTED, reason=SECRET))
        (whole,) = issued_in(house, None)
        assert (whole.repealed, whole.by_repetition, whole.reason) == (True, True, SECRET)
        (only,) = issued_in(house, Part.PUBLIC)
        assert (only.repealed, only.by_repetition, only.reason) == (True, False, "")

    def test_one_that_the_rounds_of_a_part_still_show_as_held_gives_no_reason_there(self) -> None:
        house = voted(standing(elections="election").do(OpenRound()), "a")
        known = election_in(excluded(house), Part.PUBLIC)
        lost = replace(known, repealed=(known.numbers[0].number,))
        ((only,),) = issued_numbers([replace(public(house), elections={lost.id: lost})]).values()
        assert (only.repealed, only.reason) == (True, "")

    def test_one_that_was_repealed_in_public_gives_its_reason_there(self) -> None:
        house = voted(standing(elections="election").do(OpenRound()), "a")
        house = excluded(house.do(ReannounceRound("Verhört", verdict=Verdict.NOT_ELECTED)))
        (only,) = issued_in(house, Part.PUBLIC)
        assert (only.repealed, only.reason) == (True, "Verhört")

    def test_one_that_passed_to_somebody_elected_without_the_public_stays_public_without_the_name(
        self,
    ) -> None:
        house = self.repeated_in_private("post")
        assert [(each.candidate, each.number.text) for each in election_in(house, Part.PUBLIC).numbers] == [
            ("", "VV 01/2021")
        ]
        assert told_in(house, Part.PUBLIC) == ("Beschluss VV 01/2021: Wahl (Wahl des Vorsitzes).",)
        assert told_in(house, Part.NON_PUBLIC) == ("Beschluss VV 01/2021: Wahl von b (Wahl des Vorsitzes).",)

    def test_one_that_passed_to_somebody_elected_in_public_stays_in_the_part_that_bound_it(self) -> None:
        house = voted(excluded(standing(elections="post")).do(OpenRound()), "a").do(RestorePublic())
        house = voted(house.do(OpenRound(repeat=True, reason="Fehler")), "b")
        told = ("Beschluss VV 01/2021: Wahl von b (Wahl des Vorsitzes).",)
        assert (told_in(house, Part.PUBLIC), told_in(house, Part.NON_PUBLIC)) == (told, told)

    def test_one_drawn_without_the_public_stays_there(self) -> None:
        house = voted(standing(elections="post").do(OpenRound()), "a")
        house = excluded(house.do(AcceptElection("a", accepted=False)))
        house = voted(house.do(OpenRound()), "b")
        assert [each.number.text for each in issued_in(house, Part.PUBLIC)] == ["VV 01/2021"]
        assert [each.number.text for each in issued_in(house, Part.NON_PUBLIC)] == ["VV 02/2021"]


class TestReleasedElections:
    """A released result tells who was elected without the public, beside what the public saw itself."""

    @staticmethod
    def released(house: House) -> House:
        """The item of an election, concluded, with its result released from secrecy."""
        return house.do(ConcludeItem(), ReleaseFromSecrecy("1", "Beschluss"))

    def test_of_one_called_in_public_and_held_without_it(self) -> None:
        house = voted(excluded(standing(elections="post")).do(OpenRound()), "a").do(AcceptElection("a"))
        self.released(house)
        seen = election_in(house, Part.PUBLIC)
        assert (seen.elected, [*seen.candidates], seen.candidates["a"].accepted) == (("a",), ["a"], True)
        assert told_in(house, Part.PUBLIC) == ("Beschluss VV 01/2021: Wahl von a (Wahl des Vorsitzes).",)

    def test_of_one_whose_rounds_were_partly_public(self) -> None:
        house = voted(standing(elections="post").do(OpenRound()), "a").do(AcceptElection("a", accepted=False))
        before = election_in(house, Part.PUBLIC).rounds
        house = excluded(house.do(NominateCandidate("c", name=SECRET)))
        house = voted(house.do(OpenRound()), "b").do(AcceptElection("b"))
        self.released(house)
        seen = election_in(house, Part.PUBLIC)
        assert (seen.elected, seen.rounds[:1], seen.open_posts) == (("a", "b"), before, 0)
        assert [each.number.text for each in issued_in(house, Part.PUBLIC)] == ["VV 01/2021", "VV 02/2021"]
        assert SECRET not in repr(public(house))

    def test_a_number_that_nobody_holds_any_more_names_nobody(self) -> None:
        lost = self.released(elected_apart().do(ReannounceRound(SECRET, elected=("b",))))
        assert told_in(lost, Part.PUBLIC) == (
            "Beschluss VV 01/2021 ist aufgehoben: Mit ihm ist niemand mehr gewählt.",
            "Beschluss VV 02/2021: Wahl von b (Wahl des Vorsitzes).",
        )
        assert [each.candidate for each in election_in(lost, Part.PUBLIC).numbers] == ["", "b"]
        assert SECRET not in repr(public(lost))

    def test_why_an_election_was_aborted_without_the_public_is_not_told(self) -> None:
        house = elected_apart().do(AcceptElection("a", accepted=False), AbortElection(SECRET))
        assert SECRET not in repr(public(self.released(house)))
        assert election_in(house, Part.PUBLIC).elected == ("a", "b")

    def test_the_non_public_part_keeps_what_fell_into_it_and_no_more(self) -> None:
        house = voted(standing(elections="post").do(OpenRound()), "a").do(AcceptElection("a", accepted=False))
        house = voted(excluded(house).do(OpenRound()), "b")
        before = election_in(house, Part.NON_PUBLIC)
        assert election_in(self.released(house), Part.NON_PUBLIC) == before


class TestBallots:
    """A ballot belongs to the part in which it was opened; each later announcement to that of its moment."""

    @pytest.mark.parametrize("outcome", [None, Outcome.REJECTED])
    def test_why_it_was_announced_anew_without_the_public_is_not_public(
        self, outcome: Outcome | None
    ) -> None:
        house = seated().do(OpenBallot(), RecordRemaining(YES), AnnounceResult())
        excluded(house).do(ReannounceResult(SECRET, ballot=1, outcome=outcome))
        assert SECRET not in repr(public(house))
        told = next(iter(public(house).ballots.values()))
        assert len(told.announcements) == 2
        assert told.record is not None
        assert not any("Begründung" in said for said in remarks(told.record))
