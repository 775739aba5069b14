# SPDX-License-Identifier: EUPL-1.2
"""A sentence fills its places, and chooses its words by number, by word and by language."""

import pytest

from app.wording import Sentence


def test_a_place_without_a_format_takes_the_value_as_it_is() -> None:
    port = Sentence("Port {port}, {host}", "port {port}, {host}")
    assert port.say("de", {"port": 1025, "host": "mail.example"}) == "Port 1025, mail.example"
    assert port.say("en", {"port": 1025, "host": None}) == "port 1025, None"


def test_words_by_number() -> None:
    missing = Sentence("{n:fehlt # Stimme|fehlen # Stimmen}", "{n:# vote is|# votes are} missing")
    assert missing.say("de", {"n": 1}) == "fehlt 1 Stimme"
    assert missing.say("de", {"n": 0}) == "fehlen 0 Stimmen"
    assert missing.say("de", {"n": 1482}) == "fehlen 1.482 Stimmen"
    assert missing.say("en", {"n": 1482}) == "1,482 votes are missing"


def test_words_by_word() -> None:
    outcome = Sentence("{o:yes=Ja|no=Nein}", "{o:yes=Yes|no=No}")
    assert [outcome.say("de", {"o": "no"}), outcome.say("en", {"o": "yes"})] == ["Nein", "Yes"]
    assert outcome.say("de", {"o": "other"}) == "other"


def test_numbers_and_dates_by_language() -> None:
    written = Sentence("{n:number} am {day:date}", "{n:number} on {day:date}")
    values = {"n": 2423, "day": "2024-09-25"}
    assert written.say("de", values) == "2.423 am 25.09.2024"
    assert written.say("en", values) == "2,423 on 25 Sep 2024"


def test_a_place_that_nothing_fills_is_a_bug() -> None:
    with pytest.raises(KeyError):
        Sentence("{member}", "{member}").say("de", {})
