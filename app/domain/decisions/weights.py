# SPDX-License-Identifier: EUPL-1.2
"""The yearly run of the weights: everybody's votes computed as the profile of the day says."""

from __future__ import annotations

from app.domain.accession import AccessionKind
from app.domain.association import Association
from app.domain.commands.association import ApplyWeights
from app.domain.decisions.base import Act, Facts, Situation
from app.domain.entries.association import VotesSet
from app.domain.failures import RuleError
from app.domain.identity import BodyId
from app.domain.members import Member, VotesFrom
from app.domain.weights import Figure, MemberVotes, WeightRule, WeightScheme, amount_of, weights_of

_MEASURED = frozenset({WeightScheme.PER_STARTED, WeightScheme.SHARE})


def apply_weights(situation: Situation, command: ApplyWeights, act: Act) -> Facts:
    """Compute everybody's votes as the profile of the day says; all of them are set, or none."""
    association = situation.association
    body = association.body(command.body)
    rule = body.statutes_on(command.valid_from)[0].weights
    amounts = {key: amount_of(text) for key, text in command.figures.items()}
    counted = _counted_members(association, body.id, rule, command)
    figures = [Figure(member.key, amounts.get(member.key, 0), member.groups) for member in counted]
    facts = [
        _votes_set(member, body.id, weighed, rule, command)
        for member, weighed in zip(counted, weights_of(rule, figures), strict=True)
    ]
    proposed = tuple(situation.about_association(fact) for fact in facts if fact)
    if not proposed:
        raise RuleError("weights_unchanged", body=body.name, day=command.valid_from.isoformat())
    return proposed


def _counted_members(
    association: Association, body: BodyId, rule: WeightRule, command: ApplyWeights
) -> tuple[Member, ...]:
    """Those who have votes on the day, and those whom the figures or the table of the statutes name."""
    known = {member.key: member for member in association.members.values()}
    named = {*command.figures, *(rule.fixed if rule.scheme is WeightScheme.FIXED else ())}
    entitled = {key for key, member in known.items() if member.votes_on(body, command.valid_from)}
    lacking = entitled - set(command.figures) if rule.scheme in _MEASURED else set()
    unknown = named - set(known)
    if lacking or unknown:
        missing = ", ".join(member.name for key, member in known.items() if key in lacking)
        raise RuleError("figures_do_not_fit", missing=missing, unknown=", ".join(sorted(unknown)))
    counted = tuple(member for key, member in known.items() if key in entitled | named)
    _refuse_without_entitlement(association, body, counted, command)
    return counted


def _refuse_without_entitlement(
    association: Association, body: BodyId, counted: tuple[Member, ...], command: ApplyWeights
) -> None:
    """Who has resolved to join gets no votes before that is effective, and who has left gets none."""
    barred = []
    for member in counted:
        accession = association.accession_of(member.id, body)
        if accession is None or member.votes_on(body, command.valid_from):
            continue
        if accession.kind is AccessionKind.EXIT or not accession.is_effective_on(command.valid_from):
            barred.append(member.name)
    if barred:
        raise RuleError("figures_without_entitlement", members=", ".join(barred))


def _votes_set(
    member: Member, body: BodyId, weighed: MemberVotes, rule: WeightRule, command: ApplyWeights
) -> VotesSet | None:
    """The member's new votes with what they rest on; nothing where all of it stands already."""
    day = command.valid_from
    basis = f"{command.figures.get(member.key, '')} {rule.basis}".strip()
    new = VotesFrom(weighed.votes, day, basis, command.reference_date, command.source)
    if new in member.votes.get(body, ()):
        return None
    old = member.votes_on(body, day)
    return VotesSet(body, member.id, old, new.votes, day, basis, new.reference_date, new.source)
