# SPDX-License-Identifier: EUPL-1.2
"""What the minutes say of what happens beside debate and votes."""

from __future__ import annotations

from datetime import datetime

import pytest

from app.domain.agenda import MajorityChange
from app.wording.happenings import majority_changed
from app.wording.language import Language
from tests.domain.house import CENTRAL_EUROPEAN

AT = datetime(2021, 3, 11, 10, 30, tzinfo=CENTRAL_EUROPEAN)


@pytest.mark.parametrize(
    ("field", "old", "new", "language", "said"),
    [
        (
            "matter",
            "ordinary",
            "statutes_amendment",
            "de",
            "10:30 Uhr: Die Art der Angelegenheit, nach der sich die Mehrheit richtet, wird von "
            "„Beschluss“ in „Satzungsänderung“ geändert. Grund: Verwechselt",
        ),
        (
            "kind",
            "resolution",
            "formality",
            "en",
            "10:30: The kind of item is changed from “resolution” to “formality”. Reason: Verwechselt",
        ),
        (
            "kind",
            "resolution",
            "poll",
            "de",
            "10:30 Uhr: Die Art des Tagesordnungspunktes wird von „Beschluss“ in „poll“ geändert. "
            "Grund: Verwechselt",
        ),
    ],
)
def test_another_majority_is_told_with_its_reason(
    field: str, old: str, new: str, language: Language, said: str
) -> None:
    change = MajorityChange(AT, field, old, new, "Verwechselt")
    assert majority_changed(change, language).replace("\u00a0", " ") == said


def test_a_matter_has_the_name_that_the_profile_gives_it() -> None:
    told = majority_changed(
        MajorityChange(AT, "matter", "a", "b", ""), titles={"a": "Umlage", "b": "Entgelt"}
    )
    assert told.endswith("wird von „Umlage“ in „Entgelt“ geändert.")
