# SPDX-License-Identifier: EUPL-1.2
"""What the chair decides in the assembly's place, and failures of the video connection, in words."""

from __future__ import annotations

from app.domain.chair_decisions import ChairRecord, ToldByChair
from app.domain.meeting import Meeting
from app.domain.results import Outcome
from app.domain.video import FailureConsequence, Responsibility, VideoFailure
from app.wording.days import moment
from app.wording.language import Language
from app.wording.sentences import Sentence

_HEADING = Sentence(
    "Entscheidung anstelle der Versammlung um {time}", "Decision in the assembly's place at {time}"
)
_ANEW = Sentence(
    "Neue Verkündung der Entscheidung um {time}{by}. Grund: {reason}",
    "The decision is announced anew at {time}{by}. Reason: {reason}",
)
_BY = Sentence(" durch den Vorsitz ({chair})", " by the chair ({chair})")
_REPLACED = Sentence(
    "Diese Verkündung ist durch die folgende ersetzt.", "This announcement is replaced by the following one."
)
_GROUND = Sentence(
    "Die Versammlung ist auch auf die zweite Ladung hin nicht beschlussfähig: stimmberechtigt anwesend "
    "{members:ist # Mitglied|sind # Mitglieder}, weniger als {below:number}. Deshalb entscheidet der "
    "Vorsitz{chair} anstelle der Versammlung{rule}.",
    "On the second convening too there is no quorum: {members:# member is|# members are} present and "
    "entitled to vote, fewer than {below:number}. So the chair{chair} decides in the assembly's "
    "place{rule}.",
)
_RULE = Sentence(" ({source}; {statutes})", " ({source}; {statutes})")
_RULE_OF_PROFILE = Sentence(" ({statutes})", " ({statutes})")
_PROFILE = Sentence(
    "Satzungsprofil „{name}“, Fassung {version}", "statutes profile “{name}”, version {version}"
)
_HEARD = Sentence("Zuvor gehört: {names}.", "Heard before: {names}.")
_NOBODY_HEARD = Sentence(
    "Zu hören war niemand: Kein Mitglied ohne Mitwirkungsverbot ist anwesend.",
    "Nobody was to be heard: no member without a conflict of interest is present.",
)
_DECIDED = {
    Outcome.ADOPTED: Sentence(
        "Der Vorsitz nimmt den Antrag anstelle der Versammlung an.",
        "The chair adopts the motion in the assembly's place.",
    ),
    Outcome.REJECTED: Sentence(
        "Der Vorsitz lehnt den Antrag anstelle der Versammlung ab.",
        "The chair rejects the motion in the assembly's place.",
    ),
}
_BECAUSE = Sentence("Begründung: {reason}", "Reason: {reason}")
_FAILED = Sentence(
    "{time}: Die Videoverbindung ist gestört ({cause}). Betroffen: {names}. {responsible} {consequence}",
    "{time}: The video connection has failed ({cause}). Concerned: {names}. {responsible} {consequence}",
)
_RESPONSIBLE = {
    Responsibility.BODY: Sentence(
        "Die Ursache liegt im Verantwortungsbereich der Körperschaft.", "The cause lies with the body."
    ),
    Responsibility.MEMBER: Sentence(
        "Die Ursache liegt nicht im Verantwortungsbereich der Körperschaft.",
        "The cause does not lie with the body.",
    ),
    Responsibility.UNKNOWN: Sentence("Die Ursache ist ungeklärt.", "Where the cause lies is not known."),
}
_CONSEQUENCES = {
    FailureConsequence.INTERRUPTED: Sentence("Die Sitzung wird unterbrochen.", "The sitting is interrupted."),
    FailureConsequence.ABSENT: Sentence(
        "Die Betroffenen gelten von da an als abwesend.", "Those concerned count as absent from then on."
    ),
    FailureConsequence.CONTINUED: Sentence(
        "Die Sitzung geht weiter; die gegenseitige Wahrnehmung ist gewährleistet.",
        "The sitting goes on; mutual perception is ensured.",
    ),
}
_CONNECTION_FAILED = Sentence("Störung der Videoverbindung", "The video connection has failed")
_NOT_RESTORED = Sentence(
    "Die Störung dauerte bis zum Schluss der Sitzung an.", "The failure lasted until the end of the meeting."
)
_UNTIL_ADJOURNED = Sentence(
    "Die Störung dauerte an, bis die Sitzung vertagt wurde.",
    "The failure lasted until the sitting was adjourned.",
)
_RESTORED = Sentence(
    "{time}: Die Videoverbindung besteht wieder, nach {minutes:# Minute|# Minuten}{remedy}.",
    "{time}: The video connection holds again, after {minutes:# minute|# minutes}{remedy}.",
)


