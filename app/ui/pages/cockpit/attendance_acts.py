# SPDX-License-Identifier: EUPL-1.2
"""What the secretary does at the door: from the attendance panel to commands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.domain.commands import Command
from app.domain.commands import sitting as commands
from app.domain.meeting import Meeting, MeetingState
from app.ui.pages.cockpit.questions import Asked, conflict_question, guest_question
from app.ui.pages.cockpit.view import CockpitView
from app.wording.language import Language


class AttendanceActs(QObject):
    """Lets members in and out, and asks who a stranger is."""

    def __init__(
        self,
        view: CockpitView,
        meeting: Callable[[], Meeting],
        do: Callable[[Command], bool],
        ask: Callable[[Asked | None], None],
        language: Language,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._meeting = meeting
        self._do = do
        self._ask = ask
        self._language: Language = language
        view.checked_in.connect(self._check_in)
        view.checked_out.connect(self._check_out)
        view.delegate_swapped.connect(self._swap)
        view.excused.connect(self._excuse)
        view.conflict_toggled.connect(self._toggle_conflict)
        view.unknown_entered.connect(self._ask_for_guest)

    def _check_in(self, member: str, person: str) -> None:
        self._do(commands.CheckIn(member, person))

    def _check_out(self, member: str) -> None:
        self._do(commands.CheckOut(member))

    def _swap(self, key: str, person: str) -> None:
        """Another person takes over; where several may be there for a member, one more comes or goes."""
        meeting = self._meeting()
        member = meeting.member(key)
        if meeting.statutes.representation.delegates == 1:
            self._do(commands.SwapDelegate(key, person))
            return
        there = {each.attendee.delegate for each in meeting.attendance[member.member].those_there}
        if any(known.key == person and known.id in there for known in member.delegates):
            self._do(commands.CheckOut(key, person))
        else:
            self._do(commands.CheckIn(key, person))

    def _excuse(self, member: str) -> None:
        meeting = self._meeting()
        attendance = meeting.attendance[meeting.member(member).member]
        self._do(commands.ExcuseMember(member, excused=not attendance.excused))

    def _toggle_conflict(self, key: str) -> None:
        meeting = self._meeting()
        item, member = meeting.item_in_hand, meeting.member(key)
        if item is None or member.member in item.conflicted:
            self._do(commands.LiftConflict(key))
            self._view.clear_attendance()
        else:
            self._ask(conflict_question(member, item.number, self._language))

    def _ask_for_guest(self, office: str) -> None:
        if self._meeting().state is MeetingState.OPEN:
            self._ask(guest_question(office, self._language))
