# SPDX-License-Identifier: EUPL-1.2
"""The second convening (zweite Ladung): the same items again, after a meeting without quorum."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain.quorum import SecondConvening

REPEAT = "repeat"


def may_be_convened_again(second: SecondConvening, *, through_conflict: bool) -> bool:
    """Whether a meeting may repeat one that had no quorum; ``through_conflict``: for conflicts of interest.

    Law: § 38 (2) BbgKVerf; Art. 33 (3) KommZG (not where conflicts of interest were the cause).
    Profile: second_convening.allowed, second_convening.after_conflict.
    """
    return second.allowed and (second.after_conflict or not through_conflict)


def is_within_window(second: SecondConvening, first: date, day: date) -> bool:
    """Whether the second meeting falls into the window after the first.

    Law: Art. 33 (3) KommZG (within four weeks).
    Profile: second_convening.within_days.
    """
    return not second.within_days or first < day <= first + timedelta(days=second.within_days)


def lacks_notice(second: SecondConvening, *, noticed: bool) -> bool:
    """Whether the invitation failed to point out that the second meeting is quorate regardless of number.

    Law: § 38 (2) BbgKVerf; Art. 33 (3) KommZG.
    Profile: second_convening.notice.
    """
    return second.notice and not noticed


def is_same_item(second: SecondConvening, title: str, left_over: tuple[str, ...]) -> bool:
    """Whether an item may stand on the agenda of a second convening: one that was left over.

    Law: § 38 (2) BbgKVerf ("derselbe Gegenstand"); § 8 of the statutes of Wängen (R5).
    Profile: second_convening.same_items.
    """
    known = {" ".join(one.casefold().split()) for one in left_over}
    return not second.same_items or " ".join(title.casefold().split()) in known
