# SPDX-License-Identifier: EUPL-1.2
"""Elections in documents: candidates, figures, result, the lot with its course, who accepts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.documents.course import item_text
from app.documents.election_block import election_events
from app.documents.material import Material
from app.documents.rendering import PdfRenderer
from app.documents.tagging import Block, Heading, Paragraph, Table, Together, plain_text
from app.domain.agenda import ItemKind, Part
from app.domain.commands.elections import (
    AbortElection,
    AcceptElection,
    AnnounceRound,
    CallElection,
    CountElectionPapers,
    DrawLot,
    NominateCandidate,
    OpenRound,
    RecordElectionVotes,
)
from app.domain.commands.preparation import AddItem
from app.domain.commands.sitting import CallItem, CheckIn, CloseMeeting, DeclareConflict
from app.domain.election_rounds import ElectionKind
from app.domain.entries.aftermath import DocumentKind
from app.domain.publicity import part_of
from tests.documents.sittings import Held
from tests.documents.structure import read_structure
from tests.domain.house import House, profile, seated

VOTES = {"kyritz": 5, "lebus": 5, "nuthetal": 2}
ITEMS = (AddItem("1", "Wahl des Vorsitzes", ItemKind.ELECTION), AddItem("2", "Bericht", ItemKind.REPORT))
RULES = "\n[elections]\nwaiver = 'always'\nseveral_posts = true"
VIDEO = "\n[remote]\nallowed = true\nbarred = ['election']"


def calling(extra: str = "", absent: tuple[str, ...] = ()) -> House:
    """The item of an election in hand."""
    return seated(VOTES, profile() + extra + RULES, ITEMS, absent)


def ready(house: House, **call: object) -> House:
    """Two candidates, and the first round open."""
    house.do(CallElection("Vorsitz", **call), NominateCandidate("a", "Ada"), NominateCandidate("b", "Berta"))  # type: ignore[arg-type]
    return house.do(OpenRound())


def drawn() -> House:
    """An election that went to a run-off in which the lot decided."""
    house = ready(calling().do(DeclareConflict("nuthetal")), secret=False)
    house.do(RecordElectionVotes({"kyritz": ("a",), "lebus": ("b",)}), AnnounceRound(), OpenRound())
    house.do(RecordElectionVotes({"kyritz": ("a",), "lebus": ("b",)}), AnnounceRound())
    return house.do(DrawLot(("b",), "gezogen von Nuthetal"), AcceptElection("b"))


def material_of(house: House, sitting: Held) -> Material:
    """The public part of a meeting as documents read it."""
    dossier = replace(sitting.material().dossier, meeting=part_of(house.meeting, Part.PUBLIC))
    return Material(dossier, "de")


def flat(blocks: Iterator[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Together):
            yield from flat(iter(block.blocks))
        else:
            yield block


def blocks_of(house: House, sitting: Held) -> list[Block]:
    material = material_of(house, sitting)
    events = election_events(material, material.meeting.item("1"))
    return list(flat(block for _, blocks in events for block in blocks))


def said(house: House, sitting: Held) -> list[str]:
    found = [b for b in blocks_of(house, sitting) if isinstance(b, Heading | Paragraph)]
    return [plain_text(block.content).replace("\u00a0", " ") for block in found]


def tables(house: House, sitting: Held) -> list[list[list[str]]]:
    """The tables of figures, without those of facts."""
    found = [
        block for block in blocks_of(house, sitting) if isinstance(block, Table) and len(block.columns) > 2
    ]
    return [[[plain_text(cell) for cell in row] for row in table.rows] for table in found]


def test_an_election_is_told_from_the_call_to_the_acceptance(sample_sitting: Held) -> None:
    assert said(drawn(), sample_sitting) == [
        "Vorsitz: Es wird offen gewählt.",
        "Vorgeschlagen sind Ada und Berta.",
        "Vorsitz: 1. Wahlgang um 10:24 Uhr, offen",
        "Die erforderliche Mehrheit (6 von 10 gültigen Stimmen) hat niemand erreicht.",
        "Stichwahl zwischen Ada und Berta.",
        "befangen: Nuthetal 2",
        "Vorsitz: 2. Wahlgang um 10:27 Uhr, offen",
        "Stimmengleichheit zwischen Ada und Berta (je 5 Stimmen): Es entscheidet das Los.",
        "Bei Stimmengleichheit entschied das Los: Gewählt ist Berta.",
        "Hergang der Losziehung: gezogen von Nuthetal",
        "befangen: Nuthetal 2",
        "Berta nimmt die Wahl an.",
    ]


def test_every_figure_stands_there(sample_sitting: Held) -> None:
    first, second = tables(drawn(), sample_sitting)
    assert first == second
    assert first == [
        ["Ada", "1", "5"],
        ["Berta", "1", "5"],
        ["stimmberechtigt anwesend", "2", "10"],
        ["befangen", "1", "2"],
        ["abwesend", "0", "0"],
        ["satzungsmäßig", "3", "12"],
    ]


def test_papers_show_no_heads(sample_sitting: Held) -> None:
    house = ready(calling()).do(CountElectionPapers({"a": 8, "b": 3}, invalid=1), AnnounceRound())
    (figures,) = tables(house, sample_sitting)
    assert figures[:4] == [
        ["Ada", "–", "8"],
        ["Berta", "–", "3"],
        ["ungültig", "–", "1"],
        ["stimmberechtigt anwesend", "3", "12"],
    ]


def test_lists_have_a_column_of_seats(sample_sitting: Held) -> None:
    house = ready(calling(), secret=False, seats=3, kind=ElectionKind.LISTS)
    house.do(RecordElectionVotes({"kyritz": ("a",)}, ("b",)), AnnounceRound())
    (figures,) = tables(house, sample_sitting)
    assert figures[:3] == [
        ["Ada", "1", "5", "1"],
        ["Berta", "2", "7", "2"],
        ["stimmberechtigt anwesend", "3", "12", ""],
    ]


def test_who_was_barred_is_named(sample_sitting: Held) -> None:
    house = calling(VIDEO, absent=("nuthetal",)).do(CheckIn("nuthetal", remote=True))
    ready(house, secret=False).do(RecordElectionVotes(remaining=("a",)), AnnounceRound())
    assert "nicht stimmberechtigt (per Video): Nuthetal 2" in said(house, sample_sitting)


def test_a_round_without_result_has_its_heading_alone(sample_sitting: Held) -> None:
    house = ready(calling())
    assert said(house, sample_sitting)[-1] == "Vorsitz: 1. Wahlgang um 10:23 Uhr, geheim: ohne Ergebnis"
    assert tables(house, sample_sitting) == []


def test_an_aborted_election_says_so(sample_sitting: Held) -> None:
    house = calling().do(CallElection("Vorsitz"), AbortElection("Formfehler"))
    assert said(house, sample_sitting)[-1] == "Die Wahl wurde ohne Ergebnis abgebrochen. Grund: Formfehler"


def test_it_stands_at_its_item_and_in_the_pdf(sample_sitting: Held) -> None:
    house = drawn().do(CallItem("2"), CloseMeeting())
    material = material_of(house, sample_sitting)
    texts = [b for b in item_text(material, material.meeting.item("1")) if isinstance(b, Paragraph)]
    assert plain_text(texts[-1].content) == "Berta nimmt die Wahl an."
    order = sample_sitting.orders[DocumentKind.MINUTES, Part.PUBLIC, ""]
    document = PdfRenderer().render(replace(order, dossier=material.dossier))
    assert "gezogen von Nuthetal" in read_structure(document.data).text
