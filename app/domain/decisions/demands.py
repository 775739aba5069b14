# SPDX-License-Identifier: EUPL-1.2
"""Members that demand a meeting, or an item on the agenda: enough of those on the roll."""

from __future__ import annotations

from app.domain.association import Association
from app.domain.failures import RuleError
from app.domain.members import RollEntry
from app.domain.procedure import DemandRight, least_that_may_demand


def demanding(
    association: Association, roll: tuple[RollEntry, ...], keys: tuple[str, ...], right: DemandRight
) -> tuple[RollEntry, ...]:
    """The members of a roll with these keys; refused where they are too few to demand anything."""
    known = {entry.member: entry for entry in roll}
    found = []
    for member in (association.member(key) for key in dict.fromkeys(keys)):
        if member.id not in known:
            raise RuleError("demand_without_votes", member=member.name)
        found.append(known[member.id])
    needed = least_that_may_demand(right, len(roll))
    if not needed:
        raise RuleError("demand_unknown")
    if len(found) < needed:
        raise RuleError("demanded_by_too_few", members=len(found), needed=needed)
    return tuple(found)
