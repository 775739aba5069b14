# SPDX-License-Identifier: EUPL-1.2
"""One recorded act against a bare commit of the same rows; opening a book; repainting the cockpit."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from sqlalchemy import Engine, event

from app import bootstrap
from app.domain.commands.sitting import CheckIn, CheckOut
from app.services.desk import Desk
from app.services.opening import OpenBook
from app.services.playing import Player, read_script
from app.storage.engine import writing_engine
from app.system.paths import ProgramPaths
from app.system.resources import resources_root
from tests.bench.line import Line

MEETING = "vv-2021-03-11"
Rows = list[tuple[str, list[object]]]


def measure() -> list[Line]:
    """Acts of the sample at a real book, and a bare insert of their rows with the same settings."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        program = bootstrap.build(ProgramPaths.under(folder / "home"))
        opened = program.opening.create(folder / "book.sitzungsbuch", "book")
        played(opened, "1-verband.jsonl")
        seconds, rows = acts(opened, folder / "bare.db")
        path = opened.desk.book.path
        opened.close()
        bare = bare_commits(folder / "bare.db", rows)
        return [
            Line(
                "one act / bare commit of its rows",
                median(seconds) / median(bare),
                2.0,
                f"{median(seconds) * 1000:.2f} ms against {median(bare) * 1000:.2f} ms, {len(rows)} acts",
            ),
            opening_line(program, path),
        ]


def played(opened: OpenBook, script: str) -> None:
    path = resources_root() / "samples" / script
    assert not Player(opened.desk, path.parent).play(read_script(path)).refused


def acts(opened: OpenBook, bare: Path) -> tuple[list[float], list[Rows]]:
    """Check-ins and check-outs, each timed, with the rows that it inserted; ``bare`` is the book before."""
    desk = opened.desk
    desk.take_in_hand(MEETING)
    script = (resources_root() / "samples" / "2-versammlung.jsonl").read_text("utf-8").splitlines()
    assert not Player(desk, Path()).play("\n".join(script[:2])).refused
    engine = desk.book._writer
    assert engine is not None
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("VACUUM INTO ?", (str(bare),))
        connection.exec_driver_sql("BEGIN")
    seconds: list[float] = []
    all_rows: list[Rows] = []
    with Watch(engine) as watch:
        for command in comings_and_goings(desk):
            watch.rows = []
            begun = perf_counter()
            desk.execute(command)
            seconds.append(perf_counter() - begun)
            all_rows.append(watch.rows)
    return seconds, all_rows


def comings_and_goings(desk: Desk) -> list[CheckIn | CheckOut]:
    """Every member comes and goes, twice."""
    assert desk.meeting is not None
    keys = [entry.key for entry in desk.meeting.roll.values()]
    comings: list[CheckIn | CheckOut] = [CheckIn(key) for key in keys]
    goings: list[CheckIn | CheckOut] = [CheckOut(key) for key in keys]
    return (comings + goings) * 2


class Watch:
    """Collects the inserts that reach the driver through an engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.rows: Rows = []

    def __enter__(self) -> Watch:
        event.listen(self._engine, "before_cursor_execute", self._note)
        return self

    def __exit__(self, *_: object) -> None:
        event.remove(self._engine, "before_cursor_execute", self._note)

    def _note(
        self, connection: object, cursor: object, statement: str, values: object, context: object, many: bool
    ) -> None:
        if statement.startswith("INSERT"):
            rows = list(values) if many else [values]  # type: ignore[call-overload]
            self.rows.append((statement.replace("INSERT", "INSERT OR REPLACE", 1), rows))


def bare_commits(path: Path, all_rows: list[Rows]) -> list[float]:
    """The same rows into the same tables with the same settings, straight through the driver."""
    engine = writing_engine(path)
    seconds = []
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        driver = connection.connection.driver_connection
        assert driver is not None
        for rows in all_rows:
            begun = perf_counter()
            driver.execute("BEGIN IMMEDIATE")
            for statement, values in rows:
                driver.executemany(statement, values)
            driver.execute("COMMIT")
            seconds.append(perf_counter() - begun)
        connection.exec_driver_sql("BEGIN")
    engine.dispose()
    return seconds


def opening_line(program: bootstrap.Program, path: Path) -> Line:
    """Opening the sample's book to a folded meeting, in seconds against the one of the budget."""

    def once() -> None:
        opened = program.opening.open(path)
        opened.desk.take_in_hand(MEETING)
        opened.close()

    seconds = median(timed(once) for _ in range(5))
    return Line("opening the sample's book", seconds, 1.0, f"{seconds * 1000:.0f} ms of 1 s")


def timed(work: Callable[[], None]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun
