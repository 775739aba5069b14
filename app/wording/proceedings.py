# SPDX-License-Identifier: EUPL-1.2
"""What documents tell of the course of a sitting: items, ballots, interruptions, and what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from app.domain.agenda import ItemOutcome, Paragraph, ParagraphKind, Part
from app.domain.ballots import Announcement, Ballot, BallotState
from app.domain.journal import Head
from app.domain.matters import ORDINARY
from app.domain.meeting import Recess
from app.domain.quorum import QuorumRecord
from app.domain.results import ResultRecord
from app.domain.rules import ConditionResult, conditions_of
from app.domain.statutes import Statutes
from app.wording.dates import clock_time, short_date, spoken_time
from app.wording.language import Language
from app.wording.majorities import condition_in_words, quorum_in_words, requirement
from app.wording.numbers import fraction, number
from app.wording.sentences import Sentence
from app.wording.terms import NO_TITLES, convening, matter, term

_RECESS = Sentence(
    "{since} bis {until}: Die Sitzung ist unterbrochen{reason}.",
    "{since} to {until}: The meeting is interrupted{reason}.",
)
_OUTCOMES = {
    ItemOutcome.ADOPTED: Sentence("Der Antrag ist angenommen.", "The motion is adopted."),
    ItemOutcome.REJECTED: Sentence("Der Antrag ist abgelehnt.", "The motion is rejected."),
    ItemOutcome.NOTED: Sentence("Zur Kenntnis genommen.", "Noted."),
    ItemOutcome.DONE: Sentence("Der Tagesordnungspunkt ist erledigt.", "The item is done."),
    ItemOutcome.POSTPONED: Sentence("Der Tagesordnungspunkt wird vertagt.", "The item is postponed."),
    ItemOutcome.REFERRED: Sentence("Der Tagesordnungspunkt wird verwiesen.", "The item is referred."),
    ItemOutcome.WITHDRAWN: Sentence("Der Tagesordnungspunkt wird zurückgezogen.", "The item is withdrawn."),
    ItemOutcome.REMOVED: Sentence(
        "Der Tagesordnungspunkt wird von der Tagesordnung abgesetzt.", "The item is removed from the agenda."
    ),
    ItemOutcome.NOT_ADMITTED: Sentence(
        "Der Tagesordnungspunkt wird nicht zugelassen.", "The item is not admitted."
    ),
    ItemOutcome.CARRIED_OVER: Sentence(
        "Der Tagesordnungspunkt bleibt übrig: Die Versammlung ist nicht beschlussfähig.",
        "The item is left over: there is no quorum.",
    ),
}
_CALLED = Sentence("Aufgerufen um {time}", "Called at {time}")
_NOT_CALLED = Sentence("Nicht aufgerufen", "Not called")
_CONFLICTED = Sentence(
    "An Beratung und Abstimmung wirken wegen Mitwirkungsverbots nicht mit: {names}.",
    "Because of a conflict of interest these take no part in debate and vote: {names}.",
)
_KEPT_FROM = Sentence(
    "{member}: {person} (die Stimmen gibt eine andere Vertretungsperson ab)",
    "{member}: {person} (another delegate casts the votes)",
)
_SPEAKERS = {
    ParagraphKind.TEXT: Sentence("{member}", "{member}"),
    ParagraphKind.SPEECH: Sentence("{member}", "{member}"),
    ParagraphKind.MOTION: Sentence("Antrag {member}:", "Motion {member}:"),
    ParagraphKind.STATEMENT: Sentence("Persönliche Erklärung {member}:", "Personal statement {member}:"),
    ParagraphKind.VERBATIM: Sentence("Wörtlich {member}:", "Verbatim {member}:"),
    ParagraphKind.DISSENT: Sentence("Abweichende Meinung {member}:", "Dissent {member}:"),
}
_BALLOT_AT = Sentence("Abstimmung um {time}", "Ballot at {time}")
_REPEATED_AT = Sentence("Wiederholung der Abstimmung um {time}", "Ballot repeated at {time}")
_STATES = {
    BallotState.ABORTED: Sentence("abgebrochen", "aborted"),
    BallotState.SUPERSEDED: Sentence("wiederholt", "repeated"),
    BallotState.OPEN: Sentence("ohne Ergebnis", "without result"),
}
_ABORTED = Sentence(
    "Die Abstimmung wurde ohne Ergebnis abgebrochen. Grund: {reason}",
    "The ballot was aborted without a result. Reason: {reason}",
)
_SUPERSEDED = Sentence(
    "Diese Abstimmung wurde wiederholt; es gilt das Ergebnis der Wiederholung.",
    "This ballot was repeated; the result of the repetition counts.",
)
_REPLACED = Sentence(
    "Zuerst verkündet um {time}; ersetzt durch das folgende Ergebnis.",
    "First announced at {time}; replaced by the following result.",
)
_REANNOUNCED = Sentence("Neue Verkündung um {time}", "Announced anew at {time}")
_BECAUSE = Sentence("Begründung: {reason}", "Reason: {reason}")
_MET = Sentence("erreicht mit {have:number}", "reached with {have:number}")
_NOT_MET = Sentence(
    "nicht erreicht mit {have:number}, es {missing:fehlt|fehlen} {missing:number}",
    "not reached with {have:number}, {missing:number} missing",
)
_QUORUM = Sentence("{quorum}; erforderlich {required}", "{quorum}; required {required}")
_CLOSED = Sentence("Die Sitzung wird um {closed} geschlossen.", "The meeting is closed at {closed}.")
_PART_CLOSED = {
    Part.PUBLIC: Sentence(
        "Der öffentliche Teil endet um {end}. Die Sitzung wird um {closed} geschlossen.",
        "The public part ends at {end}. The meeting is closed at {closed}.",
    ),
    Part.NON_PUBLIC: Sentence(
        "Der nichtöffentliche Teil endet um {end}. Die Sitzung wird um {closed} geschlossen.",
        "The non-public part ends at {end}. The meeting is closed at {closed}.",
    ),
}
_END_OF_PART = Sentence("{end} (Schluss der Sitzung: {closed})", "{end} (close of the meeting: {closed})")
_UNCONFIRMED = Sentence(
    "Im Satzungsprofil „{name}“ (Fassung {version}) {count:ist|sind} noch nicht bestätigt: {parts}.",
    "Not confirmed yet in the statutes profile “{name}” (version {version}): {parts}.",
)
_STATUTES = Sentence(
    "Beschlussfähigkeit, Mehrheiten und Nummern nach dem Satzungsprofil „{name}“, Fassung {version}.{source}",
    "Quorum, majorities and numbers by the statutes profile “{name}”, version {version}.{source}",
)
_GROUNDS = Sentence(" Grundlage: {source}.", " Based on: {source}.")
_PROFILE_PARTS = {
    "votes": Sentence("Stimmen der Mitglieder", "votes of the members"),
    "quorum": Sentence("Beschlussfähigkeit", "quorum"),
    "numbers": Sentence("Nummern der Beschlüsse", "numbers of resolutions"),
    "minutes": Sentence("Unterzeichnung der Niederschrift", "signing of the minutes"),
    "remote": Sentence("Teilnahme per Video", "participation by video"),
    "elections": Sentence("Wahlen", "elections"),
    "representation": Sentence("Vertretung der Mitglieder", "representation of members"),
    "ballots": Sentence("Abstimmungen", "ballots"),
    "second_convening": Sentence("zweite Ladung", "second convening"),
    "convocation": Sentence("Ladung", "convocation"),
    "conflicts": Sentence("Mitwirkungsverbote", "conflicts of interest"),
    "agenda": Sentence("Tagesordnung", "agenda"),
    "objection": Sentence("Einspruch eines Mitglieds", "objection of a member"),
    "written_procedure": Sentence("Beschlüsse im schriftlichen Verfahren", "resolutions in writing"),
    "weights": Sentence("Stimmen der Mitglieder", "votes of the members"),
    "accession": Sentence("Wirksamkeit von Beitritt und Austritt", "effect of accession and exit"),
}
_MAJORITY_FOR = Sentence("Mehrheit für „{matter}“", "majority for “{matter}”")
_FILE = Sentence("Datei: {name}", "File: {name}")
_CARRIED = Sentence("Datei: {name} (in diesem PDF enthalten)", "File: {name} (carried in this PDF)")
_JOURNAL = Sentence("Journal {log}, Eintrag {number}", "Journal {log}, entry {number}")
_HASH = Sentence("Prüfsumme (SHA-256): {hash}", "Hash (SHA-256): {hash}")
_CHECKING = Sentence(
    "Prüfen: Trägt der genannte Eintrag im Buch oder in der zentralen Datenbank diese Prüfsumme, so sind die "
    "Aufzeichnungen, aus denen dieses Dokument hergestellt wurde, unverändert. Der QR-Code enthält dieselben "
    "Angaben.",
    "To check: if that entry bears this hash in the book or in the central database, the records from which "
    "this document was made are unchanged. The QR code holds the same data.",
)
_QR = Sentence(
    "QR-Code mit Journal, Nummer und Prüfsumme des letzten Eintrags",
    "QR code with journal, number and hash of the last entry",
)


def recess_span(recess: Recess, language: Language = "de") -> str:
    """``10:41–10:51 Uhr (Lüftungspause)``."""
    end = spoken_time(recess.until, language) if recess.until else ""
    reason = f" ({recess.reason})" if recess.reason else ""
    return f"{clock_time(recess.since)}–{end}{reason}"


def recess_sentence(recess: Recess, language: Language = "de") -> str:
    """``10:41 bis 10:51 Uhr: Die Sitzung ist unterbrochen (Lüftungspause).``"""
    values = {
        "since": clock_time(recess.since),
        "until": spoken_time(recess.until, language) if recess.until else "…",
        "reason": f" ({recess.reason})" if recess.reason else "",
    }
    return _RECESS.say(language, values)


def outcome_sentence(outcome: ItemOutcome, language: Language = "de", note: str = "") -> str:
    """How an item ended without a ballot; ``note`` is until when, to whom, at whose wish."""
    told = _OUTCOMES[outcome].text(language)
    return f"{told.rstrip('.')}: {note.rstrip('.')}." if note else told


def called(time: str, language: Language = "de") -> str:
    """``Aufgerufen um 10:30 Uhr``; the time is empty of an item that never was."""
    return _CALLED.say(language, {"time": time}) if time else _NOT_CALLED.text(language)


def kept_from(member: str, person: str, language: Language = "de") -> str:
    """A person who takes no part in an item although the member's votes are cast by another."""
    return _KEPT_FROM.say(language, {"member": member, "person": person})


