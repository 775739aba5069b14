# SPDX-License-Identifier: EUPL-1.2
"""A ballot as minutes and extracts show it: the record that was announced, and nothing computed anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
    Style,
    Table,
    Together,
    bold,
    facts,
)
from app.domain.balloting import BallotMethod
from app.domain.ballots import Announcement, Ballot, BallotState
from app.domain.counting import VoteCast
from app.domain.identity import MemberId
from app.domain.procedure import names_votes
from app.domain.results import Outcome, ResultRecord
from app.domain.tally import Choice
from app.wording import ballots as wording
from app.wording import proceedings
from app.wording.documents import Label
from app.wording.numbers import number
from app.wording.results import VoteLine, remarks, result_sentence, total_lines, vote_lines
from app.wording.terms import conflicted, term

Votes = Sequence[tuple[MemberId, int]]


def ballot_blocks(material: Material, ballot: Ballot) -> Iterator[Block]:
    """The ballot with its question, and each result that was announced."""
    asked = tuple(_asked(material, ballot))
    for place, announcement in enumerate(ballot.announcements):
        result = Together(tuple(_result(material, ballot, announcement)))
        yield result if place else Together((*asked, result))
        yield Together((_grounds(material, announcement),))
        yield from _votes_by_name(material, ballot, announcement.record)
        yield Space(4)
    if not ballot.announcements:
        yield Together(asked)


def _asked(material: Material, ballot: Ballot) -> Iterator[Block]:
    """What was put to the vote and how; it stays with the first result."""
    titles = material.meeting.statutes.titles
    yield Heading(3, proceedings.ballot_heading(ballot, material.language, titles))
    if ballot.state is BallotState.SUPERSEDED:
        yield Paragraph(bold(proceedings.superseded(material.language)))
    yield from map(Paragraph, _taking(material, ballot))
    yield from _question(ballot)
    if ballot.state is BallotState.ABORTED:
        yield Paragraph(bold(proceedings.aborted(ballot, material.language)))


def _taking(material: Material, ballot: Ballot) -> Iterator[str]:
    """On what and how the ballot was taken, where that is not the usual."""
    meeting, language = material.meeting, material.language
    motion = meeting.motions.get(ballot.motion) if ballot.motion else None
    if motion is not None:
        yield wording.on_motion(motion, language)
    others = [meeting.ballots[known].item for known in ballot.bloc if known in meeting.ballots]
    together = [meeting.items[item].number for item in others if item != ballot.item]
    if together:
        yield wording.taken_together(together, language)
    if ballot.method is BallotMethod.COUNTED and ballot.announcements:
        yield wording.counted_sentence(language)
    if ballot.demanded_by:
        yield wording.demanded(ballot, [material.name(member) for member in ballot.demanded_by], language)
    if ballot.order:
        yield wording.called_from(material.name(ballot.order[0]), language)
    if ballot.papers and ballot.counted:
        yield wording.papers_sentence(ballot, language)


def _question(ballot: Ballot) -> Iterator[Block]:
    """What was put to the vote, with the number of the resolution."""
    record = ballot.record
    if ballot.question:
        number = [bold(f"{record.number.text} ")] if record and record.number else []
        yield Paragraph([*number, ballot.question], Style.WORDING, leads=bool(ballot.announcements))


def _result(material: Material, ballot: Ballot, announcement: Announcement) -> Iterator[Block]:
    language, record = material.language, announcement.record
    if announcement is not ballot.announcements[0]:
        yield Heading(3, proceedings.reannounced(announcement, language))
    if announcement.reason:
        yield Paragraph(proceedings.reannounced_because(announcement, language))
    if announcement is not ballot.announcements[-1]:
        yield Paragraph(bold(proceedings.replaced(announcement, language)))
    if record.method is not BallotMethod.ACCLAMATION:
        yield _counts(material, record)
    yield Paragraph(bold(result_sentence(record, language)))
    yield from map(Paragraph, remarks(record, language))


def _counts(material: Material, record: ResultRecord) -> Table:
    """The classes of those entitled with their sum, then those who were not, then the whole roll."""
    language = material.language
    present, absent, statutory = total_lines(record, language)
    lines = vote_lines(record, language)
    apart = [line for line in lines if line.apart]
    rows = [
        *(_row(material, line) for line in lines if not line.apart),
        _row(material, present, total=True),
        *(_row(material, line) for line in (*apart, absent)),
        _row(material, statutory),
    ]
    columns = (
        Column(material.say(Label.CHOICE), 2),
        Column(material.say(Label.ROLL), align=Align.RIGHT),
        Column(material.say(Label.VOTES), align=Align.RIGHT),
    )
    return Table(columns, rows, totals=1, width=0.62)


def _row(material: Material, line: VoteLine, *, total: bool = False) -> Row:
    members = "–" if line.members is None else number(line.members, material.language)
    cells = (line.label, members, number(line.votes, material.language))
    return [bold(cell) for cell in cells] if total else cells


def _grounds(material: Material, announcement: Announcement) -> Table:
    """What was required by vote and beside it, whether there was a quorum, and who announced when."""
    language, record = material.language, announcement.record
    rows: list[tuple[str, Content]] = []
    counted = record.method is not BallotMethod.ACCLAMATION
    for asked, figures in proceedings.majorities(record, language) if counted else ():
        rows += [(material.say(Label.MAJORITY), asked), (material.say(Label.REQUIRED), figures)]
    further = material.meeting.statutes.needed_beside_vote(record.matter)
    if further and record.announced is Outcome.ADOPTED:
        rows.append((material.say(Label.FURTHER), "; ".join(further)))
    rows.append((material.say(Label.QUORUM), proceedings.quorum_line(record.quorum, language)))
    rows.append((material.say(Label.ANNOUNCED), proceedings.announced_by(announcement, language)))
    return facts(rows)


def _votes_by_name(material: Material, ballot: Ballot, record: ResultRecord) -> Iterator[Block]:
    """Each member's choice where the statutes or a roll call name it, and always who may not take part."""
    if _is_by_name(material, ballot):
        for choice in Choice:
            held = [(vote.member, part) for vote in record.votes for part in _votes(vote, choice)]
            if held:
                yield _names(material, term(choice, material.language), held)
    for vote in record.votes:
        if vote.member in ballot.split and vote.choice is Choice.INVALID:
            yield Paragraph(wording.split_sentence(material.name(vote.member), material.language))
    if ballot.conflicted:
        yield _names(material, conflicted(material.language), list(ballot.conflicted.items()))
    if ballot.transferred:
        yield _transferred(material, ballot)


