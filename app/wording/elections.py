# SPDX-License-Identifier: EUPL-1.2
"""Elections in sentences: who is elected with how many of how many votes, who stands again, the lot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from app.domain.election_rounds import Election, Round, RoundState
from app.domain.elections import OF_THOSE_THERE, CandidateResult, DecidedBy, Lot, LotFor, RoundRecord, Verdict
from app.domain.rules import ConditionResult, Counted
from app.domain.tally import Choice, Tally
from app.wording.dates import spoken_time
from app.wording.language import Language
from app.wording.majorities import requirement
from app.wording.numbers import listing, number, ordinal
from app.wording.results import VoteLine
from app.wording.sentences import Sentence
from app.wording.terms import conflicted, term

_HEADING = Sentence(
    "{post}: {ordinal} Wahlgang um {time}{secret:True=, geheim|False=, offen}{repeats:True= (Wiederholung)|"
    "False=}{state}",
    "{post}: {ordinal} round at {time}{secret:True=, secret|False=, open}{repeats:True= (repeated)|"
    "False=}{state}",
)
_STATES = {
    RoundState.OPEN: Sentence(": ohne Ergebnis", ": without result"),
    RoundState.ANNOUNCED: Sentence("", ""),
    RoundState.ABORTED: Sentence(": abgebrochen", ": aborted"),
    RoundState.SUPERSEDED: Sentence(": wiederholt", ": repeated"),
}
_ELECTED = Sentence("Gewählt {n:ist|sind} {names}.", "{names} {n:is|are} elected.")
_WITH = Sentence("{name} mit {figures}", "{name} with {figures}")
_TRANSFERRED = Sentence(
    "(dazu {votes:# übertragene Stimme|# übertragene Stimmen})",
    "(besides {votes:# transferred vote|# transferred votes})",
)
_YES_NO = Sentence(
    "{name} mit {yes:# Ja-Stimme|# Ja-Stimmen} gegen {no:# Nein-Stimme|# Nein-Stimmen}",
    "{name} by {yes:# Yes vote|# Yes votes} to {no:# No vote|# No votes}",
)
_NOBODY = Sentence("Niemand ist gewählt.", "Nobody is elected.")
_VACANT = Sentence("{n:# Posten bleibt|# Posten bleiben} unbesetzt.", "{n:# post stays|# posts stay} vacant.")
_SHORT = Sentence(
    "Die erforderliche Mehrheit ({required}) hat niemand{further:True= sonst|False=} erreicht.",
    "Nobody {further:True=else |False=}reached the required majority ({required}).",
)
_RUNOFF = Sentence("Stichwahl zwischen {names}.", "Run-off between {names}.")
_NEXT = Sentence(
    "Es findet ein weiterer Wahlgang statt; zur Wahl {n:steht|stehen} {names}.",
    "Another round is held; {names} {n:stands|stand}.",
)
_REPEAT = Sentence(
    "Stimmengleichheit: Der Wahlgang wird zwischen {names} wiederholt.",
    "On a tie the round is repeated between {names}.",
)
_TIE = Sentence(
    "Stimmengleichheit zwischen {names} ({each}): Es entscheidet das Los.",
    "Tie between {names} ({each}): the lot decides.",
)
_PLACE = Sentence(
    "Stimmengleichheit zwischen {names} ({each}): Das Los entscheidet über {n:den Platz|# Plätze} "
    "in der Stichwahl{others}.",
    "Tie between {names} ({each}): the lot decides on {n:the place|# places} in the run-off{others}.",
)
_BESIDE = Sentence(" neben {names}", " beside {names}")
_EACH = Sentence("je {votes:# Stimme|# Stimmen}", "{votes:# vote|# votes} each")
_DRAWN = {
    LotFor.POST: Sentence(
        "Bei Stimmengleichheit entschied das Los: Gewählt {n:ist|sind} {names}.",
        "On a tie the lot decided: {names} {n:is|are} elected.",
    ),
    LotFor.PLACE: Sentence(
        "Bei Stimmengleichheit entschied das Los: In die Stichwahl {n:kommt|kommen} {names}.",
        "On a tie the lot decided: {names} {n:goes|go} into the run-off.",
    ),
}
_LAPSED = {
    LotFor.POST: Sentence(
        "Nach dem Verzicht war kein Los mehr zu ziehen: Gewählt {n:ist|sind} {names}.",
        "After the withdrawal no lot was to be drawn: {names} {n:is|are} elected.",
    ),
    LotFor.PLACE: Sentence(
        "Nach dem Verzicht war kein Los mehr zu ziehen: In die Stichwahl {n:kommt|kommen} {names}.",
        "After the withdrawal no lot was to be drawn: {names} {n:goes|go} into the run-off.",
    ),
}
_LAPSED_FOR_NOBODY = Sentence(
    "Nach dem Verzicht war kein Los mehr zu ziehen.", "After the withdrawal no lot was to be drawn."
)
_LIST_DRAWN = Sentence(
    "Bei Stimmengleichheit entschied das Los: Je einen weiteren Sitz {n:erhält|erhalten} {names}.",
    "On a tie the lot decided: {names} {n:gets|get} one more seat{n:| each}.",
)
_SEATS = Sentence("Die Sitze verteilen sich auf: {names}.", "The seats go to: {names}.")
_LIST_SEATS = Sentence("{name} {seats:# Sitz|# Sitze}", "{name} {seats:# seat|# seats}")
_COURSE = Sentence("Hergang der Losziehung: {course}", "Course of the draw: {course}")
_DEVIATION = Sentence(
    "Festgestellt wurde etwas anderes ({by}): {announced}", "Something else was announced ({by}): {announced}"
)
_BY_VOTES = Sentence("Nach den Stimmen: {computed}", "By the votes: {computed}")
_ACCEPTED = Sentence(
    "{name} {accepted:True=nimmt die Wahl an|False=nimmt die Wahl nicht an}.",
    "{name} {accepted:True=accepts|False=declines} the election.",
)
_POST_OPEN = Sentence(
    "{n:# Posten ist|# Posten sind} deshalb nicht besetzt.", "So {n:# post is|# posts are} not filled."
)
_OBJECTED = Sentence(
    "Der gemeinsamen Wahl der Posten {n:widersprach # Mitglied|widersprachen # Mitglieder}.",
    "{n:# member|# members} objected to filling the posts together.",
)
_WAIVED = Sentence(
    "{post}: Offen gewählt wird auf Grund des Verzichts auf die geheime Wahl "
    "({agreed:# Mitglied|# Mitglieder} dafür, {against:number} dagegen, {abstained:number} Enthaltungen).",
    "{post}: The election is open, its secrecy having been waived "
    "({agreed:# member|# members} for it, {against:number} against, {abstained:number} abstaining).",
)
_OPEN = Sentence("{post}: Es wird offen gewählt.", "{post}: The election is open.")
_SECRET = Sentence("{post}: Es wird geheim gewählt.", "{post}: The election is secret.")
_CANDIDATES = Sentence("Vorgeschlagen {n:ist|sind} {names}.", "Nominated {n:is|are} {names}.")
_WITHDRAWN = Sentence("Nicht mehr zur Wahl {n:steht|stehen} {names}.", "{names} no longer {n:stands|stand}.")
_ABORTED = Sentence(
    "Die Wahl wurde ohne Ergebnis abgebrochen. Grund: {reason}",
    "The election was aborted without a result. Reason: {reason}",
)
_ROUND_ABORTED = Sentence(
    "Der Wahlgang wurde ohne Ergebnis abgebrochen. Grund: {reason}",
    "The round was aborted without a result. Reason: {reason}",
)
_SUPERSEDED = Sentence(
    "Dieser Wahlgang wurde wiederholt; es gilt das Ergebnis der Wiederholung.",
    "This round was repeated; the result of the repetition counts.",
)
_EARLIER = Sentence("Zuvor war um {time} festgestellt worden: {said}", "Announced before, at {time}: {said}")
_ANEW = Sentence("Das Ergebnis wurde neu festgestellt.", "The result was announced anew.")
_ANEW_BECAUSE = Sentence(
    "Das Ergebnis wurde neu festgestellt. Grund: {reason}", "The result was announced anew. Reason: {reason}"
)
_BECAUSE = Sentence("Begründung: {reason}", "Reason: {reason}")
_REQUIRED = {
    DecidedBy.PLURALITY: Sentence("die meisten Stimmen", "the most votes"),
    DecidedBy.MORE_YES_THAN_NO: Sentence("mehr Ja als Nein", "more Yes than No"),
    DecidedBy.SEATS: Sentence("Sitze im Verhältnis der Stimmen", "seats in proportion to the votes"),
}
_BARRED = Sentence("nicht stimmberechtigt (per Video)", "not entitled (by video)")
_SEATS_LABEL = Sentence("Sitze", "Seats")
_TOTALS = {
    "present": Sentence("stimmberechtigt anwesend", "present and entitled to vote"),
    "represented": Sentence(
        "stimmberechtigt anwesend oder vertreten", "present or represented, and entitled to vote"
    ),
    "absent": Sentence("abwesend", "absent"),
    "statutory": Sentence("satzungsmäßig", "statutory"),
}


def candidate_name(election: Election, key: str) -> str:
    """The name of a candidate, or its key where none was given or it was erased."""
    known = election.candidates.get(key)
    return (known.name.text if known and known.name else None) or key


def round_heading(election: Election, round_: Round, language: Language = "de") -> str:
    """``Vorsitz: 1. Wahlgang um 10:24 Uhr, geheim``."""
    values = {
        "post": election.post,
        "ordinal": ordinal(round_.number, language),
        "time": spoken_time(round_.opened_at, language),
        "secret": election.secret,
        "repeats": round_.repeats,
        "state": _STATES[round_.state].text(language),
    }
    return _HEADING.say(language, values)


def opening_sentences(election: Election, language: Language = "de") -> tuple[str, ...]:
    """How it is elected, who was nominated and who withdrew."""
    everybody = list(election.candidates.values())
    withdrawn = [candidate for candidate in everybody if candidate.withdrawn]
    found = [_manner(election, language)]
    for sentence, candidates in ((_CANDIDATES, everybody), (_WITHDRAWN, withdrawn)):
        if candidates:
            found.append(_naming(sentence, election, [known.key for known in candidates], language))
    return tuple(found)


def result_sentences(election: Election, round_: Round, language: Language = "de") -> tuple[str, ...]:
    """The result of a round as the chair announced it; with what the votes give where that differs."""
    result = round_.result
    if result is None:
        return ()
    announced = (
        *earlier_sentences(election, round_, language),
        *_record(election, result.announced, language),
    )
    if not result.deviates:
        return announced
    computed = " ".join(_record(election, result.computed, language))
    values = {"by": result.announced_by, "announced": " ".join(announced)}
    reason = f" {_BECAUSE.say(language, {'reason': result.reason})}" if result.reason else ""
    deviation = _DEVIATION.say(language, values) + reason
    return (_BY_VOTES.say(language, {"computed": computed}), deviation)


def earlier_sentences(election: Election, round_: Round, language: Language = "de") -> tuple[str, ...]:
    """What had been announced before a round was announced anew, and why if that is told; else nothing."""
    if not round_.earlier or round_.result is None:
        return ()
    told = [
        _EARLIER.say(
            language,
            {
                "time": spoken_time(each.announced_at, language) if each.announced_at else "–",
                "said": " ".join(_record(election, each.result.announced, language)),
            },
        )
        for each in round_.earlier
    ]
    anew = _ANEW_BECAUSE if round_.result.reason else _ANEW
    return (*told, anew.say(language, {"reason": round_.result.reason}))


def lot_sentences(election: Election, round_: Round, language: Language = "de") -> tuple[str, ...]:
    """What the lot decided, and its course where it is told."""
    if round_.lot is None or round_.lot.record.lot is None:
        return ()
    record = round_.lot.record
    sentence = _DRAWN[round_.lot.record.lot.purpose]
    if record.decided_by is DecidedBy.SEATS:
        sentence = _LIST_DRAWN
    said = [_naming(sentence, election, record.drawn, language)]
    if round_.lot.lapsed:
        said = [_lapsed(election, record, language)]
    if record.decided_by is DecidedBy.SEATS:
        said.append(_seats(election, record, language))
    elif record.verdict is Verdict.RUNOFF:
        said.append(_naming(_RUNOFF, election, record.standing, language))
    return (*said, _COURSE.say(language, {"course": round_.lot.course})) if round_.lot.course else tuple(said)


def _lapsed(election: Election, record: RoundRecord, language: Language) -> str:
    """That no lot was needed any more, and for whom that decided."""
    if not record.drawn:
        return _LAPSED_FOR_NOBODY.text(language)
    purpose = record.lot.purpose if record.lot else LotFor.POST
    return _naming(_LAPSED[purpose], election, record.drawn, language)


def answer_sentences(election: Election, language: Language = "de") -> tuple[str, ...]:
    """Who of the elected accepts, and who does not."""
    answered = [election.candidates[key] for key in election.elected]
    told = tuple(
        _ACCEPTED.say(language, {"name": candidate_name(election, known.key), "accepted": known.accepted})
        for known in answered
        if known.accepted is not None
    )
    if not election.open_posts:
        return told
    return (*told, _POST_OPEN.say(language, {"n": election.open_posts}))


def ending_sentence(election: Election, language: Language = "de") -> str:
    """That an election was aborted and why, or nothing."""
    if not election.aborted_reason:
        return ""
    return _ABORTED.say(language, {"reason": election.aborted_reason})


def round_notes(round_: Round, language: Language = "de") -> tuple[str, ...]:
    """Why a round was repeated, held early or aborted, and that another one counts."""
    notes = []
    if round_.state is RoundState.SUPERSEDED:
        notes.append(_SUPERSEDED.text(language))
    if round_.reason:
        notes.append(_BECAUSE.say(language, {"reason": round_.reason}))
    if round_.state is RoundState.ABORTED:
        notes.append(_ROUND_ABORTED.say(language, {"reason": round_.aborted_reason}))
    return tuple(notes)


def required_in_words(record: RoundRecord, language: Language = "de") -> str:
    """What a candidate needed: ``55 von 109 gültigen Stimmen``, or the most votes."""
    if record.required is not None:
        return _figures(record, record.required, language)
    return _REQUIRED[record.decided_by].text(language)


def candidate_lines(election: Election, record: RoundRecord) -> tuple[VoteLine, ...]:
    """Each candidate with its heads and votes, in the order of nomination."""
    return tuple(
        VoteLine(candidate_name(election, found.candidate), found.tally.members, found.tally.votes)
        for found in record.candidates
    )


def class_lines(record: RoundRecord, language: Language = "de") -> tuple[VoteLine, ...]:
    """The other classes of a round as far as there are any, then who was entitled."""
    counts = record.counts
    classes = [
        (Choice.NO, counts.no),
        (Choice.ABSTAIN, counts.abstain),
        (Choice.INVALID, counts.invalid),
        (Choice.NOT_VOTING, counts.not_voting),
    ]
    lines = [_line(term(choice, language), tally) for choice, tally in classes if tally.votes]
    total = "represented" if counts.transferred.members else "present"
    return (*lines, _line(_TOTALS[total].text(language), counts.entitled))


def outside_lines(record: RoundRecord, language: Language = "de") -> tuple[VoteLine, ...]:
    """Those who could not vote, and the whole roll."""
    counts = record.counts
    apart = [(conflicted(language), counts.conflicted), (_BARRED.text(language), counts.barred)]
    lines = [_line(label, tally) for label, tally in apart if tally.votes]
    rest = [("absent", counts.absent), ("statutory", counts.statutory)]
    return (*lines, *(_line(_TOTALS[name].text(language), tally) for name, tally in rest))


def seats_of(record: RoundRecord, language: Language = "de") -> tuple[str, ...]:
    """The seats of each list, in the order of nomination; nothing where persons were elected."""
    if record.decided_by is not DecidedBy.SEATS:
        return ()
    return tuple(number(found.seats, language) for found in record.candidates)


def seats_label(language: Language = "de") -> str:
    """The heading over the seats of lists."""
    return _SEATS_LABEL.text(language)


def barred(language: Language = "de") -> str:
    """The word for those who are there and may not vote in an election."""
    return _BARRED.text(language)


def announced_by(round_: Round, language: Language = "de") -> str:
    """``10:56 Uhr, Vorsitzender der Verbandsversammlung``."""
    time = spoken_time(round_.announced_at, language) if round_.announced_at else ""
    return ", ".join(filter(None, (time, round_.result.announced_by if round_.result else "")))


def _manner(election: Election, language: Language) -> str:
    waived = not election.secret and (election.waiver_for or election.waiver_against)
    sentence = _SECRET if election.secret else _WAIVED if waived else _OPEN
    values: dict[str, object] = {
        "post": election.post,
        "agreed": election.waiver_for,
        "against": election.waiver_against,
    }
    values["abstained"] = election.waiver_abstained
    manner = sentence.say(language, values)
    if not election.objected_by:
        return manner
    return f"{manner} {_OBJECTED.say(language, {'n': len(election.objected_by)})}"


def _record(election: Election, record: RoundRecord, language: Language) -> Iterator[str]:
    """The sentences of a record before any lot."""
    if record.decided_by is DecidedBy.SEATS:
        yield from _list_record(election, record, language)
        return
    if record.elected:
        names = [_elected(election, record, key, language) for key in record.elected]
        yield _ELECTED.say(language, {"n": len(names), "names": listing(names, language)})
    if record.required is not None and record.vacant and not _tied_for_post(record):
        values = {"required": required_in_words(record, language), "further": bool(record.elected)}
        yield _SHORT.say(language, values)
    yield from _consequence(election, record, language)


def _tied_for_post(record: RoundRecord) -> bool:
    """Whether several reached what was required and are level."""
    return bool(record.lot and record.lot.purpose is LotFor.POST) or record.verdict is Verdict.REPEAT


def _list_record(election: Election, record: RoundRecord, language: Language) -> Iterator[str]:
    if record.elected:
        yield _seats(election, record, language)
    yield from _consequence(election, record, language)


def _consequence(election: Election, record: RoundRecord, language: Language) -> Iterator[str]:
    """What follows from a record: a run-off, a lot, another round, nothing."""
    if record.lot and record.verdict is Verdict.LOT:
        yield _tie(election, record, record.lot, language)
    elif record.verdict is Verdict.RUNOFF:
        yield _naming(_RUNOFF, election, record.standing, language)
    elif record.verdict is Verdict.NEXT_ROUND:
        yield _naming(_NEXT, election, record.standing, language)
    elif record.verdict is Verdict.REPEAT:
        yield _naming(_REPEAT, election, record.standing, language)
    elif record.verdict is Verdict.NOT_ELECTED:
        yield _NOBODY.text(language)
    elif record.vacant:
        yield _VACANT.say(language, {"n": record.vacant})


def _tie(election: Election, record: RoundRecord, lot: Lot, language: Language) -> str:
    level = next(found.tally for found in record.candidates if found.candidate == lot.among[0])
    values: dict[str, object] = {
        "names": _names(election, lot.among, language),
        "each": _EACH.say(language, {"votes": level.votes}),
        "n": lot.places,
        "others": "",
    }
    if lot.purpose is LotFor.POST:
        return _TIE.say(language, values)
    if record.standing:
        values["others"] = _BESIDE.say(language, {"names": _names(election, record.standing, language)})
    return _PLACE.say(language, values)


def _elected(election: Election, record: RoundRecord, key: str, language: Language) -> str:
    found = next(found for found in record.candidates if found.candidate == key)
    values: dict[str, object] = {"name": candidate_name(election, key)}
    if record.decided_by is DecidedBy.MORE_YES_THAN_NO:
        values |= {"yes": _held(record, found.tally), "no": _held(record, record.counts.no)}
        return _YES_NO.say(language, values)
    there = found.tally - found.transferred if _of_those_there(record) else found.tally
    values["figures"] = _figures(record, _held(record, there), language)
    said = _WITH.say(language, values)
    if there == found.tally:
        return said
    return f"{said} {_TRANSFERRED.say(language, {'votes': found.transferred.votes})}"


def _of_those_there(record: RoundRecord) -> bool:
    """Whether a majority of those present was needed, for which transferred votes do not count."""
    return record.decided_by is DecidedBy.MAJORITY and record.base in OF_THOSE_THERE


def _seats(election: Election, record: RoundRecord, language: Language) -> str:
    named = [_list_seats(election, found, language) for found in record.candidates if found.seats]
    return _SEATS.say(language, {"names": ", ".join(named)})


def _list_seats(election: Election, found: CandidateResult, language: Language) -> str:
    values = {"name": candidate_name(election, found.candidate), "seats": found.seats}
    return _LIST_SEATS.say(language, values)


def _figures(record: RoundRecord, have: int, language: Language) -> str:
    """``70 von 109 gültigen Stimmen``."""
    threshold = record.threshold if record.threshold is not None else Fraction(0)
    condition = ConditionResult(
        record.counted,
        record.base,
        record.base_value,
        record.compare,
        record.fraction,
        threshold,
        have,
        have,
        0,
        met=True,
        source=record.source,
    )
    return requirement(condition, language)


def _held(record: RoundRecord, tally: Tally) -> int:
    return tally.votes if record.counted is Counted.VOTES else tally.members


def _naming(sentence: Sentence, election: Election, keys: Iterable[str], language: Language) -> str:
    named = tuple(keys)
    return sentence.say(language, {"n": len(named), "names": _names(election, named, language)})


def _names(election: Election, keys: Iterable[str], language: Language) -> str:
    return listing([candidate_name(election, key) for key in keys], language)


def _line(label: str, tally: Tally) -> VoteLine:
    return VoteLine(label, tally.members, tally.votes)
