# SPDX-License-Identifier: EUPL-1.2
"""No secret stands in anything that is written down."""

import json
import logging
from base64 import b64encode
from urllib.parse import quote

import pytest

from app.system.memory_secrets import MemorySecrets
from app.system.redaction import MARK, RedactedFormatter, RedactedSecrets, Redaction

SECRET = "geheim-äöü/ß + \"'\\"


@pytest.fixture
def redaction() -> Redaction:
    redaction = Redaction()
    redaction.hide(SECRET)
    return redaction


@pytest.mark.parametrize(
    "spelling",
    [
        SECRET,
        repr(SECRET)[1:-1],
        repr(SECRET.encode())[2:-1],
        json.dumps(SECRET)[1:-1],
        json.dumps(SECRET, ensure_ascii=False)[1:-1],
        quote(SECRET),
        quote(SECRET, safe=""),
        b64encode(SECRET.encode()).decode(),
    ],
)
def test_a_secret_is_struck_out_in_every_spelling(redaction: Redaction, spelling: str) -> None:
    assert redaction.clean(f"password={spelling}!") == f"password={MARK}!"


def test_other_text_stays(redaction: Redaction) -> None:
    assert redaction.clean("12 Mitglieder, 48 Stimmen") == "12 Mitglieder, 48 Stimmen"


def test_a_secret_within_a_longer_one_leaves_nothing_of_it(redaction: Redaction) -> None:
    redaction.hide("geheim")
    redaction.hide("geheim-und-mehr")
    assert redaction.clean("geheim-und-mehr geheim") == f"{MARK} {MARK}"


def test_an_empty_secret_strikes_nothing_out(redaction: Redaction) -> None:
    redaction.hide("")
    assert redaction.clean("text") == "text"


def test_a_traceback_is_cleaned_too(redaction: Redaction) -> None:
    with pytest.raises(ValueError) as caught:
        int(SECRET)
    record = logging.LogRecord("app", logging.ERROR, __file__, 1, "with %r", (SECRET,), None)
    record.exc_info = (caught.type, caught.value, caught.tb)
    text = RedactedFormatter(redaction, "%(message)s").format(record)
    assert text.count(MARK) == 2
    assert "geheim" not in text


@pytest.mark.parametrize("by", ["put", "get"])
def test_every_secret_that_passes_through_is_struck_out_from_then_on(by: str) -> None:
    kept, redaction = MemorySecrets(), Redaction()
    kept.put("mail", "info", "hidden-before")
    secrets = RedactedSecrets(kept, redaction)
    if by == "put":
        secrets.put("mail", "info", "hidden-before")
    else:
        secrets.get("mail", "info")
    secrets.forget("mail", "info")
    assert redaction.clean("hidden-before") == MARK
