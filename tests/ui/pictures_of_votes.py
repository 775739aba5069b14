# SPDX-License-Identifier: EUPL-1.2
"""Takes pictures of votes of every kind in cockpit and hall, usual and hostile, to be looked at.

``python -m tests.ui.pictures_of_votes [part of a name]`` puts them into ``build/pictures``.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from app.domain.agenda import ItemKind
from app.domain.balloting import BallotMethod
from app.domain.commands.ballots import CountPapers, OpenBallot, RecordVotes
from app.domain.commands.elections import (
    AcceptElection,
    AnnounceRound,
    CallElection,
    CountElectionPapers,
    DrawLot,
    NominateCandidate,
    OpenRound,
    RecordElectionVotes,
)
from app.domain.commands.motions import SubmitMotion
from app.domain.commands.preparation import AddItem
from app.domain.commands.sitting import CallItem, CheckIn, OpenMeeting
from app.domain.motions import MotionKind
from app.domain.tally import Choice
from app.ui.pages.cockpit.cockpit_shown import cockpit_shown
from app.ui.pages.cockpit.forms import FormWish
from app.ui.pages.cockpit.sight import Sight
from app.ui.pages.cockpit.surround_shown import header_shown, status_shown
from app.ui.theme.tones import Appearance
from tests.domain.house import House, plan, profile
from tests.ui.pictures_of_states import FOLDER, HOSTILE, LONG_NAME, SIZES, USUAL, Studio, World, settle

EXTRA = """[ballots]
papers = [1, 5]
[ballots.secret]
members = 3
[ballots.roll_call]
members = 1
"""
OPENLY = EXTRA + '[elections]\nwaiver = "always"\nsecret = false\n'
NAMES = ("Dr. Sabine Müller", "Jörg Richter", "Anna-Lena von der Heide")


def sitting(world: World, extra: str = EXTRA, kind: ItemKind = ItemKind.RESOLUTION) -> House:
    wording = "" if kind is ItemKind.ELECTION else world.wording
    item = AddItem("1", world.title, kind, numbered=True, wording=wording)
    more = [
        AddItem(str(n), f"{world.title} {n}", ItemKind.RESOLUTION, wording=world.wording) for n in range(2, 9)
    ]
    house = plan(world.founded(profile(extra=extra)), "vv-1", [item, *more])
    house.do(OpenMeeting("Vorsitzende", "Schriftführung"), *(CheckIn(key) for key in world.votes))
    return house.do(CallItem("1"))


def amended(world: World) -> House:
    return sitting(world).do(
        SubmitMotion(MotionKind.AMENDMENT, "In § 4 wird „zwei“ zu „drei“.", mover=next(iter(world.votes))),
        SubmitMotion(MotionKind.ALTERNATIVE, "Der Beschlussvorschlag wird ersetzt: " + world.wording),
    )


def by(world: World, method: BallotMethod) -> House:
    keys = tuple(world.votes)[:3]
    demanded = keys if method is BallotMethod.SECRET else ()
    return sitting(world).do(OpenBallot(method=method, demanded_by=demanded))


def called(world: World) -> House:
    house = by(world, BallotMethod.ROLL_CALL)
    for member in house.ballot().order[:9]:
        house.do(RecordVotes({house.meeting.roll[member].key: Choice.YES}))
    return house


def papers(world: World) -> House:
    house = by(world, BallotMethod.SECRET)
    out = {each.denomination: each.number for each in house.ballot().papers}
    return house.do(CountPapers(yes=out))


def election(world: World, extra: str = EXTRA, seats: int = 1) -> House:
    house = sitting(world, extra, ItemKind.ELECTION).do(
        CallElection("Vorsitz der Verbandsversammlung", seats)
    )
    name = world.name
    return house.do(
        *(NominateCandidate(key, f"{text} {name}"[:120]) for key, text in zip("abc", NAMES, strict=True))
    )


def round_open(world: World) -> House:
    house = election(world, OPENLY).do(OpenRound())
    keys = list(world.votes)
    votes = {key: ("a",) if n % 3 else ("b",) for n, key in enumerate(keys[: len(keys) * 2 // 3])}
    return house.do(RecordElectionVotes({**votes, keys[1]: ("abstain",)}))


def runoff(world: World) -> House:
    house = election(world).do(OpenRound())
    total = sum(world.votes.values())
    third = total // 3
    return house.do(
        CountElectionPapers({"a": third + 2, "b": third + 1, "c": total - 2 * third - 3}), AnnounceRound()
    )


def lot(world: World) -> House:
    house = runoff(world).do(OpenRound())
    total = sum(world.votes.values())
    half = total // 2
    return house.do(CountElectionPapers({"a": half, "b": half}, abstain=total - 2 * half), AnnounceRound())


def elected(world: World) -> House:
    drawn = DrawLot(("b",), "Die Schriftführung hat die Lose vorbereitet, die Vorsitzende hat gezogen.")
    return lot(world).do(drawn, AcceptElection("b"))


SCENES: dict[str, tuple[Callable[[World], House], FormWish]] = {
    "ways": (sitting, FormWish("ways")),
    "ways_secret": (sitting, FormWish("ways", {"method": "secret", "demanded": "mitglied-01, cott"})),
    "ways_roll_call": (sitting, FormWish("ways", {"method": "roll_call", "letter": "M", "together": "2-4"})),
    "ways_amended": (amended, FormWish("ways")),
    "motion": (sitting, FormWish("motion", {"kind": "procedural"})),
    "counted": (lambda w: by(w, BallotMethod.COUNTED), FormWish(values={"no.members": "3", "no.votes": "7"})),
    "counted_wrong": (lambda w: by(w, BallotMethod.COUNTED), FormWish(values={"no.members": "3"})),
    "secret": (lambda w: by(w, BallotMethod.SECRET), FormWish(values={"yes.1": "7", "no.5": "3"})),
    "secret_counted": (papers, FormWish()),
    "roll_call": (called, FormWish()),
    "call_election": (lambda w: sitting(w, EXTRA, ItemKind.ELECTION), FormWish(values={"manner": "open"})),
    "election": (election, FormWish()),
    "round_papers": (lambda w: election(w).do(OpenRound()), FormWish(values={"for.a": "20", "no": "2"})),
    "round_open": (round_open, FormWish()),
    "runoff": (runoff, FormWish()),
    "lot": (lot, FormWish()),
    "elected": (elected, FormWish()),
    "mend": (elected, FormWish("mend")),
}


def show(studio: Studio, house: House, wish: FormWish) -> None:
    meeting = house.meeting
    assert meeting is not None
    studio.window.show_header(header_shown(meeting, house.now, "Leinwand aus", "de"))
    studio.window.show_status(status_shown(1234, "alles abgeglichen", "Stimmen erfasst", meeting, "de"))
    studio.window.show_page("cockpit")
    shown = cockpit_shown(Sight(house.association, meeting, "de", form=wish, now=house.now))
    studio.cockpit.show_cockpit(shown)
    settle()
    if shown.vote is not None and shown.vote.called:
        studio.cockpit.take_tiles()
    elif shown.form is not None:
        studio.cockpit.take_form()


def main() -> None:
    application = QApplication(sys.argv[:1])
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for scene, (make, wish) in SCENES.items():
        for world in (USUAL, replace(HOSTILE, name=LONG_NAME)):
            word = "usual" if world is USUAL else "hostile"
            if not any(wanted in f"vote-{scene}-{word}-{w}-{a.value}" for w, _ in SIZES for a in Appearance):
                continue
            house = make(world)
            for appearance in Appearance:
                for width, height in SIZES:
                    name = f"vote-{scene}-{word}-{width}-{appearance.value}"
                    if wanted not in name:
                        continue
                    studio = Studio(appearance, (width, height))
                    show(studio, house, wish)
                    settle()
                    studio.window.grab().save(str(FOLDER / f"{name}.png"))
                    studio.window.close()
                    studio.window.deleteLater()
                    settle()
    application.quit()


if __name__ == "__main__":
    main()
