# SPDX-License-Identifier: EUPL-1.2
"""Counts the ballots of a sitting from its scripts alone, without the program.

Only the commands are read that can matter for a figure; the rules are written out anew here, so that a
mistake in the program is not repeated in what it is compared with.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Line = Mapping[str, Any]


@dataclass
class CountedBallot:
    """What a script says about one announced ballot, in heads and votes."""

    item: str
    matter: str
    entitled: dict[str, int]
    conflicted: dict[str, int]
    roll: dict[str, int]
    choices: dict[str, str] = field(default_factory=dict)

    def of(self, choice: str) -> tuple[int, int]:
        """The members and votes of one choice."""
        return heads_and_votes(self.entitled[key] for key, chosen in self.choices.items() if chosen == choice)

    @property
    def absent(self) -> tuple[int, int]:
        """The members and votes that were not there."""
        there = {*self.entitled, *self.conflicted}
        return heads_and_votes(votes for key, votes in self.roll.items() if key not in there)


@dataclass
class Sitting:
    """A meeting as its scripts tell it: who is there, and how was voted."""

    roll: dict[str, int]
    matters: dict[str, str]
    present: set[str] = field(default_factory=set)
    present_at: dict[str, set[str]] = field(default_factory=dict)
    conflicted: set[str] = field(default_factory=set)
    item: str = ""
    ballots: list[CountedBallot] = field(default_factory=list)

    def follow(self, line: Line) -> None:
        """Follow one command."""
        step = getattr(self, f"_{line['do']}", None)
        if step is not None:
            step(line)
        if self.item:
            self.present_at.setdefault(self.item, set()).update(self.present)

    def _check_in(self, line: Line) -> None:
        self.present.add(line["member"])

    def _check_out(self, line: Line) -> None:
        self.present.remove(line["member"])

    def _call_item(self, line: Line) -> None:
        self.item, self.conflicted = line["item"], set()

    def _conclude_item(self, line: Line) -> None:
        self.item = ""

    def _declare_conflict(self, line: Line) -> None:
        self.conflicted.add(line["member"])

    def _open_ballot(self, line: Line) -> None:
        there = {key: votes for key, votes in self.roll.items() if key in self.present}
        entitled = {key: votes for key, votes in there.items() if key not in self.conflicted}
        conflicted = {key: votes for key, votes in there.items() if key in self.conflicted}
        matter = self.matters[self.item]
        self.ballots.append(CountedBallot(self.item, matter, entitled, conflicted, dict(self.roll)))

    def _record_votes(self, line: Line) -> None:
        self.ballots[-1].choices |= line["votes"]

    def _correct_vote(self, line: Line) -> None:
        self.ballots[-1].choices[line["member"]] = line["choice"]

    def _record_remaining(self, line: Line) -> None:
        ballot = self.ballots[-1]
        ballot.choices |= {key: line["choice"] for key in ballot.entitled if key not in ballot.choices}


def follow(scripts: Iterable[Path], meeting: str) -> Sitting:
    """Follow the commands about one meeting, with the votes that hold on its day."""
    lines = [json.loads(text) for path in scripts for text in path.read_text("utf-8").splitlines()]
    convened = next(line for line in lines if line.get("key") == meeting)
    day, body = convened["planned_at"][:10], convened["body"]
    sitting = Sitting(votes_on(lines, body, day), {})
    current = ""
    for line in lines:
        if line.get("do") == "convene_meeting":
            current = line["key"]
        current = line.get("meeting", current)
        if current != meeting or "do" not in line:
            continue
        if line["do"] == "add_item":
            sitting.matters[line["number"]] = line.get("matter", "ordinary")
        sitting.follow(line)
    return sitting


def votes_on(lines: Iterable[Line], body: str, day: str) -> dict[str, int]:
    """The votes of each member of a body on a day: the last that took effect until then."""
    found: dict[str, tuple[str, int]] = {}
    for line in lines:
        if line.get("do") == "set_votes" and line["body"] == body and line["valid_from"] <= day:
            dated = (line["valid_from"], line["votes"])
            found[line["member"]] = max(found.get(line["member"], dated), dated, key=lambda d: d[0])
    return {member: votes for member, (_, votes) in found.items()}


def heads_and_votes(weights: Iterable[int]) -> tuple[int, int]:
    """How many there are, and how many votes they hold together."""
    held = list(weights)
    return len(held), sum(held)
