# SPDX-License-Identifier: EUPL-1.2
"""The parts of a form: options, a line of text, a grid of figures, lines of what is so already."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.pages.cockpit.forms import ChoicePart, GridPart, LinesPart, Part, TextPart
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import CONTROL_HEIGHT
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.action_layout import ActionLayout
from app.ui.widgets.buttons import KeyButton
from app.ui.widgets.keys import is_enter
from app.ui.widgets.labels import IconLabel, TextLabel
from app.ui.widgets.search_field import LineField

FIGURE_WIDTH, FIGURE_HEIGHT = 92, 28
MOST_LETTERS = 44
_DIGITS = QRegularExpression(r"\d{0,7}")


class Editor(QWidget):
    """A part of a form.

    Signals:
        changed: something was typed or chosen.
        entered: Enter was pressed.
    """

    changed = Signal()
    entered = Signal()

    def begin(self, kept: dict[str, str]) -> None:
        """Take over what was typed before the form changed its shape."""

    def show_part(self, part: Part) -> None:
        """Show what changes without a new control."""

    def values(self) -> dict[str, str]:
        """What is typed or chosen, by key."""
        return {}

    def fields(self) -> Sequence[QWidget]:
        """The controls in their order."""
        return ()

    def stops(self) -> Sequence[QWidget]:
        """The controls at which Enter stops on its way."""
        return self.fields()

    def take(self, key: str) -> bool:
        """Put the keyboard on the control with this key; whether there is one."""
        field = next((field for field in self.fields() if field.objectName() == key), None)
        if field is not None:
            field.setFocus()
        return field is not None

    def take_keyboard(self) -> None:
        """Put the keyboard on the first control."""
        self.fields()[0].setFocus()


class OptionKey(KeyButton):
    """An option; Enter does not choose it but goes on.

    Signals:
        entered: Enter was pressed.
    """

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose, as Qt has it; Enter goes on."""
        if is_enter(event):
            self.entered.emit()
            return
        super().keyPressEvent(event)


