# SPDX-License-Identifier: EUPL-1.2
"""What belongs to the public part of a meeting and what to the non-public one (§ 36, § 42 BbgKVerf)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.agenda import Item, Part, ReleaseScope
from app.domain.attendance import AttendanceInterval
from app.domain.ballots import Ballot
from app.domain.chair_decisions import ChairDecision
from app.domain.divided_items import (
    ballot_in,
    chair_decision_in,
    election_in,
    is_taken_in,
    item_in,
    motion_in,
    was_dealt_with_in,
)
from app.domain.election_numbers import repealed_numbers
from app.domain.election_rounds import Election, Round, RoundResult
from app.domain.elections import RoundRecord
from app.domain.exclusions import Exclusion, exclusions
from app.domain.identity import BallotId, ElectionId, ItemId, MotionId
from app.domain.meeting import Meeting
from app.domain.motions import Motion
from app.domain.video import VideoFailure


def part_of(meeting: Meeting, part: Part) -> Meeting:
    """The meeting with the items of one part alone, and with nothing that hangs on the others.

    A public document is made from this and can show nothing else. Attendance belongs to the whole
    meeting: it stays, but the number of a non-public item is taken out of it. Of an item from which the
    public was excluded for a time each part keeps what fell into it. From a part nothing is taken back.
    """
    view = _View(meeting, part, exclusions(meeting))
    items = {item.id: _shown(item, part) for item in meeting.items.values() if belongs_to(item, part)}
    ballots, motions, elections = view.ballots(), view.motions(), view.elections()
    told = [item for item in items if items[item].released is ReleaseScope.RESULT]
    results = told if part is Part.PUBLIC else []
    ballots = _released_results(meeting, results) | ballots
    elections = elections | _released_elections(meeting, results, elections)
    return replace(
        meeting,
        items=items,
        ballots={ballot: ballots[ballot] for ballot in meeting.ballots if ballot in ballots},
        in_hand=meeting.in_hand if meeting.in_hand in items else None,
        open_ballot=meeting.open_ballot if meeting.open_ballot in ballots else None,
        elections={election: elections[election] for election in meeting.elections if election in elections},
        open_election=meeting.open_election if meeting.open_election in elections else None,
        guests=tuple(guest for place, guest in enumerate(meeting.guests) if view.notes(guest.item, place)),
        quorums=tuple(quorum for quorum in meeting.quorums if view.sees(quorum.item, quorum.at)),
        quorum_changes=tuple(each for each in meeting.quorum_changes if view.sees(each.item, each.at)),
        chairs=tuple(
            period if view.sees(period.item, period.since) else replace(period, reason="", item="")
            for period in meeting.chairs
        ),
        adjournments=tuple(
            adjournment if view.sees(adjournment.item, adjournment.since) else replace(adjournment, item="")
            for adjournment in meeting.adjournments
        ),
        chair_decisions=_released_chair_decisions(meeting, results) | view.chair_decisions(),
        video_failures=view.video_failures(),
        roll_corrections=tuple(
            each if view.sees(each.item, each.at) else replace(each, reason="", item="")
            for each in meeting.roll_corrections
        ),
        own_votes=tuple(own for own in meeting.own_votes if own.ballot in view.ballots()),
        motions=motions,
        revocable=(),
        recesses=tuple(
            recess if view.sees(recess.item, recess.since) else replace(recess, reason="", item="")
            for recess in meeting.recesses
        ),
        attendance={
            member: replace(attendance, intervals=tuple(map(view.interval, attendance.intervals)))
            for member, attendance in meeting.attendance.items()
        },
        documents={
            document.document: document
            for document in meeting.documents.values()
            if document.part is part and (document.item is None or document.item in items)
        },
    )


@dataclass(frozen=True)
class _View:
    """What one part sees of a meeting."""

    meeting: Meeting
    part: Part
    excluded: tuple[Exclusion, ...]

    def _is_whole(self, item: Item) -> bool:
        return self.part is Part.PUBLIC and item.released is ReleaseScope.ITEM

    def sees(self, number: str, at: datetime | None) -> bool:
        """Whether what happened at an item at a moment belongs to the part; at none, where it was there."""
        if not number and at is not None and self.part is Part.PUBLIC:
            return not any(each.lasts_at(at) for each in self.excluded)
        found = [item for item in self.meeting.items.values() if item.number == number]
        return all(item.part_at(at) is self.part for item in found)

    def notes(self, item_id: ItemId | None, place: int) -> bool:
        """Whether a guest of an item belongs to the part; its place tells when it was noted."""
        item = self.meeting.items.get(item_id) if item_id else None
        if item is None:
            return item_id is None
        before = [change.part for change in item.part_changes if change.guests <= place]
        return self._is_whole(item) or (before or [item.planned_part])[-1] is self.part

    def interval(self, interval: AttendanceInterval) -> AttendanceInterval:
        """When somebody was there, without the numbers of the other part's items."""
        since = interval.since_item if self.sees(interval.since_item, interval.since) else ""
        until = interval.until_item if self.sees(interval.until_item, interval.until) else ""
        return replace(interval, since_item=since, until_item=until)

    def ballots(self) -> dict[BallotId, Ballot]:
        """The ballots of the part."""
        shown = {}
        for ballot in self.meeting.ballots.values():
            item = self.meeting.items[ballot.item]
            motion = self.meeting.motions.get(ballot.motion) if ballot.motion else None
            if self._is_whole(item):
                shown[ballot.id] = ballot
            elif is_taken_in(item, motion, ballot.opened_at, self.part):
                shown[ballot.id] = ballot_in(item, ballot, self.part)
        return shown

    def chair_decisions(self) -> dict[ItemId, ChairDecision]:
        """What the chair decided in the assembly's place in the part."""
        shown = {}
        for decided in self.meeting.chair_decisions.values():
            item = self.meeting.items[decided.item]
            if self._is_whole(item):
                shown[item.id] = decided
            elif item.part_at(decided.announcements[0].at) is self.part:
                shown[item.id] = chair_decision_in(item, decided, self.part)
        return shown

    def video_failures(self) -> tuple[VideoFailure, ...]:
        """The failures of the part; of one that ended in the other part nothing is told of how."""
        seen = (each for each in self.meeting.video_failures if self.sees(each.item, each.since))
        return tuple(
            each if self.sees(each.until_item, each.until) else replace(each, until_item="", remedy="")
            for each in seen
        )

    def motions(self) -> dict[MotionId, Motion]:
        """The motions of the part: submitted or voted on in it."""
        voted = {ballot.motion for ballot in self.ballots().values()}
        shown = {}
        for motion in self.meeting.motions.values():
            item = self.meeting.items[motion.item]
            submitted = is_taken_in(item, motion, motion.submitted_at, self.part)
            if self._is_whole(item):
                shown[motion.id] = motion
            elif submitted or motion.id in voted:
                shown[motion.id] = motion_in(self.meeting, item, motion, self.part)
        return shown

    def elections(self) -> dict[ElectionId, Election]:
        """The elections of the part."""
        shown = {}
        for election in self.meeting.elections.values():
            item = self.meeting.items[election.item]
            divided = election if self._is_whole(item) else election_in(item, election, self.part)
            if divided and (self._is_whole(item) or was_dealt_with_in(item, self.part)):
                shown[election.id] = divided
        return shown


