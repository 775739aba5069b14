# SPDX-License-Identifier: EUPL-1.2
"""What happened at an item beside debate and votes: quorum, chair, days, votes recorded on demand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from app.documents.material import Material
from app.domain.agenda import Item
from app.domain.meeting import Adjournment, OwnVote
from app.wording import happenings
from app.wording.language import Language
from app.wording.numbers import listing


def moments(material: Material, item: Item) -> Iterator[tuple[datetime, str]]:
    """Each happening at an item with its moment, as a sentence."""
    meeting, language = material.meeting, material.language
    quorums = [change for change in meeting.quorum_changes if change.item == item.number]
    yield from ((change.at, happenings.quorum_changed(change, language)) for change in quorums)
    chairs = [period for period in meeting.chairs if period.item == item.number]
    yield from ((period.since, happenings.chair_taken(period, language)) for period in chairs)
    yield from _adjournments(material, item)
    titles = meeting.statutes.titles
    for change in item.majority_changes:
        yield change.at, happenings.majority_changed(change, language, titles)
    for own in meeting.own_votes:
        yield from _own_vote(material, item, own)


def _adjournments(material: Material, item: Item) -> Iterator[tuple[datetime, str]]:
    for adjournment in material.meeting.adjournments:
        if adjournment.item == item.number:
            times = (adjournment.since, adjournment.until or adjournment.since)
            yield from zip(times, adjournment_told(adjournment, material.language), strict=False)


def adjournment_told(adjournment: Adjournment, language: Language) -> tuple[str, ...]:
    """That the sitting was broken off, and that it went on."""
    broken_off = happenings.adjourned(adjournment, language)
    until = adjournment.until
    return (broken_off, happenings.resumed(until, language)) if until else (broken_off,)


def remarks(material: Material, item: Item) -> tuple[str, ...]:
    """What is to be said of an item before its debate."""
    items = material.meeting.items
    into = items.get(item.merged_into) if item.merged_into else None
    others = [into] if into else [other for other in items.values() if other.merged_into == item.id]
    numbers = listing([other.number for other in others], material.language)
    return happenings.remarks_on(item, numbers, material.language)


def _own_vote(material: Material, item: Item, own: OwnVote) -> Iterator[tuple[datetime, str]]:
    ballot = material.meeting.ballots.get(own.ballot)
    if ballot is None or ballot.record is None or ballot.item != item.id:
        return
    choices = {vote.member: vote.choice for vote in ballot.record.votes}
    if own.member in choices:
        words = happenings.own_vote(material.name(own.member), choices[own.member], material.language)
        yield ballot.announcements[-1].at, words
