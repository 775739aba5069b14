# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import threading

import pytest

from app.ui.jobs.cancelling import Cancelled, CancelToken


def test_a_fresh_token_lets_the_work_go_on() -> None:
    token = CancelToken()
    token.check()
    token.pause(0)
    assert not token.is_cancelled


def test_a_cancelled_token_ends_the_work_at_its_next_check() -> None:
    token = CancelToken()
    token.cancel()
    token.cancel()
    assert token.is_cancelled
    with pytest.raises(Cancelled):
        token.check()


def test_cancelling_ends_a_pause_at_once() -> None:
    token = CancelToken()
    ended = threading.Event()

    def wait_for_the_next_attempt() -> None:
        with pytest.raises(Cancelled):
            token.pause(3600)
        ended.set()

    waiting = threading.Thread(target=wait_for_the_next_attempt)
    waiting.start()
    token.cancel()
    waiting.join(30)
    assert ended.is_set()
