# SPDX-License-Identifier: EUPL-1.2
"""Majorities and the quorum in words: what is required, of how many, and whether it is there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType

from app.domain.quorum import ANY_NUMBER, QuorumBasis, QuorumRecord
from app.domain.rules import (
    LIMITS,
    Base,
    Compare,
    Condition,
    ConditionResult,
    Counted,
    Rule,
    RuleResult,
    conditions_of,
    greatest_number,
    least_number,
    threshold_of,
)
from app.domain.tally import Tally
from app.wording.groups import group_among, group_name
from app.wording.language import Language
from app.wording.numbers import fraction, listing
from app.wording.sentences import Sentence

NO_NAMES: Mapping[str, str] = MappingProxyType({})

_HALF = Fraction(1, 2)
_SIMPLE_MAJORITY = Condition(Counted.VOTES, Base.YES_NO, Compare.MORE_THAN, _HALF)
_NOBODY_AGAINST = Condition(Counted.VOTES, Base.YES_NO, Compare.AT_LEAST, Fraction(1))

# What a share is asked of, as it stands after "of": "der anwesenden Stimmen", "of the votes present".
_BASES = {
    (Counted.VOTES, Base.YES_NO): Sentence("Ja- und Nein-Stimmen", "Yes and No votes"),
    (Counted.VOTES, Base.VALID): Sentence("gültigen Stimmen", "valid votes"),
    (Counted.VOTES, Base.CAST): Sentence("abgegebenen Stimmen", "votes cast"),
    (Counted.VOTES, Base.PRESENT): Sentence("anwesenden Stimmen", "votes present"),
    (Counted.VOTES, Base.ATTENDING): Sentence(
        "anwesenden Stimmen, die nicht mitwirkenden eingerechnet",
        "votes present, those that may not take part included",
    ),
    (Counted.VOTES, Base.REPRESENTED): Sentence("vertretenen Stimmen", "votes represented"),
    (Counted.VOTES, Base.STATUTORY): Sentence("satzungsmäßigen Stimmen", "statutory votes"),
    (Counted.MEMBERS, Base.YES_NO): Sentence(
        "mit Ja oder Nein stimmenden Mitglieder", "members voting Yes or No"
    ),
    (Counted.MEMBERS, Base.VALID): Sentence("gültig abstimmenden Mitglieder", "members casting a valid vote"),
    (Counted.MEMBERS, Base.CAST): Sentence("abstimmenden Mitglieder", "members casting a vote"),
    (Counted.MEMBERS, Base.PRESENT): Sentence("anwesenden Mitglieder", "members present"),
    (Counted.MEMBERS, Base.ATTENDING): Sentence(
        "anwesenden Mitglieder, die nicht mitwirkenden eingerechnet",
        "members present, those who may not take part included",
    ),
    (Counted.MEMBERS, Base.REPRESENTED): Sentence("vertretenen Mitglieder", "members represented"),
    (Counted.MEMBERS, Base.STATUTORY): Sentence("Mitglieder", "members"),
    (Counted.VOTES, Base.NAMED): Sentence("Stimmen der benannten Mitglieder", "votes of the members named"),
    (Counted.MEMBERS, Base.NAMED): Sentence("benannten Mitglieder", "members named"),
}
_SIMPLE = Sentence("einfache Mehrheit", "simple majority")
_MORE_YES = Sentence("mehr Ja als Nein", "more Yes than No")
_UNANIMOUS = Sentence("einstimmig: ohne Gegenstimme", "unanimous: nobody against")
_QUORUM = Sentence(
    "{state:met=Beschlussfähig|presumed=Gilt als beschlussfähig|lost=Nicht beschlussfähig} · "
    "{members:number} von {all_members:# Mitglied|# Mitgliedern} · "
    "{votes:number} von {all_votes:# Stimme|# Stimmen}",
    "{state:met=Quorum|presumed=Quorum deemed to continue|lost=No quorum} · "
    "{members:number} of {all_members:# member|# members} · {votes:number} of {all_votes:# vote|# votes}",
)
_ESTABLISHED = Sentence(
    "Von {all_members:# Mitglied|# Mitgliedern} mit {all_votes:# Stimme|# Stimmen} "
    "{members:ist # Mitglied|sind # Mitglieder} mit {votes:# Stimme|# Stimmen} anwesend. {basis}"
    "{state:met=Die Beschlussfähigkeit wird festgestellt|"
    "presumed=Die zuvor festgestellte Beschlussfähigkeit gilt fort|"
    "lost=Die Beschlussfähigkeit ist nicht gegeben}.",
    "Of {all_members:# member|# members} with {all_votes:# vote|# votes}, "
    "{members:# member is|# members are} present with {votes:# vote|# votes}. {basis}"
    "{state:met=The quorum is established|"
    "presumed=The quorum established before is deemed to continue|lost=There is no quorum}.",
)
_BASIS = {
    QuorumBasis.ORDINARY: Sentence("", ""),
    QuorumBasis.REDUCED: Sentence(
        "Wegen Mitwirkungsverboten genügt die verminderte Zahl. ",
        "Because of conflicts of interest the reduced number is enough. ",
    ),
    QuorumBasis.SECOND_CONVENING: Sentence(
        "Zu denselben Gegenständen ist zum zweiten Mal geladen. ",
        "The assembly was convened a second time on the same items. ",
    ),
    QuorumBasis.CHAIR_DECIDES: Sentence(
        "Zu denselben Gegenständen ist zum zweiten Mal geladen; der Vorsitz entscheidet nach Anhörung der "
        "Anwesenden anstelle der Versammlung. ",
        "The assembly was convened a second time on the same items; the chair hears those present and "
        "decides in its place. ",
    ),
}
_BASIS_SHORT = {
    QuorumBasis.ORDINARY: Sentence("", ""),
    QuorumBasis.REDUCED: Sentence(
        " · vermindert wegen Mitwirkungsverboten", " · reduced by conflicts of interest"
    ),
    QuorumBasis.SECOND_CONVENING: Sentence(" · zweite Ladung", " · second convening"),
    QuorumBasis.CHAIR_DECIDES: Sentence(
        " · zweite Ladung, der Vorsitz entscheidet", " · second convening, the chair decides"
    ),
}
_SHARE = Sentence(
    "{how:more=mehr als |least=mindestens |most=höchstens |less=weniger als |exact=}"
    "{part:half=die Hälfte} der {base}",
    "{how:more=more than |least=at least |most=at most |less=less than |exact=}"
    "{part:half=half} of the {base}",
)
_HOW = {
    Compare.MORE_THAN: "more",
    Compare.AT_LEAST: "exact",
    Compare.AT_MOST: "most",
    Compare.LESS_THAN: "less",
}
_ALL = Sentence("alle {base}", "all {base}")
_NONE = Sentence("keine der {base}", "none of the {base}")
_ANY_NUMBER = Sentence("beliebig viele Mitglieder", "any number of members")
_NUMBER = {
    Counted.VOTES: Sentence("mindestens {number:# Stimme|# Stimmen}", "at least {number:# vote|# votes}"),
    Counted.MEMBERS: Sentence(
        "mindestens {number:# Mitglied|# Mitglieder}", "at least {number:# member|# members}"
    ),
}
_AT_LEAST_ONE = Sentence("mindestens 1 der {base}", "at least 1 of the {base}")
_CONSENT = Sentence("Zustimmung von {names}", "consent of {names}")
_CONSENT_OF_ALL = Sentence("Zustimmung aller {base} unter {group}", "consent of all {base} among {group}")
_AMONG = Sentence(" unter {group}", " among {group}")
_HELD_BY = Sentence(" bei {group}", " held by {group}")
_CAPPED = Sentence(
    ", {group} höchstens mit {part:half=der Hälfte} gezählt", ", {group} counted as {part:half=half} at most"
)
_FIGURES = Sentence("({required:number} von {base:number})", "({required:number} of {base:number})")
_REQUIREMENT = Sentence(
    "{limit:True=höchstens |False=}{required:number} von {base:number} {words}",
    "{limit:True=at most |False=}{required:number} of {base:number} {words}",
)


def rule_in_words(
    rule: Rule,
    statutory: Tally | None = None,
    language: Language = "de",
    names: Mapping[str, str] = NO_NAMES,
) -> str:
    """What a rule demands: ``einfache Mehrheit: mehr Ja als Nein``.

    Given the whole roll, a rule over it says its figures too: ``⅔ der satzungsmäßigen Stimmen (94 von 141)``.
    ``names`` gives the members' names by their keys; without them a consent names the keys.
    """
    if isinstance(rule, Condition):
        return _condition(rule, statutory, language, names)
    words = [
        rule_in_words(part, statutory, language, names)
        if isinstance(part, Condition)
        else f"({rule_in_words(part, statutory, language, names)})"
        for part in rule.parts
    ]
    return _joined(words, every=rule.every, language=language)


def condition_in_words(
    condition: ConditionResult, language: Language = "de", names: Mapping[str, str] = NO_NAMES
) -> str:
    """What a condition demanded that was judged, as the rule it comes from."""
    rule = Condition(
        condition.counted,
        condition.base,
        condition.compare,
        condition.fraction,
        among=condition.among,
        held_by=condition.held_by,
        named=condition.named,
        cap=condition.cap,
        number=condition.number,
    )
    return rule_in_words(rule, None, language, names)


def short_rule(rule: Rule, language: Language = "de", names: Mapping[str, str] = NO_NAMES) -> str:
    """The rule where there is little room: ``einfache Mehrheit``."""
    return _SIMPLE.text(language) if _is_simple(rule) else rule_in_words(rule, None, language, names)


def requirement(condition: ConditionResult, language: Language = "de") -> str:
    """How many are required of how many: ``55 von 109 Ja- und Nein-Stimmen``."""
    words = _base_after_number(condition, language) + _of_group(condition, language)
    values = {
        "required": condition.required,
        "base": condition.base_value,
        "words": words,
        "limit": condition.compare in LIMITS,
    }
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
    return _QUORUM.say(language, _quorum_values(quorum)) + _BASIS_SHORT[quorum.basis].text(language)


def quorum_established(quorum: QuorumRecord, language: Language = "de") -> str:
    """The chair's finding as the minutes record it: who is there, by which rule, and what follows."""
    values = _quorum_values(quorum) | {"basis": _BASIS[quorum.basis].text(language)}
    return _ESTABLISHED.say(language, values)


