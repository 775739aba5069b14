# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from app.ui.projector.frames import BlankFrame, ChoiceColumn, Frame, ItemFrame, VoteOpenFrame, is_same_text
from app.ui.theme.tones import Tone
from tests.ui.projector.samples import SAMPLE

ITEM = ItemFrame(
    "TOP 4 · Beschlussvorschlag", "Vergabe", "Die Verbandsversammlung beschließt …", clock="11:12"
)


@pytest.mark.parametrize("name", SAMPLE)
def test_a_frame_never_changes(name: str) -> None:
    with pytest.raises(FrozenInstanceError):
        SAMPLE[name].anything = "else"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "other",
    [
        replace(ITEM, clock="11:13"),
        replace(ITEM, right="Beschlussfähig · 26 Mitglieder"),
        replace(ITEM, left="Verbandsversammlung", notice="Beispieldaten"),
    ],
)
def test_clock_and_footers_do_not_make_another_text(other: Frame) -> None:
    assert is_same_text(ITEM, other)


@pytest.mark.parametrize(
    "other",
    [
        replace(ITEM, wording="Die Verbandsversammlung lehnt ab …"),
        replace(ITEM, title="Anfragen"),
        replace(ITEM, label="TOP 5 · Beschlussvorschlag"),
        BlankFrame(),
        VoteOpenFrame(ITEM.label, ITEM.title, "Wer stimmt zu?", "Erforderlich: 55"),
    ],
)
def test_another_item_or_another_wording_is_another_text(other: Frame) -> None:
    assert not is_same_text(ITEM, other)
    assert not is_same_text(other, ITEM)


def test_a_running_tally_does_not_make_another_text() -> None:
    before = SAMPLE["vote_tally"]
    assert isinstance(before, VoteOpenFrame)
    assert is_same_text(before, replace(before, columns=before.columns[:1]))


@pytest.mark.parametrize(("figure", "shown"), [("", "2423"), ("2.423", "2.423")])
def test_votes_are_shown_as_worded_or_as_digits(figure: str, shown: str) -> None:
    assert ChoiceColumn("Ja", 2423, "270 Mitglieder", Tone.YES, figure).figure_shown == shown
