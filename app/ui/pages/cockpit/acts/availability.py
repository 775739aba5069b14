# SPDX-License-Identifier: EUPL-1.2
"""Whether an act is possible now, and if not, why: asked of the law itself with a likely command."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, fields
from datetime import timedelta
from functools import cache
from typing import get_type_hints

from app.domain.commands import COMMANDS, Command
from app.domain.failures import KnownError
from app.ui.pages.cockpit.acts.fields import FieldKind, FieldSpec, fields_of
from app.ui.pages.cockpit.acts.filling import Circumstances
from app.ui.pages.cockpit.acts.options import Offer
from app.ui.pages.cockpit.acts.specs import ActSpec
from app.wording.acts_fields import form_words, has_words
from app.wording.failures import sentence_of

Refusal = Callable[[Command], KnownError | None]

MOST_TRIED = 4
_ABOUT: Mapping[FieldKind, str] = {
    FieldKind.MEMBER: "member",
    FieldKind.ITEM: "item",
    FieldKind.ITEMS: "item",
    FieldKind.MOTION: "motion",
    FieldKind.PARAGRAPH: "paragraph",
    FieldKind.CANDIDATE: "candidate",
    FieldKind.CANDIDATES: "candidate",
}
"""By what name a refusal speaks of that which there is nothing of to choose."""
_OFFERED = frozenset(
    {
        FieldKind.MEMBER,
        FieldKind.ITEM,
        FieldKind.ITEMS,
        FieldKind.MOTION,
        FieldKind.MOTIONS,
        FieldKind.PARAGRAPH,
        FieldKind.CANDIDATE,
        FieldKind.CANDIDATES,
    }
)
_SAMPLES = {str: "…", int: 1, bool: True}
_SAMPLES_BY_NAME = {"number": "999", "item": "", "candidate": "zz"}
_NEW = frozenset({"nominate"})
"""Acts whose candidate is new: there is nothing to choose it from."""


def why_not(spec: ActSpec, about: Circumstances, refusal: Refusal) -> str:
    """Why the act is not possible now, in a sentence; empty where it is."""
    if spec.probe is not None:
        return _said(refusal(sample(spec.probe, {})), about)
    asked = {each.name: each for each in _asked(spec)}
    offers = {name: _offers(spec, each, about) for name, each in asked.items()}
    lacking = [each for each in asked.values() if each.kind in _OFFERED and not offers[each.name]]
    if lacking and spec.key not in _NEW:
        error = refusal(next(_tries(spec, asked, offers, about)))
        return _nothing_to_choose(spec, lacking[0], error, about)
    first: KnownError | None = None
    for command in _tries(spec, asked, offers, about):
        error = refusal(command)
        if error is None:
            return ""
        first = first or error
    return _said(first, about)


def sample(command: type[Command], given: Mapping[str, object]) -> Command:
    """A command that fills what it must with something likely, to ask the law about."""
    return command(**{**_likely(command.word()), **given})


@cache
def _likely(word: str) -> dict[str, object]:
    """Something likely for each field that a command must have."""
    command = COMMANDS[word]
    hints = get_type_hints(command)
    needed = (
        each
        for each in fields(command)  # type: ignore[arg-type]  # every command is a dataclass
        if each.default is MISSING and each.default_factory is MISSING
    )
    return {
        each.name: _SAMPLES_BY_NAME.get(each.name, _SAMPLES.get(hints[each.name], "…")) for each in needed
    }


def _asked(spec: ActSpec) -> list[FieldSpec]:
    known = fields_of(spec.command)
    return [known[name] for name in spec.fields if known[name].required or name in spec.required]


def _offers(spec: ActSpec, each: FieldSpec, about: Circumstances) -> tuple[Offer, ...]:
    return about.offers(spec, each, {})


def _tries(
    spec: ActSpec,
    asked: Mapping[str, FieldSpec],
    offers: Mapping[str, tuple[Offer, ...]],
    about: Circumstances,
) -> Iterator[Command]:
    """A few commands, each with other members or items of those that come into question."""
    tried: list[Command] = []
    for place in range(MOST_TRIED):
        values = dict(spec.fixed)
        for name, each in asked.items():
            found = _value(each, offers[name], place, about)
            if found is not None:
                values[name] = found
        command = sample(spec.command, _fitted(spec, asked, values, about))
        if command not in tried:
            tried.append(command)
            yield command


def _fitted(
    spec: ActSpec, asked: Mapping[str, FieldSpec], values: dict[str, object], about: Circumstances
) -> dict[str, object]:
    """The values with those that hang on others: the persons of a member, the items beside an item."""
    if "into" in values:
        values["items"] = tuple(key for key in _texts(values["items"]) if key != values["into"])
    for name, each in asked.items():
        if each.kind is FieldKind.PERSON:
            member = str(values.get("member", ""))
            there = about.offers(spec, each, {"member": member}) if spec.key == "vote_leader" else ()
            values |= {name: there[-1].key} if there else {"office": _SAMPLES[str]}
    return values


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, tuple) else ()


def _value(each: FieldSpec, offers: tuple[Offer, ...], place: int, about: Circumstances) -> object:
    kind = each.kind
    if kind in {FieldKind.TEXT, FieldKind.LONG} and not offers:
        return _SAMPLES_BY_NAME.get(each.name, _SAMPLES[str])
    if kind is FieldKind.TIME:
        return about.now + timedelta(days=1)
    if kind is FieldKind.DAY:
        return about.now.date()
    if kind in {FieldKind.ITEMS, FieldKind.CANDIDATES}:
        return tuple(offer.key for offer in offers)
    if kind is FieldKind.MOTIONS:
        return tuple(int(offer.key) for offer in offers)
    if kind is FieldKind.FLAG or not offers:
        return None
    return _one_of(each, _preferred(each, offers, about)[min(place, len(offers) - 1)].key)


def _preferred(each: FieldSpec, offers: tuple[Offer, ...], about: Circumstances) -> list[Offer]:
    """The item in hand comes before all others."""
    item = about.meeting.item_in_hand
    in_hand = item.number if item and each.kind is FieldKind.ITEM else ""
    return sorted(offers, key=lambda offer: offer.key != in_hand)


def _one_of(each: FieldSpec, key: str) -> object:
    if each.terms is not None:
        return each.terms(key)
    return int(key) if each.kind in {FieldKind.MOTION, FieldKind.PARAGRAPH} else key


def _nothing_to_choose(
    spec: ActSpec, lacking: FieldSpec, error: KnownError | None, about: Circumstances
) -> str:
    """The law's own reason where it is not about what cannot be chosen; else that there is none of it."""
    if error is not None and _ABOUT.get(lacking.kind) not in error.values:
        return _said(error, about)
    source = spec.sources.get(lacking.name)
    code = f"nothing_{source.value if source else lacking.kind.value}"
    return form_words(code if has_words(code) else "nothing_at_all", about.language)


def _said(error: KnownError | None, about: Circumstances) -> str:
    return sentence_of(error, about.language) if error is not None else ""
