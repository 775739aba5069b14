# SPDX-License-Identifier: EUPL-1.2
"""A meeting keeps the text of its profile: what was accepted once is read for ever."""

from pathlib import Path

import pytest

from app.domain.statutes import parse_statutes
from tests.domain.house import YES, profile, seated

ACCEPTED = sorted((Path(__file__).parent / "accepted").glob("*.toml"))


@pytest.mark.parametrize("path", ACCEPTED, ids=lambda path: path.stem)
def test_a_profile_that_was_accepted_is_accepted(path: Path) -> None:
    statutes = parse_statutes(path.read_text("utf-8"))
    assert {"ordinary", "procedural"} <= statutes.majorities.keys()


def test_the_profiles_of_the_first_version_are_among_them() -> None:
    assert {"first-dikom-projektsteuerungsgruppe", "first-dikom-verbandsversammlung", "first-odd"} <= {
        path.stem for path in ACCEPTED
    }


def test_the_profile_of_the_tests_is_accepted() -> None:
    assert parse_statutes(profile()).name == "Satzung"


@pytest.mark.parametrize(("width", "digits"), [("123", 123), ("0002", 2), ("0" * 5000 + "3", 3)])
def test_a_number_may_be_as_wide_as_it_was_asked_for_once(width: str, digits: int) -> None:
    house = seated(statutes=profile(template=f"{{seq:{width}}}/{{year}}"))
    house.vote(kyritz=YES, lebus=YES, nuthetal=YES)
    (number,) = house.numbers()
    assert number == f"{1:0{digits}}/2021"
