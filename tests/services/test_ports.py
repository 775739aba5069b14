# SPDX-License-Identifier: EUPL-1.2
"""What became of a letter names the sentence that is said about it."""

from datetime import UTC, datetime

import pytest

from app.services.ports import Failed, Letter
from app.wording.world import WORLD

LETTER = Letter("<1@verband.example>", "post@mitglied.example", "", "", datetime(2021, 3, 12, tzinfo=UTC))


@pytest.mark.parametrize(
    ("failed", "code"),
    [
        (Failed(550, "5.1.1 No such mailbox", permanent=True), "letter_refused"),
        (Failed(451, "4.3.0 Try again later", permanent=False), "letter_postponed"),
        (Failed(None, "", permanent=True), "letter_address_unusable"),
        (Failed(None, "timed out", permanent=False), "letter_interrupted"),
    ],
)
def test_each_kind_of_failure_has_its_sentence(failed: Failed, code: str) -> None:
    reason = failed.reason(LETTER)
    assert reason.code == code
    assert "post@mitglied.example" in WORLD[code].say("de", reason.values)


def test_a_letter_without_an_address_is_called_by_its_members_name() -> None:
    letter = Letter("<1@verband.example>", "", "", "", LETTER.date, to_name="Stadt Cottbus")
    assert Failed(None, "No space left", permanent=False).reason(letter).values["to"] == "Stadt Cottbus"
