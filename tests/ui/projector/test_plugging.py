# SPDX-License-Identifier: EUPL-1.2
"""Screens that are plugged in and out, on a real X display of the test's own."""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

PROGRAMS = ("Xvfb", "xrandr", "xdotool")
ROOT = Path(__file__).resolve().parents[3]
PATIENCE = 60  # seconds that no test ever needs
LAPTOP = ("LAPTOP", "1366/300x768/200+0+0", "screen")
BEAMER = ("BEAMER", "1920/400x1080/300+1366+0", "none")
DESK = ("DESK", "1300/300x332/80+0+768", "none")
OTHER = ("OTHER", "1024/300x768/200+1366+0", "none")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="X displays are found on Linux")


class Display:
    """An X server without a screen; monitors are set up on it by name."""

    def __init__(self) -> None:
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            # Without -noreset it would forget the monitors when the xrandr that set them up has ended.
            [
                "Xvfb",
                "-displayfd",
                str(writing),
                "-screen",
                "0",
                "3300x1100x24",
                "-noreset",
                "-nolisten",
                "tcp",
            ],
            pass_fds=[writing],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        assert number, "the X server did not start"
        self.environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.plug(LAPTOP)

    def plug(self, monitor: tuple[str, str, str]) -> None:
        self.run("xrandr", "--setmonitor", *monitor)

    def unplug(self, monitor: tuple[str, str, str]) -> None:
        self.run("xrandr", "--delmonitor", monitor[0])

    def run(self, *command: str) -> None:
        subprocess.run(command, env=self.environment, check=True, timeout=PATIENCE, capture_output=True)

    def stop(self) -> None:
        self._server.terminate()
        self._server.wait(PATIENCE)


