# SPDX-License-Identifier: EUPL-1.2
"""A book is read beside whoever writes it: its meetings one by one, and its files whole."""

from __future__ import annotations

import hashlib

import pytest

from app.domain.failures import KnownError
from app.services.viewing import read_book, read_file, read_meetings
from tests.samples.books import PlayedBook
from tests.samples.computers import SAMPLE_SCRIPTS


def test_meetings_are_read_in_the_order_in_which_they_are_asked_for(sample: PlayedBook) -> None:
    _, every = read_book(sample.path)
    keys = [meeting.convened.key for meeting in reversed(every)]
    assert len(keys) == 2
    assert list(read_meetings(sample.path, keys)) == list(reversed(every))


def test_nothing_is_read_that_nobody_asks_for(sample: PlayedBook) -> None:
    meetings = read_meetings(sample.path, ["vv-2021-03-11", "no such meeting"])
    assert next(meetings).convened.key == "vv-2021-03-11"
    with pytest.raises(KnownError) as refused:
        next(meetings)
    assert refused.value.code == "meeting_unknown"


def test_a_file_is_what_was_attached(sample: PlayedBook) -> None:
    attached = next(SAMPLE_SCRIPTS[0].parent.glob("*.txt")).read_bytes()
    assert read_file(sample.path, hashlib.sha256(attached).hexdigest()) == attached
    with pytest.raises(KnownError) as refused:
        read_file(sample.path, "0" * 64)
    assert refused.value.code == "file_missing"
