# SPDX-License-Identifier: EUPL-1.2
"""What the chair's view is given to show: one frozen record of worded strings."""

from __future__ import annotations

from dataclasses import dataclass

from app.ui.theme.tones import Tone


@dataclass(frozen=True, slots=True)
class LawLine:
    """Something that the law demands now; its tone never stands without the words."""

    text: str
    tone: Tone = Tone.INK


@dataclass(frozen=True, slots=True)
class FloorShown:
    """Who speaks, the time in words, and who waits in which order."""

    speaker: str = ""
    time: str = ""
    tone: Tone = Tone.INK
    waiting: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChairShown:
    """Everything that the chair sees at one moment.

    ``say`` are the sentences to be said now, ``wording`` what is proposed or voted on, ``hall`` what the
    hall sees.
    """

    place: str
    title: str
    clock: str
    since: str
    quorum: str
    quorum_tone: Tone
    hall: str
    say: tuple[str, ...]
    wording: str
    law: tuple[LawLine, ...]
    following: str
    floor: FloorShown
