# SPDX-License-Identifier: EUPL-1.2
"""What the record says of an item, each fact with its moment: the text of minutes that nobody types.

The sentences are those of the documents; whoever shows them makes them anew from the meeting each time.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate, chain

from app.domain.agenda import Item
from app.domain.ballots import Ballot
from app.domain.conflicts import Conflict
from app.domain.identity import MemberId
from app.domain.meeting import Meeting
from app.domain.members import RollEntry
from app.domain.tally import Tally
from app.wording import attendance, contingencies, elections, happenings, proceedings
from app.wording.ballots import motion_dropped, motion_submitted, on_motion
from app.wording.dates import spoken_time
from app.wording.language import Language
from app.wording.numbers import listing
from app.wording.results import counts_in_words, remarks, result_sentence
from app.wording.sentences import Sentence

_REWORDED = Sentence(
    "Der Beschlussvorschlag lautet jetzt: {wording}", "The proposed resolution now reads: {wording}"
)
_ATTACHED = Sentence("Anlage: {title}", "Attachment: {title}")
_NUMBERED = Sentence("{sentence} Beschluss {number}.", "{sentence} Resolution {number}.")


@dataclass(frozen=True, slots=True)
class ItemFact:
    """A fact of an item with its moment; ``key`` names it for as long as the record holds it.

    ``decides`` says that it tells a result.
    """

    key: str
    at: datetime
    text: str
    decides: bool = False


def item_facts(meeting: Meeting, item: Item, language: Language = "de") -> tuple[ItemFact, ...]:
    """The facts of an item in the order of their moments."""
    told = chain(
        _beginning(meeting, item, language),
        _attendance(meeting, item, language),
        _quorums(meeting, item, language),
        _course(meeting, item, language),
        _motions(meeting, item, language),
        chain.from_iterable(_ballot(meeting, each, language) for each in meeting.ballots_at(item.id)),
        _elections(meeting, item, language),
        _contingencies(meeting, item, language),
        _changes(item, language),
    )
    return tuple(sorted(told, key=lambda fact: fact.at))


def _beginning(meeting: Meeting, item: Item, language: Language) -> Iterator[ItemFact]:
    called = item.called_at
    if called is None:
        return
    yield ItemFact("called", called, proceedings.called(spoken_time(called, language), language))
    names = [_conflicted(meeting, conflict, language) for conflict in item.conflicts]
    for place, (conflict, name) in enumerate(zip(item.conflicts, names, strict=True)):
        at = max(called, conflict.declared_at or called)
        yield ItemFact(f"conflict-{place}", at, proceedings.conflicted_sentence(name, language))


def _conflicted(meeting: Meeting, conflict: Conflict, language: Language) -> str:
    entry = meeting.roll.get(conflict.member)
    return attendance.with_votes(entry.name, entry.votes, language) if entry else "–"


def _attendance(meeting: Meeting, item: Item, language: Language) -> Iterator[ItemFact]:
    presence = _Presence(meeting)
    for entry in meeting.roll.values():
        yield from _comings(meeting, item, entry, presence, language)
        yield from _goings(meeting, item, entry, presence, language)


def _comings(
    meeting: Meeting, item: Item, entry: RollEntry, presence: _Presence, language: Language
) -> Iterator[ItemFact]:
    intervals = meeting.attendance[entry.member].intervals
    member = attendance.with_votes(entry.name, entry.votes, language)
    for interval in intervals:
        at = interval.since
        if interval.since_item != item.number or _between_days(meeting, at):
            continue
        if any(other.until == at for other in intervals):
            words = attendance.swapped(member, interval, language)
        elif any(other.since < at and (other.until is None or at < other.until) for other in intervals):
            words = attendance.joined(member, interval, language)
        else:
            words = attendance.arrived(member, interval, presence.at(at), language)
        yield ItemFact(f"came-{entry.key}-{at.isoformat()}", at, words)


def _goings(
    meeting: Meeting, item: Item, entry: RollEntry, presence: _Presence, language: Language
) -> Iterator[ItemFact]:
    intervals = meeting.attendance[entry.member].intervals
    taken_over = {interval.since for interval in intervals}
    gone = set[datetime]()
    for interval in intervals:
        at = interval.until
        if at is None or at in taken_over or at in gone or interval.until_item != item.number:
            continue
        if _between_days(meeting, at):
            continue
        if any(other.since <= at and (other.until is None or at < other.until) for other in intervals):
            words = attendance.one_left(entry.name, interval.attendee, at, language)
        else:
            gone.add(at)
            member = attendance.with_votes(entry.name, entry.votes, language)
            words = attendance.left(member, at, presence.at(at), language)
        yield ItemFact(f"left-{entry.key}-{at.isoformat()}", at, words)


def _quorums(meeting: Meeting, item: Item, language: Language) -> Iterator[ItemFact]:
    for place, quorum in enumerate(meeting.quorums):
        if quorum.item == item.number:
            challenger = _name(meeting, quorum.challenged_by) if quorum.challenged_by else ""
            words = happenings.quorum_found(quorum, challenger, language)
            yield ItemFact(f"quorum-{place}", quorum.at, words)
    for place, change in enumerate(meeting.quorum_changes):
        if change.item == item.number:
            yield ItemFact(f"change-{place}", change.at, happenings.quorum_changed(change, language))


def _course(meeting: Meeting, item: Item, language: Language) -> Iterator[ItemFact]:
    for place, period in enumerate(meeting.chairs):
        if period.item == item.number:
            yield ItemFact(f"chair-{place}", period.since, happenings.chair_taken(period, language))
    for place, recess in enumerate(meeting.recesses):
        if recess.item == item.number:
            yield ItemFact(f"recess-{place}", recess.since, proceedings.recess_sentence(recess, language))
    for place, adjournment in enumerate(meeting.adjournments):
        if adjournment.item != item.number:
            continue
        told = happenings.adjourned(adjournment, language)
        yield ItemFact(f"adjourned-{place}", adjournment.since, told)
        if adjournment.until:
            words = happenings.resumed(adjournment.until, language)
            yield ItemFact(f"resumed-{place}", adjournment.until, words)


def _motions(meeting: Meeting, item: Item, language: Language) -> Iterator[ItemFact]:
    for motion in meeting.motions_at(item.id):
        if motion.submitted_at:
            mover = _name(meeting, motion.mover) if motion.mover else ""
            words = motion_submitted(motion, mover, language)
            yield ItemFact(f"motion-{motion.id}", motion.submitted_at, words)
        if motion.dropped_at:
            yield ItemFact(f"dropped-{motion.id}", motion.dropped_at, motion_dropped(motion, language))


def _ballot(meeting: Meeting, ballot: Ballot, language: Language) -> Iterator[ItemFact]:
    titles = meeting.statutes.titles
    motion = meeting.motions.get(ballot.motion) if ballot.motion else None
    heading = proceedings.ballot_heading(ballot, language, titles)
    words = [f"{heading}.", on_motion(motion, language) if motion else ""]
    if ballot.aborted_reason:
        words.append(proceedings.aborted(ballot, language))
    yield ItemFact(f"ballot-{ballot.id}", ballot.opened_at, " ".join(filter(None, words)))
    for place, announcement in enumerate(ballot.announcements):
        record = announcement.record
        sentence = result_sentence(record, language)
        if record.number:
            sentence = _NUMBERED.say(language, {"sentence": sentence, "number": record.number.text})
        told = (sentence, f"{counts_in_words(record, language)}.", *remarks(record, language))
        again = f"{proceedings.reannounced(announcement, language)}. " if place else ""
        yield ItemFact(f"result-{ballot.id}-{place}", announcement.at, again + " ".join(told), decides=True)


def _elections(meeting: Meeting, item: Item, language: Language) -> Iterator[ItemFact]:
    for election in meeting.elections_at(item.id):
        opening = " ".join(elections.opening_sentences(election, language))
        yield ItemFact(f"election-{election.id}", election.called_at, opening)
        for place, round_ in enumerate(election.rounds):
            heading = elections.round_heading(election, round_, language)
            yield ItemFact(f"round-{election.id}-{place}", round_.opened_at, f"{heading}.")
            if round_.result is not None:
                told = " ".join(elections.result_sentences(election, round_, language))
                key = f"elected-{election.id}-{place}"
                yield ItemFact(key, round_.opened_at, told, decides=True)


def _contingencies(meeting: Meeting, item: Item, language: Language) -> Iterator[ItemFact]:
    decided = meeting.chair_decisions.get(item.id)
    for place, told in enumerate(decided.announcements if decided else ()):
        names = listing([_name(meeting, member) for member in told.record.heard], language)
        words = " ".join(contingencies.chair_decision_sentences(told, names, meeting, language))
        yield ItemFact(f"chair-decided-{place}", told.at, words, decides=True)
    for place, failure in enumerate(meeting.video_failures):
        names = listing([_name(meeting, member) for member in failure.members], language)
        if failure.item == item.number:
            words = contingencies.video_failed(failure, names, meeting, language)
            yield ItemFact(f"failed-{place}", failure.since, words)
        words = contingencies.video_restored(failure, meeting, language)
        if failure.until and words and (failure.until_item or failure.item) == item.number:
            yield ItemFact(f"restored-{place}", failure.until, words)


def _changes(item: Item, language: Language) -> Iterator[ItemFact]:
    if item.reworded_at and item.tabled is not None:
        words = _REWORDED.say(language, {"wording": item.wording})
        yield ItemFact("reworded", item.reworded_at, words)
    for attachment in item.attachments:
        if attachment.added_at and item.called_at and attachment.added_at > item.called_at:
            words = _ATTACHED.say(language, {"title": attachment.title})
            yield ItemFact(f"attached-{attachment.sha256}", attachment.added_at, words)


class _Presence:
    """Who was there right after a moment, from all comings and goings at once."""

    def __init__(self, meeting: Meeting) -> None:
        changes = sorted(chain.from_iterable(_stays(meeting, member) for member in meeting.roll))
        self._known = not meeting.roll_corrections
        self._moments = [at for at, _, _ in changes]
        self._members = list(accumulate((members for _, members, _ in changes), initial=0))
        self._votes = list(accumulate((votes for _, _, votes in changes), initial=0))

    def at(self, moment: datetime) -> Tally | None:
        """The tally; nothing where votes were corrected, for nobody knows when."""
        place = bisect_right(self._moments, moment)
        return Tally(self._members[place], self._votes[place]) if self._known else None


def _stays(meeting: Meeting, member: MemberId) -> Iterator[tuple[datetime, int, int]]:
    """When a member began (1) and ended (-1) to be there, whoever was there for it, with its votes."""
    votes = meeting.roll[member].votes
    last: datetime | None = None
    intervals = sorted(meeting.attendance[member].intervals, key=lambda interval: interval.since)
    for place, interval in enumerate(intervals):
        if place == 0 or (last is not None and interval.since > last):
            if last is not None:
                yield last, -1, -votes
            yield interval.since, 1, votes
            last = interval.until
        else:
            last = None if last is None or interval.until is None else max(last, interval.until)
        if last is None:
            return
    if last is not None:
        yield last, -1, -votes


def _between_days(meeting: Meeting, at: datetime) -> bool:
    return any(each.since <= at and (each.until is None or at <= each.until) for each in meeting.adjournments)


def _name(meeting: Meeting, member: MemberId) -> str:
    known = meeting.roll.get(member)
    return known.name if known else "–"
