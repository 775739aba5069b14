# SPDX-License-Identifier: EUPL-1.2
"""An open round of an election: its figures and tiles, the papers to be counted, what it decides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from app.domain.commands import elections as commands
from app.domain.election_counting import papers_out, record_of
from app.domain.election_rounds import Election, ElectionChoice, ElectionKind, Round, RoundResult
from app.domain.elections import CandidateResult, RoundRecord, Verdict
from app.domain.identity import MemberId
from app.domain.meeting import Meeting
from app.domain.members import RollEntry
from app.domain.rules import Base, Counted
from app.domain.tally import Choice, Tally, tally
from app.ui.figures import TONES
from app.ui.pages.cockpit.attendance_shown import member_name
from app.ui.pages.cockpit.forms import Cell, FormAct, FormShown, GridPart, GridRow, Values, figure_in
from app.ui.pages.cockpit.shown import VoteShown
from app.ui.pages.cockpit.sight import Sight
from app.ui.pages.cockpit.voting.trial import Trial, tried, why_not
from app.ui.tables.rows import VoteTile
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import BarSegment, BarShown, ChoiceShown, TotalShown
from app.wording.cockpit import words
from app.wording.electing import election_words
from app.wording.elections import candidate_name, required_in_words, result_sentences
from app.wording.language import Language
from app.wording.numbers import members, number, ordinal
from app.wording.terms import conflicted_letter, letter, term

ROUND_PAPERS, DEVIATE = "round_papers", "deviate"
_ON_BAR = (Choice.NO, Choice.ABSTAIN, Choice.INVALID)
_WORDS = (Choice.NO, Choice.ABSTAIN, Choice.INVALID, Choice.NOT_VOTING)
_CLASSES = ("no", "abstain", "invalid", "unreturned")
_FREE = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Digits, then letters, of which those are left out that mean a choice."""
_MOST_TOTALS = 4
_APART = {
    Base.YES_NO: {Choice.ABSTAIN, Choice.INVALID},
    Base.VALID: {Choice.INVALID},
}


def open_round(meeting: Meeting) -> tuple[Election, Round] | None:
    """The round that is open, with its election."""
    election = meeting.elections.get(meeting.open_election) if meeting.open_election else None
    round_ = election.round_in_hand if election else None
    return (election, round_) if election and round_ else None


def keys_of(election: Election, round_: Round, language: Language) -> dict[str, tuple[str, ...]]:
    """What each key on the keyboard means: a candidate, or one of the words."""
    own: dict[str, tuple[str, ...]]
    taken = {letter(choice, language) for choice in Choice}
    free = [key for key in _FREE if key not in taken]
    if len(round_.standing) == 1:
        own = {letter(Choice.YES, language): (Choice.YES.value,)}
    else:
        own = {key: (candidate,) for key, candidate in zip(free, round_.standing, strict=False)}
    return own | {letter(choice, language): (choice.value,) for choice in _WORDS}


def round_shown(sight: Sight, election: Election, round_: Round) -> VoteShown:
    """An open round: figures so far, what is missing, one tile for each member of an open election."""
    language = sight.language
    record = _record(sight.meeting, election, round_)
    counted = round_.papers is not None or not election.secret
    done = round_.papers is not None if election.secret else not round_.missing
    by_name = not election.secret
    asked = sight.form.name == DEVIATE or (sight.question is not None and sight.question.by_announcement_key)
    return VoteShown(
        totals=_totals(election, record, language, counted=counted),
        bar=_bar(election, record, language, counted=counted),
        sentence=_standing(sight, election, round_, record),
        sentence_tone=Tone.YES if done and record.elected else Tone.INK,
        tiles=tuple(_tiles(sight, election, round_)) if by_name else (),
        choices=tuple(_choices(election, round_, language)) if by_name else (),
        open_count=words(
            "given", language, given=len(round_.entitled) - len(round_.missing), all=len(round_.entitled)
        )
        if by_name
        else words("entitled", language, all=len(round_.entitled)),
        announce="" if asked else election_words("announce", language),
        deviate=election_words("deviate", language) if done and not asked else "",
        as_it_stands=election_words("others_silent", language) if by_name and not done else "",
        course=election_words("several_keys", language, seats=round_.seats)
        if by_name and round_.seats > 1 and election.kind is ElectionKind.PERSONS
        else "",
        rest=by_name and len(round_.standing) == 1,
        abort=election_words("do_abort", language),
    )


