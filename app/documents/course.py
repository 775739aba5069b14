# SPDX-License-Identifier: EUPL-1.2
"""One item of the agenda as documents tell it: everything that happened at it, in its order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise

from app.documents.asides import moments, remarks
from app.documents.election_block import election_events
from app.documents.material import Material
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
from app.domain.agenda import Attachment, Item, ItemKind, ItemOutcome, ParagraphKind
from app.domain.agenda import Paragraph as Minute
from app.domain.members import RollEntry
from app.domain.motions import Motion
from app.wording import attendance, proceedings
from app.wording.ballots import motion_dropped, motion_submitted
from app.wording.documents import Label, item_title
from app.wording.happenings import note_on_outcome, quorum_found

Event = tuple[datetime, Sequence[Block]]
# Outcomes that need no sentence of their own where a result was announced.
_SAID_BY_THE_RESULT = {ItemOutcome.ADOPTED, ItemOutcome.REJECTED, ItemOutcome.DONE}
# Kinds of items of which nobody would say that they are done.
_DONE_UNTOLD = {ItemKind.FORMALITY, ItemKind.INQUIRY, ItemKind.ELECTION}
# What a person says is set apart from what is told of it.
_IN_THEIR_WORDS = {ParagraphKind.STATEMENT, ParagraphKind.VERBATIM}


def item_section(material: Material, item: Item) -> Section:
    """The item with its heading."""
    heading = Heading(2, item_title(item, material.language), anchor=anchor(item))
    return Section((heading, *_facts(material, item), *item_text(material, item)))


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


def _facts(material: Material, item: Item) -> Iterator[Block]:
    words = [proceedings.called(item.called_at, material.language)]
    if item.paper:
        words.append(f"{material.say(Label.PAPER)} {item.paper}")
    yield Paragraph(" · ".join(words), Style.SMALL)


def _conflicts(material: Material, item: Item) -> Iterator[Block]:
    if item.conflicted:
        roll = material.meeting.roll
        names = "; ".join(material.with_votes(roll[member]) for member in item.conflicted if member in roll)
        yield Paragraph(proceedings.conflicted_sentence(names, material.language))


def _proposal(material: Material, item: Item) -> Iterator[Block]:
    """The proposed resolution, where no ballot shows it."""
    ballots = material.meeting.ballots_at(item.id)
    if item.wording and not any(ballot.question == item.wording for ballot in ballots):
        yield Paragraph([bold(f"{material.say(Label.PROPOSED)}: "), item.wording], Style.WORDING)


def _events(material: Material, item: Item) -> Iterator[Event]:
    meeting, language = material.meeting, material.language
    for minute in item.paragraphs:
        yield minute.written_at, tuple(_minute(material, minute))
    yield from _ballots(material, item)
    yield from election_events(material, item)
    for quorum in meeting.quorums:
        if quorum.item == item.number:
            challenger = material.name(quorum.challenged_by) if quorum.challenged_by else ""
            yield quorum.at, [Paragraph(quorum_found(quorum, challenger, language))]
    yield from ((at, [_aside(words)]) for at, words in moments(material, item))
    for recess in meeting.recesses:
        if recess.item == item.number:
            yield recess.since, [_aside(proceedings.recess_sentence(recess, language))]
    for entry in meeting.roll.values():
        yield from _arrivals(material, item, entry)
        yield from _departures(material, item, entry)


def _ballots(material: Material, item: Item) -> Iterator[Event]:
    """The motions at an item, and the ballots on it and on them."""
    for motion in material.meeting.motions_at(item.id):
        yield from _motion(material, motion)
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
    before: datetime | None = None
    for interval in material.meeting.attendance[entry.member].intervals:
        if interval.since_item == item.number:
            member, at = material.with_votes(entry), interval.since
            if before == at:
                words = attendance.swapped(member, interval, material.language)
            else:
                words = attendance.arrived(member, interval, material.present_at(at), material.language)
            yield at, [_aside(words)]
        before = interval.until


def _departures(material: Material, item: Item, entry: RollEntry) -> Iterator[Event]:
    """Who left at the item and had nobody take over at once."""
    intervals = material.meeting.attendance[entry.member].intervals
    taken_over = {earlier.until for earlier, later in pairwise(intervals) if earlier.until == later.since}
    for interval in intervals:
        at = interval.until
        if at and interval.until_item == item.number and at not in taken_over:
            words = attendance.left(
                material.with_votes(entry), at, material.present_at(at), material.language
            )
            yield at, [_aside(words)]


def _aside(words: str) -> Paragraph:
    """What happened beside the debate."""
    return Paragraph(italic(words))


def _minute(material: Material, minute: Minute) -> Iterator[Block]:
    member = material.name(minute.speaker) if minute.speaker else ""
    label = proceedings.speaker(minute, member, material.language)
    for place, text in enumerate(_divided(minute.text)):
        said = italic(text) if minute.kind in _IN_THEIR_WORDS else text
        yield Paragraph([bold(f"{label} "), said] if label and not place else said)


def _divided(text: str) -> list[str]:
    """A text at its empty lines."""
    parts = "\n".join(line.strip() for line in text.splitlines()).split("\n\n")
    return [part.strip() for part in parts if part.strip()]


def _ending(material: Material, item: Item) -> Iterator[Block]:
    decided = material.meeting.result_at(item.id) is not None
    untold = item.kind in _DONE_UNTOLD and item.outcome is ItemOutcome.DONE
    if item.outcome and not untold and not (decided and item.outcome in _SAID_BY_THE_RESULT):
        yield Paragraph(proceedings.outcome_sentence(item.outcome, material.language))
    if item.note:
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