def _quorum_values(quorum: QuorumRecord) -> dict[str, object]:
    return {
        "state": "met" if quorum.met else "presumed" if quorum.presumed else "lost",
        "members": quorum.present.members,
        "all_members": quorum.statutory.members,
        "votes": quorum.present.votes,
        "all_votes": quorum.statutory.votes,
    }


def _joined(parts: list[str], *, every: bool, language: Language) -> str:
    if language == "de":
        return (" und " if every else " oder ").join(parts)
    return (" and " if every else " or ").join(parts)


def _is_simple(rule: Rule) -> bool:
    return isinstance(rule, Condition) and _bare(rule) == _SIMPLE_MAJORITY


def _bare(rule: Condition) -> Condition:
    """A rule without where it comes from and whether somebody has read it there."""
    return replace(rule, source="", confirmed=True)


def _condition(rule: Condition, statutory: Tally | None, language: Language, names: Mapping[str, str]) -> str:
    if _is_simple(rule):
        return f"{_SIMPLE.text(language)}: {_MORE_YES.text(language)}"
    if _bare(rule) == _NOBODY_AGAINST:
        return _UNANIMOUS.text(language)
    if _bare(rule) == ANY_NUMBER:
        return _ANY_NUMBER.text(language)
    if rule.base is Base.NAMED:
        named = listing([names.get(key, key) for key in rule.named], language)
        return _CONSENT.say(language, {"names": named})
    if rule.number:
        return _NUMBER[rule.counted].say(language, {"number": rule.number}) + _of_group(rule, language)
    share = _share(rule, language)
    if statutory is None or rule.base is not Base.STATUTORY or rule.among or rule.cap:
        return share
    return f"{share} {_figures(rule, statutory, language)}"


