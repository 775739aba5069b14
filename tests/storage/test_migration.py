# SPDX-License-Identifier: EUPL-1.2
"""The revisions make exactly the tables of the models, can be undone, and never surprise a book."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine

from app.domain.failures import KnownError
from app.models.base import JOURNAL_METADATA
from app.storage.engine import writing_engine
from app.storage.migration import (
    HEAD_REVISION,
    REVISIONS,
    copy_aside,
    migrate,
    migration_config,
    schema_revision,
)
from tests.storage.desk import Desk, named


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "book.sitzung"


@pytest.fixture
def engine(path: Path) -> Iterator[Engine]:
    engine = writing_engine(path)
    yield engine
    engine.dispose()


def schema(connection: Connection) -> dict[str, str]:
    """The text of everything in a database but Alembic's own table, without its line breaks."""
    found = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'alembic%'"
    )
    return {name: re.sub(r"\s+", " ", sql).strip() for name, sql in found}


def tables_and_indexes(texts: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in texts.items() if not text.startswith("CREATE TRIGGER")}


def test_the_last_revision_equals_the_models(path: Path, engine: Engine) -> None:
    migrate(path)
    models = create_engine("sqlite://", module=sqlite)
    JOURNAL_METADATA.create_all(models)
    with engine.connect() as migrated, models.connect() as made:
        assert tables_and_indexes(schema(migrated)) == schema(made)
        assert compare_metadata(MigrationContext.configure(migrated), JOURNAL_METADATA) == []
    models.dispose()


def test_up_down_up_gives_the_same_tables(path: Path, engine: Engine) -> None:
    migrate(path)
    with engine.begin() as connection:
        first = schema(connection)
        command.downgrade(migration_config(connection), "base")
        assert schema(connection) == {}
        command.upgrade(migration_config(connection), "head")
        assert schema(connection) == first


def test_the_revisions_are_those_in_the_folder(path: Path, engine: Engine) -> None:
    with engine.connect() as connection:
        scripts = ScriptDirectory.from_config(migration_config(connection))
    assert tuple(script.revision for script in reversed(list(scripts.walk_revisions()))) == REVISIONS


@pytest.mark.parametrize("table", ["log", "entry"])
@pytest.mark.parametrize("act", ["UPDATE {} SET association = association", "DELETE FROM {}"])
def test_what_was_written_is_refused_to_be_changed(desk: Desk, table: str, act: str) -> None:
    engine = writing_engine(desk.book.path)
    with engine.connect() as connection, pytest.raises(Exception, match="append-only"):
        connection.exec_driver_sql(act.format(table))
    engine.dispose()


def test_a_book_of_a_newer_program_is_refused_with_both_revisions(desk: Desk) -> None:
    engine = writing_engine(desk.book.path)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0999'")
    engine.dispose()
    with pytest.raises(KnownError) as refused:
        schema_revision(desk.book.path)
    assert refused.value.code == "book_newer"
    assert refused.value.values == {"file": "verband.sitzung", "found": "0999", "known": HEAD_REVISION}


def test_an_interrupted_migration_leaves_the_file_as_it_was(
    path: Path, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:

    monkeypatch.setattr("app.storage.migration.APPLICATION_ID", "not a number; broken")
    with pytest.raises(Exception, match="syntax error"):
        migrate(path)
    with engine.connect() as connection:
        assert schema(connection) == {}


def test_a_copy_put_aside_holds_what_was_confirmed(desk: Desk) -> None:
    entries = desk.record(named(), named())
    copy = copy_aside(desk.book.path)
    assert copy.name == f"verband.{HEAD_REVISION}.sitzung"
    connection = sqlite.connect(str(copy))
    assert connection.execute("SELECT max(number) FROM entry").fetchone() == (entries[-1].number,)
    connection.close()
    assert schema_revision(copy) == HEAD_REVISION
