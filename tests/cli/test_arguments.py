# SPDX-License-Identifier: EUPL-1.2
"""Who types something wrong is answered in German, with exit code 2."""

from __future__ import annotations

import pytest

from app.cli.arguments import trouble
from tests.samples.computers import Computer


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (["play"], "sitzungspult play: es fehlt: SKRIPT, --book"),
        (["plya"], "sitzungspult: BEFEHL kennt 'plya' nicht, nur "),
        (["show", "--book"], "sitzungspult show: --book braucht eine Angabe"),
        (["show", "--book", "a", "--yaml"], "sitzungspult: unbekannt: --yaml"),
        (["show", "--boo", "a"], "sitzungspult show: es fehlt: --book"),
        (["verify", "--json=1", "a"], "sitzungspult: unbekannt: --json=1"),
        (["central"], "sitzungspult central: es fehlt: AKTION"),
        (["mail", "--book", "a", "--port", "smtp"], "--port braucht eine ganze Zahl, nicht 'smtp'"),
    ],
)
def test_a_wrong_call_is_answered_in_german(computer: Computer, arguments: list[str], answer: str) -> None:
    done = computer.run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("Aufruf: sitzungspult")
    assert answer in done.err


@pytest.mark.parametrize("command", ["", "play", "central", "central join", "deliver", "demo", "verify"])
def test_the_help_is_german(computer: Computer, command: str) -> None:
    done = computer.run(*command.split(), "--help")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Aufruf: sitzungspult")
    assert not {"usage", "options", "positional", "show this"} & set(done.out.replace(":", " ").split())


def test_a_sentence_that_nobody_translated_is_shown_as_it_is() -> None:
    assert trouble("something new") == "something new"
