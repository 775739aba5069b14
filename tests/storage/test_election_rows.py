# SPDX-License-Identifier: EUPL-1.2
"""The register's rows of an election follow the answers of the elected."""

from __future__ import annotations

import pytest

from app.domain.commands.elections import AcceptElection
from app.models import register
from app.storage.election_rows import election_rows
from tests.domain.polling import election, opened, voted


@pytest.mark.parametrize(("answers", "elected"), [((), 1), ((True,), 1), ((False,), 0), ((False, True), 1)])
def test_who_declined_is_not_counted_among_the_elected(answers: tuple[bool, ...], elected: int) -> None:
    house = voted(opened(), "a").do(*(AcceptElection("a", accepted=each) for each in answers))
    rows = list(election_rows({}, election(house)))
    assert [row.values["elected"] for row in rows if row.table is register.ElectionRow] == [elected]
    candidates = [row.values for row in rows if row.table is register.CandidateRow]
    told = [(each["candidate"], each["elected"], each["accepted"]) for each in candidates]
    assert told == [("a", True, answers[-1] if answers else None), ("b", False, None)]
