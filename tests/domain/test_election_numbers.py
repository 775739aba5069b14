# SPDX-License-Identifier: EUPL-1.2
"""Which elections draw numbers: none, one for each, or one for each post; and they stay."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.agenda import ItemKind, Part
from app.domain.commands.elections import (
    AcceptElection,
    AnnounceRound,
    CallElection,
    DrawLot,
    NominateCandidate,
    OpenRound,
    ReannounceRound,
    RecordElectionVotes,
    WithdrawCandidate,
)
from app.domain.commands.motions import SubmitMotion
from app.domain.commands.preparation import AddItem
from app.domain.commands.proceedings import ExcludePublic, RestorePublic
from app.domain.commands.sitting import (
    AnnounceResult,
    CallItem,
    ConcludeItem,
    OpenBallot,
    RecordRemaining,
    TakeBack,
)
from app.domain.course import apply, fold
from app.domain.election_rounds import Election, ElectionKind, Round
from app.domain.elections import Verdict
from app.domain.entries.elections import RoundAnnounced
from app.domain.motions import MotionKind
from app.domain.numbering import ElectionNumber, ResolutionNumber
from app.domain.procedure import ProceduralKind
from app.domain.publicity import part_of
from app.domain.resolution_register import IssuedNumber, issued_at, issued_numbers
from app.wording.resolution_numbers import number_sentences
from tests.domain.house import YES, House, profile, resolution, seated
from tests.domain.polling import election, voted

VOTES = {"kyritz": 5, "lebus": 3, "nuthetal": 2}
EQUAL = {"kyritz": 2, "lebus": 2}
BOUND = (ElectionNumber(ResolutionNumber("2021", "", 9, "VV 09/2021"), ""),)
EXCLUSION = ProceduralKind.EXCLUSION_OF_PUBLIC
AGENDA = (
    AddItem("1", "Wahl des Vorsitzes", ItemKind.ELECTION, numbered=True),
    resolution("2"),
    AddItem("3", "Wahl der Stellvertretung", ItemKind.ELECTION),
)


def calling(elections: str, votes: dict[str, int] = VOTES, **call: object) -> House:
    """A meeting with an election called, under a profile that says which elections are numbered."""
    text = profile(extra="[elections]\nsecret = false\nseveral_posts = true")
    if elections:
        text = text.replace("[minutes]", f'elections = "{elections}"\n[minutes]')
    return seated(votes, text, AGENDA).do(CallElection(**call))


def opened(elections: str, candidates: str = "ab", **more: object) -> House:
    return calling(elections, **more).do(*map(NominateCandidate, candidates), OpenRound())


def numbers(house: House) -> dict[str, str]:
    """The numbers of the election that was called last, by who was elected with them."""
    return {each.candidate: each.number.text for each in election(house).numbers}


def listed(house: House) -> tuple[IssuedNumber, ...]:
    (issued,) = issued_numbers(house.meetings.values()).values()
    return issued


@pytest.mark.parametrize("elections", ["", "none"])
def test_an_election_draws_no_number_unless_the_profile_says_so(elections: str) -> None:
    house = voted(opened(elections), "a")
    assert (election(house).elected, numbers(house), house.numbers()) == (("a",), {}, [])


class TestOneForEachElection:
    def test_it_is_bound_in_the_entry_that_announces_who_is_elected(self) -> None:
        house = voted(opened("election"), "a")
        assert numbers(house) == {"": "VV 01/2021"}
        assert house.last.fact.numbers == election(house).numbers

    def test_it_counts_in_the_series_of_the_other_resolutions(self) -> None:
        house = voted(opened("election"), "a").do(CallItem("2")).vote(kyritz=YES, lebus=YES, nuthetal=YES)
        assert house.numbers() == ["VV 01/2021", "VV 02/2021"]
        wordings = [(each.item.number, each.wording, each.outcome) for each in house.meeting.resolutions()]
        assert wordings == [("1", "Wahl des Vorsitzes", "elected"), ("2", "Ja?", "adopted")]

    def test_an_item_that_is_not_numbered_draws_none(self) -> None:
        house = voted(opened("election"), "a").do(ConcludeItem(), CallItem("3"), CallElection())
        house = voted(house.do(NominateCandidate("c"), OpenRound()), "c")
        assert (election(house).elected, numbers(house)) == (("c",), {})

    def test_a_round_that_elects_nobody_draws_none(self) -> None:
        house = opened("election", votes=EQUAL)
        house = voted(house, "b", kyritz="a")
        assert (election(house).elected, house.numbers()) == ((), [])

    def test_a_lot_that_elects_draws_it(self) -> None:
        house = equal_in_the_last_round()
        assert house.numbers() == []
        house.do(DrawLot(("b",), "Frau Sommer zog"))
        assert (numbers(house), house.refuses(TakeBack())) == ({"": "VV 01/2021"}, "nothing_to_take_back")

    def test_so_does_a_lot_that_lapses_and_it_is_not_taken_back(self) -> None:
        house = equal_in_the_last_round().do(WithdrawCandidate("a"))
        assert election(house).elected == ("b",)
        assert (numbers(house), house.refuses(TakeBack())) == ({"": "VV 01/2021"}, "nothing_to_take_back")

    def test_announced_anew_it_keeps_it(self) -> None:
        house = voted(opened("election"), "a").do(ReannounceRound("Verhört", elected=("b",)))
        assert (election(house).elected, numbers(house)) == (("b",), {"": "VV 01/2021"})
        (only,) = listed(house)
        assert (only.repealed, only.by_repetition, only.reason) == (False, False, "")

    def test_announced_anew_as_elected_it_draws_one(self) -> None:
        house = opened("election").do(RecordElectionVotes(remaining=("a",)))
        house.do(AnnounceRound(Verdict.NOT_ELECTED, reason="Verhört"))
        assert house.numbers() == []
        house.do(ReannounceRound("Richtig gehört"))
        assert numbers(house) == {"": "VV 01/2021"}

    def test_announced_anew_as_not_elected_it_is_listed_as_repealed(self) -> None:
        house = voted(opened("election"), "a").do(ReannounceRound("Verhört", verdict=Verdict.NOT_ELECTED))
        (only,) = listed(house)
        assert (only.number.text, only.repealed, only.by_repetition, only.reason) == (
            "VV 01/2021",
            True,
            False,
            "Verhört",
        )
        assert number_sentences(election(house)) == (
            "Beschluss VV 01/2021 ist aufgehoben: Mit ihm ist niemand mehr gewählt.",
        )

    def test_repeated_it_keeps_it(self) -> None:
        house = voted(opened("election"), "a").do(OpenRound(repeat=True, reason="Zettel verlegt"))
        house = voted(house, "b")
        assert (election(house).elected, numbers(house)) == (("b",), {"": "VV 01/2021"})

    def test_repeated_and_lost_it_is_listed_as_repealed_by_the_repetition(self) -> None:
        house = voted(opened("election"), "a").do(OpenRound(repeat=True, reason="Zettel verlegt"))
        house.do(RecordElectionVotes(remaining=("b",)))
        house.do(AnnounceRound(Verdict.NOT_ELECTED, reason="Verhört"))
        (only,) = listed(house)
        assert (only.repealed, only.by_repetition, only.reason) == (True, True, "Zettel verlegt")

    def test_repeated_and_then_announced_anew_as_lost_it_is_repealed_by_the_announcement(self) -> None:
        house = voted(opened("election"), "a").do(OpenRound(repeat=True, reason="Zettel verlegt"))
        house = voted(house, "b").do(ReannounceRound("Verhört", verdict=Verdict.NOT_ELECTED))
        (only,) = listed(house)
        assert (only.repealed, only.by_repetition, only.reason) == (True, False, "Verhört")

    def test_who_declines_leaves_the_number_with_the_election(self) -> None:
        house = voted(opened("election"), "a").do(AcceptElection("a", accepted=False), OpenRound())
        assert numbers(voted(house, "b")) == {"": "VV 01/2021"}

    def test_lists_get_their_seats_with_one(self) -> None:
        house = opened("post", seats=3, kind=ElectionKind.LISTS)
        assert numbers(voted(house, "a", kyritz="b")) == {"": "VV 01/2021"}

    def test_the_minutes_name_it(self) -> None:
        assert number_sentences(election(voted(opened("election"), "a"))) == (
            "Beschluss VV 01/2021: Wahl (Wahl des Vorsitzes).",
        )


class TestOneForEachPost:
    def test_each_who_is_elected_has_one(self) -> None:
        house = voted(opened("post", "abc", seats=2), "a", "b")
        assert numbers(house) == {"a": "VV 01/2021", "b": "VV 02/2021"}
        assert house.do(CallItem("2")).vote(kyritz=YES, lebus=YES, nuthetal=YES).numbers()[-1] == "VV 03/2021"

    def test_who_is_elected_instead_takes_the_number_over(self) -> None:
        house = voted(opened("post", "abc", seats=2), "a", "b")
        house.do(ReannounceRound("Verhört", elected=("b", "c")))
        assert numbers(house) == {"c": "VV 01/2021", "b": "VV 02/2021"}
        assert [each.repealed for each in listed(house)] == [False, False]

    def test_a_number_with_which_nobody_is_elected_any_more_is_repealed(self) -> None:
        house = voted(opened("post", "abc", seats=2), "a", "b")
        house.do(ReannounceRound("Verhört", elected=("b",)))
        assert [each.repealed for each in listed(house)] == [True, False]
        assert number_sentences(election(house)) == (
            "Beschluss VV 01/2021 ist aufgehoben: Mit ihm ist niemand mehr gewählt.",
            "Beschluss VV 02/2021: Wahl von b (Wahl des Vorsitzes).",
        )

    def test_who_is_elected_after_somebody_declined_has_a_number_of_its_own(self) -> None:
        house = voted(opened("post"), "a").do(AcceptElection("a", accepted=False), OpenRound())
        assert numbers(voted(house, "b")) == {"a": "VV 01/2021", "b": "VV 02/2021"}
        assert number_sentences(election(house)) == (
            "Beschluss VV 01/2021: Wahl von a (Wahl des Vorsitzes); a hat die Wahl nicht angenommen.",
            "Beschluss VV 02/2021: Wahl von b (Wahl des Vorsitzes).",
        )

    def test_each_number_has_the_outcome_of_its_own_election(self) -> None:
        house = voted(opened("post", "abc", seats=2), "a", "b")
        house.do(AcceptElection("a", accepted=False), OpenRound())
        house = voted(house, "c").do(ReannounceRound("Verhört", verdict=Verdict.NOT_ELECTED))
        assert election(house).elected == ("a", "b")
        outcomes = [(each.number.text, each.outcome) for each in house.meeting.resolutions()]
        assert outcomes == [
            ("VV 01/2021", "elected"),
            ("VV 02/2021", "elected"),
            ("VV 03/2021", "not_elected"),
        ]

    def test_so_it_has_while_another_post_is_still_open(self) -> None:
        house = opened("post", "abc", seats=2).do(RecordElectionVotes(remaining=("a", "b")))
        house.do(AnnounceRound(Verdict.RUNOFF, ("a",), ("b", "c"), "Verhört"))
        assert [(each.number.text, each.outcome) for each in house.meeting.resolutions()] == [
            ("VV 01/2021", "elected")
        ]


class TestDividedItems:
    """Of an item from which the public was excluded for a time each part has the numbers that it bound."""

    @staticmethod
    def declined_in_private(elections: str) -> House:
        """Without the public a is elected and declines; with it b is."""
        house = calling(elections).do(*map(NominateCandidate, "ab"))
        asked = SubmitMotion(MotionKind.PROCEDURAL, "Ausschluss", procedural=EXCLUSION)
        house.do(asked, OpenBallot(motion=1), RecordRemaining(YES), AnnounceResult())
        house = voted(house.do(ExcludePublic(reason="Personal"), OpenRound()), "a")
        house.do(AcceptElection("a", accepted=False), RestorePublic(), OpenRound())
        return voted(house, "b")

    @staticmethod
    def told(house: House, part: Part) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The numbers of a part, and what is said of them there."""
        meeting = part_of(house.meeting, part)
        (seen,) = meeting.elections.values()
        return meeting.numbers_at(house.item("1").id), number_sentences(seen)

    def test_each_part_has_the_numbers_of_those_who_were_elected_in_it(self) -> None:
        house = self.declined_in_private("post")
        assert self.told(house, Part.PUBLIC) == (
            ("VV 02/2021",),
            ("Beschluss VV 02/2021: Wahl von b (Wahl des Vorsitzes).",),
        )
        assert self.told(house, Part.NON_PUBLIC) == (
            ("VV 01/2021",),
            ("Beschluss VV 01/2021: Wahl von a (Wahl des Vorsitzes).",),
        )

    def test_the_number_of_the_whole_election_stays_in_the_part_that_bound_it(self) -> None:
        house = self.declined_in_private("election")
        assert self.told(house, Part.PUBLIC) == ((), ())
        assert self.told(house, Part.NON_PUBLIC) == (
            ("VV 01/2021",),
            ("Beschluss VV 01/2021: Wahl (Wahl des Vorsitzes).",),
        )

    @pytest.mark.parametrize("elections", ["post", "election"])
    def test_a_number_that_was_repealed_without_the_public_stays_there(self, elections: str) -> None:
        house = calling(elections).do(*map(NominateCandidate, "ab"))
        asked = SubmitMotion(MotionKind.PROCEDURAL, "Ausschluss", procedural=EXCLUSION)
        house.do(asked, OpenBallot(motion=1), RecordRemaining(YES), AnnounceResult())
        house = voted(house.do(ExcludePublic(reason="Personal"), OpenRound()), "a")
        house.do(ReannounceRound("Verhört", verdict=Verdict.NOT_ELECTED))
        assert part_of(house.meeting, Part.PUBLIC).resolutions() == ()
        numbers_there, said = self.told(house, Part.NON_PUBLIC)
        assert (numbers_there, "aufgehoben" in said[0]) == (("VV 01/2021",), True)


