# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from app.ui.theme.fonts import install_fonts


@pytest.fixture
def shipped_fonts(qapp: object) -> None:
    install_fonts()
