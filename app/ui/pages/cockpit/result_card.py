# SPDX-License-Identifier: EUPL-1.2
"""An announced result: the figures of its record, its number, and the two ways to mend it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.pages.cockpit.panel import Card
from app.ui.pages.cockpit.shown import ResultShown
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.action_layout import ActionLayout
from app.ui.widgets.buttons import ButtonKind, KeyButton
from app.ui.widgets.labels import IconLabel, TextLabel
from app.ui.widgets.tally import TallyBar, Totals


class ResultCard(Card):
    """Outcome, number, figures.

    Signals:
        reannounce_wanted: the chair announces anew, with a reason.
        repeat_wanted: the ballot is repeated.
    """

    reannounce_wanted = Signal()
    repeat_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._mark = IconLabel(theme, 22)
        self._outcome = TextLabel(theme, TextRole.TITLE)
        self._number = TextLabel(theme, TextRole.TITLE, Tone.MUTED)
        self._totals = Totals(theme)
        self._bar = TallyBar(theme)
        self._sentence = TextLabel(theme, TextRole.BODY, Tone.MUTED)
        self._sentence.setWordWrap(True)
        self._further = TextLabel(theme, TextRole.BODY_BOLD)
        self._further.setWordWrap(True)
        self._anew = KeyButton(theme, self.tr("Neu verkünden …"), kind=ButtonKind.QUIET)
        self._repeat = KeyButton(theme, self.tr("Abstimmung wiederholen"), kind=ButtonKind.QUIET)
        self._lay_out()
        self._anew.clicked.connect(self.reannounce_wanted)
        self._repeat.clicked.connect(self.repeat_wanted)

    def show_result(self, shown: ResultShown) -> None:
        """Show the record of the result."""
        self._mark.show_icon(shown.outcome_icon, shown.outcome_tone)
        self._outcome.show_text(shown.outcome, shown.outcome_tone)
        self._number.show_text(shown.number)
        self._totals.show_totals(shown.totals)
        self._bar.show_bar(shown.bar)
        self._sentence.show_text(shown.sentence)
        self._further.show_text(shown.further)
        self._anew.setVisible(shown.can_announce_anew)
        self._repeat.setVisible(shown.can_repeat)

    def _lay_out(self) -> None:
        said = QWidget()
        words = QHBoxLayout(said)
        words.setContentsMargins(0, 2, 0, 2)
        words.setSpacing(10)
        for widget in (self._mark, self._outcome, self._number):
            words.addWidget(widget)
        top = ActionLayout()
        top.addWidget(said)
        top.add_last(self._anew)
        top.add_last(self._repeat)
        self.body.addLayout(top)
        self.body.addWidget(self._totals)
        self.body.addWidget(self._bar)
        self.body.addWidget(self._sentence)
        self.body.addWidget(self._further)
