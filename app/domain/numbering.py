# SPDX-License-Identifier: EUPL-1.2
"""Resolution numbers: a series per body, scheme, kind and period, drawn from when a result is announced.

A number is bound in the entry of the announcement, never reused and never changed. A book that is
off-line without the lease of its meeting draws from a series of its own, with its tag before the
sequence (``VV B-03/2021``): unique by construction.

A series is known by its *scheme*, the template without its padding. What a meeting writes is its
*pattern*: the template with everything bound that the meeting knows (``VV {seq}/2021``). A body never
writes one text twice, because a series that could write what another one wrote goes on behind it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from app.domain.agenda import ItemKind
from app.domain.failures import RuleError
from app.domain.identity import BodyId, MeetingId

TOKEN = re.compile(r"\{([a-z]+)(?::(\d+))?\}")

_DIGITS = frozenset("0123456789")
# Next to the sequence these leave open where one ends and the other begins (4 + 12, 41 + 2).
_UNEVEN = r"\{(?:meeting|item|seq)(?::\d+)?\}|\{(?:month|day)(?::[01])?\}"
_SEQUENCE = r"\{seq(?::\d+)?\}"
_RUNS_TOGETHER = re.compile(f"(?:{_UNEVEN}){_SEQUENCE}|{_SEQUENCE}(?:{_UNEVEN})")
_TEXT_RUNS_TOGETHER = re.compile(rf"[0-9]{_SEQUENCE}|{_SEQUENCE}[0-9]")
_DIGIT_AT_SEQUENCE = re.compile(r"[0-9]\{seq\}|\{seq\}[0-9]")


class Reset(StrEnum):
    """When the sequence begins anew."""

    YEAR = "year"
    TERM = "term"
    MEETING = "meeting"
    NEVER = "never"


class NumberedElections(StrEnum):
    """Whether elections draw numbers: none, one for an election, or one for each who is elected in it."""

    NONE = "none"
    ELECTION = "election"
    POST = "post"


@dataclass(frozen=True, slots=True)
class NumberingRule:
    """How resolutions are numbered.

    ``template`` bears tokens; ``start`` is the first number of a series; ``outcomes`` which outcomes
    get one; ``by_kind`` gives each kind of item a series of its own; ``kinds`` and ``parts`` write the
    tokens ``{kind}`` and ``{part}``; ``terms`` are the days on which terms begin; ``elections`` says
    whether elections draw numbers like resolutions.
    """

    template: str
    reset: Reset
    start: int = 1
    outcomes: frozenset[str] = frozenset({"adopted"})
    by_kind: bool = False
    kinds: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    terms: tuple[date, ...] = ()
    elections: NumberedElections = NumberedElections.NONE


class SeriesKey(NamedTuple):
    """What tells one series from another; older entries know neither scheme nor kind."""

    body: BodyId
    scheme: str
    kind: str
    period: str
    tag: str


@dataclass(frozen=True, slots=True)
class Series:
    """A series of resolution numbers: its next number, and the meeting that holds it now.

    ``pattern`` is how the holder writes its numbers. ``written`` has each pattern in which the series
    wrote a number, with the sequence that follows the last of them.
    """

    next: int
    holder: MeetingId | None
    pattern: str = ""
    written: Mapping[str, int] = field(default_factory=dict)

    def returned(self, following: int) -> Series:
        """The series after its holder gave it back."""
        if not self.pattern or following <= self.next:
            return Series(max(following, self.next), None, "", self.written)
        return Series(following, None, "", {**self.written, self.pattern: following})


@dataclass(frozen=True, slots=True)
class SeriesState:
    """A series as a meeting holds it: the next sequence number and how it is written.

    ``crowded`` says that another meeting wrote numbers like those of this one's template, which has no
    sequence; here the sequence is written behind them.
    """

    body: BodyId
    period: str
    template: str
    tag: str
    next: int
    scheme: str = ""
    kind: str = ""
    crowded: bool = False

    @property
    def key(self) -> SeriesKey:
        """What tells this series from another."""
        return SeriesKey(self.body, self.scheme, self.kind, self.period, self.tag)

    def advanced(self) -> SeriesState:
        """The series after its next number was drawn."""
        return replace(self, next=self.next + 1)


@dataclass(frozen=True, slots=True)
class ResolutionNumber:
    """A number that was bound to a resolution: its place in the series and its text."""

    period: str
    tag: str
    sequence: int
    text: str
    scheme: str = ""
    kind: str = ""

    @property
    def series(self) -> tuple[str, str, str, str]:
        """The series of the body that it was drawn from: scheme, kind, period and tag."""
        return self.scheme, self.kind, self.period, self.tag

    @property
    def place(self) -> tuple[str, str, str, str, int]:
        """Where it stands in a list: by period, tag and series, then in its sequence."""
        return self.period, self.tag, self.kind, self.scheme, self.sequence


@dataclass(frozen=True, slots=True)
class ElectionNumber:
    """A number that an election bears; ``candidate`` is who was elected with it, empty for all of them."""

    number: ResolutionNumber
    candidate: str = ""


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where a number is drawn: the meeting's day, body and ordinal, then the item's number and texts."""

    day: date
    body: str
    meeting: int | None
    item: str = ""
    kind: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A series that a meeting needs, with the pattern in which it will write."""

    key: SeriesKey
    template: str
    pattern: str

    def holder(self, known: Mapping[SeriesKey, Series]) -> MeetingId | None:
        """The meeting that holds this series now, or one that could write the same numbers."""
        for key, series in known.items():
            if series.holder and (self._continues(key) or self._could_write(key, series.pattern)):
                return series.holder
        return None

    def opened(self, known: Mapping[SeriesKey, Series], start: int) -> SeriesState:
        """The series as the meeting holds it: it goes on behind every number that it could write again.

        Law: none; the custom of the body (unconfirmed).
        Profile: numbers.start, numbers.template.
        """
        own = [series.next for key, series in known.items() if self._continues(key)]
        like = self._written_alike(known)
        crowded = bool(like) and "{seq}" not in self.pattern
        key = self.key
        following = max([*own, *like], default=start)
        return SeriesState(
            key.body,
            key.period,
            self.template,
            key.tag,
            max(following, start) if not own else following,
            key.scheme,
            key.kind,
            crowded,
        )

    def _written_alike(self, known: Mapping[SeriesKey, Series]) -> list[int]:
        return [
            following
            for key, series in known.items()
            for pattern, following in series.written.items()
            if self._could_write(key, pattern)
        ]

    def _continues(self, key: SeriesKey) -> bool:
        """Whether a known series is this one; one that knows no scheme is that of its period."""
        return key in (self.key, self.key._replace(scheme="", kind=""))

    def _could_write(self, key: SeriesKey, pattern: str) -> bool:
        if key.body != self.key.body or not pattern or not could_coincide(self.pattern, pattern):
            return False
        if pattern != self.pattern and any(map(_DIGIT_AT_SEQUENCE.search, (pattern, self.pattern))):
            raise RuleError("numbering_ambiguous", template=self.template)
        return True


def period_of(rule: NumberingRule, day: date, meeting_ordinal: int | None) -> str:
    """The period in which the sequence runs: a year, a term, a meeting, or always the same.

    A term begins on the latest of its days that is not after the meeting's; before the first there is
    none, and the meeting is refused.

    Law: none; the custom of the body (unconfirmed).
    Profile: numbers.reset, numbers.terms.
    """
    if rule.reset is Reset.YEAR:
        return str(day.year)
    if rule.reset is Reset.MEETING:
        return f"{day.year}-{meeting_ordinal or 0}"
    if rule.reset is Reset.TERM:
        begun = [term for term in rule.terms if term <= day]
        if not begun:
            raise RuleError("term_missing", day=day.isoformat())
        return max(begun).isoformat()
    return ""


def scheme_of(template: str) -> str:
    """The scheme of a template: padding is no part of it, and ``20{yy}`` is the year.

    Any other change of the template is a new scheme, which starts a series of its own.

    Law: none; the custom of the body (unconfirmed).
    Profile: numbers.template.
    """
    return TOKEN.sub(lambda token: f"{{{token[1]}}}", template).replace("20{yy}", "{year}")


def gets_number(rule: NumberingRule, outcome: str) -> bool:
    """Whether a resolution with this outcome gets a number (as a rule only what was adopted).

    Law: none; the custom of the body (unconfirmed).
    Profile: numbers.outcomes.
    """
    return outcome in rule.outcomes


def kind_text(rule: NumberingRule, kind: str) -> str:
    """How the number writes the kind of its item (``BV``, ``WA``); nothing where the profile is silent.

    Law: none; the custom of the body (unconfirmed).
    Profile: numbers.kinds.
    """
    return rule.kinds.get(kind, "")


def part_text(rule: NumberingRule, part: str) -> str:
    """How the number says in which part of the meeting its item was (``Ö``, ``NÖ``).

    Law: none; the custom of the body (unconfirmed).
    Profile: numbers.parts.
    """
    return rule.parts.get(part, "")


def kinds_apart(rule: NumberingRule) -> tuple[str, ...]:
    """The kinds that have a series of their own, as they are written; ``("",)`` where all share one.

    Kinds of one text share a series, since nothing in the number would tell them apart.

    Law: none; the custom of the body (unconfirmed).
    Profile: numbers.by_kind, numbers.kinds.
    """
    if not rule.by_kind or "kind" not in tokens_of(rule.template):
        return ("",)
    return tuple(dict.fromkeys([*rule.kinds.values(), *(kind_text(rule, kind) for kind in ItemKind)]))


def claims_of(rule: NumberingRule, body: BodyId, tag: str, occasion: Occasion) -> tuple[Claim, ...]:
    """The series that a meeting needs; refused where the template cannot tell its numbers apart.

    Law: none; the custom of the body (unconfirmed).
    Profile: numbers.template, numbers.by_kind, numbers.reset.
    """
    if is_ambiguous(rule):
        raise RuleError("numbering_ambiguous", template=rule.template)
    kinds = kinds_apart(rule)
    patterns = [_pattern(rule.template, tag, occasion, kind) for kind in kinds]
    if len(kinds) == 1 or _coincide(patterns):
        kinds, patterns = ("",), [_pattern(rule.template, tag, occasion, "{kind}")]
    scheme, period = scheme_of(rule.template), period_of(rule, occasion.day, occasion.meeting)
    return tuple(
        Claim(SeriesKey(body, scheme, kind, period, tag), rule.template, pattern)
        for kind, pattern in zip(kinds, patterns, strict=True)
    )


def draw(series: SeriesState, occasion: Occasion, taken: Collection[str] = ()) -> ResolutionNumber:
    """Write the next number of a series; where the text is taken, the sequence is written behind it.

    Only a template without a sequence can meet a text of the same meeting that is ``taken``: there are
    two resolutions at one item. Refuses an unknown token.

    Law: none; the custom of the body (unconfirmed).
    Profile: numbers.template, numbers.kinds, numbers.parts.
    """
    values = _of_meeting(occasion) | {
        "seq": series.next,
        "kind": occasion.kind,
        "part": occasion.part,
        "item": occasion.item,
    }
    text = _written(_tagged(series.template, series.tag), values)
    if series.crowded or text in taken:
        text = f"{text}-{series.next}"
    return ResolutionNumber(series.period, series.tag, series.next, text, series.scheme, series.kind)


def tokens_of(template: str) -> frozenset[str]:
    """The names of the tokens in a template."""
    return frozenset(token[1] for token in TOKEN.finditer(template))


def is_ambiguous(rule: NumberingRule) -> bool:
    """Whether the numbers of a template could not be told apart, whatever was numbered before.

    It needs the sequence, or the item with the date or the meeting; and the sequence may not run
    together with another figure of uneven length (the 12th of meeting 1, the 2nd of meeting 11).

    Law: none; the custom of the body (unconfirmed).
    Profile: numbers.template, numbers.kinds, numbers.parts.
    """
    names = tokens_of(rule.template)
    if "seq" in names:
        return _runs_together(rule)
    return not ("item" in names and names & {"date", "meeting"})


def could_coincide(one: str, other: str) -> bool:
    """Whether two patterns could write the same text."""
    return _meet(_atoms(one), _atoms(other))


def _runs_together(rule: NumberingRule) -> bool:
    """Whether the sequence stands beside a figure of uneven length, or a text with a digit there."""
    kinds, parts = {"", *rule.kinds.values()}, {"", *rule.parts.values()}
    if any(bracket in text for text in kinds | parts for bracket in "{}"):
        return True
    # Digits that stand in the template itself never vary; only those of a text count.
    fixed = re.sub(r"[0-9](?![^{]*\})", "\x01", rule.template)
    for kind in kinds:
        for part in parts:
            text = fixed.replace("{kind}", kind).replace("{part}", part)
            if _RUNS_TOGETHER.search(text) or _TEXT_RUNS_TOGETHER.search(text):
                return True
    return False


def _coincide(patterns: Sequence[str]) -> bool:
    pairs = [(one, other) for place, one in enumerate(patterns) for other in patterns[place + 1 :]]
    return any(could_coincide(one, other) for one, other in pairs)


def _of_meeting(occasion: Occasion) -> dict[str, int | str]:
    day = occasion.day
    return {
        "body": occasion.body,
        "year": day.year,
        "yy": f"{day.year % 100:02}",
        "month": day.month,
        "day": day.day,
        "date": day.isoformat(),
        "meeting": occasion.meeting or 0,
    }


def _pattern(template: str, tag: str, occasion: Occasion, kind: str) -> str:
    """The template with everything bound that the meeting knows."""
    left_open = {"seq": "{seq}", "part": "{part}", "item": "{item}", "kind": kind}
    return _written(_tagged(template, tag), _of_meeting(occasion) | left_open)


def _tagged(template: str, tag: str) -> str:
    """The template with the tag before the sequence, or before the item where it has none."""
    if not tag:
        return template
    marked = "seq" if "seq" in tokens_of(template) else "item"
    return TOKEN.sub(lambda token: f"{tag}-{token[0]}" if token[1] == marked else token[0], template)


def _written(template: str, values: Mapping[str, int | str]) -> str:
    def token(match: re.Match[str]) -> str:
        if match[1] not in values:
            raise RuleError("numbering_token_unknown", token=match[1], template=template)
        value = values[match[1]]
        return value if isinstance(value, str) else str(value).zfill(int((match[2] or "").lstrip("0") or 0))

    return TOKEN.sub(token, template)


# One character of a text: which it may be (nothing: any), and whether it may come any number of times.
_Atom = tuple[frozenset[str] | None, bool]
_ITEM = _DIGITS | frozenset("abcdefghijklmnopqrstuvwxyz.")
_OPEN: Mapping[str, tuple[_Atom, ...]] = {
    "seq": ((_DIGITS, False), (_DIGITS, True)),
    "item": ((_ITEM, False), (_ITEM, True)),
    "kind": ((None, True),),
    "part": ((None, True),),
}


@lru_cache(maxsize=4096)
def _atoms(pattern: str) -> tuple[_Atom, ...]:
    found: list[_Atom] = []
    place = 0
    for token in TOKEN.finditer(pattern):
        found += [(frozenset(letter), False) for letter in pattern[place : token.start()]]
        found += _OPEN.get(token[1], ((None, True),))
        place = token.end()
    return (*found, *((frozenset(letter), False) for letter in pattern[place:]))


def _meet(one: tuple[_Atom, ...], other: tuple[_Atom, ...]) -> bool:
    """Whether some text fits both; walks through the pairs of places that can be reached together."""
    reached, waiting = {(0, 0)}, [(0, 0)]
    while waiting:
        pair = waiting.pop()
        if pair == (len(one), len(other)):
            return True
        following = _following(one, other, *pair) - reached
        reached |= following
        waiting += following
    return False


def _following(one: tuple[_Atom, ...], other: tuple[_Atom, ...], i: int, j: int) -> set[tuple[int, int]]:
    (letters, repeated), (others, others_repeated) = (
        one[i] if i < len(one) else (frozenset(), False),
        other[j] if j < len(other) else (frozenset(), False),
    )
    following = {(i + 1, j)} if repeated else set()
    following |= {(i, j + 1)} if others_repeated else set()
    common = others if letters is None else letters if others is None else letters & others
    if common is None or common:
        following.add((i if repeated else i + 1, j if others_repeated else j + 1))
    return following
