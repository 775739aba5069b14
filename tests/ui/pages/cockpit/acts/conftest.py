# SPDX-License-Identifier: EUPL-1.2
"""Acts are carried out by the law itself, over a house in memory."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.domain.house import House
from tests.ui.pages.cockpit.acts.clerk import Clerk


@pytest.fixture
def clerk() -> Callable[[House], Clerk]:
    """Somebody who calls acts by name in a house."""
    return Clerk
