# SPDX-License-Identifier: EUPL-1.2
"""Typing help in a text: a list of what a sign calls, and placeholders that Tab leads through.

``/`` calls text modules, ``@`` members; each only at the beginning of a word, so that a fraction or a
number of a paper stays what it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from app.ui.tables.offer_list import OfferList
from app.ui.tables.offers import OfferShown
from app.ui.theme.theme import Theme
from app.ui.widgets.highlighting import PLACEHOLDER
from app.ui.widgets.paragraph_edit import ParagraphEdit

SPELLING = "spelling"
_CALL = re.compile(r"(?:^|(?<=[\s(„“]))([/@])([^\s/@]*)$")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TAKING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Completing(QObject):
    """Belongs to one text.

    Signals:
        wanted: the sign or ``SPELLING``, and what was typed after it; answer with ``show_offers``.
        acted: the key of an offer that is an act of its own.
    """

    wanted = Signal(str, str)
    acted = Signal(str)

    def __init__(self, theme: Theme, edit: ParagraphEdit) -> None:
        super().__init__(edit)
        self._theme = theme
        self._edit = edit
        self._list: OfferList | None = None
        self._called: tuple[str, int] | None = None
        self._declined: tuple[str, int] | None = None
        self._seen = ""
        edit.help_with(self)
        edit.textChanged.connect(self._look)
        edit.cursorPositionChanged.connect(self._look_again)

    @property
    def is_open(self) -> bool:
        """Whether offers are shown."""
        return self._list is not None and not self._list.isHidden()

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key was meant for the offers, or for the next placeholder."""
        key = Qt.Key(event.key())
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if self.is_open and self._list is not None and plain:
            if key in _TAKING:
                self._take(self._list.current())
            elif key in _STEPS:
                self._list.step(_STEPS[key])
            elif key == Qt.Key.Key_Escape:
                self._declined = self._called
                self.put_away()
            else:
                return False
            return True
        if key == Qt.Key.Key_Tab and plain:
            return self.go_to_placeholder(1)
        return key == Qt.Key.Key_Backtab and self.go_to_placeholder(-1)

    def ask_for_spelling(self) -> None:
        """Call the ways of spelling for the word at the cursor."""
        cursor = self._edit.textCursor()
        found = self._word_at(cursor.position())
        if found is not None:
            self._called = (SPELLING, found.start())
            self.wanted.emit(SPELLING, found.group())

    def show_offers(self, sign: str, offers: Sequence[OfferShown]) -> None:
        """Show what a sign calls; late answers to another one are left alone."""
        if self._called is None or self._called[0] != sign:
            return
        if self._list is None:
            self._list = OfferList(self._theme, self._edit.window())
            self._list.picked.connect(self._take_key)
            self._edit.destroyed.connect(self._list.deleteLater)
        self._list.show_offers(offers, self._line())

    def put_away(self) -> None:
        """Show no offers."""
        self._called = None
        if self._list is not None:
            self._list.hide()

    def go_to_placeholder(self, step: int) -> bool:
        """Select the next (1) or the former (-1) placeholder; False where there is none."""
        text, cursor = self._edit.toPlainText(), self._edit.textCursor()
        found = list(PLACEHOLDER.finditer(text))
        if step > 0:
            ahead = [each for each in found if each.start() >= cursor.selectionEnd()]
        else:
            ahead = [each for each in reversed(found) if each.end() <= cursor.selectionStart()]
        if not ahead:
            return False
        cursor.setPosition(ahead[0].start())
        cursor.setPosition(ahead[0].end(), QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        return True

    def _look(self) -> None:
        """Ask for offers where a sign stands right before the cursor; marking words is no change."""
        text = self._edit.toPlainText()
        if text == self._seen:
            return
        self._seen = text
        cursor = self._edit.textCursor()
        line = cursor.block().text()[: cursor.positionInBlock()]
        found = None if cursor.hasSelection() or self._edit.isReadOnly() else _CALL.search(line)
        if found is None:
            self._declined = None
            self.put_away()
            return
        called = (found.group(1), cursor.block().position() + found.start())
        if called != self._declined and self._edit.hasFocus():
            self._called = called
            self.wanted.emit(*found.groups())

    def _look_again(self) -> None:
        """Put the list away once the cursor has left its word."""
        if not self.is_open or self._called is None:
            return
        position = self._edit.textCursor().position()
        text = self._edit.toPlainText()[self._called[1] : position]
        if position < self._called[1] or any(sign.isspace() for sign in text):
            self.put_away()

    def _take_key(self, key: str) -> None:
        self._take(self._list.offer(key) if self._list else None)

    def _take(self, offer: OfferShown | None) -> None:
        if offer is None or self._called is None:
            return
        sign, start = self._called
        self.put_away()
        cursor = self._edit.textCursor()
        word = self._word_at(start) if sign == SPELLING else None
        end = word.end() if word else cursor.position()
        if sign != SPELLING or offer.text:
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(offer.text)
        if offer.text:
            self._select_placeholder(cursor, start, offer.text)
        else:
            self.acted.emit(offer.key)

    def _select_placeholder(self, cursor: QTextCursor, start: int, text: str) -> None:
        """The first placeholder of what was put in is ready to be typed over."""
        found = PLACEHOLDER.search(text)
        if found:
            cursor.setPosition(start + found.start())
            cursor.setPosition(start + found.end(), QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)

    def _word_at(self, position: int) -> re.Match[str] | None:
        words = _WORD.finditer(self._edit.toPlainText())
        return next((each for each in words if each.start() <= position <= each.end()), None)

    def _line(self) -> QRect:
        rect = self._edit.cursorRect()
        origin = self._edit.viewport().mapTo(self._edit.window(), QPoint(0, 0))
        return rect.translated(origin)
