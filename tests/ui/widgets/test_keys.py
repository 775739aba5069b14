# SPDX-License-Identifier: EUPL-1.2
"""Keys are named as they are printed on the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.widgets.keys import key_text


@pytest.mark.parametrize(
    ("sequence", "name"),
    [
        ("F8", "F8"),
        ("Ctrl+J", "Strg J"),
        ("Ctrl+Return", "Strg Eingabe"),
        ("Shift+F9", "Umschalt F9"),
        ("", ""),
    ],
)
def test_in_german(qapp: QApplication, sequence: str, name: str) -> None:
    assert key_text(sequence) == name
