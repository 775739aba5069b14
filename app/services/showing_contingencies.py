# SPDX-License-Identifier: EUPL-1.2
"""What the chair decided in the assembly's place, and failures of the video connection, as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.chair_decisions import ChairDecision, ToldByChair
from app.domain.identity import MemberId
from app.domain.meeting import Meeting
from app.domain.video import VideoFailure

Shown = dict[str, Any]


def contingencies_shown(meeting: Meeting, members: Mapping[MemberId, str]) -> Shown:
    """What happened in the sitting that is not the usual; ``members`` gives the keys of the roll."""
    return {
        "chair_decisions": [
            _decision(meeting, decided, members) for decided in meeting.chair_decisions.values()
        ],
        "video_failures": [_failure(failure, members) for failure in meeting.video_failures],
    }


def _decision(meeting: Meeting, decided: ChairDecision, members: Mapping[MemberId, str]) -> Shown:
    return {
        "item": meeting.items[decided.item].number,
        "announcements": [_told(told, members) for told in decided.announcements],
    }


def _told(told: ToldByChair, members: Mapping[MemberId, str]) -> Shown:
    record = told.record
    return {
        "at": told.at.isoformat(),
        "correction": told.correction,
        "outcome": record.outcome.value,
        "wording": record.wording,
        "reason": record.reason,
        "heard": [members[member] for member in record.heard if member in members],
        "present": {"members": record.quorum.present.members, "votes": record.quorum.present.votes},
        "below": record.below,
        "source": record.source,
        "decided_by": record.decided_by,
        "announced_by": told.announced_by,
        "number": record.number.text if record.number else None,
        "statutes": f"{record.statutes}, {record.statutes_version}",
    }


def _failure(failure: VideoFailure, members: Mapping[MemberId, str]) -> Shown:
    return {
        "since": failure.since.isoformat(),
        "until": failure.until.isoformat() if failure.until else None,
        "item": failure.item,
        "until_item": failure.until_item,
        "members": [members[member] for member in failure.members],
        "cause": failure.cause,
        "responsible": failure.responsible.value,
        "consequence": failure.consequence.value,
        "remedy": failure.remedy,
    }
