# SPDX-License-Identifier: EUPL-1.2
"""The forms of an election between its rounds: calling it, candidates, lot, answers, mending."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import ascii_lowercase

from app.domain.agenda import Item
from app.domain.commands import Command
from app.domain.commands import elections as commands
from app.domain.election_procedure import may_waive_secrecy
from app.domain.election_rounds import Candidate, Election, ElectionKind
from app.domain.elections import Verdict
from app.domain.meeting import Meeting
from app.ui.pages.cockpit.forms import (
    NOTHING,
    Cell,
    ChoicePart,
    FormAct,
    FormLine,
    FormOption,
    FormShown,
    GridPart,
    GridRow,
    LinesPart,
    Part,
    TextPart,
    Values,
    chosen_in,
    figure_in,
)
from app.ui.pages.cockpit.sight import Sight
from app.ui.pages.cockpit.voting.naming import members_named
from app.ui.pages.cockpit.voting.trial import Trial, tried, why_not
from app.ui.theme.tones import Tone
from app.wording.electing import election_words
from app.wording.elections import (
    answer_sentences,
    candidate_name,
    lot_sentences,
    opening_sentences,
    result_sentences,
    round_heading,
    round_notes,
)
from app.wording.language import Language
from app.wording.numbers import ordinal
from app.wording.resolution_numbers import number_sentences

CALL, ELECTION = "call", "election"
NOMINATE, WITHDRAW, OPEN_ROUND, DRAW = "nominate", "withdraw", "open_round", "draw"
ACCEPT, DECLINE = "accept", "decline"
_MOST_ROUNDS = 3
_WAIVER = ("waiver_for", "waiver_against", "waiver_abstained")


def election_at(meeting: Meeting, item: Item) -> Election | None:
    """The election at an item that was called last."""
    found = meeting.elections_at(item.id)
    return found[-1] if found else None


def call_shown(sight: Sight, item: Item, values: Values, serial: int, *, leave: bool) -> FormShown:
    """What is elected, how many posts, secretly or openly."""
    language = sight.language
    trial = tried(sight, call_command(sight, item, values))
    return FormShown(
        f"{CALL}:{item.number}:{serial}",
        election_words("call_title", language),
        parts=tuple(_call_parts(sight, item, values)),
        told=why_not(sight, trial),
        tone=Tone.NO,
        acts=(FormAct(CALL, election_words("do_call", language), "F8", primary=True),),
        enter=CALL,
        leave=election_words("back", language) if leave else "",
    )


def call_command(sight: Sight, item: Item, values: Values) -> commands.CallElection:
    """The election as it was typed."""
    is_open = _manner(sight, values) == "open"
    agreed = [figure_in(values, f"{name}.members") for name in _WAIVER] if is_open else [0, 0, 0]
    seats = figure_in(values, "seats", 1)
    return commands.CallElection(
        values.get("post", item.title),
        seats,
        ElectionKind(values.get("kind") or ElectionKind.PERSONS),
        secret=not is_open,
        waiver_for=agreed[0],
        waiver_against=agreed[1],
        waiver_abstained=agreed[2],
        objected_by=members_named(sight.meeting, values.get("objected", "")).keys if seats > 1 else (),
    )


def _manner(sight: Sight, values: Values) -> str:
    usual = "secret" if sight.meeting.statutes.elections.secret else "open"
    return values.get("manner") or usual


def _call_parts(sight: Sight, item: Item, values: Values) -> Iterator[Part]:
    language = sight.language
    yield TextPart("post", election_words("post", language), text=item.title)
    seats = Cell("seats", "1")
    yield GridPart("posts", ("",), (GridRow(election_words("seats", language), (seats,)),))
    kinds = tuple(
        FormOption(kind.value, election_words(f"kind_{kind.value}", language)) for kind in ElectionKind
    )
    kind = values.get("kind") or ElectionKind.PERSONS.value
    yield ChoicePart("kind", election_words("kind", language), kinds, (kind,))
    manners = tuple(FormOption(key, election_words(key, language)) for key in ("secret", "open"))
    manner = _manner(sight, values)
    yield ChoicePart("manner", election_words("manner", language), manners, (manner,))
    if manner == "open" and not may_waive_secrecy(sight.meeting.statutes.elections, 0, 0):
        rows = tuple(GridRow(election_words(name, language), (Cell(f"{name}.members"),)) for name in _WAIVER)
        yield GridPart("waiver", (election_words("members", language),), rows)
    if figure_in(values, "seats", 1) > 1 and kind != ElectionKind.LISTS:
        named = members_named(sight.meeting, values.get("objected", ""), language)
        yield TextPart("objected", election_words("objected", language), told=named.told, tone=named.tone)


def election_shown(sight: Sight, election: Election, values: Values) -> FormShown:
    """Where the election stands, and what comes next at it."""
    language = sight.language
    code = "title" if election.seats == 1 else "title_seats"
    trial = tried(sight, commands.OpenRound())
    return FormShown(
        f"{ELECTION}:{election.ordinal}:{len(election.candidates)}:{len(election.rounds)}",
        election_words(code, language, post=election.post, seats=election.seats),
        parts=tuple(_election_parts(sight, election, values)),
        told=_what_hinders(sight, election, trial),
        tone=Tone.ABSTAIN,
        acts=tuple(_acts(sight, election, values, trial)),
        enter=_enter(sight, election),
        first="" if election.rounds or not _may_nominate(sight, election) else "nominee",
    )


def _enter(sight: Sight, election: Election) -> str:
    if election.lot_due:
        return DRAW
    return NOMINATE if _may_nominate(sight, election) else ""


def _election_parts(sight: Sight, election: Election, values: Values) -> Iterator[Part]:
    language = sight.language
    yield LinesPart("course", tuple(_lines(election, language)))
    due = election.lot_due
    if due is not None:
        drawn = tuple(FormOption(key, candidate_name(election, key)) for key in due.among)
        caption = election_words("lot", language, places=due.places)
        several = due.places > 1
        yield ChoicePart("drawn", caption, drawn, chosen_in(values, "drawn"), several)
        yield TextPart("course", election_words("course", language), election_words("course_hint", language))
        return
    if election.candidates:
        options = tuple(_option(sight, election, known) for known in election.candidates.values())
        yield ChoicePart(
            "candidate", election_words("candidates", language), options, (_in_hand(election, values),)
        )
    if _may_nominate(sight, election):
        yield TextPart(
            "nominee", election_words("nominee", language), election_words("nominee_hint", language)
        )


def _lines(election: Election, language: Language) -> Iterator[FormLine]:
    """How it is elected; then the last rounds with what they decided."""
    yield FormLine(opening_sentences(election, language)[0], Tone.MUTED, "info")
    for round_ in election.rounds[-_MOST_ROUNDS:]:
        told = (
            *result_sentences(election, round_, language),
            *lot_sentences(election, round_, language),
            *round_notes(round_, language),
        )
        yield FormLine(f"{round_heading(election, round_, language)}. {' '.join(told)}", Tone.INK, "check")
    for sentence in (*number_sentences(election, language), *answer_sentences(election, language)):
        yield FormLine(sentence, Tone.YES, "success")


def _option(sight: Sight, election: Election, known: Candidate) -> FormOption:
    language = sight.language
    state, tone = _state(sight, election, known)
    said = election_words(state, language)
    record = election.last_record
    had = [found.tally.votes for found in record.candidates if found.candidate == known.key] if record else []
    if had:
        said = election_words("had", language, votes=had[0], state=said)
    return FormOption(known.key, candidate_name(election, known.key), said, tone)


def _state(sight: Sight, election: Election, known: Candidate) -> tuple[str, Tone]:
    if known.key in election.elected:
        if known.accepted is None:
            asked = sight.meeting.statutes.elections.acceptance
            return ("elected", Tone.ABSTAIN) if asked else ("elected_final", Tone.YES)
        return ("has_accepted", Tone.YES) if known.accepted else ("has_declined", Tone.NO)
    if known.withdrawn:
        return "withdrawn", Tone.MUTED
    if election.is_over:
        return "not_elected", Tone.MUTED
    record = election.last_record
    gone = record is not None and record.standing and known.key not in record.standing
    return ("stands_no_more", Tone.MUTED) if gone else ("stands", Tone.MUTED)


def _in_hand(election: Election, values: Values) -> str:
    """The candidate to whom the acts apply: whoever is asked for an answer, at first."""
    chosen = values.get("candidate", "")
    if chosen in election.candidates:
        return chosen
    unanswered = [key for key in election.elected if election.candidates[key].accepted is None]
    return next(iter((*unanswered, *election.candidates)), "")


def _may_nominate(sight: Sight, election: Election) -> bool:
    return not tried(sight, commands.NominateCandidate(_free_key(election), "–")).refusal


def _acts(sight: Sight, election: Election, values: Values, trial: Trial) -> Iterator[FormAct]:
    language = sight.language
    if election.lot_due:
        yield FormAct("form:mend", election_words("mend", language))
        yield FormAct(DRAW, election_words("draw", language), "F8", primary=True)
        return
    yield from _acts_on(election, _in_hand(election, values), language)
    if election.rounds:
        yield FormAct("form:mend", election_words("mend", language))
    if election.is_settled:
        yield FormAct("form:call", election_words("call_title", language), "Shift+F8")
    if _may_nominate(sight, election):
        yield FormAct(NOMINATE, election_words("nominate", language))
    if not election.is_over and (trial.refusal is None or election.candidates):
        yield FormAct(OPEN_ROUND, _round_label(election, language), "F8", primary=True)


def _acts_on(election: Election, key: str, language: Language) -> Iterator[FormAct]:
    """What the candidate in hand may say: to the election, or that it stands no longer."""
    if key in election.elected:
        answer = election.candidates[key].accepted
        if answer is not True:
            yield FormAct(ACCEPT, election_words("accepts", language), "Alt+J")
        if answer is not False:
            yield FormAct(DECLINE, election_words("declines", language), "Alt+N")
    elif key in election.available and not election.is_over:
        yield FormAct(WITHDRAW, election_words("withdraw", language), "Alt+Z")


def _round_label(election: Election, language: Language) -> str:
    if election.verdict is Verdict.RUNOFF:
        return election_words("open_runoff", language)
    if election.verdict is Verdict.REPEAT:
        return election_words("open_again", language)
    record = election.last_record
    number = record.number + 1 if record and not election.open_posts else election.first_round
    return election_words("open_round", language, round=ordinal(number, language))


def _what_hinders(sight: Sight, election: Election, trial: Trial) -> str:
    """Why the next round cannot be opened now; silent while that is plain to see."""
    if election.is_over or election.lot_due or not election.candidates:
        return ""
    return why_not(sight, trial)


def election_command(sight: Sight, election: Election, values: Values, act: str) -> Command:
    """What an act of the form does."""
    name = str(election.ordinal)
    in_hand = _in_hand(election, values)
    made: Mapping[str, Command] = {
        NOMINATE: commands.NominateCandidate(
            _free_key(election), values.get("nominee", "").strip(), election=name
        ),
        WITHDRAW: commands.WithdrawCandidate(in_hand, name),
        OPEN_ROUND: commands.OpenRound(election=name),
        DRAW: commands.DrawLot(chosen_in(values, "drawn"), values.get("course", ""), name),
        ACCEPT: commands.AcceptElection(in_hand, True, name),
        DECLINE: commands.AcceptElection(in_hand, False, name),
    }
    return made[act]


def _free_key(election: Election) -> str:
    """The next letter that no candidate bears; after z two letters."""
    letters: list[str] = [*ascii_lowercase, *(a + b for a in ascii_lowercase for b in ascii_lowercase)]
    return next(key for key in letters if key not in election.candidates)


__all__ = ["NOTHING", "call_command", "call_shown", "election_at", "election_command", "election_shown"]
