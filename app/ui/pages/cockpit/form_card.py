# SPDX-License-Identifier: EUPL-1.2
"""A form as it is drawn: options, lines and grids of figures, with its acts; it decides nothing."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.pages.cockpit.form_parts import (
    ChoiceEditor,
    Editor,
    GridEditor,
    LinesEditor,
    TextEditor,
)
from app.ui.pages.cockpit.forms import (
    ChoicePart,
    FormAct,
    FormShown,
    GridPart,
    LinesPart,
    Part,
    TextPart,
)
from app.ui.pages.cockpit.panel import Card
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.action_layout import ActionLayout
from app.ui.widgets.buttons import ButtonKind, KeyButton, KeyedButton
from app.ui.widgets.labels import TextLabel


class FormCard(Card):
    """Shows a form, and tells what is typed in it.

    Signals:
        changed: what is typed and chosen now, by key.
        acted: key of the act.
        left: the form is to be put away.
    """

    changed = Signal(object)
    acted = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._shown: FormShown | None = None
        self._editors: list[Editor] = []
        self._shapes: tuple[object, ...] = ()
        self._buttons: list[KeyedButton] = []
        self._title = TextLabel(theme, TextRole.BODY_BOLD)
        self._sentence = TextLabel(theme, TextRole.BODY, Tone.MUTED)
        self._told = TextLabel(theme, TextRole.BODY_BOLD)
        for label in (self._title, self._sentence, self._told):
            label.setWordWrap(True)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(8)
        self._pair: QHBoxLayout | None = None
        self._leave = KeyButton(theme, key="")
        self._acts = ActionLayout()
        for piece in (self._title, self._sentence):
            self.body.addWidget(piece)
        self.body.addLayout(self._parts)
        self.body.addWidget(self._told)
        self.body.addLayout(self._acts)
        self._acts.addWidget(self._leave)
        self._leave.clicked.connect(self.left)

    def show_form(self, shown: FormShown) -> None:
        """Show the form; what was typed stays as long as it is the same one."""
        before, self._shown = self._shown, shown
        self._title.show_text(shown.title)
        self._sentence.show_text(shown.sentence)
        self._told.show_text(shown.told, shown.tone)
        self.setAccessibleName(shown.title)
        self._show_parts(shown, before)
        if before is None or before.acts != shown.acts or before.leave != shown.leave:
            self._show_acts(shown)

    def take_keyboard(self) -> None:
        """Put the keyboard on what is typed first, or on the first act."""
        first = self._shown.first if self._shown else ""
        if first and any(editor.take(first) for editor in self._editors):
            return
        editor = next((each for each in self._editors if each.fields()), None)
        if editor is not None:
            editor.take_keyboard()
            return
        next((button for button in self._buttons if button.isVisible()), self._leave).setFocus()

    def values(self) -> dict[str, str]:
        """What is typed and chosen, by key."""
        return {key: text for editor in self._editors for key, text in editor.values().items()}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts a form away that may be."""
        if event.key() == Qt.Key.Key_Escape and self._shown is not None and self._shown.leave:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _show_parts(self, shown: FormShown, before: FormShown | None) -> None:
        is_same = before is not None and before.key == shown.key
        if not is_same or self._shapes != _shapes(shown.parts):
            self._build(shown, self.values() if is_same else {}, anew=not is_same)
        for editor, part in zip(self._editors, shown.parts, strict=True):
            editor.show_part(part)

    def _build(self, shown: FormShown, kept: dict[str, str], *, anew: bool) -> None:
        """Make the controls that are new; those that stay keep what is typed, and the keyboard."""
        there = {} if anew else dict(zip(self._shapes, self._editors, strict=True))
        wanted = _shapes(shown.parts)
        for shape, editor in zip(self._shapes, self._editors, strict=True):
            if anew or shape not in wanted:
                editor.hide()
                editor.deleteLater()
        self._take_out()
        self._shapes = wanted
        self._editors = [
            there.get(shape) or self._begun(part, kept)
            for shape, part in zip(wanted, shown.parts, strict=True)
        ]
        for editor in self._editors:
            self._place(editor)
            editor.show()
        self._chain()

    def _begun(self, part: Part, kept: dict[str, str]) -> Editor:
        editor = self._editor(part)
        editor.begin(kept)
        editor.changed.connect(self._tell)
        editor.entered.connect(self._go_on)
        return editor

    def _take_out(self) -> None:
        """Empty the column; the controls themselves stay."""
        while self._parts.count():
            row = self._parts.takeAt(0)
            pair = row.layout() if row is not None else None
            if pair is not None:
                while pair.count():
                    pair.takeAt(0)
                pair.deleteLater()
        self._pair = None

    def _place(self, editor: Editor) -> None:
        """One part below the other; of two lines of text in a row the second stands beside the first."""
        if not isinstance(editor, TextEditor):
            self._pair = None
            self._parts.addWidget(editor)
        elif self._pair is not None:
            self._pair.addWidget(editor, 1)
            self._pair = None
        else:
            self._pair = QHBoxLayout()
            self._pair.setSpacing(16)
            self._pair.addWidget(editor, 1)
            self._parts.addLayout(self._pair)

    def _editor(self, part: Part) -> Editor:
        if isinstance(part, ChoicePart):
            return ChoiceEditor(self._theme, part)
        if isinstance(part, TextPart):
            return TextEditor(self._theme, part)
        if isinstance(part, GridPart):
            return GridEditor(self._theme, part)
        assert isinstance(part, LinesPart)
        return LinesEditor(self._theme, part)

    def _chain(self) -> None:
        """Tab goes from part to part as they stand, then to the acts."""
        fields = [field for editor in self._editors for field in editor.fields()]
        chain = [*fields, *self._buttons, self._leave]
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)

    def _show_acts(self, shown: FormShown) -> None:
        while self._buttons:
            button = self._buttons.pop()
            self._acts.removeWidget(button)
            button.bind_key("")
            button.hide()
            button.deleteLater()
        self._leave.show_text(shown.leave)
        self._leave.show_cap("Esc")
        self._leave.setVisible(bool(shown.leave))
        for act in shown.acts:
            self._add_act(act)
        self._chain()

    def _add_act(self, act: FormAct) -> None:
        kind = ButtonKind.PRIMARY if act.primary else ButtonKind.PLAIN
        button = KeyedButton(self._theme, act.key, act.label, kind)
        button.bind_key(act.shortcut)
        button.picked.connect(self._act)
        self._buttons.append(button)
        if act.primary:
            self._acts.add_last(button)
        else:
            self._acts.addWidget(button)
        button.show()

    def _act(self, key: str) -> None:
        self._tell()
        self.acted.emit(key)

    def _tell(self) -> None:
        self.changed.emit(self.values())

    def _go_on(self) -> None:
        """Enter goes to the next field; in the last one it does what the form is for."""
        fields = [field for editor in self._editors for field in editor.stops()]
        place = next((place for place, field in enumerate(fields) if field.hasFocus()), len(fields))
        if place + 1 < len(fields):
            fields[place + 1].setFocus()
        elif self._shown is not None and self._shown.enter:
            self._act(self._shown.enter)


def _shapes(parts: tuple[Part, ...]) -> tuple[object, ...]:
    return tuple((type(part), part.shape) for part in parts)
