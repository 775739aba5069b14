# SPDX-License-Identifier: EUPL-1.2
"""Who was there, as documents tell it: persons, from when until when, who came, left and took over."""

from __future__ import annotations

from datetime import datetime

from app.domain.attendance import AttendanceInterval, Attendee
from app.domain.facts import Personal
from app.domain.members import CorrectedVotes, DelegateRole
from app.domain.tally import Tally
from app.wording.dates import spoken_time
from app.wording.language import Language
from app.wording.sentences import Sentence
from app.wording.terms import term

_WITH_VOTES = Sentence(
    "{name} ({votes:#\u00a0Stimme|#\u00a0Stimmen})", "{name} ({votes:#\u00a0vote|#\u00a0votes})"
)
_PRESENT = {
    DelegateRole.DELEGATE: Sentence(
        "{time}: {member} ist anwesend{by}{now}.", "{time}: {member} is present{by}{now}."
    ),
    DelegateRole.DEPUTY: Sentence(
        "{time}: {member} ist durch Stellvertretung{by} anwesend{now}.",
        "{time}: {member} is present by a deputy{by}{now}.",
    ),
}
_LEFT = Sentence(
    "{time}: {member} verlässt die Sitzung{now}.",
    "{time}: {member} leaves the meeting{now}.",
)
_JOINED = Sentence(
    "{time}: Für {member} ist außerdem anwesend: {by}.",
    "{time}: Also present for {member}: {by}.",
)
_ONE_LEFT = Sentence(
    "{time}: {by} verlässt die Sitzung; {member} bleibt vertreten.",
    "{time}: {by} leaves the meeting; {member} remains represented.",
)
_SWAPPED = Sentence(
    "{time}: {member} wird nun vertreten durch: {by}.",
    "{time}: {member} is now represented by: {by}.",
)
_NOW = Sentence(
    "; anwesend {members:ist jetzt # Mitglied|sind jetzt # Mitglieder} mit {votes:# Stimme|# Stimmen}",
    "; {members:# member is|# members are} present now with {votes:# vote|# votes}",
)
_BY = Sentence(" ({who})", " ({who})")
_BY_DEPUTY = Sentence("{who} (Stellvertretung)", "{who} (deputy)")
_REMOTE = Sentence("{who}, per Video", "{who}, by video")
_TRANSFERRED = Sentence("Stimmen übertragen auf {holder}", "votes transferred to {holder}")
_SINCE = Sentence("ab {time}", "from {time}")
_UNTIL = Sentence("bis {time}", "until {time}")
_AT_ITEM = Sentence(" (TOP {number})", " (item {number})")
_ROLL_CORRECTED = Sentence(
    "{time}: Die Stimmenzahl von {member} wird von {old} auf {new} berichtigt.{reason}",
    "{time}: The votes of {member} are corrected from {old} to {new}.{reason}",
)
_CORRECTED_BECAUSE = Sentence(" Begründung: {reason}", " Reason: {reason}")
_HEADS_WITH_VOTES = Sentence(
    "{members:number} mit {votes:# Stimme|# Stimmen}", "{members:number} with {votes:# vote|# votes}"
)
_NOBODY = Sentence("niemand", "nobody")
_SOMETIME = Sentence("{tally}, durchgehend oder zeitweise", "{tally}, throughout or for a time")


def person(office: str, name: Personal | None) -> str:
    """The name with its office; the office alone where no name is known or it was erased."""
    return ", ".join(filter(None, (name.text if name else None, office)))


def attendee(who: Attendee, language: Language = "de") -> str:
    """``Kämmerer (Stellvertretung)``."""
    named = person(who.office, who.name)
    if who.role is DelegateRole.DEPUTY and named:
        named = _BY_DEPUTY.say(language, {"who": named})
    return _by_video(who, named or term(who.role, language), language)


def _by_video(who: Attendee, named: str, language: Language) -> str:
    return _REMOTE.say(language, {"who": named}) if who.remote else named


def transferred(holder: str, language: Language = "de") -> str:
    """``Stimmen übertragen auf Neuzelle``."""
    return _TRANSFERRED.say(language, {"holder": holder})


