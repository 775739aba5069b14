# SPDX-License-Identifier: EUPL-1.2
"""All commands by the word that names them in a script: the one registry beside that of the entries."""

from __future__ import annotations

from types import ModuleType

from app.domain.commands import (
    accession,
    aftermath,
    association,
    ballots,
    chair,
    elections,
    motions,
    preparation,
    proceedings,
    representation,
    sitting,
    video,
)
from app.domain.commands.base import Command

_MODULES = (
    association,
    accession,
    preparation,
    sitting,
    ballots,
    elections,
    motions,
    representation,
    video,
    proceedings,
    chair,
    aftermath,
)


def _commands_of(module: ModuleType) -> list[type[Command]]:
    abstract = {Command, association.AssociationCommand}
    return [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Command) and value not in abstract
        if value.__module__ == module.__name__
    ]


COMMANDS: dict[str, type[Command]] = {
    command.word(): command for module in _MODULES for command in _commands_of(module)
}

INTERNAL: frozenset[str] = frozenset(
    {"attach_blob", "enrol_book", "issue_document", "prepare_delivery", "confirm_delivery", "fail_delivery"}
)

__all__ = ["COMMANDS", "INTERNAL", "Command"]
