# SPDX-License-Identifier: EUPL-1.2
"""What is told of the quorum at the moment it changes: the cause, the figures, and what follows."""

from __future__ import annotations

import pytest

from app.domain.commands.representation import ChallengeQuorum
from app.domain.commands.sitting import CheckIn, CheckOut, EstablishQuorum
from app.domain.steps.quorum import ChangingFact
from app.wording.language import Language
from app.wording.quorum_told import quorum_told, state_of
from tests.domain.house import House, opened, profile, seated

PRESUMED = profile(
    quorum='{ counted = "votes", base = "statutory", compare = ">", fraction = "1/2" }\n'
    'presumption = "until_challenged"'
)


def told(house: House, cause: str = "", member: str = "", language: Language = "de") -> tuple[str, str]:
    assert house.meeting is not None
    return quorum_told(house.meeting.quorum(), cause, member, "1", language)


def test_a_lost_quorum_names_who_left_and_forbids_ballots() -> None:
    house = seated().do(CheckOut("kyritz"))
    sentence, remedy = told(house, "DelegateLeft", "Kyritz")
    assert sentence == "Kyritz ist gegangen: Die Beschlussfähigkeit ist verloren."
    assert remedy == (
        "Es zählen 2 Mitglieder mit 5 Stimmen; erforderlich 6 von 10 satzungsmäßigen Stimmen. "
        "Bis sie wieder gegeben ist, kann keine weitere Abstimmung eröffnet werden."
    )


def test_a_presumed_quorum_holds_until_it_is_challenged() -> None:
    house = seated(statutes=PRESUMED).do(EstablishQuorum(), CheckOut("kyritz"))
    assert house.meeting is not None
    assert state_of(house.meeting.quorum()) == "presumed"
    sentence, remedy = told(house, "DelegateLeft", "Kyritz")
    assert sentence == "Kyritz ist gegangen: Die Beschlussfähigkeit ist rechnerisch nicht mehr gegeben."
    assert remedy.endswith("bis ein Mitglied sie rügt; Abstimmungen bleiben möglich.")
    house.do(ChallengeQuorum("lebus"))
    assert state_of(house.meeting.quorum()) == "lost"
    sentence, _ = told(house, "QuorumChallenged", "Lebus")
    assert sentence == "Lebus rügt die Beschlussfähigkeit: Die Beschlussfähigkeit ist verloren."


def test_a_quorum_that_is_reached_lets_ballots_be_opened() -> None:
    house = opened().do(CheckIn("lebus"), CheckIn("kyritz"))
    sentence, remedy = told(house, "DelegateArrived", "Kyritz", "en")
    assert sentence == "Kyritz has arrived: There is a quorum."
    assert remedy == "2 members count with 8 votes; required 6 of 10 statutory votes. Ballots can be opened."


def test_without_a_known_cause_the_state_stands_alone() -> None:
    assert told(seated())[0] == "Die Beschlussfähigkeit ist gegeben."


@pytest.mark.parametrize("fact", [cause.__name__ for cause in ChangingFact.__args__])
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_fact_that_changes_the_quorum_is_a_cause(fact: str, language: Language) -> None:
    sentence, _ = told(seated(), fact, "Kyritz", language)
    assert sentence.split(": ")[0]
    assert "Kyritz" in sentence or "1" in sentence
