# SPDX-License-Identifier: EUPL-1.2
"""Whether the assembly may decide: the quorum in heads and votes (§ 38 BbgKVerf, § 20 GKGBbg)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from app.domain.rules import (
    Base,
    Compare,
    Condition,
    Counted,
    Rule,
    RuleResult,
    evaluate,
    groups_in,
)
from app.domain.tally import NOBODY, Counts, Sheet, Tally, tally


class Presumption(StrEnum):
    """Whether a quorum that was established is deemed to continue (§ 38 (1) BbgKVerf, § 30 KV M-V)."""

    NONE = "none"
    UNTIL_CHALLENGED = "until_challenged"


class QuorumBasis(StrEnum):
    """Which of the profile's quorum rules a quorum was measured by.

    ``CHAIR_DECIDES``: by that of a second convening, to which so few came that the chair decides alone.
    """

    ORDINARY = "ordinary"
    REDUCED = "reduced"
    SECOND_CONVENING = "second_convening"
    CHAIR_DECIDES = "chair_decides"


@dataclass(frozen=True, slots=True)
class ReducedQuorum:
    """The rule that applies once more than this share of the members has a conflict of interest."""

    more_than: Fraction
    rule: Rule


@dataclass(frozen=True, slots=True)
class QuorumRule:
    """How a profile measures the quorum.

    ``conflicted_count``, ``remote_count`` and ``transferred_count`` say whether members with a
    conflict of interest, remote participants and transferred votes count as present;
    ``conflicted_in_base`` whether conflicted members stay in the total. Below ``hard_floor`` no
    presumption holds.
    """

    rule: Rule
    conflicted_count: bool = True
    conflicted_in_base: bool = True
    remote_count: bool = True
    transferred_count: bool = False
    presumption: Presumption = Presumption.NONE
    hard_floor: Rule | None = None
    reduced: ReducedQuorum | None = None


@dataclass(frozen=True, slots=True)
class SecondConvening:
    """What a repeat convening on the same items needs; ``rule`` is empty where any number will do.

    ``within_days`` is the window after the first meeting (0: none); ``notice`` says whether the
    invitation must point to the consequence; ``after_conflict`` whether it may follow a quorum that
    was lost through conflicts of interest; ``minimum`` is a number of members that must be there
    where the law names no share (three), in the place of ``rule``. Where there is no quorum and fewer
    than ``chair_decides_below`` members count, the chair decides in the assembly's place (0: never).
    ``source`` is the provision.
    """

    allowed: bool = False
    rule: Rule | None = None
    within_days: int = 0
    notice: bool = True
    same_items: bool = True
    after_conflict: bool = False
    minimum: int = 0
    chair_decides_below: int = 0
    source: str = ""


class Place(NamedTuple):
    """A member of the roll as the quorum sees it: its votes and groups, and whether it is there.

    ``present`` and ``transferred`` exclude each other; ``remote`` and ``conflicted`` qualify them. A whole
    roll of places is made whenever somebody comes or goes: a tuple is made fastest.
    """

    votes: int
    groups: Collection[str] = ()
    present: bool = False
    transferred: bool = False
    remote: bool = False
    conflicted: bool = False


@dataclass(frozen=True, slots=True)
class QuorumRecord:
    """The quorum at one moment: who is there of how many, by which rule, and whether it is met.

    ``presumed`` says that the count falls short but the quorum established before is deemed to
    continue, unchallenged.
    """

    present: Tally
    statutory: Tally
    rule: RuleResult
    met: bool
    basis: QuorumBasis = QuorumBasis.ORDINARY
    presumed: bool = False

    @property
    def allows_decisions(self) -> bool:
        """Whether ballots may be opened."""
        return self.met or self.presumed


ANY_NUMBER = Condition(Counted.MEMBERS, Base.STATUTORY, Compare.AT_LEAST, Fraction(0))


def quorum_of(
    quorum: QuorumRule,
    roll: Iterable[Place],
    second: SecondConvening | None = None,
    *,
    established: bool = False,
) -> QuorumRecord:
    """Measure the quorum for those who are there.

    ``second`` is given in a repeat convening; ``established`` says that the chair has established a
    quorum and nobody has challenged it since.

    Law: § 38 (1) BbgKVerf (unconfirmed); § 20 GKGBbg (unconfirmed); Art. 33 (1) KommZG; § 39 (2) SächsGemO.
    Profile: quorum.rule.
    """
    places = tuple(roll)
    basis, rule = applicable_rule(quorum, places, second)
    total = tuple([place for place in places if stays_in_base(quorum, place)])
    counted = tuple([place for place in total if counts_for_quorum(quorum, place)])
    sheet = _sheet(total, counted, groups_in(rule))
    result = evaluate(rule, sheet)
    presumed = established and not result.met and quorum_is_presumed(quorum, places)
    lacking = basis is QuorumBasis.SECOND_CONVENING and not (result.met or presumed)
    if lacking and second is not None and chair_decides_alone(second, len(counted)):
        basis = QuorumBasis.CHAIR_DECIDES
    return QuorumRecord(sheet.counts.yes, _tally(places), result, result.met, basis, presumed)


def applicable_rule(
    quorum: QuorumRule, places: tuple[Place, ...], second: SecondConvening | None
) -> tuple[QuorumBasis, Rule]:
    """The rule that applies: that of a second convening, the reduced, or the ordinary one."""
    if second is not None and second.allowed:
        return QuorumBasis.SECOND_CONVENING, second_convening_rule(second)
    if quorum.reduced is not None and is_reduced_by_conflicts(quorum.reduced, places):
        return QuorumBasis.REDUCED, quorum.reduced.rule
    return QuorumBasis.ORDINARY, quorum.rule


def second_convening_rule(second: SecondConvening) -> Rule:
    """What a repeat convening needs: any number of members, a rule, or a least number of them.

    Law: § 38 (2) BbgKVerf (unconfirmed); Art. 33 (3) KommZG (any number); § 39 (3) SächsGemO, § 37
        GemO BW (three members; that it is paragraph 3 is unconfirmed); § 44 KSVG (one fifth).
    Profile: second_convening.allowed, second_convening.minimum, second_convening.rule.
    """
    if not second.minimum:
        return second.rule or ANY_NUMBER
    return replace(ANY_NUMBER, number=second.minimum)


def chair_decides_alone(second: SecondConvening, entitled: int) -> bool:
    """Whether so few came to a second convening that the chair decides after hearing them.

    Law: § 37 GemO BW (fewer than three present and entitled: the chair in the assembly's place; that it
        is paragraph 4 is unconfirmed).
    Profile: second_convening.chair_decides_below.
    """
    return entitled < second.chair_decides_below


def is_reduced_by_conflicts(reduced: ReducedQuorum, places: tuple[Place, ...]) -> bool:
    """Whether so many members have a conflict of interest that the reduced quorum applies.

    Law: § 39 (2) SächsGemO, § 37 (2) GemO BW (more than half: a quarter is enough).
    Profile: quorum.reduced.more_than, quorum.reduced.rule.
    """
    conflicted = sum(place.conflicted for place in places)
    return conflicted > reduced.more_than * len(places)


def counts_for_quorum(quorum: QuorumRule, place: Place) -> bool:
    """Whether a member counts as present for the quorum.

    Law: § 39 (2) SächsGemO ("anwesend und stimmberechtigt": conflicted members do not count);
    § 34 (2) BbgKVerf, § 37a GemO BW (remote participants count).
    Profile: quorum.conflicted_count, quorum.remote_count, quorum.transferred_count.
    """
    there = place.present or (place.transferred and quorum.transferred_count)
    barred = place.conflicted and not quorum.conflicted_count
    remote = place.remote and not quorum.remote_count
    return there and not barred and not remote


def stays_in_base(quorum: QuorumRule, place: Place) -> bool:
    """Whether a member belongs to the total over which the quorum is measured.

    Law: § 38 BbgKVerf (unconfirmed; the statutory number); statutes that take conflicted members out of it.
    Profile: quorum.conflicted_in_base.
    """
    return quorum.conflicted_in_base or not place.conflicted


def quorum_is_presumed(quorum: QuorumRule, places: tuple[Place, ...]) -> bool:
    """Whether a quorum that was established is deemed to continue although the count falls short.

    Law: § 38 (1) BbgKVerf (unconfirmed); § 53 HGO; § 30 KV M-V (never below one third).
    Profile: quorum.presumption, quorum.hard_floor.
    """
    if quorum.presumption is Presumption.NONE:
        return False
    if quorum.hard_floor is None:
        return True
    counted = tuple(place for place in places if counts_for_quorum(quorum, place))
    return evaluate(quorum.hard_floor, _sheet(places, counted, groups_in(quorum.hard_floor))).met


def _sheet(total: tuple[Place, ...], counted: tuple[Place, ...], groups: frozenset[str]) -> Sheet:
    return Sheet(
        _counts(total, counted),
        {
            group: _counts(
                tuple(place for place in total if group in place.groups),
                tuple(place for place in counted if group in place.groups),
            )
            for group in groups
        },
    )


def _counts(total: tuple[Place, ...], counted: tuple[Place, ...]) -> Counts:
    """Those who count as present stand where a ballot has its Yes: they carry the quorum."""
    there = _tally(counted)
    absent = _tally(total) - there
    return Counts(there, NOBODY, NOBODY, NOBODY, NOBODY, NOBODY, absent)


def _tally(places: Iterable[Place]) -> Tally:
    return tally([place.votes for place in places])
