# SPDX-License-Identifier: EUPL-1.2
"""What can be put on the projector by search: resolutions of any sitting, and the files of items.

What the public may not see is found too, so that nobody looks for it in vain, and is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from app.domain.agenda import Attachment, Item, Part
from app.domain.meeting import Meeting
from app.domain.publicity import part_of
from app.domain.resolutions import Resolution
from app.domain.results import Outcome
from app.ui.projector.frames import ItemFrame
from app.wording.dates import short_date
from app.wording.hall import attachment_label, decided_label, exhibit_detail
from app.wording.language import Language
from app.wording.terms import term

PDF = "application/pdf"
IMAGES = frozenset({"image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp", "image/tiff"})


class Refusal(Enum):
    """Why the hall may not see something, or cannot."""

    NOT_PUBLIC = "not_public"
    NOT_SHOWABLE = "not_showable"


@dataclass(frozen=True, slots=True)
class Exhibit:
    """Something that can be shown: a frame that is ready, or a file whose pages are to be drawn."""

    key: str
    label: str
    detail: str
    frame: ItemFrame | None = None
    file: Attachment | None = None
    refusal: Refusal | None = None


def exhibits_of(meeting: Meeting, language: Language) -> tuple[Exhibit, ...]:
    """Everything of a meeting that can be searched for: its resolutions, then the files of its items."""
    public = part_of(meeting, Part.PUBLIC)
    return (*_resolutions(meeting, public, language), *_files(meeting, public, language))


def _resolutions(meeting: Meeting, public: Meeting, language: Language) -> Iterator[Exhibit]:
    shown = {resolution.number: resolution for resolution in public.resolutions()}
    for resolution in meeting.resolutions():
        seen = shown.get(resolution.number)
        yield _resolution(meeting, resolution, seen, language)


def _resolution(
    meeting: Meeting, resolution: Resolution, seen: Resolution | None, language: Language
) -> Exhibit:
    number = resolution.number.text
    day = short_date(meeting.planned_at.date(), language)
    outcome = term(resolution.outcome, language) if isinstance(resolution.outcome, Outcome) else ""
    label = " · ".join(part for part in (decided_label(number, day, language), outcome) if part)
    found = Exhibit(
        f"resolution:{meeting.convened.meeting}:{number}",
        f"{number} · {resolution.item.title}",
        exhibit_detail("resolution", day, meeting.title, language),
    )
    if seen is None:
        return _refused(found, Refusal.NOT_PUBLIC)
    frame = ItemFrame(label=label, title=seen.item.title, wording=seen.wording)
    return Exhibit(found.key, found.label, found.detail, frame)


def _files(meeting: Meeting, public: Meeting, language: Language) -> Iterator[Exhibit]:
    for item in meeting.items.values():
        seen = public.items.get(item.id)
        for file in item.attachments:
            yield _file(meeting, item, file, seen is not None and file in seen.attachments, language)


def _file(meeting: Meeting, item: Item, file: Attachment, is_public: bool, language: Language) -> Exhibit:
    day = short_date(meeting.planned_at.date(), language)
    label = attachment_label(item.number, file.title or file.name, language)
    detail = exhibit_detail("file", day, file.name, language)
    found = Exhibit(f"file:{meeting.convened.meeting}:{item.number}:{file.sha256}", label, detail, file=file)
    if not is_public:
        return _refused(found, Refusal.NOT_PUBLIC)
    return found if file.media_type in {PDF, *IMAGES} else _refused(found, Refusal.NOT_SHOWABLE)


def _refused(found: Exhibit, refusal: Refusal) -> Exhibit:
    return Exhibit(found.key, found.label, found.detail, file=found.file, refusal=refusal)
