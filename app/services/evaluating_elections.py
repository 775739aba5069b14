# SPDX-License-Identifier: EUPL-1.2
"""Elections as cases: reading candidates and rounds, and the decision as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.domain.balloting import BallotMethod
from app.domain.election_cases import (
    ElectionCase,
    ElectionDecision,
    PaperCount,
    RoundCase,
)
from app.domain.elections import ElectionVote, RoundRecord
from app.domain.entitlement import Case
from app.domain.failures import KnownError
from app.domain.statutes import Statutes
from app.domain.tally import NOBODY, Choice, Tally
from app.services.evaluating_cases import (
    known_keys,
    list_of,
    member_of,
    needed,
    number_of,
    object_of,
    read_case,
    shown,
    text_of,
)
from app.services.evaluating_shown import shown_doubts, shown_quorum, shown_tally

CANDIDATES = "candidates"
ELECTION_KEYS = (CANDIDATES, "rounds", "posts", "objected")
ROUND_KEYS = ("choices", "counted", "valid", "no", "abstain", "invalid", "drawn")
# What a paper can say beside the candidates; Yes is for a single one.
_WORDS: Mapping[str, Choice] = {choice.value: choice for choice in Choice if choice is not Choice.YES}


def read_election(statutes: Statutes, values: Mapping[str, object]) -> ElectionCase:
    """The election that an object describes; secret where the profile says so and nothing else is said."""
    if "choices" in values:
        raise KnownError("case_key_unknown", key="choices", known=", ".join(ELECTION_KEYS))
    case = read_case(values, *ELECTION_KEYS)
    if "method" not in values and statutes.elections.secret:
        case = replace(case, method=BallotMethod.SECRET)
    candidates = tuple(text_of(name, CANDIDATES) for name in _filled(values, CANDIDATES))
    if len(set(candidates)) < len(candidates):
        twice = next(name for name in candidates if candidates.count(name) > 1)
        raise KnownError("case_member_twice", key=CANDIDATES, member=twice)
    posts = number_of(values.get("posts", 1), "posts")
    held = [object_of(held, "rounds") for held in _filled(values, "rounds")]
    rounds = tuple(_round(values, case, candidates, posts) for values in held)
    return ElectionCase(case, candidates, rounds, posts, _objected(values, case))


def shown_election(decision: ElectionDecision) -> dict[str, object]:
    """The decision on an election in the form of ``sitzungspult evaluate --json``."""
    outside = decision.outside
    data: dict[str, object] = {
        "quorum": shown_quorum(decision.quorum),
        "outcome": decision.outcome.value,
        "elected": list(decision.elected),
        "rounds": [_shown_round(record) for record in decision.rounds],
        "entitled": shown_tally(decision.entitled),
        "excluded": shown_tally(outside.conflicted),
        "barred": shown_tally(outside.barred),
        "absent": shown_tally(outside.absent),
        "statutory": shown_tally(decision.entitled + outside.statutory),
        "certain": not decision.missing.members,
        "statute": f"{decision.statutes}, {decision.version}",
    }
    return data | shown_doubts(decision.missing, decision.reasons)


def _shown_round(record: RoundRecord) -> dict[str, object]:
    counts = record.counts
    data: dict[str, object] = {
        "round": record.number,
        "candidates": {result.candidate: shown_tally(result.tally) for result in record.candidates},
        "yes": shown_tally(counts.yes),
        "no": shown_tally(counts.no),
        "abstain": shown_tally(counts.abstain),
        "invalid": shown_tally(counts.invalid),
        "not_voting": shown_tally(counts.not_voting),
        "decided_by": record.decided_by.value,
        "outcome": record.verdict.value,
        "elected": list(record.elected),
    }
    if counts.undisclosed.members:
        data["undisclosed"] = shown_tally(counts.undisclosed)
    if record.required is not None:
        data |= {
            "counted": record.counted.value,
            "base": record.base.value,
            "base_value": str(record.base_value),
            "compare": record.compare.value,
            "fraction": str(record.fraction),
            "required": str(record.required),
        }
    if record.lot is not None:
        lot = record.lot
        data["lot"] = {"among": list(lot.among), "places": lot.places, "for": lot.purpose.value}
        data["drawn"] = list(record.drawn)
    if record.standing:
        data["standing"] = list(record.standing)
    return data


def _filled(values: Mapping[str, object], key: str) -> list[object]:
    given = list_of(needed(values, key), key)
    if not given:
        raise KnownError("case_list_empty", key=key)
    return given


def _objected(values: Mapping[str, object], case: Case) -> frozenset[str]:
    """Who objects to filling several posts in one ballot: members that are there or represented."""
    there = case.present | case.remote | case.transferred.keys()
    return frozenset(
        member_of(key, "objected", there) for key in list_of(values.get("objected", []), "objected")
    )


def _round(values: Mapping[str, object], case: Case, candidates: tuple[str, ...], posts: int) -> RoundCase:
    known_keys(values, ROUND_KEYS)
    drawn = tuple(_candidate(name, "drawn", candidates) for name in list_of(values.get("drawn", []), "drawn"))
    if "counted" in values:
        if "choices" in values:
            raise KnownError("case_key_unknown", key="choices", known=", ".join(ROUND_KEYS[1:]))
        return RoundCase(counted=_papers(values, candidates, posts), drawn=drawn)
    known_keys(values, ("choices", "drawn"))
    votes = {seat.key: seat.votes for seat in case.roll}
    choices = object_of(needed(values, "choices"), "choices")
    return RoundCase(
        {
            member_of(key, "choices", votes): _vote(key, votes[key], word, candidates, posts)
            for key, word in choices.items()
        },
        drawn=drawn,
    )


def _vote(member: str, votes: int, value: object, candidates: tuple[str, ...], posts: int) -> ElectionVote:
    """A candidate, several where there are several posts, or another choice; Yes is for a single one."""
    if value == "yes" and len(candidates) == 1 and "yes" not in candidates:
        return ElectionVote(votes, Choice.YES, candidates)
    if isinstance(value, str) and value in _WORDS and value not in candidates:
        return ElectionVote(votes, _WORDS[value])
    names = [
        _candidate(name, "choices", candidates) for name in (value if isinstance(value, list) else [value])
    ]
    named = tuple(dict.fromkeys(names))
    if len(named) < len(names):
        raise KnownError("case_member_twice", key="choices", member=names[0])
    if not named:
        raise KnownError("case_list_empty", key="choices")
    if len(named) > posts:
        raise KnownError("case_too_many_named", member=member, named=len(named), posts=posts)
    return ElectionVote(votes, Choice.YES, named)


def _papers(values: Mapping[str, object], candidates: tuple[str, ...], posts: int) -> PaperCount:
    """What was counted; heads are known where every number gives them."""
    counted = object_of(values["counted"], "counted")
    numbers = {_candidate(name, "counted", candidates): value for name, value in counted.items()}
    rest = {key: values[key] for key in ("valid", "no", "abstain", "invalid") if key in values}
    for key in ("valid",) if posts > 1 else ():
        needed(values, key)
    heads = all(isinstance(value, dict) for value in (*numbers.values(), *rest.values()))
    tallies = {name: _tally(value, "counted", heads=heads) for name, value in numbers.items()}
    others = {key: _tally(value, key, heads=heads) for key, value in rest.items()}
    return PaperCount(
        tallies,
        others.get("valid", sum(tallies.values(), NOBODY)),
        others.get("no", NOBODY),
        others.get("abstain", NOBODY),
        others.get("invalid", NOBODY),
        heads,
    )


def _tally(value: object, key: str, *, heads: bool) -> Tally:
    if not heads:
        return Tally(0, number_of(value, key, least=0))
    numbers = object_of(value, key)
    known_keys(numbers, ("members", "votes"))
    members = number_of(needed(numbers, "members"), "members", least=0)
    return Tally(members, number_of(needed(numbers, "votes"), "votes", least=0))


def _candidate(value: object, key: str, candidates: tuple[str, ...]) -> str:
    if not isinstance(value, str) or value not in candidates:
        raise KnownError("case_candidate_unknown", key=key, candidate=shown(value))
    return value
