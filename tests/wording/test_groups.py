# SPDX-License-Identifier: EUPL-1.2
"""Groups of members in words."""

from app.wording.groups import group_among, group_name


def test_groups_that_the_law_knows_have_a_name() -> None:
    assert group_name("founder").text("de") == "Gründungsmitglieder"
    assert group_among("private").text("de") == "den privaten Mitgliedern"
    assert group_among("private").text("en") == "the private members"


def test_other_groups_are_named_by_their_key() -> None:
    assert group_name("städte").text("de") == "die Gruppe „städte“"
    assert group_among("städte").text("en") == "the group “städte”"
