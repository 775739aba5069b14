# SPDX-License-Identifier: EUPL-1.2
"""What happened at an item beside debate and votes is told at its moment."""

from dataclasses import replace

from app.documents.asides import moments
from app.domain.agenda import MajorityChange
from tests.documents.sittings import Held


def test_another_majority_is_told_when_it_was_changed(sample_sitting: Held) -> None:
    material, item = sample_sitting.material(), sample_sitting.meeting().item("4")
    assert item.called_at is not None
    change = MajorityChange(item.called_at, "matter", "ordinary", "exit", "Verwechselt")
    told = dict(moments(material, replace(item, majority_changes=(change,))))
    assert told[item.called_at].endswith("geändert. Grund: Verwechselt")
