# SPDX-License-Identifier: EUPL-1.2
"""The running minutes of the item: facts and paragraphs in their order, and an empty one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.ui.pages.cockpit.minutes_rows import FactRow, ParagraphRow
from app.ui.pages.cockpit.panel import Card, Heading
from app.ui.pages.cockpit.shown import FactShown, MinutesShown, ParagraphShown
from app.ui.pages.cockpit.speakers_strip import SpeakersStrip
from app.ui.tables.offers import OfferShown
from app.ui.theme.theme import Theme
from app.ui.widgets.buttons import ButtonKind, KeyButton
from app.ui.widgets.paragraph_edit import ParagraphEdit
from app.ui.widgets.word_knowledge import WordKnowledge

LEAST_HEIGHT = 120
ROOMY = 480
NEW = ""


class ModestArea(QScrollArea):
    """Asks for little height and takes what is left."""

    def sizeHint(self) -> QSize:
        """No more than the least height."""
        return QSize(super().sizeHint().width(), LEAST_HEIGHT)


class MinutesCard(Card):
    """Every block of the item; paragraphs can be edited, facts cannot.

    The key of the new paragraph is "".

    Signals:
        paragraph_typed: key of the paragraph, text, at each pause.
        paragraph_left: key of the paragraph, text, when it was changed and left.
        paragraph_moved: key of the paragraph, one block up (-1) or down (1).
        paragraph_added: key of the paragraph after which one is to be begun.
        paragraph_removed: key of the paragraph.
        offers_wanted: key of the paragraph, sign, what was typed after it; answer with ``show_offers``.
        offer_acted: key of the paragraph, key of an offer that is an act, text of the paragraph.
        speakers_wanted: names are to be put on the speakers' list.
    """

    paragraph_typed = Signal(str, str)
    paragraph_left = Signal(str, str)
    paragraph_moved = Signal(str, int)
    paragraph_added = Signal(str)
    paragraph_removed = Signal(str)
    offers_wanted = Signal(str, str, str)
    offer_acted = Signal(str, str, str)
    speakers_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self.knowledge = WordKnowledge(self)
        self._rows: dict[str, ParagraphRow | FactRow] = {}
        self._draft_key = ""
        self._heading = Heading(theme, self.tr("Niederschrift"))
        self._speakers = KeyButton(theme, self.tr("Rednerliste"), "Shift+F6", ButtonKind.QUIET)
        self.strip = SpeakersStrip(theme)
        self._draft = self._new_row(NEW, self.tr("Neuer Absatz"))
        self._lay_out()

    def show_minutes(self, shown: MinutesShown) -> None:
        """Show the blocks; a paragraph that is being typed in stays as it is."""
        self._heading.show_count(" · ".join(part for part in (shown.form, shown.kept) if part))
        self.strip.show_speakers(shown.speakers)
        self._drop({block.key for block in shown.blocks})
        order: list[QWidget] = [self._row(block) for block in shown.blocks]
        keys = [block.key for block in shown.blocks]
        after = shown.draft.after
        order.insert(keys.index(after) + 1 if after in keys else len(order), self._draft)
        self._put_in_order(order)
        self._draft.show_draft(shown.draft, shown.draft.key != self._draft_key)
        self._draft_key = shown.draft.key

    def show_offers(self, key: str, sign: str, offers: Sequence[OfferShown]) -> None:
        """Show what a sign calls in a paragraph."""
        row = self._draft if key == NEW else self._rows.get(key)
        if isinstance(row, ParagraphRow):
            row.completing.show_offers(sign, offers)

    def take_keyboard(self) -> None:
        """Put the keyboard into the new paragraph."""
        self._draft.edit.setFocus()

    def take_paragraph(self, key: str) -> None:
        """Put the keyboard into a paragraph."""
        edit = self._edit_of(key)
        if edit is not None:
            edit.setFocus()
            self._reveal(edit)

    def settle(self) -> None:
        """Report what was typed and not yet left."""
        for edit in self._edits():
            edit.settle()

    def forget_changes(self, key: str) -> None:
        """What was typed in a paragraph became something else, and is not to be reported."""
        edit = self._edit_of(key)
        if edit is not None:
            edit.forget_changes()

    def showEvent(self, event: QShowEvent) -> None:
        """The newest paragraph is in sight."""
        super().showEvent(event)
        self._to_end.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the heading goes without its title."""
        super().resizeEvent(event)
        self._heading.show_title(event.size().width() >= ROOMY)

    def _row(self, shown: ParagraphShown | FactShown) -> ParagraphRow | FactRow:
        row = self._rows.get(shown.key)
        if row is None:
            row = self._made(shown)
            self._rows[shown.key] = row
            self._to_end.start()
        if isinstance(row, FactRow) and isinstance(shown, FactShown):
            row.show_fact(shown)
        elif isinstance(row, ParagraphRow) and isinstance(shown, ParagraphShown):
            row.show_paragraph(shown)
        return row

    def _made(self, shown: ParagraphShown | FactShown) -> ParagraphRow | FactRow:
        if isinstance(shown, FactShown):
            return FactRow(self._theme)
        return self._new_row(shown.key, self.tr("Absatz von {time}").format(time=shown.time))

    def _new_row(self, key: str, name: str) -> ParagraphRow:
        row = ParagraphRow(self._theme, key, name)
        row.edit.check_with(self.knowledge)
        row.typed.connect(self.paragraph_typed)
        row.left.connect(self.paragraph_left)
        row.moved.connect(self.paragraph_moved)
        row.added.connect(self.paragraph_added)
        row.removed.connect(self.paragraph_removed)
        row.offers_wanted.connect(self.offers_wanted)
        row.offer_acted.connect(self.offer_acted)
        row.stepped.connect(self._step)
        row.ended.connect(self._end_paragraph)
        return row

    def _put_in_order(self, order: Sequence[QWidget]) -> None:
        """Rows from top to bottom, and Tab through them in that order; what stands right is not touched."""
        if self._in_column()[: len(order)] == list(order):
            return
        for place, row in enumerate(order):
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
                row.show()
        edits = [row.edit for row in order if isinstance(row, ParagraphRow)]
        before = _field_before(edits)
        for edit in edits:
            QWidget.setTabOrder(before, edit)
            before = edit

    def _edits(self) -> list[ParagraphEdit]:
        """The paragraphs from top to bottom."""
        return [row.edit for row in self._in_column() if isinstance(row, ParagraphRow)]

    def _in_column(self) -> list[QWidget | None]:
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        return [item.widget() if item else None for item in items]

    def _edit_of(self, key: str) -> ParagraphEdit | None:
        row = self._draft if key == NEW else self._rows.get(key)
        return row.edit if isinstance(row, ParagraphRow) else None

    def _step(self, key: str, step: int) -> None:
        """Put the keyboard into the paragraph before or after."""
        edits, edit = self._edits(), self._edit_of(key)
        if edit is None:
            return
        place = edits.index(edit) + step
        if 0 <= place < len(edits):
            edits[place].setFocus()
            self._reveal(edits[place])

    def _reveal(self, edit: ParagraphEdit) -> None:
        self._area.ensureWidgetVisible(edit, 0, 12)

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
        self._speakers.setFixedHeight(28)
        self._speakers.clicked.connect(self.speakers_wanted)
        self._heading.row.insertWidget(1, self._speakers)
        self.body.addWidget(self._heading)
        self.body.addWidget(self.strip)
        self.body.addWidget(self._area, 1)


def _field_before(fields: Sequence[QWidget]) -> QWidget:
    """The widget outside of these from which Tab leads into them; nothing can be put behind any other."""
    inside = set(fields)
    before = fields[-1].previousInFocusChain() or fields[-1]
    while before in inside or not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
        before = before.previousInFocusChain() or fields[-1]
    return before
