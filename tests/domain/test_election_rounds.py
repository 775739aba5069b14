# SPDX-License-Identifier: EUPL-1.2
"""An election as it stands at any moment: who is elected, who can stand, what is still to be said."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from app.domain.election_rounds import Candidate, Election, ElectionKind
from app.domain.identity import ElectionId, ItemId

NEW = Election(
    ElectionId(UUID(int=1)),
    1,
    ItemId(UUID(int=2)),
    "Vorsitz",
    1,
    ElectionKind.PERSONS,
    True,
    0,
    0,
    1,
    datetime(2021, 3, 11, tzinfo=UTC),
    {"a": Candidate("a", None, None), "b": Candidate("b", None, None, withdrawn=True)},
)


def test_before_the_first_round_nothing_is_decided() -> None:
    assert (NEW.round_in_hand, NEW.last_record, NEW.verdict) == (None, None, None)
    assert (NEW.elected, NEW.announced) == ((), ())
    assert not NEW.is_decided
    assert not NEW.is_over


def test_who_withdrew_cannot_stand() -> None:
    assert NEW.available == ("a",)
