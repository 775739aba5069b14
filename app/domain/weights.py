# SPDX-License-Identifier: EUPL-1.2
"""How many votes each member has: fixed, equal, per started N of a basis, or a share of it, with caps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor, prod

from app.domain.failures import RuleError


class WeightScheme(StrEnum):
    """How votes are given.

    ``FIXED``: by a table of the statutes or of the association's resolutions; ``EQUAL``: each the same;
    ``PER_STARTED``: one for each started ``unit`` of a basis (je angefangene); ``SHARE``: ``total``
    votes are distributed by the share of a basis.
    """

    FIXED = "fixed"
    EQUAL = "equal"
    PER_STARTED = "per_started"
    SHARE = "share"


class Rounding(StrEnum):
    """How a share becomes a whole number of votes."""

    UP = "up"
    DOWN = "down"
    HALF_UP = "half_up"
    LARGEST_REMAINDER = "largest_remainder"


class CapMethod(StrEnum):
    """Of which total a cap is a share: the one before, or the one after capping."""

    OF_RAW = "of_raw"
    OF_CAPPED = "of_capped"


@dataclass(frozen=True, slots=True)
class VoteCap:
    """No member, or no group together (where ``group`` is set), has more than this share of the votes.

    With ``strict`` the share itself is too much: it must be less.
    """

    share: Fraction
    method: CapMethod
    group: str = ""
    strict: bool = False


@dataclass(frozen=True, slots=True)
class WeightRule:
    """How a profile gives votes.

    ``votes`` is each member's number under ``EQUAL``; ``unit`` the started amount that gives one vote
    and ``units`` another one for the members of a group; ``total`` the votes that ``SHARE``
    distributes; ``factors`` multiply the basis of a group's members (independent cities double);
    ``fixed`` is a table of the statutes by key of the member; ``basis`` names what is counted.
    """

    scheme: WeightScheme = WeightScheme.FIXED
    votes: int = 1
    unit: int = 1000
    units: Mapping[str, int] = field(default_factory=dict)
    total: int = 100
    rounding: Rounding = Rounding.HALF_UP
    factors: Mapping[str, Fraction] = field(default_factory=dict)
    fixed: Mapping[str, int] = field(default_factory=dict)
    minimum: int = 1
    caps: tuple[VoteCap, ...] = ()
    basis: str = ""


MOST_VOTES = 1_000_000_000
"""More votes of one member than any statutes know; books keep numbers up to here."""

_AMOUNT = re.compile(r"[0-9]{1,15}(\.[0-9]{1,9})?")
_HALF = Fraction(1, 2)
_WHOLE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Figure:
    """What is counted for a member (Bemessungsgrundlage), and the groups that the member belongs to."""

    member: str
    amount: int | Fraction = 0
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MemberVotes:
    """How a member comes to its votes: ``raw`` before the minimum and the caps, ``votes`` after them."""

    member: str
    amount: int | Fraction
    raw: int
    raised: bool
    capped: bool
    votes: int


def amount_of(text: str) -> Fraction:
    """A written amount such as ``12345`` or ``1234567.89``, exactly; refused where it is none."""
    if not _AMOUNT.fullmatch(text):
        raise RuleError("amount_malformed", amount=text)
    return Fraction(text)


def refuse_too_many(member: str, votes: int) -> None:
    """Refuse votes that no book keeps: a slip in the unit, the factor or the figure."""
    if votes > MOST_VOTES:
        raise RuleError("votes_too_many", member=member, most=MOST_VOTES)


def weights_of(rule: WeightRule, figures: Iterable[Figure]) -> tuple[MemberVotes, ...]:
    """The votes of each member in the order of the figures: first by the scheme, then at least the
    minimum, then not more than the caps.

    Law: § 19 (2) GKGBbg (unconfirmed); § 13 (2) GKZ; § 52 (1) SächsKomZG; Art. 31 (1) KommZG.
    Profile: weights.scheme.
    """
    counted = tuple(figures)
    raw = _SCHEMES[rule.scheme](rule, counted)
    least = at_least_the_minimum(rule, raw)
    votes = within_the_caps(rule, counted, least)
    for member, held in votes.items():
        refuse_too_many(member, held)
    return tuple(
        MemberVotes(
            figure.member,
            figure.amount,
            raw[figure.member],
            least[figure.member] > raw[figure.member],
            votes[figure.member] < least[figure.member],
            votes[figure.member],
        )
        for figure in counted
    )


def votes_by_table(rule: WeightRule, figures: Sequence[Figure]) -> Mapping[str, int]:
    """The votes that a table of the statutes gives each member by name; refused for whom it leaves out.

    Law: § 13 (2) GKZ; § 19 (2) GKGBbg (unconfirmed).
    Profile: weights.fixed.
    """
    lacking = sorted(figure.member for figure in figures if figure.member not in rule.fixed)
    if lacking:
        raise RuleError("weights_not_in_table", members=", ".join(lacking))
    return {figure.member: rule.fixed[figure.member] for figure in figures}


def equal_votes(rule: WeightRule, figures: Sequence[Figure]) -> Mapping[str, int]:
    """The same number of votes for each member.

    Law: § 19 (2) GKGBbg (unconfirmed); § 13 (2) GKZ.
    Profile: weights.votes.
    """
    return dict.fromkeys((figure.member for figure in figures), rule.votes)


def votes_per_started_unit(rule: WeightRule, figures: Sequence[Figure]) -> Mapping[str, int]:
    """One vote for each started unit of the basis (je angefangene): 1,000 give one, 1,001 give two.

    Law: § 19 (2) GKGBbg (unconfirmed), with the association's statutes.
    Profile: weights.unit.
    """
    return {f.member: ceil(basis_of(rule, f) / started_unit(rule, f)) for f in figures}


def votes_by_share(rule: WeightRule, figures: Sequence[Figure]) -> Mapping[str, int]:
    """The share of a fixed total of votes that a member has in the whole basis, as whole votes.

    Law: § 19 (2) GKGBbg (unconfirmed), with the association's statutes.
    Profile: weights.total.
    """
    basis = {figure.member: basis_of(rule, figure) for figure in figures}
    whole = sum(basis.values())
    if not whole:
        raise RuleError("weights_basis_empty", basis=rule.basis)
    return as_whole_votes(rule, {key: rule.total * amount / whole for key, amount in basis.items()})


_SCHEMES = {
    WeightScheme.FIXED: votes_by_table,
    WeightScheme.EQUAL: equal_votes,
    WeightScheme.PER_STARTED: votes_per_started_unit,
    WeightScheme.SHARE: votes_by_share,
}


def basis_of(rule: WeightRule, figure: Figure) -> Fraction:
    """The amount that counts for a member: multiplied by the factor of each of its groups, as an
    independent city counts double where others are counted in their county once more.

    Law: § 19 (2) GKGBbg (unconfirmed), with the association's statutes.
    Profile: weights.factors, weights.basis.
    """
    if figure.amount < 0:
        raise RuleError("weights_amount_negative", member=figure.member)
    return Fraction(figure.amount) * prod(rule.factors.get(group, _WHOLE) for group in figure.groups)


def started_unit(rule: WeightRule, figure: Figure) -> int:
    """The amount that gives a member one vote: that of its group, else that of everybody.

    A member of two groups with different units is refused: the statutes do not say which counts.

    Law: § 19 (2) GKGBbg (unconfirmed), with the association's statutes.
    Profile: weights.units, weights.unit.
    """
    named = {rule.units[group] for group in figure.groups if group in rule.units}
    if len(named) > 1:
        raise RuleError("weights_unit_ambiguous", member=figure.member)
    return named.pop() if named else rule.unit


def as_whole_votes(rule: WeightRule, shares: Mapping[str, Fraction]) -> Mapping[str, int]:
    """Shares as whole votes: rounded up, down, half up, or by the largest remainder, which alone keeps
    the total.

    Law: § 19 (2) GKGBbg (unconfirmed), with the association's statutes.
    Profile: weights.rounding.
    """
    if rule.rounding is Rounding.LARGEST_REMAINDER:
        return largest_remainder(shares)
    return {key: _rounded(share, rule.rounding) for key, share in shares.items()}


def largest_remainder(shares: Mapping[str, Fraction]) -> Mapping[str, int]:
    """Whole numbers of the same total: each its whole part, the rest to the largest remainders.

    Of equal remainders the first by key is served first, so that everybody computes the same.

    Law: § 41 BbgKVerf (unconfirmed), by analogy.
    Profile: weights.rounding.
    """
    whole = {key: floor(share) for key, share in shares.items()}
    left = round(sum(shares.values())) - sum(whole.values())
    by_remainder = sorted(shares, key=lambda key: (whole[key] - shares[key], key))
    return {**whole, **{key: whole[key] + 1 for key in by_remainder[:left]}}


def at_least_the_minimum(rule: WeightRule, votes: Mapping[str, int]) -> Mapping[str, int]:
    """No member has fewer votes than the minimum, which is one; raised votes come on top of a total.

    Law: § 19 (2) GKGBbg (unconfirmed).
    Profile: weights.minimum.
    """
    return {key: max(held, rule.minimum) for key, held in votes.items()}


def within_the_caps(
    rule: WeightRule, figures: Sequence[Figure], votes: Mapping[str, int]
) -> Mapping[str, int]:
    """The votes after all caps; one that cuts may raise the share of another, so all are asked until
    each holds.

    A cap of the raw total keeps that total as its measure. One that would leave somebody less than
    the minimum cannot be met, and is refused.

    Law: Art. 31 (1) KommZG; § 52 (2) SächsKomZG; § 13 (2) GKZ; § 15 (1) GkG NRW.
    Profile: weights.caps.
    """
    raw_total = sum(votes.values())
    held: Mapping[str, int] = dict(votes)
    while True:
        before = held
        for cap in rule.caps:
            members = {f.member for f in figures if not cap.group or cap.group in f.groups}
            capped = _group_capped if cap.group else _members_capped
            held = {**held, **capped(rule, cap, members, held, raw_total)}
        if held == before:
            return held


def is_within_cap(cap: VoteCap, held: int, total: int) -> bool:
    """Whether so many votes of a total are within a cap: not more than its share, or less than it.

    Law: Art. 31 (1) KommZG (less than two fifths), § 15 (1) GkG NRW (less than one half); § 52 (2)
        SächsKomZG, § 13 (2) GKZ (two fifths at most).
    Profile: weights.caps.strict, weights.caps.share.
    """
    allowed = cap.share * total
    return held < allowed if cap.strict else held <= allowed


def highest_votes(cap: VoteCap, votes: Iterable[int], raw_total: int) -> int:
    """The most votes that one member may have (Höchststimmrecht).

    Of the raw total: the largest whole number within its share. Of the capped total: the largest that
    is within its share of the votes after everybody is held to it; 0 where there is none.

    Law: Art. 31 (1) KommZG; § 52 (2) SächsKomZG; § 13 (2) GKZ.
    Profile: weights.caps.method, weights.caps.share.
    """
    if cap.method is CapMethod.OF_RAW:
        return _most(cap, cap.share * raw_total)
    held = tuple(votes)
    possible, too_many = 0, max(held, default=0) + 1
    # What the cap allows grows ever more slowly with the cap, so all numbers below a possible one are.
    while too_many - possible > 1:
        middle = (possible + too_many) // 2
        if is_within_cap(cap, middle, sum(min(middle, each) for each in held)):
            possible = middle
        else:
            too_many = middle
    return possible


def highest_votes_of_group(cap: VoteCap, others: int, raw_total: int) -> int | None:
    """The most votes that a group may have together; nothing where the cap is the whole.

    Law: Art. 31 (1) KommZG; § 52 (2) SächsKomZG; § 15 (1) GkG NRW.
    Profile: weights.caps.group, weights.caps.method, weights.caps.share.
    """
    if cap.share == _WHOLE:
        return None
    if cap.method is CapMethod.OF_RAW:
        return _most(cap, cap.share * raw_total)
    return _most(cap, cap.share / (_WHOLE - cap.share) * others)


def reduced_in_proportion(votes: Mapping[str, int], total: int, minimum: int) -> Mapping[str, int]:
    """A group's votes cut to a total, in proportion and by the largest remainder; nobody falls below
    the minimum.

    Law: Art. 31 (1) KommZG; § 52 (2) SächsKomZG; § 15 (1) GkG NRW.
    Profile: weights.caps.group, weights.minimum.
    """
    at_minimum: set[str] = set()
    while True:
        others = {key: held for key, held in votes.items() if key not in at_minimum}
        rest = total - minimum * len(at_minimum)
        whole = sum(others.values())
        cut = largest_remainder({key: Fraction(rest * held, whole) for key, held in others.items()})
        below = {key for key, held in cut.items() if held < minimum}
        if not below:
            return {**dict.fromkeys(at_minimum, minimum), **cut}
        at_minimum |= below


def _members_capped(
    rule: WeightRule, cap: VoteCap, members: set[str], votes: Mapping[str, int], raw_total: int
) -> Mapping[str, int]:
    highest = highest_votes(cap, votes.values(), raw_total)
    if votes and highest < rule.minimum:
        raise _cap_impossible(cap)
    return {key: min(held, highest) for key, held in votes.items() if key in members}


def _group_capped(
    rule: WeightRule, cap: VoteCap, members: set[str], votes: Mapping[str, int], raw_total: int
) -> Mapping[str, int]:
    together = {key: held for key, held in votes.items() if key in members}
    others = sum(votes.values()) - sum(together.values())
    highest = highest_votes_of_group(cap, others, raw_total)
    if highest is None or sum(together.values()) <= highest:
        return together
    if highest < rule.minimum * len(together):
        raise _cap_impossible(cap)
    return reduced_in_proportion(together, highest, rule.minimum)


def _most(cap: VoteCap, allowed: Fraction) -> int:
    """The largest whole number within what a cap allows; never below nothing."""
    return max(0, ceil(allowed) - 1) if cap.strict else floor(allowed)


def _cap_impossible(cap: VoteCap) -> RuleError:
    share = f"{cap.share.numerator}/{cap.share.denominator}"
    return RuleError("weights_cap_impossible", share=share, group=cap.group, strict=cap.strict)


def _rounded(share: Fraction, rounding: Rounding) -> int:
    if rounding is Rounding.UP:
        return ceil(share)
    return floor(share) if rounding is Rounding.DOWN else floor(share + _HALF)
