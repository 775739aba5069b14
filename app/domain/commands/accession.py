# SPDX-License-Identifier: EUPL-1.2
"""Commands on the accession and exit of members: resolution, approval, publication, and a seat today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated

from app.domain.accession import AccessionKind, Approval
from app.domain.commands.association import AssociationCommand
from app.domain.commands.base import BodyKey, Command, MemberKey

MemberKeys = Annotated[tuple[str, ...], "Keys of the members."]


@dataclass(frozen=True, slots=True)
class ResolveAccession(AssociationCommand):
    """Record the resolution by which members join a body or leave it; its own rule says from when."""

    body: BodyKey
    members: MemberKeys
    resolution: Annotated[str, "Number of the resolution, such as 'VV 03/2021'."]
    resolved_on: Annotated[date, "The day of the resolution."]
    kind: Annotated[AccessionKind, "Accession or exit."] = AccessionKind.ACCESSION
    votes: Annotated[Mapping[str, int], "Votes by key of the member once it has joined; none at an exit."] = (
        field(default_factory=dict)
    )
    effective_on: Annotated[
        date | None, "The day that the resolution names, where the statutes ask for it."
    ] = None


@dataclass(frozen=True, slots=True)
class RecordApproval(AssociationCommand):
    """Record what the supervisory authority decided on members' accession or exit."""

    body: BodyKey
    members: MemberKeys
    decision: Annotated[Approval, "Fully, partly, deferred or refused."]
    decided_on: Annotated[date, "The day of its decision."]


@dataclass(frozen=True, slots=True)
class RecordPublication(AssociationCommand):
    """Record the publication of members' accession or exit."""

    body: BodyKey
    members: MemberKeys
    published_on: Annotated[date, "The day of the publication."]
    gazette: Annotated[str, "Where it stands, such as 'Amtsblatt für Brandenburg Nr. 24 S. 562'."] = ""


@dataclass(frozen=True, slots=True)
class SeatMember(Command):
    """Let a member that was admitted in this sitting join its roll, where the statutes allow it."""

    member: MemberKey
