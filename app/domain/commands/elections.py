# SPDX-License-Identifier: EUPL-1.2
"""Commands of an election at the item in hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from app.domain.commands.base import Command, MemberKey
from app.domain.election_rounds import ElectionKind
from app.domain.elections import Verdict

CandidateKey = Annotated[str, "Key of the candidate or list, such as 'a'; it stays, so it is no name."]
CandidateKeys = tuple[str, ...]
ElectionName = Annotated[
    str, "Which election at the item: its post or its ordinal; empty for the one called last."
]


@dataclass(frozen=True, slots=True)
class CallElection(Command):
    """Call an election at the item in hand."""

    post: Annotated[str, "What is elected, such as 'Vorsitz'; empty for the item's title."] = ""
    seats: Annotated[int, "How many posts, or seats for lists, a positive whole number."] = 1
    kind: Annotated[ElectionKind, "Whether persons are elected or lists get seats."] = ElectionKind.PERSONS
    secret: Annotated[bool | None, "Whether it is secret; empty for what the statutes say."] = None
    waiver_for: Annotated[int, "Members who agreed that it is open."] = 0
    waiver_against: Annotated[int, "Members who voted against that, or objected."] = 0
    first_round: Annotated[int, "Round that it begins with; more than 1 after rounds held earlier."] = 1
    objected_by: Annotated[
        tuple[str, ...], "Keys of members who object to filling several posts in one ballot."
    ] = ()
    waiver_abstained: Annotated[int, "Members who abstained on that."] = 0


@dataclass(frozen=True, slots=True)
class NominateCandidate(Command):
    """Nominate somebody, or a list, in the election at the item in hand."""

    candidate: CandidateKey
    name: Annotated[str, "Name; erasable; may be empty."] = ""
    member: Annotated[str, "Key of the member that the person belongs to; may be empty."] = ""
    election: ElectionName = ""


@dataclass(frozen=True, slots=True)
class WithdrawCandidate(Command):
    """Note that a candidate stands no longer."""

    candidate: CandidateKey
    election: ElectionName = ""


@dataclass(frozen=True, slots=True)
class OpenRound(Command):
    """Open the next round among those present and entitled now."""

    repeat: Annotated[bool, "Whether it repeats the round announced last."] = False
    reason: Annotated[str, "Why it is repeated, or held earlier than the statutes say."] = ""
    election: ElectionName = ""


@dataclass(frozen=True, slots=True)
class RecordElectionVotes(Command):
    """Record what members did in the open round; never in a secret one."""

    votes: Annotated[
        Mapping[str, CandidateKeys],
        "By key of the member its candidates, or one word: yes, no, abstain, invalid, not_voting.",
    ] = field(default_factory=dict)
    remaining: Annotated[CandidateKeys, "What all did who remain; empty where they are still to vote."] = ()


@dataclass(frozen=True, slots=True)
class CorrectElectionVote(Command):
    """Correct what a member did, until the announcement and only until then."""

    member: MemberKey
    vote: Annotated[CandidateKeys, "The right candidates, or the right word."]


@dataclass(frozen=True, slots=True)
class CountElectionPapers(Command):
    """Count the votes on the papers of a secret round; a recount replaces the count."""

    votes: Annotated[Mapping[str, int], "Votes by key of the candidate."] = field(default_factory=dict)
    no: Annotated[int, "Votes on papers that say No."] = 0
    abstain: Annotated[int, "Votes on papers that abstain."] = 0
    invalid: Annotated[int, "Votes on invalid papers."] = 0
    unreturned: Annotated[int, "Votes on papers that did not come back."] = 0
    valid: Annotated[
        int | None, "Votes on papers that name a candidate; empty where each names one alone."
    ] = None


@dataclass(frozen=True, slots=True)
class AbortRound(Command):
    """Abort the open round without a result; it can be held anew."""

    reason: Annotated[str, "Why; it goes into the minutes."]


@dataclass(frozen=True, slots=True)
class AnnounceRound(Command):
    """Announce the result of the open round."""

    verdict: Annotated[Verdict | None, "What the chair announced; empty for what was computed."] = None
    elected: Annotated[CandidateKeys, "Who is elected, where the chair announced something else."] = ()
    standing: Annotated[CandidateKeys, "Who stands next, where the chair announced something else."] = ()
    reason: Annotated[str, "Required where the announced result differs from the computed one."] = ""


@dataclass(frozen=True, slots=True)
class DrawLot(Command):
    """Record the lot that decided between equals."""

    drawn: Annotated[CandidateKeys, "Keys of the candidates that were drawn."]
    course: Annotated[
        str,
        "Its course: which office made the lots, which drew, and how (no names); it goes into the minutes.",
    ]
    election: ElectionName = ""


@dataclass(frozen=True, slots=True)
class AcceptElection(Command):
    """Record whether who was elected accepts."""

    candidate: CandidateKey
    accepted: Annotated[bool, "False where the election is declined."] = True
    election: ElectionName = ""


@dataclass(frozen=True, slots=True)
class AbortElection(Command):
    """Abort the election without a result."""

    reason: Annotated[str, "Why; it goes into the minutes."]
    election: ElectionName = ""


@dataclass(frozen=True, slots=True)
class ReannounceRound(Command):
    """Announce the round announced last anew, as it was wrongly recorded; both stay visible."""

    reason: Annotated[str, "Why; it goes into the minutes."]
    corrections: Annotated[
        Mapping[str, CandidateKeys], "Right votes by key of the member; never secret ones."
    ] = field(default_factory=dict)
    papers: Annotated[CountElectionPapers | None, "The right figures of a secret round."] = None
    verdict: Annotated[Verdict | None, "What the chair announces; empty for what is computed."] = None
    elected: Annotated[CandidateKeys, "Who is elected, where the chair announces something else."] = ()
    standing: Annotated[CandidateKeys, "Who stands next, where the chair announces something else."] = ()
    election: ElectionName = ""
