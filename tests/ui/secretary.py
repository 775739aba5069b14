# SPDX-License-Identifier: EUPL-1.2
"""Somebody who holds a meeting at the real windows: by keys and clicks, and by what can be seen.

``Secretary.perform`` does what a line of a script says. No method of a presenter or a view is called:
widgets are found by what stands on them, lists are read by what they would read aloud.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Program
from app.domain.meeting import Meeting
from app.services.playing import Player
from app.system.clock import FixedClock
from app.ui.application import Application
from app.ui.tables.record_model import RECORD
from app.ui.tables.tiles import FOUND

LETTERS = {"yes": "j", "no": "n", "abstain": "e", "not_voting": "-"}
SOON_MS = 20_000
SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
ASSEMBLY = SAMPLES / "2-versammlung.jsonl"
BOOK = "beispielverband.sitzungsbuch"
Line = Mapping[str, Any]


def read_lines(script: Path) -> list[Line]:
    """The lines of a script, each with its own time, without the one that names the format."""
    lines = [json.loads(text) for text in script.read_text("utf-8").splitlines()]
    at = ""
    timed = []
    for line in lines:
        at = line.get("at", at)
        if "do" in line:
            timed.append({**line, "at": at})
    return timed


def play_until(program: Program, book: Path, is_next: Callable[[Line], bool]) -> None:
    """Play the sample into a book, up to the first line of the assembly that is asked for, else wholly."""
    lines = ASSEMBLY.read_text("utf-8").splitlines()
    found = (place for place, line in enumerate(lines) if is_next(json.loads(line)))
    wanted = next(found, len(lines))
    opened = program.opening.create(book, book.stem)
    for text in (*(script.read_text("utf-8") for script in program.samples[:1]), "\n".join(lines[:wanted])):
        played = Player(opened.desk, SAMPLES).play(text)
        assert not played.refused
    opened.close()


def words_of(button: QAbstractButton) -> str:
    """What stands on a button."""
    return button.text().replace("&&", "&") or button.accessibleName()


def settle() -> None:
    """Let everything happen that is waiting to happen now."""
    for _ in range(4):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@dataclass(repr=False)
class Secretary:
    """The person at the laptop; ``keys`` counts what was pressed, ``clicks`` what was clicked."""

    qtbot: QtBot
    application: Application
    clock: FixedClock
    keys: int = 0
    clicks: int = 0

    # what a person can do

    def press(self, *sequences: str) -> None:
        """Press key combinations one after the other, wherever the keyboard is."""
        for sequence in sequences:
            QTest.keySequence(self.focus(), sequence)
            self.keys += 1
            settle()

    def type(self, text: str) -> None:
        """Type a text, wherever the keyboard is."""
        for letter in text:
            code = Qt.Key.Key_Space if letter == " " else Qt.Key.Key_unknown
            for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
                QTest.sendKeyEvent(action, self.focus(), code, letter, Qt.KeyboardModifier.NoModifier)
            self.keys += 1
        settle()

    def click(self, text: str) -> None:
        """Click the button on which this stands."""
        self.click_widget(self.button(text))

    def click_widget(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click a widget in its middle, or at a place in it."""
        left = Qt.MouseButton.LeftButton
        QTest.mouseClick(widget, left, pos=place or widget.rect().center())
        self.clicks += 1
        settle()

    def click_row(self, list_name: str, words: str) -> None:
        """Click the row of a list that begins with these words."""
        view = self.list_named(list_name)
        model = view.model()
        for place in range(model.rowCount()):
            index = model.index(place, 0)
            if str(index.data()).startswith(words):
                view.scrollTo(index)
                self.click_widget(view.viewport(), view.visualRect(index).center())
                return
        raise AssertionError(f"no row {words!r} in {list_name!r}")

    def turn_projector_on(self) -> None:
        """F5; without a window manager the new window takes the keyboard, which it gives back here."""
        self.press("F5")
        self.window.activateWindow()
        settle()

    # what a person sees

    @property
    def window(self) -> QWidget:
        """The window of the program."""
        return self.application.window

    def focus(self) -> QWidget:
        """Where the keyboard is."""
        return QApplication.focusWidget() or self.window

    def focus_name(self) -> str:
        """What the place with the keyboard is called."""
        focus = self.focus()
        return focus.accessibleName() or focus.objectName()

    def button(self, text: str) -> QAbstractButton:
        """The button that begins with this text and that can be seen."""
        found = [button for button in self.buttons() if words_of(button).startswith(text)]
        assert found, f"no button {text!r} among {[words_of(button) for button in self.buttons()]}"
        return found[0]

    def buttons(self) -> list[QAbstractButton]:
        """The buttons that can be seen."""
        return [button for button in self.window.findChildren(QAbstractButton) if button.isVisible()]

    def has_button(self, text: str) -> bool:
        """Whether a button with this text can be seen."""
        return any(words_of(button).startswith(text) for button in self.buttons())

    def texts(self) -> list[str]:
        """Everything that labels say, wherever it can be seen."""
        labels = self.window.findChildren(QWidget)
        return [
            str(label.property("text")) for label in labels if label.isVisible() and label.property("text")
        ]

    def says(self, words: str) -> bool:
        """Whether this stands somewhere in the window."""
        return any(words in text for text in self.texts())

    def list_named(self, name: str) -> QAbstractItemView:
        """The list of this name that can be seen."""
        views = self.window.findChildren(QAbstractItemView)
        return next(view for view in views if view.accessibleName() == name and view.isVisible())

    def rows(self, list_name: str) -> list[str]:
        """What the rows of a list read aloud."""
        model = self.list_named(list_name).model()
        return [str(model.index(place, 0).data()) for place in range(model.rowCount())]

    @property
    def frame(self) -> object:
        """What the hall sees."""
        return self.application.sitting.projector_window.canvas.frame

    @property
    def meeting(self) -> Meeting:
        """The state of the meeting in hand, to compare with what is shown."""
        opened = self.application.start.open_book
        assert opened is not None
        assert opened.desk.meeting is not None
        return opened.desk.meeting

    def item_in_hand(self) -> str:
        """The number of the item in hand, empty for none."""
        item = self.meeting.item_in_hand
        return item.number if item else ""

    # what a line of a script says

    def play(self, lines: Iterable[Line]) -> None:
        """Perform lines in their order."""
        for line in lines:
            self.perform(line)

    def perform(self, line: Line) -> None:
        """Do what a line says, at its time."""
        self.clock.set(datetime.fromisoformat(line["at"]))
        known = {"at", "do", "actor", "meeting"}
        fields = {name: value for name, value in line.items() if name not in known}
        act: Callable[..., None] = getattr(self, line["do"])
        act(**fields)
        assert not self.refusals(), self.refusals()

    def refusals(self) -> list[str]:
        """Why the last act was refused, as the notice says it."""
        notices = [w for w in self.window.findChildren(QWidget) if w.property("face") == "notice-no"]
        return [notice.accessibleName() for notice in notices if notice.isVisible()]

    def open_meeting(self, chair: str, secretary: str) -> None:
        """The two offices, then F8."""
        assert self.focus_name() == "Vorsitz", (self.focus(), self.focus_name(), self.texts())
        self.type(chair)
        self.press("Tab")
        self.type(secretary)
        self.press("F8")

    def find_member(self, key: str) -> None:
        """F4, then letters until one member is left."""
        self.press("F4")
        name = self.name_of(key)
        rows = self.list_named("Anwesenheit").model()
        for letter in name:
            self.type(letter)
            if rows.rowCount() == 1:
                return
        raise AssertionError(f"{name} is not found by its name")

    def check_in(self, member: str, delegate: str = "") -> None:
        """Search and Enter; another person is chosen in the drawer."""
        self.find_member(member)
        if delegate:
            self.choose_person(member, delegate)
        else:
            self.press("Return")

    def swap_delegate(self, member: str, delegate: str) -> None:
        """Search, then the person in the drawer."""
        self.find_member(member)
        self.choose_person(member, delegate)

    def choose_person(self, member: str, delegate: str) -> None:
        """The key of a person in the drawer."""
        persons = [known.key for known in self.meeting.member(member).delegates]
        self.press(f"Alt+{persons.index(delegate) + 1}")

    def check_out(self, member: str) -> None:
        """Search and Enter."""
        self.find_member(member)
        self.press("Return")

    def excuse_member(self, member: str) -> None:
        """Search, then the button's key."""
        self.find_member(member)
        self.press("Alt+E")

    def note_guest(self, office: str) -> None:
        """A name that no member has; the question in place is answered with Enter."""
        self.press("F4")
        self.type(office)
        self.press("Return")
        assert self.says("als Gast vermerken?")
        self.press("Return")

    def establish_quorum(self) -> None:
        """F2."""
        self.press("F2")

    def call_item(self, item: str) -> None:
        """F9 where it is the next one, else a click in the agenda."""
        if any(self.has_button(text) for text in (f"Weiter zu TOP {item}", f"TOP {item} aufrufen")):
            self.press("F9")
        else:
            self.click_row("Tagesordnung", item)

    def conclude_item(self) -> None:
        """F9 at the last item."""
        assert self.has_button("Punkt abschließen")
        self.press("F9")

    def write_paragraph(self, text: str, kind: str = "text", speaker: str = "") -> None:
        """Type it into the minutes; Enter ends it."""
        self.go_to_minutes()
        if kind != "text":
            self.press({"speech": "F6", "motion": "F7"}[kind])
        self.type(f"{self.name_of(speaker)}: {text}" if speaker else text)
        self.press("Return")

    def go_to_minutes(self) -> None:
        """Esc leads from the attendance back to the minutes."""
        for _ in range(3):
            if self.focus_name() == "Neuer Absatz":
                return
            self.press("Esc")
        raise AssertionError(f"the keyboard is at {self.focus_name()!r}, not in the minutes")

    def declare_conflict(self, member: str, reason: str = "") -> None:
        """F3, the member, its button's key, the reason, Enter."""
        self.press("F3")
        self.find_member(member)
        self.press("Alt+B")
        self.type(reason)
        self.press("Return")

    def begin_recess(self, reason: str = "") -> None:
        """F11, the reason, Enter."""
        self.press("F11")
        self.type(reason)
        self.press("Return")

    def end_recess(self) -> None:
        """F11."""
        self.press("F11")

    def open_ballot(self) -> None:
        """F8."""
        self.press("F8")

    def record_votes(self, votes: Mapping[str, str]) -> None:
        """For each member the first letters of its name, Space, and the letter of its choice."""
        for member, choice in votes.items():
            self.vote(member, choice)

    def correct_vote(self, member: str, choice: str) -> None:
        """The same keys as for a first vote."""
        self.vote(member, choice)

    def vote(self, member: str, choice: str) -> None:
        """Letters of the name until one member is left, Space, the letter of the choice."""
        for letter in self.name_of(member):
            self.type(letter)
            if self.members_found() == 1:
                break
        self.type(" ")
        self.type(LETTERS[choice])

    def members_found(self) -> int:
        """How many tiles the name field leaves."""
        model = self.list_named("Stimmen der Mitglieder").model()
        return sum(1 for place in range(model.rowCount()) if model.index(place, 0).data(FOUND))

    def record_remaining(self, choice: str) -> None:
        """Ctrl+J."""
        assert choice == "yes"
        self.press("Ctrl+J")

    def announce_result(self) -> None:
        """Ctrl+Enter."""
        self.press("Ctrl+Return")

    def close_meeting(self) -> None:
        """F8 once every item is concluded."""
        assert self.has_button("Sitzung schließen")
        self.press("F8")

    def take_back(self) -> None:
        """Ctrl+Z."""
        self.press("Ctrl+Z")

    def name_of(self, member: str) -> str:
        """The name of a member of the roll."""
        return self.meeting.member(member).name

    def field(self, name: str) -> QLineEdit:
        """The field of this name that can be seen."""
        fields = self.window.findChildren(QLineEdit)
        return next(line for line in fields if line.accessibleName() == name and line.isVisible())

    def record_of(self, list_name: str, place: int) -> object:
        """The record behind a row."""
        return self.list_named(list_name).model().index(place, 0).data(RECORD)