def span(since: datetime | None, until: datetime | None, language: Language = "de") -> str:
    """``ab 09:42 Uhr``, ``bis 14:25 Uhr``, or both; empty where neither is said."""
    bounds = [(_SINCE, since), (_UNTIL, until)]
    return " ".join(bound.say(language, {"time": spoken_time(at, language)}) for bound, at in bounds if at)


def with_votes(name: str, held: int, language: Language = "de") -> str:
    """``Hohen Neuendorf (6 Stimmen)``."""
    return _WITH_VOTES.say(language, {"name": name, "votes": held})


def since(interval: AttendanceInterval, language: Language = "de") -> str:
    """``ab 10:17 Uhr (TOP 3)``."""
    return _bound(_SINCE, interval.since, interval.since_item, language)


def until(interval: AttendanceInterval, language: Language = "de") -> str:
    """``bis 11:12 Uhr (TOP 5)``; empty while the person is there."""
    return _bound(_UNTIL, interval.until, interval.until_item, language) if interval.until else ""


def arrived(member: str, interval: AttendanceInterval, now: Tally | None, language: Language = "de") -> str:
    """``10:17 Uhr: Kleine Elster, Amt (2 Stimmen) ist durch Stellvertretung (Kämmerer) anwesend; …``."""
    who = interval.attendee
    named = _by_video(who, person(who.office, who.name) or term(who.role, language), language)
    if not (who.office or who.name or who.remote):
        named = ""
    by = _BY.say(language, {"who": named}) if named else ""
    return _PRESENT[who.role].say(language, {**_event(member, interval.since, now, language), "by": by})


def left(member: str, at: datetime, now: Tally | None, language: Language = "de") -> str:
    """``11:12 Uhr: Wittenberge (4 Stimmen) verlässt die Sitzung; anwesend sind jetzt …``."""
    return _LEFT.say(language, _event(member, at, now, language))


def joined(member: str, interval: AttendanceInterval, language: Language = "de") -> str:
    """``09:40 Uhr: Für Cottbus (20 Stimmen) ist außerdem anwesend: Dezernentin (Stellvertretung).``"""
    by = attendee(interval.attendee, language)
    return _JOINED.say(language, {**_event(member, interval.since, None, language), "by": by})


def one_left(member: str, who: Attendee, at: datetime, language: Language = "de") -> str:
    """``13:50 Uhr: Dezernentin (Stellvertretung) verlässt die Sitzung; Cottbus bleibt vertreten.``"""
    return _ONE_LEFT.say(language, {**_event(member, at, None, language), "by": attendee(who, language)})


def swapped(member: str, interval: AttendanceInterval, language: Language = "de") -> str:
    """``11:02 Uhr: Angermünde (4 Stimmen) wird nun vertreten durch: Kämmerin (Stellvertretung).``"""
    by = attendee(interval.attendee, language)
    return _SWAPPED.say(language, {**_event(member, interval.since, None, language), "by": by})


def roll_corrected(member: str, corrected: CorrectedVotes, time: str, language: Language = "de") -> str:
    """A wrong weight that was found during the sitting, when it was corrected, and why where that is told."""
    reason = _CORRECTED_BECAUSE.say(language, {"reason": corrected.reason}) if corrected.reason else ""
    values = {"old": corrected.old, "new": corrected.new, "reason": reason}
    return _ROLL_CORRECTED.say(language, {"time": time, "member": member, **values})


def heads_with_votes(tally: Tally, language: Language = "de") -> str:
    """``37 mit 141 Stimmen``."""
    return _HEADS_WITH_VOTES.say(language, {"members": tally.members, "votes": tally.votes})


def sometime_present(tally: Tally, language: Language = "de") -> str:
    """``33 mit 132 Stimmen, durchgehend oder zeitweise``."""
    if not tally.members:
        return _NOBODY.text(language)
    return _SOMETIME.say(language, {"tally": heads_with_votes(tally, language)})


def _bound(sentence: Sentence, at: datetime, item: str, language: Language) -> str:
    place = _AT_ITEM.say(language, {"number": item}) if item else ""
    return sentence.say(language, {"time": spoken_time(at, language)}) + place


def _event(member: str, at: datetime, now: Tally | None, language: Language) -> dict[str, object]:
    present = _NOW.say(language, {"members": now.members, "votes": now.votes}) if now else ""
    return {"time": spoken_time(at, language), "member": member, "now": present}
