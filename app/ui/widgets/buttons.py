# SPDX-License-Identifier: EUPL-1.2
"""Buttons that show their key beside their text."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app.ui.theme.theme import Theme
from app.ui.theme.tokens import CONTROL_HEIGHT, RADIUS, Colours
from app.ui.theme.tones import TextRole
from app.ui.widgets.face import CAP_HEIGHT, Face, cap_width, paint_cap, paint_face, plain_face
from app.ui.widgets.keys import is_enter, key_text
from app.ui.widgets.shown import OptionShown

ICON = 16


class ButtonKind(Enum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    DANGER = "danger"


class KeyButton(QPushButton):
    """A button that draws itself: icon, text, and the key that presses it."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        key: str = "",
        kind: ButtonKind = ButtonKind.PLAIN,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._icon = icon
        self._words = ""
        self._cap = ""
        self._at_left = False
        self.setFont(theme.font(TextRole.BUTTON))
        self.setFixedHeight(CONTROL_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._shortcut = QShortcut(self)  # Qt's own shortcut of a button acts after 100 ms
        self._shortcut.setAutoRepeat(False)
        self._shortcut.activated.connect(self.click)
        self.bind_key(key)
        self.show_text(text)
        theme.changed.connect(self.update)

    def show_text(self, text: str) -> None:
        """Change the text; an ampersand in it is only that."""
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def show_icon(self, icon: str) -> None:
        """Change the icon."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def bind_key(self, key: str) -> None:
        """Let this key press the button, and show it; no key where it is empty."""
        self.show_cap(key)
        self.setAccessibleDescription(key_text(key))
        both = {key, key.replace("Return", "Enter")} - {""}  # the second one is on the number pad
        self._shortcut.setKeys([QKeySequence(name) for name in sorted(both)])

    def show_cap(self, key: str) -> None:
        """Show a key that presses the button by other means, such as Enter while it has the focus."""
        self._cap = key_text(key)
        self.updateGeometry()

    def align_left(self) -> None:
        """Let everything begin at the left edge, as in a column of buttons."""
        self._at_left = True
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for everything on it."""
        return QSize(self._content_width() + 2 * self._padding(), self.height())

    def minimumSizeHint(self) -> QSize:
        """Nothing on a button is ever cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does."""
        if is_enter(event):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the face, then what stands on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = self._face()
        paint_face(painter, self.rect().toRectF(), face, RADIUS, self.hasFocus())
        self._paint_content(painter, face)

    def _padding(self) -> int:
        return 12 if self._words else 10

    def _content_width(self) -> int:
        metrics = QFontMetrics(self.font())
        widths = [
            ICON if self._icon else 0,
            metrics.horizontalAdvance(self._words),
            cap_width(self._theme, self._cap),
        ]
        shown = [width for width in widths if width]
        return sum(shown) + 8 * (len(shown) - 1)

    def _paint_content(self, painter: QPainter, face: Face) -> None:
        x = float(self._padding())
        if not self._at_left:
            x = max(x, (self.width() - self._content_width()) / 2)
        middle = self.height() / 2
        if self._icon:
            self._theme.paint_icon(painter, self._icon, QRectF(x, middle - 8, ICON, ICON), face.ink)
            x += ICON + 8
        painter.setPen(QColor(face.ink))
        painter.setFont(self.font())
        width = QFontMetrics(self.font()).horizontalAdvance(self._words)
        painter.drawText(QRectF(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self._words)
        if self._cap:
            x += width + (8 if self._words else 0)
            rect = QRectF(x, middle - CAP_HEIGHT / 2, cap_width(self._theme, self._cap), CAP_HEIGHT)
            paint_cap(painter, self._theme, rect, self._cap, face.cap)

    def _face(self) -> Face:
        colours = self._theme.colours
        if not self.isEnabled():
            return Face(colours.sunken, colours.line, colours.muted, colours.muted, colours.accent)
        if self.isChecked():
            return Face(colours.accent_soft, colours.accent, colours.accent, colours.accent, colours.accent)
        return _FACES[self._kind](colours, self.underMouse() or self.isDown())


def _primary(colours: Colours, warm: bool) -> Face:
    background = colours.accent_hover if warm else colours.accent
    return Face(background, background, colours.on_accent, colours.on_accent, colours.ink)


def _plain(colours: Colours, warm: bool) -> Face:
    face = plain_face(colours)
    background = colours.hover if warm else face.background
    return Face(background, face.border, face.ink, face.cap, face.focus)


def _quiet(colours: Colours, warm: bool) -> Face:
    background = colours.hover if warm else "#00000000"
    return Face(background, background, colours.ink, colours.muted, colours.accent)


def _danger(colours: Colours, warm: bool) -> Face:
    background = colours.no_soft if warm else colours.surface
    return Face(background, colours.no_line, colours.no, colours.no, colours.accent)


_FACES = {
    ButtonKind.PRIMARY: _primary,
    ButtonKind.PLAIN: _plain,
    ButtonKind.QUIET: _quiet,
    ButtonKind.DANGER: _danger,
}


class KeyedButton(KeyButton):
    """A button for one of several things, named by a key.

    Signals:
        picked: the key, when the button is pressed.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, key: str, text: str, kind: ButtonKind = ButtonKind.PLAIN) -> None:
        super().__init__(theme, text, kind=kind)
        self._key = key
        self.clicked.connect(self._pick)

    def _pick(self) -> None:
        self.picked.emit(self._key)


class ChoiceButton(KeyedButton):
    """A way to vote for the mouse; the cap shows the letter that the keyboard uses.

    It never takes the keyboard, which stays on the member.
    """

    def __init__(self, theme: Theme, key: str, text: str, letter: str) -> None:
        super().__init__(theme, key, text, ButtonKind.QUIET)
        self._cap = letter
        self.setFont(theme.font(TextRole.SMALL))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _padding(self) -> int:
        return 7


class OptionButton(QWidget):
    """A button for the usual choice, and one beside it that shows the others in place.

    Signals:
        chosen: the key of the usual choice.
        others_wanted: the others are to be shown, or put away.
    """

    chosen = Signal(str)
    others_wanted = Signal(bool)

    def __init__(
        self, theme: Theme, key: str, others_key: str, others_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._usual = KeyButton(theme, key=key)
        self._others = KeyButton(theme, icon="chevron_up", key=others_key)
        self._others.setCheckable(True)
        self._others.show_cap("")
        self._others.setAccessibleName(others_name)
        self._others.setToolTip(f"{others_name} ({key_text(others_key)})")
        self._usual_key = ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._usual)
        layout.addWidget(self._others)
        self._usual.clicked.connect(self._choose_usual)
        self._others.toggled.connect(self.others_wanted)

    def show_usual(self, usual: OptionShown, has_others: bool) -> None:
        """Name the usual choice."""
        self._usual_key = usual.key
        self._usual.show_text(usual.label)
        self._others.setVisible(has_others)
        self.updateGeometry()

    def put_others_away(self) -> None:
        """The others are no longer to be shown."""
        self._others.setChecked(False)

    def _choose_usual(self) -> None:
        self.chosen.emit(self._usual_key)
