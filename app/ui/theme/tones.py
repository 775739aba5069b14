# SPDX-License-Identifier: EUPL-1.2
"""What a colour means, so that records can name a colour without knowing one."""

from __future__ import annotations

from enum import Enum


class Tone(Enum):
    """The meaning of a text, a mark or a surface; the theme gives it a colour."""

    INK = "ink"
    MUTED = "muted"
    ACCENT = "accent"
    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"


class Appearance(Enum):
    """Light for the office, dark for a darkened hall."""

    LIGHT = "light"
    DARK = "dark"


class TextRole(Enum):
    """The few sizes of type in the window."""

    SMALL = "small"
    SMALL_BOLD = "small_bold"
    CAPTION = "caption"
    BODY = "body"
    BODY_BOLD = "body_bold"
    BUTTON = "button"
    READING = "reading"
    TITLE = "title"
    FIGURE = "figure"
