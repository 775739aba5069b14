# SPDX-License-Identifier: EUPL-1.2
"""Bringing a book's permanent tables up to date; the register is none of this module's business."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection

from app.domain.failures import KnownError
from app.storage.engine import APPLICATION_ID, reading_engine, writing_engine

if TYPE_CHECKING:
    from alembic.config import Config

REVISIONS = ("0001",)
HEAD_REVISION = REVISIONS[-1]
MIGRATIONS = Path(__file__).parent / "migrations"


def schema_revision(path: Path) -> str:
    """The revision of a book's tables; ``not_a_book``, or ``book_newer`` with both revisions."""
    engine = reading_engine(path)
    try:
        with engine.connect() as connection:
            found = _revision(connection)
    finally:
        engine.dispose()
    if found is None:
        raise KnownError("not_a_book", file=path.name)
    if found not in REVISIONS:
        raise KnownError("book_newer", file=path.name, found=found, known=HEAD_REVISION)
    return found


def migrate(path: Path, revision: str = "head") -> None:
    """Bring the tables to a revision, in one transaction."""
    from alembic import command  # loaded where tables are made: a quarter of a second of the start

    engine = writing_engine(path)
    try:
        with engine.begin() as connection:
            command.upgrade(migration_config(connection), revision)
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    finally:
        engine.dispose()


def copy_aside(path: Path) -> Path:
    """Copy a book, its write-ahead log included, to a file beside it that bears the revision."""
    copy = path.with_name(f"{path.stem}.{schema_revision(path)}{path.suffix}")
    partial = copy.with_name(copy.name + ".part")
    partial.unlink(missing_ok=True)
    with closing(sqlite.connect(str(path))) as source, closing(sqlite.connect(str(partial))) as target:
        source.backup(target)
    return partial.replace(copy)


def migration_config(connection: Connection) -> Config:
    """Alembic's configuration for one connection, whose transaction the caller owns."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _revision(connection: Connection) -> str | None:
    if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION_ID:
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if found is None else str(found)
