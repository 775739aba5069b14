# SPDX-License-Identifier: EUPL-1.2
"""One item of the agenda as the minutes tell it: everything that happened at it, in its order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from app.documents.material import Material
from app.documents.tagging import Block, Heading, ItemList, Paragraph, Section, Style, bold
from app.documents.tagging import Item as ListItem
from app.documents.vote_block import ballot_blocks
from app.domain.agenda import Item, ItemOutcome
from app.domain.agenda import Paragraph as Minute
from app.domain.ballots import BallotState
from app.domain.identity import MemberId
from app.wording import proceedings
from app.wording.documents import Label, item_title
from app.wording.majorities import quorum_established

# Outcomes that need no sentence of their own where a result was announced.
_SAID_BY_THE_RESULT = {ItemOutcome.ADOPTED, ItemOutcome.REJECTED, ItemOutcome.DONE}
Event = tuple[datetime, tuple[Block, ...]]


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
        *_conflicts(material, item),
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
        names = ", ".join(material.with_votes(m, roll[m].votes) for m in item.conflicted if m in roll)
        yield Paragraph(proceedings.conflicted_sentence(names, material.language))


def _events(material: Material, item: Item) -> Iterator[Event]:
    meeting, language = material.meeting, material.language
    for paragraph in item.paragraphs:
        yield paragraph.written_at, tuple(_minute(material, paragraph))
    for ballot in meeting.ballots_at(item.id):
        yield ballot.opened_at, tuple(ballot_blocks(material, ballot))
    for quorum in meeting.quorums:
        if quorum.item == item.number:
            yield quorum.at, (Paragraph(quorum_established(quorum.record, language)),)
    for recess in meeting.recesses:
        if recess.item == item.number:
            yield recess.since, (_note(proceedings.recess_sentence(recess, language)),)
    yield from _comings_and_goings(material, item)


def _comings_and_goings(material: Material, item: Item) -> Iterator[Event]:
    language = material.language
    for entry in material.meeting.roll.values():
        before: datetime | None = None
        for interval in material.intervals(entry.member):
            at, who = interval.since, interval.attendee
            if interval.since_item == item.number:
                if before == at:
                    words = proceedings.swapped(at, entry.name, entry.votes, who, language)
                else:
                    now = material.present_at(at)
                    words = proceedings.arrived(at, entry.name, entry.votes, who, now, language)
                yield at, (_note(words),)
            before = interval.until
            if before and interval.until_item == item.number and not _goes_on(material, entry.member, before):
                now = material.present_at(before)
                yield before, (_note(proceedings.left(before, entry.name, entry.votes, now, language)),)


def _goes_on(material: Material, member: MemberId, at: datetime) -> bool:
    return any(interval.since == at for interval in material.intervals(member))


def _note(words: str) -> Paragraph:
    return Paragraph(words)


def _minute(material: Material, minute: Minute) -> Iterator[Block]:
    member = material.name(minute.speaker) if minute.speaker else ""
    label = proceedings.speaker(minute, member, material.language)
    for number, text in enumerate(paragraphs_of(minute.text)):
        yield Paragraph([bold(label), f" {text}"] if label and not number else text)


def paragraphs_of(text: str) -> Sequence[str]:
    """A text at its empty lines."""
    return [part.strip() for part in text.replace("\r\n", "\n").split("\n\n") if part.strip()]


def _ending(material: Material, item: Item) -> Iterator[Block]:
    ballots = material.meeting.ballots_at(item.id)
    if item.wording and not any(ballot.question == item.wording for ballot in ballots):
        yield Paragraph([bold(f"{material.say(Label.PROPOSED)}: "), item.wording], Style.WORDING)
    decided = any(ballot.state is BallotState.ANNOUNCED for ballot in ballots)
    if item.outcome and not (decided and item.outcome in _SAID_BY_THE_RESULT):
        yield Paragraph(proceedings.outcome_sentence(item.outcome, material.language))


def _attachments(material: Material, item: Item) -> Iterator[Block]:
    if item.attachments:
        yield Heading(3, material.say(Label.ATTACHMENTS))
        yield ItemList(
            [
                ListItem(
                    f"{attachment.title} ({attachment.name})",
                    (Paragraph(f"SHA-256 {grouped(attachment.sha256)}", Style.SMALL),),
                )
                for attachment in item.attachments
            ]
        )


def grouped(digest: str) -> str:
    """A checksum in groups of eight."""
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))
