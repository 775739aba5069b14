# SPDX-License-Identifier: EUPL-1.2
"""Commands after the sitting; the program gives them itself when a job brings back a fact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from app.domain.agenda import Part
from app.domain.commands.base import Command, MemberKey
from app.domain.entries.aftermath import DocumentKind


@dataclass(frozen=True, slots=True)
class IssueDocument(Command):
    """Issue a document whose bytes are a blob of the book."""

    kind: Annotated[DocumentKind, "What the document is."]
    part: Annotated[Part, "Public or non-public."]
    name: Annotated[str, "File name."]
    title: Annotated[str, "Title of the document."]
    size: Annotated[int, "Size in bytes."]
    sha256: Annotated[str, "SHA-256 of the bytes, 64 hexadecimal digits."]
    log: Annotated[str, "Log whose head the document bears."]
    head_number: Annotated[int, "Number of that head."]
    head_hash: Annotated[str, "Hash of that head, 64 hexadecimal digits."]
    item: Annotated[str, "Number of the item of an extract; empty for the others."] = ""
    program: Annotated[str, "Name and version of the program that made it."] = ""


@dataclass(frozen=True, slots=True)
class PrepareDelivery(Command):
    """Prepare one member's message with the meeting's public documents."""

    member: MemberKey
    message_id: Annotated[str, "Message-ID, fixed before it is sent."]
    documents: Annotated[tuple[str, ...], "SHA-256 of each document."]
    confirmed: Annotated[bool, "Whether the central database has confirmed the meeting's head."]


@dataclass(frozen=True, slots=True)
class ConfirmDelivery(Command):
    """Record that the mail server took a member's message."""

    message_id: Annotated[str, "Message-ID of the message."]
    reply: Annotated[str, "What the server said."]


@dataclass(frozen=True, slots=True)
class FailDelivery(Command):
    """Record that the mail server refused a member's message."""

    message_id: Annotated[str, "Message-ID of the message."]
    code: Annotated[int, "Reply code; 0 where there was none."]
    reply: Annotated[str, "What the server said."]
    permanent: Annotated[bool, "Whether it refused for good."]
