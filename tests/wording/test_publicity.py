# SPDX-License-Identifier: EUPL-1.2
"""That the public was excluded and when it was restored is told in whole sentences, with its time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.agenda import Part, PartChange
from app.domain.commands.proceedings import AdjournSitting, ResumeSitting
from app.domain.exclusions import Exclusion, Withheld
from app.domain.meeting import Meeting
from app.wording.publicity import excluded, exclusion_span, part_changed, restored, withheld_title
from tests.domain.house import BEGINNING, seated

NOON, LATER, NEXT = (BEGINNING + timedelta(hours=hours) for hours in (2, 3, 24))
ONE = Exclusion(NOON, LATER, (Withheld(4, "5"),))
SEVERAL = Exclusion(NOON, None, (Withheld(4, "5"), Withheld(5, "6", "Standort"), Withheld(6, "7")))


@pytest.fixture
def meeting() -> Meeting:
    house = seated().do(AdjournSitting(NEXT))
    house.now = NEXT
    house.do(ResumeSitting())
    assert house.meeting is not None
    return house.meeting


def test_an_item_tells_the_exclusion_and_its_end(meeting: Meeting) -> None:
    assert part_changed(PartChange(NOON, Part.NON_PUBLIC), meeting) == (
        "12:00 Uhr: Die Öffentlichkeit wird ausgeschlossen."
    )
    assert part_changed(PartChange(NEXT, Part.PUBLIC), meeting) == (
        "10:00 Uhr am 12.03.2021: Die Öffentlichkeit wird wiederhergestellt."
    )


def test_between_items_those_treated_in_private_are_named(meeting: Meeting) -> None:
    assert excluded(ONE, meeting) == (
        "12:00 Uhr: Die Öffentlichkeit ist ausgeschlossen. In nichtöffentlicher Sitzung wird TOP\u00a05 "
        "behandelt."
    )
    assert excluded(SEVERAL, meeting) == (
        "12:00 Uhr: Die Öffentlichkeit ist ausgeschlossen. In nichtöffentlicher Sitzung werden TOP\u00a05, "
        "TOP\u00a06 (Standort) und TOP\u00a07 behandelt."
    )
    assert restored(LATER, meeting) == "13:00 Uhr: Die Öffentlichkeit ist wiederhergestellt."


def test_the_front_names_the_span_and_the_numbers(meeting: Meeting) -> None:
    assert exclusion_span(ONE, meeting) == "ausgeschlossen von 12:00 Uhr bis 13:00 Uhr (TOP\u00a05)"
    assert exclusion_span(SEVERAL, meeting) == (
        "ausgeschlossen von 12:00 Uhr bis zum Schluss der Sitzung (TOP\u00a05, TOP\u00a06 und TOP\u00a07)"
    )
    overnight = Exclusion(NOON, NEXT, ONE.items)
    assert exclusion_span(overnight, meeting) == (
        "ausgeschlossen von 12:00 Uhr bis 10:00 Uhr am 12.03.2021 (TOP\u00a05)"
    )


def test_the_agenda_names_a_title_only_where_it_is_public() -> None:
    assert withheld_title(Withheld(4, "5")) == "nichtöffentlich"
    assert withheld_title(Withheld(4, "5", "Standort")) == "Standort (nichtöffentlich)"


def test_each_has_its_english_version(meeting: Meeting) -> None:
    assert exclusion_span(ONE, meeting, "en") == "excluded from 12:00 to 13:00 (item\u00a05)"
    assert excluded(ONE, meeting, "en") == (
        "12:00: The public is excluded. In private the meeting deals with item\u00a05."
    )
