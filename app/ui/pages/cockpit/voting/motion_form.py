# SPDX-License-Identifier: EUPL-1.2
"""The form that records a motion: what it is about, its wording, who moved it."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.agenda import Item
from app.domain.commands import Command
from app.domain.commands.motions import SubmitMotion
from app.domain.motions import MotionKind
from app.domain.procedure import ProceduralKind
from app.ui.pages.cockpit.forms import (
    ChoicePart,
    FormAct,
    FormOption,
    FormShown,
    Part,
    TextPart,
    Values,
)
from app.ui.pages.cockpit.sight import Sight
from app.ui.pages.cockpit.voting.naming import members_named
from app.wording.terms import term
from app.wording.voting_forms import form_words

MOTION = "motion"


def motion_shown(sight: Sight, item: Item, values: Values, serial: int) -> FormShown:
    """The form as it is with what was typed."""
    language = sight.language
    return FormShown(
        f"{MOTION}:{item.number}:{serial}",
        form_words("motion_title", language, number=item.number),
        parts=tuple(_parts(sight, values)),
        acts=(FormAct("submit", form_words("do_submit", language), primary=True),),
        enter="submit",
        leave=form_words("back", language),
    )


def motion_command(sight: Sight, values: Values) -> Command:
    """The motion as it was typed."""
    kind = _kind(values)
    mover = members_named(sight.meeting, values.get("mover", "")).keys
    procedural = _procedural(values) if kind is MotionKind.PROCEDURAL else None
    text = values.get("text", "").strip()
    if procedural is not None and not text:
        text = _upper(term(procedural, sight.language))
    return SubmitMotion(kind, text, mover=next(iter(mover), ""), procedural=procedural)


def _parts(sight: Sight, values: Values) -> Iterator[Part]:
    language, kind = sight.language, _kind(values)
    kinds = tuple(FormOption(each.value, _upper(term(each, language))) for each in MotionKind)
    yield ChoicePart("kind", form_words("motion_kind", language), kinds, (kind.value,))
    if kind is MotionKind.PROCEDURAL:
        wants = tuple(FormOption(each.value, _upper(term(each, language))) for each in ProceduralKind)
        caption = form_words("procedural_kind", language)
        yield ChoicePart("procedural", caption, wants, (_procedural(values).value,))
    yield TextPart("text", form_words("motion_text", language))
    named = members_named(sight.meeting, values.get("mover", ""), language)
    caption, hint = form_words("motion_mover", language), form_words("mover_hint", language)
    yield TextPart("mover", caption, hint, "", named.told, named.tone)


def _kind(values: Values) -> MotionKind:
    return MotionKind(values.get("kind") or MotionKind.AMENDMENT)


def _procedural(values: Values) -> ProceduralKind:
    return ProceduralKind(values.get("procedural") or ProceduralKind.CLOSURE_OF_DEBATE)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


__all__ = ["MOTION", "motion_command", "motion_shown"]
