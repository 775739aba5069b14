# SPDX-License-Identifier: EUPL-1.2
"""Type: one family, figures of equal width, and a window also where the files are absent."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QFontMetricsF
from PySide6.QtWidgets import QApplication

from app.ui.theme import fonts
from app.ui.theme.tones import TextRole


@pytest.mark.parametrize("role", list(TextRole))
def test_figures_stand_under_each_other(qapp: QApplication, role: TextRole) -> None:
    fonts.install_fonts()
    metrics = QFontMetricsF(fonts.font(role))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_installing_twice_adds_nothing(qapp: QApplication) -> None:
    fonts.install_fonts()
    before = QFontDatabase.families()
    fonts.install_fonts()
    assert QFontDatabase.families() == before


def test_absent_files_are_no_fault(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "FAMILY", "A family that is nowhere")
    monkeypatch.setattr(fonts, "resource", tmp_path.joinpath)
    fonts.install_fonts()
    assert QFontMetricsF(fonts.font(TextRole.BODY)).horizontalAdvance("Ja") > 0
