# SPDX-License-Identifier: EUPL-1.2
"""The ballot as tiles: one per member, with its letter, name and votes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.tables.painting import RIGHT, has_focus, is_hovered, is_selected, paint_text
from app.ui.tables.record_model import RECORD, Index, RecordModel
from app.ui.tables.row_view import RowView
from app.ui.tables.rows import VoteTile
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.face import paint_ring

TILE_HEIGHT = 30
TILE_WIDTH = 124
GAP = 4
ROOMY = 36
FOUND = Qt.ItemDataRole.UserRole + 1


class TileModel(RecordModel[VoteTile]):
    """Members in the order of the roll; those that the search leaves are marked."""

    def __init__(self) -> None:
        super().__init__()
        self._found: frozenset[str] | None = None

    def show_found(self, keys: tuple[str, ...] | None) -> None:
        """Mark what the search leaves; None where nothing is searched."""
        found = None if keys is None else frozenset(keys)
        changed, self._found = found != self._found, found
        if changed and self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1), [FOUND])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row, its words, or whether the search leaves it (None where nothing is searched)."""
        if role == FOUND and index.isValid():
            return None if self._found is None else self.row_at(index.row()).key in self._found
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A member that does not vote is drawn, and takes no letter."""
        usual = super().flags(index)
        if index.isValid() and not self.row_at(index.row()).votable:
            return usual & ~Qt.ItemFlag.ItemIsEnabled
        return usual

    def spoken(self, row: VoteTile) -> str:
        """Name, votes and what was recorded."""
        return ", ".join(part for part in (row.name, row.votes, row.state_text) if part)

    def tip(self, row: VoteTile) -> str:
        """The whole name, which a tile may cut, and what was recorded."""
        return " · ".join(part for part in (row.name, row.votes, row.state_text) if part)


class TileDelegate(QStyledItemDelegate):
    """Draws a tile: the colour never stands without the letter."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The grid decides."""
        view = option.widget
        return view.gridSize() if isinstance(view, QListView) else QSize(TILE_WIDTH, TILE_HEIGHT + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw face, badge, name and votes."""
        row = index.data(RECORD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        found = index.data(FOUND)
        if found is False:
            painter.setOpacity(0.38)
        rect = QRectF(option.rect).adjusted(0, 0, -GAP, -GAP)
        self._paint_face(painter, rect, option, row)
        if found:
            paint_ring(painter, rect, self._theme.colours.accent, 7)
        self._paint_content(painter, rect.adjusted(6, 0, -8, 0), row)
        painter.restore()

    def _paint_face(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, row: VoteTile
    ) -> None:
        colours = self._theme.colours
        pen = QPen(QColor(colours.edge(row.tone) if row.letter else colours.line), 1)
        ground = colours.soft(row.tone) if row.letter else colours.surface
        if not row.votable:
            pen.setStyle(Qt.PenStyle.DashLine)
            ground = colours.surface
        elif is_hovered(option) and not row.letter:
            ground = colours.hover
        painter.setPen(pen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        if has_focus(option):
            paint_ring(painter, rect, colours.accent, 7)
        elif is_selected(option):
            paint_ring(painter, rect, colours.accent_line, 7)

    def _paint_content(self, painter: QPainter, rect: QRectF, row: VoteTile) -> None:
        colours = self._theme.colours
        badge = QRectF(rect.x(), rect.center().y() - 10, 20, 20)
        self._paint_badge(painter, badge, row)
        small = self._theme.font(TextRole.SMALL)
        votes = QFontMetricsF(small).horizontalAdvance(row.votes)
        name = QRectF(badge.right() + 6, rect.y(), rect.right() - badge.right() - votes - 12, rect.height())
        ink = colours.ink if row.votable else colours.muted
        font = self._theme.font(TextRole.SMALL_BOLD if row.votable else TextRole.SMALL)
        paint_text(painter, name, row.name, font, ink)
        figure = QRectF(rect.right() - votes - 2, rect.y(), votes + 2, rect.height())
        paint_text(painter, figure, row.votes, small, colours.muted, RIGHT)

    def _paint_badge(self, painter: QPainter, rect: QRectF, row: VoteTile) -> None:
        if not row.letter:
            return
        colours = self._theme.colours
        strong = row.votable and row.tone in {Tone.NO, Tone.ABSTAIN}
        if row.votable:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.of(row.tone) if strong else colours.surface))
            painter.drawRoundedRect(rect, 5, 5)
        ink = colours.on_choice if strong else colours.of(row.tone)
        font = self._theme.font(TextRole.SMALL_BOLD)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, row.letter)


class TileView(RowView):
    """The grid of tiles: arrows move, a letter records for the tile with the keyboard.

    Signals:
        lettered: key of the member, what was typed.
        left_tiles: Esc was pressed, or Up in the first row.
        erased: Backspace was pressed.
    """

    lettered = Signal(str, str)
    left_tiles = Signal()
    erased = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        self._tiles = TileModel()
        super().__init__(theme, name, self._tiles, TileDelegate(theme), parent)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.expect_equal_rows()
        self.setMinimumHeight(3 * (TILE_HEIGHT + GAP))
        self.left_upwards.connect(self.left_tiles)

    def show_tiles(self, tiles: tuple[VoteTile, ...]) -> None:
        """Show these members."""
        counted = len(tiles) != self._tiles.rowCount()
        self._tiles.show(tiles)
        if counted:
            self._fit()

    def show_found(self, keys: tuple[str, ...] | None) -> None:
        """Mark what the search leaves."""
        self._tiles.show_found(keys)
        if keys:
            self.scrollTo(self._tiles.index_of(keys[0]))

    def go_on(self) -> None:
        """Move the keyboard to the next member who votes."""
        after = range(self.currentIndex().row() + 1, self._tiles.rowCount())
        place = next((place for place in after if self._tiles.row_at(place).votable), -1)
        if place >= 0:
            self.setCurrentIndex(self._tiles.index(place))

    def columns(self) -> int:
        """How many tiles stand side by side."""
        return self._columns(self._room())

    def sizeHint(self) -> QSize:
        """It asks for little and takes what is left."""
        return QSize(2 * TILE_WIDTH, self.minimumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter is a choice here, and Esc goes back to the name field."""
        if event.key() == Qt.Key.Key_Escape:
            self.left_tiles.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self.erased.emit()
        elif self._is_letter(event):
            self.lettered.emit(self.current(), event.text())
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() < self.columns():
            self.left_tiles.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tiles fill the width."""
        self._fit()
        super().resizeEvent(event)

    def _activate(self, index: QModelIndex) -> None:
        """A click only puts the keyboard on the tile."""

    def _is_letter(self, event: QKeyEvent) -> bool:
        quiet = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        return bool(event.text().strip()) and event.text().isprintable() and not event.modifiers() & quiet

    def _fit(self) -> None:
        self.setGridSize(QSize(max(60, (self._room() - 1) // self.columns()), TILE_HEIGHT + GAP))

    def _room(self) -> int:
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self.verticalScrollBar())
        return self.contentsRect().width() - bar

    def _columns(self, width: int) -> int:
        most = max(1, width // (TILE_WIDTH + GAP))
        rows = max(1, self.viewport().height() // (TILE_HEIGHT + GAP))
        needed = -(-self._tiles.rowCount() // rows)
        roomy = max(1, width // (TILE_WIDTH + ROOMY + GAP))
        return max(1, min(most, max(roomy, needed)))
