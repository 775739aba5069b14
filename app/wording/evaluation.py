# SPDX-License-Identifier: EUPL-1.2
"""The evaluation of a case in words: the decision with its figures, and what is wrong with a case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.domain.balloting import Tie
from app.domain.election_cases import ElectionDecision, ElectionOutcome
from app.domain.elections import RoundRecord
from app.domain.entitlement import Doubt, Reason
from app.domain.evaluation import Decision, Verdict
from app.domain.quorum import QuorumBasis, QuorumRecord
from app.domain.rules import conditions_of
from app.domain.tally import Tally
from app.wording.language import Language
from app.wording.majorities import quorum_in_words, requirement
from app.wording.numbers import heads_and_votes, listing
from app.wording.sentences import Sentence
from app.wording.terms import NO_TITLES, matter

EVALUATION: dict[str, Sentence] = {
    "profile_not_utf8": Sentence(
        "Das Satzungsprofil {path} ist keine UTF-8-Datei (Byte {position}). "
        "Speichern Sie es mit der Zeichenkodierung UTF-8.",
        "The statutes profile {path} is no UTF-8 file (byte {position}). Save it in the encoding UTF-8.",
    ),
    "case_not_utf8": Sentence(
        "Der Fall ist ab Byte {position} kein UTF-8. Speichern Sie ihn mit der Zeichenkodierung UTF-8.",
        "The case is no UTF-8 from byte {position} on. Save it in the encoding UTF-8.",
    ),
    "case_not_json": Sentence(
        "Der Fall ist ab Zeile {row}, Zeichen {column} kein gültiges JSON. "
        "Prüfen Sie dort Anführungszeichen, Kommas und Klammern.",
        "The case is no valid JSON from line {row}, character {column} on. "
        "Check the quotes, commas and brackets there.",
    ),
    "case_too_large": Sentence(
        "Der Fall enthält eine Zahl oder eine Schachtelung, die kein Fall braucht. "
        "Schreiben Sie Stimmen mit höchstens 30 Ziffern und keine weiteren Klammern.",
        "The case holds a number or a nesting that no case needs. "
        "Write votes with at most 30 digits and no further brackets.",
    ),
    "case_not_object": Sentence(
        "Der Fall ist kein JSON-Objekt. Schreiben Sie ihn in geschweifte Klammern, mit „members“, "
        "„present“, „matter“ und „choices“.",
        "The case is no JSON object. Write it in braces, with “members”, “present”, “matter” and “choices”.",
    ),
    "case_key_twice": Sentence(
        "„{key}“ steht zweimal in einem Objekt des Falls. Streichen Sie eines von beiden.",
        "“{key}” stands twice in one object of the case. Delete one of the two.",
    ),
    "case_key_unknown": Sentence(
        "Einen Schlüssel „{key}“ gibt es hier nicht. Streichen Sie ihn, oder schreiben Sie einen von "
        "diesen: {known}.",
        "There is no key “{key}” here. Delete it, or write one of these: {known}.",
    ),
    "case_key_missing": Sentence(
        "Dem Fall fehlt „{key}“. Ergänzen Sie es; „docs/evaluate.md“ beschreibt, was dort steht.",
        "The case lacks “{key}”. Add it; “docs/evaluate.md” describes what stands there.",
    ),
    "case_text_expected": Sentence(
        "„{key}“ erwartet einen Text, der nicht leer ist. Schreiben Sie ihn in Anführungszeichen.",
        "“{key}” expects a text that is not empty. Write it in quotes.",
    ),
    "case_list_expected": Sentence(
        "„{key}“ erwartet eine Liste. Schreiben Sie sie in eckigen Klammern; leer ist sie [].",
        "“{key}” expects a list. Write it in square brackets; an empty one is [].",
    ),
    "case_object_expected": Sentence(
        "„{key}“ erwartet ein Objekt. Schreiben Sie es in geschweiften Klammern.",
        "“{key}” expects an object. Write it in braces.",
    ),
    "case_truth_expected": Sentence(
        "„{key}“ erwartet true oder false. Schreiben Sie eines davon ohne Anführungszeichen.",
        "“{key}” expects true or false. Write one of them without quotes.",
    ),
    "case_word_unknown": Sentence(
        "„{key}“ kennt „{word}“ nicht. Schreiben Sie eines von diesen Wörtern: {known}.",
        "“{key}” does not know “{word}”. Write one of these words: {known}.",
    ),
    "case_number_expected": Sentence(
        "„{key}“ erwartet eine ganze Zahl von Stimmen, nicht „{value}“. Schreiben Sie sie mit Ziffern "
        'allein, ohne Vorzeichen, Komma und führende Null, zum Beispiel "6".',
        "“{key}” expects a whole number of votes, not “{value}”. Write it in digits alone, without sign, "
        'point and leading zero, such as "6".',
    ),
    "case_number_too_long": Sentence(
        "Die Zahl unter „{key}“ hat {digits} Ziffern. Schreiben Sie höchstens 30.",
        "The number under “{key}” has {digits} digits. Write at most 30.",
    ),
    "case_member_unknown": Sentence(
        "„{key}“ nennt „{member}“, und dieses Mitglied steht nicht unter „members“. "
        "Prüfen Sie die Schreibweise, oder nehmen Sie es dort auf.",
        "“{key}” names “{member}”, and this member is not among “members”. "
        "Check the spelling, or add it there.",
    ),
    "case_member_twice": Sentence(
        "„{key}“ nennt „{member}“ zweimal. Streichen Sie eine der beiden Stellen.",
        "“{key}” names “{member}” twice. Delete one of the two.",
    ),
    "case_split_total": Sentence(
        "Die Teile der Stimmen von „{member}“ ergeben zusammen {given}, das Mitglied hat {held}. "
        "Ändern Sie die Teile so, dass sie zusammen alle Stimmen ergeben.",
        "The parts of the votes of “{member}” are {given} together, the member has {held}. "
        "Change the parts so that together they are all its votes.",
    ),
    "case_lot_wrong": Sentence(
        "Im {round}. Wahlgang nennt „drawn“ {drawn}; so kann das Los hier nicht entschieden haben. "
        "Nennen Sie so viele von denen, zwischen denen gelost wird, wie es Plätze gibt.",
        "In round {round} “drawn” names {drawn}; the lot cannot have decided that here. "
        "Name as many of those between whom lots are drawn as there are places.",
    ),
    "case_candidate_unknown": Sentence(
        "„{key}“ nennt „{candidate}“, und das steht nicht unter „candidates“. "
        "Prüfen Sie die Schreibweise, oder nehmen Sie es dort auf.",
        "“{key}” names “{candidate}”, which is not among “candidates”. Check the spelling, or add it there.",
    ),
    "case_list_empty": Sentence(
        "„{key}“ ist leer. Nennen Sie dort mindestens eines.", "“{key}” is empty. Name at least one there."
    ),
    "case_too_many_named": Sentence(
        "„{member}“ hat {named} genannt, zu vergeben sind {posts}. "
        "Nennen Sie höchstens so viele, oder schreiben Sie „invalid“.",
        "“{member}” named {named}, there are {posts} to fill. Name at most that many, or write “invalid”.",
    ),
    "case_transfer_of_present": Sentence(
        "„transferred“ nennt „{member}“, und dieses Mitglied ist selbst da. "
        "Übertragen werden nur Stimmen von Abwesenden: Streichen Sie es unter „transferred“ oder „present“.",
        "“transferred” names “{member}”, and this member is there itself. "
        "Only votes of absent members are transferred: delete it under “transferred” or “present”.",
    ),
}

REASONS = {
    Doubt.ABSENT_VOTED: Sentence(
        "{member} ist nicht anwesend; eine Stimme von dort ist nicht möglich.",
        "{member} is not present and cannot vote.",
    ),
    Doubt.EXCLUDED_VOTED: Sentence(
        "{member} unterliegt dem Mitwirkungsverbot und darf nicht abstimmen.",
        "{member} has a conflict of interest and may not vote.",
    ),
    Doubt.BARRED_VOTED: Sentence(
        "{member} nimmt per Video teil und darf in dieser Abstimmung nicht mitstimmen.",
        "{member} takes part by video and may not vote in this ballot.",
    ),
    Doubt.REMOTE_NOT_ALLOWED: Sentence(
        "{member} nimmt per Video teil; die Satzung lässt das nicht zu.",
        "{member} takes part by video, which the statutes do not allow.",
    ),
    Doubt.TRANSFER_NOT_ALLOWED: Sentence(
        "{member} ist nicht anwesend; die Satzung lässt nicht zu, Stimmen zu übertragen.",
        "{member} is not present; the statutes do not allow votes to be transferred.",
    ),
    Doubt.HOLDER_NOT_ENTITLED: Sentence(
        "Wer die Stimmen von {member} hält, ist nicht da oder darf selbst nicht abstimmen.",
        "Whoever holds the votes of {member} is not there or may not vote itself.",
    ),
    Doubt.HOLDER_OF_TOO_MANY: Sentence(
        "Wer die Stimmen von {member} halten soll, hält schon die von so vielen, wie die Satzung zulässt.",
        "Whoever is to hold the votes of {member} holds those of as many already as the statutes allow.",
    ),
    Doubt.NAMES_NEEDED: Sentence(
        "Die Mehrheit verlangt die Zustimmung bestimmter Mitglieder; geheim ist sie nicht festzustellen.",
        "The majority asks for the consent of certain members; a secret ballot cannot show it.",
    ),
    Doubt.ACCLAMATION_NOT_ALLOWED: Sentence(
        "Über diese Angelegenheit muss förmlich abgestimmt werden.",
        "This matter needs a formal vote.",
    ),
    Doubt.ACCLAMATION_OPPOSED: Sentence(
        "Es wurde widersprochen; ohne förmliche Abstimmung ist nichts beschlossen.",
        "Somebody objected; without a formal vote nothing is decided.",
    ),
    Doubt.ONE_POST_AT_A_TIME: Sentence(
        "Die Satzung lässt nur eine Stelle je Wahlgang zu.", "The statutes allow one post a ballot only."
    ),
    Doubt.SEVERAL_POSTS_OBJECTED: Sentence(
        "Der gemeinsamen Wahl mehrerer Posten haben mehr Stimmen widersprochen, als die Satzung zulässt.",
        "More votes objected to filling several posts together than the statutes allow.",
    ),
    Doubt.ROUND_AFTER_END: Sentence(
        "Ein weiterer Wahlgang folgt auf einen, nach dem keiner mehr vorgesehen ist.",
        "A further round follows one after which there is none.",
    ),
    Doubt.NOT_STANDING: Sentence(
        "Gezählt wurden Stimmen für jemanden, der in diesem Wahlgang nicht zur Wahl steht.",
        "Votes were counted for somebody who does not stand in this round.",
    ),
    Doubt.MORE_COUNTED_THAN_ENTITLED: Sentence(
        "Es wurden mehr Stimmen gezählt, als Stimmberechtigte haben.",
        "More votes were counted than those entitled hold.",
    ),
    Doubt.WRITTEN_NOT_ALLOWED: Sentence(
        "Die Satzung lässt in dieser Sache keinen Beschluss im schriftlichen Verfahren zu.",
        "The statutes allow no decision in writing on this matter.",
    ),
    Doubt.WRITTEN_OBJECTED: Sentence(
        "{member} hat dem schriftlichen Verfahren widersprochen.", "{member} objected to deciding in writing."
    ),
    Doubt.HEADS_NEEDED: Sentence(
        "Die Satzung zählt bei Wahlen Mitglieder; gezählt wurden nur Stimmen.",
        "The statutes count members in elections; only votes were counted.",
    ),
}
VERDICTS = {
    Verdict.ADOPTED: Sentence("Angenommen", "Adopted"),
    Verdict.REJECTED: Sentence("Abgelehnt", "Rejected"),
    Verdict.NOT_QUORATE: Sentence("Nicht beschlussfähig", "No quorum"),
    Verdict.INVALID: Sentence("Ungültig", "Invalid"),
}
ELECTION_OUTCOMES = {
    ElectionOutcome.ELECTED: Sentence("Gewählt: {elected}", "Elected: {elected}"),
    ElectionOutcome.RUNOFF: Sentence("Stichwahl", "Run-off"),
    ElectionOutcome.LOT: Sentence("Das Los entscheidet", "The lot decides"),
    ElectionOutcome.NEXT_ROUND: Sentence("Ein weiterer Wahlgang", "Another round"),
    ElectionOutcome.REPEAT: Sentence("Der Wahlgang ist zu wiederholen", "The round is to be repeated"),
    ElectionOutcome.NOT_ELECTED: Sentence("Niemand ist gewählt", "Nobody is elected"),
    ElectionOutcome.NOT_QUORATE: Sentence("Nicht beschlussfähig", "No quorum"),
    ElectionOutcome.INVALID: Sentence("Ungültig", "Invalid"),
}
_ROUND = Sentence("{round}. Wahlgang: {figures}", "Round {round}: {figures}")
_ROUND_NEEDS = Sentence(
    " (nötig: {required:number} von {base:number})", " (needed: {required:number} of {base:number})"
)
_VOTES = Sentence("{votes:# Stimme|# Stimmen}", "{votes:# vote|# votes}")
_ELECTION = Sentence("Wahl nach {statutes}, {version}", "Election by {statutes}, {version}")
_TIES = {
    Tie.REJECTED: Sentence("Stimmengleichheit: abgelehnt", "Tie: rejected"),
    Tie.CHAIR: Sentence(
        "Stimmengleichheit: die Stimme der Sitzungsleitung entscheidet", "Tie: the chair's vote decides"
    ),
    Tie.LOT: Sentence("Stimmengleichheit: das Los entscheidet", "Tie: the lot decides"),
}
_BASES = {
    QuorumBasis.ORDINARY: Sentence("", ""),
    QuorumBasis.REDUCED: Sentence(
        "Wegen Mitwirkungsverboten gilt die verminderte Zahl.",
        "Because of conflicts of interest the reduced number applies.",
    ),
    QuorumBasis.SECOND_CONVENING: Sentence("Es gilt die zweite Ladung.", "It is a repeat convening."),
    QuorumBasis.CHAIR_DECIDES: Sentence(
        "Es gilt die zweite Ladung; der Vorsitz entscheidet anstelle der Versammlung.",
        "It is a repeat convening; the chair decides in the assembly's place.",
    ),
}
_PRESUMED = Sentence(
    "Die früher festgestellte Beschlussfähigkeit wird vermutet, bis sie jemand rügt.",
    "The quorum that was established before is presumed until somebody challenges it.",
)
_CLASSES = {
    "yes": Sentence("Ja", "Yes"),
    "no": Sentence("Nein", "No"),
    "abstain": Sentence("Enthaltung", "Abstention"),
    "invalid": Sentence("ungültig", "invalid"),
    "not_voting": Sentence("nicht teilgenommen", "not voting"),
    "undisclosed": Sentence("nicht offengelegt", "undisclosed"),
    "conflicted": Sentence("Mitwirkungsverbot", "conflict of interest"),
    "barred": Sentence("per Video, nicht stimmberechtigt", "by video, not entitled"),
    "absent": Sentence("abwesend", "absent"),
    "statutory": Sentence("satzungsmäßig", "statutory"),
}
_ALWAYS = ("yes", "no", "abstain", "statutory")
_REQUIRED = Sentence(
    "Erforderlich: {requirement}; es {have:ist|sind} {have:number}.",
    "Required: {requirement}; there {have:is|are} {have:number}.",
)
_MISSING = Sentence("Noch nicht abgestimmt: {tally}.", "Still missing: {tally}.")
_CERTAIN = Sentence(
    "{certain:True=Das Ergebnis steht fest.|False=Das Ergebnis steht noch nicht fest.}",
    "{certain:True=The outcome is certain.|False=The outcome is not certain yet.}",
)
_STANDARD_INPUT = Sentence("Standardeingabe", "standard input")
_HEAD = Sentence("{matter} nach {statutes}, {version}", "{matter} by {statutes}, {version}")


def standard_input(language: Language = "de") -> str:
    """How the place is called from which cases come without a file."""
    return _STANDARD_INPUT.text(language)


def verdict_in_words(verdict: Verdict, language: Language = "de") -> str:
    """The outcome in one or two words: ``Angenommen``."""
    return VERDICTS[verdict].text(language)


def reason_sentence(reason: Reason, language: Language = "de") -> str:
    """Why a ballot cannot stand."""
    return REASONS[reason.doubt].say(language, {"member": reason.member})


def tie_in_words(tie: Tie, language: Language = "de") -> str:
    """What equality of Yes and No means here."""
    return _TIES[tie].text(language)


def quorum_sentences(quorum: QuorumRecord, language: Language = "de") -> str:
    """The quorum with its figures, what it needs, and which rule it was measured by."""
    needs = "; ".join(requirement(condition, language) for condition in conditions_of(quorum.rule))
    said = f"{quorum_in_words(quorum, language)} ({_need(language)}: {needs})"
    further = [_BASES[quorum.basis].text(language), _PRESUMED.text(language) if quorum.presumed else ""]
    return " ".join([f"{said}.", *(sentence for sentence in further if sentence)])


def required_sentences(decision: Decision, language: Language = "de") -> tuple[str, ...]:
    """What each condition of the majority requires, and what is there."""
    return tuple(
        _REQUIRED.say(language, {"requirement": requirement(condition, language), "have": condition.have})
        for condition in conditions_of(decision.majority)
    )


def certainty_sentence(decision: Decision, language: Language = "de") -> str:
    """Who is still missing, and whether they can change anything."""
    certain = _CERTAIN.say(language, {"certain": decision.certain})
    if not decision.missing.members:
        return certain
    missing = _MISSING.say(language, {"tally": heads_and_votes(decision.missing, language)})
    return f"{missing} {certain}"


def class_lines(decision: Decision, language: Language = "de") -> Iterator[tuple[str, Tally]]:
    """Each class with its name: Yes, No, abstentions and the total always, others where there are any."""
    for name, words in _CLASSES.items():
        tally: Tally = getattr(decision.counts, name)
        if tally.members or tally.votes or name in _ALWAYS:
            yield words.text(language), tally


def decision_text(
    decision: Decision, language: Language = "de", titles: Mapping[str, str] = NO_TITLES
) -> str:
    """The whole decision as lines to read; ``titles`` are the profile's names of the matters."""
    values = {
        "matter": matter(decision.matter, language, titles),
        "statutes": decision.statutes,
        "version": decision.version,
    }
    outcome = verdict_in_words(decision.verdict, language)
    if decision.tie:
        outcome = f"{outcome} ({tie_in_words(decision.tie, language)})"
    lines = [
        _HEAD.say(language, values),
        quorum_sentences(decision.quorum, language),
        *(f"{label}: {heads_and_votes(tally, language)}" for label, tally in class_lines(decision, language)),
        *required_sentences(decision, language),
        *(reason_sentence(reason, language) for reason in decision.reasons),
        certainty_sentence(decision, language),
        outcome,
    ]
    return "\n".join(lines)


