# SPDX-License-Identifier: EUPL-1.2
"""The registry of commands: each has a word, a decision and a sentence on every field."""

from dataclasses import fields, is_dataclass
from typing import get_args, get_type_hints

import pytest

from app.domain.commands import COMMANDS, INTERNAL, Command
from app.domain.commands.association import FoundAssociation
from app.domain.commands.preparation import AddItem, AttachFile
from app.domain.commands.sitting import CheckIn, RecordRemaining
from app.domain.decisions import DECISIONS

EACH = pytest.mark.parametrize("command", COMMANDS.values(), ids=lambda command: command.word())


def test_a_command_is_named_by_its_word() -> None:
    assert CheckIn.word() == "check_in"
    assert RecordRemaining.word() == "record_remaining"
    assert COMMANDS["found_association"] is FoundAssociation


def test_every_command_is_decided_and_no_other() -> None:
    assert set(DECISIONS) == set(COMMANDS.values()) - {AttachFile}


def test_commands_of_the_program_itself_are_known() -> None:
    assert set(COMMANDS) >= INTERNAL


@EACH
def test_a_command_is_frozen_and_says_what_it_does(command: type[Command]) -> None:
    assert is_dataclass(command)
    assert command.__dataclass_params__.frozen
    assert command.__doc__.endswith(".")


@EACH
def test_every_field_bears_a_sentence(command: type[Command]) -> None:
    hints = get_type_hints(command, include_extras=True)
    for field in fields(command):
        sentence = get_args(hints[field.name])[1]
        assert sentence.endswith("."), field.name


def test_a_command_concerns_the_association_or_a_meeting() -> None:
    assert FoundAssociation.CONCERNS == "association"
    assert AddItem.CONCERNS == "meeting"
