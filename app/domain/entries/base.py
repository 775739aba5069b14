# SPDX-License-Identifier: EUPL-1.2
"""Moved to ``app.domain.facts``."""

from app.domain.facts import Entry, Fact, Personal, Proposed, UnknownFact

__all__ = ["Entry", "Fact", "Personal", "Proposed", "UnknownFact"]
