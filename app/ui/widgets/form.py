# SPDX-License-Identifier: EUPL-1.2
"""Fields with a name above and, where needed, a fault below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.ui.theme.theme import Theme
from app.ui.theme.tokens import CONTROL_HEIGHT
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.shown import OptionShown


class Field(QWidget):
    """A control with its name and its fault."""

    def __init__(self, theme: Theme, name: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._control = control
        label = TextLabel(theme, TextRole.SMALL_BOLD, Tone.MUTED)
        label.setText(name)
        label.setBuddy(control)
        self._fault = TextLabel(theme, TextRole.SMALL, Tone.NO)
        self._fault.setWordWrap(True)
        self._fault.hide()
        control.setAccessibleName(name)
        control.setFont(theme.font(TextRole.BODY))
        control.setFixedHeight(CONTROL_HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label)
        layout.addWidget(control)
        layout.addWidget(self._fault)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong with the field, or nothing."""
        self._fault.show_text(sentence)
        self._control.setAccessibleDescription(sentence)


class OptionBox(QComboBox):
    """A choice among a few options, by key."""

    def show_options(self, options: tuple[OptionShown, ...], chosen: str) -> None:
        """List the options and choose one."""
        self.clear()
        for option in options:
            self.addItem(option.label, option.key)
        self.setCurrentIndex(max(0, self.findData(chosen)))

    def chosen(self) -> str:
        """The key of the chosen option, "" where there are none."""
        return str(self.currentData() or "")