def belongs_to(item: Item, part: Part) -> bool:
    """Whether an item, or what was released of it from secrecy, belongs to a part.

    § 36 and § 39 (3) BbgKVerf; § 32 (2) GO Bad Boll (release from secrecy).
    """
    return was_dealt_with_in(item, part) or (part is Part.PUBLIC and item.released is not None)


def _shown(item: Item, part: Part) -> Item:
    """The item as a part may show it: of a released result the debate stays non-public."""
    if item.part_changes and (part is Part.NON_PUBLIC or item.released is not ReleaseScope.ITEM):
        shown = item_in(item, part)
        told = part is Part.PUBLIC and item.released is ReleaseScope.RESULT
        return replace(shown, outcome=item.outcome) if told else shown
    if item.part is part or item.released is ReleaseScope.ITEM:
        return item
    return replace(
        item,
        reasons="",
        paper="",
        urgency="",
        requested_by="",
        tabled=None,
        attachments=(),
        paragraphs=(),
        conflicts=(),
        majority_changes=(),
        note="",
        excluded_because="",
    )


def _released_results(meeting: Meeting, items: Iterable[ItemId]) -> dict[BallotId, Ballot]:
    """The ballots whose results alone were released, without who voted how."""
    results = (meeting.result_at(item) for item in items)
    return {ballot.id: _without_names(ballot) for ballot in results if ballot is not None}


