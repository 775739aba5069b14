# SPDX-License-Identifier: EUPL-1.2
"""What happens in a sitting beside debate and votes, as the minutes record it: one sentence each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from app.domain.agenda import Item, ItemKind, MajorityChange, ReleaseScope
from app.domain.meeting import Adjournment, ChairPeriod, EstablishedQuorum, QuorumChange
from app.domain.quorum import QuorumBasis, QuorumRecord
from app.domain.tally import Choice
from app.wording.attendance import person
from app.wording.dates import long_date, spoken_time
from app.wording.language import Language
from app.wording.majorities import quorum_established
from app.wording.sentences import Sentence
from app.wording.terms import NO_TITLES, matter, term

_LOST = Sentence(
    "{time}: Die Beschlussfähigkeit ist nicht mehr gegeben{presumed:True=; sie gilt als fortbestehend, "
    "solange sie niemand rügt|False=}: anwesend {members:ist # Mitglied|sind # Mitglieder} mit "
    "{votes:# Stimme|# Stimmen}.",
    "{time}: The quorum is lost{presumed:True=; it is deemed to continue until challenged|False=}: "
    "{members:# member is|# members are} present with {votes:# vote|# votes}.",
)
_REACHED = Sentence(
    "{time}: Die Beschlussfähigkeit ist gegeben: anwesend {members:ist # Mitglied|sind # Mitglieder} mit "
    "{votes:# Stimme|# Stimmen}.",
    "{time}: There is a quorum: {members:# member is|# members are} present with {votes:# vote|# votes}.",
)
_CHALLENGED = Sentence(
    "{time}: {member} rügt die Beschlussfähigkeit. {found}",
    "{time}: {member} challenges the quorum. {found}",
)
_BASES = {
    QuorumBasis.ORDINARY: Sentence("", ""),
    QuorumBasis.REDUCED: Sentence(
        " Wegen der Mitwirkungsverbote gilt die verringerte Beschlussfähigkeit.",
        " Because of conflicts of interest the reduced quorum applies.",
    ),
    QuorumBasis.SECOND_CONVENING: Sentence(
        " Es gelten die Regeln der zweiten Ladung.", " The rules of a second convening apply."
    ),
    QuorumBasis.CHAIR_DECIDES: Sentence(
        " Auf die zweite Ladung hin entscheidet der Vorsitz anstelle der Versammlung.",
        " On the second convening the chair decides in the assembly's place.",
    ),
}
_CHAIR = Sentence(
    "{time}: Die Sitzungsleitung übernimmt: {chair}. Grund: {reason}",
    "{time}: {chair} takes the chair. Reason: {reason}",
)
_ADJOURNED = Sentence(
    "{time}: Die Sitzung wird abgebrochen und am {day} um {hour} fortgesetzt ({place}).",
    "{time}: The sitting is adjourned and continues on {day} at {hour} ({place}).",
)
_RESUMED = Sentence("{day}, {time}: Die Sitzung wird fortgesetzt.", "{day}, {time}: The sitting is resumed.")
_URGENT = Sentence(
    "In der Sitzung als Dringlichkeit aufgenommen. Begründung: {reason}",
    "Added in the sitting as urgent. Reason: {reason}",
)
_NOT_ADMITTED = Sentence(
    "In der Sitzung als dringlich beantragt. Begründung: {reason}",
    "Proposed in the sitting as urgent. Reason: {reason}",
)
_MERGED = Sentence("Gemeinsam behandelt mit TOP {item}.", "Dealt with together with item {item}.")
_EXCLUDED = Sentence(
    "Die Öffentlichkeit ist für diesen Tagesordnungspunkt ausgeschlossen. Grund: {reason}",
    "The public is excluded from this item. Reason: {reason}",
)
_RELEASED = {
    ReleaseScope.RESULT: Sentence(
        "Das Ergebnis dieses nichtöffentlichen Tagesordnungspunktes ist von der Geheimhaltung freigegeben.",
        "The result of this non-public item has been released from secrecy.",
    ),
    ReleaseScope.ITEM: Sentence(
        "Dieser nichtöffentliche Tagesordnungspunkt ist von der Geheimhaltung freigegeben.",
        "This non-public item has been released from secrecy.",
    ),
}
_MAJORITY = {
    "matter": Sentence(
        "{time}: Die Art der Angelegenheit, nach der sich die Mehrheit richtet, wird von „{old}“ in „{new}“ "
        "geändert.",
        "{time}: The kind of matter, which decides the majority, is changed from “{old}” to “{new}”.",
    ),
    "kind": Sentence(
        "{time}: Die Art des Tagesordnungspunktes wird von „{old}“ in „{new}“ geändert.",
        "{time}: The kind of item is changed from “{old}” to “{new}”.",
    ),
}
_REASON = Sentence(" Grund: {reason}", " Reason: {reason}")
_OWN_VOTE = Sentence(
    "Auf Verlangen wird festgehalten: {member} hat mit {choice} gestimmt.",
    "On demand it is recorded: {member} voted {choice}.",
)
_OWN_ABSTENTION = Sentence(
    "Auf Verlangen wird festgehalten: {member} hat sich enthalten.",
    "On demand it is recorded: {member} abstained.",
)
_ELECTED = Sentence("gewählt", "elected")
_NOTE = Sentence("Dazu: {note}", "To this: {note}")


def quorum_changed(change: QuorumChange, language: Language = "de") -> str:
    """The quorum was lost, or reached again, with who is there."""
    record = change.record
    values = {
        "time": spoken_time(change.at, language),
        "members": record.present.members,
        "votes": record.present.votes,
        "presumed": record.presumed,
    }
    return (_REACHED if record.met else _LOST).say(language, values) + _basis(record, language)


def quorum_found(established: EstablishedQuorum, member: str, language: Language = "de") -> str:
    """What the chair found about the quorum, and whose challenge made it count (empty for nobody's)."""
    found = quorum_established(established.record, language) + _basis(established.record, language)
    if established.challenged_by is None:
        return found
    values = {"time": spoken_time(established.at, language), "member": member, "found": found}
    return _CHALLENGED.say(language, values)


def chair_taken(period: ChairPeriod, language: Language = "de") -> str:
    """Somebody else takes the chair."""
    chair = person(period.chair.office, period.chair.name)
    values = {"time": spoken_time(period.since, language), "chair": chair, "reason": period.reason}
    return _CHAIR.say(language, values)


def adjourned(adjournment: Adjournment, language: Language = "de") -> str:
    """The sitting is broken off until another day."""
    values = {
        "time": spoken_time(adjournment.since, language),
        "day": long_date(adjournment.continues_at.date(), language),
        "hour": spoken_time(adjournment.continues_at, language),
        "place": adjournment.place,
    }
    return _ADJOURNED.say(language, values)


def resumed(at: datetime, language: Language = "de") -> str:
    """The sitting goes on."""
    return _RESUMED.say(language, {"day": long_date(at.date(), language), "time": spoken_time(at, language)})


def majority_changed(
    change: MajorityChange, language: Language = "de", titles: Mapping[str, str] = NO_TITLES
) -> str:
    """Another majority applies than when the item was called, and why; ``titles`` are the profile's."""
    told = [_classified(change.field, value, language, titles) for value in (change.old, change.new)]
    values = {"time": spoken_time(change.at, language), "old": told[0], "new": told[1]}
    reason = _REASON.say(language, {"reason": change.reason}) if change.reason else ""
    return _MAJORITY[change.field].say(language, values) + reason


def _classified(field: str, value: str, language: Language, titles: Mapping[str, str]) -> str:
    if field == "matter":
        return matter(value, language, titles)
    return term(ItemKind(value), language) if value in set(ItemKind) else value


def remarks_on(item: Item, merged: str, language: Language = "de") -> tuple[str, ...]:
    """What is to be said of an item before its debate: urgent, merged, non-public by resolution, released."""
    said = []
    if item.urgency:
        urgent = _URGENT if item.admitted else _NOT_ADMITTED
        said.append(urgent.say(language, {"reason": item.urgency}))
    if merged:
        said.append(_MERGED.say(language, {"item": merged}))
    if item.excluded_because:
        said.append(_EXCLUDED.say(language, {"reason": item.excluded_because}))
    if item.released is not None:
        said.append(_RELEASED[item.released].text(language))
    return tuple(said)


def own_vote(member: str, choice: Choice, language: Language = "de") -> str:
    """How a member voted, recorded because it demanded that."""
    if choice is Choice.ABSTAIN:
        return _OWN_ABSTENTION.say(language, {"member": member})
    return _OWN_VOTE.say(language, {"member": member, "choice": term(choice, language)})


def elected(language: Language = "de") -> str:
    """How the agenda tells that an election has filled its post."""
    return _ELECTED.text(language)


def note_on_outcome(note: str, language: Language = "de") -> str:
    """Until when an item was postponed, to whom referred, at whose wish withdrawn."""
    return _NOTE.say(language, {"note": note})


def _basis(record: QuorumRecord, language: Language) -> str:
    return _BASES[record.basis].text(language)
