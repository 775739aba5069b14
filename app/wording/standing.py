# SPDX-License-Identifier: EUPL-1.2
"""How an open ballot stands, in one sentence: who is missing, what is certain."""

from __future__ import annotations

from app.domain.standing import Standing
from app.wording.language import Language
from app.wording.sentences import Sentence

_MISSING = Sentence(
    de="Es {members:fehlt noch 1 Mitglied|fehlen noch # Mitglieder} ({votes:1 Stimme|# Stimmen}).",
    en="{members:1 member is|# members are} still missing ({votes:1 vote|# votes}).",
)
_CERTAIN = Sentence(
    de="{outcome:adopted=Die Annahme|rejected=Die Ablehnung} steht bereits fest.",
    en="{outcome:adopted=Adoption|rejected=Rejection} is certain already.",
)
_COMPLETE = Sentence(
    de="Alle haben abgestimmt: {outcome:adopted=angenommen|rejected=abgelehnt}. "
    "Das Ergebnis ist noch nicht verkündet.",
    en="All have voted: {outcome:adopted=adopted|rejected=rejected}. The result is not announced yet.",
)

_TIED = Sentence(
    de="Alle haben abgestimmt: Stimmengleichheit. Es entscheidet "
    "{tie:chair=die Stimme der Sitzungsleitung|lot=das Los}.",
    en="All have voted: a tie. It is decided by {tie:chair=the chair's vote|lot=lot}.",
)


def standing_sentence(standing: Standing, language: Language = "de") -> str:
    """``Es fehlen noch 3 Mitglieder (9 Stimmen). Die Annahme steht bereits fest.``"""
    if standing.missing.members == 0:
        if standing.tie:
            return _TIED.say(language, {"tie": standing.tie})
        return _COMPLETE.say(language, {"outcome": standing.computed})
    values = {"members": standing.missing.members, "votes": standing.missing.votes}
    missing = _MISSING.say(language, values)
    if not standing.certain:
        return missing
    return f"{missing} {_CERTAIN.say(language, {'outcome': standing.computed})}"
