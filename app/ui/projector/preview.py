# SPDX-License-Identifier: EUPL-1.2
"""The small picture in the cockpit of what the hall sees."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui.projector.presenter import Projector
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.labels import ElidedLabel

LEAST_WIDTH = 160
"""Below this the picture tells nothing: the words alone are left."""


class Miniature(QWidget):
    """The hall's picture, reduced; it is asked for only when it is painted."""

    def __init__(self, theme: Theme, projector: Projector, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._projector = projector
        self._reduced: tuple[int, int, QPixmap] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        projector.repainted.connect(self.update)
        theme.changed.connect(self.update)

    def heightForWidth(self, width: int) -> int:
        """As high as a screen of that width; nothing where it would be too small."""
        return 0 if width < LEAST_WIDTH else width * 9 // 16

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width."""
        return True

    def sizeHint(self) -> QSize:
        """A small screen."""
        return QSize(240, 135)

    def minimumSizeHint(self) -> QSize:
        """It never holds the panel wide."""
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the whole picture within the frame."""
        if self.width() < LEAST_WIDTH:
            return
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

    def show_words(self, text: str) -> None:
        """Say what the hall sees; a picture alone tells nothing to who cannot see it."""
        if text != self._words.text():
            self._words.setText(text)
            self._miniature.setAccessibleName(text)
            self.setAccessibleName(text)
