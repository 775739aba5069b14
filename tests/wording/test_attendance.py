# SPDX-License-Identifier: EUPL-1.2
"""Who was there, in sentences of the minutes."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from uuid import UUID

import pytest

from app.domain.attendance import AttendanceInterval, Attendee
from app.domain.facts import Personal
from app.domain.identity import MemberId
from app.domain.members import CorrectedVotes, DelegateRole
from app.domain.tally import Tally
from app.wording.attendance import (
    arrived,
    attendee,
    heads_with_votes,
    joined,
    left,
    one_left,
    person,
    roll_corrected,
    since,
    sometime_present,
    span,
    swapped,
    transferred,
    until,
    with_votes,
)

CET = timezone(timedelta(hours=1))
TEN = datetime(2021, 3, 11, 10, 17, tzinfo=CET)
ELEVEN = datetime(2021, 3, 11, 11, 12, tzinfo=CET)
CORRECTED = CorrectedVotes(MemberId(UUID(int=1)), 3, 4, "Stichtag", TEN, "3")
DEPUTY = Attendee(None, "Kämmerer", None, DelegateRole.DEPUTY)
DELEGATE = Attendee(None, "Bürgermeisterin", Personal("Eva Muster"), DelegateRole.DELEGATE)


def interval(who: Attendee = DEPUTY) -> AttendanceInterval:
    return AttendanceInterval(who, TEN, "3", ELEVEN, "5")


@pytest.mark.parametrize(
    ("office", "name", "words"),
    [
        ("Kämmerer", None, "Kämmerer"),
        ("Kämmerer", Personal(None), "Kämmerer"),
        ("Kämmerer", Personal("Max Muster"), "Max Muster, Kämmerer"),
        ("", Personal("Max Muster"), "Max Muster"),
    ],
)
def test_a_person_is_a_name_with_an_office_or_an_office_alone(
    office: str, name: Personal | None, words: str
) -> None:
    assert person(office, name) == words


def test_a_deputy_is_named_as_one() -> None:
    assert attendee(DEPUTY) == "Kämmerer (Stellvertretung)"
    assert attendee(DELEGATE) == "Eva Muster, Bürgermeisterin"
    assert attendee(Attendee(None, "", None, DelegateRole.DEPUTY)) == "Stellvertretung"


def test_an_interval_has_its_ends_with_their_items() -> None:
    assert since(interval()) == "ab 10:17 Uhr (TOP 3)"
    assert until(interval()) == "bis 11:12 Uhr (TOP 5)"
    assert until(AttendanceInterval(DEPUTY, TEN, "")) == ""
    assert since(AttendanceInterval(DEPUTY, TEN, "")) == "ab 10:17 Uhr"
    assert since(interval(), "en") == "from 10:17 (item 3)"


def test_an_arrival_says_how_many_are_there_now() -> None:
    assert arrived("Kyritz (3 Stimmen)", interval(), Tally(33, 132)) == (
        "10:17 Uhr: Kyritz (3 Stimmen) ist durch Stellvertretung (Kämmerer) anwesend; "
        "anwesend sind jetzt 33 Mitglieder mit 132 Stimmen."
    )
    assert arrived("Kyritz (3 Stimmen)", interval(DELEGATE), Tally(1, 3)) == (
        "10:17 Uhr: Kyritz (3 Stimmen) ist anwesend (Eva Muster, Bürgermeisterin); "
        "anwesend ist jetzt 1 Mitglied mit 3 Stimmen."
    )


def test_a_departure_may_leave_out_how_many_remain() -> None:
    assert left("Kyritz (3 Stimmen)", ELEVEN, None) == "11:12 Uhr: Kyritz (3 Stimmen) verlässt die Sitzung."


def test_a_change_of_persons_names_the_new_one() -> None:
    assert swapped("Kyritz (3 Stimmen)", interval()) == (
        "10:17 Uhr: Kyritz (3 Stimmen) wird nun vertreten durch: Kämmerer (Stellvertretung)."
    )


def test_a_correction_of_the_roll_has_old_new_and_reason() -> None:
    untold = replace(CORRECTED, reason="")
    assert roll_corrected("Kyritz", untold, "10:17 Uhr").endswith(" berichtigt.")
    assert roll_corrected("Kyritz", CORRECTED, "10:17 Uhr") == (
        "10:17 Uhr: Die Stimmenzahl von Kyritz wird von 3 auf 4 berichtigt. Begründung: Stichtag"
    )


def test_numbers_stand_in_heads_and_votes() -> None:
    assert with_votes("Kyritz", 1) == "Kyritz (1\u00a0Stimme)"
    assert heads_with_votes(Tally(37, 1141)) == "37 mit 1.141 Stimmen"
    assert sometime_present(Tally(1, 1), "en") == "1 with 1 vote, throughout or for a time"
    assert sometime_present(Tally(0, 0)) == "niemand"


def test_who_takes_part_by_video_is_named_so() -> None:
    assert attendee(replace(DEPUTY, remote=True)) == "Kämmerer (Stellvertretung), per Video"
    assert attendee(replace(DELEGATE, remote=True), "en") == "Eva Muster, Bürgermeisterin, by video"
    told = arrived("Kyritz", interval(replace(DELEGATE, remote=True)), None)
    assert told == "10:17 Uhr: Kyritz ist anwesend (Eva Muster, Bürgermeisterin, per Video)."


def test_one_of_several_persons_comes_and_goes_while_the_member_stays() -> None:
    assert joined("Cottbus (20 Stimmen)", interval()) == (
        "10:17 Uhr: Für Cottbus (20 Stimmen) ist außerdem anwesend: Kämmerer (Stellvertretung)."
    )
    assert one_left("Cottbus", DEPUTY, ELEVEN) == (
        "11:12 Uhr: Kämmerer (Stellvertretung) verlässt die Sitzung; Cottbus bleibt vertreten."
    )


def test_transferred_votes_have_their_holder_and_their_time() -> None:
    assert transferred("Neuzelle, Amt") == "Stimmen übertragen auf Neuzelle, Amt"
    assert span(TEN, ELEVEN) == "ab 10:17 Uhr bis 11:12 Uhr"
    assert (span(None, ELEVEN, "en"), span(None, None)) == ("until 11:12", "")
