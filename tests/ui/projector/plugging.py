# SPDX-License-Identifier: EUPL-1.2
"""A cockpit with a projector on a real display, for a test that plugs screens in and out.

It answers each line of its input with one line of JSON, and tells each new state of the projector by itself.
"""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import asdict

from PySide6.QtCore import QObject, QRect, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLineEdit

from app.ui.chair.presenter import ChairDesk
from app.ui.chair.window import ChairWindow
from app.ui.projector.frames import BlankFrame, ItemFrame
from app.ui.projector.presenter import Projector, ProjectorState
from app.ui.projector.screens import ScreenFacts, ScreenWatch
from app.ui.projector.window import ProjectorWindow
from app.ui.theme.theme import Theme
from tests.ui.projector.samples import SAMPLE


class Stage(QObject):
    """The objects of the program, and the words by which the test handles them."""

    def __init__(self, application: QApplication, settling_ms: int) -> None:
        super().__init__()
        self.window = ProjectorWindow()
        self.watch = ScreenWatch(application, self, settling_ms=settling_ms)
        self.projector = Projector(self.window, self.watch, self)
        self.cockpit = QLineEdit()
        self.cockpit.setGeometry(100, 100, 600, 80)
        self.cockpit.textChanged.connect(self.tell_text)
        application.focusChanged.connect(self.tell_ready)
        self.cockpit.show()
        self.cockpit.activateWindow()
        self.chair = ChairDesk(self.make_chair_window, self.watch, self.projector, self)
        self.chair.placed.connect(self.tell_chair)
        self.watch.settled.connect(self.tell_screens)
        self.projector.set_cockpit(self.cockpit)
        self.chair.set_cockpit(self.cockpit)
        self.projector.changed.connect(self.tell)
        self.projector.show_frame(SAMPLE["item"])
        self.notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self.notifier.activated.connect(self.obey)

    def tell(self, state: ProjectorState) -> None:
        say(event="state", state=asdict(state), **self.placement())

    def make_chair_window(self) -> ChairWindow:
        return ChairWindow(Theme(), "de")

    def tell_chair(self, screen: ScreenFacts | None) -> None:
        window = self.chair.window
        place, full = window.geometry().getRect(), window.isFullScreen()
        say(event="chair", screen=screen and screen.name, place=place, full=full)

    def tell_screens(self) -> None:
        say(event="screens", count=len(self.watch.screens()))

    def tell_ready(self) -> None:
        if self.cockpit.hasFocus():
            say(event="ready", platform=QGuiApplication.platformName(), screens=len(self.watch.screens()))

    def tell_text(self, text: str) -> None:
        say(event="text", text=text, focus=self.cockpit.hasFocus())

    def placement(self) -> dict[str, object]:
        return {
            "full": self.window.isFullScreen(),
            "place": self.window.geometry().getRect(),
            "title": self.window.windowTitle(),
        }

    def obey(self) -> None:
        command, *arguments = sys.stdin.readline().split() or ["quit"]
        getattr(self, f"do_{command}")(*arguments)

    def do_on(self) -> None:
        self.projector.turn_on()

    def do_next(self) -> None:
        self.projector.next_screen()

    def do_chair(self) -> None:
        self.chair.set_on(True)

    def do_off(self) -> None:
        self.projector.turn_off()

    def do_race(self, count: str) -> None:
        """Show so many frames, no two alike, while another process looks; tell what each looks like."""
        pictures, stale = [], 0
        for number in range(int(count)):
            self.projector.show_frame(ItemFrame(f"TOP {number}", f"Beschluss {number}", "Die Gebühr. " * 9))
            pictures.append(digest(self.window.canvas.picture().toImage()))
            QApplication.processEvents()
            if number % 10 == 0:
                stale += digest(self.seen()) != pictures[-1]
        say(event="raced", pictures=pictures, stale=stale)

    def do_switch(self) -> None:
        """Show every frame and look at the real screen before and after: only whole pictures may be there."""
        faults = []
        earlier = self.seen()
        for name, frame in SAMPLE.items():
            self.projector.show_frame(frame)
            wanted = self.window.canvas.picture().toImage()
            if not same(self.seen(), earlier) and not same(self.seen(), wanted):
                faults.append(f"{name}: neither the old nor the new picture")
            QApplication.processEvents()
            earlier = self.seen()
            if not same(earlier, wanted):
                faults.append(f"{name}: not the new picture")
        say(event="switched", faults=faults, count=len(SAMPLE))

    def do_blank(self) -> None:
        """Blank, and look at the real screen without having returned to the event loop."""
        self.projector.show_frame(SAMPLE["result"])
        QApplication.processEvents()
        before = same(self.seen(), self.window.canvas.picture().toImage())
        self.projector.set_blanked(True)
        assert self.window.canvas.frame == BlankFrame()
        after = same(self.seen(), self.window.canvas.picture().toImage())
        self.projector.set_blanked(False)
        say(event="blanked", lit_before=before, dark_at_once=after)

    def do_quit(self) -> None:
        self.window.hide()
        self.chair.end()
        QApplication.quit()

    def seen(self) -> QImage:
        """What the display's root window shows where the projector is."""
        place = self.window.geometry()
        screen = QGuiApplication.screenAt(place.center())
        local = QRect(place.topLeft() - screen.geometry().topLeft(), place.size())
        return screen.grabWindow(0, *local.getRect()).toImage()


def same(one: QImage, other: QImage) -> bool:
    """Whether two pictures have the same colours."""
    plain = QImage.Format.Format_RGB32
    return one.convertToFormat(plain) == other.convertToFormat(plain)


def digest(image: QImage) -> str:
    """The colours of a picture in a few letters."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return hashlib.blake2b(plain.constBits(), digest_size=12).hexdigest()


def say(**facts: object) -> None:
    """Write one line of JSON."""
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Run until told to quit."""
    application = QApplication([])
    stage = Stage(application, int(sys.argv[1]))
    application.exec()
    del stage


if __name__ == "__main__":
    main()
