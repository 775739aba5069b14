# SPDX-License-Identifier: EUPL-1.2
"""One field of an act: its name, its control, what it was read as, what can be picked, what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.pages.cockpit.acts.shown import ActFieldShown, Control
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import CONTROL_HEIGHT
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.action_layout import ActionLayout
from app.ui.widgets.buttons import ButtonKind, KeyedButton
from app.ui.widgets.form import OptionBox
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.search_field import LineField, belongs_to_window
from app.ui.widgets.shown import OptionShown

LONG_HEIGHT = 96
_RETURNS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class LongField(QPlainTextEdit):
    """Several lines; Enter goes on and Shift+Enter begins a line, as in the minutes.

    Signals:
        entered: Enter was pressed.
    """

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setFixedHeight(LONG_HEIGHT)

    def event(self, event: QEvent) -> bool:
        """Leave the window's keys to the window."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and belongs_to_window(event, self.document().isUndoAvailable())
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends the text; Esc belongs to the form."""
        if event.key() in _RETURNS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.entered.emit()
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)


class FieldBox(QWidget):
    """A field with its name above it, and below it what it was read as or why it was refused.

    Signals:
        typed: name of the field, its text.
        entered: name of the field; Enter was pressed in it.
        escaped: Esc was pressed in it.
    """

    typed = Signal(str, str)
    entered = Signal(str)
    escaped = Signal()

    def __init__(self, theme: Theme, shown: ActFieldShown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = shown.name
        self._kind = shown.control
        self._required = shown.required
        self._initial: str | None = None
        self._options: tuple[OptionShown, ...] = ()
        self._offered: tuple[OptionShown, ...] = ()
        self._buttons: list[KeyedButton] = []
        self._label = TextLabel(theme, TextRole.SMALL_BOLD, Tone.MUTED)
        self._echo = TextLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._fault = TextLabel(theme, TextRole.SMALL, Tone.NO)
        for label in (self._label, self._echo, self._fault):
            label.setWordWrap(True)
            label.hide()
        self.control = self._made()
        self._offers = QWidget()
        self._offer_row = ActionLayout(self._offers, spacing=4)
        self._lay_out()

    @property
    def is_wide(self) -> bool:
        """Whether it takes the whole width."""
        return self._kind is Control.LONG

    @property
    def is_lacking(self) -> bool:
        """Whether there is still something to type in it that must be."""
        return self._required and self._kind in {Control.LINE, Control.LONG} and not self._text().strip()

    def show_field(self, shown: ActFieldShown) -> None:
        """Show name, echo, offers and fault; the text only where another one is to stand there."""
        self._label.show_text("" if self._kind is Control.FLAG else shown.label)
        self.control.setAccessibleName(shown.label)
        self.control.setAccessibleDescription(shown.fault or shown.echo)
        if shown.options != self._options:
            self._options = shown.options
            self._show_options(shown)
        if shown.text != self._initial:
            self._initial = shown.text
            self._put(shown.text)
        self._show_hint(shown)
        self._echo.show_text("" if shown.fault else shown.echo)
        self._fault.show_text(shown.fault)
        self._show_offers(shown.offers)

    def _made(self) -> QWidget:
        made = {
            Control.LINE: self._line,
            Control.LONG: self._long,
            Control.CHOICE: self._choice,
            Control.FLAG: self._flag,
        }[self._kind]()
        made.setFont(self._theme.font(TextRole.BODY))
        return made

    def _line(self) -> QWidget:
        line = LineField()
        line.setFixedHeight(CONTROL_HEIGHT)
        line.textChanged.connect(self._tell)
        line.entered.connect(self._enter)
        return line

    def _long(self) -> QWidget:
        edit = LongField()
        edit.textChanged.connect(self._tell)
        edit.entered.connect(self._enter)
        return edit

    def _choice(self) -> QWidget:
        box = OptionBox()
        box.setFixedHeight(CONTROL_HEIGHT)
        box.currentIndexChanged.connect(self._tell)
        return box

    def _flag(self) -> QWidget:
        box = QCheckBox()
        box.setMinimumHeight(CONTROL_HEIGHT)
        box.toggled.connect(self._tell)
        return box

    def _text(self) -> str:
        control = self.control
        if isinstance(control, LineField):
            return control.text()
        if isinstance(control, LongField):
            return control.toPlainText()
        if isinstance(control, OptionBox):
            return control.chosen()
        return "true" if isinstance(control, QCheckBox) and control.isChecked() else "false"

    def _put(self, text: str) -> None:
        control = self.control
        control.blockSignals(True)
        if isinstance(control, LineField):
            control.setText(text)
        elif isinstance(control, LongField):
            control.setPlainText(text)
            control.moveCursor(QTextCursor.MoveOperation.End)
        elif isinstance(control, OptionBox):
            control.setCurrentIndex(max(0, control.findData(text)))
        elif isinstance(control, QCheckBox):
            control.setChecked(text == "true")
        control.blockSignals(False)

    def _show_options(self, shown: ActFieldShown) -> None:
        if isinstance(self.control, OptionBox):
            self.control.blockSignals(True)
            self.control.show_options(shown.options, self._text() or shown.text)
            self.control.blockSignals(False)

    def _show_hint(self, shown: ActFieldShown) -> None:
        if isinstance(self.control, LineField | LongField):
            self.control.setPlaceholderText(shown.hint)
        elif isinstance(self.control, QCheckBox):
            self.control.setText(shown.label)

    def _show_offers(self, offers: tuple[OptionShown, ...]) -> None:
        self._offers.setVisible(bool(offers))
        if offers == self._offered:
            return
        self._offered = offers
        while self._buttons:
            button = self._buttons.pop()
            button.hide()
            button.deleteLater()
        for offer in offers:
            button = KeyedButton(self._theme, offer.key, offer.label, ButtonKind.PLAIN)
            button.setFont(self._theme.font(TextRole.SMALL))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.picked.connect(self._pick)
            self._buttons.append(button)
            self._offer_row.addWidget(button)

    def _pick(self, key: str) -> None:
        if isinstance(self.control, LineField):
            self.control.setText(key)
            self.control.setFocus()

    def _tell(self) -> None:
        self.typed.emit(self._name, self._text())

    def _enter(self) -> None:
        self.entered.emit(self._name)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self._label, self.control, self._echo, self._fault, self._offers):
            layout.addWidget(widget)
        layout.addStretch(1)
