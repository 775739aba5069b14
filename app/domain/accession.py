# SPDX-License-Identifier: EUPL-1.2
"""When an accession or an exit takes effect: by its own rule (§ 41 GKGBbg, § 20 GkG NRW)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Effective(StrEnum):
    """The moment at which an accession or an exit takes effect."""

    ON_RESOLUTION = "on_resolution"
    ON_APPROVAL = "on_approval"
    DAY_AFTER_PUBLICATION = "day_after_publication"
    FIXED_DATE = "fixed_date"


@dataclass(frozen=True, slots=True)
class AccessionRule:
    """When accession and exit take effect, and whether an accession may change today's roll.

    ``joins_today`` lets a member whose accession takes effect on its resolution vote in the same
    sitting; without it the frozen roll never changes.
    """

    accession: Effective = Effective.DAY_AFTER_PUBLICATION
    exit: Effective = Effective.DAY_AFTER_PUBLICATION
    joins_today: bool = False
