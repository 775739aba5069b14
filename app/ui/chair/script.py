# SPDX-License-Identifier: EUPL-1.2
"""What the chair says at this point of a sitting, and what comes after it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from app.domain.agenda import Item, ItemKind, ItemState
from app.domain.balloting import BallotMethod
from app.domain.ballots import Ballot
from app.domain.meeting import Meeting, MeetingState
from app.domain.speakers import SpeakersList
from app.domain.standing import standing_of
from app.wording.chair_view import chair_words, to_say
from app.wording.dates import long_date, spoken_time
from app.wording.language import Language
from app.wording.majorities import quorum_established
from app.wording.results import result_sentence

_ASKED = {
    BallotMethod.OPEN: ("who_for", "who_against", "who_abstains"),
    BallotMethod.ROLL_CALL: ("roll_call",),
    BallotMethod.SECRET: ("secret",),
    BallotMethod.COUNTED: ("counted",),
    BallotMethod.ACCLAMATION: ("acclamation",),
}
_AT_END = {MeetingState.CLOSED: "closed", MeetingState.CANCELLED: "cancelled"}


def script_of(meeting: Meeting, speakers: SpeakersList, now: datetime, language: Language) -> tuple[str, ...]:
    """The sentences to be said now."""
    return tuple(_script(meeting, speakers, now, language))


def following_of(meeting: Meeting, language: Language) -> str:
    """What comes after what is in hand."""
    ballot, item = meeting.ballot_in_hand, meeting.item_in_hand
    if meeting.state in _AT_END:
        return ""
    if ballot is not None:
        return chair_words("result_next", language)
    if item is not None and _is_to_be_voted_on(meeting, item):
        return chair_words("vote_next", language, number=item.number)
    after = next_pending(meeting)
    if after is None:
        return chair_words("end_of_sitting", language)
    return chair_words("named_item", language, number=after.number, title=after.title)


def next_pending(meeting: Meeting) -> Item | None:
    """The next item that has not been called."""
    return next((item for item in meeting.items.values() if item.state is ItemState.PENDING), None)


def _script(meeting: Meeting, speakers: SpeakersList, now: datetime, language: Language) -> Iterator[str]:
    if meeting.state is MeetingState.PLANNED:
        yield to_say("open_meeting", language, title=meeting.title)
        yield to_say("duly_convened", language)
    elif meeting.state in _AT_END:
        yield to_say(_AT_END[meeting.state], language)
    elif meeting.adjournment is not None or meeting.recess is not None:
        yield _pause(meeting, language)
    elif meeting.item_in_hand is None:
        yield from _between_items(meeting, now, language)
    else:
        yield from _at_item(meeting, meeting.item_in_hand, speakers, language)


def _pause(meeting: Meeting, language: Language) -> str:
    if meeting.adjournment is not None:
        at = meeting.adjournment.continues_at
        day = long_date(at.date(), language)
        return to_say("adjourned", language, day=day, time=spoken_time(at, language))
    until = meeting.recess.planned_until if meeting.recess else None
    if until is None:
        return to_say("recess", language)
    return to_say("recess_until", language, time=spoken_time(until, language))


def _between_items(meeting: Meeting, now: datetime, language: Language) -> Iterator[str]:
    if not meeting.quorums:
        yield quorum_established(meeting.quorum(), language)
    following = next_pending(meeting)
    if following is None:
        yield to_say("close", language, time=spoken_time(now, language))
    else:
        yield from _calling(meeting, following, language)


def _calling(meeting: Meeting, item: Item, language: Language) -> Iterator[str]:
    """What is said when an item is called; the audience goes and comes with the parts."""
    before = [each for each in meeting.items.values() if each.called_at and each.id != item.id]
    last = max(before, key=_last_called, default=None)
    was_public = last is None or last.is_public
    if was_public and not item.is_public:
        yield to_say("leave_room", language)
    elif item.is_public and not was_public:
        yield to_say("come_in", language)
    yield to_say("call", language, number=item.number, title=item.title)


def _last_called(item: Item) -> datetime:
    assert item.called_at is not None, "only items that were called are compared"
    return item.calls[-1].since if item.calls else item.called_at


def _at_item(meeting: Meeting, item: Item, speakers: SpeakersList, language: Language) -> Iterator[str]:
    ballot = meeting.ballot_in_hand
    election = meeting.elections.get(meeting.open_election) if meeting.open_election else None
    if ballot is not None:
        yield from _at_ballot(meeting, ballot, language)
    elif election is not None:
        yield to_say("election", language, post=election.post)
    elif meeting.result_at(item.id) is not None:
        yield from _after_result(meeting, item, language)
    else:
        yield from _in_debate(meeting, item, speakers, language)


def _in_debate(meeting: Meeting, item: Item, speakers: SpeakersList, language: Language) -> Iterator[str]:
    if speakers.speech is None and not item.paragraphs:
        yield from _calling(meeting, item, language)
    if speakers.following is not None and speakers.speech is None:
        yield to_say("floor", language, name=speakers.following.name)
    elif speakers.is_empty and not item.paragraphs:
        yield to_say("who_speaks", language)
    if _is_to_be_voted_on(meeting, item):
        yield to_say("end_of_debate", language)
    elif item.kind is not ItemKind.ELECTION:
        yield to_say("conclude", language, number=item.number)


def _at_ballot(meeting: Meeting, ballot: Ballot, language: Language) -> Iterator[str]:
    complete = ballot.counted is not None or (ballot.records_names and not ballot.missing)
    if not complete:
        yield to_say("read_question", language)
        for code in _ASKED[ballot.method]:
            yield to_say(code, language)
        return
    statutes = meeting.statutes
    standing = standing_of(ballot, statutes.majority(ballot.matter), statutes.ballots.tie)
    counts = standing.counts
    votes = {"yes": counts.yes.votes, "no": counts.no.votes, "abstain": counts.abstain.votes}
    yield to_say("announce", language, **votes)
    if standing.tie is not None:
        yield to_say("tie", language)
    else:
        yield to_say("outcome", language, outcome=standing.computed.value)


def _after_result(meeting: Meeting, item: Item, language: Language) -> Iterator[str]:
    result = meeting.result_at(item.id)
    record = result.record if result else None
    if record is not None:
        yield to_say("result", language, sentence=result_sentence(record, language))
        if record.number is not None:
            yield to_say("number", language, number=record.number.text)
    yield to_say("conclude", language, number=item.number)
    following = next_pending(meeting)
    if following is not None:
        yield from _calling(meeting, following, language)


def _is_to_be_voted_on(meeting: Meeting, item: Item) -> bool:
    return item.kind is ItemKind.RESOLUTION and meeting.result_at(item.id) is None
