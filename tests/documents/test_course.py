# SPDX-License-Identifier: EUPL-1.2
"""An item in the minutes: what was said, who came and went, how it ended, in the order of the clock."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from app.documents.course import item_section, item_text
from app.documents.tagging import Block, Heading, ItemList, Paragraph, Section, Style, Together, plain_text
from app.domain.agenda import Item, ItemKind, ItemOutcome, ParagraphKind, Part
from app.domain.agenda import Paragraph as Minute
from app.domain.identity import ParagraphId
from tests.documents.sittings import Held


def flat(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Together):
            yield from flat(block.blocks)
        else:
            yield block


def said(blocks: tuple[Block, ...]) -> list[str]:
    """The headings and paragraphs, without the hardness of their blanks."""
    texts = [plain_text(block.content) for block in flat(blocks) if isinstance(block, Heading | Paragraph)]
    return [text.replace("\u00a0", " ") for text in texts]


def told(sitting: Held, number: str, part: Part = Part.PUBLIC) -> list[str]:
    """What the minutes tell of an item."""
    return said(item_text(sitting.material(part), sitting.meeting(part).item(number)))


def with_item(sitting: Held, item: Item) -> list[str]:
    """What the minutes would tell if the item were this one."""
    return said(item_text(sitting.material(), item))


def test_an_item_has_its_heading_its_time_and_its_paper(sample_sitting: Held) -> None:
    section = item_section(sample_sitting.material(), sample_sitting.meeting().item("4"))
    assert isinstance(section, Section)
    heading, facts, *_ = section.blocks
    assert heading == Heading(2, "TOP 4 Vergabe Betrieb neues Rechenzentrum ab 2022", anchor="top-4")
    assert facts == Paragraph("Aufgerufen um 10:30 Uhr · Vorlage VV-2021-04", Style.SMALL, leads=True)


def test_a_conflict_of_nobody_on_the_roll_leaves_no_sentence_without_names(sample_sitting: Held) -> None:
    material, item = sample_sitting.material(), sample_sitting.meeting().item("4")
    assert any("Mitwirkungsverbots" in words for words in said(item_text(material, item)))
    rolled = replace(material.meeting, roll={})
    nobody = replace(material, dossier=replace(material.dossier, meeting=rolled))
    assert not any("wirken wegen Mitwirkungsverbots" in words for words in said(item_text(nobody, item)))


def test_the_text_of_a_speech_goes_on_from_the_name_of_who_speaks(
    sample_sitting: Held,
) -> None:
    found = told(sample_sitting, "7")
    assert found == [
        "Nuthetal fragt nach dem Zeitplan für die Schulungen. Die Geschäftsstelle antwortet schriftlich "
        "innerhalb von vier Wochen."
    ]


def test_everything_stands_in_the_order_in_which_it_happened(sample_sitting: Held) -> None:
    found = told(sample_sitting, "3")
    beginnings = [
        "Der Verbandsvorsteher erläutert",
        "10:17 Uhr:",
        "Oranienburg fragt",
        "Abstimmung um 10:24 Uhr",
    ]
    places = [next(n for n, text in enumerate(found) if text.startswith(words)) for words in beginnings]
    assert places == sorted(places)


def test_an_arrival_says_who_with_how_many_votes_and_how_many_are_there_now(sample_sitting: Held) -> None:
    assert (
        "10:17 Uhr: Kleine Elster, Amt (2 Stimmen) ist durch Stellvertretung (Kämmerer) anwesend; "
        "anwesend sind jetzt 33 Mitglieder mit 132 Stimmen."
    ) in told(sample_sitting, "3")
    assert (
        "10:06 Uhr: Senftenberg/Zły Komorow (5 Stimmen) ist anwesend (Bürgermeister); "
        "anwesend sind jetzt 32 Mitglieder mit 130 Stimmen."
    ) in told(sample_sitting, "2")


def test_a_departure_and_a_change_of_persons_are_told_too(sample_sitting: Held) -> None:
    found = told(sample_sitting, "5")
    assert "11:02 Uhr: Angermünde (4 Stimmen) wird nun vertreten durch: Kämmerin (Stellvertretung)." in found
    assert (
        "11:12 Uhr: Wittenberge (4 Stimmen) verlässt die Sitzung; "
        "anwesend sind jetzt 32 Mitglieder mit 128 Stimmen."
    ) in found
    assert not [text for text in found if text.startswith("11:02 Uhr") and "verlässt" in text]


def test_no_figures_of_presence_are_told_where_votes_were_corrected_at_an_unknown_time(
    eventful_sitting: Held,
) -> None:
    assert "10:25 Uhr: Angermünde (4 Stimmen) verlässt die Sitzung." in told(eventful_sitting, "4")


def test_arrivals_before_the_first_item_are_told_by_the_table_alone(sample_sitting: Held) -> None:
    assert not [text for text in told(sample_sitting, "1") if "ist anwesend" in text]


def test_the_quorum_that_was_established_is_told_at_its_item(sample_sitting: Held) -> None:
    assert told(sample_sitting, "1")[0] == (
        "Von 37 Mitgliedern mit 141 Stimmen sind 31 Mitglieder mit 125 Stimmen anwesend. "
        "Die Beschlussfähigkeit wird festgestellt."
    )


def test_conflicts_of_interest_come_first_and_their_reasons_not_at_all(eventful_sitting: Held) -> None:
    found = told(eventful_sitting, "4")
    assert found[0] == (
        "An Beratung und Abstimmung wirken wegen Mitwirkungsverbots nicht mit: Hohen Neuendorf (6 Stimmen)."
    )


def test_an_interruption_is_told_with_its_reason(sample_sitting: Held) -> None:
    assert "10:41 bis 10:51 Uhr: Die Sitzung ist unterbrochen (Lüftungspause, zehn Minuten)." in told(
        sample_sitting, "4"
    )


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (ParagraphKind.TEXT, "Senftenberg/Zły Komorow spricht."),
        (ParagraphKind.SPEECH, "Senftenberg/Zły Komorow spricht."),
        (ParagraphKind.MOTION, "Antrag Senftenberg/Zły Komorow: spricht."),
        (ParagraphKind.STATEMENT, "Persönliche Erklärung Senftenberg/Zły Komorow: spricht."),
        (ParagraphKind.VERBATIM, "Wörtlich Senftenberg/Zły Komorow: spricht."),
    ],
)
def test_each_kind_of_paragraph_is_named(sample_sitting: Held, kind: ParagraphKind, words: str) -> None:
    meeting = sample_sitting.meeting()
    item = meeting.item("7")
    minute = replace(
        item.paragraphs[0], kind=kind, text="spricht.", speaker=meeting.member("senftenberg").member
    )
    assert with_item(sample_sitting, replace(item, paragraphs=(minute,))) == [words]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (ParagraphKind.TEXT, "Stille."),
        (ParagraphKind.SPEECH, "Stille."),
        (ParagraphKind.MOTION, "Antrag: Stille."),
        (ParagraphKind.STATEMENT, "Persönliche Erklärung: Stille."),
        (ParagraphKind.VERBATIM, "Wörtlich: Stille."),
    ],
)
def test_a_paragraph_without_a_speaker_names_none(
    sample_sitting: Held, kind: ParagraphKind, words: str
) -> None:
    item = sample_sitting.meeting().item("7")
    minute = replace(item.paragraphs[0], kind=kind, text="Stille.", speaker=None)
    assert with_item(sample_sitting, replace(item, paragraphs=(minute,))) == [words]


def test_a_text_is_divided_at_its_empty_lines_and_named_once(sample_sitting: Held) -> None:
    meeting = sample_sitting.meeting()
    item = meeting.item("7")
    minute = replace(item.paragraphs[0], text="sagt eins.\r\n \r\nUnd zwei.\n\n\n\nUnd drei.\nVier.")
    assert with_item(sample_sitting, replace(item, paragraphs=(minute,))) == [
        "Nuthetal sagt eins.",
        "Und zwei.",
        "Und drei.\nVier.",
    ]


def test_a_paragraph_written_after_the_sitting_comes_last(sample_sitting: Held) -> None:
    item = sample_sitting.meeting().item("4")
    first = item.paragraphs[0]
    late = Minute(
        ParagraphId(item.id), ParagraphKind.TEXT, "Nachgetragen.", None, first.written_at + timedelta(days=1)
    )
    assert (
        with_item(sample_sitting, replace(item, paragraphs=(late, *item.paragraphs)))[-1] == "Nachgetragen."
    )


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (ItemOutcome.NOTED, "Zur Kenntnis genommen."),
        (ItemOutcome.POSTPONED, "Der Tagesordnungspunkt wird vertagt."),
        (ItemOutcome.REFERRED, "Der Tagesordnungspunkt wird verwiesen."),
        (ItemOutcome.WITHDRAWN, "Der Tagesordnungspunkt wird zurückgezogen."),
        (ItemOutcome.REMOVED, "Der Tagesordnungspunkt wird von der Tagesordnung abgesetzt."),
    ],
)
def test_how_an_item_ended_without_a_vote_is_told(
    sample_sitting: Held, outcome: ItemOutcome, words: str
) -> None:
    item = replace(sample_sitting.meeting().item("6"), outcome=outcome)
    assert with_item(sample_sitting, item)[-1] == words


def test_what_the_result_says_is_not_said_twice(sample_sitting: Held) -> None:
    assert not [text for text in told(sample_sitting, "4") if text == "Der Antrag ist angenommen."]


def test_nobody_is_told_that_a_formality_is_done(sample_sitting: Held) -> None:
    done = "Der Tagesordnungspunkt ist erledigt."
    assert done not in told(sample_sitting, "1")
    item = replace(sample_sitting.meeting().item("6"), outcome=ItemOutcome.DONE, kind=ItemKind.REPORT)
    assert with_item(sample_sitting, item)[-1] == done


def test_a_proposal_that_was_not_voted_on_is_shown_as_such(eventful_sitting: Held) -> None:
    assert told(eventful_sitting, "5") == [
        "Beschlussvorschlag: Die Verbandsversammlung beschließt das Leistungs- und Entgeltverzeichnis in der "
        "Version 2.0 (Anlage).",
        "Der Tagesordnungspunkt wird vertagt.",
        "Anlagen",
    ]


def test_attachments_have_title_file_and_checksum(sample_sitting: Held) -> None:
    item = sample_sitting.meeting().item("5")
    (attachments,) = [b for b in item_text(sample_sitting.material(), item) if isinstance(b, ItemList)]
    (listed,) = attachments.items
    digest = item.attachments[0].sha256
    texts = said(listed.blocks)
    assert listed.content == "Leistungs- und Entgeltverzeichnis, Version 2.0"
    assert texts[0] == "Datei: leistungs-und-entgeltverzeichnis-2.0.txt"
    assert texts[1].replace(" ", "") == f"SHA-256:{digest}"


def test_an_item_that_was_not_called_says_so(eventful_sitting: Held) -> None:
    section = item_section(eventful_sitting.material(), eventful_sitting.meeting().item("7"))
    assert said(section.blocks) == [
        "TOP 7 Anfragen",
        "Nicht aufgerufen",
        "Der Tagesordnungspunkt wird zurückgezogen.",
    ]
