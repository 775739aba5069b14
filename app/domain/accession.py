# SPDX-License-Identifier: EUPL-1.2
"""When an accession or an exit takes effect: by its own rule (§ 41 GKGBbg, § 20 GkG NRW)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.domain.identity import AccessionId, BodyId, MemberId


class Effective(StrEnum):
    """The moment at which an accession or an exit takes effect."""

    ON_RESOLUTION = "on_resolution"
    ON_APPROVAL = "on_approval"
    DAY_AFTER_PUBLICATION = "day_after_publication"
    FIXED_DATE = "fixed_date"


@dataclass(frozen=True, slots=True)
class AccessionRule:
    """When accession and exit take effect, and whether an accession may change today's roll.

    ``joins_today`` lets a member whose accession takes effect on its resolution vote in the same
    sitting; without it the frozen roll never changes.
    """

    accession: Effective = Effective.DAY_AFTER_PUBLICATION
    exit: Effective = Effective.DAY_AFTER_PUBLICATION
    joins_today: bool = False


class AccessionKind(StrEnum):
    """Whether a member joins (Aufnahme) or leaves (Ausscheiden)."""

    ACCESSION = "accession"
    EXIT = "exit"


class Approval(StrEnum):
    """What the supervisory authority decided; what it deferred can be decided later."""

    FULLY = "fully"
    PARTLY = "partly"
    DEFERRED = "deferred"
    REFUSED = "refused"


class AccessionState(StrEnum):
    """The last step that an accession or an exit has taken."""

    RESOLVED = "resolved"
    DEFERRED = "deferred"
    REFUSED = "refused"
    APPROVED = "approved"
    PUBLISHED = "published"


_AFTER_DECISION = {
    None: AccessionState.RESOLVED,
    Approval.FULLY: AccessionState.APPROVED,
    Approval.PARTLY: AccessionState.APPROVED,
    Approval.DEFERRED: AccessionState.DEFERRED,
    Approval.REFUSED: AccessionState.REFUSED,
}


@dataclass(frozen=True, slots=True)
class Accession:
    """One member's accession to a body, or its exit, with the days of its steps.

    Members of one resolution share ``id``; each has its own steps. ``votes`` are those that the member
    has once it takes effect (exit: 0); ``effective_from`` is empty while that day is not known.
    """

    id: AccessionId
    member: MemberId
    body: BodyId
    kind: AccessionKind
    takes_effect: Effective
    votes: int
    resolution: str
    resolved_on: date
    fixed_on: date | None = None
    approval: Approval | None = None
    decided_on: date | None = None
    published_on: date | None = None
    gazette: str = ""
    effective_from: date | None = None

    @property
    def state(self) -> AccessionState:
        """The last step that was taken."""
        return AccessionState.PUBLISHED if self.published_on else _AFTER_DECISION[self.approval]

    @property
    def awaits_a_step(self) -> bool:
        """Whether an approval or a publication can still be recorded."""
        return self.state not in {AccessionState.REFUSED, AccessionState.PUBLISHED}

    def is_effective_on(self, day: date) -> bool:
        """Whether it has taken effect by a day, that day included."""
        return self.effective_from is not None and self.effective_from <= day


def effective_from(accession: Accession) -> date | None:
    """The day from which an accession or an exit is effective; nothing while it is not known.

    On the resolution, on the approval, on the day after the publication, or on the day that the
    resolution names. Each member has its own day; what the authority defers or refuses has none.

    Law: § 41 (3), § 42 (5) GKGBbg; § 14 (2) GKGBbg; § 20 (4) GkG NRW.
    Profile: accession.accession, accession.exit.
    """
    if accession.state in {AccessionState.DEFERRED, AccessionState.REFUSED}:
        return None
    if accession.takes_effect is Effective.ON_RESOLUTION:
        return accession.resolved_on
    if accession.takes_effect is Effective.ON_APPROVAL:
        return accession.decided_on
    if accession.takes_effect is Effective.FIXED_DATE:
        return accession.fixed_on
    return day_after(accession.published_on) if accession.published_on else None


def day_after(day: date) -> date:
    """The day that follows; the last day of the calendar has none."""
    return day + timedelta(days=1) if day < date.max else day


def applicable_moment(rule: AccessionRule, kind: AccessionKind) -> Effective:
    """The moment at which the statutes let an accession, or an exit, take effect.

    Law: § 42 (5) GKGBbg; § 20 (4) GkG NRW; § 62 (2) SächsKomZG.
    Profile: accession.accession, accession.exit.
    """
    return rule.accession if kind is AccessionKind.ACCESSION else rule.exit


def may_join_today(rule: AccessionRule, accession: Accession, meeting_day: date) -> bool:
    """Whether a member may vote in the sitting that admitted it: only where the statutes say so, and
    its accession took effect on a resolution since the meeting's day.

    Law: § 19 (1) GKGBbg (unconfirmed); the roll of a sitting is frozen otherwise.
    Profile: accession.joins_today.
    """
    return (
        rule.joins_today
        and accession.kind is AccessionKind.ACCESSION
        and accession.takes_effect is Effective.ON_RESOLUTION
        and accession.effective_from is not None
        and accession.effective_from >= meeting_day
    )
