# SPDX-License-Identifier: EUPL-1.2
"""The theme in use: asked by everything that paints, changed in one place."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.theme import icons
from app.ui.theme.fonts import font, install_fonts
from app.ui.theme.stylesheet import stylesheet
from app.ui.theme.tokens import COLOURS, Colours
from app.ui.theme.tones import Appearance, TextRole, Tone


class Theme(QObject):
    """Colours, type and icons of one appearance.

    Signals:
        changed: another appearance is in use; whatever paints must paint again.
    """

    changed = Signal()

    def __init__(self, appearance: Appearance = Appearance.LIGHT, parent: QObject | None = None) -> None:
        super().__init__(parent)
        install_fonts()
        self._appearance = appearance
        self._fonts = {role: font(role) for role in TextRole}

    @property
    def appearance(self) -> Appearance:
        """Light or dark."""
        return self._appearance

    @property
    def colours(self) -> Colours:
        """Every colour of the appearance in use."""
        return COLOURS[self._appearance]

    def font(self, role: TextRole) -> QFont:
        """The font of a role."""
        return self._fonts[role]

    def colour(self, tone: Tone) -> QColor:
        """The colour of a tone, ready for a painter."""
        return QColor(self.colours.of(tone))

    def icon(self, name: str, tone: Tone = Tone.MUTED, size: int = 16) -> QIcon:
        """An icon for menus and line edits."""
        return QIcon(icons.pixmap(name, self.colours.of(tone), size, 2.0))

    def paint_icon(self, painter: QPainter, name: str, rect: QRectF, colour: str) -> None:
        """Draw an icon in a colour of this theme."""
        icons.paint_icon(painter, name, rect, colour)

    def apply(self, application: QApplication) -> None:
        """Dress the whole application."""
        application.setStyle("Fusion")
        application.setFont(self.font(TextRole.BODY))
        application.setPalette(self.palette())
        application.setStyleSheet(stylesheet(self.colours))

    def use(self, appearance: Appearance, application: QApplication) -> None:
        """Change to another appearance and tell whoever paints."""
        self._appearance = appearance
        self.apply(application)
        self.changed.emit()

    def palette(self) -> QPalette:
        """The palette for the parts that Qt paints by itself."""
        colours = self.colours
        made = QPalette(QColor(colours.surface), QColor(colours.background))
        for role, value in _palette_roles(colours).items():
            made.setColor(role, QColor(value))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.muted))
        return made


def system_appearance(application: QApplication) -> Appearance:
    """What the desktop asks for."""
    scheme = application.styleHints().colorScheme()
    return Appearance.DARK if scheme == Qt.ColorScheme.Dark else Appearance.LIGHT


def _palette_roles(colours: Colours) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: colours.background,
        role.WindowText: colours.ink,
        role.Base: colours.surface,
        role.AlternateBase: colours.sunken,
        role.Text: colours.ink,
        role.Button: colours.surface,
        role.ButtonText: colours.ink,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.ink,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.accent,
        role.Mid: colours.line,
        role.Accent: colours.accent,
    }
