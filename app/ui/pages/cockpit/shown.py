# SPDX-License-Identifier: EUPL-1.2
"""What the cockpit is given to show: one frozen record of worded strings and exact numbers.

A part that is None is not shown at all. Before the opening there is ``opening``; during the
meeting ``item`` with ``minutes``, and ``vote`` or ``result`` when there is one; after the last item
``closing``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.ui.pages.cockpit.acts.shown import ActFormShown
from app.ui.pages.cockpit.forms import FormShown
from app.ui.tables.rows import AgendaRow, AttendanceRow, DocumentRow, SectionRow, VoteTile
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import (
    BarShown,
    ChipShown,
    ChoiceShown,
    NoticeShown,
    OptionShown,
    QuestionShown,
    TaskShown,
    TotalShown,
)
from app.wording.rewording import Stretch


@dataclass(frozen=True, slots=True)
class AgendaShown:
    """The agenda panel: how far the meeting is ("3 / 8"), sections and items."""

    progress: str
    rows: tuple[AgendaRow | SectionRow, ...]


@dataclass(frozen=True, slots=True)
class AttendanceShown:
    """The attendance panel: how many are there ("27 / 37"), and every member of the roll.

    ``unknown`` is said where the search leaves nobody; ``represented`` who is present and who is
    represented, where that is not the same.
    """

    count: str
    rows: tuple[AttendanceRow, ...]
    unknown: str = ""
    represented: str = ""


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One line of what is ready and what is not."""

    text: str
    tone: Tone = Tone.YES
    icon: str = "check"


@dataclass(frozen=True, slots=True)
class OpeningShown:
    """Before the opening: what is ready, who chairs and who takes the minutes, and the one button."""

    title: str
    sentence: str
    lines: tuple[CheckLine, ...] = ()
    chair: str = ""
    secretary: str = ""


@dataclass(frozen=True, slots=True)
class ItemShown:
    """The head of the item in hand; ``wording`` is empty where a ballot needs the room.

    ``required`` is the majority where it is too long for a chip, ``further`` what is required beside the
    vote, ``remarks`` what the sitting made of the item. ``reworded`` is the wording with what was struck
    from it in the sitting; empty where it stands as it was.
    """

    chips: tuple[ChipShown, ...]
    title: str
    wording: str = ""
    required: str = ""
    further: str = ""
    remarks: str = ""
    reworded: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class ParagraphShown:
    """A paragraph of the minutes; the first ``lead`` letters are set in bold.

    ``typed`` is what was typed in it and never left, found again after a crash.
    """

    key: str
    time: str
    text: str
    kind: str = ""
    lead: int = 0
    editable: bool = True
    typed: str | None = None


@dataclass(frozen=True, slots=True)
class FactShown:
    """What the record says among the paragraphs: made from the state each time, and never typed in.

    ``decides`` says that it tells a result.
    """

    key: str
    time: str
    text: str
    decides: bool = False


@dataclass(frozen=True, slots=True)
class DraftShown:
    """The empty paragraph, at the end or after the block with the key ``after``. A new ``key`` puts ``text``
    there, as typed and not yet left; the same one leaves what was typed since."""

    key: str
    placeholder: str
    kind: str = ""
    text: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class TimeShown:
    """The time that runs, as it is told at this second."""

    text: str
    tone: Tone = Tone.INK


@dataclass(frozen=True, slots=True)
class WaitingShown:
    """Somebody on the speakers' list; ``mark`` says that it is for a point of order."""

    key: str
    name: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class SpeakersShown:
    """Who speaks and who waits; ``note`` says that nobody does, or that the list is closed, ``following``
    heads those who wait, ``more`` counts those for whom there is no room."""

    label: str
    speaker: str
    waiting: tuple[WaitingShown, ...] = ()
    note: str = ""
    following: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class MinutesShown:
    """The running minutes of the item, and where they are kept ("gesichert 11:12:38").

    ``blocks`` are paragraphs and facts in their order; ``form`` is named where it is not the usual one.
    """

    kept: str
    blocks: tuple[ParagraphShown | FactShown, ...]
    draft: DraftShown
    form: str = ""
    speakers: SpeakersShown | None = None


class ItemAct(Enum):
    """The buttons under the item; the record names those that have a place now."""

    SPEECH = "speech"
    MOTION = "motion"
    RECESS = "recess"
    RESUME = "resume"
    ATTACH = "attach"
    CONFLICT = "conflict"
    ESTABLISH_QUORUM = "establish_quorum"
    WAYS = "ways"
    OPEN_BALLOT = "open_ballot"


@dataclass(frozen=True, slots=True)
class ActsShown:
    """Which acts there are, the usual way to end the item (F9), and the other ways."""

    acts: frozenset[ItemAct]
    end: OptionShown | None = None
    other_ends: tuple[OptionShown, ...] = ()


@dataclass(frozen=True, slots=True)
class VoteShown:
    """A ballot that is open.

    ``announce`` is the text of the announcement ("Ergebnis feststellen → VV 02/2021"), empty while
    a question with ``by_announcement_key`` takes its place; ``deviate`` that of announcing
    otherwise, empty where that is not possible; ``as_it_stands`` that of recording that those who are
    missing do not vote. With ``advance`` the keyboard goes on to the next tile after each letter (roll
    call), and ``called`` is the key of the member that comes next in it. Where it is not recorded who votes
    how, there are no ``tiles`` and no ``choices``; ``course`` says how the ballot is taken. ``rest`` says
    whether all who are missing can vote Yes with one key, ``abort`` what the abortion is called.
    """

    totals: tuple[TotalShown, ...]
    bar: BarShown
    sentence: str
    sentence_tone: Tone
    tiles: tuple[VoteTile, ...]
    choices: tuple[ChoiceShown, ...]
    open_count: str
    announce: str
    deviate: str = ""
    advance: bool = False
    course: str = ""
    as_it_stands: str = ""
    called: str = ""
    rest: bool = True
    abort: str = ""


@dataclass(frozen=True, slots=True)
class ResultShown:
    """An announced result, from its record."""

    outcome: str
    outcome_tone: Tone
    outcome_icon: str
    number: str
    totals: tuple[TotalShown, ...]
    bar: BarShown
    sentence: str
    can_announce_anew: bool = False
    can_repeat: bool = False
    further: str = ""


@dataclass(frozen=True, slots=True)
class ClosingShown:
    """After the last item: the closing of the meeting, then its documents."""

    title: str
    sentence: str
    close: str = ""
    tasks: tuple[TaskShown, ...] = ()
    documents: tuple[DocumentRow, ...] = ()


@dataclass(frozen=True, slots=True)
class CockpitShown:
    """Everything between the header and the status bar."""

    agenda: AgendaShown
    attendance: AttendanceShown
    opening: OpeningShown | None = None
    item: ItemShown | None = None
    minutes: MinutesShown | None = None
    acts: ActsShown | None = None
    vote: VoteShown | None = None
    result: ResultShown | None = None
    closing: ClosingShown | None = None
    notice: NoticeShown | None = None
    question: QuestionShown | None = None
    act: ActFormShown | None = None
    form: FormShown | None = None
