# SPDX-License-Identifier: EUPL-1.2
"""Whom the papers of a secret ballot would give away: said before it is opened, and while it is taken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.domain.agenda import Item
from app.domain.balloting import BallotMethod
from app.domain.decisions.voters import voters_at
from app.domain.identity import MemberId
from app.domain.meeting import Meeting
from app.domain.motions import ordered_method
from app.domain.papers import revealing_members
from app.ui.pages.cockpit.sight import Sight
from app.wording.language import Language
from app.wording.vote_taking import some_names, vote_words


def secrecy_remark(sight: Sight, item: Item) -> str:
    """Whose vote a secret ballot on the item would give away; empty where it would nobody's."""
    meeting, ballot = sight.meeting, sight.meeting.ballot_in_hand
    if ballot is not None:
        weights: Mapping[MemberId, int] = ballot.entitled if ballot.method is BallotMethod.SECRET else {}
    elif _will_be_secret(meeting, item):
        weights = voters_at(meeting, item, item.ballot_matter, "secret").weights
    else:
        return ""
    revealed = revealing_members(weights, meeting.statutes.ballots.papers)
    said = revealing(tuple(meeting.roll[member].name for member in revealed), sight.language)
    return f"{said} {vote_words('frozen', sight.language)}" if said else ""


def secrecy_of_roll(sight: Sight) -> str:
    """The same before the opening, over the roll that the meeting will have."""
    meeting = sight.meeting
    roll = sight.association.roll_on(meeting.convened.body, meeting.planned_at.date())
    names = {entry.member: entry.name for entry in roll}
    weights = {entry.member: entry.votes for entry in roll}
    revealed = revealing_members(weights, sight.statutes().ballots.papers)
    return revealing((names[member] for member in revealed), sight.language)


def revealing(members: Iterable[str], language: Language) -> str:
    """Whose papers nobody else is handed, and the remedy; empty where there is nobody."""
    names = list(members)
    if not names:
        return ""
    return vote_words("revealing", language, one=len(names), members=some_names(names, language))


def _will_be_secret(meeting: Meeting, item: Item) -> bool:
    """Whether the next ballot on the item is secret: as was ordered for it, or as the one it repeats."""
    result = meeting.result_at(item.id)
    as_before = result.method if result else None
    return (ordered_method(meeting.motions_in_force(item.id)) or as_before) is BallotMethod.SECRET
