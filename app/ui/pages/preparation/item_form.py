# SPDX-License-Identifier: EUPL-1.2
"""The form of an agenda item: what it is, what it needs, what is proposed, and what the chair should know."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QTextEdit, QVBoxLayout, QWidget

from app.ui.pages.preparation.shown import ItemFilled, ItemFormShown
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.action_layout import ActionLayout
from app.ui.widgets.buttons import ButtonKind, KeyButton
from app.ui.widgets.form import Field, OptionBox
from app.ui.widgets.labels import ElidedLabel, TextLabel

TEXT_HEIGHT = 96
_BOXES = ("kind", "matter", "part", "numbered")


class LongText(QFrame):
    """A text of several lines with its name above; Tab leaves it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = TextLabel(theme, TextRole.SMALL_BOLD, Tone.MUTED)
        label.setText(name)
        self._edit = QTextEdit()
        self._edit.setAcceptRichText(False)
        self._edit.setTabChangesFocus(True)
        self._edit.setAccessibleName(name)
        self._edit.setFont(theme.font(TextRole.BODY))
        self._edit.setFixedHeight(TEXT_HEIGHT)
        self._edit.installEventFilter(self)
        frame = QFrame()
        frame.setProperty("face", "drawer")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(6, 4, 6, 4)
        inner.addWidget(self._edit)
        label.setBuddy(self._edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label)
        layout.addWidget(frame)

    def show_text(self, text: str) -> None:
        """Fill the text."""
        self._edit.setPlainText(text)

    def typed(self) -> str:
        """What stands in it."""
        return self._edit.toPlainText().strip()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Ctrl+Enter belongs to the form."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                event.ignore()
                return True
        return False


class ItemForm(QFrame):
    """An agenda item; Ctrl+Enter applies, Ctrl+R discards.

    Signals:
        filled: an ItemFilled.
        discarded: what was typed is to be forgotten.
        decisive_chosen: kind and matter as they are chosen now.
    """

    filled = Signal(object)
    discarded = Signal()
    decisive_chosen = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("face", "card")
        self._form = ""
        self._before: ItemFilled | None = None
        self._heading = ElidedLabel(theme, TextRole.TITLE)
        self._required = TextLabel(theme, TextRole.BODY_BOLD, Tone.ACCENT)
        self._required.setWordWrap(True)
        self._title, self._paper, self._minutes = QLineEdit(), QLineEdit(), QLineEdit()
        self._boxes = {name: OptionBox() for name in _BOXES}
        self._wording = LongText(theme, self.tr("Beschlussvorschlag"))
        self._reasons = LongText(theme, self.tr("Begründung"))
        self._notes = LongText(theme, self.tr("Notizen für den Vorsitz (nur auf diesem Rechner)"))
        self._confirm = KeyButton(theme, "", "Ctrl+Return", ButtonKind.PRIMARY)
        self._discard = KeyButton(theme, self.tr("Verwerfen"), "Ctrl+R")
        self._lay_out(theme)
        self._confirm.clicked.connect(self._tell)
        self._discard.clicked.connect(self.discarded)
        for name in ("kind", "matter"):
            self._boxes[name].activated.connect(self._tell_decisive)

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that is not applied yet."""
        return self._before is not None and self.typed() != self._before

    def show_form(self, shown: ItemFormShown) -> None:
        """Fill the form once for each item; what is typed later stays."""
        self._heading.show_text(shown.heading)
        self._confirm.show_text(shown.confirm)
        if shown.form == self._form:
            return
        self._form = shown.form
        self._required.show_text(shown.required)
        self._title.setText(shown.title)
        self._title.setCursorPosition(0)
        options = (shown.kinds, shown.matters, shown.parts, shown.answers)
        for name, listed in zip(_BOXES, options, strict=True):
            self._boxes[name].show_options(listed, getattr(shown, name))
        self._paper.setText(shown.paper)
        self._minutes.setText(shown.minutes)
        self._wording.show_text(shown.wording)
        self._reasons.show_text(shown.reasons)
        self._notes.show_text(shown.notes)
        self._before = self.typed()

    def show_required(self, sentence: str) -> None:
        """Say which majority what is chosen would need."""
        self._required.show_text(sentence)

    def typed(self) -> ItemFilled:
        """What stands in the form."""
        return ItemFilled(
            title=self._title.text().strip(),
            wording=self._wording.typed(),
            reasons=self._reasons.typed(),
            paper=self._paper.text().strip(),
            minutes=self._minutes.text().strip(),
            notes=self._notes.typed(),
            **{name: box.chosen() for name, box in self._boxes.items()},
        )

    def take_keyboard(self) -> None:
        """Put the keyboard into the title."""
        self._title.setFocus()
        self._title.selectAll()

    def _tell(self) -> None:
        self.filled.emit(self.typed())

    def _tell_decisive(self) -> None:
        self.decisive_chosen.emit(self._boxes["kind"].chosen(), self._boxes["matter"].chosen())

    def _lay_out(self, theme: Theme) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.addWidget(Field(theme, self.tr("Titel"), self._title), 0, 0, 1, 2)
        grid.addWidget(Field(theme, self.tr("Art"), self._boxes["kind"]), 1, 0)
        grid.addWidget(Field(theme, self.tr("Angelegenheit"), self._boxes["matter"]), 1, 1)
        grid.addWidget(self._required, 2, 0, 1, 2)
        grid.addWidget(Field(theme, self.tr("Teil"), self._boxes["part"]), 3, 0)
        grid.addWidget(Field(theme, self.tr("Beschluss erhält Nummer"), self._boxes["numbered"]), 3, 1)
        grid.addWidget(Field(theme, self.tr("Vorlage Nr."), self._paper), 4, 0)
        grid.addWidget(Field(theme, self.tr("Minuten"), self._minutes), 4, 1)
        for row, text in enumerate((self._wording, self._reasons, self._notes), 5):
            grid.addWidget(text, row, 0, 1, 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        for box in self._boxes.values():
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(OptionBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        inner = QWidget()
        inner.setProperty("face", "clear")
        column_of = QVBoxLayout(inner)
        column_of.setContentsMargins(0, 0, 10, 0)
        column_of.addLayout(grid)
        column_of.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = ActionLayout()
        buttons.addWidget(self._confirm)
        buttons.addWidget(self._discard)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 10, 16)
        layout.setSpacing(12)
        layout.addWidget(self._heading)
        layout.addWidget(area, 1)
        layout.addLayout(buttons)
