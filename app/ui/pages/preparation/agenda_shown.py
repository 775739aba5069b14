# SPDX-License-Identifier: EUPL-1.2
"""The planned agenda as records: its lines, the item in hand, the meeting with its invitation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.domain.agenda import Item, ItemKind, Part
from app.domain.agenda_numbers import level_of
from app.domain.association import Association
from app.domain.failures import KnownError
from app.domain.identity import ItemId
from app.domain.matters import ORDINARY
from app.domain.meeting import Meeting
from app.domain.procedure import notice_period_is_kept
from app.domain.statutes import Statutes
from app.domain.tally import Tally, tally
from app.ui.pages.preparation.shown import AgendaShown, ItemFormShown, MeetingPlanShown, PlanRow
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import OptionShown
from app.wording.dates import short_moment
from app.wording.language import Language
from app.wording.majorities import rule_in_words
from app.wording.preparation import words
from app.wording.terms import matter, term

MEETING = "meeting"
NEW = "new"
_DECIDED = frozenset({ItemKind.RESOLUTION, ItemKind.ELECTION, ItemKind.FORMALITY})


@dataclass(frozen=True, slots=True)
class Beside:
    """What is kept beside an item on this computer: minutes planned, and notes for the chair."""

    minutes: str = ""
    notes: str = ""


NOTHING = Beside()


@dataclass(frozen=True, slots=True)
class Plan:
    """A planned meeting with all that its page tells of."""

    association: Association
    meeting: Meeting
    beside: Mapping[ItemId, Beside]
    today: date
    language: Language

    @property
    def statutes(self) -> Statutes | None:
        """The profile that will apply on the day; None where there is none yet."""
        body = self.association.bodies[self.meeting.convened.body]
        try:
            return body.statutes_on(self.meeting.planned_at.date())[0]
        except KnownError:
            return None

    @property
    def statutory(self) -> Tally:
        """The roll as it will stand on the day."""
        roll = self.association.roll_on(self.meeting.convened.body, self.meeting.planned_at.date())
        return tally(entry.votes for entry in roll)

    def item(self, number: str) -> Item | None:
        """The item with a number."""
        return next((item for item in self.meeting.items.values() if item.number == number), None)


def agenda_shown(
    plan: Plan, current: str, version: int, others: tuple[OptionShown, ...], part: Part
) -> AgendaShown:
    """The agenda with the line in hand: the meeting, an item, or a new one in a part."""
    item = plan.item(current)
    form = None
    if item is not None or current == NEW:
        form = _item_form(plan, item, version, part)
    return AgendaShown(
        rows=tuple(_rows(plan)),
        current=current,
        summary=_summary(plan),
        item=form,
        meeting=None if form else _meeting_form(plan, version, others),
    )


def required(plan: Plan, kind: ItemKind, needed: str) -> str:
    """The majority that an item will need, with the figures of the roll on the day."""
    if kind not in _DECIDED:
        return words("no_vote", plan.language)
    statutes = plan.statutes
    if statutes is None:
        return words("no_profile", plan.language)
    wanted = "procedural" if kind is ItemKind.FORMALITY else needed
    if kind is ItemKind.ELECTION:
        return term(kind, plan.language)
    names = {member.key: member.name for member in plan.association.members.values()}
    try:
        return rule_in_words(statutes.majority(wanted), plan.statutory, plan.language, names)
    except KnownError:
        return words("no_profile", plan.language)


def _rows(plan: Plan) -> Iterator[PlanRow]:
    meeting, language = plan.meeting, plan.language
    when = short_moment(meeting.planned_at, language)
    yield PlanRow(MEETING, "", meeting.title, f"{when} · {meeting.place}".rstrip(" ·"))
    for part in Part:
        items = [item for item in meeting.items.values() if item.part is part]
        if items or part is Part.PUBLIC:
            yield PlanRow(f"part:{part.value}", "", words(f"{part.value}_part", language), part=part.value)
        yield from (_row(plan, item) for item in items)


def _row(plan: Plan, item: Item) -> PlanRow:
    language = plan.language
    statutes = plan.statutes
    detail = [term(item.kind, language)]
    if item.kind is ItemKind.RESOLUTION and item.matter != ORDINARY and statutes is not None:
        detail.append(matter(item.matter, language, statutes.titles))
    if item.paper:
        detail.append(item.paper)
    minutes = plan.beside.get(item.id, NOTHING).minutes
    return PlanRow(
        item.number,
        item.number,
        item.title,
        " · ".join(detail),
        level_of(item.number),
        item.part.value,
        required(plan, item.kind, item.matter),
        words("minutes", language, count=minutes) if minutes else "",
    )


def _summary(plan: Plan) -> str:
    minutes = sum(int(beside.minutes or 0) for beside in plan.beside.values())
    return words("agenda_summary", plan.language, items=len(plan.meeting.items), minutes=minutes)


def _item_form(plan: Plan, item: Item | None, version: int, part: Part) -> ItemFormShown:
    language = plan.language
    statutes = plan.statutes
    matters = tuple(statutes.majorities) if statutes else (ORDINARY,)
    titles = statutes.titles if statutes else {}
    beside = plan.beside.get(item.id, NOTHING) if item else NOTHING
    kind = item.kind if item else ItemKind.RESOLUTION
    chosen = item.matter if item else ORDINARY
    heading = words("item_heading", language, number=item.number) if item else words("item_new", language)
    return ItemFormShown(
        form=f"{plan.meeting.convened.key}:{item.id if item else NEW}:{version}",
        heading=heading,
        title=item.title if item else "",
        kinds=tuple(OptionShown(each.value, term(each, language)) for each in ItemKind),
        kind=kind.value,
        matters=tuple(
            OptionShown(each, matter(each, language, titles)) for each in dict.fromkeys((*matters, chosen))
        ),
        matter=chosen,
        parts=tuple(OptionShown(each.value, term(each, language)) for each in Part),
        part=(item.part if item else part).value,
        numbered="yes" if (item.numbered if item else True) else "no",
        answers=tuple(OptionShown(each, words(each, language)) for each in ("yes", "no")),
        wording=item.wording if item else "",
        reasons=item.reasons if item else "",
        paper=item.paper if item else "",
        minutes=beside.minutes,
        notes=beside.notes,
        required=words("needs", language, rule=required(plan, kind, chosen)),
        confirm=words("item_change" if item else "item_add", language),
        is_new=item is None,
    )


def _meeting_form(plan: Plan, version: int, others: tuple[OptionShown, ...]) -> MeetingPlanShown:
    meeting = plan.meeting
    local = meeting.planned_at
    said, tone = _invitation(plan)
    return MeetingPlanShown(
        form=f"{meeting.convened.key}:{version}",
        heading=meeting.title,
        title=meeting.title,
        place=meeting.place,
        on=local.date(),
        at=local.time(),
        sent_on=min(plan.today, local.date()),
        invitation=said,
        invitation_tone=tone,
        others=others,
    )


def _invitation(plan: Plan) -> tuple[str, Tone]:
    """When it was sent or has to be, by the notice period; a second convening has its own notice."""
    statutes, language = plan.statutes, plan.language
    day = plan.meeting.planned_at.date()
    needed = statutes.convocation.notice_days if statutes else 0
    if plan.meeting.convocation is not None and statutes is not None:
        sent = datetime.fromisoformat(plan.meeting.convocation[0]).date()
        kept = notice_period_is_kept(statutes.convocation, sent, day)
        code = "invited_in_time" if kept else "invited_late"
        values = {"sent_on": sent.isoformat(), "days": (day - sent).days, "needed": needed}
        return words(code, language, **values), Tone.YES if kept else Tone.NO
    latest = day - timedelta(days=needed + 1)
    said = words("not_invited_free", language)
    if needed:
        said = words("not_invited", language, needed=needed, latest=latest.isoformat())
    if plan.meeting.convened.repeats is not None:
        said = f"{said} {words('repeat_notice', language)}"
    return said, Tone.NO if needed and plan.today > latest else Tone.ABSTAIN
