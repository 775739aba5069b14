# SPDX-License-Identifier: EUPL-1.2
"""Tagged minutes against untagged ReportLab of the same story; all extracts against the minutes."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from uuid import UUID
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, SimpleDocTemplate, Spacer
from reportlab.platypus import Paragraph as Words
from reportlab.platypus import Table as Grid

from app.documents.fonts import FontSet, load_fonts, resources_root
from app.documents.material import Material
from app.documents.minutes import minutes_story
from app.documents.rendering import PdfRenderer
from app.documents.tagging import (
    Block,
    Cell,
    Content,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Row,
    Section,
    Signatures,
    Span,
    Table,
    Together,
    plain_text,
)
from app.documents.tagging.styles import HEADINGS, TYPE, Style
from app.domain.agenda import Part
from app.domain.attendance import Attendance
from app.domain.ballots import Ballot
from app.domain.entries.aftermath import DocumentKind
from app.domain.identity import BallotId, ItemId, MemberId
from app.domain.meeting import Meeting
from app.domain.records import DocumentOrder
from app.domain.results import VoteCast
from app.domain.tally import Choice
from tests.bench.line import Line
from tests.documents.sittings import Held, held
from tests.samples.computers import SAMPLE_SCRIPTS

TAGGED_LIMIT = 2.5
EXTRACTS_LIMIT = 2.0
VOTES = 100
VOTERS = 60
SPEECHES = 9
RUNS = 3
LONGEST_PLAIN_CELL = 20  # letters of a cell that needs no lines to be broken
SPEECH = (
    "erläutert den Stand des Verfahrens und bittet um Zustimmung; die Angebote und die Nutzung des "
    "Rechenzentrums würden bedarfsorientiert angepasst und erweitert werden. Neben technischen und "
    "wirtschaftlichen seien auch Umweltaspekte in den Kriterienkatalog aufgenommen worden. "
)


def measure() -> list[Line]:
    """Make long minutes both ways, and the documents of the sample."""
    with tempfile.TemporaryDirectory() as folder:
        sample = held(Path(folder), *SAMPLE_SCRIPTS)
    return [_tagged_line(sample), _extracts_line(sample)]


def _tagged_line(sample: Held) -> Line:
    order = _long(sample.orders[DocumentKind.MINUTES, Part.PUBLIC, ""])
    story = minutes_story(Material(order.dossier, "de"))
    fonts = load_fonts(resources_root())
    pages = 0

    def untagged() -> None:
        nonlocal pages
        pages = _untagged(story, fonts)

    tagged, bare = _seconds(lambda: PdfRenderer().render(order)), _seconds(untagged)
    length = _pages(PdfRenderer().render(order).data)
    return Line(
        "tagged minutes, against untagged ReportLab of the same story",
        tagged / bare,
        TAGGED_LIMIT,
        f"{length} pages, {VOTES} votes of {VOTERS} by name in {tagged:.2f} s; "
        f"untagged {pages} pages in {bare:.2f} s",
    )


def _extracts_line(sample: Held) -> Line:
    keys = [key for key in sample.keys_of(Part.PUBLIC) if key[0] is DocumentKind.EXTRACT and key[2] in "3456"]
    renderer = PdfRenderer(read_file=sample.files.get)

    def extracts() -> None:
        for key in keys:
            renderer.render(sample.orders[key])

    minutes = _seconds(lambda: renderer.render(sample.orders[DocumentKind.MINUTES, Part.PUBLIC, ""]))
    seconds = _seconds(extracts)
    return Line(
        "all extracts of the sample, against its minutes",
        seconds / minutes,
        EXTRACTS_LIMIT,
        f"{len(keys)} extracts in {seconds:.2f} s, minutes in {minutes:.2f} s",
    )


def _seconds(work: Callable[[], object]) -> float:
    """The quickest of some runs, which others on the machine disturbed least."""
    taken = []
    for _ in range(RUNS):
        begun = perf_counter()
        work()
        taken.append(perf_counter() - begun)
    return min(taken)


def _pages(pdf: bytes) -> int:
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)


# Long minutes, made of what the sample recorded


def _long(order: DocumentOrder) -> DocumentOrder:
    meeting = order.dossier.meeting
    model = next(item for item in meeting.items.values() if item.number == "4")
    (ballot,) = meeting.ballots_at(model.id)
    members = [MemberId(UUID(int=number)) for number in range(VOTERS)]
    speech = replace(model.paragraphs[1], text=SPEECH * 2)
    speeches = tuple(replace(speech, speaker=member) for member in members[:SPEECHES])
    numbers = range(1, VOTES + 1)
    items = {
        ItemId(UUID(int=n)): replace(model, id=ItemId(UUID(int=n)), number=str(n), paragraphs=speeches)
        for n in numbers
    }
    ballots = {BallotId(UUID(int=n)): _of_all(ballot, ItemId(UUID(int=n)), members) for n in numbers}
    longer = replace(_with_roll(meeting, members), items=items, ballots=ballots)
    return replace(order, dossier=replace(order.dossier, meeting=longer))


def _with_roll(meeting: Meeting, members: Sequence[MemberId]) -> Meeting:
    known = list(meeting.roll.values())
    there = next(attendance for attendance in meeting.attendance.values() if attendance.intervals)
    return replace(
        meeting,
        roll={m: replace(known[n % len(known)], member=m) for n, m in enumerate(members)},
        attendance={m: Attendance(m, (there.intervals[0],)) for m in members},
    )


def _of_all(ballot: Ballot, item: ItemId, members: Sequence[MemberId]) -> Ballot:
    (told,) = ballot.announcements
    choices = (Choice.YES, Choice.YES, Choice.NO, Choice.ABSTAIN)
    votes = tuple(VoteCast(m, 2, choices[n % len(choices)]) for n, m in enumerate(members))
    record = replace(told.record, votes=votes)
    return replace(ballot, item=item, conflicted={}, announcements=(replace(told, record=record),))


# The yardstick: the same story set by ReportLab's own Platypus, without tags


def _untagged(story: Sequence[Block], fonts: FontSet) -> int:
    document = SimpleDocTemplate(io.BytesIO(), pagesize=A4, leftMargin=76, rightMargin=68, topMargin=74)
    platypus = _Platypus(fonts)
    document.build([flowable for block in story for flowable in platypus.set(block)])
    return int(document.page)


def _paragraphs(block: ItemList) -> list[Block]:
    items = [item if isinstance(item, Item) else Item(item) for item in block.items]
    return [part for item in items for part in (Paragraph(item.content), *item.blocks)]


class _Platypus:
    """Turns blocks into flowables."""

    def __init__(self, fonts: FontSet) -> None:
        self.fonts = fonts
        self.cell = self._style(9.5, 12.5)

    def set(self, block: Block) -> Iterator[Flowable]:
        """The flowables of a block."""
        if isinstance(block, Heading):
            look = HEADINGS[block.level]
            yield self._words(
                [Span(plain_text(block.content), bold=True)], self._style(look.size, look.leading)
            )
        elif isinstance(block, Paragraph):
            yield self._paragraph(block.content, block.style)
        elif isinstance(block, Table):
            yield self._table(block)
        elif isinstance(block, Together | Section):
            yield from self._all(block.blocks)
        elif isinstance(block, ItemList):
            yield from self._all(_paragraphs(block))
        elif isinstance(block, Signatures):
            yield from self._all([Paragraph(caption, Style.SMALL) for caption in block.captions])
        else:
            yield Spacer(1, 6)

    def _all(self, blocks: Sequence[Block]) -> Iterator[Flowable]:
        for block in blocks:
            yield from self.set(block)

    def _heading(self, heading: Heading) -> Flowable:
        look = HEADINGS[heading.level]
        return self._words(Span(plain_text(heading.content), bold=True), self._style(look.size, look.leading))

    def _paragraph(self, content: Content, style: Style) -> Flowable:
        look = TYPE[style]
        return self._words(content, self._style(look.size, look.leading, look.indent))

    def _table(self, table: Table) -> Flowable:
        titles = [column.title for column in table.columns]
        head = [titles] if any(plain_text(title) for title in titles) else []
        width = 451 * table.width / sum(column.share for column in table.columns)
        rows = [self._row(row) for row in (*head, *table.rows)]
        widths = [column.share * width for column in table.columns]
        padded = [[*row, *[""] * (len(widths) - len(row))] for row in rows]
        return Grid(padded, colWidths=widths, repeatRows=len(head))

    def _row(self, row: Row) -> list[str | Flowable]:
        contents = [cell.content if isinstance(cell, Cell) else cell for cell in row]
        return [self._in_cell(content) for content in contents]

    def _in_cell(self, content: Content) -> str | Flowable:
        if isinstance(content, str) and len(content) <= LONGEST_PLAIN_CELL:
            return content
        return self._words(content, self.cell)

    def _words(self, content: Content, style: ParagraphStyle) -> Flowable:
        spans = [content] if isinstance(content, str | Span) else content
        return Words("".join(map(self._markup, spans)), style)

    def _markup(self, span: str | Span) -> str:
        text = escape(plain_text(span)).replace("\n", "<br/>")
        if isinstance(span, Span) and (span.bold or span.italic):
            face = self.fonts.bold if span.bold else self.fonts.italic
            return f'<font name="{face.name}">{text}</font>'
        return text

    def _style(self, size: float, leading: float, indent: float = 0.0) -> ParagraphStyle:
        name = self.fonts.regular.name
        return ParagraphStyle(
            "", fontName=name, fontSize=size, leading=leading, leftIndent=indent, spaceAfter=5
        )


if __name__ == "__main__":
    for line in measure():
        print(f"{line.name}: {line.measured_ratio:.2f} (limit {line.limit}); {line.detail}")
