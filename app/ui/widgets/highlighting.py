# SPDX-License-Identifier: EUPL-1.2
"""How a paragraph is marked: the speaker's name, placeholders to be filled, words that may be wrong."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from app.ui.theme.theme import Theme
from app.ui.widgets.word_knowledge import WordKnowledge, words_in

PLACEHOLDER = re.compile("‹[^‹›]*›")


class ParagraphHighlighter(QSyntaxHighlighter):
    """Marks a paragraph without touching its text."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        self._length = 0
        self._knowledge: WordKnowledge | None = None
        self._typing_at = -1
        theme.changed.connect(self.rehighlight)

    def show_lead(self, length: int) -> None:
        """So many letters are the lead."""
        if length != self._length:
            self._length = length
            self.rehighlight()

    def check_with(self, knowledge: WordKnowledge) -> None:
        """Mark the words that are known to be wrong."""
        self._knowledge = knowledge
        knowledge.learned.connect(self.rehighlight)
        self.rehighlight()

    def type_at(self, position: int) -> None:
        """The word that ends here is still being typed, and not judged; -1 for none."""
        before, self._typing_at = self._typing_at, position
        for place in (before, position):
            block = self.document().findBlock(place) if place >= 0 else None
            if block is not None and block.isValid():
                self.rehighlightBlock(block)

    def highlightBlock(self, text: str) -> None:
        """Mark one line."""
        if self._knowledge is not None:
            self._mark_words(text, self._knowledge)
        filling = QTextCharFormat()
        filling.setBackground(QColor(self._theme.colours.abstain_soft))
        filling.setForeground(QColor(self._theme.colours.abstain))
        for found in PLACEHOLDER.finditer(text):
            self.setFormat(found.start(), len(found.group()), filling)
        if self.currentBlock().blockNumber() == 0 and self._length:
            bold = QTextCharFormat()
            bold.setFontWeight(QFont.Weight.Bold)
            self.setFormat(0, self._length, bold)

    def _mark_words(self, text: str, knowledge: WordKnowledge) -> None:
        wrong = QTextCharFormat()
        wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wrong.setUnderlineColor(QColor(self._theme.colours.no))
        begin = self.currentBlock().position()
        for word in words_in(text):
            # A letter marks its line before the cursor has moved past it.
            is_typed = begin + word.end() - self._typing_at in {0, 1}
            if not is_typed and knowledge.is_wrong(word.group()):
                self.setFormat(word.start(), len(word.group()), wrong)
