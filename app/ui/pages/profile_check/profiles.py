# SPDX-License-Identifier: EUPL-1.2
"""Profiles to choose from, and what a profile says, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from app.domain.association import Association
from app.domain.failures import KnownError
from app.domain.members import RollEntry
from app.domain.remarks import unknown_names
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
    """A profile that can be checked; ``roll`` is that of the body which it is in force for.

    ``names`` are the members' names by their keys, ``unknown`` what the profile names and no roll knows.
    """

    key: str
    label: str
    statutes: Statutes
    roll: Tally | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()


def of_bodies(association: Association | None, day: date, language: Language) -> tuple[Profile, ...]:
    """The profiles that apply to the bodies of the open book on a day."""
    found = []
    for body in association.bodies.values() if association else ():
        try:
            statutes, _ = body.statutes_on(day)
        except KnownError:
            continue  # a body without a profile has nothing to check
        assert association is not None
        entries = association.roll_on(body.id, day)
        roll = tally([entry.votes for entry in entries])
        label = words("of_body", language, body=body.name, name=_label(statutes, language))
        profile = Profile(f"body:{body.key}", label, statutes, roll if roll.members else None)
        found.append(held_against(profile, entries))
    return tuple(found)


def whole_roll(association: Association | None, day: date) -> tuple[RollEntry, ...]:
    """The members of all bodies of the open book on a day."""
    if association is None:
        return ()
    return tuple(entry for body in association.bodies for entry in association.roll_on(body, day))


def held_against(profile: Profile, roll: Sequence[RollEntry]) -> Profile:
    """The profile with the names of a roll, and what it names that the roll does not know."""
    names = {entry.key: entry.name for entry in roll}
    return replace(profile, names=names, unknown=unknown_names(profile.statutes, roll) if roll else ())


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
    statutes, names = profile.statutes, profile.names
    known = roll if roll.members else None
    quorum = rule_in_words(statutes.quorum.rule, known, language, names)
    rules = [FactShown(words("quorum", language), quorum)]
    rules += [
        FactShown(matter_title(statutes, kind, language), rule_in_words(rule, known, language, names))
        for kind, rule in statutes.majorities.items()
    ]
    parts = listing(statutes.unconfirmed, language)
    unconfirmed = words("unconfirmed", language, parts=parts) if parts else ""
    return ProfileShown(
        _label(statutes, language), tuple(rules), unconfirmed, _unknown(profile.unknown, language)
    )


def _unknown(names: tuple[str, ...], language: Language) -> str:
    """What the profile names and nobody bears, with what to do about it."""
    if not names:
        return ""
    marks = "„{}“" if language == "de" else "“{}”"
    named = listing([marks.format(name) for name in names], language)
    return words("unknown_names", language, count=len(names), names=named)


def _label(statutes: Statutes, language: Language) -> str:
    return words("profile", language, name=statutes.name, version=statutes.version)
