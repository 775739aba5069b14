# SPDX-License-Identifier: EUPL-1.2
"""The letter to a member says what it brings and how that can be checked, and names no person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.agenda import Part
from app.domain.entries.aftermath import DocumentIssued, DocumentKind
from app.domain.identity import DocumentId, LogId
from app.domain.meeting import Meeting
from app.wording.language import Language
from app.wording.letters import body, subject
from tests.domain.house import convened


def meeting(notice: str = "") -> Meeting:
    found = convened().meeting
    assert found is not None
    return replace(found, convened=replace(found.convened, notice=notice))


def document(name: str, title: str) -> DocumentIssued:
    house = convened()
    assert house.in_hand
    return DocumentIssued(
        DocumentId(house.in_hand),
        DocumentKind.MINUTES,
        Part.PUBLIC,
        None,
        name,
        title,
        1,
        "0" * 64,
        LogId(house.in_hand),
        1,
        "0" * 64,
        "Sitzungspult",
    )


DOCUMENTS = (document("n.pdf", "Niederschrift"), document("a.pdf", "Anwesenheitsliste"))


def test_the_subject_names_association_meeting_and_day() -> None:
    assert (
        subject(meeting()) == "Zweckverband: Dokumente zur Sitzung „4. Verbandsversammlung“ vom 11. März 2021"
    )


def test_the_letter_lists_each_document_with_its_file() -> None:
    text = body(meeting(), DOCUMENTS)
    assert text.startswith("Sehr geehrte Damen und Herren,\n\nzu der Sitzung „4. Verbandsversammlung“ ")
    assert "– Niederschrift (n.pdf)\n– Anwesenheitsliste (a.pdf)\n" in text
    assert text.endswith("Mit freundlichen Grüßen\nZweckverband\n")


def test_the_letter_says_how_the_documents_can_be_checked() -> None:
    text = body(meeting(), DOCUMENTS)
    assert "Auf der letzten Seite jedes Dokuments" in text
    assert "QR-Code" in text


def test_samples_are_marked_in_subject_and_letter() -> None:
    marked = meeting("Beispieldaten: Stimmzahlen sind erfunden.")
    assert subject(marked).startswith("[Beispieldaten] Zweckverband: ")
    assert body(marked, DOCUMENTS).startswith("Beispieldaten: Stimmzahlen sind erfunden.\n\nSehr geehrte")


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_place_stays_empty_in_either_language(language: Language) -> None:
    text = subject(meeting(), language) + body(meeting(), DOCUMENTS, language)
    assert "{" not in text
    assert "4. Verbandsversammlung" in text
