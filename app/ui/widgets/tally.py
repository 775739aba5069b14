# SPDX-License-Identifier: EUPL-1.2
"""The figures over a ballot: four totals and the bar with its threshold."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.labels import ElidedLabel, TextLabel
from app.ui.widgets.shown import BarSegment, BarShown, TotalShown

BAR_HEIGHT = 18
MARK_REACH = 4
GAP = 10
NARROW = 480
LEAST_LAST = 200
BESIDE, ROUNDING = 8, 4


class TotalFigure(QWidget):
    """A caption, a big figure, and the heads beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = ElidedLabel(theme, TextRole.CAPTION, Tone.MUTED)
        self._figure = TextLabel(theme, TextRole.FIGURE)
        self._detail = ElidedLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._figure.setFixedHeight(40)
        self._detail.setContentsMargins(0, 0, 0, 7)
        self._detail.setAlignment(Qt.AlignmentFlag.AlignBottom)
        below = QHBoxLayout()
        below.setSpacing(BESIDE)
        below.addWidget(self._figure)
        below.addWidget(self._detail, 1, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._caption)
        layout.addLayout(below)

    def show_total(self, shown: TotalShown) -> None:
        """Show one total."""
        self._caption.setText(shown.caption)
        self._figure.show_text(shown.figure, shown.tone)
        self._detail.setText(shown.detail)
        self.setAccessibleName(f"{shown.caption}: {shown.figure}, {shown.detail}")

    def needed_width(self) -> int:
        """The width in which neither figure nor heads are cut."""
        labels = (self._figure, self._detail)
        widths = [label.fontMetrics().horizontalAdvance(label.text()) for label in labels]
        return sum(widths) + BESIDE + ROUNDING


class Totals(QWidget):
    """The totals side by side, in equal columns."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures: list[TotalFigure] = []
        self._count = 0
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)

    def show_totals(self, shown: tuple[TotalShown, ...]) -> None:
        """Show these totals, in this order."""
        while len(self._figures) < len(shown):
            self._figures.append(TotalFigure(self._theme))
        if len(shown) != self._count:
            self._count, self._columns = len(shown), 0
        self._arrange()
        for index, figure in enumerate(self._figures):
            figure.setVisible(index < len(shown))
        for figure, total in zip(self._figures, shown, strict=False):
            figure.show_total(total)
        self._give_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two rows where one is too narrow."""
        super().resizeEvent(event)
        self._arrange()
        self._give_room()

    def minimumSizeHint(self) -> QSize:
        """Two columns must fit."""
        return QSize(2 * 110, super().minimumSizeHint().height())

    def _arrange(self) -> None:
        columns = 2 if self.width() < NARROW else max(1, self._count)
        if columns == self._columns:
            return
        self._columns = columns
        for place, figure in enumerate(self._figures):
            self._grid.addWidget(figure, place // columns, place % columns)
        for column in range(len(self._figures)):
            wide = columns > 2 and column == columns - 1  # the last one names the base in full
            self._grid.setColumnStretch(column, 0 if column >= columns else 5 if wide else 3)

    def _give_room(self) -> None:
        """Large figures keep their heads beside them whole, at the cost of the last total, which is words."""
        needed = [figure.needed_width() for figure in self._figures[: self._count]]
        fits = self._columns > 2 and sum(needed[:-1]) + LEAST_LAST <= self.width()
        for column in range(len(self._figures)):
            least = needed[column] if fits and column < self._count - 1 else 0
            if self._grid.columnMinimumWidth(column) != least:
                self._grid.setColumnMinimumWidth(column, least)


class TallyBar(QWidget):
    """Votes by length, the threshold as a mark, abstentions apart where the base leaves them out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = BarShown(length=0, segments=(), mark=None, sentence="")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_bar(self, shown: BarShown) -> None:
        """Show one bar."""
        self._shown = shown
        self.setAccessibleName(shown.sentence)
        self.setToolTip(shown.sentence)
        self.update()

    def sizeHint(self) -> QSize:
        """The bar and the reach of its mark above and below."""
        return QSize(200, BAR_HEIGHT + 2 * MARK_REACH)

    def mark_position(self) -> float | None:
        """Where the mark stands, in pixels from the left."""
        mark = self._shown.mark
        if mark is None or self._shown.length <= 0:
            return None
        return float(self._base_width() * mark / self._shown.length)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw base, what stands apart, and the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = float(self._base_width())
        self._paint_run(painter, QRectF(0, MARK_REACH, base, BAR_HEIGHT), self._shown.segments)
        if self._shown.apart:
            rest = QRectF(base + GAP, MARK_REACH, self.width() - base - GAP, BAR_HEIGHT)
            self._paint_run(painter, rest, self._shown.apart)
        self._paint_mark(painter)

    def _scale(self) -> Fraction:
        apart = sum(segment.length for segment in self._shown.apart)
        total = max(1, self._shown.length + apart)
        return Fraction(max(0, self.width() - (GAP if self._shown.apart else 0)), total)

    def _base_width(self) -> Fraction:
        return self._scale() * self._shown.length if self._shown.length else Fraction(self._empty_width())

    def _empty_width(self) -> int:
        return 0 if self._shown.apart else self.width()

    def _paint_run(self, painter: QPainter, rect: QRectF, segments: tuple[BarSegment, ...]) -> None:
        clip = QPainterPath()
        clip.addRoundedRect(rect, 5, 5)
        painter.save()
        painter.setClipPath(clip)
        painter.fillRect(rect, QColor(self._theme.colours.line))
        done = 0
        for segment in segments:
            left = rect.x() + float(self._scale() * done)
            done += segment.length
            right = rect.x() + float(self._scale() * done)
            colour = QColor(self._theme.colours.fill(segment.tone))
            painter.fillRect(QRectF(left, rect.y(), right - left, rect.height()), colour)
        painter.restore()

    def _paint_mark(self, painter: QPainter) -> None:
        at = self.mark_position()
        if at is None:
            return
        x = min(max(1.0, at), self.width() - 1.0)
        painter.fillRect(QRectF(x - 2.5, 0, 5, self.height()), QColor(self._theme.colours.surface))
        painter.fillRect(QRectF(x - 1, 0, 2, self.height()), QColor(self._theme.colours.ink))
