# SPDX-License-Identifier: EUPL-1.2
"""The field's own words for what the law distinguishes: kinds, states, outcomes, choices."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from app.domain.agenda import ItemKind, ItemOutcome, ItemState, ParagraphKind, Part
from app.domain.ballots import BallotState
from app.domain.entries.aftermath import DocumentKind
from app.domain.meeting import MeetingState
from app.domain.members import DelegateRole, MemberKind
from app.domain.results import Outcome
from app.domain.rules import Base, Compare, Counted
from app.domain.tally import Choice
from app.wording.language import Language
from app.wording.law_terms import LAW_TERMS
from app.wording.sentences import Sentence

_Terms = Mapping[str, Sentence]

NO_TITLES: Mapping[str, str] = MappingProxyType({})

_MEMBER_KINDS: _Terms = {
    MemberKind.TOWN: Sentence("Stadt", "town"),
    MemberKind.MUNICIPALITY: Sentence("Gemeinde", "municipality"),
    MemberKind.AMT: Sentence("Amt", "Amt"),
    MemberKind.COUNTY: Sentence("Landkreis", "county"),
    MemberKind.ASSOCIATION: Sentence("Zweckverband", "association"),
    MemberKind.OTHER: Sentence("sonstige juristische Person", "other legal person"),
}
_ROLES: _Terms = {
    DelegateRole.DELEGATE: Sentence("Vertretungsperson", "delegate"),
    DelegateRole.DEPUTY: Sentence("Stellvertretung", "deputy"),
}
_PARTS: _Terms = {
    Part.PUBLIC: Sentence("öffentlich", "public"),
    Part.NON_PUBLIC: Sentence("nicht öffentlich", "not public"),
}
_ITEM_KINDS: _Terms = {
    ItemKind.FORMALITY: Sentence("Formalie", "formality"),
    ItemKind.REPORT: Sentence("Bericht", "report"),
    ItemKind.INFORMATION: Sentence("Information", "information"),
    ItemKind.RESOLUTION: Sentence("Beschluss", "resolution"),
    ItemKind.ELECTION: Sentence("Wahl", "election"),
    ItemKind.INQUIRY: Sentence("Anfragen", "inquiries"),
}
_ITEM_STATES: _Terms = {
    ItemState.PENDING: Sentence("offen", "pending"),
    ItemState.RUNNING: Sentence("aufgerufen", "in hand"),
    ItemState.CONCLUDED: Sentence("beendet", "concluded"),
}
_ITEM_OUTCOMES: _Terms = {
    ItemOutcome.ADOPTED: Sentence("angenommen", "adopted"),
    ItemOutcome.REJECTED: Sentence("abgelehnt", "rejected"),
    ItemOutcome.NOTED: Sentence("zur Kenntnis genommen", "noted"),
    ItemOutcome.DONE: Sentence("erledigt", "done"),
    ItemOutcome.POSTPONED: Sentence("vertagt", "postponed"),
    ItemOutcome.REFERRED: Sentence("verwiesen", "referred"),
    ItemOutcome.WITHDRAWN: Sentence("zurückgezogen", "withdrawn"),
    ItemOutcome.REMOVED: Sentence("abgesetzt", "removed from the agenda"),
    ItemOutcome.NOT_ADMITTED: Sentence("nicht zugelassen", "not admitted"),
    ItemOutcome.CARRIED_OVER: Sentence("übrig geblieben", "left over"),
}
_PARAGRAPHS: _Terms = {
    ParagraphKind.TEXT: Sentence("Text", "text"),
    ParagraphKind.SPEECH: Sentence("Wortmeldung", "speech"),
    ParagraphKind.MOTION: Sentence("Antrag", "motion"),
    ParagraphKind.STATEMENT: Sentence("persönliche Erklärung", "personal statement"),
    ParagraphKind.VERBATIM: Sentence("wörtliche Wiedergabe", "verbatim passage"),
    ParagraphKind.DISSENT: Sentence("abweichende Meinung", "dissent"),
}
_CHOICES: _Terms = {
    Choice.YES: Sentence("Ja", "Yes"),
    Choice.NO: Sentence("Nein", "No"),
    Choice.ABSTAIN: Sentence("Enthaltung", "Abstention"),
    Choice.INVALID: Sentence("ungültig", "invalid"),
    Choice.NOT_VOTING: Sentence("nicht teilgenommen", "not voting"),
}
_OUTCOMES: _Terms = {
    Outcome.ADOPTED: Sentence("angenommen", "adopted"),
    Outcome.REJECTED: Sentence("abgelehnt", "rejected"),
}
_MEETING_STATES: _Terms = {
    MeetingState.PLANNED: Sentence("geplant", "planned"),
    MeetingState.OPEN: Sentence("eröffnet", "open"),
    MeetingState.CLOSED: Sentence("geschlossen", "closed"),
    MeetingState.CANCELLED: Sentence("abgesagt", "cancelled"),
}
_BALLOT_STATES: _Terms = {
    BallotState.OPEN: Sentence("läuft", "open"),
    BallotState.ANNOUNCED: Sentence("Ergebnis festgestellt", "result announced"),
    BallotState.ABORTED: Sentence("abgebrochen", "aborted"),
    BallotState.SUPERSEDED: Sentence("wiederholt", "repeated"),
}
_DOCUMENTS: _Terms = {
    DocumentKind.MINUTES: Sentence("Niederschrift", "minutes"),
    DocumentKind.EXTRACT: Sentence("Protokollauszug", "extract from the minutes"),
    DocumentKind.ATTENDANCE_LIST: Sentence("Anwesenheitsliste", "attendance list"),
}
_COUNTED: _Terms = {
    Counted.VOTES: Sentence("Stimmen", "votes"),
    Counted.MEMBERS: Sentence("Mitglieder", "members"),
}
_BASES: _Terms = {
    Base.YES_NO: Sentence("Ja- und Nein-Stimmen", "Yes and No votes"),
    Base.VALID: Sentence("gültige Stimmen", "valid votes"),
    Base.CAST: Sentence("abgegebene Stimmen", "votes cast"),
    Base.PRESENT: Sentence("anwesende Stimmen", "votes present"),
    Base.ATTENDING: Sentence(
        "anwesende Stimmen, die nicht mitwirkenden eingerechnet",
        "votes present, those that may not take part included",
    ),
    Base.REPRESENTED: Sentence("vertretene Stimmen", "votes represented"),
    Base.STATUTORY: Sentence("satzungsmäßige Stimmen", "statutory votes"),
    Base.NAMED: Sentence("benannte Mitglieder", "named members"),
}
_COMPARISONS: _Terms = {
    Compare.MORE_THAN: Sentence("mehr als", "more than"),
    Compare.AT_LEAST: Sentence("mindestens", "at least"),
    Compare.AT_MOST: Sentence("höchstens", "at most"),
    Compare.LESS_THAN: Sentence("weniger als", "less than"),
}

TERMS: Mapping[type[StrEnum], _Terms] = {
    MemberKind: _MEMBER_KINDS,
    DelegateRole: _ROLES,
    Part: _PARTS,
    ItemKind: _ITEM_KINDS,
    ItemState: _ITEM_STATES,
    ItemOutcome: _ITEM_OUTCOMES,
    ParagraphKind: _PARAGRAPHS,
    Choice: _CHOICES,
    Outcome: _OUTCOMES,
    MeetingState: _MEETING_STATES,
    BallotState: _BALLOT_STATES,
    DocumentKind: _DOCUMENTS,
    Counted: _COUNTED,
    Base: _BASES,
    Compare: _COMPARISONS,
    **LAW_TERMS,
}
_SESSIONS: _Terms = {
    "presence": Sentence("Präsenzsitzung", "meeting in presence"),
    "hybrid": Sentence("Hybridsitzung", "hybrid meeting"),
    "video": Sentence("Videositzung", "video meeting"),
    "audio": Sentence("Audiositzung", "audio meeting"),
}
_CONVENINGS: _Terms = {
    "first": Sentence("erste Ladung", "first convening"),
    "repeat": Sentence("zweite Ladung", "repeat convening"),
}
_MATTERS: _Terms = {
    "ordinary": Sentence("Beschluss", "ordinary resolution"),
    "procedural": Sentence("Antrag zur Geschäftsordnung", "procedural motion"),
    "statutes_amendment": Sentence("Satzungsänderung", "amendment of the statutes"),
    "accession": Sentence("Aufnahme eines Mitglieds", "accession of a member"),
    "exit": Sentence("Austritt eines Mitglieds", "exit of a member"),
    "dissolution": Sentence("Auflösung des Verbandes", "dissolution of the association"),
    "change_of_tasks": Sentence("Änderung der Verbandsaufgaben", "change of tasks"),
    "non_public_treatment": Sentence("Ausschluss der Öffentlichkeit", "exclusion of the public"),
    "urgency": Sentence("Dringlichkeit", "urgency"),
    "objection": Sentence("Erneute Entscheidung nach Einspruch", "new decision after an objection"),
    "contract_award": Sentence("Vergabe", "award of a contract"),
}
_SIGNERS: _Terms = {
    "chair": Sentence("Sitzungsleitung", "chair"),
    "secretary": Sentence("Schriftführung", "secretary"),
    "member": Sentence("Mitglied der Versammlung", "member of the assembly"),
    "director": Sentence("Verbandsleitung", "association director"),
}
_LETTERS: _Terms = {
    Choice.YES: Sentence("J", "Y"),
    Choice.NO: Sentence("N", "N"),
    Choice.ABSTAIN: Sentence("E", "A"),
    Choice.INVALID: Sentence("U", "I"),
    Choice.NOT_VOTING: Sentence("–", "–"),
}
_CONFLICTED = Sentence("befangen", "conflict of interest")
_CONFLICTED_LETTER = Sentence("B", "C")


def term(value: StrEnum, language: Language = "de") -> str:
    """The field's word for a value of the law: ``zur Kenntnis genommen``."""
    return TERMS[type(value)][value].text(language)


