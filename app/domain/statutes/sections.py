# SPDX-License-Identifier: EUPL-1.2
"""The tables of the format, each with the keys of its parameters: the one list of what can be said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.accession import AccessionRule, Effective
from app.domain.balloting import BallotRule, DemandRule, Tie
from app.domain.conflicts import ConflictEffect, ConflictRule
from app.domain.elections import ElectionRule, RoundRule, RoundTie, SeatMethod, Standing, Waiver
from app.domain.numbering import NumberedElections, NumberingRule, Reset
from app.domain.procedure import (
    AgendaRule,
    Confirmation,
    ConvocationRule,
    DemandRight,
    MemberObjectionRule,
    MinutesForm,
    MinutesRule,
    ProceduralKind,
    WrittenProcedureRule,
)
from app.domain.quorum import Presumption, QuorumRule, ReducedQuorum, SecondConvening
from app.domain.representation import (
    RemoteRule,
    RepresentationRule,
    SpecialSession,
    SplitPolicy,
    Uniformity,
)
from app.domain.rules import LIMITS, Compare, Counted
from app.domain.statutes.numbers_reading import check_numbers, kinds, outcomes, parts
from app.domain.statutes.rules_reading import BASES, majority_rule, quorum_rule
from app.domain.statutes.section import (
    Section,
    Sections,
    amount,
    count,
    counts,
    days,
    name_set,
    word,
)
from app.domain.statutes.table import Table
from app.domain.weights import CapMethod, Rounding, VoteCap, WeightRule, WeightScheme


def _check_quorum(table: Table, quorum: QuorumRule) -> None:
    if quorum.conflicted_count and not quorum.conflicted_in_base:
        raise table.fault("conflicted_in_base", "conflicted_base")


def _check_second_convening(table: Table, second: SecondConvening) -> None:
    if second.minimum and second.rule is not None:
        raise table.fault("minimum", "minimum")


def _check_representation(table: Table, representation: RepresentationRule) -> None:
    if representation.delegates_by_votes and "delegates" in table:
        raise table.fault("delegates_by_votes", "delegates_twice")
    if representation.split_matters and representation.uniform is not Uniformity.REQUIRED:
        raise table.fault("split_matters", "split_matters")


def _check_ballots(table: Table, ballots: BallotRule) -> None:
    if 1 not in ballots.papers:
        raise table.fault("papers", "papers")


def _check_elections(table: Table, elections: ElectionRule) -> None:
    if "several_posts_objection" in table and not elections.several_posts:
        raise table.fault("several_posts_objection", "posts_one_by_one")
    if elections.rounds[0].standing is Standing.TOP:
        raise table.tables("rounds")[0].fault("standing", "first_round")


def _check_objection(table: Table, objection: MemberObjectionRule) -> None:
    if "share" in table and objection.rule is not None:
        raise table.fault("share", "objection_share")


def _procedural_order(table: Table, key: str) -> tuple[ProceduralKind, ...]:
    """The kinds in the order that the profile names; those that it does not name follow as usual."""
    named = table.words(key, ProceduralKind)
    return named + tuple(kind for kind in ProceduralKind if kind not in named)


QUORUM = Section(
    QuorumRule,
    {
        "rule": quorum_rule,
        "conflicted_count": Table.truth,
        "conflicted_in_base": Table.truth,
        "remote_count": Table.truth,
        "transferred_count": Table.truth,
        "presumption": word(Presumption),
        "hard_floor": quorum_rule,
        "reduced": Section(ReducedQuorum, {"more_than": Table.fraction, "rule": quorum_rule}),
    },
    _check_quorum,
)
SECOND_CONVENING = Section(
    SecondConvening,
    {
        "allowed": Table.truth,
        "rule": quorum_rule,
        "within_days": days,
        "notice": Table.truth,
        "same_items": Table.truth,
        "after_conflict": Table.truth,
        "minimum": amount,
        "chair_decides_below": amount,
        "source": Table.text,
    },
    _check_second_convening,
)
CAP = Section(
    VoteCap,
    {"share": Table.share, "method": word(CapMethod), "group": Table.text, "strict": Table.truth},
)
WEIGHTS = Section(
    WeightRule,
    {
        "scheme": word(WeightScheme),
        "votes": count,
        "unit": count,
        "units": counts,
        "total": count,
        "rounding": word(Rounding),
        "factors": lambda table, key: table.each(key, Table.factor),
        "fixed": counts,
        "minimum": count,
        "caps": Sections(CAP, least=0),
        "basis": Table.text,
    },
)
REPRESENTATION = Section(
    RepresentationRule,
    {
        "uniform": word(Uniformity),
        "split": word(SplitPolicy),
        "delegates": count,
        "deputies": Table.truth,
        "transfer": Table.truth,
        "transfer_limit": amount,
        "person_for_several": Table.truth,
        "delegates_by_votes": Table.truth,
        "split_matters": name_set,
        "transfer_for_sitting": Table.truth,
    },
    _check_representation,
)
REMOTE = Section(
    RemoteRule,
    {
        "allowed": Table.truth,
        "chair_on_site": Table.truth,
        "barred": name_set,
        "barred_sessions": lambda table, key: frozenset(table.words(key, SpecialSession)),
        "only_in_emergencies": Table.truth,
        "failure_interrupts": Table.truth,
    },
)
CONFLICTS = Section(ConflictRule, {"effect": word(ConflictEffect), "member_exempt": Table.truth})
DEMAND = Section(DemandRule, {"members": amount, "share": Table.fraction, "by_resolution": Table.truth})
BALLOTS = Section(
    BallotRule,
    {
        "roll_call": DEMAND,
        "secret": DEMAND,
        "acclamation": name_set,
        "en_bloc": name_set,
        "papers": Table.numbers,
        "tie": word(Tie),
    },
    _check_ballots,
)
ROUND = Section(
    RoundRule,
    {
        "standing": word(Standing),
        "top": count,
        "counted": word(Counted),
        "base": word(BASES),
        "compare": word(compare for compare in Compare if compare not in LIMITS),
        "fraction": Table.fraction,
        "plurality": Table.truth,
        "single_plurality": Table.truth,
        "tie": word(RoundTie),
        "days_later": days,
        "single_days_later": days,
        "source": Table.text,
        "confirmed": Table.truth,
    },
)
ELECTIONS = Section(
    ElectionRule,
    {
        "rounds": Sections(ROUND),
        "secret": Table.truth,
        "waiver": word(Waiver),
        "acceptance": Table.truth,
        "several_posts": Table.truth,
        "several_posts_objection": Table.fraction,
        "seats": word(SeatMethod),
    },
    _check_elections,
)
ACCESSION = Section(
    AccessionRule, {"accession": word(Effective), "exit": word(Effective), "joins_today": Table.truth}
)
RIGHT = Section(DemandRight, {"members": amount, "share": Table.fraction})
CONVOCATION = Section(
    ConvocationRule, {"notice_days": days, "urgent_days": days, "heals": Table.truth, "demanded_by": RIGHT}
)
AGENDA = Section(
    AgendaRule,
    {
        "urgency_by_resolution": Table.truth,
        "exclusion_by_resolution": Table.truth,
        "removal_needs_consent": Table.truth,
        "order_by_resolution": Table.truth,
        "most_far_reaching_first": Table.truth,
        "procedural_order": _procedural_order,
        "items_demanded_by": RIGHT,
    },
)
MINUTES = Section(
    MinutesRule,
    {
        "signed_by": Table.texts,
        "votes_by_name": Table.truth,
        "form": word(MinutesForm),
        "deadline_days": days,
        "confirmation": word(Confirmation),
        "copies_of_non_public": Table.truth,
        "electronic_signature": Table.truth,
    },
)
WRITTEN_PROCEDURE = Section(WrittenProcedureRule, {"allowed": Table.truth, "matters": name_set})
OBJECTION = Section(
    MemberObjectionRule,
    {"allowed": Table.truth, "days": days, "share": Table.fraction, "rule": majority_rule},
    _check_objection,
)
NUMBERS = Section(
    NumberingRule,
    {
        "template": Table.text,
        "reset": word(Reset),
        "start": count,
        "outcomes": outcomes,
        "by_kind": Table.truth,
        "kinds": kinds,
        "parts": parts,
        "terms": Table.days,
        "elections": word(NumberedElections),
    },
    check_numbers,
)

SECTIONS: Mapping[str, Section[Any]] = {
    "quorum": QUORUM,
    "second_convening": SECOND_CONVENING,
    "weights": WEIGHTS,
    "representation": REPRESENTATION,
    "remote": REMOTE,
    "conflicts": CONFLICTS,
    "ballots": BALLOTS,
    "elections": ELECTIONS,
    "accession": ACCESSION,
    "convocation": CONVOCATION,
    "agenda": AGENDA,
    "minutes": MINUTES,
    "written_procedure": WRITTEN_PROCEDURE,
    "objection": OBJECTION,
    "numbers": NUMBERS,
}
