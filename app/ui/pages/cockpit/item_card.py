# SPDX-License-Identifier: EUPL-1.2
"""The head of the item in hand: what it is, its title, its wording, the figures of its ballot."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.pages.cockpit.panel import Card
from app.ui.pages.cockpit.reworded_text import RewordedText
from app.ui.pages.cockpit.shown import ItemShown, VoteShown
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.action_layout import ActionLayout
from app.ui.widgets.labels import Chip, TextLabel
from app.ui.widgets.paragraph_edit import WordingText
from app.ui.widgets.tally import TallyBar, Totals

MOST_WORDING = 150


class Tally(QWidget):
    """Totals, bar, and the sentence on what is missing or certain."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._totals = Totals(theme)
        self._bar = TallyBar(theme)
        self._sentence = TextLabel(theme, TextRole.BODY_BOLD)
        self._sentence.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(4)
        for widget in (self._totals, self._bar, self._sentence):
            layout.addWidget(widget)

    def show_vote(self, shown: VoteShown | None) -> None:
        """Show the figures of the ballot, or nothing."""
        self.setVisible(shown is not None)
        if shown is not None:
            self._totals.show_totals(shown.totals)
            self._bar.show_bar(shown.bar)
            self._sentence.show_text(shown.sentence, shown.sentence_tone)


class ItemCard(Card):
    """Chips, title and wording; the figures of a ballot stand on the same card."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._chips: list[Chip] = []
        self._chip_row = ActionLayout(spacing=6)
        self._title = TextLabel(theme, TextRole.TITLE)
        self._title.setWordWrap(True)
        self._wording = WordingText(theme, self.tr("Wortlaut"), MOST_WORDING)
        self._reworded = RewordedText(theme, self.tr("Wortlaut mit Änderungen"), MOST_WORDING)
        self._required = TextLabel(theme, TextRole.BODY, Tone.MUTED)
        self._required.setWordWrap(True)
        self._further = TextLabel(theme, TextRole.BODY)
        self._further.setWordWrap(True)
        self._remarks = TextLabel(theme, TextRole.BODY, Tone.ABSTAIN)
        self._remarks.setWordWrap(True)
        self.tally = Tally(theme)
        self.body.setSpacing(6)
        self.body.addLayout(self._chip_row)
        self.body.addWidget(self._title)
        self.body.addWidget(self._remarks)
        self.body.addWidget(self._wording)
        self.body.addWidget(self._reworded)
        self.body.addWidget(self.tally)
        self.body.addWidget(self._required)
        self.body.addWidget(self._further)

    def show_item(self, shown: ItemShown) -> None:
        """Show the head of an item."""
        while len(self._chips) < len(shown.chips):
            self._chips.append(Chip(self._theme))
            self._chip_row.addWidget(self._chips[-1])
        for index, chip in enumerate(self._chips):
            chip.setVisible(index < len(shown.chips))
        for chip, word in zip(self._chips, shown.chips, strict=False):
            chip.show_text(word.text, word.tone)
        self._title.show_text(shown.title)
        self._wording.show_text(shown.wording)
        self._wording.setVisible(bool(shown.wording) and not shown.reworded)
        self._reworded.show_stretches(shown.reworded)
        self._reworded.setVisible(bool(shown.reworded))
        self._required.show_text(shown.required)
        self._further.show_text(shown.further)
        self._remarks.show_text(shown.remarks)
