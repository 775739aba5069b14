# SPDX-License-Identifier: EUPL-1.2
"""Turns a frame into pages: nothing is lost or clipped, nothing is smaller than its least size."""

from __future__ import annotations

from dataclasses import dataclass

from app.ui.projector.agenda import agenda_pages, page_in_hand
from app.ui.projector.elections import election_pages
from app.ui.projector.frames import (
    AgendaFrame,
    BlankFrame,
    ClosedFrame,
    ElectionFrame,
    Frame,
    ItemFrame,
    LitFrame,
    PictureFrame,
    RecessFrame,
    ResultFrame,
    SpeakersFrame,
    VoteOpenFrame,
    WelcomeFrame,
)
from app.ui.projector.marks import Page
from app.ui.projector.pictures import picture_pages
from app.ui.projector.reading import item_pages, pause_pages, recess_pages, speakers_pages
from app.ui.projector.sheet import Sheet
from app.ui.projector.surround import Surround
from app.ui.projector.votes import result_pages, vote_pages


@dataclass(frozen=True)
class Layout:
    """The pages of a frame, and the one that it opens with."""

    pages: tuple[Page, ...]
    opening: int = 0


def lay_out(frame: Frame, sheet: Sheet) -> Layout:
    """Return the pages of a frame."""
    match frame:
        case BlankFrame():
            return Layout((Page(),))
        case AgendaFrame():
            pages = agenda_pages(frame, sheet, _words(frame))
            return Layout(pages, page_in_hand(pages))
        case WelcomeFrame() | RecessFrame() | SpeakersFrame() | ClosedFrame():
            return Layout(_pages_beside_items(frame, sheet))
        case _:
            return Layout(_pages_of_items(frame, sheet))


def _pages_beside_items(
    frame: WelcomeFrame | RecessFrame | SpeakersFrame | ClosedFrame, sheet: Sheet
) -> tuple[Page, ...]:
    match frame:
        case WelcomeFrame():
            return pause_pages(frame.title, (frame.date, frame.place), sheet, _words(frame))
        case RecessFrame():
            return recess_pages(frame, sheet, _words(frame))
        case SpeakersFrame():
            return speakers_pages(frame, sheet, _words(frame, label=frame.label))
        case ClosedFrame():
            return pause_pages(frame.title, (frame.sentence,), sheet, _words(frame))


def _pages_of_items(
    frame: ItemFrame | VoteOpenFrame | ResultFrame | ElectionFrame | PictureFrame, sheet: Sheet
) -> tuple[Page, ...]:
    match frame:
        case ItemFrame():
            return item_pages(frame, sheet, _words(frame, label=frame.label))
        case VoteOpenFrame():
            return vote_pages(frame, sheet, _words(frame, label=frame.label))
        case ResultFrame():
            words = _words(frame, label=frame.label, corner=frame.number, right=frame.quorum)
            return result_pages(frame, sheet, words)
        case ElectionFrame():
            words = _words(frame, label=frame.label, right=frame.quorum)
            return election_pages(frame, sheet, words)
        case PictureFrame():
            return picture_pages(frame, sheet, _words(frame, label=frame.label))


def _words(frame: LitFrame, *, label: str = "", corner: str = "", right: str = "") -> Surround:
    """Return what stands around the text of a frame."""
    return Surround(
        label=label,
        corner=_joined(corner, frame.clock),
        left=frame.left,
        right=_joined(right, frame.right),
        notice=frame.notice,
        page_label=frame.page_label,
    )


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
