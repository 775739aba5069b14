# SPDX-License-Identifier: EUPL-1.2
"""A bench over a house in memory: acts are carried out by the law itself, without a window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from app.domain.association import Association
from app.domain.commands import Command
from app.domain.decisions import decide
from app.domain.failures import KnownError, RuleError
from app.domain.meeting import Meeting
from app.ui.pages.cockpit.acts.catalogue import ACTS
from app.ui.pages.cockpit.acts.presenter import ActsPresenter
from app.ui.pages.cockpit.acts.shown import ActFieldShown
from app.ui.widgets.shown import NoticeShown
from tests.domain.house import House


@dataclass
class HouseBench:
    """What the acts need of the cockpit, over a house."""

    house: House
    told: list[NoticeShown | None] = field(default_factory=list)
    refused: list[KnownError] = field(default_factory=list)

    @property
    def meeting(self) -> Meeting:
        assert self.house.meeting is not None
        return self.house.meeting

    @property
    def association(self) -> Association:
        return self.house.association

    def now(self) -> datetime:
        return self.house.now

    def refusal(self, command: Command) -> KnownError | None:
        try:
            decide(self.house.situation, command, self.house.act())
        except RuleError as error:
            return error
        return None

    def attempt(self, commands: Sequence[Command]) -> KnownError | None:
        for command in commands:
            error = self.refusal(command)
            if error is not None:
                return error
            self.house.do(command)
        return None

    def settled(self) -> bool:
        return True

    def tell(self, notice: NoticeShown | None) -> None:
        self.told.append(notice)

    def refuse(self, error: KnownError) -> None:
        self.refused.append(error)

    def show(self) -> None:
        pass

    def go_on(self) -> None:
        pass


class Clerk:
    """Calls acts by name and fills their forms in."""

    def __init__(self, house: House) -> None:
        self.bench = HouseBench(house)
        intents = {spec.intent: self._note(spec.intent) for spec in ACTS.values() if spec.intent}
        self.acts = ActsPresenter(self.bench, intents, "de")
        self.intents: list[str] = []

    def _note(self, intent: str) -> Callable[[], None]:
        return lambda: self.intents.append(intent)

    def reason(self, act: str) -> str:
        """Why an act is not possible now, empty where it is."""
        return next(row.reason for row in self.acts.rows() if row.key == act)

    def begin(self, act: str, **given: str) -> Clerk:
        """Open the form of an act."""
        self.acts.call(act, given)
        return self

    def fill(self, **texts: str) -> Clerk:
        """Type in the fields of the form."""
        for name, text in texts.items():
            self.acts.type(name, text)
        return self

    def field(self, name: str) -> ActFieldShown:
        """A field of the form as it is shown."""
        shown = self.acts.shown()
        assert shown is not None
        return next(each for each in shown.fields if each.name == name)

    def do(self, act: str, **texts: str) -> Clerk:
        """Carry an act out through its form; nothing of it may be refused."""
        self.begin(act).fill(**texts)
        self.acts.confirm()
        shown = self.acts.shown()
        assert shown is None, (shown.fault, [(each.name, each.fault) for each in shown.fields])
        return self
