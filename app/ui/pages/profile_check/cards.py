# SPDX-License-Identifier: EUPL-1.2
"""The cards of the profile check: figures, decision, and what the profile says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.ui.pages.profile_check.shown import ROWS, CheckFilled, DecisionShown, FactShown, ProfileShown, Typed
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import CONTROL_HEIGHT
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.form import Field, OptionBox
from app.ui.widgets.labels import IconLabel, TextLabel
from app.ui.widgets.shown import OptionShown

NUMBER_WIDTH = 104
LABEL_WIDTH = 190
CONVENING_LETTERS = 13
LONGEST = 15  # letters of a number with its thousands


class Card(QFrame):
    """A framed part of the page with a column of things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("face", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 18)
        self.column.setSpacing(12)


class FactList(QWidget):
    """Labels with their texts, one under the other; rows are kept and filled anew."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[tuple[TextLabel, TextLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: tuple[FactShown, ...]) -> None:
        """Show these facts."""
        while len(self._rows) < len(facts):
            self._add()
        for place, (label, text) in enumerate(self._rows):
            fact = facts[place] if place < len(facts) else FactShown("", "")
            label.show_text(fact.label)
            text.show_text(fact.text, fact.tone)

    def _add(self) -> None:
        label = TextLabel(self._theme, TextRole.BODY, Tone.MUTED)
        label.setWordWrap(True)
        label.setFixedWidth(LABEL_WIDTH)
        text = TextLabel(self._theme, TextRole.BODY)
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        place = len(self._rows)
        self._grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, place, 1)
        self._rows.append((label, text))


class FigureRow:
    """Members and votes of one row, with the fault under them."""

    def __init__(self, theme: Theme, name: str, heads: str, held: str) -> None:
        self.label = TextLabel(theme, TextRole.BODY)
        self.label.setText(name)
        self.members = _number(theme, f"{name}, {heads}")
        self.votes = _number(theme, f"{name}, {held}")
        self.label.setBuddy(self.members)
        self.fault = TextLabel(theme, TextRole.SMALL, Tone.NO)
        self.fault.setWordWrap(True)
        self.fault.hide()

    def show_figures(self, typed: Typed) -> None:
        """Put figures into the row."""
        self.members.setText(typed.members)
        self.votes.setText(typed.votes)

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong with the row, or nothing."""
        self.fault.show_text(sentence)
        for field in (self.members, self.votes):
            field.setAccessibleDescription(sentence)

    def typed(self) -> Typed:
        """What stands in the row."""
        return Typed(self.members.text().strip(), self.votes.text().strip())


