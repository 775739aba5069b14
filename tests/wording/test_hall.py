# SPDX-License-Identifier: EUPL-1.2
"""The hall's words: short, in both languages, and with a remedy where something is refused."""

from __future__ import annotations

from datetime import timedelta
from string import Formatter

import pytest

from app.wording import hall
from app.wording.hall import HALL, countdown, file_page_label, minutes_and_seconds, waiting_label
from app.wording.sentences import Sentence

SENTENCES = {
    **{name: value for name, value in vars(hall).items() if isinstance(value, Sentence)},
    **{
        f"{name}.{key}": sentence
        for name, table in vars(hall).items()
        if isinstance(table, dict)
        for key, sentence in table.items()
        if isinstance(sentence, Sentence)
    },
}


def places(text: str) -> set[str]:
    return {str(name) for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("name", SENTENCES)
def test_both_languages_say_the_same(name: str) -> None:
    sentence = SENTENCES[name]
    assert sentence.de
    assert sentence.en
    assert places(sentence.de) == places(sentence.en)


@pytest.mark.parametrize("code", HALL)
def test_a_refusal_has_a_second_sentence_that_says_what_to_do(code: str) -> None:
    for text in (HALL[code].de, HALL[code].en):
        assert text.count(". ") == 1
        assert text.endswith(".")


@pytest.mark.parametrize(
    ("span", "written"),
    [
        (timedelta(0), "0:00"),
        (timedelta(seconds=59, microseconds=1), "1:00"),
        (timedelta(minutes=12, seconds=34), "12:34"),
        (timedelta(hours=1, minutes=2, seconds=3), "1:02:03"),
        (timedelta(seconds=-5), "0:00"),
    ],
)
def test_a_begun_second_is_whole(span: timedelta, written: str) -> None:
    assert minutes_and_seconds(span) == written


def test_a_countdown_ends_in_words() -> None:
    assert countdown(timedelta(seconds=1)) == "noch 0:01"
    assert countdown(timedelta(0)) == "Es geht gleich weiter."
    assert countdown(timedelta(minutes=-3), "en") == "The sitting is about to go on."


def test_one_waits_or_several_wait() -> None:
    assert waiting_label(1) == "Als Nächstes spricht"
    assert waiting_label(2) == "Als Nächste sprechen"


def test_a_file_of_one_page_has_no_page_number() -> None:
    assert file_page_label("TOP 5 · Lageplan", 1, 1) == "TOP 5 · Lageplan"
    assert file_page_label("TOP 5 · Preise", 3, 12) == "TOP 5 · Preise · Seite 3 von 12"
