# SPDX-License-Identifier: EUPL-1.2
"""One measured figure against its limit."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """What was measured, as a ratio to something measured in the same run, and how much is allowed."""

    name: str
    measured_ratio: float
    limit: float
    detail: str
