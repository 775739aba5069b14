# SPDX-License-Identifier: EUPL-1.2
"""Which form stands in the cockpit now, and which command each of its acts gives."""

from __future__ import annotations

from app.domain.agenda import Item, ItemKind
from app.domain.commands import Command
from app.domain.meeting import Meeting, MeetingState
from app.ui.pages.cockpit.forms import FormShown
from app.ui.pages.cockpit.sight import Sight
from app.ui.pages.cockpit.voting.counting import count_command, count_shown
from app.ui.pages.cockpit.voting.election_forms import (
    CALL,
    call_command,
    call_shown,
    election_at,
    election_command,
    election_shown,
)
from app.ui.pages.cockpit.voting.mending import (
    MEND,
    REANNOUNCE,
    deviation_command,
    deviation_shown,
    mend_command,
    mend_shown,
    reannounce_command,
    reannounce_shown,
)
from app.ui.pages.cockpit.voting.motion_form import MOTION, motion_command, motion_shown
from app.ui.pages.cockpit.voting.rounds import DEVIATE, open_round, papers_shown, round_papers_command
from app.ui.pages.cockpit.voting.ways import WAYS, ways_command, ways_shown


def form_shown(sight: Sight) -> FormShown | None:
    """The form that stands in the cockpit: the one that was opened, else the one that belongs there."""
    item = sight.meeting.item_in_hand
    if item is None or _rests(sight.meeting):
        return None
    if sight.meeting.ballot_in_hand is not None or open_round(sight.meeting) is not None:
        return _taking(sight)
    return _opened(sight, item) or _standing(sight, item)


def command_of(sight: Sight, act: str) -> Command | None:
    """What an act of the form that stands there does; None where there is no such form."""
    item = sight.meeting.item_in_hand
    if item is None:
        return None
    if sight.meeting.ballot_in_hand is not None or open_round(sight.meeting) is not None:
        return _taking_command(sight)
    return _opened_command(sight, item, act) or _standing_command(sight, item, act)


def is_wished(sight: Sight) -> bool:
    """Whether a form was opened that takes the place of minutes and acts."""
    item = sight.meeting.item_in_hand
    if item is None or _rests(sight.meeting) or open_round(sight.meeting) or sight.meeting.ballot_in_hand:
        return False
    return _opened(sight, item) is not None


def is_to_be_called(meeting: Meeting, item: Item) -> bool:
    """Whether an election is still to be called at the item: it is one, and nothing was voted on."""
    is_election = item.kind is ItemKind.ELECTION and not item.wording
    return (
        is_election
        and item.admitted
        and not meeting.elections_at(item.id)
        and not meeting.ballots_at(item.id)
    )


def _rests(meeting: Meeting) -> bool:
    pauses = meeting.recess is not None or meeting.adjournment is not None
    return pauses or meeting.state is not MeetingState.OPEN


def _taking(sight: Sight) -> FormShown | None:
    """The figures of the ballot or the round that is open."""
    ballot, found, wish = sight.meeting.ballot_in_hand, open_round(sight.meeting), sight.form
    if ballot is not None:
        return None if ballot.records_names else count_shown(sight, ballot, wish.values)
    if found is None:
        return None
    if wish.name == DEVIATE:
        return deviation_shown(sight, *found, wish.values, wish.serial)
    return papers_shown(sight, *found, wish.values) if found[0].secret else None


def _taking_command(sight: Sight) -> Command | None:
    ballot, found = sight.meeting.ballot_in_hand, open_round(sight.meeting)
    if ballot is not None:
        return count_command(ballot, sight.form.values)
    if found is None:
        return None
    if sight.form.name == DEVIATE:
        return deviation_command(found[1], sight.form.values)
    return round_papers_command(*found, sight.form.values)


def _opened(sight: Sight, item: Item) -> FormShown | None:
    wish, meeting = sight.form, sight.meeting
    if wish.name == WAYS:
        return ways_shown(sight, item, wish.values, wish.serial)
    if wish.name == MOTION:
        return motion_shown(sight, item, wish.values, wish.serial)
    if wish.name == CALL:
        return call_shown(sight, item, wish.values, wish.serial, leave=True)
    result, election = meeting.result_at(item.id), election_at(meeting, item)
    if wish.name == REANNOUNCE and result is not None:
        return reannounce_shown(sight, result, wish.values, wish.serial)
    if wish.name == MEND and election is not None:
        return mend_shown(sight, election, wish.values, wish.serial)
    return None


def _opened_command(sight: Sight, item: Item, act: str) -> Command | None:
    wish, meeting = sight.form, sight.meeting
    if wish.name == WAYS:
        return ways_command(sight, item, wish.values, act)
    if wish.name == MOTION:
        return motion_command(sight, wish.values)
    if wish.name == CALL:
        return call_command(sight, item, wish.values)
    result, election = meeting.result_at(item.id), election_at(meeting, item)
    if wish.name == REANNOUNCE and result is not None:
        return reannounce_command(sight, result, wish.values)
    if wish.name == MEND and election is not None:
        return mend_command(sight, election, wish.values, act)
    return None


def _standing(sight: Sight, item: Item) -> FormShown | None:
    """What belongs to an election item by itself: calling it, then where it stands."""
    election = election_at(sight.meeting, item)
    if election is not None:
        return election_shown(sight, election, sight.form.values)
    if is_to_be_called(sight.meeting, item):
        return call_shown(sight, item, sight.form.values, 0, leave=False)
    return None


def _standing_command(sight: Sight, item: Item, act: str) -> Command | None:
    election = election_at(sight.meeting, item)
    if election is not None:
        return election_command(sight, election, sight.form.values, act)
    return call_command(sight, item, sight.form.values) if act == CALL else None
