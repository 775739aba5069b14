# SPDX-License-Identifier: EUPL-1.2
"""Commands that prepare a meeting: agenda, attachments, invitation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from app.domain.agenda import ItemKind, Part
from app.domain.commands.base import Command, ItemNumber

ItemField = Literal[
    "title",
    "wording",
    "reasons",
    "paper",
    "number",
    "part",
    "kind",
    "matter",
    "numbered",
    "requested_by",
]


@dataclass(frozen=True, slots=True)
class ChangeMeeting(Command):
    """Change a field of the meeting."""

    field: Annotated[Literal["title", "place", "session", "planned_at"], "The field."]
    value: Annotated[str, "Its new value; a time with time zone for 'planned_at'."]


@dataclass(frozen=True, slots=True)
class AddItem(Command):
    """Add an item to the agenda."""

    number: Annotated[str, "Number of the item (TOP), such as '3' or '6.2'."]
    title: Annotated[str, "Title of the item."]
    kind: Annotated[ItemKind, "What the item is there for."]
    part: Annotated[Part, "Public or non-public part."] = Part.PUBLIC
    matter: Annotated[str, "Kind of matter in the statutes profile; it decides the majority."] = "ordinary"
    numbered: Annotated[bool, "Whether a resolution at this item gets a number."] = False
    wording: Annotated[str, "Proposed resolution (Beschlussvorschlag)."] = ""
    reasons: Annotated[str, "Reasons (Begründung)."] = ""
    paper: Annotated[str, "Number of the paper (Vorlage)."] = ""
    urgency: Annotated[str, "Why it suffers no delay; needed where it is added in the sitting itself."] = ""
    requested_by: Annotated[
        str, "Office or member that asked for the item (no person's name); removed only with that consent."
    ] = ""
    demanded_by: Annotated[
        tuple[str, ...],
        "Keys of members who demand it; enough of them by the statutes, in the place of who asked.",
    ] = ()


@dataclass(frozen=True, slots=True)
class ChangeItem(Command):
    """Change a field of an item, before the meeting or live."""

    item: ItemNumber
    field: Annotated[ItemField, "The field."]
    value: Annotated[str, "Its new value; 'true' or 'false' for 'numbered'."]
    reason: Annotated[
        str, "Why; needed for 'matter' and 'kind' once the item was called, and recorded in the minutes."
    ] = ""


@dataclass(frozen=True, slots=True)
class ArrangeAgenda(Command):
    """Put the items of a planned meeting in an order and number them anew, until the invitation went out."""

    order: Annotated[tuple[str, ...], "Present numbers of all items in their new order."]
    levels: Annotated[
        tuple[int, ...], "Level of each: 1 for a main item, 2 and 3 below; empty where all are main items."
    ] = ()


@dataclass(frozen=True, slots=True)
class RemoveItem(Command):
    """Take an item off the agenda of a planned meeting, until the invitation went out."""

    item: Annotated[str, "Number of the item; it has none below it."]
    consent: Annotated[bool, "Whether who asked for the item consents, where somebody did."] = False


@dataclass(frozen=True, slots=True)
class AttachFile(Command):
    """Attach a file to an item; its bytes are kept in the book."""

    item: ItemNumber
    file: Annotated[str, "Path of the file, relative to the script."]
    title: Annotated[str, "Title of the attachment."]


@dataclass(frozen=True, slots=True)
class AttachBlob(Command):
    """Attach a file whose bytes are in the book already; what AttachFile becomes."""

    item: ItemNumber
    name: Annotated[str, "File name."]
    title: Annotated[str, "Title of the attachment."]
    media_type: Annotated[str, "Media type, such as 'application/pdf'."]
    size: Annotated[int, "Size in bytes."]
    sha256: Annotated[str, "SHA-256 of the bytes, 64 hexadecimal digits."]


@dataclass(frozen=True, slots=True)
class RecordConvocation(Command):
    """Record that the invitation went out."""

    sent_on: Annotated[date, "The day on which it was sent."]
    channel: Annotated[str, "How it was sent, such as 'E-Mail'."] = "E-Mail"
    notice: Annotated[
        bool, "Whether it pointed out that the repeat convening is quorate regardless of number."
    ] = False
