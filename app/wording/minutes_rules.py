# SPDX-License-Identifier: EUPL-1.2
"""What the profile says of the minutes and of the convocation, as the minutes tell it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.domain.agenda import Part
from app.domain.procedure import (
    MinutesForm,
    MinutesRule,
    contents_of_minutes,
    may_hand_out_non_public_minutes,
    may_sign_electronically,
    minutes_need_a_vote,
)
from app.domain.remarks import NoticePeriod
from app.wording.dates import short_date
from app.wording.language import Language
from app.wording.sentences import Sentence

_FORMS = {
    MinutesForm.RESULTS: Sentence(
        "Die Niederschrift hält die Ergebnisse fest.", "The minutes record the results."
    ),
    MinutesForm.COURSE: Sentence(
        "Die Niederschrift hält den wesentlichen Verlauf fest.", "The minutes record the essential course."
    ),
    MinutesForm.VERBATIM: Sentence(
        "Die Niederschrift hält den Wortlaut fest.", "The minutes record the words spoken."
    ),
}
_DUE = Sentence("Sie ist bis zum {day} fertigzustellen.", "They are to be ready by {day}.")
_VOTE = Sentence("Über ihre Genehmigung wird abgestimmt.", "Their approval is put to the vote.")
_ELECTRONIC = Sentence("Sie darf elektronisch unterzeichnet werden.", "They may be signed electronically.")
_NO_COPIES = Sentence(
    "Nicht zur Weitergabe: Abschriften dieses Teils werden nicht ausgehändigt.",
    "Not to be passed on: no copies of this part are handed out.",
)
_KEPT = Sentence("Ladungsfrist von {days:# Tag|# Tagen} eingehalten", "notice of {days:# day|# days} kept")
_NOT_KEPT = Sentence(
    "Ladungsfrist von {days:# Tag|# Tagen} nicht eingehalten", "notice of {days:# day|# days} not kept"
)
_HEALS = Sentence(
    "Der Mangel der Ladung gilt für ein Mitglied als geheilt, das zur Sitzung erscheint und ihn nicht vor "
    "Eintritt in die Tagesordnung rügt.",
    "The defect of the convocation is healed for a member that attends and does not object to it before the "
    "agenda begins.",
)


def minutes_rules(rule: MinutesRule, due: date | None, part: Part, language: Language = "de") -> str:
    """What the minutes record, until when, and how they become final and are signed."""
    return " ".join(_minutes_rules(rule, due, part, language))


def _minutes_rules(rule: MinutesRule, due: date | None, part: Part, language: Language) -> Iterator[str]:
    yield _FORMS[contents_of_minutes(rule)].text(language)
    if due:
        yield _DUE.say(language, {"day": short_date(due, language)})
    if minutes_need_a_vote(rule):
        yield _VOTE.text(language)
    if may_sign_electronically(rule):
        yield _ELECTRONIC.text(language)
    if part is Part.NON_PUBLIC and not may_hand_out_non_public_minutes(rule):
        yield _NO_COPIES.text(language)


def notice_remark(notice: NoticePeriod, language: Language = "de") -> str:
    """Whether the notice period was kept."""
    return (_KEPT if notice.kept else _NOT_KEPT).say(language, {"days": notice.days})


def healing_notice(language: Language = "de") -> str:
    """What is read at the opening where the notice period was not kept."""
    return _HEALS.text(language)
