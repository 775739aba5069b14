# SPDX-License-Identifier: EUPL-1.2
"""The numbers and colours of the look; everything that is drawn takes them from here."""

from __future__ import annotations

from dataclasses import dataclass

from app.ui.theme.tones import Appearance, TextRole, Tone

STEP = 4
RADIUS = 8
CARD_RADIUS = 12
CONTROL_HEIGHT = 36

PIXEL_SIZES: dict[TextRole, int] = {
    TextRole.SMALL: 13,
    TextRole.SMALL_BOLD: 13,
    TextRole.CAPTION: 12,
    TextRole.BODY: 15,
    TextRole.BODY_BOLD: 15,
    TextRole.BUTTON: 14,
    TextRole.READING: 16,
    TextRole.TITLE: 22,
    TextRole.FIGURE: 36,
}
BOLD_ROLES = frozenset(
    {
        TextRole.SMALL_BOLD,
        TextRole.CAPTION,
        TextRole.BODY_BOLD,
        TextRole.BUTTON,
        TextRole.TITLE,
        TextRole.FIGURE,
    }
)


@dataclass(frozen=True, slots=True)
class Colours:
    """One appearance: every colour that the window may use, as #rrggbb."""

    background: str
    surface: str
    sunken: str
    hover: str
    line: str
    strong_line: str
    scroll: str
    ink: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    yes: str
    no: str
    abstain: str
    accent_soft: str
    accent_line: str
    yes_soft: str
    yes_line: str
    no_soft: str
    no_line: str
    abstain_soft: str
    abstain_line: str
    abstain_fill: str
    on_choice: str

    def of(self, tone: Tone) -> str:
        """The colour of a text or a mark of this tone."""
        return str(getattr(self, tone.value))

    def soft(self, tone: Tone) -> str:
        """The quiet surface that stands behind this tone."""
        return str(getattr(self, f"{tone.value}_soft", self.sunken))

    def edge(self, tone: Tone) -> str:
        """The line around the quiet surface of this tone."""
        return str(getattr(self, f"{tone.value}_line", self.line))

    def fill(self, tone: Tone) -> str:
        """The full surface of this tone, as in a bar."""
        return str(getattr(self, f"{tone.value}_fill", self.of(tone)))


LIGHT = Colours(
    background="#F4F5F7",
    surface="#FFFFFF",
    sunken="#F4F5F7",
    hover="#ECEFF4",
    line="#E1E4EA",
    strong_line="#8A94A6",
    scroll="#C3CAD6",
    ink="#1B2330",
    muted="#5D6779",
    accent="#1F5FBF",
    accent_hover="#194F9F",
    on_accent="#FFFFFF",
    yes="#1A7F52",
    no="#C0362C",
    abstain="#876A1D",
    accent_soft="#E8EFFB",
    accent_line="#B9CFF1",
    yes_soft="#EAF7F1",
    yes_line="#BFE3D1",
    no_soft="#FCE9E7",
    no_line="#F2C4BF",
    abstain_soft="#FDF8EA",
    abstain_line="#EBD9A4",
    abstain_fill="#D9B44A",
    on_choice="#FFFFFF",
)

DARK = Colours(
    background="#0F1720",
    surface="#18222E",
    sunken="#111A24",
    hover="#22303F",
    line="#2A3746",
    strong_line="#6F8296",
    scroll="#3B4B5E",
    ink="#E9EEF4",
    muted="#9FB0C3",
    accent="#7CB0FF",
    accent_hover="#9BC3FF",
    on_accent="#0B1420",
    yes="#4FD19A",
    no="#FF8C7E",
    abstain="#F0CF6B",
    accent_soft="#1B2F4B",
    accent_line="#345A8C",
    yes_soft="#15332A",
    yes_line="#276049",
    no_soft="#3A2122",
    no_line="#75403C",
    abstain_soft="#352E1B",
    abstain_line="#6E5F2F",
    abstain_fill="#F0CF6B",
    on_choice="#0B1420",
)

COLOURS: dict[Appearance, Colours] = {Appearance.LIGHT: LIGHT, Appearance.DARK: DARK}