def conflicted_sentence(names: str, language: Language = "de") -> str:
    """Who takes no part in an item because of a conflict of interest."""
    return _CONFLICTED.say(language, {"names": names})


def speaker(paragraph: Paragraph, member: str, language: Language = "de") -> str:
    """What stands in bold before a paragraph: who speaks or moves; empty for plain text."""
    words = _SPEAKERS[paragraph.kind].say(language, {"member": member})
    return " ".join(words.split()).replace(" :", ":")


def ballot_heading(ballot: Ballot, language: Language = "de", titles: Mapping[str, str] = NO_TITLES) -> str:
    """``Abstimmung um 10:55 Uhr``, with a matter of its own and what became of it.

    ``titles`` are the names that the profile gives its matters.
    """
    sentence = _REPEATED_AT if ballot.repeats else _BALLOT_AT
    words = [sentence.say(language, {"time": spoken_time(ballot.opened_at, language)})]
    if ballot.matter != ORDINARY:
        words.append(f" – {matter(ballot.matter, language, titles)}")
    if ballot.state in _STATES:
        words.append(f" ({_STATES[ballot.state].text(language)})")
    return "".join(words)


def aborted(ballot: Ballot, language: Language = "de") -> str:
    """That and why a ballot has no result."""
    return _ABORTED.say(language, {"reason": ballot.aborted_reason})


