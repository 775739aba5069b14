# SPDX-License-Identifier: EUPL-1.2
"""What the editor shows as facts is what the minutes tell; paragraphs stand where they were put."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

import pytest

from app.documents.course import item_text
from app.domain.agenda import Item, MinutesForm, ParagraphKind, Part
from app.wording.item_facts import ItemFact, item_facts
from tests.documents.sittings import Held
from tests.documents.test_course import said

# The time of the call stands in the heading; ballots and elections are told by tables beside their sentence.
ELSEWHERE = (
    "called",
    "conflict",
    "ballot",
    "election",
    "round",
    "elected",
    "chair-decided",
    "reworded",
    "attached",
)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def first_sentence(fact: ItemFact) -> str:
    """A fact, or of a result the sentence before its number and figures."""
    text = re.sub(r"^Neue Verkündung um \d\d:\d\d Uhr\. ", "", plain(fact.text))
    for end in (" Beschluss VV", " Ja: "):
        text = text.split(end)[0]
    return text


def as_told(sitting: Held, item: Item) -> list[str]:
    return said(item_text(sitting.material(), item))


@pytest.mark.parametrize("name", ["sample_sitting", "eventful_sitting"])
@pytest.mark.parametrize("part", list(Part))
def test_every_fact_of_the_editor_is_told_in_the_minutes(
    name: str, part: Part, request: pytest.FixtureRequest
) -> None:
    sitting: Held = request.getfixturevalue(name)
    meeting, material = sitting.meeting(part), sitting.material(part)
    untold = []
    for item in meeting.items.values():
        told = " ".join(said(item_text(material, item)))
        facts = [fact for fact in item_facts(meeting, item) if not fact.key.startswith(ELSEWHERE)]
        untold += [first_sentence(fact) for fact in facts if first_sentence(fact) not in told]
    assert untold == []


def test_minutes_of_results_leave_a_speech_out(sample_sitting: Held) -> None:
    item = sample_sitting.meeting().item("3")
    speeches = [minute.text for minute in item.paragraphs if minute.kind is ParagraphKind.SPEECH]
    assert speeches
    course = " ".join(as_told(sample_sitting, item))
    results = " ".join(as_told(sample_sitting, replace(item, form=MinutesForm.RESULTS)))
    assert all(text in course and text not in results for text in speeches)


def test_a_paragraph_stands_where_it_was_put(sample_sitting: Held) -> None:
    item = sample_sitting.meeting().item("3")
    arrival = datetime.fromisoformat("2021-03-11T10:17:00+01:00")
    first, *rest = item.paragraphs
    assert first.written_at < arrival
    later = replace(item, paragraphs=(replace(first, stands_at=arrival.replace(second=1)), *rest))
    before = [text.startswith("10:17") for text in as_told(sample_sitting, item)].index(True)
    after = [text.startswith("10:17") for text in as_told(sample_sitting, later)].index(True)
    assert after == before - 1
