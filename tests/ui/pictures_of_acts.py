# SPDX-License-Identifier: EUPL-1.2
"""Takes pictures of the acts that are called by name: the list of commands, and their forms in place.

``python -m tests.ui.pictures_of_acts [part of a name]`` puts them into ``build/pictures``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.commands.preparation import ChangeItem
from app.ui.crash_watch import crash_notice
from app.ui.help_sheet import HelpShown
from app.ui.pages.cockpit.cockpit_shown import cockpit_shown
from app.ui.pages.cockpit.sight import Sight
from app.ui.theme.tones import Appearance
from app.wording.help_here import help_lines, help_text, help_title
from tests.domain.house import House, seated
from tests.ui.pages.cockpit.acts.clerk import Clerk
from tests.ui.pictures_of_states import FOLDER, HOSTILE, SIZES, USUAL, Studio, nothing_at_all, settle, voting


def show(studio: Studio, house: House, clerk: Clerk | None = None) -> None:
    studio.show(house)
    meeting = house.meeting
    assert meeting is not None
    act = clerk.acts.shown() if clerk else None
    notice = clerk.bench.told[-1] if clerk and clerk.bench.told else None
    studio.cockpit.show_cockpit(
        cockpit_shown(Sight(house.association, meeting, "de", notice=notice, act=act))
    )
    settle()


def listed(studio: Studio, house: House, typed: str = "") -> None:
    show(studio, house)
    studio.window.name_commands(Clerk(house).acts)
    studio.window.show_commands()
    settle()
    QTest.keyClicks(QApplication.focusWidget(), typed)
    settle()


def commands_all(studio: Studio) -> None:
    listed(studio, USUAL.sitting())


def commands_found(studio: Studio) -> None:
    listed(studio, USUAL.sitting(), "befangen")


def commands_refused(studio: Studio) -> None:
    listed(studio, USUAL.sitting(), "vorsitz")


def commands_in_ballot(studio: Studio) -> None:
    listed(studio, voting(USUAL), "punkt")


def commands_hostile(studio: Studio) -> None:
    listed(studio, HOSTILE.sitting(), "nichtoe")


def form_urgent(studio: Studio) -> None:
    house = USUAL.sitting()
    show(studio, house, Clerk(house).begin("urgent_item"))


def form_conflict(studio: Studio) -> None:
    house = USUAL.sitting()
    show(studio, house, Clerk(house).begin("declare_conflict").fill(member="cott"))


def form_conflict_unclear(studio: Studio) -> None:
    house = USUAL.sitting()
    at = Clerk(house).begin("declare_conflict").fill(member="mitglied")
    at.acts.confirm()
    show(studio, house, at)


def form_video(studio: Studio) -> None:
    house = USUAL.sitting()
    show(studio, house, Clerk(house).begin("video_failure"))


def form_wording(studio: Studio) -> None:
    house = USUAL.sitting()
    show(studio, house, Clerk(house).begin("change_wording"))


def form_wording_hostile(studio: Studio) -> None:
    house = HOSTILE.sitting()
    show(studio, house, Clerk(house).begin("change_wording"))


def form_transfer_hostile(studio: Studio) -> None:
    house = HOSTILE.sitting()
    at = Clerk(house).begin("swap_delegate").fill(member="amt-0", delegate="")
    at.acts.confirm()
    show(studio, house, at)


def form_adjourn_refused(studio: Studio) -> None:
    house = USUAL.sitting()
    at = Clerk(house).begin("adjourn").fill(continues_at="10.03.2021 10:00")
    at.acts.confirm()
    show(studio, house, at)


def form_in_ballot(studio: Studio) -> None:
    house = voting(USUAL)
    show(studio, house, Clerk(house).begin("check_in", member=""))


def act_recorded(studio: Studio) -> None:
    house = USUAL.sitting()
    show(studio, house, Clerk(house).do("hand_over_chair", chair="Stellvertreter", reason="Befangenheit"))


def wording_changed(studio: Studio) -> None:
    house = USUAL.sitting()
    new = house.item("1").wording.strip().replace("Anlage.", "Anlage 2 mit Wirkung vom 1. Januar 2022.")
    house.do(ChangeItem("1", "wording", new.replace("fünfte", "sechste")))
    show(studio, house)


def wording_changed_hostile(studio: Studio) -> None:
    house = HOSTILE.sitting()
    item = house.item("1")
    house.do(ChangeItem("1", "wording", item.wording.replace("fünfte", "sechste")))
    show(studio, house)


def member_in_hand(studio: Studio) -> None:
    show(studio, USUAL.sitting())
    studio.cockpit.choose_member("cottbus")
    settle()


def member_in_hand_hostile(studio: Studio) -> None:
    show(studio, HOSTILE.sitting())
    studio.cockpit.choose_member("amt-05")
    settle()


def commands_of_nothing(studio: Studio) -> None:
    nothing_at_all(studio)
    studio.window.name_commands(Clerk(seated({"a": 1})).acts)
    studio.window.show_commands()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    settle()


def help_at_the_door(studio: Studio) -> None:
    show(studio, USUAL.sitting())
    studio.cockpit.take_attendance()
    helped(studio)


def help_in_ballot(studio: Studio) -> None:
    show(studio, voting(HOSTILE))
    studio.cockpit.take_vote()
    helped(studio)


def helped(studio: Studio) -> None:
    settle()
    place = studio.window.place()
    shown = HelpShown(help_title(place, "de"), help_text(place, "de"), help_lines(place, "de"))
    studio.window.show_help(shown)
    settle()


def bug_told(studio: Studio) -> None:
    house = USUAL.sitting()
    studio.show(house, notice=crash_notice(FOLDER / "crash-20210311-111213-000001.txt", "de"))


SCENES: tuple[Callable[[Studio], None], ...] = (
    commands_all,
    commands_found,
    commands_refused,
    commands_in_ballot,
    commands_hostile,
    commands_of_nothing,
    form_urgent,
    form_conflict,
    form_conflict_unclear,
    form_video,
    form_wording,
    form_wording_hostile,
    form_transfer_hostile,
    form_adjourn_refused,
    form_in_ballot,
    act_recorded,
    wording_changed,
    wording_changed_hostile,
    member_in_hand,
    member_in_hand_hostile,
    help_at_the_door,
    help_in_ballot,
    bug_told,
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
