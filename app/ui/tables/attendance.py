# SPDX-License-Identifier: EUPL-1.2
"""Members at the door, and the persons who may represent one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.tables.painting import RIGHT, is_selected, paint_row_face, paint_text
from app.ui.tables.record_model import RECORD, Index, RecordModel
from app.ui.tables.rows import AttendanceRow, DelegateRow, Presence
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.face import CAP_HEIGHT, cap_width, paint_cap
from app.ui.widgets.keys import key_text

HEIGHT = 44
DELEGATE_HEIGHT = 38

_TONES = {
    Presence.PRESENT: Tone.YES,
    Presence.DEPUTY: Tone.YES,
    Presence.ABSENT: Tone.MUTED,
    Presence.EXCUSED: Tone.MUTED,
    Presence.REMOTE: Tone.YES,
    Presence.TRANSFERRED: Tone.ACCENT,
    Presence.CONFLICTED: Tone.ABSTAIN,
}


class AttendanceModel(RecordModel[AttendanceRow]):
    """Members in the order of the roll."""

    def spoken(self, row: AttendanceRow) -> str:
        """Name, presence, representation and votes."""
        return ", ".join(part for part in (row.name, row.presence_text, row.detail, row.votes) if part)

    def tip(self, row: AttendanceRow) -> str:
        """Presence in words, and who is there in full."""
        parts = (row.name, row.presence_text, row.detail)
        return " · ".join(dict.fromkeys(part for part in parts if part))


class AttendanceDelegate(QStyledItemDelegate):
    """Draws a member: symbol, name, who represents it since when, votes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is as high as the others."""
        return QSize(120, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row = index.data(RECORD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        painter.fillRect(
            QRectF(rect.x() + 34, rect.bottom() - 1, rect.width() - 44, 1), QColor(self._theme.colours.line)
        )
        paint_row_face(painter, rect, option, self._theme, is_selected(option))
        self._paint_row(painter, rect.adjusted(10, 3, -10, -3), row)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRectF, row: AttendanceRow) -> None:
        colours = self._theme.colours
        symbol = QRectF(rect.x(), rect.center().y() - 8, 16, 16)
        self._theme.paint_icon(painter, row.presence.value, symbol, colours.of(_TONES[row.presence]))
        body, small = self._theme.font(TextRole.BODY), self._theme.font(TextRole.SMALL)
        votes = QFontMetricsF(body).horizontalAdvance(row.votes) + 8
        upper = QRectF(rect.x() + 26, rect.y(), rect.width() - 26 - votes, rect.height() / 2 + 1)
        ink = colours.ink if row.in_room else colours.muted
        paint_text(painter, upper, row.name, body, ink)
        lower = upper.translated(0, rect.height() / 2)
        paint_text(painter, lower, row.detail, small, colours.muted)
        right = QRectF(rect.right() - votes, rect.y(), votes, rect.height())
        paint_text(painter, right, row.votes, body, colours.muted, RIGHT)


class DelegateModel(RecordModel[DelegateRow]):
    """The persons who may represent one member."""

    def spoken(self, row: DelegateRow) -> str:
        """Who it is, and in which office."""
        return ", ".join(part for part in (row.label, row.detail) if part)


class DelegateDelegate(QStyledItemDelegate):
    """Draws a person with a mark for who represents the member now."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        return QSize(100, DELEGATE_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row = index.data(RECORD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        colours = self._theme.colours
        paint_row_face(painter, rect, option, self._theme, is_selected(option))
        tone = Tone.YES if row.current else Tone.MUTED
        symbol = QRectF(rect.x() + 8, rect.center().y() - 7, 14, 14)
        self._theme.paint_icon(painter, "present" if row.current else "absent", symbol, colours.of(tone))
        lines = rect.adjusted(30, 1, -8, -1)
        lines.setRight(self._paint_key(painter, lines, row.shortcut))
        half = lines.height() / 2 if row.detail else lines.height()
        body, small = self._theme.font(TextRole.BODY), self._theme.font(TextRole.SMALL)
        paint_text(painter, QRectF(lines.x(), lines.y(), lines.width(), half), row.label, body, colours.ink)
        below = QRectF(lines.x(), lines.y() + half, lines.width(), half)
        paint_text(painter, below, row.detail, small, colours.muted)
        painter.restore()

    def _paint_key(self, painter: QPainter, rect: QRectF, shortcut: str) -> float:
        """Draw the cap of the key at the right; returns where the room for words ends."""
        text = key_text(shortcut)
        if not text:
            return rect.right()
        width = cap_width(self._theme, text)
        cap = QRectF(rect.right() - width, rect.center().y() - CAP_HEIGHT / 2, width, CAP_HEIGHT)
        paint_cap(painter, self._theme, cap, text, self._theme.colours.muted)
        return cap.x() - 6
