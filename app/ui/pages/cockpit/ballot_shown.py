# SPDX-License-Identifier: EUPL-1.2
"""An open ballot and an announced result as records of the cockpit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from app.domain.balloting import BallotMethod, Tie
from app.domain.ballots import Ballot
from app.domain.identity import MemberId
from app.domain.meeting import Meeting
from app.domain.members import RollEntry
from app.domain.results import Outcome, ResultRecord
from app.domain.rules import ConditionResult, RuleResult, first_condition
from app.domain.standing import Standing, standing_of
from app.domain.tally import Choice, Counts, tally
from app.ui.figures import TONES, Figure, figures_of, stretch_of
from app.ui.pages.cockpit.attendance_shown import member_name
from app.ui.pages.cockpit.shown import ResultShown, VoteShown
from app.ui.pages.cockpit.sight import Sight
from app.ui.tables.rows import VoteTile
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import BarSegment, BarShown, ChoiceShown, TotalShown
from app.wording.ballots import motion_name
from app.wording.cockpit import words
from app.wording.dates import clock_time
from app.wording.language import Language
from app.wording.majorities import requirement, requirements, rule_in_words
from app.wording.numbers import listing, number
from app.wording.results import result_in_words, verdict
from app.wording.standing import standing_sentence
from app.wording.terms import conflicted_letter, letter, term
from app.wording.vote_taking import vote_words
from app.wording.voting_forms import form_words

_FOLLOWING, _MOST_LETTERS = 2, 44
_WAYS = (Choice.YES, Choice.NO, Choice.ABSTAIN, Choice.NOT_VOTING)


def vote_shown(sight: Sight, ballot: Ballot) -> VoteShown:
    """An open ballot: figures so far, what is missing, one tile for each member where names are recorded."""
    language = sight.language
    rule = sight.meeting.statutes.majority(ballot.matter)
    standing = standing_of(ballot, rule, sight.meeting.statutes.ballots.tie)
    complete = standing.missing.members == 0
    tie = standing.tie if complete else None
    tone = Tone.INK
    if complete and not tie:
        tone = Tone.YES if standing.computed is Outcome.ADOPTED else Tone.NO
    asked = sight.question is not None and sight.question.by_announcement_key
    open_by_name = ballot.records_names and not complete
    return VoteShown(
        totals=_totals_so_far(
            ballot, standing, rule_in_words(rule, None, language, names_in(ballot)), language
        ),
        bar=_bar(standing.counts, standing.majority, language),
        sentence=_standing_sentence(ballot, standing, language),
        sentence_tone=tone,
        tiles=tuple(_tile(sight, ballot, place, entry) for place, entry in _called(sight, ballot)),
        choices=tuple(_choice(choice, language) for choice in _WAYS) if ballot.records_names else (),
        open_count=_given(ballot, standing, language),
        announce="" if asked else _announce(sight, ballot, standing.computed, tie),
        deviate=words("deviate", language) if complete and not (asked or tie) else "",
        as_it_stands=vote_words("as_it_stands", language) if open_by_name else "",
        advance=ballot.method is BallotMethod.ROLL_CALL,
        course=_course(ballot, language),
        called=_called_now(sight, ballot),
    )


def names_in(ballot: Ballot) -> Mapping[str, str]:
    """The members' names by their keys, for a rule that asks for some of them."""
    return {entry.key: entry.name for entry in ballot.roll.values()}


def _course(ballot: Ballot, language: Language) -> str:
    """How a ballot is taken in which nobody is named: what was handed out, or what is counted."""
    if ballot.method is BallotMethod.ROLL_CALL:
        return _call_course(ballot, language)
    if ballot.records_names:
        return ""
    if ballot.method is BallotMethod.COUNTED:
        return words("counted_course", language)
    papers = [words("paper", language, number=each.number, votes=each.denomination) for each in ballot.papers]
    return words("papers_course", language, papers=listing(papers, language))


def _called_now(sight: Sight, ballot: Ballot) -> str:
    """The key of the member that is called now in a roll call; empty once all were called."""
    if ballot.method is not BallotMethod.ROLL_CALL or not ballot.missing:
        return ""
    return sight.meeting.roll[ballot.missing[0]].key


