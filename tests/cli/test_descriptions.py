# SPDX-License-Identifier: EUPL-1.2
"""What the program says about its own commands and entries."""

from __future__ import annotations

from app.cli.reference import commands_page, entries_page
from app.domain.commands import COMMANDS, INTERNAL
from tests.samples.computers import Computer


def test_the_schema_has_every_command_with_a_sentence_on_each_field(computer: Computer) -> None:
    schema = computer.run("commands").json
    assert schema["title"] == "sitzungspult.script/1"
    assert [line["title"] for line in schema["oneOf"]] == [word for word in COMMANDS if word not in INTERNAL]
    for line in schema["oneOf"]:
        assert line["description"].endswith("."), line["title"]
        for name, field in line["properties"].items():
            assert field["description"].endswith("."), (line["title"], name)


def test_a_command_takes_no_field_that_it_does_not_have(computer: Computer) -> None:
    for line in computer.run("commands").json["oneOf"]:
        assert line["additionalProperties"] is False
        assert set(line["required"]) <= set(line["properties"])


def test_every_reference_of_the_schema_leads_somewhere(computer: Computer) -> None:
    text = computer.run("commands").out
    schema = computer.run("commands").json
    named = {part.partition('"')[0] for part in text.split('"$ref": "#/$defs/')[1:]}
    assert named
    assert named <= set(schema["$defs"])


def test_the_pages_are_printed(computer: Computer) -> None:
    assert computer.run("commands", "--markdown").out == commands_page()
    assert computer.run("entries").out == entries_page()
