# SPDX-License-Identifier: EUPL-1.2
"""What the cockpit says about the projector: off, dark, or what the hall sees."""

from __future__ import annotations

from app.domain.meeting import Meeting
from app.ui.projector.frames import (
    AgendaFrame,
    BlankFrame,
    ClosedFrame,
    ElectionFrame,
    Frame,
    ItemFrame,
    PictureFrame,
    RecessFrame,
    ResultFrame,
    SpeakersFrame,
    VoteOpenFrame,
    WelcomeFrame,
)
from app.ui.projector.presenter import ProjectorState
from app.wording.cockpit import words
from app.wording.language import Language

_SHOWN: dict[type, str] = {
    WelcomeFrame: "shown_welcome",
    AgendaFrame: "shown_agenda",
    VoteOpenFrame: "shown_vote",
    ResultFrame: "shown_result",
    ElectionFrame: "shown_election",
    RecessFrame: "shown_recess",
    SpeakersFrame: "shown_speakers",
    ClosedFrame: "shown_closed",
}


def projector_words(state: ProjectorState, frame: Frame, meeting: Meeting, language: Language) -> str:
    """``Leinwand: TOP 4``, ``Leinwand dunkel``, ``Leinwand aus``."""
    if not state.is_on:
        return words("pill_projector_off", language)
    if isinstance(frame, BlankFrame):
        return words("pill_projector_blank", language)
    pill = "pill_projector_frozen" if state.is_frozen else "pill_projector_on"
    return words(pill, language, shown=_shown(frame, meeting, language))


def _shown(frame: Frame, meeting: Meeting, language: Language) -> str:
    """What kind of frame it is; of an item, a resolution or a file which one."""
    code = _SHOWN.get(type(frame))
    if code is not None:
        return words(code, language)
    if isinstance(frame, ItemFrame | PictureFrame):
        return frame.label.split(" · ")[0]
    item = meeting.item_in_hand
    return words("item", language, number=item.number) if item else ""
