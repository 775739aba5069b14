# SPDX-License-Identifier: EUPL-1.2
"""The buttons under the item in hand, each with its key."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.pages.cockpit.shown import ActsShown, ItemAct
from app.ui.theme.theme import Theme
from app.ui.widgets.action_layout import ActionLayout
from app.ui.widgets.buttons import ButtonKind, KeyButton, OptionButton
from app.ui.widgets.shown import OptionShown


class ItemActs(QWidget):
    """Acts on the left, the way on at the right.

    Signals:
        speech_wanted, motion_wanted: a paragraph of that kind.
        recess_wanted, resume_wanted: the meeting pauses or goes on.
        attachment_wanted: a file is to be attached.
        conflict_wanted: a member is conflicted.
        quorum_wanted: the quorum is to be established.
        ballot_wanted: a ballot is to be opened.
        item_ended: key of the way in which the item ends.
    """

    speech_wanted = Signal()
    motion_wanted = Signal()
    recess_wanted = Signal()
    resume_wanted = Signal()
    attachment_wanted = Signal()
    conflict_wanted = Signal()
    quorum_wanted = Signal()
    ballot_wanted = Signal()
    item_ended = Signal(str)

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
            ItemAct.OPEN_BALLOT: KeyButton(theme, self.tr("Abstimmung eröffnen"), "F8", primary),
        }
        self._end = OptionButton(theme, "F9", "Ctrl+F9", self.tr("Punkt anders abschließen"))
        self._lay_out()
        self._connect()

    def show_acts(self, shown: ActsShown) -> None:
        """Show the buttons that have a place now."""
        for act, button in self._buttons.items():
            button.setVisible(act in shown.acts)
        self._end.setVisible(shown.end is not None)
        self._end.show_options(shown.end or OptionShown("", ""), shown.other_ends)

    def _lay_out(self) -> None:
        layout = ActionLayout(self)
        for act in list(ItemAct)[:-1]:
            if act is not ItemAct.RESUME:
                layout.addWidget(self._buttons[act])
        layout.add_last(self._end)
        layout.add_last(self._buttons[ItemAct.RESUME])
        layout.add_last(self._buttons[ItemAct.OPEN_BALLOT])

    def _connect(self) -> None:
        for act, signal in {
            ItemAct.SPEECH: self.speech_wanted,
            ItemAct.MOTION: self.motion_wanted,
            ItemAct.RECESS: self.recess_wanted,
            ItemAct.RESUME: self.resume_wanted,
            ItemAct.ATTACH: self.attachment_wanted,
            ItemAct.CONFLICT: self.conflict_wanted,
            ItemAct.ESTABLISH_QUORUM: self.quorum_wanted,
            ItemAct.OPEN_BALLOT: self.ballot_wanted,
        }.items():
            self._buttons[act].clicked.connect(signal)
        self._end.chosen.connect(self.item_ended)
