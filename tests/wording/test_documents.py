# SPDX-License-Identifier: EUPL-1.2
"""Titles, labels and file names of documents, in both languages."""

from datetime import datetime, timedelta, timezone
from uuid import UUID

import pytest

from app.domain.agenda import Item, ItemKind, Part
from app.domain.entries.preparation import MeetingConvened
from app.domain.identity import AssociationId, BodyId, ItemId, MeetingId
from app.domain.meeting import Meeting
from app.wording.documents import (
    Label,
    attendance_title,
    extract_source,
    extract_title,
    file_name,
    item_title,
    minutes_of,
    minutes_title,
    openness,
    page_of,
    part_of_meeting,
    sitting,
)

ZERO = UUID(int=0)
DAY = datetime(2021, 3, 11, 10, tzinfo=timezone(timedelta(hours=1)))


def meeting(
    body: str = "Verbandsversammlung", ordinal: int | None = 4, title: str = "4. Versammlung"
) -> Meeting:
    convened = MeetingConvened(
        MeetingId(ZERO), AssociationId(ZERO), "Verband", "", "vv", BodyId(ZERO), body, "VV", title, ordinal,
        DAY, "Potsdam", "presence", None,
    )  # fmt: skip
    return Meeting(convened, title, "Potsdam", "presence", DAY)


def item(number: str = "4") -> Item:
    return Item(ItemId(ZERO), number, "Vergabe", Part.PUBLIC, ItemKind.RESOLUTION, "ordinary", True, "")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Verbandsversammlung", "4. öffentliche Sitzung der Verbandsversammlung"),
        ("Projektsteuerungsgruppe", "4. öffentliche Sitzung der Projektsteuerungsgruppe"),
        ("Verbandsausschuss", "4. öffentliche Sitzung des Verbandsausschusses"),
        ("Ausschuss für Finanzen", "4. öffentliche Sitzung des Ausschusses für Finanzen"),
        ("Verwaltungsrat", "4. öffentliche Sitzung des Verwaltungsrates"),
        ("Kreistag", "4. öffentliche Sitzung des Kreistages"),
        ("Verbandsvorstand", "4. öffentliche Sitzung des Verbandsvorstands"),
        ("Stadtverordnetenversammlung", "4. öffentliche Sitzung der Stadtverordnetenversammlung"),
        ("Schiedskommission", "4. öffentliche Sitzung der Schiedskommission"),
    ],
)
def test_a_body_stands_in_the_genitive(body: str, words: str) -> None:
    assert sitting(meeting(body), Part.PUBLIC) == words


@pytest.mark.parametrize("body", ["Runder Tisch", "Ständige Kommission", "Plenum"])
def test_where_the_genitive_is_not_known_the_title_stands(body: str) -> None:
    assert sitting(meeting(body), Part.PUBLIC) == "4. Versammlung, öffentlicher Teil"
    assert sitting(meeting(body), None) == "4. Versammlung"
    assert minutes_title(meeting(body), Part.PUBLIC) == (
        "Niederschrift – 4. Versammlung, öffentlicher Teil vom 11.03.2021"
    )


def test_without_an_ordinal_none_is_invented() -> None:
    assert sitting(meeting(ordinal=None), None) == "Sitzung der Verbandsversammlung"


def test_minutes_are_of_the_public_meeting_or_of_its_other_part() -> None:
    assert minutes_of(meeting(), Part.PUBLIC) == "über die 4. öffentliche Sitzung der Verbandsversammlung"
    assert minutes_title(meeting(), Part.NON_PUBLIC) == (
        "Niederschrift über den nichtöffentlichen Teil der 4. Sitzung der Verbandsversammlung vom 11.03.2021"
    )


def test_an_extract_is_from_the_meeting_in_the_dative() -> None:
    assert extract_source(meeting(), Part.PUBLIC) == (
        "aus der",
        "4. öffentlichen Sitzung der Verbandsversammlung",
        "vom 11.03.2021",
    )
    assert extract_source(meeting("Plenum"), Part.NON_PUBLIC) == (
        "4. Versammlung, nichtöffentlicher Teil",
        "vom 11.03.2021",
    )


def test_titles_name_item_body_and_day() -> None:
    assert item_title(item()) == "TOP 4 Vergabe"
    assert extract_title(meeting(), item()) == "Protokollauszug TOP 4 Vergabe vom 11.03.2021"
    assert attendance_title(meeting()) == (
        "Anwesenheitsliste – 4. Sitzung der Verbandsversammlung vom 11.03.2021"
    )


def test_english_titles() -> None:
    assert minutes_title(meeting(), Part.PUBLIC, "en") == (
        "Minutes of the 4th public meeting of the Verbandsversammlung of 11 Mar 2021"
    )
    assert extract_source(meeting(), Part.PUBLIC, "en")[1] == "4th public meeting of the Verbandsversammlung"
    assert minutes_of(meeting("Plenum"), Part.NON_PUBLIC, "en") == (
        "of the non-public part of the 4th meeting of the Plenum"
    )


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("4", "Protokollauszug_TOP-4_2021-03-11.pdf"),
        ("6.2a", "Protokollauszug_TOP-6.2a_2021-03-11.pdf"),
        ("Ö 1/2", "Protokollauszug_TOP-Oe-1-2_2021-03-11.pdf"),
        ("../..", "Protokollauszug_TOP-0_2021-03-11.pdf"),
    ],
)
def test_names_of_files_have_letters_that_every_system_has(number: str, name: str) -> None:
    assert file_name(Label.EXTRACT, meeting(), Part.PUBLIC, item(number)) == name


def test_names_of_files_say_what_is_not_public() -> None:
    names = [
        file_name(Label.MINUTES, meeting(), Part.PUBLIC),
        file_name(Label.MINUTES, meeting(), Part.NON_PUBLIC),
        file_name(Label.EXTRACT, meeting(), Part.NON_PUBLIC, item()),
        file_name(Label.ATTENDANCE_LIST, meeting(), Part.PUBLIC),
    ]
    assert names == [
        "Niederschrift_oeffentlich_2021-03-11.pdf",
        "Niederschrift_nichtoeffentlich_2021-03-11.pdf",
        "Protokollauszug_nichtoeffentlich_TOP-4_2021-03-11.pdf",
        "Anwesenheitsliste_2021-03-11.pdf",
    ]


def test_parts_and_pages_are_named() -> None:
    assert part_of_meeting(Part.NON_PUBLIC) == "nichtöffentlicher Teil"
    assert openness(Part.PUBLIC) == "öffentlich"
    assert page_of(2, 7) == "Seite 2 von 7"
    assert page_of(2, 7, "en") == "Page 2 of 7"


@pytest.mark.parametrize("label", Label)
def test_each_label_has_words_in_both_languages(label: Label) -> None:
    assert label.text("de")
    assert label.text("en")
    assert label.text("de") == label.text("de").strip()
