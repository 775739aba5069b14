# SPDX-License-Identifier: EUPL-1.2
"""Profiles to choose from, and what a profile says, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.domain.association import Association
from app.domain.failures import KnownError
from app.domain.statutes import Statutes, parse_statutes
from app.domain.tally import Tally, tally
from app.services.evaluating import read_profile
from app.ui.pages.profile_check.shown import FactShown, ProfileShown
from app.wording.language import Language
from app.wording.majorities import rule_in_words
from app.wording.numbers import listing
from app.wording.profile_check import words
from app.wording.terms import matter


@dataclass(frozen=True, slots=True)
class Profile:
    """A profile that can be checked; ``roll`` is that of the body which it is in force for."""

    key: str
    label: str
    statutes: Statutes
    roll: Tally | None = None


def of_bodies(association: Association | None, day: date, language: Language) -> tuple[Profile, ...]:
    """The profiles that apply to the bodies of the open book on a day."""
    found = []
    for body in association.bodies.values() if association else ():
        try:
            statutes, _ = body.statutes_on(day)
        except KnownError:
            continue  # a body without a profile has nothing to check
        assert association is not None
        roll = tally([entry.votes for entry in association.roll_on(body.id, day)])
        label = words("of_body", language, body=body.name, name=_label(statutes, language))
        found.append(Profile(f"body:{body.key}", label, statutes, roll if roll.members else None))
    return tuple(found)


def of_presets(paths: Iterable[Path], language: Language) -> tuple[Profile, ...]:
    """The profiles that come with the program."""
    read = [(path, parse_statutes(read_profile(path))) for path in paths]
    return tuple(
        Profile(f"preset:{path.stem}", _label(statutes, language), statutes) for path, statutes in read
    )


def of_file(path: Path, language: Language) -> Profile:
    """The profile of a file; refused whole where it cannot be read."""
    statutes = parse_statutes(read_profile(path))
    label = words("from_file", language, file=path.name, name=_label(statutes, language))
    return Profile(f"file:{path}", label, statutes)


def matter_title(statutes: Statutes, kind: str, language: Language) -> str:
    """The name of a kind of matter, as the profile calls it."""
    return statutes.titles.get(kind) or matter(kind, language)


def profile_shown(profile: Profile, roll: Tally, language: Language) -> ProfileShown:
    """Quorum and majorities of a profile in words, with figures of the roll."""
    statutes = profile.statutes
    known = roll if roll.members else None
    rules = [FactShown(words("quorum", language), rule_in_words(statutes.quorum.rule, known, language))]
    rules += [
        FactShown(matter_title(statutes, kind, language), rule_in_words(rule, known, language))
        for kind, rule in statutes.majorities.items()
    ]
    parts = listing(statutes.unconfirmed, language)
    unconfirmed = words("unconfirmed", language, parts=parts) if parts else ""
    return ProfileShown(_label(statutes, language), tuple(rules), unconfirmed)


def _label(statutes: Statutes, language: Language) -> str:
    return words("profile", language, name=statutes.name, version=statutes.version)