def papers_shown(sight: Sight, election: Election, round_: Round, values: Values) -> FormShown:
    """The papers of a secret round: a row for each candidate and for each other class."""
    language = sight.language
    trial = tried(sight, round_papers_command(election, round_, values))
    entitled = tally(round_.entitled.values())
    round_name = ordinal(round_.number, language)
    return FormShown(
        f"{ROUND_PAPERS}:{election.ordinal}:{round_.ordinal}",
        election_words("round_papers", language, round=round_name),
        election_words("round_papers_sentence", language, votes=entitled.votes, members=entitled.members),
        (papers_grid(election, round_, values, language),),
        _papers_told(sight, election, trial),
        Tone.NO if trial.refusal else Tone.INK,
        (FormAct("count", election_words("do_count", language), "Ctrl+J", primary=True),),
        "count",
    )


def round_papers_command(election: Election, round_: Round, values: Values) -> commands.CountElectionPapers:
    """The papers as they were typed."""
    named = {key: _typed(round_, values, f"for.{key}") for key in round_.standing}
    rest = {name: _typed(round_, values, name) for name in _CLASSES}
    valid = _typed(round_, values, "valid") if _names_several(election, round_) else None
    return commands.CountElectionPapers(named, **rest, valid=valid)


def papers_grid(election: Election, round_: Round, values: Values, language: Language) -> GridPart:
    """The figures to be typed, and what came back beside what went out."""
    rows = [
        _paper_row(round_, f"for.{key}", candidate_name(election, key), Tone.INK) for key in round_.standing
    ]
    if _names_several(election, round_):
        rows.append(_paper_row(round_, "valid", election_words("valid", language), Tone.YES))
    for name in _CLASSES:
        caption = election_words(name, language) if name == "unreturned" else term(Choice(name), language)
        rows.append(_paper_row(round_, name, caption, Tone.MUTED))
    command = round_papers_command(election, round_, values)
    named = sum(command.votes.values()) if command.valid is None else command.valid
    back = named + command.no + command.abstain + command.invalid + command.unreturned
    out = papers_out(round_)
    wrong = Tone.NO if back != out else Tone.MUTED
    figures = (
        ("back_in", back, Tone.INK),
        ("handed_out", out, Tone.MUTED),
        ("difference", back - out, wrong),
    )
    for code, figure, tone in figures:
        text = number(abs(figure), language)
        sign = "−" if figure < 0 else "+" if code == "difference" and figure else ""
        rows.append(GridRow(election_words(code, language), (Cell(text=f"{sign}{text}", tone=tone),), tone))
    return GridPart("round", (election_words("votes", language),), tuple(rows))


def _paper_row(round_: Round, key: str, caption: str, tone: Tone) -> GridRow:
    before = str(_before(round_, key)) if round_.papers else ""
    return GridRow(caption, (Cell(key, before),), tone)


def _typed(round_: Round, values: Values, key: str) -> int:
    return figure_in(values, key, _before(round_, key))


def _before(round_: Round, key: str) -> int:
    """The figure as it was counted before, 0 where nothing was."""
    papers = round_.papers
    if papers is None:
        return 0
    if key.startswith("for."):
        return next((each.votes for each in papers.candidates if each.candidate == key[4:]), 0)
    return int(getattr(papers, key))


def _names_several(election: Election, round_: Round) -> bool:
    return round_.seats > 1 and election.kind is ElectionKind.PERSONS


def _papers_told(sight: Sight, election: Election, trial: Trial) -> str:
    """What does not add up, or what these figures decide."""
    if trial.refusal is not None:
        return why_not(sight, trial)
    after, before = trial.meeting.elections[election.id], sight.meeting.elections[election.id]
    now, earlier = after.round_in_hand, before.round_in_hand
    if now is None or earlier is None:
        return ""
    kept = now.papers == earlier.papers
    sentence = decided(sight.meeting, after, now, sight.language)
    return election_words("kept" if kept else "not_kept", sight.language, sentence=sentence)


