# SPDX-License-Identifier: EUPL-1.2
"""The largest sitting that is thought of: 300 members and 400 items, each act against 50 ms."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from app import bootstrap
from app.domain.commands import Command
from app.domain.commands.association import (
    AdoptStatutes,
    ConveneMeeting,
    EstablishBody,
    FoundAssociation,
    NameDelegate,
    RegisterMember,
    SetVotes,
)
from app.domain.commands.preparation import AddItem
from app.domain.commands.sitting import (
    AnnounceResult,
    CallItem,
    CheckIn,
    CheckOut,
    OpenBallot,
    OpenMeeting,
    RecordRemaining,
    RecordVotes,
)
from app.domain.members import MemberKind
from app.services.desk import Desk
from app.system.paths import ProgramPaths
from tests.bench.line import Line
from tests.domain.house import BEGINNING, FOUNDED, NO, YES, profile, resolution

MEMBERS, ITEMS = 300, 400
ACT_SECONDS = 0.05


def measure() -> list[Line]:
    """Each act of a sitting that is large in both ways."""
    with tempfile.TemporaryDirectory() as name:
        program = bootstrap.build(ProgramPaths.under(Path(name) / "home"))
        opened = program.opening.create(Path(name) / "book.sitzungsbuch", "book")
        opened.desk.execute_all([*association(), *agenda()])
        seconds = [timed(opened.desk, command) for command in sitting()]
        opened.close()
    typical, (slowest, word) = median(each for each, _ in seconds), max(seconds)
    detail = f"median {typical * 1000:.1f} ms, slowest {slowest * 1000:.0f} ms ({word}), {len(seconds)} acts"
    return [Line("an act with 300 members and 400 items, against 50 ms", typical / ACT_SECONDS, 1.0, detail)]


def timed(desk: Desk, command: Command) -> tuple[float, str]:
    """Seconds of an act, and what it was."""
    begun = perf_counter()
    desk.execute(command)
    return perf_counter() - begun, command.word()


def association() -> Iterator[Command]:
    """An association with many members."""
    yield FoundAssociation("verband", "Zweckverband", "ZV")
    yield EstablishBody("assembly", "Verbandsversammlung", "VV")
    yield AdoptStatutes("assembly", profile())
    for key in keys():
        yield RegisterMember(key, key.title(), MemberKind.TOWN)
        yield SetVotes("assembly", key, 3, FOUNDED)
        yield NameDelegate(key, "bgm", "Bürgermeisterin")


def agenda() -> Iterator[AddItem | ConveneMeeting]:
    """A meeting with many items."""
    yield ConveneMeeting("vv-1", "assembly", "1. Verbandsversammlung", BEGINNING, ordinal=1)
    for number in range(1, ITEMS + 1):
        yield resolution(str(number))


def sitting() -> Iterator[Command]:
    """Everybody comes, then every tenth item is voted on while somebody goes and comes again."""
    yield OpenMeeting("Vorsitzende", "Schriftführung")
    for key in keys():
        yield CheckIn(key)
    for number in range(1, ITEMS + 1, 10):
        yield CallItem(str(number))
        yield OpenBallot()
        yield RecordVotes({"m7": NO})
        yield RecordRemaining(YES)
        yield AnnounceResult()
        yield CheckOut("m5")
        yield CheckIn("m5")


def keys() -> list[str]:
    """The keys of all members."""
    return [f"m{number}" for number in range(MEMBERS)]