class Cockpit:
    """The program on the display, in a process of its own."""

    def __init__(self, display: Display, settling_ms: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.projector.plugging", str(settling_ms)],
            cwd=ROOT,
            env=display.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._said: queue.Queue[str] = queue.Queue()
        self._listening = threading.Thread(target=self._listen)
        self._listening.start()
        self.start = self.hear("ready")

    def tell(self, command: str) -> None:
        assert self._process.stdin
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()

    def hear(self, event: str) -> dict[str, Any]:
        """Return the next event of a kind."""
        while True:
            line = self._said.get(timeout=PATIENCE)
            if not line:
                assert self._process.stderr
                pytest.fail(f"the program ended: {self._process.stderr.read()}")
            facts: dict[str, Any] = json.loads(line)
            if facts["event"] == event:
                return facts

    def hear_place(self, full: bool) -> list[int]:
        """Return where the projector's window is once it is over a whole screen, or once it is not."""
        while True:
            facts = self.hear("state")
            assert facts["title"] == "Sitzungspult – Leinwand"
            if facts["state"]["is_on"] and facts["full"] is full:
                place: list[int] = facts["place"]
                return place

    def hear_text(self, text: str) -> None:
        """Return once the cockpit's field holds this text."""
        while True:
            facts = self.hear("text")
            assert text.startswith(facts["text"])
            assert facts["focus"]
            if facts["text"] == text:
                return

    def stop(self) -> str:
        """End it and return what it complained of."""
        if self._process.poll() is None:
            self.tell("quit")
        assert self._process.stderr
        complaints = self._process.stderr.read()
        self._process.wait(PATIENCE)
        self._listening.join(PATIENCE)
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            if stream:
                stream.close()
        return complaints

    def _listen(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self._said.put(line)
        self._said.put("")


@pytest.fixture
def display() -> Iterator[Display]:
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing and os.environ.get("CI"):
        pytest.fail(f"install {', '.join(missing)}: this must be tested")
    if missing:
        pytest.skip(f"{', '.join(missing)} not installed")
    display = Display()
    yield display
    display.stop()


@pytest.fixture
def beamer(display: Display) -> None:
    display.plug(BEAMER)


@pytest.fixture
def settling_ms() -> int:
    return 300


@pytest.fixture
def cockpit(display: Display, settling_ms: int) -> Iterator[Cockpit]:
    cockpit = Cockpit(display, settling_ms)
    yield cockpit
    assert cockpit.stop() == ""


def test_the_window_moves_to_a_screen_that_is_plugged_in_and_back_when_it_is_unplugged(
    display: Display, cockpit: Cockpit
) -> None:
    assert (cockpit.start["platform"], cockpit.start["screens"]) == ("xcb", 1)

    cockpit.tell("on")
    x, y, width, height = cockpit.hear_place(full=False)
    assert 0 <= x < x + width <= 1366
    assert 0 <= y < y + height <= 768

    display.plug(BEAMER)
    assert cockpit.hear_place(full=True) == [1366, 0, 1920, 1080]

    display.unplug(BEAMER)
    aside = cockpit.hear("state")
    assert (aside["full"], aside["place"]) == (False, [x, y, width, height])

    display.plug(OTHER)
    assert cockpit.hear_place(full=True) == [1366, 0, 1024, 768]


@pytest.mark.parametrize("settling_ms", [3_600_000])
def test_an_unplugged_screen_is_left_before_the_others_have_settled(
    display: Display, beamer: None, cockpit: Cockpit
) -> None:
    cockpit.tell("on")
    cockpit.hear_place(full=True)
    display.unplug(BEAMER)
    cockpit.hear_place(full=False)


def test_on_the_real_screen_nothing_is_blank_or_stale(beamer: None, cockpit: Cockpit) -> None:
    cockpit.tell("on")
    cockpit.hear_place(full=True)
    cockpit.tell("switch")
    switched = cockpit.hear("switched")
    assert switched["faults"] == []
    assert switched["count"] > 5
    cockpit.tell("blank")
    blanked = cockpit.hear("blanked")
    assert (blanked["lit_before"], blanked["dark_at_once"]) == (True, True)


@pytest.mark.torture
def test_whoever_looks_all_the_time_sees_a_thousand_frames_whole_and_in_their_order(
    display: Display, cockpit: Cockpit
) -> None:
    display.plug(OTHER)
    cockpit.tell("on")
    place = cockpit.hear_place(full=True)
    cockpit.tell("race 1")
    (first,) = cockpit.hear("raced")["pictures"]
    onlooker = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.projector.watching", *(str(part) for part in place)],
        cwd=ROOT,
        env=display.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert onlooker.stdout
    assert onlooker.stdout.readline() == "ready\n"
    cockpit.tell("race 1000")
    raced = cockpit.hear("raced")
    told, _ = onlooker.communicate("stop\n", timeout=PATIENCE)
    seen = json.loads(told)["seen"]
    order = {picture: number for number, picture in enumerate(raced["pictures"])}
    assert len(order) == 1000
    assert order[first] == 0
    assert raced["stale"] == 0
    assert [picture for picture in seen if picture not in order] == [], "blank or torn"
    places = [order[picture] for picture in seen]
    assert places == sorted(places), "stale"
    assert len(places) > 10
    assert places[-1] == 999


def test_another_screen_is_chosen_by_hand_and_kept(display: Display, cockpit: Cockpit) -> None:
    display.plug(DESK)
    cockpit.tell("on")
    assert cockpit.hear_place(full=True) == [0, 768, 1300, 332]
    display.plug(BEAMER)
    while cockpit.hear("screens")["count"] < 3:
        pass
    cockpit.tell("next")
    assert cockpit.hear_place(full=True) == [1366, 0, 1920, 1080]
    cockpit.tell("next")
    assert cockpit.hear_place(full=True) == [0, 768, 1300, 332]


def test_the_chair_has_a_screen_of_its_own_once_the_hall_has_one(display: Display, cockpit: Cockpit) -> None:
    cockpit.tell("chair")
    small = cockpit.hear("chair")
    assert (small["screen"], small["full"]) == (None, False)

    display.plug(BEAMER)
    assert cockpit.hear("chair")["place"] == [1366, 0, 1920, 1080]

    cockpit.tell("on")
    assert cockpit.hear("chair")["screen"] is None
    assert cockpit.hear_place(full=True) == [1366, 0, 1920, 1080]

    display.plug(DESK)
    assert cockpit.hear("chair")["place"] == [0, 768, 1300, 332]

    display.unplug(DESK)
    assert cockpit.hear("chair")["full"] is False

    cockpit.tell("off")
    assert cockpit.hear("chair")["place"] == [1366, 0, 1920, 1080]


def test_the_keyboard_stays_with_the_cockpit(display: Display, cockpit: Cockpit) -> None:
    display.run("xdotool", "type", "vor ")
    cockpit.hear_text("vor ")
    cockpit.tell("on")
    cockpit.hear_place(full=False)
    display.run("xdotool", "type", "Fenster ")
    cockpit.hear_text("vor Fenster ")
    display.plug(BEAMER)
    cockpit.hear_place(full=True)
    display.run("xdotool", "mousemove", "2000", "500", "click", "1", "type", "Leinwand")
    cockpit.hear_text("vor Fenster Leinwand")
