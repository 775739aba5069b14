# SPDX-License-Identifier: EUPL-1.2
"""An act that is being filled in: from typed texts to its command, and to the form that is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.domain.agenda import Item, ItemKind, Part
from app.domain.association import Association
from app.domain.commands import Command
from app.domain.failures import KnownError, Value
from app.domain.meeting import Meeting
from app.ui.pages.cockpit.acts.fields import FieldKind, FieldSpec, fields_of
from app.ui.pages.cockpit.acts.options import Offer, offers_of
from app.ui.pages.cockpit.acts.reading import Read, fitting, read, shortened
from app.ui.pages.cockpit.acts.shown import ActFieldShown, ActFormShown, Control
from app.ui.pages.cockpit.acts.specs import ActSpec
from app.ui.widgets.shown import OptionShown
from app.wording.acts_fields import field_label, form_words
from app.wording.acts_named import act_explained, act_name
from app.wording.dates import short_moment
from app.wording.failures import SENTENCES
from app.wording.language import Language

MOST_OFFERED = 6
_HINTS = {
    FieldKind.MEMBER: "member_hint",
    FieldKind.MEMBERS: "members_hint",
    FieldKind.ITEM: "item_hint",
    FieldKind.ITEMS: "items_hint",
    FieldKind.MOTIONS: "items_hint",
    FieldKind.PERSON: "person_hint",
    FieldKind.TIME: "time_hint",
    FieldKind.DAY: "day_hint",
}
_ONE_LINE = {"change_title", "change_place"}


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a form is filled in with: the states, the time, the language."""

    meeting: Meeting
    association: Association
    now: datetime
    language: Language
    known: dict[tuple[object, ...], tuple[Offer, ...]] = field(default_factory=dict, compare=False)

    def offers(self, spec: ActSpec, each: FieldSpec, filled: Mapping[str, str]) -> tuple[Offer, ...]:
        """What a field of an act offers; asked for again, it is not looked for again."""
        member = filled.get("member", "") if each.kind is FieldKind.PERSON else ""
        own = () if each.kind in _ALIKE else (spec.key, each.name)
        what = (each.kind, spec.sources.get(each.name), member, *own)
        if what not in self.known:
            found = offers_of(spec, each, self.meeting, self.association, filled, self.language)
            self.known[what] = found
        return self.known[what]


_ALIKE = frozenset({FieldKind.MEMBER, FieldKind.MEMBERS, FieldKind.ITEM, FieldKind.ITEMS})
"""What such a field offers depends on its source alone."""


