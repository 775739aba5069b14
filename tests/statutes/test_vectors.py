# SPDX-License-Identifier: EUPL-1.2
"""The test vectors that were derived from the real rule sets, and the mistakes that programs made in public.

``WHERE`` says for each vector which test holds it: a case of a preset, a test here, or one elsewhere.
"""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from app.domain.statutes import Statutes, parse_statutes
from app.domain.weights import Figure, weights_of
from app.services.evaluating import evaluate

ROOT = Path(__file__).parents[2]
PRESETS = ROOT / "resources/statutes"
Data = dict[str, object]

# A case is found by the words that it begins with, a test by its name.
WHERE: Mapping[str, tuple[str, str]] = {
    "V1": ("tests/statutes/cases/r02-talhausen.jsonl", '"V1: '),
    "V3": ("tests/statutes/cases/r05-waengen.jsonl", '"V3: '),
    "V8": ("tests/statutes/cases/r03-voralb.jsonl", '"V8: '),
    "V9": ("tests/statutes/cases/r07-bad-boll.jsonl", '"V9: '),
    "V11": ("tests/statutes/test_vectors.py", "test_v11_one_vote_for_each_started_thousand_inhabitants"),
    "V13": ("tests/statutes/cases/land-brandenburg.jsonl", '"V13: '),
    "V14": ("tests/statutes/test_vectors.py", "test_v14_legal_unanimity_means_nobody_against"),
    "V16": ("tests/domain/test_elections.py", "test_at_ten_to_ten_the_lot_decides"),
    "V18": (
        "tests/domain/decisions/test_accession.py",
        "test_who_is_admitted_at_one_item_has_no_vote_at_the_next",
    ),
    "V20": ("tests/statutes/test_vectors.py", "test_v20_a_block_split_two_to_one"),
    "V23": (
        "tests/domain/decisions/test_accession.py",
        "test_of_twenty_one_members_fifteen_are_approved_and_six_deferred",
    ),
}


@pytest.mark.parametrize(("vector", "place"), WHERE.items())
def test_every_vector_is_held_by_a_test(vector: str, place: tuple[str, str]) -> None:
    path, words = place
    assert (ROOT / path).read_text("utf-8").count(words) >= 1, vector


def statutes(preset: str, *changes: tuple[str, str]) -> Statutes:
    """A preset, with changes of its text."""
    text = (PRESETS / f"{preset}.toml").read_text("utf-8")
    for found, put in changes:
        assert found in text
        text = text.replace(found, put)
    return parse_statutes(text)


def decided(
    profile: Statutes, votes: Mapping[str, int], choices: Mapping[str, object], matter: str = "ordinary"
) -> Data:
    """The decision where everybody who said something is present."""
    members = [{"id": key, "votes": str(held)} for key, held in votes.items()]
    case = {"members": members, "present": list(choices), "matter": matter, "choices": choices}
    return evaluate(profile, json.dumps(case))


def one_vote_each(yes: int = 0, no: int = 0, abstain: int = 0) -> dict[str, str]:
    """The choices of so many members."""
    words = ["yes"] * yes + ["no"] * no + ["abstain"] * abstain
    return {f"m{place:02}": word for place, word in enumerate(words)}


def among(profile: Statutes, members: int, choices: Mapping[str, str], matter: str = "ordinary") -> Data:
    """The decision among so many members of one vote."""
    assert len(choices) <= members
    return decided(profile, {f"m{place:02}": 1 for place in range(members)}, choices, matter)


@pytest.mark.parametrize(("inhabitants", "votes"), [(999, 1), (1000, 1), (1001, 2)])
def test_v11_one_vote_for_each_started_thousand_inhabitants(inhabitants: int, votes: int) -> None:
    (held,) = weights_of(statutes("r12-seelow").weights, [Figure("seelow", inhabitants)])
    assert held.votes == votes


UNANIMITY = ("[numbers]\n", "[majorities.unanimous_by_law]\nnobody_against = true\n\n[numbers]\n")


@pytest.mark.parametrize(
    ("yes", "no", "abstain", "outcome"),
    [
        pytest.param(40, 0, 5, "adopted", id="V14: abstentions do not hurt"),
        pytest.param(40, 1, 4, "rejected", id="one No does"),
        pytest.param(45, 0, 0, "adopted", id="all say Yes"),
        pytest.param(1, 0, 44, "adopted", id="one says Yes"),
        pytest.param(0, 0, 45, "rejected", id="nobody says Yes"),
    ],
)
def test_v14_legal_unanimity_means_nobody_against(yes: int, no: int, abstain: int, outcome: str) -> None:
    profile = statutes("land-brandenburg", UNANIMITY)
    decision = among(profile, 45, one_vote_each(yes, no, abstain), "unanimous_by_law")
    assert decision["outcome"] == outcome