def connection_failed(language: Language = "de") -> str:
    """``Störung der Videoverbindung``: what the hall is told, without the cause and whom it concerns."""
    return _CONNECTION_FAILED.text(language)


def chair_decision_heading(told: ToldByChair, meeting: Meeting, language: Language = "de") -> str:
    """``Entscheidung anstelle der Versammlung um 18:20 Uhr``; on a second day with the date."""
    return _HEADING.say(language, {"time": moment(told.at, meeting, language)})


def chair_decision_replaced(language: Language = "de") -> str:
    """That a decision was announced first and counts no more."""
    return _REPLACED.text(language)


def chair_decision_sentences(
    told: ToldByChair, heard: str, meeting: Meeting, language: Language = "de"
) -> tuple[str, ...]:
    """Why the chair decides, by which rule, who was heard, what was decided and why.

    Where the result alone was released from secrecy, nothing is said of who was heard and why.
    """
    record = told.record
    if not record.reason:
        return _ground(record, language), chair_decided(record, language)
    said = [_ground(record, language)]
    said.append(_HEARD.say(language, {"names": heard}) if heard else _NOBODY_HEARD.text(language))
    if told.correction:
        values = {
            "time": moment(told.at, meeting, language),
            "by": _announced_by(told, language),
            "reason": told.correction,
        }
        said.append(_ANEW.say(language, values))
    return (*said, chair_decided(record, language), _BECAUSE.say(language, {"reason": record.reason}))


def _announced_by(told: ToldByChair, language: Language) -> str:
    """Who announced it anew, where that is another office than the one that decided."""
    if told.announced_by in {"", told.record.decided_by}:
        return ""
    return _BY.say(language, {"chair": told.announced_by})


def chair_decided(record: ChairRecord, language: Language = "de") -> str:
    """What the chair decided in the assembly's place."""
    return _DECIDED[record.outcome].text(language)


def _ground(record: ChairRecord, language: Language) -> str:
    profile = _PROFILE.say(language, {"name": record.statutes, "version": record.statutes_version})
    sentence = _RULE if record.source else _RULE_OF_PROFILE
    values = {
        "members": record.quorum.present.members,
        "below": record.below,
        "chair": f" ({record.decided_by})" if record.decided_by else "",
        "rule": sentence.say(language, {"source": record.source, "statutes": profile}),
    }
    return _GROUND.say(language, values)


def video_failed(failure: VideoFailure, names: str, meeting: Meeting, language: Language = "de") -> str:
    """That the video connection failed: when, why, for whom, in whose responsibility, what followed."""
    values = {
        "time": moment(failure.since, meeting, language),
        "cause": failure.cause,
        "names": names,
        "responsible": _RESPONSIBLE[failure.responsible].text(language),
        "consequence": _CONSEQUENCES[failure.consequence].text(language),
    }
    return _FAILED.say(language, values)


def video_restored(failure: VideoFailure, meeting: Meeting, language: Language = "de") -> str:
    """That the connection holds again, and how long it did not, or never did; empty while nobody knows.

    Nothing is said either where a graver failure followed: it is told by itself.
    """
    if failure.worsened:
        return ""
    if failure.until is None:
        return _NOT_RESTORED.text(language) if meeting.closed_at else ""
    if any(failure.until == each.since for each in meeting.adjournments):
        return _UNTIL_ADJOURNED.text(language)
    lasted = int((failure.until - failure.since).total_seconds())
    values = {
        "time": moment(failure.until, meeting, language),
        "minutes": -(-lasted // 60),
        "remedy": f" ({failure.remedy})" if failure.remedy else "",
    }
    return _RESTORED.say(language, values)
