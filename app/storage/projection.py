# SPDX-License-Identifier: EUPL-1.2
"""From the folded states to the register's rows: pure; which records are others, and what rows they own.

A state's records (a member, an item, a ballot …) each own rows. Two states share the records that an
act did not touch, so what changed is found by identity.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from operator import is_
from typing import Any
from uuid import UUID

from app.domain.association import Association
from app.domain.meeting import Meeting
from app.models import register
from app.models.base import RegisterBase
from app.storage.ballot_rows import ballot_rows, motion_rows
from app.storage.election_rows import election_rows
from app.storage.register_rows import (
    Row,
    Values,
    attendance_rows,
    delivery_rows,
    document_rows,
    item_rows,
    meeting_row,
    member_rows,
    quorum_change_rows,
    transfer_rows,
)
from app.storage.resolution_rows import chair_decision_rows


@dataclass(frozen=True, slots=True)
class Owner:
    """A record that owns rows: its kind, and the key columns by which they are found."""

    kind: str
    key: tuple[tuple[str, UUID | int], ...]


TABLES_OF: Mapping[str, tuple[type[RegisterBase], ...]] = {
    "member": (register.MemberRow, register.MemberGroupRow, register.VoteWeightRow),
    "meeting": (register.MeetingRow,),
    "item": (register.AgendaItemRow, register.ParagraphRow),
    "attendance": (register.AttendanceIntervalRow,),
    "transfer": (register.VoteTransferRow,),
    "quorum_change": (register.QuorumChangeRow,),
    "motion": (register.MotionRow,),
    "ballot": (register.BallotRow, register.VoteRow, register.ResolutionRow),
    "election": (
        register.ElectionRow,
        register.CandidateRow,
        register.ElectionRoundRow,
        register.CandidateResultRow,
        register.ResolutionRow,
    ),
    "chair_decision": (register.ResolutionRow,),
    "document": (register.DocumentRow,),
    "delivery": (register.DeliveryRow,),
}


@dataclass(frozen=True, slots=True)
class Change:
    """A record that owns rows, before and after an act; nothing where it is not there."""

    owner: Owner
    before: object | None
    after: object | None


def association_changes(before: Association | None, after: Association) -> Iterator[Change]:
    """The records that are others after an act on the association."""
    known = before.members if before else {}
    yield from _changes("member", (), "member", known, after.members)


def meeting_changes(before: Meeting | None, after: Meeting | None) -> Iterator[Change]:
    """The records that are others after an act on a meeting, or all where there was none before."""
    state = after or before
    if state is None:
        return
    meeting = ("meeting", state.convened.meeting)
    whole = Owner("meeting", (meeting,))
    if _is_another_row(before, after):
        rows = [meeting_row(dict(whole.key), side) if side else None for side in (before, after)]
        if rows[0] != rows[1]:
            yield Change(whole, rows[0], rows[1])
    for kind, column, name in _GROUPS:
        groups = [getattr(side, name) if side else {} for side in (before, after)]
        yield from _changes(kind, (meeting,), column, groups[0], groups[1])
    for kind, name in _SEQUENCES:
        sequences = [getattr(side, name) if side else () for side in (before, after)]
        if sequences[0] is not sequences[1]:
            yield from _changes(kind, (meeting,), "position", *map(_by_position, sequences))


def _by_position(records: tuple[object, ...]) -> Mapping[int, object]:
    return dict(enumerate(records, start=1))


def _is_another_row(before: Meeting | None, after: Meeting | None) -> bool:
    """Whether anything is another object of which the meeting's own row is made."""
    if before is None or after is None:
        return True
    return any(getattr(before, name) is not getattr(after, name) for name in _ROW_MADE_OF)


_ROW_MADE_OF = (
    "convened",
    "title",
    "planned_at",
    "place",
    "session",
    "state",
    "opened_at",
    "closed_at",
    "roll",
    "items",
)
_GROUPS = (
    ("item", "item", "items"),
    ("attendance", "member", "attendance"),
    ("motion", "motion", "motions"),
    ("ballot", "ballot", "ballots"),
    ("election", "election", "elections"),
    ("chair_decision", "decision", "chair_decisions"),
    ("document", "document", "documents"),
    ("delivery", "delivery", "deliveries"),
)
_SEQUENCES = (("transfer", "every_transfer"), ("quorum_change", "quorum_changes"))


def _changes(
    kind: str,
    above: tuple[tuple[str, UUID | int], ...],
    column: str,
    before: Mapping[Any, object],
    after: Mapping[Any, object],
) -> Iterator[Change]:
    """By identity: two states share the records that an act did not touch."""
    if before is after:
        return
    for identity in _touched(before, after):
        owner = Owner(kind, (*above, (column, identity)))
        yield Change(owner, before.get(identity), after.get(identity))


def _touched(before: Mapping[Any, object], after: Mapping[Any, object]) -> list[Any]:
    """The keys of the records that are others; most acts leave all keys as they are and in their order."""
    if len(before) == len(after) and all(map(is_, before, after)):
        sides = zip(before.values(), after.items(), strict=True)
        return [key for old, (key, new) in sides if old is not new]
    changed = [key for key, record in after.items() if before.get(key) is not record]
    return changed + [key for key in before if key not in after]


def rows_of(owner: Owner, record: object) -> Iterator[Row]:
    """The rows that a record owns."""
    if isinstance(record, Row):
        return iter((record,))
    return _ROWS[owner.kind](dict(owner.key), record)


_ROWS: Mapping[str, Callable[[Values, Any], Iterator[Row]]] = {
    "member": member_rows,
    "item": item_rows,
    "attendance": attendance_rows,
    "transfer": transfer_rows,
    "quorum_change": quorum_change_rows,
    "motion": motion_rows,
    "ballot": ballot_rows,
    "election": election_rows,
    "chair_decision": chair_decision_rows,
    "document": document_rows,
    "delivery": delivery_rows,
}