@dataclass(frozen=True, slots=True)
class Filling:
    """An act in hand with what was given for it, what was typed, and what is wrong with it."""

    spec: ActSpec
    serial: int
    given: Mapping[str, str] = field(default_factory=dict)
    typed: Mapping[str, str] = field(default_factory=dict)
    faults: Mapping[str, str] = field(default_factory=dict)
    fault: str = ""

    def with_text(self, name: str, text: str) -> Filling:
        """The filling after something was typed; a fault of that field is no longer told."""
        faults = {known: said for known, said in self.faults.items() if known != name}
        return replace(self, typed={**self.typed, name: text}, faults=faults, fault="")

    def fields(self) -> tuple[FieldSpec, ...]:
        """The fields that the act asks for, in their order."""
        known = fields_of(self.spec.command)
        return tuple(
            replace(known[name], required=known[name].required or name in self.spec.required)
            for name in self.spec.fields
        )

    def reads(self, about: Circumstances) -> dict[str, Read]:
        """What was read in each field."""
        reads: dict[str, Read] = {}
        for each in self.fields():
            filled = {name: known.keys[0] for name, known in reads.items() if known.keys}
            reads[each.name] = read(
                each,
                self._text(each, filled, about),
                self._offers(each, filled, about),
                about.now,
                about.language,
            )
        return reads

    def checked(self, about: Circumstances) -> Filling:
        """The filling with a fault at each field that is missing or cannot be what it is."""
        reads = self.reads(about)
        missing = form_words("missing", about.language)
        faults = {
            each.name: reads[each.name].fault or missing
            for each in self.fields()
            if reads[each.name].fault or (each.required and reads[each.name].value is None)
        }
        return replace(self, faults=faults, fault="")

    def command(self, about: Circumstances) -> Command:
        """The command, once nothing is wrong with it."""
        values = dict(self.spec.fixed)
        reads = self.reads(about)
        for each in self.fields():
            found = reads[each.name]
            if found.value is not None:
                values[_place_of(self.spec.command, each, found)] = found.value
        return self.spec.command(**values)

    def refused(self, error: KnownError, about: Circumstances) -> Filling:
        """The filling with a refusal at the field that it is about, or below all of them."""
        sentence = _sentence_of(error, about.language)
        name = self._field_of(error, about)
        return replace(self, faults={name: sentence}) if name else replace(self, fault=sentence)

    def shown(self, about: Circumstances) -> ActFormShown:
        """The form as it is drawn."""
        key, language = self.spec.key, about.language
        fields = tuple(self._shown_fields(about))
        first = next((each.name for each in fields if not each.text or each.control is Control.LONG), "")
        return ActFormShown(
            f"{key}:{self.serial}",
            act_name(key, language),
            act_explained(key, language),
            fields,
            form_words("confirm", language),
            form_words("back", language),
            self.fault,
            first or fields[0].name,
        )

    def _shown_fields(self, about: Circumstances) -> list[ActFieldShown]:
        reads = self.reads(about)
        filled = {name: known.keys[0] for name, known in reads.items() if known.keys}
        return [self._shown_field(each, reads[each.name], filled, about) for each in self.fields()]

    def _shown_field(
        self, each: FieldSpec, found: Read, filled: Mapping[str, str], about: Circumstances
    ) -> ActFieldShown:
        offers, language = self._offers(each, filled, about), about.language
        control = self._control(each, offers)
        label = field_label(self.spec.key, each.name, language)
        if not each.required and control in {Control.LINE, Control.LONG}:
            label = form_words("optional", language, label=label)
        picked = (
            () if control is Control.CHOICE else _picked(each, offers, self.typed.get(each.name, ""), found)
        )
        hint = "minutes_hint" if each.name == "planned_until" else _HINTS.get(each.kind, "")
        return ActFieldShown(
            each.name,
            control,
            label,
            self._initial(each, filled, about),
            form_words(hint, language) if hint else "",
            _options(each, offers, language) if control is Control.CHOICE else (),
            picked,
            found.echo,
            self.faults.get(each.name, ""),
            each.required,
        )

    def _control(self, each: FieldSpec, offers: tuple[Offer, ...]) -> Control:
        if each.kind is FieldKind.FLAG:
            return Control.FLAG
        if each.kind is FieldKind.CHOICE or (each.name == "value" and offers):
            return Control.CHOICE
        return (
            Control.LONG if each.kind is FieldKind.LONG and self.spec.key not in _ONE_LINE else Control.LINE
        )

    def _offers(self, each: FieldSpec, filled: Mapping[str, str], about: Circumstances) -> tuple[Offer, ...]:
        return about.offers(self.spec, each, filled)

    def _text(self, each: FieldSpec, filled: Mapping[str, str], about: Circumstances) -> str:
        """What stands in a field: what was typed, else what was put there at first."""
        return self.typed.get(each.name, self._initial(each, filled, about))

    def _initial(self, each: FieldSpec, filled: Mapping[str, str], about: Circumstances) -> str:
        if each.name in self.given:
            return self.given[each.name]
        item = _item(about.meeting, filled.get("item", "")) or about.meeting.item_in_hand
        offers = self._offers(each, filled, about)
        if each.kind is FieldKind.ITEM and each.required:
            in_hand = about.meeting.item_in_hand
            keys = [offer.key for offer in offers]
            wanted = in_hand.number if in_hand and in_hand.number in keys else ""
            return wanted or (keys[0] if len(keys) == 1 else "")
        usual = _usual(self.spec.key, each.name, about.meeting, item, offers)
        if each.kind is FieldKind.CHOICE and each.required and offers:
            return usual or offers[0].key
        return usual

    def _field_of(self, error: KnownError, about: Circumstances) -> str:
        """The field that a refusal is about: the one it names, or the one whose value it names."""
        names = [each.name for each in self.fields()]
        reads = self.reads(about)
        named = str(error.values.get("field") or "")
        if named in names:
            return named
        for value, kinds in _ABOUT:
            if value in error.values:
                found = [each.name for each in self.fields() if each.kind in kinds]
                told = {name: reads[name].echo for name in found}
                wanted = str(error.values[value])
                exact = [name for name, echo in told.items() if wanted and echo.startswith(wanted)]
                if exact or found:
                    return (exact or found)[0]
        return "reason" if "reason" in names and "reason" in error.code else ""