def _share(rule: Condition, language: Language) -> str:
    """The share with its base, and whose votes stand on which side."""
    base = _BASES[rule.counted, rule.base].text(language)
    if rule.among and rule.fraction == 1 and rule.compare is Compare.AT_LEAST:
        group = group_among(rule.among).text(language)
        return _CONSENT_OF_ALL.say(language, {"base": base, "group": group})
    return _plain_share(rule, base, language) + _of_group(rule, language)


def _plain_share(rule: Condition, base: str, language: Language) -> str:
    if rule.fraction == 1 and rule.compare is Compare.AT_LEAST:
        return _ALL.say(language, {"base": base})
    if rule.fraction == 0:
        return (_NONE if rule.compare in LIMITS else _AT_LEAST_ONE).say(language, {"base": base})
    half = rule.fraction == _HALF
    how = "least" if half and rule.compare is Compare.AT_LEAST else _HOW[rule.compare]
    part = "half" if half else fraction(rule.fraction)
    return _SHARE.say(language, {"how": how, "part": part, "base": base})


def _of_group(rule: Condition | ConditionResult, language: Language) -> str:
    """Whose votes a condition counts, where not everybody's."""
    words = ""
    if rule.among:
        words += _AMONG.say(language, {"group": group_among(rule.among).text(language)})
    if rule.held_by:
        words += _HELD_BY.say(language, {"group": group_among(rule.held_by).text(language)})
    if rule.cap:
        part = "half" if rule.cap.share == _HALF else fraction(rule.cap.share)
        group = group_name(rule.cap.group).text(language)
        words += _CAPPED.say(language, {"group": group, "part": part})
    return words


def _figures(rule: Condition, statutory: Tally, language: Language) -> str:
    base = statutory.votes if rule.counted is Counted.VOTES else statutory.members
    threshold = threshold_of(rule, base)
    required = (greatest_number if rule.compare in LIMITS else least_number)(threshold, rule.compare)
    return _FIGURES.say(language, {"required": required, "base": base})


def _base_after_number(condition: ConditionResult, language: Language) -> str:
    words = _BASES[condition.counted, condition.base].text(language)
    if condition.base_value == 1:
        return _singular(words)
    return words if "der benannten" in words else words.replace("Mitglieder", "Mitgliedern")


def _singular(words: str) -> str:
    for many, one in (
        ("Stimmen", "Stimme"),
        ("Mitglieder", "Mitglied"),
        ("votes", "vote"),
        ("members", "member"),
    ):
        words = words.replace(many, one)
    return words
