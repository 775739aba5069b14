# SPDX-License-Identifier: EUPL-1.2
"""Takes pictures of every page in many states, to be looked at.

``python tests/ui/pictures.py [part of a name]`` puts them into ``build/pictures``; the two smallest
sizes are a screen of 1920×1080 and one of 1366×768 at 200 %.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sample_sitting as sample
import sample_start
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.pages.cockpit.shown import ActsShown, CockpitShown, ItemAct
from app.ui.pages.cockpit.view import CockpitView
from app.ui.pages.start.view import StartView
from app.ui.theme.theme import Theme
from app.ui.theme.tones import Appearance
from app.ui.window import MainWindow

SIZES = ((1366, 768), (1440, 900), (1920, 1080), (960, 540), (683, 384))
FOLDER = Path(__file__).resolve().parents[2] / "build" / "pictures"


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Studio:
    def __init__(self, appearance: Appearance, size: tuple[int, int]) -> None:
        self.theme = Theme(appearance)
        self.theme.apply(QApplication.instance())
        self.window = MainWindow(self.theme, "Sitzungspult")
        self.start = StartView(self.theme)
        self.cockpit = CockpitView(self.theme)
        self.window.add_page("start", self.start)
        self.window.add_page("cockpit", self.cockpit)
        self.window.resize(*size)
        self.window.show_status(sample.status())
        self.window.show()
        self.window.activateWindow()
        settle()

    def show_start(self, shown: object) -> None:
        self.window.show_header(sample_start.start_header())
        self.window.show_page("start")
        self.start.show_start(shown)
        settle()
        self.start.take_first()

    def show_cockpit(self, shown: CockpitShown, projector: str = "Leinwand: TOP 4") -> None:
        self.window.show_header(sample.header(projector))
        self.window.show_page("cockpit")
        self.cockpit.show_cockpit(shown)
        settle()

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)


def start_page(studio: Studio) -> None:
    studio.show_start(sample_start.start())


def first_run(studio: Studio) -> None:
    studio.show_start(sample_start.first_run())


def new_meeting(studio: Studio) -> None:
    studio.show_start(sample_start.new_meeting())


def new_book(studio: Studio) -> None:
    studio.show_start(sample_start.new_book())


def opening(studio: Studio) -> None:
    studio.show_cockpit(sample.opening(), "Leinwand: Tagesordnung")
    studio.cockpit.take_first()


def item(studio: Studio) -> None:
    studio.show_cockpit(sample.cockpit())
    studio.cockpit.take_minutes()


def recess(studio: Studio) -> None:
    acts = ActsShown(frozenset({ItemAct.RESUME}))
    studio.show_cockpit(replace(sample.cockpit(), acts=acts, notice=sample.TAKEN_BACK))


def no_quorum(studio: Studio) -> None:
    studio.show_cockpit(sample.non_public())
    studio.window.show_header(sample.no_quorum_header())
    studio.cockpit.take_agenda()


def vote_open(studio: Studio) -> None:
    studio.show_cockpit(sample.voting(False), "Leinwand: Abstimmung")
    studio.cockpit.take_vote()
    studio.type("premn")


def vote_in_hand(studio: Studio) -> None:
    studio.show_cockpit(sample.voting(False), "Leinwand: Abstimmung")
    studio.cockpit.take_vote()
    studio.type("premn ")


def vote_full(studio: Studio) -> None:
    studio.show_cockpit(sample.voting(), "Leinwand: Abstimmung")
    studio.cockpit.take_tiles()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)


def vote_abort(studio: Studio) -> None:
    studio.show_cockpit(replace(sample.voting(), question=sample.ABORT, notice=sample.REFUSAL))


def vote_deviation(studio: Studio) -> None:
    voting = sample.voting()
    waiting = replace(voting.vote, announce="", deviate="")
    studio.show_cockpit(replace(voting, vote=waiting, question=sample.DEVIATION))


def result(studio: Studio) -> None:
    studio.show_cockpit(replace(sample.cockpit(), result=sample.result()), "Leinwand: Ergebnis")
    studio.cockpit.take_minutes()


def member(studio: Studio) -> None:
    studio.show_cockpit(sample.cockpit())
    studio.cockpit.take_attendance()
    studio.type("elst")


def commands(studio: Studio) -> None:
    studio.show_cockpit(sample.cockpit())
    studio.cockpit.take_minutes()
    studio.window.show_commands()


def other_ends(studio: Studio) -> None:
    studio.show_cockpit(sample.cockpit())
    studio.cockpit.take_minutes()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F9, Qt.KeyboardModifier.ControlModifier)


def closing(studio: Studio) -> None:
    studio.show_cockpit(sample.ready_to_close())
    studio.cockpit.take_first()


def documents(studio: Studio) -> None:
    studio.show_cockpit(sample.closed())


SCENES: tuple[Callable[[Studio], None], ...] = (
    start_page,
    first_run,
    new_meeting,
    new_book,
    opening,
    item,
    recess,
    no_quorum,
    vote_open,
    vote_in_hand,
    vote_full,
    vote_abort,
    vote_deviation,
    result,
    member,
    commands,
    other_ends,
    closing,
    documents,
)


def main() -> None:
    application = QApplication(sys.argv[:1])
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for appearance in Appearance:
        for width, height in SIZES:
            for scene in SCENES:
                name = f"{scene.__name__}-{width}-{appearance.value}"
                if wanted in name:
                    studio = Studio(appearance, (width, height))
                    scene(studio)
                    settle()
                    studio.window.grab().save(str(FOLDER / f"{name}.png"))
                    studio.window.close()
                    studio.window.deleteLater()
                    settle()
    application.quit()


if __name__ == "__main__":
    main()
