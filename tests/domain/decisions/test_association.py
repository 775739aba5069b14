# SPDX-License-Identifier: EUPL-1.2
"""What an association may decide about itself, and what it may not."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from app.domain.commands.association import (
    AdoptStatutes,
    ChangeAssociation,
    ChangeMember,
    ConveneMeeting,
    EstablishBody,
    FoundAssociation,
    NameDelegate,
    RegisterMember,
    RemoveDelegate,
    SetGroups,
    SetMailbox,
    SetVotes,
)
from app.domain.entries.preparation import MeetingConvened
from app.domain.facts import Personal
from app.domain.failures import RuleError
from app.domain.identity import StreamId
from app.domain.members import DelegateRole, MemberKind, VotesFrom
from tests.domain.house import BEGINNING, DAY, FOUNDED, House, convened, founded, profile

MEETING = ConveneMeeting("vv-1", "assembly", "4. Verbandsversammlung", BEGINNING, "Potsdam", 4)


def test_a_book_keeps_exactly_one_association() -> None:
    house = House().do(FoundAssociation("dikom", " Zweckverband ", "ZV", "Cottbus", "Beispieldaten"))
    association = house.association
    assert (association.key, association.name, association.short) == ("dikom", "Zweckverband", "ZV")
    assert (association.seat, association.notice) == ("Cottbus", "Beispieldaten")
    assert house.refuses(FoundAssociation("zweiter", "Zweiter", "Z2")) == "association_founded_already"


@pytest.mark.parametrize(
    "command",
    [
        EstablishBody("assembly", "Verbandsversammlung", "VV"),
        RegisterMember("kyritz", "Kyritz", MemberKind.TOWN),
        ChangeAssociation("seat", "Cottbus"),
    ],
)
def test_nothing_is_decided_before_the_association_is_founded(command: EstablishBody) -> None:
    assert House().refuses(command) == "association_not_founded"


def test_a_field_is_changed_with_its_old_and_its_new_value() -> None:
    house = founded().do(ChangeAssociation("seat", "Cottbus/Chóśebuz"))
    assert house.association.seat == "Cottbus/Chóśebuz"
    assert house.refuses(ChangeAssociation("central", "mysql")) == "central_unknown"
    assert house.do(ChangeAssociation("central", "none")).association.central == "none"


@pytest.mark.parametrize(
    ("command", "field"),
    [
        (ChangeAssociation("name", " "), "name"),
        (ChangeAssociation("short", ""), "short"),
        (EstablishBody("committee", "", "A"), "name"),
        (EstablishBody("committee", "Ausschuss", " "), "short"),
        (RegisterMember("potsdam", "", MemberKind.TOWN), "name"),
        (ChangeMember("kyritz", "name", " "), "name"),
        (NameDelegate("kyritz", "vertretung", " "), "office"),
        (replace(MEETING, title=""), "title"),
    ],
)
def test_what_must_be_named_is_not_left_empty(command: EstablishBody, field: str) -> None:
    refused = founded().refusal(command)
    assert (refused.code, refused.values) == ("text_missing", {"field": field})


@pytest.mark.parametrize("key", ["", "Kyritz", "kyritz dosse", "öde", "-kyritz", "a/b"])
def test_a_key_is_plain(key: str) -> None:
    house = founded()
    assert house.refuses(RegisterMember(key, "Kyritz", MemberKind.TOWN)) == "key_malformed"
    assert house.refuses(EstablishBody(key, "Ausschuss", "A")) == "key_malformed"
    assert house.refuses(replace(MEETING, key=key)) == "key_malformed"
    assert House().refuses(FoundAssociation(key, "Verband", "V")) == "key_malformed"


def test_a_key_names_one_thing() -> None:
    house = convened()
    assert house.refuses(RegisterMember("kyritz", "Kyritz", MemberKind.TOWN)) == "key_taken"
    assert house.refuses(EstablishBody("assembly", "Zweite", "Z")) == "key_taken"
    assert house.refuses(NameDelegate("kyritz", "bgm", "Bürgermeister")) == "key_taken"
    assert house.refuses(MEETING) == "key_taken"


def test_members_are_known_by_their_keys() -> None:
    house = founded()
    assert house.association.member("kyritz").name == "Kyritz"
    for command in (
        SetVotes("assembly", "potsdam", 20, FOUNDED),
        ChangeMember("potsdam", "name", "Potsdam"),
        NameDelegate("potsdam", "ob", "Oberbürgermeister"),
        RemoveDelegate("potsdam", "ob"),
        SetMailbox("potsdam", "post@potsdam.example"),
    ):
        assert house.refuses(command) == "member_unknown"


def test_bodies_are_known_by_their_keys() -> None:
    house = founded()
    assert house.refuses(SetVotes("committee", "kyritz", 1, FOUNDED)) == "body_unknown"
    assert house.refuses(AdoptStatutes("committee", profile())) == "body_unknown"
    assert house.refuses(replace(MEETING, body="committee")) == "body_unknown"


def test_a_member_is_changed_one_field_at_a_time() -> None:
    house = founded().do(
        ChangeMember("kyritz", "name", "Stadt Kyritz"), ChangeMember("kyritz", "kind", "amt")
    )
    member = house.association.member("kyritz")
    assert (member.name, member.kind) == ("Stadt Kyritz", MemberKind.AMT)
    assert house.refuses(ChangeMember("kyritz", "kind", "village")) == "member_kind_unknown"


def test_votes_are_whole_numbers_from_a_day_on_and_none_ends_the_entitlement() -> None:
    house = founded().do(SetVotes("assembly", "kyritz", 6, DAY), SetVotes("assembly", "lebus", 0, DAY))
    body = house.association.body("assembly").id
    roll = {entry.key: entry.votes for entry in house.association.roll_on(body, DAY)}
    assert roll == {"kyritz": 6, "nuthetal": 2}
    refused = house.refusal(SetVotes("assembly", "kyritz", -1, DAY))
    assert (refused.code, refused.values) == ("votes_not_positive", {"member": "Kyritz", "votes": -1})


def test_votes_say_when_their_basis_was_measured_and_by_whom() -> None:
    measured = SetVotes("assembly", "kyritz", 6, DAY, "5.231 Einwohner", FOUNDED, "Amt für Statistik")
    house = founded().do(measured)
    body = house.association.body("assembly").id
    assert house.association.member("kyritz").votes[body][-1] == VotesFrom(
        6, DAY, "5.231 Einwohner", FOUNDED, "Amt für Statistik"
    )


def test_a_member_belongs_to_groups_that_the_roll_names() -> None:
    house = founded().do(SetGroups("kyritz", ("town", "founder", "town")))
    assert house.association.member("kyritz").groups == ("founder", "town")
    body = house.association.body("assembly").id
    roll = {entry.key: entry.groups for entry in house.association.roll_on(body, DAY)}
    assert roll == {"kyritz": ("founder", "town"), "lebus": (), "nuthetal": ()}
    assert house.do(SetGroups("kyritz", ())).association.member("kyritz").groups == ()


def test_groups_are_known_by_plain_keys_and_set_anew_only_where_they_differ() -> None:
    house = founded().do(SetGroups("kyritz", ("founder",)))
    assert house.refuses(SetGroups("kyritz", ("Gründer",))) == "key_malformed"
    assert house.refuses(SetGroups("potsdam", ("founder",))) == "member_unknown"
    refused = house.refusal(SetGroups("kyritz", ("founder", "founder")))
    assert (refused.code, refused.values) == ("groups_unchanged", {"member": "Kyritz"})


def test_a_faulty_profile_is_refused_whole() -> None:
    house = founded()
    refused = house.refusal(AdoptStatutes("assembly", profile(template="VV")))
    assert refused.code == "statutes_invalid"
    assert house.refuses(AdoptStatutes("assembly", "format =")) == "statutes_unreadable"


def test_delegates_are_named_and_removed() -> None:
    house = founded().do(NameDelegate("kyritz", "kaem", "Kämmerer", DelegateRole.DEPUTY, " A. Beispiel "))
    mayor, deputy = house.association.member("kyritz").delegates
    assert (mayor.office, mayor.role, mayor.name) == ("Bürgermeisterin", DelegateRole.DELEGATE, None)
    assert (deputy.office, deputy.role) == ("Kämmerer", DelegateRole.DEPUTY)
    assert deputy.name == Personal("A. Beispiel")
    assert house.refuses(RemoveDelegate("kyritz", "niemand")) == "delegate_unknown"
    house.do(RemoveDelegate("kyritz", "bgm"))
    assert [delegate.key for delegate in house.association.member("kyritz").delegates] == ["kaem"]


def test_a_mailbox_is_a_mail_address_or_none() -> None:
    house = founded().do(SetMailbox("kyritz", " post@kyritz.example "))
    assert house.association.member("kyritz").mailbox == Personal("post@kyritz.example")
    for malformed in ("kyritz.example", "@kyritz.example", "a b@kyritz.example"):
        assert house.refuses(SetMailbox("kyritz", malformed)) == "mailbox_malformed"
    assert house.do(SetMailbox("kyritz", "")).association.member("kyritz").mailbox is None


def test_a_meeting_begins_a_stream_of_its_own() -> None:
    house = founded().do(MEETING)
    convened_fact = house.last.fact
    assert isinstance(convened_fact, MeetingConvened)
    assert house.last.stream == StreamId(convened_fact.meeting)
    assert house.association.meeting("vv-1").id == convened_fact.meeting
    assert (convened_fact.ordinal, convened_fact.session, convened_fact.prepares) == (4, "presence", None)


def test_a_meeting_may_prepare_another() -> None:
    house = convened()
    assembly = house.association.meeting("vv-1").id
    house.do(replace(MEETING, key="psg-1", title="Projektsteuerungsgruppe", prepares="vv-1"))
    assert house.meeting.convened.prepares == assembly
    assert house.refuses(replace(MEETING, key="psg-2", prepares="vv-9")) == "meeting_unknown"


def test_a_meeting_s_time_has_a_zone() -> None:
    naive = datetime(2021, 3, 11, 10, 0)
    assert founded().refuses(replace(MEETING, planned_at=naive)) == "time_without_zone"


def test_a_body_without_a_profile_on_the_day_is_refused() -> None:
    early = replace(MEETING, planned_at=BEGINNING.replace(year=2019))
    body = founded().do(early).association.body("assembly")
    assert body.statutes_on(FOUNDED)[0].name == "Satzung"
    with pytest.raises(RuleError) as refused:
        body.statutes_on(date(2020, 4, 8))
    assert refused.value.code == "statutes_missing"


def test_a_profile_whose_numbers_could_be_read_two_ways_is_not_adopted() -> None:
    """With ``{meeting}{seq}`` the 11th of the first meeting and the 1st of the eleventh would be one."""
    text = profile(template="VV {meeting}{seq}", reset="meeting")
    refusal = founded().refusal(AdoptStatutes("assembly", text))
    assert (refusal.code, refusal.values["template"]) == ("numbering_ambiguous", "VV {meeting}{seq}")


def test_a_word_that_the_profile_does_not_know_is_refused_with_those_that_it_does() -> None:
    refusal = founded().refusal(AdoptStatutes("assembly", profile(extra='[ballots]\ntie = "münze"\n')))
    assert (refusal.code, refusal.values["words"]) == ("statutes_word_unknown", '"rejected", "chair", "lot"')
