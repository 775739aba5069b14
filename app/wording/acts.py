# SPDX-License-Identifier: EUPL-1.2
"""What an act is called when it is taken back: ``Zurückgenommen: Stimme von Oranienburg``."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.entries import (
    accession,
    ballots,
    elections,
    motions,
    preparation,
    proceedings,
    representation,
    sitting,
    video,
)
from app.domain.facts import Fact
from app.domain.identity import ItemId, MemberId
from app.domain.meeting import Meeting
from app.wording.language import Language
from app.wording.sentences import Sentence

ACTS: Mapping[type[Fact], Sentence] = {
    preparation.MeetingChanged: Sentence("Änderung der Sitzung", "change of the meeting"),
    preparation.ItemAdded: Sentence("Aufnahme von TOP {item}", "adding of item {item}"),
    preparation.ItemChanged: Sentence("Änderung an TOP {item}", "change of item {item}"),
    preparation.AgendaArranged: Sentence("Gliederung der Tagesordnung", "arrangement of the agenda"),
    preparation.ItemRemoved: Sentence("Streichung von TOP {item}", "removal of item {item}"),
    preparation.ConvocationRecorded: Sentence("Vermerk der Ladung", "note of the invitation"),
    accession.MemberSeated: Sentence(
        "Aufnahme von {member} in das Stimmverzeichnis", "addition of {member} to the roll"
    ),
    sitting.RollCorrected: Sentence(
        "Berichtigung der Stimmenzahl von {member}", "correction of {member}'s votes"
    ),
    sitting.QuorumEstablished: Sentence("Feststellung der Beschlussfähigkeit", "establishing of the quorum"),
    sitting.DelegateArrived: Sentence("Ankunft von {member}", "arrival of {member}"),
    sitting.DelegateLeft: Sentence("Weggang von {member}", "leaving of {member}"),
    sitting.DelegateSwapped: Sentence("Wechsel der Vertretung von {member}", "swap of {member}'s delegate"),
    sitting.MemberExcused: Sentence("Entschuldigung von {member}", "excuse of {member}"),
    sitting.GuestNoted: Sentence("Vermerk eines Gastes ({office})", "note of a guest ({office})"),
    sitting.ItemCalled: Sentence("Aufruf von TOP {item}", "calling of item {item}"),
    sitting.ItemConcluded: Sentence("Abschluss von TOP {item}", "conclusion of item {item}"),
    sitting.ConflictDeclared: Sentence(
        "Mitwirkungsverbot für {member} zu TOP {item}", "conflict of interest of {member} at item {item}"
    ),
    sitting.ConflictLifted: Sentence(
        "Aufhebung des Mitwirkungsverbots für {member} zu TOP {item}",
        "lifting of {member}'s conflict of interest at item {item}",
    ),
    sitting.BallotOpened: Sentence(
        "Eröffnung der Abstimmung zu TOP {item}", "opening of the ballot on item {item}"
    ),
    sitting.VotesRecorded: Sentence(
        "{count:Stimme|Stimmen} von {voters}",
        "{count:vote|votes} of {voters}",
    ),
    sitting.VoteCorrected: Sentence("Berichtigung der Stimme von {member}", "correction of {member}'s vote"),
    ballots.VotesCounted: Sentence("Auszählung der Stimmen", "count of the votes"),
    ballots.PapersCounted: Sentence("Auszählung der Stimmzettel", "count of the papers"),
    motions.MotionSubmitted: Sentence("Antrag zu TOP {item}", "motion at item {item}"),
    motions.MotionsRanked: Sentence(
        "Reihenfolge der Anträge zu TOP {item}", "order of the motions at item {item}"
    ),
    motions.MotionDropped: Sentence(
        "Erledigung eines Antrags zu TOP {item}", "end of a motion at item {item}"
    ),
    sitting.BallotAborted: Sentence(
        "Abbruch der Abstimmung zu TOP {item}", "abortion of the ballot on item {item}"
    ),
    sitting.ParagraphWritten: Sentence(
        "Absatz der Niederschrift zu TOP {item}", "paragraph of the minutes at item {item}"
    ),
    sitting.ParagraphRemoved: Sentence(
        "Streichung eines Absatzes zu TOP {item}", "removal of a paragraph at item {item}"
    ),
    sitting.ParagraphMoved: Sentence(
        "Verschiebung eines Absatzes zu TOP {item}", "moving of a paragraph at item {item}"
    ),
    sitting.MinutesFormChosen: Sentence(
        "Art der Niederschrift zu TOP {item}", "form of the minutes of item {item}"
    ),
    sitting.RecessBegun: Sentence("Unterbrechung der Sitzung", "recess"),
    sitting.RecessEnded: Sentence("Ende der Unterbrechung", "end of the recess"),
    representation.VoteLeaderNamed: Sentence("Stimmführung für {member}", "vote leader of {member}"),
    representation.VotesTransferred: Sentence(
        "Übertragung der Stimmen von {member}", "transfer of {member}'s votes"
    ),
    representation.TransferEnded: Sentence(
        "Ende der Übertragung von {member}", "end of the transfer of {member}'s votes"
    ),
    representation.QuorumChallenged: Sentence(
        "Rüge der Beschlussfähigkeit durch {member}", "challenge of the quorum by {member}"
    ),
    proceedings.UrgencyAdmitted: Sentence("Zulassung von TOP {item}", "admission of item {item}"),
    proceedings.AgendaReordered: Sentence("Änderung der Reihenfolge", "change of the order"),
    proceedings.ItemsMerged: Sentence("Gemeinsame Behandlung", "dealing with items together"),
    proceedings.PublicExcluded: Sentence(
        "Ausschluss der Öffentlichkeit bei TOP {item}", "exclusion of the public from item {item}"
    ),
    proceedings.PublicRestored: Sentence(
        "Wiederherstellung der Öffentlichkeit bei TOP {item}", "restoring of the public to item {item}"
    ),
    proceedings.ChairHandedOver: Sentence("Wechsel der Sitzungsleitung", "change of the chair"),
    elections.ElectionCalled: Sentence("Aufruf der Wahl", "calling of the election"),
    elections.CandidateNominated: Sentence("Wahlvorschlag", "nomination"),
    elections.LotLapsed: Sentence("Wegfall des Losentscheids", "lapse of the lot"),
    elections.CandidateWithdrawn: Sentence("Rücknahme eines Wahlvorschlags", "withdrawal of a candidate"),
    elections.RoundOpened: Sentence("Eröffnung des Wahlgangs", "opening of the round"),
    elections.ElectionVotesRecorded: Sentence("Stimmabgabe im Wahlgang", "votes in the round"),
    elections.ElectionVoteCorrected: Sentence(
        "Berichtigung der Stimme von {member}", "correction of {member}'s vote"
    ),
    elections.ElectionPapersCounted: Sentence("Auszählung der Zettel", "count of the papers"),
    elections.RoundAborted: Sentence("Abbruch des Wahlgangs", "abortion of the round"),
    elections.ElectionAccepted: Sentence("Erklärung zur Wahl", "answer to the election"),
    elections.ElectionAborted: Sentence("Abbruch der Wahl", "abortion of the election"),
    video.VideoFailed: Sentence("Störung der Videoverbindung", "failure of the video connection"),
    video.VideoRestored: Sentence("Ende der Störung der Videoverbindung", "end of the video failure"),
    proceedings.OwnVoteRecorded: Sentence("Vermerk der Stimme von {member}", "note of {member}'s vote"),
}
_VOTERS = Sentence("{count:# Mitglied|# Mitgliedern}", "{count:# member|# members}")
_TAKEN_BACK = Sentence("Zurückgenommen: {act}", "Taken back: {act}")
_UNDO = Sentence("Rückgängig: {act}", "Undo: {act}")


def act_in_words(fact: Fact, meeting: Meeting, language: Language = "de") -> str:
    """What the act is called: ``Stimme von Oranienburg``."""
    values: dict[str, object] = {
        "member": _name(getattr(fact, "member", None), meeting),
        "item": _item(fact, meeting),
        "office": getattr(fact, "office", ""),
    }
    if isinstance(fact, sitting.VotesRecorded):
        values |= {"count": len(fact.choices), "voters": _voters(fact, meeting, language)}
    return ACTS[type(fact)].say(language, values)


def taken_back(fact: Fact, meeting: Meeting, language: Language = "de") -> str:
    """What the status line says once an act was taken back."""
    return _TAKEN_BACK.say(language, {"act": act_in_words(fact, meeting, language)})


def undo_hint(fact: Fact, meeting: Meeting, language: Language = "de") -> str:
    """What taking back would take back now."""
    return _UNDO.say(language, {"act": act_in_words(fact, meeting, language)})


def _name(member: MemberId | None, meeting: Meeting) -> str:
    entry = meeting.roll.get(member) if member else None
    return entry.name if entry else ""


def _voters(fact: sitting.VotesRecorded, meeting: Meeting, language: Language) -> str:
    if len(fact.choices) == 1:
        return _name(fact.choices[0].member, meeting)
    return _VOTERS.say(language, {"count": len(fact.choices)})


def _item(fact: Fact, meeting: Meeting) -> str:
    if isinstance(fact, preparation.ItemAdded | preparation.ItemRemoved):
        return fact.number
    item: ItemId | None = getattr(fact, "item", None)
    if isinstance(fact, sitting.BallotAborted) and fact.ballot in meeting.ballots:
        item = meeting.ballots[fact.ballot].item
    if isinstance(fact, motions.MotionDropped) and fact.motion in meeting.motions:
        item = meeting.motions[fact.motion].item
    known = meeting.items.get(item) if item else None
    return known.number if known else ""
