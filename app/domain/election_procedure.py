# SPDX-License-Identifier: EUPL-1.2
"""How an election is held: in secret or openly, several posts at once, how soon again, who fills the post."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain.elections import ElectionRule, RoundRule, Waiver
from app.domain.matters import ELECTION, SECRET


def may_waive_secrecy(rule: ElectionRule, agreeing: int, against: int, silent: int = 0) -> bool:
    """Whether an election may be held openly where so many agreed and so many were against it.

    Unanimous is a resolution that somebody carries and nobody votes against (§ 39 (2) BbgKVerf): each of
    those entitled agreed or abstained, and nobody is ``silent``, of whom nothing is known.

    Law: § 39 (1) BbgKVerf (unanimously, before the election); § 37 (7) GemO BW, § 39 (7) SächsGemO
    (nobody objects).
    Profile: elections.secret, elections.waiver.
    """
    if not rule.secret or rule.waiver is Waiver.ALWAYS:
        return True
    if rule.waiver is Waiver.NEVER:
        return False
    if rule.waiver is Waiver.NOBODY_OBJECTS:
        return against == 0
    return against == 0 and agreeing > 0 and silent == 0


def barring_words(*, secret: bool) -> tuple[str, ...]:
    """The words by which a profile bars remote participants from an election.

    Candidates vote: who stands for an honorary office has no conflict of interest by that alone.

    Law: § 22 (3) BbgKVerf (appointments to honorary offices are no conflict); § 34 (2) BbgKVerf (no
    video in secret elections); § 37a GemO BW (remote participants do not vote in elections).
    Profile: remote.barred.
    """
    return (ELECTION, SECRET) if secret else (ELECTION,)


def may_fill_in_one_ballot(rule: ElectionRule, seats: int) -> bool:
    """Whether so many posts may be filled in one ballot.

    Law: § 39 (1) BbgKVerf; § 15 (2) statutes of the GStB Rheinland-Pfalz (en bloc).
    Profile: elections.several_posts.
    """
    return seats == 1 or rule.several_posts


def objection_prevents_one_ballot(rule: ElectionRule, objecting: int, statutory: int) -> bool:
    """Whether so many votes objected that several posts are not filled in one ballot.

    Law: § 15 (2) statutes of the GStB Rheinland-Pfalz (more than 5 per cent of the statutory votes).
    Profile: elections.several_posts_objection.
    """
    return objecting > rule.several_posts_objection * statutory


def holds_post(rule: ElectionRule, accepted: bool | None) -> bool:
    """Whether who was elected holds the post: by accepting, where the profile asks for it.

    Law: § 40 BbgKVerf (unconfirmed).
    Profile: elections.acceptance.
    """
    return accepted is True or (accepted is None and not rule.acceptance)


def earliest_day(rule: RoundRule, before: date, candidates: int) -> date:
    """The first day on which a round may be held after the round before.

    Law: § 37 (7) GemO BW (a single candidate: a week later at the earliest).
    Profile: elections.rounds.days_later, elections.rounds.single_days_later.
    """
    days = max(rule.days_later, rule.single_days_later if candidates == 1 else 0)
    return before + timedelta(days=days)
