# SPDX-License-Identifier: EUPL-1.2
"""What the secretary is told at once when the quorum is lost, presumed or reached: why, and what follows."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.entries.accession import MemberSeated
from app.domain.entries.representation import QuorumChallenged, TransferEnded, VotesTransferred
from app.domain.entries.sitting import (
    ConflictDeclared,
    ConflictLifted,
    DelegateArrived,
    DelegateLeft,
    DelegateSwapped,
    ItemCalled,
    RollCorrected,
)
from app.domain.quorum import QuorumRecord
from app.wording.language import Language
from app.wording.majorities import requirements
from app.wording.sentences import Sentence

_CAUSES: Mapping[str, Sentence] = {
    DelegateArrived.__name__: Sentence("{member} ist gekommen", "{member} has arrived"),
    DelegateLeft.__name__: Sentence("{member} ist gegangen", "{member} has left"),
    DelegateSwapped.__name__: Sentence(
        "{member} wird jetzt anders vertreten", "{member} is represented differently now"
    ),
    VotesTransferred.__name__: Sentence(
        "{member} hat seine Stimmen übertragen", "{member} has transferred its votes"
    ),
    TransferEnded.__name__: Sentence(
        "Die Stimmübertragung von {member} ist beendet", "The transfer of {member}'s votes has ended"
    ),
    ConflictDeclared.__name__: Sentence("{member} ist befangen", "{member} has a conflict of interest"),
    ConflictLifted.__name__: Sentence(
        "{member} ist nicht mehr befangen", "{member} has no conflict of interest any more"
    ),
    RollCorrected.__name__: Sentence(
        "Die Stimmenzahl von {member} wurde berichtigt", "The votes of {member} were corrected"
    ),
    MemberSeated.__name__: Sentence("{member} ist Mitglied geworden", "{member} has become a member"),
    ItemCalled.__name__: Sentence("TOP {item} ist aufgerufen", "Item {item} has been called"),
    QuorumChallenged.__name__: Sentence(
        "{member} rügt die Beschlussfähigkeit", "{member} challenges the quorum"
    ),
}
_CAUSED = Sentence("{cause}: {state}", "{cause}: {state}")
_STATES = {
    "met": Sentence("Die Beschlussfähigkeit ist gegeben.", "There is a quorum."),
    "presumed": Sentence(
        "Die Beschlussfähigkeit ist rechnerisch nicht mehr gegeben.",
        "By the count there is no quorum any more.",
    ),
    "lost": Sentence("Die Beschlussfähigkeit ist verloren.", "The quorum is lost."),
}
_FIGURES = Sentence(
    "Es {members:zählt|zählen} {members:# Mitglied|# Mitglieder} mit {votes:# Stimme|# Stimmen}; "
    "erforderlich {required}.",
    "{members:# member counts|# members count} with {votes:# vote|# votes}; required {required}.",
)
_MEANINGS = {
    "met": Sentence(" Abstimmungen können eröffnet werden.", " Ballots can be opened."),
    "presumed": Sentence(
        " Sie gilt als fortbestehend, bis ein Mitglied sie rügt; Abstimmungen bleiben möglich.",
        " It is deemed to continue until a member challenges it; ballots can still be opened.",
    ),
    "lost": Sentence(
        " Bis sie wieder gegeben ist, kann keine weitere Abstimmung eröffnet werden.",
        " Until there is one again, no further ballot can be opened.",
    ),
}


def state_of(quorum: QuorumRecord) -> str:
    """Whether the quorum is ``met``, ``presumed`` or ``lost``."""
    return "met" if quorum.met else "presumed" if quorum.presumed else "lost"


def quorum_told(
    quorum: QuorumRecord, cause: str, member: str, item: str, language: Language = "de"
) -> tuple[str, str]:
    """What happened to the quorum, with its cause where one is known; and the figures with what follows.

    ``cause`` is the name of the fact's type.
    """
    state = _STATES[state_of(quorum)].text(language)
    if cause in _CAUSES:
        because = _CAUSES[cause].say(language, {"member": member, "item": item})
        state = _CAUSED.say(language, {"cause": because, "state": state})
    figures = {
        "members": quorum.present.members,
        "votes": quorum.present.votes,
        "required": requirements(quorum.rule, language),
    }
    return state, _FIGURES.say(language, figures) + _MEANINGS[state_of(quorum)].text(language)
