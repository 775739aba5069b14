# SPDX-License-Identifier: EUPL-1.2
"""The forms that mend what was announced, or announce otherwise: of a ballot, of a round, of an election."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.balloting import BallotMethod
from app.domain.ballots import Ballot
from app.domain.commands import Command
from app.domain.commands import elections as election_commands
from app.domain.commands.ballots import CountPapers, CountVotes, ReannounceResult
from app.domain.election_rounds import Election, Round
from app.domain.elections import Verdict
from app.domain.entries.ballots import ResultReannounced
from app.domain.meeting import Meeting
from app.domain.results import Outcome
from app.domain.tally import Choice
from app.ui.pages.cockpit.forms import (
    ChoicePart,
    FormAct,
    FormOption,
    FormShown,
    Part,
    TextPart,
    Values,
    chosen_in,
)
from app.ui.pages.cockpit.sight import Sight
from app.ui.pages.cockpit.voting.counting import hands_command, hands_grid, papers_command, papers_grid
from app.ui.pages.cockpit.voting.naming import Named, corrections_named, members_named
from app.ui.pages.cockpit.voting.rounds import (
    DEVIATE,
    VERDICTS,
    decided,
    keys_of,
    round_papers_command,
)
from app.ui.pages.cockpit.voting.rounds import papers_grid as round_grid
from app.ui.pages.cockpit.voting.trial import tried, why_not
from app.ui.theme.tones import Tone
from app.wording.electing import election_words
from app.wording.elections import candidate_name
from app.wording.language import Language
from app.wording.terms import term
from app.wording.voting_forms import form_words

REANNOUNCE, MEND = "reannounce", "mend"
REPEAT, EARLY, ABORT, CORRECT = "repeat", "early", "abort", "correct"
_AGAIN = frozenset({Verdict.RUNOFF, Verdict.NEXT_ROUND, Verdict.REPEAT})


def reannounce_shown(sight: Sight, ballot: Ballot, values: Values, serial: int) -> FormShown:
    """What was recorded wrongly, what is announced, and why."""
    language = sight.language
    trial = tried(sight, reannounce_command(sight, ballot, values))
    fact = next((fact for fact in trial.facts if isinstance(fact, ResultReannounced)), None)
    told = why_not(sight, trial)
    if fact is not None:
        told = form_words("would_be", language, outcome=fact.record.announced)
    return FormShown(
        f"{REANNOUNCE}:{ballot.ordinal}:{serial}",
        form_words("reannounce_title", language),
        form_words("reannounce_sentence", language),
        tuple(_reannounce_parts(sight, ballot, values)),
        told if values else "",
        Tone.NO if trial.refusal else Tone.INK,
        (FormAct(REANNOUNCE, form_words("do_reannounce", language), "Ctrl+Return", primary=True),),
        REANNOUNCE,
        form_words("back", language),
    )


def reannounce_command(sight: Sight, ballot: Ballot, values: Values) -> ReannounceResult:
    """The announcement anew as it was typed; figures count only where some were typed."""
    typed = any(values.get(key) for key in values if key.partition(".")[0] in _FIGURES)
    chosen = values.get("outcome", "")
    counted: CountVotes | None = None
    papers: CountPapers | None = None
    if typed and ballot.method is BallotMethod.COUNTED:
        counted = hands_command(ballot, values)
    if typed and ballot.method is BallotMethod.SECRET:
        papers = papers_command(ballot, values)
    right = corrections_named(sight.meeting, values.get("corrections", ""), sight.language)
    return ReannounceResult(
        values.get("reason", ""),
        outcome=Outcome(chosen) if chosen not in {"", "computed"} else None,
        corrections=dict(right.choices) if ballot.records_names else {},
        ballot=ballot.ordinal,
        counted=counted,
        papers=papers,
    )


_FIGURES = frozenset({*(choice.value for choice in Choice), "unreturned"})


def _reannounce_parts(sight: Sight, ballot: Ballot, values: Values) -> Iterator[Part]:
    language = sight.language
    if ballot.method is BallotMethod.COUNTED:
        yield hands_grid(ballot, values, language)
    elif ballot.method is BallotMethod.SECRET:
        yield papers_grid(ballot, values, language)
    else:
        right = corrections_named(sight.meeting, values.get("corrections", ""), language)
        caption, hint = form_words("corrections", language), form_words("corrections_hint", language)
        yield TextPart("corrections", caption, hint, "", right.told, right.tone)
    outcomes = (
        FormOption("computed", form_words("as_computed", language)),
        *(FormOption(outcome.value, term(outcome, language)) for outcome in Outcome),
    )
    chosen = values.get("outcome") or "computed"
    yield ChoicePart("outcome", form_words("announced_outcome", language), outcomes, (chosen,))
    yield TextPart("reason", form_words("reason", language))


def mend_shown(sight: Sight, election: Election, values: Values, serial: int) -> FormShown:
    """Repeating, aborting or correcting, each with its reason."""
    language = sight.language
    return FormShown(
        f"{MEND}:{election.ordinal}:{serial}",
        election_words("mend_title", language, post=election.post),
        election_words("mend_sentence", language),
        tuple(_mend_parts(sight, election, values)),
        acts=tuple(_mend_acts(election, language)),
        leave=election_words("back", language),
    )


def _mend_parts(sight: Sight, election: Election, values: Values) -> Iterator[Part]:
    language = sight.language
    yield TextPart("reason", election_words("reason", language))
    last = election.announced[-1] if election.announced else None
    if last is None:
        return
    if election.secret:
        yield round_grid(election, last, values, language)
    else:
        right = _right_votes(sight, election, last, values)
        caption, hint = (election_words(code, language) for code in ("right_votes", "right_votes_hint"))
        yield TextPart("right", caption, hint, "", right.told, right.tone)


def _mend_acts(election: Election, language: Language) -> Iterator[FormAct]:
    if not election.is_over:
        yield FormAct(ABORT, election_words("abort_election", language))
        yield FormAct(EARLY, election_words("early_round", language))
    if election.announced:
        yield FormAct(REPEAT, election_words("repeat_round", language))
        yield FormAct(CORRECT, election_words("do_reannounce", language))


def mend_command(sight: Sight, election: Election, values: Values, act: str) -> Command:
    """What an act of the form does."""
    reason, name = values.get("reason", ""), str(election.ordinal)
    if act == ABORT:
        return election_commands.AbortElection(reason, name)
    if act == REPEAT:
        return election_commands.OpenRound(repeat=True, reason=reason, election=name)
    if act == EARLY:
        return election_commands.OpenRound(reason=reason, election=name)
    last = election.announced[-1]
    papers = round_papers_command(election, last, values) if election.secret else None
    corrections = dict(_votes_typed(sight.meeting, election, last, values, sight.language))
    return election_commands.ReannounceRound(reason, corrections, papers, election=name)


def _votes_typed(
    meeting: Meeting, election: Election, round_: Round, values: Values, language: Language
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each member with what its key means, as far as both are clear."""
    keys = {key.lower(): means for key, means in keys_of(election, round_, language).items()}
    for part in values.get("right", "").split(","):
        name, _, key = part.strip().rpartition(" ")
        found = members_named(meeting, name, language).keys
        if len(found) == 1 and key.lower() in keys:
            yield found[0], keys[key.lower()]


