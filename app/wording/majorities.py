# SPDX-License-Identifier: EUPL-1.2
"""Majorities and the quorum in words: what is required, of how many, and whether it is there."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from app.domain.quorum import QuorumRecord
from app.domain.rules import (
    Base,
    Compare,
    Condition,
    ConditionResult,
    Counted,
    Rule,
    RuleResult,
    conditions_of,
    least_number,
)
from app.domain.tally import Tally
from app.wording.language import Language
from app.wording.numbers import fraction
from app.wording.sentences import Sentence

_HALF = Fraction(1, 2)
_SIMPLE_MAJORITY = Condition(Counted.VOTES, Base.YES_NO, Compare.MORE_THAN, _HALF)
_NOBODY_AGAINST = Condition(Counted.VOTES, Base.YES_NO, Compare.AT_LEAST, Fraction(1))

# What a share is asked of, as it stands after "of": "der anwesenden Stimmen", "of the votes present".
_BASES = {
    (Counted.VOTES, Base.YES_NO): Sentence("Ja- und Nein-Stimmen", "Yes and No votes"),
    (Counted.VOTES, Base.VALID): Sentence("gültigen Stimmen", "valid votes"),
    (Counted.VOTES, Base.CAST): Sentence("abgegebenen Stimmen", "votes cast"),
    (Counted.VOTES, Base.PRESENT): Sentence("anwesenden Stimmen", "votes present"),
    (Counted.VOTES, Base.REPRESENTED): Sentence("vertretenen Stimmen", "votes represented"),
    (Counted.VOTES, Base.STATUTORY): Sentence("satzungsmäßigen Stimmen", "statutory votes"),
    (Counted.MEMBERS, Base.YES_NO): Sentence(
        "mit Ja oder Nein stimmenden Mitglieder", "members voting Yes or No"
    ),
    (Counted.MEMBERS, Base.VALID): Sentence("gültig abstimmenden Mitglieder", "members casting a valid vote"),
    (Counted.MEMBERS, Base.CAST): Sentence("abstimmenden Mitglieder", "members casting a vote"),
    (Counted.MEMBERS, Base.PRESENT): Sentence("anwesenden Mitglieder", "members present"),
    (Counted.MEMBERS, Base.REPRESENTED): Sentence("vertretenen Mitglieder", "members represented"),
    (Counted.MEMBERS, Base.STATUTORY): Sentence("Mitglieder", "members"),
}
_SIMPLE = Sentence("einfache Mehrheit", "simple majority")
_MORE_YES = Sentence("mehr Ja als Nein", "more Yes than No")
_UNANIMOUS = Sentence("einstimmig: ohne Gegenstimme", "unanimous: nobody against")
_QUORUM = Sentence(
    "{met:True=Beschlussfähig|False=Nicht beschlussfähig} · {members:number} von {all_members:# Mitglied|"
    "# Mitgliedern} · {votes:number} von {all_votes:# Stimme|# Stimmen}",
    "{met:True=Quorum|False=No quorum} · {members:number} of {all_members:# member|# members} · "
    "{votes:number} of {all_votes:# vote|# votes}",
)
_ESTABLISHED = Sentence(
    "Von {all_members:# Mitglied|# Mitgliedern} mit {all_votes:# Stimme|# Stimmen} "
    "{members:ist # Mitglied|sind # Mitglieder} mit {votes:# Stimme|# Stimmen} anwesend. "
    "Die Beschlussfähigkeit {met:True=wird festgestellt|False=ist nicht gegeben}.",
    "Of {all_members:# member|# members} with {all_votes:# vote|# votes}, "
    "{members:# member is|# members are} present with {votes:# vote|# votes}. "
    "{met:True=The quorum is established|False=There is no quorum}.",
)
_SHARE = Sentence(
    "{how:more=mehr als |least=mindestens }{part:half=die Hälfte} der {base}",
    "{how:more=more than |least=at least }{part:half=half} of the {base}",
)
_ALL = Sentence("alle {base}", "all {base}")
_FIGURES = Sentence("({required:number} von {base:number})", "({required:number} of {base:number})")
_REQUIREMENT = Sentence(
    "{required:number} von {base:number} {words}", "{required:number} of {base:number} {words}"
)


def rule_in_words(rule: Rule, statutory: Tally | None = None, language: Language = "de") -> str:
    """What a rule demands: ``einfache Mehrheit: mehr Ja als Nein``.

    Given the whole roll, a rule over it says its figures too: ``⅔ der satzungsmäßigen Stimmen (94 von 141)``.
    """
    if isinstance(rule, Condition):
        return _condition(rule, statutory, language)
    parts = [_part(part, statutory, language) for part in rule.parts]
    return _joined(parts, every=rule.every, language=language)


def short_rule(rule: Rule, language: Language = "de") -> str:
    """The rule where there is little room: ``einfache Mehrheit``."""
    return _SIMPLE.text(language) if _is_simple(rule) else rule_in_words(rule, None, language)


def requirement(condition: ConditionResult, language: Language = "de") -> str:
    """How many are required of how many: ``55 von 109 Ja- und Nein-Stimmen``."""
    words = _base_after_number(condition, language)
    values = {"required": condition.required, "base": condition.base_value, "words": words}
    return _REQUIREMENT.say(language, values)


def requirements(result: RuleResult, language: Language = "de") -> str:
    """The requirement of each condition: ``2 von 3 Mitgliedern und 6 von 12 satzungsmäßigen Stimmen``."""
    if isinstance(result, ConditionResult):
        return requirement(result, language)
    parts = [
        f"({requirements(part, language)})" if len(conditions_of(part)) > 1 else requirements(part, language)
        for part in result.parts
    ]
    return _joined(parts, every=result.every, language=language)


def quorum_in_words(quorum: QuorumRecord, language: Language = "de") -> str:
    """``Beschlussfähig · 27 von 37 Mitgliedern · 115 von 141 Stimmen``."""
    return _QUORUM.say(language, _quorum_values(quorum))


def quorum_established(quorum: QuorumRecord, language: Language = "de") -> str:
    """The chair's finding as the minutes record it, in two sentences."""
    return _ESTABLISHED.say(language, _quorum_values(quorum))


