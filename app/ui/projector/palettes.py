# SPDX-License-Identifier: EUPL-1.2
"""The colours of the hall, dark and light; everything that is read has a contrast of 7 : 1 or more."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.ui.theme.tones import Appearance, Tone


class Role(Enum):
    """What a colour is for."""

    BACKGROUND = "background"
    INK = "ink"
    TEXT = "text"
    MUTED = "muted"
    LINE = "line"
    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"


@dataclass(frozen=True)
class HallPalette:
    """A colour for each role, as ``#RRGGBB``."""

    background: str
    ink: str
    text: str
    muted: str
    line: str
    yes: str
    no: str
    abstain: str

    def colour(self, role: Role) -> str:
        """Return the colour of a role."""
        colour: str = getattr(self, role.value)
        return colour


DARK = HallPalette(
    background="#0F1720",
    ink="#F5F7FA",
    text="#DDE5EE",
    muted="#A9B8C9",
    line="#2E3B49",
    yes="#4FD19A",
    no="#FF8A7C",
    abstain="#F0CF6B",
)

LIGHT = HallPalette(
    background="#FFFFFF",
    ink="#111822",
    text="#202B38",
    muted="#445064",
    line="#CBD3DD",
    yes="#0B5C3A",
    no="#9C1E14",
    abstain="#624A00",
)

PALETTES = {Appearance.DARK: DARK, Appearance.LIGHT: LIGHT}

ROLE_OF_TONE = {
    Tone.INK: Role.INK,
    Tone.MUTED: Role.MUTED,
    Tone.ACCENT: Role.INK,
    Tone.YES: Role.YES,
    Tone.NO: Role.NO,
    Tone.ABSTAIN: Role.ABSTAIN,
}
