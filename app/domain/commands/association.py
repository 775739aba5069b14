# SPDX-License-Identifier: EUPL-1.2
"""Commands about the association: its members, votes, bodies, statutes and meetings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Annotated, ClassVar, Literal

from app.domain.commands.base import BodyKey, Command, MemberKey
from app.domain.members import DelegateRole, MemberKind


class AssociationCommand(Command):
    """A command that concerns the association."""

    CONCERNS: ClassVar[Literal["association", "meeting"]] = "association"


@dataclass(frozen=True, slots=True)
class FoundAssociation(AssociationCommand):
    """Found the association that the book is kept for; the first command of a new book."""

    key: Annotated[str, "Key of the association, such as 'dikom'."]
    name: Annotated[str, "Full name as it stands in the statutes."]
    short: Annotated[str, "Short name."]
    seat: Annotated[str, "Seat of the association."] = ""
    notice: Annotated[str, "Printed on every screen and document where the data are samples."] = ""


@dataclass(frozen=True, slots=True)
class ChangeAssociation(AssociationCommand):
    """Change a field of the association."""

    field: Annotated[Literal["name", "short", "seat", "notice", "central", "contact"], "The field."]
    value: Annotated[
        str, "Its new value; for 'central' either 'postgresql' or 'none' (there is no central database)."
    ]


@dataclass(frozen=True, slots=True)
class EstablishBody(AssociationCommand):
    """Establish a body that meets."""

    key: BodyKey
    name: Annotated[str, "Name of the body, such as 'Verbandsversammlung'."]
    short: Annotated[str, "Short form for numbers, such as 'VV'."]


@dataclass(frozen=True, slots=True)
class AdoptStatutes(AssociationCommand):
    """Adopt a statutes profile for a body; it applies to meetings from its valid_from on."""

    body: BodyKey
    text: Annotated[str, "The whole profile as TOML (docs/statutes.md)."]


@dataclass(frozen=True, slots=True)
class RegisterMember(AssociationCommand):
    """Register a member, an applicant (no votes yet), or a party to a body."""

    key: MemberKey
    name: Annotated[str, "Name as it is printed, such as 'Cottbus/Chóśebuz'."]
    kind: Annotated[MemberKind, "What the member is."]
    invented: Annotated[bool, "Whether it is sample data that stands for nobody."] = False


@dataclass(frozen=True, slots=True)
class ChangeMember(AssociationCommand):
    """Change a field of a member."""

    member: MemberKey
    field: Annotated[Literal["name", "kind"], "The field."]
    value: Annotated[str, "Its new value."]


@dataclass(frozen=True, slots=True)
class SetGroups(AssociationCommand):
    """Set the groups that a member belongs to, such as 'founder', 'private' or 'independent_city'."""

    member: MemberKey
    groups: Annotated[
        tuple[str, ...], "Keys of the groups that rules of the profile name; none: leave empty."
    ]


@dataclass(frozen=True, slots=True)
class SetVotes(AssociationCommand):
    """Set a member's votes in a body from a day on."""

    body: BodyKey
    member: MemberKey
    votes: Annotated[int, "A positive whole number, or 0 to end the entitlement."]
    valid_from: Annotated[date, "The day from which they are valid."]
    basis: Annotated[str, "What they rest on (Bemessungsgrundlage), with its date."] = ""
    reference_date: Annotated[date | None, "The day on which the basis was measured (Stichtag)."] = None
    source: Annotated[str, "Who measured it, such as 'Amt für Statistik Berlin-Brandenburg'."] = ""


@dataclass(frozen=True, slots=True)
class ApplyWeights(AssociationCommand):
    """Compute the votes of all members of a body from their figures, as its profile says, from a day on."""

    body: BodyKey
    valid_from: Annotated[date, "The day from which they are valid; the profile of that day applies."]
    reference_date: Annotated[date | None, "The day on which the basis was measured (Stichtag)."] = None
    source: Annotated[str, "Who measured it, such as 'Amt für Statistik Berlin-Brandenburg'."] = ""
    figures: Annotated[
        Mapping[str, str], "Amount of the basis by key of the member, such as '12345' or '1234567.89'."
    ] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NameDelegate(AssociationCommand):
    """Name a person who represents a member."""

    member: MemberKey
    key: Annotated[str, "Key of the person at this member, such as 'bgm'."]
    office: Annotated[str, "Office of the person, such as 'Bürgermeisterin'."]
    role: Annotated[DelegateRole, "Delegate or deputy."] = DelegateRole.DELEGATE
    name: Annotated[str, "Name of the person; erasable; may be empty."] = ""


@dataclass(frozen=True, slots=True)
class RemoveDelegate(AssociationCommand):
    """Remove a person who no longer represents a member."""

    member: MemberKey
    key: Annotated[str, "Key of the person at this member."]


@dataclass(frozen=True, slots=True)
class SetMailbox(AssociationCommand):
    """Set the mailbox at which a member receives its documents."""

    member: MemberKey
    mailbox: Annotated[str, "Mail address; empty for none; erasable."]


@dataclass(frozen=True, slots=True)
class EnrolBook(AssociationCommand):
    """Record that a book was enrolled in the central database; what the program does at enrolment."""

    book: Annotated[str, "Identity of the book."]
    tag: Annotated[str, "Its tag, such as 'B'."]


@dataclass(frozen=True, slots=True)
class ConveneMeeting(AssociationCommand):
    """Plan a meeting of a body; the commands that follow are about it."""

    key: Annotated[str, "Key of the meeting, such as 'vv-2021-03-11'."]
    body: BodyKey
    title: Annotated[str, "Title, such as '4. Verbandsversammlung'."]
    planned_at: Annotated[datetime, "Beginning with time zone."]
    place: Annotated[str, "Place of the meeting."] = ""
    ordinal: Annotated[int | None, "Which meeting of the body it is, such as 4."] = None
    session: Annotated[
        Literal["presence", "hybrid", "video", "audio"], "Kind of session (§ 42 (1) no. 1 BbgKVerf)."
    ] = "presence"
    prepares: Annotated[str, "Key of the meeting that this one prepares; empty for none."] = ""
    repeats: Annotated[
        str, "Key of the meeting without quorum whose items this one repeats (zweite Ladung); empty for none."
    ] = ""
    constituent: Annotated[bool, "Whether it is the constituent session (konstituierende Sitzung)."] = False
    emergency: Annotated[
        str, "Emergency for which members may take part by video, where the statutes ask for one."
    ] = ""
    demanded_by: Annotated[
        tuple[str, ...], "Keys of members who demand the meeting; enough of them by the statutes."
    ] = ()
