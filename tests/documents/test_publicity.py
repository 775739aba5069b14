# SPDX-License-Identifier: EUPL-1.2
"""The public minutes tell the times without the public where they fell: at an item or between two."""

from __future__ import annotations

from app.documents.publicity import between_items, changes_at, ended_in_private, exclusion_spans
from app.domain.agenda import Part
from app.domain.entries.aftermath import DocumentKind
from tests.documents.sittings import Held

EXCLUDED = (
    "10:32 Uhr: Die Öffentlichkeit ist ausgeschlossen. In nichtöffentlicher Sitzung werden TOP\u00a08 "
    "und TOP\u00a09 behandelt."
)
RESTORED = "10:50 Uhr: Die Öffentlichkeit ist wiederhergestellt."


def test_exclusion_and_restoration_stand_between_the_items_where_they_happened(
    eventful_sitting: Held,
) -> None:
    text = eventful_sitting.text(DocumentKind.MINUTES)
    excluded = EXCLUDED.replace("\u00a0", " ")
    assert f"{excluded}\n{RESTORED}\nTOP 6 " in text
    assert text.index("TOP 4 ") < text.index(excluded)
    assert [words for _, words in between_items(eventful_sitting.material())] == [EXCLUDED, RESTORED]


def test_the_minutes_without_the_public_name_the_times_on_their_front(eventful_sitting: Held) -> None:
    material = eventful_sitting.material(Part.NON_PUBLIC)
    assert between_items(material) == []
    assert (
        exclusion_spans(material) == "ausgeschlossen von 10:32 Uhr bis 10:50 Uhr (TOP\u00a08 und TOP\u00a09)"
    )


def test_an_item_that_stayed_public_tells_no_change(eventful_sitting: Held) -> None:
    material = eventful_sitting.material()
    item = material.meeting.item("4")
    assert list(changes_at(material, item)) == []
    assert not ended_in_private(material, item)