class ChoiceEditor(Editor):
    """Options side by side, or one below the other with what is to be said about each."""

    def __init__(self, theme: Theme, part: ChoicePart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = part.key
        self._group = QButtonGroup(self)
        self._group.setExclusive(not part.several)
        self._buttons: dict[str, OptionKey] = {}
        self._notes: dict[str, TextLabel] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        if part.caption:
            layout.addWidget(_caption(theme, part.caption))
        self._lay_out(layout, part)

    def begin(self, kept: dict[str, str]) -> None:
        """Choose what was chosen."""
        self._choose(tuple(kept.get(self._key, "").split("\n")))

    def show_part(self, part: Part) -> None:
        """Say what is to be said about each option, and choose the one that the record has."""
        assert isinstance(part, ChoicePart)
        for option in part.options:
            if option.key in self._notes:
                self._notes[option.key].show_text(option.note, option.tone)
            self._buttons[option.key].setAccessibleDescription(option.note)
        self._choose(part.chosen)

    def values(self) -> dict[str, str]:
        """The keys of the chosen options, a line each."""
        chosen = [key for key, button in self._buttons.items() if button.isChecked()]
        return {self._key: "\n".join(chosen)}

    def fields(self) -> Sequence[QWidget]:
        """The options."""
        return tuple(self._buttons.values())

    def stops(self) -> Sequence[QWidget]:
        """One stop: from any of the options Enter goes to the next part."""
        focused = [button for button in self._buttons.values() if button.hasFocus()]
        return focused or list(self._buttons.values())[:1]

    def take_keyboard(self) -> None:
        """Put the keyboard on the chosen option."""
        (self._group.checkedButton() or self.fields()[0]).setFocus()

    def _choose(self, keys: tuple[str, ...]) -> None:
        for key, button in self._buttons.items():
            if button.isChecked() != (key in keys):
                button.blockSignals(True)
                button.setChecked(key in keys)
                button.blockSignals(False)
                button.update()
        self._let_tab_stop_at_the_chosen()

    def _let_tab_stop_at_the_chosen(self) -> None:
        """Of options of which one is chosen Tab stops at that one, or at the first; arrows go on."""
        if not self._group.exclusive():
            return
        chosen = self._group.checkedButton() or next(iter(self._buttons.values()))
        for button in self._buttons.values():
            stops = button is chosen or button.hasFocus()
            policy = Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def _lay_out(self, layout: QVBoxLayout, part: ChoicePart) -> None:
        if not any(option.note for option in part.options):
            row = ActionLayout(spacing=6)
            layout.addLayout(row)
            for option in part.options:
                row.addWidget(self._add(option.key, option.label))
            return
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        layout.addLayout(grid)
        for place, option in enumerate(part.options):
            note = TextLabel(self._theme, TextRole.SMALL, option.tone)
            note.setWordWrap(True)
            self._notes[option.key] = note
            button = self._add(option.key, option.label)
            button.align_left()
            grid.addWidget(button, place, 0)
            grid.addWidget(note, place, 1)
        self._even_out()

    def _even_out(self) -> None:
        width = max(button.sizeHint().width() for button in self._buttons.values())
        for button in self._buttons.values():
            button.setFixedWidth(width)

    def _add(self, key: str, label: str) -> OptionKey:
        button = OptionKey(self._theme, _short(label))
        button.setAccessibleName(label)
        button.setToolTip(label if len(label) > MOST_LETTERS else "")
        button.setObjectName(f"{self._key}.{key}")
        button.setCheckable(True)
        self._group.addButton(button)
        self._buttons[key] = button
        button.toggled.connect(self._tell)
        button.entered.connect(self.entered)
        return button

    def _tell(self, checked: bool) -> None:
        """One change of the choice is told once: by the option that is chosen now."""
        if checked or not self._group.exclusive():
            self.changed.emit()


class TextEditor(Editor):
    """A line of text under its name, with what was understood below."""

    def __init__(self, theme: Theme, part: TextPart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = part.key
        self._line = LineField()
        self._line.setObjectName(part.key)
        self._line.setFont(theme.font(TextRole.BODY))
        self._line.setFixedHeight(CONTROL_HEIGHT)
        self._line.setPlaceholderText(part.hint)
        self._line.setAccessibleName(part.caption)
        self._line.setText(part.text)
        self._told = TextLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._told.setWordWrap(True)
        caption = _caption(theme, part.caption)
        caption.setBuddy(self._line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (caption, self._line, self._told):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._line.textChanged.connect(self.changed)
        self._line.entered.connect(self.entered)

    def begin(self, kept: dict[str, str]) -> None:
        """Take over what was typed."""
        if self._key in kept:
            self._line.blockSignals(True)
            self._line.setText(kept[self._key])
            self._line.blockSignals(False)

    def show_part(self, part: Part) -> None:
        """Say what was understood."""
        assert isinstance(part, TextPart)
        self._told.show_text(part.told, part.tone)
        self._line.setAccessibleDescription(part.told)

    def values(self) -> dict[str, str]:
        """The text."""
        return {self._key: self._line.text()}

    def fields(self) -> Sequence[QWidget]:
        """The line."""
        return (self._line,)


class FigureField(LineField):
    """A figure in a grid: digits alone, and what is there is overwritten."""

    def __init__(self, theme: Theme, key: str, name: str, text: str) -> None:
        super().__init__()
        self.setObjectName(key)
        self.setProperty("face", "figure")
        self.setFont(theme.font(TextRole.BODY))
        self.setFixedSize(FIGURE_WIDTH, FIGURE_HEIGHT)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setValidator(QRegularExpressionValidator(_DIGITS, self))
        self.setAccessibleName(name)
        self.setPlaceholderText("0")
        self.setText(text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The next digit replaces what is there."""
        super().focusInEvent(event)
        self.selectAll()


class GridEditor(Editor):
    """Figures in rows and columns; the arrows up and down go from row to row."""

    def __init__(self, theme: Theme, part: GridPart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, FigureField] = {}
        self._computed: dict[tuple[int, int], TextLabel] = {}
        self._rows: list[list[FigureField]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(3)
        for column, name in enumerate(part.columns, 1):
            head = _caption(theme, name)
            head.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(head, 0, column)
        for row, _ in enumerate(part.rows):
            self._add_row(theme, grid, part, row)
        grid.setColumnStretch(len(part.columns) + 1, 1)

    def begin(self, kept: dict[str, str]) -> None:
        """Take over the figures that were typed."""
        for key, line in self._fields.items():
            if key in kept:
                line.blockSignals(True)
                line.setText(kept[key])
                line.blockSignals(False)

    def show_part(self, part: Part) -> None:
        """Show the figures that follow from those typed."""
        assert isinstance(part, GridPart)
        for (row, column), label in self._computed.items():
            cell = part.rows[row].cells[column]
            label.show_text(cell.text, cell.tone)

    def values(self) -> dict[str, str]:
        """The figures as they were typed."""
        return {key: line.text() for key, line in self._fields.items()}

    def fields(self) -> Sequence[QWidget]:
        """The figures that can be typed, row by row."""
        return tuple(self._fields.values())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go to the same column of another row."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        row = next((n for n, fields in enumerate(self._rows) if any(f.hasFocus() for f in fields)), None)
        if not step or row is None or not 0 <= row + step < len(self._rows):
            super().keyPressEvent(event)
            return
        column = next(n for n, line in enumerate(self._rows[row]) if line.hasFocus())
        other = self._rows[row + step]
        other[min(column, len(other) - 1)].setFocus()

    def _add_row(self, theme: Theme, grid: QGridLayout, part: GridPart, row: int) -> None:
        shown = part.rows[row]
        caption = TextLabel(theme, TextRole.BODY, shown.tone)
        caption.setText(_short(shown.caption))
        caption.setToolTip(shown.caption)
        caption.setMinimumWidth(150)
        grid.addWidget(caption, row + 1, 0)
        fields = []
        for column, cell in enumerate(shown.cells):
            if cell.key:
                name = f"{shown.caption}: {part.columns[column]}"
                line = self._fields[cell.key] = FigureField(theme, cell.key, name, cell.text)
                line.textChanged.connect(self.changed)
                line.entered.connect(self.entered)
                grid.addWidget(line, row + 1, column + 1, Qt.AlignmentFlag.AlignRight)
                fields.append(line)
            else:
                label = self._computed[row, column] = TextLabel(theme, TextRole.BODY_BOLD, cell.tone)
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                label.setMinimumSize(FIGURE_WIDTH, FIGURE_HEIGHT)
                grid.addWidget(label, row + 1, column + 1)
        if fields:
            self._rows.append(fields)


class LinesEditor(Editor):
    """What is so already."""

    def __init__(self, theme: Theme, part: LinesPart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: list[IconLabel] = []
        self._texts: list[TextLabel] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for _ in part.lines:
            icon, text = IconLabel(theme, 16), TextLabel(theme, TextRole.BODY)
            text.setWordWrap(True)
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(text, 1)
            layout.addLayout(row)
            self._icons.append(icon)
            self._texts.append(text)

    def show_part(self, part: Part) -> None:
        """Show the lines."""
        assert isinstance(part, LinesPart)
        for line, icon, text in zip(part.lines, self._icons, self._texts, strict=True):
            icon.show_icon(line.icon, line.tone)
            text.show_text(line.text)


def _short(text: str) -> str:
    """A name as long as a button or a row can bear it; its tip has the whole."""
    return text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1]}…"


def _caption(theme: Theme, text: str) -> TextLabel:
    label = TextLabel(theme, TextRole.SMALL_BOLD, Tone.MUTED)
    label.setText(text)
    return label
