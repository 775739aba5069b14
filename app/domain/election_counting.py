# SPDX-License-Identifier: EUPL-1.2
"""Counting a round: from what members did, or from papers that nobody can trace, to its record."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from app.domain.counting import outside
from app.domain.election_rounds import Election, ElectionKind, ElectionPapers, Round
from app.domain.elections import (
    ElectionRule,
    ElectionVote,
    RoundCount,
    RoundRecord,
    after_lot,
    count_round,
    decide_round,
)
from app.domain.identity import MemberId
from app.domain.list_elections import after_list_lot, decide_list_round
from app.domain.papers import heads_are_told
from app.domain.tally import Choice, Counts, Tally, tally


def record_of(
    election: Election, round_: Round, rule: ElectionRule, denominations: Collection[int] = ()
) -> RoundRecord:
    """What a round decides by what has been recorded or counted; papers are of these denominations."""
    count = count_of(round_, denominations)
    if election.kind is ElectionKind.LISTS:
        return decide_list_round(rule, count, round_.seats)
    return decide_round(rule, round_.number, count, round_.seats)


def record_after_lot(election: Election, record: RoundRecord, drawn: tuple[str, ...]) -> RoundRecord:
    """What a round decides once the lot has been drawn."""
    if election.kind is ElectionKind.LISTS:
        return after_list_lot(record, drawn)
    return after_lot(record, drawn)


def count_of(round_: Round, denominations: Collection[int] = ()) -> RoundCount:
    """The count of a round: that of the papers where they were counted; who said nothing did not vote."""
    if round_.papers:
        return count_of_papers(round_, round_.papers, denominations)
    return count_round(votes_in(round_), round_.standing, _outside(round_))


def votes_in(round_: Round) -> list[ElectionVote]:
    """What each entitled member did with the votes that it held at the opening."""
    votes = []
    for member, held in round_.entitled.items():
        did = round_.choices.get(member)
        choice, named = (did.choice, did.candidates) if did else (Choice.NOT_VOTING, ())
        votes.append(ElectionVote(held, choice, named, member in round_.transferred))
    return votes


def count_of_papers(round_: Round, papers: ElectionPapers, denominations: Collection[int] = ()) -> RoundCount:
    """The count of a secret round: votes always, heads only where each was handed a single paper."""
    weight = weight_of_heads(round_.entitled, denominations)
    counts = replace(
        _outside(round_),
        yes=_heads(papers.valid, weight),
        no=_heads(papers.no, weight),
        abstain=_heads(papers.abstain, weight),
        invalid=_heads(papers.invalid, weight),
        not_voting=_heads(papers.unreturned, weight),
        undisclosed=Tally() if weight else Tally(len(round_.entitled)),
    )
    held = {found.candidate: found.votes for found in papers.candidates}
    candidates = {key: _heads(held.get(key, 0), weight) for key in round_.standing}
    return RoundCount(candidates, counts)


def weight_of_heads(entitled: Mapping[MemberId, int], denominations: Collection[int]) -> int:
    """The votes on everybody's single paper, by which heads follow from votes; 0 where they do not.

    Law: § 39 (1) BbgKVerf (secret elections).
    Profile: ballots.papers.
    """
    weights = tuple(entitled.values())
    return weights[0] if heads_are_told(weights, denominations) else 0


def papers_out(round_: Round) -> int:
    """The votes on all papers that were handed out in a secret round: those of all entitled."""
    return sum(round_.entitled.values())


def papers_back(papers: ElectionPapers) -> int:
    """The votes on all papers that were counted, with those that did not come back."""
    return papers.valid + papers.no + papers.abstain + papers.invalid + papers.unreturned


def _heads(votes: int, weight: int) -> Tally:
    return Tally(votes // weight if weight else 0, votes)


def _outside(round_: Round) -> Counts:
    """Those of the roll who do not vote in a round."""
    entitled = tally(round_.entitled.values())
    conflicted = tally(round_.conflicted.values())
    barred = tally(round_.barred.values())
    transferred = tally(round_.entitled[member] for member in round_.transferred if member in round_.entitled)
    absent = round_.statutory - entitled - conflicted - barred
    return outside(conflicted, absent, barred, transferred)
