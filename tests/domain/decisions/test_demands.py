# SPDX-License-Identifier: EUPL-1.2
"""Members that demand an item or a meeting: enough of those on the roll, as the statutes say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.agenda import ItemOutcome
from app.domain.commands.association import ConveneMeeting, RegisterMember
from app.domain.commands.sitting import ConcludeItem
from app.domain.members import MemberKind
from tests.domain.house import BEGINNING, House, convened, founded, profile, resolution, seated

TWO_FIFTHS = profile(
    extra='[agenda]\nurgency_by_resolution = false\nitems_demanded_by = { share = "2/5" }\n'
    '[convocation]\ndemanded_by = { members = 3, share = "2/5" }\n'
)


def item(*members: str, **more: str) -> object:
    return replace(resolution("9"), demanded_by=members, **more)


class TestItem:
    """§ 35 (1) BbgKVerf: items that a share of the members demands are taken up."""

    def test_enough_members_are_those_who_asked_for_it(self) -> None:
        """Two fifths of three members are two; nobody counts twice."""
        house = convened(statutes=TWO_FIFTHS)
        refused = house.refusal(item("kyritz", "kyritz"))
        assert (refused.code, refused.values) == ("demanded_by_too_few", {"members": 1, "needed": 2})
        house.do(item("kyritz", "nuthetal", requested_by="Verbandsleitung"))
        assert house.item("9").requested_by == "Kyritz, Nuthetal"

    def test_it_is_removed_with_their_consent_alone(self) -> None:
        house = seated(statutes=TWO_FIFTHS).do(item("kyritz", "nuthetal"))
        removal = ConcludeItem("9", ItemOutcome.REMOVED)
        assert house.refusal(removal).values["requested_by"] == "Kyritz, Nuthetal"
        assert house.do(replace(removal, consent=True)).item("9").outcome is ItemOutcome.REMOVED

    def test_where_the_statutes_say_nothing_members_cannot_demand_it(self) -> None:
        assert convened().refuses(item("kyritz", "nuthetal", "lebus")) == "demand_unknown"

    def test_who_demands_it_is_a_member_with_votes(self) -> None:
        house = convened(statutes=TWO_FIFTHS).do(RegisterMember("zeuthen", "Zeuthen", MemberKind.TOWN))
        assert house.refuses(item("kyritz", "zeuthen")) == "demand_without_votes"
        assert house.refuses(item("kyritz", "nowhere")) == "member_unknown"


class TestMeeting:
    """R1: a meeting is convened if a share of the members demands it."""

    @staticmethod
    def meeting(*members: str) -> ConveneMeeting:
        return ConveneMeeting("vv-1", "assembly", "Sitzung", BEGINNING, demanded_by=members)

    def test_who_demanded_it_is_kept(self) -> None:
        house: House = founded(statutes=TWO_FIFTHS).do(self.meeting("lebus", "kyritz"))
        known = {member.id: member.key for member in house.association.members.values()}
        assert [known[member] for member in house.meeting.convened.demanded_by] == ["lebus", "kyritz"]

    @pytest.mark.parametrize(
        ("members", "code"), [(("lebus",), "demanded_by_too_few"), (("nobody",), "member_unknown")]
    )
    def test_too_few_demand_nothing(self, members: tuple[str, ...], code: str) -> None:
        assert founded(statutes=TWO_FIFTHS).refuses(self.meeting(*members)) == code

    def test_without_a_demand_it_is_convened_as_ever(self) -> None:
        assert founded().do(self.meeting()).meeting.convened.demanded_by == ()
        assert founded().refuses(self.meeting("lebus", "kyritz", "nuthetal")) == "demand_unknown"
