# SPDX-License-Identifier: EUPL-1.2
"""One item of the agenda as documents tell it: everything that happened at it, in its order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from app.documents.asides import moments, remarks
from app.documents.contingencies import contingency_events
from app.documents.election_block import election_events
from app.documents.material import Material
from app.documents.publicity import changes_at
from app.documents.tagging import (
    Block,
    Heading,
    ItemList,
    Paragraph,
    Section,
    Style,
    bold,
    italic,
)
from app.documents.tagging import Item as ListItem
from app.documents.vote_block import ballot_blocks
from app.domain.agenda import Attachment, Item, ItemKind, ItemOutcome, MinutesForm
from app.domain.agenda import Paragraph as Minute
from app.domain.conflicts import Conflict
from app.domain.members import RollEntry
from app.domain.minutes import form_of, is_in_own_words, is_told
from app.domain.motions import Motion, MotionKind
from app.wording import attendance, proceedings
from app.wording.ballots import motion_dropped, motion_submitted, voting_order
from app.wording.documents import Label, item_title
from app.wording.happenings import note_on_outcome, quorum_found

Event = tuple[datetime, Sequence[Block]]
# Outcomes that need no sentence of their own where a result was announced.
_SAID_BY_THE_RESULT = {ItemOutcome.ADOPTED, ItemOutcome.REJECTED, ItemOutcome.DONE}
# Kinds of items of which nobody would say that they are done.
_DONE_UNTOLD = {ItemKind.FORMALITY, ItemKind.INQUIRY, ItemKind.ELECTION}
# Motions that compete for the wording.
_ON_WORDING = {MotionKind.AMENDMENT, MotionKind.ALTERNATIVE}


def item_section(material: Material, item: Item) -> Section:
    """The item with its heading."""
    heading = Heading(2, item_title(item, material.language), anchor=anchor(item))
    text = item_text(material, item)
    return Section((heading, _facts(material, item, leads=bool(text)), *text))


def anchor(item: Item) -> str:
    """Where links to an item lead."""
    return f"top-{item.number}"


def item_text(material: Material, item: Item) -> tuple[Block, ...]:
    """What was said and decided at an item."""
    events = sorted(_events(material, item), key=lambda event: event[0])
    return (
        *(_aside(words) for words in remarks(material, item)),
        *_conflicts(material, item),
        *_proposal(material, item),
        *(block for _, blocks in events for block in blocks),
        *_ending(material, item),
        *_attachments(material, item),
    )


def _facts(material: Material, item: Item, *, leads: bool) -> Paragraph:
    time = material.time(item.called_at) if item.called_at else ""
    words = [proceedings.called(time, material.language)]
    if item.paper:
        words.append(f"{material.say(Label.PAPER)} {item.paper}")
    return Paragraph(" · ".join(words), Style.SMALL, leads=leads)


def _conflicts(material: Material, item: Item) -> Iterator[Block]:
    named = (_conflict(material, item, conflict) for conflict in item.conflicts)
    names = "; ".join(dict.fromkeys(filter(None, named)))
    if names:
        yield Paragraph(proceedings.conflicted_sentence(names, material.language))


def _conflict(material: Material, item: Item, conflict: Conflict) -> str:
    """The member whose votes are not cast, or the person for whom another casts them."""
    entry = material.meeting.roll.get(conflict.member)
    if entry is None:
        return ""
    ballots, rounds = material.meeting.ballots_at(item.id), material.rounds_at(item)
    entitled = [*(each.entitled for each in ballots), *(each.entitled for each in rounds)]
    kept = [*(each.conflicted for each in ballots), *(each.conflicted for each in rounds)]
    voted = any(entry.member in members for members in entitled)
    if not voted or conflict.attendee is None or any(entry.member in members for members in kept):
        return material.with_votes(entry)
    person = attendance.attendee(conflict.attendee, material.language)
    return proceedings.kept_from(entry.name, person, material.language)


def _proposal(material: Material, item: Item) -> Iterator[Block]:
    """The proposed resolution, where no ballot shows it."""
    decided = material.meeting.chair_decisions.get(item.id)
    told = {ballot.question for ballot in material.meeting.ballots_at(item.id)}
    told |= {decided.record.wording} if decided else set()
    if item.tabled not in {None, "", item.wording}:
        yield Paragraph([bold(f"{material.say(Label.PROPOSED)}: "), item.tabled or ""], Style.WORDING)
    if item.wording and item.wording not in told:
        yield Paragraph([bold(f"{material.say(Label.PROPOSED)}: "), item.wording], Style.WORDING)


def _events(material: Material, item: Item) -> Iterator[Event]:
    meeting, language = material.meeting, material.language
    form = form_of(meeting, item)
    for minute in item.paragraphs:
        yield minute.place, tuple(_minute(material, minute, form))
    yield from contingency_events(material, item)
    for entry in meeting.roll.values():
        yield from _arrivals(material, item, entry)
        yield from _departures(material, item, entry)
    yield from _ballots(material, item)
    yield from election_events(material, item)
    for quorum in meeting.quorums:
        if quorum.item == item.number:
            challenger = material.name(quorum.challenged_by) if quorum.challenged_by else ""
            yield quorum.at, [Paragraph(quorum_found(quorum, challenger, language))]
    yield from ((at, [_aside(words)]) for at, words in moments(material, item))
    yield from ((at, [_aside(words)]) for at, words in changes_at(material, item))
    for recess in meeting.recesses:
        if recess.item == item.number:
            yield recess.since, [_aside(proceedings.recess_sentence(recess, language))]


def _ballots(material: Material, item: Item) -> Iterator[Event]:
    """The motions at an item, and the ballots on it and on them."""
    motions = material.meeting.motions_at(item.id)
    for motion in motions:
        yield from _motion(material, motion)
    ranked = [motion for motion in motions if motion.rank and motion.kind in _ON_WORDING]
    if len(ranked) > 1:
        at = max(motion.submitted_at for motion in ranked if motion.submitted_at)
        yield at, [Paragraph(voting_order(ranked, material.language))]
    for ballot in material.meeting.ballots_at(item.id):
        yield ballot.opened_at, tuple(ballot_blocks(material, ballot))


def _motion(material: Material, motion: Motion) -> Iterator[Event]:
    """A motion with its wording, and that it was withdrawn or has lapsed."""
    mover = material.name(motion.mover) if motion.mover else ""
    if motion.submitted_at:
        yield motion.submitted_at, [Paragraph(motion_submitted(motion, mover, material.language))]
    if motion.dropped_at:
        yield motion.dropped_at, [Paragraph(motion_dropped(motion, material.language))]


def _arrivals(material: Material, item: Item, entry: RollEntry) -> Iterator[Event]:
    """Who came for a member at the item, or took over from another person."""
    intervals, language = material.meeting.attendance[entry.member].intervals, material.language
    member = material.with_votes(entry)
    for interval in intervals:
        at = interval.since
        if interval.since_item != item.number or material.is_between_days(at):
            continue
        if any(other.until == at for other in intervals):
            words = attendance.swapped(member, interval, language)
        elif any(other.since < at and (other.until is None or at < other.until) for other in intervals):
            words = attendance.joined(member, interval, language)
        else:
            words = attendance.arrived(member, interval, material.present_at(at), language)
        yield at, [_aside(words)]


def _departures(material: Material, item: Item, entry: RollEntry) -> Iterator[Event]:
    """Who left at the item and had nobody take over at once."""
    intervals, language = material.meeting.attendance[entry.member].intervals, material.language
    taken_over = {interval.since for interval in intervals}
    gone = set[datetime]()
    for interval in intervals:
        at = interval.until
        untold = at is None or at in taken_over or at in gone or material.is_between_days(at)
        if at is None or untold or interval.until_item != item.number:
            continue
        if any(other.since <= at and (other.until is None or at < other.until) for other in intervals):
            yield at, [_aside(attendance.one_left(entry.name, interval.attendee, at, language))]
            continue
        gone.add(at)
        words = attendance.left(material.with_votes(entry), at, material.present_at(at), language)
        yield at, [_aside(words)]


def _aside(words: str) -> Paragraph:
    """What happened beside the debate."""
    return Paragraph(italic(words))


def _minute(material: Material, minute: Minute, form: MinutesForm) -> Iterator[Block]:
    if not is_told(minute.kind, form):
        return
    member = material.name(minute.speaker) if minute.speaker else ""
    label = proceedings.speaker(minute, member, material.language)
    for place, text in enumerate(_divided(minute.text)):
        said = italic(text) if is_in_own_words(minute.kind, form) else text
        yield Paragraph([bold(f"{label} "), said] if label and not place else said)


def _divided(text: str) -> list[str]:
    """A text at its empty lines."""
    parts = "\n".join(line.strip() for line in text.splitlines()).split("\n\n")
    return [part.strip() for part in parts if part.strip()]


def _ending(material: Material, item: Item) -> Iterator[Block]:
    meeting = material.meeting
    decided = meeting.result_at(item.id) is not None or item.id in meeting.chair_decisions
    untold = item.kind in _DONE_UNTOLD and item.outcome is ItemOutcome.DONE
    if item.outcome and not untold and not (decided and item.outcome in _SAID_BY_THE_RESULT):
        yield Paragraph(proceedings.outcome_sentence(item.outcome, material.language, item.note))
    elif item.note:
        yield Paragraph(note_on_outcome(item.note, material.language))


def _attachments(material: Material, item: Item) -> Iterator[Block]:
    if item.attachments:
        yield Heading(3, material.say(Label.ATTACHMENTS))
        yield ItemList([_attachment(material, attachment) for attachment in item.attachments])


def _attachment(material: Material, attachment: Attachment) -> ListItem:
    place = proceedings.file_place(
        attachment.name, carried=attachment.sha256 in material.carried, language=material.language
    )
    digest = Paragraph(f"SHA-256: {proceedings.grouped(attachment.sha256)}", Style.SMALL)
    return ListItem(attachment.title or attachment.name, (Paragraph(place, Style.SMALL), digest))
