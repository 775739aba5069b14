# SPDX-License-Identifier: EUPL-1.2
"""What the chair announces of a round, and the lot between equals with its course."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.domain.commands import elections as commands
from app.domain.decisions.base import Act, Facts, Situation, needed
from app.domain.decisions.election_rounds import round_in_hand, stands_in
from app.domain.decisions.election_votes import corrected_votes, papers_of
from app.domain.decisions.elections import election_in_hand, named_election
from app.domain.decisions.open_ballots import not_interrupted
from app.domain.decisions.preparation import item_of
from app.domain.election_counting import papers_out, record_after_lot, record_of
from app.domain.election_rounds import Election, Round, RoundResult
from app.domain.elections import RoundRecord, Verdict
from app.domain.entries import elections as facts
from app.domain.failures import RuleError
from app.domain.meeting import Meeting

# How many of the members that are missing a refusal names.
NAMED = 5


def announce_round(situation: Situation, command: commands.AnnounceRound, act: Act) -> Facts:
    """Announce a round; what differs from the votes needs a reason, and both are recorded."""
    meeting, election, round_ = round_in_hand(situation)
    _complete(meeting, election, round_)
    computed = record_of(election, round_, meeting.statutes.elections, meeting.statutes.ballots.papers)
    result = _result(meeting, election, round_, computed, command)
    return (situation.about_meeting(facts.RoundAnnounced(election.id, result)),)


def reannounce_round(situation: Situation, command: commands.ReannounceRound, act: Act) -> Facts:
    """Announce the round announced last anew, with a reason; a lot among the same equals still counts."""
    meeting = situation.open_meeting()
    election = named_election(meeting, item_of(meeting, ""), command.election)
    if meeting.open_election is not None:
        raise RuleError("round_open", post=meeting.elections[meeting.open_election].post)
    if not election.announced:
        raise RuleError("no_round_announced", post=election.post)
    not_interrupted(meeting)
    needed(command.reason, "reason")
    last = election.announced[-1]
    corrections = corrected_votes(meeting, election, last, command.corrections)
    papers = papers_of(meeting, election, last, command.papers) if command.papers else None
    cast = {**last.cast, **{vote.member: vote.choice for vote in corrections}}
    right = replace(last, choices=cast, papers=papers or last.papers)
    computed = record_of(election, right, meeting.statutes.elections, meeting.statutes.ballots.papers)
    result = _result(meeting, election, last, computed, command)
    lot = _lot_that_counts(election, last, result.announced)
    fact = facts.RoundReannounced(election.id, result, corrections, papers, lot)
    return (situation.about_meeting(fact),)


def _lot_that_counts(election: Election, round_: Round, told: RoundRecord) -> RoundRecord | None:
    """The round with the lot that was drawn, where it is still due between the same equals."""
    before = round_.result.announced.lot if round_.result else None
    if round_.lot is None or told.lot is None or told.lot != before:
        return None
    return record_after_lot(election, replace(told, lot=round_.lot.record.lot), round_.lot.record.drawn)


def _result(
    meeting: Meeting,
    election: Election,
    round_: Round,
    computed: RoundRecord,
    command: commands.AnnounceRound | commands.ReannounceRound,
) -> RoundResult:
    """What the votes give and what the chair announced; a difference needs a reason."""
    told = _announced(election, round_, computed, command)
    if told != computed and not command.reason.strip():
        raise RuleError(
            "round_deviation_without_reason", computed=computed.verdict.value, announced=told.verdict.value
        )
    return RoundResult(
        computed,
        told,
        meeting.chair.office if meeting.chair else "",
        command.reason.strip(),
        meeting.statutes.name,
        meeting.statutes.version,
    )


def draw_lot(situation: Situation, command: commands.DrawLot, act: Act) -> Facts:
    """Record a lot with its course: as many are drawn as there are posts or places, among the equals."""
    meeting, election = election_in_hand(situation, command.election)
    record, lot = election.last_record, election.lot_due
    if record is None or lot is None or election.round_in_hand:
        raise RuleError("no_lot_due", post=election.post)
    not_interrupted(meeting)
    drawn = command.drawn
    if len(set(drawn)) != len(drawn) or len(drawn) != lot.places or not set(drawn) <= set(lot.among):
        raise RuleError(
            "election_lot_differs",
            places=lot.places,
            among=", ".join(lot.among),
            drawn=", ".join(drawn) or "–",
        )
    course = needed(command.course, "course")
    decided = record_after_lot(election, replace(record, lot=lot), drawn)
    return (situation.about_meeting(facts.LotDrawn(election.id, course, decided)),)


def _complete(meeting: Meeting, election: Election, round_: Round) -> None:
    if election.secret:
        if round_.papers is None:
            raise RuleError("election_papers_missing", out=papers_out(round_))
        return
    if round_.missing:
        names = [meeting.roll[member].name for member in round_.missing]
        more = " …" if len(names) > NAMED else ""
        raise RuleError("round_incomplete", missing=len(names), members=", ".join(names[:NAMED]) + more)


def _announced(
    election: Election,
    round_: Round,
    computed: RoundRecord,
    command: commands.AnnounceRound | commands.ReannounceRound,
) -> RoundRecord:
    """What the chair announced: the computed record, or one with another outcome of the same figures."""
    verdict = command.verdict or computed.verdict
    changed = verdict is not computed.verdict
    elected = command.elected or (() if changed else computed.elected)
    standing = command.standing or (() if changed else computed.standing)
    same = (set(elected), set(standing)) == (set(computed.elected), set(computed.standing))
    if not changed and same:
        return computed
    for key in (*elected, *standing):
        stands_in(election, round_, key)
    _makes_sense(verdict, elected, standing, round_)
    return replace(computed, verdict=verdict, elected=elected, standing=standing, lot=None)


def _makes_sense(verdict: Verdict, elected: Iterable[str], standing: Iterable[str], round_: Round) -> None:
    """Whoever announces an election names the elected, whoever announces another round who stands."""
    chosen, stands = tuple(elected), tuple(standing)
    again = verdict in {Verdict.RUNOFF, Verdict.NEXT_ROUND, Verdict.REPEAT}
    fits = bool(chosen) if verdict is Verdict.ELECTED else bool(stands) if again else not chosen
    lists = len(set(chosen)) == len(chosen) <= round_.seats and not set(chosen) & set(stands)
    if not fits or not lists or verdict is Verdict.LOT:
        raise RuleError("election_announcement_unclear", announced=verdict.value)
