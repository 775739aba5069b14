# SPDX-License-Identifier: EUPL-1.2
"""The minutes (Niederschrift, § 42 BbgKVerf) of one part of a meeting."""

from __future__ import annotations

from collections.abc import Iterator

from app.documents.contingencies import failures_between_items
from app.documents.course import anchor, item_section
from app.documents.material import Material, votes_of
from app.documents.presence import NOTHING, guest_blocks, member_table
from app.documents.publicity import between_items, ended_in_private, exclusion_spans
from app.documents.tagging import (
    Block,
    Column,
    Content,
    Heading,
    Paragraph,
    Row,
    Signatures,
    Style,
    Table,
    Together,
    bold,
    facts,
    italic,
    link,
)
from app.domain.agenda import Item, Part
from app.domain.entries.sitting import Officer
from app.domain.procedure import offices_that_sign
from app.domain.remarks import minutes_due_on, notice_period_of
from app.wording import attendance, minutes_rules, proceedings, publicity
from app.wording.days import break_between_days, full_days
from app.wording.documents import Label, minutes_of, part_of_meeting
from app.wording.happenings import elected, quorum_found
from app.wording.terms import session_kind, signer, term

_APART = {Part.PUBLIC: Label.OTHER_PART_APART, Part.NON_PUBLIC: Label.PUBLIC_PART_APART}


def minutes_story(material: Material) -> tuple[Block, ...]:
    """The whole minutes, from the title to the signatures."""
    return (
        *_title(material),
        *_attendance(material),
        *_agenda(material),
        *_items(material),
        *_end(material),
    )


def _items(material: Material) -> Iterator[Block]:
    """The items as they were called, and between them what happened while none was in hand."""
    told = between_items(material)
    for item in material.items_called():
        while told and (item.called_at is None or told[0][0] <= item.called_at):
            yield Paragraph(italic(told.pop(0)[1]))
        yield item_section(material, item)
    yield from (Paragraph(italic(words)) for _, words in told)


def statutes_notes(material: Material) -> Iterator[Block]:
    """By which profile the figures were made, and what of it is not confirmed yet."""
    if material.meeting.statutes_text:
        statutes = material.meeting.statutes
        yield Paragraph(proceedings.statutes_note(statutes, material.language), Style.SMALL)
        told = minutes_rules.minutes_rules(
            statutes.minutes, minutes_due_on(material.meeting), material.part, material.language
        )
        yield Paragraph(told, Style.SMALL)
        if not statutes.confirmed:
            yield Paragraph(proceedings.unconfirmed_note(statutes, material.language), Style.SMALL)


def _title(material: Material) -> Iterator[Block]:
    dossier = material.dossier
    yield Paragraph(dossier.association, Style.LEAD)
    yield Heading(1, material.say(Label.MINUTES))
    yield Paragraph(minutes_of(material.meeting, material.part, material.language), Style.LEAD)
    if dossier.notice:
        yield Paragraph(bold(dossier.notice))
    if material.part is Part.NON_PUBLIC:
        yield Paragraph(bold(material.say(Label.CONFIDENTIAL)))
    named = (*_sitting(material), *_convened(material), *_strength(material))
    yield facts([(material.say(label), content) for label, content in named if content])


def _sitting(material: Material) -> Iterator[tuple[Label, Content]]:
    meeting, language = material.meeting, material.language
    kind = session_kind(meeting.session, language)
    yield Label.SESSION, ", ".join(filter(None, (kind, meeting.convened.emergency)))
    yield Label.DATE, full_days(meeting, language)
    yield Label.PLACE, meeting.place
    yield Label.BEGIN, material.time(material.begun_at) if material.begun_at else ""
    yield Label.END, _ended(material)
    yield Label.RECESSES, "\n".join(_interruptions(material))
    yield Label.PUBLICITY, exclusion_spans(material)


def _interruptions(material: Material) -> Iterator[str]:
    for recess in material.recesses():
        yield proceedings.recess_span(recess, material.language)
    if material.lasts_several_days:
        for adjournment in material.meeting.adjournments:
            yield break_between_days(adjournment, material.meeting, material.language)


def _convened(material: Material) -> Iterator[tuple[Label, Content]]:
    meeting = material.meeting
    if meeting.convocation:
        sent_on, channel = meeting.convocation
        how = proceedings.convoked(meeting.convening, sent_on, channel, material.language)
        yield Label.CONVOCATION, "\n".join((how, *_notice(material)))
    yield Label.PREPARES, material.dossier.prepares
    yield Label.CHAIR, _chairs(material)
    yield Label.SECRETARY, _officer(meeting.secretary)


