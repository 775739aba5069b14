# SPDX-License-Identifier: EUPL-1.2
"""The rows of the minutes: a paragraph that is typed, and a fact that is not."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.pages.cockpit.shown import DraftShown, FactShown, ParagraphShown
from app.ui.tables.completing import Completing
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.paragraph_edit import ParagraphEdit

MARGIN_WIDTH = 100


class ParagraphRow(QWidget):
    """Time and kind at the left, the text beside them.

    Signals:
        typed: key of the paragraph, text.
        left: key of the paragraph, text.
        ended: Enter was pressed in it.
        stepped, moved: key of the paragraph, up (-1) or down (1).
        added, removed: key of the paragraph.
        offers_wanted: key of the paragraph, sign, what was typed after it.
        offer_acted: key of the paragraph, key of the offer, text.
    """

    typed = Signal(str, str)
    left = Signal(str, str)
    ended = Signal()
    stepped = Signal(str, int)
    moved = Signal(str, int)
    added = Signal(str)
    removed = Signal(str)
    offers_wanted = Signal(str, str, str)
    offer_acted = Signal(str, str, str)

    def __init__(self, theme: Theme, key: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._time = TextLabel(theme, TextRole.BODY, Tone.ACCENT)
        self._kind = TextLabel(theme, TextRole.SMALL, Tone.MUTED)
        self.edit = ParagraphEdit(theme, name)
        self.completing = Completing(theme, self.edit)
        self._lay_out()
        self._connect()

    def show_paragraph(self, shown: ParagraphShown) -> None:
        """Show a paragraph that was recorded."""
        self._time.setText(shown.time)
        self._kind.show_text(shown.kind)
        self.edit.setAccessibleDescription(shown.kind)
        self.edit.setReadOnly(not shown.editable)
        self.edit.show_text(shown.text, shown.lead, shown.typed)

    def show_draft(self, shown: DraftShown, fresh: bool) -> None:
        """Show the empty paragraph, begun anew where it is a fresh one."""
        self._kind.show_text(shown.kind)
        self.edit.setAccessibleDescription(shown.kind)
        self.edit.setPlaceholderText(shown.placeholder)
        if fresh:
            self.edit.begin("", shown.text)

    def _type(self, text: str) -> None:
        self.typed.emit(self._key, text)

    def _leave(self, text: str) -> None:
        self.left.emit(self._key, text)

    def _step(self, step: int) -> None:
        self.stepped.emit(self._key, step)

    def _move(self, step: int) -> None:
        self.moved.emit(self._key, step)

    def _add(self) -> None:
        self.added.emit(self._key)

    def _remove(self) -> None:
        self.removed.emit(self._key)

    def _want_offers(self, sign: str, typed: str) -> None:
        self.offers_wanted.emit(self._key, sign, typed)

    def _act(self, offer: str) -> None:
        self.offer_acted.emit(self._key, offer, self.edit.toPlainText())

    def _connect(self) -> None:
        self.edit.typed.connect(self._type)
        self.edit.left.connect(self._leave)
        self.edit.ended.connect(self.ended)
        self.edit.stepped.connect(self._step)
        self.edit.moved.connect(self._move)
        self.edit.added.connect(self._add)
        self.edit.removed.connect(self._remove)
        self.completing.wanted.connect(self._want_offers)
        self.completing.acted.connect(self._act)

    def _lay_out(self) -> None:
        margin = _margin(self._time, self._kind)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(margin)
        layout.addWidget(self.edit, 1, Qt.AlignmentFlag.AlignTop)


class FactRow(QFrame):
    """What the record says: its time at the left, a bar, and the sentence; nobody types in it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: FactShown | None = None
        self._decides = False
        self._time = TextLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._text = TextLabel(theme, TextRole.BODY, Tone.MUTED)
        self._text.setWordWrap(True)
        self._text.setContentsMargins(9, 3, 4, 3)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 1, 0, 1)
        layout.setSpacing(0)
        layout.addWidget(_margin(self._time, None))
        layout.addWidget(self._text, 1)
        theme.changed.connect(self.update)

    def show_fact(self, shown: FactShown) -> None:
        """Show a fact of the record."""
        if shown == self._shown:
            return
        self._shown = shown
        self._decides = shown.decides
        self._time.setText(shown.time)
        self._text.show_text(shown.text, Tone.INK if shown.decides else Tone.MUTED)
        self.setAccessibleName(f"{shown.time} {shown.text}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar that says that this is record, not text."""
        colours = self._theme.colours
        painter = QPainter(self)
        bar = QRectF(MARGIN_WIDTH, 3, 3, self.height() - 6)
        painter.fillRect(bar, colours.of(Tone.ACCENT) if self._decides else colours.line)


def _margin(time: TextLabel, kind: TextLabel | None) -> QWidget:
    margin = QWidget()
    margin.setFixedWidth(MARGIN_WIDTH)
    column = QVBoxLayout(margin)
    column.setContentsMargins(0, 6 if kind else 4, 0, 0)
    column.setSpacing(0)
    column.addWidget(time)
    if kind is not None:
        column.addWidget(kind)
        kind.setWordWrap(True)
        kind.setContentsMargins(0, 0, 8, 0)
        kind.hide()
    column.addStretch(1)
    return margin
