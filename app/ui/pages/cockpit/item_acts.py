# SPDX-License-Identifier: EUPL-1.2
"""The buttons under the item in hand, each with its key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.pages.cockpit.shown import ActsShown, ItemAct
from app.ui.theme.theme import Theme
from app.ui.widgets.action_layout import ActionLayout
from app.ui.widgets.buttons import ButtonKind, KeyButton, KeyedButton, OptionButton
from app.ui.widgets.shown import OptionShown


class OtherEnds(QWidget):
    """The other ways in which an item ends, side by side; Esc puts them away.

    Signals:
        picked: key of the way.
        put_away: Esc was pressed.
    """

    picked = Signal(str)
    put_away = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._options: tuple[OptionShown, ...] = ()
        self._buttons: list[KeyedButton] = []
        self._row = ActionLayout(self)
        self.hide()

    def show_options(self, options: tuple[OptionShown, ...]) -> None:
        """Offer these ways."""
        if options == self._options:
            return
        self._options = options
        while self._buttons:
            self._buttons.pop().deleteLater()
        for option in options:
            button = KeyedButton(self._theme, option.key, option.label)
            button.picked.connect(self.picked)
            self._buttons.append(button)
            self._row.add_last(button)

    def show_all(self, visible: bool) -> None:
        """Show the ways, the first one with the keyboard."""
        self.setVisible(visible)
        if visible and self._buttons:
            self._buttons[0].show()
            self._buttons[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts them away."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
            return
        super().keyPressEvent(event)


class ItemActs(QWidget):
    """Acts on the left, the way on at the right.

    Signals:
        speech_wanted, motion_wanted: a paragraph of that kind.
        recess_wanted, resume_wanted: the meeting pauses or goes on.
        attachment_wanted: a file is to be attached.
        conflict_wanted: a member is conflicted.
        quorum_wanted: the quorum is to be established.
        ballot_wanted: a ballot is to be opened.
        ways_wanted: the way of voting is to be chosen.
        item_ended: key of the way in which the item ends.
        further_wanted: the other acts at the item are to be listed.
    """

    speech_wanted = Signal()
    motion_wanted = Signal()
    recess_wanted = Signal()
    resume_wanted = Signal()
    attachment_wanted = Signal()
    conflict_wanted = Signal()
    quorum_wanted = Signal()
    ballot_wanted = Signal()
    ways_wanted = Signal()
    item_ended = Signal(str)
    further_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        primary = ButtonKind.PRIMARY
        self._buttons = {
            ItemAct.SPEECH: KeyButton(theme, self.tr("Wortmeldung"), "F6"),
            ItemAct.MOTION: KeyButton(theme, self.tr("Antrag"), "F7"),
            ItemAct.RECESS: KeyButton(theme, self.tr("Unterbrechung"), "F11"),
            ItemAct.RESUME: KeyButton(theme, self.tr("Sitzung fortsetzen"), "F11", primary),
            ItemAct.ATTACH: KeyButton(theme, self.tr("Anlage"), "F12"),
            ItemAct.CONFLICT: KeyButton(theme, self.tr("Befangenheit"), "F3"),
            ItemAct.ESTABLISH_QUORUM: KeyButton(theme, self.tr("Beschlussfähigkeit feststellen"), "F2"),
            ItemAct.WAYS: KeyButton(theme, self.tr("Art der Abstimmung …"), "Ctrl+F8"),
            ItemAct.OPEN_BALLOT: KeyButton(theme, self.tr("Abstimmung eröffnen"), "F8", primary),
        }
        self._end = OptionButton(theme, "F9", "Ctrl+F9", self.tr("Punkt anders abschließen"))
        self._others = OtherEnds(theme)
        self._further = KeyButton(theme, self.tr("Weitere …"), "F10")
        self._further.setAccessibleName(self.tr("Weitere Handlungen zum Punkt und zur Sitzung"))
        self._further.setToolTip(f"{self._further.accessibleName()} (F10)")
        self._lay_out()
        self._connect()

    def show_acts(self, shown: ActsShown) -> None:
        """Show the buttons that have a place now."""
        for act, button in self._buttons.items():
            button.setVisible(act in shown.acts)
        self._end.setVisible(shown.end is not None)
        self._end.show_usual(shown.end or OptionShown("", ""), bool(shown.other_ends))
        self._end.put_others_away()
        self._others.show_options(shown.other_ends)

    def _end_otherwise(self, key: str) -> None:
        self._end.put_others_away()
        self.item_ended.emit(key)

    def _lay_out(self) -> None:
        acts = ActionLayout()
        for act in list(ItemAct)[:-1]:
            if act is not ItemAct.RESUME:
                acts.addWidget(self._buttons[act])
        acts.addWidget(self._further)
        acts.add_last(self._end)
        acts.add_last(self._buttons[ItemAct.RESUME])
        acts.add_last(self._buttons[ItemAct.OPEN_BALLOT])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._others)
        layout.addLayout(acts)

    def _connect(self) -> None:
        for act, signal in {
            ItemAct.SPEECH: self.speech_wanted,
            ItemAct.MOTION: self.motion_wanted,
            ItemAct.RECESS: self.recess_wanted,
            ItemAct.RESUME: self.resume_wanted,
            ItemAct.ATTACH: self.attachment_wanted,
            ItemAct.CONFLICT: self.conflict_wanted,
            ItemAct.ESTABLISH_QUORUM: self.quorum_wanted,
            ItemAct.WAYS: self.ways_wanted,
            ItemAct.OPEN_BALLOT: self.ballot_wanted,
        }.items():
            self._buttons[act].clicked.connect(signal)
        self._further.clicked.connect(self.further_wanted)
        self._end.chosen.connect(self.item_ended)
        self._end.others_wanted.connect(self._others.show_all)
        self._others.picked.connect(self._end_otherwise)
        self._others.put_away.connect(self._end.put_others_away)
