# SPDX-License-Identifier: EUPL-1.2
"""From what is typed in a field to what a command needs, or why it cannot be that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from app.ui.pages.cockpit.acts.fields import FieldKind, FieldSpec
from app.ui.pages.cockpit.acts.options import Offer
from app.ui.widgets.matching import folded, found
from app.ui.widgets.shown import NamedMember
from app.wording.acts_fields import form_words
from app.wording.dates import short_date
from app.wording.language import Language

MOST_NAMED = 5
MOST_LETTERS = 36
_TIME = re.compile(r"(?:(\d{1,2})\.(\d{1,2})\.(\d{4})?[ ,]*)?(\d{1,2})(?:[:.](\d{2}))?(?: ?Uhr)?")
_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


@dataclass(frozen=True, slots=True)
class Read:
    """What was read: the keys, the value for the command, what it says, and what is wrong with it."""

    keys: tuple[str, ...] = ()
    value: object = None
    echo: str = ""
    fault: str = ""


EMPTY = Read()


def read(field: FieldSpec, typed: str, offers: Sequence[Offer], now: datetime, language: Language) -> Read:
    """Read what was typed in a field; an empty one reads as nothing."""
    text = typed.strip()
    if not text:
        return EMPTY
    if field.kind is FieldKind.CANDIDATE and not offers:
        return Read((text,), text)
    if field.kind in _ONE:
        found = _one(text, offers, language)
        return replace(found, value=int(found.keys[0])) if field.kind in _ORDINALS and found.keys else found
    if field.kind in _SEVERAL:
        return _several(field, text, offers, language)
    if field.kind is FieldKind.PERSON:
        return _person(text, offers, language)
    if field.kind is FieldKind.CHOICE:
        value: object = field.terms(text) if field.terms else text
        return Read((text,), value)
    if field.kind is FieldKind.FLAG:
        return Read((text,), text == "true")
    return _plain(field, text, now, language)


_ONE = frozenset(
    {FieldKind.MEMBER, FieldKind.ITEM, FieldKind.MOTION, FieldKind.PARAGRAPH, FieldKind.CANDIDATE}
)
_SEVERAL = frozenset({FieldKind.MEMBERS, FieldKind.ITEMS, FieldKind.MOTIONS, FieldKind.CANDIDATES})
_ORDINALS = frozenset({FieldKind.MOTION, FieldKind.PARAGRAPH})


def _plain(field: FieldSpec, text: str, now: datetime, language: Language) -> Read:
    if field.kind is FieldKind.NUMBER:
        return Read((text,), int(text)) if text.isdecimal() else Read(fault=form_words("no_number", language))
    if field.kind is FieldKind.TIME:
        return _moment(text, now, language)
    if field.kind is FieldKind.DAY:
        return _day(text, language)
    return Read((text,), text)


def fitting(offers: Sequence[Offer], text: str) -> tuple[Offer, ...]:
    """The offers that what was typed leaves: by number, by the letters of the name, by any part of it."""
    by_key = {offer.key: offer for offer in offers}
    exact = [offer for offer in offers if text in {offer.number, offer.name, offer.key}]
    if len(exact) == 1:
        return tuple(exact)
    named = tuple(NamedMember(offer.key, offer.name, offer.number) for offer in offers)
    left = found(named, text)
    if left:
        return tuple(by_key[each.key] for each in left)
    wanted = folded(text)
    return tuple(offer for offer in offers if wanted in folded(f"{offer.name} {offer.detail}"))


def _one(text: str, offers: Sequence[Offer], language: Language) -> Read:
    found = fitting(offers, text)
    if len(found) == 1:
        return Read((found[0].key,), found[0].key, said(found[0]))
    return Read(fault=_unclear(text, found or tuple(offers), bool(found), language))


def _several(field: FieldSpec, text: str, offers: Sequence[Offer], language: Language) -> Read:
    parts = [part for part in re.split(_separators(field, text), text) if part.strip()]
    reads = [_one(part.strip(), offers, language) for part in parts]
    fault = next((each.fault for each in reads if each.fault), "")
    keys = tuple(key for each in reads for key in each.keys)
    numbers = field.kind is FieldKind.MOTIONS
    value = tuple(int(key) for key in keys) if numbers else keys
    return Read(keys, value, " · ".join(each.echo for each in reads if each.echo), fault)


def _separators(field: FieldSpec, text: str) -> str:
    """Names may hold a comma; numbers do not."""
    if field.kind is FieldKind.MEMBERS:
        return ";" if ";" in text else ","
    return r"[,;\s]+"


def _person(text: str, offers: Sequence[Offer], language: Language) -> Read:
    """Somebody on the list, or the office of somebody who is not."""
    found = fitting(offers, text)
    if len(found) == 1:
        return Read((found[0].key,), found[0].key, said(found[0]))
    if len(found) > 1:
        return Read(fault=_unclear(text, found, several=True, language=language))
    return Read((), text, form_words("not_listed", language, name=text))


def said(offer: Offer) -> str:
    """What an offer says when it is taken."""
    return f"{offer.name} · {offer.detail}" if offer.detail else offer.name


def shortened(name: str) -> str:
    """A name as far as one reads it to tell it from the others."""
    return name if len(name) <= MOST_LETTERS else f"{name[: MOST_LETTERS - 1]}…"


def _unclear(text: str, offers: Sequence[Offer], several: bool, language: Language) -> str:
    if not offers:
        return form_words("nobody_at_all", language, typed=text)
    names = ", ".join(shortened(offer.name) for offer in offers[:MOST_NAMED])
    names += ", …" if len(offers) > MOST_NAMED else ""
    return form_words("several_fit" if several else "nobody_fits", language, names=names, typed=text)


def _moment(text: str, now: datetime, language: Language) -> Read:
    found = _TIME.fullmatch(text)
    fault = Read(fault=form_words("no_time", language))
    if found is None:
        return fault
    day, month, year, hour, minute = found.groups()
    if minute is None and day is None:
        return _later(int(hour), now)
    try:
        on = date(int(year or now.year), int(month), int(day)) if day else now.date()
        at = datetime.combine(on, time(int(hour), int(minute or 0)), now.tzinfo)
    except ValueError:
        return fault
    return Read((text,), at, _told(at, now, language))


def _later(minutes: int, now: datetime) -> Read:
    """A bare number is minutes from now."""
    at = (now + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
    return Read((str(minutes),), at, f"{at:%H:%M}")


def _told(at: datetime, now: datetime, language: Language) -> str:
    return f"{at:%H:%M}" if at.date() == now.date() else f"{short_date(at.date(), language)}, {at:%H:%M}"


def _day(text: str, language: Language) -> Read:
    found = _DAY.fullmatch(text)
    fault = Read(fault=form_words("no_day", language))
    if found is None:
        return fault
    try:
        day = date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return fault
    return Read((text,), day, short_date(day, language))