def _notice(material: Material) -> Iterator[str]:
    """Whether the notice period was kept, and what is read at the opening where it was not."""
    notice = notice_period_of(material.meeting)
    if notice:
        yield minutes_rules.notice_remark(notice, material.language)
        if notice.heals:
            yield minutes_rules.healing_notice(material.language)


def _strength(material: Material) -> Iterator[tuple[Label, Content]]:
    language = material.language
    yield Label.ROLL, attendance.heads_with_votes(material.meeting.statutory, language)
    yield Label.PRESENT, attendance.sometime_present(votes_of(material.attending()), language)
    for label, excused in ((Label.EXCUSED, True), (Label.ABSENT, False)):
        missing = material.missing(excused=excused)
        yield label, attendance.heads_with_votes(votes_of(missing), language) if missing else ""


def _ended(material: Material) -> str:
    closed = material.meeting.closed_at
    if closed is None:
        return ""
    end = material.time(material.ended_at or closed)
    return proceedings.end_of_part(end, material.time(closed), material.language)


def _chairs(material: Material) -> str:
    """Who chaired, one after the other."""
    first, *later = material.chairs() or (None,)
    if first is None:
        return _officer(material.meeting.chair)
    changes = [f"{material.time(period.since)}: {_officer(period.chair)}" for period in later]
    return "\n".join([_officer(first.chair), *changes])


def _officer(officer: Officer | None) -> str:
    return attendance.person(officer.office, officer.name) if officer else ""


def _attendance(material: Material) -> Iterator[Block]:
    language = material.language
    yield Heading(2, material.say(Label.ATTENDANCE))
    yield member_table(material)
    for corrected in material.meeting.roll_corrections:
        told = (material.name(corrected.member), corrected, material.time(corrected.at))
        yield Paragraph(attendance.roll_corrected(*told, language))
    yield from failures_between_items(material)
    for quorum in material.meeting.quorums:
        if not quorum.item:
            challenger = material.name(quorum.challenged_by) if quorum.challenged_by else ""
            yield Paragraph(quorum_found(quorum, challenger, language))
    yield from guest_blocks(material)


def _agenda(material: Material) -> Iterator[Block]:
    yield Heading(2, f"{material.say(Label.AGENDA)}, {part_of_meeting(material.part, material.language)}")
    rows = [_agenda_row(material, item) for item in material.meeting.items.values()]
    for item in material.dossier.withheld:
        title = publicity.withheld_title(item, material.language)
        rows.insert(item.place, (item.number, title, NOTHING, NOTHING))
    if rows:
        columns = (
            Column(material.say(Label.ITEM), 1),
            Column(material.say(Label.SUBJECT), 6.3),
            Column(material.say(Label.RESOLUTION), 2),
            Column(material.say(Label.RESULT), 3.2),
        )
        yield Table(columns, rows)
    else:
        yield Paragraph(material.say(Label.NO_ITEMS))
    if material.dossier.has_other_part:
        yield Paragraph(material.say(_APART[material.part]), Style.SMALL)


def _agenda_row(material: Material, item: Item) -> Row:
    numbers = ", ".join(material.meeting.numbers_at(item.id))
    outcome = term(item.outcome, material.language) if item.outcome else NOTHING
    if ended_in_private(material, item):
        outcome = publicity.treated_apart(material.language)
    if any(election.chosen for election in material.meeting.elections_at(item.id)[-1:]):
        outcome = elected(material.language)
    return (item.number, link(item.title, f"#{anchor(item)}"), numbers or NOTHING, outcome)


def _end(material: Material) -> Iterator[Block]:
    """The close, what the figures rest on, and the signatures, on one page."""
    closed = material.meeting.closed_at
    blocks: list[Block] = [Heading(2, material.say(Label.CLOSE))]
    if closed:
        end = material.ended_at or closed
        times = material.time(end), material.time(closed)
        words = proceedings.closed_sentence(material.part, *times, material.language)
        blocks.append(Paragraph(words))
    blocks += statutes_notes(material)
    if material.meeting.statutes_text:
        captions = [_signature(material, who) for who in offices_that_sign(material.meeting.statutes.minutes)]
        blocks += [Signatures(captions[row : row + 2]) for row in range(0, len(captions), 2)]
    yield Together(tuple(blocks))


def _signature(material: Material, who: str) -> str:
    officers = {"chair": material.meeting.chair, "secretary": material.meeting.secretary}
    return "\n".join(filter(None, (signer(who, material.language), _officer(officers.get(who)))))
