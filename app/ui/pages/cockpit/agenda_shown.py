# SPDX-License-Identifier: EUPL-1.2
"""The agenda panel as a record: the items in the order in which they are dealt with."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.agenda import Item, ItemKind, ItemOutcome, Part
from app.domain.agenda import ItemState as State
from app.domain.failures import RuleError
from app.domain.results import ResultRecord
from app.domain.rules import Condition
from app.ui.pages.cockpit.shown import AgendaShown
from app.ui.pages.cockpit.sight import Sight
from app.ui.tables.rows import AgendaRow, ItemState, SectionRow
from app.wording.cockpit import words
from app.wording.language import Language
from app.wording.majorities import short_rule
from app.wording.terms import term

_ENDS = {
    ItemOutcome.POSTPONED: ItemState.POSTPONED,
    ItemOutcome.REFERRED: ItemState.POSTPONED,
    ItemOutcome.CARRIED_OVER: ItemState.POSTPONED,
    ItemOutcome.WITHDRAWN: ItemState.WITHDRAWN,
    ItemOutcome.REMOVED: ItemState.REMOVED,
    ItemOutcome.NOT_ADMITTED: ItemState.REMOVED,
}
_PARTS = {Part.PUBLIC: "public_part", Part.NON_PUBLIC: "non_public_part"}


def agenda_shown(sight: Sight) -> AgendaShown:
    """The agenda with its parts, how far it is, and the numbers of its resolutions."""
    items = tuple(sight.meeting.items.values())
    done = sum(1 for item in items if item.state is State.CONCLUDED)
    return AgendaShown(f"{done} / {len(items)}", tuple(_agenda_rows(sight)))


def _agenda_rows(sight: Sight) -> Iterator[AgendaRow | SectionRow]:
    """The items as they follow, under a heading wherever another part begins."""
    above: Part | None = None
    for place, item in enumerate(sight.meeting.items.values()):
        part = _planned_part(item)
        if part is not above:
            yield SectionRow(f"{part.value}-{place}", words(_PARTS[part], sight.language))
        above = part
        yield _agenda_row(sight, item)


def _planned_part(item: Item) -> Part:
    """The part in which an item stands: one from which the public was excluded stays where it stood."""
    return Part.PUBLIC if item.excluded_because else item.part


def _agenda_row(sight: Sight, item: Item) -> AgendaRow:
    result = sight.meeting.result_at(item.id)
    record: ResultRecord | None = result.record if result else None
    number = record.number.text if record and record.number else ""
    state, text = _item_state(item, sight.language)
    return AgendaRow(item.number, item.title, _detail(sight, item), state, text, number)


def _item_state(item: Item, language: Language) -> tuple[ItemState, str]:
    if item.state is State.PENDING:
        return ItemState.OPEN, words("item_pending", language)
    if item.state is State.RUNNING or item.outcome is None:
        return ItemState.CURRENT, words("item_running", language)
    return _ENDS.get(item.outcome, ItemState.DONE), term(item.outcome, language)


def _detail(sight: Sight, item: Item) -> str:
    return " · ".join(part for part in (*_course(sight, item), *_what(sight, item)) if part)


def _course(sight: Sight, item: Item) -> Iterator[str]:
    """How an item ended where it was not voted on, and what the sitting made of it."""
    language = sight.language
    if item.state is State.CONCLUDED and item.outcome in _ENDS:
        yield term(item.outcome, language)
    elif item.urgency:
        yield words("urgent" if item.admitted else "not_admitted", language)
    into = sight.meeting.items.get(item.merged_into) if item.merged_into else None
    if into is not None:
        yield words("merged_into", language, item=into.number)
    if item.excluded_because:
        yield words("public_excluded", language)


def _what(sight: Sight, item: Item) -> Iterator[str]:
    """What an item is there for, in the profile's own words where it has some, and its majority."""
    if item.kind is ItemKind.FORMALITY and not item.wording:
        return
    votable = item.kind in {ItemKind.RESOLUTION, ItemKind.ELECTION}
    title = title_of(sight, item.matter) if votable else ""
    yield title or term(item.kind, sight.language)
    if votable:
        yield majority_in_short(sight, item.matter)


def title_of(sight: Sight, matter: str) -> str:
    """The name that the profile which applies gives a matter; empty where it gives none."""
    try:
        return sight.statutes().title_of(matter)
    except RuleError:
        return ""


def majority_in_short(sight: Sight, matter: str) -> str:
    """The majority that a matter needs, in few words, under the profile that applies; empty without one."""
    try:
        rule = sight.statutes().majority(matter)
    except RuleError:
        return ""
    names = {member.key: member.name for member in sight.association.members.values()}
    if isinstance(rule, Condition) or not rule.every:
        return short_rule(rule, sight.language, names)
    first, *others = rule.parts
    said = short_rule(first, sight.language, names)
    return words("and_more", sight.language, first=said, more=len(others)) if others else said
