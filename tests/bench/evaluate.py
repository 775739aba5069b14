# SPDX-License-Identifier: EUPL-1.2
"""Ten thousand cases of sixty members judged by a profile, as ``evaluate --cases`` does it."""

from __future__ import annotations

import json
from time import process_time

from app.domain.statutes import parse_statutes
from app.services.evaluating import evaluate_all
from app.system.resources import resources_root
from tests.bench.line import Line

CASES = 10_000
MEMBERS = 60
LIMIT = 5.0  # seconds on one core
DISTINCT = 500
CHOICES = ("yes", "yes", "no", "abstain", "yes", "invalid", "not_voting")


def measure() -> list[Line]:
    """Read, judge and write every case; the clock is that of the process, for one core does all of it."""
    profile = resources_root() / "statutes" / "dikom-verbandsversammlung.toml"
    statutes = parse_statutes(profile.read_text("utf-8"))
    lines = [case(number) for number in range(DISTINCT)] * (CASES // DISTINCT)
    begun = process_time()
    written = sum(
        len(json.dumps(judged.data, ensure_ascii=False)) for judged in evaluate_all(statutes, lines)
    )
    seconds = process_time() - begun
    detail = f"{seconds:.2f} s of {LIMIT:.0f} s, {written // CASES} characters a decision"
    return [Line(f"evaluate: {CASES:,} cases of {MEMBERS} members", seconds, LIMIT, detail)]


def case(number: int) -> bytes:
    """A case in which members are absent, excluded and missing, each time others."""
    keys = [f"mitglied-{place:02}" for place in range(MEMBERS)]
    present = [key for place, key in enumerate(keys) if (place * 7 + number) % 10 > 1]
    members = [
        {"id": key, "votes": str(1 + (place * number) % 17), "groups": ["founder"] if place < 9 else []}
        for place, key in enumerate(keys)
    ]
    excluded = present[number % 5 : number % 5 + number % 3]
    choices = {
        key: CHOICES[(place + number) % len(CHOICES)]
        for place, key in enumerate(present)
        if key not in excluded and place != number
    }
    matter = "statutes_amendment" if number % 2 else "ordinary"
    values = {
        "members": members,
        "present": present,
        "remote": [],
        "excluded": excluded,
        "matter": matter,
        "convening": "first",
        "choices": choices,
    }
    return json.dumps(values).encode()