def decided(meeting: Meeting, election: Election, round_: Round, language: Language) -> str:
    """What the votes decide as they are, in the words of the minutes."""
    trial = _announced(meeting, election, round_)
    return " ".join(result_sentences(election, trial, language))


def _announced(meeting: Meeting, election: Election, round_: Round) -> Round:
    record = _record(meeting, election, round_)
    result = RoundResult(record, record, "", "", meeting.statutes.name, meeting.statutes.version)
    return replace(round_, result=result)


def _record(meeting: Meeting, election: Election, round_: Round) -> RoundRecord:
    statutes = meeting.statutes
    return record_of(election, round_, statutes.elections, statutes.ballots.papers)


def _held(record: RoundRecord, found: Tally) -> int:
    return found.votes if record.counted is Counted.VOTES else found.members


def _totals(
    election: Election, record: RoundRecord, language: Language, *, counted: bool
) -> tuple[TotalShown, ...]:
    """The candidates by their votes, then what is required; what is still to be counted is no zero."""
    ranked = _ranked(record)[:_MOST_TOTALS]
    shown = [
        TotalShown(
            candidate_name(election, found.candidate),
            number(found.tally.votes, language) if counted else "–",
            members(found.tally.members, language)
            if counted and not record.counts.undisclosed.members
            else "",
            Tone.YES if found.candidate in record.elected else Tone.INK,
        )
        for found in ranked
    ]
    if len(record.candidates) == 1:
        no = record.counts.no
        shown.append(
            TotalShown(
                term(Choice.NO, language),
                number(no.votes, language) if counted else "–",
                members(no.members, language) if counted and not record.counts.undisclosed.members else "",
                Tone.NO,
            )
        )
    required = required_in_words(record, language)
    known = record.required is not None and record.base_value
    figure, _, base = required.partition(" ") if known else ("–", "", _unknown(record, required))
    return (*shown, TotalShown(election_words("required", language), figure, base, Tone.INK))


def _unknown(record: RoundRecord, required: str) -> str:
    """What is required before there is a base to take a share of."""
    return "" if record.required is not None else required


def _ranked(record: RoundRecord) -> list[CandidateResult]:
    return sorted(record.candidates, key=lambda found: -_held(record, found.tally))


def _bar(election: Election, record: RoundRecord, language: Language, *, counted: bool) -> BarShown:
    """The candidates end to end, the first one ahead, so that the mark tells whether it is there."""
    if not counted:
        return BarShown(0, (), None, election_words("awaited", language))
    named = [
        BarSegment(
            _held(record, found.tally), Tone.YES if not place else Tone.ACCENT if place % 2 else Tone.MUTED
        )
        for place, found in enumerate(_ranked(record))
    ]
    counts = record.counts
    others = [(choice, _held(record, getattr(counts, choice.value))) for choice in _ON_BAR]
    apart = _APART.get(record.base, set())
    shown = [(choice, held) for choice, held in others if held]
    inside = [BarSegment(held, TONES[choice]) for choice, held in shown if choice not in apart]
    beside = tuple(BarSegment(held, TONES[choice]) for choice, held in shown if choice in apart)
    figures = ", ".join(
        f"{number(_held(record, found.tally), language)} {candidate_name(election, found.candidate)}"
        for found in _ranked(record)
    )
    sentence = words("bar", language, figures=figures, requirement=required_in_words(record, language))
    several = record.seats > 1
    length = max(record.base_value, 0 if several else sum(s.length for s in (*named, *inside)))
    mark = Fraction(record.required) if record.required is not None and length and not several else None
    segments = () if several else (*named, *inside)
    return BarShown(length if not several else 0, segments, mark, sentence, () if several else beside)


def _standing(sight: Sight, election: Election, round_: Round, record: RoundRecord) -> str:
    """Who is missing, and what is decided once nobody is."""
    language = sight.language
    if election.secret:
        if round_.papers is None:
            return election_words("awaited", language)
        return decided(sight.meeting, election, round_, language)
    if not round_.missing:
        return decided(sight.meeting, election, round_, language)
    missing = tally(round_.entitled[member] for member in round_.missing)
    said = election_words("missing", language, members=missing.members, votes=missing.votes)
    sure = certain_winner(sight.meeting, election, round_)
    if not sure:
        return said
    return f"{said} {election_words('certain', language, name=candidate_name(election, sure))}"


