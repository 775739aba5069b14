# SPDX-License-Identifier: EUPL-1.2
"""What the law demands at this point of a sitting: which majority, who may not vote, what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.domain.agenda import Item, ItemKind
from app.domain.ballots import Ballot
from app.domain.identity import MemberId
from app.domain.meeting import Meeting, MeetingState
from app.domain.motions import ordered_method
from app.domain.speakers import SpeakersList
from app.domain.standing import standing_of
from app.ui.chair.shown import LawLine
from app.ui.theme.tones import Tone
from app.wording.chair_view import to_observe
from app.wording.language import Language
from app.wording.majorities import rule_in_words
from app.wording.numbers import listing
from app.wording.terms import term

_VOTABLE = frozenset({ItemKind.RESOLUTION, ItemKind.ELECTION})


def law_of(meeting: Meeting, speakers: SpeakersList, language: Language) -> tuple[LawLine, ...]:
    """What is to be observed; nothing outside the sitting."""
    if meeting.state is not MeetingState.OPEN or meeting.adjournment is not None:
        return ()
    return tuple(_lines(meeting, speakers, language))


def _lines(meeting: Meeting, speakers: SpeakersList, language: Language) -> Iterator[LawLine]:
    quorum = meeting.quorum()
    if not (quorum.met or quorum.presumed):
        yield LawLine(to_observe("no_quorum", language), Tone.NO)
    item = meeting.item_in_hand
    if item is not None:
        yield from _of_item(meeting, item, language)
        yield from _conflicts(meeting, item, language)
    if meeting.ballot_in_hand is not None:
        yield from _of_ballot(meeting, meeting.ballot_in_hand, language)
    if speakers.closed:
        yield LawLine(to_observe("list_closed", language))


def _of_item(meeting: Meeting, item: Item, language: Language) -> Iterator[LawLine]:
    if not item.is_public:
        yield LawLine(to_observe("non_public", language), Tone.ABSTAIN)
    if not item.admitted:
        yield LawLine(to_observe("not_admitted", language), Tone.NO)
    ballot = meeting.ballot_in_hand
    matter = ballot.matter if ballot else item.ballot_matter if item.kind in _VOTABLE else ""
    if matter and meeting.open_election is None:
        names = {entry.key: entry.name for entry in meeting.roll.values()}
        rule = rule_in_words(meeting.statutes.majority(matter), meeting.statutory, language, names)
        yield LawLine(to_observe("required", language, rule=rule), Tone.ACCENT)
    ordered = ordered_method(meeting.motions_in_force(item.id))
    if ordered is not None and ballot is None:
        yield LawLine(to_observe("ordered", language, method=term(ordered, language)))
    pending = sum(motion.is_pending for motion in meeting.motions_at(item.id))
    if pending and ballot is None:
        yield LawLine(to_observe("motions", language, count=pending))


def _conflicts(meeting: Meeting, item: Item, language: Language) -> Iterator[LawLine]:
    dropped = [member for member in item.conflicted if meeting.is_conflicted(member)]
    replaced = [member for member in item.conflicted if member not in dropped]
    if dropped:
        names = _names(meeting, dropped, language)
        yield LawLine(to_observe("conflicted", language, names=names), Tone.ABSTAIN)
    if replaced:
        names = _names(meeting, replaced, language)
        yield LawLine(to_observe("conflicted_person", language, names=names), Tone.ABSTAIN)


def _of_ballot(meeting: Meeting, ballot: Ballot, language: Language) -> Iterator[LawLine]:
    if ballot.barred:
        names = _names(meeting, ballot.barred, language)
        yield LawLine(to_observe("barred", language, names=names), Tone.ABSTAIN)
    if not ballot.records_names or not ballot.missing:
        return
    statutes = meeting.statutes
    standing = standing_of(ballot, statutes.majority(ballot.matter), statutes.ballots.tie)
    missing = {"members": standing.missing.members, "votes": standing.missing.votes}
    yield LawLine(to_observe("missing", language, **missing))
    if standing.certain:
        yield LawLine(to_observe("certain", language, outcome=standing.computed.value))


def _names(meeting: Meeting, members: Iterable[MemberId], language: Language) -> str:
    known = [meeting.roll[member].name for member in members if member in meeting.roll]
    return listing(known, language)
