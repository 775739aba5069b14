# SPDX-License-Identifier: EUPL-1.2
"""Icons are files of our own that are drawn in any colour."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from app.ui.tables.rows import ItemState, Presence
from app.ui.theme.icons import pixmap
from app.ui.theme.places import resource

FILES = sorted(resource("icons").glob("*.svg"))


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_each_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication, file: Path) -> None:
    image = pixmap(file.stem, "#ff0000", 24, 2.0).toImage()
    seen = {
        QColor(image.pixelColor(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert seen == ({"#7a8797"} if file.stem == "chevron" else {"#ff0000"})  # the sheet cannot colour one


def test_every_state_has_its_icon() -> None:
    names = {file.stem for file in FILES}
    assert {presence.value for presence in Presence} <= names
    assert {state.value for state in ItemState if state.value} <= names


def test_each_icon_says_its_licence() -> None:
    assert all("SPDX-License-Identifier: EUPL-1.2" in file.read_text(encoding="utf-8") for file in FILES)
