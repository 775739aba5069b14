# SPDX-License-Identifier: EUPL-1.2
"""One paragraph of running minutes: as high as its text, drafted at each pause."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole
from app.ui.widgets.face import paint_ring
from app.ui.widgets.search_field import belongs_to_window

PAUSE = 500
LINE_HEIGHT = 112
_RETURNS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class LeadHighlighter(QSyntaxHighlighter):
    """Sets the first letters of a paragraph in bold, as the speaker's name."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._length = 0

    def show_lead(self, length: int) -> None:
        """So many letters are the lead."""
        if length != self._length:
            self._length = length
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Make the lead bold in the first block."""
        if self.currentBlock().blockNumber() == 0 and self._length:
            bold = QTextCharFormat()
            bold.setFontWeight(QFont.Weight.Bold)
            self.setFormat(0, self._length, bold)


class ParagraphEdit(QTextEdit):
    """Plain text that grows with what is written.

    Signals:
        typed: the text, half a second after it was changed, however fast the typing goes on.
        left: the text, when it differs from what was shown and the paragraph is left.
        ended: Enter was pressed; the paragraph is complete.
    """

    typed = Signal(str)
    left = Signal(str)
    ended = Signal()

    _rest = QTextCursor.MoveOperation.End

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._given = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._lead = LeadHighlighter(self.document())
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFont(theme.font(TextRole.READING))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(7)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._begin_pause)
        self._pause.timeout.connect(self._report)
        self.document().clearUndoRedoStacks()  # the margin was a step, which Ctrl+Z would take back

    def show_text(self, text: str, lead: int = 0, typed: str | None = None) -> None:
        """Put a recorded text there, unless it is the one that was put there before."""
        self._lead.show_lead(lead)
        if text == self._given:
            return
        if typed is None and text == self.toPlainText():
            self._given = text
        else:
            self.begin(text, text if typed is None else typed)

    def begin(self, recorded: str, typed: str) -> None:
        """Put what was typed in place of everything; leaving it reports what is not recorded."""
        self._given = recorded
        self._put(typed)

    def _put(self, text: str) -> None:
        self.document().setUndoRedoEnabled(False)
        self.setPlainText(text)
        self._space_lines()
        self.document().setUndoRedoEnabled(True)
        self.moveCursor(self._rest)
        self._pause.stop()

    def settle(self) -> None:
        """Report the paragraph as left, where something in it was changed."""
        self._pause.stop()
        text = self.toPlainText()
        if text != self._given:
            self._given = text
            self.left.emit(text)

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
        """Enter ends the paragraph; Shift+Enter begins a line in it."""
        if event.key() in _RETURNS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.accept()
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.ended.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was changed is reported when the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take pasted text as plain text."""
        self.insertPlainText(source.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower paragraph is a higher one."""
        super().resizeEvent(event)
        self._grow()

    def sizeHint(self) -> QSize:
        """As high as the text."""
        return QSize(200, self._text_height())

    def minimumSizeHint(self) -> QSize:
        """Never lower than the text."""
        return QSize(80, self._text_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, the placeholder and the ring of the keyboard."""
        super().paintEvent(event)
        if self.hasFocus() and not self.isReadOnly():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_ring(painter, self.viewport().rect().toRectF(), self._theme.colours.accent, 6)

    def _begin_pause(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _report(self) -> None:
        self.typed.emit(self.toPlainText())

    def _text_height(self) -> int:
        return max(34, round(self.document().size().height()))

    def _grow(self) -> None:
        if self.height() != self._text_height():
            self.setFixedHeight(self._text_height())

    def _space_lines(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(spaced)


class WordingText(ParagraphEdit):
    """The wording of an item: to be read and copied, high up to a limit, then it scrolls."""

    _rest = QTextCursor.MoveOperation.Start

    def __init__(self, theme: Theme, name: str, most: int, parent: QWidget | None = None) -> None:
        self._most = most
        super().__init__(theme, name, parent)
        self.setReadOnly(True)
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setBackgroundRole(QPalette.ColorRole.NoRole)

    def _text_height(self) -> int:
        return min(self._most, max(20, round(self.document().size().height())))
