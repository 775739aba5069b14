# SPDX-License-Identifier: EUPL-1.2
"""The minutes (Niederschrift, § 42 BbgKVerf) of one part of a meeting."""

from __future__ import annotations

from collections.abc import Iterator

from app.documents.course import anchor, item_section
from app.documents.material import Material, votes_of
from app.documents.presence import guest_blocks, member_table
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
    bold,
    facts,
    link,
)
from app.domain.agenda import Item, Part
from app.domain.entries.sitting import Officer
from app.wording import proceedings
from app.wording.dates import full_date, spoken_time
from app.wording.documents import Label, day_of, minutes_of, part_of_meeting
from app.wording.majorities import quorum_established
from app.wording.numbers import heads_and_votes
from app.wording.terms import convening, session_kind, signer, term


def minutes_story(material: Material) -> tuple[Block, ...]:
    """The whole minutes, from the title to the signatures."""
    return (
        *_title(material),
        *_attendance(material),
        *_agenda(material),
        *(item_section(material, item) for item in material.items_called()),
        *_end(material),
    )


def _title(material: Material) -> Iterator[Block]:
    dossier, meeting, language = material.dossier, material.meeting, material.language
    yield Paragraph(dossier.association, Style.LEAD)
    yield Heading(1, material.say(Label.MINUTES))
    yield Paragraph(minutes_of(meeting, material.part, language), Style.LEAD)
    if dossier.notice:
        yield Paragraph(bold(dossier.notice))
    if material.part is Part.NON_PUBLIC:
        yield Paragraph(bold(material.say(Label.CONFIDENTIAL)))
    yield facts([(material.say(label), content) for label, content in _front(material) if content])


def _front(material: Material) -> Iterator[tuple[Label, Content]]:
    meeting, language = material.meeting, material.language
    yield Label.SESSION, session_kind(meeting.session, language)
    yield Label.DATE, full_date(day_of(meeting).date(), language)
    yield Label.PLACE, meeting.place
    yield Label.BEGIN, spoken_time(meeting.begun_at, language) if meeting.begun_at else ""
    yield Label.END, _ended(material)
    yield Label.RECESSES, "; ".join(proceedings.recess_span(recess, language) for recess in meeting.recesses)
    if meeting.convocation:
        word = convening(meeting.convening, language)
        yield Label.CONVOCATION, proceedings.convoked(word, *meeting.convocation, language)
    yield Label.CHAIR, _officer(meeting.chair)
    yield Label.SECRETARY, _officer(meeting.secretary)
    yield Label.PREPARES, material.dossier.prepares
    yield Label.ROLL, heads_and_votes(meeting.statutory, language)
    yield Label.PRESENT, heads_and_votes(votes_of(material.attending()), language)


def _ended(material: Material) -> str:
    end, closed = material.ended_at(), material.meeting.closed_at
    if not closed:
        return ""
    return proceedings.end_of_part(end or closed, closed, material.language)


def _officer(officer: Officer | None) -> str:
    return proceedings.person(officer.office, officer.name) if officer else ""


def _attendance(material: Material) -> Iterator[Block]:
    yield Heading(2, material.say(Label.ATTENDANCE))
    yield member_table(material)
    for member, old, new, reason in material.meeting.roll_corrections:
        yield Paragraph(
            proceedings.roll_corrected(material.name(member), old, new, reason, material.language)
        )
    for quorum in material.meeting.quorums:
        if not quorum.item:
            yield Paragraph(quorum_established(quorum.record, material.language))
    yield from guest_blocks(material)


def _agenda(material: Material) -> Iterator[Block]:
    language = material.language
    yield Heading(2, f"{material.say(Label.AGENDA)}, {part_of_meeting(material.part, language)}")
    apart = Label.OTHER_PART_APART if material.part is Part.PUBLIC else Label.PUBLIC_PART_APART
    items = material.meeting.items.values()
    if items:
        columns = (
            Column(material.say(Label.ITEM), 1),
            Column(material.say(Label.SUBJECT), 7),
            Column(material.say(Label.RESOLUTION), 2),
            Column(material.say(Label.RESULT), 3),
        )
        yield Table(columns, [_agenda_row(material, item) for item in items])
    else:
        yield Paragraph(material.say(Label.NO_ITEMS))
    yield Paragraph(material.say(apart), Style.SMALL)


def _agenda_row(material: Material, item: Item) -> Row:
    result = material.meeting.result_at(item.id)
    record = result.record if result else None
    number = record.number.text if record and record.number else "–"
    outcome = term(item.outcome, material.language) if item.outcome else "–"
    return (item.number, link(item.title, f"#{anchor(item)}"), number, outcome)


def _end(material: Material) -> Iterator[Block]:
    meeting, language = material.meeting, material.language
    yield Heading(2, material.say(Label.NOTES))
    if meeting.statutes_text:
        statutes = meeting.statutes
        yield Paragraph(proceedings.statutes_note(statutes, language), Style.SMALL)
        if not statutes.confirmed:
            yield Paragraph(proceedings.unconfirmed_note(statutes, language), Style.SMALL)
    if meeting.closed_at:
        yield Paragraph(proceedings.closed_sentence(meeting.closed_at, language))
    if meeting.statutes_text:
        yield Signatures([_signature(material, who) for who in meeting.statutes.signed_by])


def _signature(material: Material, who: str) -> str:
    officers = {"chair": material.meeting.chair, "secretary": material.meeting.secretary}
    office = _officer(officers.get(who))
    return "\n".join(filter(None, (signer(who, material.language), office)))