def _call_course(ballot: Ballot, language: Language) -> str:
    """Who is called in a roll call, who follows, and which keys there are."""
    if not ballot.missing:
        return ""
    now, *following = ballot.missing[: 1 + _FOLLOWING]
    said = [
        form_words("called_now", language, name=_short(ballot.roll[now].name), votes=ballot.entitled[now])
    ]
    names = ", ".join(_short(ballot.roll[member].name) for member in following)
    if names:
        said.append(form_words("called_next", language, names=names))
    return f"{'; '.join(said)}. {form_words('call_keys', language)}"


def _short(name: str) -> str:
    return name if len(name) <= _MOST_LETTERS else f"{name[: _MOST_LETTERS - 1]}…"


def _totals_so_far(
    ballot: Ballot, standing: Standing, demanded: str, language: Language
) -> tuple[TotalShown, ...]:
    """The figures; what is still to be counted is no zero."""
    *choices, required = _totals(standing.counts, first_condition(standing.majority), demanded, language)
    if ballot.records_names or ballot.counted is not None:
        return (*choices, required)
    return (*(replace(total, figure="–", detail="") for total in choices), required)


def _standing_sentence(ballot: Ballot, standing: Standing, language: Language) -> str:
    """What is missing; where nobody's choice is recorded by name, whether the count is there."""
    tied = standing.tie if standing.missing.members == 0 else None
    first = f" {vote_words('tied_first', language)}" if tied else ""
    if ballot.records_names:
        return standing_sentence(standing, language) + first
    if ballot.counted is not None and tied:
        return vote_words("counted_tied", language, tie=tied) + first
    if ballot.counted is not None:
        return words("counted", language, outcome=standing.computed)
    code = "papers_awaited" if ballot.method is BallotMethod.SECRET else "count_awaited"
    entitled = tally(ballot.entitled.values())
    return words(code, language, members=entitled.members, votes=entitled.votes)


def _given(ballot: Ballot, standing: Standing, language: Language) -> str:
    entitled = len(ballot.entitled)
    if not ballot.records_names:
        return words("entitled", language, all=entitled)
    return words("given", language, given=entitled - standing.missing.members, all=entitled)


def result_shown(sight: Sight, ballot: Ballot) -> ResultShown | None:
    """An announced result, from its record; only that of the item itself can be mended here."""
    record, language, meeting = ballot.record, sight.language, sight.meeting
    if record is None:
        return None
    condition = first_condition(record.majority)
    adopted = record.announced is Outcome.ADOPTED
    told = words(
        "announced_at",
        language,
        time=clock_time(ballot.announcements[-1].at),
        requirement=requirements(record.majority, language),
    )
    counts = meeting.result_at(ballot.item) == ballot
    said = (result_in_words(record, language), told)
    return ResultShown(
        outcome=_outcome(sight, ballot, record),
        outcome_tone=Tone.YES if adopted else Tone.NO,
        outcome_icon="success" if adopted else "close",
        number=record.number.text if record.number else "",
        totals=_totals(record.counts, condition, "", language),
        bar=_bar(record.counts, record.majority, language),
        sentence=" · ".join(said),
        further=further_needed(meeting, record.matter, language) if adopted else "",
        can_announce_anew=counts,
        can_repeat=counts,
    )


def _outcome(sight: Sight, ballot: Ballot, record: ResultRecord) -> str:
    """The verdict, beside the motion that it is on where it is not the item itself."""
    motion = sight.meeting.motions.get(ballot.motion) if ballot.motion else None
    said = verdict(record, sight.language)
    if motion is None:
        return said
    named = motion_name(motion, "", sight.language)
    return words("result_on", sight.language, motion=named, verdict=said.lower())


def further_needed(meeting: Meeting, matter: str, language: Language) -> str:
    """``Außerdem erforderlich: Genehmigung der Aufsichtsbehörde``; empty where the vote is enough."""
    needed = meeting.statutes.needed_beside_vote(matter)
    return words("further", language, needed="; ".join(needed)) if needed else ""


def _called(sight: Sight, ballot: Ballot) -> list[tuple[int, RollEntry]]:
    """The members with their places in the roll, those called in a roll call first, in their order."""
    if not ballot.records_names:
        return []
    numbered = _roll(sight)
    order = {member: place for place, member in enumerate(ballot.order)}
    return sorted(numbered, key=lambda each: order.get(each[1].member, len(order)))


