# SPDX-License-Identifier: EUPL-1.2
"""The chair's window, on a screen beside the secretary's."""

from __future__ import annotations

from app.ui.chair.view import ChairView
from app.ui.projector.second_window import SecondWindow
from app.ui.theme.theme import Theme
from app.wording.chair_view import chair_words
from app.wording.language import Language


class ChairWindow(SecondWindow):
    """Holds the chair's view."""

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__(on_the_right=False)
        self.view = ChairView(theme, language, self)
        self.hold(self.view)
        self.setWindowTitle(f"Sitzungspult – {chair_words('title', language)}")
