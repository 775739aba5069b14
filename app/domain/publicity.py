# SPDX-License-Identifier: EUPL-1.2
"""What belongs to the public part of a meeting and what to the non-public one (§ 36, § 42 BbgKVerf)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.domain.agenda import Item, Part, ReleaseScope
from app.domain.ballots import Ballot
from app.domain.election_rounds import Election, Round, RoundResult
from app.domain.elections import RoundRecord
from app.domain.identity import BallotId, ElectionId, ItemId
from app.domain.meeting import Meeting


def part_of(meeting: Meeting, part: Part) -> Meeting:
    """The meeting with the items of one part alone, and with nothing that hangs on the others.

    A public document is made from this and can show nothing else. Attendance belongs to the whole
    meeting: it stays, but the number of a non-public item is taken out of it.
    """
    items = {item.id: _shown(item, part) for item in meeting.items.values() if belongs_to(item, part)}
    hidden = {item.number for item in meeting.items.values() if item.part is not part}
    whole = {item.id for item in items.values() if item.part is part or item.released is ReleaseScope.ITEM}
    elections = {election.id: election for election in meeting.elections.values() if election.item in whole}
    ballots = {ballot.id: ballot for ballot in meeting.ballots.values() if ballot.item in whole}
    ballots |= _released_results(meeting, [item for item in items if item not in whole])
    elections |= _released_elections(meeting, [item for item in items if item not in whole])
    return replace(
        meeting,
        items=items,
        ballots=ballots,
        in_hand=meeting.in_hand if meeting.in_hand in items else None,
        open_ballot=meeting.open_ballot if meeting.open_ballot in ballots else None,
        elections=elections,
        open_election=meeting.open_election if meeting.open_election in elections else None,
        guests=tuple(guest for guest in meeting.guests if guest.item is None or guest.item in whole),
        quorums=tuple(quorum for quorum in meeting.quorums if quorum.item not in hidden),
        quorum_changes=tuple(change for change in meeting.quorum_changes if change.item not in hidden),
        chairs=tuple(
            replace(period, reason="", item="") if period.item in hidden else period
            for period in meeting.chairs
        ),
        adjournments=tuple(
            replace(adjournment, item="") if adjournment.item in hidden else adjournment
            for adjournment in meeting.adjournments
        ),
        own_votes=tuple(
            own for own in meeting.own_votes if own.ballot in ballots and ballots[own.ballot].item in whole
        ),
        motions={motion.id: motion for motion in meeting.motions.values() if motion.item in whole},
        recesses=tuple(
            replace(recess, reason="", item="") if recess.item in hidden else recess
            for recess in meeting.recesses
        ),
        attendance={
            member: replace(
                attendance,
                intervals=tuple(
                    replace(
                        interval,
                        since_item="" if interval.since_item in hidden else interval.since_item,
                        until_item="" if interval.until_item in hidden else interval.until_item,
                    )
                    for interval in attendance.intervals
                ),
            )
            for member, attendance in meeting.attendance.items()
        },
        documents={
            document.document: document
            for document in meeting.documents.values()
            if document.part is part and (document.item is None or document.item in items)
        },
    )


def belongs_to(item: Item, part: Part) -> bool:
    """Whether an item, or what was released of it from secrecy, belongs to a part.

    § 36 and § 39 (3) BbgKVerf; § 32 (2) GO Bad Boll (release from secrecy).
    """
    return item.part is part or (part is Part.PUBLIC and item.released is not None)


def _shown(item: Item, part: Part) -> Item:
    """The item as a part may show it: of a released result the debate stays non-public."""
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


def _released_elections(meeting: Meeting, items: Iterable[ItemId]) -> dict[ElectionId, Election]:
    """The elections whose results alone were released: who was elected, and nobody who was not."""
    last = [meeting.elections_at(item)[-1:] for item in items]
    return {election.id: _elected_alone(election) for found in last for election in found if election.elected}


def _elected_alone(election: Election) -> Election:
    candidates = {key: known for key, known in election.candidates.items() if key in election.elected}
    rounds = [_without_losers(each, each.record, each.result) for each in election.announced]
    told = tuple(each for each in rounds if each and each.standing)
    return replace(election, candidates=candidates, rounds=told, objected_by=())


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
        result=replace(result, computed=told, announced=told, reason=""),
        lot=None,
    )
