# SPDX-License-Identifier: EUPL-1.2
"""What the cockpit looks at: the states, and what the secretary has in hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.agenda import ParagraphKind
from app.domain.association import Association
from app.domain.meeting import Meeting
from app.domain.statutes import Statutes
from app.ui.pages.cockpit.acts.shown import ActFormShown
from app.ui.pages.cockpit.forms import NO_WISH, FormWish
from app.ui.pages.cockpit.shown import SpeakersShown
from app.ui.widgets.shown import NoticeShown, QuestionShown, TaskShown
from app.wording.language import Language


@dataclass(frozen=True, slots=True)
class DraftInHand:
    """The new paragraph, at the end of the minutes or after a block; a new ``serial`` empties it."""

    serial: int = 0
    kind: ParagraphKind = ParagraphKind.TEXT
    text: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Sight:
    """Everything from which the cockpit's record is made.

    ``drafts`` holds typed texts of paragraphs (by key) that are no entries yet;
    ``kept_at`` is when something was kept last; ``tasks`` are those after the sitting; ``form`` is what the
    secretary opened and typed at a vote, ``now`` the moment at which she looks.
    """

    association: Association
    meeting: Meeting
    language: Language = "de"
    draft: DraftInHand = DraftInHand()
    drafts: tuple[tuple[str, str], ...] = ()
    kept_at: datetime | None = None
    notice: NoticeShown | None = None
    question: QuestionShown | None = None
    tasks: tuple[TaskShown, ...] = ()
    form: FormWish = NO_WISH
    now: datetime | None = None
    speakers: SpeakersShown | None = None
    act: ActFormShown | None = None

    def statutes(self) -> Statutes:
        """The profile that applies: the frozen one, before the opening the body's; refused without one."""
        meeting = self.meeting
        if meeting.statutes_text:
            return meeting.statutes
        body = self.association.bodies[meeting.convened.body]
        return body.statutes_on(meeting.planned_at.date())[0]
