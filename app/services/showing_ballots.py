# SPDX-License-Identifier: EUPL-1.2
"""What ``show`` says of a ballot beside its votes: how it was taken, by whom, with what, on which motion."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.domain.balloting import BallotMethod
from app.domain.ballots import Ballot, Papers
from app.domain.counting import VotePart
from app.domain.identity import MemberId
from app.domain.meeting import Meeting
from app.domain.motions import Motion
from app.domain.papers import revealing_members
from app.domain.results import ResultRecord
from app.domain.tally import Counts, Tally

Shown = dict[str, object]


def taking_shown(meeting: Meeting, ballot: Ballot, members: Mapping[MemberId, str]) -> Shown:
    """How a ballot is taken; of a secret one the papers, and whom they would reveal."""
    motion = meeting.motions.get(ballot.motion) if ballot.motion else None
    return {
        "method": ballot.method.value,
        "demanded_by": [members[member] for member in ballot.demanded_by],
        "motion": motion.ordinal if motion else None,
        "bloc": [meeting.ballots[known].ordinal for known in ballot.bloc if known in meeting.ballots],
        "barred": [members[member] for member in ballot.barred],
        "transferred": [members[member] for member in ballot.entitled if member in ballot.transferred],
        "order": [members[member] for member in ballot.order],
        "parts": _parts(ballot.parts, members),
        "split": _parts(ballot.split, members),
        "papers": _papers(ballot.papers),
        "unreturned": _papers(ballot.unreturned),
        "revealing": _revealing(meeting, ballot, members),
        "counted": ballot.counted is not None,
    }


def result_further_shown(record: ResultRecord) -> Shown:
    """How a result came about beside the votes."""
    return {
        "method": record.method.value,
        "tie_break": record.tie_break.value if record.tie_break else None,
        "tie_course": record.tie_course,
    }


def classes_shown(counts: Counts) -> Shown:
    """The classes of a ballot that stand beside the usual ones."""
    names = ("barred", "undisclosed", "transferred", "transferred_yes")
    return {name: _tally(getattr(counts, name)) for name in names}


def motions_shown(meeting: Meeting, members: Mapping[MemberId, str]) -> list[Shown]:
    """The motions of a meeting, in the order of submission."""
    return [_motion(meeting, motion, members) for motion in meeting.motions.values()]


def parts_shown(parts: Iterable[VotePart]) -> Shown:
    """Votes that were split, by choice."""
    return {part.choice.value: part.votes for part in parts}


def _motion(meeting: Meeting, motion: Motion, members: Mapping[MemberId, str]) -> Shown:
    return {
        "item": meeting.items[motion.item].number,
        "motion": motion.ordinal,
        "kind": motion.kind.value,
        "procedural": motion.procedural.value if motion.procedural else None,
        "concerns": meeting.items[motion.about].number if motion.about in meeting.items else None,
        "text": motion.text,
        "mover": members.get(motion.mover) if motion.mover else None,
        "rank": motion.rank,
        "state": motion.state.value,
        "reason": motion.dropped_because,
        "submitted_at": motion.submitted_at.isoformat() if motion.submitted_at else None,
        "ballots": [ballot.ordinal for ballot in meeting.ballots.values() if ballot.motion == motion.id],
    }


def _revealing(meeting: Meeting, ballot: Ballot, members: Mapping[MemberId, str]) -> list[str]:
    if ballot.method is not BallotMethod.SECRET:
        return []
    revealed = revealing_members(ballot.entitled, meeting.statutes.ballots.papers)
    return [members[member] for member in revealed]


def _parts(parts: Mapping[MemberId, tuple[VotePart, ...]], members: Mapping[MemberId, str]) -> Shown:
    return {members[member]: parts_shown(cast) for member, cast in parts.items()}


def _papers(papers: tuple[Papers, ...]) -> Shown:
    return {str(each.denomination): each.number for each in papers}


def _tally(tally: Tally) -> Shown:
    return {"members": tally.members, "votes": tally.votes}
