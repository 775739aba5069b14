# SPDX-License-Identifier: EUPL-1.2
"""The parts of the preparation at the left, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.ui.pages.preparation.shown import Section, SectionShown
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.buttons import ButtonKind, KeyButton, KeyedButton
from app.ui.widgets.labels import TextLabel

WIDTH = 232


class SectionPanel(QFrame):
    """A button for each part; the one in hand is marked.

    Signals:
        chosen: value of the part.
        back_wanted: back to the start page.
    """

    chosen = Signal(str)
    back_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("face", "left")
        self.setFixedWidth(WIDTH)
        heading = TextLabel(theme, TextRole.CAPTION, Tone.MUTED)
        heading.setText(self.tr("Vorbereitung"))
        heading.setContentsMargins(10, 0, 10, 0)
        self._buttons = {
            section: KeyedButton(theme, section.value, "", ButtonKind.QUIET) for section in Section
        }
        back = KeyButton(theme, self.tr("Zurück"), "Esc", ButtonKind.QUIET)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 18, 10, 12)
        layout.setSpacing(6)
        layout.addWidget(heading)
        for place, button in enumerate(self._buttons.values(), 1):
            button.setCheckable(True)
            button.bind_key(f"Alt+{place}")
            button.picked.connect(self.chosen)
            layout.addWidget(_wide(button))
        layout.addStretch(1)
        layout.addWidget(_wide(back))
        back.clicked.connect(self.back_wanted)

    def show_sections(self, sections: tuple[SectionShown, ...], current: Section) -> None:
        """Name the parts with what they count, and mark the one in hand."""
        for shown in sections:
            button = self._buttons[shown.section]
            button.show_text(f"{shown.label}  {shown.count}".strip())
            button.setChecked(shown.section is current)
            button.setToolTip(shown.closed)


def _wide(button: KeyButton) -> KeyButton:
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    button.align_left()
    return button
