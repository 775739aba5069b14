# SPDX-License-Identifier: EUPL-1.2
"""Whatever a text says, it is read or refused with a sentence: nothing else ever comes out of it."""

import re
import tomllib

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.failures import RuleError
from app.domain.statutes import parameters, parse_statutes
from app.domain.statutes.sections import SECTIONS
from app.wording.failures import sentence_of

PROFILE = """\
format = 1
name = "Verbandssatzung"
version = "2020-04-09"
valid_from = 2020-04-09
unconfirmed = ["weights"]

[quorum]
rule = { counted = "votes", base = "statutory", compare = ">", fraction = "1/2" }
conflicted_count = false

[majorities.ordinary]
simple_majority = true

[majorities.procedural]
counted = "members"
base = "present"
compare = ">="
fraction = "1"

[majorities.accession]
all = [
    { counted = "votes", base = "statutory", compare = ">=", fraction = "2/3" },
    { any = [{ nobody_against = true }, { unanimous = "present", confirmed = false }] },
]

[numbers]
template = "VV {seq:02}/{year}"
reset = "year"

[[elections.rounds]]
[[elections.rounds]]
standing = "top"
"""

# Words, signs and whole lines of real profiles, so that what is made of them often comes close to one.
SCRAPS = [
    *PROFILE.splitlines(keepends=True),
    *(f"{name.split('.')[-1]} = " for name in parameters()),
    *(f"[{name}]\n" for name in SECTIONS),
    *("[[", "]]", "{", "}", "[", "]", ",", "\n", '"', "'", '"""', "#", "=", ".", "<=", '"1/0"', '"40 %"'),
    *("true", "false", "1", "-1", "0.5", "nan", "inf", "2020-04-09", "2020-02-31", "10:00:00", '"\\ud800"'),
]
VALUES = st.recursive(
    st.sampled_from(
        ["true", "0", "1", "1.5", "2020-04-09", '""', '"1"', '"2/3"', '"top"', '"a"', '"present"']
    )
    | st.text(max_size=5).map(lambda text: repr(text)),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda parts: f"[{', '.join(parts)}]")
        | st.dictionaries(
            st.sampled_from([name.split(".")[-1] for name in parameters()]), inner, max_size=4
        ).map(lambda table: f"{{ {', '.join(f'{key} = {part}' for key, part in table.items())} }}")
    ),
    max_leaves=6,
)
KEYS = st.sampled_from([name for name in parameters() if "<" not in name])


def is_read_or_refused(text: str) -> None:
    refused = refusal_of(text)
    if refused is None:
        return
    assert 1 <= refused.values["line"] <= text.count("\n") + 1
    assert sentence_of(refused)
    if refused.code != "statutes_unreadable":
        tomllib.loads(text)


def refusal_of(text: str) -> RuleError | None:
    try:
        parse_statutes(text)
    except RuleError as refused:
        return refused
    return None


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(SCRAPS) | st.text(max_size=4), max_size=25).map("".join))
def test_whatever_a_text_says_it_is_read_or_refused(text: str) -> None:
    is_read_or_refused(text)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(PROFILE)), st.integers(0, 30), st.sampled_from(SCRAPS) | st.text(max_size=4))
def test_a_profile_in_which_anything_was_changed_is_read_or_refused(at: int, out: int, put: str) -> None:
    is_read_or_refused(PROFILE[:at] + put + PROFILE[at + out :])


@settings(max_examples=300, deadline=None)
@given(KEYS, VALUES)
def test_a_key_with_any_value_is_read_or_refused(key: str, value: str) -> None:
    head = [line for line in PROFILE.splitlines() if not line.startswith(f"{key} =")]
    if "." not in key:
        is_read_or_refused("\n".join([f"{key} = {value}", *head]))
        return
    table, _, last = key.rpartition(".")
    parts = re.split(r"^(?=\[)", "\n".join(head), flags=re.MULTILINE)
    others = [part for part in parts if not part.startswith(f"[{table}]")]
    is_read_or_refused("".join(others) + f"\n[{table}]\n{last} = {value}\n")
