# SPDX-License-Identifier: EUPL-1.2
"""From a ballot's counts to its figures and its bar: the same for cockpit and projector."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from app.domain.rules import Base, ConditionResult, Counted
from app.domain.tally import NOBODY, Choice, Counts, Tally
from app.ui.theme.tones import Tone
from app.wording.language import Language
from app.wording.numbers import members, number
from app.wording.terms import letter, term

TONES = {
    Choice.YES: Tone.YES,
    Choice.NO: Tone.NO,
    Choice.ABSTAIN: Tone.ABSTAIN,
    Choice.INVALID: Tone.MUTED,
    Choice.NOT_VOTING: Tone.MUTED,
}
_IN_BASE = {
    Base.YES_NO: {Choice.YES, Choice.NO},
    Base.VALID: {Choice.YES, Choice.NO, Choice.ABSTAIN},
    Base.CAST: {Choice.YES, Choice.NO, Choice.ABSTAIN, Choice.INVALID},
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One choice with its votes and heads, worded for showing."""

    choice: Choice
    name: str
    letter: str
    votes: int
    votes_text: str
    members_text: str
    tone: Tone
    counted: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A bar: its length in what is counted, the figures on it, those apart, and the threshold's place."""

    length: int
    inside: tuple[Figure, ...]
    apart: tuple[Figure, ...]
    mark: Fraction | None


def figures_of(counts: Counts, condition: ConditionResult, language: Language) -> tuple[Figure, ...]:
    """Ja, Nein and Enthaltung always; the other classes where somebody is in them."""
    return tuple(_figures(counts, condition, language))


def stretch_of(figures: tuple[Figure, ...], condition: ConditionResult) -> Stretch:
    """The bar of a ballot under a condition; without a base there is no mark."""
    in_base = _IN_BASE.get(condition.base, set(Choice))
    shown = tuple(figure for figure in figures if figure.counted)
    inside = tuple(figure for figure in shown if figure.choice in in_base)
    apart = tuple(figure for figure in shown if figure.choice not in in_base)
    length = condition.base_value
    return Stretch(length, inside, apart, Fraction(condition.required, length) if length else None)


def _figures(counts: Counts, condition: ConditionResult, language: Language) -> Iterator[Figure]:
    for choice in Choice:
        tally: Tally = getattr(counts, choice.value)
        if choice in {Choice.INVALID, Choice.NOT_VOTING} and tally == NOBODY:
            continue
        yield Figure(
            choice,
            term(choice, language),
            letter(choice, language),
            tally.votes,
            number(tally.votes, language),
            "" if counts.undisclosed.members else members(tally.members, language),
            TONES[choice],
            tally.votes if condition.counted is Counted.VOTES else tally.members,
        )
