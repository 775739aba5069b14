# SPDX-License-Identifier: EUPL-1.2
"""Motions: the order of voting, and what follows from an adopted one."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.agenda import ItemOutcome
from app.domain.balloting import BallotMethod
from app.domain.identity import ItemId, MotionId
from app.domain.matters import ORDINARY, PROCEDURAL, STATUTES_AMENDMENT
from app.domain.motions import (
    Motion,
    MotionKind,
    MotionState,
    consequence_of,
    first_before,
    matter_of,
    most_far_reaching_first,
    ordered_method,
    ordered_outcome,
)
from app.domain.procedure import AgendaRule, ProceduralKind

ITEM = ItemId(UUID(int=1))
RULE = AgendaRule()
AMENDMENT, PART, ALTERNATIVE = MotionKind.AMENDMENT, MotionKind.PART, MotionKind.ALTERNATIVE


def motion(ordinal: int, kind: MotionKind = AMENDMENT, rank: int = 0) -> Motion:
    return Motion(MotionId(UUID(int=ordinal)), ITEM, ordinal, kind, f"Antrag {ordinal}", rank=rank)


def procedural(ordinal: int, wants: ProceduralKind, state: MotionState = MotionState.PENDING) -> Motion:
    return replace(motion(ordinal, MotionKind.PROCEDURAL), procedural=wants, state=state)


def ordinals(*motions: Motion, rule: AgendaRule = RULE) -> list[int]:
    return [each.ordinal for each in most_far_reaching_first(rule, motions)]


class TestOrder:
    """Procedure first, then the wording, then its parts."""

    def test_amendments_follow_their_submission_where_nobody_ranked_them(self) -> None:
        assert ordinals(motion(1), motion(2), motion(3)) == [1, 2, 3]

    def test_the_most_far_reaching_comes_first_as_it_was_ranked(self) -> None:
        assert ordinals(motion(1, rank=3), motion(2, rank=1), motion(3, rank=2)) == [2, 3, 1]

    def test_what_changes_the_wording_comes_before_its_parts_and_procedure_before_both(self) -> None:
        closure = procedural(4, ProceduralKind.CLOSURE_OF_DEBATE)
        assert ordinals(motion(1, PART), motion(2), motion(3, ALTERNATIVE), closure) == [4, 2, 3, 1]

    def test_the_motion_most_hostile_to_continuing_comes_first(self) -> None:
        postponement = procedural(1, ProceduralKind.POSTPONEMENT)
        closure = procedural(2, ProceduralKind.CLOSURE_OF_DEBATE)
        assert ordinals(postponement, closure) == [2, 1]

    def test_the_profile_may_order_them_otherwise(self) -> None:
        rule = AgendaRule(procedural_order=(ProceduralKind.POSTPONEMENT, ProceduralKind.CLOSURE_OF_DEBATE))
        postponement = procedural(1, ProceduralKind.POSTPONEMENT)
        closure = procedural(2, ProceduralKind.CLOSURE_OF_DEBATE)
        recess = procedural(3, ProceduralKind.RECESS)
        assert ordinals(closure, recess, postponement, rule=rule) == [1, 2, 3]

    def test_what_is_decided_stands_in_nobody_s_way(self) -> None:
        assert ordinals(replace(motion(1), state=MotionState.REJECTED), motion(2)) == [2]


class TestTurn:
    """Which motion must be decided before another one, or before the item."""

    def test_the_item_waits_for_every_motion(self) -> None:
        assert first_before(RULE, [motion(1, PART)], None) == motion(1, PART)
        assert first_before(RULE, [], None) is None

    def test_an_amendment_waits_for_the_more_far_reaching_one(self) -> None:
        first, second = motion(1, rank=2), motion(2, rank=1)
        assert first_before(RULE, [first, second], first) == second
        assert first_before(RULE, [first, second], second) is None

    def test_the_profile_may_leave_the_order_of_amendments_to_the_chair(self) -> None:
        rule = AgendaRule(most_far_reaching_first=False)
        assert first_before(rule, [motion(1), motion(2)], motion(2)) is None

    def test_a_part_waits_for_amendments_and_not_for_other_parts(self) -> None:
        assert first_before(RULE, [motion(1), motion(2, PART)], motion(2, PART)) == motion(1)
        assert first_before(RULE, [motion(1, PART), motion(2, PART)], motion(2, PART)) is None

    def test_two_motions_of_procedure_for_the_same_are_in_any_order(self) -> None:
        first, second = (procedural(n, ProceduralKind.RECESS) for n in (1, 2))
        assert first_before(RULE, [first, second], second) is None


class TestConsequences:
    """What follows from an adopted motion of procedure."""

    @pytest.mark.parametrize(
        ("wants", "outcome"),
        [
            (ProceduralKind.POSTPONEMENT, ItemOutcome.POSTPONED),
            (ProceduralKind.REFERRAL, ItemOutcome.REFERRED),
            (ProceduralKind.REMOVAL, ItemOutcome.REMOVED),
            (ProceduralKind.NEXT_ITEM, ItemOutcome.DONE),
            (ProceduralKind.END_OF_MEETING, ItemOutcome.POSTPONED),
            (ProceduralKind.CLOSURE_OF_DEBATE, None),
            (ProceduralKind.SECRET_BALLOT, None),
        ],
    )
    def test_how_the_item_ends(self, wants: ProceduralKind, outcome: ItemOutcome | None) -> None:
        assert consequence_of(procedural(1, wants, MotionState.ADOPTED)).outcome is outcome
        assert ordered_outcome([procedural(1, wants, MotionState.ADOPTED)]) is outcome

    @pytest.mark.parametrize(
        ("wants", "method"),
        [
            (ProceduralKind.SECRET_BALLOT, BallotMethod.SECRET),
            (ProceduralKind.ROLL_CALL, BallotMethod.ROLL_CALL),
            (ProceduralKind.POSTPONEMENT, None),
        ],
    )
    def test_how_the_next_ballot_is_taken(self, wants: ProceduralKind, method: BallotMethod | None) -> None:
        assert ordered_method([procedural(1, wants, MotionState.ADOPTED)]) is method

    def test_of_several_the_last_one_adopted_binds(self) -> None:
        roll_call = procedural(1, ProceduralKind.ROLL_CALL, MotionState.ADOPTED)
        secret = procedural(2, ProceduralKind.SECRET_BALLOT, MotionState.ADOPTED)
        assert ordered_method([roll_call, secret]) is BallotMethod.SECRET

    @pytest.mark.parametrize("state", sorted(set(MotionState) - {MotionState.ADOPTED}))
    def test_nothing_follows_from_one_that_was_not_adopted(self, state: MotionState) -> None:
        assert ordered_outcome([procedural(1, ProceduralKind.POSTPONEMENT, state)]) is None
        assert ordered_method([procedural(1, ProceduralKind.ROLL_CALL, state)]) is None

    def test_nothing_follows_from_an_amendment(self) -> None:
        assert consequence_of(replace(motion(1), state=MotionState.ADOPTED)).outcome is None


@pytest.mark.parametrize(
    ("kind", "matter"),
    [
        (AMENDMENT, ORDINARY),
        (PART, ORDINARY),
        (ALTERNATIVE, STATUTES_AMENDMENT),
        (MotionKind.PROCEDURAL, PROCEDURAL),
    ],
)
def test_by_which_majority_a_motion_is_decided(kind: MotionKind, matter: str) -> None:
    assert matter_of(motion(1, kind), STATUTES_AMENDMENT, {ORDINARY, PROCEDURAL}) == matter


@pytest.mark.parametrize(
    ("kind", "matter"),
    [
        (ProceduralKind.URGENCY, "urgency"),
        (ProceduralKind.EXCLUSION_OF_PUBLIC, "non_public_treatment"),
        (ProceduralKind.POSTPONEMENT, PROCEDURAL),
    ],
)
def test_urgency_and_exclusion_of_the_public_have_majorities_of_their_own(
    kind: ProceduralKind, matter: str
) -> None:
    moved = replace(motion(1, MotionKind.PROCEDURAL), procedural=kind)
    assert matter_of(moved, ORDINARY, {ORDINARY, PROCEDURAL, "urgency", "non_public_treatment"}) == matter
    assert matter_of(moved, ORDINARY, {ORDINARY, PROCEDURAL}) == PROCEDURAL
