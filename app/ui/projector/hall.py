# SPDX-License-Identifier: EUPL-1.2
"""The one pure function that decides what the hall may see.

No running tally of an open ballot, nothing of a non-public item, no result before its announcement.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.agenda import Item, ItemState, Part
from app.domain.ballots import Ballot
from app.domain.meeting import Adjournment, Meeting, MeetingState, Recess
from app.domain.publicity import part_of
from app.domain.results import Outcome
from app.domain.rules import first_condition
from app.domain.speakers import SpeakersList
from app.domain.video import brought_recess
from app.ui.figures import figures_of, stretch_of
from app.ui.projector.electing import election_at, election_frame
from app.ui.projector.frames import (
    AgendaFrame,
    AgendaLine,
    Bar,
    BarSegment,
    BlankFrame,
    ChoiceColumn,
    ClosedFrame,
    Frame,
    ItemFrame,
    LineState,
    PictureFrame,
    RecessFrame,
    ResultFrame,
    VoteOpenFrame,
    WelcomeFrame,
)
from app.ui.projector.pauses import recess_end
from app.ui.projector.speaking import speakers_frame
from app.ui.theme.tones import Tone
from app.wording.contingencies import connection_failed
from app.wording.dates import clock_time, full_date, short_date, spoken_time
from app.wording.hall import (
    adjourned_title,
    agenda_title,
    cancelled_sentence,
    closed_sentence,
    continues,
    countdown,
    former_label,
    goes_on_at,
    item_label,
    not_admitted,
    page_label,
    recess_title,
    required_sentence,
    resolution_label,
    result_label,
    sample_notice,
    still_open,
    vote_label,
)
from app.wording.language import Language
from app.wording.majorities import quorum_in_words, requirements, rule_in_words
from app.wording.numbers import listing
from app.wording.results import verdict
from app.wording.terms import term


@dataclass(frozen=True, slots=True)
class HallWish:
    """What the secretary wants the hall to see instead of the item in hand.

    That is the agenda, the speakers, or what was found by search (``chosen``); the first that is wished for.
    """

    agenda: bool = False
    speakers: bool = False
    chosen: ItemFrame | PictureFrame | None = None


NO_WISH = HallWish()
NOBODY_SPEAKS = SpeakersList()


@dataclass(frozen=True, slots=True)
class _Margin:
    """What stands around the text of each frame."""

    left: str
    right: str
    notice: str
    page_label: str
    clock: str


@dataclass(frozen=True, slots=True)
class Moment:
    """What changes while the meeting's state does not: the time, and who has the floor."""

    now: datetime | None = None
    speakers: SpeakersList = NOBODY_SPEAKS


TIMELESS = Moment()


def frame_of(
    meeting: Meeting, wish: HallWish = NO_WISH, language: Language = "de", moment: Moment = TIMELESS
) -> Frame:
    """What the hall sees of a meeting in this state, at this moment."""
    item = meeting.item_in_hand
    if item is not None and not item.is_public and meeting.adjournment is None:
        return BlankFrame()
    meeting = _without_secrets(meeting)
    margin = _margin(meeting, language, moment.now)
    if wish.chosen is not None:
        return wish.chosen.amid(**_kept(margin))
    if meeting.state is not MeetingState.OPEN or meeting.adjournment is not None:
        return _standing(meeting, margin, language)
    return _running(meeting, wish, moment, margin, language)


def _standing(meeting: Meeting, margin: _Margin, language: Language) -> Frame:
    """What the hall sees before the sitting, after it, and between its days."""
    if meeting.state is MeetingState.PLANNED:
        return _welcome(meeting, margin, language)
    if meeting.state is MeetingState.CLOSED:
        return _ended(meeting, margin, closed_sentence(language))
    if meeting.adjournment is not None:
        return _adjourned(meeting, meeting.adjournment, margin, language)
    return _ended(meeting, margin, cancelled_sentence(language))


def _running(meeting: Meeting, wish: HallWish, moment: Moment, margin: _Margin, language: Language) -> Frame:
    """What the hall sees while the meeting is open."""
    item = meeting.item_in_hand
    if meeting.recess is not None:
        return _recess(_without_cause(meeting, meeting.recess, language), moment.now, margin, language)
    if wish.speakers:
        return speakers_frame(item, moment.speakers, moment.now, language, _kept(margin))
    if item is None or wish.agenda:
        return _agenda(meeting, margin, language)
    return _item_frame(meeting, item, margin, language)


def _without_cause(meeting: Meeting, recess: Recess, language: Language) -> Recess:
    """The recess as the hall is told of it: of a failed connection that it failed, and not at whom."""
    if not recess.reason or not brought_recess(meeting.video_failures, recess.since):
        return recess
    return replace(recess, reason=connection_failed(language))


def _recess(recess: Recess, now: datetime | None, margin: _Margin, language: Language) -> Frame:
    """Why or until when the sitting is interrupted, and how long that still is where it was said."""
    end = recess.planned_until or recess_end(recess.reason, recess.since)
    said = recess.reason or (goes_on_at(end, language) if end else "")
    left = countdown(end - now, language) if end and now else ""
    return RecessFrame(title=recess_title(language), until=said, countdown=left, **_kept(margin))


def _adjourned(meeting: Meeting, adjournment: Adjournment, margin: _Margin, language: Language) -> Frame:
    """When and where the sitting goes on, and the public items that are left for then."""
    left = [item.number for item in meeting.pending_items() if item.is_public]
    return RecessFrame(
        title=adjourned_title(language),
        until=continues(adjournment, language),
        further=still_open(left, language) if left else "",
        **_kept(margin),
    )