def test_a_lot_that_was_not_due_binds_no_number() -> None:
    house = equal_in_the_last_round().do(DrawLot(("b",), "Frau Sommer zog"))
    drawn = house.last
    before = [entry for entry in house.line if not isinstance(entry.fact, RoundAnnounced)]
    for line in (before, [*house.line, replace(drawn, fact=replace(drawn.fact, numbers=BOUND))]):
        meeting = fold(line)
        assert meeting is not None
        assert BOUND[0] not in list(meeting.elections.values())[-1].numbers
        assert sum(map(len, issued_numbers([meeting]).values())) == len(meeting.resolutions())


def test_a_number_without_any_round_is_listed_as_repealed() -> None:
    house = voted(opened("election"), "a")
    known = election(house)
    bare = replace(house.meeting, elections={known.id: replace(known, rounds=())})
    ((only,),) = issued_numbers([bare]).values()
    assert only.number.text == "VV 01/2021"
    assert (only.repealed, only.by_repetition, only.reason) == (True, False, "")


def test_a_round_without_its_result_gives_no_reason_why_a_number_is_repealed() -> None:
    house = voted(opened("election"), "a").do(ReannounceRound("Verhört", verdict=Verdict.NOT_ELECTED))
    known = election(house)
    bare = replace(house.meeting, elections={known.id: replace(known, rounds=_without_results(known))})
    ((only,),) = issued_numbers([bare]).values()
    assert (only.repealed, only.by_repetition, only.reason) == (True, False, "")


