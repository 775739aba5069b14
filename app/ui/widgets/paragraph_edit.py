# SPDX-License-Identifier: EUPL-1.2
"""One paragraph of running minutes: as high as its text, drafted at each pause."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole
from app.ui.widgets.face import paint_ring
from app.ui.widgets.highlighting import ParagraphHighlighter
from app.ui.widgets.search_field import belongs_to_window
from app.ui.widgets.word_knowledge import WordKnowledge

PAUSE = 500
LINE_HEIGHT = 112
_RETURNS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_TABS = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


class TypingHelp(Protocol):
    """What helps while one types."""

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key was meant for the help."""
        ...

    def ask_for_spelling(self) -> None:
        """Offer other ways of spelling the word at the cursor."""
        ...

    def put_away(self) -> None:
        """Offer nothing any more."""
        ...


class ParagraphEdit(QTextEdit):
    """Plain text that grows with what is written.

    Signals:
        typed: the text, half a second after it was changed, however fast the typing goes on.
        left: the text, when it differs from what was shown and the paragraph is left.
        ended: Enter was pressed; the paragraph is complete.
        stepped: the keyboard is to go to the paragraph before (-1) or after (1).
        moved: the paragraph is to go one block up (-1) or down (1): Alt with an arrow.
        added: a paragraph is to be begun after this one: Alt+Enter.
        removed: the paragraph is to be removed: Ctrl+Shift+Delete.
    """

    typed = Signal(str)
    left = Signal(str)
    ended = Signal()
    stepped = Signal(int)
    moved = Signal(int)
    added = Signal()
    removed = Signal()

    _rest = QTextCursor.MoveOperation.End

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._given = ""
        self._seen = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._marks = ParagraphHighlighter(theme, self.document())
        self._help: TypingHelp | None = None
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
        self.cursorPositionChanged.connect(self._note_cursor)
        self._pause.timeout.connect(self._report)
        self.document().clearUndoRedoStacks()  # the margin was a step, which Ctrl+Z would take back

    def show_text(self, text: str, lead: int = 0, typed: str | None = None) -> None:
        """Put a recorded text there, unless it is the one that was put there before."""
        self._marks.show_lead(lead)
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

    def check_with(self, knowledge: WordKnowledge) -> None:
        """Mark the words that are known to be wrong."""
        self._marks.check_with(knowledge)

    def help_with(self, typing_help: TypingHelp) -> None:
        """Let somebody take keys first while one types."""
        self._help = typing_help

    def forget_changes(self) -> None:
        """What stands here is to be reported no more: it became something else."""
        self._given = self.toPlainText()

    def settle(self) -> None:
        """Report the paragraph as left, where something in it was changed."""
        self._pause.stop()
        text = self.toPlainText()
        if text != self._given:
            self._given = text
            self.left.emit(text)

    def event(self, event: QEvent) -> bool:
        """Leave the window's keys to the window."""
        if not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.type() is QEvent.Type.ShortcutOverride:
            if belongs_to_window(event, self.document().isUndoAvailable()):
                event.ignore()
                return False
            if self._is_own(event):
                event.accept()
                return True
        # Qt goes to the next field by Tab before it asks the text.
        is_tab = event.type() is QEvent.Type.KeyPress and event.key() in _TABS
        return True if is_tab and self._is_helped(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends the paragraph; Shift+Enter begins a line in it; the arrows lead on at its ends."""
        if not self._is_helped(event):
            self._press(event)

    def _is_helped(self, event: QKeyEvent) -> bool:
        return self._help is not None and not self.isReadOnly() and self._help.takes(event)

    def _press(self, event: QKeyEvent) -> None:
        if self._is_own(event):
            self._act(event)
            return
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and self._is_at_end(step):
            self.stepped.emit(step)
            return
        if event.key() in _RETURNS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.accept()
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.ended.emit()
            return
        super().keyPressEvent(event)

    def _is_own(self, event: QKeyEvent) -> bool:
        """Whether a key with Alt or Ctrl belongs to the paragraph: to move, add, remove it, or to spell."""
        if self.isReadOnly():
            return False
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == _ALT:
            return key in _STEPS or key in _RETURNS
        if held == _CONTROL:
            return key == Qt.Key.Key_Space
        return key == Qt.Key.Key_Delete and held == _CONTROL | Qt.KeyboardModifier.ShiftModifier

    def _act(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key in _RETURNS:
            self.added.emit()
        elif key == Qt.Key.Key_Space:
            if self._help is not None:
                self._help.ask_for_spelling()
        else:
            self.removed.emit()

    def _is_at_end(self, step: int) -> bool:
        """Whether there is no line above (-1) or below (1) the cursor."""
        cursor = self.textCursor()
        way = QTextCursor.MoveOperation.Up if step < 0 else QTextCursor.MoveOperation.Down
        return not cursor.movePosition(way)

    def _note_cursor(self) -> None:
        self._marks.type_at(self.textCursor().position() if self.hasFocus() else -1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was changed is reported when the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        self._marks.type_at(-1)
        if self._help is not None:
            self._help.put_away()
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
        """Marking words changes the document too, but nothing was typed then."""
        text = self.toPlainText()
        if text == self._seen:
            return
        self._seen = text
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
