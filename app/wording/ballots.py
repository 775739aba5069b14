# SPDX-License-Identifier: EUPL-1.2
"""What documents tell of how a ballot was taken: on which motion, at whose demand, on which papers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain.ballots import Ballot, Papers
from app.domain.motions import Motion, MotionState
from app.wording.language import Language
from app.wording.numbers import listing
from app.wording.sentences import Sentence
from app.wording.terms import term

_MOTION = Sentence("Antrag {motion} ({kind})", "Motion {motion} ({kind})")
_MOVED_BY = Sentence(" von {mover}", " by {mover}")
_SUBMITTED = Sentence("{motion}: {text}", "{motion}: {text}")
_DROPPED = {
    MotionState.WITHDRAWN: Sentence("{motion} ist zurückgezogen.{reason}", "{motion} was withdrawn.{reason}"),
    MotionState.LAPSED: Sentence("{motion} ist erledigt.{reason}", "{motion} has lapsed.{reason}"),
}
_ON_MOTION = Sentence("Abgestimmt wird über {motion}.", "The vote is on {motion}.")
_TOGETHER = Sentence(
    "Abgestimmt wird gemeinsam mit TOP {items}.", "The vote is taken together with item {items}."
)
_DEMANDED = Sentence(
    "{method}, verlangt von {members}.",
    "{method}, demanded by {members}.",
)
_PAPERS = Sentence(
    "Stimmzettel: {out:number} ausgegeben, {back:number} abgegeben ({denominations}).",
    "Papers: {out:number} handed out, {back:number} given back ({denominations}).",
)
_PAPERS_OF = Sentence(
    "{number:number} zu {votes:# Stimme|# Stimmen}", "{number:number} of {votes:# vote|# votes}"
)
_VOTING_ORDER = Sentence(
    "Reihenfolge der Abstimmung, der weitestgehende Antrag zuerst: Antrag {motions}.",
    "Order of voting, the most far-reaching first: motion {motions}.",
)
_COUNTED = Sentence(
    "Gezählt wurden Nein-Stimmen und Enthaltungen; alle übrigen Stimmberechtigten zählen als Ja.",
    "No votes and abstentions were counted; all others entitled count as Yes.",
)
_CALLED_FROM = Sentence("Der Aufruf begann mit {member}.", "The call began with {member}.")
_TRANSFERRED = Sentence(
    "{member}\u00a0{votes:number} (auf {holder})", "{member}\u00a0{votes:number} (to {holder})"
)
_SPLIT = Sentence(
    "Die Stimmen von {member} wurden nicht einheitlich abgegeben und sind ungültig.",
    "The votes of {member} were not cast alike and are invalid.",
)


def motion_name(motion: Motion, mover: str = "", language: Language = "de") -> str:
    """``Antrag 2 (Änderungsantrag) von Kyritz``; of a motion of procedure what it wants."""
    kind = term(motion.procedural or motion.kind, language)
    name = _MOTION.say(language, {"motion": motion.ordinal, "kind": kind})
    return name + (_MOVED_BY.say(language, {"mover": mover}) if mover else "")


def motion_submitted(motion: Motion, mover: str, language: Language = "de") -> str:
    """That a motion was submitted, with its wording."""
    values = {"motion": motion_name(motion, mover, language), "text": motion.text}
    return _SUBMITTED.say(language, values)


def motion_dropped(motion: Motion, language: Language = "de") -> str:
    """That a motion was withdrawn or has lapsed; empty while neither happened."""
    sentence = _DROPPED.get(motion.state)
    if sentence is None:
        return ""
    reason = f" {motion.dropped_because}" if motion.dropped_because else ""
    return sentence.say(language, {"motion": motion_name(motion, "", language), "reason": reason})


def on_motion(motion: Motion, language: Language = "de") -> str:
    """On which motion a ballot is."""
    return _ON_MOTION.say(language, {"motion": motion_name(motion, "", language)})


def taken_together(items: Sequence[str], language: Language = "de") -> str:
    """With which other items a ballot was taken."""
    return _TOGETHER.say(language, {"items": listing(items, language)})


def demanded(ballot: Ballot, members: Sequence[str], language: Language = "de") -> str:
    """Who demanded the way of voting."""
    method = term(ballot.method, language)
    values = {"method": method[:1].upper() + method[1:], "members": listing(members, language)}
    return _DEMANDED.say(language, values)


def papers_sentence(ballot: Ballot, language: Language = "de") -> str:
    """How many papers went out and came back, by what they stand for."""
    out, missing = _number(ballot.papers), _number(ballot.unreturned)
    named = [
        _PAPERS_OF.say(language, {"number": each.number, "votes": each.denomination})
        for each in ballot.papers
    ]
    values = {"out": out, "back": out - missing, "denominations": listing(named, language)}
    return _PAPERS.say(language, values)


def voting_order(motions: Sequence[Motion], language: Language = "de") -> str:
    """In which order competing motions are voted on."""
    ranked = sorted(motions, key=lambda motion: motion.rank)
    numbers = listing([str(motion.ordinal) for motion in ranked], language)
    return _VOTING_ORDER.say(language, {"motions": numbers})


def counted_sentence(language: Language = "de") -> str:
    """That Yes follows from what was counted."""
    return _COUNTED.text(language)


def called_from(member: str, language: Language = "de") -> str:
    """With whom a roll call began."""
    return _CALLED_FROM.say(language, {"member": member})


def transferred_votes(member: str, held: int, holder: str, language: Language = "de") -> str:
    """``Lindow (Mark), Amt 2 (auf Neuzelle, Amt)``."""
    return _TRANSFERRED.say(language, {"member": member, "votes": held, "holder": holder})


def split_sentence(member: str, language: Language = "de") -> str:
    """That a member's votes were split against the rule."""
    return _SPLIT.say(language, {"member": member})


def _number(papers: Iterable[Papers]) -> int:
    return sum(each.number for each in papers)