class FiguresCard(Card):
    """Matter, convening, and who is there and how they voted.

    Signals:
        filled: a :class:`CheckFilled`, whenever anything is changed by hand.
    """

    filled = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self._matter = OptionBox()
        self._convening = OptionBox()
        self._convening.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._convening.setMinimumContentsLength(CONVENING_LETTERS)
        heads, held = self.tr("Mitglieder"), self.tr("Stimmen")
        names = (
            self.tr("satzungsmäßig"),
            self.tr("anwesend"),
            self.tr("Ja"),
            self.tr("Nein"),
            self.tr("Enthaltung"),
        )
        self._rows = {row: FigureRow(theme, name, heads, held) for row, name in zip(ROWS, names, strict=True)}
        choice = QHBoxLayout()
        choice.setSpacing(12)
        choice.addWidget(Field(theme, self.tr("Angelegenheit"), self._matter), 1)
        choice.addWidget(Field(theme, self.tr("Ladung"), self._convening))
        self.column.addLayout(choice)
        self.column.addLayout(self._table(theme, heads, held))
        self._connect()

    def show_options(self, matters: tuple[OptionShown, ...], matter: str) -> None:
        """List the kinds of matter and choose one."""
        _options(self._matter, matters, matter)

    def show_convenings(self, convenings: tuple[OptionShown, ...], convening: str) -> None:
        """List the convenings and choose one."""
        _options(self._convening, convenings, convening)

    def show_figures(self, key: str, figures: Mapping[str, Typed]) -> None:
        """Fill the form once under a key; what is typed later stays."""
        if key == self._key:
            return
        self._key = key
        for name, row in self._rows.items():
            row.show_figures(figures.get(name, Typed()))

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say at each row what is wrong with it."""
        for name, row in self._rows.items():
            row.show_fault(faults.get(name, ""))

    def take_keyboard(self) -> None:
        """Put the keyboard into the first vote that is to be typed."""
        self._rows["yes"].members.setFocus()

    def _table(self, theme: Theme, heads: str, held: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for column, name in ((1, heads), (2, held)):
            head = TextLabel(theme, TextRole.SMALL_BOLD, Tone.MUTED)
            head.setText(name)
            grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignRight)
        for place, row in enumerate(self._rows.values()):
            line = 1 + 2 * place
            grid.addWidget(row.label, line, 0)
            grid.addWidget(row.members, line, 1)
            grid.addWidget(row.votes, line, 2)
            grid.addWidget(row.fault, line + 1, 0, 1, 3)
        return grid

    def _connect(self) -> None:
        for row in self._rows.values():
            row.members.textEdited.connect(self._tell)
            row.votes.textEdited.connect(self._tell)
        self._matter.activated.connect(self._tell)
        self._convening.activated.connect(self._tell)

    def _tell(self) -> None:
        figures = {name: row.typed() for name, row in self._rows.items()}
        second = self._convening.chosen() == "second"
        self.filled.emit(CheckFilled(self._matter.chosen(), second, figures))


class DecisionCard(Card):
    """The decision in large letters, and what it rests on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(theme, 24)
        self._verdict = TextLabel(theme, TextRole.TITLE)
        self._facts = FactList(theme)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._icon)
        head.addWidget(self._verdict, 1)
        self.column.addLayout(head)
        self.column.addWidget(self._facts)

    def show_decision(self, shown: DecisionShown) -> None:
        """Show the decision."""
        self._icon.show_icon(shown.icon, shown.tone)
        self._verdict.show_text(shown.verdict, shown.tone)
        self._facts.show_facts(shown.facts)
        self.setAccessibleName(" ".join(_said(shown)))


class ProfileCard(Card):
    """The rules of the profile in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = TextLabel(theme, TextRole.BODY_BOLD)
        self._name.setWordWrap(True)
        self._rules = FactList(theme)
        self._unconfirmed = TextLabel(theme, TextRole.SMALL, Tone.ABSTAIN)
        self._unconfirmed.setWordWrap(True)
        self._unknown = TextLabel(theme, TextRole.BODY, Tone.NO)
        self._unknown.setWordWrap(True)
        for widget in (self._name, self._unknown, self._rules, self._unconfirmed):
            self.column.addWidget(widget)

    def show_profile(self, shown: ProfileShown) -> None:
        """Show the rules."""
        self._name.show_text(shown.name)
        self._rules.show_facts(shown.rules)
        self._unconfirmed.show_text(shown.unconfirmed)
        self._unknown.show_text(shown.unknown)


def _number(theme: Theme, name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setFont(theme.font(TextRole.BODY))
    field.setFixedSize(NUMBER_WIDTH, CONTROL_HEIGHT)
    field.setMaxLength(LONGEST)
    field.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return field


def _options(box: OptionBox, options: tuple[OptionShown, ...], chosen: str) -> None:
    """Fill a box where its options are others than before; choose one."""
    before = tuple(OptionShown(str(box.itemData(place)), box.itemText(place)) for place in range(box.count()))
    if before != options:
        box.show_options(options, chosen)
    elif box.chosen() != chosen:
        box.setCurrentIndex(max(0, box.findData(chosen)))


def _said(shown: DecisionShown) -> Iterator[str]:
    yield f"{shown.verdict}."
    yield from (f"{fact.label}: {fact.text}" if fact.label else fact.text for fact in shown.facts)
