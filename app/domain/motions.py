# SPDX-License-Identifier: EUPL-1.2
"""Motions at an item (Anträge): which is voted on first, and what follows from an adopted one."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.agenda import ItemOutcome
from app.domain.balloting import BallotMethod
from app.domain.identity import ItemId, MemberId, MotionId
from app.domain.matters import NON_PUBLIC_TREATMENT, ORDINARY, PROCEDURAL, URGENCY
from app.domain.procedure import AgendaRule, ProceduralKind


class MotionKind(StrEnum):
    """What a motion is about.

    ``AMENDMENT`` changes the wording (Änderungsantrag), ``ALTERNATIVE`` would replace it whole;
    ``PART`` has a part of the item decided by itself (Teilabstimmung); ``PROCEDURAL`` is about how to
    go on (Geschäftsordnungsantrag).
    """

    AMENDMENT = "amendment"
    ALTERNATIVE = "alternative"
    PART = "part"
    PROCEDURAL = "procedural"


class MotionState(StrEnum):
    """Where a motion stands; one lapses where another decision leaves nothing to decide."""

    PENDING = "pending"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion at an item.

    ``ordinal`` counts the motions of the item from 1 in the order of submission and never changes;
    ``rank`` is its place in the order of voting. ``mover`` is empty where the chair moved it;
    ``procedural`` says what a procedural motion wants; ``concerns`` is the item that it is about where
    that is another one than ``item``, at which it was submitted;
    ``dropped_because`` says why it was withdrawn or lapsed; ``used`` whether what it licenses was done.
    """

    id: MotionId
    item: ItemId
    ordinal: int
    kind: MotionKind
    text: str
    mover: MemberId | None = None
    procedural: ProceduralKind | None = None
    concerns: ItemId | None = None
    rank: int = 0
    state: MotionState = MotionState.PENDING
    submitted_at: datetime | None = None
    dropped_because: str = ""
    dropped_at: datetime | None = None
    used: bool = False

    @property
    def is_pending(self) -> bool:
        """Whether it is still to be voted on."""
        return self.state is MotionState.PENDING

    @property
    def is_adopted(self) -> bool:
        """Whether it was adopted."""
        return self.state is MotionState.ADOPTED

    @property
    def is_procedural(self) -> bool:
        """Whether it is about how to go on."""
        return self.kind is MotionKind.PROCEDURAL

    @property
    def changes_wording(self) -> bool:
        """Whether the item's wording is another one once it is adopted."""
        return self.kind in {MotionKind.AMENDMENT, MotionKind.ALTERNATIVE}

    @property
    def about(self) -> ItemId:
        """The item that it is about."""
        return self.concerns or self.item


@dataclass(frozen=True, slots=True)
class Consequence:
    """What follows from an adopted procedural motion.

    ``outcome`` is how the item it is about ends, with no further ballot on it; ``method`` how the next
    ballots on it are taken.
    """

    outcome: ItemOutcome | None = None
    method: BallotMethod | None = None


_CONSEQUENCES = {
    ProceduralKind.NEXT_ITEM: Consequence(outcome=ItemOutcome.DONE),
    ProceduralKind.END_OF_MEETING: Consequence(outcome=ItemOutcome.POSTPONED),
    ProceduralKind.POSTPONEMENT: Consequence(outcome=ItemOutcome.POSTPONED),
    ProceduralKind.REFERRAL: Consequence(outcome=ItemOutcome.REFERRED),
    ProceduralKind.REMOVAL: Consequence(outcome=ItemOutcome.REMOVED),
    ProceduralKind.SECRET_BALLOT: Consequence(method=BallotMethod.SECRET),
    ProceduralKind.ROLL_CALL: Consequence(method=BallotMethod.ROLL_CALL),
}
_MATTERS = {
    ProceduralKind.URGENCY: URGENCY,
    ProceduralKind.EXCLUSION_OF_PUBLIC: NON_PUBLIC_TREATMENT,
}
_NOTHING = Consequence()
# The order of the kinds among themselves: what the wording is comes before its parts.
_KINDS = (
    frozenset({MotionKind.PROCEDURAL}),
    frozenset({MotionKind.AMENDMENT, MotionKind.ALTERNATIVE}),
    frozenset({MotionKind.PART}),
)


def consequence_of(motion: Motion) -> Consequence:
    """What follows from a procedural motion that was adopted.

    Law: § 21 GO Bad Boll; § 18 GO Konstanz; § 10 GO Kreistag Konstanz.
    Profile: agenda.procedural_order.
    """
    if not motion.is_adopted or motion.procedural is None:
        return _NOTHING
    return _CONSEQUENCES.get(motion.procedural, _NOTHING)


def ordered_method(motions: Iterable[Motion]) -> BallotMethod | None:
    """The way of voting that adopted motions order for an item: the one adopted last.

    Law: § 39 (1) BbgKVerf (roll call where the rules of procedure let it be demanded).
    Profile: ballots.roll_call.by_resolution, ballots.secret.by_resolution.
    """
    ordered = [consequence_of(motion).method for motion in motions]
    return next((method for method in reversed(ordered) if method), None)


