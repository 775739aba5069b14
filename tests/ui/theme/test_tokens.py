# SPDX-License-Identifier: EUPL-1.2
"""Every text can be read on the surface that it stands on, light and dark."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from app.ui.theme.tokens import COLOURS, Colours
from app.ui.theme.tones import Appearance, Tone

TEXT = 4.5
SHAPE = 3.0


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=list(Appearance))
def colours(request: pytest.FixtureRequest) -> Colours:
    return COLOURS[request.param]


@pytest.mark.parametrize("tone", list(Tone))
def test_each_tone_can_be_read_on_window_and_card(colours: Colours, tone: Tone) -> None:
    for ground in (colours.background, colours.surface, colours.sunken):
        assert contrast(colours.of(tone), ground) >= TEXT


@pytest.mark.parametrize("tone", list(Tone))
def test_each_tone_can_be_read_on_its_own_quiet_surface(colours: Colours, tone: Tone) -> None:
    assert contrast(colours.of(tone), colours.soft(tone)) >= TEXT


@pytest.mark.parametrize("ground", ["accent_soft", "yes_soft", "no_soft", "abstain_soft", "hover"])
def test_ink_and_muted_can_be_read_on_marked_rows_and_tiles(colours: Colours, ground: str) -> None:
    for tone in (Tone.INK, Tone.MUTED):
        assert contrast(colours.of(tone), getattr(colours, ground)) >= TEXT


def test_primary_buttons_and_badges_can_be_read(colours: Colours) -> None:
    assert contrast(colours.on_accent, colours.accent) >= TEXT
    assert contrast(colours.on_accent, colours.accent_hover) >= TEXT
    for tone in (Tone.NO, Tone.ABSTAIN):
        assert contrast(colours.on_choice, colours.of(tone)) >= TEXT


def test_focus_ring_and_field_border_are_seen(colours: Colours) -> None:
    for ground in (colours.background, colours.surface, colours.accent_soft):
        assert contrast(colours.accent, ground) >= SHAPE
    assert (
        contrast(colours.ink, colours.accent) >= SHAPE or contrast(colours.ink, colours.background) >= SHAPE
    )
    assert contrast(colours.strong_line, colours.surface) >= SHAPE


def test_every_colour_is_written_in_full(colours: Colours) -> None:
    for value in asdict(colours).values():
        assert len(value) == 7
        assert value.startswith("#")