BLOCK = {"zell": 3, "a": 2, "b": 1}


def test_v20_a_block_split_two_to_one() -> None:
    """Two of three representatives say Yes, one says No: of the same vote, by two rules.

    § 8 (3) ZwVG RP: alike, but for facilities whose use is compulsory the statutes may let votes be split.
    """
    choices = {"zell": {"yes": "2", "no": "1"}, "a": "yes", "b": "yes"}
    uniform = decided(statutes("land-rheinland-pfalz"), BLOCK, choices)
    assert (uniform["invalid"], uniform["yes"]) == (
        {"members": 1, "votes": "3"},
        {"members": 2, "votes": "3"},
    )
    # The vote leader may still declare how the block is cast.
    assert uniform["missing"] == {"members": 1, "votes": "3"}
    assert uniform["certain"] is False
    split = decided(statutes("land-rheinland-pfalz"), BLOCK, choices, matter="compulsory_use")
    assert (split["yes"]["votes"], split["no"]["votes"], split["invalid"]["votes"]) == ("5", "1", "0")


@pytest.mark.parametrize(
    ("choices", "outcome"),
    [
        ({"zell": "yes", "a": "yes", "b": "no"}, "adopted"),
        ({"zell": "yes", "a": "no", "b": "no"}, "rejected"),
        ({"a": "yes", "b": "yes", "zell": "no"}, "rejected"),
        ({"zell": "yes", "a": "no"}, "rejected"),
        ({"zell": "yes", "a": "yes"}, "adopted"),
    ],
)
def test_after_an_objection_two_thirds_of_the_represented_and_the_majority_of_all(
    choices: Mapping[str, str], outcome: str
) -> None:
    """§ 13 (3) GKZ, in an association whose statutes know the objection: of 6, 3 and 3 votes.

    6 of 9 represented are two thirds, but not more than half of 12.
    """
    allowed = statutes("land-baden-wuerttemberg", ("allowed = false\ndays = 14", "allowed = true\ndays = 14"))
    votes = {"zell": 6, "a": 3, "b": 3}
    members = [{"id": key, "votes": str(held)} for key, held in votes.items()]
    case = {"members": members, "present": list(choices), "matter": "objection", "choices": choices}
    assert evaluate(allowed, json.dumps(case))["outcome"] == outcome


class TestMistakesMadeInPublic:
    """What well-known assembly programs got wrong."""

    @pytest.mark.parametrize(("yes", "outcome"), [(4, "rejected"), (5, "adopted"), (6, "adopted")])
    def test_a_simple_majority_of_nine_is_five(self, yes: int, outcome: str) -> None:
        """One asked for six."""
        decision = among(statutes("land-brandenburg"), 9, one_vote_each(yes, 9 - yes))
        assert (decision["outcome"], decision["conditions"][0]["required"]) == (outcome, "5")

    @pytest.mark.parametrize(("yes", "outcome"), [(5, "rejected"), (6, "adopted"), (7, "adopted")])
    def test_two_thirds_of_nine_are_six(self, yes: int, outcome: str) -> None:
        """One showed seven."""
        decision = among(statutes("land-brandenburg"), 9, one_vote_each(yes, 9 - yes), "statutes_amendment")
        assert (decision["outcome"], decision["conditions"][0]["required"]) == (outcome, "6")

    @pytest.mark.parametrize("preset", sorted(path.stem for path in PRESETS.glob("*.toml")))
    def test_nothing_is_ever_more_than_the_whole(self, preset: str) -> None:
        """One divided votes by heads and showed more than 100 per cent."""
        profile = statutes(preset)
        votes = {"heavy": 900, "b": 1, "c": 1, "d": 1}
        for matter in profile.majorities:
            for held in ("yes", "no", "abstain"):
                choices = {"heavy": held, "b": "yes", "c": "yes", "d": "yes"}
                decision = decided(profile, votes, choices, matter)
                shown = [*leaves(decision["conditions"]), *leaves(decision["quorum"]["conditions"])]
                assert all(int(each["have"]) <= int(each["base_value"]) for each in shown)

    @pytest.mark.parametrize("preset", sorted(path.stem for path in PRESETS.glob("*.toml")))
    def test_abstentions_alone_adopt_nothing(self, preset: str) -> None:
        """Another took a motion at two thirds for adopted by 0 to 0 with abstentions only."""
        profile = statutes(preset)
        for matter in profile.majorities:
            decision = among(profile, 9, one_vote_each(abstain=9), matter)
            assert decision["outcome"] == "rejected", matter


