# SPDX-License-Identifier: EUPL-1.2
"""Decides what the profile check shows: profiles to choose from, and the decision on what was typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.association import Association
from app.domain.failures import KnownError
from app.domain.matters import ORDINARY
from app.domain.members import RollEntry
from app.domain.tally import NOBODY, Tally
from app.ui.pages.profile_check.decision import judged
from app.ui.pages.profile_check.figures import read_figures
from app.ui.pages.profile_check.profiles import (
    Profile,
    held_against,
    matter_title,
    of_bodies,
    of_file,
    of_presets,
    profile_shown,
    whole_roll,
)
from app.ui.pages.profile_check.shown import CheckFilled, CheckShown, Typed
from app.ui.pages.profile_check.view import ProfileCheckView
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import NoticeShown, OptionShown
from app.wording.failures import sentence_of
from app.wording.language import Language
from app.wording.profile_check import words

PROPOSED = Tally(12, 40)
CONVENINGS = ("first", "second")


class ProfileCheckPresenter(QObject):
    """Tries a statutes profile with a few figures.

    Signals:
        left: back to the page before.
    """

    left = Signal()

    def __init__(
        self,
        view: ProfileCheckView,
        presets: Callable[[], tuple[Path, ...]],
        language: Language = "de",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._presets = presets
        self._language: Language = language
        self._profiles: tuple[Profile, ...] = ()
        self._profile: Profile | None = None
        self._roll: tuple[RollEntry, ...] = ()
        self._filled = CheckFilled(ORDINARY, False, {})
        self._key = ""
        self._notice: NoticeShown | None = None
        self._connect()

    def enter(self, association: Association | None, day: date) -> None:
        """Offer the profiles of the open book and those of the program; the one chosen before stays."""
        before = self._profile
        self._roll = whole_roll(association, day)
        kept = (held_against(before, self._roll),) if before and before.key.startswith("file:") else ()
        self._profiles = (
            *of_bodies(association, day, self._language),
            *of_presets(self._presets(), self._language),
            *kept,
        )
        same = (profile for profile in self._profiles if before and profile.key == before.key)
        self._notice = None
        self._take(next(same, self._profiles[0]), fresh=before is None)
        self._view.take_first()

    def _take(self, profile: Profile, *, fresh: bool) -> None:
        """Take a profile in hand; its own roll, or a proposal, fills an empty form."""
        self._profile = profile
        matters = profile.statutes.majorities
        matter = self._filled.matter if self._filled.matter in matters else ORDINARY
        figures = self._filled.figures
        if fresh or profile.roll:
            figures = _proposed(profile.roll or PROPOSED)
        self._filled = CheckFilled(matter, self._filled.second, figures)
        self._key = f"{profile.key}:{len(self._profiles)}"
        self._show()

    def _show(self) -> None:
        profile = self._profile
        if profile is None:
            return
        language = self._language
        decision, faults = judged(profile.statutes, self._filled, language)
        tallies, _ = read_figures(self._filled, language)
        roll = NOBODY if "statutory" in faults else tallies["statutory"]
        self._view.show_check(
            CheckShown(
                title=words("title", language),
                explained=words("explained", language),
                profiles=tuple(OptionShown(each.key, each.label) for each in self._profiles),
                profile=profile.key,
                matters=tuple(
                    OptionShown(kind, matter_title(profile.statutes, kind, language))
                    for kind in profile.statutes.majorities
                ),
                matter=self._filled.matter,
                convenings=tuple(OptionShown(word, words(word, language)) for word in CONVENINGS),
                convening=CONVENINGS[self._filled.second],
                key=self._key,
                figures=self._filled.figures,
                rules=profile_shown(profile, roll, language),
                decision=decision,
                faults=faults,
                notice=self._notice,
            )
        )

    def _choose(self, key: str) -> None:
        chosen = next((profile for profile in self._profiles if profile.key == key), None)
        if chosen is not None and chosen is not self._profile:
            self._notice = None
            self._take(chosen, fresh=False)

    def _pick(self, name: str) -> None:
        """Take a file in hand, or say why not; what was in hand before stays."""
        path = Path(name)
        try:
            profile = held_against(of_file(path, self._language), self._roll)
        except KnownError as error:
            refused = words("refused", self._language, file=path.name)
            self._notice = NoticeShown(refused, sentence_of(error, self._language), Tone.NO, "warning")
            self._show()
            return
        others = tuple(each for each in self._profiles if each.key != profile.key)
        self._profiles = (*others, profile)
        self._notice = None
        self._take(profile, fresh=False)

    def _fill(self, filled: CheckFilled) -> None:
        self._filled = filled
        self._show()

    def _dismiss(self) -> None:
        self._notice = None
        self._show()

    def _connect(self) -> None:
        view = self._view
        view.profile_chosen.connect(self._choose)
        view.file_picked.connect(self._pick)
        view.filled.connect(self._fill)
        view.notice_dismissed.connect(self._dismiss)
        view.left.connect(self.left)


def _proposed(roll: Tally) -> dict[str, Typed]:
    """A roll that is there and has not voted yet."""
    everybody = Typed(str(roll.members), str(roll.votes))
    return {"statutory": everybody, "present": everybody, **dict.fromkeys(("yes", "no", "abstain"), Typed())}
