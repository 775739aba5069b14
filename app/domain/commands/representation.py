# SPDX-License-Identifier: EUPL-1.2
"""Commands on who casts a member's votes, and on the challenge of the quorum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from app.domain.commands.base import Command, MemberKey


@dataclass(frozen=True, slots=True)
class NameVoteLeader(Command):
    """Name the one of several persons there for a member who casts its votes (Stimmführer)."""

    member: MemberKey
    delegate: Annotated[str, "Key of the person; empty for one who is not on the list."] = ""
    office: Annotated[str, "Office of somebody who is not on the list."] = ""


@dataclass(frozen=True, slots=True)
class TransferVotes(Command):
    """Let a member that is there cast the votes of an absent one, where the statutes allow it."""

    member: MemberKey
    to: Annotated[str, "Key of the member that casts them."]


@dataclass(frozen=True, slots=True)
class EndTransfer(Command):
    """Let a member's votes no longer be cast by another one."""

    member: MemberKey


@dataclass(frozen=True, slots=True)
class ChallengeQuorum(Command):
    """Challenge the quorum (Rüge der Beschlussfähigkeit): it is counted anew at once."""

    member: MemberKey
