# SPDX-License-Identifier: EUPL-1.2
"""The head of the item in hand as a record: what it is, which majority it needs, what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.agenda import Item, ItemKind
from app.domain.ballots import Ballot
from app.domain.matters import ORDINARY
from app.domain.meeting import Meeting
from app.domain.motions import ordered_method
from app.ui.pages.cockpit.ballot_shown import further_needed
from app.ui.pages.cockpit.secrecy import secrecy_remark
from app.ui.pages.cockpit.shown import ItemShown
from app.ui.pages.cockpit.sight import Sight
from app.ui.pages.cockpit.voting.showing import is_to_be_called
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import ChipShown
from app.wording.ballots import motion_name
from app.wording.cockpit import words
from app.wording.language import Language
from app.wording.majorities import rule_in_words
from app.wording.numbers import listing
from app.wording.rewording import Stretch, reworded
from app.wording.terms import matter, term

MOST_OF_A_CHIP = 64
_VOTABLE = frozenset({ItemKind.RESOLUTION, ItemKind.ELECTION})


def item_shown(sight: Sight, item: Item, *, announced: bool) -> ItemShown:
    """The head of the item; ballot and result need the room of the wording."""
    meeting = sight.meeting
    ballot = meeting.ballot_in_hand
    needed = _matter(item, ballot, elected=_is_elected(meeting, item))
    majority = _majority(meeting, needed, sight.language)
    fits = len(majority) <= MOST_OF_A_CHIP
    told = announced and ballot is None  # then the result says what was required
    chips = (*_place(sight, item), *_taking(sight, item, ballot))
    return ItemShown(
        (*chips, ChipShown(majority)) if majority and fits else chips,
        item.title,
        wording="" if ballot or announced else item.wording,
        required="" if fits or told else words("required_line", sight.language, required=majority),
        further="" if told or not needed else further_needed(meeting, needed, sight.language),
        remarks=" ".join(_remarks(sight, item)),
        reworded=() if ballot or announced else _reworded(item),
    )


def _reworded(item: Item) -> tuple[Stretch, ...]:
    """The wording beside the one that was tabled, where it was changed in the sitting."""
    former = item.tabled or ""
    if not former.strip() or not item.wording or former.strip() == item.wording.strip():
        return ()
    return reworded(former, item.wording)


def _is_elected(meeting: Meeting, item: Item) -> bool:
    """Whether an election decides the item, in its rounds, and no ballot."""
    return bool(meeting.elections_at(item.id)) or is_to_be_called(meeting, item)


def _matter(item: Item, ballot: Ballot | None, *, elected: bool) -> str:
    """The matter that decides the majority; empty where nothing is voted on, and where rounds decide."""
    if ballot is not None:
        return ballot.matter
    if elected:
        return ""
    return item.ballot_matter if item.kind in _VOTABLE else ""


def _majority(meeting: Meeting, needed: str, language: Language) -> str:
    """The majority that a matter needs, with the figures that are known; empty where there is no vote."""
    if not needed:
        return ""
    names = {entry.key: entry.name for entry in meeting.roll.values()}
    return rule_in_words(meeting.statutes.majority(needed), meeting.statutory, language, names)


def _place(sight: Sight, item: Item) -> Iterator[ChipShown]:
    """Which item it is and in which part; what is not as usual calls for attention."""
    language = sight.language
    yield ChipShown(words("item", language, number=item.number))
    yield ChipShown(term(item.part, language), Tone.ABSTAIN if item.excluded_because else Tone.MUTED)
    if item.urgency:
        code = "urgent" if item.admitted else "not_admitted"
        yield ChipShown(words(code, language), Tone.MUTED if item.admitted else Tone.NO)
    into = sight.meeting.items.get(item.merged_into) if item.merged_into else None
    if into is not None:
        yield ChipShown(words("merged_into", language, item=into.number))
    merged = [other.number for other in sight.meeting.items.values() if other.merged_into == item.id]
    if merged:
        yield ChipShown(words("together_with", language, items=listing(merged, language)))


def _taking(sight: Sight, item: Item, ballot: Ballot | None) -> Iterator[ChipShown]:
    """What is voted on and how; the matter by name where it is not the ordinary one."""
    meeting, language = sight.meeting, sight.language
    if ballot is None:
        yield ChipShown(term(item.kind, language))
        ordered = ordered_method(meeting.motions_in_force(item.id))
        if ordered is not None:
            yield ChipShown(term(ordered, language), Tone.ABSTAIN)
    else:
        yield ChipShown(term(ballot.method, language))
        yield from _on_what(meeting, sight, ballot)
    needed = _matter(item, ballot, elected=_is_elected(meeting, item))
    if needed and needed != ORDINARY:
        yield ChipShown(matter(needed, language, meeting.statutes.titles))


def _on_what(meeting: Meeting, sight: Sight, ballot: Ballot) -> Iterator[ChipShown]:
    """The motion that is voted on, and the items that are voted on together."""
    motion = meeting.motions.get(ballot.motion) if ballot.motion else None
    if motion is not None:
        yield ChipShown(motion_name(motion, "", sight.language))
    others = [meeting.ballots[known].item for known in ballot.bloc if known in meeting.ballots]
    numbers = [meeting.items[other].number for other in others if other != ballot.item]
    if numbers:
        yield ChipShown(words("together_with", sight.language, items=listing(numbers, sight.language)))


def _remarks(sight: Sight, item: Item) -> Iterator[str]:
    """What has to be known before anything is done at the item."""
    if not item.admitted:
        yield words("not_admitted_what", sight.language)
    if item.excluded_because:
        yield words("public_excluded_because", sight.language, reason=item.excluded_because)
    secrecy = secrecy_remark(sight, item)
    if secrecy:
        yield secrecy
