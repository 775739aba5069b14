# SPDX-License-Identifier: EUPL-1.2
"""Ballots: when one may be opened, in which way, and who demanded that."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import uuid5

from app.domain.agenda import Item
from app.domain.balloting import BallotMethod, DemandRule, least_demanding, may_demand
from app.domain.ballots import Ballot, Papers
from app.domain.commands import ballots as commands
from app.domain.decisions.announcements import Announced, announcement_of
from app.domain.decisions.attendance import no_substitution_over
from app.domain.decisions.base import Act, Facts, Situation
from app.domain.decisions.open_ballots import no_open_ballot, not_interrupted
from app.domain.decisions.questions import Question, question_of
from app.domain.decisions.voters import Voters, no_decision_without_quorum, voters_at
from app.domain.entries import ballots as facts
from app.domain.failures import RuleError
from app.domain.identity import BallotId, MemberId
from app.domain.matters import SECRET
from app.domain.meeting import Meeting
from app.domain.motions import ordered_method
from app.domain.papers import heads_are_told, papers_out
from app.domain.roll_call import order_of_call
from app.domain.rules import Base, Rule, conditions_in, needs_heads, needs_names
from app.domain.steps.ballots import opened_ballots
from app.domain.tally import Choice

# Ways of voting in which nobody knows who voted how.
_NAMELESS = frozenset({BallotMethod.SECRET, BallotMethod.COUNTED})
_ON_DEMAND = frozenset({BallotMethod.SECRET, BallotMethod.ROLL_CALL})


def open_ballot(situation: Situation, command: commands.OpenBallot, act: Act) -> Facts:
    """Open a ballot on the item in hand among those present and entitled; the quorum must be met."""
    if command.method is BallotMethod.ACCLAMATION:
        raise RuleError("acclamation_at_once")
    opened = _opening(situation.open_meeting(), command, act)
    return (situation.about_meeting(opened),)


def accept_by_acclamation(situation: Situation, command: commands.AcceptByAcclamation, act: Act) -> Facts:
    """Adopt without a formal vote what the profile allows to, where nobody objects.

    Everybody entitled counts as Yes, and the chair announces it in the same act.

    Law: § 20 (8) GO Konstanz ("ohne förmliche Abstimmung").
    Profile: ballots.acclamation.
    """
    meeting = situation.open_meeting()
    if command.objected_by:
        names = ", ".join(meeting.member(key).name for key in command.objected_by)
        raise RuleError("acclamation_objected", members=names)
    wanted = commands.OpenBallot(
        command.question,
        method=BallotMethod.ACCLAMATION,
        motion=command.motion,
        items=command.items,
        as_it_stands=command.as_it_stands,
    )
    opened = _opening(meeting, wanted, act)
    choices = {voter.member: Choice.YES for voter in opened.entitled}
    ballots = opened_ballots(meeting, opened, act.at)
    told = announcement_of(situation, ballots, choices, Announced())
    return (situation.about_meeting(opened), *told)


def _opening(meeting: Meeting, command: commands.OpenBallot, act: Act) -> facts.BallotOpened:
    _ready_for_ballot(meeting)
    no_substitution_over(meeting, act.at)
    question = question_of(meeting, command)
    item, rule = question.item, meeting.statutes.majority(question.matter)
    method = _method(meeting, question, command)
    words = (question.matter, *(other.ballot_matter for other in question.together))
    voters = voters_at(meeting, item, *words, *([SECRET] if method is BallotMethod.SECRET else []))
    if not voters.entitled:
        raise RuleError("nobody_entitled", item=item.number)
    _suits_the_rule(meeting, rule, method, voters)
    return facts.BallotOpened(
        BallotId(act.new_id),
        item.id,
        question.matter,
        item.numbered and question.is_main,
        question.text,
        voters.entitled,
        voters.conflicted,
        meeting.quorum(),
        question.repeated.id if question.repeated else None,
        method,
        question.motion.id if question.motion else None,
        _order(meeting, method, voters, command.starting_letter),
        voters.barred,
        voters.transferred,
        _papers(meeting, method, voters),
        tuple(_part(other, act) for other in question.together),
        _demanding(meeting, method, voters, question, command),
    )


def _part(item: Item, act: Act) -> facts.BlocPart:
    """The ballot on another item of a common one; its identity follows from that of the act."""
    ballot = BallotId(uuid5(act.new_id, str(item.id)))
    return facts.BlocPart(ballot, item.id, item.ballot_matter, item.numbered, item.wording or item.title)


def _ready_for_ballot(meeting: Meeting) -> None:
    """No other ballot is open, the sitting is not interrupted, and there is a quorum."""
    no_open_ballot(meeting)
    not_interrupted(meeting)
    if meeting.item_in_hand:
        no_decision_without_quorum(meeting)


def _method(meeting: Meeting, question: Question, command: commands.OpenBallot) -> BallotMethod:
    """How votes are taken: as a resolution ordered it, as the chair wants, as before, or openly.

    The chair may choose to vote openly, to count, or to call the roll; what an adopted motion of
    procedure ordered binds every later ballot on the item, except on procedure itself, and what members
    demanded binds the repetitions of the ballot.

    Law: § 39 (1) BbgKVerf (votes are open; roll call on demand).
    Profile: ballots.roll_call.by_resolution, ballots.secret.by_resolution.
    """
    item = question.item
    ordered = None if question.is_procedural else ordered_method(meeting.motions_in_force(item.id))
    demanded = None if ordered else _demanded_before(meeting, question.repeated)
    as_before = question.repeated.method if question.repeated else BallotMethod.OPEN
    if as_before is BallotMethod.ACCLAMATION:
        as_before = BallotMethod.OPEN
    method = command.method or ordered or demanded or as_before
    if ordered and method is not ordered:
        raise RuleError("method_ordered", item=item.number, ordered=ordered.value)
    if demanded and method is not demanded:
        raise RuleError("method_demanded", item=item.number, demanded=demanded.value)
    if method is BallotMethod.ACCLAMATION:
        _acclamation_allowed(meeting, question)
    known = {ordered, demanded, as_before}
    if method is BallotMethod.SECRET and method not in known and not command.demanded_by:
        needed = least_demanding(meeting.statutes.ballots.secret, meeting.present.members)
        raise RuleError("secret_not_demanded", needed=needed)
    return method


def _demanded_before(meeting: Meeting, repeated: Ballot | None) -> BallotMethod | None:
    """The way of voting that members demanded in a ballot, or in one that it repeated itself."""
    while repeated is not None:
        if repeated.demanded_by:
            return repeated.method
        repeated = meeting.ballots.get(repeated.repeats) if repeated.repeats else None
    return None


def _acclamation_allowed(meeting: Meeting, question: Question) -> None:
    statutes = meeting.statutes
    matters = {question.matter, *(other.ballot_matter for other in question.together)}
    if not matters <= statutes.ballots.acclamation:
        raise RuleError("acclamation_matter", item=question.item.number, statutes=statutes.name)


def _demanding(
    meeting: Meeting, method: BallotMethod, voters: Voters, question: Question, command: commands.OpenBallot
) -> tuple[MemberId, ...]:
    """The members who demand a way of voting: enough of those who may vote in this ballot."""
    if not command.demanded_by:
        return ()
    if method not in _ON_DEMAND:
        raise RuleError("demand_needless")
    members = tuple(dict.fromkeys(meeting.member(key).member for key in command.demanded_by))
    for member in members:
        if member not in voters.weights:
            raise RuleError("demand_not_entitled", member=meeting.roll[member].name)
    rule = _demand_rule(meeting, method)
    present = meeting.present.members
    if not may_demand(rule, len(members), present):
        needed = least_demanding(rule, present)
        raise RuleError("demand_too_small", members=len(members), needed=needed, method=method.value)
    return members


def _demand_rule(meeting: Meeting, method: BallotMethod) -> DemandRule:
    ballots = meeting.statutes.ballots
    return ballots.secret if method is BallotMethod.SECRET else ballots.roll_call


def _suits_the_rule(meeting: Meeting, rule: Rule, method: BallotMethod, voters: Voters) -> None:
    """A majority that asks who agreed, or how many heads, can be judged only where that is known.

    Law: § 39 (2) BbgKVerf; consent of single members (§ 21 GKZ) needs their names.
    Profile: majorities, ballots.papers.
    """
    if method not in _NAMELESS:
        return
    of_present = any(condition.base in {Base.PRESENT, Base.ATTENDING} for condition in conditions_in(rule))
    if needs_names(rule) or (voters.transferred and of_present):
        raise RuleError("method_hides_names", method=method.value)
    papers = meeting.statutes.ballots.papers
    heads_told = method is not BallotMethod.SECRET or heads_are_told(tuple(voters.weights.values()), papers)
    if needs_heads(rule) and not heads_told:
        raise RuleError("secret_hides_heads")


def _order(
    meeting: Meeting, method: BallotMethod, voters: Voters, starting_letter: str
) -> tuple[MemberId, ...]:
    letter = starting_letter.strip()
    if letter and not (len(letter) == 1 and letter.isalpha()):
        raise RuleError("starting_letter_malformed", letter=letter)
    if method is not BallotMethod.ROLL_CALL:
        return ()
    names: Mapping[MemberId, str] = {v.member: meeting.roll[v.member].name for v in voters.entitled}
    return order_of_call(names, letter)


def _papers(meeting: Meeting, method: BallotMethod, voters: Voters) -> tuple[Papers, ...]:
    if method is not BallotMethod.SECRET:
        return ()
    return papers_out(voters.weights.values(), meeting.statutes.ballots.papers)