def election_text(decision: ElectionDecision, language: Language = "de") -> str:
    """The decision on an election as lines to read."""
    outcome = ELECTION_OUTCOMES[decision.outcome]
    lines = [
        _ELECTION.say(language, {"statutes": decision.statutes, "version": decision.version}),
        quorum_sentences(decision.quorum, language),
        *(_round_line(record, language) for record in decision.rounds),
        *(reason_sentence(reason, language) for reason in decision.reasons),
        outcome.say(language, {"elected": listing(decision.elected, language)}),
    ]
    return "\n".join(lines)


def _round_line(record: RoundRecord, language: Language) -> str:
    counts = record.counts
    figures = [(result.candidate, result.tally) for result in record.candidates]
    others = ((name, getattr(counts, name)) for name in ("no", "abstain", "invalid"))
    figures += [(_CLASSES[name].text(language), held) for name, held in others if held.votes]
    said = ", ".join(f"{name} {_VOTES.say(language, {'votes': held.votes})}" for name, held in figures)
    needs = ""
    if record.required is not None:
        needs = _ROUND_NEEDS.say(language, {"required": record.required, "base": record.base_value})
    return _ROUND.say(language, {"round": record.number, "figures": f"{said}{needs}"})


def _need(language: Language) -> str:
    return "nötig" if language == "de" else "needed"
