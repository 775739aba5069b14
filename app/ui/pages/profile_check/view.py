# SPDX-License-Identifier: EUPL-1.2
"""The profile check as it is drawn; it decides nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.pages.profile_check.cards import DecisionCard, FiguresCard, ProfileCard
from app.ui.pages.profile_check.shown import CheckShown
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.buttons import ButtonKind, KeyButton
from app.ui.widgets.form import Field, OptionBox
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.notice import NoticeBar

NARROW = 900
FIGURES_WIDTH = 440


class ProfileCheckView(QWidget):
    """The profile above, the figures at the left, the decision and the rules at the right.

    Signals:
        profile_chosen: key of a profile in the list.
        file_picked: path of the file of a profile.
        filled: a CheckFilled.
        notice_dismissed: the notice may go.
        left: back to the page before.
    """

    profile_chosen = Signal(str)
    file_picked = Signal(str)
    filled = Signal(object)
    notice_dismissed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextLabel(theme, TextRole.TITLE)
        self._explained = TextLabel(theme, TextRole.BODY, Tone.MUTED)
        self._explained.setWordWrap(True)
        self._back = KeyButton(theme, self.tr("Zurück"), "Esc", ButtonKind.QUIET)
        self._profiles = OptionBox()
        self._file = KeyButton(theme, self.tr("Profil aus Datei …"), "Ctrl+O", icon="folder")
        self._notice = NoticeBar(theme)
        self._figures = FiguresCard(theme)
        self._decision = DecisionCard(theme)
        self._rules = ProfileCard(theme)
        self._lay_out(theme)
        self._connect()

    def show_check(self, shown: CheckShown) -> None:
        """Show the record; what is being typed is not touched."""
        self._title.show_text(shown.title)
        self._explained.show_text(shown.explained)
        if self._profiles.count() != len(shown.profiles) or self._profiles.chosen() != shown.profile:
            self._profiles.show_options(shown.profiles, shown.profile)
        self._figures.show_options(shown.matters, shown.matter)
        self._figures.show_convenings(shown.convenings, shown.convening)
        self._figures.show_figures(shown.key, shown.figures)
        self._figures.show_faults(shown.faults)
        self._decision.show_decision(shown.decision)
        self._rules.show_profile(shown.rules)
        self._notice.show_notice(shown.notice)

    def take_first(self) -> None:
        """Put the keyboard on what comes first."""
        self._figures.take_keyboard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One below the other where there is little room."""
        super().resizeEvent(event)
        wide = self.width() > NARROW
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._cards.setDirection(way)
        self._figures.setMinimumWidth(FIGURES_WIDTH if wide else 0)
        self._figures.setMaximumWidth(FIGURES_WIDTH if wide else self.width())
        edge = 32 if wide else 16
        self._column.setContentsMargins(edge, 22, edge, 20)

    def _pick_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Satzungsprofil öffnen"))
        dialog.setNameFilters([self.tr("Satzungsprofile") + " (*.toml)", self.tr("Alle Dateien") + " (*)"])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.file_picked)
        dialog.open()

    def _choose(self) -> None:
        self.profile_chosen.emit(self._profiles.chosen())

    def _connect(self) -> None:
        self._profiles.activated.connect(self._choose)
        self._file.clicked.connect(self._pick_file)
        self._back.clicked.connect(self.left)
        self._figures.filled.connect(self.filled)
        self._notice.dismissed.connect(self.notice_dismissed)

    def _lay_out(self, theme: Theme) -> None:
        page = QWidget()
        page.setProperty("face", "clear")
        page.setMaximumWidth(1440)
        self._column = column = QVBoxLayout(page)
        column.setSpacing(14)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        column.addLayout(head)
        column.addWidget(self._explained)
        column.addWidget(self._notice)
        column.addLayout(self._chooser(theme))
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(16)
        self._cards.addWidget(self._figures, 0, Qt.AlignmentFlag.AlignTop)
        right = QVBoxLayout()
        right.setSpacing(14)
        right.addWidget(self._decision)
        right.addWidget(self._rules)
        right.addStretch(1)
        self._cards.addLayout(right, 1)
        column.addLayout(self._cards)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _chooser(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self._profiles.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row.addWidget(Field(theme, self.tr("Satzungsprofil"), self._profiles), 1)
        row.addWidget(self._file, 0, Qt.AlignmentFlag.AlignBottom)
        return row
