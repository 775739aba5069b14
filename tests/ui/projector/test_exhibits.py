# SPDX-License-Identifier: EUPL-1.2
"""What can be put before the hall: public resolutions and files, and a reason for everything else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.agenda import Attachment, ItemKind, Part
from app.domain.commands.preparation import AddItem
from app.domain.commands.proceedings import ReleaseFromSecrecy
from app.domain.commands.sitting import CallItem, CloseMeeting, ConcludeItem
from app.ui.projector.exhibits import Exhibit, Refusal, exhibits_of
from app.ui.projector.frames import ItemFrame
from app.ui.projector.search import FoundRow, matching
from app.wording.language import Language
from tests.domain.house import YES, House, resolution, seated

SECRET = AddItem(
    "2", "Vertrag Muster", ItemKind.RESOLUTION, Part.NON_PUBLIC, numbered=True, wording="Der Vertrag gilt."
)
ALL_YES = {"kyritz": YES, "lebus": YES, "nuthetal": YES}


def found(house: House, language: Language = "de") -> dict[str, Exhibit]:
    assert house.meeting is not None
    return {exhibit.label: exhibit for exhibit in exhibits_of(house.meeting, language)}


def decided() -> House:
    house = seated(items=(resolution("1"), SECRET)).vote(**ALL_YES)
    return house.do(CallItem("2")).vote(**ALL_YES)


def test_a_public_resolution_is_shown_as_it_was_decided() -> None:
    exhibit = found(decided())["VV 01/2021 · Vorlage 1"]
    assert exhibit.frame == ItemFrame("Beschluss VV 01/2021 · 11.03.2021 · angenommen", "Vorlage 1", "Ja?")
    assert exhibit.detail == "Beschluss vom 11.03.2021 · 4. Verbandsversammlung"
    assert exhibit.refusal is None


def test_a_non_public_one_is_found_and_refused_until_it_is_released() -> None:
    house = decided()
    exhibit = found(house)["VV 02/2021 · Vertrag Muster"]
    assert (exhibit.frame, exhibit.refusal) == (None, Refusal.NOT_PUBLIC)
    house.do(ConcludeItem(), CloseMeeting(), ReleaseFromSecrecy("2", "Beschluss der Versammlung"))
    released = found(house)["VV 02/2021 · Vertrag Muster"]
    assert released.refusal is None
    assert released.frame is not None
    assert released.frame.wording == "Der Vertrag gilt."


@pytest.mark.parametrize(
    ("number", "media_type", "refusal"),
    [
        ("1", "application/pdf", None),
        ("1", "image/png", None),
        ("1", "application/msword", Refusal.NOT_SHOWABLE),
        ("2", "application/pdf", Refusal.NOT_PUBLIC),
    ],
)
def test_files_are_shown_where_they_are_public_and_pages(
    number: str, media_type: str, refusal: Refusal | None
) -> None:
    house = seated(items=(resolution("1"), SECRET))
    assert house.meeting is not None
    item = house.meeting.item(number)
    file = Attachment("preise.bin", "Preisliste", media_type, 3, "0" * 64)
    with_file = attached(house, number, file)
    exhibit = with_file[f"TOP {number} · Preisliste"]
    assert item.attachments == ()
    assert (exhibit.file, exhibit.refusal) == (file, refusal)
    assert exhibit.detail == "Anlage · 11.03.2021 · preise.bin"


def attached(house: House, number: str, file: Attachment) -> dict[str, Exhibit]:
    """What is found once an item has this file, without the bytes that a book would keep."""
    meeting = house.meeting
    assert meeting is not None
    item = replace(meeting.item(number), attachments=(file,))
    changed = replace(meeting, items={**meeting.items, item.id: item})
    return {exhibit.label: exhibit for exhibit in exhibits_of(changed, "de")}


def test_everything_is_said_in_english_too() -> None:
    exhibit = found(decided(), "en")["VV 01/2021 · Vorlage 1"]
    assert exhibit.frame is not None
    assert exhibit.frame.label == "Resolution VV 01/2021 · 11 Mar 2021 · adopted"


ROWS = (
    FoundRow("1", "VV 01/2021 · Gebührensatzung", "Beschluss vom 11.03.2021"),
    FoundRow("2", "VV 02/2021 · Chóśebuz tritt bei", "Beschluss vom 11.03.2021"),
    FoundRow("3", "TOP 5 · Preisliste", "Anlage · preise.pdf"),
)


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("", "123"),
        ("gebühr", "1"),
        ("gebuehr", "1"),
        ("chosebuz", "2"),
        ("2021 beschluss", "12"),
        ("preise.pdf", "3"),
        ("haushalt", ""),
    ],
)
def test_each_typed_word_is_looked_for_everywhere(typed: str, keys: str) -> None:
    assert "".join(row.key for row in matching(ROWS, typed)) == keys
