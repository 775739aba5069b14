# SPDX-License-Identifier: EUPL-1.2
"""Takes pictures of the preparation in usual and hostile states, to be looked at.

``python -m tests.ui.pictures_of_preparation [part of a name]`` puts them into ``build/pictures``.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.bootstrap import Program, build
from app.domain.agenda import ItemKind
from app.domain.commands.preparation import AddItem
from app.services.opening import OpenBook
from app.system.clock import FixedClock
from app.system.memory_secrets import MemorySecrets
from app.system.paths import ProgramPaths
from app.ui.pages.preparation.presenter import PreparationPresenter
from app.ui.pages.preparation.shown import Section
from app.ui.pages.preparation.view import PreparationView
from app.ui.theme.theme import Theme
from app.ui.theme.tones import Appearance
from app.ui.widgets.shown import HeaderShown, StatusShown
from app.ui.window import MainWindow
from tests.ui.secretary import play_until

SIZES = ((1366, 768), (1920, 1080))
FOLDER = Path(__file__).resolve().parents[2] / "build" / "pictures"
VECTORS = Path(__file__).resolve().parents[3] / "shared/vectors/openslides"
MORNING = datetime.fromisoformat("2021-03-11T09:00:00+01:00")
LONG = "Niederer-Fläming-und-Umland-der-Kleinen-Elster-" * 3


class Studio:
    """A window with the preparation of a book."""

    def __init__(self, appearance: Appearance, size: tuple[int, int], opened: OpenBook) -> None:
        self.theme = Theme(appearance)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.theme.apply(application)
        self.window = MainWindow(self.theme, "Sitzungspult")
        self.view = PreparationView(self.theme)
        self.window.add_page("preparation", self.view)
        self.window.resize(*size)
        self.window.show_header(HeaderShown("Zweckverband Digitale Kommunen Brandenburg", "Vorbereitung"))
        self.window.show_status(StatusShown("Alles gesichert · Eintrag 1 268"))
        self.window.show()
        self.window.activateWindow()
        self.opened = opened
        self.presenter = PreparationPresenter(self.view, FixedClock(MORNING), "de")
        settle()

    def go_to(self, section: Section, meeting: str = "") -> None:
        self.presenter.enter(self.opened.desk, meeting)
        self.view.section_chosen.emit(section.value)
        settle()


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def write(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, "utf-8")
    return str(path)


def import_empty(studio: Studio, folder: Path) -> None:
    studio.go_to(Section.IMPORT)


def import_participants(studio: Studio, folder: Path) -> None:
    studio.go_to(Section.IMPORT)
    studio.view.list_import.file_picked.emit(str(VECTORS / "os1.7-participants-demo_de.csv"))


def import_usual(studio: Studio, folder: Path) -> None:
    studio.go_to(Section.IMPORT)
    text = "Gemeinde;Art;Stimmen;Vertretung;Amt;E-Mail\nCottbus/Chóśebuz;Stadt;21;;;\n"
    text += "".join(
        f"Neu-Dorf {n};Gemeinde;{n};Ada Öhl {n};Bürgermeisterin;n{n}@x.de\n" for n in range(1, 19)
    )
    studio.view.list_import.file_picked.emit(write(folder, "Mitgliederliste 2021.csv", text))


def import_hostile(studio: Studio, folder: Path) -> None:
    studio.go_to(Section.IMPORT)
    head = ";".join(["Gemeinde", "Stimmen", "gültig ab", *(f"{LONG} {n}" for n in range(30))])
    rows = [f"{LONG} {n};{'1,5' if n % 3 else n};{'46419' if n % 2 else ''}" for n in range(300)]
    studio.view.list_import.file_picked.emit(write(folder, f"{LONG}.csv", "\n".join([head, *rows])))


def members_nobody(studio: Studio, folder: Path) -> None:
    studio.go_to(Section.MEMBERS)


def members_usual(studio: Studio, folder: Path) -> None:
    studio.go_to(Section.MEMBERS)
    studio.view.members.member_chosen.emit("cottbus")


def members_hostile(studio: Studio, folder: Path) -> None:
    desk = studio.opened.desk
    rows = "".join(f"{LONG} {n};{n};{LONG};{LONG}\n" for n in range(1, 300))
    text = f"Gemeinde;Stimmen;Vertretung;Amt\n{rows}"
    import_hostile(studio, folder)
    studio.view.list_import.file_picked.emit(write(folder, "h.csv", text))
    studio.view.list_import.applied.emit()
    studio.go_to(Section.MEMBERS)
    studio.view.members.member_chosen.emit(list(desk.association.members.values())[-1].key)


def agenda_usual(studio: Studio, folder: Path) -> None:
    studio.go_to(Section.AGENDA)


def agenda_item(studio: Studio, folder: Path) -> None:
    studio.go_to(Section.AGENDA)
    studio.view.agenda.plan.indent_wanted.emit("5", 1)
    studio.view.agenda.line_chosen.emit("3")


def agenda_hostile(studio: Studio, folder: Path) -> None:
    desk = studio.opened.desk
    studio.go_to(Section.AGENDA)
    for number in range(20, 60):
        title = f"{LONG} {number}"
        desk.execute(AddItem(str(number), title, ItemKind.RESOLUTION, wording=f"{LONG} " * 40))
    studio.view.agenda.plan.indent_wanted.emit("21", 1)
    studio.view.agenda.line_chosen.emit("9")


def ready_usual(studio: Studio, folder: Path) -> None:
    studio.go_to(Section.READY)
    studio.view.ready.confirmed.emit("weights")


SCENES: dict[str, Callable[[Studio, Path], None]] = {
    "prep_import_empty": import_empty,
    "prep_import_participants": import_participants,
    "prep_import_usual": import_usual,
    "prep_import_hostile": import_hostile,
    "prep_members_nobody": members_nobody,
    "prep_members_usual": members_usual,
    "prep_members_hostile": members_hostile,
    "prep_ready_usual": ready_usual,
    "prep_agenda_usual": agenda_usual,
    "prep_agenda_item": agenda_item,
    "prep_agenda_hostile": agenda_hostile,
}


def sample_book(program: Program, path: Path) -> OpenBook:
    play_until(program, path, lambda line: line.get("do") == "open_meeting")
    return program.opening.open(path)


def main(part: str) -> None:
    application = QApplication.instance() or QApplication([])
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, scene in SCENES.items():
        for size in SIZES if part in name else ():
            for appearance in Appearance:
                with TemporaryDirectory() as folder:
                    program = build(
                        ProgramPaths.under(Path(folder) / "p"), FixedClock(MORNING), MemorySecrets()
                    )
                    opened = sample_book(program, Path(folder) / "verband.sitzungsbuch")
                    studio = Studio(appearance, size, opened)
                    scene(studio, Path(folder))
                    settle()
                    studio.window.grab().save(str(FOLDER / f"{name}-{size[0]}-{appearance.value}.png"))
                    studio.window.close()
                    opened.close()
    del application


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
