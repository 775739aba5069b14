# SPDX-License-Identifier: EUPL-1.2
"""Sittings that were held, with the documents that can be made of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

from app.documents.material import Material
from app.documents.rendering import PdfRenderer
from app.domain.agenda import Part
from app.domain.attendance import Attendance, AttendanceInterval, Attendee
from app.domain.ballots import Ballot
from app.domain.entries.aftermath import DocumentKind
from app.domain.identity import MemberId
from app.domain.meeting import Meeting
from app.domain.members import DelegateRole, MemberKind, RollEntry
from app.domain.records import DocumentOrder, RenderedDocument
from app.domain.results import VoteCast
from app.domain.tally import Choice
from app.services.issuing import Issuing
from tests.documents.structure import Element, Structure, read_structure
from tests.samples.computers import Computer

EVENTFUL_SCRIPT = Path(__file__).with_name("bewegte-sitzung.jsonl")
ASSEMBLY = "vv-2021-03-11"
GROUP = "psg-2021-02-18"
# What the eventful sitting says and names only where it is not public.
SECRET = "GEHEIM"
LONG_NAME = f"{'Verbandsgemeinde' * 5} Seenland-Spreewald-Schlaubetal/Serbska Gmejna"
CROWD = 300
WORDING = "Die Versammlung beschließt den Wortlaut, der nicht enden will, und zwar Satz für Satz. " * 160

Key = tuple[DocumentKind, Part, str]


class NoRenderer:
    """Stands in where documents are only ordered."""

    def render(self, order: DocumentOrder) -> RenderedDocument:
        raise NotImplementedError


@dataclass
class Held:
    """A sitting: an order for each document that it can have, and its files by their checksums."""

    orders: Mapping[Key, DocumentOrder]
    files: Mapping[str, bytes] = field(default_factory=dict)
    documents: dict[Key, RenderedDocument] = field(default_factory=dict)
    structures: dict[Key, Structure] = field(default_factory=dict)

    def meeting(self, part: Part = Part.PUBLIC) -> Meeting:
        """One part of the sitting."""
        return self.orders[DocumentKind.MINUTES, part, ""].dossier.meeting

    def material(self, part: Part = Part.PUBLIC) -> Material:
        """One part of the sitting as documents read it."""
        return Material(self.orders[DocumentKind.MINUTES, part, ""].dossier, "de")

    def keys_of(self, part: Part) -> list[Key]:
        """The documents of one part."""
        return [key for key in self.orders if key[1] is part]

    def document(self, kind: DocumentKind, part: Part = Part.PUBLIC, item: str = "") -> RenderedDocument:
        """A document; made once."""
        key = (kind, part, item)
        if key not in self.documents:
            self.documents[key] = PdfRenderer(read_file=self.files.get).render(self.orders[key])
        return self.documents[key]

    def structure(self, kind: DocumentKind, part: Part = Part.PUBLIC, item: str = "") -> Structure:
        """A document read back."""
        key = (kind, part, item)
        if key not in self.structures:
            self.structures[key] = read_structure(self.document(*key).data)
        return self.structures[key]

    def text(self, kind: DocumentKind, part: Part = Part.PUBLIC, item: str = "") -> str:
        """All that a document says to those who do not see it."""
        return self.structure(kind, part, item).text


def held(folder: Path, *scripts: Path, meeting: str = ASSEMBLY) -> Held:
    """Play scripts; an extract is ordered of every item."""
    computer, book = Computer(folder / "computer"), folder / "verband.sitzungsbuch"
    computer.play(book, *scripts)
    with computer.at_desk(book, meeting) as opened, opened.desk.book.reading() as reading:
        issuing = Issuing(opened.desk, NoRenderer())
        whole = opened.desk.meeting
        assert whole is not None
        orders = [order for order in issuing.orders() if order.kind is not DocumentKind.EXTRACT]
        orders += [issuing.extract_of(item.number) for item in whole.items.values()]
        digests = {a.sha256 for item in whole.items.values() for a in item.attachments}
        files = {digest: reading.blob(digest) for digest in digests}
    return Held({_key(order): order for order in orders}, files)


def _key(order: DocumentOrder) -> Key:
    number = order.dossier.meeting.items[order.item].number if order.item else ""
    return order.kind, order.dossier.part, number


def crowded(sample: Held) -> Held:
    """The sample sitting with 300 members, names as long as can be, and one item with pages of wording."""
    public = {key: order for key, order in sample.orders.items() if key[1] is Part.PUBLIC}
    return Held({key: _crowded(order) for key, order in public.items() if key[2] in {"", "4"}})


def _crowded(order: DocumentOrder) -> DocumentOrder:
    meeting = order.dossier.meeting
    members = [MemberId(UUID(int=number)) for number in range(CROWD)]
    item, since = meeting.item("4"), meeting.begun_at
    assert since is not None
    office = Attendee(None, "Verbandsgemeindebürgermeisterin" * 4, None, DelegateRole.DEPUTY)
    crowd = replace(
        meeting,
        title=LONG_NAME,
        roll={member: _long_name(member, number) for number, member in enumerate(members)},
        attendance={m: Attendance(m, (AttendanceInterval(office, since, "1"),)) for m in members},
        items={item.id: replace(item, title=LONG_NAME, wording=WORDING)},
        ballots={ballot.id: _voted_by(ballot, members) for ballot in meeting.ballots_at(item.id)},
    )
    return replace(
        order, dossier=replace(order.dossier, association=LONG_NAME, notice=LONG_NAME, meeting=crowd)
    )


def _long_name(member: MemberId, number: int) -> RollEntry:
    return RollEntry(member, f"m{number}", f"{number} {LONG_NAME}", MemberKind.AMT, number + 1, (), True)


def _voted_by(ballot: Ballot, members: Sequence[MemberId]) -> Ballot:
    record = ballot.record
    assert record is not None
    choices = tuple(Choice)
    votes = tuple(VoteCast(m, n + 1, choices[n % len(choices)]) for n, m in enumerate(members))
    told = replace(ballot.announcements[0], record=replace(record, votes=votes))
    return replace(ballot, question=WORDING, conflicted={}, announcements=(told,))


def rows_of(table: Element) -> list[list[str]]:
    """The rows of a table that was read back."""
    return [[cell.text.strip() for cell in row.elements] for row in table.find("TR")]