def leaves(rules: Iterable[Data]) -> list[Data]:
    """The conditions of nested rules."""
    found = []
    for rule in rules:
        inner = rule.get("all") or rule.get("any")
        found += leaves(inner) if inner else [rule]
    return found


class TestWeightsOfTheAssociations:
    """The presets that compute votes give those of their statutes."""

    def votes(self, preset: str, figures: Iterable[Figure]) -> dict[str, int]:
        return {each.member: each.votes for each in weights_of(statutes(preset).weights, figures)}

    @pytest.mark.parametrize(
        ("group", "inhabitants", "votes"),
        [
            ("verbandsfrei", 1999, 1),
            ("verbandsfrei", 2000, 1),
            ("verbandsfrei", 2001, 2),
            ("verbandsangehoerig", 3999, 1),
            ("verbandsangehoerig", 4000, 1),
            ("verbandsangehoerig", 4001, 2),
        ],
    )
    def test_r14_one_vote_for_each_started_2000_or_4000(
        self, group: str, inhabitants: int, votes: int
    ) -> None:
        figures = [Figure("gemeinde", inhabitants, (group,))]
        assert self.votes("r14-gstb-rheinland-pfalz", figures) == {"gemeinde": votes}

    def test_r13_an_independent_city_counts_double(self) -> None:
        figures = [
            Figure("stadt", 1000, ("kreisfrei",)),
            Figure("kreis", 2000),
            Figure("a", 1000),
            Figure("b", 1001),
        ]
        assert self.votes("r13-planungsverband", figures) == {"stadt": 2, "kreis": 2, "a": 1, "b": 2}

    @pytest.mark.parametrize(
        ("inhabitants", "votes"),
        [
            # Of 10 votes 4 are at 40 per cent; of 11 votes 5 would be above, of 12 votes 6 fall to 4 of 10.
            pytest.param(4000, 4, id="at the cap"),
            pytest.param(5000, 4, id="one above the cap"),
            pytest.param(3000, 3, id="one below the cap"),
        ],
    )
    def test_r13_no_member_has_more_than_forty_per_cent(self, inhabitants: int, votes: int) -> None:
        figures = [
            Figure("gross", inhabitants),
            Figure("a", 2000),
            Figure("b", 2000),
            Figure("c", 2000),
        ]
        assert self.votes("r13-planungsverband", figures) == {"gross": votes, "a": 2, "b": 2, "c": 2}

    @pytest.mark.parametrize(
        ("preset", "members"),
        [
            ("r01-heiningen", {"heiningen": 6, "mitglied-b": 2, "mitglied-c": 2, "mitglied-d": 2}),
            ("r04-goeppingen-voralb", {"goeppingen": 4, "mitglied-b": 2, "mitglied-c": 2}),
            ("r05-waengen", {"zell": 6, "mitglied-b": 3, "mitglied-c": 3}),
        ],
    )
    def test_a_table_gives_each_member_its_votes(self, preset: str, members: Mapping[str, int]) -> None:
        assert self.votes(preset, [Figure(key) for key in members]) == members

    @pytest.mark.parametrize(
        ("land", "votes"),
        [("baden-wuerttemberg", 4), ("sachsen", 4), ("bayern", 3), ("nordrhein-westfalen", 5)],
    )
    def test_a_private_member_is_capped_where_the_law_of_the_land_caps_it(
        self, land: str, votes: int
    ) -> None:
        """Beside 6 votes of others 4 are two fifths of 10, and 3 are less; 6 are a half, and 5 are less."""
        text = (PRESETS / f"land-{land}.toml").read_text("utf-8")
        table = 'scheme = "fixed"\nfixed = { stadt = 6, gmbh = 9 }\n'
        rule = parse_statutes(re.sub(r'scheme = "fixed"\n', table, text)).weights
        held = {
            each.member: each.votes
            for each in weights_of(rule, [Figure("stadt"), Figure("gmbh", groups=("private",))])
        }
        assert held == {"stadt": 6, "gmbh": votes}