def certain_winner(meeting: Meeting, election: Election, round_: Round) -> str:
    """The candidate that is elected whatever those do who are missing; empty where that is open.

    With one post and all missing votes given to any other candidate, or to none, it is still elected.
    """
    if round_.seats > 1 or election.kind is ElectionKind.LISTS:
        return ""
    others = [ElectionChoice(Choice.YES, (key,)) for key in round_.standing]
    ends = [*others, *(ElectionChoice(choice) for choice in _WORDS)]
    winners = {
        _record(meeting, election, replace(round_, choices=_filled(round_, end))).elected for end in ends
    }
    return next(iter(winners))[0] if len(winners) == 1 and next(iter(winners)) else ""


def _filled(round_: Round, rest: ElectionChoice) -> dict[MemberId, ElectionChoice]:
    return {member: round_.choices.get(member, rest) for member in round_.entitled}


def _choices(election: Election, round_: Round, language: Language) -> Iterator[ChoiceShown]:
    for key, means in keys_of(election, round_, language).items():
        word = next((choice for choice in Choice if means == (choice.value,)), None)
        if word is None:
            yield ChoiceShown(key, key, candidate_name(election, means[0]), Tone.ACCENT)
        else:
            yield ChoiceShown(key, key, term(word, language), TONES[word])


def _tiles(sight: Sight, election: Election, round_: Round) -> Iterator[VoteTile]:
    for place, entry in enumerate(sight.meeting.roll.values(), 1):
        yield _tile(sight, election, round_, place, entry)


def _tile(sight: Sight, election: Election, round_: Round, place: int, entry: RollEntry) -> VoteTile:
    language = sight.language
    mark, tone, votable, text = _tile_state(election, round_, entry.member, language)
    votes = round_.entitled.get(entry.member, entry.votes)
    name = member_name(entry, language)
    return VoteTile(entry.key, name, str(place), number(votes, language), mark, tone, votable, text)


def _tile_state(
    election: Election, round_: Round, member: MemberId, language: Language
) -> tuple[str, Tone, bool, str]:
    if member in round_.conflicted:
        return conflicted_letter(language), Tone.ABSTAIN, False, words("conflicted", language)
    if member not in round_.entitled:
        code = "barred" if member in round_.barred else "absent"
        return letter(Choice.NOT_VOTING, language), Tone.MUTED, False, words(code, language)
    did = round_.choices.get(member)
    if did is None:
        return "", Tone.MUTED, True, words("not_voted", language)
    if did.choice is not Choice.YES or len(round_.standing) == 1:
        return letter(did.choice, language), TONES[did.choice], True, term(did.choice, language)
    keys = {means[0]: key for key, means in keys_of(election, round_, language).items()}
    names = ", ".join(candidate_name(election, key) for key in did.candidates)
    return "".join(keys.get(key, "?") for key in did.candidates), Tone.ACCENT, True, names


def vote_command(
    meeting: Meeting, election: Election, round_: Round, member: str, means: tuple[str, ...]
) -> commands.RecordElectionVotes | commands.CorrectElectionVote | None:
    """A key for a member: its first vote, another one, or of several candidates one more or one less."""
    did = round_.choices.get(meeting.member(member).member)
    if did is None:
        return commands.RecordElectionVotes({member: means})
    wanted = means
    if _names_several(election, round_) and did.choice is Choice.YES and means[0] in round_.standing:
        wanted = (
            tuple(key for key in did.candidates if key != means[0])
            if means[0] in did.candidates
            else (*did.candidates, *means)
        )
    before = did.candidates if did.choice is Choice.YES and len(round_.standing) > 1 else (did.choice.value,)
    if not wanted or wanted == before:
        return None
    return commands.CorrectElectionVote(member, wanted)


VERDICTS = (Verdict.ELECTED, Verdict.RUNOFF, Verdict.NEXT_ROUND, Verdict.REPEAT, Verdict.NOT_ELECTED)
