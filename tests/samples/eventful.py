# SPDX-License-Identifier: EUPL-1.2
"""The assembly in which everything happens: its script, and its ballots as counted by hand.

The figures were derived with paper and pencil from the votes of the 37 members (141 votes, 142 from the
correction of the roll on) and from what the script says about who is there and how they vote.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SCRIPT = Path(__file__).with_name("bewegte-versammlung.jsonl")
MEETING = "vv-2021-09-23"
# What belongs to the non-public part alone, whatever is released of its results.
SECRET = ("GEHEIM", "Südstern", "93 Punkte")
# What is released at the end: the result of the award.
RELEASED = "Nordlicht-Rechenhaus"

HAND_COUNT = """
# item motion method       yes     no      abstain invalid no-vote confl.  barred  needed   outcome  number
  2    1      open         29/106  2/13    1/6     -       -       -       -       84       adopted  -
  2    2      open         3/49    29/76   -       -       -       -       -       84       rejected -
  2    3      acclamation  32/125  -       -       -       -       -       -       63       adopted  -
  2    -      acclamation  32/125  -       -       -       -       -       -       63       adopted  -
  4    -      open         32/126  -       1/3     -       -       -       -       64       adopted  1
  5    -      open         29/115  1/9     2/5     -       -       2/5     -       63       adopted  2
  6.1  -      open         33/133  1/1     -       -       -       -       -       68       adopted  3
  6.2  -      open         33/133  1/1     -       -       -       -       -       68       adopted  4
  6.3  -      open         33/133  1/1     -       -       -       -       -       68       adopted  5
  23   -      open         30/126  2/4     1/2     -       1/2     -       -       66       adopted  6
  8    -      roll_call    30/124  2/5     1/3     -       -       -       -       94,19,3  adopted  7
  9    8      acclamation  33/132  -       -       -       -       -       -       67       adopted  -
  9    7      open         2/4     31/128  -       -       -       -       -       67       rejected -
  9    2      open         3/33    29/98   1/1     -       -       -       -       66       rejected -
  9    1      open         30/95   2/17    -       1/20    -       -       -       57       adopted  -
  9    5      open         33/132  -       -       -       -       -       -       67       adopted  -
  9    6      open         32/124  1/8     -       -       -       -       -       67       adopted  -
  9    -      counted      30/118  2/12    1/2     -       -       -       -       88       adopted  8
  10   -      open         6/66    27/66   -       -       -       -       -       67       adopted  9
  13   1      open         28/70   -       -       -       -       -       -       36       adopted  -
  14   1      open         29/78   -       -       -       -       -       -       40       adopted  -
  15   -      counted      29/103  3/31    1/2     -       -       -       -       68       adopted  10
  15   -      open         28/101  4/33    1/2     -       -       -       -       68       adopted  10
  15   -      open         28/101  3/31    2/4     -       -       -       -       67       adopted  10
  16   1      open         32/134  1/2     -       -       -       -       -       17       adopted  -
  18   1      open         33/136  -       -       -       -       -       -       17       adopted  -
  18   -      open         27/72   6/64    -       -       -       -       -       69       rejected -
  18   -      open         27/72   6/64    -       -       -       -       -       69       adopted  11
  20   -      open         30/118  1/9     1/3     -       -       1/6     -       64       adopted  12
  22   1      open         33/136  -       -       -       -       -       -       69       adopted  -
  22   -      secret       0/75    0/45    0/4     0/5     0/1     -       2/6     61       adopted  13
"""


@dataclass(frozen=True)
class Expected:
    """An announcement as it was counted by hand; classes in heads and votes."""

    item: str
    motion: int | None
    method: str
    classes: tuple[tuple[int, int], ...]
    required: tuple[int, ...]
    outcome: str
    number: str | None


def expected() -> Iterator[Expected]:
    """The announcements in the order of their ballots."""
    for line in HAND_COUNT.strip().splitlines()[1:]:
        item, motion, method, *rest = line.split()
        *classes, required, outcome, number = rest
        yield Expected(
            item,
            None if motion == "-" else int(motion),
            method,
            tuple(_tally(each) for each in classes),
            tuple(int(figure) for figure in required.split(",")),
            outcome,
            None if number == "-" else f"VV {int(number):02}/2021",
        )


def _tally(text: str) -> tuple[int, int]:
    if text == "-":
        return 0, 0
    members, votes = text.split("/")
    return int(members), int(votes)
