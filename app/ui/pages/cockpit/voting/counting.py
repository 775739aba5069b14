# SPDX-License-Identifier: EUPL-1.2
"""The forms of a ballot in which nobody is named: counted hands and counted papers, and what adds up."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from app.domain.balloting import BallotMethod
from app.domain.ballots import Ballot
from app.domain.commands import Command
from app.domain.commands.ballots import CountPapers, CountVotes
from app.domain.standing import standing_of
from app.domain.tally import Choice, Counts, Tally, tally
from app.ui.figures import TONES
from app.ui.pages.cockpit.forms import (
    Cell,
    FormAct,
    FormShown,
    GridPart,
    GridRow,
    Values,
    figure_in,
)
from app.ui.pages.cockpit.sight import Sight
from app.ui.pages.cockpit.voting.trial import Trial, tried, why_not
from app.ui.theme.tones import Tone
from app.wording.cockpit import words
from app.wording.language import Language
from app.wording.majorities import requirements
from app.wording.numbers import listing, number
from app.wording.terms import term
from app.wording.voting_forms import form_words

COUNT = "count"
_BESIDE_YES = (Choice.NO, Choice.ABSTAIN, Choice.INVALID)
_ON_PAPER = (Choice.YES, Choice.NO, Choice.ABSTAIN, Choice.INVALID)
_UNRETURNED = "unreturned"


def count_shown(sight: Sight, ballot: Ballot, values: Values) -> FormShown:
    """The figures of an open ballot in which nobody is named."""
    language = sight.language
    secret = ballot.method is BallotMethod.SECRET
    if secret and ballot.counted is not None and not any(values.values()):
        return _recorded_papers(sight, ballot)
    trial = tried(sight, count_command(ballot, values))
    grid = papers_grid(ballot, values, language) if secret else hands_grid(ballot, values, language)
    return FormShown(
        f"{COUNT}:{ballot.ordinal}",
        form_words("papers_title" if secret else "count_title", language),
        _sentence(ballot, language),
        (grid,),
        _told(sight, ballot, trial),
        Tone.NO if trial.refusal else Tone.INK,
        (FormAct(COUNT, form_words("do_count", language), "Ctrl+J", primary=True),),
        COUNT,
    )


def _recorded_papers(sight: Sight, ballot: Ballot) -> FormShown:
    """Papers that were counted before the program was started again: their votes, and how to count anew."""
    language, counts = sight.language, ballot.counted
    assert counts is not None, "the papers were counted"
    empty = papers_grid(ballot, {}, language)
    votes = [*(_counted(counts, choice).votes for choice in _ON_PAPER), counts.not_voting.votes]
    rows = [
        replace(row, cells=(*row.cells[:-1], Cell(text=number(held, language), tone=row.tone)))
        for row, held in zip(empty.rows, votes, strict=False)
    ]
    return FormShown(
        f"{COUNT}:{ballot.ordinal}",
        form_words("papers_title", language),
        form_words("counted_before", language),
        (replace(empty, rows=(*rows, empty.rows[len(rows) + 1])),),
        _outcome_told(sight, ballot, ballot),
        acts=(FormAct(COUNT, form_words("do_count", language), "Ctrl+J", primary=True),),
        enter=COUNT,
    )


def count_command(ballot: Ballot, values: Values) -> Command:
    """The figures as they were typed."""
    if ballot.method is BallotMethod.SECRET:
        return papers_command(ballot, values)
    return hands_command(ballot, values)


def hands_command(ballot: Ballot, values: Values) -> CountVotes:
    """Noes, abstentions and invalid votes as they were counted."""
    no, abstain, invalid = (_typed(ballot, values, choice) for choice in _BESIDE_YES)
    return CountVotes(no, abstain, invalid)


def papers_command(ballot: Ballot, values: Values) -> CountPapers:
    """The papers by what is written on them, and those that did not come back."""
    classes = {
        name: {each.denomination: _papers(ballot, values, name, each.denomination) for each in ballot.papers}
        for name in (*(choice.value for choice in _ON_PAPER), _UNRETURNED)
    }
    return CountPapers(**classes)


def hands_grid(ballot: Ballot, values: Values, language: Language) -> GridPart:
    """A row for each class that is counted; Yes and the whole follow."""
    weight = _same_weight(ballot)
    counted = {choice: _typed(ballot, values, choice) for choice in _BESIDE_YES}
    rows = [_hands_row(ballot, choice, counted[choice], weight, language) for choice in _BESIDE_YES]
    entitled = tally(ballot.entitled.values())
    yes = entitled - sum(counted.values(), start=Tally())
    tone = Tone.YES if min(yes.members, yes.votes) >= 0 else Tone.NO
    rows.append(_computed(form_words("yes_follows", language), yes, tone, language))
    rows.append(_computed(form_words("entitled", language), entitled, Tone.MUTED, language))
    columns = (form_words("members", language), form_words("votes", language))
    return GridPart("hands", columns, tuple(rows))


def papers_grid(ballot: Ballot, values: Values, language: Language) -> GridPart:
    """A column for each denomination, a row for each class; what came back beside what went out."""
    names = [(choice.value, term(choice, language), TONES[choice]) for choice in _ON_PAPER]
    names.append((_UNRETURNED, form_words("unreturned", language), Tone.MUTED))
    rows = [_papers_row(ballot, values, *each, language) for each in names]
    back: Counter[int] = Counter()
    for name, _, _ in names:
        back.update({p.denomination: _papers(ballot, values, name, p.denomination) for p in ballot.papers})
    out = Counter({papers.denomination: papers.number for papers in ballot.papers})
    difference = {value: back[value] - out[value] for value in out}
    wrong = any(difference.values())
    rows.append(_papers_sum("back_in", back, Tone.INK, language))
    rows.append(_papers_sum("handed_out", out, Tone.MUTED, language))
    if wrong:
        rows.append(_papers_sum("difference", Counter(), Tone.NO, language, difference))
    else:
        rows.append(_papers_sum("difference", Counter(), Tone.MUTED, language, difference))
    heads = [form_words("papers_of", language, votes=papers.denomination) for papers in ballot.papers]
    return GridPart("papers", (*heads, form_words("votes", language)), tuple(rows))


def _sentence(ballot: Ballot, language: Language) -> str:
    if ballot.method is BallotMethod.SECRET:
        papers = [words("paper", language, number=p.number, votes=p.denomination) for p in ballot.papers]
        return words("papers_course", language, papers=listing(papers, language))
    weight = _same_weight(ballot)
    return form_words("same_weight", language, votes=weight) if weight else ""


def _told(sight: Sight, ballot: Ballot, trial: Trial) -> str:
    """What does not add up, or the result that these figures have."""
    after = trial.meeting.ballots[ballot.id]
    if trial.refusal is not None or after.counted is None:
        return why_not(sight, trial)
    return _outcome_told(sight, ballot, after)


def _outcome_told(sight: Sight, ballot: Ballot, after: Ballot) -> str:
    """The result that the figures have, and whether they are recorded."""
    statutes = sight.meeting.statutes
    standing = standing_of(after, statutes.majority(after.matter), statutes.ballots.tie)
    outcome = "tie" if standing.tie else standing.computed
    required = requirements(standing.majority, sight.language)
    kept = after.counted == ballot.counted
    return form_words("adds_up", sight.language, outcome=outcome, required=required, kept=kept)


def _same_weight(ballot: Ballot) -> int:
    """The votes that each entitled member holds, 0 where they are not equal."""
    weights = set(ballot.entitled.values())
    return next(iter(weights)) if len(weights) == 1 else 0


def _typed(ballot: Ballot, values: Values, choice: Choice) -> Tally:
    before = _counted(ballot.counted, choice)
    weight = _same_weight(ballot)
    members = figure_in(values, f"{choice.value}.members", before.members)
    if weight:
        return Tally(members, members * weight)
    return Tally(members, figure_in(values, f"{choice.value}.votes", before.votes))


def _counted(counts: Counts | None, choice: Choice) -> Tally:
    return getattr(counts, choice.value) if counts else Tally()


def _hands_row(ballot: Ballot, choice: Choice, typed: Tally, weight: int, language: Language) -> GridRow:
    before = _counted(ballot.counted, choice)
    members = Cell(f"{choice.value}.members", str(before.members) if ballot.counted else "")
    votes = Cell(f"{choice.value}.votes", str(before.votes) if ballot.counted else "")
    if weight:
        votes = Cell(text=number(typed.votes, language), tone=Tone.MUTED)
    return GridRow(term(choice, language), (members, votes), TONES[choice])


def _computed(caption: str, counted: Tally, tone: Tone, language: Language) -> GridRow:
    figures = (counted.members, counted.votes)
    return GridRow(caption, tuple(Cell(text=number(f, language), tone=tone) for f in figures), tone)


def _papers(ballot: Ballot, values: Values, name: str, denomination: int) -> int:
    return figure_in(values, f"{name}.{denomination}")


def _papers_row(
    ballot: Ballot, values: Values, name: str, caption: str, tone: Tone, language: Language
) -> GridRow:
    cells = [Cell(f"{name}.{papers.denomination}") for papers in ballot.papers]
    votes = sum(p.denomination * _papers(ballot, values, name, p.denomination) for p in ballot.papers)
    return GridRow(caption, (*cells, Cell(text=number(votes, language), tone=tone)), tone)


def _papers_sum(
    code: str,
    numbers: Counter[int],
    tone: Tone,
    language: Language,
    difference: dict[int, int] | None = None,
) -> GridRow:
    """Papers of each denomination, and the votes that they stand for; a difference bears its sign."""
    shown = dict(numbers) if difference is None else difference
    votes = sum(value * figure for value, figure in shown.items())
    figures = [*(shown[value] for value in shown), votes]
    texts = [number(f, language) if difference is None else _signed(f, language) for f in figures]
    return GridRow(form_words(code, language), tuple(Cell(text=t, tone=tone) for t in texts), tone)


def _signed(figure: int, language: Language) -> str:
    text = number(abs(figure), language)
    return f"−{text}" if figure < 0 else f"+{text}" if figure else "0"
