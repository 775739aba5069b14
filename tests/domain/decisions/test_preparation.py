# SPDX-License-Identifier: EUPL-1.2
"""What may be done to a meeting and its agenda, and until when."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.agenda import Attachment, ItemKind, ItemOutcome, MajorityChange, Part
from app.domain.commands.association import AdoptStatutes
from app.domain.commands.elections import AbortRound
from app.domain.commands.preparation import (
    AddItem,
    AttachBlob,
    ChangeItem,
    ChangeMeeting,
    RecordConvocation,
)
from app.domain.commands.sitting import (
    AbortBallot,
    CallItem,
    CloseMeeting,
    ConcludeItem,
    OpenBallot,
    OpenMeeting,
    TakeBack,
)
from tests.domain import polling
from tests.domain.house import (
    DAY,
    NO,
    TWO_THIRDS,
    YES,
    House,
    convened,
    founded,
    opened,
    plan,
    profile,
    resolution,
    seated,
)

REPORT = AddItem("4", "Bericht", ItemKind.REPORT)
FILE = AttachBlob("1", "lev.pdf", "Leistungsverzeichnis", "application/pdf", 3, "ab" * 32)


def closed() -> House:
    house = seated(items=[AddItem("1", "Bericht", ItemKind.REPORT)])
    return house.do(CloseMeeting())


def test_an_item_stands_on_the_agenda_as_it_was_added() -> None:
    house = convened().do(
        AddItem(
            "6.2a", " Vertrag ", ItemKind.RESOLUTION, Part.NON_PUBLIC, "ordinary", True, "Ja?", "Weil.", "V 7"
        )
    )
    item = house.item("6.2a")
    assert (item.title, item.kind, item.matter, item.numbered) == (
        "Vertrag",
        ItemKind.RESOLUTION,
        "ordinary",
        True,
    )
    assert (item.wording, item.reasons, item.paper, item.is_public) == ("Ja?", "Weil.", "V 7", False)


@pytest.mark.parametrize("number", ["", "drei", "3.", "3.1.2.4", "3 a", "-1", "a3"])
def test_an_item_has_a_number_of_the_usual_form(number: str) -> None:
    assert convened().refuses(replace(REPORT, number=number)) == "item_number_malformed"


def test_a_number_is_given_once() -> None:
    assert convened().refuses(replace(REPORT, number="3")) == "item_number_taken"


def test_an_item_has_a_title() -> None:
    assert convened().refuses(replace(REPORT, title=" ")) == "text_missing"
    assert convened().refuses(ChangeItem("1", "title", "")) == "text_missing"


def test_a_resolution_needs_a_matter_that_the_statutes_know() -> None:
    house = convened()
    refused = house.refusal(resolution("4", "dissolution"))
    assert (refused.code, refused.values) == (
        "matter_without_rule",
        {"matter": "dissolution", "statutes": "Satzung"},
    )
    assert house.do(resolution("4", "statutes_amendment")).item("4").matter == "statutes_amendment"


def test_during_a_sitting_the_frozen_statutes_decide_what_matters_there_are() -> None:
    house = opened()
    house.do(AdoptStatutes("assembly", profile(majorities={"dissolution": TWO_THIRDS}, version="2")))
    assert house.refuses(resolution("4", "dissolution")) == "matter_without_rule"


def test_an_item_can_be_added_during_the_sitting_but_not_after() -> None:
    urgent = replace(REPORT, urgency="Die Frist läuft morgen ab.")
    assert seated().do(urgent).item("4").title == "Bericht"
    assert seated().refuses(REPORT) == "urgency_missing"
    assert closed().refuses(REPORT) == "meeting_closed"


def test_texts_are_changed_until_they_are_voted_on() -> None:
    house = seated().do(ChangeItem("1", "wording", "Nein?"), ChangeItem("", "title", "Neu"))
    assert (house.item("1").wording, house.item("1").title) == ("Nein?", "Neu")
    house.do(OpenBallot())
    for field in ("wording", "title"):
        assert house.refuses(ChangeItem("1", field, "Anders?")) == "wording_fixed"
    assert house.do(ChangeItem("1", "reasons", "Weil.")).item("1").reasons == "Weil."


def test_an_aborted_ballot_frees_the_wording_and_an_announced_one_does_not() -> None:
    house = seated().do(OpenBallot(), AbortBallot("Unruhe"), ChangeItem("1", "wording", "Anders?"))
    assert house.item("1").wording == "Anders?"
    house.vote(kyritz=YES, lebus=NO, nuthetal=NO)
    assert house.refuses(ChangeItem("1", "wording", "Noch anders?")) == "wording_fixed"


class TestMajorityOfAnItem:
    """Its matter and its kind decide which majority an item needs."""

    MATTER = ChangeItem("1", "matter", "statutes_amendment", "Die Satzung wird geändert.")
    KIND = ChangeItem("1", "kind", "formality", "Nur die Tagesordnung")

    def test_before_the_item_is_called_it_is_corrected_freely(self) -> None:
        for house in (convened(), seated(call="2")):
            house.do(ChangeItem("1", "matter", "statutes_amendment"), ChangeItem("1", "kind", "formality"))
            assert (house.item("1").matter, house.item("1").majority_changes) == ("statutes_amendment", ())

    @pytest.mark.parametrize("command", [MATTER, KIND])
    def test_in_hand_it_needs_a_reason(self, command: ChangeItem) -> None:
        refused = seated().refusal(replace(command, reason=" "))
        assert (refused.code, refused.values) == ("majority_reason_missing", {"item": "1"})

    def test_the_reason_is_kept_with_what_it_was_before(self) -> None:
        house = seated().do(self.MATTER)
        at = house.last.at
        change = MajorityChange(at, "matter", "ordinary", "statutes_amendment", "Die Satzung wird geändert.")
        assert house.item("1").majority_changes == (change,)
        assert house.do(self.KIND).item("1").majority_changes[-1].reason == "Nur die Tagesordnung"
        assert house.do(TakeBack()).item("1").majority_changes == (change,)

    def test_an_item_that_is_concluded_is_called_again_first(self) -> None:
        house = seated().do(ConcludeItem(outcome=ItemOutcome.POSTPONED), CallItem("3"))
        assert house.refuses(self.MATTER) == "majority_fixed"
        assert house.do(CallItem("1")).refuses(replace(self.MATTER, reason="")) == "majority_reason_missing"

    @pytest.mark.parametrize("command", [MATTER, KIND])
    def test_it_is_fixed_while_a_ballot_is_open_and_once_it_was_announced(self, command: ChangeItem) -> None:
        house = seated().do(OpenBallot())
        refused = house.refusal(command)
        assert (refused.code, refused.values) == ("majority_fixed", {"item": "1"})
        assert house.do(AbortBallot("Falsche Mehrheit"), command).item("1").majority_changes
        house.vote(kyritz=YES, lebus=NO, nuthetal=NO)
        assert house.refuses(command) == "majority_fixed"

    @pytest.mark.parametrize(("field", "value"), [("matter", "ordinary"), ("kind", "resolution")])
    def test_what_stays_as_it_is_needs_no_reason_and_is_no_change(self, field: str, value: str) -> None:
        house = seated().do(ChangeItem("1", field, value))
        assert house.item("1").majority_changes == ()
        assert house.do(ChangeItem("1", field, value, "Doch")).item("1").majority_changes == ()

    def test_what_decides_no_majority_needs_no_reason(self) -> None:
        house = seated().do(ChangeItem("1", "numbered", "false"), ChangeItem("1", "title", "Neu"))
        assert house.item("1").majority_changes == ()


def test_a_concluded_item_keeps_its_wording() -> None:
    house = seated().do(ConcludeItem(outcome=ItemOutcome.WITHDRAWN))
    assert house.refuses(ChangeItem("1", "wording", "Anders?")) == "wording_fixed"


def test_the_item_must_exist_or_be_in_hand() -> None:
    assert convened().refuses(ChangeItem("9", "title", "Neu")) == "item_unknown"
    assert convened().refuses(ChangeItem("", "title", "Neu")) == "no_item_in_hand"


def test_a_meeting_is_changed_until_it_is_closed() -> None:
    house = convened().do(ChangeMeeting("place", "Cottbus"), ChangeMeeting("session", "hybrid"))
    assert (house.meeting.place, house.meeting.session) == ("Cottbus", "hybrid")
    assert house.refuses(ChangeMeeting("session", "telepathy")) == "session_unknown"
    assert house.refuses(ChangeMeeting("title", " ")) == "text_missing"
    assert closed().refuses(ChangeMeeting("place", "Cottbus")) == "meeting_closed"


def test_a_file_is_attached_once_by_its_name() -> None:
    house = convened().do(FILE)
    attachment = Attachment("lev.pdf", "Leistungsverzeichnis", "application/pdf", 3, "ab" * 32)
    assert house.item("1").attachments == (attachment,)
    refused = house.refusal(replace(FILE, title="Noch einmal"))
    assert (refused.code, refused.values) == ("attachment_taken", {"item": "1", "name": "lev.pdf"})
    assert house.do(replace(FILE, item="2")).item("2").attachments == (attachment,)


def test_an_empty_file_is_not_attached() -> None:
    refused = convened().refusal(replace(FILE, size=0))
    assert (refused.code, refused.values) == ("attachment_empty", {"name": "lev.pdf"})


def test_the_invitation_goes_out_before_the_meeting() -> None:
    house = convened().do(RecordConvocation(date(2021, 2, 18), "Brief"))
    assert house.meeting.convocation == ("2021-02-18", "Brief")
    refused = house.refusal(RecordConvocation(DAY + timedelta(days=1)))
    assert (refused.code, refused.values) == ("convocation_too_late", {"sent_on": "2021-03-12"})


def test_without_a_meeting_nothing_is_prepared() -> None:
    for command in (REPORT, FILE, ChangeMeeting("place", "Cottbus"), RecordConvocation(DAY)):
        assert founded().refuses(command) == "meeting_missing"


def test_a_meeting_cannot_be_opened_under_no_statutes() -> None:
    house = founded(statutes=profile(valid_from=DAY + timedelta(days=1)))
    plan(house, "vv-1", [AddItem("1", "Bericht", ItemKind.REPORT)])
    assert house.refuses(OpenMeeting("Vorsitzende", "Schriftführung")) == "statutes_missing"
    assert house.refuses(resolution("2")) == "statutes_missing"


class TestElections:
    """Once a round was opened at an item, its kind and whether it is numbered stay as they are."""

    KIND, NUMBERED = ChangeItem("1", "kind", "resolution", "Irrtum"), ChangeItem("1", "numbered", "false")

    @pytest.mark.parametrize("command", [KIND, NUMBERED])
    def test_not_while_a_round_is_open_nor_once_one_was_announced(self, command: ChangeItem) -> None:
        house = polling.opened()
        refused = house.refusal(command)
        assert (refused.code, refused.values) == ("election_fixed", {"item": "1"})
        assert polling.voted(house, "a").refuses(command) == "election_fixed"

    @pytest.mark.parametrize("command", [KIND, NUMBERED])
    def test_before_and_after_an_aborted_round_they_may_change(self, command: ChangeItem) -> None:
        assert polling.standing().do(command).line[-1].fact.field == command.field
        assert polling.opened().do(AbortRound("Irrtum"), command).line[-1].fact.field == command.field

    def test_its_texts_may_change_all_the_same(self) -> None:
        assert polling.opened().do(ChangeItem("1", "title", "Wahl")).item("1").title == "Wahl"