def superseded(language: Language = "de") -> str:
    """That a ballot was repeated."""
    return _SUPERSEDED.text(language)


def replaced(announcement: Announcement, language: Language = "de") -> str:
    """That a result was announced first and counts no more."""
    return _REPLACED.say(language, {"time": spoken_time(announcement.at, language)})


def reannounced(announcement: Announcement, language: Language = "de") -> str:
    """``Neue Verkündung um 10:21 Uhr``."""
    return _REANNOUNCED.say(language, {"time": spoken_time(announcement.at, language)})


def reannounced_because(announcement: Announcement, language: Language = "de") -> str:
    """Why a result was announced anew."""
    return _BECAUSE.say(language, {"reason": announcement.reason})


def announced_by(announcement: Announcement, language: Language = "de") -> str:
    """``10:56 Uhr, Vorsitzender der Verbandsversammlung``."""
    time = spoken_time(announcement.at, language)
    return ", ".join(filter(None, (time, announcement.record.announced_by)))


def majorities(record: ResultRecord, language: Language = "de") -> tuple[tuple[str, str], ...]:
    """Each condition of the majority: what it asks with its source, and its figures."""
    return tuple((_rule(c, language), _required(c, language)) for c in conditions_of(record.majority))


def quorum_line(quorum: QuorumRecord, language: Language = "de") -> str:
    """``Beschlussfähig · 33 von 37 Mitgliedern · 132 von 141 Stimmen; erforderlich 71 von 141 …``."""
    required = "; ".join(requirement(condition, language) for condition in conditions_of(quorum.rule))
    return _QUORUM.say(language, {"quorum": quorum_in_words(quorum, language), "required": required})


