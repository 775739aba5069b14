# SPDX-License-Identifier: EUPL-1.2
"""Items from which the public was excluded for a time: what belongs to which part of the meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from app.domain.agenda import Call, Item, ItemState, Paragraph, Part, PartChange
from app.domain.ballots import Announcement, Ballot
from app.domain.chair_decisions import ChairDecision, ToldByChair
from app.domain.election_numbers import repealed_numbers, rounds_of
from app.domain.election_rounds import EarlierResult, Election, Round
from app.domain.meeting import Meeting
from app.domain.motions import Motion, MotionState
from app.domain.numbering import ElectionNumber
from app.domain.procedure import ProceduralKind


def was_dealt_with_in(item: Item, part: Part) -> bool:
    """Whether an item was in hand in a part at some time, or is planned for it.

    Law: § 36 BbgKVerf; § 42 BbgKVerf (minutes of each part).
    Profile: majorities.<matter>.
    """
    if not item.part_changes:
        return item.part is part
    return part is Part.NON_PUBLIC or bool(calls_in(item, part))


def calls_in(item: Item, part: Part) -> tuple[Call, ...]:
    """The times at which an item was in hand in a part."""
    if not item.part_changes:
        return item.calls if item.part is part else ()
    return tuple(span for call in item.calls for span in _spans(item, call, part))


def _spans(item: Item, call: Call, part: Part) -> list[Call]:
    """The pieces of a call that fall into a part."""
    within = [c for c in item.part_changes if call.since < c.at and (call.until is None or c.at < call.until)]
    begins = [call.since, *(change.at for change in within)]
    ends = [*(change.at for change in within), call.until]
    before = [change.part for change in item.part_changes if change.at <= call.since]
    parts = [(before or [item.planned_part])[-1], *(change.part for change in within)]
    pieces = zip(begins, ends, parts, strict=True)
    return [Call(since, until) for since, until, held in pieces if held is part]


def item_in(item: Item, part: Part) -> Item:
    """The item as it was in one part, with nothing of what happened to it in the other."""
    calls = calls_in(item, part)
    shown = item.planned_part is part or part is Part.NON_PUBLIC
    title, wording, reasons, paper = _texts_in(item, part)
    changed = replace(
        item,
        part=part,
        calls=calls,
        called_at=calls[0].since if calls else None,
        title=title,
        wording=wording,
        reasons=reasons,
        paper=paper,
        tabled=item.tabled if shown and (part is Part.NON_PUBLIC or item.tabled != wording) else None,
        paragraphs=tuple(minute for minute in item.paragraphs if _is_said_in(item, minute, part)),
        conflicts=tuple(
            each
            for each in item.conflicts
            if part is Part.NON_PUBLIC or item.part_at(each.declared_at) is part
        ),
        attachments=tuple(each for each in item.attachments if item.part_at(each.added_at) is part),
        majority_changes=tuple(each for each in item.majority_changes if item.part_at(each.at) is part),
        excluded_because=_reasons_of(item) if part is Part.NON_PUBLIC else "",
        part_changes=tuple(PartChange(change.at, change.part) for change in item.part_changes),
    )
    return _ended_in(item, changed, part)


def _ended_in(item: Item, changed: Item, part: Part) -> Item:
    """How the item ended is told in the part in which it did; the other one ends with its last call."""
    if item.state is not ItemState.CONCLUDED or item.part_at(item.concluded_at) is part:
        return changed
    ended = changed.calls[-1].until if changed.calls else None
    return replace(changed, outcome=None, note="", concluded_at=ended)


def _is_said_in(item: Item, minute: Paragraph, part: Part) -> bool:
    """A paragraph is public where it was never touched while the public was excluded."""
    moments = {item.part_at(at) for at in (minute.written_at, *minute.rewritten_at, minute.place)}
    return (Part.NON_PUBLIC if Part.NON_PUBLIC in moments else Part.PUBLIC) is part


def _reasons_of(item: Item) -> str:
    """Why the public was excluded, each reason once."""
    return "; ".join(dict.fromkeys(change.reason for change in item.part_changes if change.reason))


def public_title(item: Item) -> str:
    """The title as it last was while the public was there."""
    return _texts_in(item, Part.PUBLIC)[0]


def _texts_in(item: Item, part: Part) -> tuple[str, str, str, str]:
    """Title, wording, reasons and paper: to the public as they last were while it was there."""
    now = (item.title, item.wording, item.reasons, item.paper)
    if part is Part.NON_PUBLIC:
        return now
    states = [*((c.title, c.wording, c.reasons, c.paper) for c in item.part_changes), now]
    title, wording, reasons, paper = (_told(texts) for texts in zip(*states, strict=True))
    return title, wording, reasons, paper


def _told(texts: Sequence[str]) -> str:
    """A text as the public last saw it: of each time that it was there again, only what changed then.

    ``texts`` are it at each exclusion and each end of one, by turns, and now.
    """
    told, *since = texts
    for restored, later in zip(since[::2], since[1::2], strict=False):
        told = later if later != restored else told
    return told


def is_taken_in(item: Item, motion: Motion | None, opened_at: datetime | None, part: Part) -> bool:
    """Whether a ballot or a motion at an item falls into a part; the vote on the exclusion is public.

    Law: § 36 BbgKVerf (the resolution to exclude the public).
    Profile: majorities.<matter>.
    """
    if item.part_changes and opened_at and motion and motion.about == item.id:
        excludes = motion.procedural is ProceduralKind.EXCLUSION_OF_PUBLIC
        if excludes and opened_at <= item.part_changes[0].at:
            return part is Part.PUBLIC
    return item.part_at(opened_at) is part


def ballot_in(item: Item, ballot: Ballot, part: Part) -> Ballot:
    """A ballot without the reasons that were given while the item was dealt with in the other part."""
    if not item.part_changes:
        return ballot
    told = tuple(
        each if place == 0 or item.part_at(each.at) is part else _without_reason(each)
        for place, each in enumerate(ballot.announcements)
    )
    return replace(ballot, announcements=told)


def _without_reason(told: Announcement) -> Announcement:
    """An announcement without the reason, which the record bears too, and without the course of a tie."""
    return replace(told, record=replace(told.record, reason="", tie_course=""), reason="")


def chair_decision_in(item: Item, decided: ChairDecision, part: Part) -> ChairDecision:
    """A decision of the chair without the reasons of the announcements anew that fell into the other part."""
    told = tuple(
        each if place == 0 or item.part_at(each.at) is part else _without_reasons(each)
        for place, each in enumerate(decided.announcements)
    )
    return replace(decided, announcements=told)


def _without_reasons(told: ToldByChair) -> ToldByChair:
    """What the chair announced, without the reason of the decision and of its being announced anew."""
    return replace(told, record=replace(told.record, reason=""), correction="")


def motion_in(meeting: Meeting, item: Item, motion: Motion, part: Part) -> Motion:
    """A motion without the decision on it that was taken in the other part."""
    if not item.part_changes:
        return motion
    if motion.dropped_at:
        if item.part_at(motion.dropped_at) is part:
            return motion
        return replace(motion, state=MotionState.PENDING, dropped_at=None, dropped_because="")
    decided = meeting.decided_on(motion.id)
    if decided and not is_taken_in(item, motion, decided.opened_at, part):
        return replace(motion, state=MotionState.PENDING, rank=0)
    return motion


def election_in(item: Item, election: Election, part: Part) -> Election | None:
    """An election with the rounds that were held in a part, and who stood in them; nothing without one."""
    if not item.part_changes:
        return election
    held = (each for each in election.rounds if item.part_at(each.opened_at) is part)
    rounds = tuple(_round_in(item, each, part) for each in held)
    called = item.part_at(election.called_at) is part
    if not rounds and not called:
        return None
    standing = {candidate for each in rounds for candidate in each.standing}
    last = item.part_at(election.rounds[-1].opened_at if election.rounds else None) is part
    candidates = {
        key: known if last else replace(known, accepted=None)
        for key, known in election.candidates.items()
        if part is Part.NON_PUBLIC or key in standing
    }
    return replace(
        election,
        rounds=rounds,
        candidates=candidates,
        aborted_reason="",
        numbers=_numbers_in(item, election, part),
        repealed=repealed_numbers(election),
    )


def _round_in(item: Item, round_: Round, part: Part) -> Round:
    """A round without the reasons that were given, or the course of a lot drawn, in the other part."""
    result, lot = round_.result, round_.lot
    if round_.earlier and result and item.part_at(round_.announced_at) is not part:
        result = replace(result, reason="")
    if lot and item.part_at(lot.at) is not part:
        lot = replace(lot, course="")
    earlier = tuple(
        told if place == 0 or item.part_at(told.announced_at) is part else _unexplained(told)
        for place, told in enumerate(round_.earlier)
    )
    return replace(round_, result=result, lot=lot, earlier=earlier)


def _unexplained(told: EarlierResult) -> EarlierResult:
    """An earlier result of a round, without the reason."""
    return replace(told, result=replace(told.result, reason=""))


def _numbers_in(item: Item, election: Election, part: Part) -> tuple[ElectionNumber, ...]:
    """The numbers that were bound in a part; to the public without whom only the other one elected."""
    bound = tuple(each for each in election.numbers if _is_bound_in(item, election, each, part))
    if part is Part.NON_PUBLIC:
        return bound
    held = (each for each in election.rounds if item.part_at(each.opened_at) is part)
    known = {candidate for each in held for candidate in each.ever_elected}
    return tuple(each if each.candidate in known else replace(each, candidate="") for each in bound)


def _is_bound_in(item: Item, election: Election, number: ElectionNumber, part: Part) -> bool:
    """Whether a number was bound in a part; what no round tells of is non-public."""
    parts = {item.part_at(each.opened_at) for each in rounds_of(election, number)} or {Part.NON_PUBLIC}
    return part in parts
