# SPDX-License-Identifier: EUPL-1.2
"""What an act of a sitting is: its command, what it asks for, and whom or what it is about.

An act without fields is done at once; an act with an ``intent`` does what the button or the key of that
intent does, at its own place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from app.domain.commands import Command


class Place(Enum):
    """Where an act belongs: the panel from which it is offered too."""

    AGENDA = "agenda"
    ITEM = "item"
    MEMBER = "member"
    BALLOT = "ballot"
    ELECTION = "election"
    MINUTES = "minutes"
    SITTING = "sitting"


class Source(Enum):
    """Which members, items or motions come into question for a field."""

    ALL = "all"
    PRESENT = "present"
    PRESENT_OR_SEVERAL = "present_or_several"
    ABSENT = "absent"
    EXCUSED = "excused"
    SEVERAL = "several"
    TRANSFERRED = "transferred"
    REMOTE = "remote"
    CONFLICTED = "conflicted"
    NOT_CONFLICTED = "not_conflicted"
    RECORDED = "recorded"
    VOTED = "voted"
    NEWCOMERS = "newcomers"
    UNFINISHED = "unfinished"
    PENDING = "pending"
    UNADMITTED = "unadmitted"
    PUBLIC = "public"
    EXCLUDED = "excluded"
    NON_PUBLIC = "non_public"
    CALLABLE = "callable"
    SUBMITTED = "submitted"


@dataclass(frozen=True, slots=True)
class ActSpec:
    """One act: the fields that it asks for in their order, those that are given, those that must be filled.

    ``sources`` narrows what a field offers; ``intent`` names the act's own way in the cockpit, where it has
    one; ``shortcut`` is the key of that way. ``probe`` is the command that tells whether it is possible,
    where its own cannot be made without what is entered at that place.
    """

    key: str
    command: type[Command]
    place: Place
    fields: tuple[str, ...] = ()
    fixed: Mapping[str, object] = field(default_factory=dict)
    required: frozenset[str] = frozenset()
    sources: Mapping[str, Source] = field(default_factory=dict)
    intent: str = ""
    shortcut: str = ""
    probe: type[Command] | None = None


def spec(
    key: str,
    command: type[Command],
    place: Place,
    *fields: str,
    fixed: Mapping[str, object] | None = None,
    sources: Mapping[str, Source] | None = None,
    intent: str = "",
    shortcut: str = "",
    probe: type[Command] | None = None,
) -> ActSpec:
    """An act; a field that ends in ``!`` must be filled though the command would do without it."""
    names = tuple(name.rstrip("!") for name in fields)
    must = frozenset(name.rstrip("!") for name in fields if name.endswith("!"))
    return ActSpec(key, command, place, names, fixed or {}, must, sources or {}, intent, shortcut, probe)
