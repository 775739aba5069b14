# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from app.ui.projector.frames import BlankFrame, ItemFrame
from app.ui.projector.holding import Holding

ONE, TWO = ItemFrame("TOP 1", "Eröffnung"), ItemFrame("TOP 2", "Bestätigung der Tagesordnung")


def test_at_first_nothing_is_shown() -> None:
    assert Holding().shown == BlankFrame()


def test_the_latest_frame_is_shown() -> None:
    assert Holding().with_latest(ONE).with_latest(TWO).shown == TWO


def test_a_freeze_keeps_what_is_shown_until_it_is_lifted() -> None:
    frozen = Holding().with_latest(ONE).with_freeze(True).with_latest(TWO)
    assert frozen.is_frozen
    assert frozen.shown == ONE
    assert frozen.with_freeze(False).shown == TWO


def test_freezing_twice_keeps_the_first_picture() -> None:
    assert Holding().with_latest(ONE).with_freeze(True).with_latest(TWO).with_freeze(True).shown == ONE


def test_blanking_hides_whatever_there_is_and_gives_it_back() -> None:
    blanked = Holding().with_latest(ONE).with_blank(True)
    assert blanked.shown == blanked.with_latest(TWO).shown == BlankFrame()
    assert blanked.with_freeze(True).shown == BlankFrame()
    assert blanked.with_latest(TWO).with_blank(False).shown == TWO


def test_what_must_not_be_seen_passes_through_a_freeze() -> None:
    frozen = Holding().with_latest(ONE).with_freeze(True).with_latest(BlankFrame())
    assert frozen.shown == BlankFrame()
    assert frozen.is_frozen
    assert frozen.with_latest(TWO).shown == BlankFrame()
    assert frozen.with_latest(TWO).with_freeze(False).shown == TWO
