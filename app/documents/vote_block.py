# SPDX-License-Identifier: EUPL-1.2
"""A ballot as minutes and extracts show it: the record that was announced, and nothing computed anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.documents.material import Material
from app.documents.tagging import (
    Align,
    Block,
    Column,
    Heading,
    Paragraph,
    Style,
    Table,
    Together,
    bold,
    facts,
)
from app.domain.ballots import Announcement, Ballot, BallotState
from app.domain.identity import MemberId
from app.domain.results import ResultRecord
from app.domain.tally import Choice
from app.wording import proceedings
from app.wording.documents import Label
from app.wording.numbers import number
from app.wording.results import remarks, result_sentence, total_lines, vote_lines
from app.wording.terms import conflicted, term


def ballot_blocks(material: Material, ballot: Ballot) -> Iterator[Block]:
    """The ballot with its question, and each result that was announced."""
    language = material.language
    yield Heading(3, proceedings.ballot_heading(ballot, language))
    yield from question(ballot)
    if ballot.state is BallotState.ABORTED:
        yield Paragraph(proceedings.aborted(ballot, language))
    for announcement in ballot.announcements:
        yield from _announced(material, ballot, announcement)
    if ballot.state is BallotState.SUPERSEDED:
        yield Paragraph(bold(proceedings.superseded(language)))


def question(ballot: Ballot) -> Iterator[Block]:
    """What was put to the vote, with the number of the resolution."""
    record = ballot.record
    if ballot.question:
        label = [bold(f"{record.number.text}  ")] if record and record.number else []
        yield Paragraph([*label, ballot.question], Style.WORDING)


def _announced(material: Material, ballot: Ballot, announcement: Announcement) -> Iterator[Block]:
    language = material.language
    record = announcement.record
    if announcement.reason:
        yield Paragraph(proceedings.reannounced(announcement, language))
    if announcement is not ballot.announcements[-1]:
        yield Paragraph(proceedings.replaced(announcement, language))
    yield Together(
        (
            _counts(material, record),
            Paragraph(bold(result_sentence(record, language))),
            *(Paragraph(remark) for remark in remarks(record, language)),
        )
    )
    yield _grounds(material, announcement)
    yield from _votes_by_name(material, ballot, record)


def _counts(material: Material, record: ResultRecord) -> Table:
    totals = total_lines(record, material.language)
    lines = (*vote_lines(record, material.language), *totals)
    rows = [
        (line.label, number(line.members, material.language), number(line.votes, material.language))
        for line in lines
    ]
    columns = (
        Column(material.say(Label.CHOICE), 2),
        Column(material.say(Label.ROLL), align=Align.RIGHT),
        Column(material.say(Label.VOTES), align=Align.RIGHT),
    )
    return Table(columns, rows, totals=len(totals), width=0.62)


def _grounds(material: Material, announcement: Announcement) -> Table:
    language, record = material.language, announcement.record
    rows = []
    for asked, figures in proceedings.majorities(record, language):
        rows += [(material.say(Label.MAJORITY), asked), (material.say(Label.REQUIRED), figures)]
    rows.append((material.say(Label.QUORUM), proceedings.quorum_line(record.quorum, language)))
    rows.append((material.say(Label.ANNOUNCED), proceedings.announced_by(announcement, language)))
    return facts(rows)


def _votes_by_name(material: Material, ballot: Ballot, record: ResultRecord) -> Iterator[Block]:
    for choice in Choice:
        held = [(vote.member, vote.votes) for vote in record.votes if vote.choice is choice]
        if held:
            yield _names(material, term(choice, material.language), held)
    if ballot.conflicted:
        yield _names(material, conflicted(material.language), list(ballot.conflicted.items()))


def _names(material: Material, label: str, held: Sequence[tuple[MemberId, int]]) -> Paragraph:
    names = ", ".join(f"{material.name(member)} {votes}" for member, votes in held)
    return Paragraph([bold(f"{label}: "), names], Style.SMALL)