def _without_results(known: Election) -> tuple[Round, ...]:
    return tuple(replace(round_, result=None) for round_ in known.rounds)


def test_the_numbers_at_an_item_are_those_and_no_others() -> None:
    house = voted(opened("election"), "a").do(ConcludeItem(), CallItem("2"))
    house.do(OpenBallot(), RecordRemaining(YES), AnnounceResult())
    elected, resolved = (
        issued_at(house.meeting, item.id) for item in house.meeting.items.values() if item.number in "12"
    )
    assert [each.number.text for each in elected] == ["VV 01/2021"]
    assert [each.number.text for each in resolved] == ["VV 02/2021"]
    assert [each.meeting for each in (*elected, *resolved)] == [house.meeting] * 2


def test_an_entry_of_an_earlier_program_takes_no_number_away() -> None:
    house = voted(opened("election"), "a")
    bound = election(house).numbers
    told = replace(house.last.fact, numbers=())
    again = apply(house.meeting, house.entry(told))
    assert again is not None
    assert list(again.elections.values())[-1].numbers == bound


def equal_in_the_last_round() -> House:
    """A run-off in which both have as many votes: a lot is due."""
    house = voted(opened("election", votes=EQUAL), "b", kyritz="a")
    if election(house).verdict is not Verdict.LOT:
        house = voted(house.do(OpenRound()), "b", kyritz="a")
    assert election(house).verdict is Verdict.LOT
    return house
