# SPDX-License-Identifier: EUPL-1.2
"""The statutes profile: what differs from association to association, as data.

A profile is TOML. It is adopted for a body from a date on, embedded whole into each meeting that is
opened under it, and read here into frozen values; unknown keys are refused.
"""

from app.domain.statutes.profile import Statutes
from app.domain.statutes.reading import PROFILE_FORMAT, parameters, parse_statutes

__all__ = ["PROFILE_FORMAT", "Statutes", "parameters", "parse_statutes"]
