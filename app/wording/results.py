# SPDX-License-Identifier: EUPL-1.2
"""The grammar of results: a stored record becomes sentences, and nothing is computed anew."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.balloting import BallotMethod
from app.domain.results import Outcome, ResultRecord, TieBreak
from app.domain.tally import NOBODY, Choice, Tally
from app.wording.language import Language
from app.wording.majorities import requirements
from app.wording.numbers import heads_and_votes, listing, votes
from app.wording.sentences import Sentence
from app.wording.terms import conflicted, term

_VERDICTS = {
    Outcome.ADOPTED: Sentence("Angenommen", "Adopted"),
    Outcome.REJECTED: Sentence("Abgelehnt", "Rejected"),
}
_YES = Sentence("{votes:# Ja-Stimme|# Ja-Stimmen}", "{votes:# Yes vote|# Yes votes}")
_NO = Sentence("{votes:# Nein-Stimme|# Nein-Stimmen}", "{votes:# No vote|# No votes}")
_ABSTENTIONS = Sentence("{votes:# Enthaltung|# Enthaltungen}", "{votes:# abstention|# abstentions}")
_INVALID = Sentence(
    "{votes:# ungültigen Stimme|# ungültigen Stimmen}", "{votes:# invalid vote|# invalid votes}"
)
_HEADS = Sentence(" ({members:# Mitglied|# Mitglieder})", " ({members:# member|# members})")
_WITH = Sentence(" bei {others}", " with {others}")
_UNANIMOUS = Sentence("einstimmig", "unanimously")
_METHODS = {
    BallotMethod.ROLL_CALL: Sentence("in namentlicher Abstimmung ", "in a roll call "),
    BallotMethod.SECRET: Sentence("in geheimer Abstimmung ", "in a secret ballot "),
}
_WITHOUT_VOTE = Sentence("ohne förmliche Abstimmung", "without a formal vote")
_DECIDED = Sentence("{manner} {verdict}{why}", "{verdict} {manner}{why}")
_SENTENCE = Sentence("Der Antrag ist {manner} {verdict}{why}.", "The motion is {verdict} {manner}{why}.")
_DIVIDED = Sentence("mit {yes} gegen {no}", "by {yes} to {no}")
_TIED = Sentence("bei Stimmengleichheit mit {yes} gegen {no}", "on a tie of {yes} to {no}")
_NOBODY_AGAINST = Sentence("mit {yes} ohne Gegenstimme", "by {yes} with nobody against")
_NEITHER = Sentence("ohne Ja- und Nein-Stimmen", "without Yes and No votes")
_REQUIRED = Sentence("; erforderlich: {requirements}", "; required: {requirements}")
_NOT_VOTING = Sentence(
    "{members:# Mitglied|# Mitglieder} ({votes:# Stimme|# Stimmen}) "
    "{members:hat|haben} an der Abstimmung nicht teilgenommen.",
    "{members:# member|# members} ({votes:# vote|# votes}) did not take part in the ballot.",
)
_CONFLICTED = Sentence(
    "{members:# Mitglied|# Mitglieder} ({votes:# Stimme|# Stimmen}) "
    "{members:hat|haben} wegen Mitwirkungsverbots nicht abgestimmt.",
    "{members:# member|# members} ({votes:# vote|# votes}) did not vote because of a conflict of interest.",
)
_BARRED = Sentence(
    "{members:# Mitglied|# Mitglieder} ({votes:# Stimme|# Stimmen}) "
    "{members:hat|haben} per Video teilgenommen und durfte{members:|n} deshalb nicht mit abstimmen.",
    "{members:# member|# members} ({votes:# vote|# votes}) took part by video and therefore could not vote.",
)
_TRANSFERRED = Sentence(
    "{members:# Mitglied hat seine|# Mitglieder haben ihre} {votes:# Stimme|# Stimmen} auf "
    "{members:ein anderes Mitglied|andere Mitglieder} übertragen.",
    "{members:# member has|# members have} transferred {votes:# vote|# votes} to "
    "{members:another member|other members}.",
)
_NOT_RETURNED = Sentence(
    "Stimmzettel über {votes:# Stimme|# Stimmen} wurden nicht abgegeben.",
    "Papers of {votes:# vote|# votes} were not given back.",
)
_TIE_BROKEN = {
    TieBreak.CHAIR: Sentence(
        "Bei Stimmengleichheit hat die Stimme der Sitzungsleitung entschieden: {decided}.{course}",
        "On the tie the chair's vote decided: {decided}.{course}",
    ),
    TieBreak.LOT: Sentence(
        "Bei Stimmengleichheit hat das Los entschieden: {decided}.{course}",
        "On the tie the lot decided: {decided}.{course}",
    ),
}
_BARRED_LABEL = Sentence("nicht stimmberechtigt (per Video)", "not entitled (by video)")
_BECAUSE = Sentence(" Begründung: {reason}", " Reason: {reason}")
_DEVIATION = Sentence(
    "Nach den Stimmen ist der Antrag {computed}; verkündet wurde: {announced} ({by}).{reason}",
    "By the votes the motion is {computed}; announced was: {announced} ({by}).{reason}",
)
_TOTALS = {
    "present": Sentence("stimmberechtigt anwesend", "present and entitled to vote"),
    "represented": Sentence(
        "stimmberechtigt anwesend oder vertreten", "present or represented, and entitled to vote"
    ),
    "absent": Sentence("abwesend", "absent"),
    "statutory": Sentence("satzungsmäßig", "statutory"),
}


@dataclass(frozen=True, slots=True)
class VoteLine:
    """A line of a document's vote block: what was counted, in heads and in votes.

    ``members`` is empty where papers told votes alone; ``apart`` says that it is no class of those
    entitled.
    """

    label: str
    members: int | None
    votes: int
    apart: bool = False


def verdict(record: ResultRecord, language: Language = "de") -> str:
    """What was announced, in one word: ``Angenommen``."""
    return _VERDICTS[record.announced].text(language)


def result_in_words(record: ResultRecord, language: Language = "de") -> str:
    """How it was decided: ``einstimmig bei 2 Enthaltungen``, or with all figures and the verdict.

    Each number is one of votes, with the heads in brackets; where every member named in the sentence
    holds one vote, the brackets would only repeat it and are left out.
    """
    values = _decision(record, language)
    if record.announced is Outcome.ADOPTED and _is_unanimous(record):
        return values["manner"]
    return _DECIDED.say(language, values)


def result_sentence(record: ResultRecord, language: Language = "de") -> str:
    """The result as a sentence of the minutes: ``Der Antrag ist einstimmig angenommen.``"""
    return _SENTENCE.say(language, _decision(record, language))


def remarks(record: ResultRecord, language: Language = "de") -> tuple[str, ...]:
    """Sentences on who did not vote, and on an announcement that differs from the votes."""
    counts = record.counts
    away = _NOT_VOTING if _tells_heads(record) else _NOT_RETURNED
    found = [
        (away, counts.not_voting),
        (_CONFLICTED, counts.conflicted),
        (_BARRED, counts.barred),
        (_TRANSFERRED, counts.transferred),
    ]
    said = [sentence.say(language, _values(tally)) for sentence, tally in found if tally != NOBODY]
    return (*said, *_tie_broken(record, language), *_deviation(record, language))


def vote_lines(record: ResultRecord, language: Language = "de") -> tuple[VoteLine, ...]:
    """Yes, No and abstentions always, the other classes where there are any."""
    counts = record.counts
    always = [(Choice.YES, counts.yes), (Choice.NO, counts.no), (Choice.ABSTAIN, counts.abstain)]
    rest = [(Choice.INVALID, counts.invalid), (Choice.NOT_VOTING, counts.not_voting)]
    shown = [*always, *((choice, tally) for choice, tally in rest if tally != NOBODY)]
    told = _tells_heads(record)
    lines = [
        VoteLine(term(choice, language), tally.members if told else None, tally.votes)
        for choice, tally in shown
    ]
    outside = {conflicted(language): counts.conflicted, _BARRED_LABEL.text(language): counts.barred}
    apart = [
        VoteLine(label, tally.members, tally.votes, apart=True)
        for label, tally in outside.items()
        if tally.members
    ]
    return (*lines, *apart)


def total_lines(record: ResultRecord, language: Language = "de") -> tuple[VoteLine, ...]:
    """Who was entitled, who was absent, and the whole roll."""
    totals = {
        "represented" if record.counts.transferred.members else "present": record.counts.entitled,
        "absent": record.counts.absent,
        "statutory": record.statutory,
    }
    return tuple(_line(_TOTALS[name].text(language), tally) for name, tally in totals.items())


def counts_in_words(record: ResultRecord, language: Language = "de") -> str:
    """All figures of the votes in one line: ``Ja: 24 Mitglieder, 98 Stimmen · Nein: …``."""
    lines = vote_lines(record, language)
    return " · ".join(f"{line.label}: {_figures(line, language)}" for line in lines)


def _figures(line: VoteLine, language: Language) -> str:
    if line.members is None:
        return votes(line.votes, language)
    return heads_and_votes(Tally(line.members, line.votes), language)


def _tells_heads(record: ResultRecord) -> bool:
    """Whether it is known how many members stand in each class."""
    return not record.counts.undisclosed.members


def _line(label: str, tally: Tally) -> VoteLine:
    return VoteLine(label, tally.members, tally.votes)


def _values(tally: Tally) -> dict[str, object]:
    return {"members": tally.members, "votes": tally.votes}


def _decision(record: ResultRecord, language: Language) -> dict[str, str]:
    return {
        "manner": _manner(record, language),
        "verdict": term(record.announced, language),
        "why": _why_not(record, language),
    }


def _manner(record: ResultRecord, language: Language) -> str:
    """In which way of voting and how divided."""
    if record.method is BallotMethod.ACCLAMATION:
        return _WITHOUT_VOTE.text(language)
    method = _METHODS.get(record.method)
    words = method.text(language) if method else ""
    return words + _division(record, language) + _others(record, language)


def _is_unanimous(record: ResultRecord) -> bool:
    """Whether all who said Yes or No said what was announced."""
    counts = record.counts
    if record.announced is Outcome.ADOPTED:
        return counts.yes.votes > 0 and not counts.no.votes
    return counts.no.votes > 0 and not counts.yes.votes


def _division(record: ResultRecord, language: Language) -> str:
    counts = record.counts
    if _is_unanimous(record):
        return _UNANIMOUS.text(language)
    if not counts.yes.votes and not counts.no.votes:
        return _NEITHER.text(language)
    values = {
        "yes": _named(_YES, counts.yes, record, language),
        "no": _named(_NO, counts.no, record, language),
    }
    if not counts.no.votes:
        return _NOBODY_AGAINST.say(language, values)
    equal = counts.yes.votes == counts.no.votes
    tied = equal and (record.announced is Outcome.REJECTED or record.tie_break is not None)
    return (_TIED if tied else _DIVIDED).say(language, values)


def _others(record: ResultRecord, language: Language) -> str:
    named = [(_ABSTENTIONS, record.counts.abstain), (_INVALID, record.counts.invalid)]
    words = [_named(noun, tally, record, language) for noun, tally in named if tally != NOBODY]
    return _WITH.say(language, {"others": listing(words, language)}) if words else ""


def _named(noun: Sentence, tally: Tally, record: ResultRecord, language: Language) -> str:
    words = noun.say(language, _values(tally))
    return (
        words
        if _one_vote_each(record) or not _tells_heads(record)
        else words + _HEADS.say(language, _values(tally))
    )


def _one_vote_each(record: ResultRecord) -> bool:
    counts = record.counts
    shown = [counts.abstain, counts.invalid]
    if not _is_unanimous(record):
        shown += [counts.yes, counts.no]
    return all(tally.members == tally.votes for tally in shown)


def _why_not(record: ResultRecord, language: Language) -> str:
    """What was required, where there were more Yes than No and yet no majority."""
    counts = record.counts
    if record.computed is Outcome.ADOPTED or counts.yes.votes <= counts.no.votes:
        return ""
    return _REQUIRED.say(language, {"requirements": requirements(record.majority, language)})


def _tie_broken(record: ResultRecord, language: Language) -> tuple[str, ...]:
    if record.tie_break is None:
        return ()
    course = f" {record.tie_course}" if record.tie_course else ""
    values = {"decided": term(record.computed, language), "course": course}
    return (_TIE_BROKEN[record.tie_break].say(language, values),)


def _deviation(record: ResultRecord, language: Language) -> tuple[str, ...]:
    if record.announced is record.computed:
        return ()
    values = {
        "computed": term(record.computed, language),
        "announced": term(record.announced, language),
        "by": record.announced_by,
        "reason": _BECAUSE.say(language, {"reason": record.reason}) if record.reason else "",
    }
    return (_DEVIATION.say(language, values),)
