# SPDX-License-Identifier: EUPL-1.2
"""What the public minutes tell of the times without the public, and of the items treated then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from app.documents.asides import adjournment_told
from app.documents.material import Material
from app.domain.agenda import Item, Part
from app.wording import publicity


def changes_at(material: Material, item: Item) -> Iterator[tuple[datetime, str]]:
    """That the public was excluded from an item, and that it was restored, each with its moment."""
    if material.part is Part.PUBLIC:
        for change in item.part_changes:
            yield change.at, publicity.part_changed(change, material.meeting, material.language)


def between_items(material: Material) -> list[tuple[datetime, str]]:
    """What happened while no item of the part was in hand, each with its moment."""
    breaks = [
        (each.since, words)
        for each in material.breaks_between_items()
        for words in adjournment_told(each, material.language)
    ]
    return sorted([*breaks, *_exclusions(material)], key=lambda told: told[0])


def exclusion_spans(material: Material) -> str:
    """All times without the public, a line each."""
    meeting, language = material.meeting, material.language
    spans = (publicity.exclusion_span(each, meeting, language) for each in material.dossier.exclusions)
    return "\n".join(spans)


def ended_in_private(material: Material, item: Item) -> bool:
    """Whether the public may not know how an item ended from which it was excluded."""
    changed = item.part_changes[-1:]
    excluded = any(change.part is Part.NON_PUBLIC for change in changed)
    return material.part is Part.PUBLIC and excluded and item.outcome is None


def _exclusions(material: Material) -> Iterator[tuple[datetime, str]]:
    """The exclusions of the public and their ends, where no item tells them."""
    if material.part is not Part.PUBLIC:
        return
    meeting, language = material.meeting, material.language
    told = {change.at for item in meeting.items.values() for change in item.part_changes}
    for each in material.dossier.exclusions:
        if each.since not in told:
            yield each.since, publicity.excluded(each, meeting, language)
        if each.until and each.until not in told:
            yield each.until, publicity.restored(each.until, meeting, language)
