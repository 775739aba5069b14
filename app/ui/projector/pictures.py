# SPDX-License-Identifier: EUPL-1.2
"""Sets a page of a file: whole where it lies across, in slices over the whole width where it stands.

An upright page shown whole would have letters that nobody in the last row can read.
"""

from __future__ import annotations

import math

from app.ui.projector.frames import PictureFrame
from app.ui.projector.marks import BoxMark, Mark, Page, PictureMark
from app.ui.projector.palettes import Role
from app.ui.projector.sheet import Sheet
from app.ui.projector.surround import Setting, Surround, set_around, set_around_some_page

_A_LITTLE_TOO_TALL = 1.15
"""A page that is no taller than this part of its room is shown whole, a little smaller."""

_OVERLAP = 0.06
"""The part of a slice that stands on the next one again, so that no line is cut on both."""


def picture_pages(frame: PictureFrame, sheet: Sheet, words: Surround) -> tuple[Page, ...]:
    """Return the whole page, or its slices from the top."""
    setting = set_around(sheet, words)
    height = _height_over(frame, sheet)
    lies = frame.raster.width >= frame.raster.height
    if lies or height <= setting.room * _A_LITTLE_TOO_TALL:
        return (_whole(frame, sheet, setting),)
    room = set_around_some_page(sheet, words).room
    count = math.ceil((height / room - _OVERLAP) / (1 - _OVERLAP))
    return tuple(_slice(frame, sheet, words, number, count) for number in range(count))


def _height_over(frame: PictureFrame, sheet: Sheet) -> float:
    """Return how tall the page is where it is as wide as the text."""
    return sheet.measure * frame.raster.height / max(1, frame.raster.width)


def _whole(frame: PictureFrame, sheet: Sheet, setting: Setting) -> Page:
    raster = frame.raster
    scale = min(sheet.measure / max(1, raster.width), setting.room / max(1, raster.height))
    width, height = raster.width * scale, raster.height * scale
    left = sheet.left + (sheet.measure - width) / 2
    top = setting.top + (setting.room - height) / 2
    mark = PictureMark(left, top, width, height, raster, 0.0, float(raster.height))
    return Page((*setting.marks, *_framed(mark, sheet)))


def _slice(frame: PictureFrame, sheet: Sheet, words: Surround, number: int, count: int) -> Page:
    setting = set_around(sheet, words, number, count)
    scale = sheet.measure / frame.raster.width
    part = setting.room / scale
    top = (frame.raster.height - part) * number / max(1, count - 1)
    mark = PictureMark(sheet.left, setting.top, sheet.measure, setting.room, frame.raster, top, part)
    return Page((*setting.marks, *_framed(mark, sheet)))


def _framed(mark: PictureMark, sheet: Sheet) -> tuple[Mark, ...]:
    """Return the picture with a line around it: white paper has no edge in a light hall."""
    line = max(1.0, round(sheet.height / 540))
    edge = BoxMark(mark.x - line, mark.y - line, mark.width + 2 * line, mark.height + 2 * line, Role.LINE)
    return edge, mark
