# SPDX-License-Identifier: EUPL-1.2
"""The running minutes of the item: its paragraphs, and an empty one at the end."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.ui.pages.cockpit.panel import Card, Heading
from app.ui.pages.cockpit.shown import DraftShown, MinutesShown, ParagraphShown
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.paragraph_edit import ParagraphEdit

MARGIN_WIDTH = 100
LEAST_HEIGHT = 120


class ModestArea(QScrollArea):
    """Asks for little height and takes what is left."""

    def sizeHint(self) -> QSize:
        """No more than the least height."""
        return QSize(super().sizeHint().width(), LEAST_HEIGHT)


class ParagraphRow(QWidget):
    """Time and kind at the left, the text beside them.

    Signals:
        typed: key of the paragraph, text.
        left: key of the paragraph, text.
        ended: Enter was pressed in it.
    """

    typed = Signal(str, str)
    left = Signal(str, str)
    ended = Signal()

    def __init__(self, theme: Theme, key: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._time = TextLabel(theme, TextRole.BODY, Tone.ACCENT)
        self._kind = TextLabel(theme, TextRole.SMALL, Tone.MUTED)
        self.edit = ParagraphEdit(theme, name)
        self._lay_out()
        self.edit.typed.connect(self._type)
        self.edit.left.connect(self._leave)
        self.edit.ended.connect(self.ended)

    def show_paragraph(self, shown: ParagraphShown) -> None:
        """Show a paragraph that was recorded."""
        self._time.setText(shown.time)
        self._kind.show_text(shown.kind)
        self.edit.setReadOnly(not shown.editable)
        self.edit.show_text(shown.text, shown.lead, shown.typed)

    def show_draft(self, shown: DraftShown, fresh: bool) -> None:
        """Show the empty paragraph, begun anew where it is a fresh one."""
        self._kind.show_text(shown.kind)
        self.edit.setPlaceholderText(shown.placeholder)
        if fresh:
            self.edit.begin("", shown.text)

    def _type(self, text: str) -> None:
        self.typed.emit(self._key, text)

    def _leave(self, text: str) -> None:
        self.left.emit(self._key, text)

    def _lay_out(self) -> None:
        margin = QWidget()
        margin.setFixedWidth(MARGIN_WIDTH)
        column = QVBoxLayout(margin)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._time)
        column.addWidget(self._kind)
        column.addStretch(1)
        self._kind.setWordWrap(True)
        self._kind.setContentsMargins(0, 0, 8, 0)
        self._kind.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(margin)
        layout.addWidget(self.edit, 1, Qt.AlignmentFlag.AlignTop)


class MinutesCard(Card):
    """Every paragraph of the item; existing ones can be edited.

    Signals:
        paragraph_typed: key of the paragraph ("" for the new one), text, at each pause.
        paragraph_left: key of the paragraph ("" for the new one), text, when it was changed and left.
    """

    paragraph_typed = Signal(str, str)
    paragraph_left = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._rows: dict[str, ParagraphRow] = {}
        self._draft_key = ""
        self._heading = Heading(theme, self.tr("Niederschrift"))
        self._draft = self._new_row("", self.tr("Neuer Absatz"))
        self._lay_out()

    def show_minutes(self, shown: MinutesShown) -> None:
        """Show the paragraphs; one that is being typed in stays as it is."""
        self._heading.show_count(shown.kept)
        self._drop({paragraph.key for paragraph in shown.paragraphs})
        for place, paragraph in enumerate(shown.paragraphs):
            self._row(paragraph, place).show_paragraph(paragraph)
        self._draft.show_draft(shown.draft, shown.draft.key != self._draft_key)
        self._draft_key = shown.draft.key

    def take_keyboard(self) -> None:
        """Put the keyboard into the new paragraph."""
        self._draft.edit.setFocus()

    def settle(self) -> None:
        """Report what was typed and not yet left."""
        for row in (*self._rows.values(), self._draft):
            row.edit.settle()

    def showEvent(self, event: QShowEvent) -> None:
        """The newest paragraph is in sight."""
        super().showEvent(event)
        self._to_end.start()

    def _row(self, shown: ParagraphShown, place: int) -> ParagraphRow:
        if shown.key not in self._rows:
            name = self.tr("Absatz von {time}").format(time=shown.time)
            self._rows[shown.key] = self._new_row(shown.key, name)
            self._to_end.start()
        row = self._rows[shown.key]
        if self._column.indexOf(row) != place:
            self._column.insertWidget(place, row)
            QWidget.setTabOrder(_field_before(self._draft.edit), row.edit)
            row.show()
        return row

    def _new_row(self, key: str, name: str) -> ParagraphRow:
        row = ParagraphRow(self._theme, key, name)
        row.typed.connect(self.paragraph_typed)
        row.left.connect(self.paragraph_left)
        row.ended.connect(self._end_paragraph)
        return row

    def _end_paragraph(self) -> None:
        self.settle()
        self.take_keyboard()

    def _drop(self, wanted: set[str]) -> None:
        for key in set(self._rows) - wanted:
            row = self._rows.pop(key)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _scroll_to_end(self) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("face", "clear")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._draft)
        self._column.addStretch(1)
        self._area = ModestArea()
        self._area.setWidget(inner)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setMinimumHeight(LEAST_HEIGHT)
        self._area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._to_end = QTimer(self, singleShot=True, interval=0)
        self._to_end.timeout.connect(self._scroll_to_end)
        self.body.setContentsMargins(18, 14, 10, 10)
        self._heading.row.setContentsMargins(0, 0, 8, 0)
        self.body.addWidget(self._heading)
        self.body.addWidget(self._area, 1)


def _field_before(field: QWidget) -> QWidget:
    """The widget from which Tab leads to a field; nothing can be put behind any other."""
    before = field.previousInFocusChain() or field
    while not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
        before = before.previousInFocusChain() or field
    return before
