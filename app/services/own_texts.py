# SPDX-License-Identifier: EUPL-1.2
"""Text modules and words of one's own: kept in the book beside the journal, and never sent anywhere."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.identity import StreamId
from app.services.desk import Desk
from app.services.ports import Clock
from app.storage.drafts import Draft

_MODULE, _WORD = "module:", "word:"
_LONGEST_NAME = 48


@dataclass(frozen=True, slots=True)
class OwnModule:
    """A text module that somebody kept, by its first words."""

    name: str
    text: str


class OwnTexts:
    """What the secretary of an association writes again and again, and spells as is right there."""

    def __init__(self, desk: Desk, clock: Clock) -> None:
        self._desk = desk
        self._clock = clock

    def modules(self) -> tuple[OwnModule, ...]:
        """The modules by their names."""
        return tuple(OwnModule(place, text) for place, text in self._kept(_MODULE))

    def keep_module(self, text: str) -> OwnModule:
        """Keep a text as a module named by its first words; one of that name is replaced."""
        name = " ".join(text.split())
        if len(name) > _LONGEST_NAME:
            name = f"{name[:_LONGEST_NAME].rsplit(' ', 1)[0]} …"
        self._keep(_MODULE + name, text.strip())
        return OwnModule(name, text.strip())

    def words(self) -> tuple[str, ...]:
        """The words that are right here though no dictionary has them."""
        return tuple(place for place, _ in self._kept(_WORD))

    def learn(self, word: str) -> None:
        """Remember a word as right."""
        self._keep(_WORD + word, word)

    def _keep(self, place: str, text: str) -> None:
        draft = Draft(self._stream(), place, text, self._clock.now())
        with self._desk.book.unit() as unit:
            unit.keep_draft(draft)
            unit.commit()

    def _kept(self, kind: str) -> list[tuple[str, str]]:
        with self._desk.book.reading() as reading:
            drafts = reading.drafts(self._stream())
        return [(each.place[len(kind) :], each.text) for each in drafts if each.place.startswith(kind)]

    def _stream(self) -> StreamId:
        return StreamId(self._desk.book.identity.association)