def _transferred(material: Material, ballot: Ballot) -> Paragraph:
    """Whose votes another member cast, and which."""
    language = material.language
    holders = {
        each.member: each.to for each in material.meeting.every_transfer if each.holds_at(ballot.opened_at)
    }
    named = [
        wording.transferred_votes(material.name(member), held, material.name(holders[member]), language)
        for member, held in ballot.entitled.items()
        if member in ballot.transferred and member in holders
    ]
    return Paragraph([bold(f"{material.say(Label.TRANSFERRED)}: "), "; ".join(named)], Style.SMALL)


def _is_by_name(material: Material, ballot: Ballot) -> bool:
    """Whether each vote is named: always in a roll call, never where no vote was taken by name."""
    if ballot.method in {BallotMethod.SECRET, BallotMethod.ACCLAMATION}:
        return False
    roll_call = ballot.method is BallotMethod.ROLL_CALL
    return names_votes(material.meeting.statutes.minutes, roll_call=roll_call)


def _votes(vote: VoteCast, choice: Choice) -> list[int]:
    """The votes that a member cast one way, where it cast any so."""
    if vote.parts:
        return [part.votes for part in vote.parts if part.choice is choice]
    return [vote.votes] if vote.choice is choice else []


def _names(material: Material, label: str, votes: Votes) -> Paragraph:
    """``Ja: Altlandsberg 3; Angermünde 4; …``: each member with the votes that it held."""
    language = material.language
    named = "; ".join(f"{material.name(member)}\u00a0{number(held, language)}" for member, held in votes)
    return Paragraph([bold(f"{label}: "), named], Style.SMALL)