def _without_secrets(meeting: Meeting) -> Meeting:
    """What the public may see, where it was excluded from an item for a time."""
    divided = any(item.part_changes for item in meeting.items.values())
    return part_of(meeting, Part.PUBLIC) if divided else meeting


def _item_frame(meeting: Meeting, item: Item, margin: _Margin, language: Language) -> Frame:
    ballot = meeting.ballot_in_hand
    if ballot is not None:
        return _vote(meeting, item, ballot, margin, language)
    election = election_at(meeting, item)
    if election is not None:
        around = _kept(margin)
        return election_frame(
            item, election, language, {**around, "right": ""} if election.announced else around
        )
    result = meeting.result_at(item.id)
    if result is not None:
        return _result(meeting, item, result, margin, language)
    former = item.tabled or ""
    changed = former.strip() != item.wording.strip()
    return ItemFrame(
        label=item_label(item, language),
        title=item.title,
        wording=item.wording,
        former=former if changed else "",
        former_label=former_label(language) if former and changed else "",
        **_kept(margin),
    )


def _welcome(meeting: Meeting, margin: _Margin, language: Language) -> Frame:
    day = f"{full_date(meeting.planned_at.date(), language)}, {spoken_time(meeting.planned_at, language)}"
    return WelcomeFrame(
        title=meeting.title,
        date=day,
        place=meeting.place,
        left=meeting.convened.association_name,
        notice=margin.notice,
        clock=margin.clock,
        page_label=margin.page_label,
    )


def _ended(meeting: Meeting, margin: _Margin, sentence: str) -> Frame:
    return ClosedFrame(title=meeting.title, sentence=sentence, left=margin.left, notice=margin.notice)


def _agenda(meeting: Meeting, margin: _Margin, language: Language) -> Frame:
    lines = [_agenda_line(item, language) for item in meeting.items.values() if item.is_public]
    return AgendaFrame(title=agenda_title(language), lines=tuple(lines), **_kept(margin))


def _agenda_line(item: Item, language: Language) -> AgendaLine:
    states = {
        ItemState.PENDING: LineState.PENDING,
        ItemState.RUNNING: LineState.CURRENT,
        ItemState.CONCLUDED: LineState.DONE,
    }
    note = term(item.outcome, language) if item.outcome else ""
    if not (note or item.admitted):
        note = not_admitted(language)
    return AgendaLine(item.number, item.title, states[item.state], note)


def _vote(meeting: Meeting, item: Item, ballot: Ballot, margin: _Margin, language: Language) -> Frame:
    rule = meeting.statutes.majority(ballot.matter)
    names = {entry.key: entry.name for entry in meeting.roll.values()}
    return VoteOpenFrame(
        label=vote_label(_voted_on(meeting, item, ballot, language), ballot.method, language),
        title=item.title,
        question=ballot.question if ballot.question != item.title else "",
        requirement=rule_in_words(rule, meeting.statutory, language, names),
        left=margin.left,
        right=margin.right,
        notice=margin.notice,
        page_label=margin.page_label,
        clock=margin.clock,
    )


def _voted_on(meeting: Meeting, item: Item, ballot: Ballot, language: Language) -> str:
    """The number of the item, and of the public ones that are voted on together with it."""
    others = [meeting.items[meeting.ballots[known].item] for known in ballot.bloc]
    together = [other.number for other in others if other.is_public and other.id != item.id]
    return listing([item.number, *together], language)


def _result(meeting: Meeting, item: Item, ballot: Ballot, margin: _Margin, language: Language) -> Frame:
    record = ballot.record
    assert record is not None, "an announced ballot has its record"
    condition = first_condition(record.majority)
    figures = figures_of(record.counts, condition, language)
    stretch = stretch_of(figures, condition)
    columns = [ChoiceColumn(f.name, f.votes, f.members_text, f.tone, f.votes_text) for f in figures]
    bar = Bar(
        stretch.length,
        tuple(BarSegment(f.letter, f.counted, f.tone) for f in stretch.inside),
        tuple(BarSegment(f.letter, f.counted, f.tone) for f in stretch.apart),
        stretch.mark,
        str(condition.required),
    )
    return ResultFrame(
        label=result_label(item.number, language),
        number=resolution_label(record.number.text, language) if record.number else "",
        title=item.title,
        verdict=verdict(record, language),
        tone=Tone.YES if record.announced is Outcome.ADOPTED else Tone.NO,
        columns=tuple(columns),
        bar=bar if stretch.length else None,
        requirement=required_sentence(requirements(record.majority, language), language),
        quorum=quorum_in_words(record.quorum, language),
        left=margin.left,
        notice=margin.notice,
        page_label=margin.page_label,
        clock=margin.clock,
    )


def _margin(meeting: Meeting, language: Language, now: datetime | None) -> _Margin:
    day = short_date(meeting.planned_at.date(), language)
    sits = bool(meeting.roll) and meeting.adjournment is None
    right = quorum_in_words(meeting.quorum(), language) if sits else ""
    notice = sample_notice(meeting.convened.notice)
    clock = clock_time(now) if now else ""
    return _Margin(f"{meeting.title} · {day}", right, notice, page_label(language), clock)


def _kept(margin: _Margin) -> dict[str, str]:
    return {
        "left": margin.left,
        "right": margin.right,
        "notice": margin.notice,
        "page_label": margin.page_label,
        "clock": margin.clock,
    }
