# SPDX-License-Identifier: EUPL-1.2
"""What is done in the editor of the minutes: from keys and offers to drafts, commands and one's own texts."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject

from app.domain.agenda import MinutesForm, ParagraphKind
from app.domain.commands import Command
from app.domain.commands.sitting import ChooseMinutesForm
from app.domain.failures import KnownError
from app.domain.meeting import Meeting
from app.services.own_texts import OwnTexts
from app.ui.pages.cockpit.minutes import NEW, MinutesHand
from app.ui.pages.cockpit.minutes_offers import (
    FORM,
    KEEP,
    KIND,
    LEARN,
    MODULES,
    NAMES,
    module_offers,
    name_offers,
)
from app.ui.pages.cockpit.view import CockpitView
from app.ui.tables.offers import OfferShown
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import NoticeShown
from app.wording.attendance import person
from app.wording.language import Language
from app.wording.minutes_editor import editor_words
from app.wording.terms import term
from app.wording.text_modules import TextModule, text_modules


class Cockpit(Protocol):
    """What the editor needs from the cockpit around it."""

    @property
    def meeting(self) -> Meeting:
        """The meeting that is run."""
        ...

    def do(self, *commands: Command) -> bool:
        """Execute commands, all or none; whether they were done."""
        ...

    def show(self) -> None:
        """Show everything as it is now."""
        ...

    def tell(self, notice: NoticeShown | None) -> None:
        """Show a notice."""
        ...

    def refuse(self, error: KnownError) -> None:
        """Show why something could not be done."""
        ...


class MinutesActs(QObject):
    """Runs the editor of the item in hand."""

    def __init__(
        self, view: CockpitView, cockpit: Cockpit, hand: MinutesHand, own: OwnTexts, language: Language
    ) -> None:
        super().__init__(view)
        self._view = view
        self._cockpit = cockpit
        self._hand = hand
        self._own = own
        self._language: Language = language
        self._is_kept = True
        self._connect()

    def leave(self) -> None:
        """Hear no more of the view."""
        self._view.minutes.disconnect(self)
        self.deleteLater()

    def restore(self) -> None:
        """Take up what was typed at the item in hand, and the words that are right at this meeting."""
        self._hand.restore()
        roll = self._cockpit.meeting.roll.values()
        delegates = [person(each.office, each.name) for entry in roll for each in entry.delegates]
        names = [*(entry.name for entry in roll), *delegates, *self._own.words()]
        self._view.minutes.knowledge.know_names(names)

    def settled(self) -> bool:
        """Record what is being typed; whether nothing of it was refused."""
        self._is_kept = True
        self._view.settle_minutes()
        return self._is_kept

    def begin(self, kind: ParagraphKind, text: str = "") -> None:
        """Begin a new paragraph of a kind with the keyboard in it."""
        if self.settled():
            self._hand.begin(kind, text)
            if text:
                self._type(NEW, text)
            self._cockpit.show()
            self._view.take_minutes()

    def _type(self, key: str, text: str) -> None:
        try:
            self._hand.keep(key, text)
        except KnownError as error:
            self._cockpit.refuse(error)

    def _leave(self, key: str, text: str) -> None:
        try:
            commands = self._hand.commands_for(key, text)
            if not commands or self._cockpit.do(*commands):
                self._hand.settled(key)
                self._cockpit.show()
                return
        except KnownError as error:
            self._cockpit.refuse(error)
        self._is_kept = False
        self._hand.hold(key, text)
        self._cockpit.show()

    def _move(self, key: str, step: int) -> None:
        """Move a paragraph past its neighbour, with what was typed in it recorded before."""
        if not self.settled():
            return
        commands = self._hand.commands_for_move(key, step)
        if commands and self._cockpit.do(*commands):
            self._view.minutes.take_paragraph(key)

    def _add(self, key: str) -> None:
        if self.settled():
            self._hand.begin_after(key)
            self._cockpit.show()
            self._view.take_minutes()

    def _remove(self, key: str) -> None:
        """Remove a paragraph; what was typed in the new one is dropped."""
        commands = self._hand.commands_for_removal(key)
        self._view.minutes.forget_changes(key)
        if not commands or self._cockpit.do(*commands):
            self._hand.settled(key)
            self._cockpit.show()
            self._view.take_minutes()

    def _offer(self, key: str, sign: str, typed: str) -> None:
        offers: tuple[OfferShown, ...]
        if sign == MODULES:
            own = [TextModule(each.name, each.name, each.text) for each in self._own.modules()]
            offers = module_offers(own, text_modules(self._language), typed, self._language)
        elif sign == NAMES:
            offers = name_offers(self._cockpit.meeting, typed, self._language)
        else:
            return
        self._view.minutes.show_offers(key, sign, offers)

    def _act(self, key: str, offer: str, text: str) -> None:
        """Do what an offer stands for: another kind, another form, a module or a word to keep."""
        if offer.startswith(KIND):
            self._change_kind(key, ParagraphKind(offer.removeprefix(KIND)), text)
        elif offer.startswith(FORM):
            self._choose_form(MinutesForm(offer.removeprefix(FORM)))
        elif offer.startswith(LEARN):
            self._learn(offer.removeprefix(LEARN))
        elif offer == KEEP:
            self._keep_module(text)

    def _change_kind(self, key: str, kind: ParagraphKind, text: str) -> None:
        if key == NEW:
            former = self._hand.draft
            self._view.minutes.forget_changes(NEW)
            self._hand.settled(NEW)
            self._hand.begin(kind, text, former.after)
            self._type(NEW, text)
            self._cockpit.show()
            self._view.take_minutes()
            return
        self._view.minutes.forget_changes(key)
        commands = self._hand.commands_for_kind(key, text, kind)
        if commands and self._cockpit.do(*commands):
            self._hand.settled(key)
            self._cockpit.show()

    def _choose_form(self, form: MinutesForm) -> None:
        item = self._cockpit.meeting.item_in_hand
        if item is not None and self._cockpit.do(ChooseMinutesForm(form, item.number)):
            told = term(form, self._language)
            said = editor_words("form_chosen", self._language, number=item.number, form=told)
            self._cockpit.tell(NoticeShown(said, "", Tone.YES, "check"))

    def _learn(self, word: str) -> None:
        self._own.learn(word)
        self._view.minutes.knowledge.accept(word)

    def _keep_module(self, text: str) -> None:
        if not text.strip():
            said = editor_words("module_empty", self._language)
            self._cockpit.tell(NoticeShown(said, "", Tone.NO, "warning"))
            return
        kept = self._own.keep_module(text)
        said = editor_words("module_kept", self._language, name=kept.name)
        self._cockpit.tell(NoticeShown(said, "", Tone.YES, "check"))

    def _connect(self) -> None:
        minutes = self._view.minutes
        minutes.paragraph_typed.connect(self._type)
        minutes.paragraph_left.connect(self._leave)
        minutes.paragraph_moved.connect(self._move)
        minutes.paragraph_added.connect(self._add)
        minutes.paragraph_removed.connect(self._remove)
        minutes.offers_wanted.connect(self._offer)
        minutes.offer_acted.connect(self._act)
