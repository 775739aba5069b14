# SPDX-License-Identifier: EUPL-1.2
"""The name field of a ballot and its key grammar.

Letters are only names. When one member is left, Space or Tab takes it in hand; then the letter of
a choice records it. Backspace and Esc clear; Enter does nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole
from app.ui.widgets.face import CAP_HEIGHT, cap_width, paint_cap
from app.ui.widgets.keys import key_text
from app.ui.widgets.matching import left, rest
from app.ui.widgets.search_field import LEFT, SearchField
from app.ui.widgets.shown import ChoiceShown, NamedMember

_DASHES = {"-", "–", "—"}
_SILENT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def choice_for(choices: tuple[ChoiceShown, ...], typed: str) -> ChoiceShown | None:
    """The choice whose letter was typed; any dash stands for "–"."""
    letter = "–" if typed in _DASHES else typed.upper()
    return next((choice for choice in choices if choice.letter == letter), None)


class VoteField(SearchField):
    """Finds a member by a few letters and records its vote with one.

    Signals:
        voted: key of the member, key of the choice.
        left_changed: the keys of the members left, () where nothing is typed.
    """

    voted = Signal(str, str)
    left_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", "", parent)
        self.setAccessibleName(self.tr("Mitglied für die Stimmabgabe suchen"))
        self.setPlaceholderText(self.tr("Name, dann Leertaste, dann Buchstabe …"))
        self._members: tuple[NamedMember, ...] = ()
        self._choices: tuple[ChoiceShown, ...] = ()
        self._left: tuple[NamedMember, ...] = ()
        self._in_hand: NamedMember | None = None
        self._count = ""
        self.textChanged.connect(self._look)

    def show_ballot(self, members: tuple[NamedMember, ...], choices: tuple[ChoiceShown, ...]) -> None:
        """Take the members who may vote, and the ways to vote."""
        self._choices = choices
        if members != self._members:
            self._members = members
            self._look()

    def show_count(self, text: str) -> None:
        """Say at the right end how many votes there are."""
        self._count = text
        self.update()

    def in_hand(self) -> NamedMember | None:
        """The member that the next letter will record."""
        return self._in_hand

    def only_one_left(self) -> NamedMember | None:
        """The member that Space would take in hand."""
        return self._left[0] if len(self._left) == 1 else None

    def clear_line(self) -> None:
        """Forget what was typed, without a trace for Ctrl+Z."""
        self._release()
        self.setText("")

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab is Space while something is typed, and moves on where nothing is."""
        if not self.text() or not forward:
            return super().focusNextPrevChild(forward)
        self._take()
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nobody stays in hand when the keyboard goes elsewhere."""
        if self._in_hand is not None:
            self.clear_line()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read a key by the grammar."""
        if event.modifiers() & _SILENT:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear_line()
        elif self._in_hand is not None:
            self._record(event)
        elif event.key() == Qt.Key.Key_Space and self.only_one_left():
            self._take()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rest of the name and the keys that come next."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = LEFT + 3.0 + QFontMetrics(self.font()).horizontalAdvance(self.text())
        only = self.only_one_left()
        if self._in_hand is not None:
            self._paint_caps(painter, x + 10, [(choice.letter, choice) for choice in self._choices])
        elif only is not None:
            x = self._paint_rest(painter, x, only)
            self._paint_caps(painter, x + 10, [(key_text("Space"), None)])
        elif self.text():
            self._paint_right(painter, self._how_many())
        elif self._has_room_for(self._count):
            self._paint_right(painter, self._count)

    def _look(self) -> None:
        if self._in_hand is not None:
            return
        self._left = left(self._members, self.text())
        self.left_changed.emit(tuple(member.key for member in self._left))
        self.update()

    def _take(self) -> None:
        only = self.only_one_left()
        if only is not None:
            self._in_hand = only
            self.setText(only.name)
            self.setReadOnly(True)

    def _release(self) -> None:
        self._in_hand = None
        self.setReadOnly(False)

    def _record(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace:
            self.clear_line()
            return
        choice = choice_for(self._choices, event.text())
        member = self._in_hand
        if choice is not None and member is not None:
            self.clear_line()
            self.voted.emit(member.key, choice.key)

    def _paint_rest(self, painter: QPainter, x: float, only: NamedMember) -> float:
        tail = rest(only.name, self.text()) or f"  {only.name}"
        painter.setFont(self.font())
        painter.setPen(QColor(self._theme.colours.muted))
        width = QFontMetrics(self.font()).horizontalAdvance(tail)
        painter.drawText(QRectF(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, tail)
        return x + width

    def _paint_caps(self, painter: QPainter, x: float, caps: list[tuple[str, ChoiceShown | None]]) -> None:
        for text, choice in caps:
            colours = self._theme.colours
            ink = colours.of(choice.tone) if choice else colours.accent
            width = cap_width(self._theme, text)
            rect = QRectF(x, self.height() / 2 - CAP_HEIGHT / 2, width, CAP_HEIGHT)
            paint_cap(painter, self._theme, rect, text, ink)
            x += width + 6

    def _how_many(self) -> str:
        return self.tr("%n Mitglieder", "", len(self._left)) if self._left else self.tr("kein Mitglied")

    def _has_room_for(self, words: str) -> bool:
        needed = QFontMetrics(self.font()).horizontalAdvance(self.placeholderText() + words)
        return needed + LEFT + 40 < self.width()

    def _paint_right(self, painter: QPainter, words: str) -> None:
        painter.setFont(self._theme.font(TextRole.SMALL))
        painter.setPen(QColor(self._theme.colours.muted))
        rect = QRectF(0, 0, self.width() - 12, self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
