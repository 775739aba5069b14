# SPDX-License-Identifier: EUPL-1.2
"""The whole cockpit as one record, from the states and what is in hand."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.agenda import Item, ItemKind, ItemOutcome, ItemState
from app.domain.ballots import Ballot, BallotState
from app.domain.failures import RuleError
from app.domain.meeting import Adjournment, Meeting, MeetingState
from app.ui.pages.cockpit.agenda_shown import agenda_shown
from app.ui.pages.cockpit.attendance_shown import attendance_shown
from app.ui.pages.cockpit.ballot_shown import result_shown, vote_shown
from app.ui.pages.cockpit.item_shown import item_shown
from app.ui.pages.cockpit.minutes_shown import minutes_shown
from app.ui.pages.cockpit.secrecy import secrecy_of_roll
from app.ui.pages.cockpit.shown import (
    ActsShown,
    CheckLine,
    ClosingShown,
    CockpitShown,
    ItemAct,
    OpeningShown,
    VoteShown,
)
from app.ui.pages.cockpit.sight import Sight
from app.ui.pages.cockpit.voting.rounds import open_round, round_shown
from app.ui.pages.cockpit.voting.showing import form_shown, is_to_be_called, is_wished
from app.ui.tables.rows import DocumentRow
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import OptionShown
from app.wording.cockpit import words
from app.wording.dates import clock_time, full_date, short_date, spoken_time
from app.wording.failures import sentence_of
from app.wording.hall import still_open
from app.wording.language import Language
from app.wording.terms import term

NEXT = "next"
_OTHER_ENDS = (
    ItemOutcome.NOTED,
    ItemOutcome.DONE,
    ItemOutcome.POSTPONED,
    ItemOutcome.REFERRED,
    ItemOutcome.WITHDRAWN,
    ItemOutcome.REMOVED,
)


def cockpit_shown(sight: Sight) -> CockpitShown:
    """Everything between the header and the status bar."""
    meeting = sight.meeting
    item = meeting.item_in_hand
    ballot = meeting.ballot_in_hand
    round_ = open_round(meeting)
    taking = ballot is not None or round_ is not None
    busy = taking or is_wished(sight)
    result = last_announced(meeting, item) if item and round_ is None else None
    return CockpitShown(
        agenda=agenda_shown(sight),
        attendance=attendance_shown(sight),
        opening=_opening(sight) if meeting.state is MeetingState.PLANNED else None,
        item=item_shown(sight, item, announced=result is not None) if item else None,
        minutes=minutes_shown(sight, item) if item and not busy else None,
        acts=_acts(sight, item) if not busy else None,
        vote=_vote(sight),
        result=result_shown(sight, result) if result and not taking else None,
        closing=_end(sight),
        notice=sight.notice,
        question=sight.question,
        act=sight.act,
        form=form_shown(sight),
    )


def _vote(sight: Sight) -> VoteShown | None:
    """The ballot or the round of an election that is open."""
    ballot, found = sight.meeting.ballot_in_hand, open_round(sight.meeting)
    if ballot is not None:
        return vote_shown(sight, ballot)
    return round_shown(sight, *found) if found else None


def _opening(sight: Sight) -> OpeningShown:
    meeting, language = sight.meeting, sight.language
    day = short_date(meeting.planned_at.date(), language)
    title = words("opening_title", language, title=meeting.title, day=day)
    chair, secretary = words("chair_office", language), words("secretary_office", language)
    return OpeningShown(title, words("opening", language), tuple(_check_lines(sight)), chair, secretary)


def _check_lines(sight: Sight) -> Iterator[CheckLine]:
    meeting, language = sight.meeting, sight.language
    body = sight.association.bodies[meeting.convened.body]
    day = meeting.planned_at.date()
    roll = sight.association.roll_on(body.id, day)
    votes = sum(entry.votes for entry in roll)
    yield CheckLine(words("roll", language, members=len(roll), votes=votes))
    yield from _statutes_lines(sight)
    if meeting.convocation is None:
        yield CheckLine(words("not_convoked", language), Tone.ABSTAIN, "warning")
    else:
        year, month, sent = meeting.convocation[0].split("-")
        yield CheckLine(words("convoked", language, day=f"{sent}.{month}.{year}"))


def _statutes_lines(sight: Sight) -> Iterator[CheckLine]:
    language = sight.language
    try:
        statutes = sight.statutes()
    except RuleError as error:
        yield CheckLine(sentence_of(error, language), Tone.NO, "warning")
        return
    yield CheckLine(words("statutes_line", language, name=statutes.name, version=statutes.version))
    if not statutes.confirmed:
        yield CheckLine(words("unconfirmed", language), Tone.ABSTAIN, "warning")
    secrecy = secrecy_of_roll(sight)
    if secrecy:
        yield CheckLine(secrecy, Tone.ABSTAIN, "warning")


def _acts(sight: Sight, item: Item | None) -> ActsShown | None:
    if sight.meeting.adjournment is not None:
        return ActsShown(frozenset({ItemAct.RESUME}))
    if item is None:
        return _acts_between(sight)
    if sight.meeting.recess is not None:
        return ActsShown(frozenset({ItemAct.RESUME}))
    acts = {ItemAct.SPEECH, ItemAct.MOTION, ItemAct.RECESS, ItemAct.ATTACH, ItemAct.CONFLICT}
    if item.kind is ItemKind.FORMALITY:
        acts.add(ItemAct.ESTABLISH_QUORUM)
    if _votable(item) and not sight.meeting.elections_at(item.id):
        acts.add(ItemAct.WAYS)
    if _can_be_voted_on(sight.meeting, item):
        acts.add(ItemAct.OPEN_BALLOT)
    ends = tuple(OptionShown(end.value, term(end, sight.language)) for end in _OTHER_ENDS)
    return ActsShown(frozenset(acts), _usual_end(sight, item), ends)


def _acts_between(sight: Sight) -> ActsShown | None:
    """Between two items there is one act: to call the next one, or to end what was not admitted."""
    meeting, following = sight.meeting, next_item(sight.meeting)
    if meeting.state is not MeetingState.OPEN:
        return None
    waiting = unadmitted(meeting)
    if following is None and waiting is not None:
        ending = words("end_unadmitted", sight.language, number=waiting.number)
        return ActsShown(frozenset(), OptionShown(ItemOutcome.NOT_ADMITTED.value, ending))
    if following is None:
        return None
    label = words("call_item", sight.language, number=following.number)
    return ActsShown(frozenset(), OptionShown(NEXT, label))


def _can_be_voted_on(meeting: Meeting, item: Item) -> bool:
    """Whether F8 opens a ballot; at an election it calls the election, and opens its rounds."""
    by_election = is_to_be_called(meeting, item) or bool(meeting.elections_at(item.id))
    return _votable(item) and not by_election and meeting.result_at(item.id) is None


def _votable(item: Item) -> bool:
    return bool(item.wording) or item.kind in {ItemKind.RESOLUTION, ItemKind.ELECTION}


def next_item(meeting: Meeting) -> Item | None:
    """The item of the agenda after the one in hand that is still to be dealt with, and may be."""
    items = list(meeting.items.values())
    place = next((i for i, item in enumerate(items) if item.id == meeting.in_hand), -1)
    later = [item for item in items[place + 1 :] if item.state is not ItemState.CONCLUDED and item.admitted]
    return later[0] if later else None


def unadmitted(meeting: Meeting) -> Item | None:
    """The first item that was not admitted and has no outcome yet, once all others have theirs."""
    pending = meeting.pending_items()
    return pending[0] if pending and not any(item.admitted for item in pending) else None


def _usual_end(sight: Sight, item: Item) -> OptionShown:
    following = next_item(sight.meeting)
    if following is None:
        return OptionShown(NEXT, words("end_item", sight.language))
    return OptionShown(NEXT, words("next_item", sight.language, number=following.number))


def last_announced(meeting: Meeting, item: Item) -> Ballot | None:
    """The result at an item: its own, or before there is one that of the motion announced last."""
    result = meeting.result_at(item.id)
    if result is not None:
        return result
    told = [ballot for ballot in meeting.ballots_at(item.id) if ballot.state is BallotState.ANNOUNCED]
    return max(told, key=lambda ballot: ballot.announcements[-1].at, default=None)


def _end(sight: Sight) -> ClosingShown | None:
    """What stands where no item is in hand: cancelled, adjourned, opened, ready to close, closed."""
    meeting, language = sight.meeting, sight.language
    if meeting.state is MeetingState.CANCELLED:
        reason = meeting.cancelled_because
        because = words("cancelled_because", language, reason=reason) if reason else ""
        return ClosingShown(words("cancelled_title", language), because)
    if meeting.adjournment is not None and meeting.state is MeetingState.OPEN:
        return _adjourned(meeting, meeting.adjournment, language)
    if meeting.state is MeetingState.PLANNED or meeting.item_in_hand is not None:
        return None
    return _closing(sight)


def _adjourned(meeting: Meeting, adjournment: Adjournment, language: Language) -> ClosingShown:
    """When and where it goes on, and the items that are left for then."""
    at = adjournment.continues_at
    day, time = full_date(at.date(), language), spoken_time(at, language)
    said = words("adjourned", language, day=day, time=time, place=adjournment.place).replace(" ()", "")
    left = still_open([item.number for item in meeting.pending_items()], language)
    return ClosingShown(words("adjourned_title", language), f"{said} {left}")


def _closing(sight: Sight) -> ClosingShown:
    meeting, language = sight.meeting, sight.language
    count = len(meeting.resolutions())
    if meeting.state is MeetingState.CLOSED and meeting.closed_at:
        begun = clock_time(meeting.begun_at) if meeting.begun_at else "–"
        ended = clock_time(meeting.closed_at)
        detail = words("closed_detail", language, begun=begun, ended=ended, resolutions=count)
        if meeting.for_lack_of_quorum:
            detail = words("closed_for_quorum", language, detail=detail)
        return ClosingShown(
            words("closed", language), detail, tasks=sight.tasks, documents=_documents(meeting)
        )
    waiting = unadmitted(meeting)
    if waiting is not None:
        said = words("unadmitted_left", language, number=waiting.number)
        return ClosingShown(words("almost_done", language), said)
    if meeting.pending_items():
        return ClosingShown(words("call_first_title", language), words("call_first", language))
    detail = words("before_closing", language, resolutions=count)
    return ClosingShown(words("ready_to_close", language), detail, words("close", language))


def _documents(meeting: Meeting) -> tuple[DocumentRow, ...]:
    return tuple(
        DocumentRow(document.sha256, document.title, f"{document.name} · {document.size // 1000} kB")
        for document in meeting.documents.values()
    )
