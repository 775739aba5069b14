# SPDX-License-Identifier: EUPL-1.2
"""The members of the association as records: the list, and the form of the one in hand."""

from __future__ import annotations

from datetime import date

from app.domain.association import Association, Body
from app.domain.members import DelegateRole, Member, MemberKind, sort_key
from app.ui.pages.preparation.member_acts import person_row
from app.ui.pages.preparation.shown import MemberFormShown, MembersShown
from app.ui.tables.texts import TextRow
from app.ui.widgets.matching import folded
from app.ui.widgets.shown import OptionShown
from app.wording.language import Language
from app.wording.numbers import number
from app.wording.preparation import words
from app.wording.terms import term

NEW = ""


def members_shown(
    association: Association,
    search: str,
    form: MemberFormShown | None,
    current: str,
    day: date,
    language: Language,
) -> MembersShown:
    """The members that the search leaves, by name, with their votes on a day."""
    body = next(iter(association.bodies.values()), None)
    members = sorted(association.members.values(), key=lambda member: sort_key(member.name))
    wanted = folded(search).split()
    left = [member for member in members if all(part in _searched(member) for part in wanted)]
    empty = "members_none" if not members else "members_not_found" if not left else ""
    return MembersShown(
        _summary(association, body, day, language),
        tuple(_row(member, body, day, language) for member in left),
        current,
        form,
        words(empty, language) if empty else "",
    )


def form_of(
    association: Association, member: Member | None, body: str, day: date, version: int, language: Language
) -> MemberFormShown:
    """The form of a member, or of a new one; a new version fills it anew."""
    bodies = tuple(OptionShown(each.key, each.name) for each in association.bodies.values())
    chosen = body or (bodies[0].key if bodies else "")
    known = association.body(chosen) if chosen else None
    votes = member.votes_on(known.id, day) if member and known else 0
    return MemberFormShown(
        form=f"{member.key if member else NEW}:{version}",
        title=member.name if member else words("member_new", language),
        name=member.name if member else "",
        kinds=tuple(OptionShown(kind.value, term(kind, language)) for kind in MemberKind),
        kind=(member.kind if member else MemberKind.MUNICIPALITY).value,
        bodies=bodies,
        body=chosen,
        votes=str(votes) if votes else "",
        valid_from=day,
        basis="",
        groups=", ".join(member.groups) if member else "",
        mailbox=str(member.mailbox or "") if member else "",
        persons=tuple(person_row(delegate) for delegate in member.delegates) if member else (),
        roles=tuple(OptionShown(role.value, term(role, language)) for role in DelegateRole),
        history=_history(member, known, language),
        confirm=words("member_change" if member else "member_add", language),
    )


def _history(member: Member | None, body: Body | None, language: Language) -> str:
    dated = member.votes.get(body.id, ()) if member and body else ()
    if not dated:
        return ""
    told = (
        words("votes_history", language, day=each.valid_from.isoformat(), votes=each.votes) for each in dated
    )
    return words("votes_history_all", language, all=" · ".join(told))


def _summary(association: Association, body: Body | None, day: date, language: Language) -> str:
    if body is None:
        return words("no_body", language)
    roll = association.roll_on(body.id, day)
    return words(
        "members_summary",
        language,
        members=len(roll),
        votes=sum(entry.votes for entry in roll),
        body=body.name,
        day=day.isoformat(),
    )


def _row(member: Member, body: Body | None, day: date, language: Language) -> TextRow:
    votes = member.votes_on(body.id, day) if body else 0
    persons = [str(delegate.name or "") or delegate.office for delegate in member.delegates]
    cells = (
        member.name,
        term(member.kind, language),
        number(votes, language) if votes else "–",
        ", ".join(persons) or "–",
        str(member.mailbox or "") or "–",
    )
    return TextRow(member.key, cells)


def _searched(member: Member) -> str:
    persons = " ".join(f"{delegate.name or ''} {delegate.office}" for delegate in member.delegates)
    return folded(f"{member.name} {member.key} {persons} {' '.join(member.groups)}")
