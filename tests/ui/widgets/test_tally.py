# SPDX-License-Identifier: EUPL-1.2
"""The bar's mark stands at threshold over length; abstentions stand apart to the same scale."""

from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.theme.theme import Theme
from app.ui.theme.tones import Tone
from app.ui.widgets.labels import ElidedLabel, TextLabel
from app.ui.widgets.shown import BarSegment, BarShown, TotalShown
from app.ui.widgets.tally import BAR_HEIGHT, GAP, MARK_REACH, TallyBar, TotalFigure, Totals

YES_NO = (BarSegment(77, Tone.YES), BarSegment(11, Tone.NO))


def test_a_total_that_is_gone_leaves_its_room_to_the_others(theme: Theme, qtbot: QtBot) -> None:
    fresh, used = Totals(theme), Totals(theme)
    totals = tuple(TotalShown("Ja", "1", "von 141 satzungsmäßigen Stimmen", Tone.YES) for _ in range(6))
    for made in (fresh, used):
        qtbot.addWidget(made)
        made.resize(880, 60)
        made.show()
    used.show_totals(totals)
    for made in (fresh, used):
        made.show_totals(totals[:4])
    QApplication.processEvents()
    widths = [
        [figure.width() for figure in made.findChildren(TotalFigure) if figure.isVisible()]
        for made in (fresh, used)
    ]
    assert widths[0] == widths[1]


def test_heads_beside_large_figures_are_never_cut(theme: Theme, qtbot: QtBot) -> None:
    totals = Totals(theme)
    qtbot.addWidget(totals)
    totals.resize(720, 60)
    totals.show()
    votes = TotalShown("Ja", "299.535", "30 Mitglieder", Tone.YES)
    none = TotalShown("Nein", "0", "0 Mitglieder", Tone.NO)
    totals.show_totals((votes, none, none, TotalShown("Erforderlich", "149.768", "von 299.535", Tone.INK)))
    QApplication.processEvents()
    (heads,) = (label for label in totals.findChildren(ElidedLabel) if label.text() == "30 Mitglieder")
    assert heads.width() >= heads.fontMetrics().horizontalAdvance("30 Mitglieder")


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> TallyBar:
    made = TallyBar(theme)
    qtbot.addWidget(made)
    made.resize(880, BAR_HEIGHT + 2 * MARK_REACH)
    return made


def colour_at(bar: TallyBar, x: float) -> str:
    return QColor(bar.grab().toImage().pixelColor(round(x), MARK_REACH + BAR_HEIGHT // 2)).name()


def test_the_mark_stands_at_threshold_over_length(bar: TallyBar) -> None:
    bar.show_bar(BarShown(88, YES_NO, Fraction(44), ""))
    assert bar.mark_position() == 440
    bar.show_bar(BarShown(141, (BarSegment(100, Tone.YES),), Fraction(94), ""))
    assert bar.mark_position() == pytest.approx(880 * 2 / 3)


def test_without_threshold_or_base_there_is_no_mark(bar: TallyBar) -> None:
    bar.show_bar(BarShown(88, YES_NO, None, ""))
    assert bar.mark_position() is None
    bar.show_bar(BarShown(0, (), Fraction(1), ""))
    assert bar.mark_position() is None


def test_segments_are_as_long_as_their_votes(bar: TallyBar, theme: Theme) -> None:
    bar.show_bar(BarShown(88, YES_NO, None, ""))
    assert colour_at(bar, 760) == theme.colours.yes.lower()
    assert colour_at(bar, 780) == theme.colours.no.lower()


def test_votes_that_are_not_cast_leave_the_bar_empty(bar: TallyBar, theme: Theme) -> None:
    bar.show_bar(BarShown(88, (BarSegment(44, Tone.YES),), None, ""))
    assert colour_at(bar, 600) == theme.colours.line.lower()


def test_abstentions_stand_apart_in_the_same_scale(bar: TallyBar, theme: Theme) -> None:
    bar.show_bar(BarShown(80, (BarSegment(80, Tone.YES),), Fraction(40), "", (BarSegment(7, Tone.ABSTAIN),)))
    scale = (880 - GAP) / 87
    assert bar.mark_position() == pytest.approx(40 * scale)
    assert colour_at(bar, 80 * scale + GAP / 2) not in {theme.colours.yes.lower(), theme.colours.line.lower()}
    assert colour_at(bar, 80 * scale + GAP + 3.5 * scale) == theme.colours.abstain_fill.lower()


def test_only_abstentions_fill_what_stands_apart(bar: TallyBar, theme: Theme) -> None:
    bar.show_bar(BarShown(0, (), None, "", (BarSegment(5, Tone.ABSTAIN),)))
    assert colour_at(bar, 440) == theme.colours.abstain_fill.lower()


def test_the_bar_is_said_in_words(bar: TallyBar) -> None:
    bar.show_bar(BarShown(88, YES_NO, Fraction(44), "77 Ja, 11 Nein"))
    assert bar.accessibleName() == "77 Ja, 11 Nein"


def test_totals_show_votes_and_heads(theme: Theme, qtbot: QtBot) -> None:
    totals = Totals(theme)
    qtbot.addWidget(totals)
    totals.resize(700, 60)
    totals.show()
    totals.show_totals((TotalShown("Ja", "98", "24 Mitglieder", Tone.YES),))
    words = [label.text() for label in totals.findChildren(TextLabel)]
    assert words == ["Ja", "98", "24 Mitglieder"]
