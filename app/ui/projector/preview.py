# SPDX-License-Identifier: EUPL-1.2
"""The small picture in the cockpit of what the hall sees."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui.projector.presenter import Projector
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.labels import ElidedLabel

LEAST_WIDTH, LEAST_HEIGHT = 160, 640
"""In a narrower panel there is no room for words either; in a lower one the agenda needs the room."""


class Miniature(QWidget):
    """The hall's picture, reduced; it is asked for only when it is painted."""

    def __init__(self, theme: Theme, projector: Projector, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._projector = projector
        self._reduced: tuple[int, int, QPixmap] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        projector.repainted.connect(self.update)
        theme.changed.connect(self.update)

    def minimumSizeHint(self) -> QSize:
        """It never holds the panel wide."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as a screen of that width."""
        super().resizeEvent(event)
        self.setFixedHeight(max(1, self.width() * 9 // 16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the whole picture within the frame."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.sunken))
        picture = self._picture()
        size = picture.deviceIndependentSize()
        place = QRectF(
            (self.width() - size.width()) / 2, (self.height() - size.height()) / 2, *size.toTuple()
        )
        painter.drawPixmap(place.topLeft(), picture)
        painter.setPen(QPen(QColor(self._theme.colours.strong_line), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _picture(self) -> QPixmap:
        """The picture in the size that there is room for; made once for each picture."""
        whole = self._projector.picture()
        ratio = self.devicePixelRatioF()
        width = round(self.width() * ratio)
        if self._reduced is None or self._reduced[:2] != (whole.cacheKey(), width):
            room = QSize(width, round(self.height() * ratio))
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            reduced = whole.scaled(room, keep, smooth)
            reduced.setDevicePixelRatio(ratio)
            self._reduced = (whole.cacheKey(), width, reduced)
        return self._reduced[2]


class HallPreview(QWidget):
    """What the hall sees, in small and in words."""

    def __init__(self, theme: Theme, projector: Projector, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ElidedLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._miniature = Miniature(theme, projector)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._words)
        layout.addWidget(self._miniature)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def event(self, event: QEvent) -> bool:
        """Keep an eye on the panel that it was put into."""
        panel = self.parentWidget()
        if event.type() is QEvent.Type.ParentChange and panel is not None:
            panel.installEventFilter(self)
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the room to the panel where there is little."""
        if event.type() is QEvent.Type.Resize and isinstance(event, QResizeEvent):
            wide = event.size().width() >= LEAST_WIDTH
            self._words.setVisible(wide)
            self._miniature.setVisible(wide and event.size().height() >= LEAST_HEIGHT)
        return super().eventFilter(watched, event)

    def show_words(self, text: str) -> None:
        """Say what the hall sees; a picture alone tells nothing to who cannot see it."""
        if text != self._words.text():
            self._words.setText(text)
            self._miniature.setAccessibleName(text)
            self.setAccessibleName(text)
