# SPDX-License-Identifier: EUPL-1.2
"""The course of a sitting in words: items, interruptions, exact shares, the close, the journal."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from fractions import Fraction
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.agenda import ItemOutcome, Part
from app.domain.identity import LogId
from app.domain.journal import Head
from app.domain.meeting import Recess
from app.domain.statutes import parse_statutes
from app.domain.statutes.sections import SECTIONS
from app.wording.proceedings import (
    called,
    closed_sentence,
    convoked,
    end_of_part,
    file_place,
    grouped,
    journal_lines,
    outcome_sentence,
    recess_sentence,
    recess_span,
    statutes_note,
    threshold,
    unconfirmed_note,
)

CET = timezone(timedelta(hours=1))
STATUTES = Path(__file__).parents[2] / "resources" / "statutes" / "dikom-verbandsversammlung.toml"


def at(hour: int, minute: int) -> datetime:
    return datetime(2021, 3, 11, hour, minute, tzinfo=CET)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Fraction(94), "94"),
        (Fraction(109, 2), "54½"),
        (Fraction(284, 3), "94⅔"),
        (Fraction(199, 12), "16 7/12"),
        (Fraction(1, 2), "½"),
        (Fraction(0), "0"),
        (Fraction(4001, 2), "2.000½"),
    ],
)
def test_a_threshold_is_an_exact_number(value: Fraction, words: str) -> None:
    assert threshold(value) == words


def test_an_item_was_called_or_not() -> None:
    assert called("10:30 Uhr") == "Aufgerufen um 10:30 Uhr"
    assert called("") == "Nicht aufgerufen"
    assert called("10:30", "en") == "Called at 10:30"


@pytest.mark.parametrize("outcome", ItemOutcome)
def test_each_outcome_has_its_sentence(outcome: ItemOutcome) -> None:
    assert outcome_sentence(outcome).endswith(".")
    assert outcome_sentence(outcome, "en").endswith(".")


def test_an_outcome_says_until_when_or_to_whom() -> None:
    assert outcome_sentence(ItemOutcome.REFERRED, note="an den Vorstand.") == (
        "Der Tagesordnungspunkt wird verwiesen: an den Vorstand."
    )


def test_an_interruption_has_its_span_and_where_known_its_reason() -> None:
    recess = Recess(at(10, 41), at(10, 51), "Lüften", "4")
    assert recess_span(recess) == "10:41–10:51 Uhr (Lüften)"
    assert recess_sentence(recess) == "10:41 bis 10:51 Uhr: Die Sitzung ist unterbrochen (Lüften)."
    assert recess_span(replace(recess, reason="")) == "10:41–10:51 Uhr"
    assert recess_sentence(replace(recess, reason="", until=None)) == (
        "10:41 bis …: Die Sitzung ist unterbrochen."
    )


def test_a_part_ends_before_the_meeting_or_with_it() -> None:
    assert end_of_part("11:40 Uhr", "11:54 Uhr") == "11:40 Uhr (Schluss der Sitzung: 11:54 Uhr)"
    assert end_of_part("11:54 Uhr", "11:54 Uhr") == "11:54 Uhr"
    assert closed_sentence(Part.NON_PUBLIC, "11:40 Uhr", "11:54 Uhr") == (
        "Der nichtöffentliche Teil endet um 11:40 Uhr. Die Sitzung wird um 11:54 Uhr geschlossen."
    )
    assert closed_sentence(Part.PUBLIC, "11:54 Uhr", "11:54 Uhr") == (
        "Die Sitzung wird um 11:54 Uhr geschlossen."
    )


def test_the_convocation_has_day_channel_and_kind() -> None:
    assert convoked("first", "2021-02-18", "E-Mail") == "18.02.2021, E-Mail (erste Ladung)"
    assert convoked("repeat", "2021-02-18", "") == "18.02.2021 (zweite Ladung)"


def test_the_profile_is_named_with_what_nobody_has_confirmed() -> None:
    statutes = parse_statutes(STATUTES.read_text("utf-8"))
    assert statutes_note(replace(statutes, source="")).endswith("Fassung 2020-04-09.")
    assert statutes_note(statutes).endswith(
        "Grundlage: GKGBbg; BbgKVerf, entsprechend angewandt (§ 12 GKGBbg)."
    )
    odd = replace(statutes, unconfirmed=("majorities.exit", "weather"))
    assert unconfirmed_note(odd).endswith(
        "sind noch nicht bestätigt: Mehrheit für „Austritt eines Mitglieds“, weather."
    )


def test_a_rule_that_nobody_has_confirmed_is_named_by_its_table_in_words() -> None:
    statutes = parse_statutes(STATUTES.read_text("utf-8"))
    told = replace(statutes, unconfirmed=("quorum.rule", "quorum", "quorum.reduced"))
    assert unconfirmed_note(told).endswith("ist noch nicht bestätigt: Beschlussfähigkeit.")
    paths = ("elections.rounds.1", "majorities.exit.private_cap", "weights.caps.1")
    told = replace(statutes, unconfirmed=paths)
    assert unconfirmed_note(told).endswith(
        "sind noch nicht bestätigt: Wahlen, Mehrheit für „Austritt eines Mitglieds“, Stimmen der Mitglieder."
    )


def test_each_table_of_a_profile_has_a_name_in_words() -> None:
    statutes = parse_statutes(STATUTES.read_text("utf-8"))
    for table in SECTIONS:
        assert table not in unconfirmed_note(replace(statutes, unconfirmed=(table,)), "de").partition(": ")[2]


def test_a_file_is_named_with_where_it_is() -> None:
    assert file_place("a.txt", carried=False) == "Datei: a.txt"
    assert file_place("a.txt", carried=True) == "Datei: a.txt (in diesem PDF enthalten)"
    assert grouped("0123456789abcdef") == "01234567 89abcdef"


def test_the_journal_is_named_by_log_number_and_hash() -> None:
    head = Head(LogId(UUID(int=7)), 346, bytes(range(32)))
    log, digest, how = journal_lines(head)
    assert log == "Journal 00000000-0000-0000-0000-000000000007, Eintrag 346"
    assert digest.startswith("Prüfsumme (SHA-256): 00010203 04050607 ")
    assert "unverändert" in how
    assert journal_lines(head, "en")[0].endswith("entry 346")
