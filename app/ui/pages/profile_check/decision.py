# SPDX-License-Identifier: EUPL-1.2
"""The decision on what was typed, as a record to show: the same that ``evaluate`` gives."""

from __future__ import annotations

from app.domain.evaluation import Decision, Verdict, decide_case
from app.domain.quorum import QuorumRecord
from app.domain.rules import Base, ConditionResult, Rule, base_of, conditions_of, needs_names
from app.domain.statutes import Statutes
from app.ui.pages.profile_check.figures import case_of, read_figures
from app.ui.pages.profile_check.shown import CheckFilled, DecisionShown, FactShown
from app.ui.theme.tones import Tone
from app.wording.evaluation import certainty_sentence, quorum_sentences, tie_in_words, verdict_in_words
from app.wording.language import Language
from app.wording.majorities import requirement
from app.wording.profile_check import words

_TONES = {
    Verdict.ADOPTED: (Tone.YES, "check"),
    Verdict.REJECTED: (Tone.NO, "close"),
    Verdict.NOT_QUORATE: (Tone.ABSTAIN, "warning"),
    Verdict.INVALID: (Tone.NO, "warning"),
}


def judged(
    statutes: Statutes, filled: CheckFilled, language: Language
) -> tuple[DecisionShown, dict[str, str]]:
    """The decision, and the faults of the figures where there is none."""
    tallies, faults = read_figures(filled, language)
    if faults:
        return _none("figures_needed", language), faults
    if _asks_for_names(statutes, filled):
        return _none("names_needed", language), {}
    return shown(statutes, decide_case(statutes, case_of(filled, tallies)), filled, language), {}


def shown(statutes: Statutes, decision: Decision, filled: CheckFilled, language: Language) -> DecisionShown:
    """A decision with what it rests on."""
    tone, icon = _TONES[decision.verdict]
    facts = [_quorum(decision.quorum, language)]
    facts += [_required(condition, language) for condition in conditions_of(decision.majority)]
    if decision.tie:
        facts.append(FactShown(words("tie", language), tie_in_words(decision.tie, language)))
    facts.append(FactShown(words("certainty", language), certainty_sentence(decision, language)))
    if filled.second and not statutes.second_convening.allowed:
        facts.append(
            FactShown(words("second", language), words("second_not_allowed", language), Tone.ABSTAIN)
        )
    verdict = verdict_in_words(decision.verdict, language)
    if not decision.certain:
        tone, icon = Tone.INK, "pending"
        nobody = not base_of(decision.counts, Base.VALID).members
        verdict = words("nobody_voted" if nobody else "so_far", language, verdict=verdict.lower())
    return DecisionShown(verdict, tone, icon, tuple(facts))


def _required(condition: ConditionResult, language: Language) -> FactShown:
    """What a condition requires; of nothing, nothing can be required yet."""
    if not condition.base_value:
        return FactShown(words("required", language), words("of_nothing", language), Tone.MUTED)
    said = words("there", language, requirement=requirement(condition, language), have=condition.have)
    return FactShown(words("required", language), said, Tone.YES if condition.met else Tone.NO)


def _quorum(quorum: QuorumRecord, language: Language) -> FactShown:
    tone = Tone.YES if quorum.allows_decisions else Tone.ABSTAIN
    return FactShown(words("quorum", language), quorum_sentences(quorum, language), tone)


def _none(code: str, language: Language) -> DecisionShown:
    said = FactShown("", words(code, language), Tone.MUTED)
    return DecisionShown(words("not_judged", language), Tone.MUTED, "info", (said,))


def _asks_for_names(statutes: Statutes, filled: CheckFilled) -> bool:
    """Whether a rule that would have to be judged asks who the members are."""
    second = statutes.second_convening
    quorum: Rule = statutes.quorum.rule
    if filled.second and second.allowed and second.rule:
        quorum = second.rule
    return needs_names(statutes.majority(filled.matter)) or needs_names(quorum)
