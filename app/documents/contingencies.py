# SPDX-License-Identifier: EUPL-1.2
"""What the chair decided in the assembly's place, and failures of the video connection, in documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from app.documents.material import Material
from app.documents.tagging import Block, Heading, Paragraph, Style, bold, italic
from app.domain.agenda import Item
from app.domain.chair_decisions import ChairDecision, ToldByChair
from app.domain.video import VideoFailure
from app.wording import contingencies as wording
from app.wording.numbers import listing

Event = tuple[datetime, Sequence[Block]]


def contingency_events(material: Material, item: Item) -> Iterator[Event]:
    """What happened at an item that is not the usual, each at its time."""
    decided = material.meeting.chair_decisions.get(item.id)
    if decided is not None:
        yield decided.announcements[0].at, tuple(_decision(material, decided))
    for failure in material.meeting.video_failures:
        yield from failure_events(material, failure, item.number)


def failures_between_items(material: Material) -> Iterator[Block]:
    """The failures of the video connection while no item was in hand."""
    for failure in material.meeting.video_failures:
        yield from (block for _, blocks in failure_events(material, failure, "") for block in blocks)


def failure_events(material: Material, failure: VideoFailure, number: str) -> Iterator[Event]:
    """What of a failure fell into an item, or into none: that the connection failed, that it held again."""
    names = listing([material.name(member) for member in failure.members], material.language)
    restored = wording.video_restored(failure, material.meeting, material.language)
    if failure.item == number:
        failed = wording.video_failed(failure, names, material.meeting, material.language)
        yield failure.since, [Paragraph(italic(failed))]
    if (failure.until_item or failure.item) == number and restored:
        yield failure.until or failure.since, [Paragraph(italic(restored))]


def _decision(material: Material, decided: ChairDecision) -> Iterator[Block]:
    """Each announcement of what the chair decided, the one that counts last."""
    for told in decided.announcements:
        yield from _announcement(material, told)
        if told is not decided.announcements[-1]:
            yield Paragraph(bold(wording.chair_decision_replaced(material.language)))


def _announcement(material: Material, told: ToldByChair) -> Iterator[Block]:
    record, language = told.record, material.language
    number = [bold(f"{record.number.text} ")] if record.number else []
    names = listing([material.name(member) for member in record.heard], language)
    ground, *said = wording.chair_decision_sentences(told, names, material.meeting, language)
    yield Heading(3, wording.chair_decision_heading(told, material.meeting, language))
    yield Paragraph(ground)
    yield Paragraph([*number, record.wording], Style.WORDING)
    decided = wording.chair_decided(record, language)
    yield from (Paragraph(bold(words) if words == decided else words) for words in said)