def _without_names(ballot: Ballot) -> Ballot:
    told = tuple(
        replace(each, record=replace(each.record, votes=(), reason="", tie_course=""), reason="")
        for each in ballot.announcements[-1:]
    )
    return replace(
        ballot,
        announcements=told,
        split={},
        demanded_by=(),
        conflicted={},
        barred={},
        transferred=frozenset(),
        order=(),
    )


def _released_chair_decisions(meeting: Meeting, items: Iterable[ItemId]) -> dict[ItemId, ChairDecision]:
    """The decisions of the chair whose results alone were released, without the reasons."""
    decided = (meeting.chair_decisions[item] for item in items if item in meeting.chair_decisions)
    return {each.item: _without_reasons(each) for each in decided}


def _without_reasons(decided: ChairDecision) -> ChairDecision:
    told = decided.announcements[-1]
    alone = replace(told, record=replace(told.record, reason="", heard=()), correction="")
    return replace(decided, announcements=(alone,))


def _released_elections(
    meeting: Meeting, items: Iterable[ItemId], shown: Mapping[ElectionId, Election]
) -> dict[ElectionId, Election]:
    """The elections whose results alone were released: who was elected, and nobody who was not.

    What the part shows of one without that stays.
    """
    last = [meeting.elections_at(item)[-1:] for item in items]
    released = (_elected_alone(election) for found in last for election in found if election.elected)
    return {each.id: _joined(shown.get(each.id), each) for each in released}


def _elected_alone(election: Election) -> Election:
    candidates = {key: known for key, known in election.candidates.items() if key in election.elected}
    rounds = [_without_losers(each, each.record, each.result) for each in election.announced]
    return replace(
        election,
        candidates=candidates,
        rounds=tuple(each for each in rounds if each and each.standing),
        aborted_reason="",
        objected_by=(),
        numbers=tuple(
            each if each.candidate in candidates else replace(each, candidate="") for each in election.numbers
        ),
        repealed=repealed_numbers(election),
    )


def _joined(own: Election | None, released: Election) -> Election:
    """A released election with the rounds of the part as the part shows them."""
    if own is None:
        return released
    rounds = {each.ordinal: each for each in (*released.rounds, *own.rounds)}
    return replace(
        own,
        candidates={**own.candidates, **released.candidates},
        rounds=tuple(rounds[ordinal] for ordinal in sorted(rounds)),
        numbers=released.numbers,
        repealed=released.repealed,
    )


def _without_losers(round_: Round, record: RoundRecord | None, result: RoundResult | None) -> Round | None:
    if record is None or result is None:
        return None
    chosen = tuple(found for found in record.candidates if found.candidate in record.elected)
    told = replace(record, candidates=chosen, standing=(), lot=None, drawn=())
    return replace(
        round_,
        standing=record.elected,
        conflicted={},
        barred={},
        reason="",
        papers=None,
        cast={},
        earlier=(),
        result=replace(result, computed=told, announced=told, reason=""),
        lot=None,
    )
