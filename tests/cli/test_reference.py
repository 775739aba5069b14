# SPDX-License-Identifier: EUPL-1.2
"""The pages about commands and entries are those that the classes give."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from app.cli.reference import commands_page, entries_page
from app.domain.commands import COMMANDS, INTERNAL
from app.domain.entries import ENTRY_TYPES

DOCS = Path(__file__).parents[2] / "docs"
OUTDATED = "docs/{} is outdated: write it anew with `sitzungspult {} > docs/{}`"


def test_the_page_about_the_commands_is_up_to_date() -> None:
    page = (DOCS / "commands.md").read_text("utf-8")
    assert page == commands_page(), OUTDATED.format("commands.md", "commands --markdown", "commands.md")


def test_the_page_about_the_entries_is_up_to_date() -> None:
    page = (DOCS / "entries.md").read_text("utf-8")
    assert page == entries_page(), OUTDATED.format("entries.md", "entries", "entries.md")


def test_every_command_of_a_script_is_described_and_no_other() -> None:
    headings = [line[3:] for line in commands_page().splitlines() if line.startswith("## ")]
    assert headings == [word for word in COMMANDS if word not in INTERNAL]


@pytest.mark.parametrize("name", ENTRY_TYPES)
def test_every_entry_type_is_described_with_all_its_fields(name: str) -> None:
    version = ENTRY_TYPES[name].VERSION
    heading = name if version == 1 else f"{name} (version {version})"
    _, found, rest = entries_page().partition(f"\n### {heading}\n")
    assert found
    described, _, _ = rest.partition("\n#")
    for field in fields(ENTRY_TYPES[name]):  # type: ignore[arg-type]  # each is a dataclass
        assert f"| `{field.name}` | " in described


def test_a_link_leads_to_a_heading_of_the_page() -> None:
    page = entries_page()
    headings = {line[4:].lower() for line in page.splitlines() if line.startswith("### ")}
    linked = {part.partition(")")[0] for part in page.split("](#")[1:]}
    assert linked <= headings
