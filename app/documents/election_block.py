# SPDX-License-Identifier: EUPL-1.2
"""An election as minutes and extracts show it: candidates, each round with its figures, lot, acceptance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from app.documents.material import Material
from app.documents.tagging import (
    Align,
    Block,
    Column,
    Content,
    Heading,
    Paragraph,
    Row,
    Space,
    Table,
    Together,
    bold,
    facts,
)
from app.domain.agenda import Item
from app.domain.election_rounds import Election, Round
from app.domain.elections import RoundRecord
from app.domain.identity import MemberId
from app.wording import elections as wording
from app.wording import proceedings
from app.wording.documents import Label
from app.wording.numbers import number
from app.wording.resolution_numbers import number_sentences
from app.wording.results import VoteLine
from app.wording.terms import conflicted

Event = tuple[datetime, Sequence[Block]]
# What stands where nobody knows the heads: papers show votes alone.
UNKNOWN = "–"


def election_events(material: Material, item: Item) -> Iterator[Event]:
    """What happened at the elections of an item, each at its time."""
    for election in material.meeting.elections_at(item.id):
        yield from _events(material, election)


def _events(material: Material, election: Election) -> Iterator[Event]:
    """The call, the rounds, the answers of the elected."""
    language = material.language
    yield election.called_at, [Paragraph(text) for text in wording.opening_sentences(election, language)]
    for round_ in election.rounds:
        yield round_.opened_at, tuple(round_blocks(material, election, round_))
    last = election.rounds[-1].opened_at if election.rounds else election.called_at
    ending = wording.ending_sentence(election, language)
    said = [*wording.answer_sentences(election, language), *([ending] if ending else [])]
    numbers = [Paragraph(bold(text)) for text in number_sentences(election, language)]
    yield last, [*numbers, *(Paragraph(text) for text in said)]


def round_blocks(material: Material, election: Election, round_: Round) -> Iterator[Block]:
    """A round with its figures, as it was announced, and the lot with its course."""
    language = material.language
    yield Heading(3, wording.round_heading(election, round_, language))
    yield from (Paragraph(text) for text in wording.round_notes(round_, language))
    result = round_.result
    if result is None:
        return
    told = wording.result_sentences(election, round_, language)
    lot = wording.lot_sentences(election, round_, language)
    yield Together(
        (
            _figures(material, election, round_.record or result.announced),
            *(Paragraph(bold(text)) for text in told),
        )
    )
    yield from (Paragraph(bold(text)) for text in lot[:-1])
    yield from (Paragraph(text) for text in lot[-1:])
    yield Together((_grounds(material, round_),))
    if round_.conflicted:
        yield _names(material, conflicted(language), round_.conflicted)
    if round_.barred:
        yield _names(material, wording.barred(language), round_.barred)
    yield Space(4)


def _figures(material: Material, election: Election, record: RoundRecord) -> Table:
    """The candidates, the other classes with the sum of those entitled, the rest of the roll."""
    language = material.language
    seats = wording.seats_of(record, language)
    candidates = wording.candidate_lines(election, record)
    disclosed = not record.counts.undisclosed.members
    rows = [
        _row(material, line, disclosed=disclosed, seats=held)
        for line, held in zip(candidates, seats or (None,) * len(candidates), strict=True)
    ]
    blank = "" if seats else None
    *classes, present = wording.class_lines(record, language)
    *apart, statutory = wording.outside_lines(record, language)
    rows += [_row(material, line, disclosed=disclosed, seats=blank) for line in classes]
    rows.append(_row(material, present, seats=blank, total=True))
    rows += [_row(material, line, seats=blank) for line in (*apart, statutory)]
    columns = [
        Column(material.say(Label.CHOICE), 2),
        Column(material.say(Label.ROLL), align=Align.RIGHT),
        Column(material.say(Label.VOTES), align=Align.RIGHT),
    ]
    if seats:
        columns.append(Column(wording.seats_label(language), align=Align.RIGHT))
    return Table(tuple(columns), rows, totals=1, width=0.62)


def _row(
    material: Material,
    line: VoteLine,
    *,
    disclosed: bool = True,
    seats: str | None = None,
    total: bool = False,
) -> Row:
    told = disclosed and line.members is not None
    heads = number(line.members or 0, material.language) if told else UNKNOWN
    cells = [line.label, heads, number(line.votes, material.language)]
    shown = cells if seats is None else [*cells, seats]
    return [bold(cell) for cell in shown] if total else shown


def _grounds(material: Material, round_: Round) -> Table:
    """What was required, whether there was a quorum, and who announced when."""
    language, result = material.language, round_.result
    assert result is not None
    rows: list[tuple[str, Content]] = [
        (material.say(Label.REQUIRED), wording.required_in_words(result.announced, language)),
        (material.say(Label.QUORUM), proceedings.quorum_line(round_.quorum, language)),
        (material.say(Label.ANNOUNCED), wording.announced_by(round_, language)),
    ]
    return facts(rows)


def _names(material: Material, label: str, held: Mapping[MemberId, int]) -> Paragraph:
    named = "; ".join(
        f"{material.name(member)}\u00a0{number(votes, material.language)}" for member, votes in held.items()
    )
    return Paragraph([bold(f"{label}: "), named])
