# SPDX-License-Identifier: EUPL-1.2
"""The meetings of the open book: the next one as a card, the others in a table."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.pages.start.shown import MeetingsShown, NextMeetingShown
from app.ui.tables.meetings import MeetingsTable
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.action_layout import ActionLayout
from app.ui.widgets.buttons import ButtonKind, KeyButton
from app.ui.widgets.labels import Chip, IconLabel, TextLabel

NARROW = 680
ALL = 1000  # of what is left; without a table the card keeps its height


class NextMeeting(QFrame):
    """The next meeting, with the button that opens it.

    Signals:
        opened: key of the meeting.
        prepared: key of the meeting that is to be prepared.
    """

    opened = Signal(str)
    prepared = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("face", "next")
        self._key = ""
        self._chip = Chip(theme)
        self._title = TextLabel(theme, TextRole.TITLE)
        self._title.setWordWrap(True)
        self._facts = TextLabel(theme, TextRole.BODY, Tone.MUTED)
        self._facts.setWordWrap(True)
        self._ready_icon = IconLabel(theme, 18)
        self._ready = TextLabel(theme, TextRole.BODY_BOLD)
        self._detail = TextLabel(theme, TextRole.BODY, Tone.MUTED)
        self._detail.setWordWrap(True)
        self._primary = KeyButton(theme, kind=ButtonKind.PRIMARY)
        self._primary.show_cap("Return")
        self._primary.setFixedHeight(44)
        self._prepare = KeyButton(theme, self.tr("Tagesordnung"), "Ctrl+P")
        self._prepare.setFixedHeight(44)
        self._lay_out()
        self._primary.clicked.connect(self._open)
        self._prepare.clicked.connect(self._tell_prepared)

    def show_meeting(self, shown: NextMeetingShown | None) -> None:
        """Show the meeting, or none."""
        self.setVisible(shown is not None)
        if shown is None:
            return
        self._key = shown.key
        self._chip.show_text(shown.chip)
        self._title.show_text(shown.title)
        self._facts.show_text(shown.facts)
        self._ready_icon.show_icon(shown.ready_icon, shown.ready_tone)
        self._ready.show_text(shown.ready, shown.ready_tone)
        self._detail.show_text(shown.ready_detail)
        self._primary.show_text(shown.primary)

    def take_keyboard(self) -> None:
        """Put the keyboard on the button."""
        self._primary.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is narrow the button stands below."""
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        narrow = self.width() < NARROW
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _open(self) -> None:
        self.opened.emit(self._key)

    def _tell_prepared(self) -> None:
        self.prepared.emit(self._key)

    def _lay_out(self) -> None:
        ready = QHBoxLayout()
        ready.setSpacing(8)
        ready.addWidget(self._ready_icon)
        ready.addWidget(self._ready)
        ready.addWidget(self._detail, 1)
        chips = ActionLayout()
        chips.addWidget(self._chip)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addLayout(chips)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        words.addSpacing(4)
        words.addLayout(ready)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(24, 20, 24, 20)
        self._row.setSpacing(20)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._prepare)
        self._row.addWidget(self._primary)


class MeetingsPart(QWidget):
    """Title, card, table.

    Signals:
        opened: key of the meeting.
        new_wanted: a new meeting.
        prepared: key of the meeting that is to be prepared.
        members_wanted: the members are to be shown.
    """

    opened = Signal(str)
    new_wanted = Signal()
    prepared = Signal(str)
    members_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextLabel(theme, TextRole.TITLE)
        self._sentence = TextLabel(theme, TextRole.BODY, Tone.MUTED)
        self._sentence.setWordWrap(True)
        self._new = KeyButton(theme, self.tr("Neue Sitzung"), "Ctrl+N", icon="plus")
        self._members = KeyButton(theme, self.tr("Mitglieder"), "Ctrl+M")
        self._next = NextMeeting(theme)
        self._table = MeetingsTable(theme)
        self._empty = TextLabel(theme, TextRole.BODY, Tone.MUTED)
        self._empty.setWordWrap(True)
        self._lay_out()
        self._new.clicked.connect(self.new_wanted)
        self._members.clicked.connect(self.members_wanted)
        self._next.opened.connect(self.opened)
        self._next.prepared.connect(self.prepared)
        self._table.opened.connect(self.opened)

    def show_meetings(self, shown: MeetingsShown) -> None:
        """Show the meetings."""
        self._title.show_text(shown.title)
        self._sentence.show_text(shown.sentence)
        self._next.show_meeting(shown.next_meeting)
        self._table.show_meetings(shown.rows)
        self._table.setVisible(bool(shown.rows))
        self._empty.show_text("" if shown.rows else shown.empty)

    def take_keyboard(self) -> None:
        """Put the keyboard on what comes first."""
        parts: tuple[tuple[QWidget, QWidget], ...] = ((self._table, self._table), (self._new, self._new))
        if self._next.isHidden():
            next(target for part, target in parts if not part.isHidden()).setFocus()
        else:
            self._next.take_keyboard()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        top = QHBoxLayout()
        top.addLayout(words, 1)
        top.addWidget(self._members)
        top.addWidget(self._new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(top)
        layout.addWidget(self._next)
        layout.addWidget(self._empty)
        layout.addWidget(self._table, ALL)
        layout.addStretch(1)