def closed_sentence(part: Part, end: str, closed: str, language: Language = "de") -> str:
    """``Der öffentliche Teil endet um 11:40 Uhr. Die Sitzung wird um 11:54 Uhr geschlossen.``"""
    times = {"end": end, "closed": closed}
    sentence = _CLOSED if times["end"] == times["closed"] else _PART_CLOSED[part]
    return sentence.say(language, times)


def end_of_part(end: str, closed: str, language: Language = "de") -> str:
    """``11:40 Uhr (Schluss der Sitzung: 11:54 Uhr)``, or the close alone where both are one."""
    times = {"end": end, "closed": closed}
    return times["closed"] if times["end"] == times["closed"] else _END_OF_PART.say(language, times)


def threshold(value: Fraction, language: Language = "de") -> str:
    """``54½``, ``94`` or ``16 7/12``: an exact share of a base."""
    whole, rest = divmod(value.numerator, value.denominator)
    if not rest:
        return number(whole, language)
    part = fraction(Fraction(rest, value.denominator))
    if not whole:
        return part
    return f"{number(whole, language)}{' ' if '/' in part else ''}{part}"


def _rule(condition: ConditionResult, language: Language) -> str:
    rule = condition_in_words(condition, language)
    return f"{rule} ({condition.source})" if condition.source else rule


def _required(condition: ConditionResult, language: Language) -> str:
    reached = (_MET if condition.met else _NOT_MET).say(
        language, {"have": condition.have, "missing": condition.missing}
    )
    exact = "" if condition.threshold == condition.required else f" ({_share(condition, language)})"
    return f"{requirement(condition, language)}{exact}; {reached}"


def _share(condition: ConditionResult, language: Language) -> str:
    """``mehr als 54½``: the exact share of the base."""
    return f"{term(condition.compare, language)} {threshold(condition.threshold, language)}"


def convoked(kind: str, day: str, channel: str, language: Language = "de") -> str:
    """``18.02.2021, E-Mail (erste Ladung)``."""
    sent = ", ".join(filter(None, (short_date(date.fromisoformat(day), language), channel)))
    return f"{sent} ({convening(kind, language)})"


def statutes_note(statutes: Statutes, language: Language = "de") -> str:
    """By which profile the figures were made."""
    source = _GROUNDS.say(language, {"source": statutes.source}) if statutes.source else ""
    values = {"name": statutes.name, "version": statutes.version, "source": source}
    return _STATUTES.say(language, values)


def unconfirmed_note(statutes: Statutes, language: Language = "de") -> str:
    """Which parts of the profile nobody has confirmed yet."""
    named = (_profile_part(part, statutes.titles, language) for part in statutes.unconfirmed)
    parts = tuple(dict.fromkeys(named))
    values = {"name": statutes.name, "version": statutes.version, "count": len(parts)}
    return _UNCONFIRMED.say(language, {**values, "parts": ", ".join(parts)})


def _profile_part(part: str, titles: Mapping[str, str], language: Language) -> str:
    """The name of the table to which a part of the profile belongs."""
    table, *below = part.split(".")
    if table == "majorities" and below:
        return _MAJORITY_FOR.say(language, {"matter": matter(below[0], language, titles)})
    return _PROFILE_PARTS[table].text(language) if table in _PROFILE_PARTS else part


def file_place(name: str, *, carried: bool, language: Language = "de") -> str:
    """The name of an attached file, and whether this very PDF carries it."""
    return _CARRIED.say(language, {"name": name}) if carried else _FILE.say(language, {"name": name})


def grouped(digest: str) -> str:
    """A checksum in groups of eight."""
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))


def journal_lines(head: Head, language: Language = "de") -> tuple[str, str, str]:
    """Where the journal stood when a document was made, and how that is checked."""
    return (
        _JOURNAL.say(language, {"log": head.log, "number": head.number}),
        _HASH.say(language, {"hash": grouped(head.hash.hex())}),
        _CHECKING.text(language),
    )


def qr_alternative(language: Language = "de") -> str:
    """What the QR code holds, for those who do not see it."""
    return _QR.text(language)
