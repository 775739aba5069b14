# SPDX-License-Identifier: EUPL-1.2
"""What an act changes in the register is what the register would say if it were made anew."""

from __future__ import annotations

from typing import cast

from hypothesis import given, settings
from sqlalchemy import Table

from app.domain import association as association_fold
from app.domain import course
from app.domain.association import Association
from app.domain.commands import Command
from app.domain.entries import Entry
from app.domain.meeting import Meeting
from app.models.base import REGISTER_METADATA
from app.storage.projection import TABLES_OF, Owner, association_changes, meeting_changes, rows_of
from app.storage.register_rows import Row
from tests.domain.house import House
from tests.domain.sittings import SITTINGS, after
from tests.storage.replaying import full_house

Rows = dict[Owner, tuple[Row, ...]]


def made_by(changes: object, rows: Rows) -> Rows:
    """The rows of each record after these changes."""
    changed = dict(rows)
    for change in changes:  # type: ignore[attr-defined]
        assert changed.pop(change.owner, None) == (
            tuple(rows_of(change.owner, change.before)) if change.before is not None else None
        )
        if change.after is not None:
            changed[change.owner] = tuple(rows_of(change.owner, change.after))
    return changed


def kept_step_by_step(line: list[Entry]) -> Rows:
    rows: Rows = {}
    before: Meeting | None = None
    for length in range(1, len(line) + 1):
        meeting = course.fold(line[:length])
        rows = made_by(meeting_changes(before, meeting), rows)
        before = meeting
    return rows


def kept_act_by_act(line: list[Entry]) -> Rows:
    """As a desk does it, which folds anew only what was taken back."""
    rows: Rows = {}
    before: Meeting | None = None
    for length, entry in enumerate(line, start=1):
        taken_back = type(entry.fact).__name__ == "ActTakenBack"
        meeting = course.fold(line[:length]) if taken_back else course.apply(before, entry)
        rows = made_by(meeting_changes(before, meeting), rows)
        before = meeting
    return rows


def tables(rows: Rows) -> set[str]:
    return {cast(Table, row.table.__table__).name for owned in rows.values() for row in owned}


def meeting_rows(house: House) -> Rows:
    return made_by(meeting_changes(None, course.fold(house.line)), {})


@given(SITTINGS)
@settings(deadline=None, max_examples=12)
def test_the_rows_that_acts_leave_are_those_of_the_whole_meeting(commands: list[Command]) -> None:
    house = after(commands)
    assert kept_act_by_act(house.line) == meeting_rows(house)


def test_so_they_are_where_every_state_is_folded_anew() -> None:
    house = full_house()
    assert kept_step_by_step(house.line) == meeting_rows(house)


def test_the_rows_of_the_association_too() -> None:
    house = full_house()
    entries = house.lines[house.association.id]
    rows: Rows = {}
    state = Association()
    for entry in entries:
        following = association_fold.apply(state, entry)
        rows = made_by(association_changes(state, following), rows)
        state = following
    assert rows == made_by(association_changes(None, association_fold.fold(entries)), {})


def test_no_two_rows_of_a_meeting_have_one_key() -> None:
    rows = [row for owned in meeting_rows(full_house()).values() for row in owned]
    keys = [
        (row.table, *(row.values.get(column.name) for column in cast(Table, row.table.__table__).primary_key))
        for row in rows
    ]
    assert len(set(keys)) == len(keys)


def test_every_row_has_every_column() -> None:
    house = full_house()
    association = made_by(association_changes(None, house.association), {})
    for owned in (*meeting_rows(house).values(), *association.values()):
        for row in owned:
            columns = {column.name for column in cast(Table, row.table.__table__).columns}
            assert row.values.keys() | {"association"} == columns, row.table


def test_every_table_belongs_to_one_kind_of_record_but_that_of_resolutions() -> None:
    owned = [cast(Table, table.__table__).name for kinds in TABLES_OF.values() for table in kinds]
    assert {name for name in owned if owned.count(name) > 1} == {"resolution"}
    assert {*owned, "register_state"} == set(REGISTER_METADATA.tables)
    outside = {"member", "member_group", "vote_weight", "paragraph", "document", "delivery"}
    assert tables(meeting_rows(full_house())) == set(owned) - outside
