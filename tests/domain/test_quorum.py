# SPDX-License-Identifier: EUPL-1.2
"""The quorum: in heads, in votes or in both, as the profile says."""

import pytest

from app.domain.quorum import quorum_of
from app.domain.rules import conditions_of
from app.domain.statutes import parse_statutes
from app.domain.tally import Tally
from tests.domain.house import profile

HALF_OF_VOTES = '{ counted = "votes", base = "statutory", compare = ">", fraction = "1/2" }'
AT_LEAST_HALF_OF_VOTES = '{ counted = "votes", base = "statutory", compare = ">=", fraction = "1/2" }'
HALF_OF_MEMBERS = '{ counted = "members", base = "statutory", compare = ">", fraction = "1/2" }'
EVERY_MEMBER = '{ counted = "members", base = "statutory", compare = ">=", fraction = "1" }'
WÄNGEN = f"{{ all = [{HALF_OF_MEMBERS}, {AT_LEAST_HALF_OF_VOTES}] }}"


def quorate(rule: str, statutory: Tally, present: Tally) -> bool:
    return quorum_of(parse_statutes(profile(quorum=rule)), statutory, present).met


@pytest.mark.parametrize(
    ("rule", "statutory", "present", "met"),
    [
        pytest.param(HALF_OF_VOTES, Tally(37, 141), Tally(20, 71), True, id="71 of 141 are more than half"),
        pytest.param(HALF_OF_VOTES, Tally(37, 141), Tally(30, 70), False, id="70 of 141 are not"),
        pytest.param(
            HALF_OF_VOTES, Tally(2, 12), Tally(1, 6), False, id="R3: 6 of 12 are not more than half"
        ),
        pytest.param(
            HALF_OF_VOTES, Tally(3, 8), Tally(1, 5), True, id="R4: one member can hold more than half"
        ),
        pytest.param(WÄNGEN, Tally(3, 12), Tally(1, 6), False, id="V3, R5: Zell alone has half of the votes"),
        pytest.param(WÄNGEN, Tally(3, 12), Tally(2, 6), True, id="R5: two members with half of the votes"),
        pytest.param(WÄNGEN, Tally(3, 12), Tally(2, 5), False, id="R5: two members with less than half"),
        pytest.param(EVERY_MEMBER, Tally(2, 22), Tally(1, 11), False, id="R6: a member is missing"),
        pytest.param(EVERY_MEMBER, Tally(2, 22), Tally(2, 22), True, id="R6: every member is represented"),
        pytest.param(AT_LEAST_HALF_OF_VOTES, Tally(6, 18), Tally(3, 9), True, id="V9, R7: 9 of 18 suffice"),
        pytest.param(AT_LEAST_HALF_OF_VOTES, Tally(6, 18), Tally(2, 8), False, id="R7: 8 of 18 do not"),
        pytest.param(HALF_OF_VOTES, Tally(0, 0), Tally(0, 0), False, id="nobody is no assembly"),
    ],
)
def test_whether_the_assembly_may_decide(rule: str, statutory: Tally, present: Tally, met: bool) -> None:
    assert quorate(rule, statutory, present) is met


def test_the_record_says_who_is_there_of_how_many_and_what_is_lacking() -> None:
    record = quorum_of(parse_statutes(profile(quorum=WÄNGEN)), Tally(3, 12), Tally(1, 6))
    heads, votes = conditions_of(record.rule)
    assert (record.present, record.statutory, record.met) == (Tally(1, 6), Tally(3, 12), False)
    assert (heads.have, heads.required, heads.missing) == (1, 2, 1)
    assert (votes.have, votes.required, votes.missing) == (6, 6, 0)