def ordered_outcome(motions: Iterable[Motion]) -> ItemOutcome | None:
    """How an item ends by adopted procedural motions: it was postponed, referred, removed, passed over.

    Law: § 21 (5) GO Bad Boll; § 18 GO Konstanz.
    Profile: agenda.procedural_order.
    """
    outcomes = [consequence_of(motion).outcome for motion in motions]
    return next((outcome for outcome in reversed(outcomes) if outcome), None)


def licence_of(motions: Iterable[Motion], kind: ProceduralKind, item: ItemId | None) -> Motion | None:
    """The adopted motion that still licenses what it wants; each does so once.

    ``item`` is the one that it must be about, where it is about one.

    Law: § 36 (2), § 35 (2) BbgKVerf (a resolution for each exclusion, for each urgent item).
    Profile: agenda.exclusion_by_resolution, agenda.urgency_by_resolution, agenda.order_by_resolution.
    """
    adopted = (motion for motion in motions if motion.is_adopted and not motion.used)
    return next((m for m in adopted if m.procedural is kind and item in {None, m.about}), None)


def ends_the_meeting(motions: Iterable[Motion]) -> bool:
    """Whether it was resolved to end the meeting: no further item is called, and the rest is postponed.

    Law: § 21 (5) GO Bad Boll; § 18 GO Konstanz.
    Profile: agenda.procedural_order.
    """
    return any(motion.is_adopted and motion.procedural is ProceduralKind.END_OF_MEETING for motion in motions)


def closes_the_debate(motions: Iterable[Motion]) -> bool:
    """Whether the debate on an item is closed: nothing but procedure is moved there any more.

    Law: § 21 GO Bad Boll; § 18 GO Konstanz.
    Profile: agenda.procedural_order.
    """
    closure = ProceduralKind.CLOSURE_OF_DEBATE
    return any(motion.is_adopted and motion.procedural is closure for motion in motions)


def most_far_reaching_first(rule: AgendaRule, motions: Iterable[Motion]) -> tuple[Motion, ...]:
    """The pending motions in the order in which they are voted on.

    Procedural motions come first, the one most hostile to continuing before the others; then what
    changes the wording, the most far-reaching first as the chair ranked it, in the order of submission
    where nobody did; then the parts.

    Law: § 20 (2) GO Konstanz; § 10 (4) GO Kreistag Konstanz; § 21 GO Bad Boll.
    Profile: agenda.most_far_reaching_first, agenda.procedural_order.
    """
    return tuple(sorted((motion for motion in motions if motion.is_pending), key=lambda m: _place(rule, m)))


def first_before(rule: AgendaRule, motions: Sequence[Motion], motion: Motion | None) -> Motion | None:
    """The motion that must be decided before this one, or before the item itself (``motion`` empty).

    Law: § 20 (2), (3) GO Konstanz; § 10 (4) GO Kreistag Konstanz.
    Profile: agenda.most_far_reaching_first, agenda.procedural_order.
    """
    first = next(iter(most_far_reaching_first(rule, motions)), None)
    if first is None or motion is None:
        return first
    return first if _place(rule, first) < _place(rule, motion) and _is_bound(rule, first, motion) else None


def matter_of(motion: Motion, own: str, majorities: Container[str]) -> str:
    """The kind of matter that decides a motion's majority where nobody names another.

    ``own`` is that of the item, ``majorities`` are the kinds for which the profile has a rule: urgency
    and the exclusion of the public have one of their own in many. What changes the wording or decides a
    part is an ordinary resolution: the majority that the matter needs is proved in the final vote. An
    alternative stands in the place of the item itself.

    Law: § 39 (2) BbgKVerf; § 36 BbgKVerf (exclusion of the public: majority of those present);
        § 35 (2) BbgKVerf (urgency); § 20 (3) GO Konstanz (final vote on the whole).
    Profile: majorities.ordinary, majorities.procedural, majorities.<matter>.
    """
    if motion.is_procedural:
        special = _MATTERS.get(motion.procedural or ProceduralKind.OTHER, PROCEDURAL)
        return special if special in majorities else PROCEDURAL
    return own if motion.kind is MotionKind.ALTERNATIVE else ORDINARY


def _place(rule: AgendaRule, motion: Motion) -> tuple[int, int, int]:
    kind = next(place for place, kinds in enumerate(_KINDS) if motion.kind in kinds)
    if motion.procedural is not None:
        return kind, _hostility(rule, motion.procedural), motion.ordinal
    return kind, motion.rank or motion.ordinal, motion.ordinal


def _hostility(rule: AgendaRule, kind: ProceduralKind) -> int:
    order = rule.procedural_order
    return order.index(kind) if kind in order else len(order)


def _is_bound(rule: AgendaRule, first: Motion, motion: Motion) -> bool:
    """Whether the order between two motions binds: always between kinds, never among parts."""
    if first.kind is MotionKind.PART:
        return False
    both_on_wording = first.kind in _KINDS[1] and motion.kind in _KINDS[1]
    if both_on_wording:
        return rule.most_far_reaching_first
    if first.is_procedural and motion.is_procedural:
        return first.procedural is not motion.procedural
    return True
