# SPDX-License-Identifier: EUPL-1.2
"""Carries the acts out that are called by name: at once, at their own place, or through a form in place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from app.domain.association import Association
from app.domain.commands import Command
from app.domain.commands.motions import SubmitMotion
from app.domain.commands.preparation import AddItem
from app.domain.failures import KnownError
from app.domain.meeting import Meeting
from app.domain.motions import MotionKind
from app.domain.procedure import ProceduralKind, needs_resolution_on_urgency
from app.ui.pages.cockpit.acts.availability import sample, why_not
from app.ui.pages.cockpit.acts.catalogue import ACTS
from app.ui.pages.cockpit.acts.filling import Circumstances, Filling
from app.ui.pages.cockpit.acts.shown import ActFormShown
from app.ui.pages.cockpit.acts.specs import ActSpec, Place
from app.ui.tables.rows import CommandRow
from app.ui.theme.tones import Tone
from app.ui.widgets.keys import key_text
from app.ui.widgets.shown import NoticeShown
from app.wording.acts_fields import form_words
from app.wording.acts_named import act_also, act_name
from app.wording.language import Language


class Bench(Protocol):
    """What the acts need of the cockpit."""

    @property
    def meeting(self) -> Meeting:
        """The meeting in hand."""
        ...

    @property
    def association(self) -> Association:
        """The association's state."""
        ...

    def now(self) -> datetime:
        """The time."""
        ...

    def refusal(self, command: Command) -> KnownError | None:
        """Why a command would be refused now; nothing is written."""
        ...

    def attempt(self, commands: Sequence[Command]) -> KnownError | None:
        """Execute commands, all or none; why they were refused, or nothing."""
        ...

    def settled(self) -> bool:
        """Record what is being typed in the minutes; whether nothing of it was refused."""
        ...

    def tell(self, notice: NoticeShown | None) -> None:
        """Show a notice."""
        ...

    def refuse(self, error: KnownError) -> None:
        """Show why something could not be done."""
        ...

    def show(self) -> None:
        """Show everything as it is now."""
        ...

    def go_on(self) -> None:
        """Put the keyboard where the work goes on."""
        ...


class ActsPresenter:
    """Knows every act by name, and holds the form of the one that is being filled in."""

    def __init__(self, bench: Bench, intents: Mapping[str, Callable[[], None]], language: Language) -> None:
        self._bench = bench
        self._intents = intents
        self._language: Language = language
        self._filling: Filling | None = None
        self._serial = 0
        self._after: Callable[[], None] = bench.go_on

    def rows(self, places: frozenset[Place] = frozenset(Place)) -> list[CommandRow]:
        """Every act that belongs to these places, with its key, or why it is not possible now."""
        about = self._about()
        return [self._row(spec, about) for spec in ACTS.values() if spec.place in places]

    def command_rows(self) -> list[CommandRow]:
        """Every act of the sitting."""
        return self.rows()

    def call_command(self, key: str) -> None:
        """Do an act at once, or begin to fill in its form."""
        self.call(key)

    def shown(self) -> ActFormShown | None:
        """The form in hand."""
        return self._filling.shown(self._about()) if self._filling else None

    def call(
        self,
        key: str,
        given: Mapping[str, str] | None = None,
        after: Callable[[], None] | None = None,
    ) -> None:
        """Do an act at once, or begin to fill in its form; ``given`` is known already.

        ``after`` puts the keyboard where it is needed next; without it the work goes on as usual.
        """
        spec = ACTS[key]
        self._after = after or self._bench.go_on
        if spec.intent:
            self._filling = None
            self._intents[spec.intent]()
        elif not spec.fields:
            self._finish(spec, (sample(spec.command, spec.fixed),), "")
        else:
            self._serial += 1
            self._filling = Filling(spec, self._serial, dict(given or {}))
            self._bench.tell(None)

    def type(self, field: str, text: str) -> None:
        """Something was typed in the form."""
        if self._filling is not None:
            self._filling = self._filling.with_text(field, text)
            self._bench.show()

    def confirm(self) -> None:
        """Carry the act out as it was filled in, or say at each field what is wrong."""
        if self._filling is None:
            return
        about = self._about()
        self._filling = filling = self._filling.checked(about)
        if filling.faults:
            self._bench.show()
            return
        self._carry_out(filling, about)

    def put_away(self) -> None:
        """Leave the act; nothing was done."""
        if self._filling is not None:
            self._filling = None
            self._bench.show()
            self._after()

    def drop(self) -> None:
        """Forget the form, because the sitting went on to something else."""
        self._filling = None

    def _carry_out(self, filling: Filling, about: Circumstances) -> None:
        command = filling.command(about)
        commands = (command, *_followed(command, about))
        error = self._finish(filling.spec, commands, _next_step(commands, self._language))
        if error is not None and len(commands) > 1:
            error = self._finish(filling.spec, commands[:1], "")
        if error is not None:
            self._filling = filling.refused(error, about)
            self._bench.show()

    def _finish(self, spec: ActSpec, commands: Sequence[Command], remedy: str) -> KnownError | None:
        """Execute, say what was done, and go on where the work goes on."""
        if not self._bench.settled():
            return None
        held, self._filling = self._filling, None
        error = self._bench.attempt(commands)
        if error is not None:
            self._filling = held
            if held is None:
                self._bench.refuse(error)
            return error
        said = form_words("recorded", self._language, act=act_name(spec.key, self._language))
        self._bench.tell(NoticeShown(said, remedy, Tone.YES, "check"))
        self._after()
        return None

    def _row(self, spec: ActSpec, about: Circumstances) -> CommandRow:
        return CommandRow(
            spec.key,
            act_name(spec.key, self._language),
            key_text(spec.shortcut),
            why_not(spec, about, self._bench.refusal),
            act_also(spec.key, self._language),
        )

    def _about(self) -> Circumstances:
        bench = self._bench
        return Circumstances(bench.meeting, bench.association, bench.now(), self._language)


class ActsAt:
    """The acts that belong to some places, with what is known there already, such as the member in hand."""

    def __init__(self, acts: ActsPresenter, places: frozenset[Place], given: Mapping[str, str]) -> None:
        self._acts = acts
        self._places = places
        self._given = given

    def command_rows(self) -> list[CommandRow]:
        """The acts of these places."""
        return self._acts.rows(self._places)

    def call_command(self, key: str) -> None:
        """Begin an act with what is known."""
        self._acts.call(key, self._given)


def _followed(command: Command, about: Circumstances) -> tuple[Command, ...]:
    """What follows at once: an urgent item has its motion on the urgency, where the statutes ask for one."""
    meeting = about.meeting
    if not isinstance(command, AddItem) or meeting.in_hand is None or not meeting.statutes_text:
        return ()
    if not needs_resolution_on_urgency(meeting.statutes.agenda):
        return ()
    values = {"number": command.number, "title": command.title}
    text = form_words("urgency_motion", about.language, **values)
    return (
        SubmitMotion(MotionKind.PROCEDURAL, text, procedural=ProceduralKind.URGENCY, concerns=command.number),
    )


def _next_step(commands: Sequence[Command], language: Language) -> str:
    first = commands[0]
    if len(commands) > 1 and isinstance(first, AddItem):
        return form_words("urgency_next", language, number=first.number)
    return ""
