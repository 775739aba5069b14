# SPDX-License-Identifier: EUPL-1.2
"""One type per identity; all are UUIDs (version 7) made by the client that creates the thing."""

from __future__ import annotations

from typing import NewType
from uuid import UUID

AssociationId = NewType("AssociationId", UUID)
BookId = NewType("BookId", UUID)
LogId = NewType("LogId", UUID)
StreamId = NewType("StreamId", UUID)
EntryId = NewType("EntryId", UUID)
BodyId = NewType("BodyId", UUID)
MemberId = NewType("MemberId", UUID)
DelegateId = NewType("DelegateId", UUID)
MeetingId = NewType("MeetingId", UUID)
ItemId = NewType("ItemId", UUID)
BallotId = NewType("BallotId", UUID)
ParagraphId = NewType("ParagraphId", UUID)
DocumentId = NewType("DocumentId", UUID)
DeliveryId = NewType("DeliveryId", UUID)
MotionId = NewType("MotionId", UUID)
ElectionId = NewType("ElectionId", UUID)
AccessionId = NewType("AccessionId", UUID)