def _quorum_values(quorum: QuorumRecord) -> dict[str, object]:
    return {
        "met": quorum.met,
        "members": quorum.present.members,
        "all_members": quorum.statutory.members,
        "votes": quorum.present.votes,
        "all_votes": quorum.statutory.votes,
    }


def _part(rule: Rule, statutory: Tally | None, language: Language) -> str:
    words = rule_in_words(rule, statutory, language)
    return words if isinstance(rule, Condition) else f"({words})"


def _joined(parts: list[str], *, every: bool, language: Language) -> str:
    if language == "de":
        return (" und " if every else " oder ").join(parts)
    return (" and " if every else " or ").join(parts)


def _is_simple(rule: Rule) -> bool:
    return isinstance(rule, Condition) and replace(rule, source="") == _SIMPLE_MAJORITY


def _condition(rule: Condition, statutory: Tally | None, language: Language) -> str:
    if _is_simple(rule):
        return f"{_SIMPLE.text(language)}: {_MORE_YES.text(language)}"
    if replace(rule, source="") == _NOBODY_AGAINST:
        return _UNANIMOUS.text(language)
    share = _share(rule, language)
    if statutory is None or rule.base is not Base.STATUTORY:
        return share
    return f"{share} {_figures(rule, statutory, language)}"


def _share(rule: Condition, language: Language) -> str:
    base = _BASES[rule.counted, rule.base].text(language)
    more, half = rule.compare is Compare.MORE_THAN, rule.fraction == _HALF
    if rule.fraction == 1 and not more:
        return _ALL.say(language, {"base": base})
    how = "more" if more else "least" if half else ""
    part = "half" if half else fraction(rule.fraction)
    return _SHARE.say(language, {"how": how, "part": part, "base": base})


def _figures(rule: Condition, statutory: Tally, language: Language) -> str:
    base = statutory.votes if rule.counted is Counted.VOTES else statutory.members
    required = least_number(rule.fraction * base, rule.compare)
    return _FIGURES.say(language, {"required": required, "base": base})


def _base_after_number(condition: ConditionResult, language: Language) -> str:
    words = _BASES[condition.counted, condition.base].text(language)
    if condition.base_value == 1:
        return _singular(words)
    return words.replace("Mitglieder", "Mitgliedern")


def _singular(words: str) -> str:
    for many, one in (
        ("Stimmen", "Stimme"),
        ("Mitglieder", "Mitglied"),
        ("votes", "vote"),
        ("members", "member"),
    ):
        words = words.replace(many, one)
    return words
