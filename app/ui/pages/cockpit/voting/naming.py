# SPDX-License-Identifier: EUPL-1.2
"""From what was typed to members, items and choices: by the beginnings of names, by numbers, by letters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.meeting import Meeting
from app.domain.tally import Choice
from app.ui.theme.tones import Tone
from app.ui.widgets.matching import left
from app.ui.widgets.shown import NamedMember
from app.wording.language import Language
from app.wording.numbers import listing
from app.wording.terms import letter
from app.wording.vote_taking import some_names
from app.wording.voting_forms import form_words

_DASHES = {"-", "–", "—"}


@dataclass(frozen=True, slots=True)
class Named:
    """What was understood: the keys, and what is to be said about it; ``fault`` where not all is clear."""

    keys: tuple[str, ...] = ()
    told: str = ""
    fault: bool = False

    @property
    def tone(self) -> Tone:
        """How what is said is shown."""
        return Tone.NO if self.fault else Tone.MUTED


@dataclass(frozen=True, slots=True)
class Corrections:
    """Choices by the keys of members, as they were typed."""

    choices: dict[str, Choice]
    told: str = ""
    fault: bool = False

    @property
    def tone(self) -> Tone:
        """How what is said is shown."""
        return Tone.NO if self.fault else Tone.MUTED


def members_named(meeting: Meeting, typed: str, language: Language = "de") -> Named:
    """The members that the beginnings of names leave, each of them one."""
    keys: dict[str, str] = {}
    for text in _parts(typed):
        found = _found(meeting, text)
        if len(found) != 1:
            return Named((), not_named(text, len(found), language), True)
        keys[found[0].key] = found[0].name
    if not keys:
        return Named()
    told = form_words("named", language, names=some_names(list(keys.values()), language), count=len(keys))
    return Named(tuple(keys), told)


def not_named(text: str, found: int, language: Language) -> str:
    """That a text names no member, or several."""
    return form_words("not_named", language, name=text, found=0 if not found else "more")


def items_named(meeting: Meeting, typed: str, language: Language = "de") -> Named:
    """The numbers of items, ranges of the agenda among them."""
    known = [item.number for item in meeting.items.values()]
    keys: dict[str, None] = {}
    unknown = []
    for text in _parts(typed.replace(" ", ",")):
        found = list(_range(known, text))
        keys.update(dict.fromkeys(found))
        if not found:
            unknown.append(text)
    if unknown:
        return Named((), form_words("items_unknown", language, items=", ".join(unknown)), True)
    titles = {item.number: item.title for item in meeting.items.values()}
    return Named(tuple(keys), listing([f"{key} {titles[key]}" for key in keys], language) if keys else "")


def corrections_named(meeting: Meeting, typed: str, language: Language = "de") -> Corrections:
    """Right choices: names with a letter behind each."""
    letters = {letter(choice, language).lower(): choice for choice in Choice}
    right: dict[str, Choice] = {}
    for text in _parts(typed):
        name, _, last = text.rpartition(" ")
        choice = letters.get("–" if last in _DASHES else last.lower())
        found = _found(meeting, name.strip())
        if choice is None or not name.strip():
            said = form_words("correction_unclear", language, text=text, letters=", ".join(letters).upper())
            return Corrections({}, said, True)
        if len(found) != 1:
            return Corrections({}, not_named(name.strip(), len(found), language), True)
        right[found[0].key] = choice
    told = "; ".join(
        f"{meeting.member(key).name}: {letter(choice, language)}" for key, choice in right.items()
    )
    return Corrections(right, told)


def _found(meeting: Meeting, text: str) -> tuple[NamedMember, ...]:
    roll = enumerate(meeting.roll.values(), 1)
    return left(tuple(NamedMember(entry.key, entry.name, str(place)) for place, entry in roll), text)


def _parts(typed: str) -> list[str]:
    return [part.strip() for part in typed.replace(";", ",").split(",") if part.strip()]


def _range(known: list[str], text: str) -> Iterator[str]:
    """One number, or those of the agenda from one to another."""
    if text in known:
        yield text
        return
    first, _, last = text.replace("–", "-").partition("-")
    if first.strip() in known and last.strip() in known:
        yield from known[known.index(first.strip()) : known.index(last.strip()) + 1]
