# SPDX-License-Identifier: EUPL-1.2
"""Every type of entry is kept, read back and verified; what the first version wrote is read to this day.

``first-version.jsonl`` holds what a book of the first version says, one entry of each type that grew.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.entries import ENTRY_TYPES, UnknownFact
from app.domain.facts import Fact
from app.storage.codec import PRIVATE, decode_strictly, encode
from app.storage.upcasting import UPCASTERS
from app.storage.verify import verify
from tests.domain.drawn import built
from tests.storage.desk import Desk, new_id

FIRST_VERSION = Path(__file__).parent / "first-version.jsonl"
WRITTEN = [json.loads(line) for line in FIRST_VERSION.read_text("utf-8").splitlines()]
# The book itself begins logs and erases texts, and a file is kept before an entry names it.
APART = {"LogBegun", "PersonalDataErased", "AttachmentAdded", "DocumentIssued"}
ANY_TIME = sorted(ENTRY_TYPES.keys() - APART)
ONE_OF_EACH = st.tuples(*(built(ENTRY_TYPES[name], {}) for name in ANY_TIME))


def says(written: Any, read: Any) -> bool:
    """Whether everything that was written is there, beside what came with later versions."""
    if isinstance(written, Mapping):
        return set(written) == {PRIVATE} or all(says(written[key], read[key]) for key in written)
    if isinstance(written, list):
        return len(written) == len(read) and all(map(says, written, read))
    return bool(written == read)


@given(facts=ONE_OF_EACH)
@settings(max_examples=1, deadline=None, suppress_health_check=[*HealthCheck])
def test_every_type_is_kept_read_back_and_verified(desk: Desk, facts: tuple[Fact, ...]) -> None:
    stream = new_id()
    recorded = desk.record(*facts, stream=stream)
    with desk.book.reading() as reading:
        read = reading.decoded(reading.stored_entries(desk.book.identity.own_log, recorded[0].number - 1))
    assert [entry.fact for entry in read] == list(facts)
    report = verify(desk.book.path)
    assert (report.faults, report.unknown) == ((), 0)


def test_there_is_an_entry_of_each_type_that_grew() -> None:
    assert [(each["type"], each["version"]) for each in WRITTEN] == sorted(UPCASTERS)


@pytest.mark.parametrize("each", WRITTEN, ids=lambda each: each["type"])
def test_what_the_first_version_wrote_is_read_whole(each: Mapping[str, Any]) -> None:
    fact = decode_strictly(each["type"], each["version"], each["data"], {})
    assert not isinstance(fact, UnknownFact)
    again = encode(fact, lambda: bytes(16))
    assert says(each["data"], json.loads(json.dumps(again.data)))
    assert again.version > each["version"]
