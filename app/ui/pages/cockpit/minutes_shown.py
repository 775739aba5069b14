# SPDX-License-Identifier: EUPL-1.2
"""The minutes of the item in hand as a record: facts and paragraphs in their order, and the empty one."""

from __future__ import annotations

import re

from app.domain.agenda import Item, MinutesForm, Paragraph, ParagraphKind
from app.domain.minutes import form_of, is_told
from app.ui.pages.cockpit.minutes_order import Block, blocks_of
from app.ui.pages.cockpit.shown import DraftShown, FactShown, MinutesShown, ParagraphShown
from app.ui.pages.cockpit.sight import Sight
from app.wording.dates import clock_time
from app.wording.item_facts import ItemFact
from app.wording.minutes_editor import editor_words
from app.wording.terms import term

_TIME_FIRST = re.compile(r"^\d\d:\d\d( Uhr)?: ")


def minutes_shown(sight: Sight, item: Item) -> MinutesShown:
    """The running minutes of an item."""
    language = sight.language
    time = f"{sight.kept_at:%H:%M:%S}" if sight.kept_at else ""
    kept = editor_words("kept", language, time=time) if time else ""
    form = form_of(sight.meeting, item)
    chosen = "" if form is MinutesForm.COURSE and item.form is None else term(form, language)
    drafts = dict(sight.drafts)
    blocks = tuple(
        _block(sight, block, form, drafts.get(block.key))
        for block in blocks_of(sight.meeting, item, language)
    )
    return MinutesShown(kept, blocks, _draft(sight, item), chosen, sight.speakers)


def _block(sight: Sight, block: Block, form: MinutesForm, typed: str | None) -> ParagraphShown | FactShown:
    if block.fact is not None:
        return _fact(block.fact)
    assert block.paragraph is not None
    return _paragraph(sight, block.key, block.paragraph, form, typed)


def _fact(fact: ItemFact) -> FactShown:
    """A fact with its time in the margin, not in its words too."""
    return FactShown(fact.key, clock_time(fact.at), _TIME_FIRST.sub("", fact.text), fact.decides)


def _paragraph(
    sight: Sight, key: str, paragraph: Paragraph, form: MinutesForm, typed: str | None
) -> ParagraphShown:
    speaker = sight.meeting.roll.get(paragraph.speaker) if paragraph.speaker else None
    kind = "" if paragraph.kind is ParagraphKind.TEXT else term(paragraph.kind, sight.language)
    if speaker is not None:
        kind = f"{kind} · {speaker.name}".lstrip(" ·")
    if not is_told(paragraph.kind, form):
        kind = f"{kind} · {editor_words('untold', sight.language)}"
    time = clock_time(paragraph.written_at)
    return ParagraphShown(key, time, paragraph.text, kind, typed=typed)


def _draft(sight: Sight, item: Item) -> DraftShown:
    draft, language = sight.draft, sight.language
    is_plain = draft.kind is ParagraphKind.TEXT
    placeholder = editor_words(f"new_{draft.kind.value}", language)
    kind = "" if is_plain else term(draft.kind, language)
    return DraftShown(f"{item.number}:{draft.serial}", placeholder, kind, draft.text, draft.after)