def _right_votes(sight: Sight, election: Election, round_: Round, values: Values) -> Named:
    """What was understood of the right votes, or what is not clear."""
    typed = [part.strip() for part in values.get("right", "").split(",") if part.strip()]
    right = dict(_votes_typed(sight.meeting, election, round_, values, sight.language))
    if len(right) < len(typed):
        letters = ", ".join(keys_of(election, round_, sight.language))
        return Named(
            (), election_words("right_unclear", sight.language, text=typed[-1], letters=letters), True
        )
    said = [
        f"{sight.meeting.member(key).name}: {', '.join(candidate_name(election, each) for each in means)}"
        for key, means in right.items()
    ]
    return Named(tuple(right), "; ".join(said))


def deviation_shown(
    sight: Sight, election: Election, round_: Round, values: Values, serial: int
) -> FormShown:
    """What the chair announces of a round instead of what the votes give."""
    language = sight.language
    trial = tried(sight, deviation_command(round_, values))
    told = decided(sight.meeting, election, round_, language)
    options = tuple(FormOption(key, candidate_name(election, key)) for key in round_.standing)
    verdicts = tuple(FormOption(v.value, election_words(f"verdict_{v.value}", language)) for v in VERDICTS)
    chosen = values.get("verdict") or Verdict.ELECTED.value
    return FormShown(
        f"{DEVIATE}:{election.ordinal}:{round_.ordinal}:{serial}",
        election_words("deviate_title", language),
        election_words("computed", language, sentence=told),
        (
            ChoicePart("verdict", election_words("verdict", language), verdicts, (chosen,)),
            ChoicePart("who", election_words("who", language), options, chosen_in(values, "who"), True),
            TextPart("reason", form_words("reason", language)),
        ),
        why_not(sight, trial) if values else "",
        Tone.NO,
        (FormAct(DEVIATE, election_words("announce", language), "Ctrl+Return", primary=True),),
        DEVIATE,
        election_words("back", language),
    )


def deviation_command(round_: Round, values: Values) -> election_commands.AnnounceRound:
    """The announcement as it was chosen."""
    verdict = Verdict(values.get("verdict") or Verdict.ELECTED)
    who = chosen_in(values, "who")
    return election_commands.AnnounceRound(
        verdict,
        elected=who if verdict is Verdict.ELECTED else (),
        standing=who if verdict in _AGAIN else (),
        reason=values.get("reason", ""),
    )
