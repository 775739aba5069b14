# SPDX-License-Identifier: EUPL-1.2
"""The journal's tables have the columns and the keys that the format prescribes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sqlalchemy import Table

from app.models.journal import JOURNAL_TABLES

FORMAT = (Path(__file__).parents[2] / "docs" / "journal-format.md").read_text("utf-8")
BY_NAME = {table.name: table for table in JOURNAL_TABLES}
# What only the foreign key to the predecessor needs.
BESIDE_THE_FORMAT = {"prev_number"}


def prescribed(name: str) -> set[str]:
    """The column names in the format's table row, without the remarks in brackets."""
    (text,) = re.findall(rf"^\| `{name}` \| (.*) \|$", FORMAT, re.MULTILINE)
    columns = re.sub(r"\([^)]*\)", "", re.split(r"[.:] ?", text)[0])
    return {column.strip() for column in columns.split(",")}


@pytest.mark.parametrize("table", JOURNAL_TABLES, ids=lambda table: table.name)
def test_the_columns_are_those_of_the_format(table: Table) -> None:
    assert set(table.columns.keys()) - BESIDE_THE_FORMAT == prescribed(table.name)


@pytest.mark.parametrize("table", JOURNAL_TABLES, ids=lambda table: table.name)
def test_the_key_begins_with_the_association(table: Table) -> None:
    assert next(iter(table.primary_key.columns)).name == "association"


@pytest.mark.parametrize("table", JOURNAL_TABLES, ids=lambda table: table.name)
def test_every_foreign_key_begins_with_the_association(table: Table) -> None:
    assert all(key.column_keys[0] == "association" for key in table.foreign_key_constraints)


def test_an_entry_points_to_its_predecessor_by_number_and_hash() -> None:
    (chain,) = (key for key in BY_NAME["entry"].foreign_key_constraints if key.name == "fk_entry_prev")
    assert chain.column_keys == ["association", "log", "prev_number", "prev_hash"]
    assert [element.target_fullname for element in chain.elements] == [
        "entry.association",
        "entry.log",
        "entry.number",
        "entry.hash",
    ]