def letter(choice: Choice, language: Language = "de") -> str:
    """The letter that a choice has on the keyboard and on its tile."""
    return _LETTERS[choice].text(language)


def conflicted(language: Language = "de") -> str:
    """The word for a member with a conflict of interest in a list of votes."""
    return _CONFLICTED.text(language)


def conflicted_letter(language: Language = "de") -> str:
    """The letter of a member with a conflict of interest."""
    return _CONFLICTED_LETTER.text(language)


def session_kind(session: str, language: Language = "de") -> str:
    """The kind of session that the minutes must name (§ 42 (1) no. 1 BbgKVerf)."""
    return _named(_SESSIONS, session, language)


def convening(value: str, language: Language = "de") -> str:
    """First or repeat convening."""
    return _named(_CONVENINGS, value, language)


def matter(value: str, language: Language = "de", titles: Mapping[str, str] = NO_TITLES) -> str:
    """The kind of matter; where the profile gives a title (``titles``), in the association's own words."""
    return titles.get(value) or _named(_MATTERS, value, language)


def signer(value: str, language: Language = "de") -> str:
    """Who signs the minutes; an office of the profile's own is shown as the profile names it."""
    return _named(_SIGNERS, value, language)


def _named(terms: _Terms, value: str, language: Language) -> str:
    return terms[value].text(language) if value in terms else value.replace("_", " ")