def _roll(sight: Sight) -> list[tuple[int, RollEntry]]:
    return list(enumerate(sight.meeting.roll.values(), 1))


def _announce(sight: Sight, ballot: Ballot, computed: Outcome, tie: Tie | None) -> str:
    """The announcement with its number; where a tie is to be decided before it, that."""
    language = sight.language
    if tie:
        return vote_words("decide_tie", language, tie=tie)
    number_ = number_for(sight.meeting, ballot, computed)
    return words("announce_number", language, number=number_) if number_ else words("announce", language)


def number_for(meeting: Meeting, ballot: Ballot, outcome: Outcome) -> str:
    """The number of an announcement of this outcome: the one of the repeated ballot, or a new one."""
    repeated = meeting.ballots[ballot.repeats].record if ballot.repeats else None
    if repeated and repeated.number:
        return repeated.number.text
    drawn = meeting.next_number(ballot, outcome.value)
    return drawn.text if drawn else ""


def _totals(
    counts: Counts, condition: ConditionResult, demanded: str, language: Language
) -> tuple[TotalShown, ...]:
    shown = [
        TotalShown(figure.name, figure.votes_text, figure.members_text, figure.tone)
        for figure in figures_of(counts, condition, language)
    ]
    return (*shown, _required(condition, demanded, language))


def _required(condition: ConditionResult, demanded: str, language: Language) -> TotalShown:
    """How many are required of how many; while nobody has voted, what the rule demands."""
    caption = words("required", language)
    if not condition.base_value:
        return TotalShown(caption, "–", demanded.rpartition(": ")[2], Tone.INK)
    needed = number(condition.required, language)
    of_base = requirement(condition, language).removeprefix(needed).strip()
    return TotalShown(caption, needed, of_base, Tone.INK)


def _bar(counts: Counts, majority: RuleResult, language: Language) -> BarShown:
    condition = first_condition(majority)
    figures = figures_of(counts, condition, language)
    stretch = stretch_of(figures, condition)
    said = ", ".join(f"{figure.votes_text} {figure.name}" for figure in figures)
    sentence = words("bar", language, figures=said, requirement=requirements(majority, language))
    mark = Fraction(condition.required) if stretch.length else None
    return BarShown(stretch.length, _segments(stretch.inside), mark, sentence, _segments(stretch.apart))


def _segments(figures: tuple[Figure, ...]) -> tuple[BarSegment, ...]:
    return tuple(BarSegment(figure.counted, figure.tone) for figure in figures)


def _choice(choice: Choice, language: Language) -> ChoiceShown:
    return ChoiceShown(choice.value, letter(choice, language), term(choice, language), TONES[choice])


def _tile(sight: Sight, ballot: Ballot, place: int, entry: RollEntry) -> VoteTile:
    language = sight.language
    votes = ballot.entitled.get(entry.member, entry.votes)
    mark, tone, votable, text = _state(ballot, entry.member, language)
    if entry.member in ballot.transferred:
        text = f"{text} · {words('voted_by_holder', language)}"
    if entry.member in {*ballot.parts, *ballot.split}:
        mark = f"{mark}*"
    name = member_name(entry, language)
    return VoteTile(entry.key, name, str(place), number(votes, language), mark, tone, votable, text)


def _state(ballot: Ballot, member: MemberId, language: Language) -> tuple[str, Tone, bool, str]:
    if member in ballot.conflicted:
        return conflicted_letter(language), Tone.ABSTAIN, False, words("conflicted", language)
    if member in ballot.barred:
        return letter(Choice.NOT_VOTING, language), Tone.MUTED, False, words("barred", language)
    if member not in ballot.entitled:
        return letter(Choice.NOT_VOTING, language), Tone.MUTED, False, words("absent", language)
    choice = ballot.choices.get(member)
    if choice is None:
        return "", Tone.MUTED, True, words("not_voted", language)
    return letter(choice, language), TONES[choice], True, _chosen(ballot, member, choice, language)


def _chosen(ballot: Ballot, member: MemberId, choice: Choice, language: Language) -> str:
    """What a member chose, with the parts where it split its votes."""
    split = ballot.split.get(member, ())
    parts = split or ballot.parts.get(member, ())
    if not parts:
        return term(choice, language)
    named = ", ".join(f"{number(part.votes, language)} {term(part.choice, language)}" for part in parts)
    return words("split_invalid" if split else "split", language, parts=named)
