# SPDX-License-Identifier: EUPL-1.2
"""What holds of every ballot: of any assembly, any votes, and any majority that a profile can express."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import product

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.domain.balloting import Tie
from app.domain.certainty import Prospect, prospect_of
from app.domain.results import Outcome, is_adopted, majority_result
from app.domain.rules import Compare, Rule, conditions_in, conditions_of, evaluate, figures, holds
from app.domain.standing import counts_of, sheet_of, standing_of
from app.domain.statutes.rules_reading import rule_parameters
from app.domain.tally import Choice, Counts, Sheet, Tally, tally
from tests.domain import counted
from tests.domain.assemblies import (
    GROUPS,
    RULES,
    SHARES,
    WrittenRule,
    assemblies,
    divided,
    read,
    written_rules,
)
from tests.domain.counted import Voter, ballot_of, judged

ADOPTED, REJECTED = Outcome.ADOPTED, Outcome.REJECTED
YES = Choice.YES
SOME = settings(deadline=None)
MANY = settings(max_examples=2 * settings.default.max_examples, deadline=None)

Assembly = dict[str, Voter]


def sheet(room: Mapping[str, Voter]) -> Sheet:
    return counted.sheet_of(room, GROUPS)


def outcome(rule: Rule, room: Mapping[str, Voter]) -> Outcome:
    return majority_result(rule, sheet(room))[1]


def classes(counts: Counts) -> tuple[Tally, ...]:
    return (
        counts.yes,
        counts.no,
        counts.abstain,
        counts.invalid,
        counts.not_voting,
        counts.conflicted,
        counts.absent,
        counts.barred,
        counts.undisclosed,
    )


class TestClasses:
    """Every member of the roll stands in exactly one class."""

    @SOME
    @given(assemblies())
    def test_all_classes_together_are_the_whole_roll_in_heads_and_votes(self, room: Assembly) -> None:
        counts = sheet(room).counts
        assert sum(classes(counts), start=Tally()) == tally(voter.votes for voter in room.values())
        assert counts.statutory == tally(voter.votes for voter in room.values())

    @SOME
    @given(assemblies())
    def test_so_they_are_of_each_group(self, room: Assembly) -> None:
        for group, counts in sheet(room).groups.items():
            held = tally(voter.votes for voter in room.values() if group in voter.groups)
            assert counts.statutory == held

    @SOME
    @given(assemblies(missing=True), RULES)
    def test_a_ballot_counts_as_its_members_do(self, room: Assembly, rule: Rule) -> None:
        """The sheet of a ballot is that of its members, who stand nowhere twice and nowhere not."""
        ballot = ballot_of(room)
        done = {member: ballot.choices.get(member, Choice.NOT_VOTING) for member in ballot.entitled}
        said = {key: _said(voter, Choice.NOT_VOTING) for key, voter in room.items()}
        asked = sheet_of(ballot, done, rule)
        expected = sheet(said)
        assert asked.counts == expected.counts
        assert asked.agreeing == expected.agreeing
        assert asked.groups == {group: expected.groups[group] for group in asked.groups}


class TestOrder:
    """No order of entry changes a result."""

    @SOME
    @given(assemblies(), RULES, st.data())
    def test_of_the_votes(self, room: Assembly, rule: Rule, data: st.DataObject) -> None:
        ballot = ballot_of(room)
        turned = dict(data.draw(st.permutations(list(ballot.choices.items()))))
        assert sheet_of(ballot, turned, rule) == sheet_of(ballot, ballot.choices, rule)

    @SOME
    @given(assemblies(), RULES, st.data())
    def test_of_the_roll(self, room: Assembly, rule: Rule, data: st.DataObject) -> None:
        turned = dict(data.draw(st.permutations(list(room.items()))))
        assert majority_result(rule, sheet(turned)) == majority_result(rule, sheet(room))


class TestMoreYes:
    """More Yes never turns adopted into rejected."""

    @MANY
    @given(assemblies(), RULES, st.data())
    def test_of_a_whole_member(self, room: Assembly, rule: Rule, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(sorted(room)))
        assume(room[key].is_entitled)
        more = {**room, key: replace(room[key], choice=YES, parts=())}
        assert (outcome(rule, room), outcome(rule, more)) != (ADOPTED, REJECTED)

    @MANY
    @given(assemblies(), RULES, divided(), st.data())
    def test_of_a_part_of_its_votes(
        self, others: Assembly, rule: Rule, voter: Voter, data: st.DataObject
    ) -> None:
        room, key = {**others, "a": voter}, "a"
        held = dict(voter.parts)
        way = data.draw(st.sampled_from(list(held)))
        moved = data.draw(st.integers(0, held[way]))
        after = {**held, way: held[way] - moved}
        after[YES] = after.get(YES, 0) + moved
        more = {**room, key: replace(room[key], parts=tuple(after.items()))}
        assert (outcome(rule, room), outcome(rule, more)) != (ADOPTED, REJECTED)

    @SOME
    @given(assemblies(), RULES)
    def test_nobody_is_adopted_by_nobody(self, room: Assembly, rule: Rule) -> None:
        silent = {
            key: replace(voter, choice=Choice.ABSTAIN, parts=()) if voter.is_entitled else voter
            for key, voter in room.items()
        }
        assert outcome(rule, silent) is REJECTED


class TestScale:
    """Scaling all weights changes nothing, but for a rule that asks for a number of votes."""

    @SOME
    @given(
        assemblies(),
        written_rules(numbers=st.just("members")).map(read),
        st.integers(2, 50),
    )
    def test_of_the_weights(self, room: Assembly, rule: Rule, scale: int) -> None:
        scaled = {
            key: replace(
                voter,
                votes=voter.votes * scale,
                parts=tuple((way, votes * scale) for way, votes in voter.parts),
            )
            for key, voter in room.items()
        }
        assert outcome(rule, scaled) is outcome(rule, room)


class TestEquality:
    """More than a share, and at least that share, differ only where exactly the share is reached."""

    @SOME
    @given(assemblies(), RULES, SHARES)
    def test_at_the_threshold_and_nowhere_else(self, room: Assembly, rule: Rule, share: str) -> None:
        for each in conditions_in(rule):
            asked = replace(each, fraction=Fraction(share))
            more = judged(replace(asked, compare=Compare.MORE_THAN), sheet(room))
            least = judged(replace(asked, compare=Compare.AT_LEAST), sheet(room))
            have, _ = figures(asked, sheet(room))
            exactly = have == least.threshold and have > 0
            assert (least.met and not more.met) is exactly
            assert not (more.met and not least.met)

    @SOME
    @given(assemblies(), RULES, SHARES)
    def test_of_a_limit_too(self, room: Assembly, rule: Rule, share: str) -> None:
        for each in conditions_in(rule):
            asked = replace(each, fraction=Fraction(share))
            most = judged(replace(asked, compare=Compare.AT_MOST), sheet(room))
            less = judged(replace(asked, compare=Compare.LESS_THAN), sheet(room))
            have, _ = figures(asked, sheet(room))
            if have:
                assert (most.met, less.met) == (have <= most.threshold, have < less.threshold)


class TestFigures:
    """What a result says of itself is true."""

    @SOME
    @given(assemblies(), RULES)
    def test_no_share_exceeds_the_whole(self, room: Assembly, rule: Rule) -> None:
        for each in conditions_of(evaluate(rule, sheet(room))):
            assert 0 <= each.have <= each.base_value

    @SOME
    @given(assemblies(), RULES)
    def test_whether_a_rule_holds_is_the_same_without_them(self, room: Assembly, rule: Rule) -> None:
        counted = sheet(room)
        assert holds(rule, counted) == evaluate(rule, counted).met
        assert is_adopted(rule, counted) == (outcome(rule, room) is ADOPTED)

    @SOME
    @given(assemblies(), RULES)
    def test_what_is_missing_is_exactly_what_would_suffice(self, room: Assembly, rule: Rule) -> None:
        for each in conditions_of(evaluate(rule, sheet(room))):
            reached = each.have + each.missing
            assert each.met == (each.missing == 0)
            assert _meets(each.compare, reached, each.threshold)
            if each.missing and reached > 1:
                assert not _meets(each.compare, reached - 1, each.threshold)


class TestCertainty:
    """An outcome is certain exactly where no choice of the missing members changes it, nor chair or lot."""

    @settings(max_examples=100, deadline=None)
    @given(assemblies(missing=True, most=4), RULES, st.sampled_from(Tie))
    def test_exactly_as_trying_out_every_completion_says(self, room: Assembly, rule: Rule, tie: Tie) -> None:
        ballot = ballot_of(room)
        assume(len(ballot.missing) <= 3)
        possible = {prospect_of(rule, sheet(each), tie) for each in _completions(room)}
        certainly = len(possible) == 1 and Prospect.OPEN not in possible
        now = standing_of(ballot, rule, tie)
        if tie is Tie.REJECTED or not any(condition.cap for condition in conditions_in(rule)):
            assert now.certain is certainly
        else:
            assert certainly or not now.certain
        assert now.computed in {outcome(rule, each) for each in _completions(room)}
        assert now.counts == counts_of(ballot, ballot.choices)


def test_every_way_to_write_a_rule_is_tried() -> None:
    """A new form of rules must be drawn here too."""
    drawn: set[str] = set()

    @settings(max_examples=300, database=None, deadline=None)
    @given(written_rules())
    def draw(written: WrittenRule) -> None:
        drawn.update(_keys(written))

    draw()
    assert drawn == set(rule_parameters())


def _meets(compare: Compare, have: int, threshold: Fraction) -> bool:
    return have > threshold if compare is Compare.MORE_THAN else have >= threshold


def _said(voter: Voter, choice: Choice) -> Voter:
    """A member that is missing, with a choice."""
    return replace(voter, choice=choice) if voter.is_entitled and voter.head is None else voter


def _completions(room: Assembly) -> Iterator[Assembly]:
    """The assembly with every choice that its missing members could still make."""
    missing = [key for key, voter in room.items() if voter.is_entitled and voter.head is None]
    for choices in product(Choice, repeat=len(missing)):
        said = dict(zip(missing, choices, strict=True))
        yield {key: _said(voter, said[key]) if key in said else voter for key, voter in room.items()}


def _keys(written: object, path: str = "") -> Iterator[str]:
    if isinstance(written, Mapping):
        for key, value in written.items():
            yield f"{path}{key}"
            yield from _keys(value, f"{key}." if key == "cap" else "")
    elif isinstance(written, list):
        for part in written:
            yield from _keys(part)
