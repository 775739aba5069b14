# SPDX-License-Identifier: EUPL-1.2
"""A ballot that is open: name field, tiles, and what ends it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.pages.cockpit.panel import Card, Heading
from app.ui.pages.cockpit.shown import VoteShown
from app.ui.tables.tiles import TileView
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import CONTROL_HEIGHT
from app.ui.theme.tones import TextRole
from app.ui.widgets.action_layout import ActionLayout
from app.ui.widgets.buttons import ButtonKind, ChoiceButton, KeyButton
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.shown import ChoiceShown, NamedMember
from app.ui.widgets.vote_field import VoteField, choice_for


class VotePanel(Card):
    """Records votes by name and letter, by tile and letter, or by mouse.

    Signals:
        vote_given: key of the member, key of the choice.
        remaining_yes_wanted: everybody who has not voted votes yes.
        call_undone: the last member's vote of a roll call is taken back.
    """

    vote_given = Signal(str, str)
    remaining_yes_wanted = Signal()
    call_undone = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._choices: tuple[ChoiceShown, ...] = ()
        self._advance = False
        self._called = ""
        self._heading = Heading(theme, self.tr("Stimmen"))
        self._heading.setFixedHeight(CONTROL_HEIGHT)
        self._field = VoteField(theme)
        self._tiles = TileView(theme, self.tr("Stimmen der Mitglieder"))
        self._course = TextLabel(theme, TextRole.READING)
        self._course.setWordWrap(True)
        self._legend = ActionLayout(spacing=4)
        self._choice_buttons: list[ChoiceButton] = []
        self._rest = KeyButton(theme, self.tr("Alle übrigen Ja"), "Ctrl+J")
        self._go_on = KeyButton(theme, self.tr("Aufruf fortsetzen"), "F8", ButtonKind.PRIMARY)
        self._lay_out()
        self._connect()

    def show_vote(self, shown: VoteShown) -> None:
        """Show the ballot as it stands."""
        self._advance, self._called = shown.advance, shown.called
        self._field.show_count(shown.open_count)
        self._show_choices(shown.choices)
        named = tuple(NamedMember(tile.key, tile.name, tile.number) for tile in shown.tiles if tile.votable)
        self._field.show_ballot(named, shown.choices)
        self._tiles.show_tiles(shown.tiles)
        for part in (self._field, self._tiles):
            part.setVisible(bool(shown.tiles))
        self._rest.setVisible(bool(shown.tiles) and shown.rest)
        self._go_on.setVisible(bool(shown.called))
        self._heading.show_count("" if shown.tiles else shown.open_count)
        self._course.show_text(shown.course)

    def take_keyboard(self) -> None:
        """Put the keyboard into the name field."""
        self._field.setFocus()

    def call_tiles(self) -> None:
        """Put the keyboard on the tile of the member that is called now, else on the tiles."""
        self._tiles.setFocus()
        if self._called:
            self._tiles.make_current(self._called)

    def clear_search(self) -> None:
        """Forget what was typed in the name field."""
        self._field.clear_line()

    def _show_choices(self, choices: tuple[ChoiceShown, ...]) -> None:
        if choices == self._choices:
            return
        self._choices = choices
        while self._choice_buttons:
            button = self._choice_buttons.pop()
            button.hide()
            button.deleteLater()
        for choice in choices:
            button = ChoiceButton(self._theme, choice.key, choice.label, choice.letter)
            button.picked.connect(self._choose_by_mouse)
            self._choice_buttons.append(button)
            self._legend.addWidget(button)

    def _choose_by_mouse(self, choice: str) -> None:
        only = self._field.in_hand() or self._field.only_one_left()
        member = only.key if only else self._tiles.current()
        if member:
            self._field.clear_line()
            self.vote_given.emit(member, choice)

    def _letter_on_tile(self, member: str, typed: str) -> None:
        choice = choice_for(self._choices, typed)
        if choice is not None and member:
            self.vote_given.emit(member, choice.key)
            if self._called:
                self._tiles.make_current(self._called)
            elif self._advance:
                self._tiles.go_on()

    def _undo_call(self) -> None:
        if self._advance:
            self.call_undone.emit()

    def _mark_found(self, keys: tuple[str, ...]) -> None:
        self._tiles.show_found(keys if self._field.text().strip() else None)

    def _go_to_tiles(self) -> None:
        only = self._field.only_one_left()
        self._field.clear_line()
        self._tiles.setFocus()
        if only is not None:
            self._tiles.make_current(only.key)

    def _connect(self) -> None:
        self._field.voted.connect(self.vote_given)
        self._field.left_changed.connect(self._mark_found)
        self._field.left_downwards.connect(self._go_to_tiles)
        self._tiles.lettered.connect(self._letter_on_tile)
        self._tiles.left_tiles.connect(self._field.setFocus)
        self._tiles.erased.connect(self._undo_call)
        self._go_on.clicked.connect(self.call_tiles)
        self._rest.clicked.connect(self.remaining_yes_wanted)

    def _lay_out(self) -> None:
        above = QVBoxLayout()
        above.setContentsMargins(0, 0, 15, 0)
        above.setSpacing(8)
        self._legend.addWidget(self._heading)
        self._legend.add_last(self._rest)
        self._legend.add_last(self._go_on)
        above.addLayout(self._legend)
        above.addWidget(self._field)
        above.addWidget(self._course)
        self.body.setContentsMargins(18, 10, 3, 8)
        self.body.addLayout(above)
        self.body.addWidget(self._tiles, 1)
        self.body.addStretch(0)


class VoteActs(QWidget):
    """What ends a ballot.

    Signals:
        announce_wanted: the result is announced as computed.
        deviation_wanted: the chair announces another result.
        as_it_stands_wanted: those who are missing do not vote.
        abort_wanted: the ballot is to be aborted.
    """

    announce_wanted = Signal()
    deviation_wanted = Signal()
    as_it_stands_wanted = Signal()
    abort_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._abort_words = self.tr("Abstimmung abbrechen …")
        self._abort = KeyButton(theme, self._abort_words)
        self._deviate = KeyButton(theme)
        self._as_it_stands = KeyButton(theme, key="Ctrl+U")
        self._announce = KeyButton(theme, key="Ctrl+Return", kind=ButtonKind.PRIMARY)
        layout = ActionLayout(self)
        layout.addWidget(self._abort)
        layout.addWidget(self._deviate)
        layout.addWidget(self._as_it_stands)
        layout.add_last(self._announce)
        self._announce.clicked.connect(self.announce_wanted)
        self._deviate.clicked.connect(self.deviation_wanted)
        self._as_it_stands.clicked.connect(self.as_it_stands_wanted)
        self._abort.clicked.connect(self.abort_wanted)

    def show_vote(self, shown: VoteShown) -> None:
        """Name the announcement with its number."""
        self._abort.show_text(f"{shown.abort} …" if shown.abort else self._abort_words)
        self._announce.show_text(shown.announce)
        self._announce.setVisible(bool(shown.announce))
        self._deviate.show_text(shown.deviate)
        self._deviate.setVisible(bool(shown.deviate))
        self._as_it_stands.show_text(shown.as_it_stands)
        self._as_it_stands.setVisible(bool(shown.as_it_stands))
