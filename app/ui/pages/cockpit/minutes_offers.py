# SPDX-License-Identifier: EUPL-1.2
"""What ``/`` and ``@`` call in the minutes: kinds of paragraphs, text modules, members, their delegates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.domain.agenda import MinutesForm, ParagraphKind
from app.domain.meeting import Meeting
from app.domain.members import Delegate, RollEntry
from app.ui.tables.offers import OfferShown
from app.ui.widgets.matching import folded, spelled
from app.wording.attendance import person
from app.wording.language import Language
from app.wording.minutes_editor import editor_words
from app.wording.terms import term
from app.wording.text_modules import TextModule

KIND, FORM, LEARN, KEEP = "kind:", "form:", "learn:", "keep"
MODULES, NAMES = "/", "@"
MOST = 40


def module_offers(
    own: Iterable[TextModule], modules: Iterable[TextModule], typed: str, language: Language
) -> tuple[OfferShown, ...]:
    """Modules, kinds of paragraphs and forms of minutes, as far as the typed letters leave them."""
    offered = (*_modules(own, "own_module", language), *_modules(modules, "module", language))
    return _left((*offered, *_acts(language)), typed)


def _modules(modules: Iterable[TextModule], detail: str, language: Language) -> Iterator[OfferShown]:
    told = editor_words(detail, language)
    for module in modules:
        yield OfferShown(f"module:{detail}:{module.key}", module.name, told, module.text)


def _acts(language: Language) -> Iterator[OfferShown]:
    """What is done with the paragraph or the item instead of being typed."""
    for kind in ParagraphKind:
        yield OfferShown(f"{KIND}{kind.value}", term(kind, language), editor_words("kind_of_offer", language))
    for form in MinutesForm:
        yield OfferShown(f"{FORM}{form.value}", term(form, language), editor_words("form_of_offer", language))
    yield OfferShown(KEEP, editor_words("keep_module", language), editor_words("own_module", language))


def name_offers(meeting: Meeting, typed: str, language: Language) -> tuple[OfferShown, ...]:
    """Those who are there before those who are not; a person is found by name and written by office."""
    present = set(meeting.present_members)
    entries = sorted(meeting.roll.values(), key=lambda entry: entry.member not in present)
    offered = [offer for entry in entries for offer in _named(entry, entry.member in present, language)]
    return _left(offered, typed)


def _named(entry: RollEntry, is_present: bool, language: Language) -> Iterator[OfferShown]:
    told = editor_words("present" if is_present else "absent", language)
    yield OfferShown(f"member:{entry.key}", entry.name, told, entry.name)
    for delegate in entry.delegates:
        if delegate.office:
            written = f"{entry.name} ({delegate.office})"
            key = f"person:{entry.key}:{delegate.key}"
            yield OfferShown(key, written, _known_as(delegate), written)


def _known_as(delegate: Delegate) -> str:
    """The person's name, to find it by; what is written names the office, for a name can be erased."""
    return person("", delegate.name)


def spelling_offers(word: str, ways: Iterable[str], language: Language) -> tuple[OfferShown, ...]:
    """Other ways of spelling a word, and that it is right."""
    told = editor_words("suggestion", language)
    offers = [OfferShown(f"way:{way}", way, told, way) for way in ways]
    learn = OfferShown(f"{LEARN}{word}", editor_words("learn_word", language, word=word))
    return (*offers, learn)


def _left(offers: Iterable[OfferShown], typed: str) -> tuple[OfferShown, ...]:
    """Offers of which a word begins with the typed letters, those that begin with them first."""
    wanted = folded(typed)
    found = [offer for offer in offers if _rank(offer, wanted) < 2]
    return tuple(sorted(found, key=lambda offer: _rank(offer, wanted)))[:MOST]


def _rank(offer: OfferShown, wanted: str) -> int:
    whole = (folded(offer.label), spelled(offer.label))
    if any(name.startswith(wanted) for name in whole):
        return 0
    words = [part.lstrip("(„/") for name in (*whole, folded(offer.detail)) for part in name.split()]
    return 1 if any(word.startswith(wanted) for word in words) else 2
