# SPDX-License-Identifier: EUPL-1.2
"""The minutes of an item: paragraphs stand where they were put among the facts, and are told by its form."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.domain.agenda import ItemKind, MinutesForm, ParagraphKind, Part
from app.domain.commands.preparation import AddItem
from app.domain.commands.proceedings import ExcludePublic
from app.domain.commands.sitting import (
    BeginRecess,
    ChooseMinutesForm,
    MoveParagraph,
    TakeBack,
    WriteParagraph,
)
from app.domain.divided_items import item_in
from app.domain.minutes import form_of, is_in_own_words, is_told
from tests.domain.house import BEGINNING, House, profile, seated


def minutes(*texts: str) -> House:
    """A sitting with an item in hand and paragraphs, a minute apart."""
    house = seated(items=[AddItem("1", "Bericht", ItemKind.REPORT)])
    for text in texts:
        house.now += timedelta(minutes=1)
        house.do(WriteParagraph(text))
    return house


def texts(house: House) -> list[str]:
    return [paragraph.text for paragraph in house.item("1").paragraphs]


def place(house: House, ordinal: int) -> datetime:
    return house.item("1").paragraphs[ordinal - 1].place


class TestMoving:
    def test_a_paragraph_is_put_before_another_one(self) -> None:
        house = minutes("Eins.", "Zwei.", "Drei.").do(MoveParagraph(3, before=1))
        assert texts(house) == ["Drei.", "Eins.", "Zwei."]

    def test_it_is_put_after_all_others(self) -> None:
        house = minutes("Eins.", "Zwei.", "Drei.").do(MoveParagraph(1))
        assert texts(house) == ["Zwei.", "Drei.", "Eins."]

    def test_paragraphs_stand_at_moments_in_their_order(self) -> None:
        house = minutes("Eins.", "Zwei.", "Drei.").do(MoveParagraph(3, before=1), MoveParagraph(2))
        assert [place(house, n) for n in (1, 2, 3)] == sorted(place(house, n) for n in (1, 2, 3))

    def test_it_stands_at_a_moment_among_the_facts(self) -> None:
        house = minutes("Eins.", "Zwei.")
        between = place(house, 1) + timedelta(seconds=20)
        house.do(MoveParagraph(2, at=between))
        assert (texts(house), place(house, 2)) == (["Eins.", "Zwei."], between)

    def test_the_moments_of_its_neighbours_bound_its_own(self) -> None:
        house = minutes("Eins.", "Zwei.", "Drei.")
        house.do(MoveParagraph(2, before=3, at=BEGINNING - timedelta(days=1)))
        assert place(house, 2) == place(house, 1)
        house.do(MoveParagraph(2, before=3, at=BEGINNING + timedelta(days=1)))
        assert place(house, 2) == place(house, 3)

    def test_it_is_written_anew_at_its_place(self) -> None:
        house = minutes("Eins.", "Zwei.").do(MoveParagraph(2, before=1))
        there = place(house, 1)
        house.do(WriteParagraph("2.", paragraph=1))
        assert (texts(house), place(house, 1)) == (["2.", "Eins."], there)

    def test_it_is_taken_back(self) -> None:
        house = minutes("Eins.", "Zwei.").do(MoveParagraph(2, before=1), TakeBack())
        assert texts(house) == ["Eins.", "Zwei."]

    @pytest.mark.parametrize(
        ("command", "code"),
        [
            (MoveParagraph(3), "paragraph_unknown"),
            (MoveParagraph(1, before=3), "paragraph_unknown"),
            (MoveParagraph(1, before=1), "paragraph_before_itself"),
            (MoveParagraph(1, at=datetime(2021, 3, 11, 10, 0)), "time_without_zone"),
        ],
    )
    def test_only_what_exists_is_moved_to_where_it_can_stand(self, command: MoveParagraph, code: str) -> None:
        assert minutes("Eins.", "Zwei.").refusal(command).code == code

    def test_moved_among_what_is_secret_it_is_secret(self) -> None:
        free = profile(extra="[agenda]\nexclusion_by_resolution = false\n")
        house = seated(statutes=free).do(WriteParagraph("Offen."))
        house.do(ExcludePublic("Geschäftsgeheimnisse"), MoveParagraph(1))
        assert not item_in(house.item("1"), Part.PUBLIC).paragraphs
        assert [minute.text for minute in item_in(house.item("1"), Part.NON_PUBLIC).paragraphs] == ["Offen."]


class TestForm:
    def test_an_item_is_kept_as_the_profile_says_until_another_form_is_chosen(self) -> None:
        house = minutes()
        assert form_of(house.meeting, house.item("1")) is MinutesForm.COURSE
        house.do(ChooseMinutesForm(MinutesForm.RESULTS))
        assert form_of(house.meeting, house.item("1")) is MinutesForm.RESULTS
        house.do(ChooseMinutesForm(None))
        assert house.item("1").form is None

    def test_the_form_that_it_has_is_not_chosen_again(self) -> None:
        house = minutes().do(ChooseMinutesForm(MinutesForm.VERBATIM))
        assert house.refusal(ChooseMinutesForm(MinutesForm.VERBATIM)).code == "minutes_form_already"

    def test_minutes_of_results_leave_out_speeches_and_nothing_else(self) -> None:
        untold = [kind for kind in ParagraphKind if not is_told(kind, MinutesForm.RESULTS)]
        assert untold == [ParagraphKind.SPEECH]
        assert all(is_told(kind, MinutesForm.COURSE) for kind in ParagraphKind)

    def test_in_verbatim_minutes_a_speech_holds_the_words_spoken(self) -> None:
        own = {form: [kind for kind in ParagraphKind if is_in_own_words(kind, form)] for form in MinutesForm}
        assert own[MinutesForm.COURSE] == [ParagraphKind.STATEMENT, ParagraphKind.VERBATIM]
        assert ParagraphKind.SPEECH in own[MinutesForm.VERBATIM]


class TestRecess:
    def test_it_says_when_the_sitting_shall_go_on(self) -> None:
        house = minutes()
        until = house.now + timedelta(minutes=15)
        assert house.do(BeginRecess("Lüftungspause", until)).meeting.recess.planned_until == until

    def test_that_lies_ahead_and_has_a_zone(self) -> None:
        house = minutes()
        assert house.refusal(BeginRecess("", house.now)).code == "continuation_in_the_past"
        assert house.refusal(BeginRecess("", datetime(2021, 3, 11, 12, 0))).code == "time_without_zone"
