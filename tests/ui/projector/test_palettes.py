# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from app.ui.projector.palettes import DARK, LIGHT, PALETTES, ROLE_OF_TONE, HallPalette, Role
from app.ui.theme.tones import Appearance, Tone

AAA = 7
READ = [role for role in Role if role not in (Role.BACKGROUND, Role.LINE)]


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2."""
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_the_standard_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("role", READ)
def test_everything_that_is_read_has_the_highest_contrast(palette: HallPalette, role: Role) -> None:
    assert contrast(palette.colour(role), palette.background) >= AAA


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
def test_yes_no_and_abstain_have_different_colours(palette: HallPalette) -> None:
    assert len({palette.yes, palette.no, palette.abstain, palette.muted}) == 4


def test_every_tone_and_every_appearance_has_colours() -> None:
    assert set(ROLE_OF_TONE) == set(Tone)
    assert set(PALETTES) == set(Appearance)
