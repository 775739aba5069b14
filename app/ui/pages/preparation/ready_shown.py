# SPDX-License-Identifier: EUPL-1.2
"""Whether everything is ready before a meeting: each check with how it stands and its remedy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.ui.pages.preparation.agenda_shown import Plan
from app.ui.pages.preparation.shown import ReadyLine, ReadyShown
from app.ui.theme.tones import Tone
from app.wording.dates import short_moment
from app.wording.numbers import listing
from app.wording.preparation_ready import words

WEIGHTS, PAPER, BACKUP = "weights", "paper", "backup"
LEAST_MB, ENOUGH_MB = 200, 1_000
MOST_SINCE_COPY = 50
_LATE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the computer says: clock, disk, screens, journal; ``waiting`` is None without a central database.

    ``confirmed`` is what was confirmed by hand, by key of the check.
    """

    now: datetime
    last_entry: datetime
    free_mb: int
    screens: tuple[str, ...]
    head: int
    file: str
    waiting: int | None
    aside: int
    confirmed: Mapping[str, str]


def ready_shown(plan: Plan, around: Surroundings) -> ReadyShown:
    """All checks of a meeting in the order in which one walks through them."""
    lines = (
        _weights(plan, around),
        _profile(plan),
        _agenda(plan),
        _backup(plan, around),
        _device(plan, around),
        _projector(plan, around),
        _paper(plan, around),
        _disk(plan, around),
        _clock(plan, around),
    )
    left = sum(line.tone is not Tone.YES for line in lines)
    if not left:
        return ReadyShown(lines, words("all_ready", plan.language), Tone.YES, "success")
    worst = Tone.NO if any(line.tone is Tone.NO for line in lines) else Tone.ABSTAIN
    return ReadyShown(lines, words("open_checks", plan.language, open=left), worst, "warning")


def weights_fingerprint(plan: Plan) -> str:
    """What is confirmed with the votes; another roll has to be confirmed anew."""
    body = plan.association.bodies[plan.meeting.convened.body]
    roll = plan.association.roll_on(body.id, plan.meeting.planned_at.date())
    return ";".join(f"{entry.key}={entry.votes}" for entry in roll)


def _line(plan: Plan, key: str, code: str, tone: Tone, act: str = "", /, **values: object) -> ReadyLine:
    icon = {Tone.YES: "check", Tone.NO: "close"}.get(tone, "warning")
    detail = words(code, plan.language, **values)
    label = words(act, plan.language) if act else ""
    return ReadyLine(key, words(key, plan.language), detail, tone, icon, label)


def _weights(plan: Plan, around: Surroundings) -> ReadyLine:
    tally = plan.statutory
    day = plan.meeting.planned_at.date().isoformat()
    values: dict[str, object] = {"members": tally.members, "votes": tally.votes, "day": day}
    if not tally.votes:
        return _line(plan, WEIGHTS, "weights_none", Tone.NO)
    if around.confirmed.get(WEIGHTS) == weights_fingerprint(plan):
        return _line(plan, WEIGHTS, "weights_done", Tone.YES, **values)
    return _line(plan, WEIGHTS, "weights_open", Tone.ABSTAIN, "confirm", **values)


def _profile(plan: Plan) -> ReadyLine:
    statutes = plan.statutes
    if statutes is None:
        return _line(plan, "profile", "profile_none", Tone.NO)
    if statutes.unconfirmed:
        parts = listing(statutes.unconfirmed, plan.language)
        return _line(plan, "profile", "profile_unconfirmed", Tone.ABSTAIN, name=statutes.name, parts=parts)
    return _line(plan, "profile", "profile_done", Tone.YES, name=statutes.name, version=statutes.version)


def _agenda(plan: Plan) -> ReadyLine:
    items = len(plan.meeting.items)
    if not items:
        return _line(plan, "agenda", "agenda_none", Tone.NO)
    if plan.meeting.convocation is None:
        return _line(plan, "agenda", "agenda_not_invited", Tone.ABSTAIN, items=items)
    sent_on = plan.meeting.convocation[0]
    return _line(plan, "agenda", "agenda_done", Tone.YES, items=items, sent_on=sent_on)


def _projector(plan: Plan, around: Surroundings) -> ReadyLine:
    if not around.screens:
        return _line(plan, "projector", "projector_none", Tone.ABSTAIN)
    return _line(
        plan, "projector", "projector_done", Tone.YES, screens=listing(around.screens, plan.language)
    )


def _paper(plan: Plan, around: Surroundings) -> ReadyLine:
    printed = around.confirmed.get(PAPER, "")
    if not printed:
        return _line(plan, PAPER, "paper_open", Tone.ABSTAIN, "printed")
    return _line(plan, PAPER, "paper_done", Tone.YES, day=date.fromisoformat(printed).isoformat())


def _disk(plan: Plan, around: Surroundings) -> ReadyLine:
    if around.free_mb < ENOUGH_MB:
        tone = Tone.NO if around.free_mb < LEAST_MB else Tone.ABSTAIN
        return _line(plan, "disk", "disk_low", tone, mb=around.free_mb)
    return _line(plan, "disk", "disk_done", Tone.YES, gb=around.free_mb // 1_000)


def _clock(plan: Plan, around: Surroundings) -> ReadyLine:
    now = short_moment(around.now, plan.language)
    day = plan.meeting.planned_at.date()
    if around.now < around.last_entry:
        last = short_moment(around.last_entry, plan.language)
        return _line(plan, "clock", "clock_back", Tone.NO, now=now, last=last)
    if around.now > plan.meeting.planned_at + _LATE:
        return _line(plan, "clock", "clock_far", Tone.ABSTAIN, now=now, day=day.isoformat())
    return _line(plan, "clock", "clock_done", Tone.YES, now=now)


def _backup(plan: Plan, around: Surroundings) -> ReadyLine:
    if around.waiting is not None:
        code = "backup_waiting" if around.waiting else "backup_central"
        tone = Tone.ABSTAIN if around.waiting else Tone.YES
        return _line(plan, BACKUP, code, tone, entries=around.waiting)
    copied = around.confirmed.get(BACKUP, "")
    if not copied:
        return _line(plan, BACKUP, "backup_open", Tone.ABSTAIN, "copied", file=around.file)
    since = around.head - int(copied)
    if since > MOST_SINCE_COPY:
        return _line(plan, BACKUP, "backup_old", Tone.ABSTAIN, "copied", entries=since, file=around.file)
    return _line(plan, BACKUP, "backup_done", Tone.YES, "copied" if since else "", entries=since)


def _device(plan: Plan, around: Surroundings) -> ReadyLine:
    if around.aside:
        return _line(plan, "device", "device_conflict", Tone.NO, entries=around.aside)
    return _line(plan, "device", "device_done", Tone.YES)
