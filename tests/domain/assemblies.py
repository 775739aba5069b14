# SPDX-License-Identifier: EUPL-1.2
"""Small assemblies, what they vote, and every rule that a profile can express, for property tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import strategies as st

from app.domain.rules import Rule
from app.domain.statutes.rules_reading import BASES, FIXED, read_majority
from app.domain.statutes.table import Table
from app.domain.tally import Choice
from tests.domain.counted import Voter

MEMBERS = ("a", "b", "c", "d", "e", "f")
GROUPS = ("founder", "private")
BESIDE = ("absent", "conflicted", "barred")

WrittenRule = Mapping[str, object]

# Among them the shares at which small assemblies meet a threshold exactly.
SHARES = st.sampled_from(["0", "1/10", "1/4", "1/3", "2/5", "1/2", "3/5", "2/3", "3/4", "9/10", "1"])
# A cap over all of the total means nothing, one of nothing takes the votes away.
CAPS = st.sampled_from(["1/5", "1/3", "2/5", "1/2", "2/3"])


COUNTED = st.sampled_from(["votes", "members"])


def _condition(
    shares: st.SearchStrategy[str], caps: st.SearchStrategy[str]
) -> st.SearchStrategy[WrittenRule]:
    plain = {
        "counted": COUNTED,
        "base": st.sampled_from([base.value for base in BASES]),
        "compare": st.sampled_from([">", ">="]),
        "fraction": shares,
    }
    groups = st.sampled_from(GROUPS)
    fixed = st.sampled_from([base.value for base in FIXED])
    return st.one_of(
        st.fixed_dictionaries(plain),
        st.fixed_dictionaries({**plain, "among": groups}),
        st.fixed_dictionaries({**plain, "base": fixed, "held_by": groups}),
        st.fixed_dictionaries(
            {**plain, "cap": st.fixed_dictionaries({"group": groups, "share": caps})},
        ),
    )


def _short(numbers: st.SearchStrategy[str]) -> st.SearchStrategy[WrittenRule]:
    return st.one_of(
        st.just({"simple_majority": True}),
        st.just({"nobody_against": True}),
        st.fixed_dictionaries({"counted": numbers, "number": st.integers(1, 8)}),
        st.fixed_dictionaries(
            {"counted": numbers, "number": st.integers(1, 8), "among": st.sampled_from(GROUPS)}
        ),
        st.fixed_dictionaries({"unanimous": st.sampled_from([base.value for base in FIXED])}),
        st.fixed_dictionaries(
            {"consent": st.lists(st.sampled_from(MEMBERS), min_size=1, max_size=3, unique=True)}
        ),
        st.fixed_dictionaries({"consent_of_group": st.sampled_from(GROUPS)}),
    )


def written_rules(
    shares: st.SearchStrategy[str] = SHARES,
    caps: st.SearchStrategy[str] = CAPS,
    numbers: st.SearchStrategy[str] = COUNTED,
) -> st.SearchStrategy[WrittenRule]:
    """Majorities as a profile writes them: conditions, short forms, all and any of several, nested."""
    return st.recursive(
        _condition(shares, caps) | _short(numbers),
        lambda parts: st.builds(
            lambda form, rules: {form: rules},
            st.sampled_from(["all", "any"]),
            st.lists(parts, min_size=1, max_size=3),
        ),
        max_leaves=4,
    )


def read(written: WrittenRule) -> Rule:
    """A written rule as a profile is read."""
    return read_majority(Table(written, (), ""))


RULES = written_rules().map(read)


@st.composite
def split(draw: st.DrawFn, votes: int) -> tuple[tuple[Choice, int], ...]:
    """Votes that were cast in at least two ways."""
    first = draw(st.integers(1, votes - 1))
    ways = draw(st.lists(st.sampled_from(Choice), min_size=2, max_size=2, unique=True))
    return ((ways[0], first), (ways[1], votes - first))


@st.composite
def voters(draw: st.DrawFn, *, missing: bool = False) -> Voter:
    """A member: its votes, its groups, and what it did, or why it may not vote."""
    votes = draw(st.integers(1, 7))
    groups = draw(st.frozensets(st.sampled_from(GROUPS)))
    plain = Voter(votes, draw(st.sampled_from(Choice)), groups, transferred=draw(st.booleans()))
    ways = ["voted", "voted", "voted", "beside", *(["split"] if votes > 1 else []), *(["missing"] * missing)]
    match draw(st.sampled_from(ways)):
        case "split":
            return replace(plain, choice=Choice.YES, parts=draw(split(votes)))
        case "beside":
            return Voter(votes, None, groups, beside=draw(st.sampled_from(BESIDE)))
        case "missing":
            return replace(plain, choice=None)
        case _:
            return plain


@st.composite
def divided(draw: st.DrawFn) -> Voter:
    """A member whose votes were split."""
    votes = draw(st.integers(2, 7))
    groups = draw(st.frozensets(st.sampled_from(GROUPS)))
    return Voter(votes, Choice.YES, groups, draw(split(votes)), transferred=draw(st.booleans()))


def assemblies(*, missing: bool = False, most: int = len(MEMBERS)) -> st.SearchStrategy[dict[str, Voter]]:
    """One to so many members by their keys, in the order of the roll."""
    drawn = st.lists(voters(missing=missing), min_size=1, max_size=most)
    return drawn.map(lambda each: dict(zip(MEMBERS, each, strict=False)))
