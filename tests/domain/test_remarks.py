# SPDX-License-Identifier: EUPL-1.2
"""What is remarked of a meeting: the notice period, when the minutes are due, names that nobody bears."""

from datetime import date, timedelta

import pytest

from app.domain.agenda import ItemKind
from app.domain.commands.association import ConveneMeeting
from app.domain.commands.elections import (
    AcceptElection,
    AnnounceRound,
    CallElection,
    CountElectionPapers,
    NominateCandidate,
    OpenRound,
)
from app.domain.commands.preparation import AddItem, RecordConvocation
from app.domain.commands.sitting import CallItem, CheckIn, CloseMeeting, OpenMeeting
from app.domain.remarks import (
    NoticePeriod,
    holders_of,
    minutes_due_on,
    notice_period_of,
    objection_until,
    unknown_names,
)
from tests.domain.house import BEGINNING, DAY, House, convened, founded, opened, profile, seated

REPORT = (AddItem("1", "Bericht", ItemKind.REPORT),)
WEEK = "[convocation]\nnotice_days = 7\nurgent_days = 3\n"
HEALING = f"{WEEK}heals = true\n"


def invited(days: int, extra: str = WEEK) -> House:
    house = convened(statutes=profile(extra=extra)).do(RecordConvocation(DAY - timedelta(days=days)))
    return house.do(OpenMeeting("Vorsitzende", "Schriftführung"))


@pytest.mark.parametrize(("days", "kept"), [(7, False), (8, True)])
def test_neither_the_day_of_sending_nor_that_of_the_meeting_counts(days: int, kept: bool) -> None:
    assert notice_period_of(invited(days).meeting) == NoticePeriod(7, kept, heals=False)


def test_a_defect_may_heal_where_the_statutes_say_so() -> None:
    assert notice_period_of(invited(2, HEALING).meeting) == NoticePeriod(7, kept=False, heals=True)
    assert notice_period_of(invited(9, HEALING).meeting) == NoticePeriod(7, kept=True, heals=False)


def test_a_meeting_in_an_emergency_needs_the_shortened_period() -> None:
    house = founded(statutes=profile(extra=WEEK))
    house.do(ConveneMeeting("eil", "assembly", "Sitzung", BEGINNING, emergency="Hochwasser"))
    house.do(
        AddItem("1", "Bericht", ItemKind.REPORT),
        RecordConvocation(DAY - timedelta(days=4)),
        OpenMeeting("Vorsitzende", "Schriftführung"),
    )
    assert notice_period_of(house.meeting) == NoticePeriod(3, kept=True, heals=False)


def test_nothing_is_remarked_before_the_opening_or_where_nothing_is_demanded_or_recorded() -> None:
    planned = convened(statutes=profile(extra=WEEK)).do(RecordConvocation(DAY))
    assert notice_period_of(planned.meeting) is None
    assert notice_period_of(invited(0, "").meeting) is None
    assert notice_period_of(opened(statutes=profile(extra=WEEK)).meeting) is None


def test_minutes_are_due_and_objections_end_after_a_number_of_days() -> None:
    extra = "deadline_days = 30\n[objection]\nallowed = true\ndays = 21\n"
    house = opened(statutes=profile(extra=extra), items=REPORT)
    assert (minutes_due_on(house.meeting), objection_until(house.meeting)) == (None, None)
    house.do(CheckIn("kyritz"), CallItem("1"), CloseMeeting())
    assert minutes_due_on(house.meeting) == date(2021, 4, 10)
    assert objection_until(house.meeting) == date(2021, 4, 1)


def test_without_a_deadline_minutes_wait_for_the_next_meeting_and_nobody_may_object() -> None:
    house = opened(items=REPORT).do(CheckIn("kyritz"), CallItem("1"), CloseMeeting())
    assert (minutes_due_on(house.meeting), objection_until(house.meeting)) == (None, None)


def test_names_that_nobody_on_the_roll_bears_are_listed() -> None:
    rules = {
        "a": '{ counted = "votes", base = "present", compare = ">", fraction = "1/2", among = "foundrs" }',
        "b": '{ consent = ["kyritz", "lebuss"] }',
    }
    caps = '[weights]\ncaps = [{ share = "1/2", group = "privat", method = "of_raw" }]\n'
    house = opened(statutes=profile(majorities=rules, extra=caps))
    names = unknown_names(house.meeting.statutes, house.meeting.roll.values())
    assert names == ("foundrs", "lebuss", "privat")
    plain = opened().meeting
    assert unknown_names(plain.statutes, plain.roll.values()) == ()


@pytest.mark.parametrize(("acceptance", "held"), [("true", ()), ("false", ("a",))])
def test_who_was_elected_holds_the_post_by_accepting_where_that_is_asked(
    acceptance: str, held: tuple[str, ...]
) -> None:
    house = seated(statutes=profile(extra=f"[elections]\nacceptance = {acceptance}\n"))
    house.do(CallElection("Vorsitz"), NominateCandidate("a"), OpenRound(), CountElectionPapers({"a": 10}))
    house.do(AnnounceRound())
    (election,) = house.meeting.elections.values()
    assert holders_of(house.meeting, election) == held
    house.do(AcceptElection("a"))
    (election,) = house.meeting.elections.values()
    assert holders_of(house.meeting, election) == ("a",)
