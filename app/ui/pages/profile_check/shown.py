# SPDX-License-Identifier: EUPL-1.2
"""What the profile check is given to show, and what it gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.ui.theme.tones import Tone
from app.ui.widgets.shown import NoticeShown, OptionShown

ROWS = ("statutory", "present", "yes", "no", "abstain")


@dataclass(frozen=True, slots=True)
class Typed:
    """A number of members and of votes as they were typed."""

    members: str = ""
    votes: str = ""


@dataclass(frozen=True, slots=True)
class CheckFilled:
    """The form as it is filled: matter, convening, and the figures by the name of their row."""

    matter: str
    second: bool
    figures: Mapping[str, Typed]


@dataclass(frozen=True, slots=True)
class FactShown:
    """A line of the decision: what it is about, what is the case, and how good that is."""

    label: str
    text: str
    tone: Tone = Tone.INK


@dataclass(frozen=True, slots=True)
class DecisionShown:
    """The decision: one or two words, and what it rests on."""

    verdict: str
    tone: Tone
    icon: str
    facts: tuple[FactShown, ...] = ()


@dataclass(frozen=True, slots=True)
class ProfileShown:
    """The profile in hand: its rules in words, what nobody has confirmed yet, whom it names in vain."""

    name: str
    rules: tuple[FactShown, ...]
    unconfirmed: str = ""
    unknown: str = ""


@dataclass(frozen=True, slots=True)
class CheckShown:
    """Everything on the page; ``figures`` fill the form anew where ``key`` is new."""

    title: str
    explained: str
    profiles: tuple[OptionShown, ...]
    profile: str
    matters: tuple[OptionShown, ...]
    matter: str
    convenings: tuple[OptionShown, ...]
    convening: str
    key: str
    figures: Mapping[str, Typed]
    rules: ProfileShown
    decision: DecisionShown
    faults: Mapping[str, str] = field(default_factory=dict)
    notice: NoticeShown | None = None
