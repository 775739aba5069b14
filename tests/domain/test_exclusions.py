# SPDX-License-Identifier: EUPL-1.2
"""The public may know when it was excluded and from which numbers, and nothing else of what was secret."""

from __future__ import annotations

from datetime import timedelta

from app.domain.agenda import ItemKind, Part
from app.domain.commands.motions import SubmitMotion
from app.domain.commands.preparation import AddItem, ChangeItem
from app.domain.commands.proceedings import ExcludePublic, ReleaseFromSecrecy, RestorePublic
from app.domain.commands.sitting import (
    AnnounceResult,
    CallItem,
    CloseMeeting,
    ConcludeItem,
    OpenBallot,
    RecordRemaining,
)
from app.domain.exclusions import Withheld, exclusions, withheld_items
from app.domain.motions import MotionKind
from app.domain.procedure import ProceduralKind
from tests.domain.house import YES, House, seated

SECRET = "GEHEIM"
ITEMS = [
    AddItem("1", "Bericht", ItemKind.REPORT),
    AddItem("2", SECRET, ItemKind.REPORT, Part.NON_PUBLIC),
    AddItem("3", SECRET, ItemKind.REPORT, Part.NON_PUBLIC),
    AddItem("4", "Anfragen", ItemKind.INQUIRY),
]
MINUTE = timedelta(minutes=1)


def excluding() -> list[object]:
    return [
        SubmitMotion(MotionKind.PROCEDURAL, "Ausschluss", procedural=ProceduralKind.EXCLUSION_OF_PUBLIC),
        OpenBallot(motion=1),
        RecordRemaining(YES),
        AnnounceResult(),
        ExcludePublic(reason=SECRET),
    ]


def house() -> House:
    return seated(items=ITEMS, call="1")


def test_without_a_non_public_item_nobody_was_excluded() -> None:
    assert exclusions(house().meeting) == ()


def test_items_in_a_row_are_one_exclusion_until_an_item_is_public_again() -> None:
    sitting = house()
    since = sitting.now
    sitting.do(CallItem("2"), ConcludeItem(), CallItem("3"), ConcludeItem())
    again = sitting.now
    sitting.do(CallItem("4"), CloseMeeting())
    (found,) = exclusions(sitting.meeting)
    assert (found.since, found.until) == (since, again)
    assert [item.number for item in found.items] == ["2", "3"]


def test_an_item_called_and_left_in_one_moment_excluded_nobody_for_longer() -> None:
    sitting = house()
    moment = sitting.now
    for command in (CallItem("2"), ConcludeItem(note="ohne Aussprache"), CallItem("4")):
        sitting.now = moment
        sitting.do(command)
    (found,) = exclusions(sitting.meeting)
    assert (found.since, found.until) == (moment, moment)


def test_the_last_exclusion_reaches_to_the_close() -> None:
    sitting = house().do(CallItem("2"), ConcludeItem(), CallItem("4"), CallItem("3"), CloseMeeting())
    first, last = exclusions(sitting.meeting)
    assert first.until is not None
    assert last.until is None


def test_an_item_tells_the_moments_of_the_exclusion_and_of_its_end() -> None:
    sitting = house().do(*excluding())
    excluded = sitting.now - MINUTE
    restored = sitting.now
    sitting.do(RestorePublic())
    (found,) = exclusions(sitting.meeting)
    assert (found.since, found.until) == (excluded, restored)
    assert found.items == (Withheld(0, "1", "Bericht"),)


def test_the_public_agenda_names_numbers_alone() -> None:
    assert withheld_items(house().meeting) == (Withheld(1, "2"), Withheld(2, "3"))
    assert SECRET not in repr(withheld_items(house().meeting))


def test_a_title_that_was_published_is_told_as_it_was_before_the_exclusion() -> None:
    sitting = house().do(*excluding(), ChangeItem("1", "title", SECRET))
    assert SECRET not in repr(exclusions(sitting.meeting))
    assert [item.title for found in exclusions(sitting.meeting) for item in found.items] == ["Bericht"]


def test_an_item_dealt_with_without_the_public_alone_is_withheld_with_its_published_title() -> None:
    sitting = seated(items=ITEMS, call="4").do(
        SubmitMotion(
            MotionKind.PROCEDURAL, "Ausschluss", procedural=ProceduralKind.EXCLUSION_OF_PUBLIC, concerns="1"
        ),
        OpenBallot(motion=1),
        RecordRemaining(YES),
        AnnounceResult(),
        ExcludePublic(reason=SECRET, item="1"),
        ChangeItem("1", "title", SECRET),
        CallItem("1"),
    )
    assert withheld_items(sitting.meeting)[0] == Withheld(0, "1", "Bericht")
    assert SECRET not in repr((withheld_items(sitting.meeting), exclusions(sitting.meeting)))


def test_what_was_released_from_secrecy_is_named_and_no_longer_withheld() -> None:
    sitting = house().do(CallItem("2"), ConcludeItem(), CallItem("4"), ReleaseFromSecrecy("2", "Beschluss"))
    (found,) = exclusions(sitting.meeting)
    assert found.items == (Withheld(1, "2", SECRET),)
    assert [item.number for item in withheld_items(sitting.meeting)] == ["3"]
