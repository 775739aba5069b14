# SPDX-License-Identifier: EUPL-1.2
"""Draws the chair's view: the words to say large on the left, law, speakers and time on the right."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.chair.shown import ChairShown, FloorShown, LawLine
from app.ui.theme.fonts import FAMILIES
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.labels import TextLabel
from app.wording.chair_view import chair_words
from app.wording.language import Language

_LEAST, _STEP = 15, 1
_SLACK = 24
"""Layouts give head and foot a little more than their texts need."""

_MOST_LAW, _MOST_SAY, _MOST_WAITING = 8, 6, 12


class ScaledLabel(TextLabel):
    """A text whose size is a part of the window's; it wraps, and takes no room where it is empty."""

    def __init__(self, theme: Theme, share: float, *, bold: bool = False, tone: Tone = Tone.INK) -> None:
        super().__init__(theme, TextRole.BODY, tone)
        self._share = share
        self._bold = bold
        self.setWordWrap(True)

    def scale_to(self, base: int) -> None:
        """Set the text in its part of the base size, in pixels."""
        font = QFont(FAMILIES)
        font.setPixelSize(max(_LEAST - 2, round(base * self._share)))
        font.setBold(self._bold)
        font.setFeature(QFont.Tag("tnum"), 1)
        self.setFont(font)


class ChairView(QFrame):
    """Everything that the chair needs; it shows, and takes no key."""

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("face", "panel")
        self.setMinimumSize(480, 270)
        self._theme = theme
        self._language: Language = language
        self._shown: ChairShown | None = None
        self._labels: list[ScaledLabel] = []
        self._say = [self._label(1.2) for _ in range(_MOST_SAY)]
        self._law = [self._label(0.85) for _ in range(_MOST_LAW)]
        self._waiting = [self._label(0.85) for _ in range(_MOST_WAITING)]
        self._lay_out()

    def show_chair(self, shown: ChairShown) -> None:
        """Show the record; the size of the text changes only where more than the time has."""
        before, self._shown = self._shown, shown
        self._clock.show_text(shown.clock)
        self._show_floor(shown.floor)
        if before is not None and _without_time(before) == _without_time(shown):
            return
        self._place.show_text(shown.place)
        self._title.show_text(shown.title)
        self._since.show_text(shown.since)
        self._quorum.show_text(shown.quorum, shown.quorum_tone)
        self._hall.show_text(shown.hall)
        _show_lines(self._say, [LawLine(text) for text in shown.say])
        self._wording_heading.setVisible(bool(shown.wording.strip()))
        self._wording.show_text(shown.wording)
        law = shown.law or (LawLine(self._words("nothing_to_observe"), Tone.MUTED),)
        _show_lines(self._law, law)
        self._next_heading.setVisible(bool(shown.following))
        self._next.show_text(shown.following)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The text is as large as the window allows."""
        super().resizeEvent(event)
        self._fit()

    def _show_floor(self, floor: FloorShown) -> None:
        self._speaker.show_text(floor.speaker)
        self._time.show_text(floor.time, floor.tone)
        names = [LawLine(f"{place}. {name}") for place, name in enumerate(floor.waiting, start=1)]
        if not names and not floor.speaker:
            names = [LawLine(self._words("nobody_waits"), Tone.MUTED)]
        _show_lines(self._waiting, names)

    def _fit(self) -> None:
        """Shrink in steps until everything is seen; below the least size the columns scroll."""
        largest = max(_LEAST, min(self.height() // 22, self.width() // 40))
        for base in range(largest, _LEAST - 1, -_STEP):
            self._scale_to(base)
            if base == _LEAST or self._fits():
                return

    def _scale_to(self, base: int) -> None:
        for label in self._labels:
            label.scale_to(base)

    def _fits(self) -> bool:
        width = self.width() - 72
        left, right = width * 13 // 20, width * 7 // 20
        head = self._head.heightForWidth(self.width() - 40)
        foot = self._foot.heightForWidth(self.width() - 40)
        room = self.height() - head - foot - 56 - _SLACK
        below = self._after.heightForWidth(left) + 8
        return (
            self._left_column.heightForWidth(left) + below <= room
            and self._right_column.heightForWidth(right) <= room
        )

    def _label(self, share: float, *, bold: bool = False, tone: Tone = Tone.INK) -> ScaledLabel:
        label = ScaledLabel(self._theme, share, bold=bold, tone=tone)
        self._labels.append(label)
        return label

    def _heading(self, code: str) -> ScaledLabel:
        heading = self._label(0.62, bold=True, tone=Tone.MUTED)
        heading.setText(self._words(code))
        heading.setContentsMargins(0, 10, 0, 0)
        return heading

    def _words(self, code: str) -> str:
        return chair_words(code, self._language)

    def _lay_out(self) -> None:
        self._wording_heading = self._heading("wording")
        self._next_heading = self._heading("next")
        self._wording = self._label(0.9)
        self._next = self._label(1.0, bold=True)
        self._speaker = self._label(1.1, bold=True)
        self._time = self._label(1.1, bold=True)
        self._left_column = _column([self._heading("say"), *self._say, self._wording_heading, self._wording])
        self._after = _column([self._next_heading, self._next])
        self._right_column = _column(
            [
                self._heading("law"),
                *self._law,
                self._heading("floor"),
                self._speaker,
                self._time,
                *self._waiting,
            ]
        )
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(_scrolled(self._left_column), 1)
        left.addWidget(self._after)
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addLayout(left, 13)
        columns.addWidget(_scrolled(self._right_column), 7)
        self._head, self._foot = self._make_head(), self._make_foot()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(12)
        layout.addWidget(self._head)
        layout.addLayout(columns, 1)
        layout.addWidget(self._foot)

    def _make_head(self) -> QWidget:
        self._place = self._label(0.75, tone=Tone.MUTED)
        self._title = self._label(1.3, bold=True)
        self._clock = self._label(1.5, bold=True)
        self._since = self._label(0.7, tone=Tone.MUTED)
        for label in (self._clock, self._since):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            label.setWordWrap(False)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(_stacked(self._place, self._title), 1)
        row.addLayout(_stacked(self._clock, self._since))
        return head

    def _make_foot(self) -> QWidget:
        self._quorum = self._label(0.75, bold=True)
        self._hall = self._label(0.75, tone=Tone.MUTED)
        self._hall.setAlignment(Qt.AlignmentFlag.AlignRight)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._quorum, 3)
        row.addWidget(self._hall, 1)
        return foot


def _show_lines(labels: list[ScaledLabel], lines: list[LawLine] | tuple[LawLine, ...]) -> None:
    """Show a line in each label; what is more than there are labels stands in the last one."""
    shown = list(lines[: len(labels)])
    rest = lines[len(labels) - 1 :]
    if len(rest) > 1:
        shown[-1] = LawLine("\n".join(line.text for line in rest), rest[0].tone)
    for place, label in enumerate(labels):
        line = shown[place] if place < len(shown) else LawLine("")
        label.show_text(line.text, line.tone)


def _without_time(shown: ChairShown) -> ChairShown:
    """The record without what changes by itself."""
    return replace(shown, clock="", floor=replace(shown.floor, time="", tone=Tone.INK))


def _column(labels: list[ScaledLabel]) -> QWidget:
    column = QWidget()
    column.setProperty("face", "clear")
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    for label in labels:
        layout.addWidget(label)
    layout.addStretch(1)
    return column


def _stacked(*labels: ScaledLabel) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setSpacing(0)
    for label in labels:
        layout.addWidget(label)
    return layout


def _scrolled(column: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(column)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
