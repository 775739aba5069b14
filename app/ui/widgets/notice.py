# SPDX-License-Identifier: EUPL-1.2
"""What has to be said, said in place: a notice, and a question with its answer."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.buttons import ButtonKind, KeyButton
from app.ui.widgets.labels import IconLabel, TextLabel
from app.ui.widgets.search_field import LineField
from app.ui.widgets.shown import NoticeShown, OptionShown, QuestionShown

NARROW = 560
EDGE, GAP = 14, 8
FIELD_EDGES = 28  # between the text of a field and its frame, on both sides


class NoticeBar(QFrame):
    """A sentence with its remedy; it never takes the keyboard.

    Signals:
        acted: the button of the notice was pressed.
        dismissed: the notice may go.
    """

    acted = Signal()
    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: NoticeShown | None = None
        self._icon = IconLabel(theme, 18)
        self._sentence = TextLabel(theme, TextRole.BODY_BOLD)
        self._remedy = TextLabel(theme, TextRole.BODY)
        self._act = KeyButton(theme)
        self._close = KeyButton(theme, kind=ButtonKind.QUIET, icon="close")
        self._close.setAccessibleName(self.tr("Hinweis schließen"))
        self._close.setToolTip(self.tr("Hinweis schließen"))
        self._lay_out()
        self.hide()
        self._act.clicked.connect(self.acted)
        self._close.clicked.connect(self.dismissed)

    def show_notice(self, shown: NoticeShown | None) -> None:
        """Show the notice, or none; the same one is not said twice."""
        if shown == self._shown:
            return
        self._shown = shown
        self.setVisible(shown is not None)
        if shown is None:
            return
        self.setProperty("face", f"notice-{shown.tone.value}")
        self.style().unpolish(self)
        self.style().polish(self)
        self._icon.show_icon(shown.icon, shown.tone)
        self._sentence.show_text(shown.sentence, Tone.INK)
        self._remedy.show_text(shown.remedy)
        self._act.show_text(shown.act)
        self._act.setVisible(bool(shown.act))
        self._announce(f"{shown.sentence} {shown.remedy}".strip())

    def _announce(self, words: str) -> None:
        self.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self._sentence, self._remedy):
            label.setWordWrap(True)
            words.addWidget(label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.setSpacing(10)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(words, 1)
        layout.addWidget(self._act)
        layout.addWidget(self._close)


class QuestionStrip(QFrame):
    """A question with options, a reason, and two buttons; Esc declines, Enter confirms.

    Signals:
        answered: key of the question, key of the chosen option, reason.
        declined: key of the question.
    """

    answered = Signal(str, str, str)
    declined = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: QuestionShown | None = None
        self._sentence = TextLabel(theme, TextRole.BODY_BOLD)
        self._sentence.setWordWrap(True)
        self._group = QButtonGroup(self)
        self._options = QWidget()
        self._reason = LineField()
        self._reason.setFont(theme.font(TextRole.BODY))
        self._confirm = KeyButton(theme, kind=ButtonKind.PRIMARY)
        self._decline = KeyButton(theme)
        self.setProperty("face", "question")
        self._lay_out()
        self.hide()
        self._confirm.clicked.connect(self.answer)
        self._decline.clicked.connect(self._turn_down)
        self._reason.entered.connect(self.answer)

    def show_question(self, shown: QuestionShown | None) -> None:
        """Ask, or ask nothing; a new question takes the keyboard."""
        if shown == self._shown:
            return
        before, self._shown = self._shown, shown
        self.setVisible(shown is not None)
        if shown is not None:
            self._paint(shown)
            if before is None or (before.key, before.options) != (shown.key, shown.options):
                self._begin(shown)

    def answer(self) -> None:
        """Give the answer as it stands."""
        if self._shown is not None:
            button = self._group.checkedButton()
            chosen = str(button.property("option")) if button else ""
            self.answered.emit(self._shown.key, chosen, self._reason.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc declines; a question never closes anything else."""
        if event.key() == Qt.Key.Key_Escape:
            self._turn_down()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is narrow, one part stands below the other."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Beside each other as long as the field of the reason can say what belongs into it."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        narrow = self.width() < NARROW
        for part in (self._given, self._buttons):
            part.setDirection(down if narrow else across)
        self._answers.setDirection(down if narrow or self._needed_width() > self.width() else across)

    def _needed_width(self) -> int:
        """The width of everything in one row, with the whole hint in the field of the reason."""
        hint = self._reason.fontMetrics().horizontalAdvance(self._reason.placeholderText())
        widths = [hint + FIELD_EDGES] if not self._reason.isHidden() else []
        parts = (self._options, self._confirm, self._decline)
        widths += [part.sizeHint().width() for part in parts if not part.isHidden()]
        return sum(widths) + GAP * (len(widths) - 1) + 2 * EDGE

    def _turn_down(self) -> None:
        if self._shown is not None:
            self.declined.emit(self._shown.key)

    def _paint(self, shown: QuestionShown) -> None:
        self._sentence.show_text(shown.sentence)
        self._confirm.show_text(shown.confirm)
        self._confirm.bind_key("Ctrl+Return" if shown.by_announcement_key else "")
        self._decline.show_text(shown.decline)
        self._reason.setVisible(bool(shown.reason))
        self._reason.setPlaceholderText(shown.reason)
        self._reason.setAccessibleName(shown.reason)
        self._arrange()

    def _begin(self, shown: QuestionShown) -> None:
        self._show_options(shown)
        self._arrange()
        self._reason.setText("")
        self._first_field().setFocus()

    def _first_field(self) -> QWidget:
        buttons = self._group.buttons()
        if buttons:
            return self._group.checkedButton() or buttons[0]
        return self._confirm if self._reason.isHidden() else self._reason

    def _show_options(self, shown: QuestionShown) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._option_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        for option in shown.options:
            self._add_option(option, option.key == shown.chosen)
        self._options.setVisible(bool(shown.options))
        chain = (*self._group.buttons(), self._reason, self._confirm, self._decline)
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _add_option(self, option: OptionShown, chosen: bool) -> None:
        button = KeyButton(self._theme, option.label)
        button.setCheckable(True)
        button.setChecked(chosen)
        button.setProperty("option", option.key)
        self._group.addButton(button)
        self._option_row.addWidget(button)
        button.show()  # at once, so that it can take the keyboard

    def _lay_out(self) -> None:
        self._option_row = QHBoxLayout(self._options)
        self._option_row.setContentsMargins(0, 0, 0, 0)
        self._option_row.setSpacing(4)
        self._given, self._buttons, self._answers = (
            QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(3)
        )
        for row in (self._given, self._buttons, self._answers):
            row.setSpacing(GAP)
        self._given.addWidget(self._options)
        self._given.addWidget(self._reason, 1)
        self._buttons.addWidget(self._confirm)
        self._buttons.addWidget(self._decline)
        self._buttons.addStretch(0)
        self._answers.addLayout(self._given, 1)
        self._answers.addLayout(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, 10, EDGE, 12)
        layout.setSpacing(8)
        layout.addWidget(self._sentence)
        layout.addLayout(self._answers)
