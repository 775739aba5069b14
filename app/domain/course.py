# SPDX-License-Identifier: EUPL-1.2
"""The course of a meeting: its state folded from the entries of its line.

``apply`` is total: it accepts every entry ever written and never judges.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from app.domain.acts import with_entry
from app.domain.entries import aftermath, chair, elections, preparation, proceedings, sitting
from app.domain.facts import Entry, Fact
from app.domain.meeting import Meeting
from app.domain.steps import accession as accession_steps
from app.domain.steps import aftermath as aftermath_steps
from app.domain.steps import attendance as attendance_steps
from app.domain.steps import ballots as ballot_steps
from app.domain.steps import chair as chair_steps
from app.domain.steps import elections as election_steps
from app.domain.steps import motions as motion_steps
from app.domain.steps import preparation as preparation_steps
from app.domain.steps import proceedings as proceedings_steps
from app.domain.steps import representation as representation_steps
from app.domain.steps import sitting as sitting_steps
from app.domain.steps import video as video_steps
from app.domain.steps.base import Step
from app.domain.steps.quorum import with_quorum_change
from app.domain.video import brought_recess

NOT_REVOCABLE: frozenset[type[Fact]] = frozenset(
    {
        preparation.MeetingConvened,
        preparation.AttachmentAdded,
        sitting.MeetingOpened,
        sitting.MeetingClosed,
        sitting.ResultAnnounced,
        sitting.ResultReannounced,
        sitting.ActTakenBack,
        elections.RoundAnnounced,
        elections.RoundReannounced,
        elections.LotDrawn,
        chair.ChairDecidedInPlace,
        proceedings.SecrecyReleased,
        proceedings.MeetingCancelled,
        proceedings.SittingAdjourned,
        proceedings.SittingResumed,
        aftermath.DocumentIssued,
        aftermath.DeliveryPrepared,
        aftermath.DeliverySent,
        aftermath.DeliveryFailed,
    }
)

STEPS: Mapping[type[Fact], Step] = {
    **preparation_steps.STEPS,
    **sitting_steps.STEPS,
    **attendance_steps.STEPS,
    **accession_steps.STEPS,
    **representation_steps.STEPS,
    **ballot_steps.STEPS,
    **election_steps.STEPS,
    **proceedings_steps.STEPS,
    **chair_steps.STEPS,
    **video_steps.STEPS,
    **motion_steps.STEPS,
    **aftermath_steps.STEPS,
}


def fold(entries: Sequence[Entry]) -> Meeting | None:
    """Fold a meeting's line into its state, without the acts that were taken back.

    Returns nothing where the line does not begin with the meeting's convening.
    """
    meeting: Meeting | None = None
    for entry in without_taken_back(entries):
        meeting = apply(meeting, entry)
    return meeting


def without_taken_back(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries of a line that stand: neither taken back nor a taking back."""
    kept = tuple(entries)
    acts = [entry.fact for entry in kept if isinstance(entry.fact, sitting.ActTakenBack)]
    taken = {entry for act in acts for entry in (act.entry, *act.more)}
    return tuple(e for e in kept if e.id not in taken and not isinstance(e.fact, sitting.ActTakenBack))


def apply(meeting: Meeting | None, entry: Entry) -> Meeting | None:
    """The state after an entry; an entry that concerns nothing here changes nothing."""
    fact = entry.fact
    if isinstance(fact, preparation.MeetingConvened):
        return Meeting(fact, fact.title, fact.place, fact.session, fact.planned_at)
    step = STEPS.get(type(fact))
    if meeting is None or step is None:
        return meeting
    return _noted(with_quorum_change(step(meeting, entry, fact), entry), entry)


def _noted(meeting: Meeting, entry: Entry) -> Meeting:
    """Keep what can be taken back: since the last announcement and call, and not more."""
    fact = entry.fact
    if type(fact) in NOT_REVOCABLE or (isinstance(fact, elections.LotLapsed) and fact.numbers):
        return replace(meeting, revocable=())
    if isinstance(fact, sitting.ItemConcluded) and _came_with_result(meeting, entry, fact):
        return replace(meeting, revocable=())
    by_failure = isinstance(fact, sitting.RecessEnded) and _was_brought_by_failure(meeting)
    return replace(meeting, revocable=with_entry(meeting.revocable, entry, by_failure=by_failure))


def _was_brought_by_failure(meeting: Meeting) -> bool:
    """Whether a failure of the connection brought the last recess."""
    last = meeting.recesses[-1] if meeting.recesses else None
    return last is not None and brought_recess(meeting.video_failures, last.since)


def _came_with_result(meeting: Meeting, entry: Entry, fact: sitting.ItemConcluded) -> bool:
    """Whether an item ended with its result, announced together with that of the item in hand."""
    if meeting.revocable or meeting.in_hand is None or fact.item not in meeting.items:
        return False
    result = meeting.result_at(fact.item)
    return result is not None and result.announcements[-1].at == entry.at
