# SPDX-License-Identifier: EUPL-1.2
"""Takes pictures of the cockpit and the profile check in states that the law brings about, usual and hostile.

``python -m tests.ui.pictures_of_states [part of a name]`` puts them into ``build/pictures``.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.domain.agenda import ItemKind
from app.domain.association import Association
from app.domain.commands.association import ChangeMember
from app.domain.commands.motions import SubmitMotion
from app.domain.commands.preparation import AddItem
from app.domain.commands.proceedings import AdjournSitting
from app.domain.commands.sitting import (
    AnnounceResult,
    CallItem,
    CheckIn,
    CheckOut,
    OpenBallot,
    OpenMeeting,
    RecordRemaining,
    RecordVotes,
)
from app.domain.motions import MotionKind
from app.domain.procedure import ProceduralKind
from app.domain.tally import Choice
from app.ui.pages.cockpit.ballot_questions import as_it_stands_question, tie_question
from app.ui.pages.cockpit.cockpit_shown import cockpit_shown
from app.ui.pages.cockpit.questions import Asked
from app.ui.pages.cockpit.quorum_watch import QuorumWatch
from app.ui.pages.cockpit.sight import Sight
from app.ui.pages.cockpit.surround_shown import header_shown, status_shown
from app.ui.pages.cockpit.view import CockpitView
from app.ui.pages.profile_check.presenter import ProfileCheckPresenter
from app.ui.pages.profile_check.view import ProfileCheckView
from app.ui.pages.start.view import StartView
from app.ui.theme.theme import Theme
from app.ui.theme.tones import Appearance
from app.ui.widgets.shown import NoticeShown
from app.ui.window import MainWindow
from tests.domain.house import BEGINNING, House, convened, founded, plan, profile, seated
from tests.ui import sample_start

SIZES = ((1366, 768), (1920, 1080))
FOLDER = Path(__file__).resolve().parents[2] / "build" / "pictures"
LONG_NAME = "Niederer-Fläming-und-Umland-der-Kleinen-Elster-" * 3
WORDING = "Die Verbandsversammlung beschließt die fünfte Änderungssatzung in der Fassung der Anlage. "
TITLE = "Fünfte Satzung zur Änderung der Verbandssatzung des Zweckverbandes "


@dataclass(frozen=True)
class World:
    """How large everything is: the usual, or what nobody would expect."""

    votes: dict[str, int]
    title: str = "Fünfte Änderung der Verbandssatzung"
    wording: str = WORDING
    name: str = ""

    def founded(self, statutes: str) -> House:
        house = founded(self.votes, statutes)
        if self.name:
            house.do(*(ChangeMember(key, "name", f"{key} {self.name}"[:120]) for key in self.votes))
        return house

    def sitting(self, tie: str = "chair", papers: str = "[1, 5, 10]") -> House:
        ballots = f'[ballots]\ntie = "{tie}"\npapers = {papers}\n[ballots.secret]\nby_resolution = true'
        item = AddItem("1", self.title, ItemKind.RESOLUTION, numbered=True, wording=self.wording)
        more = [AddItem(str(n), f"{self.title} {n}", ItemKind.RESOLUTION) for n in range(2, 9)]
        house = plan(self.founded(profile(extra=ballots)), "vv-1", [item, *more])
        house.do(OpenMeeting("Vorsitzende", "Schriftführung"), *(CheckIn(key) for key in self.votes))
        return house.do(CallItem("1"))


USUAL = World({f"mitglied-{n:02}": 5 - n % 4 for n in range(1, 37)} | {"cottbus": 20, "potsdam": 6})
HOSTILE = World(
    {f"amt-{n:02}": 9_999 - n for n in range(60)}, TITLE * 4, (WORDING * 9 + "\n\n") * 14, LONG_NAME
)


class Studio:
    """A window of one size in one appearance."""

    def __init__(self, appearance: Appearance, size: tuple[int, int]) -> None:
        self.theme = Theme(appearance)
        self.theme.apply(QApplication.instance())
        self.window = MainWindow(self.theme, "Sitzungspult")
        self.cockpit = CockpitView(self.theme)
        self.start = StartView(self.theme)
        self.check = ProfileCheckView(self.theme)
        for name, page in (("cockpit", self.cockpit), ("start", self.start), ("check", self.check)):
            self.window.add_page(name, page)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        settle()

    def show(self, house: House, asked: Asked | None = None, notice: NoticeShown | None = None) -> None:
        meeting = house.meeting
        assert meeting is not None
        self.window.show_header(header_shown(meeting, house.now, "Leinwand aus", "de"))
        self.window.show_status(status_shown(1234, "alles abgeglichen", "Stimmen erfasst", meeting, "de"))
        self.window.show_page("cockpit")
        question = asked.shown if asked else None
        sight = Sight(house.association, meeting, "de", notice=notice, question=question)
        self.cockpit.show_cockpit(cockpit_shown(sight))
        settle()


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def voting(world: World) -> House:
    house = world.sitting().do(OpenBallot())
    keys = list(world.votes)
    return house.do(RecordVotes(dict.fromkeys(keys[: len(keys) // 2], Choice.YES)))


def tied() -> House:
    house = seated(
        {f"mitglied-{n:02}": 2 for n in range(1, 37)},
        profile(extra='[ballots]\ntie = "lot"'),
        [AddItem("1", USUAL.title, ItemKind.RESOLUTION, numbered=True, wording=WORDING)],
    )
    house.do(OpenBallot(), RecordVotes({f"mitglied-{n:02}": Choice.YES for n in range(1, 19)}))
    return house.do(RecordRemaining(Choice.NO))


def ordered_secret(world: World) -> House:
    motion = SubmitMotion(
        MotionKind.PROCEDURAL, "Geheime Abstimmung.", procedural=ProceduralKind.SECRET_BALLOT
    )
    house = world.sitting().do(motion, OpenBallot(motion=1))
    return house.do(RecordRemaining(Choice.YES), AnnounceResult())


def vote_usual(studio: Studio) -> None:
    studio.show(voting(USUAL))


def vote_hostile(studio: Studio) -> None:
    studio.show(voting(HOSTILE))


def item_hostile(studio: Studio) -> None:
    studio.show(HOSTILE.sitting())


def as_it_stands_usual(studio: Studio) -> None:
    house = voting(USUAL)
    studio.show(house, as_it_stands_question(house.meeting, "de"))


def as_it_stands_hostile(studio: Studio) -> None:
    house = voting(HOSTILE)
    studio.show(house, as_it_stands_question(house.meeting, "de"))


def tie_open(studio: Studio) -> None:
    studio.show(tied())


def tie_asked(studio: Studio) -> None:
    house = tied()
    studio.show(house, tie_question(house.meeting, "de"))


def secret_before(studio: Studio) -> None:
    studio.show(ordered_secret(USUAL))


def secret_before_hostile(studio: Studio) -> None:
    studio.show(ordered_secret(HOSTILE))


def secret_open(studio: Studio) -> None:
    studio.show(ordered_secret(USUAL).do(OpenBallot()))


def quorum_lost(studio: Studio) -> None:
    house = USUAL.sitting()
    watch = QuorumWatch("de")
    watch.look(house.meeting)
    notice = None
    for key in list(USUAL.votes)[8:]:
        house.do(CheckOut(key))
        notice = watch.notice(house.meeting, [house.last]) or notice
    studio.show(house, notice=notice)


def adjourned(studio: Studio) -> None:
    studio.show(USUAL.sitting().do(AdjournSitting(BEGINNING + timedelta(days=7), "Rathaus Potsdam")))


def opening_revealing(studio: Studio) -> None:
    extra = "[ballots]\npapers = [1, 5, 10]"
    studio.show(convened(USUAL.votes, profile(extra=extra)))


def nothing_at_all(studio: Studio) -> None:
    item = AddItem("1", "–", ItemKind.RESOLUTION)
    studio.show(seated({"a": 1}, items=[item], absent=["a"]))


def check_usual(studio: Studio) -> None:
    _check(studio, None, profile())


def check_unknown(studio: Studio) -> None:
    statutes = profile(majorities={"exit": '{ consent = ["kyritz", "nuthethal"] }'})
    _check(studio, seated().association, statutes)


def check_hostile(studio: Studio) -> None:
    rule = ", ".join(f'{{ consent = ["{key}"] }}' for key in list(HOSTILE.votes)[:12])
    titled = f'{{ title = "{TITLE}", all = [{rule}] }}'
    house = HOSTILE.founded("")
    _check(studio, house.association, profile(majorities={"exit": titled}))


def _check(studio: Studio, association: Association | None, text: str) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "satzung.toml"
        file.write_text(text, "utf-8")
        presenter = ProfileCheckPresenter(studio.check, lambda: (file,), "de", studio.check)
        studio.window.show_header(sample_start.start_header())
        studio.window.show_page("check")
        presenter.enter(association, BEGINNING.date())
        studio.check.file_picked.emit(str(file))
        settle()


def start_usual(studio: Studio) -> None:
    _start(studio, sample_start.start())


def start_first(studio: Studio) -> None:
    _start(studio, sample_start.first_run())


def _start(studio: Studio, shown: object) -> None:
    studio.window.show_header(sample_start.start_header())
    studio.window.show_page("start")
    studio.start.show_start(shown)
    settle()


SCENES: tuple[Callable[[Studio], None], ...] = (
    vote_usual,
    vote_hostile,
    item_hostile,
    as_it_stands_usual,
    as_it_stands_hostile,
    tie_open,
    tie_asked,
    secret_before,
    secret_before_hostile,
    secret_open,
    quorum_lost,
    adjourned,
    opening_revealing,
    nothing_at_all,
    check_usual,
    check_unknown,
    check_hostile,
    start_usual,
    start_first,
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
