# SPDX-License-Identifier: EUPL-1.2
"""The desk: an act is on the disk and in the states when it returns, or nowhere."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.commands.preparation import ChangeMeeting
from app.domain.commands.sitting import CallItem, CheckIn, OpenBallot, OpenMeeting, RecordVotes, TakeBack
from app.domain.failures import KnownError, RuleError
from app.domain.meeting import MeetingState
from app.domain.tally import Choice
from app.services.desk import Desk, Published
from tests.samples.books import PlayedBook
from tests.samples.computers import SMALL_MEETING, play

AT = datetime(2024, 2, 1, 10, tzinfo=UTC)
OPEN = OpenMeeting("Vorsitzende", "Geschäftsstelle")
ROOT = Path(__file__).parents[2]


@pytest.fixture
def desk(small: PlayedBook) -> Iterator[Desk]:
    """A desk with the small meeting in hand, which is planned."""
    with small.computer.at_desk(small.path, "vv-1") as opened:
        yield opened.desk


class Heard:
    """Somebody who listens."""

    def __init__(self) -> None:
        self.acts: list[Published] = []

    def hear(self, published: Published) -> None:
        self.acts.append(published)


def stored(desk: Desk) -> int:
    with desk.book.reading() as reading:
        return reading.head(desk.head.log).number


def test_an_act_is_stored_with_its_time_and_actor(desk: Desk) -> None:
    before = stored(desk)
    published = desk.execute(OPEN, at=AT, actor="Büro")
    assert stored(desk) == before + len(published.entries)
    assert {(entry.at, entry.actor) for entry in published.entries} == {(AT, "Büro")}
    assert desk.meeting is not None
    assert desk.meeting.state is MeetingState.OPEN


def test_without_a_time_the_clock_is_asked(desk: Desk) -> None:
    before = datetime.now(UTC)
    (entry,) = desk.execute(ChangeMeeting("place", "Rathaus")).entries
    assert before <= entry.at <= datetime.now(UTC)
    assert entry.actor == "Schriftführung"


def test_another_process_sees_what_was_confirmed(desk: Desk, small: PlayedBook) -> None:
    desk.execute(OPEN, at=AT)
    (meeting,) = small.computer.show(small.path)["meetings"]
    assert meeting["state"] == "open"


def test_those_who_listen_hear_each_act_until_they_are_forgotten(desk: Desk) -> None:
    heard = Heard()
    desk.listen(heard.hear)
    published = desk.execute(OPEN, at=AT)
    assert heard.acts == [published]
    assert (published.association, published.meeting) == (desk.association, desk.meeting)
    desk.forget(heard.hear)
    desk.execute(CheckIn("kyritz"), at=AT)
    assert heard.acts == [published]


def test_a_refused_act_changes_nothing_and_is_not_heard(desk: Desk) -> None:
    heard, states, count = Heard(), (desk.association, desk.meeting), stored(desk)
    desk.listen(heard.hear)
    with pytest.raises(RuleError):
        desk.execute(CallItem("1"), at=AT)
    assert (desk.association, desk.meeting, stored(desk), heard.acts) == (*states, count, [])


def test_a_failing_commit_leaves_the_states_as_before(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.execute(OPEN, at=AT)
    heard, states, count = Heard(), (desk.association, desk.meeting), stored(desk)
    desk.listen(heard.hear)
    desk.book.close()
    with monkeypatch.context() as narrow:
        narrow.setattr("app.storage.engine._WRITER_PRAGMAS", ("journal_mode=WAL", "max_page_count=1"))
        with pytest.raises(KnownError) as refused:
            desk.execute(ChangeMeeting("place", "Saal " * 20_000), at=AT)
    assert refused.value.code == "disk_full"
    assert (desk.association, desk.meeting, stored(desk), heard.acts) == (*states, count, [])
    desk.execute(CheckIn("kyritz"), at=AT)
    assert stored(desk) == count + 1


def test_an_act_that_was_taken_back_never_happened(desk: Desk) -> None:
    desk.execute(OPEN, at=AT)
    for member in ("kyritz", "lebus"):
        desk.execute(CheckIn(member), at=AT)
    desk.execute(CallItem("2"), at=AT)
    desk.execute(OpenBallot(), at=AT)
    before = desk.meeting
    desk.execute(RecordVotes({"lebus": Choice.NO}), at=AT)
    fact = desk.last_revocable()
    assert type(fact).__name__ == "VotesRecorded"
    desk.execute(TakeBack(), at=AT)
    assert before is not None
    assert desk.meeting is not None
    assert desk.meeting.ballots == before.ballots


def test_a_meeting_taken_in_hand_again_is_the_same(desk: Desk) -> None:
    desk.execute(OPEN, at=AT)
    desk.execute(CheckIn("kyritz"), at=AT)
    before = desk.meeting
    assert desk.take_in_hand("vv-1") == before
    assert desk.meetings() == (before,)


def test_reading_anew_gives_the_same_states_and_is_heard(desk: Desk) -> None:
    desk.execute(OPEN, at=AT)
    heard, states = Heard(), (desk.association, desk.meeting)
    desk.listen(heard.hear)
    published = desk.refresh()
    assert (desk.association, desk.meeting) == states
    assert (heard.acts, published.entries) == ([published], ())


def test_a_command_about_a_meeting_needs_one_in_hand(small: PlayedBook) -> None:
    with small.computer.at_desk(small.path) as opened, pytest.raises(RuleError) as refused:
        opened.desk.execute(OPEN, at=AT)
    assert refused.value.code == "meeting_missing"


class TestDrafts:
    def test_typing_is_kept_until_it_is_dropped(self, desk: Desk) -> None:
        desk.keep_draft("2", "Der Verbandsvorst")
        desk.keep_draft("2", "Der Verbandsvorsteher")
        desk.keep_draft("3", "Vertraul")
        assert {draft.place: draft.text for draft in desk.drafts()} == {
            "2": "Der Verbandsvorsteher",
            "3": "Vertraul",
        }
        desk.drop_draft("2")
        assert [draft.place for draft in desk.drafts()] == ["3"]

    def test_typing_is_no_entry_and_not_shown(self, desk: Desk, small: PlayedBook) -> None:
        before, count = small.computer.show(small.path), stored(desk)
        desk.keep_draft("2", "Der Verbandsvorsteher")
        assert (small.computer.show(small.path), stored(desk)) == (before, count)

    def test_typing_survives_a_killed_process(self, small: PlayedBook) -> None:
        child = "from tests.samples.holder import type_and_wait as run; import sys; run(*sys.argv[1:])"
        run = [
            sys.executable,
            "-c",
            child,
            str(small.computer.root),
            str(small.path),
            "vv-1",
            "2",
            "Der Verb",
        ]
        with subprocess.Popen(run, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as typing:
            assert typing.stdout
            assert typing.stdout.readline().strip() == b"kept"
            typing.kill()
        with small.computer.at_desk(small.path, "vv-1") as opened:
            assert [(draft.place, draft.text) for draft in opened.desk.drafts()] == [("2", "Der Verb")]


def test_the_register_is_right_after_every_act(small: PlayedBook) -> None:
    with small.computer.at_desk(small.path) as opened:
        play(opened, SMALL_MEETING)
    assert small.computer.run("verify", small.path).code == 0