_ABOUT = (
    ("time", frozenset({FieldKind.TIME})),
    ("until", frozenset({FieldKind.TIME})),
    ("sent_on", frozenset({FieldKind.DAY})),
    ("votes", frozenset({FieldKind.NUMBER})),
    ("delegate", frozenset({FieldKind.PERSON})),
    ("office", frozenset({FieldKind.PERSON})),
    ("member", frozenset({FieldKind.MEMBER})),
    ("members", frozenset({FieldKind.MEMBERS})),
    ("motion", frozenset({FieldKind.MOTION, FieldKind.MOTIONS})),
    ("item", frozenset({FieldKind.ITEM, FieldKind.ITEMS})),
)


def _sentence_of(error: KnownError, language: Language) -> str:
    """The refusal in words, with its moments as people write them."""
    values = {name: _readable(value, language) for name, value in error.values.items()}
    return SENTENCES[error.code].say(language, values)


def _readable(value: Value, language: Language) -> Value:
    if not isinstance(value, str) or "T" not in value:
        return value
    try:
        return short_moment(datetime.fromisoformat(value), language)
    except ValueError:
        return value


def _place_of(command: type[Command], each: FieldSpec, found: Read) -> str:
    """Where a value goes: a person who is not on the list is named by the office."""
    if each.name == "delegate" and not found.keys and "office" in fields_of(command):
        return "office"
    return each.name


def _item(meeting: Meeting, number: str) -> Item | None:
    return next((item for item in meeting.items.values() if item.number == number), None)


def _usual(act: str, name: str, meeting: Meeting, item: Item | None, offers: tuple[Offer, ...]) -> str:
    """What stands in a field at first, because it is so mostly."""
    if act == "urgent_item":
        usual = {"number": _next_number(meeting), "kind": ItemKind.RESOLUTION, "part": Part.PUBLIC}
        return str(usual.get(name, ""))
    if name == "heard":
        return "; ".join(offer.name for offer in offers)
    if act == "adjourn" and name == "place":
        return meeting.place
    if act == "nominate" and name == "candidate":
        return _next_candidate(meeting)
    if name == "accepted":
        return "true"
    return _present_text(act, name, item)


def _present_text(act: str, name: str, item: Item | None) -> str:
    """The text as it is, to be changed."""
    if item is None:
        return ""
    texts = {
        ("change_wording", "value"): item.wording,
        ("change_title", "value"): item.title,
        ("change_matter", "value"): item.matter,
        ("change_part", "value"): item.part.value,
        ("decide_in_place", "wording"): item.wording,
    }
    return texts.get((act, name), "")


def _next_number(meeting: Meeting) -> str:
    heads = [item.number.split(".")[0] for item in meeting.items.values()]
    return str(max((int(head) for head in heads if head.isdecimal()), default=0) + 1)


def _next_candidate(meeting: Meeting) -> str:
    elections = meeting.elections_at(meeting.in_hand) if meeting.in_hand else ()
    taken = elections[-1].candidates if elections else {}
    return next((key for key in "abcdefghijklmnopqrstuvwxyz" if key not in taken), "")


def _options(each: FieldSpec, offers: tuple[Offer, ...], language: Language) -> tuple[OptionShown, ...]:
    listed = tuple(OptionShown(offer.key, offer.name) for offer in offers)
    return listed if each.required else (OptionShown("", form_words("usual_choice", language)), *listed)


def _picked(each: FieldSpec, offers: tuple[Offer, ...], typed: str, found: Read) -> tuple[OptionShown, ...]:
    """What can be picked with the mouse: all there is, where that is little, or what the letters leave."""
    if each.kind in {FieldKind.ITEMS, FieldKind.MOTIONS, FieldKind.MEMBERS, FieldKind.CANDIDATES}:
        return ()
    if found.keys and found.echo:
        return ()
    text = typed.strip()
    left = fitting(offers, text) if text else tuple(offers)
    if not text and len(left) > MOST_OFFERED:
        return ()
    names = [offer.name for offer in offers]
    return tuple(
        OptionShown(offer.name if names.count(offer.name) == 1 else offer.key, _label(offer))
        for offer in left[:MOST_OFFERED]
    )


def _label(offer: Offer) -> str:
    if offer.name == offer.number:
        return f"{offer.number} · {shortened(offer.detail)}"
    return shortened(offer.name)
