# SPDX-License-Identifier: EUPL-1.2
"""What documents ask of the records: the order of items, who was there during a part, and when."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from app.documents.material import Material, votes_of
from app.domain.agenda import Part
from app.domain.identity import MemberId
from app.domain.tally import Tally
from tests.documents.sittings import Held


def at(hour: int, minute: int) -> datetime:
    return datetime(2021, 3, 11, hour, minute, tzinfo=timezone(timedelta(hours=1)))


def test_items_stand_in_the_order_of_their_call(eventful_sitting: Held) -> None:
    items = eventful_sitting.material().items_called()
    assert [item.number for item in items] == ["1", "3", "4", "6", "2", "5", "7"]


def test_a_part_lasts_from_its_first_call_to_its_last_end(sample_sitting: Held) -> None:
    public, private = sample_sitting.material(), sample_sitting.material(Part.NON_PUBLIC)
    assert (public.begun_at, public.ended_at) == (at(10, 2), at(11, 40))
    assert (private.begun_at, private.ended_at) == (at(11, 40), at(11, 52))


def test_the_whole_sitting_lasts_until_it_was_closed(sample_sitting: Held) -> None:
    assert replace(sample_sitting.material(), whole=True).ended_at == at(11, 54)


def test_who_was_there_during_a_part_is_counted_in_heads_and_votes(sample_sitting: Held) -> None:
    assert votes_of(sample_sitting.material().attending()) == Tally(33, 132)
    assert votes_of(sample_sitting.material(Part.NON_PUBLIC).attending()) == Tally(32, 128)


def test_everybody_was_there_or_excused_or_neither(eventful_sitting: Held) -> None:
    material = eventful_sitting.material()
    groups = [material.attending(), material.missing(excused=True), material.missing(excused=False)]
    assert sum(map(len, groups)) == len(material.meeting.roll)
    assert [entry.key for entry in groups[1]] == ["eichwalde"]


def test_the_presence_at_a_moment_counts_who_came_then_and_not_who_left(sample_sitting: Held) -> None:
    material = sample_sitting.material()
    assert material.present_at(at(10, 17)) == Tally(33, 132)
    assert material.present_at(at(11, 2)) == Tally(33, 132)
    assert material.present_at(at(11, 12)) == Tally(32, 128)


def test_the_presence_is_not_told_where_votes_were_corrected(eventful_sitting: Held) -> None:
    assert eventful_sitting.material().present_at(at(10, 20)) is None


def test_interruptions_belong_to_the_part_during_which_they_were(sample_sitting: Held) -> None:
    assert len(sample_sitting.material().recesses()) == 1
    assert sample_sitting.material(Part.NON_PUBLIC).recesses() == ()


def test_a_member_that_nobody_knows_has_no_name(sample_sitting: Held) -> None:
    assert sample_sitting.material().name(MemberId(sample_sitting.meeting().convened.meeting)) == "–"


def test_a_meeting_that_nobody_chaired_has_no_chairs(sample_sitting: Held) -> None:
    material = sample_sitting.material()
    unchaired = replace(material.meeting, chairs=())
    assert replace(material, dossier=replace(material.dossier, meeting=unchaired)).chairs() == ()


def test_without_items_all_attendance_belongs_to_the_part(sample_sitting: Held) -> None:
    dossier = sample_sitting.material().dossier
    empty = Material(replace(dossier, meeting=replace(dossier.meeting, items={})), "de")
    assert len(empty.attending()) == 33
