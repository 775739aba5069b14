# SPDX-License-Identifier: EUPL-1.2
"""The line of a fault is that of the key itself, however the profile is laid out."""

import pytest

from app.domain.profile_lines import KeyPath, line_of, line_of_syntax_error

TEXT = """\
# fraction = "in a comment"
name = "Satzung"
quorum.rule = { counted = "votes", fraction = "1/2" }

[majorities.ordinary]
fraction = "1/2"

[majorities."second thoughts"]
fraction = "2/3"

[[majorities.exit.all]]
fraction = "3/4"

[[majorities.exit.all]]
counted = "members"
fraction = "4/5"

[majorities.accession]
any = [
  { counted = "votes", fraction = "1/3" },
  { counted = "members",
    fraction = "1/4" },
]

[majorities.dissolution]
any = [ # { fraction = "in a comment" }
  { all = [
    { counted = "members", fraction = "1/5" }, { fraction = "1/6" },
    { consent = ["fraction = {"], cap = { share = "1/9" } },
  ] },
  { counted = "votes",
    "fraction" = "1/7" },
]

[conflicts]
note = { names = ["a",
  "b"], effect = "inside" }
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("name",), 2),
        (("quorum", "rule"), 3),
        (("quorum", "rule", "fraction"), 3),
        (("majorities", "ordinary", "fraction"), 6),
        (("majorities", "second thoughts", "fraction"), 9),
        (("majorities", "exit", "all", 0, "fraction"), 12),
        (("majorities", "exit", "all", 1, "fraction"), 16),
        (("majorities", "accession", "any"), 19),
        (("majorities", "accession", "any", 0, "fraction"), 20),
        (("majorities", "accession", "any", 1, "fraction"), 22),
        (("majorities", "dissolution", "any", 0, "all"), 27),
        (("majorities", "dissolution", "any", 0, "all", 1, "fraction"), 28),
        (("majorities", "dissolution", "any", 0, "all", 2, "cap", "share"), 29),
        (("majorities", "dissolution", "any", 1, "counted"), 31),
        (("majorities", "dissolution", "any", 1, "fraction"), 32),
    ],
)
def test_a_key_is_found_on_its_own_line(path: KeyPath, line: int) -> None:
    assert line_of(TEXT, path) == line


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("version",), 1),
        (("majorities", "ordinary", "base"), 5),
        (("majorities", "accession", "any", 1, "base"), 21),
        (("majorities", "dissolution", "base"), 25),
        (("majorities", "dissolution", "any", 2, "base"), 26),
        (("name", "fraction"), 2),
        (("conflicts", "effect"), 35),
    ],
)
def test_a_key_that_is_missing_is_looked_for_where_it_should_stand(path: KeyPath, line: int) -> None:
    assert line_of(TEXT, path) == line


def test_a_syntax_error_is_on_the_line_that_the_message_names_or_on_the_last() -> None:
    assert line_of_syntax_error(TEXT, "Expected '=' (at line 7, column 3)") == 7
    assert line_of_syntax_error(TEXT, "Unclosed array (at end of document)") == 37
    assert line_of_syntax_error("", "Invalid value (at end of document)") == 1
