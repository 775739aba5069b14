# SPDX-License-Identifier: EUPL-1.2
"""The languages that the program speaks."""

from __future__ import annotations

from typing import Literal

Language = Literal["de", "en"]
