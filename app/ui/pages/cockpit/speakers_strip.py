# SPDX-License-Identifier: EUPL-1.2
"""The speakers' list above the minutes: who speaks and for how long, who follows, and a field for names."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.pages.cockpit.shown import SpeakersShown, TimeShown, WaitingShown
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.action_layout import ActionLayout
from app.ui.widgets.buttons import ButtonKind, KeyButton
from app.ui.widgets.keys import is_enter
from app.ui.widgets.labels import ElidedLabel, TextLabel
from app.ui.widgets.search_field import SearchField

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
NAME_WIDTH = 260
MOST_OF_A_NAME = 190


class SpeakerField(SearchField):
    """Takes names; Enter puts one on the list, Shift+Enter as a point of order.

    Signals:
        named: what was typed, whether as a point of order.
    """

    named = Signal(str, bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of both ways to enter."""
        shift = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ShiftModifier
        if event.key() in _ENTER and (is_enter(event) or shift):
            if self.text().strip():
                self.named.emit(self.text(), shift)
            return
        super().keyPressEvent(event)


class WaitingButton(KeyButton):
    """Somebody who waits: Delete takes the name off the list, Alt+Left puts it forward.

    Signals:
        removed, forwarded: key of the one who waits.
    """

    removed = Signal(str)
    forwarded = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, kind=ButtonKind.QUIET, parent=parent)
        self.setFixedHeight(28)
        self._key = ""
        self._said = self.tr("Entf streicht, Alt und Pfeil links rückt vor")

    def show_waiting(self, shown: WaitingShown, place: int) -> None:
        """Show somebody at a place from 1."""
        self._key = shown.key
        metrics = self.fontMetrics()
        name = metrics.elidedText(shown.name, Qt.TextElideMode.ElideRight, MOST_OF_A_NAME)
        self.show_text(" ".join(part for part in (f"{place}.", name, shown.mark) if part))
        self.setAccessibleName(" ".join(part for part in (f"{place}.", shown.name, shown.mark) if part))
        self.setAccessibleDescription(self._said)
        self.setToolTip(f"{shown.name}\n{self._said}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take away or put forward."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit(self._key)
        elif event.key() == Qt.Key.Key_Left and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.forwarded.emit(self._key)
        else:
            super().keyPressEvent(event)


class SpeakersStrip(QFrame):
    """Lies above the minutes while there is somebody to show.

    Signals:
        typed: what stands in the field; answer with ``show_hint``.
        named: what was entered in the field, whether as a point of order.
        removed, forwarded: key of the one who waits.
        put_away: Esc was pressed in the empty field.
    """

    typed = Signal(str)
    named = Signal(str, bool)
    removed = Signal(str)
    forwarded = Signal(str)
    put_away = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("face", "drawer")
        self._theme = theme
        self._label = TextLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._speaker = ElidedLabel(theme, TextRole.BODY_BOLD)
        self._time = TextLabel(theme, TextRole.BODY_BOLD)
        self._note = TextLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._field = SpeakerField(theme, self.tr("Auf die Rednerliste"), self.tr("Name …"))
        self._hint = ElidedLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._more = TextLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._buttons: list[WaitingButton] = []
        self._waiting = ActionLayout(spacing=4)
        self._following = TextLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._following.setContentsMargins(0, 5, 0, 0)
        self._waiting.addWidget(self._following)
        self._lay_out()
        self._connect()

    def show_speakers(self, shown: SpeakersShown | None) -> None:
        """Show who speaks and who follows, or nothing at all."""
        self.setVisible(shown is not None)
        if shown is None:
            return
        self._label.show_text(shown.label)
        self._speaker.show_text(shown.speaker)
        self._note.show_text(shown.note)
        self._following.show_text(shown.following)
        self._more.show_text(shown.more)
        while len(self._buttons) < len(shown.waiting):
            self._buttons.append(self._new_button())
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(shown.waiting))
            if place < len(shown.waiting):
                button.show_waiting(shown.waiting[place], place + 1)

    def show_time(self, shown: TimeShown | None) -> None:
        """Show the time that runs."""
        self._time.show_text(shown.text if shown else "", shown.tone if shown else None)

    def show_hint(self, text: str) -> None:
        """Say what Enter would do."""
        self._hint.show_text(text)

    def open_field(self) -> None:
        """Put the keyboard into the field."""
        self._field.show()
        self._field.take_keyboard()
        self.typed.emit(self._field.text())

    def clear_field(self) -> None:
        """Forget what was typed."""
        self._field.setText("")

    def close_field(self) -> None:
        """Take the field away."""
        self._field.setText("")
        self._field.hide()
        self._hint.hide()

    def _new_button(self) -> WaitingButton:
        button = WaitingButton(self._theme)
        button.removed.connect(self.removed)
        button.forwarded.connect(self.forwarded)
        self._waiting.addWidget(button)
        return button

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._label)
        first.addWidget(self._speaker, 1)
        first.addWidget(self._note)
        first.addWidget(self._time)
        entry = QHBoxLayout()
        entry.setSpacing(8)
        self._field.setFixedWidth(NAME_WIDTH)
        entry.addWidget(self._field)
        entry.addWidget(self._hint, 1)
        entry.addWidget(self._more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 5, 10, 5)
        layout.setSpacing(4)
        layout.addLayout(first)
        layout.addLayout(self._waiting)
        layout.addLayout(entry)
        self._field.hide()
        self._hint.hide()
        self.hide()

    def _connect(self) -> None:
        self._field.textChanged.connect(self.typed)
        self._field.named.connect(self.named)
        self._field.escaped.connect(self.put_away)
