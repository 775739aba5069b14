# SPDX-License-Identifier: EUPL-1.2
"""The acts that are called by name, at their places in the cockpit: palette, item, member, form."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from app.ui.pages.cockpit.acts.presenter import ActsAt, ActsPresenter
from app.ui.pages.cockpit.acts.specs import Place
from app.ui.pages.cockpit.bench import CockpitBench
from app.ui.pages.cockpit.cockpit_shown import NEXT
from app.ui.pages.cockpit.view import CockpitView
from app.wording.language import Language

AT_MEMBER = frozenset({Place.MEMBER})
AT_ITEM = frozenset({Place.ITEM, Place.AGENDA, Place.MINUTES, Place.SITTING, Place.BALLOT, Place.ELECTION})


class NamedActs(QObject):
    """Lists the acts of a place, and leads what is typed in their form to them.

    ``listed`` takes the source of the acts that are to be listed.
    """

    def __init__(
        self,
        view: CockpitView,
        bench: CockpitBench,
        take_back: Callable[[], None],
        listed: Callable[[object], None],
        language: Language,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._bench = bench
        self._take_back = take_back
        self._listed = listed
        self.acts = ActsPresenter(bench, self._intents(), language)
        view.act_typed.connect(self._type)
        view.act_confirmed.connect(self._confirm)
        view.act_put_away.connect(self._put_away)
        view.further_acts_wanted.connect(self._list_at_item)
        view.member_acts_wanted.connect(self._list_at_member)
        view.other_person_wanted.connect(self._ask_for_person)

    def _type(self, field: str, text: str) -> None:
        self.acts.type(field, text)

    def _confirm(self) -> None:
        self.acts.confirm()

    def _put_away(self) -> None:
        self.acts.put_away()

    def _list_at_item(self) -> None:
        self._listed(ActsAt(self.acts, AT_ITEM, {}))

    def _list_at_member(self, key: str) -> None:
        self._listed(ActsAt(self.acts, AT_MEMBER, self._given(key)))

    def _ask_for_person(self, key: str) -> None:
        """Who is there for a member though it is not on its list: it comes, or it takes over."""
        meeting = self._bench.meeting
        attendance = meeting.attendance[meeting.member(key).member]
        several = meeting.statutes.representation.delegates > 1
        takes_over = attendance.is_present and not several
        act = "swap_delegate" if takes_over else "check_in"
        self.acts.call(act, self._given(key), self._go_on_at_the_door)

    def _go_on_at_the_door(self) -> None:
        """The next one is searched for."""
        self._view.clear_attendance()
        self._view.take_attendance()

    def _given(self, key: str) -> dict[str, str]:
        """The member in hand, by name where no other one has it."""
        meeting = self._bench.meeting
        name = meeting.member(key).name
        alone = sum(entry.name == name for entry in meeting.roll.values()) == 1
        return {"member": name if alone else key}

    def _intents(self) -> Mapping[str, Callable[[], None]]:
        view = self._view
        return {
            "item_ended": self._end_item,
            "resume_wanted": view.resume_wanted.emit,
            "quorum_wanted": view.quorum_wanted.emit,
            "closing_wanted": view.closing_wanted.emit,
            "attachment_wanted": view.attachment_wanted.emit,
            "ballot_wanted": view.ballot_wanted.emit,
            "announce_wanted": view.announce_wanted.emit,
            "reannounce_wanted": view.reannounce_wanted.emit,
            "repeat_wanted": view.repeat_wanted.emit,
            "abort_wanted": view.abort_wanted.emit,
            "take_first": view.take_first,
            "take_vote": view.take_vote,
            "undo": self._take_back,
        }

    def _end_item(self) -> None:
        self._view.item_ended.emit(NEXT)
