# SPDX-License-Identifier: EUPL-1.2
"""The one humanist sans of the window, with a fallback where its files are absent."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from app.ui.theme.places import resource
from app.ui.theme.tokens import BOLD_ROLES, PIXEL_SIZES
from app.ui.theme.tones import TextRole

FAMILY = "Source Sans 3"
FAMILIES = [FAMILY, "DejaVu Sans", "Segoe UI", "Helvetica Neue", "sans-serif"]


def install_fonts() -> None:
    """Make the shipped fonts known to Qt, once in each process."""
    if QFontDatabase.hasFamily(FAMILY):
        return
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def font(role: TextRole) -> QFont:
    """The font of one role, always with figures of equal width."""
    made = QFont(FAMILIES)
    made.setPixelSize(PIXEL_SIZES[role])
    made.setBold(role in BOLD_ROLES)
    made.setFeature(QFont.Tag("tnum"), 1)
    if role is TextRole.CAPTION:
        made.setCapitalization(QFont.Capitalization.AllUppercase)
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
    return made
