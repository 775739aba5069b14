# SPDX-License-Identifier: EUPL-1.2
"""An open round as a record: keys of the candidates, figures, the mark, what is certain already."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.domain.agenda import ItemKind
from app.domain.commands.elections import (
    CallElection,
    CountElectionPapers,
    NominateCandidate,
    OpenRound,
    RecordElectionVotes,
)
from app.domain.commands.preparation import AddItem
from app.ui.pages.cockpit.sight import Sight
from app.ui.pages.cockpit.voting.rounds import keys_of, open_round, papers_shown, round_shown
from tests.domain.house import VOTES, House, profile, seated

OPENLY = '[elections]\nsecret = false\nwaiver = "always"\n'


def election(extra: str, *names: str) -> House:
    house = seated(VOTES, profile(extra=extra), [AddItem("1", "Wahl", ItemKind.ELECTION)])
    house.do(CallElection("Vorsitz"))
    return house.do(*(NominateCandidate(f"k{n}", name) for n, name in enumerate(names)), OpenRound())


def sight(house: House) -> Sight:
    assert house.meeting is not None
    return Sight(house.association, house.meeting)


@pytest.fixture
def openly() -> House:
    return election(OPENLY, "Müller", "Richter")


def test_each_candidate_has_a_digit_and_the_words_keep_their_letters(openly: House) -> None:
    found = open_round(sight(openly).meeting)
    assert found is not None
    assert keys_of(*found, "de") == {
        "1": ("k0",),
        "2": ("k1",),
        "N": ("no",),
        "E": ("abstain",),
        "U": ("invalid",),
        "–": ("not_voting",),
    }


def test_a_tenth_candidate_has_a_letter_that_is_no_choice() -> None:
    house = election(OPENLY, *(f"Person {n}" for n in range(20)))
    found = open_round(sight(house).meeting)
    assert found is not None
    for language in ("de", "en"):
        keys = keys_of(*found, language)
        assert len(keys) == 20 + 4
        assert len(set(keys.values())) == 20 + 4


def test_a_single_candidate_is_voted_on_with_the_usual_letters() -> None:
    house = election(OPENLY, "Müller")
    shown = round_shown(sight(house), *open_round(sight(house).meeting) or ())
    assert [choice.letter for choice in shown.choices] == ["J", "N", "E", "U", "–"]
    assert shown.rest


def test_the_first_candidate_leads_the_bar_and_the_mark_is_the_threshold(openly: House) -> None:
    openly.do(RecordElectionVotes({"kyritz": ("k1",), "lebus": ("k0",)}))
    shown = round_shown(sight(openly), *open_round(sight(openly).meeting) or ())
    assert [segment.length for segment in shown.bar.segments][:2] == [5, 3]
    assert shown.bar.mark == Fraction(5)
    assert shown.bar.length == 8
    assert shown.totals[0].caption == "Richter"
    assert shown.sentence.startswith("Es fehlt noch 1 Mitglied (2 Stimmen).")


def test_who_is_elected_whatever_the_missing_do_is_named(openly: House) -> None:
    house = openly.do(RecordElectionVotes({"kyritz": ("k1",)}))
    shown = round_shown(sight(house), *open_round(sight(house).meeting) or ())
    assert "bereits gewählt" not in shown.sentence
    house.do(RecordElectionVotes({"lebus": ("k1",)}))
    shown = round_shown(sight(house), *open_round(sight(house).meeting) or ())
    assert shown.sentence.endswith("Richter ist bereits gewählt.")


def test_a_secret_round_shows_neither_tiles_nor_figures_before_its_count() -> None:
    house = election("", "Müller", "Richter")
    shown = round_shown(sight(house), *open_round(sight(house).meeting) or ())
    assert not shown.tiles
    assert not shown.choices
    assert {total.figure for total in shown.totals} == {"–"}
    assert shown.bar.mark is None


def test_papers_counted_before_stand_in_the_form_when_the_program_starts_again() -> None:
    house = election("", "Müller", "Richter").do(CountElectionPapers({"k0": 6, "k1": 3}, invalid=1))
    form = papers_shown(sight(house), *open_round(sight(house).meeting) or (), {})
    grid = form.parts[0]
    assert [cell.text for row in grid.rows for cell in row.cells][:3] == ["6", "3", "0"]
    assert form.told.endswith("Erfasst, noch nicht festgestellt.")
