# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from app.ui.projector.recent import Recent


def test_a_thing_is_made_once_while_it_is_in_use() -> None:
    made: list[str] = []
    recent: Recent[str, None] = Recent(2)
    for key in "aab":
        recent.get(key, lambda key=key: made.append(key))
    assert made == ["a", "b"]


def test_what_was_not_used_for_the_longest_time_is_forgotten() -> None:
    recent: Recent[str, int] = Recent(2)
    for key in "abac":
        recent.get(key, lambda: 0)
    assert [key in recent for key in "abc"] == [True, False, True]
