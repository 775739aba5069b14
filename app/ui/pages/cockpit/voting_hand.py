# SPDX-License-Identifier: EUPL-1.2
"""What the secretary has in hand of a vote's forms: which one she opened, and what she typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject

from app.domain.commands import Command
from app.ui.pages.cockpit.forms import NOTHING, FormWish
from app.ui.pages.cockpit.sight import Sight
from app.ui.pages.cockpit.view import CockpitView
from app.ui.pages.cockpit.voting.showing import command_of, form_shown
from app.ui.pages.cockpit.voting.ways import WAYS

_OPENS = "form:"
# Acts after which the same form goes on, with the keyboard where it was.
_STAYS = frozenset({"nominate", "withdraw", "accept", "decline", "count", "rank", "lapse"})


class VotingHand(QObject):
    """Opens forms, keeps what is typed in them, and gives what their acts want to the desk."""

    def __init__(
        self,
        view: CockpitView,
        sight: Callable[[], Sight],
        do: Callable[[Command], bool],
        settled: Callable[[], bool],
        show: Callable[[], None],
        go_on: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.wish = FormWish()
        self._view = view
        self._sight = sight
        self._do = do
        self._settled = settled
        self._show = show
        self._go_on = go_on
        view.form_changed.connect(self._type)
        view.form_acted.connect(self._act)
        view.form_left.connect(self._leave)
        view.ways_wanted.connect(self.open_ways)

    def open_ways(self) -> None:
        """Open the form in which the way of voting is chosen."""
        self.open_form(WAYS)

    def open_form(self, name: str) -> None:
        """Open a form, once what was being typed in the minutes is recorded."""
        if not self._settled():
            return
        self.wish = FormWish(name, NOTHING, self.wish.serial + 1)
        self._show()
        self._view.take_form()

    def put_away(self) -> None:
        """Forget which form was open, and what was typed in it."""
        self.wish = FormWish(serial=self.wish.serial + 1)

    def _type(self, values: Mapping[str, str]) -> None:
        if dict(values) != dict(self.wish.values):
            self.wish = replace(self.wish, values=values)
            self._show()

    def _act(self, act: str) -> None:
        if act.startswith(_OPENS):
            self.open_form(act.removeprefix(_OPENS))
            return
        command = command_of(self._sight(), act)
        if command is None or not self._do(command):
            return
        name = self.wish.name
        if act != "count":
            self.put_away()
        self._show()
        if act in _STAYS and form_shown(self._sight()) is not None and name != WAYS:
            self._view.take_form()
        elif act in {"rank", "lapse", "withdraw"} and name == WAYS:
            self.open_ways()
        else:
            self._go_on()

    def _leave(self) -> None:
        self.put_away()
        self._show()
        self._go_on()
